import {
  CHANGES,
  type Change,
  type ComparableComponent,
  type ComponentDiff,
  type Diff,
  type Finding,
  type Verdict,
} from '../capabilities/model.ts';
import { type Colour, Screen, type TerminalOptions } from './screen.ts';
import {
  askedBy,
  enforced,
  findingGrantedAt,
  freshNotices,
  grantedAt,
  heading,
  isGone,
  isTold,
  noticeSentences,
  restSentences,
  verdictSentences,
} from './sentences.ts';
import { CHANGED, capable, changed, PLAIN } from './words.ts';

export interface DiffOptions extends TerminalOptions {
  /** What the baseline is called: `commit abc1234`. */
  readonly baseline?: string | undefined;
}

/** So many columns the longest word of a change takes, and a gap. */
const ROOM = 12;

const COLOURS: Readonly<Record<Change, Colour>> = {
  gained: 'red',
  widened: 'red',
  used: 'yellow',
  calls: 'yellow',
  virtual: 'yellow',
  narrowed: 'green',
  lost: 'green',
};

/** What is different between two inventories, for a terminal or a log; without a baseline, what components may do. */
export function renderDiff(diff: Diff, verdict: Verdict, { baseline, ...options }: DiffOptions): string {
  const screen = new Screen(options);
  const [first = '', ...sentences] = verdictSentences(diff, verdict, baseline, PLAIN);
  screen.line(first, 0, 'bold');
  for (const sentence of sentences) screen.line(sentence, 0, verdict.failed ? 'red' : undefined);
  for (const component of diff.components.toSorted((a, b) => severityOf(a) - severityOf(b))) {
    if (!diff.baseline && component.head !== null) needs(screen, component, component.head);
    else if (diff.baseline && isTold(component)) changes(screen, component);
  }
  for (const sentence of restSentences(diff, PLAIN)) {
    screen.blank();
    screen.line(sentence);
  }
  return screen.text();
}

function changes(screen: Screen, component: ComponentDiff): void {
  screen.blank();
  screen.line(heading(component, true, PLAIN), 0, 'bold');
  for (const finding of component.findings.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const { change } = finding;
    screen.labelled(CHANGED[change], ROOM, changed(finding, component, PLAIN), 2, COLOURS[change]);
    const more = circumstances(finding, component);
    if (more !== '') screen.labelled('', ROOM, more, 2);
  }
  for (const { text } of noticeSentences(freshNotices(component), PLAIN)) screen.line(text, 2);
}

function orderOf({ change }: Finding): number {
  return CHANGES.indexOf(change);
}

function severityOf({ findings }: ComponentDiff): number {
  return findings.reduce<number>((least, finding) => Math.min(least, orderOf(finding)), CHANGES.length);
}

/** Where it is granted, who asks for it, who enforces it. */
function circumstances(finding: Finding, component: ComponentDiff): string {
  const place = findingGrantedAt(finding, component, PLAIN);
  const asks = finding.asked ? askedBy(finding, PLAIN) : '';
  return [
    ...(place === '' ? [] : [place]),
    ...(asks === '' ? [] : [`asked for by ${asks}`]),
    ...(finding.asked || isGone(finding) ? [] : ['nothing asks for it yet']),
    ...(isGone(finding) ? [] : [enforced(finding)]),
  ].join('; ');
}

function needs(screen: Screen, component: ComponentDiff, head: ComparableComponent): void {
  screen.blank();
  screen.line(heading(component, false, PLAIN), 0, 'bold');
  const grants = new Map(head.granted.map((granted) => [granted.capability, granted]));
  if (head.needs.length === 0) screen.line('needs nothing of its host', 2);
  for (const need of head.needs) {
    screen.line(capable(need, PLAIN), 2);
    screen.line(`${grantedAt(grants.get(need.capability), head, PLAIN)}; ${enforced(need)}`, 4);
  }
  for (const { text } of noticeSentences(component.notices, PLAIN)) screen.line(text, 2);
}
