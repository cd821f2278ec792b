import type { Capable, ComparableComponent, ComponentDiff, Finding } from '../capabilities/model.ts';

/**
 * Of an import of which both sides name functions, some of them the same: those that came, or went where it is narrowed.
 * Empty for everything else.
 */
export function movedOf({ change, capability, functions }: Finding, { base, head }: ComponentDiff): readonly string[] {
  if (functions === undefined || !['widened', 'used', 'narrowed'].includes(change)) return [];
  const side = change === 'narrowed' ? head : base;
  const there = side === null ? undefined : functionsOf(side).get(capability);
  const moved = functions.filter((func) => there?.has(func) !== true);
  return moved.length === functions.length ? [] : moved;
}

const known = new WeakMap<ComparableComponent, ReadonlyMap<string, ReadonlySet<string>>>();

/** The functions that a component needs of each import of which it names some. */
function functionsOf(component: ComparableComponent): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(component) ?? new Map(byCapability(component.needs));
  known.set(component, found);
  return found;
}

function byCapability(items: readonly Capable[]): readonly (readonly [string, ReadonlySet<string>])[] {
  const all = Map.groupBy(items, ({ capability }) => capability);
  return [...all].map(([name, group]) => [name, new Set(group.flatMap(({ functions = [] }) => functions))] as const);
}
