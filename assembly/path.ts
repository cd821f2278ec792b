/** How a path is followed from a directory handle, which it cannot leave. */
import { DIRECTORY, INVALID, LOOP, NAME_TOO_LONG, NO_ENTRY, NOT_DIRECTORY, NOT_PERMITTED, OK } from './kinds';
import { child, data, isSymlink, parentOf, size, type } from './nodes';

// @ts-ignore: decorator
@external("env", "realloc")
declare function realloc(old: usize, oldSize: usize, align: usize, size: usize): usize;

/** What becomes of the last component: a symlink is followed only if more is behind it, or in any case. */
export const NO_FOLLOW: u32 = 0;
export const FOLLOW: u32 = 1;
/** It is only looked up, whatever it is and even if a slash is behind it: it is to be made, moved or removed. */
export const ENTRY: u32 = 2;

const SLASH: u8 = 0x2f;
const DOT: u8 = 0x2e;
const MAX_LINKS: u32 = 40;
const MAX_NAME: u32 = 255;

/** What the path means, 0 if there is no such entry. */
export let found: usize = 0;
/** The directory of the last name, and that name. */
export let parent: usize = 0;
export let leaf: usize = 0;
export let leafLength: u32 = 0;
/** Whether a slash is behind the last component. */
export let slash: bool = false;
/** How many dots the last component is, 0 if it is a name. */
export let dots: u32 = 0;

/** Sets the above and returns OK, even if there is no entry of the last name; or returns what is wrong. */
export function walk(start: usize, path: usize, length: u32, mode: u32): u32 {
  if (type(start) != DIRECTORY) return NOT_DIRECTORY;
  let end = path + length;
  found = start;
  for (let links: u32 = 0; links <= MAX_LINKS; links++) {
    // Here a path begins: the given one, or what a symlink makes of it.
    if (path == end) return NO_ENTRY;
    if (load<u8>(path) == SLASH) return NOT_PERMITTED;
    for (;;) {
      if (type(found) != DIRECTORY) return NOT_DIRECTORY;
      leaf = path;
      for (; path < end && load<u8>(path) != SLASH; path++) {
        if (load<u8>(path) == 0) return INVALID;
      }
      leafLength = <u32>(path - leaf);
      let rest = path;
      while (rest < end && load<u8>(rest) == SLASH) rest++;
      slash = rest > path;
      dots = leafLength <= 2 && load<u8>(leaf) == DOT && load<u8>(leaf + leafLength - 1) == DOT ? leafLength : 0;
      if (dots == 2) {
        if (found == start) return NOT_PERMITTED;
        found = parentOf(found);
      } else if (dots == 0) {
        if (leafLength > MAX_NAME) return NAME_TOO_LONG;
        parent = found;
        found = child(parent, leaf, leafLength);
        if (rest == end && (mode == ENTRY || found == 0)) return OK;
        if (found == 0) return NO_ENTRY;
        if (isSymlink(found) && (slash || mode == FOLLOW)) break;
      }
      if (rest == end) return slash && type(found) != DIRECTORY ? NOT_DIRECTORY : OK;
      path = rest;
    }
    const target = size(found);
    const behind = end - path;
    const text = realloc(0, 0, 1, <usize>target + behind);
    memory.copy(text, data(found), target);
    memory.copy(text + target, path, behind);
    // An empty target must not make a relative path an absolute one.
    if (target == 0) return NO_ENTRY;
    path = text;
    end = text + target + behind;
    found = parent;
  }
  return LOOP;
}

/** The same for what has to be there. */
export function lookUp(start: usize, path: usize, length: u32, mode: u32): u32 {
  const code = walk(start, path, length, mode);
  return code == OK && found == 0 ? NO_ENTRY : code;
}
