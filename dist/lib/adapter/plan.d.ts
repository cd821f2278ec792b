import type { ResolvedComponent } from '../component/resolve.js';
import type { FuncType, Import } from '../component/types.js';
import { type GrantContext } from '../policy/grants.js';
import type { Policy } from '../policy/model.js';
import type { Action } from './action.js';
import { type Force } from './claims.js';
import { type Trace } from './debug.js';
import { type Ownership } from './ownership.js';
export interface PlannedFunction {
    readonly type: FuncType;
    readonly action: Action;
}
export interface PlannedImport {
    readonly import: Import;
    /** By name, in the order of the import. The function of the world itself stands under the import's own name. */
    readonly functions: ReadonlyMap<string, PlannedFunction>;
    /** The guest gets the host's import as it is. */
    readonly passed: boolean;
}
/** For every imported function, what becomes of it. */
export interface Plan {
    readonly imports: readonly PlannedImport[];
    readonly ownership: Ownership;
    /** Where calls that the adapter answers are told. */
    readonly trace: Trace | undefined;
}
/** Facts about a component that grants depend on. */
export declare function grantContextOf(component: ResolvedComponent): GrantContext;
/** For tests. */
export interface Trial {
    readonly force?: Force;
    /** Takes what the component declares of WASI for true. */
    readonly unchecked?: boolean;
}
/**
 * Decides about every imported function.
 * @throws {VirtError} `unsupported` where the policy asks for something that cannot be kept for this component
 */
export declare function planFor(component: ResolvedComponent, policy: Policy, { force, unchecked }?: Trial): Plan;
