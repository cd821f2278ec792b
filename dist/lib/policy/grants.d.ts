import { type ImportId } from './denied-imports.js';
import type { Policy } from './model.js';
import type { SettingName } from './settings.js';
/** What grants speak of. */
export interface InterfaceId {
    readonly namespace: string;
    readonly package: string;
    readonly interface: string;
    readonly version: string | undefined;
}
/**
 * What the policy says of one imported function.
 * - `host`: the call may reach the host as it is.
 * - `narrowed`: it may reach the host only through the adapter, which lets a part through.
 * - `denied`: it must not reach the host.
 * - `follows`: `wasi:io` has no setting of its own; it is the host's exactly where a granted function needs it.
 */
export interface Grant {
    readonly kind: 'host' | 'narrowed' | 'denied' | 'follows';
    /** The setting that decides; `undefined` for an interface outside `wasi:`, which no setting speaks of. */
    readonly setting: SettingName | undefined;
}
/** Facts about the component that a grant depends on. */
export interface GrantContext {
    /** It exports `wasi:http/incoming-handler` (or 0.3's `wasi:http/handler`): `wasi:http/types` then stays the host's. */
    readonly servesHttp: boolean;
    /** It asks for the bodies of requests that it sends: where origins are listed, how these are framed is looked at. */
    readonly sendsBodies: boolean;
}
/** Whoever does not ask for it cannot write to the body of a request. */
export declare const OUTGOING_BODY = "[method]outgoing-request.body";
export declare const CLONE_FIELDS = "[method]fields.clone";
/** What a component exports that answers HTTP requests, in 0.2 and in 0.3. */
export declare function isHttpHandler(id: InterfaceId | undefined): boolean;
/** Whether another setting than `allow-imports` decides about an interface of `wasi:`. */
export declare function hasOwnSetting(id: InterfaceId): boolean;
/**
 * What the policy says of function `func` of an import. Pure names in, pure verdict out: the plan and the check of the
 * finished bytes both ask here, and nowhere else. Interfaces outside `wasi:`, and what has a plain name, pass unless they
 * are denied by name.
 * @param func the import's own name where it is a function by itself
 * Source: `docs` of the settings, README § Settings.
 */
export declare function grantOf(policy: Policy, item: ImportId, func: string, context: GrantContext): Grant;
/**
 * Whether the policy lets a function of `wasi:` reach the host that no release has, so that nobody here knows what it does:
 * only where nothing of its subsystem is left out or looked at.
 */
export declare function grantsUnknown(policy: Policy, item: ImportId): boolean;
/** Whether a function of `wasi:filesystem` changes something. */
export declare function changesFiles(func: string): boolean;
