import type { Action } from '../../../src/adapter/action.ts';
import type { Plan } from '../../../src/adapter/plan.ts';
import { ComponentBuilder } from '../../../src/component/builder.ts';
import { decode } from '../../../src/component/decode.ts';
import { resolve } from '../../../src/component/resolve.ts';
import type { FuncType, Import, ResourceType } from '../../../src/component/types.ts';
import { VirtError } from '../../../src/errors.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { virtualize } from '../../../src/virtualize.ts';
import { validateModules } from '../../../src/wasm-tools/modules.ts';
import { declaring, functionsOf, interfacesOf, type Lie, made, randomLie, unheardOf } from '../lies.ts';
import { FILES, policyText } from '../mutate.ts';
import { STDIO } from '../policies.ts';
import { Random } from '../random.ts';
import { type WasiVersion, worldComponent } from '../wit.ts';
import { simpler } from './components.ts';
import { must, target } from './target.ts';
import { mustBeValid, opinionOf } from './wasm-tools.ts';
import { policyFor, pruned } from './worlds.ts';

const VERSIONS: readonly [WasiVersion, ...WasiVersion[]] = ['0.2.0', '0.2.6', '0.2.12', '0.3.0'];

interface Liar {
  readonly version: WasiVersion;
  /** Another release beside it. */
  readonly beside: WasiVersion | undefined;
  readonly share: number;
  readonly picks: readonly number[];
  /** What is said of the imports follows from these numbers, one lie from each. */
  readonly lies: readonly number[];
  /** And functions that no release has. */
  readonly unheard: readonly number[];
  readonly policy: Policy;
}

const worlds = new Map<WasiVersion, readonly Import[]>();

async function prepare(): Promise<void> {
  for (const version of VERSIONS) worlds.set(version, resolve(decode(await worldComponent(version))).imports);
}

function honest({ version, beside, share, picks }: Liar): readonly Import[] {
  const all = [version, ...(beside === undefined ? [] : [beside])].flatMap((each) => worlds.get(each) ?? []);
  return resolve(decode(share === 0 ? declaring(all) : pruned(all, share, picks))).imports;
}

/** Functions that no release has, by the import's name. */
type Unheard = ReadonlyMap<string, string>;

function lying(liar: Liar): Lie & { readonly unheard: Unheard } {
  let lie: Lie = { what: '', imports: honest(liar), liars: new Set() };
  for (const seed of liar.lies) {
    const next = randomLie(lie.imports, new Random(seed));
    // Two lies about one import could make a truth.
    if (next === undefined || [...next.liars].some((name) => suspectsOf(lie).has(name))) continue;
    lie = {
      imports: next.imports,
      what: `${lie.what}; ${next.what}`,
      liars: new Set([...lie.liars, ...next.liars]),
      suspects: new Set([...suspectsOf(lie), ...suspectsOf(next)]),
    };
  }
  const unheard = new Map<string, string>();
  for (const seed of liar.unheard) {
    const added = unheardIn(lie.imports, new Random(seed));
    if (added === undefined) continue;
    lie = { ...lie, imports: added.imports, what: `${lie.what}; ${added.name} in ${added.item}` };
    unheard.set(added.item, added.name);
  }
  return { ...lie, unheard };
}

function suspectsOf({ liars, suspects }: Lie): ReadonlySet<string> {
  return new Set([...liars, ...(suspects ?? [])]);
}

/** A function of a later release, or of another track, with handles of whatever resource there is. */
function unheardIn(imports: readonly Import[], random: Random) {
  const interfaces = interfacesOf(imports);
  const item = interfaces[random.below(interfaces.length)];
  if (item === undefined) return undefined;
  const known = made(interfaces.slice(0, interfaces.indexOf(item) + 1)).map(({ resource }) => resource);
  const resource: ResourceType | undefined = known[random.below(known.length + 1)];
  const names = ['get-directories', 'get-stdin', 'handle', 'poll', 'now', 'get-environment', 'newer'].filter(
    (name) => !functionsOf(item).includes(name) && !isHome(item.name, name),
  );
  const name = names[random.below(names.length)] ?? 'newer';
  const taken = random.pick(['own', 'borrow'] as const);
  const type: FuncType = {
    kind: 'func',
    async: false,
    params: resource === undefined ? [] : [{ name: 'h', type: { kind: taken, resource } }],
    result: resource === undefined ? { kind: 'u32' } : { kind: 'own', resource },
  };
  return { imports: unheardOf(imports, item, name, type), item: item.name, name };
}

/** Whether a release has a function of this name there, which was only left out. */
function isHome(item: string, func: string): boolean {
  const homes: Readonly<Record<string, RegExp>> = {
    'get-directories': /preopens/,
    'get-stdin': /cli\/stdin@0\.2/,
    handle: /handler/,
    poll: /io\/poll/,
    now: /clock/,
    'get-environment': /cli\/environment/,
  };
  return homes[func]?.test(item) === true;
}

/** A component around another: wasm-tools validate what is inside, and do not try to make WIT of it, at which they panic. */
function inside(component: Uint8Array): Uint8Array {
  const builder = new ComponentBuilder();
  builder.component(component);
  return builder.finish();
}

/** What is said by the check, and by nothing else. */
const FOUND_OUT = / declares (?:this interface|"\S+") otherwise than WASI 0\.[23]\.\d+: /;

function mustSpeakTruth(error: VirtError, lie: Lie): string {
  must(error.code === 'unsupported' || error.code === 'policy', `refused with ${error.code}: ${error.message}`);
  if (!FOUND_OUT.test(error.message)) return 'refused for something else';
  must(
    [...suspectsOf(lie)].some((name) => error.message.startsWith(`${name} declares `)),
    `an honest import is refused: ${error.message}`,
  );
  return 'found out';
}

/** What the adapter has a part in is declared as WASI declares it. */
function mustBeHandedOn(plan: Plan, { liars, unheard }: Lie & { readonly unheard: Unheard }): void {
  for (const { import: item, passed, functions } of plan.imports) {
    if (liars.has(item.name)) must(passed, `${item.name} is false, and the adapter has a part in it`);
    const action = functions.get(unheard.get(item.name) ?? '')?.action;
    must(passed || action === undefined || isDenied(action), `a function that no release has is ${action?.kind}`);
    for (const [func, { action: made }] of functions) {
      const asked = passed ? [] : [...JSON.stringify(made, plain).matchAll(/"import":"([^"]+)"/g)];
      for (const [, name = ''] of asked) must(!liars.has(name), `"${func}" asks ${name}, which is false`);
    }
  }
  for (const host of plan.trace === undefined ? [] : [plan.trace.open, plan.trace.write]) {
    must(!liars.has(host.import), `calls are told by ${host.import}, which is false`);
  }
}

function isDenied(action: Action): boolean {
  return (action.kind === 'trap' || action.kind === 'answer') && action.why !== 'virtual';
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Of WASI 0.3 streams of its own are refused, whatever else is said; there they are granted, but now and then. */
function mostly(isNewer: boolean, random: Random): Policy {
  const policy = policyFor(isNewer ? '0.3.0' : '0.2.12', random);
  return isNewer && random.below(8) > 0 ? { ...policy, ...STDIO } : policy;
}

/** Worlds of WASI that are not WASI's, under random policies. */
export const LIARS = target<Liar>({
  name: 'liars',
  usual: ['found out', 'handed on', 'honest', 'not valid', 'refused for something else'],
  prepare,
  make: (random) => {
    const version = random.pick(VERSIONS);
    const beside = random.pick([undefined, undefined, ...VERSIONS.filter((each) => each !== version)]);
    return {
      version,
      beside,
      share: random.pick([0, 1, 2, 4, 8, 40]),
      picks: Array.from({ length: 199 }, () => random.below(2 ** 30)),
      lies: Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => random.below(2 ** 30)),
      unheard: Array.from({ length: random.pick([0, 0, 0, 1]) }, () => random.below(2 ** 30)),
      policy: mostly([version, beside].includes('0.3.0'), random),
    };
  },
  check: async (liar) => {
    const lie = lying(liar);
    const component = declaring(lie.imports);
    const isLie = lie.liars.size + lie.unheard.size > 0;
    const opinion = await opinionOf(inside(component));
    must(isLie || opinion.kind !== 'invalid', 'a part of a world of WASI is not valid');
    if (opinion.kind === 'invalid') return 'not valid';
    let result: ReturnType<typeof virtualize>;
    try {
      result = virtualize(component, liar.policy, { files: FILES });
    } catch (error) {
      if (!(error instanceof VirtError)) throw error;
      return mustSpeakTruth(error, lie);
    }
    mustBeHandedOn(result.plan, lie);
    await mustBeValid('result', inside(result.bytes));
    must(result.adapter === undefined || validateModules(result.adapter), 'the engine rejects a core module');
    return isLie ? 'handed on' : 'honest';
  },
  smaller: function* (made) {
    for (const each of made.lies) if (made.lies.length > 1) yield { ...made, lies: [each] };
    if (made.unheard.length > 0) yield { ...made, unheard: [] };
    if (made.beside !== undefined) yield { ...made, beside: undefined };
    for (const share of [40, 8, 4, 2]) if (share !== made.share) yield { ...made, share };
    yield* simpler(made);
  },
  show: (liar) => {
    const { version, beside = 'nothing', share, policy } = liar;
    return `${version} beside ${beside}, one in ${share}${lying(liar).what} under ${policyText(policy)}`;
  },
});
