import type { ResolvedComponent } from '../component/resolve.js';
import type { FuncType, Import, ResourceType } from '../component/types.js';
import { type Grant, type GrantContext, type InterfaceId } from '../policy/grants.js';
import type { Policy } from '../policy/model.js';
import type { Timer } from './call.js';
import type { Declarations } from './declarations.js';
import { type Ownership, type Want } from './ownership.js';
import type { Track } from './releases.js';
/** An import, with what the policy says of each of its functions. */
export interface AskedImport {
    readonly import: Import;
    readonly id: InterfaceId | undefined;
    readonly functions: ReadonlyMap<string, AskedFunction>;
}
export interface AskedFunction {
    readonly type: FuncType;
    readonly grant: Grant;
    /** See {@link Asked.track}. */
    readonly track: Track | undefined;
}
/** Says of a resource of the host's that the adapter has to own it though the policy needs it not: for tests. */
export type Force = (resource: ResourceType) => boolean;
export interface Claims {
    readonly asked: readonly AskedImport[];
    readonly wants: readonly Want[];
    readonly ownership: Ownership;
}
/**
 * Who owns what. What the adapter has to own decides which imports stay whole and which have to be extended, and these
 * in turn what it has to own; each round only adds.
 */
export declare function settle(component: ResolvedComponent, policy: Policy, context: GrantContext, declarations: Declarations, force: Force): Claims;
/** Whoever calls an export gives and gets the host's own handles, which no adapter stands between. */
export declare function refuseExports(component: ResolvedComponent, wants: readonly Want[]): void;
/** Clocks of which the adapter may ask for pollables of its own accord. */
export declare function timersOf(asked: readonly AskedImport[], declarations: Declarations): Timer[];
