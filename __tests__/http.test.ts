import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileNode } from '../src/adapter/image.ts';
import { policyFrom } from '../src/policy/build-policy.ts';
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

/** What the servers are given to mount. */
const FILES = new Map<string, FileNode>([
  [
    'files',
    {
      kind: 'directory',
      entries: new Map([['f', { kind: 'file', contents: new TextEncoder().encode('contents') }]]),
    },
  ],
]);

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

  it('serves and calls out to listed origins, and to no others', async () => {
    const { bytes, result } = virtualize(server, policyFrom({ 'allow-http': `http://${authority}` }));
    expect(result.imports.filter(({ name }) => name.startsWith('wasi:sockets'))).toEqual([]);
    const { url, close } = await serveInJco(bytes);
    try {
      const get = async (path: string) => (await fetch(url + path)).text();
      expect(await get('/some/path')).toBe('/some/path');
      expect(await get(`/out/${authority}/rest`)).toBe('status 204');
      expect(await get(`/out/${authority.replace('127.0.0.1', 'localhost')}/rest`)).toBe('error 15');
      const many = await Promise.all(Array.from({ length: 20 }, (_, i) => get(`/out/${authority}/${i}`)));
      expect(new Set(many)).toEqual(new Set(['status 204']));
      expect(await get(`/out/127.1${authority.slice(9)}/rest`)).toBe('error 15');
    } finally {
      await close();
    }
  });

  it.each([
    ['unwrapped', undefined, ['contents', 'error 20', 'ok', 'closed 0'], 'logged\n'],
    [
      'on a mount',
      { mount: '/m=files', stdout: 'allow' },
      ['contents', 'error 20', 'error 33', 'closed 2'],
      'logged\n',
    ],
    ['on an overlay', { mount: '/m=files:overlay', stdout: 'ignore' }, ['contents', 'error 20', 'ok', 'closed 2'], ''],
    [
      'in a read-only directory',
      { preopen: '/m=/x:ro', stdout: 'ignore', stderr: 'ignore' },
      ['contents', 'error 20', 'error 33', 'closed 0'],
      '',
    ],
    ['in a mapped directory', { preopen: '/m=/x', stderr: 'ignore' }, ['contents', 'error 20', 'ok', 'closed 1'], ''],
    [
      'where files are granted read-only',
      { 'allow-fs': 'ro', stdout: 'allow', stderr: 'ignore' },
      ['contents', 'error 20', 'error 33', 'closed 0'],
      'logged\n',
    ],
    [
      'where all is granted, beside a mount',
      { 'allow-all': true, mount: '/m=files' },
      ['contents', 'error 20', 'error 33', 'closed 0'],
      'logged\n',
    ],
    ['where there are no files', {}, ['no directory', 'no directory', 'no directory', 'closed 3'], ''],
  ] as const)('serves files and prints %s', async (_title, settings, expected, printed) => {
    const folder = await mkdtemp(join(tmpdir(), 'wasi-virt-serve-'));
    await writeFile(join(folder, 'f'), 'contents');
    const bytes =
      settings === undefined
        ? guest('files')
        : virtualize(guest('files'), policyFrom(settings), { files: FILES }).bytes;
    const { url, close } = await serveInJco(bytes, { preopens: { '/x': folder } });
    const get = async (path: string) => (await fetch(url + path)).text();
    try {
      const answers = await Promise.all(Array.from({ length: 10 }, () => get('/file/f')));
      expect(new Set(answers)).toEqual(new Set([expected[0]]));
      // jco's own streams from files cannot be spliced, not without any adapter either.
      const isMounted = settings !== undefined && 'mount' in settings;
      if (isMounted) expect(await get('/move/f')).toBe('contents');
      expect(await get('/file/nope')).toBe(expected[1]);
      expect(await get('/write/new')).toBe(expected[2]);
      if (expected[2] === 'ok') expect(await get('/file/new')).toBe('written');
      expect(await get('/log')).toBe(expected[3]);
      expect(await get('/plain')).toBe('/plain');
      const left = await readdir(folder);
      expect(left.includes('new')).toBe(expected[2] === 'ok' && !isMounted);
    } finally {
      expect(await close()).toBe(printed);
      await rm(folder, { recursive: true });
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
