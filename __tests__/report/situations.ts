import { diff, verdictOf } from '../../src/capabilities/diff.ts';
import type { Callable, ComponentInventory, Diff, FailOn, Verdict } from '../../src/capabilities/model.ts';
import { commentLimit, type ReviewOptions } from '../../src/report/review.ts';
import { ask, component, grant, inventory } from './inventories.ts';

/** Something that can happen to components between two commits. */
export interface Situation {
  readonly name: string;
  /** `undefined`: there is no baseline. */
  readonly base: readonly ComponentInventory[] | undefined;
  readonly head: readonly ComponentInventory[];
  readonly failOn?: FailOn;
  readonly options?: Partial<ReviewOptions>;
}

/** The situation of that name. */
export function situation(name: string): Situation {
  const found = SITUATIONS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no situation is called ${name}`);
  return found;
}

export function diffOf({ base, head, failOn = 'none' }: Situation): { diff: Diff; verdict: Verdict } {
  const result = { ...diff(base && inventory(...base), inventory(...head)), tool: '1.2.3' };
  return { diff: result, verdict: verdictOf(result, failOn) };
}

export function optionsOf({ options }: Situation): ReviewOptions {
  return { limit: commentLimit(100), baseline: 'commit abc1234', ...options };
}

const HTTP = ask('http.egress:*://*:*', 'wasi:http/outgoing-handler@0.2.6 handle');
const API = 'http.egress:https://api.example.com';
const ENV = ask('env:*', 'wasi:cli/environment@0.2.6 get-environment');
const CLOCK = ask('clock.wall', 'wasi:clocks/wall-clock@0.2.6 now');
const RANDOM = ask('random', 'wasi:random/random@0.2.6 get-random-bytes');
const OUT = ask('stdio.out', 'wasi:cli/stdout@0.2.6 get-stdout');
const READ = ask('fs.read:*', 'wasi:filesystem/types@0.2.6 [method]descriptor.read');
const WRITE = ask('fs.write:*', 'wasi:filesystem/types@0.2.6 [method]descriptor.write');
const STDOUT = grant('stdio.out', 3);

/** A small command that prints, with what a situation wants to be different. */
function app(more: Partial<ComponentInventory> = {}): ComponentInventory {
  return component('app.wasm', { granted: [STDOUT], asks: [OUT], ...more });
}

const APP = app();

/** A server that may speak to one host. */
function server(more: Partial<ComponentInventory> = {}): ComponentInventory {
  return component('services/api.wasm', {
    granted: [grant(API, 8), STDOUT],
    asks: [HTTP, OUT, ask('http.serve', 'wasi:http/incoming-handler@0.2.6')],
    exports: ['wasi:http/incoming-handler@0.2.6'],
    ...more,
  });
}

/** Many environment variables, each granted in a line of its own. */
export function variables(number: number, first = 0): ComponentInventory {
  const granted = Array.from({ length: number }, (_, i) => grant(`env:VARIABLE_${first + i}`, 10 + i));
  return app({ granted: [STDOUT, ...granted], asks: [OUT, ENV] });
}

function fleet(change: (i: number) => Partial<ComponentInventory>): ComponentInventory[] {
  return Array.from({ length: 60 }, (_, i) =>
    component(`services/s${String(i).padStart(2, '0')}.wasm`, { granted: [STDOUT], asks: [OUT], ...change(i) }),
  );
}

/** Names as nobody should choose them. */
export const HOSTILE = [
  'a|b',
  '`code`',
  '```\nfence',
  'line\n\n# heading',
  '\u202egnirts',
  '<script>alert(1)</script>',
  '</code></td></table><h1>',
  '</details>',
  '@octocat',
  'octocat@example.com',
  '#1',
  '-->',
  '<!--',
  '[text](https://example.com)',
  'www.example.com',
  '![x](https://example.com/x.png)',
  '**bold**',
  '&lt;b&gt;',
  '\\|',
  '$x$',
  '"] --> evil["',
] as const;

/** One component to which everything foreign that there is gives a name. */
export function named(name: string): ComponentInventory {
  const source = { text: name, file: name, line: 1, column: 1 };
  const capability = `import:${name.replaceAll('*', '')}/x`;
  return component(name, {
    granted: [grant('stdio.out', 3, { source, reason: name, expires: name }), grant('random', 4, { source })],
    asks: [
      OUT,
      { capability, functions: [name], calls: [{ interface: name, functions: [name] }], by: [name], outcome: null },
      { ...CLOCK, by: [name] },
    ],
    policy: { sha256: 'd'.repeat(64), file: name },
    parts: [{ name, kind: 'module', producers: [{ field: 'language', name, version: name }] }],
    exports: [name],
    inert: [name],
  });
}

const virtual = (capability: string, digit: string) => grant(capability, 7, { by: 'adapter', value: digit.repeat(32) });
const POLL: Callable = { import: 'wasi:io/poll@0.2', functions: ['[method]pollable.ready', 'poll'], by: ['main'] };
const STAT: Callable = {
  import: 'wasi:filesystem/types@0.2',
  functions: ['[method]descriptor.stat'],
  by: ['wit-component:adapter:wasi_snapshot_preview1'],
};

const REASON = { reason: 'The invoices come from there (see the runbook)', expires: '2027-01-31' };

export const SITUATIONS: readonly Situation[] = [
  { name: 'nothing-changed', base: [APP, server()], head: [APP, server()] },
  { name: 'no-baseline', base: undefined, head: [app({ asks: [OUT, CLOCK] }), server()], failOn: 'any' },
  { name: 'no-baseline-nothing-needed', base: undefined, head: [app({ granted: [], asks: [] })] },
  { name: 'new-component', base: [APP], head: [APP, server()] },
  { name: 'new-component-needs-nothing', base: [], head: [app({ granted: [], asks: [] })] },
  { name: 'removed-component', base: [APP, server()], head: [APP] },
  {
    name: 'one-gained',
    base: [APP, server()],
    head: [app({ granted: [STDOUT, grant(API, 5)], asks: [OUT, HTTP] }), server()],
  },
  {
    name: 'several-gained',
    base: [APP],
    head: [
      app({
        granted: [STDOUT, grant(API, 5), grant('env:LANG', 6), grant('random', '--allow-random')],
        asks: [OUT, HTTP, ENV, RANDOM],
      }),
    ],
  },
  {
    name: 'other-calls',
    base: [app({ callable: [POLL], resultCallable: [POLL] }), server()],
    head: [
      app({ callable: [STAT, { ...POLL, functions: ['[method]pollable.ready'] }], resultCallable: [POLL] }),
      server(),
    ],
    failOn: 'any',
  },
  {
    name: 'virtual-otherwise',
    base: [app({ granted: [STDOUT, virtual('env:MODE', 'a'), virtual('env:OLD', 'a')], asks: [OUT, ENV] })],
    head: [app({ granted: [STDOUT, virtual('env:MODE', 'b'), virtual('fs.read:/site', 'c')], asks: [OUT, ENV] })],
    failOn: 'any',
  },
  {
    name: 'gained-not-asked-for',
    base: [APP],
    head: [app({ granted: [STDOUT, grant('random', 4), grant('clock.wall', 5)] })],
  },
  {
    name: 'widened-host',
    base: [server()],
    head: [server({ granted: [grant('http.egress:https://*.example.com', 8), STDOUT] })],
  },
  {
    name: 'narrowed',
    base: [server({ granted: [grant('http.egress:https://*.example.com', 8), STDOUT] })],
    head: [server()],
  },
  { name: 'lost', base: [server()], head: [server({ granted: [STDOUT] })] },
  {
    name: 'read-becomes-write',
    base: [app({ granted: [STDOUT, grant('fs.read:/data', 7)], asks: [OUT, READ] })],
    head: [app({ granted: [STDOUT, grant('fs.read:/data', 7), grant('fs.write:/data', 7)], asks: [OUT, READ, WRITE] })],
  },
  {
    name: 'new-use-of-a-grant',
    base: [app({ granted: [STDOUT, grant('random', 4)] })],
    head: [app({ granted: [STDOUT, grant('random', 4)], asks: [OUT, RANDOM] })],
  },
  { name: 'inert-import', base: [APP], head: [app({ inert: ['wasi:io/error@0.2.6', 'wasi:sockets/network@0.2.6'] })] },
  {
    name: 'unused-grant',
    base: [app({ granted: [STDOUT, grant('random', 4)], asks: [OUT, RANDOM] })],
    head: [app({ granted: [STDOUT, grant('random', 4)] })],
  },
  {
    name: 'what-stood-there-before',
    base: [app({ granted: [STDOUT, grant('random', 4)], asks: [OUT, CLOCK], inert: ['wasi:io/error@0.2.6'] })],
    head: [
      app({
        granted: [STDOUT, grant('random', 4), grant(API, 5)],
        asks: [OUT, CLOCK, HTTP],
        inert: ['wasi:io/error@0.2.6'],
      }),
    ],
  },
  {
    name: 'reason-and-expiry',
    base: [APP],
    head: [app({ granted: [STDOUT, grant(API, 5, REASON)], asks: [OUT, HTTP] })],
    failOn: 'gained',
  },
  {
    name: 'fails-at-run-time',
    base: [APP],
    head: [app({ asks: [OUT, CLOCK, { ...RANDOM, outcome: 'traps' }] })],
  },
  {
    name: 'version-only',
    base: [app({ imports: ['wasi:cli/stdout@0.2.0', 'wasi:io/streams@0.2.0', 'wasi:io/error@0.2.0'] }), server()],
    head: [app({ imports: ['wasi:cli/stdout@0.2.6', 'wasi:io/streams@0.2.6', 'wasi:io/error@0.2.6'] }), server()],
  },
  {
    name: 'wasi-0.2-to-0.3',
    base: [app({ imports: ['wasi:cli/stdout@0.2.6', 'wasi:http/types@0.2.6', 'wasi:io/streams@0.2.6'] })],
    head: [app({ imports: ['wasi:cli/stdout@0.3.0', 'wasi:http/types@0.3.0'] })],
  },
  {
    name: 'foreign-interface',
    base: [APP],
    head: [
      app({
        asks: [OUT, ask('import:acme:log/sink', 'acme:log/sink@1.0.0 open write', { functions: ['open', 'write'] })],
      }),
    ],
  },
  {
    name: 'three-hundred-changes',
    base: [APP],
    head: [variables(300)],
    options: { limit: { unit: 'characters', most: 12_000 } },
  },
  {
    name: 'sixty-components',
    base: fleet(() => ({})),
    head: fleet((i) => (i % 20 === 7 ? { granted: [STDOUT, grant(API, 5)], asks: [OUT, HTTP] } : {})),
    failOn: 'gained',
  },
  {
    name: 'sixty-new-versions',
    base: fleet(() => ({})),
    head: fleet(() => ({ imports: ['acme:made/up@1.1.0', 'wasi:cli/stdout@0.2.8'] })),
  },
  { name: 'hostile-names', base: [], head: HOSTILE.map(named), failOn: 'any' },
  { name: 'without-a-policy', base: [], head: [component('vendor/tool.wasm', { asks: [OUT, READ, CLOCK] })] },
  {
    name: 'no-result',
    base: [server()],
    head: [server({ problem: 'it imports a core module, which nobody can look into' })],
  },
  {
    name: 'fail-on-hit',
    base: [server()],
    head: [
      server({
        granted: [grant('http.egress:https://*.example.com', 8), grant('random', 9), STDOUT],
        asks: [HTTP, OUT, RANDOM],
      }),
    ],
    failOn: 'widened',
  },
  {
    name: 'every-kind-of-change',
    base: [
      app({
        granted: [STDOUT, grant('random', 4), grant('env:*', 5), grant('clock.wall', 6)],
        asks: [OUT, ENV, CLOCK],
      }),
      server(),
    ],
    head: [
      app({ granted: [STDOUT, grant('random', 4), grant('env:LANG', 5)], asks: [OUT, ENV, CLOCK, RANDOM] }),
      server({ granted: [grant('http.egress:https://*.example.com', 8), grant('dns:*', 9), STDOUT] }),
    ],
    failOn: 'gained',
  },
  {
    name: 'summary',
    base: [APP],
    head: [variables(40)],
    options: { limit: { unit: 'bytes', most: 1024 * 1024 }, baseline: 'lock file wasi-virt.lock.json' },
  },
  {
    name: 'only-the-verdict-fits',
    base: [APP, server()],
    head: [variables(300), server({ granted: [STDOUT] })],
    failOn: 'gained',
    options: { limit: { unit: 'characters', most: 400 }, elsewhere: 'the job summary has all of it' },
  },
  {
    name: 'mounts-and-virtual-grants',
    base: [APP],
    head: [
      app({
        granted: [
          STDOUT,
          grant('fs.read:/site', '--mount=/site=public', { by: 'adapter' }),
          grant('env:LANG', '--env=LANG=C', { by: 'adapter' }),
        ],
        asks: [OUT, READ, ENV, WRITE],
      }),
    ],
  },
  {
    name: 'many-exports',
    base: [],
    head: [app({ exports: Array.from({ length: 120 }, (_, i) => `acme:api/part-${i}@1.0.0`) })],
  },
];
