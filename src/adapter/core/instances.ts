import type { StaticData } from '../../abi/values.ts';
import type { CanonDef, CanonOption, CoreSort } from '../../component/ast.ts';
import type { ComponentBuilder } from '../../component/builder.ts';
import type { FuncType, ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import { keepExports } from '../../wasm/exports.ts';
import { type CoreFuncType, ModuleBuilder } from '../../wasm/module.ts';
import { KIND, VALUE } from '../cells.ts';
import { CHANCE } from '../generated/chance.ts';
import { FILES } from '../generated/files.ts';
import { LAYER } from '../generated/layer.ts';
import { LOOKUPS } from '../generated/lookups.ts';
import { MAPPINGS } from '../generated/mappings.ts';
import { NAMES } from '../generated/names.ts';
import { ORIGINS } from '../generated/origins.ts';
import { PEERS } from '../generated/peers.ts';
import { PREOPENS } from '../generated/preopens.ts';
import { TIME } from '../generated/time.ts';
import type { Image } from '../image.ts';
import type { LogicModule, Needed } from './function.ts';
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

const LOGIC: Readonly<Record<LogicModule, string>> = {
  names: NAMES,
  origins: ORIGINS,
  peers: PEERS,
  lookups: LOOKUPS,
  files: FILES,
  layer: LAYER,
  preopens: PREOPENS,
  mappings: MAPPINGS,
  chance: CHANCE,
  time: TIME,
};

/** What makes cells, which take pages of the memory. */
const WITH_CELLS: ReadonlySet<LogicModule> = new Set<LogicModule>(['files', 'layer', 'preopens', 'mappings']);

export function makesCells({ module }: Logic): boolean {
  return WITH_CELLS.has(module);
}

export const DTOR: CoreFuncType = { params: ['i32'], results: [] };

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
  return new Map([...same.map((need) => [need.name, shortName(need, all)] as const), ['close', 'close']]);
}

/** Instantiates the compiled modules, each with what it imports. */
export function writeLogic(
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
    if (!makesCells(need)) {
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
    module: builder.module(module.parts()),
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
export function writeDtors(
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
            ['i32.const', KIND.HOST_NARROWED - KIND.HOST],
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

export function writeMemory(
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
export function instantiate(
  builder: ComponentBuilder,
  base64: string,
  args: readonly { readonly name: string; readonly instance: number }[],
  names?: ReadonlyMap<string, string>,
): number {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const module = builder.module(names === undefined ? bytes : keepExports(bytes, names));
  return builder.coreInstance({ kind: 'instantiate', module, args });
}
