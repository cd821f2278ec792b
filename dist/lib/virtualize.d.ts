import { type Files } from './adapter/mounts.js';
import { type Plan, type Trial } from './adapter/plan.js';
import { type Surface } from './capabilities/surface.js';
import type { Policy } from './policy/model.js';
import { type Remaining } from './verify.js';
export type { Remaining } from './verify.js';
/** A component in its sandbox, and what may be said of it. */
export interface Virtualized {
    /** The finished component, verified. */
    readonly bytes: Uint8Array;
    /** The policy grants all that the component imports: `bytes` is the component itself. */
    readonly unchanged: boolean;
    /** What the component asks for; `undefined` where there is none, and the adapter stands alone. */
    readonly component: Surface | undefined;
    /** What the result still imports. */
    readonly result: Surface;
    /** `undefined` where none was needed. */
    readonly adapter: Uint8Array | undefined;
    /** What becomes of every imported function. */
    readonly plan: Plan;
    /** What the result still imports, with the reason for each. */
    readonly remaining: readonly Remaining[];
    /** For people, one sentence each, without final punctuation. */
    readonly notes: readonly string[];
}
export interface Options extends Trial {
    /** What the policy's mounts embed, by {@link Mount.local}. */
    readonly files?: Files;
    /** Seconds since 1970: the time of every embedded file. */
    readonly timestamp?: number;
    /**
     * The adapter, made before for exactly this component, policy and files, by this version. Whoever hands it over has to
     * know that it is the one: the check of the finished bytes does not look into it.
     */
    readonly adapter?: Uint8Array | undefined;
}
/**
 * Wraps a component, untouched, together with an adapter made for it, so that it reaches only what the policy grants.
 * A pure function: the same inputs give the same bytes everywhere.
 *
 * What it needs to know of the component is read and checked, and no more: function bodies, for one, are not. Whether the
 * component is valid as a whole, and so whether the result is, a validator has to say, such as `wasm-tools validate`; the
 * command and the Action ask one.
 * @param component a component in the binary format
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read or a policy that cannot be kept
 * for it; `verification` if the finished bytes hold more than the policy grants, which is a bug
 */
export declare function virtualize(component: Uint8Array, policy: Policy, options?: Options): Virtualized;
/**
 * The adapter for no component in particular: it exports every interface of WASI 0.2 that the policy does not hand on
 * whole, and can be plugged into any component, as `wac plug` does.
 * @param version which 0.2 release the exports are named after
 * @throws {VirtError} `usage` for an unknown version, `policy` if the policy grants everything
 */
export declare function adapterAlone(policy: Policy, version?: string, options?: Options): Virtualized;
/**
 * What a component asks of its host, function by function, and what it exports.
 * @throws {VirtError} `malformed` or `unsupported`
 */
export declare function inspect(component: Uint8Array): Surface;
