import { signature } from '../../abi/flatten.ts';
import type { StaticData } from '../../abi/values.ts';
import type { CanonDef, CanonOption, CoreSort } from '../../component/ast.ts';
import type { FuncType, ResourceType } from '../../component/types.ts';
import { type CoreFuncType, ModuleBuilder } from '../../wasm/module.ts';
import { CELLS } from '../generated/cells.ts';
import type { CoreFunction, Needed } from './function.ts';
import {
  DTOR,
  type Instances,
  instanceName,
  instantiate,
  makesCells,
  type Surroundings,
  shortName,
  writeDtors,
  writeLogic,
  writeMemory,
} from './instances.ts';

/** Core functions that stand in a component, ready to be lifted. */
export interface LinkedCore {
  /** Index of the core function with this key. */
  readonly func: (key: string) => number;
  /** The canonical options that lifting to this type takes. */
  readonly options: (type: FuncType) => readonly CanonOption[];
}

const REALLOC: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] };
const CELL: CoreFuncType = { params: ['i32', 'i32'], results: ['i32'] };

/**
 * Writes the core modules and their instances, each importing what stands before it, so that no table and no fix-up is
 * needed: memory, for lowering the host's functions takes one; the compiled logic; destructors, for a resource type
 * names its own; then the functions.
 * @param celled resources of the adapter's whose handles have cells that have to be released
 * @param dtors takes the destructor of each, before its type is asked for
 */
export function linkCore(
  functions: readonly CoreFunction[],
  lifted: readonly FuncType[],
  data: StaticData,
  celled: readonly ResourceType[],
  around: Surroundings & { readonly setDtor: (resource: ResourceType, func: number) => void },
): LinkedCore {
  const { builder } = around;
  if (functions.length === 0) return { func: () => 0, options: () => [] };
  const all = withInner(functions);
  const needed = unique(all.flatMap((func) => func.needs));
  const hosts = needed.filter((need) => need.kind === 'host');
  const wantsMemory =
    needed.some((need) => need.kind === 'logic' || need.kind === 'realloc' || need.kind === 'memory') ||
    celled.length > 0 ||
    lifted.some((type) => signature(type, 'lift').needsMemory) ||
    hosts.some((need) => signature(around.host(need).type, 'lower').needsMemory);
  const logic = needed.filter((need) => need.kind === 'logic');
  const shared = celled.length > 0 || needed.some((need) => need.kind === 'cell') || logic.some(makesCells);
  const memory = wantsMemory ? writeMemory(builder, data, shared) : undefined;
  const options = (type: FuncType, direction: 'lift' | 'lower'): CanonOption[] => {
    const { needsMemory, needsRealloc } = signature(type, direction);
    if (memory === undefined) return [];
    return [
      ...(needsMemory ? [{ kind: 'memory', index: memory.memory } as const] : []),
      ...(needsRealloc ? [{ kind: 'realloc', index: memory.realloc } as const] : []),
    ];
  };
  const instances: Instances = new Map();
  if (memory !== undefined) {
    instances.set('memory', memory.instance);
    if (shared) {
      instances.set('cells', instantiate(builder, CELLS, [{ name: 'env', instance: memory.instance }]));
    }
    writeLogic(logic, instances, around, options);
    if (celled.length > 0) writeDtors(celled, instances, around);
  }

  const module = new ModuleBuilder();
  const indices = new Map<string, number>();
  const bag: { name: string; sort: CoreSort; index: number }[] = [];
  // All aliases before the first definition: what stands together shares a section.
  for (const need of hosts) around.host(need);
  for (const need of needed) if ('resource' in need) around.resource(need.resource);
  for (const need of needed) {
    if (need.kind !== 'memory' && need.kind !== 'core') indices.set(keyOf(need), importNeeded(need));
  }
  function importNeeded(need: Exclude<Needed, { kind: 'memory' | 'core' }>): number {
    switch (need.kind) {
      case 'realloc':
        return module.importFunc('memory', 'realloc', REALLOC);
      case 'cell':
        return module.importFunc('cells', 'cell', CELL);
      case 'logic':
        return module.importFunc(instanceName(need), shortName(need, logic), need.type);
      default: {
        const { canon, type } = intrinsic(need);
        const name = `${bag.length}`;
        bag.push({ name, sort: 'core func', index: builder.canon(canon) });
        return module.importFunc('host', name, type);
      }
    }
  }
  function intrinsic(
    need: Extract<Needed, { kind: 'host' | 'host-drop' | 'resource.new' | 'resource.drop' | 'resource.rep' }>,
  ): {
    canon: CanonDef;
    type: CoreFuncType;
  } {
    if (need.kind === 'host') {
      const { type, func } = around.host(need);
      return { canon: { kind: 'lower', func, options: options(type, 'lower') }, type: signature(type, 'lower') };
    }
    if (need.kind === 'host-drop') {
      const type = around.hostResource(need.resource);
      if (type === undefined) throw new Error(`the host has no ${need.resource.name}`);
      return { canon: { kind: 'resource.drop', type }, type: DTOR };
    }
    const results = need.kind === 'resource.drop' ? [] : (['i32'] as const);
    return { canon: { kind: need.kind, type: around.resource(need.resource) }, type: { params: ['i32'], results } };
  }

  let done = 0;
  if (memory !== undefined) {
    module.importMemory('memory', 'memory');
    done = module.importMutableGlobal('memory', 'done', 'i32');
  }
  all.forEach((func, i) => {
    indices.set(keyOf({ kind: 'core', func }), module.importedFuncs + i);
  });
  const link = (need: Needed): number => {
    const index = indices.get(keyOf(need));
    if (index === undefined) throw new Error(`${need.kind} is used and not announced`);
    return index;
  };
  const exported = new Set(functions.map((func) => func.key));
  all.forEach((func, i) => {
    const index = module.func(func.type, func.body(link, done));
    if (exported.has(func.key)) module.export(`${i}`, 'func', index);
  });
  if (bag.length > 0) instances.set('host', builder.coreInstance({ kind: 'exports', exports: bag }));
  const args = [...instances].filter(([name]) => module.imports(name)).map(([name, instance]) => ({ name, instance }));
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(module.encode()), args });
  const aliased = new Map(
    all.flatMap((func, i) =>
      exported.has(func.key)
        ? [[func.key, builder.alias({ kind: 'core export', sort: 'core func', instance, name: `${i}` })] as const]
        : [],
    ),
  );
  return {
    func: (key) => {
      const index = aliased.get(key);
      if (index === undefined) throw new Error(`no core function "${key}"`);
      return index;
    },
    options: (type) => options(type, 'lift'),
  };
}

/** The functions and those that they are made of, each once, in an order that does not depend on who asks. */
function withInner(functions: readonly CoreFunction[]): readonly CoreFunction[] {
  const found = new Map<string, CoreFunction>();
  const add = (func: CoreFunction): void => {
    if (found.has(func.key)) return;
    found.set(func.key, func);
    for (const need of func.needs) if (need.kind === 'core') add(need.func);
  };
  functions.forEach(add);
  return [...found.values()];
}

const resourceIds = new WeakMap<object, number>();
let nextId = 0;

/** Equal for what is the same import. Resources are told apart by identity. */
function keyOf(need: Needed): string {
  switch (need.kind) {
    case 'host':
      return `host ${need.host.import} ${need.host.func}`;
    case 'logic':
      return `logic ${instanceName(need)} ${need.name}`;
    case 'core':
      return `core ${need.func.key}`;
    case 'realloc':
    case 'cell':
    case 'memory':
      return need.kind;
    default: {
      let id = resourceIds.get(need.resource);
      if (id === undefined) {
        id = nextId++;
        resourceIds.set(need.resource, id);
      }
      return `${need.kind} ${id}`;
    }
  }
}

function unique(needed: readonly Needed[]): readonly Needed[] {
  return [...new Map(needed.map((need) => [keyOf(need), need])).values()];
}
