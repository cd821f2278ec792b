/** Lists of origins: what an adapter grows by, what a decision costs, and requests through one against none in Wasmtime. */
import { guest, program } from '../../__tests__/support/calls.ts';
import { type Compiled, compiledOrigins, REQUEST, requestConstant } from '../../__tests__/support/compiled-rules.ts';
import { httpLoopback } from '../../__tests__/support/loopback.ts';
import { Wasmtime } from '../../__tests__/support/wasmtime.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { parseOrigin } from '../../src/policy/peers.ts';
import { virtualize } from '../../src/virtualize.ts';
import { race, raceTimed, record } from './figures.ts';

type Settings = Parameters<typeof policyFrom>[0];

const KIB = 1024;
const DECISIONS = 20_000;
const REQUESTS = 400;

/** `n` origins, the last of which is `own`. */
function origins(n: number, own = 'https://own.example'): string {
  return [...Array.from({ length: n - 1 }, (_, i) => `https://host-${i}.example`), own].join();
}

const peers = (n: number, transport: string): string =>
  Array.from({ length: n }, (_, i) => `${transport}://10.0.${i}.7:5432`).join();

/** Records bytes of adapters and what a decision costs. */
export async function benchLists(): Promise<void> {
  const size = (name: 'requests' | 'peers', settings: Settings): number =>
    virtualize(guest(name), policyFrom({ stdio: 'allow', 'allow-env': true, ...settings })).adapter?.length ?? 0;
  const refusing = size('requests', { 'allow-http': 'none' });
  const http = (n: number): number => size('requests', { 'allow-http': origins(n) });
  record('adapter that refuses all requests', refusing, 'bytes');
  record('  a list of 1 origin, on top of that', http(1) - refusing, 'bytes', `≤ ${4 * KIB}`);
  record('  each of 200 origins, on top of that', (http(200) - http(1)) / 199, 'bytes');
  for (const transport of ['tcp', 'udp']) {
    const sockets = (n: number): number => size('peers', { 'allow-sockets': peers(n, transport) });
    record(`adapter with a list of 1 peer, ${transport}`, sockets(1), 'bytes');
    record(`  each of 200 peers, ${transport}, on top of that`, (sockets(200) - sockets(1)) / 199, 'bytes');
  }
  await decisions();
}

/** The request is one to the last origin of the list, and one to none of it. */
async function decisions(): Promise<void> {
  const asked = (compiled: Compiled) => () => {
    for (const authority of ['own.example', 'other.example']) {
      const request = { method: { tag: 'get' }, scheme: { tag: 'HTTPS' }, authority, path: '/', headers: [] } as const;
      const at = compiled.place(requestConstant(request), REQUEST);
      for (let i = 0; i < DECISIONS; i++) compiled.call('allowed', compiled.rules, at);
    }
  };
  const of = (n: number) =>
    asked(
      compiledOrigins(
        origins(n)
          .split(',')
          .map((text) => parseOrigin(text, 'bench')),
      ),
    );
  const times = await race(9, { one: of(1), ten: of(10), fifty: of(50), many: of(200), thousand: of(1000) });
  record('a decision by a list of 1 origin', (times.one / (2 * DECISIONS)) * 1e6, 'ns');
  for (const [n, time] of [
    [10, times.ten],
    [50, times.fifty],
    [200, times.many],
    [1000, times.thousand],
  ] as const)
    record(`  of ${n}`, time / times.one, '× that of 1');
}

/** Records requests a second through a list, against the unwrapped component. */
export async function benchRequests(): Promise<void> {
  const wasmtime = new Wasmtime();
  const server = await httpLoopback();
  try {
    const args = program(...Array.from({ length: REQUESTS }, () => `get http 127.0.0.1:${server.port} /`));
    const wrapped = (n: number): Uint8Array => {
      const http = origins(n, `http://127.0.0.1:${server.port}`);
      return virtualize(guest('requests'), policyFrom({ stdio: 'allow', 'allow-env': true, 'allow-http': http })).bytes;
    };
    const timed = (bytes: Uint8Array) => () => wasmtime.time(bytes, { args });
    const times = await raceTimed(15, {
      unwrapped: timed(guest('requests')),
      one: timed(wrapped(1)),
      many: timed(wrapped(200)),
    });
    record('requests in Wasmtime, unwrapped', REQUESTS / times.unwrapped, 'a second');
    record('  through a list of 1 origin', times.unwrapped / times.one, '× as many', '≥ 0.97');
    record('  through a list of 200', times.unwrapped / times.many, '× as many', '≥ 0.97');
  } finally {
    wasmtime.close();
    await server.close();
  }
}
