import type { InterfaceId } from './grants.js';
import type { Policy } from './model.js';
/** An import as settings name it. */
export interface ImportId {
    /** Its own name, as it stands in the binary: `left`, `[method]file.size`, `acme:db/store@1.0.0`. */
    readonly name: string;
    /** The interface that it stands for; `undefined` where it has a plain name and says of none that it implements it. */
    readonly id: InterfaceId | undefined;
    /** What it says by `external-id` of what it wants to be connected to. */
    readonly externalId?: string | undefined;
}
/**
 * Whether `deny-imports` names an import. A denial of many, with a star, leaves those that `allow-imports` names one by
 * one.
 */
export declare function isDenied(policy: Policy, item: ImportId): boolean;
/** What the patterns of `deny-imports` have named, over all components of a run. */
export declare class DeniedImports {
    #private;
    /** Takes a component: its policy, and what it imports. */
    see({ denyImports }: Policy, imports: readonly ImportId[]): void;
    /** One sentence for each pattern that names no import, without final punctuation. */
    notes(): readonly string[];
}
