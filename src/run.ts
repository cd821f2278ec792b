import { VirtError } from './errors.ts';
import { describe, readComponent, refuseOverwriting, writeWhole } from './files.ts';
import { causeOf, checkInput, type Input, withInput } from './input.ts';
import type { Bounds } from './mount-source.ts';
import type { Policy } from './policy/model.ts';
import { type ReportedMount, type RunReport, reportOf } from './report/model.ts';
import { printable } from './text.ts';
import { adapterAlone, type Options, type Virtualized, virtualize } from './virtualize.ts';
import { startWasmTools, validateComponent } from './wasm-tools.ts';

export interface Job {
  /** Path of the component; `undefined`: the adapter alone is made. */
  readonly component: string | undefined;
  /** Path of the file to write. */
  readonly output: string;
  readonly policy: Policy;
  /** The version that an adapter alone exports. */
  readonly wasiVersion: string | undefined;
  /** Whether wasm-tools validate the component and the result as well. */
  readonly secondOpinion: boolean;
  /** Whether the folder of the output is made if it does not exist. */
  readonly makeFolder: boolean;
  /** Where files of mounts may come from; absent: as for whoever runs a command. */
  readonly bounds?: Bounds;
  /** What is known already and should be told. */
  readonly notes: readonly string[];
  /** The adapter for a component, if it is known: see {@link Options.adapter}. */
  readonly adapter?: (component: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** What a run has done, and with what. */
export interface Done {
  readonly report: RunReport;
  /** `undefined`: none was given. */
  readonly component: Uint8Array | undefined;
  readonly virtualized: Virtualized;
  /** What making the result from the component took, in milliseconds. */
  readonly ms: number;
}

/** Runs one part of the work under a title, for logs. */
export type Phase = <T>(title: string, work: () => Promise<T>) => Promise<T>;

/**
 * From file to file: read, virtualize, validate, write. The output is touched only when all else has succeeded.
 * @throws {VirtError}
 */
export async function run(job: Job, phase: Phase): Promise<Done> {
  const { component, output, policy } = job;
  if (job.secondOpinion) await startWasmTools();
  if (component !== undefined) refuseOverwriting(component, output);
  const read = await phase('Read the component', async () =>
    component === undefined ? undefined : readComponent(component),
  );
  const input = read === undefined ? undefined : { path: read.file.path, component: read.component };
  const mounts =
    policy.mounts.length === 0 ? NO_MOUNTS : await phase('Read the mounts', () => readMountsOf(policy, job.bounds));
  const { options } = mounts;
  let ms = 0;
  const virtualized = await phase('Virtualize and verify', async () => {
    if (input === undefined) return adapterAlone(policy, job.wasiVersion, options);
    const adapter = await job.adapter?.(input.component);
    const start = performance.now();
    const made = await withInput(input, job.secondOpinion, () =>
      virtualize(input.component, policy, { ...options, adapter }),
    );
    ms = performance.now() - start;
    return made;
  });
  const notes = [...job.notes, ...(read?.notes ?? []), ...mounts.notes, ...versionNote(job)];
  if (!job.secondOpinion) notes.push('wasm-tools were not asked to validate the component and its result');
  else await phase('Validate with wasm-tools', () => secondOpinion(virtualized, input));
  await phase('Write the result', async () => writeWhole(output, virtualized.bytes, job.makeFolder));
  const report = reportOf(virtualized, {
    component: read?.file,
    componentSize: read?.component.length ?? 0,
    output: describe(output, virtualized.bytes),
    mounts: mounts.reported,
    notes,
  });
  return { report, component: read?.component, virtualized, ms };
}

/** What the mounts of a policy hold, and what is said of it. */
export interface Mounts {
  readonly options: Options;
  readonly reported: readonly ReportedMount[];
  /** What people should know of it, without final punctuation. */
  readonly notes: readonly string[];
}

const NO_MOUNTS: Mounts = { options: {}, reported: [], notes: [] };

/** Many components may have one policy: its mounts are read, and hashed, once. */
const read = new WeakMap<Policy, Mounts>();

/**
 * Reads what a policy embeds.
 * @throws {VirtError} of code `io`
 */
export async function readMountsOf(policy: Policy, bounds?: Bounds): Promise<Mounts> {
  if (policy.mounts.length === 0) return NO_MOUNTS;
  const known = read.get(policy);
  if (known !== undefined) return known;
  const { describeMounts, readMounts } = await import('./mounts.ts');
  const notes: string[] = [];
  const files = readMounts(policy, bounds, (text) => notes.push(text));
  const mounts = { options: { files, ...timestamp() }, reported: describeMounts(policy, files), notes };
  read.set(policy, mounts);
  return mounts;
}

/** The time of the embedded files, as builds that can be repeated say it: seconds since 1970. */
function timestamp(): { timestamp?: number } {
  const { SOURCE_DATE_EPOCH = '' } = process.env;
  if (SOURCE_DATE_EPOCH === '') return {};
  const seconds = Number(SOURCE_DATE_EPOCH);
  if (Number.isSafeInteger(seconds) && seconds >= 0) return { timestamp: seconds };
  throw new VirtError(
    'usage',
    `SOURCE_DATE_EPOCH is "${printable(SOURCE_DATE_EPOCH)}", which is not a number of seconds`,
    {
      hint: 'unset it, or set it to the seconds since 1970',
    },
  );
}

/**
 * The component stands in the result as it was given: where that is valid, both are. Only where it is not, or where there
 * is nothing but the component, that is asked about by itself.
 */
async function secondOpinion({ bytes, adapter, unchanged }: Virtualized, input: Input | undefined): Promise<void> {
  if (unchanged && input !== undefined) return checkInput(input);
  try {
    await validateComponent(bytes, adapter);
  } catch (error) {
    throw input === undefined ? error : await causeOf(input, true, error);
  }
}

function versionNote({ component, wasiVersion }: Job): string[] {
  if (component === undefined || wasiVersion === undefined) return [];
  return [`--wasi-version ${wasiVersion} counts only without a component: this one brings its own versions`];
}
