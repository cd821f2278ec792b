import { signature } from '../abi/flatten.ts';
import type { StaticData } from '../abi/values.ts';
import type { CanonDef, CanonOption, CoreSort } from '../component/ast.ts';
import type { ComponentBuilder } from '../component/builder.ts';
import type { FuncType, ResourceType } from '../component/types.ts';
import type { Instruction } from '../wasm/code.ts';
import { keepExports } from '../wasm/exports.ts';
import { type CoreFuncType, ModuleBuilder } from '../wasm/module.ts';
import { KIND, VALUE } from './cells.ts';
import type { CoreFunction, LogicModule, Needed } from './core-function.ts';
import { CELLS } from './generated/cells.ts';
import { FILES } from './generated/files.ts';
import { LAYER } from './generated/layer.ts';
import { MAPPINGS } from './generated/mappings.ts';
import { NAMES } from './generated/names.ts';
import { PREOPENS } from './generated/preopens.ts';
import type { Image } from './image.ts';
import { memoryModule } from './memory.ts';

/** What the surroundings know of the things that core functions need. */
export interface Surroundings {
  readonly builder: ComponentBuilder;
  /** The host's function: its type, and its index in the component. */
  readonly host: (needed: Extract<Needed, { kind: 'host' }>) => { readonly type: FuncType; readonly func: number };
  /** The index of a resource type as the guest knows it. */
  readonly resource: (resource: ResourceType) => number;
  /** The index of the host's own type of a resource that functions of the host's mention. */
  readonly hostResource: (resource: ResourceType) => number | undefined;
  /** The embedded files. */
  readonly image: Image | undefined;
}

/** Core functions that stand in a component, ready to be lifted. */
export interface LinkedCore {
  /** Index of the core function with this key. */
  readonly func: (key: string) => number;
  /** The canonical options that lifting to this type takes. */
  readonly options: (type: FuncType) => readonly CanonOption[];
}

const REALLOC: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] };
const CELL: CoreFuncType = { params: ['i32', 'i32'], results: ['i32'] };
const DTOR: CoreFuncType = { params: ['i32'], results: [] };

const LOGIC: Readonly<Record<LogicModule, string>> = {
  names: NAMES,
  files: FILES,
  layer: LAYER,
  preopens: PREOPENS,
  mappings: MAPPINGS,
};

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
  const shared = celled.length > 0 || logic.some((need) => need.module !== 'names');
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

type Instances = Map<string, number>;

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

type Logic = Extract<Needed, { kind: 'logic' }>;

/** A compiled module is instantiated once, but where it calls the host, once for each resource that it calls it with. */
function instanceName({ module, host }: Logic): string {
  return host === undefined ? module : `${module} ${host.id}`;
}

/** What a routine is called between modules: people never read it, and every adapter carries it twice. */
function shortName(need: Logic, all: readonly Logic[]): string {
  return `${all.indexOf(need)}`;
}

/** What the instance of a compiled module has to export, and under which names. */
function exportsOf(instance: Logic, all: readonly Logic[]): ReadonlyMap<string, string> {
  const same = all.filter((need) => instanceName(need) === instanceName(instance));
  return new Map([...same.map((need) => [need.name, shortName(need, all)] as const), ['close', 'close']]);
}

/** Instantiates the compiled modules, each with what it imports. */
function writeLogic(
  needed: readonly Logic[],
  instances: Instances,
  around: Surroundings,
  options: (type: FuncType, direction: 'lift' | 'lower') => readonly CanonOption[],
): void {
  const { builder, image } = around;
  const fromInstance = (instance: string, name: string, sort: CoreSort = 'core func') => ({
    name,
    sort,
    index: builder.alias({ kind: 'core export', sort, instance: instances.get(instance) ?? 0, name }),
  });
  for (const need of new Map(needed.map((each) => [instanceName(each), each])).values()) {
    const { module } = need;
    const names = exportsOf(need, needed);
    if (module === 'names') {
      const args = [{ name: 'env', instance: instances.get('memory') ?? 0 }];
      instances.set(module, instantiate(builder, LOGIC[module], args, names));
      continue;
    }
    const env = [
      fromInstance('memory', 'memory', 'core memory'),
      fromInstance('memory', 'realloc'),
      fromInstance('cells', 'cell'),
    ];
    const args: { name: string; instance: number }[] = [];
    if (module === 'preopens' || module === 'mappings') {
      args.push({ name: 'host', instance: hostOfPreopens(need.host, module === 'mappings', around, options) });
    } else {
      if (image === undefined) throw new Error('there are no files');
      instances.set('image', imageInstance(builder, image, instances.get('memory') ?? 0));
      env.push(fromInstance('image', 'read'));
    }
    args.push({ name: 'env', instance: builder.coreInstance({ kind: 'exports', exports: env }) });
    instances.set(instanceName(need), instantiate(builder, LOGIC[module], args, names));
  }
}

/** The files as a passive data segment: nothing is copied before it is read. */
function imageInstance(builder: ComponentBuilder, image: Image, memory: number): number {
  const module = new ModuleBuilder();
  module.importMemory('memory', 'memory');
  const data = module.passiveData(image.parts);
  const read = module.func(
    { params: ['i32', 'i32', 'i32'], results: [] },
    {
      locals: [],
      code: [
        ['local.get', 0],
        ['local.get', 1],
        ['local.get', 2],
        ['memory.init', data],
      ],
    },
  );
  module.export('read', 'func', read);
  return builder.coreInstance({
    kind: 'instantiate',
    module: builder.module(...module.parts()),
    args: [{ name: 'memory', instance: memory }],
  });
}

const OPEN_AT: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'], results: [] };

/** What `assembly/preopens.ts` and `assembly/mappings.ts` call of the host; what it does not grant is never called. */
function hostOfPreopens(
  host: Logic['host'],
  opens: boolean,
  around: Surroundings,
  options: (type: FuncType, direction: 'lift' | 'lower') => readonly CanonOption[],
): number {
  const { builder } = around;
  const exports: { name: string; sort: CoreSort; index: number }[] = [];
  const offer = (name: string, type: CoreFuncType, canon: CanonDef | undefined): void => {
    const index = canon === undefined ? trappingFunction(builder, type) : builder.canon(canon);
    exports.push({ name, sort: 'core func', index });
  };
  if (opens) {
    const lowered = host?.openAt === undefined ? undefined : around.host({ kind: 'host', host: host.openAt });
    offer(
      'openAt',
      OPEN_AT,
      lowered === undefined
        ? undefined
        : { kind: 'lower', func: lowered.func, options: options(lowered.type, 'lower') },
    );
  }
  const type = host?.drop === undefined ? undefined : around.hostResource(host.drop);
  offer('drop', DTOR, type === undefined ? undefined : { kind: 'resource.drop', type });
  return builder.coreInstance({ kind: 'exports', exports });
}

function trappingFunction(builder: ComponentBuilder, type: CoreFuncType): number {
  const module = new ModuleBuilder();
  module.export('', 'func', module.func(type, { locals: [], code: ['unreachable'] }));
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(module.encode()), args: [] });
  return builder.alias({ kind: 'core export', sort: 'core func', instance, name: '' });
}

/**
 * Destructors: of a handle that stands for the host's, the host's is dropped; and the cell is released unless it is one
 * of the static ones.
 */
function writeDtors(
  celled: readonly ResourceType[],
  instances: Instances,
  around: Surroundings & { readonly setDtor: (resource: ResourceType, func: number) => void },
): void {
  const { builder } = around;
  const module = new ModuleBuilder();
  const release = module.importFunc('cells', 'release', DTOR);
  const close = instances.has('layer') ? module.importFunc('layer', 'close', DTOR) : undefined;
  const bag: { name: string; sort: CoreSort; index: number }[] = [];
  const drops = celled.map((resource): number | undefined => {
    const type = around.hostResource(resource);
    if (type === undefined) return undefined;
    bag.push({ name: `${bag.length}`, sort: 'core func', index: builder.canon({ kind: 'resource.drop', type }) });
    return module.importFunc('host', `${bag.length - 1}`, DTOR);
  });
  module.importMemory('memory', 'memory');
  celled.forEach((_, i) => {
    const drop = drops[i];
    const kind: readonly Instruction[] = [
      ['local.get', 0],
      ['i32.load', 0],
    ];
    const dropHost: readonly Instruction[] =
      drop === undefined
        ? []
        : [
            ...kind,
            ['i32.const', KIND.HOST],
            'i32.sub',
            ['i32.const', KIND.HOST_READ_ONLY - KIND.HOST],
            'i32.le_u',
            ['if', 'empty'],
            ['local.get', 0],
            ['i32.load', VALUE],
            ['call', drop],
            'end',
          ];
    const closeFile: readonly Instruction[] =
      close === undefined
        ? []
        : [...kind, ['i32.const', KIND.NODE], 'i32.ge_u', ['if', 'empty'], ['local.get', 0], ['call', close], 'end'];
    const code: readonly Instruction[] = [
      ...dropHost,
      ...closeFile,
      ...kind,
      ['i32.const', KIND.CLOSED],
      'i32.sub',
      ['i32.const', KIND.READY - KIND.CLOSED],
      'i32.gt_u',
      ['if', 'empty'],
      ['local.get', 0],
      ['call', release],
      'end',
    ];
    module.export(`${i}`, 'func', module.func(DTOR, { locals: [], code }));
  });
  if (bag.length > 0) instances.set('host', builder.coreInstance({ kind: 'exports', exports: bag }));
  const args = [...instances].filter(([name]) => module.imports(name)).map(([name, instance]) => ({ name, instance }));
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(module.encode()), args });
  instances.delete('host');
  celled.forEach((resource, i) => {
    around.setDtor(resource, builder.alias({ kind: 'core export', sort: 'core func', instance, name: `${i}` }));
  });
}

function writeMemory(
  builder: ComponentBuilder,
  data: StaticData,
  shared: boolean,
): { instance: number; memory: number; realloc: number } {
  const instance = builder.coreInstance({
    kind: 'instantiate',
    module: builder.module(memoryModule(data, shared)),
    args: [],
  });
  return {
    instance,
    memory: builder.alias({ kind: 'core export', sort: 'core memory', instance, name: 'memory' }),
    realloc: builder.alias({ kind: 'core export', sort: 'core func', instance, name: 'realloc' }),
  };
}

/**
 * @param base64 one of the generated modules
 * @param names of its exports, if not all under their own
 */
function instantiate(
  builder: ComponentBuilder,
  base64: string,
  args: readonly { readonly name: string; readonly instance: number }[],
  names?: ReadonlyMap<string, string>,
): number {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const module = builder.module(names === undefined ? bytes : keepExports(bytes, names));
  return builder.coreInstance({ kind: 'instantiate', module, args });
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
