import { sha256Bytes } from './bytes/sha256.ts';
import { inventoryOfComponent } from './capabilities/inventory.ts';
import type { ComponentInventory } from './capabilities/model.ts';
import { VirtError } from './errors.ts';
import type { Policy } from './policy/model.ts';
import { inspect, type Options, type Virtualized, virtualize } from './virtualize.ts';

export interface Circumstances extends Options {
  /** What the component is called; by it, inventories are compared. */
  readonly name: string;
  /** Without a policy the component stands alone: what it asks for, it needs. */
  readonly policy?: Policy | undefined;
  /** The policy file, if the policy comes from one. */
  readonly policyFile?: string | undefined;
  /** A faster way to the SHA-256 of large data, in lower-case hexadecimal. */
  readonly sha256?: (bytes: Uint8Array) => string;
}

/** What was found out about a component. */
export interface Taken {
  readonly inventory: ComponentInventory;
  /** `undefined` without a policy, and where the policy cannot be kept for the component. */
  readonly virtualized: Virtualized | undefined;
}

/**
 * What a component asks for, what the policy grants, and what the result needs: a result is made for it. A policy that
 * cannot be kept for the component is a fact about both, and told in the inventory.
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read
 */
export function takeInventory(component: Uint8Array, circumstances: Circumstances): Taken {
  const { policy, ...rest } = circumstances;
  const { virtualized, problem } = policy === undefined ? NOTHING : attempt(() => virtualize(component, policy, rest));
  return { inventory: describeComponent(component, circumstances, virtualized, problem), virtualized };
}

/**
 * The same of a result that is there already.
 * @param virtualized what the policy made of the component; `undefined` without a policy, or where none could be made
 * @param problem why none could be made
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read
 */
export function describeComponent(
  component: Uint8Array,
  { name, policy, policyFile, sha256 = sha256Bytes }: Circumstances,
  virtualized: Virtualized | undefined,
  problem?: string,
): ComponentInventory {
  const surface = virtualized?.component ?? inspect(component);
  return inventoryOfComponent({ name, bytes: component, surface, policy, policyFile, virtualized, problem, sha256 });
}

interface Attempt {
  readonly virtualized: Virtualized | undefined;
  readonly problem: string | undefined;
}

const NOTHING: Attempt = { virtualized: undefined, problem: undefined };

function attempt(work: () => Virtualized): Attempt {
  try {
    return { virtualized: work(), problem: undefined };
  } catch (error) {
    if (error instanceof VirtError && error.code === 'unsupported')
      return { virtualized: undefined, problem: error.message };
    throw error;
  }
}
