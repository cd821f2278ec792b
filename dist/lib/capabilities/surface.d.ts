import { type ImportIdentity, type InterfaceName } from '../component/names.js';
import type { ResolvedComponent } from '../component/resolve.js';
import type { Sort } from '../component/types.js';
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
export declare function surfaceOf(component: ResolvedComponent): Surface;
