import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunOptions, RunResult } from './jco.ts';
import { freePort, HAS_IPV6, type Loopbacks, loopbacks, say } from './loopback.ts';

/** A command that makes the calls its arguments say. */
export const guest = (name: 'requests' | 'bodies' | 'peers' | 'waits'): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../fixtures/${name}/${name}.wasm`));

/** Arguments of such a command, one line for each; words are separated by a space, and `""` is an empty one. */
export const program = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, i) => [...(i > 0 ? ['--'] : []), ...line.split(' ').map((word) => (word === '""' ? '' : word))]);

type Run = (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>;

/** What the commands get from a real host, so that a later denial means something. */
export function callsIn(engine: string, run: Run, can: { readonly sockets: boolean; readonly http6: boolean }): void {
  let here: Loopbacks;
  let here6: Loopbacks | undefined;
  beforeAll(async () => {
    [here, here6] = await Promise.all([loopbacks('127.0.0.1'), loopbacks('::1')]);
  });
  afterAll(() => Promise.all([here.close(), here6?.close()]));

  async function outcomes(name: 'requests' | 'peers' | 'waits', ...lines: readonly string[]): Promise<string[]> {
    const { stdout, stderr, exit, trap } = await run(guest(name), { args: program(...lines), network: true });
    expect({ stderr, exit, trap }).toEqual({ stderr: '', exit: 0, trap: undefined });
    return stdout.split('\n').slice(0, -1);
  }

  describe(`requests in ${engine}`, () => {
    it('asks with any method and path, and with the headers it was told', async () => {
      const { port, seen } = here.http;
      const before = seen.length;
      const at = `http 127.0.0.1:${port}`;
      expect(
        await outcomes('requests', `get ${at} /a?b=c x-one=1 x-one=2`, `delete ${at} /`, `other:PURGE ${at} /p`),
      ).toEqual(['status 204', 'status 204', 'status 204']);
      expect(seen.slice(before)).toMatchObject([
        { method: 'GET', url: '/a?b=c', headers: { 'x-one': '1, 2' } },
        { method: 'DELETE', url: '/' },
        { method: 'PURGE', url: '/p' },
      ]);
    });

    it('follows where it is told to, and does not where it is not', async () => {
      const { port, seen } = here.http;
      const before = seen.length;
      const to = `http 127.0.0.1:${port} /redirect?to=http://127.0.0.1:${port}/there`;
      expect(await outcomes('requests', `get ${to}`, `follow get ${to}`)).toEqual([
        'status 302',
        'status 302',
        'status 204',
      ]);
      expect(seen.slice(before).map(({ url }) => url.replace(/\?.*/, ''))).toEqual([
        '/redirect',
        '/redirect',
        '/there',
      ]);
    });

    it('says what the host refused, and goes on', async () => {
      const at = `http 127.0.0.1:${here.http.port}`;
      expect(
        await outcomes(
          'requests',
          `get ${at} / host=elsewhere`,
          `get ${at} / a(b=1`,
          'get http no:port:there /',
          `get other:a/b 127.0.0.1:1 /`,
          `other:a/b ${at} /`,
          `get ${at} /`,
        ),
      ).toEqual(['header 1', 'header 0', 'refused authority', 'refused scheme', 'refused method', 'status 204']);
    });

    it('says why there is no answer: DNS-error is 1, connection-refused 6', async () => {
      const port = await freePort();
      expect(await outcomes('requests', 'get http nobody.invalid /', `get http 127.0.0.1:${port} /`)).toEqual([
        'error 1',
        'error 6',
      ]);
    });

    it.runIf(HAS_IPV6)(`${can.http6 ? 'asks' : 'cannot ask'} at an IPv6 address`, async () => {
      const asked = await outcomes('requests', `get http [::1]:${here6?.http.port} /`);
      expect(asked).toEqual([can.http6 ? 'status 204' : 'refused authority']);
    });
  });

  describe.runIf(can.sockets)(`peers in ${engine}`, () => {
    const families = [['127.0.0.1', () => here] as const, ...(HAS_IPV6 ? [['::1', () => here6] as const] : [])];

    describe.each(families)('at %s', (address, servers) => {
      /** As the command writes it. */
      const printed = address === '::1' ? '0:0:0:0:0:0:0:1' : address;

      it('connects by TCP, from a socket that was bound too, and from one that could not be', async () => {
        const { port, seen } = servers()?.tcp ?? expect.fail();
        const own = await freePort(address);
        const before = seen.length;
        expect(
          await outcomes(
            'peers',
            `tcp ${address} ${port} one`,
            `tcp-bind ${address} ${own}`,
            `tcp ${address} ${port} two`,
            `tcp-bind ${address} ${port}`,
          ),
        ).toEqual(['one', 'bound', 'two', 'error address-in-use']);
        expect(seen.slice(before)).toMatchObject([{ text: 'one' }, { text: 'two', from: own }]);
      });

      it('connects from a socket that could not be bound', async () => {
        const { port } = servers()?.tcp ?? expect.fail();
        expect(await outcomes('peers', `tcp-bind ${address} ${port}`, `tcp ${address} ${port} after`)).toEqual([
          'error address-in-use',
          'after',
        ]);
      });

      it('is refused where nobody listens', async () => {
        const port = await freePort(address);
        expect(await outcomes('peers', `tcp ${address} ${port} text`)).toEqual(['error connection-refused']);
      });

      it('listens and sends back', async () => {
        const port = await freePort(address);
        const listening = outcomes('peers', `listen ${address} ${port}`, 'accept', 'accept');
        expect(await say(port, 'first', address)).toBe('first');
        expect(await say(port, 'second', address)).toBe('second');
        expect(await listening).toEqual([`listening ${port}`, 'accepted first', 'accepted second']);
      });

      it('sends by UDP, connected or not, and hears who answers', async () => {
        const { port, seen } = servers()?.udp ?? expect.fail();
        const before = seen.length;
        const from = `${printed} ${port}`;
        expect(
          await outcomes(
            'peers',
            `udp ${address} 0`,
            'stream -',
            `send ${address} ${port} a ${address} ${port} b`,
            'receive 2',
            'receive-now',
            `stream ${address} ${port}`,
            'send - - c',
            'receive',
            `send ${address} ${port} d`,
            'receive',
          ),
        ).toEqual([
          'bound',
          'streaming',
          'sent 2',
          `received ${from} a, ${from} b`,
          'nothing',
          'streaming',
          'sent 1',
          `received ${from} c`,
          'sent 1',
          `received ${from} d`,
        ]);
        expect(seen.slice(before).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
      });

      it('hears strangers by UDP unless it is connected', async () => {
        const { port, stranger } = servers()?.udp ?? expect.fail();
        expect(
          await outcomes(
            'peers',
            `udp ${address} 0`,
            'stream -',
            `send ${address} ${port} both`,
            'receive 2',
            `stream ${address} ${port}`,
            'send - - both',
            'receive',
            'receive-now',
          ),
        ).toEqual([
          'bound',
          'streaming',
          'sent 1',
          `received ${printed} ${stranger} both, ${printed} ${port} both`,
          'streaming',
          'sent 1',
          `received ${printed} ${port} both`,
          'nothing',
        ]);
      });
    });

    it('resolves names, and connects to what they gave', async () => {
      const [resolved, back, ...others] = await outcomes(
        'peers',
        'resolve localhost',
        `tcp @4 ${here.tcp.port} named`,
        'resolve 127.0.0.1',
        'resolve ::1',
        'resolve nobody.invalid',
        'resolve a/b',
      );
      expect(resolved).toMatch(/^resolved .*\b127\.0\.0\.1\b/);
      expect(back).toBe('named');
      expect(others).toEqual([
        'resolved 127.0.0.1',
        'resolved 0:0:0:0:0:0:0:1',
        'error name-unresolvable',
        'error invalid-argument',
      ]);
    });

    it('is told by the host what no socket can do', async () => {
      const { port } = here.tcp;
      expect(
        await outcomes(
          'peers',
          'listen-unbound 127.0.0.1',
          'accept-now',
          'udp-unbound 127.0.0.1',
          'stream -',
          `tcp-bind ::ffff:127.0.0.1 0`,
          'tcp-bind 127.0.0.1 0',
          `listen 127.0.0.1 0`,
          'accept-now',
          'family ipv6',
          'udp 127.0.0.1 0',
        ),
      ).toEqual([
        'error invalid-state',
        'error invalid-state',
        'ok',
        'error invalid-state',
        'error invalid-argument',
        'bound',
        expect.stringMatching(/^listening [1-9]\d*$/),
        'error would-block',
        'ok',
        'error invalid-argument',
      ]);
      expect(await outcomes('peers', `tcp ::ffff:127.0.0.1 ${port} text`)).toEqual(['error invalid-argument']);
    });
  });

  describe(`waits in ${engine}`, () => {
    it('waits for as long as it says', async () => {
      const start = performance.now();
      expect(await outcomes('waits', 'sleep 60', 'until 1', 'ready 10000', 'timeout 30', 'sleep 60')).toEqual([
        'slept',
        'reached',
        'pending',
        'ready 0',
        'slept',
      ]);
      expect(performance.now() - start).toBeGreaterThan(150);
    });

    it('tells the time', async () => {
      const times = (line = ''): bigint[] => (line.match(/\d+/g) ?? []).map(BigInt);
      const lines = await outcomes('waits', 'now', 'sleep 20', 'now', 'resolution');
      expect(lines[0]).toMatch(/^wall \d+\.\d{9} monotonic \d+$/);
      expect(lines[3]).toMatch(/^wall 0\.\d{9} monotonic \d+$/);
      const [[seconds = 0n, , before = 0n], [, , after = 0n]] = [times(lines[0]), times(lines[2])] as const;
      expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(60);
      expect(after - before).toBeGreaterThanOrEqual(19_000_000n);
    });

    it('waits for stdin and a timer together', async () => {
      expect(await outcomes('waits', 'stdin-or 10000')).toEqual(['ready stdin']);
    });

    it('prints chance, which is another every time', async () => {
      const ask = () => outcomes('waits', 'random 8', 'insecure 8', 'u64', 'insecure-u64', 'seed', 'random 0');
      const [first, second] = [await ask(), await ask()];
      for (const lines of [first, second])
        expect(lines.map((line) => /^[0-9a-f]*$/.test(line) && line.length)).toEqual([16, 16, 16, 16, 32, 0]);
      first.slice(0, 5).forEach((line, i) => {
        expect(line).not.toBe(second[i]);
      });
    });
  });
}
