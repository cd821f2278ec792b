import { interfaceOf } from '../component/names.ts';
import type { NominalType } from '../component/reach.ts';
import type { AnyType, Extern, Field, FuncType, Import, ResourceType, ValueType } from '../component/types.ts';
import type { Owner } from './declarations.ts';
import { type Declaration, type Home, homeOf, trackOf } from './releases.ts';

/** What is different, as `u32 in place of u64`; `undefined` if nothing is. */
type Difference = string | undefined;

/**
 * One import beside the interface of WASI that it stands for: by structure, and by identity of resources. Every resource
 * of WASI is one node, which the import of its own interface has made. Types are followed as far as WASI's own go, so that
 * no input can make the work larger than what it declares.
 */
export class Comparison {
  readonly #item: Import;
  readonly #declared: Declaration;
  readonly #owners: ReadonlyMap<NominalType, Owner>;
  /** Which node stands for a resource of WASI. */
  readonly #nodes = new Map<ResourceType, ResourceType>();
  /** Which import another interface of WASI is. */
  readonly #used = new Map<string, Import>();
  /** What was compared and is alike, by what the component has. */
  readonly #alike = new Map<ValueType, Set<ValueType>>();

  constructor(item: Import, declared: Declaration, owners: ReadonlyMap<NominalType, Owner>) {
    this.#item = item;
    this.#declared = declared;
    this.#owners = owners;
  }

  /** The first function or type that is different; without a name, the import as such. */
  difference(): { readonly name: string | undefined; readonly difference: string } | undefined {
    const { extern } = this.#item;
    if (extern.sort !== 'instance') return { name: undefined, difference: `a ${extern.sort} in place of an interface` };
    for (const [name, item] of extern.type.exports) {
      const known = this.#declared.exports.get(name);
      const difference = known === undefined ? undefined : this.#extern(item, known);
      if (difference !== undefined) return { name, difference };
    }
    return undefined;
  }

  #extern(found: Extern, known: Extern): Difference {
    if (found.sort === 'func' && known.sort === 'func') return this.#func(found.type, known.type);
    if (found.sort === 'type' && known.sort === 'type') return this.#type(found.type, known.type);
    return inPlace(`a ${found.sort}`, `a ${known.sort}`);
  }

  #type(found: AnyType, known: AnyType): Difference {
    if (isValue(found) && isValue(known)) return this.#value(found, known);
    if (found.kind === 'resource' && known.kind === 'resource') return this.#resource(found, known);
    return inPlace(nameOf(found), nameOf(known));
  }

  #func(found: FuncType, known: FuncType): Difference {
    if (found.async !== known.async) return inPlace(asyncOf(found), asyncOf(known));
    if (found.params.length !== known.params.length) {
      return inPlace(count(found.params.length, 'parameter'), String(known.params.length));
    }
    for (const [i, param] of found.params.entries()) {
      const difference = this.#param(param, known.params[i]);
      if (difference !== undefined) return difference;
    }
    const difference = this.#optional(found.result, known.result, 'result');
    return difference === undefined || found.result === undefined ? difference : `${difference} in its result`;
  }

  /** Two types of functions are one only if their parameters have the same names (Explainer.md § Type Checking). */
  #param(found: Field, known: Field | undefined): Difference {
    if (known === undefined) return undefined;
    if (found.name !== known.name) return inPlace(`the parameter "${found.name}"`, `"${known.name}"`);
    const difference = this.#value(found.type, known.type);
    return difference === undefined ? undefined : `${difference} in its parameter "${known.name}"`;
  }

  #optional(found: ValueType | undefined, known: ValueType | undefined, what: string): Difference {
    if (found === undefined || known === undefined) {
      const name = (type: ValueType | undefined): string => (type === undefined ? `no ${what}` : nameOf(type));
      return found === known ? undefined : inPlace(name(found), name(known));
    }
    return this.#value(found, known);
  }

  #value(found: ValueType, known: ValueType): Difference {
    const alike = this.#alike.get(found) ?? new Set();
    if (alike.has(known)) return undefined;
    const difference = this.#parts(found, known);
    if (difference === undefined) this.#alike.set(found, alike.add(known));
    return difference;
  }

  #parts(found: ValueType, known: ValueType): Difference {
    switch (found.kind) {
      case 'record':
        return known.kind === found.kind ? this.#fields(found.fields, known.fields) : kinds(found, known);
      case 'variant':
        return known.kind === found.kind ? this.#cases(found.cases, known.cases) : kinds(found, known);
      case 'flags':
        return known.kind === found.kind ? namesDiffer(found.names, known.names, 'flag') : kinds(found, known);
      case 'enum':
        return known.kind === found.kind ? namesDiffer(found.names, known.names, 'case') : kinds(found, known);
      case 'list':
        if (known.kind !== found.kind || known.length !== found.length) return kinds(found, known);
        return this.#value(found.element, known.element);
      case 'tuple':
        return known.kind === found.kind ? this.#tuple(found.types, known.types) : kinds(found, known);
      case 'option':
        return known.kind === found.kind ? this.#value(found.type, known.type) : kinds(found, known);
      case 'result':
        if (known.kind !== found.kind) return kinds(found, known);
        return this.#optional(found.ok, known.ok, 'payload') ?? this.#optional(found.err, known.err, 'error');
      case 'own':
      case 'borrow':
        return known.kind === found.kind ? this.#resource(found.resource, known.resource) : kinds(found, known);
      case 'stream':
      case 'future':
        return known.kind === found.kind
          ? this.#optional(found.element, known.element, 'elements')
          : kinds(found, known);
      case 'map':
        if (known.kind !== found.kind) return kinds(found, known);
        return this.#value(found.key, known.key) ?? this.#value(found.value, known.value);
      default:
        return known.kind === found.kind ? undefined : kinds(found, known);
    }
  }

  #fields(found: readonly Field[], known: readonly Field[]): Difference {
    return (
      namesDiffer(names(found), names(known), 'field') ??
      first(found.map((field, i) => () => this.#optional(field.type, known[i]?.type, 'field')))
    );
  }

  #cases(
    found: readonly { readonly name: string; readonly type: ValueType | undefined }[],
    known: readonly { readonly name: string; readonly type: ValueType | undefined }[],
  ): Difference {
    return (
      namesDiffer(names(found), names(known), 'case') ??
      first(found.map((each, i) => () => this.#optional(each.type, known[i]?.type, 'payload')))
    );
  }

  #tuple(found: readonly ValueType[], known: readonly ValueType[]): Difference {
    if (found.length !== known.length) return inPlace(`a tuple of ${found.length}`, `one of ${known.length}`);
    return first(found.map((type, i) => () => this.#optional(type, known[i], 'part')));
  }

  /**
   * Whether a node is the resource that WASI means. It has to be made by the import of the interface that WASI makes it
   * in; here, if that is this one. One node cannot be two resources, for it is made once and has one place and name.
   */
  #resource(found: ResourceType, known: ResourceType): Difference {
    const home = homeOf(known, this.#declared.track);
    if (home === undefined) throw new Error(`WASI declares no "${known.name}"`);
    const owner = this.#owners.get(found);
    if (owner === undefined || !this.#isHome(owner, home)) return inPlace(placeOf(owner), this.#expected(home));
    const before = this.#nodes.get(known);
    if (before !== undefined && before !== found) {
      const [one = ''] = home.names;
      return inPlace(`two resources`, `one, "${one}" of wasi:${home.package}/${home.interface}`);
    }
    const key = `${home.package}/${home.interface}`;
    const used = this.#used.get(key) ?? owner.import;
    if (used !== owner.import) return inPlace(`what both ${used.name} and ${owner.import.name} have`, 'what one has');
    this.#nodes.set(known, found);
    this.#used.set(key, used);
    return undefined;
  }

  #isHome(owner: Owner, home: Home): boolean {
    const there = interfaceOf(owner.import);
    if (there?.namespace !== 'wasi' || there.package !== home.package || there.interface !== home.interface)
      return false;
    if (trackOf(there) !== this.#declared.track || !home.names.has(owner.name)) return false;
    return !this.#isHere(home) || owner.import === this.#item;
  }

  #isHere(home: Home): boolean {
    const here = interfaceOf(this.#item);
    return here?.package === home.package && here.interface === home.interface;
  }

  #expected(home: Home): string {
    const [name = ''] = home.names;
    return this.#isHere(home) ? `a "${name}" of its own` : `"${name}" of wasi:${home.package}/${home.interface}`;
  }
}

function isValue(type: AnyType): type is ValueType {
  return type.kind !== 'resource' && type.kind !== 'func' && type.kind !== 'instance' && type.kind !== 'component';
}

function inPlace(found: string, known: string): string {
  return `${found} in place of ${known}`;
}

function kinds(found: ValueType, known: ValueType): string {
  return inPlace(nameOf(found), nameOf(known));
}

function first(differences: readonly (() => Difference)[]): Difference {
  for (const find of differences) {
    const difference = find();
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Names stand for numbers, so that their order counts. */
function namesDiffer(found: readonly string[], known: readonly string[], what: string): Difference {
  const at = found.findIndex((name, i) => name !== known[i]);
  if (at < 0 || known[at] === undefined) {
    return found.length === known.length ? undefined : inPlace(count(found.length, what), String(known.length));
  }
  return inPlace(`the ${what} "${found[at]}"`, `"${known[at]}"`);
}

function names(items: readonly { readonly name: string }[]): readonly string[] {
  return items.map(({ name }) => name);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function asyncOf({ async }: FuncType): string {
  return async ? 'an async function' : 'a synchronous function';
}

function placeOf(owner: Owner | undefined): string {
  if (owner === undefined) return 'a resource that no import makes';
  const { import: item, name } = owner;
  return item.extern.sort === 'instance' ? `the resource "${name}" of ${item.name}` : `the resource "${name}"`;
}

function nameOf(type: AnyType): string {
  switch (type.kind) {
    case 'list':
      return type.length === undefined ? 'a list' : `a list of ${type.length}`;
    case 'enum':
    case 'option':
    case 'instance':
      return `an ${type.kind}`;
    case 'own':
      return 'an owned handle';
    case 'borrow':
      return 'a borrowed handle';
    case 'flags':
      return 'flags';
    case 'func':
      return 'a function';
    case 'record':
    case 'variant':
    case 'tuple':
    case 'result':
    case 'stream':
    case 'future':
    case 'map':
    case 'resource':
    case 'component':
      return `a ${type.kind}`;
    default:
      return type.kind;
  }
}
