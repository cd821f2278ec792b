import { appendFile, stat } from 'node:fs/promises';
import type { RunReport } from '../report/model.ts';
import { type Failure, renderSummary, SUMMARY_LIMIT } from '../report/summary.ts';

/**
 * Adds the reports to the page of the job. The page is for people only: what goes wrong here is returned as a sentence
 * and never changes the outcome.
 */
export async function writeSummary(
  file: string | undefined,
  reports: readonly RunReport[],
  failures: readonly Failure[],
): Promise<string | undefined> {
  if (file === undefined || file === '') return undefined;
  try {
    const { size } = await stat(file);
    await appendFile(file, renderSummary(reports, failures, SUMMARY_LIMIT - size));
    return undefined;
  } catch (error) {
    return `the job summary was not written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
