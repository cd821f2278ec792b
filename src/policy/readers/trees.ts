import type { Place } from './places.ts';
import type { Tree } from './yaml.ts';

/** Keys and positions, from the root of a tree to one of its values. */
export type Path = readonly PropertyKey[];

/** What stands at a path, and the place that speaks of it: that of its key, or in a list its own. */
export interface Found {
  readonly at: Place;
  readonly value: Tree;
}

/** `undefined` if nothing stands there. */
export function find(tree: Tree, path: Path): Found | undefined {
  let found: Found | undefined = { at: tree.at, value: tree };
  for (const part of path) found = found === undefined ? undefined : step(found.value, part);
  return found;
}

function step(tree: Tree, part: PropertyKey): Found | undefined {
  if (tree.kind === 'map') return tree.entries.get(String(part));
  if (tree.kind === 'scalar' || typeof part !== 'number') return undefined;
  const value = tree.items[part];
  return value === undefined ? undefined : { at: value.at, value };
}

/** The value without its places. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(plain);
    case 'map':
      return Object.fromEntries(Array.from(tree.entries, ([key, { value }]) => [key, plain(value)]));
  }
}

/** The tree without what stands at the paths; `undefined` if nothing is left. Items of lists move up. */
export function without(tree: Tree, paths: readonly Path[]): Tree | undefined {
  if (paths.length === 0 || tree.kind === 'scalar') return paths.length === 0 ? tree : undefined;
  if (paths.some((path) => path.length === 0)) return undefined;
  const below = Map.groupBy(paths, ([part]) => String(part));
  const rest = (part: string): readonly Path[] => (below.get(part) ?? []).map((path) => path.slice(1));
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.flatMap((item, index) => without(item, rest(String(index))) ?? []) };
  }
  const entries = [...tree.entries].flatMap(([key, { at, value }]) => {
    const left = without(value, rest(key));
    return left === undefined ? [] : [[key, { at, value: left }] as const];
  });
  return { ...tree, entries: new Map(entries) };
}
