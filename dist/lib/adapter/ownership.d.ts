import type { Extern, FuncType, Import, ResourceType } from '../component/types.js';
/**
 * Who makes each resource: the host, where a function that stays the host's mentions it, else the adapter. For the
 * host's, the reason is kept, so that a conflict can name the setting that caused it.
 */
export interface Ownership {
    isHost(resource: ResourceType): boolean;
    /** For a host's resource, what made it so: `allow-clocks (wasi:clocks/monotonic-clock…)`. */
    because(resource: ResourceType): string | undefined;
}
/** A function or export that stays the host's. */
export interface HostUse {
    readonly type: Extern;
    readonly because: string;
}
/** Functions of an interface that has no setting of its own and follows its resources: `wasi:io`. */
export interface Follower {
    readonly func: string;
    readonly type: FuncType;
    readonly import: Import;
}
/**
 * @param uses what certainly reaches the host
 * @param followers functions that reach the host exactly if the resource they belong to is the host's
 */
export declare function ownershipOf(uses: readonly HostUse[], followers: readonly Follower[]): Ownership;
/** The resource whose method a function is; all that it mentions if it is nobody's. */
export declare function subjects(follower: Follower): readonly ResourceType[];
