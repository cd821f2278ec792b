import type { Decl } from './ast.ts';
import type { ComponentBuilder } from './builder.ts';
import { resourceOfName } from './names.ts';
import { isNominal, type NominalType, nominalsOf, reach } from './reach.ts';
import { componentSink, InstanceTypeBuilder, TypeEncoder } from './type-encoder.ts';
import type { Extern, Import, InstanceType } from './types.ts';

/**
 * Which part of the given imports a component declares: per import the functions, and types that are needed though no
 * chosen function mentions them. What those need in turn is worked out here.
 */
export class ImportSelection {
  readonly #imports: readonly Import[];
  /** Types that the world itself imports, by name. */
  readonly #worldTypes: ReadonlyMap<string, Import>;
  readonly #owners: ReadonlyMap<NominalType, { readonly import: Import; readonly name: string }>;
  readonly #functions = new Map<Import, Set<string>>();
  readonly #types = new Map<Import, Set<string>>();
  readonly #whole = new Set<Import>();

  /** @param imports of the guest, in its order: interfaces stand behind those whose types they use */
  constructor(imports: readonly Import[]) {
    this.#imports = imports;
    this.#worldTypes = new Map(imports.filter(({ extern }) => extern.sort === 'type').map((item) => [item.name, item]));
    this.#owners = ownersOf(imports);
  }

  /** Everything that the guest imports under this name. */
  addWhole(item: Import): void {
    if (this.#whole.has(item)) return;
    this.#whole.add(item);
    if (item.extern.sort !== 'instance') {
      this.#need(item, item.extern);
      this.#nameOwner(item, item.name);
      return;
    }
    for (const name of item.extern.type.exports.keys()) this.addExport(item, name);
  }

  /** A function or type of an imported interface. */
  addExport(item: Import, name: string): void {
    const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : undefined;
    if (extern?.sort === 'func') this.addFunction(item, name);
    else if (extern?.sort === 'type') this.addType(item, name);
  }

  addFunction(item: Import, name: string): void {
    const added = setOf(this.#functions, item);
    if (added.has(name)) return;
    added.add(name);
    const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : item.extern;
    if (extern !== undefined) this.#need(item, extern);
    this.#nameOwner(item, name);
  }

  addType(item: Import, name: string): void {
    const added = setOf(this.#types, item);
    if (added.has(name)) return;
    added.add(name);
    const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : item.extern;
    if (extern !== undefined) this.#need(item, extern);
  }

  /** The resource or named type itself, from whoever first exports it. */
  addOwnerOf(node: NominalType): void {
    const owner = this.#owners.get(node);
    if (owner !== undefined) this.addType(owner.import, owner.name);
  }

  /** `[static]r.f` is a name only where there is an `r`, even if its type does not mention it. */
  #nameOwner(item: Import, name: string): void {
    const resource = resourceOfName(name);
    if (resource === undefined) return;
    if (item.extern.sort === 'instance') this.addType(item, resource);
    const owner = this.#worldTypes.get(resource);
    if (item.extern.sort === 'func' && owner !== undefined) this.addWhole(owner);
  }

  /**
   * A type that `item` does not export itself has to come from its owner; so does every resource, whose identity is
   * the owner's. A value type that `item` exports too is declared there once more, which means the same.
   */
  #need(item: Import, extern: Extern): void {
    if (extern.sort !== 'func' && extern.sort !== 'type') return;
    const own = item.extern.sort === 'instance' ? typesOf(item.extern.type) : new Set<NominalType>();
    for (const node of nominalsOf(extern.type)) {
      if (node.kind === 'resource' || !own.has(node)) this.addOwnerOf(node);
    }
  }

  /** The chosen imports in the guest's order, each with the names of its exports that are declared. */
  *selected(): Generator<{ readonly import: Import; readonly names: ReadonlySet<string> }> {
    for (const item of this.#imports) {
      const functions = this.#functions.get(item) ?? new Set<string>();
      const types = this.#types.get(item) ?? new Set<string>();
      if (functions.size + types.size === 0 && !this.#whole.has(item)) continue;
      yield { import: item, names: new Set([...functions, ...types]) };
    }
  }

  has(item: Import): boolean {
    return this.#whole.has(item) || this.#functions.has(item) || this.#types.has(item);
  }
}

function setOf(map: Map<Import, Set<string>>, item: Import): Set<string> {
  const found = map.get(item) ?? new Set<string>();
  map.set(item, found);
  return found;
}

const nominals = new WeakMap<InstanceType, ReadonlySet<NominalType>>();

/** The named types that an interface exports. */
function typesOf(type: InstanceType): ReadonlySet<NominalType> {
  const known = nominals.get(type) ?? findTypes(type);
  nominals.set(type, known);
  return known;
}

function findTypes(type: InstanceType): ReadonlySet<NominalType> {
  const nodes = new Set<NominalType>();
  for (const extern of type.exports.values())
    if (extern.sort === 'type' && isNominal(extern.type)) nodes.add(extern.type);
  return nodes;
}

/** Who first names each nominal type: the interface that defines it, since others that use it come later. */
export function ownersOf(
  imports: readonly Import[],
): ReadonlyMap<NominalType, { readonly import: Import; readonly name: string }> {
  const owners = new Map<NominalType, { import: Import; name: string }>();
  const own = (node: NominalType, item: Import, name: string): void => {
    if (!owners.has(node)) owners.set(node, { import: item, name });
  };
  for (const item of imports) {
    if (item.extern.sort === 'type' && isNominal(item.extern.type)) own(item.extern.type, item, item.name);
    if (item.extern.sort !== 'instance') continue;
    for (const [name, extern] of item.extern.type.exports) {
      if (extern.sort === 'type' && isNominal(extern.type)) own(extern.type, item, name);
    }
  }
  return owners;
}

/** What was declared: the index of each import in its sort's index space, and the types of the scope. */
export interface Declared {
  readonly index: ReadonlyMap<Import, number>;
  /** Knows named types of the imports by the index of an alias, made when first asked for. */
  readonly types: TypeEncoder;
  /** Whether the scope has a name for the node, so that functions which mention it may be imported. */
  readonly named: (node: NominalType) => number | undefined;
}

/** Writes import declarations for a selection, dependencies first. */
export function declareImports(builder: ComponentBuilder, selection: ImportSelection): Declared {
  const index = new Map<Import, number>();
  /** Where a nominal type can be aliased from, once its import stands. */
  const sources = new Map<NominalType, { readonly instance: number; readonly name: string }>();
  const aliases = new Map<NominalType, number>();
  const named = (node: NominalType): number | undefined => {
    const known = aliases.get(node);
    if (known !== undefined) return known;
    const source = sources.get(node);
    if (source === undefined) return undefined;
    const alias = builder.alias({ kind: 'export', sort: 'type', ...source });
    aliases.set(node, alias);
    return alias;
  };
  const types = new TypeEncoder(componentSink(builder), named);
  for (const { import: item, names } of selection.selected()) {
    const { name, attributes, extern } = item;
    switch (extern.sort) {
      case 'instance': {
        const { decls, exported } = instanceDecls(extern.type, names, named);
        const type = builder.type({ kind: 'instance', decls });
        const instance = builder.import({ name, attributes, desc: { sort: 'instance', type } });
        index.set(item, instance);
        for (const [node, label] of exported) if (!sources.has(node)) sources.set(node, { instance, name: label });
        break;
      }
      case 'func':
        index.set(item, builder.import({ name, attributes, desc: { sort: 'func', type: types.index(extern.type) } }));
        break;
      case 'type': {
        const node = extern.type;
        if (node.kind === 'instance' || node.kind === 'component') break;
        const known = isNominal(node) ? named(node) : undefined;
        const eq = known ?? (node.kind === 'resource' ? 'sub resource' : types.define(node));
        const imported = builder.import({ name, attributes, desc: { sort: 'type', eq } });
        index.set(item, imported);
        if (isNominal(node) && known === undefined) aliases.set(node, imported);
        types.set(node, imported);
        break;
      }
      default:
        break;
    }
  }
  return { index, types, named };
}

/**
 * The body of an instance type: the chosen exports in their order, and of the types those that they reach. A type that
 * the surrounding scope has a name for is that one; any other is declared here.
 */
function instanceDecls(
  type: InstanceType,
  names: ReadonlySet<string>,
  outer: (node: NominalType) => number | undefined,
): { readonly decls: readonly Decl[]; readonly exported: ReadonlyMap<NominalType, string> } {
  const body = new InstanceTypeBuilder();
  const encoder = new TypeEncoder(body, (node) => {
    const index = outer(node);
    return index === undefined ? undefined : body.outer(index);
  });
  const needed = reachedNominals(type, names);
  const exported = new Map<NominalType, string>();
  for (const [name, extern] of type.exports) {
    if (extern.sort === 'func') {
      if (names.has(name)) body.exportFunc(name, encoder.index(extern.type));
    } else if (extern.sort === 'type') {
      const node = extern.type;
      if (node.kind === 'instance' || node.kind === 'component') continue;
      if (!names.has(name) && !(isNominal(node) && needed.has(node) && !exported.has(node))) continue;
      const known = encoder.get(node) ?? (isNominal(node) ? encoder.lookup(node) : undefined);
      const bound = known ?? (node.kind === 'resource' ? 'sub resource' : encoder.fresh(node));
      const index = body.exportType(name, bound);
      // Functions name the exported type, not the definition behind it; of several names, the first, as methods demand.
      if (isNominal(node) && exported.has(node)) continue;
      if (isNominal(node)) exported.set(node, name);
      encoder.set(node, index);
    }
  }
  return { decls: body.decls, exported };
}

function reachedNominals(type: InstanceType, names: ReadonlySet<string>): ReadonlySet<NominalType> {
  const nodes = new Set<NominalType>();
  for (const name of names) {
    const extern = type.exports.get(name);
    if (extern?.sort !== 'func' && extern?.sort !== 'type') continue;
    for (const node of reach(extern.type)) if (isNominal(node)) nodes.add(node);
  }
  return nodes;
}
