/**
 * The embedded filesystem as the guest sees it: the functions of `wasi:filesystem/types` and the input streams of
 * `wasi:io/streams`. They take the parameters that the Canonical ABI flattens, but for a handle the address of what is
 * open (`open.ts`), 0 for one of the host's, and write the result to `out`, in which a handle is such an address too.
 * That it is a descriptor, or a stream, the caller has seen to: the handle table knows. Nothing can be changed here;
 * `layer.ts` replaces what refuses to.
 */
import { answer, failed, opens } from './answers';
import { changing, creating, linking, opening, removing, renaming, writing } from './changes';
import {
  BAD_DESCRIPTOR,
  CHUNK,
  DIRECTORY,
  INVALID,
  IS_DIRECTORY,
  MUTATE_DIRECTORY,
  NO_ENTRY,
  NOT_DIRECTORY,
  NOT_PERMITTED,
  OK,
  READ,
  SYMLINK,
  WRITABLE,
  WRITE,
} from './kinds';
import {
  buffer, childAt, data, first, flags, hash, mix, name, nameLength, nodeOf, readFile, size, time, type,
} from './nodes';
import { open, remember } from './open';
import { FOLLOW, found, lookUp, NO_FOLLOW } from './path';
import { give as giveRecord } from './records';

/** The flags of a descriptor, the position in a directory, or the offset of a stream. */
const STATE: usize = 8;

const MAX_NANOSECONDS: u32 = 999_999_999;

/** A descriptor of a directory in which the guest starts. */
export function root(ref: u32, descriptorFlags: u32): usize {
  const opened = open(first(ref));
  store<u32>(opened, descriptorFlags, STATE);
  return opened;
}

/** A handle is dropped. */
export function close(self: usize, kind: u32): void {
  giveRecord(self);
}

export function descriptorReadViaStream(self: usize, offset: u64, out: usize): void {
  const node = nodeOf(self);
  if (failed(out, readable(self, node, IS_DIRECTORY), 4)) return;
  store<u64>(opens(out, node), offset, STATE);
}

function readable(self: usize, node: usize, directory: u32): u32 {
  if (type(node) == DIRECTORY) return directory;
  return load<u32>(self, STATE) & READ ? OK : BAD_DESCRIPTOR;
}

export function descriptorWriteViaStream(self: usize, offset: u64, out: usize): void {
  failed(out, writing(self, BAD_DESCRIPTOR), 4);
}

export function descriptorAppendViaStream(self: usize, out: usize): void {
  failed(out, writing(self, BAD_DESCRIPTOR), 4);
}

export function descriptorAdvise(self: usize, offset: u64, length: u64, advice: u32, out: usize): void {
  answer(out, type(nodeOf(self)) == DIRECTORY ? BAD_DESCRIPTOR : OK);
}

export function descriptorSyncData(self: usize, out: usize): void {
  answer(out, OK);
}

export function descriptorSync(self: usize, out: usize): void {
  answer(out, OK);
}

export function descriptorGetFlags(self: usize, out: usize): void {
  store<u8>(out, 0);
  store<u8>(out, load<u8>(self, STATE), 1);
}

export function descriptorGetType(self: usize, out: usize): void {
  store<u8>(out, 0);
  store<u8>(out, <u8>type(nodeOf(self)), 1);
}

export function descriptorSetSize(self: usize, bytes: u64, out: usize): void {
  answer(out, writing(self, INVALID));
}

export function descriptorSetTimes(
  self: usize, access: u32, s: u64, ns: u32, modification: u32, s2: u64, ns2: u32, out: usize,
): void {
  answer(out, timing(nodeOf(self), access, ns, modification, ns2));
}

/** Whether times can be set. */
export function timing(node: usize, access: u32, ns: u32, modification: u32, ns2: u32): u32 {
  if ((access == 2 && ns > MAX_NANOSECONDS) || (modification == 2 && ns2 > MAX_NANOSECONDS)) return INVALID;
  return (access | modification) == 0 ? OK : changing(node);
}

export function descriptorRead(self: usize, length: u64, offset: u64, out: usize): void {
  const node = nodeOf(self);
  if (failed(out, readable(self, node, BAD_DESCRIPTOR), 4)) return;
  const count = give(node, length, offset, out);
  store<u8>(out, <u8>(count == 0 && length != 0), 12);
}

/** Writes a list of bytes of a file, and returns how many. */
function give(node: usize, length: u64, offset: u64, out: usize): u32 {
  const count = <u32>min(min(length, <u64>CHUNK), left(node, offset));
  readFile(node, buffer, <u32>offset, count);
  store<usize>(out, buffer, 4);
  store<u32>(out, count, 8);
  return count;
}

/** How many bytes there are from an offset. */
function left(node: usize, offset: u64): u64 {
  const bytes = <u64>size(node);
  return bytes - min(bytes, offset);
}

export function descriptorWrite(self: usize, bytes: usize, length: u32, offset: u64, out: usize): void {
  failed(out, writing(self, BAD_DESCRIPTOR), 8);
}

export function descriptorReadDirectory(self: usize, out: usize): void {
  const node = nodeOf(self);
  if (failed(out, type(node) == DIRECTORY ? OK : NOT_DIRECTORY, 4)) return;
  const opened = opens(out, node);
  if (flags(node) & WRITABLE) remember(opened);
}

export function descriptorCreateDirectoryAt(self: usize, path: usize, length: u32, out: usize): void {
  answer(out, creating(self, path, length, true));
}

export function descriptorStat(self: usize, out: usize): void {
  stat(nodeOf(self), out);
}

export function descriptorStatAt(self: usize, pathFlags: u32, path: usize, length: u32, out: usize): void {
  if (failed(out, lookUp(nodeOf(self), path, length, pathFlags & FOLLOW), 8)) return;
  stat(found, out);
}

function stat(node: usize, out: usize): void {
  store<u8>(out, 0);
  const kind = type(node);
  store<u8>(out, <u8>kind, 8);
  store<u64>(out, 1, 16);
  store<u64>(out, kind == DIRECTORY ? 0 : size(node), 24);
  // Access, modification, and change of status, which nobody can set.
  for (let which: u32 = 0; which < 3; which++) {
    const option = out + 32 + <usize>which * 24;
    store<u8>(option, 1);
    time(node, which, option + 8);
  }
}

export function descriptorSetTimesAt(
  self: usize, pathFlags: u32, path: usize, length: u32,
  access: u32, s: u64, ns: u32, modification: u32, s2: u64, ns2: u32, out: usize,
): void {
  const code = lookUp(nodeOf(self), path, length, pathFlags & FOLLOW);
  answer(out, code == OK ? timing(found, access, ns, modification, ns2) : code);
}

export function descriptorLinkAt(
  self: usize, oldFlags: u32, old: usize, oldLength: u32, to: usize, path: usize, length: u32, out: usize,
): void {
  answer(out, linking(self, oldFlags, old, oldLength, to, path, length));
}

export function descriptorOpenAt(
  self: usize, pathFlags: u32, path: usize, length: u32, openFlags: u32, descriptorFlags: u32, out: usize,
): void {
  if (failed(out, opening(self, pathFlags, path, length, openFlags, descriptorFlags), 4)) return;
  opened(found, descriptorFlags, out);
}

/** A descriptor. A directory can be changed by any handle if it can be at all, as in Wasmtime. */
export function opened(node: usize, descriptorFlags: u32, out: usize): void {
  let bits = descriptorFlags & (READ | WRITE);
  if (type(node) == DIRECTORY && flags(node) & WRITABLE) bits |= descriptorFlags & MUTATE_DIRECTORY;
  store<u32>(opens(out, node), bits == 0 ? READ : bits, STATE);
}

export function descriptorReadlinkAt(self: usize, path: usize, length: u32, out: usize): void {
  let code = lookUp(nodeOf(self), path, length, NO_FOLLOW);
  if (code == OK && type(found) != SYMLINK) code = INVALID;
  if (failed(out, code, 4)) return;
  store<usize>(out, data(found), 4);
  store<u32>(out, size(found), 8);
}

export function descriptorRemoveDirectoryAt(self: usize, path: usize, length: u32, out: usize): void {
  answer(out, removing(self, path, length, true));
}

export function descriptorRenameAt(
  self: usize, old: usize, oldLength: u32, to: usize, path: usize, length: u32, out: usize,
): void {
  answer(out, renaming(self, old, oldLength, to, path, length));
}

export function descriptorSymlinkAt(
  self: usize, target: usize, targetLength: u32, path: usize, length: u32, out: usize,
): void {
  answer(out, linkingTo(self, target, targetLength, path, length));
}

/** What is wrong with a symlink. Its target must not be absolute, says WASI. */
export function linkingTo(self: usize, target: usize, targetLength: u32, path: usize, length: u32): u32 {
  if (targetLength == 0) return NO_ENTRY;
  if (load<u8>(target) == 0x2f) return NOT_PERMITTED;
  return creating(self, path, length, false);
}

export function descriptorUnlinkFileAt(self: usize, path: usize, length: u32, out: usize): void {
  answer(out, removing(self, path, length, false));
}

export function descriptorIsSameObject(self: usize, other: usize): bool {
  return nodeOf(self) == nodeOf(other);
}

export function descriptorMetadataHash(self: usize, out: usize): void {
  writeHash(nodeOf(self), out);
}

export function descriptorMetadataHashAt(self: usize, pathFlags: u32, path: usize, length: u32, out: usize): void {
  if (failed(out, lookUp(nodeOf(self), path, length, pathFlags & FOLLOW), 8)) return;
  writeHash(found, out);
}

function writeHash(node: usize, out: usize): void {
  store<u8>(out, 0);
  store<u64>(out, hash(node), 8);
  store<u64>(out, mix(hash(node)), 16);
}

export function directoryEntryStreamReadDirectoryEntry(self: usize, out: usize): void {
  const directory = nodeOf(self);
  const index = load<u32>(self, STATE);
  store<u8>(out, 0);
  store<u8>(out, <u8>(index < size(directory)), 4);
  if (index >= size(directory)) return;
  const node = childAt(directory, index);
  store<u8>(out, <u8>type(node), 8);
  store<usize>(out, name(node), 12);
  store<u32>(out, nameLength(node), 16);
  store<u32>(self, index + 1, STATE);
}

export function inputStreamRead(self: usize, length: u64, out: usize): void {
  const offset = load<u64>(self, STATE);
  if (ended(self, length, out, 4)) return;
  store<u64>(self, offset + give(nodeOf(self), length, offset, out), STATE);
}

export function inputStreamSkip(self: usize, length: u64, out: usize): void {
  const offset = load<u64>(self, STATE);
  if (ended(self, length, out, 8)) return;
  const count = min(length, left(nodeOf(self), offset));
  store<u64>(out, count, 8);
  store<u64>(self, offset + count, STATE);
}

/** Writes `closed` if there is nothing to read from a stream; the payload of the result is `at`. */
function ended(self: usize, length: u64, out: usize, payload: usize): bool {
  const end = length != 0 && left(nodeOf(self), load<u64>(self, STATE)) == 0;
  store<u8>(out, <u8>end);
  if (end) store<u8>(out + payload, 1);
  return end;
}

export function inputStreamBlockingRead(self: usize, length: u64, out: usize): void {
  inputStreamRead(self, length, out);
}

export function inputStreamBlockingSkip(self: usize, length: u64, out: usize): void {
  inputStreamSkip(self, length, out);
}
