import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DENY_ALL } from '../src/policy/model.ts';
import { virtualize } from '../src/virtualize.ts';
import { echoServers } from './support/echo.ts';
import { callInJco, runInJco, serveInJco } from './support/jco.ts';
import { jsGuest } from './support/js-guest.ts';
import { ALLOW_ALL } from './support/policies.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (path: string) => readFileSync(join(FIXTURES, path));

/** The adapter owns every resource that it may: what is handed over in exports has to stay the host's. */
function owned(component: Uint8Array, kept: (name: string) => boolean = () => false): Uint8Array {
  const { bytes, unchanged, adapter } = virtualize(component, ALLOW_ALL, { force: ({ name }) => !kept(name) });
  expect(unchanged).toBe(false);
  expect(adapter?.length).toBeGreaterThan(2000);
  return bytes;
}

let target: Server;
let echo: Awaited<ReturnType<typeof echoServers>>;
beforeAll(async () => {
  echo = await echoServers();
  target = createServer((_request, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  target.close();
  await echo.close();
});

function authority(): string {
  const address = target.address();
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('an adapter that owns everything and denies nothing changes nothing for', () => {
  it('an HTTP client', async () => {
    const client = fixture('http/http-client.wasm');
    const options = { env: { AUTHORITY: authority() } };
    const unwrapped = await runInJco(client, options);
    expect(unwrapped).toMatchObject({ stdout: 'status 204\n', exit: 0 });
    expect(await runInJco(owned(client), options)).toEqual(unwrapped);
  });

  it('an HTTP server under load', async () => {
    const server = owned(fixture('http/http-server.wasm'), (name) => /^(incoming|outgoing|response|fields)/.test(name));
    const { url, close } = await serveInJco(server);
    try {
      expect(await (await fetch(`${url}/out/${authority()}/rest`)).text()).toBe('status 204');
      for (let round = 0; round < 10; round++) {
        const answers = await Promise.all(
          Array.from({ length: 30 }, (_, i) => fetch(`${url}/${round}/${i}`).then((answer) => answer.text())),
        );
        expect(answers).toEqual(answers.map((_, i) => `/${round}/${i}`));
      }
    } finally {
      await close();
    }
  });

  it.each(['tcp', 'udp'] as const)('an echo over %s', async (protocol) => {
    const sockets = fixture('sockets/sockets.wasm');
    const options = { args: [protocol, String(echo[protocol]), 'hello there'] };
    const unwrapped = await runInJco(sockets, options);
    expect(unwrapped).toMatchObject({ stdout: expect.stringContaining('hello there'), exit: 0 });
    expect(await runInJco(owned(sockets), options)).toEqual(unwrapped);
  });

  it('a program in JavaScript', async () => {
    const guest = await jsGuest();
    const unwrapped = await runInJco(guest);
    expect(unwrapped).toMatchObject({ stdout: 'hello true true\n', exit: 0 });
    expect(await runInJco(owned(guest))).toEqual(unwrapped);
  }, 180_000);

  it('an interface that nobody here has heard of', async () => {
    const widgets = fixture('widgets/widgets.wasm');
    const options = { imports: join(FIXTURES, 'widgets/host.mjs') };
    const { bytes } = virtualize(widgets, DENY_ALL, { force: () => true });
    expect(await callInJco(bytes, options)).toEqual(await callInJco(widgets, options));
  });
});
