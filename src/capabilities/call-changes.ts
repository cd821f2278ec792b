import type { Callable, CallChange, ComparableComponent } from './model.ts';

/**
 * Function by function, what can be called now and could not before, and the other way round: by the component, and by
 * what the policy leaves of it. Sorted by import.
 */
export function callChanges(base: ComparableComponent, head: ComparableComponent): readonly CallChange[] {
  const asked = changesBetween('component', base.callable, head.callable);
  // Without a policy, a component stands for itself.
  const left = changesBetween('virt.wasm', base.resultCallable ?? base.callable, head.resultCallable ?? head.callable);
  return head.resultCallable === null && base.resultCallable === null ? asked : [...asked, ...left];
}

function changesBetween(
  of: CallChange['of'],
  base: readonly Callable[],
  head: readonly Callable[],
): readonly CallChange[] {
  const [before, after] = [byImport(base), byImport(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): CallChange[] => {
    const [old, now] = [before.get(name) ?? NOTHING, after.get(name) ?? NOTHING];
    const added = [...now.keys()].filter((func) => !old.has(func)).sort();
    const removed = [...old.keys()].filter((func) => !now.has(func)).sort();
    if (added.length + removed.length === 0) return [];
    const by = new Set(added.flatMap((func) => now.get(func) ?? []));
    return [{ of, import: name, added, removed, by: [...by].sort() }];
  });
}

/** Functions, and the parts that import them. */
type Functions = ReadonlyMap<string, readonly string[]>;
const NOTHING: Functions = new Map();

function byImport(callable: readonly Callable[]): ReadonlyMap<string, Functions> {
  const imports = new Map<string, Map<string, readonly string[]>>();
  for (const { import: name, functions, by } of callable) {
    const known = imports.get(name) ?? new Map<string, readonly string[]>();
    imports.set(name, known);
    // Of two releases, different parts may import one function.
    for (const func of functions) known.set(func, [...(known.get(func) ?? []), ...by]);
  }
  return imports;
}
