import type { ComponentInventory } from '../capabilities/model.ts';
import { sha256 } from '../files.ts';
import type { Bounds } from '../mount-source.ts';
import { globbed } from '../names.ts';
import type { Policies } from '../open-policy.ts';
import type { RunReport } from '../report/model.ts';
import type { Failure } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import { type Phase, run } from '../run.ts';
import { describeComponent } from '../take-inventory.ts';
import { printable } from '../text.ts';
import type { CachedAdapters } from './adapters.ts';
import { sayReport, sentenceOf } from './log.ts';
import { group } from './runner.ts';
import type { Target } from './targets.ts';

/** What became of all components. */
export interface Analysis {
  readonly reports: readonly RunReport[];
  readonly components: readonly ComponentInventory[];
  readonly failures: readonly Failure[];
}

/**
 * Virtualizes every component, whatever becomes of the others.
 * @param bounds where the files of mounts may come from
 */
export async function analyse(
  targets: readonly Target[],
  policies: Policies,
  adapters: CachedAdapters,
  bounds: Bounds,
): Promise<Analysis> {
  const reports: RunReport[] = [];
  const components: ComponentInventory[] = [];
  const failures: Failure[] = [];
  for (const [index, target] of targets.entries()) {
    const progress = targets.length === 1 ? '' : ` (${index + 1} of ${targets.length})`;
    try {
      const { report, inventory } = await analyseOne(target, policies, adapters, bounds, progress);
      sayReport(renderTerminal(report));
      reports.push(report);
      components.push(inventory);
    } catch (error) {
      failures.push({ component: target.component, message: sentenceOf(error) });
    }
  }
  return { reports, components, failures };
}

async function analyseOne(
  { component: path, output }: Target,
  policies: Policies,
  adapters: CachedAdapters,
  bounds: Bounds,
  progress: string,
): Promise<{ report: RunReport; inventory: ComponentInventory }> {
  const policy = policies.of(path, () => {});
  const { notes, file: policyFile } = policies;
  let name: string | undefined;
  let cached: Uint8Array | undefined;
  const adapter = async (component: Uint8Array): Promise<Uint8Array | undefined> => {
    name = adapters.nameOf(component, policy);
    cached = await adapters.get(name);
    return cached;
  };
  const phase: Phase = (title, work) => group(`${title}: ${printable(path)}${progress}`, work);
  const common = { wasiVersion: undefined, secondOpinion: true, makeFolder: true, bounds, notes, adapter };
  const { report, component, virtualized, ms } = await run({ component: path, output, policy, ...common }, phase);
  if (component === undefined) throw new Error('a path was given');
  policies.deniedImports.see(policy, virtualized.component?.imports ?? []);
  await adapters.put(name, virtualized.adapter, cached !== undefined, ms);
  const circumstances = { name: globbed(path), policy, policyFile, sha256 };
  return { report, inventory: describeComponent(component, circumstances, virtualized) };
}
