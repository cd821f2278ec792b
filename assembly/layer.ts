/** The embedded filesystem where some of it can be changed: everything of `files.ts`, and what that refuses. */
import { answer, failed, opens } from './answers';
import { creating, opening, removing, renaming, source, sourceSlash, writing } from './changes';
import { resize, writeFile } from './contents';
import { detach, insert, letGo, make, nameIn, unlink } from './entries';
import { linkingTo, opened, timing } from './files';
import { allocate, allocateZero, release } from './heap';
import {
  APPEND,
  BAD_DESCRIPTOR,
  CHUNK,
  DIRECTORY,
  ENTRIES,
  FILE_TOO_LARGE,
  INSUFFICIENT_SPACE,
  INVALID,
  IS_DIRECTORY,
  NO_ENTRY,
  NOT_DIRECTORY,
  NOT_EMPTY,
  OK,
  OPEN_TRUNCATE,
  REGULAR,
  SYMLINK,
} from './kinds';
import {
  A, B, D, name, nameLength, nodeOf, parentOf, ref, setName, setNow, setTime, size, TIMES_SIZE, type,
} from './nodes';
import { forget } from './open';
import { FOLLOW, found, leafLength, lookUp, parent, slash } from './path';
import { give } from './records';

export * from './files';

/** Of a stream: its offset, and what may be written without asking again. */
const OFFSET: usize = 8;
const BUDGET: usize = 16;
/** The budget of a stream that failed. */
const FAILED: u64 = u64.MAX_VALUE;
/** What a blocking write takes. */
const BLOCKING: u64 = 4096;

/** A handle is dropped. */
export function close(self: usize, kind: u32): void {
  if (kind == ENTRIES) forget(self);
  letGo(nodeOf(self));
  give(self);
}

export function descriptorOpenAt(
  self: usize, pathFlags: u32, path: usize, length: u32, openFlags: u32, descriptorFlags: u32, out: usize,
): void {
  if (failed(out, opening(self, pathFlags, path, length, openFlags, descriptorFlags), 4)) return;
  const node = found != 0 ? found : make(REGULAR);
  if (failed(out, node == 0 ? INSUFFICIENT_SPACE : OK, 4)) return;
  if (openFlags & OPEN_TRUNCATE) resize(node, 0);
  opened(node, descriptorFlags, out);
}

export function descriptorCreateDirectoryAt(self: usize, path: usize, length: u32, out: usize): void {
  let code = creating(self, path, length, true);
  if (code == OK && make(DIRECTORY) == 0) code = INSUFFICIENT_SPACE;
  answer(out, code);
}

export function descriptorSymlinkAt(
  self: usize, target: usize, targetLength: u32, path: usize, length: u32, out: usize,
): void {
  let code = linkingTo(self, target, targetLength, path, length);
  if (code == OK) code = makeSymlink(target, targetLength);
  answer(out, code);
}

function makeSymlink(target: usize, length: u32): u32 {
  const text = allocate(length);
  if (text == 0) return INSUFFICIENT_SPACE;
  const node = make(SYMLINK);
  if (node == 0) {
    release(text, length);
    return INSUFFICIENT_SPACE;
  }
  memory.copy(text, target, length);
  store<u32>(node, ref(text), A);
  store<u32>(node, length, B);
  return OK;
}

export function descriptorRemoveDirectoryAt(self: usize, path: usize, length: u32, out: usize): void {
  let code = removing(self, path, length, true);
  if (code == OK) {
    code = found == 0 ? NO_ENTRY : type(found) != DIRECTORY ? NOT_DIRECTORY : size(found) != 0 ? NOT_EMPTY : OK;
    if (code == OK) unlink(found);
  }
  answer(out, code);
}

export function descriptorUnlinkFileAt(self: usize, path: usize, length: u32, out: usize): void {
  let code = removing(self, path, length, false);
  if (code == OK) {
    code = found == 0 ? NO_ENTRY : type(found) == DIRECTORY ? IS_DIRECTORY : slash ? NOT_DIRECTORY : OK;
    if (code == OK) unlink(found);
  }
  answer(out, code);
}

export function descriptorRenameAt(
  self: usize, old: usize, oldLength: u32, to: usize, path: usize, length: u32, out: usize,
): void {
  let code = renaming(self, old, oldLength, to, path, length);
  if (code == OK) code = rename(source, parent, found);
  answer(out, code);
}

/** Gives a node the name that `path.ts` found in a directory, in place of what has it now. */
function rename(node: usize, directory: usize, target: usize): u32 {
  if (node == 0) return NO_ENTRY;
  const isDirectory = type(node) == DIRECTORY;
  if (!isDirectory && (slash || sourceSlash)) return NOT_DIRECTORY;
  for (let above = directory; above != parentOf(above); above = parentOf(above)) {
    if (above == node) return INVALID;
  }
  if (target == node) return OK;
  if (target != 0) {
    if ((type(target) == DIRECTORY) != isDirectory) return isDirectory ? NOT_DIRECTORY : IS_DIRECTORY;
    if (isDirectory && size(target) != 0) return NOT_EMPTY;
  }
  const text = nameIn(directory);
  if (text == 0) return INSUFFICIENT_SPACE;
  if (target != 0) unlink(target);
  detach(node);
  release(name(node), nameLength(node));
  setName(node, directory, text, leafLength);
  insert(directory, node);
  return OK;
}

export function descriptorSetSize(self: usize, bytes: u64, out: usize): void {
  const code = writing(self, INVALID);
  answer(out, code == OK ? resize(nodeOf(self), bytes) : code);
}

export function descriptorSetTimes(
  self: usize, access: u32, s: u64, ns: u32, modification: u32, s2: u64, ns2: u32, out: usize,
): void {
  answer(out, setTimes(nodeOf(self), access, s, ns, modification, s2, ns2));
}

export function descriptorSetTimesAt(
  self: usize, pathFlags: u32, path: usize, length: u32,
  access: u32, s: u64, ns: u32, modification: u32, s2: u64, ns2: u32, out: usize,
): void {
  const code = lookUp(nodeOf(self), path, length, pathFlags & FOLLOW);
  answer(out, code == OK ? setTimes(found, access, s, ns, modification, s2, ns2) : code);
}

function setTimes(node: usize, access: u32, s: u64, ns: u32, modification: u32, s2: u64, ns2: u32): u32 {
  const code = timing(node, access, ns, modification, ns2);
  if (code != OK) return code;
  if ((access == 2 || modification == 2) && load<u32>(node, D) == 0) {
    const times = allocateZero(TIMES_SIZE);
    if (times == 0) return INSUFFICIENT_SPACE;
    store<u32>(node, ref(times), D);
  }
  setOne(node, 0, access, s, ns);
  setOne(node, 1, modification, s2, ns2);
  return OK;
}

function setOne(node: usize, which: u32, how: u32, s: u64, ns: u32): void {
  if (how == 1) setNow(node, which);
  if (how == 2) setTime(node, which, s, ns);
}

export function descriptorWrite(self: usize, bytes: usize, length: u32, offset: u64, out: usize): void {
  if (failed(out, writing(self, BAD_DESCRIPTOR), 8)) return;
  const room = <u64>u32.MAX_VALUE - min(offset, <u64>u32.MAX_VALUE);
  if (failed(out, room == 0 && length != 0 ? FILE_TOO_LARGE : OK, 8)) return;
  const done = writeFile(nodeOf(self), bytes, <u32>offset, <u32>min(<u64>length, room));
  if (failed(out, done == 0 && length != 0 ? INSUFFICIENT_SPACE : OK, 8)) return;
  store<u64>(out, done, 8);
}

export function descriptorWriteViaStream(self: usize, offset: u64, out: usize): void {
  streamAt(self, min(offset, APPEND - 1), out);
}

export function descriptorAppendViaStream(self: usize, out: usize): void {
  streamAt(self, APPEND, out);
}

function streamAt(self: usize, offset: u64, out: usize): void {
  if (failed(out, writing(self, BAD_DESCRIPTOR), 4)) return;
  store<u64>(opens(out, nodeOf(self)), offset, OFFSET);
}

export function outputStreamCheckWrite(self: usize, out: usize): void {
  if (closed(self, out, 8)) return;
  store<u64>(self, CHUNK, BUDGET);
  store<u64>(out, CHUNK, 8);
}

export function outputStreamWrite(self: usize, bytes: usize, length: u32, out: usize): void {
  write(self, bytes, length, out);
}

export function outputStreamWriteZeroes(self: usize, length: u64, out: usize): void {
  write(self, 0, length, out);
}

/** What check-write permitted. */
function write(self: usize, bytes: usize, length: u64, out: usize): void {
  if (closed(self, out, 4)) return;
  const budget = load<u64>(self, BUDGET);
  if (length > budget) unreachable();
  store<u64>(self, budget - length, BUDGET);
  put(self, bytes, <u32>length, out);
}

export function outputStreamBlockingWriteAndFlush(self: usize, bytes: usize, length: u32, out: usize): void {
  writeNow(self, bytes, length, out);
}

export function outputStreamBlockingWriteZeroesAndFlush(self: usize, length: u64, out: usize): void {
  writeNow(self, 0, length, out);
}

function writeNow(self: usize, bytes: usize, length: u64, out: usize): void {
  if (length > BLOCKING) unreachable();
  if (!closed(self, out, 4)) put(self, bytes, <u32>length, out);
}

export function outputStreamFlush(self: usize, out: usize): void {
  closed(self, out, 4);
}

export function outputStreamBlockingFlush(self: usize, out: usize): void {
  closed(self, out, 4);
}

/** Writes the result but for its payload, which is `closed` if the stream failed before. */
function closed(self: usize, out: usize, payload: usize): bool {
  const end = load<u64>(self, BUDGET) == FAILED;
  store<u8>(out, <u8>end);
  if (end) store<u8>(out + payload, 1);
  return end;
}

/** Writes to the file, or fails for good: then the code stands where the handle of the error will. */
function put(self: usize, bytes: usize, length: u32, out: usize): void {
  const node = nodeOf(self);
  const start = load<u64>(self, OFFSET);
  const offset = start == APPEND ? <u64>size(node) : start;
  let code = FILE_TOO_LARGE;
  if (offset <= <u64>u32.MAX_VALUE - length) {
    const done = writeFile(node, bytes, <u32>offset, length);
    if (start != APPEND) store<u64>(self, start + done, OFFSET);
    if (done == length) return;
    code = INSUFFICIENT_SPACE;
  }
  store<u64>(self, FAILED, BUDGET);
  store<u8>(out, 1);
  store<u8>(out, 0, 4);
  store<u32>(out, code, 8);
}
