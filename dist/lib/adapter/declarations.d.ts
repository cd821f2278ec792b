import type { Import } from '../component/types.js';
import { type Declaration, type Track } from './releases.js';
/** Who first names a type. */
export interface Owner {
    readonly import: Import;
    readonly name: string;
}
/**
 * What a component declares of WASI, beside what WASI declares. The component may be hostile, and engines take any
 * declaration that is valid: of a resource of WASI it may make another one, or of two of them one.
 */
export declare class Declarations {
    #private;
    /** @param imports as the component has them */
    constructor(imports: readonly Import[], checked: boolean);
    /** The track whose releases have a function, by the import's name; `undefined` where nobody here knows what it does. */
    trackOf(name: string, func: string): Track | undefined;
    declarationOf(name: string): Declaration | undefined;
    /** A sentence about the first thing that an import declares otherwise than WASI; leaving things out is no difference. */
    differenceIn(name: string): string | undefined;
    /** @throws {VirtError} `unsupported` for an import that declares anything otherwise than WASI */
    mustBeTrue(name: string): void;
}
