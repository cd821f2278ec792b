/** Changes of directories, and the life of nodes: one that is unlinked stays until its last handle is closed. */
import { truncate } from './contents';
import { allocate, allocateZero, blockSize, release } from './heap';
import { REGULAR, SYMLINK } from './kinds';
import {
  A,
  at,
  B,
  C,
  child,
  D,
  data,
  E,
  flags,
  name,
  nameLength,
  NODE_SIZE,
  parentOf,
  position,
  ref,
  setName,
  setType,
  size,
  TIMES_SIZE,
  type,
} from './nodes';
import { next, readers } from './open';
import { leaf, leafLength, parent } from './path';

/** The flag among the handles of a node. */
const UNLINKED: u32 = 1;

/** A node of the name that `path.ts` found to be free, in its directory; 0 if there is no space. */
export function make(kind: u32): usize {
  const directory = parent;
  const node = allocateZero(<u32>NODE_SIZE);
  if (node == 0) return 0;
  const text = nameIn(directory);
  if (text == 0) {
    release(node, <u32>NODE_SIZE);
    return 0;
  }
  setName(node, directory, text, leafLength);
  setType(node, kind, flags(directory));
  insert(directory, node);
  return node;
}

/** Makes room for one more in a directory, and a copy of the name it will have; 0 if there is no space. */
export function nameIn(directory: usize): usize {
  if (!reserve(directory)) return 0;
  const text = allocate(leafLength);
  if (text != 0) memory.copy(text, leaf, leafLength);
  return text;
}

function reserve(directory: usize): bool {
  const count = size(directory);
  const room = load<u32>(directory, C);
  if (count < room) return true;
  const bytes = (count + 1) << 2;
  const children = allocate(bytes);
  if (children == 0) return false;
  memory.copy(children, data(directory), count << 2);
  if (room != 0) release(data(directory), room << 2);
  store<u32>(directory, ref(children), A);
  store<u32>(directory, blockSize(bytes) >> 2, C);
  return true;
}

/** Adds a node, which has its name, to a directory, which has room. */
export function insert(directory: usize, node: usize): void {
  child(directory, name(node), nameLength(node));
  const slot = data(directory) + (<usize>position << 2);
  memory.copy(slot + 4, slot, (size(directory) - position) << 2);
  store<u32>(slot, ref(node));
  moved(directory, 1);
}

/** Takes a node out of its directory. */
export function detach(node: usize): void {
  const directory = parentOf(node);
  child(directory, name(node), nameLength(node));
  const slot = data(directory) + (<usize>position << 2);
  memory.copy(slot, slot + 4, (size(directory) - position - 1) << 2);
  moved(directory, -1);
}

/** Counts the change at `position`, and keeps those who read the directory where they are. */
function moved(directory: usize, by: i32): void {
  store<u32>(directory, size(directory) + by, B);
  for (let reader = readers; reader != 0; reader = next(reader)) {
    if (load<u32>(reader) == ref(directory) && position < load<u32>(reader, 8)) {
      store<u32>(reader, load<u32>(reader, 8) + by, 8);
    }
  }
}

export function unlink(node: usize): void {
  detach(node);
  store<u32>(node, load<u32>(node, E) | UNLINKED, E);
  destroyUnused(node);
}

/** A handle less. */
export function letGo(node: usize): void {
  store<u32>(node, load<u32>(node, E) - 2, E);
  destroyUnused(node);
}

function destroyUnused(node: usize): void {
  if (load<u32>(node, E) != UNLINKED) return;
  const kind = type(node);
  if (kind == REGULAR) truncate(node, 0);
  else if (kind == SYMLINK) release(data(node), size(node));
  else if (load<u32>(node, C) != 0) release(data(node), load<u32>(node, C) << 2);
  if (load<u32>(node, D) != 0) release(at(load<u32>(node, D)), TIMES_SIZE);
  release(name(node), nameLength(node));
  release(node, <u32>NODE_SIZE);
}
