import { readFile, stat } from 'node:fs/promises';
import type { Comparable, Inventory } from '../capabilities/model.ts';
import { decodeText, sha256 } from '../files.ts';
import { printable } from '../text.ts';
import type { BlobCache } from './cache.ts';
import { plainPattern } from './component-patterns.ts';
import type { Api, At, Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { type InventoryPlace, LIMITS, listArtifacts, readArtifacts, Untrusted } from './run-artifacts.ts';

export interface BaselineOptions {
  /** The path of the committed lock file; `undefined`: none is looked for. */
  readonly lockFile: string | undefined;
  /** The commit to compare with, and the branch that it is on, without `refs/heads/`; `undefined`: there is none. */
  readonly base: { readonly sha: string; readonly branch: string } | undefined;
  /** As the components are named that are looked at. */
  readonly components: readonly string[];
  readonly cache: Pick<BlobCache, 'get'>;
  readonly api: Api;
  readonly place: InventoryPlace;
  /** Time for asking the API, in milliseconds. */
  readonly budget: number;
}

/** What a diff compares with, and where it comes from. Sentences are for people. */
export type Baseline =
  | { readonly kind: 'lock-file'; readonly inventory: Comparable; readonly path: string }
  | { readonly kind: 'commit'; readonly inventory: Inventory; readonly sha: string; readonly from: 'cache' }
  | {
      readonly kind: 'commit';
      readonly inventory: Inventory;
      readonly sha: string;
      readonly from: 'artifact';
      /** Which run has uploaded it. */
      readonly run: number;
    }
  /** Why not, for every place that was looked at. */
  | { readonly kind: 'none'; readonly reasons: readonly string[] }
  /** There is a lock file and it cannot be read: then nothing else may stand in for it. */
  | { readonly kind: 'unusable'; readonly sentence: string };

/** Time for asking the API, in milliseconds. */
export const BASELINE_BUDGET = 6000;

/** Events of a commit that is on its branch. In runs for pull requests, what was uploaded is up to their authors. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch'];
/** As many runs of one commit are looked at. */
const MOST_RUNS = 5;

/**
 * What to compare with: the lock file, else the inventory of the base commit from the cache, else the same from an
 * artifact of a run on its branch, else nothing. Never rejects.
 */
export async function findBaseline(options: BaselineOptions): Promise<Baseline> {
  const { lockFile, base } = options;
  const locked = lockFile === undefined ? undefined : await readLockFile(lockFile);
  if (locked !== undefined && locked.kind !== 'none') return locked;
  const missing = locked?.reasons ?? [];
  if (base === undefined) return { kind: 'none', reasons: [...missing, 'There is no commit to compare with.'] };
  const cached = await fromCache(base.sha, options);
  if (cached.kind !== 'none') return cached;
  const uploaded = await fromArtifact(base, options);
  if (uploaded.kind !== 'none') return uploaded;
  return { kind: 'none', reasons: [...missing, ...cached.reasons, ...uploaded.reasons] };
}

/** How a baseline is named in a report; `undefined`: there is none. */
export function nameOfBaseline(baseline: Baseline): string | undefined {
  switch (baseline.kind) {
    case 'lock-file':
      return `the lock file ${baseline.path}`;
    case 'commit':
      return `commit ${baseline.sha.slice(0, 7)}`;
    case 'none':
    case 'unusable':
      return undefined;
  }
}

/** Under which name the inventory of a commit is in the cache: jobs that look at other components have others. */
export function inventoryBlob(sha: string, components: readonly string[]): string {
  return `inventory-${sha256(JSON.stringify([sha, ...components.map(plainPattern)]))}`;
}

async function readLockFile(path: string): Promise<Baseline> {
  const shown = printable(path);
  try {
    const { size } = await stat(path);
    if (size > LIMITS.inventories) return { kind: 'unusable', sentence: `The lock file ${shown} is too large.` };
    const { readComparable } = await import('../capabilities/read-inventory.ts');
    return { kind: 'lock-file', inventory: readComparable(decodeText(await readFile(path), path), path), path: shown };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) return none(`There is no lock file ${shown}.`);
    return { kind: 'unusable', sentence: `The lock file ${shown} cannot be read: ${reasonOf(error)}.` };
  }
}

async function fromCache(sha: string, { cache, components }: BaselineOptions): Promise<Baseline> {
  const commit = `commit ${sha.slice(0, 7)}`;
  const blob = inventoryBlob(sha, components);
  const bytes = await cache.get(blob);
  if (bytes === undefined) return none(`The cache has no inventory of ${commit}.`);
  try {
    const { readInventory } = await import('../capabilities/read-inventory.ts');
    return {
      kind: 'commit',
      inventory: readInventory(Buffer.from(bytes).toString(), blob),
      sha,
      from: 'cache',
    };
  } catch (error) {
    return none(`What the cache has of ${commit} is no inventory: ${reasonOf(error)}.`);
  }
}

async function fromArtifact(
  base: { readonly sha: string; readonly branch: string },
  options: BaselineOptions,
): Promise<Baseline> {
  const result = await options.api.run(options.budget, (octokit, at) => fromRuns(octokit, at, base, options));
  return result.kind === 'done' ? result.value : none(result.sentence);
}

/** The first inventory that a run of the commit has uploaded, the newest run first. */
async function fromRuns(
  octokit: Octokit,
  at: At,
  { sha, branch }: { readonly sha: string; readonly branch: string },
  { place }: BaselineOptions,
): Promise<Baseline> {
  const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({ ...at, head_sha: sha, branch, per_page: 100 });
  const runs = data.workflow_runs.filter(
    (run) =>
      TRUSTED.includes(run.event) &&
      run.head_sha === sha &&
      run.head_branch === branch &&
      run.head_repository?.full_name === `${at.owner}/${at.repo}`,
  );
  const reasons: string[] = [];
  for (const { id } of runs.slice(0, MOST_RUNS)) {
    try {
      const artifacts = await listArtifacts(octokit, at, id, place);
      if (artifacts.length === 0) continue;
      const inventory = await readArtifacts(octokit, at, artifacts, place);
      return { kind: 'commit', inventory, sha, from: 'artifact', run: id };
    } catch (error) {
      if (!(error instanceof Untrusted)) throw error;
      reasons.push(`Run ${id}: ${reasonOf(error)}.`);
    }
  }
  return none(`No run for commit ${sha.slice(0, 7)} on ${printable(branch)} has uploaded an inventory.`, ...reasons);
}

function none(...reasons: readonly string[]): Baseline & { readonly kind: 'none' } {
  return { kind: 'none', reasons };
}
