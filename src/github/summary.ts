import { appendFile, stat } from 'node:fs/promises';
import type { RunReport } from '../report/model.ts';
import { renderReview } from '../report/review.ts';
import { type Failure, renderFailures, renderSummary, SUMMARY_LIMIT } from '../report/summary.ts';
import type { Comparison } from './compare.ts';
import { reasonOf } from './reason.ts';

/** What the page of a job tells. */
export interface Page {
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
    await appendFile(file, renderPage(page, SUMMARY_LIMIT - size));
    return undefined;
  } catch (error) {
    return `the job summary was not written: ${reasonOf(error)}`;
  }
}

/** At most so many bytes. The verdict comes first; what there is no room for is left out from the end. */
function renderPage({ reports, failures, comparison, remarks }: Page, limit: number): string {
  let text = renderFailures(failures, limit / 4);
  const room = (): number => limit - new TextEncoder().encode(text).length - 2;
  if (comparison !== undefined) {
    const { diff, verdict, baselineName: baseline } = comparison;
    text += `${text === '' ? '' : '\n'}${renderReview(diff, verdict, { limit: { unit: 'bytes', most: Math.floor(room() * 0.6) }, baseline })}`;
  }
  const last = remarks.map((remark) => `\n${remark}\n`).join('');
  if (new TextEncoder().encode(last).length < room()) text += last;
  return reports.length === 0 ? text : `${text}\n${renderSummary(reports, [], room())}`;
}
