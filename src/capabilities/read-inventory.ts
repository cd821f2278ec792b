import { VirtError } from '../errors.ts';
import { lookOf, nameMistake, plainPath } from '../names.ts';
import { printable, withoutMark } from '../text.ts';
import { regionsOf } from './capability.ts';
import { inventoryOf } from './inventory.ts';
import type { Inventory } from './model.ts';
import { inventorySchema } from './schema.ts';

const HINT = 'make it with wasi-virt inspect --json';

/**
 * An inventory from JSON, checked: it may come from anywhere.
 * @param file for messages
 * @throws {VirtError} of code `malformed`
 */
export function readInventory(json: string, file: string): Inventory {
  const at = { file };
  const hint = HINT;
  let data: unknown;
  try {
    data = JSON.parse(withoutMark(json));
  } catch {
    throw new VirtError('malformed', 'this is not JSON', { at, hint });
  }
  const { success, data: inventory, error } = inventorySchema.safeParse(data);
  if (!success) {
    const [issue] = error.issues;
    const path =
      issue?.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('') ?? '';
    const where = path === '' ? 'the whole' : printable(path.replace(/^\./, ''));
    throw new VirtError('malformed', `this is not an inventory: ${where} is not as it should be`, { at, hint });
  }
  const names = inventory.components.map(({ name }) => name);
  if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) {
    throw new VirtError('malformed', 'this is not an inventory: its components are not sorted, each once', {
      at,
      hint,
    });
  }
  try {
    for (const { asks, granted, needs } of inventory.components) [...asks, ...granted, ...needs].forEach(regionsOf);
  } catch (error) {
    throw error instanceof VirtError ? error.in(file) : error;
  }
  return plainlyNamed(inventory, file);
}

/** So many characters of a name are shown that is none. */
const SHOWN = 100;

/**
 * The same, its components named as they are named today, however their paths were written. A name that no component can
 * have, or that two have, is refused: whom it stands for, nobody can tell.
 */
function plainlyNamed(inventory: Inventory, file: string): Inventory {
  const looks = new Set<string>();
  const refuse = (what: string): VirtError =>
    new VirtError('malformed', `this is not an inventory: ${what}`, { at: { file }, hint: HINT });
  const components = inventory.components.map((component) => {
    const name = plainPath(component.name);
    const mistake = nameMistake(component.name);
    if (mistake !== undefined) throw refuse(`the name "${printable(component.name.slice(0, SHOWN))}" ${mistake}`);
    if (looks.has(lookOf(name))) throw refuse(`${printable(name)} is in it twice, written in two ways`);
    looks.add(lookOf(name));
    return name === component.name ? component : { ...component, name };
  });
  return { ...inventory, components: inventoryOf(components).components };
}
