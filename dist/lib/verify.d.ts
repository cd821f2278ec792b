import { type ResolvedComponent } from './component/resolve.js';
import { type GrantContext } from './policy/grants.js';
import type { Policy } from './policy/model.js';
/** Functions that a finished component still imports under one name, and why they may stay. */
export interface Remaining {
    /** As it stands in the binary, with its version. */
    readonly interface: string;
    /** Sorted; empty where only types are imported, through which nothing can be called. */
    readonly functions: readonly string[];
    /** The settings that grant them, or what else they follow from. */
    readonly reason: string;
}
/** Finished bytes, as they were read again. */
export interface Verified {
    readonly component: ResolvedComponent;
    /** By name, sorted. */
    readonly remaining: readonly Remaining[];
}
/**
 * Reads finished bytes again and proves the invariant: every function that they import is granted by the policy, the
 * component in them is the one that was given, and what the policy only narrows does not reach the guest directly.
 * Nothing is taken over from the plan that made them.
 * @param guest the component as it was given
 * @param context facts about the guest
 * @throws {VirtError} `verification`
 */
export declare function verify(bytes: Uint8Array, guest: Uint8Array | undefined, policy: Policy, context: GrantContext): Verified;
