import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileNode } from '../../src/adapter/image.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { fixture, type Run } from './behaviour.ts';
import { ALLOW_ALL } from './policies.ts';

const file = (text: string): FileNode => ({ kind: 'file', contents: new TextEncoder().encode(text) });
const link = (target: string): FileNode => ({ kind: 'symlink', target });
export const directory = (entries: Record<string, FileNode>): FileNode => ({
  kind: 'directory',
  entries: new Map(Object.entries(entries)),
});

/** A chain of links, the first to a file: 40 are followed. */
const CHAIN = Object.fromEntries(
  Array.from({ length: 41 }, (_, i) => [`c${i + 1}`, link(i === 0 ? 'a.txt' : `c${i}`)]),
);

export const TREE = directory({
  'a.txt': file('hello'),
  dir: directory({ 'x.txt': file('xx'), inner: directory({ y: file('y') }), l_up: link('../a.txt') }),
  empty: directory({}),
  linkfile: link('a.txt'),
  l_dir: link('dir'),
  out: link('../x'),
  absolute: link('/a.txt'),
  dangling: link('nowhere'),
  self: link('self'),
  m1: link('m2'),
  m2: link('m1'),
  slash: link('a.txt/'),
  ...CHAIN,
});

/** Where the files of `TREE` are. */
export type Place = 'mount' | 'overlay' | 'read-only' | 'mapped' | 'owned' | 'host';

const SETTINGS: Readonly<Record<Exclude<Place, 'host' | 'owned'>, Parameters<typeof policyFrom>[0]>> = {
  mount: { mount: '/m=tree' },
  overlay: { mount: '/m=tree:overlay' },
  'read-only': { preopen: '/m=/host:ro' },
  mapped: { preopen: '/m=/host:rw' },
};

/** The guest with its files at a place. */
export function guestAt(place: Place, settings: Parameters<typeof policyFrom>[0] = {}): Uint8Array {
  const guest = fixture('paths');
  if (place === 'host') return guest;
  // Everything is granted, and every handle goes through the adapter.
  if (place === 'owned') return virtualize(guest, ALLOW_ALL, { force: () => true }).bytes;
  const policy = policyFrom({ stdout: 'allow', stderr: 'allow', 'allow-env': true, ...SETTINGS[place], ...settings });
  return virtualize(guest, policy, { files: new Map([['tree', TREE]]) }).bytes;
}

/**
 * Runs commands on fresh files, after those that open descriptors 1 and 2; gives a line for each, without the numbers of
 * descriptors and what differs from machine to machine.
 */
export async function answers(run: Run, bytes: Uint8Array, commands: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wasi-virt-paths-'));
  try {
    const root = join(folder, 'root');
    write(TREE, root);
    writeFileSync(join(folder, 'x'), 'outside');
    const args = ['open|0|1|dir|2|1', 'open|0|1|a.txt|0|1', ...commands].map((line) => line.replaceAll('|', '\t'));
    const { stdout, trap } = await run(bytes, { args, preopens: { '/host': root } });
    if (trap !== undefined) throw new Error(trap);
    return stdout
      .split('\n')
      .slice(2, 2 + commands.length)
      .map(plain);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function plain(line: string): string {
  return line
    .replace(/^ok \d+ (?=regular|directory|symbolic)/, 'ok ')
    .replace(/^ok directory size=.*/, 'ok directory')
    .replace(/ links=\d+ times=\d+/, '');
}

function write(node: FileNode, path: string): void {
  if (node.kind === 'file') writeFileSync(path, node.contents);
  else if (node.kind === 'symlink') symlinkSync(node.target, path);
  else {
    mkdirSync(path);
    for (const [name, inner] of node.entries) write(inner, join(path, name));
  }
}
