import { signature } from '../../../../src/abi/flatten.ts';
import { Locals, visitMemory } from '../../../../src/abi/handles.ts';
import { alignment, elemSize } from '../../../../src/abi/layout.ts';
import { StaticData } from '../../../../src/abi/values.ts';
import type { CanonOption } from '../../../../src/component/ast.ts';
import { ComponentBuilder } from '../../../../src/component/builder.ts';
import { declareImports, ImportSelection } from '../../../../src/component/declare.ts';
import type { FuncType, ResourceType } from '../../../../src/component/types.ts';
import type { Instruction } from '../../../../src/wasm/code.ts';
import { ModuleBuilder } from '../../../../src/wasm/module.ts';
import { BASE, LIST, MEMORY, memoryModule } from './memory.ts';
import type { Ports } from './servers.ts';
import { Arguments, type Picked, type Value } from './values.ts';
import { type Callable, SINK, type World } from './world.ts';

export type Step =
  /** By the name that {@link World.functions} has for it. It is left out if there is no handle to give it. */
  | { readonly call: string; readonly args: readonly Value[] }
  | { readonly drop: Picked }
  /** No handle is known any more. */
  | { readonly forget: true };

export type Script = readonly Step[];

/**
 * A guest that runs scripts: `s0`, `s1` …, an exported function each. It remembers every handle that it is given, and
 * hands all that it is given to `acme:log/sink`, step by step.
 */
export function guestOf(world: World, scripts: readonly Script[], ports: Ports): Uint8Array {
  const called = new Map<string, Callable>();
  const dropped = new Set<ResourceType>();
  for (const step of scripts.flat()) {
    if ('call' in step) called.set(step.call, named(world.functions, step.call));
    if ('drop' in step) dropped.add(named(world.resources, step.drop.handle));
  }
  for (const name of ['start', 'write']) called.set(`${SINK} ${name}`, named(world.functions, `${SINK} ${name}`));

  const builder = new ComponentBuilder();
  const selection = new ImportSelection(world.imports);
  for (const { import: item, func } of called.values()) selection.addFunction(item, func);
  for (const resource of dropped) selection.addOwnerOf(resource);
  const declared = declareImports(builder, selection);

  const code = new Code(world, ports);
  for (const [name, { type }] of called) code.import(name, type);
  for (const resource of dropped) code.importDrop(named(world.labels, resource));
  code.begin();
  for (const [i, script] of scripts.entries()) code.script(`s${i}`, script);

  const memory = builder.coreInstance({
    kind: 'instantiate',
    module: builder.module(memoryModule(code.data)),
    args: [],
  });
  const memoryIndex = builder.alias({ kind: 'core export', sort: 'core memory', instance: memory, name: 'memory' });
  const realloc = builder.alias({ kind: 'core export', sort: 'core func', instance: memory, name: 'realloc' });
  const host = [...called].map(([name, { import: item, func, type }]) => {
    const instance = declared.index.get(item);
    if (instance === undefined) throw new Error(`${item.name} is not imported`);
    const { needsMemory, needsRealloc } = signature(type, 'lower');
    const options: CanonOption[] = [];
    if (needsMemory) options.push({ kind: 'memory', index: memoryIndex });
    if (needsRealloc) options.push({ kind: 'realloc', index: realloc });
    const lowered = builder.alias({ kind: 'export', sort: 'func', instance, name: func });
    return { name, sort: 'core func', index: builder.canon({ kind: 'lower', func: lowered, options }) } as const;
  });
  const drops = [...dropped].map((resource) => {
    const type = declared.named(resource);
    if (type === undefined) throw new Error(`${resource.name} is not imported`);
    const index = builder.canon({ kind: 'resource.drop', type });
    return { name: `drop ${named(world.labels, resource)}`, sort: 'core func', index } as const;
  });
  const main = builder.coreInstance({
    kind: 'instantiate',
    module: builder.module(code.encode()),
    args: [
      { name: 'memory', instance: memory },
      { name: 'host', instance: builder.coreInstance({ kind: 'exports', exports: [...host, ...drops] }) },
    ],
  });
  const type = builder.type({ kind: 'func', async: false, params: [], result: undefined });
  for (const i of scripts.keys()) {
    const func = builder.alias({ kind: 'core export', sort: 'core func', instance: main, name: `s${i}` });
    const index = builder.canon({ kind: 'lift', func, options: [], type });
    builder.export({ name: `s${i}`, attributes: [], sort: 'func', index, ascription: undefined });
  }
  return builder.finish();
}

function named<K, T>(map: ReadonlyMap<K, T>, name: K): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

/** The module with the scripts. */
class Code {
  readonly data = new StaticData(BASE);
  readonly #module = new ModuleBuilder();
  readonly #world: World;
  readonly #ports: Ports;
  readonly #imports = new Map<string, number>();
  /** Where the handles of a resource are: those that live, behind them those that are gone. */
  readonly #tables = new Map<string, number>();
  #memory = { alloc: 0, pick: 0, put: 0, take: 0 };

  constructor(world: World, ports: Ports) {
    this.#world = world;
    this.#ports = ports;
  }

  import(name: string, type: FuncType): void {
    const { params, results } = signature(type, 'lower');
    this.#imports.set(name, this.#module.importFunc('host', name, { params, results }));
  }

  importDrop(label: string): void {
    const name = `drop ${label}`;
    this.#imports.set(name, this.#module.importFunc('host', name, { params: ['i32'], results: [] }));
  }

  begin(): void {
    const at = (name: keyof typeof MEMORY): number => this.#module.importFunc('memory', name, MEMORY[name]);
    this.#memory = { alloc: at('alloc'), pick: at('pick'), put: at('put'), take: at('take') };
    this.#module.importMemory('memory', 'memory');
  }

  script(name: string, script: Script): void {
    const locals = new Locals(0);
    const code = script.flatMap((step, i) => this.#step(step, i, locals));
    this.#module.export(name, 'func', this.#module.func({ params: [], results: [] }, { locals: locals.types, code }));
  }

  encode(): Uint8Array {
    return this.#module.encode();
  }

  #step(step: Step, index: number, locals: Locals): readonly Instruction[] {
    if ('forget' in step) {
      return [...this.#world.resources.keys()].flatMap((label): readonly Instruction[] =>
        [this.#table(label, 'live'), this.#table(label, 'stale')].flatMap((list): readonly Instruction[] => [
          ['i32.const', list],
          ['i32.const', 0],
          ['i32.store', 0],
        ]),
      );
    }
    const start: readonly Instruction[] = [
      ['i32.const', index],
      ['call', named(this.#imports, `${SINK} start`)],
    ];
    if ('drop' in step) {
      const handle = locals.add('i32');
      const { handle: label } = step.drop;
      const code: readonly Instruction[] = [
        ...this.#pick(step.drop, handle),
        ...start,
        ...this.#take(label, handle),
        ['local.get', handle],
        ['call', named(this.#imports, `drop ${label}`)],
      ];
      return [['block', 'empty'], ...code, 'end'];
    }
    return [['block', 'empty'], ...this.#call(step.call, step.args, index, start, locals), 'end'];
  }

  #call(
    name: string,
    values: readonly Value[],
    index: number,
    start: readonly Instruction[],
    locals: Locals,
  ): readonly Instruction[] {
    const { type } = named(this.#world.functions, name);
    const { spilledParams, returnArea, results } = signature(type, 'lower');
    const args = new Arguments(this.data, this.#ports, () => locals.add('i32'));
    const types = type.params.map((param) => param.type);
    const pushed: readonly Instruction[] = spilledParams
      ? [['i32.const', args.memory(values, types)]]
      : types.flatMap((param, i) => args.flat(values[i] ?? 0, param));
    const area = locals.add('i32');
    const size = type.result === undefined ? 0 : elemSize(type.result);
    const align = Math.max(8, type.result === undefined ? 1 : alignment(type.result));
    const [flat] = results;
    const result = flat === undefined ? undefined : locals.add(flat);
    const stored: readonly Instruction[] =
      result === undefined
        ? []
        : [
            ['local.set', result],
            ['local.get', area],
            ['local.get', result],
            [flat === 'i64' ? 'i64.store' : 'i32.store', 0],
          ];
    const end = locals.add('i32');
    return [
      ...args.handles.flatMap(({ pick, local }) => this.#pick(pick, local)),
      ...args.patches,
      ...start,
      ['i32.const', Math.max(size, 8)],
      ['i32.const', align],
      ['call', this.#memory.alloc],
      ['local.set', area],
      ...args.handles.flatMap(({ pick, local, isOwn }) => (isOwn ? this.#take(pick.handle, local) : [])),
      ...pushed,
      ...(returnArea === 'pointer parameter' ? ([['local.get', area]] as const) : []),
      ['call', named(this.#imports, name)],
      ...stored,
      // All that has come since lies behind the result.
      ['i32.const', 0],
      ['i32.const', 8],
      ['call', this.#memory.alloc],
      ['local.set', end],
      ['i32.const', index],
      ['local.get', area],
      ['local.get', area],
      ['local.get', end],
      ['local.get', area],
      'i32.sub',
      ['i32.const', 3],
      'i32.shr_u',
      ['call', named(this.#imports, `${SINK} write`)],
      ...(type.result === undefined ? [] : this.#remember(type.result, area, locals)),
    ];
  }

  #remember(type: NonNullable<FuncType['result']>, area: number, locals: Locals): readonly Instruction[] {
    return visitMemory(
      type,
      [['local.get', area]],
      0,
      ({ resource }, { load }) => [
        ['i32.const', this.#table(named(this.#world.labels, resource), 'live')],
        ...load,
        ['call', this.#memory.put],
      ],
      locals,
    );
  }

  /** Leaves the step if there is none. */
  #pick({ handle, from, at }: Picked, local: number): readonly Instruction[] {
    return [
      ['i32.const', this.#table(handle, from)],
      ['i32.const', at],
      ['call', this.#memory.pick],
      ['local.tee', local],
      'i32.eqz',
      ['br_if', 0],
    ];
  }

  #take(label: string, local: number): readonly Instruction[] {
    return [
      ['i32.const', this.#table(label, 'live')],
      ['i32.const', this.#table(label, 'stale')],
      ['local.get', local],
      ['call', this.#memory.take],
    ];
  }

  #table(label: string, from: Picked['from']): number {
    const known = this.#tables.get(label) ?? this.data.reserve(2 * LIST, 4);
    this.#tables.set(label, known);
    return from === 'live' ? known : known + LIST;
  }
}
