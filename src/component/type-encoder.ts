import type { Decl, TypeDef, TypeRef } from './ast.ts';
import type { ComponentBuilder } from './builder.ts';
import { isNominal, type NominalType } from './reach.ts';
import type { AnyType, FuncType, ResourceType, ValueType } from './types.ts';

/** Where type definitions go: a component, or the body of an instance type. */
export interface TypeSink {
  define(def: TypeDef): number;
}

/**
 * Gives the nodes of the type graph indices in one scope, defining what is missing, equal definitions once.
 */
export class TypeEncoder {
  readonly #sink: TypeSink;
  readonly #nominal: (node: NominalType) => number | undefined;
  readonly #known = new Map<AnyType, number>();
  readonly #defined = new Map<string, number>();

  /**
   * @param nominal the index under which a record, variant, enum, flags or resource is named in this scope; `undefined`
   * where it has no name and none is needed, and a definition without name will do
   */
  constructor(sink: TypeSink, nominal: (node: NominalType) => number | undefined) {
    this.#sink = sink;
    this.#nominal = nominal;
  }

  /** From now on `index` denotes `node`. */
  set(node: AnyType, index: number): void {
    this.#known.set(node, index);
  }

  get(node: AnyType): number | undefined {
    return this.#known.get(node);
  }

  /** The index of a nominal type that has a name in this scope. */
  lookup(node: NominalType): number | undefined {
    const index = this.#known.get(node) ?? this.#nominal(node);
    if (index !== undefined) this.#known.set(node, index);
    return index;
  }

  /** The index of a type. */
  index(node: ValueType | FuncType | ResourceType): number {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const index = (isNominal(node) ? this.#nominal(node) : undefined) ?? this.define(node);
    this.#known.set(node, index);
    return index;
  }

  /**
   * A definition of its own for `node`, in terms of what its parts are called here; for types that get a name, which
   * must not become another name of an equal type. Not remembered as the meaning of `node`.
   */
  fresh(node: ValueType | FuncType | ResourceType): number {
    if (node.kind === 'resource') throw new Error(`resource "${node.name}" is defined by nobody here`);
    return this.#sink.define(this.#def(node));
  }

  /** A definition of `node`, shared with equal ones. */
  define(node: ValueType | FuncType | ResourceType): number {
    if (node.kind === 'resource') throw new Error(`resource "${node.name}" is defined by nobody here`);
    const def = this.#def(node);
    const key = JSON.stringify(def);
    const known = this.#defined.get(key);
    if (known !== undefined) return known;
    const index = this.#sink.define(def);
    this.#defined.set(key, index);
    return index;
  }

  #ref(node: ValueType): TypeRef {
    switch (node.kind) {
      case 'bool':
      case 's8':
      case 'u8':
      case 's16':
      case 'u16':
      case 's32':
      case 'u32':
      case 's64':
      case 'u64':
      case 'f32':
      case 'f64':
      case 'char':
      case 'string':
      case 'error-context':
        // `type duration = u64` is a node of its own, and stays one where it is known by a name.
        return this.#known.get(node) ?? node.kind;
      default:
        return this.index(node);
    }
  }

  #optional(node: ValueType | undefined): TypeRef | undefined {
    return node === undefined ? undefined : this.#ref(node);
  }

  #def(node: ValueType | FuncType): TypeDef {
    switch (node.kind) {
      case 'record':
        return { kind: 'record', fields: node.fields.map(({ name, type }) => ({ name, type: this.#ref(type) })) };
      case 'variant':
        return { kind: 'variant', cases: node.cases.map(({ name, type }) => ({ name, type: this.#optional(type) })) };
      case 'list':
        return { kind: 'list', element: this.#ref(node.element), length: node.length };
      case 'tuple':
        return { kind: 'tuple', types: node.types.map((type) => this.#ref(type)) };
      case 'flags':
      case 'enum':
        return { kind: node.kind, names: node.names };
      case 'option':
        return { kind: 'option', type: this.#ref(node.type) };
      case 'result':
        return { kind: 'result', ok: this.#optional(node.ok), err: this.#optional(node.err) };
      case 'own':
      case 'borrow':
        return { kind: node.kind, resource: this.index(node.resource) };
      case 'stream':
      case 'future':
        return { kind: node.kind, element: this.#optional(node.element) };
      case 'map':
        return { kind: 'map', key: this.#ref(node.key), value: this.#ref(node.value) };
      case 'func':
        return {
          kind: 'func',
          async: node.async,
          params: node.params.map(({ name, type }) => ({ name, type: this.#ref(type) })),
          result: this.#optional(node.result),
        };
      default:
        return { kind: 'primitive', type: node.kind };
    }
  }
}

export function componentSink(builder: ComponentBuilder): TypeSink {
  return { define: (def) => builder.type(def) };
}

/** The declarations of an instance type, and the index space of its types. */
export class InstanceTypeBuilder implements TypeSink {
  readonly decls: Decl[] = [];
  #types = 0;

  define(def: TypeDef): number {
    this.decls.push({ kind: 'type', def });
    return this.#types++;
  }

  /** A type of the enclosing scope. */
  outer(index: number): number {
    this.decls.push({ kind: 'alias', alias: { kind: 'outer', sort: 'type', count: 1, index } });
    return this.#types++;
  }

  exportType(name: string, eq: number | 'sub resource'): number {
    this.decls.push({ kind: 'export', name, attributes: [], desc: { sort: 'type', eq } });
    return this.#types++;
  }

  exportFunc(name: string, type: number): void {
    this.decls.push({ kind: 'export', name, attributes: [], desc: { sort: 'func', type } });
  }
}
