import { isAllowed, isAllowedByName } from './allowed-imports.ts';
import { type ImportId, isDenied } from './denied-imports.ts';
import type { HostNames, Policy, SocketPeers, StreamMode, Switch } from './model.ts';
import { hasPeers } from './peers.ts';
import type { SettingName } from './settings.ts';

/** What grants speak of. */
export interface InterfaceId {
  readonly namespace: string;
  readonly package: string;
  readonly interface: string;
  readonly version: string | undefined;
}

/**
 * What the policy says of one imported function.
 * - `host`: the call may reach the host as it is.
 * - `narrowed`: it may reach the host only through the adapter, which lets a part through.
 * - `denied`: it must not reach the host.
 * - `follows`: `wasi:io` has no setting of its own; it is the host's exactly where a granted function needs it.
 */
export interface Grant {
  readonly kind: 'host' | 'narrowed' | 'denied' | 'follows';
  /** The setting that decides; `undefined` for an interface outside `wasi:`, which no setting speaks of. */
  readonly setting: SettingName | undefined;
}

/** Facts about the component that a grant depends on. */
export interface GrantContext {
  /** It exports `wasi:http/incoming-handler` (or 0.3's `wasi:http/handler`): `wasi:http/types` then stays the host's. */
  readonly servesHttp: boolean;
  /** It asks for the bodies of requests that it sends: where origins are listed, how these are framed is looked at. */
  readonly sendsBodies: boolean;
}

/** Whoever does not ask for it cannot write to the body of a request. */
export const OUTGOING_BODY = '[method]outgoing-request.body';
export const CLONE_FIELDS = '[method]fields.clone';

/** What a component exports that answers HTTP requests, in 0.2 and in 0.3. */
export function isHttpHandler(id: InterfaceId | undefined): boolean {
  return (
    id?.namespace === 'wasi' &&
    id.package === 'http' &&
    (id.interface === 'incoming-handler' || id.interface === 'handler')
  );
}

/** Whether another setting than `allow-imports` decides about an interface of `wasi:`. */
export function hasOwnSetting(id: InterfaceId): boolean {
  switch (id.package) {
    case 'cli':
      return CLI.has(id.interface);
    case 'io':
      return ['error', 'poll', 'streams'].includes(id.interface);
    default:
      return PACKAGES.has(id.package) && !isHttpHandler(id);
  }
}

/** Packages that have settings of their own. */
const PACKAGES: ReadonlySet<string> = new Set(['clocks', 'config', 'filesystem', 'http', 'random', 'sockets']);

/**
 * What the policy says of function `func` of an import. Pure names in, pure verdict out: the plan and the check of the
 * finished bytes both ask here, and nowhere else. Interfaces outside `wasi:`, and what has a plain name, pass unless they
 * are denied by name.
 * @param func the import's own name where it is a function by itself
 * Source: `docs` of the settings, README § Settings.
 */
export function grantOf(policy: Policy, item: ImportId, func: string, context: GrantContext): Grant {
  const { id } = item;
  if (isDenied(policy, item)) return { kind: 'denied', setting: 'deny-imports' };
  if (isAllowedByName(policy, item)) return { kind: 'host', setting: 'allow-imports' };
  if (id?.namespace !== 'wasi') return { kind: 'host', setting: undefined };
  if (!hasOwnSetting(id)) return byName(policy, item);
  switch (id.package) {
    case 'cli':
      return CLI.get(id.interface)?.(policy, func) ?? byName(policy, item);
    case 'clocks':
      return orVirtual('allow-clocks', policy.clocks, 'fixed-clock');
    case 'config':
      return keyValues('allow-config', policy.config.host, policy.config.fixed.length + policy.config.deny.length > 0);
    case 'filesystem':
      return filesystem(policy, id.interface, func);
    case 'http':
      return http(policy, id.interface, func, context);
    case 'io':
      return SPLICING.has(func) && framesBodies(policy, context)
        ? { kind: 'narrowed', setting: 'allow-http' }
        : { kind: 'follows', setting: undefined };
    case 'random':
      return orVirtual('allow-random', policy.random, 'random-seed');
    case 'sockets':
      return sockets(policy, id.interface, func);
    default:
      return byName(policy, item);
  }
}

/** An interface that no other setting owns. */
function byName(policy: Policy, item: ImportId): Grant {
  return onOff('allow-imports', isAllowed(policy, item) ? 'allow' : 'deny');
}

/**
 * Whether the policy lets a function of `wasi:` reach the host that no release has, so that nobody here knows what it does:
 * only where nothing of its subsystem is left out or looked at.
 */
export function grantsUnknown(policy: Policy, item: ImportId): boolean {
  const { id } = item;
  switch (id?.package) {
    case 'http':
      return policy.http === 'allow';
    case 'sockets':
      return (id.interface === 'ip-name-lookup' ? policy.dns : policy.sockets) === 'allow';
    default: {
      const { kind } = grantOf(policy, item, '', { servesHttp: false, sendsBodies: false });
      return kind === 'host' || kind === 'follows';
    }
  }
}

/** What decides about the interfaces of `wasi:cli` that settings own. */
const CLI: ReadonlyMap<string, (policy: Policy, func: string) => Grant> = new Map([
  ['environment', environment],
  ['exit', ({ exit }: Policy) => onOff('allow-exit', exit)],
  ['stdin', standardInput],
  ['terminal-stdin', standardInput],
  ['terminal-input', standardInput],
  ['stdout', ({ stdout }: Policy) => stream('stdout', stdout)],
  ['terminal-stdout', ({ stdout }: Policy) => stream('stdout', stdout)],
  ['stderr', ({ stderr }: Policy) => stream('stderr', stderr)],
  ['terminal-stderr', ({ stderr }: Policy) => stream('stderr', stderr)],
  [
    'terminal-output',
    ({ stdout, stderr }: Policy) => (stdout === 'allow' ? stream('stdout', stdout) : stream('stderr', stderr)),
  ],
  // 0.3: the error codes of its streams, nothing to call.
  [
    'types',
    ({ stdin, stdout, stderr }: Policy) =>
      stream('stdio', [stdin, stdout, stderr].includes('allow') ? 'allow' : 'deny'),
  ],
]);

function standardInput({ stdin }: Policy): Grant {
  return stream('stdin', stdin);
}

/**
 * Arguments and the working directory come from whoever starts the component; they pass with the whole environment and
 * with nothing less: a list of variables is a promise that nothing else is told.
 */
function environment(policy: Policy, func: string): Grant {
  const { host, fixed, deny } = policy.environment;
  switch (func) {
    case 'get-environment':
      return keyValues('allow-env', host, fixed.length + deny.length > 0);
    case 'get-arguments':
      if (policy.args !== undefined) return { kind: 'denied', setting: 'arg' };
      return onOff('allow-env', host.kind === 'all' ? 'allow' : 'deny');
    case 'initial-cwd':
    case 'get-initial-cwd':
      if (policy.cwd !== undefined) return { kind: 'denied', setting: 'cwd' };
      return onOff('allow-env', host.kind === 'all' ? 'allow' : 'deny');
    default:
      return { kind: 'denied', setting: 'allow-env' };
  }
}

/**
 * Methods of a directory or file that change nothing. All others count as changing something, also those that no release
 * has yet.
 */
const READING: ReadonlySet<string> = new Set(
  [
    'read-via-stream',
    'advise',
    'sync-data',
    'get-flags',
    'get-type',
    'read',
    'read-directory',
    'sync',
    'stat',
    'stat-at',
    // With flags that the adapter looks at.
    'open-at',
    'readlink-at',
    'is-same-object',
    'metadata-hash',
    'metadata-hash-at',
  ].map((method) => `[method]descriptor.${method}`),
);

/** Functions beside those methods that change nothing and give no directory. */
const HARMLESS: ReadonlySet<string> = new Set([
  'filesystem-error-code',
  '[method]directory-entry-stream.read-directory-entry',
]);

/**
 * Where nothing may be changed, what changes is denied, and everything else goes through the adapter, which looks at the
 * flags of `open-at`. Of mapped directories the guest gets the mapped ones alone.
 */
function filesystem(policy: Policy, iface: string, func: string): Grant {
  const { preopens, filesystem: mode } = policy;
  if (preopens.length === 0 && mode !== 'read-only') return onOff('allow-fs', mode);
  const setting = preopens.length === 0 ? 'allow-fs' : 'preopen';
  const accesses = preopens.length === 0 ? ['ro'] : preopens.map(({ access }) => access);
  if (iface === 'preopens' && func === 'get-directories') return { kind: 'narrowed', setting };
  if (iface !== 'types') return { kind: 'denied', setting };
  if (HARMLESS.has(func)) return { kind: 'host', setting };
  if (!func.startsWith('[method]descriptor.')) return { kind: 'denied', setting };
  if (!accesses.includes('ro')) return { kind: 'host', setting };
  return { kind: changesFiles(func) && !accesses.includes('rw') ? 'denied' : 'narrowed', setting };
}

/** Whether a function of `wasi:filesystem` changes something. */
export function changesFiles(func: string): boolean {
  return func.startsWith('[method]descriptor.') && !READING.has(func);
}

/** The network that both sockets and look-ups are asked of has no power by itself. */
function sockets(policy: Policy, iface: string, func: string): Grant {
  const { sockets: peers, dns } = policy;
  switch (iface) {
    case 'ip-name-lookup':
      if (typeof dns === 'string') return onOff('allow-dns', dns);
      return func === 'resolve-addresses' ? listed('allow-dns', dns) : onOff('allow-dns', someOf(dns));
    case 'instance-network':
    case 'network': {
      const either = [someOf(peers), someOf(dns)].includes('allow') ? 'allow' : 'deny';
      return onOff(someOf(peers) === 'deny' && either === 'allow' ? 'allow-dns' : 'allow-sockets', either);
    }
    default:
      return typeof peers === 'string' ? onOff('allow-sockets', peers) : listedSockets(peers, iface, func);
  }
}

/**
 * Functions of a socket or of its streams that neither choose a peer nor wait for one: its state and its options. All
 * others, also those that no release has yet, are denied where peers are listed.
 */
const OWN_STATE =
  /^\[method\](?:udp-socket\.finish-bind|(?:tcp|udp)-socket\.(?:subscribe|shutdown|local-address|remote-address|address-family|is-listening|set-listen-backlog-size|(?:set-)?(?:keep-alive-(?:enabled|idle-time|interval|count)|(?:unicast-)?hop-limit|(?:receive|send)-buffer-size))|(?:incoming|outgoing)-datagram-stream\.subscribe)$/;

/** What a list of peers has to look at, by what has to be listed for it: peers to send to, or addresses to wait at. */
const LOOKED_AT: ReadonlyMap<string, readonly (keyof SocketPeers)[]> = new Map([
  ['[method]tcp-socket.start-bind', ['listen']],
  ['[method]tcp-socket.start-connect', ['connect']],
  ['[method]tcp-socket.start-listen', ['listen']],
  ['[method]udp-socket.start-bind', ['connect', 'listen']],
  ['[method]udp-socket.stream', ['connect', 'listen']],
  ['[method]incoming-datagram-stream.receive', ['connect', 'listen']],
  ['[method]outgoing-datagram-stream.send', ['connect']],
]);

/** What follows on what a list has looked at. */
const FOLLOWS: ReadonlyMap<string, keyof SocketPeers> = new Map([
  ['[method]tcp-socket.finish-bind', 'listen'],
  ['[method]tcp-socket.finish-connect', 'connect'],
  ['[method]tcp-socket.finish-listen', 'listen'],
  ['[method]tcp-socket.accept', 'listen'],
  ['[method]outgoing-datagram-stream.check-send', 'connect'],
]);

/** Of a transport, only as much is left as its peers in the list need. */
function listedSockets(peers: SocketPeers, iface: string, func: string): Grant {
  const [, transport, creates] = /^(tcp|udp)(-create-socket)?$/.exec(iface) ?? [];
  // 0.3 has both transports in one interface, which the adapter does not look into.
  if (iface === 'types') return listed('allow-sockets', [...peers.connect, ...peers.listen]);
  if (transport === undefined) return onOff('allow-sockets', 'deny');
  const given = (uses: readonly (keyof SocketPeers)[]): Switch =>
    uses.some((use) => hasPeers(peers[use], transport)) ? 'allow' : 'deny';
  if (creates !== undefined ? func === `create-${transport}-socket` : OWN_STATE.test(func))
    return onOff('allow-sockets', given(['connect', 'listen']));
  const after = FOLLOWS.get(func);
  if (after !== undefined) return onOff('allow-sockets', given([after]));
  const uses = LOOKED_AT.get(func) ?? [];
  return { kind: given(uses) === 'allow' ? 'narrowed' : 'denied', setting: 'allow-sockets' };
}

/** An empty list lets nothing through. */
function someOf(value: Switch | SocketPeers | readonly object[]): Switch {
  if (typeof value === 'string') return value;
  const items = 'connect' in value ? [...value.connect, ...value.listen] : value;
  return items.length > 0 ? 'allow' : 'deny';
}

/** A list is kept by the adapter. */
function listed(setting: SettingName, value: Switch | readonly object[]): Grant {
  if (typeof value === 'string') return onOff(setting, value);
  return { kind: someOf(value) === 'allow' ? 'narrowed' : 'denied', setting };
}

/** What decides how the body of a request is framed: whether it may be had, and that its headers stay as they are. */
const FRAMING: ReadonlySet<string> = new Set([OUTGOING_BODY, CLONE_FIELDS]);

/** What writes to a body more than hosts may count. */
const SPLICING: ReadonlySet<string> = new Set([
  '[method]output-stream.splice',
  '[method]output-stream.blocking-splice',
]);

/** Whether the adapter sees to it that nothing is written to a body beyond what hosts frame. */
function framesBodies({ http }: Policy, { sendsBodies }: GrantContext): boolean {
  return sendsBodies && typeof http === 'object' && http.length > 0;
}

function http(policy: Policy, iface: string, func: string, context: GrantContext): Grant {
  if (iface !== 'types') return listed('allow-http', policy.http === 'none' ? 'deny' : policy.http);
  if (FRAMING.has(func) && framesBodies(policy, context)) return { kind: 'narrowed', setting: 'allow-http' };
  if (policy.http === 'deny' && context.servesHttp) return { kind: 'host', setting: undefined };
  return onOff('allow-http', policy.http === 'deny' ? 'deny' : 'allow');
}

function keyValues(setting: SettingName, host: HostNames, overlaid: boolean): Grant {
  switch (host.kind) {
    case 'none':
      return { kind: 'denied', setting };
    case 'all':
      return { kind: overlaid ? 'narrowed' : 'host', setting };
    case 'only':
      return { kind: host.names.length === 0 ? 'denied' : 'narrowed', setting };
  }
}

function stream(setting: SettingName, mode: StreamMode): Grant {
  return { kind: mode === 'allow' ? 'host' : 'denied', setting };
}

function onOff(setting: SettingName, value: Switch): Grant {
  return { kind: value === 'allow' ? 'host' : 'denied', setting };
}

/** Where the adapter gives something of its own, nothing is the host's. */
function orVirtual(allow: SettingName, value: Switch | object, virtual: SettingName): Grant {
  return typeof value === 'string' ? onOff(allow, value) : { kind: 'denied', setting: virtual };
}
