import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FileNode } from '../../../src/adapter/image.ts';
import { readTree, treeOf, type WrittenTree } from './trees.ts';

/**
 * - `command`: exports `wasi:cli/run`
 * - `server`: exports `wasi:http/incoming-handler`
 * - `library`: anything else
 */
export type Kind = 'command' | 'server' | 'library';

/** One run. */
export interface Run {
  /** In reports. */
  readonly title: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
  /** What is in the folders that its host opens for it, by the guest's path. */
  readonly folders: ReadonlyMap<string, FileNode>;
  /** It reaches servers of the machine, whose ports `{http}`, `{tcp}` and `{udp}` stand for in `args` and `env`. */
  readonly network: boolean;
}

/** What is done with a component: it stands beside it in `NAME.conformance.yaml` or `.json`. */
export interface Manifest {
  /** `undefined`: as its exports say. */
  readonly kind: Kind | undefined;
  /** Of a command; of a server the first says what it finds. */
  readonly runs: readonly Run[];
  /** Of a server: paths that it is asked for. */
  readonly requests: readonly string[];
  /** Of a library; `undefined`: it is not run. */
  readonly calls: Calls | undefined;
  /** Policies that are not tried, with the reason for each. */
  readonly except: Readonly<Record<string, string>>;
  /** Why it is left out altogether. */
  readonly skip: string | undefined;
}

/** How a library is called: each function once, without arguments. */
export interface Calls {
  /** For jco: the path of a module with what it imports beside WASI. Wasmtime has nothing of the kind. */
  readonly imports: string | undefined;
  /** For Wasmtime, which has to be told; jco calls all. */
  readonly of: { readonly interface: string; readonly functions: readonly string[] } | undefined;
}

const TREE: z.ZodType<WrittenTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), TREE])));

const RUN = z.strictObject({
  title: z.string().optional(),
  args: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}),
  stdin: z.string().default(''),
  /** A folder beside the manifest, or its contents. */
  files: z.record(z.string().startsWith('/'), z.union([z.string(), TREE])).default({}),
  network: z.boolean().default(false),
});

const MANIFEST = z.strictObject({
  kind: z.enum(['command', 'server', 'library']).optional(),
  runs: z
    .array(RUN)
    .min(1)
    .default([RUN.parse({})]),
  requests: z.array(z.string().startsWith('/')).min(1).default(['/', '/a/b?c=d']),
  except: z.record(z.string(), z.string()).default({}),
  skip: z.string().optional(),
  calls: z
    .strictObject({
      imports: z.string().optional(),
      of: z.strictObject({ interface: z.string(), functions: z.array(z.string()) }).optional(),
    })
    .optional(),
});

/**
 * The manifest of a component; without one it is run once, with no arguments and nothing to read.
 * @param component the path of its file
 */
export function manifestOf(component: string): Manifest {
  const base = component.replace(/\.wasm$/, '');
  const file = ['yaml', 'yml', 'json']
    .map((ending) => `${base}.conformance.${ending}`)
    .find((path) => existsSync(path));
  return readManifest(file === undefined ? {} : parse(readFileSync(file, 'utf8')), file ?? component);
}

/** @param file where it was written, for messages and for what it names */
export function readManifest(written: unknown, file: string): Manifest {
  const read = MANIFEST.safeParse(written);
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  const { kind, runs, requests, calls, except, skip } = read.data;
  const beside = (path: string): string => resolve(dirname(file), path);
  return {
    kind,
    runs: runs.map((run) => ({
      title: run.title ?? titleOf(run.args),
      args: run.args,
      env: run.env,
      stdin: run.stdin,
      folders: new Map(
        Object.entries(run.files).map(([guest, files]) => [
          guest,
          typeof files === 'string' ? readTree(join(beside('.'), files)) : treeOf(files),
        ]),
      ),
      network: run.network,
    })),
    requests,
    except,
    skip,
    calls: calls && { imports: calls.imports === undefined ? undefined : beside(calls.imports), of: calls.of },
  };
}

function titleOf(args: readonly string[]): string {
  const text = args.join(' ').replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
