import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderJson } from '../report/json.ts';
import { renderPredicate } from '../report/predicate.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Comparison } from './compare.ts';
import type { Env } from './context.ts';
import type { InventoryPlace } from './run-artifacts.ts';

/** The name of the artifact that holds the files; a second one of a run gets more letters behind it. */
export const REPORT_ARTIFACT = 'wasi-virt-report';

/** Where other runs find an inventory. */
export const INVENTORY_PLACE: InventoryPlace = {
  isArtifact: (name) => name === REPORT_ARTIFACT || name.startsWith(`${REPORT_ARTIFACT}-`),
  file: 'inventory.json',
};

/** Files for later steps, and for the artifact. */
export interface ReportFiles {
  readonly folder: string;
  readonly inventory: string;
  readonly diff: string;
  readonly sarif: string;
  /** In the order of the components' names. */
  readonly predicates: readonly string[];
}

/** Writes what was found as files, in a folder that the runner removes after the job. */
export async function writeReportFiles(comparison: Comparison, env: Env): Promise<ReportFiles> {
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'wasi-virt-report-'));
  const write = async (name: string, data: object): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, renderJson(data));
    return file;
  };
  const { inventory, diff, verdict } = comparison;
  const { components, tool } = inventory;
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
