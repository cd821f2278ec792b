import * as core from '@actions/core';
import { VirtError } from './errors.ts';
import { loadInputs } from './github/inputs.ts';
import { outputsOf } from './github/outputs.ts';
import { writeSummary } from './github/summary.ts';
import { findTargets, type Target } from './github/targets.ts';
import { openPolicies } from './open-policy.ts';
import type { Policy } from './policy/model.ts';
import type { RunReport } from './report/model.ts';
import type { Failure } from './report/summary.ts';
import { renderTerminal } from './report/terminal.ts';
import { run } from './run.ts';
import { printable } from './text.ts';

/** Annotations of one kind that GitHub shows per step; it drops the others silently. */
const SHOWN_ANNOTATIONS = 10;

/** The steps of the Action. */
async function main(): Promise<void> {
  // What is wrong with a policy is wrong for every component, and told once.
  const problems = new Set<string>();
  const report = ({ message }: VirtError): void => {
    problems.add(message);
  };
  const inputs = loadInputs(process.env, report);
  const policies = await openPolicies(inputs.policy, report);
  policies.all(report);
  const targets = findTargets(inputs.components, inputs.output, report);
  for (const { component } of targets) policies.of(component, report);
  if (problems.size > 0) {
    const failures = [...problems].map((message) => ({ component: null, message: printable(message) }));
    return finish([], failures);
  }
  if (policies.file !== undefined) core.info(inert(`policy file: ${printable(policies.file)}`));

  const reports: RunReport[] = [];
  const failures: Failure[] = [];
  for (const target of targets) {
    try {
      const done = await virtualizeTarget(target, policies.of(target.component, report), policies.notes);
      core.info(inert(renderTerminal(done)));
      reports.push(done);
    } catch (error) {
      failures.push({ component: target.component, message: sentence(error) });
    }
  }
  await finish(reports, failures);
}

async function virtualizeTarget(
  { component, output }: Target,
  policy: Policy,
  notes: readonly string[],
): Promise<RunReport> {
  const job = { component, output, policy, wasiVersion: undefined, secondOpinion: true, makeFolder: true, notes };
  return run(job, (title, work) => core.group(`${title}: ${printable(component)}`, work));
}

/** Outputs first, on every path; then the page for people; last the verdict. */
async function finish(reports: readonly RunReport[], failures: readonly Failure[]): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(reports))) core.setOutput(name, value);
  const { GITHUB_STEP_SUMMARY: page } = process.env;
  const unwritten = await writeSummary(page, reports, failures);
  if (unwritten !== undefined) core.warning(unwritten);
  if (failures.length > SHOWN_ANNOTATIONS) core.info(inert(failures.map(({ message }) => message).join('\n')));
  for (const { message } of failures) core.error(message);
  process.exitCode = failures.length === 0 ? core.ExitCode.Success : core.ExitCode.Failure;
}

/** Text for the log in which the runner finds no command: it takes lines that begin with `::` or `##[` for one. */
function inert(text: string): string {
  return text.trimEnd().replace(/^(\s*)(?=::|##\[)/gm, '$1> ');
}

/** One sentence for any error; a stack trace goes to the debug log. */
function sentence(error: unknown): string {
  if (error instanceof VirtError) return printable(error.message);
  core.debug(error instanceof Error ? (error.stack ?? '') : String(error));
  const what = error instanceof Error ? error.message : String(error);
  return printable(
    `this is a bug of wasi-virt, please report it with the inputs and, if you can, the component: ${what}`,
  );
}

await main().catch((error: unknown) => finish([], [{ component: null, message: sentence(error) }]));
