import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { componentIn } from '../../../src/files.ts';
import { inspect } from '../../../src/virtualize.ts';
import { type Kind, type Manifest, manifestOf } from './manifest.ts';

/** A component, and what is done with it. */
export interface Subject {
  /** Its path below the folder that was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
  readonly manifest: Manifest;
}

/** A file that is no component, and could not be made one. */
export interface Rejected {
  readonly name: string;
  readonly reason: string;
}

export interface Corpus {
  readonly subjects: readonly Subject[];
  readonly rejected: readonly Rejected[];
}

/**
 * All components below a folder, sorted by name, or the one file. Core modules from preview-1 toolchains are turned into
 * components first, as the command does it.
 */
export async function corpusIn(path: string): Promise<Corpus> {
  const subjects: Subject[] = [];
  const rejected: Rejected[] = [];
  const single = statSync(path).isFile();
  const files = single ? [path] : filesIn(path);
  for (const file of files) {
    const name = nameOf(single ? basename(file) : relative(path, file));
    // A broken manifest is a mistake of whoever wrote it, and ends the run; a file that is no component is a finding.
    const manifest = manifestOf(file);
    if (manifest.skip !== undefined) continue;
    try {
      const { component } = await componentIn(file, readFileSync(file));
      subjects.push({ name, bytes: component, kind: manifest.kind ?? kindOf(component), manifest });
    } catch (error) {
      rejected.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { subjects, rejected };
}

/** Without the ending, and a folder that is called like what is in it counts once. */
function nameOf(path: string): string {
  return path.replace(/\.wasm$/, '').replace(/(^|\/)([^/]+)\/\2$/, '$1$2');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.wasm') && !path.split(/[\\/]/).includes('node_modules'))
    .sort()
    .map((path) => join(folder, path));
}

/** By what it exports. */
export function kindOf(component: Uint8Array): Kind {
  const { exports } = inspect(component);
  const has = (prefix: string): boolean => exports.some(({ name }) => name.startsWith(prefix));
  if (has('wasi:cli/run@0.2.')) return 'command';
  return has('wasi:http/incoming-handler@0.2.') ? 'server' : 'library';
}
