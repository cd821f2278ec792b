import { together, VirtError } from '../errors.ts';
import { printable } from '../text.ts';
import { located, mistake } from './mistakes.ts';
import {
  DENY_ALL,
  type HostNames,
  type KeyValues,
  type Mention,
  type Policy,
  type Preopen,
  type StreamMode,
  type Switch,
} from './model.ts';
import { byCodePoint } from './names.ts';
import { type Nested, nestedMappings } from './nested.ts';
import { formatHost, formatOrigin, formatPeer } from './peers.ts';
import { SETTINGS, type SettingName, settingOf } from './settings.ts';
import {
  readAccess,
  readAllowedImports,
  readDeniedImports,
  readDnsNames,
  readGlobs,
  readHostNames,
  readInstant,
  readKeyValue,
  readMount,
  readNames,
  readOnDenied,
  readOrigins,
  readPeers,
  readPreopen,
  readSeed,
  readStream,
  readSwitch,
  readText,
  type Written,
} from './values.ts';

/** One setting as a reader found it. Several of one name are several mentions, in order. */
export interface RawSetting extends Written, Pick<Mention, 'at' | 'reason' | 'expires'> {
  readonly name: SettingName;
}

/** Takes a mistake; reading goes on, so that people see all of them at once. */
export type Report = (problem: VirtError) => void;

/**
 * The policy that the settings describe, frozen. Every mistake goes to `report`: an unknown value, a name that cannot
 * be one, a contradiction. If there was any, the returned policy has the default in its place and must not be used.
 */
export function buildPolicy(settings: readonly RawSetting[], report: Report): Policy {
  const given = new Given(settings, report);

  const all = given.single('allow-all', (written) => readSwitch(written)) ?? false;
  const onOff = (name: SettingName): Switch =>
    (given.single(name, (written) => readSwitch(written)) ?? all) ? 'allow' : 'deny';
  const streams = given.streams(all ? 'allow' : 'deny');
  const policy: Policy = {
    clocks: given.clocks(all),
    exit: onOff('allow-exit'),
    random: given.random(all),
    ...given.files(all),
    ...given.sockets(all),
    http: given.http(all),
    ...streams,
    environment: given.keyValues('allow-env', 'deny-env', 'env', all),
    config: given.keyValues('allow-config', 'deny-config', 'config', all),
    args: given.has('arg') ? given.each('arg', readText) : undefined,
    cwd: given.single('cwd', readText),
    allowImports: given.has('allow-imports') ? given.list('allow-imports', readAllowedImports) : all ? ['wasi:*'] : [],
    denyImports: given.list('deny-imports', readDeniedImports),
    onDenied: given.single('on-denied', readOnDenied) ?? DENY_ALL.onDenied,
    debug: given.debug(streams.stderr),
    mentions: given.mentions(),
  };
  return freeze(policy);
}

/**
 * The policy that an object of settings describes, for programs:
 * `policyFrom({ stdio: 'allow', 'allow-env': ['LANG', 'LC_*'], env: ['MODE=ci'] })`.
 * @throws {VirtError} of code `policy`, naming every mistake
 */
export function policyFrom(
  settings: Readonly<Partial<Record<SettingName, string | boolean | readonly string[]>>>,
): Policy {
  const raw: RawSetting[] = [];
  for (const { name } of SETTINGS) {
    const value = settings[name];
    if (value === undefined) continue;
    for (const item of typeof value === 'object' ? value : [String(value)])
      raw.push({ name, value: item, origin: name });
  }
  const problems: VirtError[] = [];
  const policy = buildPolicy(raw, (problem) => problems.push(problem));
  const [first, ...others] = problems;
  if (first === undefined) return policy;
  throw others.length === 0 ? first : together([first, ...others]);
}

/** What was given, by name; reads each value once and reports what is wrong with it. */
class Given {
  readonly #mentions: ReadonlyMap<SettingName, readonly RawSetting[]>;
  readonly #report: Report;

  constructor(settings: readonly RawSetting[], report: Report) {
    this.#report = report;
    this.#mentions = Map.groupBy(settings, ({ name }) => name);
  }

  #of(name: SettingName): readonly RawSetting[] {
    return this.#mentions.get(name) ?? [];
  }

  has(name: SettingName): boolean {
    return this.#mentions.has(name);
  }

  /** Every mention with its value; without those that are wrong. */
  #read<T>(name: SettingName, read: (written: Written) => T): readonly { mention: RawSetting; value: T }[] {
    return this.#of(name).flatMap((mention) => {
      try {
        return [{ mention, value: read(mention) }];
      } catch (error) {
        if (!(error instanceof VirtError)) throw error;
        this.#report(located(error, mention));
        return [];
      }
    });
  }

  /** The values of all mentions, in order. */
  each<T>(name: SettingName, read: (written: Written) => T): readonly T[] {
    return this.#read(name, read).map(({ value }) => value);
  }

  /** The parts of all mentions, each once, sorted. */
  list(name: SettingName, read: (written: Written) => readonly string[]): readonly string[] {
    return sortedOnce(this.each(name, read).flat());
  }

  /** The one value; said twice, it has to be the same. */
  single<T>(name: SettingName, read: (written: Written) => T): T | undefined {
    const [first, ...others] = this.#read(name, read);
    const other = others.find(({ value }) => value !== first?.value);
    if (first !== undefined && other !== undefined) this.#contradiction(first.mention, other.mention, 'give it once');
    return first?.value;
  }

  /** All, none, or a list of all mentions together; `undefined` if there is no mention. */
  #listOrSwitch<T>(
    name: SettingName,
    read: (written: Written) => boolean | readonly T[],
  ): boolean | readonly T[] | undefined {
    const values = this.each(name, read);
    const switches = values.filter((value) => typeof value === 'boolean');
    const lists = values.filter((value) => typeof value !== 'boolean');
    if (new Set(switches).size + (lists.length > 0 ? 1 : 0) > 1) {
      const what = `${this.#written(name)} contradict each other`;
      this.#report(new VirtError('policy', what, { hint: 'write true, false or a list' }));
    }
    return lists.length > 0 ? lists.flat() : switches[0];
  }

  clocks(all: boolean): Policy['clocks'] {
    const instant = this.#instead('allow-clocks', 'fixed-clock', readInstant, all);
    if (typeof instant === 'boolean') return instant ? 'allow' : 'deny';
    return { seconds: instant / 1_000_000_000n, nanoseconds: Number(instant % 1_000_000_000n) };
  }

  random(all: boolean): Policy['random'] {
    const seed = this.#instead('allow-random', 'random-seed', readSeed, all);
    if (typeof seed === 'boolean') return seed ? 'allow' : 'deny';
    return { seed };
  }

  /** What the adapter gives in place of the host's leaves nothing of that: it narrows `all`, and goes without a grant. */
  #instead<T extends string | bigint>(
    allow: SettingName,
    fixed: SettingName,
    read: (written: Written) => T,
    all: boolean,
  ): boolean | T {
    const allowed = this.single(allow, (written) => readSwitch(written));
    const [one] = this.#of(allow);
    const [other] = this.#of(fixed);
    if (allowed === true && one !== undefined && other !== undefined) {
      this.#contradiction(one, other, 'leave one of them out');
    }
    return this.single(fixed, read) ?? allowed ?? all;
  }

  http(all: boolean): Policy['http'] {
    const value = this.#listOrSwitch('allow-http', readOrigins) ?? all;
    if (typeof value === 'boolean') return value ? 'allow' : 'deny';
    return value.length === 0 ? 'none' : sortedBy(value, formatOrigin);
  }

  sockets(all: boolean): Pick<Policy, 'sockets' | 'dns'> {
    const peers = this.#listOrSwitch('allow-sockets', readPeers) ?? all;
    const names = this.#listOrSwitch('allow-dns', readDnsNames) ?? peers === true;
    const of = (use: 'connect' | 'listen') =>
      typeof peers === 'boolean' ? [] : peers.filter((listed) => listed.use === use).map(({ peer }) => peer);
    const list = { connect: sortedBy(of('connect'), formatPeer), listen: sortedBy(of('listen'), formatPeer) };
    return {
      sockets: typeof peers === 'boolean' ? (peers ? 'allow' : 'deny') : list,
      dns: typeof names === 'boolean' ? (names ? 'allow' : 'deny') : sortedBy(names, formatHost),
    };
  }

  /** `stdin`, `stdout` and `stderr` override `stdio`, and that is what `allow-stdio` says in other words. */
  streams(otherwise: StreamMode): Pick<Policy, 'stdin' | 'stdout' | 'stderr'> {
    const allow = this.single('allow-stdio', (written) => readSwitch(written));
    const stdio = this.single('stdio', readStream);
    const [one] = this.#of('allow-stdio');
    const [other] = this.#of('stdio');
    if (allow !== undefined && stdio !== undefined && one !== undefined && other !== undefined) {
      if (allow !== (stdio === 'allow')) this.#contradiction(one, other, 'leave one of them out');
    }
    const all = stdio ?? (allow === undefined ? otherwise : allow ? 'allow' : 'deny');
    return {
      stdin: this.single('stdin', readStream) ?? all,
      stdout: this.single('stdout', readStream) ?? all,
      stderr: this.single('stderr', readStream) ?? all,
    };
  }

  /** A path of the guest's means one thing; and whoever maps the host's directories does not grant them all. */
  files(all: boolean): Pick<Policy, 'filesystem' | 'preopens' | 'mounts' | 'mountInclude' | 'mountExclude'> {
    const taken = new Map<string, RawSetting>();
    const placed = <T extends { readonly guest: string }>(
      name: SettingName,
      read: (written: Written) => T,
    ): { mention: RawSetting; value: T }[] => {
      const items = this.#read(name, read);
      for (const { mention, value } of items) {
        const other = taken.get(value.guest);
        if (other !== undefined) this.#report(alsoMounted(other, mention, value.guest));
        taken.set(value.guest, mention);
      }
      return items.toSorted((a, b) => byCodePoint(a.value.guest, b.value.guest));
    };
    const mappings = placed('preopen', readPreopen);
    nestedMappings(mappings.map(({ mention, value }) => ({ ...value, mention }))).forEach(this.#refuseNested);
    const preopens = mappings.map(({ value }) => value);
    const mounts = placed('mount', readMount).map(({ value }) => value);
    const access = this.single('allow-fs', readAccess);
    const [whole] = this.#of('allow-fs');
    const [mapped] = this.#of('preopen');
    if (access !== undefined && access !== 'deny' && whole !== undefined && mapped !== undefined) {
      this.#contradiction(whole, mapped, "leave out allow-fs: preopen grants the host's directories that it names");
    }
    return {
      filesystem: access ?? (all && preopens.length === 0 ? 'allow' : 'deny'),
      preopens,
      mounts,
      mountInclude: this.#globs('mount-include', mounts),
      mountExclude: this.#globs('mount-exclude', mounts),
    };
  }

  readonly #refuseNested = ({ outer, inner, folded }: Nested<Preopen & { readonly mention: RawSetting }>): void => {
    const where = `${printable(inner.host)}${folded ? ', where letter case does not count' : ''}`;
    const what = `and ${outer.mention.origin} give different access to ${where}`;
    const hint = 'give both the same access, or map directories of which none lies in the other';
    this.#report(mistake(inner.mention, what, hint));
  };

  #globs(name: SettingName, mounts: Policy['mounts']): readonly string[] {
    const globs = this.list(name, readGlobs);
    const [first] = this.#of(name);
    if (first !== undefined && !mounts.some(({ local }) => local !== undefined)) {
      this.#report(mistake(first, 'chooses among files that nothing mounts', 'add a mount, or leave it out'));
    }
    return globs;
  }

  debug(stderr: StreamMode): boolean {
    const debug = this.single('debug', (written) => readSwitch(written)) ?? false;
    if (debug && stderr !== 'allow') {
      const [first] = this.#of('debug');
      const what = `${this.#written('debug')} writes on stderr, which is not allowed`;
      const error = new VirtError('policy', what, { hint: 'set stderr=allow' });
      this.#report(first === undefined ? error : located(error, first));
    }
    return debug;
  }

  keyValues(allow: SettingName, deny: SettingName, fixed: SettingName, all: boolean): KeyValues {
    const host = this.#hostNames(allow, all);
    const denied = this.list(deny, readNames);
    if (host.kind === 'only') {
      const without = new Set(denied);
      const both = host.names.filter((name) => without.has(name));
      for (const name of both) {
        const what = `"${name}" is both in ${allow} and in ${deny}`;
        const error = new VirtError('policy', what, { hint: 'leave it out of one of them' });
        const inFile = [...this.#of(allow), ...this.#of(deny)].find(
          ({ at, value }) => at !== undefined && value === name,
        );
        this.#report(inFile === undefined ? error : located(error, inFile));
      }
    }
    return { fixed: this.#fixed(fixed), host, deny: denied };
  }

  #hostNames(name: SettingName, all: boolean): HostNames {
    const value = this.#listOrSwitch(name, readHostNames) ?? all;
    if (typeof value === 'boolean') return { kind: value ? 'all' : 'none' };
    return { kind: 'only', names: sortedOnce(value) };
  }

  #fixed(name: SettingName): KeyValues['fixed'] {
    const values = new Map<string, string>();
    for (const [key, value] of this.each(name, readKeyValue)) {
      const before = values.get(key);
      if (before !== undefined && before !== value) {
        // The values stay out of the message: they may be secrets.
        const what = `${name} gives "${printable(key)}" two different values`;
        this.#report(new VirtError('policy', what, { hint: 'give it one' }));
      }
      values.set(key, value);
    }
    return [...values].sort(([a], [b]) => byCodePoint(a, b));
  }

  /** Who wrote what where. */
  mentions(): readonly Mention[] {
    return SETTINGS.flatMap(({ name }) =>
      this.#of(name).map(({ value, origin, at, reason, expires }): Mention => {
        const secret = settingOf(name)?.form === 'key-value' && value !== undefined;
        const shown = secret ? value.split('=', 1)[0] : value;
        return { setting: name, value: shown, origin, at, reason, expires };
      }),
    );
  }

  /** How a setting was written; repeatable ones may have several places. */
  #written(name: SettingName): string {
    return sortedOnce(this.#of(name).map((mention) => mention.origin)).join(' and ');
  }

  #contradiction(one: RawSetting, other: RawSetting, hint: string): void {
    const same = one.origin === other.origin;
    const what = same ? 'is given twice with different values' : `contradicts ${one.origin}`;
    this.#report(mistake(other, what, hint));
  }
}

function alsoMounted(one: RawSetting, other: RawSetting, guest: string): VirtError {
  const what = `and ${one.origin} both stand at ${printable(guest)}`;
  return mistake(other, what, 'give each its own path');
}

/** Each once, by how it is written. */
function sortedBy<T>(items: readonly T[], format: (item: T) => string): readonly T[] {
  const byText = new Map(items.map((item) => [format(item), item]));
  return [...byText].sort(([a], [b]) => byCodePoint(a, b)).map(([, item]) => item);
}

function sortedOnce(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(byCodePoint);
}

/** Freezes an object of plain data through and through. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
