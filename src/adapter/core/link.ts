import { signature } from '../../abi/flatten.ts';
import type { StaticData } from '../../abi/values.ts';
import type { CanonDef, CanonOption, CoreSort } from '../../component/ast.ts';
import type { FuncType, ResourceType } from '../../component/types.ts';
import { type CoreFuncType, ModuleBuilder } from '../../wasm/module.ts';
import { CALLED, type Compartment, LOGIC } from './compartments.ts';
import type { CoreFunction, Needed } from './function.ts';
import { HANDLE_TABLE, type HandleFunction } from './handle-table.ts';
import {
  DTOR,
  type Instances,
  instanceName,
  type Logic,
  type Memory,
  RELEASING,
  type Surroundings,
  shortName,
  writeDtors,
  writeHandleTable,
  writeLogic,
  writeMemory,
} from './instances.ts';

/** The core functions of a compartment, before they stand in a component. */
export interface CompartmentCode {
  readonly name: Compartment;
  readonly functions: readonly CoreFunction[];
  /** The types to which functions are going to be lifted. */
  readonly lifted: readonly FuncType[];
  readonly data: StaticData;
}

/** What the handle table holds. */
export interface HandleTable {
  /** Resources of the adapter's whose handles have cells that have to be released. */
  readonly celled: readonly ResourceType[];
  /** The static cells. */
  readonly data: StaticData;
}

/** Core functions that stand in a component, ready to be lifted. */
export interface LinkedCore {
  /** Index of the core function with this key. */
  readonly func: (compartment: Compartment, key: string) => number;
  /** The canonical options that lifting to this type takes. */
  readonly options: (compartment: Compartment, type: FuncType) => readonly CanonOption[];
}

const REALLOC: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] };

/** A compartment with all that its functions need. */
interface Linking extends CompartmentCode {
  /** Its functions, and those that they are made of. */
  readonly all: readonly CoreFunction[];
  readonly needed: readonly Needed[];
}

/**
 * Writes the core modules and their instances, each importing what stands before it, so that no table and no fix-up is
 * needed: the handle table; the memory of each compartment, for lowering the host's functions takes one; the compiled
 * logic; destructors, for a resource type names its own; then the functions of each compartment.
 * @param setDtor takes the destructor of each resource, before its type is asked for
 */
export function linkCore(
  code: readonly CompartmentCode[],
  { celled, data }: HandleTable,
  around: Surroundings & { readonly setDtor: (resource: ResourceType, func: number) => void },
): LinkedCore {
  const compartments = code.map((each): Linking => {
    const all = withInner(each.functions);
    return { ...each, all, needed: unique(all.flatMap((func) => func.needs)) };
  });
  const logic = compartments.flatMap(({ needed }) => needed.filter((need) => need.kind === 'logic'));
  const instances: Instances = new Map();
  const asked = new Set<HandleFunction>([
    ...compartments.flatMap(({ needed }) => needed.flatMap((need) => (need.kind === 'handles' ? [need.name] : []))),
    ...logic.flatMap(({ module }) => CALLED[module] ?? []),
    ...(celled.length > 0 ? RELEASING : []),
  ]);
  if (asked.size > 0) instances.set('handles', writeHandleTable(around.builder, asked, data));
  const memories = new Map<Compartment, Memory>();
  for (const each of compartments) {
    if (!needsMemory(each, around)) continue;
    const shared = each.needed.some((need) => need.kind === 'logic' && growsMemory(need));
    memories.set(each.name, writeMemory(around.builder, each.data, shared));
  }
  const options = (compartment: Compartment, type: FuncType, direction: 'lift' | 'lower'): CanonOption[] => {
    const { needsMemory: wantsMemory, needsRealloc } = signature(type, direction);
    const memory = memories.get(compartment);
    if (memory === undefined) return [];
    return [
      ...(wantsMemory ? [{ kind: 'memory', index: memory.memory } as const] : []),
      ...(needsRealloc ? [{ kind: 'realloc', index: memory.realloc } as const] : []),
    ];
  };
  // Those of files first: the directories to start in are opened by them.
  const inOrder = logic.toSorted((a, b) => Number(growsMemory(b)) - Number(growsMemory(a)));
  writeLogic(inOrder, instances, memories, around, (type) => options('rules', type, 'lower'));
  if (celled.length > 0) writeDtors(celled, instances, around);
  // All aliases before the first definition: what stands together shares a section.
  for (const { needed } of compartments) {
    for (const need of needed) if (need.kind === 'host') around.host(need);
    for (const need of needed) if ('resource' in need) around.resource(need.resource);
  }
  const linked = new Map(
    compartments.map((each) => [
      each.name,
      linkCompartment(each, instances, memories.get(each.name), inOrder, around, (type) =>
        options(each.name, type, 'lower'),
      ),
    ]),
  );
  return {
    func: (compartment, key) => {
      const index = linked.get(compartment)?.get(key);
      if (index === undefined) throw new Error(`no core function "${key}"`);
      return index;
    },
    options: (compartment, type) => options(compartment, type, 'lift'),
  };
}

function needsMemory({ needed, lifted }: Linking, around: Surroundings): boolean {
  return (
    needed.some((need) => {
      if (need.kind === 'host') return signature(around.host(need).type, 'lower').needsMemory;
      return need.kind === 'logic' || need.kind === 'realloc' || need.kind === 'memory';
    }) || lifted.some((type) => signature(type, 'lift').needsMemory)
  );
}

/** Whether a module takes pages of the memory for itself. */
function growsMemory({ module }: Logic): boolean {
  return module === 'files' || module === 'layer';
}

/** Writes the module of a compartment's functions; gives the index of each that is going to be lifted, by its key. */
function linkCompartment(
  { name: compartment, functions, all, needed }: Linking,
  shared: Instances,
  memory: Memory | undefined,
  logic: readonly Logic[],
  around: Surroundings,
  lowering: (type: FuncType) => readonly CanonOption[],
): ReadonlyMap<string, number> {
  if (functions.length === 0) return new Map();
  const { builder } = around;
  const instances: Instances = new Map(shared);
  const module = new ModuleBuilder();
  const indices = new Map<string, number>();
  const bag: { name: string; sort: CoreSort; index: number }[] = [];
  for (const need of needed) {
    if (need.kind !== 'memory' && need.kind !== 'core') indices.set(keyOf(need), importNeeded(need));
  }
  function importNeeded(need: Exclude<Needed, { kind: 'memory' | 'core' }>): number {
    switch (need.kind) {
      case 'realloc':
        return module.importFunc('memory', 'realloc', REALLOC);
      case 'handles':
        return module.importFunc('handles', need.name, HANDLE_TABLE[need.name]);
      case 'logic':
        if (LOGIC[need.module].compartment !== compartment) throw new Error(`${need.module} belongs elsewhere`);
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
      return { canon: { kind: 'lower', func, options: lowering(type) }, type: signature(type, 'lower') };
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
    instances.set('memory', memory.instance);
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
  return new Map(
    all.flatMap((func, i) =>
      exported.has(func.key)
        ? [[func.key, builder.alias({ kind: 'core export', sort: 'core func', instance, name: `${i}` })] as const]
        : [],
    ),
  );
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
    case 'handles':
      return `handles ${need.name}`;
    case 'realloc':
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
