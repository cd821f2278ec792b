/*
 * What paths mean, as POSIX and WASI have it, written without regard to how the adapter does it: a walk keeps the
 * directories that it came through, and a list of names that are left. Names are texts of bytes (Latin-1).
 */

export type ModelNode =
  | { readonly kind: 'directory'; readonly entries: Map<string, ModelNode>; isRemoved: boolean }
  | { readonly kind: 'file' }
  | { readonly kind: 'symlink'; readonly target: string };

export type ModelDirectory = Extract<ModelNode, { readonly kind: 'directory' }>;

export type Code =
  | 'busy'
  | 'exist'
  | 'invalid'
  | 'is-directory'
  | 'loop'
  | 'name-too-long'
  | 'no-entry'
  | 'not-directory'
  | 'not-empty'
  | 'not-permitted'
  | 'read-only';

/** Where a walk ended: in a directory, at one of its names, which may be free; or at a directory that `.` or `..` means. */
export type Reached =
  | {
      readonly at: 'name';
      readonly directory: ModelDirectory;
      readonly name: string;
      readonly node: ModelNode | undefined;
      readonly slash: boolean;
    }
  | { readonly at: 'dots'; readonly directory: ModelDirectory; readonly dots: '.' | '..' };

const MOST_LINKS = 40;
const LONGEST_NAME = 255;

/** Whether the last name is followed where it is a symlink; `entry`: never, not even before a slash. */
export type Mode = 'follow' | 'keep' | 'entry';

interface Step {
  readonly name: string;
  /** Whether slashes are behind it, and nothing else. */
  readonly slash: boolean;
}

/** A path in steps; only the last one may end with a slash that means something. */
function stepsOf(path: string): readonly Step[] | Code {
  if (path === '') return 'no-entry';
  if (path.startsWith('/')) return 'not-permitted';
  const names = path.split('/').filter((name) => name !== '');
  return names.map((name, i) => ({ name, slash: i < names.length - 1 || path.endsWith('/') }));
}

export function walk(start: ModelDirectory, path: string, mode: Mode): Reached | Code {
  const first = stepsOf(path);
  if (typeof first === 'string') return first;
  const through: ModelDirectory[] = [start];
  let left: readonly Step[] = first;
  let links = 0;
  for (;;) {
    const directory = through.at(-1) ?? start;
    const [step, ...rest] = left;
    if (step === undefined) return 'no-entry';
    const { name, slash } = step;
    if (name.includes('\0')) return 'invalid';
    const isLast = rest.length === 0;
    if (name === '.' || name === '..') {
      if (name === '..' && through.length === 1) return 'not-permitted';
      if (name === '..') through.pop();
      if (isLast) return { at: 'dots', directory: through.at(-1) ?? start, dots: name };
      left = rest;
      continue;
    }
    if (name.length > LONGEST_NAME) return 'name-too-long';
    const node = directory.entries.get(name);
    if (isLast && (mode === 'entry' || node === undefined)) return { at: 'name', directory, name, node, slash };
    if (node === undefined) return 'no-entry';
    if (node.kind === 'symlink' && (slash || mode === 'follow')) {
      if (++links > MOST_LINKS) return 'loop';
      const target = stepsOf(node.target);
      if (typeof target === 'string') return target;
      // What is behind the link is behind its last name.
      left = [
        ...target.slice(0, -1),
        ...target.slice(-1).map((last) => ({ ...last, slash: last.slash || slash })),
        ...rest,
      ];
      continue;
    }
    if (isLast)
      return slash && node.kind !== 'directory' ? 'not-directory' : { at: 'name', directory, name, node, slash };
    if (node.kind !== 'directory') return 'not-directory';
    through.push(node);
    left = rest;
  }
}

/** What is there, or what is wrong. */
export function lookUp(start: ModelDirectory, path: string, mode: Mode): ModelNode | Code {
  const reached = walk(start, path, mode);
  if (typeof reached === 'string') return reached;
  return reached.at === 'dots' ? reached.directory : (reached.node ?? 'no-entry');
}

export function open(start: ModelDirectory, path: string, mode: Mode): ModelNode | Code {
  const node = lookUp(start, path, mode);
  return typeof node !== 'string' && node.kind === 'symlink' ? 'loop' : node;
}

export function readlink(start: ModelDirectory, path: string): string | { readonly code: Code } {
  const node = lookUp(start, path, 'keep');
  if (typeof node === 'string') return { code: node };
  return node.kind === 'symlink' ? node.target : { code: 'invalid' };
}
