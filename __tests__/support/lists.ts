import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { guest, program } from './calls.ts';
import type { RunOptions, RunResult } from './jco.ts';
import { freePort, HAS_IPV6, type Loopbacks, loopbacks, say } from './loopback.ts';

export type Settings = Parameters<typeof policyFrom>[0];

/** A guest that makes calls, in its sandbox. It sees its arguments and prints. */
export function wrapped(name: 'requests' | 'peers', settings: Settings): Uint8Array {
  return virtualize(guest(name), policyFrom({ stdio: 'allow', 'allow-env': true, ...settings })).bytes;
}

type Run = (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>;

/** Lists of peers against servers on the machine's own addresses. */
export function listsIn(engine: string, run: Run, can: { readonly sockets: boolean; readonly http6: boolean }): void {
  let here: Loopbacks;
  let here6: Loopbacks | undefined;
  beforeAll(async () => {
    [here, here6] = await Promise.all([loopbacks('127.0.0.1'), loopbacks('::1')]);
  });
  afterAll(() => Promise.all([here.close(), here6?.close()]));

  async function told(name: 'requests' | 'peers', settings: Settings, lines: readonly string[]): Promise<string[]> {
    const { stdout, stderr, exit, trap } = await run(wrapped(name, settings), {
      args: program(...lines),
      network: true,
    });
    expect({ stderr, exit, trap }).toEqual({ stderr: '', exit: 0, trap: undefined });
    return stdout.split('\n').slice(0, -1);
  }

  describe(`a list of origins in ${engine}`, () => {
    it('lets requests through to what it names, and to nothing else', async () => {
      const { port, seen } = here.http;
      const before = seen.length;
      const list = `http://127.0.0.1:${port}`;
      const lines = [
        `get http 127.0.0.1:${port} /one`,
        `get http localhost:${port} /two`,
        `follow get http 127.0.0.1:${port} /redirect?to=http://localhost:${port}/three`,
        `get http 127.1:${port} /four`,
        `get https 127.0.0.1:${port} /five`,
        `get http 127.0.0.1:${port} /six`,
      ];
      expect(await told('requests', { 'allow-http': list }, lines)).toEqual([
        'status 204',
        'error 15',
        'status 302',
        'error 15',
        'error 15',
        'error 15',
        'status 204',
      ]);
      expect(seen.slice(before).map(({ url }) => url.replace(/\?.*/, ''))).toEqual(['/one', '/redirect', '/six']);
    });

    it('knows names', async () => {
      const { port } = here.http;
      const lines = [`get http localhost:${port} /`, `get http LOCALHOST:${port} /`, `get http 127.0.0.1:${port} /`];
      expect(await told('requests', { 'allow-http': `http://localhost:${port}` }, lines)).toEqual([
        'status 204',
        'status 204',
        'error 15',
      ]);
    });

    it.runIf(HAS_IPV6 && can.http6)('knows IPv6', async () => {
      const port = here6?.http.port;
      const at = (host: string) =>
        told('requests', { 'allow-http': `http://${host}:${port}` }, [`get http [::1]:${port} /`]);
      expect(await at('[::1]')).toEqual(['status 204']);
      expect(await at('[::]/64')).toEqual(['status 204']);
      expect(await at('[::2]')).toEqual(['error 15']);
    });
  });

  describe.runIf(can.sockets)(`a list of peers in ${engine}`, () => {
    const families = [['127.0.0.1', () => here] as const, ...(HAS_IPV6 ? [['::1', () => here6] as const] : [])];
    const written = (address: string) => (address.includes(':') ? `[${address}]` : address);

    describe.each(families)('at %s', (address, servers) => {
      it('lets TCP through to what it names, and to nothing else', async () => {
        const { tcp, http } = servers() ?? expect.fail();
        const before = tcp.seen.length;
        const lines = [`tcp ${address} ${tcp.port} one`, `tcp ${address} ${http.port} two`, `tcp-bind ${address} 0`];
        const list = `tcp://${written(address)}:${tcp.port}`;
        expect(await told('peers', { 'allow-sockets': list }, lines)).toEqual([
          'one',
          'error access-denied',
          'error access-denied',
        ]);
        expect(tcp.seen.slice(before)).toMatchObject([{ text: 'one' }]);
      });

      it('lets it listen where it may, and nowhere else', async () => {
        const [port, other] = await Promise.all([freePort(address), freePort(address)]);
        const lines = [`listen ${address} ${other}`, `listen ${address} ${port}`, 'accept'];
        const listening = told('peers', { 'allow-sockets': `listen=tcp://${written(address)}:${port}` }, lines);
        expect(await say(port, 'hello', address)).toBe('hello');
        expect(await listening).toEqual(['error access-denied', `listening ${port}`, 'accepted hello']);
      });

      it('lets it listen at a port that the system chooses', async () => {
        const lines = [`listen ${address} 0`];
        const [listening] = await told('peers', { 'allow-sockets': `listen=tcp://${written(address)}:0` }, lines);
        expect(listening).toMatch(/^listening [1-9]\d*$/);
      });

      it('lets datagrams through to and from what it names, and nothing else', async () => {
        const { udp } = servers() ?? expect.fail();
        const before = udp.seen.length;
        const lines = [
          `udp ${address} 0`,
          'stream -',
          `send ${address} ${udp.port} a`,
          'receive',
          `send ${address} ${udp.stranger} b`,
          `send ${address} ${udp.port} both`,
          'receive',
          'receive-now',
          `stream ${address} ${udp.stranger}`,
          `stream ${address} ${udp.port}`,
          'send - - c',
          'receive',
        ];
        const outcomes = await told('peers', { 'allow-sockets': `udp://${written(address)}:${udp.port}` }, lines);
        const from = `${address === '::1' ? '0:0:0:0:0:0:0:1' : address} ${udp.port}`;
        expect(outcomes).toEqual([
          'bound',
          'streaming',
          'sent 1',
          `received ${from} a`,
          'error access-denied',
          'sent 1',
          `received ${from} both`,
          'nothing',
          'error access-denied',
          'streaming',
          'sent 1',
          `received ${from} c`,
        ]);
        expect(udp.seen.slice(before).map(({ text }) => text)).toEqual(['a', 'both', 'c']);
      });
    });

    it('lets names be looked up that it names, and then connects to listed addresses only', async () => {
      const { tcp, http } = here;
      const settings = { 'allow-dns': 'localhost', 'allow-sockets': `tcp://127.0.0.1:${tcp.port}` };
      const lines = ['resolve elsewhere.example', 'resolve localhost', `tcp @4 ${tcp.port} x`, `tcp @4 ${http.port} y`];
      const [elsewhere, localhost, ...connected] = await told('peers', settings, lines);
      expect(elsewhere).toBe('error access-denied');
      expect(localhost).toMatch(/^resolved .*127\.0\.0\.1/);
      expect(connected).toEqual(['x', 'error access-denied']);
    });
  });
}
