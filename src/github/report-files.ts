import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inventory } from '../capabilities/model.ts';
import { globbed } from '../names.ts';
import { renderJson } from '../report/json.ts';
import type { RunReport } from '../report/model.ts';
import { renderPredicate } from '../report/predicate.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Comparison } from './compare.ts';
import type { Env } from './context.ts';
import { INVENTORY_FILE } from './keys.ts';
import { reportData } from './outputs.ts';
import { ACCEPTED_FILE, FACTS_FILE, type RunFacts, runFacts } from './run-facts.ts';

/** What is told of a comparison, for later steps. */
export interface ComparisonFiles {
  readonly inventory: string;
  readonly diff: string;
  readonly sarif: string;
  /** In the order of the inputs; where others have found it, of the components' names. */
  readonly predicates: readonly string[];
}

/** Files for later steps. */
export interface ReportFiles {
  /** What the output `report` holds; `undefined`: there is no result. */
  readonly report: string | undefined;
  /** `undefined`: nothing was compared. */
  readonly comparison: ComparisonFiles | undefined;
  /** What is uploaded for other jobs and later runs; `undefined`: nothing. */
  readonly upload: { readonly folder: string; readonly files: readonly string[] } | undefined;
}

/** No file at all. */
export const NO_FILES: ReportFiles = { report: undefined, comparison: undefined, upload: undefined };

/**
 * Writes what was found as files, in a folder that the runner removes after the job.
 * @param facts how the job ended, for others; `undefined`: nothing is uploaded
 * @param isJoint whether others have uploaded already what was found
 * @param accepted what later pushes are compared with instead; `undefined`: with what is found here
 */
export async function writeReportFiles(
  reports: readonly RunReport[],
  comparison: Comparison | undefined,
  facts: RunFacts | undefined,
  isJoint: boolean,
  accepted: Inventory | undefined,
  env: Env,
): Promise<ReportFiles> {
  if (reports.length === 0 && comparison === undefined && facts === undefined) return NO_FILES;
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'wasi-virt-report-'));
  const write = async (name: string, data: object): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, renderJson(data));
    return file;
  };
  const compared = comparison === undefined ? undefined : await writeComparison(comparison, orderOf(reports), write);
  const files = [
    ...(facts === undefined ? [] : [await write(FACTS_FILE, runFacts(facts))]),
    ...(compared === undefined || isJoint
      ? []
      : [compared.inventory, compared.diff, compared.sarif, ...compared.predicates]),
    ...(accepted === undefined ? [] : [await write(ACCEPTED_FILE, accepted)]),
  ];
  return {
    report: reports.length === 0 ? undefined : await write('report.json', reportData(reports)),
    comparison: compared,
    upload: facts === undefined ? undefined : { folder, files },
  };
}

/** The names of components in the order of the inputs, which all outputs have. */
function orderOf(reports: readonly RunReport[]): readonly string[] {
  return reports.flatMap(({ component }) => (component === null ? [] : [globbed(component.path)]));
}

async function writeComparison(
  { inventory, diff, verdict }: Comparison,
  order: readonly string[],
  write: (name: string, data: object) => Promise<string>,
): Promise<ComparisonFiles> {
  const { tool } = inventory;
  const components = inventory.components.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const predicates = await Promise.all(
    components.map((component, i) =>
      write(components.length === 1 ? 'predicate.json' : `predicate-${i + 1}.json`, renderPredicate(component, tool)),
    ),
  );
  return {
    inventory: await write(INVENTORY_FILE, inventory),
    diff: await write('diff.json', { ...diff, verdict }),
    sarif: await write('wasi-virt.sarif', renderSarif(diff, verdict)),
    predicates,
  };
}
