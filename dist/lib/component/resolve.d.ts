import type { ComponentAst } from './ast.js';
import type { Export, Extern, Import } from './types.js';
/** A component as its surroundings see it. */
export interface ResolvedComponent {
    /** In the order of the file. */
    readonly imports: readonly Import[];
    readonly exports: readonly Export[];
    /**
     * The type of an export. Resources of imports in it are the nodes of {@link imports}. Worked out when asked, for then
     * nested components may have to be looked into.
     */
    readonly exportExtern: (name: string) => Extern;
}
/**
 * Looks every index up and gives the type graph of imports and exports.
 * @throws {VirtError} `malformed` or `unsupported`, with the byte offset of the item
 */
export declare function resolve(ast: ComponentAst): ResolvedComponent;
