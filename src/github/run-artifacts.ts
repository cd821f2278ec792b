import { inventoryOf } from '../capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../capabilities/model.ts';
import { printable } from '../text.ts';
import { INVENTORY_FILE, isJoint, type Key, parseReportName } from './keys.ts';
import type { At, Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { ACCEPTED_FILE, FACTS_FILE, type Refused, type RunFacts, readFacts } from './run-facts.ts';
import { Untrusted } from './untrusted.ts';
import { unzip } from './zip.ts';

/** How much is taken of what others have uploaded. */
export const LIMITS = {
  /** Of one run. */
  artifacts: 100,
  /** Bytes of one artifact as it is downloaded. */
  download: 8 * 1024 * 1024,
  /** Bytes of all of them. */
  downloads: 64 * 1024 * 1024,
  /** Bytes of the files in one artifact. */
  unpacked: 64 * 1024 * 1024,
  /** Bytes of all inventories of one run: what they cost to read and to compare grows with them. */
  inventories: 8 * 1024 * 1024,
  /** Files in one artifact. */
  entries: 100,
} as const;

/** An artifact that holds what one job has found. */
export interface Report extends Key {
  readonly id: number;
  readonly name: string;
}

/** What the jobs of one run have found, put together. */
export interface Reports {
  /** `undefined`: none of them has one. */
  readonly inventory: Inventory | undefined;
  /** Instead of it, where a push was not let through: what it was compared with. */
  readonly accepted: Inventory | undefined;
  readonly refused: readonly Refused[];
  /** The paths and globs that all of them were asked to look at. */
  readonly components: readonly string[];
  /** How many of them have failed. */
  readonly failed: number;
}

/**
 * The artifacts of a run that hold what its jobs have found, by name. Of a job that was repeated they are those of the
 * last time.
 * @param attempts how many times the run was started
 * @throws {Untrusted} if there are too many of them, one is too large, or of an attempt that there was not
 */
export async function listReports(octokit: Octokit, at: At, run: number, attempts: number): Promise<readonly Report[]> {
  const where = { ...at, run_id: run, per_page: 100 };
  const all = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, where);
  const usable = all.flatMap(({ id, name, expired, size_in_bytes: size }) => {
    const parsed = expired ? undefined : parseReportName(name);
    return parsed === undefined ? [] : [{ id, name, size, ...parsed }];
  });
  const early = usable.find(({ attempt }) => attempt > attempts);
  if (early !== undefined) {
    throw new Untrusted(`the artifact ${early.name} says that it is of an attempt that there was not`);
  }
  const jobs = Map.groupBy(usable, ({ job, components }) => `${job}-${components}`);
  const found = [...jobs.values()].flatMap((reports) => {
    const last = Math.max(...reports.map(({ attempt }) => attempt));
    return reports.filter(({ attempt }) => attempt === last);
  });
  if (found.length > LIMITS.artifacts) {
    throw new Untrusted(`the run has ${found.length} artifacts of this kind, more than ${LIMITS.artifacts}`);
  }
  const large = found.find(({ size }) => size > LIMITS.download);
  if (large !== undefined) throw new Untrusted(tooLarge(large.name));
  if (found.reduce((sum, { size }) => sum + size, 0) > LIMITS.downloads) {
    throw new Untrusted(`the artifacts of the run are larger than ${LIMITS.downloads / 1024 / 1024} MiB together`);
  }
  const reports = found.map(({ id, name, job, components }) => ({ id, name, job, components }));
  return reports.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * What is in artifacts of one run, as its jobs have uploaded them.
 * @throws {Untrusted} if one of them holds nothing of the kind, or breaks a rule
 */
export async function readReports(octokit: Octokit, at: At, reports: readonly Report[]): Promise<Reports> {
  const found: OneReport[] = [];
  let room: number = LIMITS.inventories;
  for (const report of reports) {
    const one = await readReport(octokit, at, report, room);
    room -= one.size;
    if (room < 0) throw new Untrusted(`the artifact ${report.name} has more than is left of ${TOGETHER}`);
    found.push(one);
  }
  const inventories = found.flatMap(({ inventory }) => inventory ?? []);
  return {
    inventory: inventories.length === 0 ? undefined : merge(inventories),
    accepted: acceptedOf(found),
    refused: found.flatMap(({ facts }) => facts.refused),
    components: [...new Set(found.flatMap(({ facts }) => facts.components))],
    failed: found.filter(({ facts }) => facts.failed).length,
  };
}

/** Where a job has put it together, what that one says counts for all. */
function acceptedOf(found: readonly OneReport[]): Inventory | undefined {
  const joint = found.filter(({ report }) => isJoint(report));
  const counting = joint.length > 0 ? joint : found;
  if (counting.every(({ accepted }) => accepted === undefined)) return undefined;
  return merge(counting.flatMap(({ accepted, inventory }) => accepted ?? inventory ?? []));
}

/** One inventory of several. Two jobs may have found the same, and nothing else, of one component. */
function merge(inventories: readonly Inventory[]): Inventory {
  const components = new Map<string, ComponentInventory>();
  for (const component of inventories.flatMap((inventory) => inventory.components)) {
    const other = components.get(component.name);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(component)) {
      const how = 'give them different jobs, or leave out one by artifact: ""';
      throw new Untrusted(`two artifacts tell different things of ${printable(component.name)}; ${how}`);
    }
    components.set(component.name, component);
  }
  return { ...inventoryOf([...components.values()]), tool: inventories[0]?.tool ?? '' };
}

const TOGETHER = `${LIMITS.inventories / 1024 / 1024} MiB for all inventories of a run`;

interface OneReport {
  readonly report: Report;
  readonly inventory: Inventory | undefined;
  readonly accepted: Inventory | undefined;
  readonly facts: RunFacts;
  /** Bytes of the files that were read. */
  readonly size: number;
}

/** @param room bytes that each file may have at most: no more of it is unpacked */
async function readReport(octokit: Octokit, at: At, report: Report, room: number): Promise<OneReport> {
  const { id, name } = report;
  const bytes = await download(octokit, at, id, name);
  const file = (path: string): Uint8Array | undefined => {
    const unpacked = unzip(bytes, { entries: LIMITS.entries, bytes: LIMITS.unpacked, file: room }, path);
    if (unpacked.kind === 'refused') throw new Untrusted(`the artifact ${name} is not taken: ${unpacked.reason}`);
    return unpacked.files.get(path);
  };
  const [inventory, accepted, facts] = [file(INVENTORY_FILE), file(ACCEPTED_FILE), file(FACTS_FILE)];
  const read = facts === undefined ? undefined : readFacts(new TextDecoder().decode(facts));
  if (read === undefined) throw new Untrusted(`the artifact ${name} does not say how its job has ended`);
  if (inventory === undefined && read.refused.length === 0 && !isJoint(report)) {
    throw new Untrusted(`the artifact ${name} has no ${INVENTORY_FILE}`);
  }
  return {
    report,
    inventory: inventory && (await inventoryIn(inventory, `${name}/${INVENTORY_FILE}`)),
    accepted: accepted && (await inventoryIn(accepted, `${name}/${ACCEPTED_FILE}`)),
    facts: read,
    size: (inventory?.length ?? 0) + (accepted?.length ?? 0),
  };
}

async function inventoryIn(content: Uint8Array, path: string): Promise<Inventory> {
  try {
    const { readInventory } = await import('../capabilities/read-inventory.ts');
    return readInventory(new TextDecoder('utf-8', { fatal: true }).decode(content), path);
  } catch (error) {
    throw new Untrusted(`the artifact ${path.replace(/\/.*$/, '')} has no inventory: ${reasonOf(error)}`);
  }
}

/** At most as many bytes as are taken; of a larger artifact the rest is not even fetched. */
async function download(octokit: Octokit, at: At, id: number, name: string): Promise<Uint8Array> {
  const { data }: { data: unknown } = await octokit.request(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { ...at, artifact_id: id, archive_format: 'zip', request: { parseSuccessResponseBody: false } },
  );
  if (!(data instanceof ReadableStream)) throw new Untrusted(`the artifact ${name} is empty`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > LIMITS.download) throw new Untrusted(tooLarge(name));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): string {
  return `the artifact ${name} is larger than ${LIMITS.download / 1024 / 1024} MiB`;
}
