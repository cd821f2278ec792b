import { existsSync } from 'node:fs';
import { suggest, ungranted } from '../capabilities/suggest.ts';
import { distinct } from '../distinct.ts';
import { VirtError } from '../errors.ts';
import { readText } from '../files.ts';
import { globbed } from '../names.ts';
import { defaultPolicyFile, openPolicies } from '../open-policy.ts';
import type { CommandLine } from '../policy/readers/flags.ts';
import { importSpin } from '../policy/readers/spin.ts';
import { writePolicyFile } from '../policy/write-policy.ts';
import { renderComponent } from '../report/terminal-component.ts';
import { printable } from '../text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { inventoryOfFile } from './read.ts';
import { complain, deliver, type Mistakes, note, terminal } from './say.ts';

const POLICY_FILE = /\.(?:ya?ml|json)$/i;

/** `wasi-virt policy check`: every mistake in a policy file, and what it means for components. */
export async function checkCommand({ paths }: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const [first] = paths;
  const named = first !== undefined && POLICY_FILE.test(first) ? first : undefined;
  const file = named ?? defaultPolicyFile();
  const components = distinct(named === undefined ? paths : paths.slice(1), mistakes.report);
  if (file === undefined) {
    complain('there is no policy file: neither wasi-virt.yaml nor .github/wasi-virt.yaml; name one.');
    return EXIT.wrongUsage;
  }
  const policies = await openPolicies({ file, settings: [], tightenOnly: false }, mistakes.report);
  // Sections may be wrong by themselves or together with what stands above them.
  policies.all(mistakes.report);
  for (const component of components) policies.of(component, mistakes.report);
  if (mistakes.tell()) return EXIT.failed;
  policies.notes.forEach(note);
  if (components.length > 0) policies.unused(components).forEach(note);
  deliver(`${file}: no mistakes\n`, undefined);
  for (const path of components) {
    const inventory = await inventoryOfFile(path, path, policies, mistakes);
    deliver(`\n${renderComponent(inventory, terminal(undefined))}`, undefined);
  }
  policies.deniedImports.notes().forEach(note);
  return EXIT.done;
}

/** `wasi-virt policy suggest`: the smallest policy that covers what a component can call. */
export async function suggestCommand({ paths, output }: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const [path = ''] = paths;
  if (output !== undefined && existsSync(output)) {
    const hint = 'write to another file, and take over what you want';
    mistakes.report(new VirtError('io', `${printable(output)} is there already, and may say more`, { hint }));
  }
  if (mistakes.tell()) return EXIT.wrongUsage;
  const inventory = await inventoryOfFile(path, path, undefined, mistakes);
  const passing = ungranted(inventory);
  const comment = [
    `What ${globbed(path)} can call, and nothing else.`,
    'Take out what it should not do: a denied call fails softly where WASI has an error for it, and ends the component elsewhere.',
    ...(passing.length === 0
      ? []
      : ['', 'Without being granted, it may also do this:', ...passing.map((each) => `- ${each}`)]),
  ];
  deliver(writePolicyFile({ comment, permissions: suggest(inventory) }), output);
  return EXIT.done;
}

/** `wasi-virt policy import`: what a Spin manifest allows, as a policy file. */
export async function importCommand({ paths, output }: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const [path = ''] = paths;
  if (mistakes.tell()) return EXIT.wrongUsage;
  const text = importSpin(readText(path), path, mistakes.report);
  if (mistakes.tell()) return EXIT.failed;
  deliver(text, output);
  return EXIT.done;
}
