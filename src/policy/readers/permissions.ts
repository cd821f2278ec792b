import { formatAllowedImport } from '../allowed-imports.ts';
import type { RawSetting } from '../build-policy.ts';
import { Patterns } from '../names.ts';
import type { SettingName } from '../settings.ts';
import type { Draft, Said } from './draft.ts';
import type { Permissions } from './file-schema.ts';
import type { Path } from './trees.ts';

/** Reads the keys of a `permissions` mapping that are this project's own, into the draft. */
export function readOwn(permissions: Permissions, draft: Draft, root: Path): void {
  readClocks(permissions.clocks, draft, [...root, 'clocks']);
  readRandom(permissions.random, draft, [...root, 'random']);
  readSwitch('allow-exit', permissions.exit, draft, [...root, 'exit']);
  readStreams(permissions.stdio, draft, [...root, 'stdio']);
  readSwitch('allow-fs', permissions.filesystem, draft, [...root, 'filesystem']);
  readMounts(permissions, draft, root);
  readHttp(permissions.http, draft, [...root, 'http']);
  readSockets(permissions.sockets, draft, [...root, 'sockets']);
  readDns(permissions.dns, draft, [...root, 'dns']);
  readKeyValues('env', permissions.environment, draft, [...root, 'environment']);
  readKeyValues('config', permissions.config, draft, [...root, 'config']);
  permissions.args?.forEach((_, index) => {
    const path = [...root, 'args', index];
    draft.grant('arg', draft.source(path), path);
  });
  if (permissions.cwd !== undefined) draft.grant('cwd', permissions.cwd, [...root, 'cwd']);
  readImports(permissions.imports, draft, [...root, 'imports']);
  if (permissions['on-denied'] !== undefined) {
    draft.grant('on-denied', permissions['on-denied'], [...root, 'on-denied']);
  }
  if (permissions.debug !== undefined) draft.grant('debug', String(permissions.debug), [...root, 'debug']);
}

function readClocks(clocks: Permissions['clocks'], draft: Draft, path: Path): void {
  if (typeof clocks !== 'object' || 'allow' in clocks) return readSwitch('allow-clocks', clocks, draft, path);
  draft.grant('fixed-clock', clocks.fixed, [...path, 'fixed'], draft.said(path, clocks));
}

function readRandom(random: Permissions['random'], draft: Draft, path: Path): void {
  if (typeof random !== 'object' || 'allow' in random) return readSwitch('allow-random', random, draft, path);
  const seed = [...path, 'seed'];
  draft.grant('random-seed', draft.source(seed), seed, draft.said(path, random));
}

type Whole = boolean | string;

function readSwitch(
  name: SettingName,
  value: Whole | ({ readonly allow: Whole } & Said) | undefined,
  draft: Draft,
  path: Path,
): void {
  if (value === undefined) return;
  const said = typeof value === 'object' ? draft.said(path, value) : {};
  draft.grant(name, String(typeof value === 'object' ? value.allow : value), path, said);
}

function readStreams(stdio: Permissions['stdio'], draft: Draft, path: Path): void {
  if (typeof stdio === 'string') draft.grant('stdio', stdio, path);
  if (typeof stdio !== 'object') return;
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    const mode = stdio[name];
    if (mode === undefined) continue;
    const said = typeof mode === 'object' ? draft.said([...path, name], mode) : {};
    draft.grant(name, typeof mode === 'object' ? mode.mode : mode, [...path, name], said);
  }
}

/** An item of a list: a text, or a mapping that has it under a key. */
type Item<Key extends string> = string | ({ readonly [K in Key]: string } & Said);

/** Takes what a list or word under `allow` (or `listen`, or `deny`) grants. */
function readList<Key extends string>(
  name: SettingName,
  key: Key,
  value: Whole | readonly Item<Key>[] | null | undefined,
  draft: Draft,
  path: Path,
  around: Said = {},
  write: (text: string) => string = (text) => text,
): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'object') {
    draft.grant(name, String(value), path, around);
    return;
  }
  value.forEach((item, index) => {
    const at = [...path, index];
    if (typeof item === 'string') draft.item(name, write(item), at, around);
    else draft.item(name, write(item[key]), at, draft.said(at, item, around));
  });
}

function readHttp(http: Permissions['http'], draft: Draft, path: Path): void {
  if (http === undefined) return;
  if (typeof http !== 'object') draft.grant('allow-http', String(http), path);
  else readList('allow-http', 'origin', http.allow, draft, [...path, 'allow'], draft.said(path, http));
}

function readSockets(sockets: Permissions['sockets'], draft: Draft, path: Path): void {
  if (typeof sockets === 'boolean') draft.grant('allow-sockets', String(sockets), path);
  if (typeof sockets !== 'object') return;
  const said = draft.said(path, sockets);
  if (Array.isArray(sockets.allow)) {
    sockets.allow.forEach((peer, index) => {
      if (!/^\s*listen=/.test(typeof peer === 'string' ? peer : peer.peer)) return;
      draft.fail(
        [...path, 'allow', index],
        'this is no peer to connect to',
        'write it under listen, without "listen="',
      );
    });
  }
  readList('allow-sockets', 'peer', sockets.allow, draft, [...path, 'allow'], said);
  readList('allow-sockets', 'peer', sockets.listen, draft, [...path, 'listen'], said, (text) => `listen=${text}`);
}

function readDns(dns: Permissions['dns'], draft: Draft, path: Path): void {
  if (typeof dns === 'boolean') draft.grant('allow-dns', String(dns), path);
  if (typeof dns === 'object')
    readList('allow-dns', 'name', dns.allow, draft, [...path, 'allow'], draft.said(path, dns));
}

function readKeyValues(kind: 'env' | 'config', values: Permissions['environment'], draft: Draft, path: Path): void {
  if (values === undefined || values === null) return;
  readList(`allow-${kind}`, 'key', values.allow, draft, [...path, 'allow'], draft.said(path, values));
  readList(`deny-${kind}`, 'key', values.deny, draft, [...path, 'deny']);
  for (const [key, value] of draft.sources([...path, 'set'])) {
    const at = [...path, 'set', key];
    if (key.includes('=')) draft.fail(at, 'this name holds a "="', 'write NAME: value');
    else if (key === '') draft.fail(at, 'this has no name', 'write NAME: value');
    else draft.grant(kind, `${key}=${value}`, at);
  }
  refuseDenied(draft, `deny-${kind}`, [`allow-${kind}`, kind]);
}

/** A pattern may be narrowed by a denial; what a denial takes away whole was not meant. */
function refuseDenied(draft: Draft, denials: SettingName, grants: readonly SettingName[]): void {
  const denied = new Map(draft.of(denials).map((denial) => [denial.value ?? '', denial]));
  const patterns = new Patterns(denied.keys());
  const coverOf = ({ name, value = '' }: RawSetting): RawSetting | undefined =>
    denied.get(patterns.matching(name.startsWith('allow-') ? value : (value.split('=', 1)[0] ?? '')) ?? '');
  const wrong = grants.flatMap((name) => draft.of(name)).filter((setting) => coverOf(setting) !== undefined);
  draft.refuse(wrong, (setting) => `is denied at ${coverOf(setting)?.origin}`, 'leave one of them out');
}

function readImports(imports: Permissions['imports'], draft: Draft, path: Path): void {
  if (imports === undefined) return;
  const around = draft.said(path, imports);
  imports.allow?.forEach((item, index) => {
    const at = [...path, 'allow', index];
    if (typeof item === 'string') draft.item('allow-imports', item, at, around);
    else draft.item('allow-imports', allowedImport(item), at, draft.said(at, item, around));
  });
  readList('deny-imports', 'import', imports.deny, draft, [...path, 'deny']);
}

type AllowedImport = Exclude<NonNullable<NonNullable<Permissions['imports']>['allow']>[number], string>;

function allowedImport(item: AllowedImport): string {
  if ('import' in item) return item.import;
  return formatAllowedImport(item.name, 'interface' in item ? item.interface : undefined, item['external-id']);
}

function readMounts(permissions: Permissions, draft: Draft, root: Path): void {
  permissions.mounts?.forEach((mount, index) => {
    const path = [...root, 'mounts', index];
    const { guest, reason } = mount;
    if (guest.includes('=')) {
      draft.fail([...path, 'guest'], 'the path in the component holds a "="', 'choose another one');
    } else if ('memory' in mount) {
      draft.grant('mount', `${guest}=memory:`, path, { reason });
    } else if (mount.overlay !== true && /^memory:$|:overlay$/.test(mount.local)) {
      draft.fail(
        [...path, 'local'],
        'a path cannot end so',
        'write ./memory: for a directory of that name, or rename it',
      );
    } else {
      draft.grant('mount', `${guest}=${mount.local}${mount.overlay === true ? ':overlay' : ''}`, path, { reason });
    }
  });
  for (const name of ['mount-include', 'mount-exclude'] as const) {
    readList(name, 'glob', permissions[name], draft, [...root, name]);
  }
}
