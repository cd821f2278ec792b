import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Bounds } from '../mount-source.ts';
import type { Policies } from '../open-policy.ts';
import { prose } from '../report/markdown.ts';
import { printable } from '../text.ts';
import { CachedAdapters } from './adapters.ts';
import { analyse } from './analyse.ts';
import { subjectOf } from './base.ts';
import { BASELINE_BUDGET, findBasis, sayBaseline } from './baseline.ts';
import { BlobCache, type CacheUse } from './cache.ts';
import { type CacheRights, cacheRights } from './cache-rights.ts';
import { compare } from './compare.ts';
import type { Env, RunContext } from './context.ts';
import { emptyFound, type Found, type Job } from './finish.ts';
import { keyOf } from './keys.ts';
import { say } from './log.ts';
import type { Target } from './targets.ts';

/** Time for restoring or saving the cache, in milliseconds. */
const CACHE_BUDGET = 4000;

/** Virtualizes components, and compares what they may do with the baseline. */
export async function virtualizeRun(job: Job, targets: readonly Target[], policies: Policies): Promise<Found> {
  const { inputs, context } = job;
  const empty = emptyFound(job);
  const opening = BlobCache.open({
    rights: rightsOf(job),
    temp: job.env['RUNNER_TEMP'] || tmpdir(),
    // Of a push, what is saved is looked for by those who start from its commit.
    generation: generationOf(context),
    budget: CACHE_BUDGET,
  });
  const scope = keyOf(context, inputs).job;
  const adapters = new CachedAdapters(opening, context.trigger.kind === 'pull_request', scope);
  const { reports, components, failures } = await analyse(targets, policies, adapters, workspaceOf(job.env));
  const cache = await opening;
  const found = { ...empty, reports, failures, cache };
  if (failures.length > 0) return found;
  // Only when all were looked at.
  const notes = policies.deniedImports.notes();
  for (const note of notes) say(`note: ${printable(note)}`);
  const { api } = empty;
  const subject = subjectOf(context);
  const key = keyOf(context, inputs);
  const basis = await findBasis({
    subject,
    defaultBranch: context.defaultBranch,
    workflowFile: context.workflowFile,
    key,
    lockFile: inputs.lockFile,
    api,
    budget: BASELINE_BUDGET,
  });
  sayBaseline(basis.baseline);
  const patterns = { lock: inputs.components, run: inputs.components };
  const comparison = await compare({ components, basis, subject, key: key.job, patterns, inputs, api });
  const asides = [...notes.map((note) => `${prose(note)}.`), ...cacheAsides(cache.use, adapters.saved)];
  return { ...found, comparison, asides };
}

/** Where there is a lock file, components are few enough: adapters are made more quickly than they are fetched. */
function rightsOf({ inputs, context, env }: Job): CacheRights {
  if (!existsSync(inputs.lockFile)) return cacheRights(inputs.cache, context, env);
  return { mayRestore: false, maySave: false, reason: 'there is a lock file' };
}

function generationOf({ trigger, sha }: RunContext): string {
  const base = 'pull' in trigger ? trigger.pull?.baseSha : undefined;
  return (trigger.kind === 'push' ? sha : base) ?? '';
}

/** Where the files of mounts come from: a policy file, or a link, may be a pull request's. */
function workspaceOf(env: Env): Bounds {
  return { root: env['GITHUB_WORKSPACE'] || '.', name: 'the workspace', foreignFile: true };
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
