import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether this machine has `::1`. */
export const HAS_IPV6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

/** A server on loopback; `seen` grows as it is reached, so that an empty one proves that it was not. */
export interface Loopback<Seen> {
  readonly port: number;
  readonly seen: readonly Seen[];
  readonly close: () => Promise<void>;
}

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A connection or a datagram: from which port, and what came, as far as it has come. */
export interface SeenText {
  readonly from: number;
  readonly text: string;
}

/** Answers 204, and `/redirect?to=URL` with 302 and that location. */
export async function httpLoopback(host = '127.0.0.1'): Promise<Loopback<SeenRequest>> {
  const seen: SeenRequest[] = [];
  const server = createHttpServer(({ method = '', url = '', headers }, response) => {
    seen.push({ method, url, headers });
    const to = new URLSearchParams(url.split('?')[1]).get('to');
    if (url.startsWith('/redirect') && to !== null) response.writeHead(302, { location: to }).end();
    else response.writeHead(204).end();
  });
  // Node gives a CONNECT to no other listener, and closes the connection if there is none.
  server.on('connect', ({ method = '', url = '', headers }, socket) => {
    seen.push({ method, url, headers });
    socket.end('HTTP/1.1 204 No Content\r\n\r\n');
  });
  const port = await listening(server, host);
  return {
    port,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sends back what comes. */
export async function tcpLoopback(host = '127.0.0.1'): Promise<Loopback<SeenText>> {
  const seen: SeenText[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const at = seen.push({ from: socket.remotePort ?? 0, text: '' }) - 1;
    const from = socket.remotePort ?? 0;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A guest may end its connection in the middle.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      seen[at] = { from, text: `${seen[at]?.text}${chunk}` };
      socket.write(chunk);
    });
  });
  const port = await listening(server, host);
  return {
    port,
    seen,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sends back what comes; what starts with `both` comes back from `stranger`, another port of the machine, as well. */
export async function udpLoopback(host = '127.0.0.1'): Promise<Loopback<SeenText> & { readonly stranger: number }> {
  const seen: SeenText[] = [];
  const family = host.includes(':') ? 'udp6' : 'udp4';
  const [server, stranger] = [createSocket(family), createSocket(family)];
  server.on('message', (message, { port, address }) => {
    seen.push({ from: port, text: String(message) });
    const answer = (): void => server.send(message, port, address);
    // The stranger is first, so that whoever has heard of the server has been sent the other as well.
    if (String(message).startsWith('both')) stranger.send(message, port, address, answer);
    else answer();
  });
  for (const socket of [server, stranger]) {
    socket.bind(0, host);
    await once(socket, 'listening');
  }
  return {
    port: server.address().port,
    stranger: stranger.address().port,
    seen,
    close: async () => {
      for (const socket of [server, stranger]) await new Promise<void>((resolve) => socket.close(() => resolve()));
    },
  };
}

export interface Loopbacks {
  readonly http: Loopback<SeenRequest>;
  readonly tcp: Loopback<SeenText>;
  readonly udp: Loopback<SeenText> & { readonly stranger: number };
  readonly close: () => Promise<void>;
}

/** All three on one address; `undefined` for `::1` where the machine has none. */
export async function loopbacks(host: '127.0.0.1'): Promise<Loopbacks>;
export async function loopbacks(host: '::1'): Promise<Loopbacks | undefined>;
export async function loopbacks(host: string): Promise<Loopbacks | undefined> {
  if (host.includes(':') && !HAS_IPV6) return undefined;
  const [http, tcp, udp] = await Promise.all([httpLoopback(host), tcpLoopback(host), udpLoopback(host)]);
  const close = async (): Promise<void> => {
    await Promise.all([http, tcp, udp].map((server) => server.close()));
  };
  return { http, tcp, udp, close };
}

/** A port that nobody listens at, for a guest that will. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer();
  const port = await listening(server, host);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Connects to a guest's port as soon as it listens, sends a text and gives what comes back; `undefined` if there is no
 * answer in time.
 * @param patience milliseconds
 */
export async function say(
  port: number,
  text: string,
  host = '127.0.0.1',
  patience = 10_000,
): Promise<string | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; await delay(20)) {
    const answer = await attempt(port, text, host, end);
    if (answer !== '') return answer;
  }
  return undefined;
}

/** What comes back until the connection is closed; empty where there is none. */
function attempt(port: number, text: string, host: string, end: number): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, host, () => socket.write(text));
    // A socket may be bound already and not listen yet: whoever connects then waits, or is sent away.
    socket.setTimeout(Math.max(1, end - Date.now()), () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += String(chunk);
      if (answer.length >= text.length) socket.end();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer));
  });
}

async function listening(server: Server, host: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
