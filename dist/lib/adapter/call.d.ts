import type { FuncType, ResourceType } from '../component/types.js';
import type { Grant, InterfaceId } from '../policy/grants.js';
import type { Policy } from '../policy/model.js';
import type { HostFunction, OwnAction } from './action.js';
import type { Ownership, Want } from './ownership.js';
import type { Track } from './releases.js';
/** One imported function, with what the policy says of it. */
export interface Asked {
    /** Name of the import as the guest has it: an interface with its version, or the function of the world itself. */
    readonly import: string;
    readonly id: InterfaceId | undefined;
    readonly func: string;
    readonly type: FuncType;
    readonly grant: Grant;
    /**
     * The releases of WASI that have the function, as the component declares it; `undefined` where nobody here knows what it
     * does. Whatever is special to a function of WASI may rely on this.
     */
    readonly track: Track | undefined;
}
/** One imported function, with all that a decision about it may look at. */
export interface Call extends Asked {
    readonly policy: Policy;
    readonly ownership: Ownership;
    /** Functions of the same import, by name. */
    readonly siblings: ReadonlyMap<string, FuncType>;
    /** Granted functions of the host that make a pollable which is ready at once. */
    readonly timers: readonly Timer[];
    /** A method of a resource of the host's, where the policy grants it and WASI 0.2 has it. */
    readonly method: (func: string, self: ResourceType) => HostMethod | undefined;
    /** A function of an import, by the name of both, on the same terms. */
    readonly function: (from: string, func: string) => HostMethod | undefined;
}
export interface HostMethod extends HostFunction {
    readonly type: FuncType;
}
/** `subscribe-duration` or `subscribe-instant` of a clock that the policy grants and the guest imports. */
export interface Timer {
    readonly import: string;
    readonly func: string;
    readonly pollable: ResourceType;
}
/** What a subsystem says of a call of its own; `undefined` leaves it to the rule for any denied call. */
export type Decide = (call: Call) => OwnAction | undefined;
/** The resources that the adapter has to own because of a function, before anything is decided. */
export type Wants = (asked: Asked, policy: Policy) => readonly Want[];
