import type { ComponentInventory } from '../capabilities/model.ts';
import { componentIn, readBytes, sha256 } from '../files.ts';
import { checkInput, withInput } from '../input.ts';
import { globbed } from '../names.ts';
import type { Policies } from '../open-policy.ts';
import { readMountsOf } from '../run.ts';
import { takeInventory } from '../take-inventory.ts';
import { inspect } from '../virtualize.ts';
import { startWasmTools } from '../wasm-tools.ts';
import { type Mistakes, note } from './say.ts';

/**
 * The inventory of a component in a file.
 * @param name the path that the policy file knows it by, and by which it is compared
 * @param bytes what is in the file, if it was read before
 * @throws {VirtError} for what cannot be read
 */
export async function inventoryOfFile(
  path: string,
  name: string,
  policies: Policies | undefined,
  mistakes: Mistakes,
  bytes = readBytes(path),
): Promise<ComponentInventory> {
  await startWasmTools();
  const { component, notes } = await componentIn(path, bytes);
  const policy = policies?.of(name, mistakes.report);
  const mounts = policy === undefined ? undefined : await readMountsOf(policy);
  const input = { path, component };
  const { inventory, virtualized } = await withInput(input, true, () =>
    takeInventory(component, { ...mounts?.options, name: globbed(name), policy, policyFile: policies?.file, sha256 }),
  );
  await checkInput(input);
  if (policy !== undefined) policies?.deniedImports.see(policy, (virtualized?.component ?? inspect(component)).imports);
  notes.forEach(note);
  return inventory;
}
