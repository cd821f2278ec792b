import type { ExternName } from './types.js';
/** The name of an interface, taken apart: `wasi:cli/environment@0.2.6`. */
export interface InterfaceName {
    readonly namespace: string;
    readonly package: string;
    readonly interface: string;
    readonly version: string | undefined;
}
/**
 * What kind of name it is: a label (`left`), that of a resource's function (`[method]r.m`) or that of an interface
 * (Explainer.md § Import and Export Definitions).
 * @throws {VirtError} `unsupported` for a name of another kind: what nobody can tell apart must not slip through
 */
export declare function kindOfName(name: string, offset?: number): 'plain' | 'annotated' | 'interface';
/** `undefined` for what is not the name of an interface: a function or type of the world itself. */
export declare function parseInterfaceName(name: string): InterfaceName | undefined;
/**
 * The interface that an import or export stands for: the one that it says it implements, else the one in its name;
 * `undefined` for a function, type or instance of the world itself, which has a plain name.
 * @throws {VirtError} `unsupported` for a name of another kind: what nobody can tell apart must not slip through
 */
export declare function interfaceOf(item: ExternName): InterfaceName | undefined;
/** What an import is told from others by: its own name, the interface that it stands for, its external id. */
export interface ImportIdentity {
    readonly name: string;
    /** See {@link interfaceOf}. */
    readonly id: InterfaceName | undefined;
    readonly externalId: string | undefined;
}
export declare function identityOf(item: ExternName): ImportIdentity;
/** The resource that `[method]r.m`, `[static]r.m` or `[constructor]r` belongs to (Explainer.md § Import and Export Definitions). */
export declare function resourceOfName(name: string): string | undefined;
/**
 * The semver track within which versions stand for one another: `0.2` for every `0.2.x`, `1` for every `1.x.y`.
 * A pre-release and `0.0.x` stand for themselves only (Explainer.md § Canonical Interface Name).
 */
export declare function track(version: string): string;
