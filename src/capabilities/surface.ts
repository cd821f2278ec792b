import { callableFunctions, functionsOf, isOpaque } from '../component/callable.ts';
import { type ImportIdentity, type InterfaceName, identityOf, interfaceOf } from '../component/names.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Import, InstanceType, Sort } from '../component/types.ts';

/** One import of a component; its name is that of the function or type where the world itself imports one. */
export interface ImportedInterface extends ImportIdentity {
  /** Those of nested instances too, as `inner / func`. */
  readonly functions: readonly string[];
  readonly sort: Sort;
  /** It has no functions, and nothing that could hide any. */
  readonly typesOnly: boolean;
  /** Those among the functions that the component can ever call, see {@link callableFunctions}. */
  readonly callable: readonly string[];
  /** A module, a component or a value, or an interface that has one: what can be called through it, nobody can tell. */
  readonly isOpaque: boolean;
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
  const callable = callableFunctions(component);
  const imports = component.imports
    .map((item) => importedInterface(item, callable.get(item) ?? []))
    .sort((a, b) => compare(a.name, b.name));
  return {
    imports,
    exports: component.exports.map((item) => ({ name: item.name, id: interfaceOf(item), sort: item.sort })),
  };
}

function importedInterface(item: Import, callable: readonly string[]): ImportedInterface {
  const { extern } = item;
  const functions = functionsOf(item).map(({ func }) => func);
  const opaque = isOpaque(extern);
  return {
    ...identityOf(item),
    functions: functions.sort(compare),
    sort: extern.sort,
    typesOnly: functions.length === 0 && !opaque,
    callable: callable.toSorted(compare),
    isOpaque: opaque,
    resources: extern.sort === 'instance' ? resourcesIn(extern.type).sort(compare) : [],
  };
}

function resourcesIn({ exports }: InstanceType): string[] {
  return [...exports].flatMap(([label, item]) =>
    item.sort === 'type' && item.type.kind === 'resource' ? [label] : [],
  );
}

/** By code unit: the same order everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
