import { parts } from '../../src/component/reach.ts';
import type { Extern, Field, FuncType, Import, ResourceType, ValueType } from '../../src/component/types.ts';

type Node = ValueType | ResourceType;

/** Puts other nodes into a graph of types, in which what is not touched stays the node that it is. */
export class Rewriter {
  readonly #replacements: ReadonlyMap<Node, Node>;
  readonly #done = new Map<ValueType, ValueType>();

  constructor(replacements: ReadonlyMap<Node, Node>) {
    this.#replacements = replacements;
  }

  import(item: Import): Import {
    return { ...item, extern: this.#extern(item.extern) };
  }

  func(type: FuncType): FuncType {
    return { ...type, params: type.params.map((param) => this.#field(param)), result: this.#optional(type.result) };
  }

  #extern(extern: Extern): Extern {
    switch (extern.sort) {
      case 'func':
        return { ...extern, type: this.func(extern.type) };
      case 'type': {
        const { type } = extern;
        if (type.kind === 'func' || type.kind === 'instance' || type.kind === 'component') return extern;
        return { ...extern, type: type.kind === 'resource' ? this.#resource(type) : this.#value(type) };
      }
      case 'instance': {
        const exports = [...extern.type.exports].map(([name, each]): [string, Extern] => [name, this.#extern(each)]);
        return { ...extern, type: { kind: 'instance', exports: new Map(exports) } };
      }
      default:
        return extern;
    }
  }

  #resource(node: ResourceType): ResourceType {
    const other = this.#replacements.get(node);
    return other?.kind === 'resource' ? other : node;
  }

  #value(node: ValueType): ValueType {
    const known = this.#done.get(node);
    if (known !== undefined) return known;
    const other = this.#replacements.get(node);
    const rewritten = other !== undefined && other.kind !== 'resource' ? other : this.#parts(node);
    this.#done.set(node, rewritten);
    return rewritten;
  }

  #parts(node: ValueType): ValueType {
    const changed = this.#rebuilt(node);
    const before = parts(node);
    return parts(changed).every((part, i) => part === before[i]) ? node : changed;
  }

  #rebuilt(node: ValueType): ValueType {
    switch (node.kind) {
      case 'record':
        return { ...node, fields: node.fields.map((field) => this.#field(field)) };
      case 'variant':
        return { ...node, cases: node.cases.map(({ name, type }) => ({ name, type: this.#optional(type) })) };
      case 'tuple':
        return { ...node, types: node.types.map((type) => this.#value(type)) };
      case 'list':
        return { ...node, element: this.#value(node.element) };
      case 'option':
        return { ...node, type: this.#value(node.type) };
      case 'result':
        return { ...node, ok: this.#optional(node.ok), err: this.#optional(node.err) };
      case 'own':
      case 'borrow':
        return { ...node, resource: this.#resource(node.resource) };
      case 'stream':
      case 'future':
        return { ...node, element: this.#optional(node.element) };
      case 'map':
        return { ...node, key: this.#value(node.key), value: this.#value(node.value) };
      default:
        return node;
    }
  }

  #field({ name, type }: Field): Field {
    return { name, type: this.#value(type) };
  }

  #optional(type: ValueType | undefined): ValueType | undefined {
    return type === undefined ? undefined : this.#value(type);
  }
}
