import { VirtError } from '../errors.ts';
import { parts } from './reach.ts';
import type { AnyType, ComponentType, Extern, FuncType, InstanceType, ValueType } from './types.ts';

/** wasmparser's limit for how deep a type may be; engines refuse what is deeper. */
const MAX_TYPE_DEPTH = 100;
/** How deep instance and component types may lie in one another: what walks through them goes as deep. */
const MAX_NESTED = 100;
/** wasmparser's limit for the size of all types together, so that no input can make work out of proportion. */
export const MAX_TYPES = 1_000_000;

/** What stands between the name of an instance and that of what lies inside: in a name there are no blanks. */
export const INSIDE = ' / ';

/**
 * How large a type is if it is spelt out, where a part counts as often as it is mentioned. It is worked out from the
 * extents of the parts when the type is made, so that nothing has to be spelt out to know it.
 */
export interface Extent {
  /** Of value types: how deep they are; of instance and component types: how deep these lie in one another. */
  readonly depth: number;
  /** How many types it is. */
  readonly size: number;
  /** How many names of fields and cases that has. */
  readonly names: number;
  /** How many items lie inside an instance or component type, at any depth. */
  readonly items: number;
  /** How many characters the names of these items have, each written with those around it. */
  readonly characters: number;
}

const LEAF: Extent = { depth: 1, size: 1, names: 0, items: 0, characters: 0 };
const extents = new WeakMap<AnyType, Extent>();

export function extentOf(extern: Extern): Extent {
  return ('type' in extern ? extents.get(extern.type) : undefined) ?? LEAF;
}

/** What an item under a name of `length` characters adds: itself and all that lies inside, whose names it stands before. */
export function named(length: number, extern: Extern): Pick<Extent, 'items' | 'characters'> {
  const { items, characters } = extentOf(extern);
  return { items: 1 + items, characters: length + characters + items * (length + INSIDE.length) };
}

/** `type`, unless it is deeper or larger than the limits. Its parts were measured when they were made. */
export function bounded<T extends ValueType | FuncType>(type: T, offset: number): T {
  let [depth, size, names] = [1, 1, nameCount(type)];
  for (const part of parts(type)) {
    const extent = extents.get(part) ?? LEAF;
    depth = Math.max(depth, 1 + extent.depth);
    size += extent.size;
    names += extent.names;
  }
  if (depth > MAX_TYPE_DEPTH) {
    throw new VirtError('unsupported', `a type is nested more than ${MAX_TYPE_DEPTH} deep`, {
      at: { offset },
      hint: 'no engine takes a deeper one; make it of fewer levels',
    });
  }
  if (size > MAX_TYPES) refuseSize('a type', offset);
  extents.set(type, { ...LEAF, depth, size, names });
  return type;
}

/** The same for the type of an instance or component: how large it may be is asked where it is imported or exported. */
export function measured<T extends InstanceType | ComponentType>(type: T, offset: number): T {
  let { depth, size, names, items, characters } = LEAF;
  for (const declared of type.kind === 'component' ? [type.imports, type.exports] : [type.exports]) {
    for (const [name, extern] of declared) {
      const extent = extentOf(extern);
      const added = named(name.length, extern);
      if (isNest(extern)) depth = Math.max(depth, 1 + extent.depth);
      size += extent.size;
      names += extent.names;
      items += added.items;
      characters += added.characters;
    }
  }
  if (depth > MAX_NESTED) {
    throw new VirtError('unsupported', `instances lie in one another more than ${MAX_NESTED} deep`, {
      at: { offset },
      hint: 'nest them in fewer levels',
    });
  }
  extents.set(type, { depth, size, names, items, characters });
  return type;
}

function isNest(extern: Extern): boolean {
  return 'type' in extern && (extern.type.kind === 'instance' || extern.type.kind === 'component');
}

export function refuseSize(what: string, offset: number): never {
  throw new VirtError('unsupported', `${what} would be more than ${MAX_TYPES} types if spelt out`, {
    at: { offset },
    hint: 'no engine takes as many; mention large types less often',
  });
}

/** How many names a type lists by itself. */
function nameCount(type: AnyType): number {
  switch (type.kind) {
    case 'record':
      return type.fields.length;
    case 'variant':
      return type.cases.length;
    case 'enum':
    case 'flags':
      return type.names.length;
    default:
      return 0;
  }
}
