import { parseInterfaceName } from '../component/names.ts';
import { capabilitiesOf } from './calls.ts';
import { importCapability, kindOf } from './capability.ts';
import type { Callable, CallChange, ComparableComponent, Finding } from './model.ts';
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
 * Those that no finding tells of. Where a capability changed, it is no news that functions of the import that has it did;
 * streams and pollables come and go with whatever they belong to.
 */
export function untold(calls: readonly CallChange[], findings: readonly Finding[]): readonly CallChange[] {
  if (findings.length === 0) return calls;
  const told = new Set(findings.map(({ capability }) => subjectsOf(capability)));
  return [...Map.groupBy(calls, (change) => change.import).values()].flatMap((changes) => {
    const isTold = changes.some(
      ({ import: item, added, removed }) =>
        item.startsWith('wasi:io/') ||
        [...added, ...removed].some((func) => capabilitiesIn(item, func).some((each) => told.has(subjectsOf(each)))),
    );
    return isTold ? [] : changes;
  });
}

/** What is compared: of an interface that nobody knows, which one; of all else, the kind alone. */
function subjectsOf(capability: string): string {
  const kind = kindOf(capability);
  return kind === 'import' ? capability : kind;
}

function capabilitiesIn(item: string, func: string): readonly string[] {
  const id = parseInterfaceName(item);
  const own = importCapability(item);
  return id?.namespace === 'wasi' ? [own, ...capabilitiesOf({ name: item, id, externalId: undefined }, func)] : [own];
}

function changesBetween(
  of: CallChange['of'],
  base: readonly Callable[],
  head: readonly Callable[],
  steps: Steps,
): readonly CallChange[] {
  const [before, after] = [byImport(base), byImport(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): CallChange[] => {
    const [old, now] = [before.get(name) ?? NOTHING, after.get(name) ?? NOTHING];
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
type Functions = ReadonlyMap<string, readonly (readonly string[])[]>;
const NOTHING: Functions = new Map();

function byImport(callable: readonly Callable[]): ReadonlyMap<string, Functions> {
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
