import type { Surface } from '../capabilities/surface.ts';
import type { RunReport } from './model.ts';

/** A report or an inventory for programs: JSON, two spaces, with a final newline. */
export function renderJson(value: RunReport | Surface): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
