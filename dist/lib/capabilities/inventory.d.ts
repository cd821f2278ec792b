import type { ResolvedComponent } from '../component/resolve.js';
import type { Sort } from '../component/types.js';
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
    readonly exports: readonly {
        readonly name: string;
        readonly sort: Sort;
    }[];
}
export declare function inventoryOf(component: ResolvedComponent): Inventory;
