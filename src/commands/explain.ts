import { explainComponent, explainPolicy, explanationOf } from '../capabilities/explanation.ts';
import type { ExplainedComponent, Explanation } from '../capabilities/model.ts';
import { distinct } from '../distinct.ts';
import { openPolicies, type Policies } from '../open-policy.ts';
import type { CommandLine } from '../policy/readers/flags.ts';
import { renderJson } from '../report/json.ts';
import { renderExplanationPage } from '../report/markdown-explanation.ts';
import { renderExplanation } from '../report/terminal-explanation.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { policiesOf } from './inspect.ts';
import { inventoryOfFile } from './read.ts';
import { deliver, type Mistakes, note, notesOf, terminal } from './say.ts';

/** `wasi-virt explain`: what rules promise, all of a policy's or those that concern components. */
export async function explainCommand(line: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const given = await policiesOf(line, line.policy, mistakes);
  // Who says nothing denies everything.
  const policies =
    given ?? (await openPolicies({ file: undefined, settings: [], tightenOnly: false }, mistakes.report));
  const paths = distinct(line.paths, mistakes.report);
  for (const path of paths.length === 0 ? [undefined] : paths) policies.of(path, mistakes.report);
  if (mistakes.tell()) return EXIT.wrongUsage;
  const explained = await explainAll(paths, policies, mistakes);
  notesOf(policies).forEach(note);
  const named = given === undefined ? explained.map((each) => ({ ...each, policy: null })) : explained;
  deliver(rendered(line, explanationOf(named)), line.output);
  return EXIT.done;
}

async function explainAll(
  paths: readonly string[],
  policies: Policies,
  mistakes: Mistakes,
): Promise<readonly ExplainedComponent[]> {
  if (paths.length === 0) return [explainPolicy(policies.of(undefined, mistakes.report), policies.file)];
  const explained: ExplainedComponent[] = [];
  for (const path of paths) {
    const inventory = await inventoryOfFile(path, path, policies, mistakes);
    explained.push(explainComponent(inventory, policies.of(path, mistakes.report)));
  }
  return explained;
}

function rendered({ format, output }: CommandLine, explanation: Explanation): string {
  switch (format) {
    case 'json':
      return renderJson(explanation);
    case 'markdown':
      return renderExplanationPage(explanation);
    default:
      return renderExplanation(explanation, terminal(output));
  }
}
