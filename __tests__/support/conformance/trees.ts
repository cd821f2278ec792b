import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileNode } from '../../../src/adapter/image.ts';

/** Files as a manifest writes them: a text is a file, `-> target` a link, an object a directory. */
export type WrittenTree = { readonly [name: string]: string | WrittenTree };

const LINK = '-> ';

/** What a manifest has written. */
export function treeOf(written: WrittenTree | string): FileNode {
  if (typeof written === 'object') {
    return {
      kind: 'directory',
      entries: new Map(Object.entries(written).map(([name, inner]) => [name, treeOf(inner)])),
    };
  }
  if (written.startsWith(LINK)) return { kind: 'symlink', target: written.slice(LINK.length) };
  return { kind: 'file', contents: new TextEncoder().encode(written) };
}

/** What is in a folder of the machine. */
export function readTree(path: string): FileNode {
  const info = lstatSync(path);
  if (info.isSymbolicLink()) return { kind: 'symlink', target: readlinkSync(path) };
  if (!info.isDirectory()) return { kind: 'file', contents: readFileSync(path) };
  return {
    kind: 'directory',
    entries: new Map(readdirSync(path).map((name) => [name, readTree(join(path, name))])),
  };
}

/** The time that every fresh file has, in seconds since 1970: that of what a result embeds. */
export const FRESH = 315_532_800;

/** Makes fresh files of a tree, all of the same time. */
export function writeTree(node: FileNode, path: string): void {
  if (node.kind === 'symlink') {
    symlinkSync(node.target, path);
    return;
  }
  if (node.kind === 'file') writeFileSync(path, node.contents);
  else {
    mkdirSync(path);
    for (const [name, inner] of node.entries) writeTree(inner, join(path, name));
  }
  utimesSync(path, FRESH, FRESH);
}

/**
 * A line for everything below a path: what it is, what is in it, and when it was changed; «now» for whatever the run
 * itself has changed, since that is another time in every run.
 * @param since when the run began, in milliseconds since 1970
 */
export function listTree(path: string, since: number, below = '.'): string[] {
  const info = lstatSync(path);
  if (info.isSymbolicLink()) return [`${below} -> ${readlinkSync(path)}`];
  const time = info.mtimeMs >= since - CLOCKS ? 'now' : new Date(info.mtimeMs).toISOString();
  if (!info.isDirectory()) return [`${below} ${info.size} bytes, ${digest(path)}, ${time}`];
  const inner = readdirSync(path).sort();
  return [`${below}/ ${time}`, ...inner.flatMap((name) => listTree(join(path, name), since, `${below}/${name}`))];
}

/** Milliseconds by which the time of a file may be behind that of the clock. */
const CLOCKS = 1000;

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}
