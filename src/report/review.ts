import type { ComponentDiff, ComponentInventory, Diff, Verdict } from '../capabilities/model.ts';
import { changesOf, needsOf, RANK } from './changes.ts';
import { cutToFit, type Page, type Section } from './cut.ts';
import { inventoryOf } from './folded.ts';
import { code, prose } from './markdown.ts';
import { count } from './model.ts';
import { SUMMARY_LIMIT } from './summary.ts';
import { clip, countChanges, gateOf, scopeOf, some } from './words.ts';

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
 */
export function renderReview(diff: Diff, verdict: Verdict, { limit, baseline, elsewhere }: ReviewOptions): string {
  const fits = (text: string): boolean => lengthOf(text, limit.unit) < limit.most;
  const named = topOf(diff, verdict, baseline);
  const top = fits(named) ? named : topOf(diff, verdict, undefined);
  return `${cutToFit(pageOf(diff, top, elsewhere), fits)}\n`;
}

/** JavaScript's characters: as many as GitHub counts, or more. */
function lengthOf(text: string, unit: Limit['unit']): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}

function topOf(diff: Diff, verdict: Verdict, baseline: string | undefined): string {
  const compared = baseline === undefined ? '' : `, compared with ${prose(clip(baseline, 80))}`;
  const all = count(diff.components.length, 'component');
  const changes = countChanges(diff.counts);
  const gate = gateOf(verdict, (text) => `\`${text}\``);
  const problems = diff.components.filter(({ head }) => head !== null && head.problem !== null).length;
  return [
    diff.baseline
      ? `**wasi-virt: ${changes || 'no capability changed'}** ${scopeOf(diff)}${compared}.`
      : `**wasi-virt: no baseline**, so nothing to compare with. What ${all} may do:`,
    ...(changes === '' ? [] : [verdict.failed ? `**${gate}**` : gate]),
    ...(problems === 0 ? [] : [`**No result could be made for ${count(problems, 'component')}.**`]),
  ].join(' ');
}

function pageOf(diff: Diff, top: string, elsewhere: string | undefined): Page {
  const { baseline, components } = diff;
  const told = components.filter((component) => !(baseline && isSilent(component)));
  const shown = told.filter((component) => !baseline || hasSection(component));
  const sections = baseline ? shown.map(changesOf) : shown.flatMap(unfolded(needsOf));
  const paragraphs = baseline ? [...versionsOf(told), ...othersOf(components, told)] : [];
  return {
    top,
    sections: sections.sort((a, b) => severityOf(a) - severityOf(b)),
    lines: paragraphs.map((text) => ({ rank: RANK.paragraph, text })),
    folded: shown.flatMap(unfolded(inventoryOf)).map((text) => ({ rank: RANK.folded, text })),
    noun: baseline ? ['change', 'changes'] : ['capability', 'capabilities'],
    elsewhere,
  };
}

/** Whether there is nothing to tell of a component. */
function isSilent(component: ComponentDiff): boolean {
  return component.versions.length === 0 && !hasSection(component);
}

function hasSection({ status, findings, notices }: ComponentDiff): boolean {
  return status === 'added' || status === 'removed' || findings.length > 0 || notices.some(({ fresh }) => fresh);
}

/** Of components that are still there. */
function unfolded<T>(
  render: (component: ComponentDiff, head: ComponentInventory) => T,
): (component: ComponentDiff) => T[] {
  return (component) => (component.head === null ? [] : [render(component, component.head)]);
}

function severityOf({ rows, lines }: Section): number {
  return Math.min(...[...rows, ...lines].map(({ rank }) => rank));
}

/** All interfaces of which only the version is another one, in one sentence. */
function versionsOf(components: readonly ComponentDiff[]): string[] {
  const changed = components.filter(({ versions }) => versions.length > 0);
  if (changed.length === 0) return [];
  const steps = Map.groupBy(
    changed.flatMap(({ versions }) => versions),
    ({ from, to }) => `${list(from)} → ${list(to)}`,
  );
  const texts = [...steps].map(([step, versions]) => {
    const names = [...new Set(versions.map((version) => version.interface))];
    return `${step} of ${names.length === 1 ? names.map((name) => code(clip(name))) : count(names.length, 'interface')}`;
  });
  const where = changed.length === 1 ? changed.map(({ name }) => code(clip(name))) : count(changed.length, 'component');
  return [`Only the version changed: ${some(texts, 6)}, in ${where}.`];
}

function list(versions: readonly string[]): string {
  return some(
    versions.map((version) => code(clip(version))),
    4,
  );
}

function othersOf(components: readonly ComponentDiff[], told: readonly ComponentDiff[]): string[] {
  if (told.length === 0) return [];
  const others = components.filter((component) => !told.includes(component)).map(({ name }) => code(clip(name)));
  if (others.length === 0) return [];
  return [`No capability changed in ${count(others.length, 'other component')}: ${some(others, 6)}.`];
}
