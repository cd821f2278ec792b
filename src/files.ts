import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { VirtError } from './errors.ts';
import type { ReportedFile } from './report/model.ts';
import { isCoreModule } from './wasm-tools/modules.ts';
import { componentFromModule } from './wasm-tools.ts';

const QUIET = { throwIfNoEntry: false } as const;

export interface InputFile {
  /** The file as it is on the disk. */
  readonly file: ReportedFile;
  /** The component in it. */
  readonly component: Uint8Array;
  /** What had to be done to get the component. */
  readonly notes: readonly string[];
}

/**
 * Reads a component; a core module from a preview-1 toolchain is turned into one.
 * @throws {VirtError} of code `io`, or what {@link componentFromModule} throws
 */
export async function readComponent(path: string): Promise<InputFile> {
  return componentIn(path, readBytes(path));
}

/**
 * The component in a file that was read.
 * @throws {VirtError} what {@link componentFromModule} throws
 */
export async function componentIn(path: string, bytes: Uint8Array): Promise<InputFile> {
  const file = describe(path, bytes);
  if (!isCoreModule(bytes)) return { file, component: bytes, notes: [] };
  try {
    const component = await componentFromModule(bytes);
    const note = `${path} is a core module of WASI preview 1: it was turned into a component first, with jco's adapter`;
    return { file, component, notes: [note] };
  } catch (error) {
    throw error instanceof VirtError ? error.in(path) : error;
  }
}

/** What a report says of a file. The digest is worked out once, when it is first asked for, since loading `node:crypto` costs start-up time. */
export function describe(path: string, bytes: Uint8Array): ReportedFile {
  let digest: string | undefined;
  return {
    path,
    size: bytes.length,
    get sha256() {
      digest ??= sha256(bytes);
      return digest;
    },
  };
}

/** Lower-case hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', data, 'hex');
}

/**
 * Writes a file whole or not at all: the bytes go to a neighbour, which then takes the file's name. A pipe or a device
 * keeps its name, and is written to: nobody who says `/dev/null` wants a file there.
 * @param makeFolder whether a missing folder is made
 * @throws {VirtError} of code `io`
 */
export function writeWhole(path: string, bytes: Uint8Array, makeFolder: boolean): void {
  const folder = dirname(path);
  if (makeFolder && statSync(folder, QUIET) === undefined) makeFolderFor(path, folder);
  const info = statSync(folder, QUIET);
  if (info === undefined) throw unwritable(path, `the folder "${folder}" does not exist`, 'make it first');
  if (!info.isDirectory()) throw unwritable(path, `"${folder}" is not a folder`, 'write to another place');
  const there = statSync(path, QUIET);
  if (there?.isDirectory()) throw unwritable(path, 'it is a folder', 'name a file');
  const neighbour = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (there !== undefined && !there.isFile()) return writeFileSync(path, bytes);
    writeFileSync(neighbour, bytes, { flag: 'wx' });
    renameSync(neighbour, path);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw unwritable(path, reasonOf(error), 'check the permissions and the space left', error);
  }
}

function makeFolderFor(path: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(path, `its folder cannot be made: ${reasonOf(error)}`, 'write to another place', error);
  }
}

/**
 * Refuses to write a result over what it was made from.
 * @throws {VirtError} of code `usage`
 */
export function refuseOverwriting(component: string, output: string): void {
  if (resolve(component) !== resolve(output)) return;
  throw new VirtError('usage', `the output would overwrite the component ${component}`, {
    hint: 'write to another file',
  });
}

/**
 * Reads a text.
 * @throws {VirtError} of code `io`
 */
export function readText(path: string): string {
  return decodeText(readBytes(path), path);
}

/**
 * The text in a file that was read: UTF-8, with or without a byte-order mark.
 * @throws {VirtError} of code `io` for UTF-16, which some shells write
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new VirtError('io', 'this is UTF-16', { at: { file: path }, hint: 'save it as UTF-8' });
  }
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
}

/**
 * Reads a file whole.
 * @throws {VirtError} of code `io`
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const hint = codeOf(error) === 'ENOENT' ? 'check the path' : 'name a file that can be read';
    throw new VirtError('io', `cannot be read: ${reasonOf(error)}`, { at: { file: path }, hint, cause: error });
  }
}

function unwritable(path: string, why: string, hint: string, cause?: unknown): VirtError {
  const details = { at: { file: path }, hint };
  return new VirtError('io', `cannot be written: ${why}`, cause === undefined ? details : { ...details, cause });
}

/** Why a call of the file system failed, in words. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOTDIR':
      return 'a part of the path is not a folder';
    case 'ENOSPC':
      return 'no space is left on the disk';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
