import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { inspect, virtualize } from '../src/virtualize.ts';
import { runInJco, serveInJco } from './support/jco.ts';
import { STDIO } from './support/policies.ts';

const guest = (name: string) => readFileSync(join(import.meta.dirname, `fixtures/http/http-${name}.wasm`));

let target: Server;
let authority: string;
let requests: string[];
beforeAll(async () => {
  requests = [];
  target = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  const address = target.address();
  authority = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => target.close());

describe('an HTTP client', () => {
  const client = guest('client');
  const told = (http: Policy['http']): Policy => ({
    ...DENY_ALL,
    ...STDIO,
    http,
    environment: { fixed: [['AUTHORITY', authority]], host: { kind: 'none' }, deny: [] },
  });

  it('reaches its server where HTTP is granted', async () => {
    const result = await runInJco(virtualize(client, told('allow')).bytes);
    expect(result).toMatchObject({ stdout: 'status 204\n', exit: 0 });
  });

  it('is told HTTP-request-denied, which is case 15, where no origin is allowed', async () => {
    const before = requests.length;
    const { bytes, result } = virtualize(client, told('none'));
    expect(result.imports.map((item) => item.name)).not.toContain('wasi:http/outgoing-handler@0.2.6');
    expect(await runInJco(bytes)).toMatchObject({ stdout: 'error 15\n', exit: 0 });
    expect(requests).toHaveLength(before);
  });

  it('traps when it builds a request where HTTP is denied, and imports nothing of it', async () => {
    const { bytes, result } = virtualize(client, told('deny'));
    expect(result.imports.filter((item) => item.name.startsWith('wasi:http'))).toEqual([]);
    expect(await runInJco(bytes)).toMatchObject({ exit: undefined, trap: expect.stringMatching(/unreachable/) });
  });
});

describe('an HTTP server', () => {
  const server = guest('server');

  it.each([
    ['unwrapped', undefined, 'status 204'],
    ['wrapped, with everything denied', DENY_ALL, 'error 15'],
    ['with requests granted', { ...DENY_ALL, http: 'allow' }, 'status 204'],
  ] as const)('serves %s, and asks others as far as it may', async (_title, policy, asked) => {
    const bytes = policy === undefined ? server : virtualize(server, policy).bytes;
    const { url, close } = await serveInJco(bytes);
    try {
      expect(await (await fetch(`${url}/some/path`)).text()).toBe('/some/path');
      expect(await (await fetch(`${url}/out/${authority}/rest`)).text()).toBe(asked);
      const many = await Promise.all(
        Array.from({ length: 20 }, (_, i) => fetch(`${url}/${i}`).then((answer) => answer.text())),
      );
      expect(many).toEqual(Array.from({ length: 20 }, (_, i) => `/${i}`));
    } finally {
      await close();
    }
  });

  it('exports what it did and keeps http/types to itself', () => {
    const { result } = virtualize(server, DENY_ALL);
    expect(result.exports).toEqual(inspect(server).exports);
    expect(result.imports.map((item) => item.name).filter((name) => name.startsWith('wasi:http'))).toEqual([
      'wasi:http/types@0.2.6',
    ]);
  });
});
