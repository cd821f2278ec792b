import { parseInterfaceName } from '../component/names.ts';
import { capabilitiesOf } from './calls.ts';
import { importCapability, kindOf } from './capability.ts';
import type { Callable, CallChange, Change, ComparableComponent, Finding } from './model.ts';
import type { Steps } from './steps.ts';

/**
 * Function by function, what can be called now and could not before, and the other way round: by the component, and by
 * what the policy leaves of it. Sorted by import.
 */
export function callChanges(base: ComparableComponent, head: ComparableComponent, steps: Steps): readonly CallChange[] {
  const asked = changesBetween('component', base.callable, head.callable, steps);
  // Without a policy, a component stands for itself.
  const left = changesBetween(
    'virt.wasm',
    base.resultCallable ?? base.callable,
    head.resultCallable ?? head.callable,
    steps,
  );
  return head.resultCallable === null && base.resultCallable === null ? asked : [...asked, ...left];
}

/**
 * Those that no finding tells of. Where a capability changed, it is no news that functions for it did, with those of the
 * same package of WASI that reach nothing by themselves; streams and pollables come and go with whatever they belong to.
 */
export function untold(calls: readonly CallChange[], findings: readonly Finding[]): readonly CallChange[] {
  const told = (...kinds: readonly Change[]): ReadonlySet<string> =>
    new Set(findings.flatMap(({ change, capability }) => (kinds.includes(change) ? [subjectOf(capability)] : [])));
  const [more, less] = [told('gained', 'widened', 'used'), told('narrowed', 'lost')];
  if (more.size + less.size === 0) return calls;
  const imports = [...Map.groupBy(calls, (change) => change.import)].map(([name, changes]) => {
    const reaching = (functions: readonly string[]): readonly (readonly string[])[] =>
      functions.map((func) => capabilitiesIn(name, func).map(subjectOf)).filter(({ length }) => length > 0);
    // What comes is explained by what may be done now, and what goes by what may not be done any more.
    const come = reaching(changes.flatMap(({ added }) => added));
    const gone = reaching(changes.flatMap(({ removed }) => removed));
    const explain = (explained: ReadonlySet<string>) => (subjects: readonly string[]) =>
      subjects.some((subject) => explained.has(subject));
    const reaches = come.length + gone.length > 0;
    const isOwn = [more, less].some((explained) => explained.has(importCapability(name)));
    const isTold = isOwn || (reaches && come.every(explain(more)) && gone.every(explain(less)));
    return { changes, package: packageOf(name), reaches, isTold };
  });
  const packages = new Set(imports.filter(({ isTold }) => isTold).map((item) => item.package));
  return imports.flatMap(({ changes, package: pkg, reaches, isTold }) => {
    if (isTold || pkg === 'wasi:io') return [];
    return !reaches && pkg !== undefined && packages.has(pkg) ? [] : changes;
  });
}

/** What is compared: of an interface that nobody knows, which one; of all else, the kind alone. */
function subjectOf(capability: string): string {
  const kind = kindOf(capability);
  return kind === 'import' ? capability : kind;
}

/** Of WASI alone, and under its own name. */
function packageOf(item: string): string | undefined {
  return /^(wasi:[^/]+)\/[^ ]+$/.exec(item)?.[1];
}

function capabilitiesIn(item: string, func: string): readonly string[] {
  const id = packageOf(item) === undefined ? undefined : parseInterfaceName(item);
  return id === undefined ? [] : capabilitiesOf({ name: item, id, externalId: undefined }, func);
}

function changesBetween(
  of: CallChange['of'],
  base: readonly Callable[],
  head: readonly Callable[],
  steps: Steps,
): readonly CallChange[] {
  const [before, after] = [functionsByImport(base), functionsByImport(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): CallChange[] => {
    const [old, now] = [before.get(name) ?? NO_FUNCTIONS, after.get(name) ?? NO_FUNCTIONS];
    const added = [...now.keys()].filter((func) => !old.has(func)).sort();
    const removed = [...old.keys()].filter((func) => !now.has(func)).sort();
    if (added.length + removed.length === 0) return [];
    const by = new Set<string>();
    for (const func of added) {
      for (const parts of now.get(func) ?? []) {
        steps.spend(parts.length);
        for (const part of parts) by.add(part);
      }
    }
    for (const text of [name, ...added, ...removed, ...by]) steps.tell(text);
    return [{ of, import: name, added, removed, by: [...by].sort() }];
  });
}

/** Functions, and lists of the parts that import them: of two releases, different parts may import one function. */
export type Functions = ReadonlyMap<string, readonly (readonly string[])[]>;
export const NO_FUNCTIONS: Functions = new Map();

export function functionsByImport(callable: readonly Callable[]): ReadonlyMap<string, Functions> {
  const imports = new Map<string, Map<string, (readonly string[])[]>>();
  for (const { import: name, functions, by } of callable) {
    const known = imports.get(name) ?? new Map<string, (readonly string[])[]>();
    imports.set(name, known);
    for (const func of functions) {
      const lists = known.get(func);
      if (lists === undefined) known.set(func, [by]);
      else lists.push(by);
    }
  }
  return imports;
}
