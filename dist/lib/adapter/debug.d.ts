import type { Import, ResourceType } from '../component/types.js';
import type { Policy } from '../policy/model.js';
import type { HostFunction, OwnAction } from './action.js';
import type { Declarations } from './declarations.js';
/** The host's stderr, on which calls are told. */
export interface Trace {
    readonly open: HostFunction;
    readonly write: HostFunction;
    readonly stream: ResourceType;
}
/**
 * Where the adapter tells its calls, if the policy wants them told.
 * @throws {VirtError} `unsupported` for a component without stderr: nothing is imported for that alone
 */
export declare function traceOf(imports: readonly Import[], declarations: Declarations, policy: Policy): Trace | undefined;
/** What is told of a call: one line, and another where it ends in an error. */
export declare function linesOf(from: string, func: string, action: OwnAction): {
    readonly line: string;
    readonly error: string;
};
