import { parseInterfaceName } from '../component/names.ts';
import { VirtError } from '../errors.ts';
import { printable } from '../text.ts';
import { parseAllowedImport } from './allowed-imports.ts';
import { hasOwnSetting } from './grants.ts';
import { parseInstant } from './instant.ts';
import type { FilesystemMode, Mount, OnDenied, Preopen, SocketPeers, StreamMode } from './model.ts';
import { type Host, type Origin, type Peer, parseDnsName, parseOrigin, parsePeer } from './peers.ts';

/** A setting as it was written: nothing is checked yet. */
export interface Written {
  /** `undefined` for a flag without a value: `--allow-clocks`. */
  readonly value: string | undefined;
  /** How it was written, for messages: `--stdout=ignore`, `input "stdout"`. */
  readonly origin: string;
  /** Whether it stands in a list of a policy file: what it says is then no switch, whatever it is. */
  readonly listed?: boolean | undefined;
}

/**
 * What people write for all or nothing, also where a setting takes `true` and `false`, or a list alone. In a list it
 * would be a name that nothing has.
 */
export const SWITCH_WORDS = /^(?:true|false|yes|no|on|off|1|0|all|none)$/i;

/** `true`, `false` and bare. */
export function readSwitch({ value, origin }: Written, hint = 'write true or false'): boolean {
  const read = booleanOf(value);
  if (read === undefined) throw wrong(origin, value, hint);
  return read;
}

/**
 * A `date-time` of RFC 3339, as nanoseconds since 1970-01-01T00:00:00Z.
 * Source: RFC 3339 § 5.6.
 */
export function readInstant(written: Written): bigint {
  const read = parseInstant(written.value ?? '');
  if (typeof read === 'bigint') return read;
  throw wrong(written.origin, written.value, read.hint, read.what);
}

/** The most bytes that a seed may have. */
const MAX_SEED = 64;

/** 1 to 64 bytes in hexadecimal; lower-case hexadecimal. */
export function readSeed({ value, origin }: Written): string {
  const hint = `write 1 to ${MAX_SEED} bytes in hexadecimal, two digits each, as 2a or 00ff`;
  if (value === undefined || !/^[\da-fA-F]+$/.test(value)) throw wrong(origin, value, hint);
  if (value.length % 2 > 0) throw wrong(origin, value, hint, 'has an odd number of digits');
  if (value.length > 2 * MAX_SEED) throw wrong(origin, value, hint, `is longer than ${MAX_SEED} bytes`);
  return value.toLowerCase();
}

/** All (`true`, bare), none (`false`), an empty list (`none`) or a list of origins. */
export function readOrigins(written: Written): boolean | readonly Origin[] {
  if (written.value === 'none') return [];
  return booleanOf(written.value) ?? switchless(written).map((text) => parseOrigin(text, written.origin));
}

/** All (`true`, bare), none (`false`) or a list of peers; those to listen on have `listen=` before them. */
export function readPeers(written: Written): boolean | readonly ListedPeer[] {
  return booleanOf(written.value) ?? switchless(written).map((text) => readPeer(text, written.origin));
}

/** A peer of a list, and what may be done with it. */
export interface ListedPeer {
  readonly use: keyof SocketPeers;
  readonly peer: Peer;
}

function readPeer(text: string, origin: string): ListedPeer {
  const listen = /^listen=(.*)$/s.exec(text)?.[1];
  return listen === undefined
    ? { use: 'connect', peer: parsePeer(text, origin) }
    : { use: 'listen', peer: parsePeer(listen, origin, 0) };
}

/** All (`true`, bare), none (`false`) or a list of names to be looked up. */
export function readDnsNames(written: Written): boolean | readonly Host[] {
  return booleanOf(written.value) ?? switchless(written).map((text) => parseDnsName(text, written.origin));
}

/** As {@link readSwitch}, or `ro`, or `rw`. */
export function readAccess(written: Written): FilesystemMode {
  if (written.value === 'ro') return 'read-only';
  if (written.value === 'rw') return 'allow';
  return readSwitch(written, 'write true, false, ro or rw') ? 'allow' : 'deny';
}

/** `GUEST=HOST`, with `:ro` or `:rw`, which is what holds without. */
export function readPreopen(written: Written): Preopen {
  const hint = 'write GUEST=HOST, GUEST=HOST:ro or GUEST=HOST:rw';
  const [guest, rest] = readPair(written, hint);
  const [, host = '', access] = /^(.*?)(?::(ro|rw))?$/s.exec(rest) ?? [];
  if (host === '') throw new VirtError('policy', `${written.origin} names no directory of the host's`, { hint });
  return { guest, host: cleanPath(host, written.origin, false), access: access === 'ro' ? 'ro' : 'rw' };
}

/** `GUEST=LOCAL`, `GUEST=LOCAL:overlay` or `GUEST=memory:`. */
export function readMount(written: Written): Mount {
  const hint = 'write GUEST=LOCAL, GUEST=LOCAL:overlay or GUEST=memory:';
  const [guest, rest] = readPair(written, hint);
  if (rest === 'memory:') return { guest, local: undefined, writable: true };
  const local = rest.replace(/:overlay$/, '');
  if (local === '') throw new VirtError('policy', `${written.origin} names no file or directory`, { hint });
  return { guest, local, writable: local !== rest };
}

/** The path at which a mount or preopen stands in the component, however it is written. */
export function placeOf({ value = '' }: Pick<Written, 'value'>): string {
  return `/${partsOf(value.split('=', 1)[0] ?? '').join('/')}`;
}

function readPair({ value = '', origin }: Written, hint: string): readonly [guest: string, rest: string] {
  const end = value.indexOf('=');
  if (end < 0) throw new VirtError('policy', `${origin} has no "="`, { hint });
  if (value.includes('\0')) throw new VirtError('policy', `${origin} holds a NUL character`, { hint: 'take it out' });
  return [cleanPath(value.slice(0, end), origin, true), value.slice(end + 1)];
}

/**
 * Without empty and `.` parts; the guest's paths are absolute, the host's what the host calls them. None goes up, also
 * where a `\` divides names.
 */
function cleanPath(path: string, origin: string, absolute: boolean): string {
  const parts = partsOf(path);
  if (path.split(/[/\\]/).includes('..')) {
    throw new VirtError('policy', `${origin}: the path ${printable(path)} goes up`, { hint: 'write it without ".."' });
  }
  if (path.startsWith('/')) return `/${parts.join('/')}`;
  if (absolute) {
    const what = `${origin}: "${printable(path)}" is not an absolute path`;
    throw new VirtError('policy', what, { hint: 'write where the component finds it, as /data' });
  }
  return parts.length === 0 ? '.' : parts.join('/');
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** Globs over paths below a mount, separated by commas or newlines. */
export function readGlobs(written: Written): readonly string[] {
  const globs = listAlone(written, 'write globs, as docs/*.md');
  // Taken for itself, it would match nothing, and what was to be left out would be embedded.
  const wrong = globs.find((glob) => /^(?:\.?\/|!(?!\())|\/$|(?:^|\/)\.\.(?:\/|$)/.test(glob));
  if (wrong === undefined) return globs;
  const hint = 'write it as it stands below the mount: docs/*.md, without "./", "!" or a final "/"';
  throw new VirtError('policy', `${written.origin}: "${printable(wrong)}" matches no path`, { hint });
}

/** `allow`, `ignore`, `deny` and bare, which allows. */
export function readStream({ value, origin }: Written): StreamMode {
  switch (value) {
    case undefined:
    case 'allow':
      return 'allow';
    case 'ignore':
    case 'deny':
      return value;
    default:
      throw wrong(origin, value, 'write allow, ignore or deny');
  }
}

/** `error` or `trap`. */
export function readOnDenied({ value, origin }: Written): OnDenied {
  if (value === 'error' || value === 'trap') return value;
  throw wrong(origin, value, 'write error or trap');
}

/** All (`true`, bare), none (`false`) or the names of a list. */
export function readHostNames(written: Written): boolean | readonly string[] {
  return (
    booleanOf(written.value) ?? namesOf(switchless(written), written.origin, 'write true for all, or PREFIX_* for some')
  );
}

/** Names, separated by commas or newlines; each may end in `*` after at least one character. */
export function readNames(written: Written): readonly string[] {
  const hint = 'write names, or PREFIX_* for all that begin so';
  return namesOf(listAlone(written, hint), written.origin, hint);
}

/** `KEY=VALUE`. The key ends at the first `=`; the rest is the value, commas and all. */
export function readKeyValue({ value = '', origin }: Written): readonly [key: string, value: string] {
  const end = value.indexOf('=');
  if (end < 0) throw new VirtError('policy', `${origin} has no "="`, { hint: 'write KEY=VALUE' });
  if (end === 0) throw new VirtError('policy', `${origin} has no name before the "="`, { hint: 'write KEY=VALUE' });
  if (value.includes('\0')) throw new VirtError('policy', `${origin} holds a NUL character`, { hint: 'take it out' });
  return [value.slice(0, end), value.slice(end + 1)];
}

/** Any text without NUL; an empty one is a text too. */
export function readText({ value, origin }: Written): string {
  if (value === undefined) throw new VirtError('policy', `${origin} needs a value`);
  if (value.includes('\0')) throw new VirtError('policy', `${origin} holds a NUL character`, { hint: 'take it out' });
  return value;
}

const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const VERSION = '@[0-9]+(?:\\.[0-9]+){0,2}(?:[-+][0-9A-Za-z.+-]+)?';
const DENIED = new RegExp(`^(?:\\*|${WORD}:(?:\\*|${WORD}/(?:\\*|${WORD})))$`);
/** An import's own name, or that of a function of a resource; old toolchains also write capitals. */
const OWN = '[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*';
const ALLOWED = new RegExp(`^wasi:${WORD}/(?:\\*|${OWN})(?:${VERSION})?$`);
const OWN_NAME = new RegExp(`^(?:${OWN}|\\[constructor\\]${OWN}|\\[(?:method|static)\\]${OWN}\\.${OWN})$`);

/** Packages that have settings of their own. */
const OWN_SETTING: ReadonlyMap<string, string> = new Map([
  ['cli', 'allow-env, allow-exit and stdio'],
  ['clocks', 'allow-clocks and fixed-clock'],
  ['config', 'allow-config'],
  ['filesystem', 'allow-fs'],
  ['http', 'allow-http'],
  ['io', 'the setting of what the streams belong to'],
  ['random', 'allow-random and random-seed'],
  ['sockets', 'allow-sockets'],
]);

/**
 * `wasi:keyvalue/*`, `wasi:logging/logging`, either with `@version`; `left`, `left: acme:db/store ("db:test")`: see
 * {@link parseAllowedImport}.
 */
export function readAllowedImports(written: Written): readonly string[] {
  const patterns = listAlone(written, 'write a package as wasi:keyvalue/*, an interface as wasi:keyvalue/store');
  for (const pattern of patterns) {
    const allowed = parseAllowedImport(pattern);
    const iface = allowed?.interface ?? '';
    const setting = OWN_SETTING.get(/^wasi:([^/]*)\//.exec(iface)?.[1] ?? '');
    const id = parseInterfaceName(iface);
    const isOne = allowed?.name !== undefined || allowed?.externalId !== undefined;
    if (setting !== undefined && !isOne && (id === undefined || hasOwnSetting(id))) {
      // Taken silently, it would grant nothing: these packages are decided elsewhere.
      throw new VirtError('policy', `${written.origin}: "${printable(pattern)}" is not granted this way`, {
        hint: `use ${setting}`,
      });
    }
    if (isOne || (iface !== '' && !iface.startsWith('wasi:') && !iface.endsWith('*')) || ALLOWED.test(pattern))
      continue;
    const hint = /^wasi:/.test(pattern)
      ? 'write a package as wasi:keyvalue/*, an interface as wasi:keyvalue/store'
      : 'write an interface as wasi:keyvalue/store, or an import by its own name, such as left';
    throw new VirtError('policy', `${written.origin}: "${printable(pattern)}" names no interface and no import`, {
      hint,
    });
  }
  return patterns;
}

/** `*`, `acme:*`, `acme:log/*`, `acme:log/sink`, or the import's own name: `fs`, `left`, `[method]file.size`. */
export function readDeniedImports(written: Written): readonly string[] {
  const patterns = listAlone(
    written,
    'write "*" for all outside wasi:, or deny an import of that name in a policy file',
  );
  for (const pattern of patterns) {
    if (pattern.startsWith('wasi:')) {
      const hint = 'every wasi: interface is denied unless a setting grants it';
      throw new VirtError('policy', `${written.origin}: "${printable(pattern)}" cannot be denied here`, {
        hint,
      });
    }
    if (DENIED.test(pattern) || OWN_NAME.test(pattern)) continue;
    throw new VirtError('policy', `${written.origin}: "${printable(pattern)}" is not an import's name`, {
      hint: deniedHint(pattern),
    });
  }
  return patterns;
}

function deniedHint(pattern: string): string {
  const [name = '', version] = pattern.split('@');
  if (version !== undefined && DENIED.test(name)) return `write ${name}: it stands for every version`;
  const [, module] = /^node:([a-z]\w*)$/.exec(pattern) ?? [];
  if (module !== undefined) return `write ${module}, the name by which a component imports it`;
  return 'write *, acme:*, acme:log/* or acme:log/sink, or a plain name such as fs';
}

function namesOf(names: readonly string[], origin: string, hintForAll: string): readonly string[] {
  for (const name of names) checkName(name, origin, hintForAll);
  return names;
}

function checkName(name: string, origin: string, hintForAll: string): void {
  const at = `${origin}: "${printable(name)}"`;
  if (name.includes('='))
    throw new VirtError('policy', `${at} holds a "="`, { hint: 'here only names are given, without values' });
  if (name.includes('\0')) throw new VirtError('policy', `${at} holds a NUL character`, { hint: 'take it out' });
  const star = name.indexOf('*');
  if (star === 0) throw new VirtError('policy', `${at} stands for every name`, { hint: hintForAll });
  if (star > 0 && star < name.length - 1) {
    throw new VirtError('policy', `${at} has a "*" in the middle`, { hint: 'a "*" can only end a name' });
  }
}

/** The parts of a list; a list without any part is a mistake. */
function listOf({ value = '', origin }: Written): readonly string[] {
  const parts = value.split(/[,\n]/).map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  if (given.length === 0)
    throw new VirtError('policy', `${origin} names nothing`, { hint: 'name something, or leave it out' });
  return given;
}

/** The parts of a list that stands where a switch may stand as well: none of them is a word for all or nothing. */
function switchless(written: Written): readonly string[] {
  const parts = listOf(written);
  const word = parts.find((part) => SWITCH_WORDS.test(part));
  if (word === undefined) return parts;
  if (parts.length === 1) throw wrong(written.origin, written.value?.trim(), 'write true, false or a list');
  const what = `${written.origin}: "${printable(word)}" is nothing that can be in a list`;
  throw new VirtError('policy', what, { hint: 'write true or false alone, or a list without it' });
}

/** The parts of a list where no switch may stand: who writes one means something else. */
function listAlone(written: Written, hint: string): readonly string[] {
  const parts = listOf(written);
  const word = written.listed === true ? undefined : parts.find((part) => SWITCH_WORDS.test(part));
  if (word === undefined) return parts;
  throw parts.length === 1
    ? wrong(written.origin, word, hint, 'is not a list')
    : new VirtError('policy', `${written.origin}: "${printable(word)}" is nothing that can be in a list`, { hint });
}

function booleanOf(value: string | undefined): boolean | undefined {
  switch (value) {
    case undefined:
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return undefined;
  }
}

function wrong(origin: string, value: string | undefined, hint: string, what = 'is not understood'): VirtError {
  if (value === undefined || value === '') return new VirtError('policy', `${origin} has no value`, { hint });
  // A flag's origin shows its value already.
  const isShown = [`=${value}`, ` ${value}`].some((end) => origin.endsWith(end));
  const shown = isShown ? '' : ` is "${printable(value)}", which`;
  return new VirtError('policy', `${origin}${shown} ${what}`, { hint });
}
