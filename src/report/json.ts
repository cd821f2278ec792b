import type { Inventory } from '../capabilities/inventory.ts';
import type { RunReport } from './model.ts';

/** A report or an inventory for programs: JSON, two spaces, with a final newline. */
export function renderJson(value: RunReport | Inventory): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
