import type { ComponentAst, ExportDef, InstanceDef, Section } from './ast.ts';
import { Budget } from './budget.ts';
import { decode } from './decode.ts';
import { measured } from './extent.ts';
import { malformed } from './malformed.ts';
import { checkName, UniqueNames } from './name-rules.ts';
import { type Instantiable, memo, type Outer, Scope } from './scope.ts';
import type { ComponentType, Export, Extern, Import, InstanceType, Sort } from './types.ts';

/** A component as its surroundings see it. */
export interface ResolvedComponent {
  /** In the order of the file. */
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /**
   * The type of an export. Resources of imports in it are the nodes of {@link imports}. Worked out when asked, for then
   * nested components may have to be looked into.
   */
  readonly exportExtern: (name: string) => Extern;
}

/** wasmparser's limits for one component. */
const MAX_INSTANCES = 1000;
const MAX_DEPTH = 100;

/**
 * Looks every index up and gives the type graph of imports and exports.
 * @throws {VirtError} `malformed` or `unsupported`, with the byte offset of the item
 */
export function resolve(ast: ComponentAst): ResolvedComponent {
  const imports: Import[] = [];
  const spelt = new Set<string>();
  const budget = new Budget();
  const body = evaluate(ast, undefined, budget, 0, (name, attributes, fresh, offset) => {
    const extern = fresh();
    budget.spell({ name, attributes }, extern, offset);
    imports.push({ name, attributes, extern });
    return extern;
  });
  return {
    imports,
    exports: [...body.exports].map(([name, item]) => ({ name, attributes: item.attributes, sort: item.sort })),
    exportExtern: (name) => {
      const item = body.exports.get(name);
      if (item === undefined) throw new Error(`no export "${name}"`);
      const extern = item.extern();
      if (!spelt.has(name)) budget.spell({ name, attributes: item.attributes }, extern, item.offset);
      spelt.add(name);
      return extern;
    },
  };
}

type ImportHandler = (name: string, attributes: Import['attributes'], fresh: () => Extern, offset: number) => Extern;

interface BodyExport {
  readonly attributes: Export['attributes'];
  readonly sort: Sort;
  readonly extern: () => Extern;
  readonly offset: number;
}

interface Body {
  readonly exports: ReadonlyMap<string, BodyExport>;
}

function evaluate(
  ast: ComponentAst,
  outer: Outer | undefined,
  budget: Budget,
  depth: number,
  onImport: ImportHandler,
): Body {
  const scope = new Scope(outer, budget);
  const exports = new Map<string, BodyExport>();
  const unique = { imports: new UniqueNames('imported'), exports: new UniqueNames('exported') };
  for (const section of ast.sections) {
    forEachItem(section, {
      type: (def, offset) => scope.define(def, offset),
      alias: (alias, offset) => scope.alias(alias, offset),
      component: (bytes, offset) => {
        if (depth >= MAX_DEPTH) malformed(`components are nested more than ${MAX_DEPTH} deep`, offset);
        scope.components.push(nested(bytes, offset, scope, depth + 1));
      },
      import: (def, offset) => {
        budget.spend(offset);
        budget.read(def.name, offset);
        checkName(def, def.desc.sort, offset);
        unique.imports.add(def.name, offset);
        scope.push(
          onImport(def.name, def.attributes, () => scope.extern(def.desc, def.name, offset), offset),
          offset,
        );
      },
      canon: (def, offset) => {
        budget.spend(offset);
        if (def.kind !== 'lift') return;
        const type = scope.funcType(def.type, offset);
        scope.funcs.push(() => type);
      },
      instance: (def, offset) => {
        budget.spend(offset, 1 + (def.kind === 'exports' ? def.exports : def.args).length);
        if (scope.instances.length >= MAX_INSTANCES)
          malformed(`there are more than ${MAX_INSTANCES} instances`, offset);
        scope.instances.push(instance(def, scope, offset));
      },
      export: (def, offset) => {
        budget.spend(offset);
        budget.read(def.name, offset);
        checkName(def, def.sort, offset);
        unique.exports.add(def.name, offset);
        exports.set(def.name, exported(def, scope, offset));
      },
    });
  }
  return { exports };
}

type Items<K> = Extract<Section, { kind: K; items: unknown }> extends { items: readonly (infer T)[] } ? T : never;
type Visitor = {
  readonly [K in 'type' | 'alias' | 'import' | 'canon' | 'instance' | 'export']: (
    item: Items<K>,
    offset: number,
  ) => void;
} & { readonly component: (bytes: Uint8Array, offset: number) => void };

function forEachItem(section: Section, visit: Visitor): void {
  const each = <T>(items: readonly T[], offsets: readonly number[], f: (item: T, offset: number) => void): void => {
    items.forEach((item, i) => {
      f(item, offsets[i] ?? section.offset);
    });
  };
  switch (section.kind) {
    case 'type':
      return each(section.items, section.offsets, visit.type);
    case 'alias':
      return each(section.items, section.offsets, visit.alias);
    case 'import':
      return each(section.items, section.offsets, visit.import);
    case 'canon':
      return each(section.items, section.offsets, visit.canon);
    case 'instance':
      return each(section.items, section.offsets, visit.instance);
    case 'export':
      return each(section.items, section.offsets, visit.export);
    case 'component':
      return visit.component(section.bytes, section.offset);
    case 'custom':
    case 'core module':
    case 'core type':
    case 'core instance':
      return;
  }
}

/** A nested component, decoded when it is first instantiated; its imports are the arguments. */
function nested(bytes: Uint8Array, base: number, scope: Scope, depth: number): Instantiable {
  const outer = scope.here();
  return (args, offset) => {
    const body = evaluate(decodedOnce(bytes, base), outer, scope.budget, depth, (name) => {
      const arg = args.get(name);
      if (arg === undefined) malformed(`a component is instantiated without its import "${name}"`, offset);
      return arg;
    });
    return instanceOf(
      [...body.exports].map(([name, item]) => [name, item.extern]),
      offset,
    );
  };
}

const decoded = new WeakMap<Uint8Array, ComponentAst>();

/** However often the component is instantiated around it. */
function decodedOnce(bytes: Uint8Array, base: number): ComponentAst {
  const ast = decoded.get(bytes) ?? decode(bytes, base);
  decoded.set(bytes, ast);
  return ast;
}

function instance(def: InstanceDef, scope: Scope, offset: number): () => InstanceType {
  const built = (make: () => InstanceType): (() => InstanceType) => memo(() => scope.budget.nest(offset, make));
  if (def.kind === 'exports') {
    const unique = new UniqueNames('exported');
    for (const item of def.exports) {
      scope.budget.read(item.name, offset);
      checkName(item, item.sort, offset);
      unique.add(item.name, offset);
    }
    const items = def.exports.map((item) => [item.name, external(item.sort, item.index, scope, offset)] as const);
    return built(() => instanceOf(items, offset));
  }
  const found = scope.component(def.component, offset);
  const component = typeof found === 'function' ? found : (bodies.get(found) ?? found);
  const args = def.args.map((arg) => [arg.name, external(arg.sort, arg.index, scope, offset)] as const);
  const given = new Set<string>();
  for (const { name } of def.args) {
    if (given.has(name)) malformed(`the import "${name}" of a component is given twice`, offset);
    given.add(name);
  }
  return built(() =>
    typeof component === 'function'
      ? component(new Map(args.map(([name, extern]) => [name, extern()])), offset)
      : measured({ kind: 'instance', exports: component.exports }, offset),
  );
}

function instanceOf(items: readonly (readonly [name: string, extern: () => Extern])[], offset: number): InstanceType {
  return measured({ kind: 'instance', exports: new Map(items.map(([name, extern]) => [name, extern()])) }, offset);
}

/** What an index denotes; the index is checked now, its type worked out later. */
function external(sort: ExportDef['sort'], index: number, scope: Scope, offset: number): () => Extern {
  switch (sort) {
    case 'func': {
      const type = scope.func(index, offset);
      return () => ({ sort, type: type() });
    }
    case 'type': {
      const type = scope.type(index, offset);
      return memo(() => ({ sort, type: type.kind === 'template' ? type.make() : type }));
    }
    case 'instance': {
      if (index >= scope.instances.length) malformed(`there is no instance ${index}`, offset);
      return () => ({ sort, type: scope.instance(index, offset) });
    }
    case 'component': {
      const component = scope.component(index, offset);
      const type = typeof component === 'function' ? typeOfBody(component) : component;
      return () => ({ sort, type });
    }
    case 'module':
      return () => ({ sort });
    default:
      return malformed(`a ${sort} cannot be exported or passed by a component`, offset);
  }
}

/** Components that are handed on as arguments: a type that stands for them, and back. */
const bodies = new WeakMap<ComponentType, Instantiable>();

function typeOfBody(body: Instantiable): ComponentType {
  const type: ComponentType = { kind: 'component', imports: new Map(), exports: new Map() };
  bodies.set(type, body);
  return type;
}

function exported(def: ExportDef, scope: Scope, offset: number): BodyExport {
  const extern = external(def.sort, def.index, scope, offset);
  // An export appends a new index of its sort, which denotes the same item.
  switch (def.sort) {
    case 'func':
      scope.funcs.push(scope.func(def.index, offset));
      return { attributes: def.attributes, sort: 'func', extern, offset };
    case 'instance':
      scope.instances.push(scope.lazyInstance(def.index, offset));
      return { attributes: def.attributes, sort: 'instance', extern, offset };
    case 'type':
      scope.types.push(scope.type(def.index, offset));
      return { attributes: def.attributes, sort: 'type', extern, offset };
    case 'component':
      scope.components.push(scope.component(def.index, offset));
      return { attributes: def.attributes, sort: 'component', extern, offset };
    default:
      return { attributes: def.attributes, sort: 'module', extern, offset };
  }
}
