import { openPolicies } from '../open-policy.ts';
import type { CommandLine } from '../policy/readers/flags.ts';
import { renderJson } from '../report/json.ts';
import { renderTerminal } from '../report/terminal.ts';
import { run } from '../run.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Mistakes, tell } from './say.ts';

/** `wasi-virt app.wasm -o virt.wasm`. */
export async function virtualizeCommand(line: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const [component] = line.paths;
  const { policy: file, settings, tightenOnly } = line;
  const policies = await openPolicies({ file, settings, tightenOnly }, mistakes.report);
  const policy = policies.of(component, mistakes.report);
  if (mistakes.tell()) return EXIT.wrongUsage;
  const { wasiVersion, secondOpinion, output = 'virt.wasm' } = line;
  const job = { component, output, policy, wasiVersion, secondOpinion, makeFolder: false, notes: policies.notes };
  const { report: done, virtualized } = await run(job, (_title, work) => work());
  policies.deniedImports.see(policy, virtualized.component?.imports ?? []);
  const report = { ...done, notes: [...done.notes, ...policies.deniedImports.notes()] };
  if (line.format === 'json') process.stdout.write(renderJson(report));
  else tell(renderTerminal(report));
  return EXIT.done;
}
