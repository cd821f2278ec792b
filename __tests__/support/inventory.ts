import { createHash } from 'node:crypto';
import { inventoryOf, inventoryOfComponent } from '../../src/capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../../src/capabilities/model.ts';
import { VirtError } from '../../src/errors.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { inspect, type Options, virtualize } from '../../src/virtualize.ts';

/** The inventory of a component under settings; without any, the component stands alone. */
export function inventoryUnder(
  bytes: Uint8Array,
  settings: Parameters<typeof policyFrom>[0] | undefined,
  options: Options = {},
): ComponentInventory {
  const policy = settings === undefined ? undefined : policyFrom(settings);
  const facts = {
    name: 'app.wasm',
    bytes,
    surface: inspect(bytes),
    policy,
    policyFile: undefined,
    sha256: (data: Uint8Array) => createHash('sha256').update(data).digest('hex'),
  };
  if (policy === undefined) return inventoryOfComponent({ ...facts, virtualized: undefined, problem: undefined });
  try {
    return inventoryOfComponent({ ...facts, virtualized: virtualize(bytes, policy, options), problem: undefined });
  } catch (error) {
    if (!(error instanceof VirtError)) throw error;
    return inventoryOfComponent({ ...facts, virtualized: undefined, problem: error.message });
  }
}

/** One component alone, with what a test wants to be different. */
export function inventoryWith(different: Partial<ComponentInventory>): Inventory {
  const digest = (digit: string) => ({ size: 1000, sha256: digit.repeat(64) });
  const component: ComponentInventory = {
    name: 'app.wasm',
    component: digest('a'),
    policy: { sha256: 'b'.repeat(64), file: 'wasi-virt.yaml' },
    adapter: digest('c'),
    result: digest('d'),
    problem: null,
    parts: [],
    exports: [],
    imports: [],
    inert: [],
    asks: [],
    granted: [],
    needs: [],
    ...different,
  };
  return inventoryOf([component]);
}
