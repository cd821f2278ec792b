import type { ImportedInterface } from '../capabilities/surface.ts';
import { parseInterfaceName, track } from '../component/names.ts';
import type { Remaining, Virtualized } from '../virtualize.ts';

/** A file that was read or written. */
export interface ReportedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a mount embeds. */
export interface ReportedMount {
  readonly guest: string;
  /** As written; `null`: an empty directory in memory. */
  readonly local: string | null;
  readonly writable: boolean;
  /** Bytes of all files together. */
  readonly size: number;
  /**
   * Lower-case hexadecimal, of one line for each entry in the order of {@link files}: `sha256  path` for a file,
   * `link  path  target` and `directory  path`, each with a final newline.
   */
  readonly sha256: string;
  /** By path below the mount, sorted; the path of a file that is mounted itself is empty. */
  readonly files: readonly ReportedFile[];
}

export interface InterfaceFunctions {
  readonly interface: string;
  readonly functions: readonly string[];
}

/** What one run did, as plain data: what `--json` prints and what the other renderers show. */
export interface RunReport {
  /** `null`: no component was given, and the output is the adapter alone. */
  readonly component: ReportedFile | null;
  readonly output: ReportedFile;
  /** Bytes of the adapter: how much larger the output is than the component in it. */
  readonly added: number;
  /** The policy grants all that the component imports: the output is the component, byte for byte. */
  readonly unchanged: boolean;
  /** What the output still imports, and the reason for each. */
  readonly imports: readonly Remaining[];
  /** What the component imports and the output does not: the adapter answers, by a denial or by something fixed. */
  readonly answered: readonly InterfaceFunctions[];
  readonly mounts: readonly ReportedMount[];
  readonly notes: readonly string[];
}

export interface ReportedFiles {
  readonly component: ReportedFile | undefined;
  /** Bytes of the component; the file may hold a core module that had to be turned into one. */
  readonly componentSize: number;
  readonly output: ReportedFile;
  readonly mounts: readonly ReportedMount[];
  /** What happened before the engine got the component. */
  readonly notes: readonly string[];
}

/** Files are described by the caller: the engine knows only bytes. */
export function reportOf(virtualized: Virtualized, files: ReportedFiles): RunReport {
  return {
    component: files.component ?? null,
    output: files.output,
    added: files.output.size - files.componentSize,
    unchanged: virtualized.unchanged,
    imports: virtualized.remaining,
    answered: answeredOf(virtualized.component?.imports ?? [], virtualized.result.imports),
    mounts: files.mounts,
    notes: [...files.notes, ...virtualized.notes],
  };
}

/** Versions of one track stand for one another: a function counts as still imported under any of them. */
function answeredOf(before: readonly ImportedInterface[], after: readonly ImportedInterface[]): InterfaceFunctions[] {
  const kept = new Set(after.flatMap(({ name, functions }) => functions.map((func) => `${trackName(name)} ${func}`)));
  return before.flatMap(({ name, functions }) => {
    const gone = functions.filter((func) => !kept.has(`${trackName(name)} ${func}`));
    return gone.length === 0 ? [] : [{ interface: name, functions: gone }];
  });
}

function trackName(name: string): string {
  const parsed = parseInterfaceName(name);
  if (parsed === undefined) return name;
  const version = parsed.version === undefined ? '' : `@${track(parsed.version)}`;
  return `${parsed.namespace}:${parsed.package}/${parsed.interface}${version}`;
}

/** `12 functions`, `1 function`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** `251,234`. By hand: `toLocaleString` loads tables for all languages, at 20 ms of start-up time. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** How many functions in how many interfaces: `34 functions of 9 interfaces`. */
export function countAll(interfaces: readonly InterfaceFunctions[]): string {
  const functions = interfaces.reduce((sum, each) => sum + each.functions.length, 0);
  return `${count(functions, 'function')} of ${count(interfaces.length, 'interface')}`;
}
