import { isAllowed } from './allowed-imports.ts';
import type { InterfaceId } from './grants.ts';
import type { Policy } from './model.ts';

/** An import as settings name it. */
export interface ImportId {
  /** Its own name, as it stands in the binary: `left`, `[method]file.size`, `acme:db/store@1.0.0`. */
  readonly name: string;
  /** The interface that it stands for; `undefined` where it has a plain name and says of none that it implements it. */
  readonly id: InterfaceId | undefined;
  /** What it says by `external-id` of what it wants to be connected to. */
  readonly externalId?: string | undefined;
}

/**
 * Whether `deny-imports` names an import. A denial of many, with a star, leaves those that `allow-imports` names one by
 * one.
 */
export function isDenied(policy: Policy, item: ImportId): boolean {
  const { denyImports } = policy;
  if (denyImports.length === 0) return false;
  const patterns = known(denyImports);
  const found = patternsFor(item).filter((pattern) => patterns.has(pattern));
  if (found.length === 0) return false;
  return !found.every((pattern) => pattern.endsWith('*')) || !isAllowed(policy, item);
}

/**
 * All patterns that name an import: `*`, its namespace, its package and its interface, unless that is one of `wasi:`,
 * which has settings of its own; and its own name, whatever it stands for. The name of a resource names its functions
 * too. Case does not count: engines take names that differ in nothing else for one.
 */
function patternsFor({ name, id }: ImportId): readonly string[] {
  const patterns: string[] = [];
  if (id === undefined) patterns.push('*');
  else if (id.namespace !== 'wasi') {
    const { namespace, package: pkg, interface: iface } = id;
    patterns.push('*', `${namespace}:*`, `${namespace}:${pkg}/*`, `${namespace}:${pkg}/${iface}`);
  }
  if (!name.includes(':')) patterns.push(name, name.replace(/^\[[a-z]+\]/, '').replace(/\..*$/, ''));
  return patterns.map((pattern) => pattern.toLowerCase());
}

const memory = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Asked of every function of a component: the list is made into a set once. */
function known(patterns: readonly string[]): ReadonlySet<string> {
  const set = memory.get(patterns) ?? new Set(patterns.map((pattern) => pattern.toLowerCase()));
  memory.set(patterns, set);
  return set;
}

/** What the patterns of `deny-imports` have named, over all components of a run. */
export class DeniedImports {
  readonly #patterns = new Set<string>();
  readonly #named = new Set<string>();

  /** Takes a component: its policy, and what it imports. */
  see({ denyImports }: Policy, imports: readonly ImportId[]): void {
    for (const pattern of denyImports) this.#patterns.add(pattern);
    for (const item of imports) for (const pattern of patternsFor(item)) this.#named.add(pattern);
  }

  /** One sentence for each pattern that names no import, without final punctuation. */
  notes(): readonly string[] {
    return [...this.#patterns]
      .filter((pattern) => !this.#named.has(pattern.toLowerCase()))
      .map((pattern) => `deny-imports: "${pattern}" matches no import of any component`);
  }
}
