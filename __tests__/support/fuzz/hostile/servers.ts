import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../../loopback.ts';

const TCP = ['tcp-listed', 'tcp-other', 'http-listed', 'http-other'] as const;
const UDP = ['udp-listed', 'udp-other'] as const;
/** Of each protocol one server that lists may name, and one that no list names. */
export const SERVERS = [...TCP, ...UDP] as const;
export type ServerId = (typeof SERVERS)[number];
export type PerServer<T> = Readonly<Record<ServerId, T>>;

/** Beside those of the servers, ports at which a guest may listen. */
export type PortName = ServerId | 'bind-listed' | 'bind-other';
export type Ports = Readonly<Record<PortName, number>>;

/** What reached a server. */
export interface Arrived {
  readonly server: ServerId;
  readonly what: 'connection' | 'datagram' | 'request' | 'no request';
  /** The path of a request, the contents of a datagram, or what is wrong. */
  readonly text: string;
  readonly request?: {
    readonly method: string;
    readonly host: string | undefined;
    /** Their names. */
    readonly headers: readonly string[];
  };
}

const HOST = '127.0.0.1';
const SENTINEL = '/no-guest';

/** Servers on loopback that answer everything with a text of their own: whoever has it was in touch with them. */
export class Servers {
  readonly ports: Ports;
  readonly #arrived: { readonly from: number; readonly arrived: Arrived }[] = [];
  readonly #answers: PerServer<string>;
  readonly #tcp: readonly Server[];
  readonly #udp: readonly UdpSocket[];
  readonly #open = new Set<Socket>();

  /** @param answers what each server says */
  static async start(answers: PerServer<string>): Promise<Servers> {
    const tcp = TCP.map((name) => (name.startsWith('http') ? createHttpServer() : createServer()));
    const udp = UDP.map(() => createSocket('udp4'));
    const at = await Promise.all([...tcp.map(listening), ...udp.map(bound), freePort(HOST), freePort(HOST)]);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = at;
    const ports = {
      'tcp-listed': a,
      'tcp-other': b,
      'http-listed': c,
      'http-other': d,
      'udp-listed': e,
      'udp-other': f,
      'bind-listed': g,
      'bind-other': h,
    };
    return new Servers(ports, answers, tcp, udp);
  }

  private constructor(ports: Ports, answers: PerServer<string>, tcp: readonly Server[], udp: readonly UdpSocket[]) {
    this.ports = ports;
    this.#answers = answers;
    this.#tcp = tcp;
    this.#udp = udp;
    for (const [i, server] of tcp.entries()) this.#onTcp(server, TCP[i] ?? 'tcp-other');
    for (const [i, socket] of udp.entries()) this.#onUdp(socket, UDP[i] ?? 'udp-other');
  }

  /** All that has come from guests which have ended: what is sent now comes after it. */
  async arrived(): Promise<readonly Arrived[]> {
    const before = this.#arrived.length;
    const ours = await Promise.all([
      ...TCP.map((name) => callOf(this.ports[name])),
      ...UDP.map((name) => datagramOf(this.ports[name])),
    ]);
    return this.#arrived.flatMap(({ from, arrived }, i) => (i >= before && ours.includes(from) ? [] : [arrived]));
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await Promise.all([
      ...this.#tcp.map((server) => new Promise((resolve) => server.close(resolve))),
      ...this.#udp.map((socket) => new Promise<void>((resolve) => socket.close(resolve))),
    ]);
  }

  #see(from: number | undefined, arrived: Arrived): void {
    this.#arrived.push({ from: from ?? 0, arrived });
  }

  #onTcp(server: Server, name: (typeof TCP)[number]): void {
    server.on('connection', (socket: Socket) => {
      this.#see(socket.remotePort, { server: name, what: 'connection', text: '' });
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
      socket.on('error', () => socket.destroy());
      // Whoever connects is told something and sent away, so that no guest waits for more.
      if (name.startsWith('tcp')) socket.resume().end(this.#answers[name]);
    });
    server.on('request', (message, response) => {
      this.#onRequest(message, name);
      response.writeHead(200, { connection: 'close' }).end(this.#answers[name]);
    });
    server.on('connect', (message, socket) => {
      this.#onRequest(message, name);
      socket.end('HTTP/1.1 200 OK\r\n\r\n');
    });
    server.on('clientError', (error, socket) => {
      this.#see(socket.remotePort, { server: name, what: 'no request', text: error.message });
      socket.destroy();
    });
  }

  #onRequest({ method = '', url = '', headers, rawHeaders, socket }: IncomingMessage, server: ServerId): void {
    const request = { method, host: headers.host, headers: rawHeaders.filter((_, i) => i % 2 === 0) };
    this.#see(socket.remotePort, { server, what: 'request', text: url, request });
  }

  #onUdp(socket: UdpSocket, name: (typeof UDP)[number]): void {
    socket.on('message', (message, { port, address }) => {
      this.#see(port, { server: name, what: 'datagram', text: String(message) });
      const answer = (): void => socket.send(this.#answers[name], port, address);
      // Before the server that was asked, another says something.
      if (name === 'udp-listed') this.#udp[1]?.send(this.#answers['udp-other'], port, address, answer);
      else answer();
    });
  }
}

/** Is answered by a server; gives the port from which it called. */
async function callOf(port: number): Promise<number> {
  let from = 0;
  const socket = connect(port, HOST, () => {
    from = socket.localPort ?? 0;
    socket.write(`GET ${SENTINEL} HTTP/1.1\r\nhost: ${HOST}\r\nconnection: close\r\n\r\n`);
  });
  socket.on('error', () => socket.destroy());
  socket.resume();
  await once(socket, 'close');
  return from;
}

async function datagramOf(port: number): Promise<number> {
  const socket = createSocket('udp4');
  const from = await bound(socket);
  const answered = once(socket, 'message');
  socket.send(SENTINEL, port, HOST);
  await answered;
  await new Promise<void>((resolve) => socket.close(resolve));
  return from;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function bound(socket: UdpSocket): Promise<number> {
  socket.bind(0, HOST);
  await once(socket, 'listening');
  return socket.address().port;
}
