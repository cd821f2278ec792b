import type { ComponentInventory } from './capabilities/model.js';
import type { Policy } from './policy/model.js';
import { type Options, type Virtualized } from './virtualize.js';
export interface Circumstances extends Options {
    /** What the component is called; by it, inventories are compared. */
    readonly name: string;
    /** Without a policy the component stands alone: what it asks for, it needs. */
    readonly policy?: Policy | undefined;
    /** The policy file, if the policy comes from one. */
    readonly policyFile?: string | undefined;
    /** A faster way to the SHA-256 of large data, in lower-case hexadecimal. */
    readonly sha256?: (bytes: Uint8Array) => string;
}
/** What was found out about a component. */
export interface Taken {
    readonly inventory: ComponentInventory;
    /** `undefined` without a policy, and where the policy cannot be kept for the component. */
    readonly virtualized: Virtualized | undefined;
}
/**
 * What a component asks for, what the policy grants, and what the result needs: a result is made for it. A policy that
 * cannot be kept for the component is a fact about both, and told in the inventory.
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read
 */
export declare function takeInventory(component: Uint8Array, circumstances: Circumstances): Taken;
/**
 * The same of a result that is there already.
 * @param virtualized what the policy made of the component; `undefined` without a policy, or where none could be made
 * @param problem why none could be made
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read
 */
export declare function describeComponent(component: Uint8Array, { name, policy, policyFile, sha256 }: Circumstances, virtualized: Virtualized | undefined, problem?: string): ComponentInventory;
