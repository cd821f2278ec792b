import { tmpdir } from 'node:os';
import type { Bounds } from '../mount-source.ts';
import type { Policies } from '../open-policy.ts';
import { renderJson } from '../report/json.ts';
import { prose } from '../report/markdown.ts';
import { printable } from '../text.ts';
import { CachedAdapters } from './adapters.ts';
import { analyse } from './analyse.ts';
import { BASELINE_BUDGET, type Baseline, findBaseline, inventoryBlob } from './baseline.ts';
import { BlobCache, type CacheUse } from './cache.ts';
import { type CacheRights, cacheRights } from './cache-rights.ts';
import { baseOf, type Comparison, compare } from './compare.ts';
import type { Env } from './context.ts';
import { emptyFound, type Found, type Job } from './finish.ts';
import { say } from './log.ts';
import { INVENTORY_PLACE } from './report-files.ts';
import type { Target } from './targets.ts';

/** Time for restoring or saving the cache, in milliseconds. */
const CACHE_BUDGET = 4000;

/** Virtualizes components, and compares what they may do with the baseline. */
export async function virtualizeRun(job: Job, targets: readonly Target[], policies: Policies): Promise<Found> {
  const { inputs, context } = job;
  const empty = emptyFound(job);
  const base = baseOf(context);
  const opening = BlobCache.open({
    rights: rightsOf(job),
    temp: job.env['RUNNER_TEMP'] || tmpdir(),
    // Of a push, what is saved is looked for by those who start from its commit.
    generation: (context.trigger.kind === 'push' ? context.sha : base?.sha) ?? '',
    budget: CACHE_BUDGET,
  });
  const adapters = new CachedAdapters(opening, context.trigger.kind === 'pull_request');
  const { reports, components, failures } = await analyse(targets, policies, adapters, workspaceOf(job.env));
  const cache = await opening;
  const found = { ...empty, reports, failures, cache };
  if (failures.length > 0) return found;
  // Only when all were looked at.
  const notes = policies.deniedImports.notes();
  for (const note of notes) say(`note: ${printable(note)}`);
  const { api, pull } = empty;
  // What was approved is in the queue under the same number.
  const { trigger } = context;
  const approvable = pull?.number ?? (trigger.kind === 'merge_group' ? (trigger.queued ?? undefined) : undefined);
  const baseline = await findBaseline({
    lockFile: inputs.lockFile,
    base,
    components: inputs.components,
    cache,
    api,
    place: INVENTORY_PLACE,
    budget: BASELINE_BUDGET,
  });
  if (baseline.kind === 'unusable') return { ...found, failures: [{ component: null, message: baseline.sentence }] };
  sayBaseline(baseline);
  const comparison = await compare(components, baseline, inputs.components, inputs.failOn, approvable, api);
  storeInventory(job, cache, comparison);
  const asides = [...notes.map((note) => `${prose(note)}.`), ...cacheAsides(cache.use, adapters.saved)];
  return { ...found, comparison, asides };
}

/** Where a lock file is compared with, adapters are all that the cache would give: they are made more quickly. */
function rightsOf({ inputs, context, env }: Job): CacheRights {
  if (inputs.lockFile === undefined) return cacheRights(inputs.cache, context, env);
  return { mayRestore: false, maySave: false, reason: 'the lock file is compared with' };
}

/** Where the files of mounts come from: a policy file, or a link, may be a pull request's. */
function workspaceOf(env: Env): Bounds {
  return { root: env['GITHUB_WORKSPACE'] || '.', name: 'the workspace', foreignFile: true };
}

/** What later pull requests are compared with. */
function storeInventory({ inputs, context }: Job, cache: BlobCache, { inventory }: Comparison): void {
  const { trigger, sha, ref } = context;
  if (trigger.kind !== 'push' || sha === undefined || !ref.startsWith('refs/heads/')) return;
  cache.put(inventoryBlob(sha, inputs.components), Buffer.from(renderJson(inventory)));
}

function sayBaseline(baseline: Baseline): void {
  switch (baseline.kind) {
    case 'lock-file':
      return say(`Compared with the lock file ${baseline.path}.`);
    case 'commit':
      return say(
        `Compared with commit ${baseline.sha}, from ${baseline.from === 'cache' ? 'the cache' : `run ${baseline.run}`}.`,
      );
    case 'none':
      return say(`No baseline. ${baseline.reasons.join(' ')}`);
    case 'unusable':
      return say(baseline.sentence);
  }
}

function cacheAsides(use: CacheUse, saved: number): readonly string[] {
  const damaged = use.damaged.length === 0 ? [] : [`Damaged in the cache, and not used: ${use.damaged.join(', ')}.`];
  return [...restoreAside(use, saved), ...damaged];
}

function restoreAside({ restored, hits, misses }: CacheUse, saved: number): readonly string[] {
  switch (restored.kind) {
    case 'off':
      return [];
    case 'unavailable':
      return [`The cache did not answer (${restored.ms} ms); the run went on without it.`];
    case 'nothing':
      return [`The cache had nothing (${restored.ms} ms).`];
    case 'restored': {
      const gain = `adapters from it saved ${Math.round(saved)} ms of work`;
      return [`The cache was restored in ${restored.ms} ms: ${hits} found, ${misses} not; ${gain}.`];
    }
  }
}
