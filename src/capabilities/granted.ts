import type { HostNames, KeyValues, Mention, Policy, StreamMode, Switch } from '../policy/model.ts';
import { formatHost, formatOrigin, formatPeer, isBareHost } from '../policy/peers.ts';
import type { SettingName } from '../policy/settings.ts';
import { placeOf } from '../policy/values.ts';
import {
  byKey,
  type CapabilityKind,
  importCapability,
  namesCapability,
  originCapability,
  pathCapability,
  peerCapability,
  wholeOf,
} from './capability.ts';
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
    ...policy.allowImports.map((pattern) =>
      writer.grant(importCapability(pattern.split('@', 1)[0] ?? ''), 'host', ['allow-imports', 'allow-all'], (value) =>
        value.includes(pattern),
      ),
    ),
  ].sort(byKey);
}

/** Where a grant is written, as data. */
export function sourceOf({ origin, at }: Mention): Source {
  return { text: origin, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null };
}

class Writer {
  readonly #mentions: readonly Mention[];

  constructor({ mentions }: Policy) {
    this.#mentions = mentions;
  }

  /**
   * @param settings which may have granted it, the nearest first
   * @param holds whether the value of a mention holds this grant; the last mention that does is the one that is named
   */
  grant(
    capability: string,
    by: Granted['by'],
    settings: readonly SettingName[],
    holds: (value: string) => boolean = () => true,
  ): Granted {
    for (const setting of settings) {
      // `allow-all` and bare flags grant everything that they speak of.
      const mention = this.#mentions.findLast(
        (each) =>
          each.setting === setting && (each.value === undefined || /^true$/i.test(each.value) || holds(each.value)),
      );
      if (mention === undefined) continue;
      const { reason = null, expires = null } = mention;
      return { capability, by, setting, source: sourceOf(mention), reason, expires };
    }
    return { capability, by, setting: settings[0] ?? null, source: null, reason: null, expires: null };
  }

  onOff(setting: SettingName, value: Switch, kinds: readonly CapabilityKind[]): Granted[] {
    if (value === 'deny') return [];
    return kinds.map((kind) => this.grant(wholeOf(kind), 'host', [setting, 'allow-all'], () => false));
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
    return [this.grant(wholeOf(kind), by, [setting, 'stdio', 'allow-stdio', 'allow-all'], (value) => value === mode)];
  }

  /** What is denied by name is no part of what is granted. */
  keyValues(kind: 'env' | 'config', { host, fixed, deny }: KeyValues): Granted[] {
    const allow: SettingName = kind === 'env' ? 'allow-env' : 'allow-config';
    const denied = (name: string): boolean => deny.some((pattern) => stands(pattern, name));
    const names = namesOf(host).filter((name) => !denied(name));
    return [
      ...names.map((name) => {
        const except = name.endsWith('*') ? deny.filter((pattern) => stands(name, pattern)) : [];
        const settings: SettingName[] = host.kind === 'all' ? [allow, 'allow-all'] : [allow];
        return this.grant(namesCapability(kind, name, except), 'host', settings, (value) =>
          parts(value).includes(name),
        );
      }),
      ...fixed
        .filter(([key]) => !denied(key))
        .map(([key]) =>
          this.grant(namesCapability(kind, key.replaceAll('*', '%2A')), 'adapter', [kind], (value) => value === key),
        ),
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
      holds: (value: string) => boolean,
    ): Granted[] =>
      (writable ? (['fs.read', 'fs.write'] as const) : (['fs.read'] as const)).map((kind) =>
        this.grant(pathCapability(kind, path), by, settings, holds),
      );
    const at = (guest: string) => (value: string) => placeOf({ value }) === guest;
    const whole = preopens.length === 0 && filesystem !== 'deny';
    return [
      ...(whole ? pair('*', filesystem === 'allow', 'host', ['allow-fs', 'allow-all'], () => true) : []),
      ...preopens.flatMap(({ guest, host, access }) => pair(host, access === 'rw', 'host', ['preopen'], at(guest))),
      ...mounts.flatMap(({ guest, writable }) => pair(guest, writable, 'adapter', ['mount'], at(guest))),
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
      grants.push(this.grant(wholeOf('dns'), 'host', ['allow-dns', 'allow-sockets', 'allow-all'], () => false));
    } else if (typeof dns === 'object') {
      for (const name of dns) grants.push(this.#listed('allow-dns', `dns:${formatHost(name)}`, formatHost(name)));
    }
    return grants;
  }

  /** Peers are written in many ways; the mention that writes it in the same one, else the first list, is named. */
  #listed(setting: SettingName, capability: string, canonical: string): Granted {
    const same = (part: string): boolean =>
      part.toLowerCase() === canonical ||
      (setting === 'allow-http' && isBareHost(part) && `https://${part}` === canonical);
    const exact = this.#mentions.some((each) => each.setting === setting && parts(each.value).some(same));
    return this.grant(capability, 'host', [setting], exact ? (value) => parts(value).some(same) : () => true);
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

/** Whether a name, or each name that `PREFIX_*` stands for, is one that the pattern stands for. */
function stands(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function parts(value: string | undefined): readonly string[] {
  return (value ?? '').split(/[,\n]/).map((part) => part.trim());
}
