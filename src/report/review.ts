import type { ComponentDiff, Diff, Verdict } from '../capabilities/model.ts';
import { changesOf, needsOf, RANK } from './changes.ts';
import { cutToFit, type Page, type Section } from './cut.ts';
import { foldedInventory } from './folded.ts';
import { MARKDOWN } from './markdown.ts';
import { isTold, restSentences, verdictSentences } from './sentences.ts';
import { SUMMARY_LIMIT } from './summary.ts';

/** How long a text may be. */
export interface Limit {
  readonly unit: 'characters' | 'bytes';
  readonly most: number;
}

/** GitHub refuses a longer comment. */
export const COMMENT_LIMIT = 65_536;

/**
 * What GitHub takes of a comment.
 * @param marker characters of the line that the caller puts before it
 */
export function commentLimit(marker: number): Limit {
  return { unit: 'characters', most: COMMENT_LIMIT - marker };
}

/** What GitHub takes of a job summary. */
export const summaryLimit: Limit = { unit: 'bytes', most: SUMMARY_LIMIT };

export interface ReviewOptions {
  readonly limit: Limit;
  /** What the baseline is called: `commit abc1234`. */
  readonly baseline?: string | undefined;
  /** Where all of it can be read, a clause in markdown; for when something is left out. */
  readonly elsewhere?: string | undefined;
}

/**
 * What a reviewer has to know of a diff, as markdown for a comment or the job summary: the verdict, then only what is
 * different; everything else is folded. One line if nothing is. What does not fit is left out in whole rows, the least
 * severe first, and counted; the verdict stays even if the limit is shorter. All that comes from components and
 * policies is foreign text and is shown as such.
 * @param verdict `undefined`: whether it is let through is said elsewhere
 */
export function renderReview(
  diff: Diff,
  verdict: Verdict | undefined,
  { limit, baseline, elsewhere }: ReviewOptions,
): string {
  const fits = (text: string): boolean => lengthOf(text, limit.unit) < limit.most;
  const verdictOf = (name: string | undefined): string => verdictSentences(diff, verdict, name, MARKDOWN).join(' ');
  const top = fits(verdictOf(baseline)) ? verdictOf(baseline) : verdictOf(undefined);
  return `${cutToFit(pageOf(diff, top, elsewhere), fits)}\n`;
}

/** JavaScript's characters: as many as GitHub counts, or more. */
function lengthOf(text: string, unit: Limit['unit']): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}

function pageOf(diff: Diff, top: string, elsewhere: string | undefined): Page {
  const { baseline, components } = diff;
  const told = components
    .filter((component) => !baseline || isTold(component))
    .map((component) => ({ component, section: sectionOf(component, baseline) }))
    .sort((a, b) => severityOf(a.section) - severityOf(b.section));
  return {
    top,
    sections: told.map(({ section }) => section),
    lines: restSentences(diff, MARKDOWN).map((text) => ({ rank: RANK.paragraph, text })),
    folded: told.flatMap(({ component }) =>
      component.head === null ? [] : [{ rank: RANK.folded, text: foldedInventory(component, component.head) }],
    ),
    noun: baseline ? ['change', 'changes'] : ['capability', 'capabilities'],
    elsewhere,
  };
}

function sectionOf(component: ComponentDiff, baseline: boolean): Section {
  return baseline || component.head === null ? changesOf(component) : needsOf(component, component.head);
}

function severityOf({ rows, lines }: Section): number {
  return [...rows, ...lines].reduce<number>((least, { rank }) => Math.min(least, rank), RANK.folded);
}
