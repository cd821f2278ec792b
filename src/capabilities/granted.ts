import { VirtError } from '../errors.ts';
import type { HostNames, KeyValues, Mention, Policy, StreamMode, Switch } from '../policy/model.ts';
import { Patterns } from '../policy/names.ts';
import { formatHost, formatOrigin, formatPeer } from '../policy/peers.ts';
import type { SettingName } from '../policy/settings.ts';
import { firstThat } from '../search.ts';
import { capabilitiesOfImport } from './calls.ts';
import {
  byKey,
  type CapabilityKind,
  fixedCapability,
  namesCapability,
  originCapability,
  pathCapability,
  peerCapability,
  wholeOf,
} from './capability.ts';
import { Mentions, type Wanted } from './mentions.ts';
import type { Granted, Source } from './model.ts';

const CLOCKS = ['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'] as const;

/** What a policy grants, each grant with the place where it is written. What passes without a grant is not here. */
export function grantedBy(policy: Policy): readonly Granted[] {
  const writer = new Writer(policy);
  return [
    ...writer.orVirtual('allow-clocks', 'fixed-clock', policy.clocks, CLOCKS),
    ...writer.orVirtual('allow-random', 'random-seed', policy.random, ['random']),
    ...writer.onOff('allow-exit', policy.exit, ['exit']),
    ...writer.stream('stdin', policy.stdin, 'stdio.in'),
    ...writer.stream('stdout', policy.stdout, 'stdio.out'),
    ...writer.stream('stderr', policy.stderr, 'stdio.err'),
    ...writer.keyValues('env', policy.environment),
    ...writer.keyValues('config', policy.config),
    ...writer.program(policy),
    ...writer.files(policy),
    ...writer.network(policy),
    ...policy.allowImports.flatMap((pattern) =>
      capabilitiesOfImport(pattern).map((capability) =>
        writer.grant(capability, 'host', ['allow-imports', 'allow-all'], { part: pattern }),
      ),
    ),
  ].sort(byKey);
}

/** Where a grant is written, as data. */
export function sourceOf({ origin, at }: Mention): Source {
  return { text: origin, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null };
}

class Writer {
  readonly #mentions: Mentions;

  constructor({ mentions }: Policy) {
    this.#mentions = new Mentions(mentions);
  }

  /**
   * @param settings which may have granted it, the nearest first
   * @param wanted which mentions hold this grant; the last one that does is the one that is named
   */
  grant(capability: string, by: Granted['by'], settings: readonly SettingName[], wanted: Wanted = 'any'): Granted {
    for (const setting of settings) {
      const mention = this.#mentions.last(setting, wanted);
      if (mention === undefined) continue;
      const { reason = null, expires = null } = mention;
      return { capability, by, setting, source: sourceOf(mention), reason, expires };
    }
    return { capability, by, setting: settings[0] ?? null, source: null, reason: null, expires: null };
  }

  onOff(setting: SettingName, value: Switch, kinds: readonly CapabilityKind[]): Granted[] {
    if (value === 'deny') return [];
    return kinds.map((kind) => this.grant(wholeOf(kind), 'host', [setting, 'allow-all'], 'whole'));
  }

  orVirtual(
    setting: SettingName,
    virtual: SettingName,
    value: Switch | object,
    kinds: readonly CapabilityKind[],
  ): Granted[] {
    if (typeof value === 'string') return this.onOff(setting, value, kinds);
    return kinds.map((kind) => this.grant(wholeOf(kind), 'adapter', [virtual]));
  }

  stream(setting: SettingName, mode: StreamMode, kind: CapabilityKind): Granted[] {
    if (mode === 'deny') return [];
    const by = mode === 'allow' ? 'host' : 'adapter';
    return [this.grant(wholeOf(kind), by, [setting, 'stdio', 'allow-stdio', 'allow-all'], { value: mode })];
  }

  /** What is denied by name is no part of what is granted. */
  keyValues(kind: 'env' | 'config', { host, fixed, deny }: KeyValues): Granted[] {
    const allow: SettingName = kind === 'env' ? 'allow-env' : 'allow-config';
    const denied = new Patterns(deny);
    const names = namesOf(host).filter((name) => denied.matching(name) === undefined);
    const exceptions = new Exceptions(deny);
    return [
      ...names.map((name) => {
        const settings: SettingName[] = host.kind === 'all' ? [allow, 'allow-all'] : [allow];
        return this.grant(namesCapability(kind, name, exceptions.of(name)), 'host', settings, { part: name });
      }),
      ...fixed
        .filter(([key]) => denied.matching(key) === undefined)
        .map(([key]) => this.grant(fixedCapability(kind, key), 'adapter', [kind], { value: key })),
    ];
  }

  /** Arguments and the working directory pass with the whole environment, unless they are fixed. */
  program({ args, cwd, environment }: Policy): Granted[] {
    const whole = environment.host.kind === 'all';
    const each = (fixed: boolean, kind: CapabilityKind, setting: SettingName): Granted[] => {
      if (fixed) return [this.grant(wholeOf(kind), 'adapter', [setting])];
      return whole ? [this.grant(wholeOf(kind), 'host', ['allow-env', 'allow-all'])] : [];
    };
    return [...each(args !== undefined, 'args', 'arg'), ...each(cwd !== undefined, 'cwd', 'cwd')];
  }

  /** Of the host's directories, the host's paths: what the component calls them is no power. */
  files({ filesystem, preopens, mounts }: Policy): Granted[] {
    const pair = (
      path: string,
      writable: boolean,
      by: Granted['by'],
      settings: readonly SettingName[],
      wanted: Wanted,
    ): Granted[] =>
      (writable ? (['fs.read', 'fs.write'] as const) : (['fs.read'] as const)).map((kind) =>
        this.grant(pathCapability(kind, path), by, settings, wanted),
      );
    const whole = preopens.length === 0 && filesystem !== 'deny';
    return [
      ...(whole ? pair('*', filesystem === 'allow', 'host', ['allow-fs', 'allow-all'], 'any') : []),
      ...preopens.flatMap(({ guest, host, access }) =>
        pair(host, access === 'rw', 'host', ['preopen'], { place: guest }),
      ),
      ...mounts.flatMap(({ guest, writable }) => pair(guest, writable, 'adapter', ['mount'], { place: guest })),
    ];
  }

  network({ http, sockets, dns }: Policy): Granted[] {
    const grants: Granted[] = [];
    if (http === 'allow') grants.push(...this.onOff('allow-http', http, ['http.egress']));
    else if (typeof http === 'object') {
      for (const origin of http)
        grants.push(this.#listed('allow-http', originCapability(origin), formatOrigin(origin)));
    }
    if (sockets === 'allow') grants.push(...this.onOff('allow-sockets', sockets, ['net.connect', 'net.listen']));
    else if (typeof sockets === 'object') {
      for (const peer of sockets.connect)
        grants.push(this.#listed('allow-sockets', peerCapability('net.connect', peer), formatPeer(peer)));
      for (const peer of sockets.listen)
        grants.push(this.#listed('allow-sockets', peerCapability('net.listen', peer), `listen=${formatPeer(peer)}`));
    }
    if (dns === 'allow') {
      grants.push(this.grant(wholeOf('dns'), 'host', ['allow-dns', 'allow-sockets', 'allow-all'], 'whole'));
    } else if (typeof dns === 'object') {
      for (const name of dns) grants.push(this.#listed('allow-dns', `dns:${formatHost(name)}`, formatHost(name)));
    }
    return grants;
  }

  /** Peers are written in many ways; the mention that writes it in the same one, else the last list, is named. */
  #listed(setting: SettingName, capability: string, canonical: string): Granted {
    const wanted: Wanted = { peer: canonical };
    return this.grant(capability, 'host', [setting], this.#mentions.holds(setting, wanted) ? wanted : 'any');
  }
}

/** So many characters of exceptions are listed: nested prefixes have them all in common, and each says them anew. */
const MAX_EXCEPTIONS = 4_000_000;

/** What is denied of a name that ends in `*`. */
class Exceptions {
  readonly #sorted: readonly { readonly pattern: string; readonly place: number }[];
  #length = 0;

  constructor(deny: readonly string[]) {
    this.#sorted = deny.map((pattern, place) => ({ pattern, place })).sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
  }

  of(name: string): readonly string[] {
    if (!name.endsWith('*')) return [];
    const prefix = name.slice(0, -1);
    const first = this.#first((pattern) => pattern >= prefix);
    const end = this.#first((pattern) => pattern >= prefix && !pattern.startsWith(prefix));
    const found = this.#sorted.slice(first, end).sort((a, b) => a.place - b.place);
    this.#length += found.reduce((sum, { pattern }) => sum + pattern.length, 0);
    if (this.#length > MAX_EXCEPTIONS) {
      const what = `to say which denied names are taken out of which prefixes would take more than ${MAX_EXCEPTIONS} characters`;
      throw new VirtError('policy', what, { hint: 'deny prefixes, or allow fewer that lie within one another' });
    }
    return found.map(({ pattern }) => pattern);
  }

  /** The first place of which something holds, where it holds of all behind it too. */
  #first(holds: (pattern: string) => boolean): number {
    return firstThat(0, this.#sorted.length, (place) => holds(this.#sorted[place]?.pattern ?? ''));
  }
}

function namesOf(host: HostNames): readonly string[] {
  switch (host.kind) {
    case 'none':
      return [];
    case 'all':
      return ['*'];
    case 'only':
      return host.names;
  }
}
