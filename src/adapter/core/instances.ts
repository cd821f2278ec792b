import type { StaticData } from '../../abi/values.ts';
import type { CanonOption, CoreSort } from '../../component/ast.ts';
import type { ComponentBuilder } from '../../component/builder.ts';
import type { FuncType, ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import { keepExports } from '../../wasm/exports.ts';
import { type CoreFuncType, ModuleBuilder } from '../../wasm/module.ts';
import { KIND, type Kind } from '../cells.ts';
import type { Image } from '../image.ts';
import { CALLED, type Compartment, LOGIC } from './compartments.ts';
import type { Needed } from './function.ts';
import { HANDLE_TABLE, type HandleFunction, handleTableModule } from './handle-table.ts';
import { memoryModule } from './memory.ts';

/** The core modules around the functions: memory, compiled routines, files, destructors. By name. */
export type Instances = Map<string, number>;

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

export const DTOR: CoreFuncType = { params: ['i32'], results: [] };
const CLOSE: CoreFuncType = { params: ['i32', 'i32'], results: [] };

export type Logic = Extract<Needed, { kind: 'logic' }>;

/** A compiled module is instantiated once, but where it calls the host, once for each resource that it calls it with. */
export function instanceName({ module, host }: Logic): string {
  return host === undefined ? module : `${module} ${host.id}`;
}

/** What a routine is called between modules: people never read it, and every adapter carries it twice. */
export function shortName(need: Logic, all: readonly Logic[]): string {
  return `${all.indexOf(need)}`;
}

/** What the instance of a compiled module has to export, and under which names. */
function exportsOf(instance: Logic, all: readonly Logic[]): ReadonlyMap<string, string> {
  const same = all.filter((need) => instanceName(need) === instanceName(instance));
  return new Map([...same.map((need) => [need.name, shortName(need, all)] as const), ...FOR_OTHERS]);
}

/** What destructors and `assembly/preopens.ts` call of the file logic, under names of its own. */
const FOR_OTHERS = [
  ['close', 'close'],
  ['root', 'root'],
] as const;

/**
 * Instantiates the compiled modules, each with what it imports.
 * @param lowering the options with which functions of the host's are lowered into the compartment of rules
 */
export function writeLogic(
  needed: readonly Logic[],
  instances: Instances,
  memories: ReadonlyMap<Compartment, Memory>,
  around: Surroundings,
  lowering: (type: FuncType) => readonly CanonOption[],
): void {
  const { builder, image } = around;
  for (const need of new Map(needed.map((each) => [instanceName(each), each])).values()) {
    const { code, compartment } = LOGIC[need.module];
    const env = memories.get(compartment)?.instance;
    if (env === undefined) throw new Error(`${need.module} has no memory`);
    const args = [{ name: 'env', instance: env }];
    const table = instances.get('handles');
    if (table !== undefined && CALLED[need.module] !== undefined) args.push({ name: 'cells', instance: table });
    if (need.module === 'preopens' || need.module === 'mappings') {
      args.push({ name: 'host', instance: hostOfPreopens(need, instances, around, lowering) });
    } else if (need.module === 'files' || need.module === 'layer') {
      if (image === undefined) throw new Error('there are no files');
      args.push({ name: 'image', instance: imageInstance(builder, image, env) });
    }
    const instance = instantiate(builder, code, args, exportsOf(need, needed));
    instances.set(instanceName(need), instance);
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
    module: builder.module(module.parts()),
    args: [{ name: 'memory', instance: memory }],
  });
}

const ROOT: CoreFuncType = { params: ['i32', 'i32'], results: ['i32'] };
const OPEN_AT: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'], results: [] };

/** What `assembly/preopens.ts` and `assembly/mappings.ts` call of others; what is not there is never called. */
function hostOfPreopens(
  { module, host }: Logic,
  instances: Instances,
  around: Surroundings,
  lowering: (type: FuncType) => readonly CanonOption[],
): number {
  const { builder } = around;
  const exports: { name: string; sort: CoreSort; index: number }[] = [];
  const offer = (name: string, type: CoreFuncType, index: number | undefined): void => {
    exports.push({ name, sort: 'core func', index: index ?? trappingFunction(builder, type) });
  };
  if (module === 'mappings') {
    const lowered = host?.openAt === undefined ? undefined : around.host({ kind: 'host', host: host.openAt });
    offer(
      'openAt',
      OPEN_AT,
      lowered === undefined
        ? undefined
        : builder.canon({ kind: 'lower', func: lowered.func, options: lowering(lowered.type) }),
    );
  } else {
    const instance = filesOf(instances);
    offer(
      'root',
      ROOT,
      instance === undefined
        ? undefined
        : builder.alias({ kind: 'core export', sort: 'core func', instance, name: 'root' }),
    );
  }
  const type = host?.drop === undefined ? undefined : around.hostResource(host.drop);
  offer('drop', DTOR, type === undefined ? undefined : builder.canon({ kind: 'resource.drop', type }));
  return builder.coreInstance({ kind: 'exports', exports });
}

/** The instance of the file logic. */
function filesOf(instances: Instances): number | undefined {
  return instances.get('layer') ?? instances.get('files');
}

function trappingFunction(builder: ComponentBuilder, type: CoreFuncType): number {
  const module = new ModuleBuilder();
  module.export('', 'func', module.func(type, { locals: [], code: ['unreachable'] }));
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(module.encode()), args: [] });
  return builder.alias({ kind: 'core export', sort: 'core func', instance, name: '' });
}

/** What destructors ask the handle table. */
export const RELEASING = ['kind', 'host', 'expect', 'release'] as const satisfies readonly HandleFunction[];

/**
 * Destructors: of a handle that stands for the host's, the host's is dropped; what is open of a mount is closed; and the
 * cell is released.
 */
export function writeDtors(
  celled: readonly ResourceType[],
  instances: Instances,
  around: Surroundings & { readonly setDtor: (resource: ResourceType, func: number) => void },
): void {
  const { builder } = around;
  const module = new ModuleBuilder();
  const files = filesOf(instances);
  const ask = (name: (typeof RELEASING)[number]): number => module.importFunc('handles', name, HANDLE_TABLE[name]);
  const [kind, host, expect, release] = [ask('kind'), ask('host'), ask('expect'), ask('release')];
  const close = files === undefined ? undefined : module.importFunc('files', 'close', CLOSE);
  const bag: { name: string; sort: CoreSort; index: number }[] = [];
  const drops = celled.map((resource): number | undefined => {
    const type = around.hostResource(resource);
    if (type === undefined) return undefined;
    bag.push({ name: `${bag.length}`, sort: 'core func', index: builder.canon({ kind: 'resource.drop', type }) });
    return module.importFunc('host', `${bag.length - 1}`, DTOR);
  });
  const [CELL, KIND_OF_CELL] = [0, 1];
  const ofKinds = (from: Kind, to: Kind, then: readonly Instruction[]): readonly Instruction[] => [
    ['local.get', KIND_OF_CELL],
    ['i32.const', KIND[from]],
    'i32.sub',
    ['i32.const', KIND[to] - KIND[from]],
    'i32.le_u',
    ['if', 'empty'],
    ...then,
    'end',
  ];
  celled.forEach((_, i) => {
    const drop = drops[i];
    const code: Instruction[] = [
      ['local.get', CELL],
      ['call', kind],
      ['local.set', KIND_OF_CELL],
    ];
    if (drop !== undefined) {
      const handle: readonly Instruction[] = [
        ['local.get', CELL],
        ['i32.const', KIND.HOST_NARROWED],
        ['call', host],
      ];
      code.push(...ofKinds('HOST', 'HOST_NARROWED', [...handle, ['call', drop]]));
    }
    if (close !== undefined) {
      const opened: readonly Instruction[] = [
        ['local.get', CELL],
        ['local.get', KIND_OF_CELL],
        ['call', expect],
      ];
      code.push(...ofKinds('NODE', 'WRITER', [...opened, ['local.get', KIND_OF_CELL], ['call', close]]));
    }
    code.push(['local.get', CELL], ['call', release]);
    module.export(`${i}`, 'func', module.func(DTOR, { locals: ['i32'], code }));
  });
  const available: Instances = new Map(instances);
  if (files !== undefined) available.set('files', files);
  if (bag.length > 0) available.set('host', builder.coreInstance({ kind: 'exports', exports: bag }));
  const args = [...available].filter(([name]) => module.imports(name)).map(([name, instance]) => ({ name, instance }));
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(module.encode()), args });
  celled.forEach((resource, i) => {
    around.setDtor(resource, builder.alias({ kind: 'core export', sort: 'core func', instance, name: `${i}` }));
  });
}

/** The memory of a compartment, and what allocates in it. */
export interface Memory {
  readonly instance: number;
  readonly memory: number;
  readonly realloc: number;
}

export function writeMemory(builder: ComponentBuilder, data: StaticData, shared: boolean): Memory {
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

/** The handle table, with a memory that nothing else has. */
export function writeHandleTable(
  builder: ComponentBuilder,
  names: ReadonlySet<HandleFunction>,
  cells: StaticData,
): number {
  const module = builder.module(handleTableModule(names, cells));
  return builder.coreInstance({ kind: 'instantiate', module, args: [] });
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
