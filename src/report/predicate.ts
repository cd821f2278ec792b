import type { Ask, Capable, ComponentInventory, Digest, Granted, Need } from '../capabilities/model.ts';

/**
 * The type of {@link Predicate}. A name and no address: the same for everyone who uses this project or a copy of it,
 * wherever that is hosted. A change that an older verifier would misread gets a new number.
 */
export const PREDICATE_TYPE = 'urn:wasi-virt:capabilities:1';

/**
 * What virt.wasm may do, as the predicate of an in-toto statement whose subject is virt.wasm. Plain data: the same for
 * the same component, policy and version, without times and without paths.
 */
export interface Predicate {
  readonly tool: { readonly name: 'wasi-virt'; readonly version: string };
  /** The component as it was given, byte for byte in virt.wasm. */
  readonly component: Resource;
  /** What stands around it; `null` where none was needed. */
  readonly adapter: Resource | null;
  /** virt.wasm itself; `null` without a policy. */
  readonly result: Resource | null;
  /** The policy as it was understood; `null`: there is none. */
  readonly policy: Pick<Resource, 'digest'> | null;
  readonly asks: readonly (Capable & Pick<Ask, 'outcome'>)[];
  readonly granted: readonly (Capable & Pick<Granted, 'by'>)[];
  /** What it needs of its host, and nothing else. */
  readonly needs: readonly (Capable & Pick<Need, 'enforcedBy'>)[];
}

/** A file by its content, as in-toto describes resources. */
interface Resource {
  readonly digest: { readonly sha256: string };
  /** In bytes. */
  readonly size: number;
}

/**
 * The predicate for one component.
 * @param tool the version of the program that made the inventory
 */
export function renderPredicate(inventory: ComponentInventory, tool: string): Predicate {
  const { component, adapter, result, policy, asks, granted, needs } = inventory;
  return {
    tool: { name: 'wasi-virt', version: tool },
    component: resource(component),
    adapter: adapter === null ? null : resource(adapter),
    result: result === null ? null : resource(result),
    policy: policy === null ? null : { digest: { sha256: policy.sha256 } },
    asks: asks.map((ask) => ({ ...capable(ask), outcome: ask.outcome })),
    granted: granted.map((grant) => ({ ...capable(grant), by: grant.by })),
    needs: needs.map((need) => ({ ...capable(need), enforcedBy: need.enforcedBy })),
  };
}

function resource({ size, sha256 }: Digest): Resource {
  return { digest: { sha256 }, size };
}

function capable({ capability, functions }: Capable): Capable {
  return functions === undefined ? { capability } : { capability, functions };
}
