import { isNominal, type NominalType } from '../component/reach.ts';
import type { Extern, Field, FuncType, ResourceType, ValueType } from '../component/types.ts';
import type { Declaration } from './releases.ts';

/**
 * Functions of WASI with the types of a component's own import of the same interface: what the import has by name is
 * taken from there, identity and all; other value types are added under the name that WASI gives them.
 */
export class Retyped {
  /** Of a type, the names that WASI has for it, the first one being its own. */
  readonly #names = new Map<NominalType, string[]>();
  readonly #exports: ReadonlyMap<string, Extern>;
  readonly #added = new Map<string, Extern>();
  #lacks = false;

  /** @param exports what the component imports of the interface */
  constructor(declared: Declaration, exports: ReadonlyMap<string, Extern>) {
    this.#exports = exports;
    for (const [name, extern] of declared.exports) {
      if (extern.sort !== 'type' || !isNominal(extern.type)) continue;
      this.#names.set(extern.type, [...(this.#names.get(extern.type) ?? []), name]);
    }
  }

  /** Types that the import lacks and the functions have, each behind those that it is made of. */
  get types(): ReadonlyMap<string, Extern> {
    return this.#added;
  }

  /** `undefined` if the import has not the resources that the function is about, or something else by their names. */
  func({ kind, async, params, result }: FuncType): FuncType | undefined {
    this.#lacks = false;
    const known = new Map(this.#added);
    const own = params.map((param) => this.#field(param));
    const func: FuncType = { kind, async, params: own, result: this.#optional(result) };
    if (!this.#lacks) return func;
    this.#added.clear();
    for (const [name, extern] of known) this.#added.set(name, extern);
    return undefined;
  }

  #named(type: Exclude<NominalType, ResourceType>): ValueType {
    const known = this.#known(type);
    if (known?.sort === 'type' && isNominal(known.type) && known.type.kind !== 'resource') return known.type;
    const [name] = this.#names.get(type) ?? [];
    if (name === undefined || known !== undefined) this.#lacks = true;
    const fresh = this.#parts(type);
    if (name !== undefined) this.#added.set(name, { sort: 'type', type: fresh });
    return fresh;
  }

  #resource(type: ResourceType): ResourceType {
    const known = this.#known(type);
    if (known?.sort === 'type' && known.type.kind === 'resource') return known.type;
    this.#lacks = true;
    return type;
  }

  /** What the import has under one of the names. */
  #known(type: NominalType): Extern | undefined {
    const names = this.#names.get(type) ?? [];
    return names.map((name) => this.#exports.get(name) ?? this.#added.get(name)).find((extern) => extern !== undefined);
  }

  #value(type: ValueType): ValueType {
    return isNominal(type) ? this.#named(type) : this.#parts(type);
  }

  #optional(type: ValueType | undefined): ValueType | undefined {
    return type === undefined ? undefined : this.#value(type);
  }

  #field({ name, type }: Field): Field {
    return { name, type: this.#value(type) };
  }

  #parts(type: ValueType): ValueType {
    switch (type.kind) {
      case 'own':
      case 'borrow':
        return { ...type, resource: this.#resource(type.resource) };
      case 'record':
        return { ...type, fields: type.fields.map((field) => this.#field(field)) };
      case 'variant':
        return { ...type, cases: type.cases.map((c) => ({ name: c.name, type: this.#optional(c.type) })) };
      case 'tuple':
        return { ...type, types: type.types.map((inner) => this.#value(inner)) };
      case 'list':
        return { ...type, element: this.#value(type.element) };
      case 'option':
        return { ...type, type: this.#value(type.type) };
      case 'result':
        return { ...type, ok: this.#optional(type.ok), err: this.#optional(type.err) };
      case 'stream':
      case 'future':
        return { ...type, element: this.#optional(type.element) };
      case 'map':
        return { ...type, key: this.#value(type.key), value: this.#value(type.value) };
      default:
        return type;
    }
  }
}
