import { readFileSync } from 'node:fs';
import type { VirtError } from './errors.ts';
import { readContext } from './github/context.ts';
import { type Found, finish, type Job, nothingDone } from './github/finish.ts';
import { loadInputs } from './github/inputs.ts';
import { say, sentenceOf } from './github/log.ts';
import { annotateRun, debug } from './github/runner.ts';
import { findTargets } from './github/targets.ts';
import { virtualizeRun } from './github/virtualize-run.ts';
import { Workspace } from './github/workspace.ts';
import { DEFAULT_POLICY_FILES, LOCK_FILE, openPolicies } from './open-policy.ts';
import type { Report } from './policy/build-policy.ts';
import { printable } from './text.ts';

/** The steps of the Action. */
async function main(): Promise<void> {
  // What is wrong with a policy is wrong for every component, and told once.
  const problems = new Set<string>();
  const report = ({ message }: VirtError): void => {
    problems.add(printable(message));
  };
  const { env } = process;
  const inputs = loadInputs(env, report);
  const context = readContext(env, eventOf(env['GITHUB_EVENT_PATH']));
  const job = { inputs, context, env };
  let found: Found;
  try {
    found = await work(job, report, problems);
  } catch (error) {
    found = nothingDone(job, [sentenceOf(error)]);
  }
  await finish(found);
}

/** Nothing is done unless everything that was asked for makes sense. */
async function work(job: Job, report: Report, problems: ReadonlySet<string>): Promise<Found> {
  const { inputs } = job;
  if (inputs.mode === 'comment') {
    if (problems.size > 0) return nothingDone(job, problems);
    const { collectRun } = await import('./github/collect-run.ts');
    return collectRun(job);
  }
  const policies = await openPolicies(inputs.policy, report);
  policies.all(report);
  const targets = findTargets(inputs.components, inputs.output, workspaceOf(job), report);
  for (const { component } of targets) policies.of(component, report);
  if (problems.size > 0) return nothingDone(job, problems);
  if (policies.file !== undefined) say(`policy file: ${printable(policies.file)}`);
  return virtualizeRun(job, targets, policies);
}

/** What decides about results is not overwritten by one, not even for a later step. */
function workspaceOf({ inputs, env }: Job): Workspace {
  const policies = [inputs.policy.file ?? '', ...DEFAULT_POLICY_FILES].filter((path) => path !== '');
  const locks = [inputs.lockFile ?? '', LOCK_FILE].filter((path) => path !== '');
  const kept = [
    ...policies.map((path) => [path, 'the policy file'] as const),
    ...locks.map((path) => [path, 'the lock file'] as const),
  ];
  return new Workspace(env['GITHUB_WORKSPACE'] || '.', new Map(kept));
}

/** The text of the event; what it should tell is then not known if it cannot be read. */
function eventOf(path: string | undefined): string {
  try {
    return path === undefined || path === '' ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    debug(String(error));
    return '';
  }
}

// Services that were given up may still end in an error, or keep the process alive; the verdict is known all the same.
process.on('unhandledRejection', (error) => debug(String(error)));
process.on('uncaughtException', (error) => debug(String(error)));
// Whatever ends the run before it has a verdict: it has not passed.
process.exitCode = 1;
try {
  await main();
} catch (error) {
  annotateRun('error', sentenceOf(error));
}
process.stdout.write('', () => process.exit());
