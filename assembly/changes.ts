/**
 * What is wrong with a change, in the order of the kernel up to the question whether it may be made at all. If it may,
 * these return OK and leave in `path.ts` what the path means.
 */
import {
  BAD_DESCRIPTOR,
  BUSY,
  CROSS_DEVICE,
  DIRECTORY,
  EXIST,
  INVALID,
  IS_DIRECTORY,
  LOOP,
  NO_ENTRY,
  NOT_DIRECTORY,
  NOT_EMPTY,
  OK,
  OPEN_CREATE,
  OPEN_DIRECTORY,
  OPEN_EXCLUSIVE,
  OPEN_TRUNCATE,
  READ_ONLY,
  SYMLINK,
  UNSUPPORTED,
  WRITABLE,
  WRITE,
} from './kinds';
import { E, flags, nodeOf, parentOf, type } from './nodes';
import { dots, ENTRY, FOLLOW, found, lookUp, NO_FOLLOW, parent, slash, walk } from './path';

/** What `renaming` found at the old path. */
export let source: usize = 0;
export let sourceSlash: bool = false;

export function changing(node: usize): u32 {
  return flags(node) & WRITABLE ? OK : READ_ONLY;
}

/** The entries of a directory, which may have been removed. */
function changingIn(directory: usize): u32 {
  return load<u32>(directory, E) & 1 ? NO_ENTRY : changing(directory);
}

/** An entry where none is yet. */
export function creating(self: usize, path: usize, length: u32, directory: bool): u32 {
  const code = walk(nodeOf(self), path, length, ENTRY);
  if (code != OK) return code;
  if (found != 0) return EXIST;
  if (slash && !directory) return NO_ENTRY;
  return changingIn(parent);
}

export function removing(self: usize, path: usize, length: u32, directory: bool): u32 {
  const code = walk(nodeOf(self), path, length, ENTRY);
  if (code != OK) return code;
  if (dots != 0) return !directory ? IS_DIRECTORY : dots == 1 ? INVALID : NOT_EMPTY;
  return changing(parent);
}

export function renaming(self: usize, old: usize, oldLength: u32, to: usize, path: usize, length: u32): u32 {
  let code = walk(nodeOf(self), old, oldLength, ENTRY);
  if (code != OK) return code;
  if (to == 0) return CROSS_DEVICE;
  source = found;
  sourceSlash = slash;
  const from = parent;
  const oldDots = dots;
  code = walk(nodeOf(to), path, length, ENTRY);
  if (code != OK) return code;
  if ((dots | oldDots) != 0) return BUSY;
  // A removed directory is a root of its own.
  if ((load<u32>(from, E) | load<u32>(parent, E)) & 1) return NO_ENTRY;
  return rootOf(from) == rootOf(parent) ? changing(parent) : CROSS_DEVICE;
}

function rootOf(node: usize): usize {
  while (parentOf(node) != node) node = parentOf(node);
  return node;
}

/** Hard links: there are none. */
export function linking(
  self: usize, oldFlags: u32, old: usize, oldLength: u32, to: usize, path: usize, length: u32,
): u32 {
  if (oldFlags & FOLLOW) return INVALID;
  let code = lookUp(nodeOf(self), old, oldLength, NO_FOLLOW);
  if (code != OK) return code;
  if (to == 0) return CROSS_DEVICE;
  code = creating(to, path, length, false);
  return code == OK ? UNSUPPORTED : code;
}

/** Nothing found means that the file has to be made. */
export function opening(
  self: usize, pathFlags: u32, path: usize, length: u32, openFlags: u32, descriptorFlags: u32,
): u32 {
  const start = nodeOf(self);
  if (type(start) != DIRECTORY) return NOT_DIRECTORY;
  const directory = openFlags & OPEN_DIRECTORY;
  if (directory && openFlags != OPEN_DIRECTORY) return INVALID;
  const create = openFlags & OPEN_CREATE;
  const exclusive = create && openFlags & OPEN_EXCLUSIVE;
  const code = walk(start, path, length, exclusive ? ENTRY : pathFlags & FOLLOW);
  if (code != OK) return code;
  if (create && (slash || dots)) return IS_DIRECTORY;
  if (found == 0) return create ? changingIn(parent) : NO_ENTRY;
  if (exclusive) return EXIST;
  const kind = type(found);
  const changes = descriptorFlags & WRITE || openFlags & OPEN_TRUNCATE;
  if (kind == DIRECTORY) return changes || create ? IS_DIRECTORY : OK;
  if (directory) return NOT_DIRECTORY;
  if (kind == SYMLINK) return LOOP;
  return changes ? changing(found) : OK;
}

/** The contents of what a handle stands for. */
export function writing(self: usize, otherwise: u32): u32 {
  const node = nodeOf(self);
  if (type(node) == DIRECTORY) return BAD_DESCRIPTOR;
  if (!(flags(node) & WRITABLE)) return READ_ONLY;
  return load<u32>(self, 8) & WRITE ? OK : otherwise;
}
