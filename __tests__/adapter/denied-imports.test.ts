import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../src/component/ast.ts';
import { ComponentBuilder } from '../../src/component/builder.ts';
import { decode } from '../../src/component/decode.ts';
import { encode } from '../../src/component/encode.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { DeniedImports } from '../../src/policy/denied-imports.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { takeInventory } from '../../src/take-inventory.ts';
import { verify } from '../../src/verify.ts';
import { inspect, virtualize } from '../../src/virtualize.ts';
import { opinionOf } from '../support/fuzz/wasm-tools.ts';
import { callInJco } from '../support/jco.ts';
import { NAMED, namedGuest } from '../support/named-guest.ts';
import { Random } from '../support/random.ts';
import { parseWat } from '../support/wat.ts';
import { worldComponent } from '../support/wit.ts';

const HOST = join(import.meta.dirname, '../support/named-host.mjs');
const TRAP = 'trap: wasm trap: wasm `unreachable` instruction executed';

const denying = (...denyImports: string[]): Policy => ({ ...DENY_ALL, denyImports });

describe('an import that deny-imports names', () => {
  let guest: Uint8Array;
  let all: Record<string, string>;
  beforeAll(async () => {
    guest = await namedGuest();
    all = await callInJco(guest, { imports: HOST });
  });

  it.each<[pattern: string, denied: readonly string[]]>([
    ['*', NAMED.map(({ label }) => label)],
    ['acme:*', ['left', 'right', 'store', 'log']],
    ['acme:db/*', ['left', 'right', 'store']],
    ['acme:db/store', ['left', 'right', 'store']],
    ['acme:log/sink', ['log']],
    ['node:*', ['node']],
    ['left', ['left']],
    ['fs', ['fs']],
    ['FS', ['fs']],
    ['print', ['print']],
    ['world', ['world']],
    ['world,print', ['world', 'print']],
    // A function of what is imported is no import.
    ['get', []],
    ['acme:d*', []],
  ])('is out of reach in jco, and nothing else is: %s', async (patterns, denied) => {
    const { bytes, unchanged } = virtualize(guest, denying(...patterns.split(',')));
    expect(unchanged).toBe(denied.length === 0);
    expect((await opinionOf(bytes)).kind).toBe('valid');
    expect(inspect(bytes).imports.map(({ name }) => name)).toEqual(
      NAMED.filter(({ label }) => !denied.includes(label))
        .map(({ name }) => name)
        .sort(),
    );
    const answers = Object.keys(all).map((label) => [label, denied.includes(label) ? TRAP : all[label]]);
    expect(await callInJco(bytes, { imports: HOST })).toEqual(Object.fromEntries(answers));
  });

  it('is denied under its own name where it stands for an interface of wasi: too, whatever grants that', async () => {
    const component = await parseWat(`(component
      (type $seed (instance (export "get-random-u64" (func (result u64)))))
      (import "wasi:random/random@0.2.6" (instance (type $seed)))
      (import "extra" (implements "wasi:random/random@0.2.6") (instance (type $seed))))`);
    const { result } = virtualize(component, { ...denying('extra'), random: 'allow' });
    expect(result.imports.map(({ name }) => name)).toEqual(['wasi:random/random@0.2.6']);
    const { inventory } = takeInventory(component, { name: 'a', policy: { ...denying('extra'), random: 'allow' } });
    expect(inventory.asks).toMatchObject([
      { capability: 'random', outcome: 'narrowed' },
      { capability: 'import:extra: wasi:random/random@0.2', outcome: 'traps' },
    ]);
    expect(inventory.needs.flatMap(({ calls }) => calls.map((call) => call.interface))).toEqual([
      'wasi:random/random@0.2.6',
    ]);
  });

  it.each<[title: string, settings: Parameters<typeof policyFrom>[0]]>([
    ['all is granted', { 'allow-all': true }],
    [
      'some is granted in part',
      {
        'allow-all': true,
        'allow-env': 'A',
        'allow-http': 'https://a.b',
        'allow-fs': 'ro',
        'allow-sockets': 'tcp://10.0.0.1:1',
      },
    ],
    ['some is virtual', { stdio: 'ignore', 'fixed-clock': '2026-01-01T00:00:00Z', 'allow-http': true }],
  ])('is out of reach under its own name whichever interface of WASI it is, where %s', async (_, settings) => {
    const { component, own } = await renamedWorld();
    for (const [name, iface] of own) {
      const policy = policyFrom({ ...settings, 'deny-imports': name });
      if (iface.startsWith('wasi:io/')) {
        expect(() => virtualize(component, policy), iface).toThrow(`deny-imports names ${name}, which has no setting`);
        continue;
      }
      const { bytes, result } = virtualize(component, policy);
      expect(await opinionOf(within(bytes)), iface).toMatchObject({ kind: 'valid' });
      expect(
        result.imports.filter((item) => item.name === name && !item.typesOnly),
        iface,
      ).toEqual([]);
    }
  });

  it('takes its types along where nothing else needs them, and leaves them where something does', async () => {
    const component = await parseWat(`(component
      (import "acme:db/types" (instance $types (export "conn" (type (sub resource)))))
      (alias export $types "conn" (type $conn))
      (import "acme:db/store" (instance (alias outer 1 $conn (type $c)) (export "conn" (type $d (eq $c)))
        (export "open" (func (result (own $d))))))
      (import "acme:log/sink" (instance (alias outer 1 $conn (type $c)) (export "conn" (type $d (eq $c)))
        (export "put" (func (param "to" (borrow $d)))))))`);
    const names = (...patterns: string[]) =>
      virtualize(component, denying(...patterns)).result.imports.map(({ name, functions }) => [name, ...functions]);
    expect(names('*')).toEqual([]);
    expect(names('acme:*')).toEqual([]);
    expect(names('acme:db/*')).toEqual([['acme:db/types'], ['acme:log/sink', 'put']]);
    expect(names('acme:log/*')).toEqual([['acme:db/store', 'open'], ['acme:db/types']]);
  });

  it('is a resource with all its functions', async () => {
    const component = await parseWat(`(component
      (import "file" (type $file (sub resource)))
      (import "[constructor]file" (func (result (own $file))))
      (import "[method]file.size" (func (param "self" (borrow $file)) (result u64)))
      (import "[static]file.count" (func (result u32)))
      (import "filed" (func)))`);
    const names = (...patterns: string[]) =>
      virtualize(component, denying(...patterns)).result.imports.map(({ name }) => name);
    expect(names('file')).toEqual(['filed']);
    expect(names('[method]file.size')).toEqual(['[constructor]file', '[static]file.count', 'file', 'filed']);
  });
});

/** An import by its parts, and a function of it, if it has any. */
interface Made {
  readonly name: string;
  readonly implements?: string;
  readonly functions: readonly string[];
  /** Of a function of a resource. */
  readonly resource?: string;
  readonly wat: string;
}

const LABELS = ['fs', 'left', 'right', 'world', 'log', 'print', 'get', 'path', 'HTTP-out'] as const;
const INTERFACES = [
  'acme:db/store',
  'acme:db/store@1.0.0',
  'acme:db/store@2.1.0',
  'acme:db-two/store',
  'acme:log/sink',
  'acme-two:db/store',
  'node:fs/promises',
  'node:path/posix@1.0.0',
  'wasi:keyvalue/store@0.2.0-draft',
  'wasi:logging/logging',
] as const;
const PATTERNS = [
  '*',
  'acme:*',
  'acme:db/*',
  'acme:db/store',
  'acme:log/sink',
  'node:*',
  'node:fs/promises',
  'other:*',
  'fs',
  'FS',
  'left',
  'world',
  'print',
  'get',
  'http-out',
  'file',
  '[method]file.size',
  'size',
  'nothing',
] as const;

function randomImports(random: Random): readonly Made[] {
  const labels = LABELS.filter(() => random.below(2) === 0);
  const interfaces = INTERFACES.filter(() => random.below(2) === 0);
  const body = (): Pick<Made, 'functions' | 'wat'> => {
    const functions = (['get', 'put', 'size'] as const).filter(() => random.below(2) === 0);
    const declared = functions.map((func) =>
      random.below(3) === 0
        ? `(export "${func}" (func (param "p" (list string)) (result (result string (error string)))))`
        : `(export "${func}" (func (result u32)))`,
    );
    const record = '(type $q (record (field "x" u32))) (export "point" (type (eq $q)))';
    const resource = '(export "conn" (type $c (sub resource))) (export "open" (func (result (own $c))))';
    const extra = random.below(3);
    return {
      functions: extra === 2 ? [...functions, 'open'] : functions,
      wat: `(instance ${declared.join(' ')} ${extra === 1 ? record : extra === 2 ? resource : ''})`,
    };
  };
  const made = [
    ...interfaces.map((name): Made => {
      if (random.below(6) === 0) return { name, functions: [name], wat: '(func (result u32))' };
      return { name, ...body() };
    }),
    ...labels.map((name): Made => {
      if (random.below(3) === 0) return { name, functions: [name], wat: '(func (param "p" string))' };
      return random.below(2) === 0 ? { name, ...body() } : { name, implements: random.pick(INTERFACES), ...body() };
    }),
  ];
  const file: readonly Made[] =
    random.below(2) === 0
      ? []
      : [
          { name: 'file', functions: [], wat: '(type $file (sub resource))' },
          {
            name: '[constructor]file',
            resource: 'file',
            functions: ['[constructor]file'],
            wat: '(func (result (own $file)))',
          },
          {
            name: '[method]file.size',
            resource: 'file',
            functions: ['[method]file.size'],
            wat: '(func (param "self" (borrow $file)) (result u64))',
          },
        ];
  return [...made, ...file];
}

/** What the setting says, in another way than the sources say it. */
function names(pattern: string, item: Made): boolean {
  const stands = (item.implements ?? item.name).replace(/@.*$/, '');
  const isWasi = stands.startsWith('wasi:');
  if (pattern === '*') return !isWasi;
  if (!pattern.includes(':'))
    return [item.name, item.resource].some((own) => own?.toLowerCase() === pattern.toLowerCase());
  return !isWasi && stands.includes(':') && new RegExp(`^${pattern.replace('*', '.*')}$`).test(stands);
}

it('random patterns over random names: plan, result, check and inventory agree', async () => {
  const random = new Random(14);
  const seen = { denied: 0, passed: 0, unmatched: 0 };
  for (let round = 0; round < 150; round++) {
    const imports = randomImports(random);
    const denyImports = PATTERNS.filter(() => random.below(6) === 0);
    const policy = { ...denying(...denyImports), allowImports: random.pick<string[]>([[], ['wasi:keyvalue/*']]) };
    const component = await parseWat(
      `(component ${imports
        .map((item) => {
          const implemented = item.implements === undefined ? '' : `(implements "${item.implements}")`;
          return `(import "${item.name}" ${implemented} ${item.wat})`;
        })
        .join('\n')})`,
    );
    const told = `round ${round}: ${denyImports.join(' ')} over ${JSON.stringify(imports)}`;
    const passes = (item: Made): boolean => {
      if (denyImports.some((pattern) => names(pattern, item))) return false;
      const stands = item.implements ?? item.name;
      return stands.startsWith('wasi:') ? policy.allowImports.length > 0 && stands.startsWith('wasi:keyvalue/') : true;
    };
    const functionsOf = (items: readonly { name: string; functions: readonly string[] }[]): readonly string[] =>
      items.flatMap(({ name, functions }) => functions.map((func) => `${name} ${func}`)).sort();
    const [denied, passed] = [imports.filter((item) => !passes(item)), imports.filter(passes)].map(functionsOf);

    const made = virtualize(component, policy);
    expect(functionsOf(made.result.imports), told).toEqual(passed);
    expect(functionsOf(inspect(made.bytes).imports), told).toEqual(passed);
    if (denyImports.includes('*'))
      expect(
        made.result.imports.filter(({ id }) => id?.namespace !== 'wasi'),
        told,
      ).toEqual([]);
    expect(await opinionOf(within(made.bytes)), told).toMatchObject({ kind: 'valid' });

    // The check of finished bytes, of the component as it is: it is what finds a plan that is wrong.
    const check = () => verify(component, undefined, policy, { servesHttp: false, sendsBodies: false });
    if (denied?.length === 0) expect(check, told).not.toThrow();
    else expect(check, told).toThrow('which the policy does not grant');

    const { inventory } = takeInventory(component, { name: 'a', policy });
    const called = (calls: readonly { interface: string; functions: readonly string[] }[]): readonly string[] =>
      functionsOf(calls.map((call) => ({ name: call.interface, functions: call.functions })));
    // An interface of WASI under a name of its own is asked for twice: as what it is, and by its name.
    expect([...new Set(called(inventory.needs.flatMap(({ calls }) => calls)))], told).toEqual([...new Set(passed)]);
    for (const { calls, outcome, capability } of inventory.asks) {
      const reached = called(calls).filter((call) => passed?.includes(call)).length;
      const expected = reached === 0 ? /^(?:denied|traps)$/ : reached < called(calls).length ? /^narrowed$/ : /^host$/;
      expect(outcome, `${capability} in ${told}`).toMatch(expected);
    }

    const use = new DeniedImports();
    use.see(policy, made.component?.imports ?? []);
    const unmatched = denyImports.filter((pattern) => !imports.some((item) => names(pattern, item)));
    expect(use.notes(), told).toEqual(
      unmatched.map((pattern) => `deny-imports: "${pattern}" matches no import of any component`),
    );
    seen.denied += denied?.length ?? 0;
    seen.passed += passed?.length ?? 0;
    seen.unmatched += unmatched.length;
  }
  expect(Math.min(seen.denied, seen.passed, seen.unmatched)).toBeGreaterThan(100);
}, 60_000);

/** A component that imports all of WASI, each interface under a name of the component's own. */
async function renamedWorld(): Promise<{ component: Uint8Array; own: readonly (readonly [string, string])[] }> {
  const own: (readonly [string, string])[] = [];
  const sections = decode(await worldComponent('0.2.12')).sections.flatMap((section): Section[] => {
    if (section.kind === 'custom') return [];
    if (section.kind !== 'import') return [section];
    const items = section.items.map((item) => {
      const name = `own-${own.length}`;
      own.push([name, item.name]);
      return { ...item, name, attributes: [{ kind: 'implements', value: item.name }] as const };
    });
    return [{ ...section, items }];
  });
  return { component: encode({ sections }), own };
}

/** What wasm-tools cannot write as WIT is valid all the same: within another component they only validate it. */
function within(component: Uint8Array): Uint8Array {
  const builder = new ComponentBuilder();
  builder.component(component);
  return builder.finish();
}
