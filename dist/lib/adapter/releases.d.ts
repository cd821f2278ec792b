import { type ResolvedComponent } from '../component/resolve.js';
import type { Extern, ResourceType } from '../component/types.js';
import type { InterfaceId } from '../policy/grants.js';
/** Releases that declare alike what they have in common; `draft` is `wasi:config`, which has no release. */
export type Track = '0.2' | '0.3' | 'draft';
/** How a release of WASI declares an interface. */
export interface Declaration {
    readonly track: Track;
    /** `WASI 0.2.6`. */
    readonly release: string;
    /** Without what later releases added. */
    readonly exports: ReadonlyMap<string, Extern>;
}
/** The interface that a resource of WASI belongs to, and the names that it has there: `headers` are `fields`. */
export interface Home {
    readonly package: string;
    readonly interface: string;
    readonly names: ReadonlySet<string>;
}
/** The newest release of 0.2 that is known; all of 0.3 declare what its first one declares. */
export declare const NEWEST = 12;
/** The track that a version is on; what is no release goes by the newest one of its track that is known. */
export declare function trackOf(id: InterfaceId | undefined): Track | undefined;
/** How WASI declares an interface; `undefined` for one that no known release has. */
export declare function declarationOf(id: InterfaceId | undefined): Declaration | undefined;
/** The interface that declares a resource, in what {@link declarationOf} gives. */
export declare function homeOf(resource: ResourceType, track: Track): Home | undefined;
/** The imports of all of WASI 0.2, as its newest release declares them. */
export declare function newestWorld(): ResolvedComponent;
/** Whether something is behind a feature gate in every release that has it. */
export declare function isGated(iface: string, name: string): boolean;
