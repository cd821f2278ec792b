import { describeCapability } from '../capabilities/capability.ts';
import { HITS } from '../capabilities/diff.ts';
import type { ComponentDiff, Diff, FailOn, Finding, Notice, Source, Verdict } from '../capabilities/model.ts';
import { count } from '../report/model.ts';
import { askedBy, enforced, findingGrantedAt, freshNotices, isGone, noticed } from '../report/sentences.ts';
import { CHANGED, changed, clip, NOTICES, OUTCOMES, PLAIN } from '../report/words.ts';
import { printable } from '../text.ts';

export const LEVELS = ['error', 'warning', 'notice'] as const;
export type Level = (typeof LEVELS)[number];

/** What is shown beside a line of the policy, or in the list of the run if there is no line. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  /** `undefined`: it is not in a file of the repository. */
  readonly at: { readonly file: string; readonly line: number; readonly column: number | undefined } | undefined;
}

export interface Annotations {
  readonly shown: readonly Annotation[];
  /** How many there is no room for, in one sentence; `undefined`: none. */
  readonly rest: string | undefined;
}

/** GitHub shows as many of each level in a step, and drops the others silently. */
export const ROOM: Readonly<Record<Level, number>> = { error: 10, warning: 10, notice: 10 };

/** The level of a notice. What is imported and cannot be called is for the report only. */
const NOTICE_LEVELS: Readonly<Record<Notice['kind'], Level | undefined>> = {
  problem: 'error',
  fails: 'warning',
  unused: 'notice',
  inert: undefined,
};

/**
 * What a diff has to say at the lines of the policy. What hits `fail-on` is an error, what else is gained or widened a
 * warning, the rest notices; of what is not new nothing is said.
 * @param room how many of each level may still be shown in this step, none below zero
 */
export function annotate(diff: Diff, verdict: Verdict, room: Readonly<Record<Level, number>> = ROOM): Annotations {
  // Without a baseline nobody knows what is new.
  const told = diff.baseline ? diff.components : [];
  const all = told.flatMap((component) => [
    ...component.findings.map((finding) => ofFinding(finding, component, verdict.failOn)),
    ...freshNotices(component).flatMap((notice) => ofNotice(notice, component)),
  ]);
  const of = (level: Level): readonly Annotation[] => all.filter((each) => each.level === level);
  const shown = LEVELS.flatMap((level) => of(level).slice(0, room[level]));
  const rest = LEVELS.flatMap((level) => {
    const more = of(level).length - room[level];
    return more > 0 ? [count(more, `more ${level}`)] : [];
  });
  return { shown, rest: rest.length === 0 ? undefined : `Not shown as annotations: ${rest.join(', ')}.` };
}

function ofFinding(finding: Finding, component: ComponentDiff, failOn: FailOn): Annotation {
  const { change, capability, source } = finding;
  const isMore = change === 'gained' || change === 'widened';
  const level = HITS[failOn].includes(change) ? 'error' : isMore ? 'warning' : 'notice';
  const what = `${CHANGED[change]} ${changed(finding, component, PLAIN)} (${describeCapability(capability)})`;
  // The line of a grant that is gone may be another one's now.
  if (isGone(finding)) return annotation(level, component, `${what}.`, null);
  const asks = askedBy(finding, PLAIN);
  const more = [
    findingGrantedAt(finding, component, PLAIN),
    ...(asks === '' ? [] : [`asked for by ${asks}`]),
    enforced(finding),
  ];
  return annotation(level, component, `${what}; ${more.filter((words) => words !== '').join('; ')}.`, source);
}

function ofNotice(notice: Notice, component: ComponentDiff): readonly Annotation[] {
  const { kind, outcome, source } = notice;
  const level = NOTICE_LEVELS[kind];
  if (level === undefined) return [];
  const becomes = outcome === null ? '' : ` (${OUTCOMES[outcome]})`;
  return [annotation(level, component, `${NOTICES[kind]}: ${noticed(notice, PLAIN)}${becomes}.`, source)];
}

function annotation(level: Level, { name }: ComponentDiff, message: string, source: Source | null): Annotation {
  return { level, title: `wasi-virt: ${PLAIN.name(clip(name))}`, message, at: placeOf(source) };
}

/** A line in a file of the repository. */
function placeOf(source: Source | null): Annotation['at'] {
  if (source === null || source.file === null || source.line === null) return undefined;
  const { file, line, column } = source;
  const isOutside = /^(?:[/\\]|[A-Za-z]:)/.test(file) || file.split(/[/\\]/).includes('..');
  // A command to the runner has no room for controls.
  return isOutside || printable(file) !== file ? undefined : { file, line, column: column ?? undefined };
}
