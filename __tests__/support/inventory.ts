import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../../src/capabilities/model.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { takeInventory } from '../../src/take-inventory.ts';

/** The inventory of a component under settings; without any, the component stands alone. */
export function inventoryUnder(
  bytes: Uint8Array,
  settings: Parameters<typeof policyFrom>[0] | undefined,
): ComponentInventory {
  const policy = settings === undefined ? undefined : policyFrom(settings);
  return takeInventory(bytes, { name: 'app.wasm', policy }).inventory;
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
    callable: [],
    resultCallable: [],
    asks: [],
    granted: [],
    needs: [],
    ...different,
  };
  return inventoryOf([component]);
}
