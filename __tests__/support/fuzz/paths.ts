import type { FileNode } from '../../../src/adapter/image.ts';
import type { Random } from '../random.ts';
import { CompiledFiles, type Logic } from './compiled-files.ts';
import { lookUp, type ModelDirectory, type ModelNode, open, readlink } from './path-model.ts';
import { must, shorter, target } from './target.ts';

const LONG = 'n'.repeat(255);
const NAMES = ['a', 'b', 'c', 'ä', 'a b', '...', '..a', '.h', '-', LONG, '\u{1f600}', '\ufffd'] as const;
const STEPS = [
  ...NAMES,
  'a',
  'b',
  'c',
  'a',
  'b',
  '.',
  '..',
  '..',
  '',
  'missing',
  `${LONG}n`,
  '\0',
  'a\0b',
  '\\',
] as const;
/** Asked of one tree. */
const PATHS = 40;

interface Mount {
  readonly tree: FileNode;
  readonly logic: Logic;
  /** The directory that is the start: names of directories below the root, as far as they are there. */
  readonly below: readonly string[];
  /** Texts of bytes: they need not be UTF-8. */
  readonly paths: readonly string[];
}

function randomTarget(random: Random): string {
  const steps = Array.from({ length: 1 + random.below(3) }, () => random.pick(STEPS));
  return `${random.below(16) === 0 ? '/' : ''}${steps.join('/')}${random.below(8) === 0 ? '/' : ''}`;
}

function randomTree(random: Random, depth: number): FileNode {
  const entries = new Map<string, FileNode>();
  for (let i = random.below(random.pick([2, 5, 9])); i > 0; i--) {
    const kind = random.pick(['directory', 'directory', 'file', 'symlink', 'symlink'] as const);
    const name = random.pick(NAMES);
    if (kind === 'directory' && depth > 0) entries.set(name, randomTree(random, depth - 1));
    else if (kind === 'symlink') entries.set(name, { kind, target: randomTarget(random) });
    else entries.set(name, { kind: 'file', contents: new Uint8Array(random.below(3)) });
  }
  return { kind: 'directory', entries };
}

/** A chain of links about as long as may be followed. */
function withChain(tree: FileNode, random: Random): FileNode {
  if (tree.kind !== 'directory' || random.below(4) > 0) return tree;
  const links = Array.from({ length: 39 + random.below(4) }, (_, i): [string, FileNode] => {
    return [`l${i + 1}`, { kind: 'symlink', target: i === 0 ? 'a' : `l${i}${random.below(30) === 0 ? '/' : ''}` }];
  });
  return { kind: 'directory', entries: new Map([...tree.entries, ...links]) };
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

function randomPath(random: Random): string {
  const steps = Array.from({ length: random.pick([1, 1, 2, 3, 4, 8]) }, () => {
    return random.below(6) === 0 ? `l${1 + random.below(42)}` : random.pick(STEPS);
  });
  const path = `${random.below(20) === 0 ? '/' : ''}${steps.join(random.pick(['/', '/', '/', '//']))}${random.below(6) === 0 ? '/' : ''}`;
  const bytes = latin1(path);
  if (random.below(24) > 0) return bytes;
  if (random.below(2) === 0) return bytes.repeat(1 + random.below(200));
  const at = random.below(bytes.length + 1);
  return `${bytes.slice(0, at)}${random.pick(['\xff', '\xc3', '\x80'])}${bytes.slice(at)}`;
}

/** The tree as the model has it, with the number of each node: breadth-first, names sorted by their bytes. */
function modelOf(tree: FileNode): { readonly root: ModelDirectory; readonly numbers: ReadonlyMap<ModelNode, number> } {
  const convert = (node: FileNode): ModelNode => {
    switch (node.kind) {
      case 'file':
        return { kind: 'file' };
      case 'symlink':
        return { kind: 'symlink', target: latin1(node.target) };
      case 'directory': {
        const entries = new Map(Array.from(node.entries, ([name, inner]) => [latin1(name), convert(inner)] as const));
        return { kind: 'directory', entries, isRemoved: false };
      }
    }
  };
  const root = convert(tree);
  if (root.kind !== 'directory') throw new Error('the root is no directory');
  const numbers = new Map<ModelNode, number>([[root, 0]]);
  for (const node of numbers.keys()) {
    if (node.kind !== 'directory') continue;
    for (const [, inner] of [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1))) numbers.set(inner, numbers.size);
  }
  return { root, numbers };
}

/** All nodes of a directory and below. */
function within(directory: ModelDirectory): ReadonlySet<ModelNode> {
  const nodes = new Set<ModelNode>([directory]);
  for (const node of nodes) if (node.kind === 'directory') for (const inner of node.entries.values()) nodes.add(inner);
  return nodes;
}

const TYPES = { directory: 3, symlink: 5, file: 6 } as const;

/** Paths from a directory of a mount: the compiled logic and the model agree, and never leave the directory. */
export const PATHS_TARGET = target<Mount>({
  name: 'paths',
  usual: ['agree'],
  make: (random) => ({
    tree: withChain(randomTree(random, 4), random),
    logic: random.pick<Logic>(['files', 'layer']),
    below: random.pick<readonly string[]>([[], ['a'], ['b', 'a']]),
    paths: Array.from({ length: PATHS }, () => randomPath(random)),
  }),
  check: ({ tree, logic, below, paths }) => {
    const files = new CompiledFiles(tree, logic);
    const { root, numbers } = modelOf(tree);
    let [start, handle] = [root, files.root];
    for (const name of below) {
      const inner = start.entries.get(name);
      if (inner?.kind !== 'directory') break;
      [start, handle] = [inner, files.directory(handle, Buffer.from(name))];
    }
    const inside = new Set([...within(start)].map((node) => numbers.get(node)));
    for (const path of paths) {
      const bytes = Buffer.from(path, 'latin1');
      for (const mode of ['follow', 'keep'] as const) {
        const follow = mode === 'follow';
        const shown = `${JSON.stringify(path)}${follow ? '' : ', not followed'}`;
        const looked = lookUp(start, path, mode);
        mustAgree(
          `stat ${shown}`,
          files.stat(handle, bytes, follow),
          typeof looked === 'string' ? looked : TYPES[looked.kind],
        );
        const expected = open(start, path, mode);
        const opened = files.open(handle, bytes, follow);
        mustAgree(`open ${shown}`, opened, typeof expected === 'string' ? expected : numbers.get(expected));
        must(typeof opened === 'string' || inside.has(opened), `open ${shown} leads out of the directory`);
      }
      const link = readlink(start, path);
      const told = files.readlink(handle, bytes);
      mustAgree(
        `readlink ${JSON.stringify(path)}`,
        JSON.stringify(told),
        JSON.stringify(typeof link === 'string' ? { target: link } : link),
      );
    }
    return 'agree';
  },
  smaller: function* (made) {
    for (const paths of shorter(made.paths)) yield { ...made, paths };
    if (made.below.length > 0) yield { ...made, below: [] };
    for (const tree of smallerTrees(made.tree)) yield { ...made, tree };
    for (const [i, path] of made.paths.entries()) {
      for (const steps of shorter(path.split('/'))) yield { ...made, paths: made.paths.with(i, steps.join('/')) };
    }
  },
  show: ({ tree, logic, below, paths }) =>
    `${logic}, from /${below.join('/')}: ${JSON.stringify(paths)} in ${JSON.stringify(tree, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value))}`,
});

function mustAgree(what: string, answer: unknown, expected: unknown): void {
  must(answer === expected, `${what}: "${answer}" instead of "${expected}"`);
}

function* smallerTrees(tree: FileNode): Generator<FileNode> {
  if (tree.kind !== 'directory') return;
  for (const entries of shorter([...tree.entries])) yield { kind: 'directory', entries: new Map(entries) };
  for (const [name, inner] of tree.entries) {
    for (const smaller of smallerTrees(inner)) {
      yield { kind: 'directory', entries: new Map([...tree.entries, [name, smaller]]) };
    }
  }
}
