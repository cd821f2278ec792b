import { signature } from '../abi/flatten.ts';
import type { CanonOption } from '../component/ast.ts';
import type { ComponentBuilder } from '../component/builder.ts';
import type { FuncType } from '../component/types.ts';
import { ModuleBuilder } from '../wasm/module.ts';

/**
 * Functions that trap. They need nothing of the adapter, so each shell lifts its own, from core modules that all shells
 * share: a call that is only refused costs no import, and its type is written once.
 *
 * There are two modules, for lifting a function that takes strings or lists wants a memory and an allocator, and engines
 * count memories. Nothing is ever put there: the memory has no pages, and the allocator traps like the function would.
 */
export class Traps {
  readonly #plain = new TrapModule(false);
  readonly #withMemory = new TrapModule(true);

  /** @param types of all functions that are going to trap */
  constructor(types: readonly FuncType[]) {
    for (const type of types) this.#of(type).add(type);
  }

  /** Writes the modules that are needed into the adapter. */
  write(builder: ComponentBuilder): void {
    this.#plain.write(builder);
    this.#withMemory.write(builder);
  }

  /** Gives a shell its trapping functions. */
  in(shell: ComponentBuilder): (type: FuncType, typeIndex: number) => number {
    const plain = this.#plain.in(shell);
    const withMemory = this.#withMemory.in(shell);
    return (type, typeIndex) => (needsMemory(type) ? withMemory : plain)(type, typeIndex);
  }

  #of(type: FuncType): TrapModule {
    return needsMemory(type) ? this.#withMemory : this.#plain;
  }
}

function needsMemory(type: FuncType): boolean {
  return signature(type, 'lift').needsMemory;
}

class TrapModule {
  readonly #memory: boolean;
  readonly #types = new Map<string, FuncType>();
  readonly #names = new Map<string, string>();
  #index = 0;

  constructor(memory: boolean) {
    this.#memory = memory;
  }

  add(type: FuncType): void {
    const key = keyOf(type);
    if (this.#types.has(key)) return;
    this.#names.set(key, `${this.#types.size}`);
    this.#types.set(key, type);
  }

  write(builder: ComponentBuilder): void {
    if (this.#types.size === 0) return;
    const module = new ModuleBuilder();
    const body = { locals: [], code: ['unreachable'] } as const;
    for (const [key, type] of this.#types) {
      module.export(this.#names.get(key) ?? '', 'func', module.func(signature(type, 'lift'), body));
    }
    if (this.#memory) {
      module.memory(0);
      module.export('m', 'memory', 0);
      module.export('r', 'func', module.func({ params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] }, body));
    }
    this.#index = builder.module(module.encode());
  }

  /** Instantiates the module in a shell when the first function is asked for. */
  in(shell: ComponentBuilder): (type: FuncType, typeIndex: number) => number {
    let instance: number | undefined;
    let memory: readonly CanonOption[] = [];
    const cores = new Map<string, number>();
    const coreExport = (sort: 'core func' | 'core memory', name: string): number =>
      shell.alias({ kind: 'core export', sort, instance: instance ?? 0, name });
    const instantiate = (): void => {
      const module = shell.alias({ kind: 'outer', sort: 'module', count: 1, index: this.#index });
      instance = shell.coreInstance({ kind: 'instantiate', module, args: [] });
      if (!this.#memory) return;
      memory = [
        { kind: 'memory', index: coreExport('core memory', 'm') },
        { kind: 'realloc', index: coreExport('core func', 'r') },
      ];
    };
    return (type, typeIndex) => {
      if (instance === undefined) instantiate();
      const key = keyOf(type);
      const core = cores.get(key) ?? coreExport('core func', this.#names.get(key) ?? '');
      cores.set(key, core);
      const { needsRealloc } = signature(type, 'lift');
      const options = memory.filter((option) => needsRealloc || option.kind === 'memory');
      return shell.canon({ kind: 'lift', func: core, options, type: typeIndex });
    };
  }
}

function keyOf(type: FuncType): string {
  const { params, results } = signature(type, 'lift');
  return `${params}>${results}`;
}
