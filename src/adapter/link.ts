import { signature } from '../abi/flatten.ts';
import type { StaticData } from '../abi/values.ts';
import type { CanonDef, CanonOption } from '../component/ast.ts';
import type { ComponentBuilder } from '../component/builder.ts';
import type { FuncType } from '../component/types.ts';
import { type CoreFuncType, ModuleBuilder } from '../wasm/module.ts';
import type { CoreFunction, Needed } from './core.ts';
import { NAMES } from './generated/names.ts';
import { memoryModule } from './memory.ts';

/** What the surroundings know of the things that core functions need. */
export interface Surroundings {
  readonly builder: ComponentBuilder;
  /** The host's function: its type, and its index in the component. */
  readonly host: (needed: Extract<Needed, { kind: 'host' }>) => { readonly type: FuncType; readonly func: number };
  readonly resource: (needed: Extract<Needed, { kind: 'resource.new' | 'resource.drop' }>) => number;
}

/** Core functions that stand in a component, ready to be lifted. */
export interface LinkedCore {
  /** Index of the core function with this key. */
  readonly func: (key: string) => number;
  /** The canonical options that lifting to this type takes. */
  readonly options: (type: FuncType) => readonly CanonOption[];
}

const LOGIC_TYPES: Readonly<Record<Extract<Needed, { kind: 'logic' }>['name'], CoreFuncType>> = {
  entries: { params: ['i32', 'i32', 'i32', 'i32'], results: [] },
  property: { params: ['i32', 'i32', 'i32'], results: ['i32'] },
  passes: { params: ['i32', 'i32', 'i32'], results: ['i32'] },
};
const REALLOC: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] };

/**
 * Writes the core modules and their instances: memory first, for lowering the host's functions takes one; the compiled
 * logic beside it; then the functions, which import both. So no table and no fix-up is needed.
 */
export function linkCore(
  functions: readonly CoreFunction[],
  lifted: readonly FuncType[],
  data: StaticData,
  around: Surroundings,
): LinkedCore {
  const { builder } = around;
  if (functions.length === 0) return { func: () => 0, options: () => [] };
  const needed = unique(functions.flatMap((func) => func.needs));
  const hosts = needed.filter((need) => need.kind === 'host');
  const wantsMemory =
    needed.some((need) => need.kind === 'logic' || need.kind === 'realloc') ||
    lifted.some((type) => signature(type, 'lift').needsMemory) ||
    hosts.some((need) => signature(around.host(need).type, 'lower').needsMemory);
  const memory = wantsMemory ? writeMemory(builder, data) : undefined;
  const options = (type: FuncType, direction: 'lift' | 'lower'): CanonOption[] => {
    const { needsMemory, needsRealloc } = signature(type, direction);
    if (memory === undefined) return [];
    return [
      ...(needsMemory ? [{ kind: 'memory', index: memory.memory } as const] : []),
      ...(needsRealloc ? [{ kind: 'realloc', index: memory.realloc } as const] : []),
    ];
  };

  const module = new ModuleBuilder();
  const indices = new Map<string, number>();
  const bag: { name: string; sort: 'core func'; index: number }[] = [];
  const args: { name: string; instance: number }[] = [];
  for (const need of needed) {
    indices.set(keyOf(need), importNeeded(need));
  }
  function importNeeded(need: Needed): number {
    if (need.kind === 'realloc') return module.importFunc('memory', 'realloc', REALLOC);
    if (need.kind === 'logic') return module.importFunc('logic', need.name, LOGIC_TYPES[need.name]);
    const { canon, type } = intrinsic(need);
    const name = `${bag.length}`;
    bag.push({ name, sort: 'core func', index: builder.canon(canon) });
    return module.importFunc('host', name, type);
  }
  function intrinsic(need: Extract<Needed, { kind: 'host' | 'resource.new' | 'resource.drop' }>): {
    canon: CanonDef;
    type: CoreFuncType;
  } {
    if (need.kind === 'host') {
      const { type, func } = around.host(need);
      return { canon: { kind: 'lower', func, options: options(type, 'lower') }, type: signature(type, 'lower') };
    }
    const results = need.kind === 'resource.new' ? (['i32'] as const) : [];
    return { canon: { kind: need.kind, type: around.resource(need) }, type: { params: ['i32'], results } };
  }

  let done = 0;
  if (memory !== undefined) {
    module.importMemory('memory', 'memory');
    done = module.importMutableGlobal('memory', 'done', 'i32');
    args.push({ name: 'memory', instance: memory.instance });
    if (needed.some((need) => need.kind === 'logic'))
      args.push({ name: 'logic', instance: writeLogic(builder, memory.instance) });
  }
  const link = (need: Needed): number => {
    const index = indices.get(keyOf(need));
    if (index === undefined) throw new Error(`${need.kind} is used and not announced`);
    return index;
  };
  functions.forEach((func, i) => {
    module.export(`${i}`, 'func', module.func(func.type, func.body(link, done)));
  });
  if (bag.length > 0) args.push({ name: 'host', instance: builder.coreInstance({ kind: 'exports', exports: bag }) });
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(module.encode()), args });
  const aliased = new Map(
    functions.map((func, i) => [
      func.key,
      builder.alias({ kind: 'core export', sort: 'core func', instance, name: `${i}` }),
    ]),
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

function writeMemory(
  builder: ComponentBuilder,
  data: StaticData,
): { instance: number; memory: number; realloc: number } {
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(memoryModule(data)), args: [] });
  return {
    instance,
    memory: builder.alias({ kind: 'core export', sort: 'core memory', instance, name: 'memory' }),
    realloc: builder.alias({ kind: 'core export', sort: 'core func', instance, name: 'realloc' }),
  };
}

function writeLogic(builder: ComponentBuilder, memory: number): number {
  const bytes = Uint8Array.from(atob(NAMES), (char) => char.charCodeAt(0));
  return builder.coreInstance({
    kind: 'instantiate',
    module: builder.module(bytes),
    args: [{ name: 'env', instance: memory }],
  });
}

const resourceIds = new WeakMap<object, number>();
let nextId = 0;

/** Equal for what is the same import. Resources are told apart by identity. */
function keyOf(need: Needed): string {
  switch (need.kind) {
    case 'host':
      return `host ${need.host.import} ${need.host.func}`;
    case 'logic':
      return `logic ${need.name}`;
    case 'realloc':
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
