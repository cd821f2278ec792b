/** Lists of origins: what a decision costs, and requests through one against none in Wasmtime. */
import { guest, program } from '../../__tests__/support/calls.ts';
import { type Compiled, compiledOrigins, REQUEST, requestConstant } from '../../__tests__/support/compiled-rules.ts';
import { httpLoopback } from '../../__tests__/support/loopback.ts';
import { Wasmtime } from '../../__tests__/support/wasmtime.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { parseOrigin } from '../../src/policy/peers.ts';
import { virtualize } from '../../src/virtualize.ts';
import { type Recorder, race, raceTimed } from './figures.ts';

const DECISIONS = 20_000;
const REQUESTS = 400;

/** `n` origins, the last of which is `own`. */
function origins(n: number, own = 'https://own.example'): string {
  return [...Array.from({ length: n - 1 }, (_, i) => `https://host-${i}.example`), own].join();
}

/** What a decision costs: about a request to the last origin of the list, and about one to none of it. */
export async function benchLists(to: Recorder): Promise<void> {
  const asked = (compiled: Compiled) => () => {
    for (const authority of ['own.example', 'other.example']) {
      const request = { method: { tag: 'get' }, scheme: { tag: 'HTTPS' }, authority, path: '/', headers: [] } as const;
      const at = compiled.place(requestConstant(request), REQUEST);
      for (let i = 0; i < DECISIONS; i++) compiled.call('allowed', compiled.rules, compiled.words, at);
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
  const lists = { one: of(1), ten: of(10), fifty: of(50), many: of(200), thousand: of(1000) };
  for (let i = 0; i < 5; i++) for (const ask of Object.values(lists)) ask();
  const times = await race(9, lists);
  to.record('a decision by a list of 1 origin', (times.one / (2 * DECISIONS)) * 1e6, 'ns');
  for (const [n, time] of [
    [10, times.ten],
    [50, times.fifty],
    [200, times.many],
    [1000, times.thousand],
  ] as const)
    to.record(`  of ${n}`, time / times.one, '× that of 1');
}

/** Records requests a second through a list, against the unwrapped component. */
export async function benchRequests(to: Recorder): Promise<void> {
  const wasmtime = new Wasmtime();
  const server = await httpLoopback();
  try {
    const here = `http://127.0.0.1:${server.port}`;
    const args = program(...Array.from({ length: REQUESTS }, () => `get http 127.0.0.1:${server.port} /`));
    const wrapped = (http: string): Uint8Array =>
      virtualize(guest('requests'), policyFrom({ stdio: 'allow', 'allow-env': true, 'allow-http': http })).bytes;
    const timed = (bytes: Uint8Array) => () => wasmtime.time(bytes, { args });
    const times = await raceTimed(15, {
      unwrapped: timed(guest('requests')),
      one: timed(wrapped(origins(1, here))),
      many: timed(wrapped(origins(200, here))),
      refused: timed(wrapped(origins(200))),
      none: timed(wrapped('none')),
    });
    to.record('requests in Wasmtime, unwrapped', REQUESTS / times.unwrapped, 'a second');
    to.record('  through a list of 1 origin', times.unwrapped / times.one, '× as many', '≥ 0.97');
    to.record('  through a list of 200', times.unwrapped / times.many, '× as many', '≥ 0.97');
    // What a server and the machine make of a request varies by more than this.
    to.record('  of one, the look at it', ((times.refused - times.none) / times.unwrapped) * 100, '%');
  } finally {
    wasmtime.close();
    await server.close();
  }
}
