import type { Extern, FuncType, Import, ResourceType } from '../component/types.js';
/**
 * Whose each resource is. The adapter owns what it has to make itself, or no one else makes; everything else is the
 * host's. An owned resource that functions of the host's mention too is *wrapped*: some of its handles stand for the
 * host's. For both sides the reason is kept, so that a conflict can name the settings that caused it.
 */
export interface Ownership {
    /** The guest gets the host's handles as they are. */
    isHost(resource: ResourceType): boolean;
    /** The adapter's, and handles of it may stand for the host's. */
    isWrapped(resource: ResourceType): boolean;
    /** Handles of it may stand for something of the adapter's own. */
    isVirtual(resource: ResourceType): boolean;
    /** Handles of it may stand for something of the host's of which only a part is let through. */
    isWatched(resource: ResourceType): boolean;
    /** Handles of it may stand for timers of virtual time. */
    isTimed(resource: ResourceType): boolean;
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
/** A resource that the adapter has to own. */
export interface Want {
    readonly resource: ResourceType;
    /** The setting behind it: `stdin=ignore`. */
    readonly because: string;
    /** Whether the adapter makes some of it itself. */
    readonly virtual: boolean;
    /** Whether of some of the host's only a part is let through. */
    readonly watched?: boolean;
    /** Whether some of the adapter's are timers. */
    readonly timed?: boolean;
}
/**
 * The resources that functions of the host's mention, and what brought each in.
 * @param uses what certainly reaches the host
 * @param followers functions that reach the host exactly if the resource they belong to does
 */
export declare function hostResources(uses: readonly HostUse[], followers: readonly Follower[]): ReadonlyMap<ResourceType, string>;
export declare function ownershipOf(host: ReadonlyMap<ResourceType, string>, wants: readonly Want[]): Ownership;
/** The resource whose method a function is; all that it mentions if it is nobody's. */
export declare function subjects(follower: Follower): readonly ResourceType[];
