import { VirtError } from '../errors.ts';
import type { Alias, Decl, ExternDesc, TypeDef, TypeRef } from './ast.ts';
import type { Budget } from './budget.ts';
import { bounded, measured } from './extent.ts';
import { malformed } from './malformed.ts';
import { checkName, UniqueNames } from './name-rules.ts';
import type {
  AnyType,
  ComponentType,
  Extern,
  ExternName,
  FuncType,
  InstanceType,
  PrimitiveName,
  PrimitiveType,
  ResourceType,
  ValueType,
} from './types.ts';
import { PRIMITIVES } from './types.ts';

/** An instance or component type before it is used: every use makes its own resources. */
export interface Template {
  readonly kind: 'template';
  readonly make: () => InstanceType | ComponentType;
}

/** A component that can be instantiated: from arguments by name to exports by name. */
export type Instantiable = (args: ReadonlyMap<string, Extern>, offset: number) => InstanceType;

/** An enclosing scope, and how much of it stood when the enclosed one began: definitions only refer backwards. */
export interface Outer {
  readonly scope: Scope;
  readonly types: number;
  readonly components: number;
}

/**
 * The index spaces of one component or type scope. Identity of types: an index that is an alias, an export or an `eq`
 * bound denotes the same node; each evaluated `sub resource` and each `resource` definition is a new node
 * (Explainer.md § Type Checking).
 */
export class Scope {
  readonly types: (AnyType | Template)[] = [];
  /** Thunks: the type of a function that a nested instance exports is only worked out if somebody asks. */
  readonly funcs: (() => FuncType)[] = [];
  readonly instances: (() => InstanceType)[] = [];
  readonly components: (Instantiable | ComponentType)[] = [];
  readonly budget: Budget;
  readonly #outer: Outer | undefined;

  constructor(outer: Outer | undefined, budget: Budget) {
    this.#outer = outer;
    this.budget = budget;
  }

  /** This scope as one that is defined here and evaluated later sees it: what follows does not exist for it. */
  here(): Outer {
    return { scope: this, types: this.types.length, components: this.components.length };
  }

  type(index: number, offset: number): AnyType | Template {
    return at(this.types, index, 'type', offset);
  }

  instance(index: number, offset: number): InstanceType {
    return this.lazyInstance(index, offset)();
  }

  lazyInstance(index: number, offset: number): () => InstanceType {
    return at(this.instances, index, 'instance', offset);
  }

  func(index: number, offset: number): () => FuncType {
    return at(this.funcs, index, 'function', offset);
  }

  component(index: number, offset: number): Instantiable | ComponentType {
    return at(this.components, index, 'component', offset);
  }

  funcType(index: number, offset: number): FuncType {
    const type = this.type(index, offset);
    if (type.kind !== 'func') malformed(`type ${index} is not a function type`, offset);
    return type;
  }

  valueType(ref: TypeRef, offset: number): ValueType {
    if (typeof ref !== 'number') return primitive(ref);
    const type = this.type(ref, offset);
    switch (type.kind) {
      case 'func':
      case 'resource':
      case 'template':
      case 'instance':
      case 'component':
        return malformed(`type ${ref} is not the type of a value`, offset);
      default:
        return type;
    }
  }

  resource(index: number, offset: number): ResourceType {
    const type = this.type(index, offset);
    if (type.kind !== 'resource') malformed(`type ${index} is not a resource`, offset);
    return type;
  }

  define(def: TypeDef, offset: number): void {
    this.budget.spend(offset, 1 + partCount(def));
    this.types.push(this.#evaluate(def, offset));
  }

  #evaluate(def: TypeDef, offset: number): AnyType | Template {
    const optional = (ref: TypeRef | undefined) => (ref === undefined ? undefined : this.valueType(ref, offset));
    switch (def.kind) {
      case 'primitive':
        return { kind: def.type };
      case 'flags':
      case 'enum':
        return bounded({ kind: def.kind, names: def.names }, offset);
      case 'resource':
        return { kind: 'resource', name: '' };
      case 'own':
      case 'borrow':
        return { kind: def.kind, resource: this.resource(def.resource, offset) };
      case 'instance':
      case 'component': {
        const outer = this.here();
        const make = def.kind === 'instance' ? instanceType : componentType;
        return { kind: 'template', make: () => make(def.decls, outer, this.budget, offset) };
      }
      case 'func':
        return bounded(
          { kind: 'func', async: def.async, params: this.#named(def.params, offset), result: optional(def.result) },
          offset,
        );
      case 'record':
        return bounded({ kind: 'record', fields: this.#named(def.fields, offset) }, offset);
      case 'variant':
        return bounded(
          { kind: 'variant', cases: def.cases.map((c) => ({ name: c.name, type: optional(c.type) })) },
          offset,
        );
      case 'list':
        return bounded({ kind: 'list', element: this.valueType(def.element, offset), length: def.length }, offset);
      case 'tuple':
        return bounded({ kind: 'tuple', types: def.types.map((ref) => this.valueType(ref, offset)) }, offset);
      case 'option':
        return bounded({ kind: 'option', type: this.valueType(def.type, offset) }, offset);
      case 'result':
        return bounded({ kind: 'result', ok: optional(def.ok), err: optional(def.err) }, offset);
      case 'stream':
      case 'future':
        return bounded({ kind: def.kind, element: optional(def.element) }, offset);
      case 'map':
        return bounded(
          { kind: 'map', key: this.valueType(def.key, offset), value: this.valueType(def.value, offset) },
          offset,
        );
    }
  }

  #named(refs: readonly { readonly name: string; readonly type: TypeRef }[], offset: number) {
    return refs.map((ref) => ({ name: ref.name, type: this.valueType(ref.type, offset) }));
  }

  /** Evaluates the declarations of an instance or component type, of which this is the inside. */
  declareAll(
    decls: readonly Decl[],
    imports: Map<string, Extern> | undefined,
    exports: Map<string, Extern>,
    offset: number,
  ): void {
    const unique = { import: new UniqueNames('declared'), export: new UniqueNames('declared') };
    for (const decl of decls) this.#declare(decl, imports, exports, unique, offset);
  }

  #declare(
    decl: Decl,
    imports: Map<string, Extern> | undefined,
    exports: Map<string, Extern>,
    unique: Readonly<Record<'import' | 'export', UniqueNames>>,
    offset: number,
  ): void {
    this.budget.spend(offset);
    switch (decl.kind) {
      case 'core-type':
        return;
      case 'type':
        return this.define(decl.def, offset);
      case 'alias':
        return this.alias(decl.alias, offset);
      case 'import':
      case 'export': {
        this.budget.read(decl.name, offset);
        const names = decl.kind === 'import' ? imports : exports;
        if (names === undefined) malformed(`an instance type declares the import "${decl.name}"`, offset);
        checkName(decl, decl.desc.sort, offset);
        refuseAttributes(decl, imports === undefined ? 'an instance type' : 'a component type', offset);
        unique[decl.kind].add(decl.name, offset);
        const extern = this.extern(decl.desc, decl.name, offset);
        names.set(decl.name, extern);
        this.push(extern, offset);
      }
    }
  }

  /** What a description denotes; a `sub resource` is a new node. */
  extern(desc: ExternDesc, name: string, offset: number): Extern {
    switch (desc.sort) {
      case 'module':
        return { sort: 'module' };
      case 'func':
        return { sort: 'func', type: this.funcType(desc.type, offset) };
      case 'type':
        if (desc.eq === 'sub resource') return { sort: 'type', type: { kind: 'resource', name } };
        return { sort: 'type', type: instantiated(this.type(desc.eq, offset)) };
      case 'instance':
      case 'component': {
        const type = instantiated(this.type(desc.type, offset));
        if (desc.sort === 'instance' && type.kind === 'instance') return { sort: 'instance', type };
        if (desc.sort === 'component' && type.kind === 'component') return { sort: 'component', type };
        return malformed(
          `type ${desc.type} is not the type of ${desc.sort === 'instance' ? 'an instance' : 'a component'}`,
          offset,
        );
      }
    }
  }

  /** Appends to the index space of the item's sort: what imports, exports and aliases do. */
  push(extern: Extern, offset: number): void {
    switch (extern.sort) {
      case 'func':
        this.funcs.push(() => extern.type);
        return;
      case 'type':
        this.types.push(extern.type);
        return;
      case 'instance':
        this.instances.push(() => extern.type);
        return;
      case 'component':
        this.components.push(extern.type);
        return;
      case 'module':
        return;
      case 'value':
        malformed('a value is declared, which no engine runs', offset);
    }
  }

  alias(alias: Alias, offset: number): void {
    this.budget.spend(offset);
    if (alias.kind === 'core export') return;
    if (alias.kind === 'outer') return this.#aliasOuter(alias.sort, alias.count, alias.index, offset);
    const { instance, name, sort } = alias;
    const find = (): Extern => {
      const extern = this.instance(instance, offset).exports.get(name);
      if (extern === undefined) malformed(`instance ${instance} exports no "${name}"`, offset);
      if (extern.sort !== sort) malformed(`"${name}" of instance ${instance} is not a ${sort}`, offset);
      return extern;
    };
    if (instance >= this.instances.length) malformed(`there is no instance ${instance}`, offset);
    switch (sort) {
      case 'func':
        this.funcs.push(
          memo(() => {
            const extern = find();
            return extern.sort === 'func' ? extern.type : malformed(`"${name}" is not a function`, offset);
          }),
        );
        return;
      case 'instance':
        this.instances.push(
          memo(() => {
            const extern = find();
            return extern.sort === 'instance' ? extern.type : malformed(`"${name}" is not an instance`, offset);
          }),
        );
        return;
      default:
        this.push(find(), offset);
    }
  }

  #aliasOuter(sort: Alias['sort'], count: number, index: number, offset: number): void {
    let found: Outer = this.here();
    for (let i = 0; i < count; i++) {
      const next = found.scope.#outer;
      if (next === undefined) malformed(`an alias reaches ${count} scopes outwards, further than there are`, offset);
      found = next;
    }
    const { scope, types, components } = found;
    if (sort === 'type') {
      if (index >= types) malformed(`an alias of type ${index} of an outer scope is not of an earlier one`, offset);
      this.types.push(scope.type(index, offset));
    } else if (sort === 'component') {
      if (index >= components)
        malformed(`an alias of component ${index} of an outer scope is not of an earlier one`, offset);
      this.components.push(scope.component(index, offset));
    } else if (sort !== 'module' && sort !== 'core type')
      malformed(`a ${sort} cannot be aliased from an outer scope`, offset);
  }
}

function instanceType(decls: readonly Decl[], outer: Outer, budget: Budget, offset: number): InstanceType {
  const exports = new Map<string, Extern>();
  new Scope(outer, budget).declareAll(decls, undefined, exports, offset);
  return measured({ kind: 'instance', exports }, offset);
}

function componentType(decls: readonly Decl[], outer: Outer, budget: Budget, offset: number): ComponentType {
  const imports = new Map<string, Extern>();
  const exports = new Map<string, Extern>();
  new Scope(outer, budget).declareAll(decls, imports, exports, offset);
  return measured({ kind: 'component', imports, exports }, offset);
}

/** Imports are told from one another by their own attributes: what lies inside has its name alone. */
function refuseAttributes({ name, attributes: [attribute] }: ExternName, scope: string, offset: number): void {
  if (attribute === undefined) return;
  const what = `"${name}" has the attribute ${attribute.kind} inside ${scope}, where no comparison of imports sees it`;
  throw new VirtError('unsupported', what, { at: { offset }, hint: `leave it out, or import "${name}" by itself` });
}

function at<T>(space: readonly T[], index: number, what: string, offset: number): T {
  const item = space[index];
  if (item === undefined) malformed(`there is no ${what} ${index}, only ${space.length} so far`, offset);
  return item;
}

export function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function instantiated(type: AnyType | Template): AnyType {
  return type.kind === 'template' ? type.make() : type;
}

const primitives = new Map<PrimitiveName, PrimitiveType>(PRIMITIVES.map((kind) => [kind, { kind }]));

/** The node of a primitive type that is written in place; a definition that gives one a name is a node of its own. */
export function primitive(name: PrimitiveName): PrimitiveType {
  return primitives.get(name) ?? { kind: name };
}

/** How many parts a definition lists. */
function partCount(def: TypeDef): number {
  switch (def.kind) {
    case 'record':
      return def.fields.length;
    case 'variant':
      return def.cases.length;
    case 'tuple':
      return def.types.length;
    case 'func':
      return def.params.length;
    default:
      return 0;
  }
}
