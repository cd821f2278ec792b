import { type InterfaceName, interfaceOf } from '../component/names.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Import, Sort } from '../component/types.ts';

/** One import of a component. */
export interface ImportedInterface {
  /** As it stands in the binary, with its version; for an import of the world itself, the name of the function or type. */
  readonly name: string;
  /** The interface that it stands for; `undefined` for an import of the world itself. */
  readonly id: InterfaceName | undefined;
  readonly functions: readonly string[];
  /** Nothing can be called through it. */
  readonly typesOnly: boolean;
  readonly resources: readonly string[];
}

/** One export of a component. */
export interface ExportedItem {
  readonly name: string;
  readonly id: InterfaceName | undefined;
  readonly sort: Sort;
}

/** What a component asks of its host, and what it offers. */
export interface Surface {
  /** Sorted by name, and the functions in each too. */
  readonly imports: readonly ImportedInterface[];
  readonly exports: readonly ExportedItem[];
}

export function surfaceOf(component: ResolvedComponent): Surface {
  const imports = component.imports.map(importedInterface).sort((a, b) => compare(a.name, b.name));
  return {
    imports,
    exports: component.exports.map((item) => ({ name: item.name, id: interfaceOf(item), sort: item.sort })),
  };
}

function importedInterface(item: Import): ImportedInterface {
  const { name, extern } = item;
  const id = interfaceOf(item);
  if (extern.sort !== 'instance') {
    const functions = extern.sort === 'func' ? [name] : [];
    return { name, id, functions, typesOnly: extern.sort === 'type', resources: [] };
  }
  const named = (wanted: (sort: Sort, kind: string) => boolean): string[] =>
    [...extern.type.exports]
      .filter(([, item]) => wanted(item.sort, item.sort === 'type' ? item.type.kind : ''))
      .map(([label]) => label)
      .sort(compare);
  const functions = named((sort) => sort === 'func');
  return {
    name,
    id,
    functions,
    typesOnly: functions.length === 0,
    resources: named((sort, kind) => sort === 'type' && kind === 'resource'),
  };
}

/** By code unit: the same order everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
