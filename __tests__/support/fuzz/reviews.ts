import { capabilitiesOf, identityText } from '../../../src/capabilities/calls.ts';
import { textOf } from '../../../src/capabilities/capability.ts';
import { diff, verdictOf } from '../../../src/capabilities/diff.ts';
import { inventoryOf } from '../../../src/capabilities/inventory.ts';
import { lockOf } from '../../../src/capabilities/lock.ts';
import type { CallChange, ComponentInventory, Diff, Finding, Granted } from '../../../src/capabilities/model.ts';
import { readComparable } from '../../../src/capabilities/read-inventory.ts';
import { suggest } from '../../../src/capabilities/suggest.ts';
import { decode } from '../../../src/component/decode.ts';
import { identityOf } from '../../../src/component/names.ts';
import { resourcesOf } from '../../../src/component/reach.ts';
import { type ResolvedComponent, resolve } from '../../../src/component/resolve.ts';
import type { Extern, FuncType, Import, ResourceType } from '../../../src/component/types.ts';
import type { VirtError } from '../../../src/errors.ts';
import { buildPolicy, policyFrom } from '../../../src/policy/build-policy.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { readPolicyFile, settingsFor } from '../../../src/policy/readers/file.ts';
import { writePolicyFile } from '../../../src/policy/write-policy.ts';
import { renderLock } from '../../../src/report/lock.ts';
import { takeInventory } from '../../../src/take-inventory.ts';
import { type Virtualized, virtualize } from '../../../src/virtualize.ts';
import { declaring } from '../lies.ts';
import { FILES, policyText, randomPolicy } from '../mutate.ts';
import type { Random } from '../random.ts';
import { type WasiVersion, worldComponent } from '../wit.ts';
import { must, target } from './target.ts';
import { pruned, withoutLists } from './worlds.ts';

const VERSIONS: readonly [WasiVersion, ...WasiVersion[]] = ['0.2.0', '0.2.6', '0.2.12', '0.3.0'];

/** A component: a part of WASI, and imports that no one here knows. */
interface World {
  readonly version: WasiVersion;
  readonly share: number;
  readonly picks: readonly number[];
  /** Places in {@link FOREIGN}. */
  readonly foreign: readonly number[];
}

interface Side {
  readonly world: World;
  /** `undefined`: the component stands alone. */
  readonly policy: Policy | undefined;
}

interface Pair {
  readonly base: Side;
  readonly head: Side;
}

const worlds = new Map<WasiVersion, readonly Import[]>();

async function prepare(): Promise<void> {
  for (const version of VERSIONS) worlds.set(version, resolve(decode(await worldComponent(version))).imports);
}

const GET: Extern = {
  sort: 'func',
  type: { kind: 'func', async: false, params: [], result: { kind: 'string' } },
};

const RUN: Extern = {
  sort: 'func',
  type: { kind: 'func', async: false, params: [], result: { kind: 'result', ok: undefined, err: undefined } },
};

function instance(exports: Readonly<Record<string, Extern>>): Extern {
  return { sort: 'instance', type: { kind: 'instance', exports: new Map(Object.entries(exports)) } };
}

function foreign(name: string, extern: Extern, implemented?: string, externalId?: string): Import {
  const attributes = [
    ...(implemented === undefined ? [] : [{ kind: 'implements', value: implemented } as const]),
    ...(externalId === undefined ? [] : [{ kind: 'external-id', value: externalId } as const]),
  ];
  return { name, attributes, extern };
}

/** Of those with one name, a component can have one. */
const FOREIGN: readonly Import[] = [
  foreign('acme:log/sink@1.0.0', instance({ write: GET })),
  foreign('acme:log/sink@1.4.0', instance({ write: GET, flush: GET })),
  foreign('acme:log/sink@2.0.0', instance({ write: GET })),
  foreign('acme:log/sink', instance({ write: GET })),
  foreign('left', instance({ get: GET }), 'acme:db/store@1.0.0', 'db:test'),
  foreign('left', instance({ get: GET }), 'acme:db/store@1.0.0', 'db:prod'),
  foreign('left', instance({ get: GET, put: GET }), 'acme:db/store@1.2.0', 'db:test'),
  foreign('right', instance({ get: GET }), 'acme:db/store@1.0.0', 'db:test'),
  foreign('cache', instance({ get: GET })),
  foreign('secrets', instance({ get: GET })),
  foreign('cache', instance({ get: GET, inner: instance({ get: GET }) })),
  foreign('alarm', GET),
  foreign('log', GET),
  foreign('log', instance({ log: GET })),
  foreign('acme:db/store@1.0.0', instance({ get: GET }), undefined, 'db:prod'),
  foreign('acme:types/only', instance({})),
  foreign('wasi:cli/run@0.2.6', instance({ run: RUN })),
  foreign('wasi:cli/rare@0.2.6', instance({ get: GET })),
  foreign('wasi:io/rare@0.2.6', instance({ get: GET })),
  foreign('wasi:constructor/constructor@0.2.0', instance({ constructor: GET })),
  foreign('constructor', instance({ constructor: GET })),
  foreign('wasi:keyvalue/STORE@0.2.0', instance({ get: GET })),
  foreign('wasi:logging/logging@0.1.0', instance({ log: GET }), undefined, 'a, b "c\u2028" (d)'),
  foreign('start', instance({ run: RUN }), 'wasi:cli/run@0.2.6', 'next'),
  foreign('wasi:keyvalue/store@0.2.0-draft2', instance({ open: GET })),
  foreign('wasi:keyvalue/store@0.2.0-draft2', instance({ open: GET, close: GET })),
  foreign('wasi:logging/logging', instance({ log: GET })),
];

function importsOf({ version, share, picks, foreign: places }: World): readonly Import[] {
  const all = worlds.get(version) ?? [];
  const known = share === 0 ? all : resolve(decode(pruned(all, share, picks))).imports;
  const byName = new Map(places.flatMap((place) => FOREIGN.slice(place, place + 1)).map((item) => [item.name, item]));
  return [...known, ...byName.values()];
}

/** What a component imports: of functions, those that it can ever call; worked out the long way. */
function decoded(bytes: Uint8Array): ReadonlySet<string> {
  const component = resolve(decode(bytes));
  const all = component.imports.flatMap((item) =>
    within(item.extern, item.name, '').map(({ name, type }) => ({ item, name, type })),
  );
  const given = new Set<ResourceType>(handedIn(component));
  const isCallable = ({ type }: { readonly type: FuncType }): boolean =>
    type.params.every(({ type: param }) => !('resource' in param) || given.has(param.resource));
  for (let before = -1; before !== given.size; ) {
    before = given.size;
    for (const { type } of all.filter(isCallable)) {
      for (const resource of type.result === undefined ? [] : resourcesOf(type.result)) given.add(resource);
    }
  }
  return new Set(
    all
      .filter(isCallable)
      .map(({ item, name }) => `${identityText({ ...identityOf(item), sort: item.extern.sort })} ${name}`),
  );
}

function within(
  extern: Extern,
  name: string,
  around: string,
): readonly { readonly name: string; readonly type: FuncType }[] {
  if (extern.sort === 'func') return [{ name: `${around}${name}`, type: extern.type }];
  if (extern.sort !== 'instance') return [];
  return [...extern.type.exports].flatMap(([label, inner]) => {
    if (inner.sort === 'func') return [{ name: `${around}${label}`, type: inner.type }];
    return within(inner, label, `${around}${label} / `);
  });
}

function handedIn(component: ResolvedComponent): readonly ResourceType[] {
  return component.exports.flatMap(({ name }) => {
    const extern = component.exportExtern(name);
    return 'type' in extern ? resourcesOf(extern.type) : [];
  });
}

function differences(of: CallChange['of'], base: ReadonlySet<string>, head: ReadonlySet<string>): readonly string[] {
  return [
    ...[...head].filter((each) => !base.has(each)).map((each) => `${of}: + ${each}`),
    ...[...base].filter((each) => !head.has(each)).map((each) => `${of}: - ${each}`),
  ].sort();
}

function told(of: CallChange['of'], { components }: Diff): readonly string[] {
  return components
    .flatMap(({ calls }) => calls.filter((change) => change.of === of))
    .flatMap(({ import: item, added, removed }) => [
      ...added.map((func) => `${of}: + ${item} ${func}`),
      ...removed.map((func) => `${of}: - ${item} ${func}`),
    ])
    .sort();
}

interface Made {
  readonly component: Uint8Array;
  readonly virtualized: Virtualized | undefined;
  readonly inventory: ComponentInventory;
}

function make({ world, policy }: Side): Made {
  const component = declaring(importsOf(world));
  return { component, ...takeInventory(component, { name: 'app.wasm', policy, files: FILES }) };
}

function diffOf(base: ComponentInventory, head: ComponentInventory): Diff {
  return diff(inventoryOf([base]), inventoryOf([head]));
}

function mustBe(seen: readonly string[], expected: readonly string[], what: string): void {
  const [more, less] = [
    seen.filter((each) => !expected.includes(each)),
    expected.filter((each) => !seen.includes(each)),
  ];
  must(
    more.length + less.length === 0,
    `${what}: told and not so: ${more.join('; ')}; so and not told: ${less.join('; ')}`,
  );
}

/** What the host grants, or what the adapter gives, as text. */
function grantsOf({ granted }: ComponentInventory, giver: Granted['by']): string {
  const texts = granted.filter(({ by }) => by === giver).map((grant) => `${textOf(grant)} ${grant.value}`);
  return [...new Set(texts)].sort().join('\n');
}

/** No import of a component's own is told to be denied whose calls reach the host. */
function mustReachNobody({ inventory, virtualized }: Made): void {
  const left = virtualized?.result.imports.flatMap(({ name, functions }) => functions.map((func) => `${name} ${func}`));
  if (left === undefined) return;
  for (const { capability, outcome, calls } of inventory.asks) {
    if (!capability.startsWith('import:') || (outcome !== 'denied' && outcome !== 'traps')) continue;
    const reaching = calls.flatMap(({ interface: name, functions }) =>
      functions.filter((func) => left.includes(`${name} ${func}`)),
    );
    must(reaching.length === 0, `${capability} is told to be denied, and ${reaching.join(', ')} reaches the host`);
  }
}

/** A diff with what can be called, function by function; a lock file in place of the base tells the same. */
function mustTellTheTruth(base: Made, head: Made): string {
  const result = diffOf(base.inventory, head.inventory);
  const asked = differences('component', decoded(base.component), decoded(head.component));
  mustBe(told('component', result), asked, 'of the components');
  const [before, after] = [base, head].map(({ virtualized, component }) => decoded(virtualized?.bytes ?? component));
  const isWrapped = base.virtualized !== undefined || head.virtualized !== undefined;
  const left = isWrapped ? differences('virt.wasm', before ?? new Set(), after ?? new Set()) : [];
  mustBe(told('virt.wasm', result), left, 'of the results');
  const { failed } = verdictOf(result, 'any');
  const differ = asked.length + left.length > 0;
  const same = (giver: Granted['by']): boolean => grantsOf(base.inventory, giver) === grantsOf(head.inventory, giver);
  if (differ) must(failed, `nothing fails, and what can be called differs: ${[...asked, ...left].join('; ')}`);
  else if (!same('adapter')) must(failed, 'nothing fails, and what is virtual differs');
  else if (same('host')) must(!failed, 'fails, and nothing differs');
  mustBeToldByLock(base.inventory, head.inventory, result);
  return failed ? 'changed' : 'unchanged';
}

function mustBeToldByLock(base: ComponentInventory, head: ComponentInventory, expected: Diff): void {
  const lock = renderLock(lockOf(inventoryOf([base])));
  const seen = diff(readComparable(lock, 'wasi-virt.lock.json'), inventoryOf([head]));
  must(seen.sha256 === expected.sha256, 'a lock file tells of other changes');
  const text = ({ components }: Diff): readonly string[] =>
    components.flatMap(({ findings, notices }) => [
      ...findings.map((finding) => JSON.stringify(withoutPlaces(finding))),
      ...notices.map(({ kind, subject, fresh }) => `${kind} ${subject} ${fresh}`),
    ]);
  mustBe(text(seen), text(expected), 'by the lock file');
  const again = renderLock(lockOf(readComparable(lock, 'wasi-virt.lock.json')));
  must(again === lock, 'a lock file that was read is written otherwise');
}

/** A lock file knows neither lines nor parts. */
function withoutPlaces({ source: _source, by: _by, ...finding }: Finding): object {
  return finding;
}

/**
 * Everything that a component can call is granted: by what is suggested, and by everything. What reaches nothing by itself
 * may be answered by the adapter, but must not end the component.
 */
function mustBeGranted({ component, inventory }: Made): void {
  const alone = takeInventory(component, { name: 'app.wasm' }).inventory;
  const text = writePolicyFile({ permissions: suggest(alone) });
  const problems: VirtError[] = [];
  const file = readPolicyFile(text, 'wasi-virt.yaml', '2026-11-28', (problem) => problems.push(problem));
  const policy = buildPolicy(settingsFor(file, 'app.wasm'), (problem) => problems.push(problem));
  must(problems.length === 0, `what is suggested is refused: ${problems.join('; ')}\n${text}`);
  const callable = decoded(component);
  for (const [what, each] of [
    ['what is suggested', policy],
    ['allow-all', policyFrom({ 'allow-all': true })],
  ] as const) {
    const { plan } = virtualize(component, each);
    const denied = plan.imports.flatMap(({ import: item, functions }) =>
      [...functions].flatMap(([func, { action }]) => {
        if (!callable.has(`${identityText({ ...identityOf(item), sort: item.extern.sort })} ${func}`)) return [];
        const reaches = capabilitiesOf({ ...identityOf(item), sort: item.extern.sort }, func).length > 0;
        const ends = action.kind === 'trap' && action.why === 'denied';
        const isDenied = ends || (reaches && action.kind !== 'pass' && action.kind !== 'proxy');
        return isDenied ? [`${item.name} ${func}`] : [];
      }),
    );
    must(denied.length === 0, `${what} does not grant ${denied.join('; ')}\n${text}`);
  }
  must(inventory.callable.flatMap(({ functions }) => functions).length === callable.size, 'not all functions are told');
}

function randomWorld(random: Random): World {
  return {
    version: random.pick(VERSIONS),
    share: random.pick([0, 2, 8, 8, 40, 40]),
    picks: Array.from({ length: 199 }, () => random.below(2 ** 30)),
    foreign: Array.from({ length: random.below(4) }, () => random.below(FOREIGN.length)),
  };
}

/** Another version of a component: nothing, little or everything is different. */
function nextWorld(world: World, random: Random): World {
  switch (random.below(6)) {
    case 0:
      return randomWorld(random);
    case 1:
      return { ...world, picks: world.picks.with(random.below(199), 0) };
    case 2:
      return { ...world, foreign: [...world.foreign, random.below(FOREIGN.length)] };
    case 3:
      return { ...world, foreign: world.foreign.slice(1) };
    case 4:
      return { ...world, version: random.pick(VERSIONS) };
    default:
      return world;
  }
}

/** Lists that the grammar of policies can say. */
function policyOf(version: WasiVersion, random: Random): Policy {
  const policy = randomPolicy(random);
  return version === '0.3.0' ? withoutLists(policy) : policy;
}

function nextPolicy(policy: Policy | undefined, version: WasiVersion, random: Random): Policy | undefined {
  if (random.below(2) === 0 || policy === undefined) return policy;
  const other = policyOf(version, random);
  if (random.below(3) === 0) return other;
  const key = random.pick(['clocks', 'random', 'exit', 'stdin', 'environment', 'denyImports', 'args'] as const);
  return { ...policy, [key]: other[key] };
}

/** Pairs of components and policies, and what a review tells of them. */
export const REVIEWS = target<Pair>({
  name: 'reviews',
  usual: ['changed', 'no result', 'unchanged'],
  prepare,
  make: (random) => {
    const world = randomWorld(random);
    const policy = random.below(4) === 0 ? undefined : policyOf(world.version, random);
    const next = nextWorld(world, random);
    return { base: { world, policy }, head: { world: next, policy: nextPolicy(policy, next.version, random) } };
  },
  check: ({ base, head }) => {
    const [before, after] = [make(base), make(head)];
    mustBeGranted(after);
    mustReachNobody(after);
    if ([before, after].some(({ inventory }) => inventory.problem !== null)) return 'no result';
    return mustTellTheTruth(before, after);
  },
  smaller: function* (pair) {
    for (const side of ['base', 'head'] as const) {
      const { world, policy } = pair[side];
      const changed = (more: Partial<World>): Pair => ({ ...pair, [side]: { world: { ...world, ...more }, policy } });
      for (let i = 0; i < world.foreign.length; i++) yield changed({ foreign: world.foreign.toSpliced(i, 1) });
      for (const share of [40, 8]) if (world.share < share) yield changed({ share });
    }
  },
  show: ({ base, head }) =>
    [base, head]
      .map(({ world, policy }) => {
        const { version, share, picks, foreign: places } = world;
        const names = places.map((place) => `${place} ${FOREIGN[place]?.name}`).join(', ');
        const under = policy === undefined ? 'alone' : `under ${policyText(policy)}`;
        return `${version}, one in ${share} by ${picks.slice(0, 3)}…, with ${names} ${under}`;
      })
      .join('\n→ '),
});
