import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { virtualize } from '../../src/virtualize.ts';
import { jsGuest } from '../support/js-guest.ts';
import { ALLOW_ALL } from '../support/policies.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
let server: Server;
beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  wasmtime.close();
  server.close();
});

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../fixtures', path));
const owned = (component: Uint8Array) => virtualize(component, ALLOW_ALL, { force: () => true }).bytes;

describe('in Wasmtime, an adapter that owns everything and denies nothing changes nothing for', () => {
  it('an HTTP client', async () => {
    const client = fixture('http/http-client.wasm');
    const address = server.address();
    const options = { env: { AUTHORITY: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}` } };
    const unwrapped = await wasmtime.run(client, options);
    expect(unwrapped).toMatchObject({ stdout: 'status 204\n', exit: 0 });
    expect(await wasmtime.run(owned(client), options)).toEqual(unwrapped);
  });

  it('a program in JavaScript', async () => {
    const guest = await jsGuest();
    const unwrapped = await wasmtime.run(guest);
    expect(unwrapped).toMatchObject({ stdout: 'hello true true\n', exit: 0 });
    expect(await wasmtime.run(owned(guest))).toEqual(unwrapped);
  }, 240_000);

  it('functions that no C library calls, with strings in UTF-16', async () => {
    const probe = fixture('probe-as/probe-as.wasm');
    const names = ['initial-cwd', 'stdin', 'stdout', 'terminal', 'monotonic-resolution', 'timer', 'wall-resolution'];
    names.push('preopens', 'poll', 'random', 'insecure-bytes', 'insecure-seed', 'network', 'resolve', 'tcp', 'udp');
    const unwrapped = await wasmtime.call(probe, 'acme:guest/probe', names);
    expect(unwrapped).toMatchObject({ stdout: 'room', poll: '1 ready', timer: 'rang' });
    expect(await wasmtime.call(owned(probe), 'acme:guest/probe', names)).toEqual(unwrapped);
  });

  // Its Python package grants no network since version 48: what is seen there is the same denial.
  it.each(['tcp', 'udp'])('sockets: %s', async (protocol) => {
    const sockets = fixture('sockets/sockets.wasm');
    const options = { args: [protocol, '9', 'text'] };
    const unwrapped = await wasmtime.run(sockets, options);
    expect(unwrapped.stdout).not.toBe('');
    expect(await wasmtime.run(owned(sockets), options)).toEqual(unwrapped);
  });
});
