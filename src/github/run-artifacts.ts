import { inventoryOf } from '../capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../capabilities/model.ts';
import { clip } from '../report/words.ts';
import type { At, Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { type Unzipped, unzip } from './zip.ts';

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

/** Where inventories are found in the artifacts of a run. */
export interface InventoryPlace {
  /** Whether an artifact holds one, by its name. */
  readonly isArtifact: (name: string) => boolean;
  /** The name of the file in it. An artifact that is no archive is the inventory itself. */
  readonly file: string;
}

export interface RunArtifact {
  readonly id: number;
  readonly name: string;
}

/** What others have uploaded is not taken; the message is a clause for people, of bounded length whatever it quotes. */
export class Untrusted extends Error {
  constructor(clause: string) {
    super(clip(clause, 500));
  }
}

/**
 * The artifacts of a run that may hold an inventory, by name. A run that was repeated may have several of one name; then
 * it is the last one.
 * @throws {Untrusted} if there are too many of them, or one is too large
 */
export async function listArtifacts(
  octokit: Octokit,
  at: At,
  run: number,
  { isArtifact }: InventoryPlace,
): Promise<readonly RunArtifact[]> {
  const where = { ...at, run_id: run, per_page: 100 };
  const all = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, where);
  const usable = all.filter(({ name, expired }) => !expired && isArtifact(name)).sort((a, b) => a.id - b.id);
  const found = [...new Map(usable.map((artifact) => [artifact.name, artifact])).values()];
  if (found.length > LIMITS.artifacts) {
    throw new Untrusted(`the run has ${found.length} artifacts of this kind, more than ${LIMITS.artifacts}`);
  }
  const large = found.find(({ size_in_bytes: size }) => size > LIMITS.download);
  if (large !== undefined) throw new Untrusted(tooLarge(large.name));
  const size = found.reduce((sum, { size_in_bytes: bytes }) => sum + bytes, 0);
  if (size > LIMITS.downloads) {
    throw new Untrusted(`the artifacts of the run are larger than ${LIMITS.downloads / 1024 / 1024} MiB together`);
  }
  return found.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The inventory in artifacts of one run, as its jobs have uploaded them.
 * @throws {Untrusted} if there is none in one of them, or an artifact breaks a rule
 */
export async function readArtifacts(
  octokit: Octokit,
  at: At,
  artifacts: readonly RunArtifact[],
  place: InventoryPlace,
): Promise<Inventory> {
  const inventories: Inventory[] = [];
  let room: number = LIMITS.inventories;
  for (const artifact of artifacts) {
    const content = await fileOf(octokit, at, artifact, place, room);
    room -= content.length;
    if (room < 0) throw new Untrusted(`the artifact ${artifact.name} has more than is left of ${TOGETHER}`);
    inventories.push(await inventoryIn(content, artifact, place));
  }
  return merge(inventories);
}

/** One inventory of several. Two jobs may have found the same, and nothing else, of one component. */
function merge(inventories: readonly Inventory[]): Inventory {
  const components = new Map<string, ComponentInventory>();
  for (const component of inventories.flatMap((inventory) => inventory.components)) {
    const other = components.get(component.name);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(component)) {
      throw new Untrusted(`two artifacts tell different things of ${component.name}`);
    }
    components.set(component.name, component);
  }
  return { ...inventoryOf([...components.values()]), tool: inventories[0]?.tool ?? '' };
}

const TOGETHER = `${LIMITS.inventories / 1024 / 1024} MiB for all inventories of a run`;

async function fileOf(
  octokit: Octokit,
  at: At,
  { id, name }: RunArtifact,
  { file }: InventoryPlace,
  room: number,
): Promise<Uint8Array> {
  const bytes = await download(octokit, at, id, name);
  const unpacked = filesOf(bytes, file, room);
  if (unpacked.kind === 'refused') throw new Untrusted(`the artifact ${name} is not taken: ${unpacked.reason}`);
  const content = unpacked.files.get(file);
  if (content === undefined) throw new Untrusted(`the artifact ${name} has no ${file}`);
  return content;
}

async function inventoryIn(content: Uint8Array, { name }: RunArtifact, { file }: InventoryPlace): Promise<Inventory> {
  try {
    const { readInventory } = await import('../capabilities/read-inventory.ts');
    return readInventory(new TextDecoder('utf-8', { fatal: true }).decode(content), `${name}/${file}`);
  } catch (error) {
    throw new Untrusted(`the artifact ${name} has no inventory: ${reasonOf(error)}`);
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

/** @param room bytes that the file may have at most: no more of it is unpacked */
function filesOf(bytes: Uint8Array, file: string, room: number): Unzipped {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return unzip(bytes, { entries: LIMITS.entries, bytes: LIMITS.unpacked, file: room }, file);
  return { kind: 'files', files: new Map([[file, bytes]]) };
}

function tooLarge(name: string): string {
  return `the artifact ${name} is larger than ${LIMITS.download / 1024 / 1024} MiB`;
}
