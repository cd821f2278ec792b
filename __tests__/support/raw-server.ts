import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A request as a server takes it from a connection. */
export interface Heard {
  /** The connection, by number. */
  readonly connection: number;
  readonly method: string;
  readonly target: string;
  /** Names in lower case; of several values the last. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without the framing. */
  readonly body: string;
  /** Whether all of the body came. */
  readonly complete: boolean;
}

export interface RawServer {
  readonly port: number;
  readonly heard: readonly Heard[];
  /** All that came has been read: every connection is closed. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A server that takes requests as they come and forgives what a lenient one forgives: of several lengths it takes the
 * last, of a length that is no number what the number begins with, and what comes behind a request is the next one.
 * @param answer the body of each response
 * @param early it comes as soon as the header is there, and not when all is
 */
export async function rawServer(answer: string, early: boolean): Promise<RawServer> {
  const heard: Heard[] = [];
  const open = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let connections = 0;
  const server = createServer((socket) => {
    const connection = ++connections;
    let rest = '';
    let body: Body | undefined;
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      if (open.size === 0) for (const tell of waiting.splice(0)) tell();
    });
    const respond = (method: string | undefined): void => {
      const header = `HTTP/1.1 200 OK\r\nContent-Length: ${answer.length}\r\n\r\n`;
      socket.write(method === 'HEAD' ? header : `${header}${answer}`);
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        if (body === undefined) {
          const end = rest.indexOf('\r\n\r\n');
          if (end < 0) return;
          const { method, target, headers } = headOf(rest.slice(0, end));
          rest = rest.slice(end + 4);
          body = bodyOf(headers);
          heard.push({ connection, method, target, headers, body: '', complete: false });
          if (early) respond(method);
        }
        rest = body.take(rest);
        const at = heard.findLastIndex((each) => each.connection === connection);
        const last = heard[at];
        if (last !== undefined) heard[at] = { ...last, body: body.text, complete: body.done };
        if (!body.done) return;
        if (!early) respond(last?.method);
        body = undefined;
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    heard,
    quiet: async () => {
      if (open.size > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headOf(text: string): Pick<Heard, 'method' | 'target' | 'headers'> {
  const [line = '', ...fields] = text.split('\r\n');
  const [method = '', target = ''] = line.split(' ');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).trim().toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
  return { method, target, headers };
}

/** What is still to come of a body. */
interface Body {
  readonly text: string;
  readonly done: boolean;
  /** Takes what is the body's, and gives the rest. */
  take(text: string): string;
}

function bodyOf(headers: Heard['headers']): Body {
  if (/chunked/i.test(headers['transfer-encoding'] ?? '')) return chunked();
  const left = Number.parseInt(headers['content-length'] ?? '0', 10);
  return counted(Number.isNaN(left) ? 0 : left);
}

function counted(length: number): Body {
  let text = '';
  return {
    get text() {
      return text;
    },
    get done() {
      return text.length >= length;
    },
    take(more) {
      const own = more.slice(0, length - text.length);
      text += own;
      return more.slice(own.length);
    },
  };
}

function chunked(): Body {
  let text = '';
  let done = false;
  return {
    get text() {
      return text;
    },
    get done() {
      return done;
    },
    take(more) {
      let rest = more;
      for (;;) {
        const [line, size] = /^([\da-f]+)[^\r\n]*\r\n/i.exec(rest) ?? [];
        if (line === undefined || size === undefined) return rest;
        const end = line.length + Number.parseInt(size, 16);
        if (end === line.length) {
          // The trailers, and an empty line.
          const trailers = /^(?:[^\r\n]+\r\n)*\r\n/.exec(rest.slice(end))?.[0];
          if (trailers === undefined) return rest;
          text += trailers.slice(0, -2);
          done = true;
          return rest.slice(end + trailers.length);
        }
        if (rest.length < end + 2) return rest;
        text += rest.slice(line.length, end);
        rest = rest.slice(end + 2);
      }
    },
  };
}
