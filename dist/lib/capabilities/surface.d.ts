import { type InterfaceName } from '../component/names.js';
import type { ResolvedComponent } from '../component/resolve.js';
import type { Sort } from '../component/types.js';
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
export declare function surfaceOf(component: ResolvedComponent): Surface;
