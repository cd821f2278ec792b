import type { Action } from '../adapter/action.ts';
import type { Plan } from '../adapter/plan.ts';
import { sha256Json } from '../bytes/sha256.ts';
import { VirtError } from '../errors.ts';
import { isHttpHandler } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import { printable } from '../text.ts';
import { VERSION } from '../version.ts';
import type { Virtualized } from '../virtualize.ts';
import { capabilitiesOf, identityText, withoutVersion } from './calls.ts';
import { byKey, EVERY_FUNCTION, importCapability, isWhole, kindOf, passesUngranted } from './capability.ts';
import { Catalogue, isPartOf, reduced } from './catalogue.ts';
import { grantedBy } from './granted.ts';
import {
  type Ask,
  type Callable,
  type Calls,
  type Capable,
  type ComponentInventory,
  type Digest,
  type Granted,
  INVENTORY_SCHEMA,
  type Inventory,
  type Need,
  type Outcome,
} from './model.ts';
import { type Parts, partsOf } from './parts.ts';
import { Steps } from './steps.ts';
import type { Surface } from './surface.ts';
import { withValues } from './virtual-values.ts';

/** What an inventory of a component is made from. */
export interface Facts {
  /** Its path as it was given, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly surface: Surface;
  /** `undefined`: without a policy. */
  readonly policy: Policy | undefined;
  readonly policyFile: string | undefined;
  /** `undefined` without a policy, and where no result could be made. */
  readonly virtualized: Virtualized | undefined;
  /** Why no result could be made. */
  readonly problem: string | undefined;
  /** The SHA-256 of large data, in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
}

/**
 * Inventories of components, put together.
 * @throws {VirtError} of code `malformed` if two have one name: neither can stand for both
 */
export function inventoryOf(components: readonly ComponentInventory[]): Inventory {
  const sorted = components.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const twin = sorted.find(({ name }, i) => name === sorted[i + 1]?.name);
  if (twin !== undefined) {
    const hint = 'take the inventory of each once, under a name of its own';
    throw new VirtError('malformed', `two components are called ${printable(twin.name)}`, { hint });
  }
  return { schema: INVENTORY_SCHEMA, tool: VERSION, components: sorted };
}

/** The three truths of one component: what it asks for, what it is granted, what its result still needs. */
export function inventoryOfComponent(facts: Facts): ComponentInventory {
  const { name, surface, policy, virtualized, problem } = facts;
  const { parts, whoAsks } = partsOf(facts.bytes);
  const granted = policy === undefined ? [] : withValues(grantedBy(policy), policy);
  const outcomeOf = virtualized === undefined ? () => null : outcomes(granted, virtualized.plan);
  const asks = asksOf(surface).map((ask): Ask => {
    // Of one function by many versions of its interface, those who ask are the same.
    const asked = new Map(
      ask.calls.flatMap(({ interface: iface, functions }) =>
        functions.map((func) => [`${withoutVersion(iface)} ${func}`, { iface, func }]),
      ),
    );
    const by = new Set([...asked.values()].flatMap(({ iface, func }) => whoAsks(iface, func)));
    return { ...ask, by: [...by].sort(), outcome: outcomeOf(ask) };
  });
  const digest = (bytes: Uint8Array): Digest => ({ size: bytes.length, sha256: facts.sha256(bytes) });
  return {
    name,
    component: digest(facts.bytes),
    policy: policy === undefined ? null : { sha256: policyDigest(policy), file: facts.policyFile ?? null },
    adapter: virtualized?.adapter === undefined ? null : digest(virtualized.adapter),
    result: virtualized === undefined ? null : digest(virtualized.bytes),
    problem: problem ?? null,
    parts,
    exports: surface.exports.map((item) => item.name),
    imports: surface.imports.map((item) => item.name),
    inert: surface.imports
      .filter(({ callable, isOpaque }) => callable.length === 0 && !isOpaque)
      .map((item) => item.name),
    asks,
    granted,
    needs: needsOf(asksOf(virtualized?.result ?? surface), policy === undefined ? undefined : granted),
    callable: callableOf(surface, whoAsks),
    resultCallable: virtualized === undefined ? null : callableOf(virtualized.result, whoAsks),
  };
}

/** What can be called, by import; the functions that the same parts import stand together. */
function callableOf({ imports }: Surface, whoAsks: Parts['whoAsks']): readonly Callable[] {
  const groups = new Map<string, { import: string; functions: Set<string>; by: readonly string[] }>();
  for (const item of imports) {
    const identity = identityText(item);
    for (const func of item.isOpaque ? [...item.callable, EVERY_FUNCTION] : item.callable) {
      const by = func === EVERY_FUNCTION ? [] : whoAsks(item.name, func);
      const key = JSON.stringify([identity, by]);
      const group = groups.get(key) ?? { import: identity, functions: new Set(), by };
      groups.set(key, group);
      group.functions.add(func);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { functions, ...group }]) => ({ ...group, functions: [...functions].sort() }));
}

/** The digest of a policy as it was understood: not of where it was written, nor in which order. */
export function policyDigest({ mentions: _, ...policy }: Policy): string {
  return sha256Json(policy);
}

interface Asked extends Capable {
  readonly calls: readonly Calls[];
}

/** Nobody reviews as many, and every one is told of wherever an inventory or a diff is. */
const MAX_ASKS = 10_000;

/** What a component asks for, sorted as people should read it. */
function asksOf({ imports, exports }: Surface): readonly Asked[] {
  const calls = new Map<string, Map<string, string[]>>();
  /** Of which nobody can tell what else they let do. */
  const opaque = new Set<string>();
  const note = (capability: string, iface: string, functions: readonly string[]): void => {
    const known = calls.get(capability) ?? new Map<string, string[]>();
    calls.set(capability, known);
    const list = known.get(iface) ?? [];
    known.set(iface, list);
    for (const func of functions) list.push(func);
  };
  for (const item of imports) {
    const { name, callable, isOpaque } = item;
    for (const func of callable) for (const capability of capabilitiesOf(item, func)) note(capability, name, [func]);
    // Nobody can tell what is in a module or a component that the host hands over.
    if (!isOpaque) continue;
    const whole = importCapability(identityText(item));
    note(whole, name, []);
    opaque.add(whole);
  }
  for (const { name, id } of exports) if (isHttpHandler(id)) note('http.serve', name, []);
  if (calls.size > MAX_ASKS) {
    const what = `the component asks for more than ${MAX_ASKS} capabilities: each interface and function outside wasi: is one`;
    throw new VirtError('unsupported', what, { hint: 'put the functions that it imports into fewer interfaces' });
  }
  const bare = new Set(imports.filter(({ sort }) => sort === 'func').map(({ name }) => name));
  const asked = [...calls].map(([capability, interfaces]): Asked => {
    const list = [...interfaces].map(
      ([iface, functions]): Calls => ({ interface: iface, functions: [...functions].sort() }),
    );
    const functions = [...new Set(list.flatMap((call) => call.functions))].sort();
    const isFunction = list.every((call) => bare.has(call.interface));
    const named = kindOf(capability) === 'import' && !isFunction;
    return {
      capability,
      ...(named ? { functions: opaque.has(capability) ? [EVERY_FUNCTION] : functions } : {}),
      calls: list.sort((a, b) => (a.interface < b.interface ? -1 : 1)),
    };
  });
  return asked.sort(byKey);
}

/**
 * What is needed of the host: of what the result imports, as much as is granted. What passes without a grant – serving,
 * interfaces outside `wasi:` – is needed as it is.
 * @param granted `undefined`: without a policy, everything is needed as it is
 */
function needsOf(asked: readonly Asked[], granted: readonly Granted[] | undefined): readonly Need[] {
  const grants = new Catalogue((granted ?? []).filter(({ by }) => by === 'host'));
  const needs = asked.flatMap((ask): Need[] => {
    if (granted === undefined || passesUngranted(ask) || grants.covers(ask)) return [{ ...ask, enforcedBy: 'host' }];
    return grants
      .related(ask)
      .filter((grant) => isPartOf(grant, ask))
      .map(({ capability }) => ({ capability, enforcedBy: enforcerOf(capability), calls: ask.calls }));
  });
  return reduced(needs);
}

/** Who keeps a capability within its bounds: of what is granted whole, nobody but the host. */
export function enforcerOf(capability: string): Need['enforcedBy'] {
  return isWhole(capability) || kindOf(capability) === 'import' ? 'host' : 'virt.wasm';
}

/**
 * Tells what becomes of the calls of an ask, all together. Of several imports that ask for the same, some may be denied by
 * name.
 */
function outcomes(granted: readonly Granted[], { imports }: Plan): (ask: Asked) => Outcome {
  const byName = new Map(imports.map((item) => [item.import.name, item.functions]));
  const all = new Catalogue(granted);
  const [fromHost, own] = (['host', 'adapter'] as const).map(
    (giver) => new Catalogue(granted.filter(({ by }) => by === giver)),
  );
  const outcomeOf = (ask: Asked, actions: readonly Action[], fromAny: Catalogue<Granted> | undefined): Outcome => {
    if (fromAny === all && fromHost?.meets(ask)) {
      return fromHost.covers(ask) && !actions.some(isNarrowed) ? 'host' : 'narrowed';
    }
    if (fromAny?.meets(ask)) return 'virtual';
    if (passesUngranted(ask) && actions.every(({ kind }) => kind === 'pass' || kind === 'proxy')) return 'host';
    return actions.some((action) => action.kind === 'trap' && action.why === 'denied') ? 'traps' : 'denied';
  };
  return (ask) => {
    const actions = ask.calls.flatMap(({ interface: name, functions }) =>
      functions.flatMap((func) => byName.get(name)?.get(func)?.action ?? []),
    );
    const left = actions.filter(({ setting }) => setting !== 'deny-imports');
    if (left.length === actions.length) return outcomeOf(ask, actions, all);
    if (left.length === 0) return outcomeOf(ask, actions, own);
    const outcome = outcomeOf(ask, left, all);
    return outcome === 'host' ? 'narrowed' : outcome;
  };
}

/** Whether the adapter lets a part of the host's answers through, and no more. */
function isNarrowed(action: Action): boolean {
  if (action.kind === 'proxy') return action.rule !== undefined;
  return action.kind === 'compute' && 'names' in action.routine && action.routine.host !== undefined;
}

/**
 * Sorted, each once: what a component may do, by grants and by what passes without one.
 * @param steps counts those of others too
 */
export function authorityOf(
  { granted, needs }: Pick<ComponentInventory, 'granted' | 'needs'>,
  steps = new Steps(),
): readonly Capable[] {
  return reduced([...granted.filter(({ by }) => by === 'host'), ...needs], steps);
}
