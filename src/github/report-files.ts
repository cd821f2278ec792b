import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globbed } from '../names.ts';
import { renderJson } from '../report/json.ts';
import type { RunReport } from '../report/model.ts';
import { renderPredicate } from '../report/predicate.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Comparison } from './compare.ts';
import type { Env } from './context.ts';
import { reportData } from './outputs.ts';
import type { InventoryPlace } from './run-artifacts.ts';

/** The name of the artifact that holds the files; a second one of a run gets more letters behind it. */
export const REPORT_ARTIFACT = 'wasi-virt-report';

/** Where other runs find an inventory. */
export const INVENTORY_PLACE: InventoryPlace = {
  isArtifact: (name) => name === REPORT_ARTIFACT || name.startsWith(`${REPORT_ARTIFACT}-`),
  file: 'inventory.json',
};

/** What is told of a comparison, for later steps and for the artifact. */
export interface ComparisonFiles {
  readonly folder: string;
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
}

/** Writes what was found as files, in a folder that the runner removes after the job. */
export async function writeReportFiles(
  reports: readonly RunReport[],
  comparison: Comparison | undefined,
  env: Env,
): Promise<ReportFiles> {
  if (reports.length === 0 && comparison === undefined) return { report: undefined, comparison: undefined };
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'wasi-virt-report-'));
  const write = async (name: string, data: object): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, renderJson(data));
    return file;
  };
  return {
    report: reports.length === 0 ? undefined : await write('report.json', reportData(reports)),
    comparison:
      comparison === undefined ? undefined : await writeComparison(comparison, orderOf(reports), folder, write),
  };
}

/** The names of components in the order of the inputs, which all outputs have. */
function orderOf(reports: readonly RunReport[]): readonly string[] {
  return reports.flatMap(({ component }) => (component === null ? [] : [globbed(component.path)]));
}

async function writeComparison(
  { inventory, diff, verdict }: Comparison,
  order: readonly string[],
  folder: string,
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
    folder,
    inventory: await write(INVENTORY_PLACE.file, inventory),
    diff: await write('diff.json', { ...diff, verdict }),
    sarif: await write('wasi-virt.sarif', renderSarif(diff, verdict)),
    predicates,
  };
}
