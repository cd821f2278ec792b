import type { Policy } from '../policy/model.js';
import type { Virtualized } from '../virtualize.js';
import { type Capable, type ComponentInventory, type Inventory, type Need } from './model.js';
import { Steps } from './steps.js';
import type { Surface } from './surface.js';
/** What an inventory of a component is made from. */
export interface Facts {
    /** Its path as it was given, with `/`. */
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly surface: Surface;
    /** `undefined`: without a policy. */
    readonly policy: Policy | undefined;
    readonly policyFile: string | undefined;
    /** `undefined` without a policy, and where no result could be made. */
    readonly virtualized: Virtualized | undefined;
    /** Why no result could be made. */
    readonly problem: string | undefined;
    /** The SHA-256 of large data, in lower-case hexadecimal. */
    readonly sha256: (bytes: Uint8Array) => string;
}
/**
 * Inventories of components, put together.
 * @throws {VirtError} of code `malformed` if two have one name: neither can stand for both
 */
export declare function inventoryOf(components: readonly ComponentInventory[]): Inventory;
/** The three truths of one component: what it asks for, what it is granted, what its result still needs. */
export declare function inventoryOfComponent(facts: Facts): ComponentInventory;
/** The digest of a policy as it was understood: not of where it was written, nor in which order. */
export declare function policyDigest({ mentions: _, ...policy }: Policy): string;
/** Who keeps a capability within its bounds: of what is granted whole, nobody but the host. */
export declare function enforcerOf(capability: string): Need['enforcedBy'];
/**
 * Sorted, each once: what a component may do, by grants and by what passes without one.
 * @param steps counts those of others too
 */
export declare function authorityOf({ granted, needs }: Pick<ComponentInventory, 'granted' | 'needs'>, steps?: Steps): readonly Capable[];
