import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { STDIO } from '../support/policies.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const client = readFileSync(join(import.meta.dirname, '../fixtures/http/http-client.wasm'));
const wasmtime = new Wasmtime();
let server: Server;
let authority: string;
beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  authority = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  wasmtime.close();
  server.close();
});

it.each([
  ['allow', 'status 204\n', 0],
  ['none', 'error 15\n', 0],
  ['deny', '', undefined],
] as const)('an HTTP client in Wasmtime, allow-http: %s', async (http, stdout, exit) => {
  const policy: Policy = {
    ...DENY_ALL,
    ...STDIO,
    http,
    environment: { fixed: [['AUTHORITY', authority]], host: { kind: 'none' }, deny: [] },
  };
  expect(await wasmtime.run(virtualize(client, policy).bytes)).toMatchObject({ stdout, exit });
});
