import type { policyFrom } from '../../../../src/policy/build-policy.ts';
import type { Random } from '../../random.ts';
import { isIn } from './machine.ts';
import { MOUNT } from './mounted.ts';
import type { PerServer, PortName, Ports, ServerId } from './servers.ts';
import { withPorts } from './values.ts';

export type Settings = Parameters<typeof policyFrom>[0];

/** Variables or properties: fixed ones, and those of the machine's that pass. `PREFIX_*` stands for many. */
export interface Names {
  readonly fixed: readonly (readonly [key: string, value: string])[];
  readonly host: 'none' | 'all' | readonly string[];
  readonly deny: readonly string[];
}

type OnOff = 'allow' | 'deny';
type Stream = 'allow' | 'ignore' | 'deny';

/** What a policy grants, as its author means it. {@link settingsOf} says the same in the words of the settings. */
export interface Rights {
  readonly env: Names;
  readonly config: Names;
  readonly args: 'host' | 'fixed';
  readonly fs: OnOff | 'read-only';
  /** In place of `fs`. */
  readonly preopens: readonly { readonly guest: string; readonly host: string; readonly access: 'ro' | 'rw' }[];
  readonly mount: 'none' | 'files' | 'overlay';
  readonly memory: boolean;
  readonly stdin: Stream;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly debug: boolean;
  readonly clocks: OnOff | 'fixed';
  readonly random: OnOff | 'seed';
  readonly exit: OnOff;
  readonly sockets: OnOff | { readonly connect: readonly ServerId[]; readonly listen: readonly ('tcp' | 'udp')[] };
  readonly dns: OnOff | 'localhost';
  readonly http: OnOff | 'none' | 'by address' | 'by name';
  readonly onDenied: 'error' | 'trap';
  readonly hand: OnOff;
}

const NOTHING: Names = { fixed: [], host: 'none', deny: [] };

/** The default, but for the interface outside WASI, which passes. */
export const DENIED: Rights = {
  env: NOTHING,
  config: NOTHING,
  args: 'host',
  fs: 'deny',
  preopens: [],
  mount: 'none',
  memory: false,
  stdin: 'deny',
  stdout: 'deny',
  stderr: 'deny',
  debug: false,
  clocks: 'deny',
  random: 'deny',
  exit: 'deny',
  sockets: 'deny',
  dns: 'deny',
  http: 'deny',
  onDenied: 'error',
  hand: 'allow',
};

/** Which directories of the machine's the engine opens, and how it calls them. */
export type Opened = Readonly<Record<string, string>>;

const OPENED: readonly [Opened, ...Opened[]] = [
  { '/work': 'work', '/read': 'read' },
  { '/work': 'work', '/read': 'read', '/other': 'other' },
  { '/srv': '' },
  { '/': '' },
];

/** What is in the environment, and in the configuration: secrets, every one. */
export const VARIABLES = ['LISTED_A', 'LISTED_B', 'OPEN_C', 'HIDDEN_D', 'HIDDEN_E', 'TOKEN'] as const;

/** Texts that are nowhere but in one place of the machine's. */
export interface Secrets {
  readonly variables: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  /** What a variable and a property are called, which begins with `HIDDEN_`. */
  readonly name: string;
  readonly argument: string;
  readonly stdin: string;
  readonly servers: PerServer<string>;
}

/** The instant of a fixed clock, in seconds. */
export const INSTANT = 4_000_000_000n;

export function randomOpened(random: Random): Opened {
  return random.pick(OPENED);
}

export function randomRights(random: Random, opened: Opened): Rights {
  const one = <T>(...items: readonly [T, ...T[]]): T => random.pick(items);
  const rarely = (): boolean => random.below(6) === 0;
  const stream = (): Stream => one('allow', 'ignore', 'deny');
  const stderr = stream();
  const isMapped = random.below(2) === 0;
  return {
    env: randomNames(random),
    config: randomNames(random),
    args: one<Rights['args']>('host', 'fixed'),
    fs: isMapped ? 'deny' : one<Rights['fs']>('deny', 'read-only', 'read-only', 'allow'),
    preopens: isMapped ? randomPreopens(random, opened) : [],
    mount: one<Rights['mount']>('none', 'none', 'files', 'overlay'),
    memory: rarely(),
    stdin: stream(),
    stdout: stream(),
    stderr,
    debug: stderr === 'allow' && rarely(),
    clocks: one<Rights['clocks']>('allow', 'deny', 'fixed'),
    random: one<Rights['random']>('allow', 'deny', 'seed'),
    exit: one<OnOff>('allow', 'deny'),
    sockets: one<Rights['sockets']>(
      'allow',
      'deny',
      { connect: ['tcp-listed', 'udp-listed'], listen: [] },
      { connect: one<readonly ServerId[]>([], ['tcp-listed'], ['udp-listed']), listen: ['tcp', 'udp'] },
      { connect: ['udp-listed'], listen: one<readonly ('tcp' | 'udp')[]>([], ['tcp'], ['udp']) },
    ),
    dns: one<Rights['dns']>('allow', 'deny', 'localhost'),
    http: one<Rights['http']>('allow', 'deny', 'none', 'by address', 'by address', 'by name'),
    onDenied: random.below(12) === 0 ? 'trap' : 'error',
    hand: rarely() ? 'deny' : 'allow',
  };
}

function randomNames(random: Random): Names {
  const none: readonly string[] = [];
  return {
    fixed: random.pick<Names['fixed']>([[], [], [['FIXED', 'fixed']], [['LISTED_A', 'fixed instead']]]),
    host: random.pick<Names['host']>(['none', 'all', ['LISTED_*'], ['LISTED_A', 'OPEN_C'], ['OPEN_C', 'HIDDEN_*']]),
    deny: random.pick([none, none, ['HIDDEN_*'], ['TOKEN', 'LISTED_B'], ['FIXED']]),
  };
}

/** Places that a policy may map, by how the engine calls what is opened. */
function randomPreopens(random: Random, opened: Opened): Rights['preopens'] {
  const hosts = Object.entries(opened).flatMap(([name, directory]) =>
    [
      'work',
      'work',
      'work',
      'work/config',
      'work/sub',
      'work/out',
      'read',
      'read',
      'read',
      'read/sub',
      'read/dir',
      'read/abs',
      'other',
      'missing',
    ]
      .filter((place) => isIn(place, directory))
      .map((place) => join(name, directory === '' ? place : place.slice(directory.length + 1))),
  );
  const host = (): string => hosts[random.below(hosts.length)] ?? '/work';
  const guests = ['/one', '/two', '/three', '/work'].slice(random.below(2), 1 + random.below(4));
  return (guests.length === 0 ? ['/one'] : guests).map((guest) => ({
    guest,
    host: host(),
    access: random.pick(['ro', 'ro', 'rw']),
  }));
}

function join(directory: string, path: string): string {
  return [directory === '/' ? '' : directory, path].filter((part) => part !== '' || directory === '/').join('/') || '/';
}

/** The settings that grant it. */
export function settingsOf(rights: Rights, ports: Ports): Settings {
  const { env, config, preopens, sockets, http } = rights;
  const at = (name: PortName): string => `127.0.0.1:${ports[name]}`;
  const list =
    typeof sockets === 'string'
      ? String(sockets === 'allow')
      : [
          ...sockets.connect.map((name) => `${name.slice(0, 3)}://${at(name)}`),
          ...sockets.listen.map((transport) => `listen=${transport}://${at('bind-listed')}`),
        ];
  const mounts = [
    ...(rights.mount === 'none' ? [] : [`/m=${MOUNT}${rights.mount === 'overlay' ? ':overlay' : ''}`]),
    ...(rights.memory ? ['/tmp=memory:'] : []),
  ];
  return {
    ...namesAs('env', env),
    ...namesAs('config', config),
    ...(rights.args === 'fixed' && { arg: ['fixed'] }),
    ...(preopens.length > 0
      ? { preopen: preopens.map(({ guest, host, access }) => `${guest}=${host}:${access}`) }
      : { 'allow-fs': rights.fs === 'read-only' ? 'ro' : String(rights.fs === 'allow') }),
    ...(mounts.length > 0 && { mount: mounts }),
    stdin: rights.stdin,
    stdout: rights.stdout,
    stderr: rights.stderr,
    debug: rights.debug,
    ...(rights.clocks === 'fixed'
      ? { 'fixed-clock': new Date(Number(INSTANT) * 1000).toISOString() }
      : { 'allow-clocks': rights.clocks === 'allow' }),
    ...(rights.random === 'seed' ? { 'random-seed': '2a' } : { 'allow-random': rights.random === 'allow' }),
    'allow-exit': rights.exit === 'allow',
    'allow-sockets': list,
    'allow-dns': rights.dns === 'localhost' ? ['localhost'] : String(rights.dns === 'allow'),
    'allow-http': httpAs(http, ports),
    'on-denied': rights.onDenied,
    ...(rights.hand === 'deny' && { 'deny-imports': ['acme:hand/*'] }),
  };
}

function namesAs(what: 'env' | 'config', { fixed, host, deny }: Names): Settings {
  return {
    [what]: fixed.map(([key, value]) => `${key}=${value}`),
    [`allow-${what}`]: typeof host === 'string' ? String(host === 'all') : host,
    ...(deny.length > 0 && { [`deny-${what}`]: deny }),
  };
}

function httpAs(http: Rights['http'], ports: Ports): string | readonly string[] {
  switch (http) {
    case 'allow':
    case 'deny':
      return String(http === 'allow');
    case 'none':
      return 'none';
    default:
      return [`http://${withPorts(AUTHORITIES[http], ports)}`];
  }
}

/** What lists of origins name, as requests have to name it. */
export const AUTHORITIES = { 'by address': '127.0.0.1:{http-listed}', 'by name': 'localhost:{http-listed}' } as const;
