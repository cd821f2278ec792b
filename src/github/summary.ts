import { appendFile, stat } from 'node:fs/promises';
import { rulesFor } from '../capabilities/explanation.ts';
import type { Inventory } from '../capabilities/model.ts';
import { ALWAYS } from '../capabilities/promises.ts';
import { Steps } from '../capabilities/steps.ts';
import { VirtError } from '../errors.ts';
import { prose } from '../report/markdown.ts';
import { renderLeft } from '../report/markdown-explanation.ts';
import type { RunReport } from '../report/model.ts';
import { renderReview } from '../report/review.ts';
import { type Failure, renderFailures, renderSummary, SUMMARY_LIMIT } from '../report/summary.ts';
import type { Comparison } from './compare.ts';
import { gateOf, renderHeadline } from './headline.ts';
import { reasonOf } from './reason.ts';
import type { Judgement } from './verdict.ts';

/** What the page of a job tells. */
export interface Page {
  readonly judgement: Judgement;
  readonly reports: readonly RunReport[];
  readonly failures: readonly Failure[];
  /** `undefined`: nothing was compared. */
  readonly comparison: Comparison | undefined;
  /** Markdown, one sentence each: of the baseline, the gate, the cache. */
  readonly remarks: readonly string[];
}

/**
 * Adds to the page of the job. The page is for people only: what goes wrong here is returned as a sentence and never
 * changes the outcome.
 */
export async function writeSummary(file: string | undefined, page: Page): Promise<string | undefined> {
  if (file === undefined || file === '') return undefined;
  try {
    const { size } = await stat(file);
    const text = renderPage(page, SUMMARY_LIMIT - size);
    await appendFile(file, text);
    return text === '' && !isEmpty(page) ? 'the job summary was not written: there is no room left in it' : undefined;
  } catch (error) {
    return `the job summary was not written: ${reasonOf(error)}`;
  }
}

/**
 * At most so many bytes: one more, and GitHub would discard all of it. The verdict comes first; what there is no room
 * for is left out.
 */
function renderPage({ judgement, reports, failures, comparison, remarks }: Page, limit: number): string {
  const parts: string[] = [];
  const room = (): number => limit - bytesOf(parts.join('\n'));
  const add = (part: string): void => {
    if (part !== '' && bytesOf([...parts, part].join('\n')) <= limit) parts.push(part);
  };
  add(renderHeadline(judgement));
  add(renderFailures(failures, limit / 4));
  if (comparison !== undefined) {
    const { diff, baselineName: baseline } = comparison;
    add(
      renderReview(diff, gateOf(comparison, judgement), {
        limit: { unit: 'bytes', most: Math.floor(room() * 0.6) },
        baseline,
      }),
    );
  }
  add(remarks.map((remark) => `${remark}\n`).join('\n'));
  if (reports.length > 0) add(renderSummary(reports, [], room() - 1));
  if (comparison !== undefined) add(leftWithHost(comparison.inventory, room() - 1));
  return parts.join('\n');
}

/** What virt.wasm leaves with its host; where that is too much to find out, that it is. */
function leftWithHost({ components }: Inventory, limit: number): string {
  const steps = new Steps();
  try {
    const rules = components.map((each) => ({ ...each, rules: rulesFor(each, steps) }));
    return renderLeft(rules, ALWAYS, limit);
  } catch (error) {
    if (!(error instanceof VirtError) || error.code !== 'limit') throw error;
    return `What is left with the host is not told here: ${prose(error.message)}\n`;
  }
}

function isEmpty({ reports, failures, comparison, remarks }: Page): boolean {
  return comparison === undefined && [reports, failures, remarks].every(({ length }) => length === 0);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
