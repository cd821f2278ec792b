import type { ResolvedComponent } from '../component/resolve.ts';
import type { Import, Sort } from '../component/types.ts';

/** One import of a component. */
export interface ImportedInterface {
  /** As it stands in the binary, with its version; for an import of the world itself, the name of the function or type. */
  readonly name: string;
  readonly functions: readonly string[];
  /** Nothing can be called through it. */
  readonly typesOnly: boolean;
  readonly resources: readonly string[];
}

/** What a component asks of its host, and what it offers. */
export interface Inventory {
  /** Sorted by name, and the functions in each too. */
  readonly imports: readonly ImportedInterface[];
  readonly exports: readonly { readonly name: string; readonly sort: Sort }[];
}

export function inventoryOf(component: ResolvedComponent): Inventory {
  const imports = component.imports.map(importedInterface).sort((a, b) => compare(a.name, b.name));
  return { imports, exports: component.exports.map(({ name, sort }) => ({ name, sort })) };
}

function importedInterface({ name, extern }: Import): ImportedInterface {
  if (extern.sort !== 'instance') {
    const functions = extern.sort === 'func' ? [name] : [];
    return { name, functions, typesOnly: extern.sort === 'type', resources: [] };
  }
  const named = (wanted: (sort: Sort, kind: string) => boolean): string[] =>
    [...extern.type.exports]
      .filter(([, item]) => wanted(item.sort, item.sort === 'type' ? item.type.kind : ''))
      .map(([label]) => label)
      .sort(compare);
  const functions = named((sort) => sort === 'func');
  return {
    name,
    functions,
    typesOnly: functions.length === 0,
    resources: named((sort, kind) => sort === 'type' && kind === 'resource'),
  };
}

/** By code unit: the same order everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
