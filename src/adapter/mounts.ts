import { VirtError } from '../errors.ts';
import type { Mount, Policy } from '../policy/model.ts';
import { printable } from '../text.ts';
import type { FileNode, Root } from './image.ts';

/** Files and directories by what a mount calls them, {@link Mount.local}. */
export type Files = ReadonlyMap<string, FileNode>;

type Directory = Extract<FileNode, { readonly kind: 'directory' }>;

const EMPTY: Directory = { kind: 'directory', entries: new Map() };

/**
 * The directories that the guest finds, sorted by path. A mount inside another becomes part of it, where both or neither
 * can be changed; a file stands in a directory of its own unless another mount has it.
 * @throws {VirtError} `policy` where mounts get into each other's way, `usage` where the files of one are missing
 */
export function rootsOf(policy: Policy, files: Files): readonly Root[] {
  const roots: Root[] = [];
  for (const mount of policy.mounts) {
    const tree = treeOf(mount, files);
    const { parent, name } = split(mount.guest);
    const around = containing(roots, mount);
    if (around !== undefined) {
      const path = mount.guest.slice(around.guest === '/' ? 1 : around.guest.length + 1).split('/');
      roots[roots.indexOf(around)] = { ...around, tree: placed(around.tree, path, tree, mount) };
    } else if (tree.kind === 'directory') {
      roots.push({ guest: mount.guest, tree, writable: mount.writable });
    } else {
      if (name === '') throw wrong(mount, 'is a file, which cannot be the root', 'mount it under a name');
      if (policy.preopens.some(({ guest }) => guest === parent)) {
        throw wrong(mount, `is a file in ${parent}, which is a directory of the host's`, 'mount a directory');
      }
      roots.push({
        guest: parent,
        tree: { kind: 'directory', entries: new Map([[name, tree]]) },
        writable: mount.writable,
      });
    }
  }
  return roots;
}

function treeOf(mount: Mount, files: Files): FileNode {
  if (mount.local === undefined) return EMPTY;
  const tree = files.get(mount.local);
  if (tree !== undefined) return tree;
  throw new VirtError('usage', `the files of the mount ${printable(mount.guest)} were not given`, {
    hint: 'give them by the name that the mount has for them',
  });
}

/** The directory that a mount goes into: the innermost, if it can be changed exactly if the mount can. */
function containing(roots: readonly Root[], { guest, writable }: Mount): Root | undefined {
  const inner = roots
    .filter((root) => guest.startsWith(root.guest === '/' ? '/' : `${root.guest}/`) && guest !== root.guest)
    .sort((a, b) => b.guest.length - a.guest.length);
  return inner[0]?.writable === writable ? inner[0] : undefined;
}

function placed(into: FileNode, [name = '', ...rest]: readonly string[], tree: FileNode, mount: Mount): Directory {
  if (into.kind !== 'directory') throw wrong(mount, 'goes through a file of another mount', 'mount it elsewhere');
  const inner = rest.length === 0 ? tree : placed(into.entries.get(name) ?? EMPTY, rest, tree, mount);
  return { kind: 'directory', entries: new Map([...into.entries, [name, inner]]) };
}

function split(path: string): { readonly parent: string; readonly name: string } {
  const at = path.lastIndexOf('/');
  return { parent: path.slice(0, at) || '/', name: path.slice(at + 1) };
}

function wrong({ guest }: Mount, what: string, hint: string): VirtError {
  return new VirtError('policy', `the mount ${printable(guest)} ${what}`, { hint });
}
