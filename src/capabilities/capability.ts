import { VirtError } from '../errors.ts';
import {
  formatOrigin,
  formatPeer,
  type Host,
  type Origin,
  type Peer,
  parseDnsName,
  parseOrigin,
  parsePeer,
} from '../policy/peers.ts';
import { printable } from '../text.ts';
import type { Extent } from './extents.ts';
import type { Capable } from './model.ts';
import { extentOf, type Family, type Laminar, laminar, type Region } from './sets.ts';

/** What a capability speaks of, after the `:`. */
type Subject = 'nothing' | 'name' | 'path' | 'origin' | 'connect' | 'listen' | 'host' | 'import';

/**
 * The vocabulary, closed: whatever a component can ask of its host is one of these. Each with what it lets a component
 * do, and with what its subject is.
 */
export const CAPABILITIES = {
  'clock.wall': { subject: 'nothing', description: 'know the date and the time of day' },
  'clock.monotonic': { subject: 'nothing', description: 'measure time' },
  'clock.timer': { subject: 'nothing', description: 'wait for a time' },
  'clock.zone': { subject: 'nothing', description: 'know the time zone' },
  random: { subject: 'nothing', description: 'get random numbers' },
  env: { subject: 'name', description: 'read environment variables' },
  config: { subject: 'name', description: 'read properties of wasi:config' },
  args: { subject: 'nothing', description: 'read the command-line arguments' },
  cwd: { subject: 'nothing', description: 'know the working directory' },
  exit: { subject: 'nothing', description: 'end its process with an exit code' },
  'stdio.in': { subject: 'nothing', description: 'read standard input' },
  'stdio.out': { subject: 'nothing', description: 'write standard output' },
  'stdio.err': { subject: 'nothing', description: 'write standard error' },
  'fs.read': { subject: 'path', description: 'read files and directories' },
  'fs.write': { subject: 'path', description: 'create, change and remove files and directories' },
  'http.egress': { subject: 'origin', description: 'send HTTP requests' },
  'http.serve': { subject: 'nothing', description: 'answer HTTP requests' },
  'http.next': { subject: 'nothing', description: 'hand HTTP requests on to the next handler' },
  'net.connect': { subject: 'connect', description: 'send to peers over TCP or UDP' },
  'net.listen': { subject: 'listen', description: 'wait for peers over TCP or UDP' },
  dns: { subject: 'host', description: 'look names up' },
  import: { subject: 'import', description: 'call functions of an interface that only its host knows' },
} as const satisfies Readonly<Record<string, { readonly subject: Subject; readonly description: string }>>;

export type CapabilityKind = keyof typeof CAPABILITIES;

/** In the order in which people should read them. */
export const CAPABILITY_KINDS = Object.keys(CAPABILITIES).filter(isKind);

function isKind(text: string): text is CapabilityKind {
  return Object.hasOwn(CAPABILITIES, text);
}

/** What a kind of capability lets a component do: `read environment variables`. */
export function describeCapability(capability: string): string {
  return CAPABILITIES[kindOf(capability)].description;
}

/**
 * @throws {VirtError} of code `malformed` for what is not of the vocabulary
 */
export function kindOf(capability: string): CapabilityKind {
  const end = capability.indexOf(':');
  const kind = end < 0 ? capability : capability.slice(0, end);
  if (isKind(kind)) return kind;
  throw unknown(capability, 'is not a capability');
}

/** The part after the kind; `undefined` where the kind has none. */
export function subjectOf(capability: string): string | undefined {
  const end = capability.indexOf(':');
  return end < 0 ? undefined : capability.slice(end + 1);
}

/** `clock.wall`, and everything of a kind that has subjects: `env:*`. */
export function wholeOf(kind: CapabilityKind): string {
  switch (CAPABILITIES[kind].subject) {
    case 'nothing':
      return kind;
    case 'name':
    case 'path':
    case 'host':
    case 'import':
      return `${kind}:*`;
    case 'origin':
    case 'connect':
    case 'listen':
      return `${kind}:*://*:*`;
  }
}

/** Whether a capability is all that there is of its kind, so that nothing narrows it. */
export function isWhole(capability: string): boolean {
  return capability === wholeOf(kindOf(capability));
}

/**
 * Whether it is an interface of `wasi:` under that name, and without an external id: whatever else is an import of its own,
 * one called `wasi` for example.
 */
export function isOfWasi(capability: string): boolean {
  return /^import:wasi:(?! )/.test(capability) && !EXTERNAL_ID.test(capability);
}

/**
 * Serving, interfaces outside `wasi:`, and of those of `wasi:` which have a name of their own or an external id, that they
 * have it: a component has these unless they are denied by name.
 */
export function passesUngranted({ capability }: Capable): boolean {
  return capability === 'http.serve' || (kindOf(capability) === 'import' && !isOfWasi(capability));
}

/** `env:LANG`, `env:LC_*`, `env:* except AWS_*,HOME`. A blank or comma in a name is written as in URLs. */
export function namesCapability(kind: 'env' | 'config', name: string, except: readonly string[] = []): string {
  const rest = except.length === 0 ? '' : ` except ${except.map(escapeName).join(',')}`;
  return `${kind}:${escapeName(name)}${rest}`;
}

/** What the adapter gives under one name, whatever stands in that. */
export function fixedCapability(kind: 'env' | 'config', name: string): string {
  return namesCapability(kind, name.replaceAll('*', '%2A'));
}

export function pathCapability(kind: 'fs.read' | 'fs.write', path: string): string {
  return `${kind}:${path}`;
}

export function originCapability(origin: Origin): string {
  return `http.egress:${formatOrigin(origin)}`;
}

export function peerCapability(kind: 'net.connect' | 'net.listen', peer: Peer): string {
  return `${kind}:${formatPeer(peer)}`;
}

/** @param name `wasi:keyvalue/store@0.2`, `acme:*`, `left: acme:db/store@1 ("db:test")`, or of a function of the world `log()` */
export function importCapability(name: string): string {
  return `import:${name}`;
}

interface Read {
  readonly kind: CapabilityKind;
  readonly key: string;
  /** `undefined`: it lets do nothing. */
  readonly extent: Extent | undefined;
}

/** Thousands are compared with thousands; each is read once. */
const memory = new WeakMap<Capable, Read>();

function read(capable: Capable): Read {
  const known = memory.get(capable);
  if (known !== undefined) return known;
  const kind = kindOf(capable.capability);
  const fresh = { kind, key: writeKey(capable, kind), extent: readExtent(capable, kind) };
  memory.set(capable, fresh);
  return fresh;
}

/**
 * What a capability lets do, for comparisons with others of its kind; `undefined` if that is nothing.
 * @throws {VirtError} of code `malformed` for what is not of the vocabulary
 */
export function extentOfCapable(capable: Capable): Extent | undefined {
  return read(capable).extent;
}

/** Stands for all functions of an import, those included that nobody can tell. */
export const EVERY_FUNCTION = '*';

/** All functions of an import are one extent. */
function readExtent(capable: Capable, kind: CapabilityKind): Extent | undefined {
  const { capability, functions } = capable;
  if (CAPABILITIES[kind].subject !== 'import') {
    const [region] = regionsOf(capable);
    return region === undefined ? undefined : extentOf(region);
  }
  const [region = []] = regionsOf({ capability });
  const isWhole = functions === undefined || functions.includes(EVERY_FUNCTION);
  return { ...extentOf(region), labels: isWhole ? undefined : new Set(functions) };
}

/**
 * The points of a capability. A capability that names functions is as many regions.
 * @throws {VirtError} of code `malformed` for what is not of the vocabulary
 */
export function regionsOf({ capability, functions }: Capable): readonly Region[] {
  const kind = kindOf(capability);
  const subject = subjectOf(capability);
  const expected = CAPABILITIES[kind].subject;
  if (expected === 'nothing') {
    if (subject !== undefined) throw unknown(capability, 'has a subject where there is none');
    return [[]];
  }
  if (subject === undefined || subject === '') throw unknown(capability, 'has no subject');
  if (expected === 'name') return namesOf(subject);
  if (expected !== 'import') return [regionOf(expected, subject, capability)];
  const name = all(importSet(subject));
  const any: Family = { family: 'name', text: '', prefix: true };
  return functions === undefined
    ? [[name, all(any)]]
    : functions.map((func) => [name, all({ family: 'name', text: func, prefix: false })]);
}

/** In the order of the vocabulary, then by code unit. */
export function byKey(one: Capable, other: Capable): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A capability with its functions, for people. */
export function textOf({ capability, functions }: Capable): string {
  return functions === undefined ? capability : `${capability} (${functions.join(', ')})`;
}

/** Text that two capables have in common only if they are the same; sorts by kind, then by subject. */
export function keyOf(capable: Capable): string {
  return read(capable).key;
}

function writeKey({ capability, functions }: Capable, kind: CapabilityKind): string {
  const order = String(CAPABILITY_KINDS.indexOf(kind)).padStart(2, '0');
  return `${order} ${capability}${functions === undefined ? '' : ` ${functions.join(' ')}`}`;
}

function regionOf(subject: Exclude<Subject, 'nothing' | 'name' | 'import'>, text: string, capability: string): Region {
  try {
    switch (subject) {
      case 'path':
        return [all({ family: 'path', path: text === '*' ? undefined : text })];
      case 'host':
        return [all(hostSet(text === '*' ? { kind: 'any' } : parseDnsName(text, 'a capability')))];
      case 'origin': {
        const { scheme, host, ports } = parseOrigin(text, 'a capability');
        return [all(wordSet(scheme)), all(hostSet(host)), ports];
      }
      case 'connect':
      case 'listen': {
        const { transport, host, ports } = parsePeer(text, 'a capability', subject === 'listen' ? 0 : 1);
        return [all(wordSet(transport)), all(hostSet(host)), ports];
      }
    }
  } catch (error) {
    if (error instanceof VirtError) throw unknown(capability, 'has a subject of another kind');
    throw error;
  }
}

/** http and https, tcp and udp: two words each, so that both together are all. */
function wordSet(word: string): Family {
  return { family: 'word', word: word === '*' ? undefined : word, of: 2 };
}

function hostSet(host: Host): Family {
  return { family: 'host', host };
}

const EXCEPT = ' except ';

/** Nothing may be left of the names. */
function namesOf(text: string): readonly Region[] {
  const [name = '', except] = text.split(EXCEPT);
  const left = laminar(nameSet(name), except === undefined ? [] : except.split(',').map(nameSet));
  return left === undefined ? [] : [[left]];
}

function nameSet(text: string): Family {
  const prefix = text.endsWith('*');
  return { family: 'name', text: prefix ? text.slice(0, -1) : text, prefix };
}

/**
 * What an import asks for, `acme:db/store@1`, `acme:db/store`, `left: acme:db/store@1 ("db:test")`; and what a policy means by
 * it: `wasi:keyvalue/store@*` with any version or none, `wasi:keyvalue/*`.
 */
function importSet(text: string): Family {
  // So that an import called "wasi" is not taken for one of the namespace.
  const told = text.replace(OWN_NAME, '$1\n');
  // The id stands first: all of a namespace are not all that somebody calls something else too.
  const { place = told, version, id = '' } = IMPORT.exec(told)?.groups ?? {};
  if (version === undefined && told.endsWith('*')) return nameSet(told);
  return version === '*'
    ? { family: 'name', text: `${id}${place}\n`, prefix: true }
    : { family: 'name', text: `${id}${place}\n${version ?? ''}`, prefix: false };
}

/** The name that an import has in the binary, but for its version: of `left: acme:db/store@1 ("db:test")`, that is `left`. */
export function ownNameOf(subject: string): string {
  return (subject.split(/: | \(/)[0] ?? '').replace(IS_FUNCTION, '');
}

/** What tells an import that is a function by itself from an interface of the same name. */
export const FUNCTION_MARK = '()';
const IS_FUNCTION = /\(\)$/;
/** An id may hold whatever JSON leaves as it is: line separators too. */
const EXTERNAL_ID = / \(".*"\)$/s;

/** `left: ` before an interface. */
const OWN_NAME = /^([^:\s]+): /;
const IMPORT = /^(?<place>[^@]*)(?:@(?<version>[^@\s]+))?(?<id> \(".*"\))?$/s;

function all(set: Family): Laminar {
  return { set, except: [] };
}

function escapeName(name: string): string {
  return name.replace(/[%\s,]/gu, (character) => encodeURIComponent(character));
}

function unknown(capability: string, what: string): VirtError {
  const hint = 'the inventory may come from another version';
  return new VirtError('malformed', `"${printable(capability)}" ${what}`, { hint });
}
