import { declarationOf } from '../adapter/releases.ts';
import { parseInterfaceName, track } from '../component/names.ts';
import type { Sort } from '../component/types.ts';
import { ALL as ALL_IMPORTS, parseAllowedImport } from '../policy/allowed-imports.ts';
import type { ImportId } from '../policy/denied-imports.ts';
import { type InterfaceId, isHttpHandler } from '../policy/grants.ts';
import { isNodeModule } from '../policy/node-modules.ts';
import { type CapabilityKind, FUNCTION_MARK, importCapability, wholeOf } from './capability.ts';

/** An import, and what kind of thing it is. */
interface Compared extends ImportId {
  readonly sort?: Sort;
}

/**
 * What a component asks for by importing a function that it can call: usually one capability; none for a function that
 * makes handles or uses them, and reaches nothing by itself. A function that no release had when this was written counts
 * as the most that its interface gives. An interface of WASI that is imported under a name of its own, or with an external
 * id, is an import of its own besides: its host may connect it to something else.
 */
export function capabilitiesOf(item: Compared, func: string): readonly string[] {
  const { name, id, externalId } = item;
  const own = importCapability(identityText(item));
  if (id?.namespace !== 'wasi') return [own];
  const shared = identityText({ name: `wasi:${id.package}/${id.interface}`, id, externalId: undefined });
  const kinds = declaredIn(id).has(func) ? kindsOf(id, func) : mostOf(id, func);
  const asked = kinds?.map(wholeOf) ?? [importCapability(shared)];
  return externalId === undefined && parseInterfaceName(name) !== undefined ? asked : [...asked, own];
}

/**
 * What imports of two components are compared by: `acme:db/store@1`, `left: acme:db/store@1 ("db:test")`, `log()`. Versions
 * of one track are the same. What jco takes for a module of Node, it knows by the name alone.
 */
export function identityText({ name, id, externalId, sort }: Compared): string {
  const is = `${sort === 'func' ? FUNCTION_MARK : ''}${externalText(externalId)}`;
  if (id === undefined) return `${name}${is}`;
  if (parseInterfaceName(name) !== undefined && isNodeModule(name)) return `${withoutVersion(name)}${is}`;
  const { namespace, package: pkg, interface: iface, version } = id;
  const known = `${namespace}:${pkg}/${iface}${version === undefined ? '' : `@${track(version)}`}`;
  return `${parseInterfaceName(name) === undefined ? `${name}: ` : ''}${known}${is}`;
}

/**
 * What an entry of `allow-imports` grants. Interfaces outside `wasi:` need no grant; of an import of WASI under a name of
 * its own, all that its interface gives is granted with it.
 */
export function capabilitiesOfImport(pattern: string): readonly string[] {
  if (pattern === ALL_IMPORTS) return [importCapability(pattern), 'http.next'];
  const { interface: iface = '', name, version, externalId } = parseAllowedImport(pattern) ?? {};
  if (!iface.startsWith('wasi:')) return [];
  const id = parseInterfaceName(iface);
  const whole = id === undefined ? undefined : kindsOf(id, '');
  if (id !== undefined && isHttpHandler(id) && name === undefined) return ['http.next'];
  const of = version === undefined ? (iface.endsWith('*') ? '' : '@*') : `@${track(version)}`;
  const own = importCapability(`${name === undefined ? '' : `${name}: `}${iface}${of}${externalText(externalId)}`);
  if (id === undefined) return [own];
  if (whole !== undefined) return [own, ...allKindsOf(id).map(wholeOf)];
  return name === undefined && externalId === undefined ? [own] : [own, importCapability(`${iface}${of}`)];
}

function externalText(externalId: string | undefined): string {
  return externalId === undefined ? '' : ` (${JSON.stringify(externalId)})`;
}

function allKindsOf(id: InterfaceId): readonly CapabilityKind[] {
  return [...new Set(['', ...declaredIn(id)].flatMap((func) => kindsOf(id, func) ?? []))];
}

/** What a function may do that no release has: all that its interface gives, or those that use what it makes. */
function mostOf(id: InterfaceId, func: string): readonly CapabilityKind[] | undefined {
  switch (id.package) {
    case 'http':
      return isHttpHandler(id) ? ['http.next'] : ['http.egress'];
    case 'io':
      return undefined;
    case 'sockets':
      return id.interface === 'ip-name-lookup' ? ['dns'] : ['net.connect', 'net.listen'];
    default: {
      const all = allKindsOf(id);
      return all.length > 0 ? all : kindsOf(id, func);
    }
  }
}

const declared = new Map<string, ReadonlySet<string>>();

/** Functions of an interface that a release of WASI has. */
function declaredIn(id: InterfaceId): ReadonlySet<string> {
  const key = `${id.package}/${id.interface}`;
  const known = declared.get(key);
  if (known !== undefined) return known;
  const tracks = ['0.2', '0.3'].map((version) => declarationOf({ ...id, version }));
  const names = new Set(tracks.flatMap((each) => [...(each?.exports.keys() ?? [])]));
  declared.set(key, names);
  return names;
}

/** The name of an import without its version. */
export function withoutVersion(name: string): string {
  const id = parseInterfaceName(name);
  return id === undefined ? name : `${id.namespace}:${id.package}/${id.interface}`;
}

/** `undefined` for a package that the vocabulary has no word for. */
function kindsOf(id: InterfaceId, func: string): readonly CapabilityKind[] | undefined {
  const { package: pkg, interface: iface } = id;
  switch (pkg) {
    case 'cli':
      return cli(iface, func);
    case 'clocks':
      return clocks(iface, func);
    case 'config':
      return ['config'];
    case 'filesystem':
      return filesystem(func);
    case 'http':
      // Requests that are built and not sent reach nobody.
      if (iface === 'types') return [];
      return isHttpHandler(id) ? ['http.next'] : ['http.egress'];
    case 'io':
      return [];
    case 'random':
      return ['random'];
    case 'sockets':
      return sockets(iface, func);
    default:
      return undefined;
  }
}

function cli(iface: string, func: string): readonly CapabilityKind[] | undefined {
  switch (iface) {
    case 'environment':
      if (func === 'get-arguments') return ['args'];
      return func.endsWith('initial-cwd') ? ['cwd'] : ['env'];
    case 'exit':
      return ['exit'];
    case 'stdin':
    case 'terminal-stdin':
    case 'terminal-input':
      return ['stdio.in'];
    case 'stdout':
    case 'terminal-stdout':
    case 'terminal-output':
      return ['stdio.out'];
    case 'stderr':
    case 'terminal-stderr':
      return ['stdio.err'];
    default:
      return undefined;
  }
}

function clocks(iface: string, func: string): readonly CapabilityKind[] {
  switch (iface) {
    case 'wall-clock':
    case 'system-clock':
      return ['clock.wall'];
    case 'timezone':
      return ['clock.zone'];
    default:
      return /^(?:now|resolution|get-resolution)$/.test(func) ? ['clock.monotonic'] : ['clock.timer'];
  }
}

/** Where a path leads to, or what a directory lists. Opening can create and truncate. */
const PATHS: ReadonlyMap<string, readonly CapabilityKind[]> = new Map<string, readonly CapabilityKind[]>([
  ['open-at', ['fs.read', 'fs.write']],
  ['read-directory', ['fs.read']],
  ['stat-at', ['fs.read']],
  ['readlink-at', ['fs.read']],
  ['metadata-hash-at', ['fs.read']],
  ['create-directory-at', ['fs.write']],
  ['link-at', ['fs.write']],
  ['remove-directory-at', ['fs.write']],
  ['rename-at', ['fs.write']],
  // Of a directory to start from, too.
  ['set-times', ['fs.write']],
  ['set-times-at', ['fs.write']],
  ['symlink-at', ['fs.write']],
  ['unlink-file-at', ['fs.write']],
]);

/** What only uses a file that was opened, or the directories to start from, without changing these. */
const OPENED: ReadonlySet<string> = new Set([
  'get-directories',
  'filesystem-error-code',
  '[method]directory-entry-stream.read-directory-entry',
  ...[
    'advise',
    'append-via-stream',
    'get-flags',
    'get-type',
    'is-same-object',
    'metadata-hash',
    'read',
    'read-via-stream',
    'set-size',
    'stat',
    'sync',
    'sync-data',
    'write',
    'write-via-stream',
  ].map((method) => `[method]descriptor.${method}`),
]);

function filesystem(func: string): readonly CapabilityKind[] {
  if (OPENED.has(func)) return [];
  return PATHS.get(func.replace('[method]descriptor.', '')) ?? ['fs.read', 'fs.write'];
}

/** Of sockets: what reaches a peer, what waits for others, and what only uses a socket that does. */
const LISTENS = /\.(?:start-bind|bind|start-listen|listen)$/;
/** A UDP socket is bound before it sends, and what sends on it receives. */
const BOTH = /udp-socket\.(?:start-bind|bind|stream)$/;
const USES =
  /\.(?:finish-connect|finish-bind|finish-listen|accept|check-send|subscribe|shutdown|disconnect|create|receive|(?:set-|get-)?(?:local-address|remote-address|address-family|is-listening|listen-backlog-size|keep-alive-enabled|keep-alive-idle-time|keep-alive-interval|keep-alive-count|(?:unicast-)?hop-limit|(?:receive|send)-buffer-size))$/;

function sockets(iface: string, func: string): readonly CapabilityKind[] {
  switch (iface) {
    case 'ip-name-lookup':
      return ['dns'];
    case 'instance-network':
    case 'network':
    case 'tcp-create-socket':
    case 'udp-create-socket':
      return [];
    default:
      if (BOTH.test(func)) return ['net.connect', 'net.listen'];
      if (LISTENS.test(func)) return ['net.listen'];
      return USES.test(func) ? [] : ['net.connect'];
  }
}
