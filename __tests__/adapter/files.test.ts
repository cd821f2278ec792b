import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StaticData } from '../../src/abi/values.ts';
import { KIND } from '../../src/adapter/cells.ts';
import { memoryModule } from '../../src/adapter/core/memory.ts';
import { FILES } from '../../src/adapter/generated/files.ts';
import { LAYER } from '../../src/adapter/generated/layer.ts';
import { type FileNode, type Image, imageOf, type Root } from '../../src/adapter/image.ts';
import { Random } from '../support/random.ts';

const WIT = readFileSync(
  'node_modules/@bytecodealliance/jco/lib/wit/builtin/0.2.12/wasi-filesystem/package.wit',
  'utf8',
);

/** The cases of an enum, or the names of flags, in the order of the WIT. */
function namesOf(type: string): readonly string[] {
  const body = new RegExp(` ${type} \\{([^}]*)\\}`).exec(WIT)?.[1] ?? '';
  return body
    .replaceAll(/\/\/.*/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const ERRORS = namesOf('enum error-code');
const TYPES = namesOf('enum descriptor-type');
const DESCRIPTOR_FLAGS = namesOf('flags descriptor-flags');
const OPEN_FLAGS = namesOf('flags open-flags');

function bits(flags: readonly string[], names: readonly string[]): number {
  return names.reduce((sum, name) => sum | (1 << flags.indexOf(name)), 0);
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (string: string) => new TextEncoder().encode(string);
const file = (contents: string | Uint8Array): FileNode => ({
  kind: 'file',
  contents: typeof contents === 'string' ? bytes(contents) : contents,
});
const link = (target: string): FileNode => ({ kind: 'symlink', target });
const directory = (entries: Readonly<Record<string, FileNode>>): FileNode => ({
  kind: 'directory',
  entries: new Map(Object.entries(entries)),
});
const root = (tree: FileNode, writable = false): Root => ({ guest: '/', tree, writable });

/** An error-code, `closed`, or `failed: ` and an error-code. */
type Failure = string;
type Argument = number | bigint | string | Uint8Array;

const ALL = bits(DESCRIPTOR_FLAGS, ['read', 'write', 'mutate-directory']);
const TIMESTAMP = 315532800;
/** A directory that is not the adapter's. */
const HOST = 0;

/** Kinds of what functions open, beside descriptors. */
const OPENED: Readonly<Record<string, number>> = {
  descriptorReadDirectory: KIND.ENTRIES,
  descriptorReadViaStream: KIND.READER,
  descriptorWriteViaStream: KIND.WRITER,
  descriptorAppendViaStream: KIND.WRITER,
};

type Exports = WebAssembly.Instance['exports'];

function instantiate(
  wasm: string | Uint8Array,
  imports: ConstructorParameters<typeof WebAssembly.Instance>[1],
): Exports {
  const code = typeof wasm === 'string' ? Uint8Array.from(atob(wasm), (char) => char.charCodeAt(0)) : wasm;
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(code)), imports).exports;
}

/** The compiled filesystem with memory as an adapter has it; handles are addresses of what is open, 0 the host's. */
class Disk {
  readonly roots: readonly number[];
  readonly #memory: WebAssembly.Memory;
  readonly #done: WebAssembly.Global;
  readonly #kinds = new Map<number, number>();
  readonly #realloc: Exports[string] | undefined;
  readonly logic: Exports;

  constructor(logic: string, ...roots: readonly Root[]) {
    const image = imageOf(roots, TIMESTAMP);
    const contents = Buffer.concat(image.parts);
    const { memory, realloc, done } = instantiate(memoryModule(new StaticData(16), true), {});
    if (!(memory instanceof WebAssembly.Memory) || !(done instanceof WebAssembly.Global)) throw new Error('no memory');
    this.#memory = memory;
    this.#done = done;
    this.#realloc = realloc;
    const read = (to: number, offset: number, length: number): void => {
      const [start, size] = [offset >>> 0, length >>> 0];
      if (start + size > contents.length) throw new Error(`reads ${start}+${size} of ${contents.length}`);
      new Uint8Array(memory.buffer).set(contents.subarray(start, start + size), to);
    };
    const env = { memory, realloc: (...args: number[]) => call(realloc, ...args) };
    this.logic = instantiate(logic, { env, image: { read } });
    this.roots = image.roots.map((node) => this.descriptor(node));
  }

  get memorySize(): number {
    return this.#memory.buffer.byteLength;
  }

  /** A handle that the adapter makes, as for a preopen. */
  descriptor(node: number): number {
    return call(this.logic['root'], node, ALL);
  }

  drop(handle: number): void {
    call(this.logic['close'], handle, this.#kinds.get(handle) ?? KIND.NODE);
    this.#kinds.delete(handle);
  }

  /** Calls a function; returns the view of its result. */
  call(name: string, ...args: readonly Argument[]): DataView {
    this.#done.value = 1;
    const flat = args.flatMap((arg): (number | bigint)[] => {
      if (typeof arg !== 'string' && !(arg instanceof Uint8Array)) return [arg];
      const data = typeof arg === 'string' ? bytes(arg) : arg;
      const at = call(this.#realloc, 0, 0, 1, data.length);
      new Uint8Array(this.#memory.buffer).set(data, at);
      return [at, data.length];
    });
    const out = call(this.#realloc, 0, 0, 8, 128);
    new Uint8Array(this.#memory.buffer).fill(0xaa, out, out + 128);
    call(this.logic[name], ...flat, out);
    return new DataView(this.#memory.buffer, out, 128);
  }

  /** A result without a value, or with one that is a handle, a byte or a list of bytes. */
  unit(name: string, ...args: readonly Argument[]): 'ok' | Failure {
    const out = this.call(name, ...args);
    return isError(out) ? error(out, 1) : 'ok';
  }

  own(name: string, ...args: readonly Argument[]): number | Failure {
    const out = this.call(name, ...args);
    if (isError(out)) return error(out, 4);
    const handle = out.getUint32(4, true);
    this.#kinds.set(handle, OPENED[name] ?? KIND.NODE);
    return handle;
  }

  byte(name: string, ...args: readonly Argument[]): number | Failure {
    const out = this.call(name, ...args);
    return isError(out) ? error(out, 1) : out.getUint8(1);
  }

  list(at: number, out: DataView): Uint8Array {
    return new Uint8Array(this.#memory.buffer).slice(
      out.getUint32(at, true),
      out.getUint32(at, true) + out.getUint32(at + 4, true),
    );
  }

  open(base: number, path: string, flags: readonly string[] = ['read'], open: readonly string[] = [], follow = 1) {
    return this.own('descriptorOpenAt', base, follow, path, bits(OPEN_FLAGS, open), bits(DESCRIPTOR_FLAGS, flags));
  }

  /** A handle that has to be there. */
  handle(...args: Parameters<Disk['open']>): number {
    return ok(this.open(...args));
  }

  stat(base: number, path: string, follow = 1): { type: string; size: number; times: readonly number[] } | Failure {
    const out = this.call('descriptorStatAt', base, follow, path);
    if (isError(out)) return error(out, 8);
    expect([out.getBigUint64(16, true), out.getUint8(32), out.getUint8(56), out.getUint8(80)]).toEqual([1n, 1, 1, 1]);
    const times = [40, 64, 88].map((at) => Number(out.getBigUint64(at, true)) + out.getUint32(at + 8, true) / 1e9);
    return { type: TYPES[out.getUint8(8)] ?? '', size: Number(out.getBigUint64(24, true)), times };
  }

  /** Type of what a path means, or what is wrong. */
  typeAt(base: number, path: string, follow = 1): string {
    const found = this.stat(base, path, follow);
    return typeof found === 'string' ? found : found.type;
  }

  hash(base: number, path: string, follow = 1): readonly bigint[] | Failure {
    const out = this.call('descriptorMetadataHashAt', base, follow, path);
    return isError(out) ? error(out, 8) : [out.getBigUint64(8, true), out.getBigUint64(16, true)];
  }

  read(handle: number, length: number | bigint, offset: number | bigint): readonly [Uint8Array, boolean] | Failure {
    const out = this.call('descriptorRead', handle, BigInt(length), BigInt(offset));
    return isError(out) ? error(out, 4) : [this.list(4, out), out.getUint8(12) === 1];
  }

  write(handle: number, contents: string | Uint8Array, offset: number | bigint): number | Failure {
    const out = this.call('descriptorWrite', handle, contents, BigInt(offset));
    return isError(out) ? error(out, 8) : Number(out.getBigUint64(8, true));
  }

  /** All of a file, in as many reads as it takes. */
  contents(handle: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let at = 0; ; at += parts.at(-1)?.length ?? 0) {
      const part = this.read(handle, 2n ** 63n, at);
      if (typeof part === 'string') throw new Error(part);
      if (part[1]) return Buffer.concat(parts);
      parts.push(part[0]);
    }
  }

  readlink(base: number, path: string): string {
    const out = this.call('descriptorReadlinkAt', base, path);
    return isError(out) ? error(out, 4) : `→ ${decode(this.list(4, out))}`;
  }

  next(stream: number): string | undefined {
    const out = this.call('directoryEntryStreamReadDirectoryEntry', stream);
    if (isError(out)) throw new Error(error(out, 4));
    return out.getUint8(4) === 0 ? undefined : `${decode(this.list(12, out))}: ${TYPES[out.getUint8(8)]}`;
  }

  entries(handle: number): readonly string[] {
    const stream = ok(this.own('descriptorReadDirectory', handle));
    const found: string[] = [];
    for (let entry = this.next(stream); entry !== undefined; entry = this.next(stream)) found.push(entry);
    this.drop(stream);
    return found;
  }

  readStream(stream: number, length: number | bigint, name = 'inputStreamRead'): string {
    const out = this.call(name, stream, BigInt(length));
    return isError(out) ? this.#streamError(out, 4) : decode(this.list(4, out));
  }

  /** A result with a u64, or (`payload` 4) without a value, of a stream. */
  count(name: string, payload: 4 | 8, ...args: readonly Argument[]): number | Failure {
    const out = this.call(name, ...args);
    if (isError(out)) return this.#streamError(out, payload);
    return payload === 4 ? 0 : Number(out.getBigUint64(8, true));
  }

  #streamError(out: DataView, at: number): string {
    if (out.getUint8(at) === 1) return 'closed';
    return `failed: ${ERRORS[out.getUint32(at + 4, true)]}`;
  }
}

function call(value: Exports[string] | undefined, ...args: readonly (number | bigint)[]): number {
  if (typeof value !== 'function') throw new Error('an export is missing');
  return Number(value(...args));
}

function isError(out: DataView): boolean {
  const tag = out.getUint8(0);
  if (tag > 1) throw new Error(`no result has the case ${tag}`);
  return tag === 1;
}

function error(out: DataView, at: number): string {
  return ERRORS[out.getUint8(at)] ?? `error ${out.getUint8(at)}`;
}

function ok<T>(value: T | Failure): T {
  if (typeof value === 'string') throw new Error(value);
  return value;
}

const CHAIN = Object.fromEntries(
  Array.from({ length: 41 }, (_, i) => [`chain${i + 1}`, link(i === 0 ? 'a.txt' : `chain${i}`)]),
);

/** What the rules of paths are told of. */
const SAMPLE = directory({
  'a.txt': file('hello'),
  dir: directory({ inner: file('in'), l_up: link('../a.txt'), sub: directory({}), x: file('xx') }),
  l_file: link('a.txt'),
  l_dir: link('dir'),
  l_abs: link('/a.txt'),
  l_out: link('../x'),
  l_dangling: link('missing'),
  l_slash: link('a.txt/'),
  l_self: link('l_self'),
  l_one: link('l_two'),
  l_two: link('l_one'),
  ...CHAIN,
});

/** Paths, what they mean if symlinks are followed, and if the last one is not. */
const PATHS: readonly (readonly [string, string, string])[] = [
  ...['.', './', './/', 'dir/.', 'dir/', 'dir//', 'dir/..', 'dir/../', 'dir', 'l_dir/', 'l_dir/..', 'l_dir/sub'].map(
    (path) => [path, 'directory', 'directory'] as const,
  ),
  ...['a.txt', './a.txt', './/a.txt', 'dir//x', 'dir/./x', 'dir/../a.txt', 'l_dir/inner'].map(
    (path) => [path, 'regular-file', 'regular-file'] as const,
  ),
  ['', 'no-entry', 'no-entry'],
  ...['/', '//', '/a.txt', '..', '../', './..', '../a.txt', 'dir/../..', 'dir/../../root/a.txt', 'l_dir/../..'].map(
    (path) => [path, 'not-permitted', 'not-permitted'] as const,
  ),
  ...['a.txt/', 'a.txt//', 'a.txt/.', 'a.txt/..', 'a.txt/x', 'l_file/', 'l_file/x', 'l_file/..'].map(
    (path) => [path, 'not-directory', 'not-directory'] as const,
  ),
  ...['missing', 'missing/', 'missing/..', 'missing/../a.txt', 'missing/x', 'l_dangling/', 'l_dangling/x'].map(
    (path) => [path, 'no-entry', 'no-entry'] as const,
  ),
  ['l_file', 'regular-file', 'symbolic-link'],
  ['l_dir', 'directory', 'symbolic-link'],
  ['dir/l_up', 'regular-file', 'symbolic-link'],
  ['l_abs', 'not-permitted', 'symbolic-link'],
  ['l_abs/', 'not-permitted', 'not-permitted'],
  ['l_out', 'not-permitted', 'symbolic-link'],
  ['l_dangling', 'no-entry', 'symbolic-link'],
  ['l_self', 'loop', 'symbolic-link'],
  ['l_self/x', 'loop', 'loop'],
  ['l_one', 'loop', 'symbolic-link'],
  ['l_two/', 'loop', 'loop'],
  ['chain39', 'regular-file', 'symbolic-link'],
  ['chain40', 'regular-file', 'symbolic-link'],
  ['chain41', 'loop', 'symbolic-link'],
  ['l_slash', 'not-directory', 'symbolic-link'],
  ['a.txt\0', 'invalid', 'invalid'],
  ['n'.repeat(255), 'no-entry', 'no-entry'],
  ['n'.repeat(256), 'name-too-long', 'name-too-long'],
];

describe('the image', () => {
  const parts = (image: Image) => Buffer.concat(image.parts);

  it('holds the contents themselves and has the length it says', () => {
    const contents = bytes('contents');
    const image = imageOf([root(directory({ a: file(contents), b: file(''), c: file(contents) }))], TIMESTAMP);
    expect(image.parts.filter((part) => part === contents)).toHaveLength(2);
    expect(image.size).toBe(parts(image).length);
  });

  it('is the same for the same files in another order, and has another digest for others', () => {
    const one = parts(imageOf([root(directory({ a: file('1'), b: file('2') }))], TIMESTAMP));
    expect(parts(imageOf([root(directory({ b: file('2'), a: file('1') }))], TIMESTAMP))).toEqual(one);
    const other = parts(imageOf([root(directory({ a: file('1'), b: file('3') }))], TIMESTAMP));
    expect(other.subarray(16, 24)).not.toEqual(one.subarray(16, 24));
  });

  it('refuses names that a path cannot have', () => {
    for (const name of ['', '.', '..', 'a/b', 'a\0', 'n'.repeat(256), '\ud800']) {
      expect(() => imageOf([root(directory({ [name]: file('') }))], 0)).toThrow(/name/);
    }
    expect(() => imageOf([root(file(''))], 0)).toThrow('what is mounted at / is not a directory.');
  });

  it('takes 10,000 files in no time', () => {
    const many = directory(
      Object.fromEntries(
        Array.from({ length: 100 }, (_, i) => [
          `directory ${i}`,
          directory(Object.fromEntries(Array.from({ length: 100 }, (_, j) => [`file ${j}`, file(`${i} ${j}`)]))),
        ]),
      ),
    );
    imageOf([root(many)], TIMESTAMP);
    const start = performance.now();
    imageOf([root(many)], TIMESTAMP);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('a tree that cannot be changed', () => {
  const disk = new Disk(FILES, root(SAMPLE));
  const [base = 0] = disk.roots;

  it.each(PATHS)('%j means %s, and %s unless it is followed', (path, followed, not) => {
    expect([disk.typeAt(base, path, 1), disk.typeAt(base, path, 0)]).toEqual([followed, not]);
    const hashed = (follow: number) => (typeof disk.hash(base, path, follow) === 'string' ? 'error' : 'found');
    const isType = (result: string) => (TYPES.includes(result) ? 'found' : 'error');
    expect([hashed(1), hashed(0)]).toEqual([isType(followed), isType(not)]);
    const opened = (follow: number) => {
      const handle = disk.open(base, path, ['read'], [], follow);
      return typeof handle === 'string' ? handle : TYPES[Number(disk.byte('descriptorGetType', handle))];
    };
    expect([opened(1), opened(0)]).toEqual([followed, not === 'symbolic-link' ? 'loop' : not]);
  });

  it('keeps paths in the directory of the handle', () => {
    const dir = disk.handle(base, 'dir');
    expect(disk.typeAt(dir, 'l_up')).toBe('not-permitted');
    expect(disk.typeAt(dir, 'l_up', 0)).toBe('symbolic-link');
    expect(disk.typeAt(dir, 'sub/../..')).toBe('not-permitted');
    expect(disk.typeAt(dir, 'sub/../x')).toBe('regular-file');
  });

  it('takes no path from a file', () => {
    const handle = disk.handle(base, 'a.txt');
    for (const path of ['', '.', '..', '/', 'x']) expect(disk.typeAt(handle, path)).toBe('not-directory');
    expect(disk.open(handle, 'x', ['read'], ['directory', 'create'])).toBe('not-directory');
  });

  it.each<readonly [path: string, open: readonly string[], flags: readonly string[], result: string]>([
    ['missing', ['directory', 'create'], [], 'invalid'],
    ['/', ['directory', 'exclusive'], [], 'invalid'],
    ['a.txt', ['directory', 'truncate'], [], 'invalid'],
    ['a.txt', ['directory'], ['read'], 'not-directory'],
    ['dir', ['directory'], ['read'], 'ok'],
    ['a.txt', ['exclusive'], ['read'], 'ok'],
    ['a.txt', ['create', 'exclusive'], [], 'exist'],
    ['dir', ['create', 'exclusive'], [], 'exist'],
    ['l_dangling', ['create', 'exclusive'], [], 'exist'],
    ['l_dangling', ['create'], [], 'read-only'],
    ['missing', ['create'], [], 'read-only'],
    ['missing/x', ['create'], [], 'no-entry'],
    ['missing/', ['create'], [], 'is-directory'],
    ['dir/', ['create', 'exclusive'], [], 'is-directory'],
    ['dir', [], ['write'], 'is-directory'],
    ['dir', ['truncate'], [], 'is-directory'],
    ['dir', ['create'], [], 'is-directory'],
    ['a.txt', [], ['read', 'write'], 'read-only'],
    ['a.txt', ['truncate'], [], 'read-only'],
    ['a.txt', ['create'], ['read'], 'ok'],
    ['a.txt', [], ['read', 'file-integrity-sync', 'data-integrity-sync', 'requested-write-sync'], 'ok'],
    ['../x', ['create'], [], 'not-permitted'],
  ])('opens %j with %j and %j: %s', (path, open, flags, result) => {
    const handle = disk.open(base, path, flags, open);
    expect(typeof handle === 'string' ? handle : 'ok').toBe(result);
  });

  it('says of a handle that it reads, whatever was asked for', () => {
    for (const flags of [[], ['read'], ['read', 'mutate-directory'], ['mutate-directory', 'data-integrity-sync']]) {
      expect(disk.byte('descriptorGetFlags', disk.handle(base, 'dir', flags))).toBe(1);
    }
  });

  it.each([
    ['CreateDirectory', 'dir', 'exist'],
    ['CreateDirectory', '.', 'exist'],
    ['CreateDirectory', 'a.txt/', 'exist'],
    ['CreateDirectory', 'l_dangling', 'exist'],
    ['CreateDirectory', '', 'no-entry'],
    ['CreateDirectory', 'missing/x', 'no-entry'],
    ['CreateDirectory', 'a.txt/x', 'not-directory'],
    ['CreateDirectory', '../x', 'not-permitted'],
    ['CreateDirectory', 'new', 'read-only'],
    ['CreateDirectory', 'new/', 'read-only'],
    ['RemoveDirectory', '.', 'invalid'],
    ['RemoveDirectory', '..', 'not-permitted'],
    ['RemoveDirectory', 'missing/x', 'no-entry'],
    ['RemoveDirectory', 'missing', 'read-only'],
    ['RemoveDirectory', 'dir', 'read-only'],
    ['UnlinkFile', '.', 'is-directory'],
    ['UnlinkFile', 'dir/../..', 'not-permitted'],
    ['UnlinkFile', 'a.txt', 'read-only'],
  ])('%sAt %j: %s', (name, path, result) => {
    expect(disk.unit(`descriptor${name}At`, base, path)).toBe(result);
  });

  it.each([
    ['a.txt', 'new', 'read-only'],
    ['.', 'new', 'busy'],
    ['a.txt', 'dir/..', 'busy'],
    ['a.txt', '../x', 'not-permitted'],
    ['a.txt/x', 'new', 'not-directory'],
    ['a.txt', 'missing/x', 'no-entry'],
  ])('renames %j to %j: %s', (from, to, result) => {
    expect(disk.unit('descriptorRenameAt', base, from, base, to)).toBe(result);
  });

  it('makes no links', () => {
    const symlink = (target: string, path: string) => disk.unit('descriptorSymlinkAt', base, target, path);
    const hard = (flags: number, from: string, to: string) =>
      disk.unit('descriptorLinkAt', base, flags, from, base, to);
    expect(symlink('a.txt', 'new')).toBe('read-only');
    expect(symlink('a.txt', 'dir')).toBe('exist');
    expect(symlink('a.txt', 'new/')).toBe('no-entry');
    expect(symlink('/a.txt', 'new')).toBe('not-permitted');
    expect(symlink('', 'new')).toBe('no-entry');
    expect(hard(1, 'a.txt', 'new')).toBe('invalid');
    expect(hard(0, 'missing', 'new')).toBe('no-entry');
    expect(hard(0, 'a.txt', 'dir')).toBe('exist');
    expect(hard(0, 'a.txt', 'new')).toBe('read-only');
  });

  it('knows that a directory of the host is elsewhere', () => {
    expect(disk.unit('descriptorRenameAt', base, 'a.txt', HOST, 'x')).toBe('cross-device');
    expect(disk.unit('descriptorLinkAt', base, 0, 'a.txt', HOST, 'x')).toBe('cross-device');
  });

  it('answers what concerns a file or a directory as a whole', () => {
    const [a, dir] = [disk.handle(base, 'a.txt'), disk.handle(base, 'dir')];
    const both = (result: (handle: number) => unknown) => [result(a), result(dir)];
    expect(both((it) => disk.unit('descriptorSync', it))).toEqual(['ok', 'ok']);
    expect(both((it) => disk.unit('descriptorSyncData', it))).toEqual(['ok', 'ok']);
    expect(both((it) => disk.unit('descriptorAdvise', it, 0n, 1n, 0))).toEqual(['ok', 'bad-descriptor']);
    expect(both((it) => disk.unit('descriptorSetSize', it, 0n))).toEqual(['read-only', 'bad-descriptor']);
    expect(both((it) => disk.own('descriptorWriteViaStream', it, 0n))).toEqual(['read-only', 'bad-descriptor']);
    expect(both((it) => disk.own('descriptorAppendViaStream', it))).toEqual(['read-only', 'bad-descriptor']);
    expect(both((it) => disk.write(it, 'x', 0))).toEqual(['read-only', 'bad-descriptor']);
    expect(disk.own('descriptorReadViaStream', dir, 0n)).toBe('is-directory');
    expect(disk.read(dir, 1, 0)).toBe('bad-descriptor');
    expect(disk.own('descriptorReadDirectory', a)).toBe('not-directory');
    expect(disk.unit('descriptorSetTimes', a, 1, 0n, 0, 1, 0n, 0)).toBe('read-only');
    expect(disk.unit('descriptorSetTimes', a, 0, 0n, 0, 0, 0n, 0)).toBe('ok');
    expect(disk.unit('descriptorSetTimesAt', base, 1, 'a.txt', 2, 1n, 0, 0, 0n, 0)).toBe('read-only');
    expect(disk.unit('descriptorSetTimesAt', base, 1, 'missing', 2, 1n, 0, 0, 0n, 0)).toBe('no-entry');
  });

  it('tells size, type and times', () => {
    const times = [TIMESTAMP, TIMESTAMP, TIMESTAMP];
    expect(disk.stat(base, 'a.txt')).toEqual({ type: 'regular-file', size: 5, times });
    expect(disk.stat(base, 'dir')).toEqual({ type: 'directory', size: 0, times });
    expect(disk.stat(base, 'dir/l_up', 0)).toEqual({ type: 'symbolic-link', size: 8, times });
  });

  it('reads symlinks, and nothing else as one', () => {
    expect(disk.readlink(base, 'dir/l_up')).toBe('→ ../a.txt');
    expect(disk.readlink(base, 'l_abs')).toBe('→ /a.txt');
    expect(disk.readlink(base, 'a.txt')).toBe('invalid');
    expect(disk.readlink(base, 'dir')).toBe('invalid');
    expect(disk.readlink(base, 'missing')).toBe('no-entry');
  });

  it('lists entries by the bytes of their names, without . and ..', () => {
    const names = ['\ue000', '😀', 'é', 'z', 'a', 'Z', 'aa', '10', '9'];
    const odd = new Disk(FILES, root(directory(Object.fromEntries(names.map((name) => [name, file(name)])))));
    const sorted = names.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)));
    expect(odd.entries(odd.roots[0] ?? 0)).toEqual(sorted.map((name) => `${name}: regular-file`));
    for (const name of names) expect(odd.typeAt(odd.roots[0] ?? 0, name)).toBe('regular-file');
    expect(disk.entries(disk.handle(base, 'dir'))).toEqual([
      'inner: regular-file',
      'l_up: symbolic-link',
      'sub: directory',
      'x: regular-file',
    ]);
    expect(disk.entries(disk.handle(base, 'dir/sub'))).toEqual([]);
  });

  it('gives a node the same hash however it is reached, and every node another', () => {
    expect(disk.hash(base, 'dir/../l_dir/l_up')).toEqual(disk.hash(base, 'a.txt'));
    const all = ['.', 'a.txt', 'dir', 'dir/x', 'dir/inner', 'dir/sub'].map((path) => disk.hash(base, path));
    expect(new Set(all.map((hash) => hash[0])).size).toBe(all.length);
    expect(all.every((hash) => hash[0] !== 0n)).toBe(true);
    const same = (a: string, b: string) =>
      call(disk.logic['descriptorIsSameObject'], disk.handle(base, a), disk.handle(base, b));
    expect([same('a.txt', 'l_file'), same('a.txt', 'dir')]).toEqual([1, 0]);
  });
});

describe('reading a file', () => {
  const contents = Uint8Array.from({ length: 150_000 }, (_, i) => (i * 7) ^ (i >> 8));
  const disk = new Disk(FILES, root(directory({ big: file(contents), empty: file(''), small: file('hello') })));
  const [base = 0] = disk.roots;
  const big = disk.handle(base, 'big');
  const small = disk.handle(base, 'small');

  it.each([
    [0, 10],
    [65_530, 20],
    [149_990, 100],
    [5, 65_536],
    [5, 1_000_000],
    [149_999, 1],
  ])('reads at %d up to %d bytes', (offset, length) => {
    const expected = contents.subarray(offset, offset + Math.min(length, 65_536));
    const [read, end] = ok(disk.read(big, length, offset));
    expect([Buffer.compare(read, expected), end]).toEqual([0, false]);
  });

  it('says that the end is reached with an empty list only', () => {
    const nothing = new Uint8Array();
    expect(disk.read(small, 100, 0)).toEqual([bytes('hello'), false]);
    expect(disk.read(small, 100, 5)).toEqual([nothing, true]);
    expect(disk.read(small, 0, 0)).toEqual([nothing, false]);
    expect(disk.read(small, 1, 2n ** 64n - 1n)).toEqual([nothing, true]);
    expect(disk.read(small, 2n ** 64n - 1n, 2n ** 32n)).toEqual([nothing, true]);
    expect(disk.contents(disk.handle(base, 'empty'))).toEqual(Buffer.of());
    expect(Buffer.compare(disk.contents(big), contents)).toBe(0);
  });

  it('streams it to the end', () => {
    const stream = ok(disk.own('descriptorReadViaStream', small, 1n));
    expect(disk.readStream(stream, 0)).toBe('');
    expect(disk.readStream(stream, 2)).toBe('el');
    expect(disk.count('inputStreamSkip', 8, stream, 1n)).toBe(1);
    expect(disk.readStream(stream, 100, 'inputStreamBlockingRead')).toBe('o');
    expect(disk.readStream(stream, 100)).toBe('closed');
    expect(disk.readStream(stream, 0)).toBe('');
    expect(disk.count('inputStreamBlockingSkip', 8, stream, 1n)).toBe('closed');
    expect(disk.readStream(ok(disk.own('descriptorReadViaStream', small, 2n ** 64n - 1n)), 1)).toBe('closed');
    expect(disk.count('inputStreamSkip', 8, ok(disk.own('descriptorReadViaStream', big, 9n)), 2n ** 60n)).toBe(149_991);
  });

  it('takes no memory, however often', () => {
    const before = disk.memorySize;
    for (let i = 0; i < 20_000; i++) {
      const handle = disk.handle(base, 'big');
      disk.read(handle, 100, i);
      disk.drop(handle);
    }
    expect(disk.memorySize).toBe(before);
  });
});

describe('a tree that can be changed', () => {
  const tree = directory({
    'a.txt': file('hello'),
    big: file(Uint8Array.from({ length: 10_000 }, (_, i) => i % 251)),
    dir: directory({ inner: file('in'), sub: directory({}) }),
    l_new: link('dir/new'),
    l_file: link('a.txt'),
  });
  const fresh = () => {
    const disk = new Disk(LAYER, root(tree, true), root(SAMPLE, false));
    const [base = 0, fixed = 0] = disk.roots;
    const text = (path: string) => decode(disk.contents(disk.handle(base, path)));
    return { disk, base, fixed, text };
  };
  const BOTH = ['read', 'write'];

  it.each(PATHS)('beside it, what cannot be changed is as ever: %j means %s, or %s', (path, followed, not) => {
    const { disk, fixed } = fresh();
    expect([disk.typeAt(fixed, path, 1), disk.typeAt(fixed, path, 0)]).toEqual([followed, not]);
    expect(disk.open(fixed, 'new', BOTH, ['create'])).toBe('read-only');
    expect(disk.unit('descriptorUnlinkFileAt', fixed, 'a.txt')).toBe('read-only');
  });

  it('keeps what is written, in the middle and behind the end', () => {
    const { disk, base, text } = fresh();
    const handle = disk.handle(base, 'a.txt', BOTH);
    expect(disk.write(handle, 'EL', 1)).toBe(2);
    expect(text('a.txt')).toBe('hELlo');
    expect(disk.write(handle, 'x', 8)).toBe(1);
    expect(text('a.txt')).toBe('hELlo\0\0\0x');
    expect(disk.write(handle, '', 100)).toBe(0);
    expect(disk.stat(base, 'a.txt')).toMatchObject({ size: 9 });
    expect(disk.write(handle, 'x', 2n ** 32n)).toBe('file-too-large');
    expect(disk.write(disk.handle(base, 'a.txt'), 'x', 0)).toBe('bad-descriptor');
    expect(disk.read(disk.handle(base, 'a.txt', ['write']), 1, 0)).toBe('bad-descriptor');
  });

  it('gives zeros where a file was cut and made longer again', () => {
    const { disk, base } = fresh();
    for (const written of [false, true]) {
      for (const [cut, long] of [
        [5000, 9000],
        [4096, 4097],
        [0, 300],
      ] as const) {
        const name = `copy ${written} ${cut}`;
        const handle = written ? disk.handle(base, name, BOTH, ['create']) : disk.handle(base, 'big', BOTH);
        if (written)
          disk.write(
            handle,
            Uint8Array.from({ length: 10_000 }, (_, i) => i % 251),
            0,
          );
        const before = disk.contents(handle).subarray(0, cut);
        expect(disk.unit('descriptorSetSize', handle, BigInt(cut))).toBe('ok');
        expect(disk.unit('descriptorSetSize', handle, BigInt(long))).toBe('ok');
        expect(disk.contents(handle)).toEqual(Buffer.concat([before], long));
      }
    }
    const handle = disk.handle(base, 'big', BOTH);
    expect(disk.unit('descriptorSetSize', handle, 2n ** 32n)).toBe('file-too-large');
    expect(disk.unit('descriptorSetSize', disk.handle(base, 'big'), 0n)).toBe('invalid');
  });

  it('makes files, also behind a symlink, and cuts them', () => {
    const { disk, base, text } = fresh();
    expect(disk.open(base, 'l_new', ['read'], [])).toBe('no-entry');
    expect(disk.write(disk.handle(base, 'l_new', BOTH, ['create']), 'made', 0)).toBe(4);
    expect(text('dir/new')).toBe('made');
    expect(disk.open(base, 'dir/new', BOTH, ['create', 'exclusive'])).toBe('exist');
    disk.handle(base, 'l_file', ['read'], ['truncate']);
    expect(text('a.txt')).toBe('');
    expect(disk.open(base, 'new/', BOTH, ['create'])).toBe('is-directory');
    expect(disk.open(base, 'n'.repeat(256), BOTH, ['create'])).toBe('name-too-long');
    expect(disk.entries(disk.handle(base, 'dir'))).toEqual([
      'inner: regular-file',
      'new: regular-file',
      'sub: directory',
    ]);
  });

  it('keeps a file that is unlinked, and its directory, as long as they are open', () => {
    const { disk, base } = fresh();
    const dir = disk.handle(base, 'dir');
    const inner = disk.handle(dir, 'inner', BOTH);
    const stream = ok(disk.own('descriptorReadViaStream', inner, 0n));
    for (const [name, path] of [
      ['UnlinkFile', 'dir/inner'],
      ['RemoveDirectory', 'dir/sub'],
      ['RemoveDirectory', 'dir'],
    ] as const) {
      expect(disk.unit(`descriptor${name}At`, base, path)).toBe('ok');
    }
    expect(disk.write(inner, 'k', 2)).toBe(1);
    disk.drop(inner);
    expect(disk.readStream(stream, 10)).toBe('ink');
    disk.drop(stream);
    expect(disk.entries(dir)).toEqual([]);
    expect(disk.open(dir, 'new', BOTH, ['create'])).toBe('no-entry');
    expect(disk.unit('descriptorCreateDirectoryAt', dir, 'new')).toBe('no-entry');
    expect(disk.unit('descriptorRenameAt', base, 'a.txt', dir, 'new')).toBe('no-entry');
    expect(disk.unit('descriptorCreateDirectoryAt', base, 'dir')).toBe('ok');
    expect(disk.entries(disk.handle(base, 'dir'))).toEqual([]);
  });

  it('renames', () => {
    const { disk, base, fixed, text } = fresh();
    const rename = (from: string, to: string, other = base) => disk.unit('descriptorRenameAt', base, from, other, to);
    expect(rename('a.txt', 'new', fixed)).toBe('cross-device');
    expect(rename('a.txt', 'new', HOST)).toBe('cross-device');
    expect(rename('missing', 'new')).toBe('no-entry');
    expect(rename('a.txt', 'new/')).toBe('not-directory');
    expect(rename('a.txt', 'dir')).toBe('is-directory');
    expect(rename('dir', 'a.txt')).toBe('not-directory');
    expect(rename('dir', 'dir/sub/x')).toBe('invalid');
    expect(rename('dir/sub', 'dir')).toBe('not-empty');
    expect(rename('dir', 'dir')).toBe('ok');
    const hash = disk.hash(base, 'a.txt');
    expect(rename('a.txt', 'dir/inner')).toBe('ok');
    expect(text('dir/inner')).toBe('hello');
    expect(disk.hash(base, 'dir/inner')).toEqual(hash);
    expect(rename('dir', 'moved/')).toBe('ok');
    expect(disk.typeAt(base, 'moved/sub/../../big')).toBe('regular-file');
    expect(disk.unit('descriptorLinkAt', base, 0, 'big', base, 'hard')).toBe('unsupported');
  });

  it('shows each entry once to one who removes what was shown', () => {
    const { disk, base } = fresh();
    const names = Array.from({ length: 100 }, (_, i) => `${i}`);
    const sub = disk.handle(base, 'dir/sub');
    for (const name of names) disk.drop(disk.handle(sub, name, BOTH, ['create']));
    const stream = ok(disk.own('descriptorReadDirectory', sub));
    const seen: string[] = [];
    for (let entry = disk.next(stream); entry !== undefined; entry = disk.next(stream)) {
      const name = entry.split(':')[0] ?? '';
      seen.push(name);
      if (name !== '0') expect(disk.unit('descriptorUnlinkFileAt', sub, name)).toBe('ok');
      if (name === '5') disk.handle(sub, '!', BOTH, ['create']);
    }
    disk.drop(stream);
    expect(seen.toSorted()).toEqual(names.toSorted());
    expect(disk.entries(sub)).toEqual(['!: regular-file', '0: regular-file']);
  });

  it('writes by streams as far as they permit', () => {
    const { disk, base, text } = fresh();
    const handle = disk.handle(base, 'a.txt', BOTH);
    const stream = ok(disk.own('descriptorWriteViaStream', handle, 3n));
    expect(() => disk.count('outputStreamWrite', 4, stream, 'x')).toThrow(/unreachable/);
    expect(disk.count('outputStreamCheckWrite', 8, stream)).toBe(65_536);
    expect(disk.count('outputStreamWrite', 4, stream, 'LO')).toBe(0);
    expect(disk.count('outputStreamWriteZeroes', 4, stream, 1n)).toBe(0);
    expect(() => disk.count('outputStreamWriteZeroes', 4, stream, 65_534n)).toThrow(/unreachable/);
    expect(disk.count('outputStreamFlush', 4, stream)).toBe(0);
    const append = ok(disk.own('descriptorAppendViaStream', handle));
    expect(disk.count('outputStreamBlockingWriteAndFlush', 4, append, '!')).toBe(0);
    expect(disk.count('outputStreamBlockingWriteAndFlush', 4, stream, '?')).toBe(0);
    expect(disk.count('outputStreamBlockingWriteAndFlush', 4, append, '!')).toBe(0);
    expect(disk.count('outputStreamBlockingWriteZeroesAndFlush', 4, append, 1n)).toBe(0);
    expect(text('a.txt')).toBe('helLO\0?!\0');
    expect(() => disk.count('outputStreamBlockingWriteAndFlush', 4, append, 'x'.repeat(4097))).toThrow(/unreachable/);
    const far = ok(disk.own('descriptorWriteViaStream', handle, 2n ** 64n - 1n));
    expect(disk.count('outputStreamBlockingWriteAndFlush', 4, far, 'x')).toBe('failed: file-too-large');
    expect(disk.count('outputStreamBlockingWriteAndFlush', 4, far, 'x')).toBe('closed');
    expect(disk.count('outputStreamCheckWrite', 8, far)).toBe('closed');
    expect(disk.own('descriptorAppendViaStream', disk.handle(base, 'a.txt'))).toBe('bad-descriptor');
  });

  it('tells the times that were set, and its own once the file was written to again', () => {
    const { disk, base } = fresh();
    const set = (path: string, ...times: readonly (number | bigint)[]) =>
      disk.unit('descriptorSetTimesAt', base, 0, path, ...times);
    expect(set('a.txt', 2, 7n, 500_000_000, 2, 8n, 0)).toBe('ok');
    expect(set('l_file', 0, 0n, 0, 2, 9n, 0)).toBe('ok');
    expect(set('dir', 2, 0n, 1_000_000_000, 0, 0n, 0)).toBe('invalid');
    expect(disk.stat(base, 'a.txt')).toMatchObject({ times: [7.5, 8, TIMESTAMP] });
    expect(disk.stat(base, 'l_file', 0)).toMatchObject({ times: [TIMESTAMP, 9, TIMESTAMP] });
    expect(set('a.txt', 1, 0n, 0, 0, 0n, 0)).toBe('ok');
    expect(disk.stat(base, 'a.txt')).toMatchObject({ times: [TIMESTAMP, 8, TIMESTAMP] });
    disk.write(disk.handle(base, 'a.txt', BOTH), 'x', 0);
    expect(disk.stat(base, 'a.txt')).toMatchObject({ times: [TIMESTAMP, TIMESTAMP, TIMESTAMP] });
  });

  it('writes no more than there is space for', () => {
    const { disk, base } = fresh();
    const handle = disk.handle(base, 'new', BOTH, ['create']);
    const mebibyte = new Uint8Array(2 ** 20).fill(7);
    let size = 0;
    for (let part = mebibyte.length; part === mebibyte.length; size += part)
      part = ok(disk.write(handle, mebibyte, size));
    expect(size).toBeGreaterThan(254 * 2 ** 20);
    expect(size).toBeLessThan(256 * 2 ** 20);
    expect(disk.write(handle, 'x', size)).toBe('insufficient-space');
    const stream = ok(disk.own('descriptorAppendViaStream', handle));
    expect(disk.count('outputStreamBlockingWriteAndFlush', 4, stream, 'x')).toBe('failed: insufficient-space');
    const before = disk.memorySize;
    expect(disk.unit('descriptorSetSize', handle, 0n)).toBe('ok');
    expect(disk.write(handle, mebibyte, 200 * 2 ** 20)).toBe(mebibyte.length);
    expect(disk.memorySize).toBe(before);
  });

  it('needs no more memory, however often files come and go', () => {
    const { disk, base } = fresh();
    const must = (...args: Parameters<Disk['unit']>) => {
      const result = disk.unit(...args);
      if (result !== 'ok') throw new Error(`${args.join(' ')}: ${result}`);
    };
    const cycle = (i: number) => {
      const [path, other] = [`dir/${i % 7} of a name that is a bit longer`, `dir/sub/${i % 3}`];
      const handle = disk.handle(base, path, BOTH, ['create']);
      disk.write(handle, 'x', 0);
      disk.write(handle, 'x', (i % 5) * 9000);
      disk.unit('descriptorSetTimes', handle, 2, 1n, 0, 1, 0n, 0);
      must('descriptorRenameAt', base, path, base, other);
      must('descriptorSymlinkAt', base, 'target', path);
      must('descriptorUnlinkFileAt', base, path);
      must('descriptorCreateDirectoryAt', base, path);
      const names = Array.from({ length: i % 10 === 0 ? 20 : 1 }, (_, file) => `${path}/${file}`);
      for (const name of names) disk.drop(disk.handle(base, name, BOTH, ['create']));
      for (const name of names) must('descriptorUnlinkFileAt', base, name);
      must('descriptorRemoveDirectoryAt', base, path);
      must('descriptorUnlinkFileAt', base, other);
      disk.drop(handle);
    };
    for (let i = 0; i < 100; i++) cycle(i);
    const before = disk.memorySize;
    for (let i = 0; i < 20_000; i++) cycle(i);
    expect(disk.memorySize).toBe(before);
  });
});

type ModelNode = ModelDirectory | ModelFile | ModelLink;
interface ModelDirectory {
  readonly type: 'directory';
  readonly entries: Map<string, ModelNode>;
  /** Undefined for the root, and for what was removed. */
  parent: ModelDirectory | undefined;
  removed: boolean;
}
interface ModelFile {
  readonly type: 'regular-file';
  contents: Uint8Array;
}
interface ModelLink {
  readonly type: 'symbolic-link';
  readonly target: string;
}

function modelOf(tree: FileNode, parent?: ModelDirectory): ModelNode {
  if (tree.kind === 'file') return { type: 'regular-file', contents: tree.contents };
  if (tree.kind === 'symlink') return { type: 'symbolic-link', target: tree.target };
  const made: ModelDirectory = { type: 'directory', entries: new Map(), parent, removed: false };
  for (const [name, file] of tree.entries) made.entries.set(name, modelOf(file, made));
  return made;
}

interface Walked {
  readonly directory: ModelDirectory;
  readonly name: string;
  readonly found: ModelNode | undefined;
  readonly slash: boolean;
}

/** The entry that a path means, by components; symlinks are put in their place. */
function walk(start: ModelNode, path: string, last: 'follow' | 'no-follow' | 'entry'): Walked | Failure {
  if (start.type !== 'directory') return 'not-directory';
  let [at, links]: [ModelNode, number] = [start, 0];
  let directory = start;
  if (path.startsWith('/')) return 'not-permitted';
  const slashOf = (text: string) => text.endsWith('/');
  let slash = slashOf(path);
  let rest = path.split('/').filter((name) => name !== '');
  if (rest.length === 0) return 'no-entry';
  for (let name = rest.shift(); ; name = rest.shift()) {
    if (name === undefined) throw new Error('no more names');
    if (at.type !== 'directory') return 'not-directory';
    const isLast = rest.length === 0;
    if (name === '..') {
      if (at === start || at.parent === undefined) return 'not-permitted';
      at = at.parent;
    } else if (name !== '.') {
      directory = at;
      const found = at.entries.get(name);
      if (isLast && (last === 'entry' || found === undefined)) return { directory, name, found, slash };
      if (found === undefined) return 'no-entry';
      if (found.type === 'symbolic-link' && (!isLast || slash || last === 'follow')) {
        if (++links > 40) return 'loop';
        if (isLast) slash ||= slashOf(found.target);
        rest = [...found.target.split('/').filter((part) => part !== ''), ...rest];
        continue;
      }
      at = found;
    }
    if (!isLast) continue;
    if (slash && at.type !== 'directory') return 'not-directory';
    return { directory, name, found: at, slash };
  }
}

const isDots = (name: string) => name === '.' || name === '..';

/** What the functions of a filesystem do, told as simply as possible. */
const model = {
  create(base: ModelNode, path: string, node: (parent: ModelDirectory) => ModelNode): string {
    const at = walk(base, path, 'entry');
    if (typeof at === 'string') return at;
    if (at.found !== undefined) return 'exist';
    const made = node(at.directory);
    if ((at.slash && made.type !== 'directory') || at.directory.removed) return 'no-entry';
    at.directory.entries.set(at.name, made);
    return 'ok';
  },

  rmdir(base: ModelNode, path: string): string {
    const at = walk(base, path, 'entry');
    if (typeof at === 'string') return at;
    if (isDots(at.name)) return at.name === '.' ? 'invalid' : 'not-empty';
    if (at.found === undefined) return 'no-entry';
    if (at.found.type !== 'directory') return 'not-directory';
    if (at.found.entries.size > 0) return 'not-empty';
    at.found.removed = true;
    at.found.parent = undefined;
    at.directory.entries.delete(at.name);
    return 'ok';
  },

  unlink(base: ModelNode, path: string): string {
    const at = walk(base, path, 'entry');
    if (typeof at === 'string') return at;
    if (isDots(at.name)) return 'is-directory';
    if (at.found === undefined) return 'no-entry';
    if (at.found.type === 'directory') return 'is-directory';
    if (at.slash) return 'not-directory';
    at.directory.entries.delete(at.name);
    return 'ok';
  },

  rename(base: ModelNode, old: string, to: ModelNode, path: string): string {
    const from = walk(base, old, 'entry');
    if (typeof from === 'string') return from;
    const at = walk(to, path, 'entry');
    if (typeof at === 'string') return at;
    if (isDots(from.name) || isDots(at.name)) return 'busy';
    if (from.found === undefined || at.directory.removed) return 'no-entry';
    const directory = from.found.type === 'directory';
    if (!directory && (from.slash || at.slash)) return 'not-directory';
    for (let above: ModelDirectory | undefined = at.directory; above !== undefined; above = above.parent) {
      if (above === from.found) return 'invalid';
    }
    if (at.found === from.found) return 'ok';
    if (at.found !== undefined) {
      if (directory && at.found.type !== 'directory') return 'not-directory';
      if (!directory && at.found.type === 'directory') return 'is-directory';
      if (at.found.type === 'directory') {
        if (at.found.entries.size > 0) return 'not-empty';
        at.found.removed = true;
        at.found.parent = undefined;
      }
    }
    from.directory.entries.delete(from.name);
    at.directory.entries.set(at.name, from.found);
    if (from.found.type === 'directory') from.found.parent = at.directory;
    return 'ok';
  },

  open(base: ModelNode, path: string, flags: readonly string[], open: readonly string[], follow: number) {
    if (base.type !== 'directory') return 'not-directory';
    const [create, truncate] = [open.includes('create'), open.includes('truncate')];
    if (open.includes('directory') && open.length > 1) return 'invalid';
    const exclusive = create && open.includes('exclusive');
    const at = walk(base, path, exclusive ? 'entry' : follow === 1 ? 'follow' : 'no-follow');
    if (typeof at === 'string') return at;
    if (create && (at.slash || isDots(at.name))) return 'is-directory';
    if (at.found === undefined) {
      if (!create || at.directory.removed) return 'no-entry';
      const made: ModelFile = { type: 'regular-file', contents: new Uint8Array() };
      at.directory.entries.set(at.name, made);
      return made;
    }
    if (exclusive) return 'exist';
    const changes = truncate || flags.includes('write');
    if (at.found.type === 'directory') return changes || create ? 'is-directory' : at.found;
    if (open.includes('directory')) return 'not-directory';
    if (at.found.type === 'symbolic-link') return 'loop';
    if (truncate) at.found.contents = new Uint8Array();
    return at.found;
  },

  resize(file: ModelFile, size: number): void {
    const contents = new Uint8Array(size);
    contents.set(file.contents.subarray(0, size));
    file.contents = contents;
  },

  write(file: ModelFile, data: Uint8Array, offset: number): void {
    if (data.length === 0) return;
    if (offset + data.length > file.contents.length) model.resize(file, offset + data.length);
    else file.contents = file.contents.slice();
    file.contents.set(data, offset);
  },
};

/** A handle of the filesystem, and what the model has for it. */
interface Held {
  readonly handle: number;
  readonly node: ModelNode;
  readonly flags: readonly string[];
}

describe('random steps', () => {
  const tree = directory({
    a: file('hello'),
    b: directory({ a: file(Uint8Array.from({ length: 10_000 }, (_, i) => i % 251)), b: directory({ c: file('c') }) }),
    c: link('b'),
  });

  function compare(disk: Disk, base: number, node: ModelDirectory): void {
    const names = [...node.entries.keys()].toSorted();
    expect(disk.entries(base)).toEqual(names.map((name) => `${name}: ${node.entries.get(name)?.type}`));
    for (const [name, child] of node.entries) {
      if (child.type === 'symbolic-link') {
        expect(disk.readlink(base, name)).toBe(`→ ${child.target}`);
        continue;
      }
      const handle = disk.handle(base, name, ['read'], [], 0);
      if (child.type === 'directory') compare(disk, handle, child);
      else expect(Buffer.compare(disk.contents(handle), child.contents)).toBe(0);
      disk.drop(handle);
    }
  }

  it.each([1, 2, 3, 4])('do what they do to a model (seed %d)', (seed) => {
    const random = new Random(seed);
    const disk = new Disk(LAYER, root(tree, true));
    const top = modelOf(tree);
    if (top.type !== 'directory') throw new Error('not a directory');
    const base: Held = { handle: disk.roots[0] ?? 0, node: top, flags: ['read'] };
    const held: Held[] = [];
    const some = <T>(items: readonly [T, ...T[]]) => items.filter(() => random.below(3) === 0);
    const path = () =>
      Array.from({ length: 1 + random.below(3) }, () => random.pick(['a', 'b', 'c', 'd', 'e', 'f', '..', '.'])).join(
        '/',
      ) + random.pick(['', '', '', '', '', '', '/']);
    const from = () => random.pick([base, base, ...held]);
    const writable = (): Held & { readonly node: ModelFile } => {
      const found = held.flatMap((it) => (it.node.type === 'regular-file' ? [{ ...it, node: it.node }] : []));
      const [first, ...others] = found.filter((it) => it.flags.includes('write'));
      if (first !== undefined) return random.pick([first, ...others]);
      const flags = ['read', 'write'];
      const handle = disk.handle(base.handle, 'file', flags, ['create']);
      const node = model.open(top, 'file', flags, ['create'], 1);
      if (typeof node === 'string' || node.type !== 'regular-file') throw new Error('not a file');
      held.push({ handle, node, flags });
      return { handle, node, flags };
    };
    const steps: readonly [() => void, ...(() => void)[]] = [
      () => {
        const [{ handle, node }, to] = [from(), path()];
        const made = (parent: ModelDirectory): ModelNode => modelOf(directory({}), parent);
        expect(disk.unit('descriptorCreateDirectoryAt', handle, to)).toBe(model.create(node, to, made));
      },
      () => {
        const [{ handle, node }, to, target] = [from(), path(), path()];
        const made = (): ModelNode => ({ type: 'symbolic-link', target });
        expect(disk.unit('descriptorSymlinkAt', handle, target, to)).toBe(model.create(node, to, made));
      },
      () => {
        const [{ handle, node }, to] = [from(), path()];
        expect(disk.unit('descriptorRemoveDirectoryAt', handle, to)).toBe(model.rmdir(node, to));
      },
      () => {
        const [{ handle, node }, to] = [from(), path()];
        expect(disk.unit('descriptorUnlinkFileAt', handle, to)).toBe(model.unlink(node, to));
      },
      () => {
        const [source, old, target, to] = [from(), path(), from(), path()];
        const expected = model.rename(source.node, old, target.node, to);
        expect(disk.unit('descriptorRenameAt', source.handle, old, target.handle, to)).toBe(expected);
      },
      () => {
        const [at, to, follow] = [from(), path(), random.below(2)];
        const flags = some(['read', 'write']);
        const open = some(['create', 'directory', 'exclusive', 'truncate']);
        const node = model.open(at.node, to, flags, open, follow);
        const handle = disk.open(at.handle, to, flags, open, follow);
        expect(typeof handle === 'string' ? handle : 'ok').toBe(typeof node === 'string' ? node : 'ok');
        if (typeof handle === 'number' && typeof node !== 'string') held.push({ handle, node, flags });
      },
      () => {
        const [at] = held.splice(random.below(held.length), 1);
        if (at !== undefined) disk.drop(at.handle);
      },
      () => {
        const { handle, node } = writable();
        const data = new Uint8Array(random.below(6000)).fill(1 + random.below(255));
        const offset = random.below(20_000);
        expect(disk.write(handle, data, offset)).toBe(data.length);
        model.write(node, data, offset);
      },
      () => {
        const { handle, node } = writable();
        const size = random.pick([0, 4096, random.below(20_000), random.below(100)]);
        expect(disk.unit('descriptorSetSize', handle, BigInt(size))).toBe('ok');
        model.resize(node, size);
      },
      () => {
        const { handle, node } = writable();
        const stream = ok(disk.own('descriptorAppendViaStream', handle));
        const data = new Uint8Array(random.below(4097)).fill(random.below(256));
        expect(disk.count('outputStreamBlockingWriteAndFlush', 4, stream, data)).toBe(0);
        model.write(node, data, node.contents.length);
        disk.drop(stream);
      },
      () => {
        const [at, to, follow] = [from(), path(), random.below(2)];
        const found = walk(at.node, to, follow === 1 ? 'follow' : 'no-follow');
        const type = typeof found === 'string' ? found : (found.found?.type ?? 'no-entry');
        expect(disk.typeAt(at.handle, to, follow)).toBe(type);
      },
      () => {
        for (const { handle, node, flags } of held) {
          if (node.type !== 'regular-file' || (flags.length > 0 && !flags.includes('read'))) continue;
          expect(Buffer.compare(disk.contents(handle), node.contents)).toBe(0);
        }
      },
    ];
    for (let step = 0; step < 5000; step++) {
      random.pick(steps)();
      if (held.length > 12) disk.drop(held.shift()?.handle ?? 0);
      if (step % 50 === 0) compare(disk, base.handle, top);
    }
    compare(disk, base.handle, top);
  });
});
