import { INSIDE } from './extent.ts';
import { resourcesOf } from './reach.ts';
import type { ResolvedComponent } from './resolve.ts';
import type { Extern, FuncType, Import, InstanceType, ResourceType } from './types.ts';

/** An imported function; one in a nested instance is named with what is around it: `inner / func`. */
export interface ImportedFunction {
  readonly func: string;
  readonly type: FuncType;
}

/** The functions of an import, in its order; the function of the world itself stands under the import's own name. */
export function functionsOf({ name, extern }: Pick<Import, 'name' | 'extern'>): readonly ImportedFunction[] {
  if (extern.sort === 'func') return [{ func: name, type: extern.type }];
  return extern.sort === 'instance' ? functionsIn(extern.type) : [];
}

/** Names that are spelt out, once for all who ask. */
const spelt = new WeakMap<InstanceType, readonly ImportedFunction[]>();

function functionsIn(type: InstanceType): readonly ImportedFunction[] {
  const known = spelt.get(type);
  if (known !== undefined) return known;
  const functions: ImportedFunction[] = [];
  const walk = ({ exports }: InstanceType, around: string): void => {
    for (const [label, item] of exports) {
      if (item.sort === 'func') functions.push({ func: `${around}${label}`, type: item.type });
      else if (item.sort === 'instance') walk(item.type, `${around}${label}${INSIDE}`);
    }
  };
  walk(type, '');
  spelt.set(type, functions);
  return functions;
}

/**
 * The imported functions that a component can ever call: one that takes a handle takes what another function has given,
 * or whoever calls an export. So what makes handles and what only uses them are told apart by types alone, also of
 * interfaces that nobody here knows. What cannot be looked into counts as giving everything that it mentions.
 * @returns by import, names as {@link functionsOf} has them
 */
export function callableFunctions(component: ResolvedComponent): ReadonlyMap<Import, readonly string[]> {
  const takers = new Map<ResourceType, Waiting[]>();
  const given = new Set<ResourceType>();
  const queue: ResourceType[] = [];
  const give = (resources: readonly ResourceType[]): void => {
    for (const resource of resources) {
      if (given.has(resource)) continue;
      given.add(resource);
      queue.push(resource);
    }
  };
  const all = component.imports.flatMap((item) => functionsOf(item).map((func) => waiting(item, func)));
  for (const func of all) {
    if (func.missing.size === 0) give(func.gives);
    for (const resource of func.missing) {
      const others = takers.get(resource);
      if (others === undefined) takers.set(resource, [func]);
      else others.push(func);
    }
  }
  give(component.exports.flatMap(({ name }) => mentioned(component.exportExtern(name))));
  give(component.imports.flatMap(({ extern }) => (isOpaque(extern) ? mentioned(extern) : [])));
  for (let resource = queue.pop(); resource !== undefined; resource = queue.pop()) {
    for (const func of takers.get(resource) ?? []) {
      func.missing.delete(resource);
      if (func.missing.size === 0) give(func.gives);
    }
  }
  const callable = new Map(component.imports.map((item) => [item, [] as string[]]));
  for (const { import: item, func, missing } of all) if (missing.size === 0) callable.get(item)?.push(func);
  return callable;
}

interface Waiting {
  readonly import: Import;
  readonly func: string;
  readonly gives: readonly ResourceType[];
  /** Resources of which it takes a handle, and which nothing has given yet. */
  readonly missing: Set<ResourceType>;
}

/** Of nearly every function; nothing is ever taken out of it. */
const NOTHING = new Set<ResourceType>();

/** A handle in an option, a list or a case of a variant need not be there. */
function waiting(item: Import, { func, type }: ImportedFunction): Waiting {
  const taken = type.params.flatMap(({ type: param }) =>
    param.kind === 'own' || param.kind === 'borrow' ? [param.resource] : [],
  );
  const gives = type.result === undefined ? [] : resourcesOf(type.result);
  return { import: item, func, gives, missing: taken.length === 0 ? NOTHING : new Set(taken) };
}

function mentioned(extern: Extern): readonly ResourceType[] {
  return 'type' in extern ? resourcesOf(extern.type) : [];
}

/** Whether something in it is neither a function nor a type, nor an instance of these: nobody can tell what it may do. */
export function isOpaque(extern: Extern): boolean {
  if (extern.sort === 'instance') return [...extern.type.exports.values()].some(isOpaque);
  return extern.sort !== 'func' && extern.sort !== 'type';
}
