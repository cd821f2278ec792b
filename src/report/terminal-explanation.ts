import type { ExplainedComponent, Explanation } from '../capabilities/model.ts';
import type { Promises } from '../capabilities/promises.ts';
import { ALL_PARTIES, failingSentence, PARTIES, ruleSentences } from './explanation.ts';
import { Screen, type TerminalOptions } from './screen.ts';
import { clip, PLAIN } from './words.ts';

/** Columns before the sentences: of the longest label, and two more. */
const ROOM = 21;

/** What rules promise, for a terminal or a log. */
export function renderExplanation({ components, always }: Explanation, options: TerminalOptions): string {
  const screen = new Screen(options);
  for (const component of components) {
    explained(screen, component);
    screen.blank();
  }
  screen.line('whatever the rules are', 0, 'bold');
  promises(screen, always);
  return screen.text();
}

function explained(screen: Screen, component: ExplainedComponent): void {
  const { name, problem, rules, denied, fails } = component;
  screen.line(`${name === null ? '' : `${PLAIN.name(clip(name))}, under `}${policyOf(component)}`, 0, 'bold');
  if (problem !== null) screen.labelled('problem', 11, PLAIN.prose(clip(problem, 1000)), 2, 'red');
  for (const rule of rules) {
    screen.blank();
    for (const sentence of ruleSentences(rule, component, PLAIN)) screen.line(sentence, 0, 'bold');
    promises(screen, rule);
  }
  screen.blank();
  for (const sentence of denied) screen.line(sentence);
  if (fails.length === 0) return;
  screen.blank();
  screen.line('asked for, and not let through', 0, 'bold');
  for (const item of fails) screen.line(failingSentence(item, PLAIN), 2);
}

function policyOf({ policy }: ExplainedComponent): string {
  if (policy === null) return 'no policy: everything of wasi: is denied';
  return policy.file === null ? 'the policy of these settings' : `the policy ${PLAIN.name(clip(policy.file))}`;
}

function promises(screen: Screen, all: Promises): void {
  for (const party of ALL_PARTIES) {
    all[party].forEach((sentence, i) => {
      screen.labelled(i === 0 ? PARTIES[party] : '', ROOM, sentence, 2);
    });
  }
}
