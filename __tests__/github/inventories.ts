import type { Inventory } from '../../src/capabilities/model.ts';
import { INVENTORY_FILE } from '../../src/github/keys.ts';
import { FACTS_FILE, type RunFacts, runFacts } from '../../src/github/run-facts.ts';
import { ask, component, grant, inventory } from '../report/inventories.ts';
import { makeZip } from '../support/zip.ts';

/** The name of an artifact of a job, as the Action gives it. */
export function reportOf(job = 'a', components = 'b', more = ''): string {
  return `wasi-virt-report-${job.repeat(16)}-${components.repeat(8)}-1${more}`;
}

/** How a job ended that all went well in. */
export const FINE = { failed: false, components: ['*.wasm'], refused: [] };

/** What is found of a component, or of several, that reads a variable of this name. */
export function inventoryReading(variable: string, ...names: readonly string[]): Inventory {
  const granted = [grant(`env:${variable}`, 3)];
  const asks = [ask('env:*', 'wasi:cli/environment@0.2.6 get-environment')];
  return inventory(...(names.length === 0 ? ['app.wasm'] : names).map((name) => component(name, { granted, asks })));
}

/** What one job has found as an artifact. */
export function packed(
  content: Inventory | undefined,
  facts: Partial<RunFacts> = {},
  more: readonly string[] = [],
): Buffer {
  const others = more.map((name) => ({ name, content: name }));
  const inventory = content === undefined ? [] : [{ name: INVENTORY_FILE, content: JSON.stringify(content) }];
  const run = { name: FACTS_FILE, content: JSON.stringify(runFacts({ ...FINE, ...facts })) };
  return makeZip([run, ...inventory, ...others]);
}
