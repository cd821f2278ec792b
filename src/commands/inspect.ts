import { inventoryOf } from '../capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../capabilities/model.ts';
import { distinct } from '../distinct.ts';
import { VirtError } from '../errors.ts';
import { globbed } from '../names.ts';
import { defaultPolicyFile, LOCK_FILE, openPolicies, type Policies } from '../open-policy.ts';
import type { CommandLine } from '../policy/readers/flags.ts';
import { renderJson } from '../report/json.ts';
import { count } from '../report/model.ts';
import { renderPredicate } from '../report/predicate.ts';
import { renderComponent } from '../report/terminal-component.ts';
import { printable } from '../text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { inventoryOfFile } from './read.ts';
import { deliver, type Mistakes, note, notesOf, tell, terminal } from './say.ts';

/** `wasi-virt inspect`: what components ask for, are granted, and need. */
export async function inspectCommand(line: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const policies = await policiesOf(line, line.policy, mistakes);
  if (line.format === 'predicate' && new Set(line.paths.map(globbed)).size > 1) {
    const hint = 'give one component';
    mistakes.report(new VirtError('usage', 'a predicate is about one virt.wasm, and so about one component', { hint }));
  }
  const inventory = await inventoryOfFiles(line.paths, policies, mistakes);
  if (inventory === undefined) return EXIT.wrongUsage;
  switch (line.format) {
    case 'json':
      deliver(renderJson(inventory), line.output);
      break;
    case 'predicate':
      for (const component of inventory.components)
        deliver(renderJson(renderPredicate(component, inventory.tool)), line.output);
      break;
    default:
      deliver(inventory.components.map((each) => renderComponent(each, terminal(line.output))).join('\n'), line.output);
  }
  return EXIT.done;
}

/**
 * `wasi-virt lock`: what the Action compares with, so under the policy that it would take.
 */
export async function lockCommand(line: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const { settings, tightenOnly, policy: file = defaultPolicyFile(), output = LOCK_FILE } = line;
  const policies = await openPolicies({ file, settings, tightenOnly }, mistakes.report);
  const inventory = await inventoryOfFiles(line.paths, policies, mistakes);
  if (inventory === undefined) return EXIT.wrongUsage;
  for (const { name, problem } of inventory.components) {
    if (problem !== null)
      mistakes.report(new VirtError('unsupported', `${name}: no result can be made: ${problem.replace(/\.$/, '')}`));
  }
  if (mistakes.tell()) return EXIT.failed;
  const [{ lockOf }, { renderLock }, { readComparable }] = await Promise.all([
    import('../capabilities/lock.ts'),
    import('../report/lock.ts'),
    import('../capabilities/read-inventory.ts'),
  ]);
  const text = renderLock(lockOf(inventory));
  try {
    readComparable(text, output);
  } catch (error) {
    if (!(error instanceof VirtError)) throw error;
    const hint = 'import fewer functions, with shorter names and external ids';
    mistakes.report(
      new VirtError('unsupported', `there is more to tell than ${output} can hold`, { hint, cause: error }),
    );
    mistakes.tell();
    return EXIT.failed;
  }
  deliver(text, output);
  const under = file === undefined ? 'no policy file' : printable(file);
  tell(`${printable(output)}: ${count(inventory.components.length, 'component')}, under ${under}\n`);
  return EXIT.done;
}

/** `undefined` where there were mistakes, which are told. */
async function inventoryOfFiles(
  written: readonly string[],
  policies: Policies | undefined,
  mistakes: Mistakes,
): Promise<Inventory | undefined> {
  const paths = distinct(written, mistakes.report);
  for (const path of paths) policies?.of(path, mistakes.report);
  if (mistakes.tell()) return undefined;
  const components: ComponentInventory[] = [];
  for (const path of paths) components.push(await inventoryOfFile(path, path, policies, mistakes));
  notesOf(policies).forEach(note);
  return inventoryOf(components);
}

/** The policies that the command line means; `undefined` where it says nothing of any. */
export async function policiesOf(
  { settings, tightenOnly }: CommandLine,
  file: string | undefined,
  mistakes: Mistakes,
): Promise<Policies | undefined> {
  if (file === undefined && settings.length === 0 && !tightenOnly) return undefined;
  return openPolicies({ file, settings, tightenOnly }, mistakes.report);
}
