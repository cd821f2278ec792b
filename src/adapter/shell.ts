import { ComponentBuilder } from '../component/builder.ts';
import { isNominal, type NominalType, nominalsOf } from '../component/reach.ts';
import { componentSink, TypeEncoder } from '../component/type-encoder.ts';
import type { AnyType, FuncType, ResourceType, ValueType } from '../component/types.ts';
import type { Traps } from './traps.ts';

/** What a shell exports under one name, and where the adapter has it. */
export type ShellExport =
  | { readonly name: string; readonly kind: 'type'; readonly type: ValueType | ResourceType | FuncType }
  /** `index`: of a function of the adapter, its own or the host's. */
  | { readonly name: string; readonly kind: 'func'; readonly type: FuncType; readonly index: number }
  | { readonly name: string; readonly kind: 'trap'; readonly type: FuncType };

/** The adapter around the shell. */
export interface ShellContext {
  readonly builder: ComponentBuilder;
  readonly types: TypeEncoder;
  readonly traps: Traps;
  /** Whether several shells mention a type, so that it is worth defining once, in the adapter. */
  readonly isShared: (node: NominalType) => boolean;
  /** Takes the size of each shell, of which all together have to be bounded. */
  readonly spend: (bytes: number) => void;
  /** What the interface that defines a type calls it. */
  readonly nameOf: (node: NominalType) => string | undefined;
}

/**
 * A component that puts types and functions under an interface's names, instantiated: a bag of exports
 * cannot carry names like `[method]r.m`, and types have to be exported before functions that mention them
 * (Explainer.md § External Visibility of Types). Every nominal type has two indices in it: one imported, for the types
 * of imported functions, and one exported, for those under which the functions leave.
 * @returns the index of the shell's instance in the adapter
 */
export function instantiateShell(exports: readonly ShellExport[], context: ShellContext): number {
  const shell = new ComponentBuilder();
  const args: { name: string; sort: 'type' | 'func'; index: number }[] = [];
  const argument = (sort: 'type' | 'func', index: number): string => {
    const name = `${sort === 'type' ? 't' : 'f'}${args.length}`;
    args.push({ name, sort, index });
    return name;
  };

  const imported: TypeEncoder = new TypeEncoder(componentSink(shell), (node) => {
    const outer = context.types.index(node);
    const name = argument('type', outer);
    const eq =
      node.kind === 'resource' ? 'sub resource' : isLeaf(node) ? aliasOuter(shell, outer) : imported.fresh(node);
    return shell.import({ name, attributes: [], desc: { sort: 'type', eq } });
  });
  // Functions are imported first, for a type has to be imported before it is exported.
  const functions = new Map<number, number>();
  for (const item of exports) {
    if (item.kind !== 'func' || functions.has(item.index)) continue;
    const type = imported.index(item.type);
    functions.set(
      item.index,
      shell.import({ name: argument('func', item.index), attributes: [], desc: { sort: 'func', type } }),
    );
  }

  const taken = new Set(exports.map((item) => item.name));
  /** A type of another interface that functions reach: exported too, under the name it has there. */
  const foreignName = (node: NominalType): string => {
    const name = context.nameOf(node);
    const free = name !== undefined && !taken.has(name) ? name : `type-${taken.size}`;
    taken.add(free);
    return free;
  };
  const exported: TypeEncoder = new TypeEncoder(componentSink(shell), (node) => exportType(foreignName(node), node));
  /** Resources always come from outside; a leaf does if it is there already, or comes cheaper so. */
  const isImported = (node: AnyType): boolean =>
    isNominal(node) &&
    (node.kind === 'resource' || (isLeaf(node) && (imported.get(node) !== undefined || context.isShared(node))));
  const exportType = (name: string, node: ValueType | ResourceType | FuncType): number => {
    const known = exported.get(node);
    const index = known ?? (isImported(node) ? imported.index(node) : exported.fresh(node));
    const named = shell.export({ name, attributes: [], sort: 'type', index, ascription: undefined });
    if (known === undefined) exported.set(node, named);
    return named;
  };
  const trap = context.traps.in(shell);
  /** By type: functions that trap are all alike. */
  const trapped = new Map<number, number>();
  for (const item of exports) {
    if (item.kind === 'type') {
      exportType(item.name, item.type);
      continue;
    }
    if (item.kind === 'trap') {
      const type = exported.index(item.type);
      const known = trapped.get(type) ?? trap(item.type, type);
      trapped.set(type, known);
      shell.export({ name: item.name, attributes: [], sort: 'func', index: known, ascription: undefined });
      continue;
    }
    const index = functions.get(item.index) ?? 0;
    // Named types make the imported and the exported type differ in indices, though not in meaning.
    const ascription =
      nominalsOf(item.type).length === 0 ? undefined : ({ sort: 'func', type: exported.index(item.type) } as const);
    shell.export({ name: item.name, attributes: [], sort: 'func', index, ascription });
  }
  const bytes = shell.finish();
  context.spend(bytes.length);
  const component = context.builder.component(bytes);
  return context.builder.instance({ kind: 'instantiate', component, args });
}

function aliasOuter(shell: ComponentBuilder, index: number): number {
  return shell.alias({ kind: 'outer', sort: 'type', count: 1, index });
}

/** A named type in which no other named type occurs: it can be shared with the adapter, and be exported as it came. */
function isLeaf(node: NominalType): boolean {
  return nominalsOf(node).length === 1;
}
