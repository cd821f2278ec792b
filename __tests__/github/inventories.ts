import type { Inventory } from '../../src/capabilities/model.ts';
import type { InventoryPlace } from '../../src/github/run-artifacts.ts';
import { ask, component, grant, inventory } from '../report/inventories.ts';
import { makeZip } from '../support/zip.ts';

/** Where the tests put inventories. */
export const PLACE: InventoryPlace = {
  isArtifact: (name) => name.startsWith('wasi-virt-report'),
  file: 'inventory.json',
};

/** What is found of a component, or of several, that reads a variable of this name. */
export function inventoryReading(variable: string, ...names: readonly string[]): Inventory {
  const granted = [grant(`env:${variable}`, 3)];
  const asks = [ask('env:*', 'wasi:cli/environment@0.2.6 get-environment')];
  return inventory(...(names.length === 0 ? ['app.wasm'] : names).map((name) => component(name, { granted, asks })));
}

/** An inventory as an artifact. */
export function packed(content: Inventory, more: readonly string[] = []): Buffer {
  const others = more.map((name) => ({ name, content: name }));
  return makeZip([{ name: PLACE.file, content: JSON.stringify(content) }, ...others]);
}
