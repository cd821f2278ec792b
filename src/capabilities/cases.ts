import { parseDnsName, parseOrigin, parsePeer } from '../policy/peers.ts';
import { type CapabilityKind, isWhole, kindOf, subjectOf } from './capability.ts';
import type { Granted } from './model.ts';
import type { Case } from './promises.ts';

/** What decides of a grant which promises it makes. */
export type Rule = Pick<Granted, 'capability' | 'by'>;

/** The directories and files that may be changed, by who gives them: of one that may be read, another grant says it. */
export function writableIn(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter(({ capability }) => kindOf(capability) === 'fs.write').map(placeOf));
}

function placeOf({ capability, by }: Rule): string {
  return `${by} ${subjectOf(capability)}`;
}

/**
 * The cases that a rule is. Of what is granted whole, none of them says that virt.wasm enforces anything.
 * @param writable see {@link writableIn}, of all rules of the policy
 */
export function casesOf(rule: Rule, writable: ReadonlySet<string>): readonly Case[] {
  const changes = writable.has(placeOf(rule));
  return rule.by === 'adapter' ? answered(kindOf(rule.capability), changes) : handedOn(rule, changes);
}

/** What virt.wasm answers with something of its own. */
function answered(kind: CapabilityKind, writable: boolean): readonly Case[] {
  switch (kind) {
    case 'clock.wall':
    case 'clock.monotonic':
    case 'clock.timer':
    case 'clock.zone':
      return ['clock.virtual'];
    case 'random':
      return ['random.seeded'];
    case 'env':
    case 'config':
    case 'args':
    case 'cwd':
      return ['fixed'];
    case 'stdio.in':
      return ['stdio.ended'];
    case 'stdio.out':
    case 'stdio.err':
      return ['stdio.dropped'];
    case 'fs.read':
    case 'fs.write':
      return ['fs.mount', writable ? 'fs.mount-writable' : 'fs.mount-read-only'];
    default:
      return ['virtual'];
  }
}

/** What the host answers, whole or in part. */
function handedOn({ capability }: Rule, writable: boolean): readonly Case[] {
  const kind = kindOf(capability);
  const subject = subjectOf(capability) ?? '';
  const whole = isWhole(capability);
  switch (kind) {
    case 'clock.wall':
    case 'clock.monotonic':
      return ['clock.host'];
    case 'clock.timer':
    case 'clock.zone':
      return [kind];
    case 'random':
      return ['random.host'];
    case 'env':
    case 'config':
      return whole ? ['values.whole'] : values(subject);
    case 'args':
      return ['args.host'];
    case 'cwd':
      return ['cwd.host'];
    case 'exit':
      return ['exit.host'];
    case 'stdio.in':
      return ['stdio.in'];
    case 'stdio.out':
    case 'stdio.err':
      return ['stdio.out'];
    case 'fs.read':
    case 'fs.write':
      return files(whole, writable);
    case 'http.egress':
      return whole ? ['http.whole'] : origin(subject);
    case 'http.serve':
      return ['http.serve'];
    case 'http.next':
      return ['http.next'];
    case 'net.connect':
      return whole ? ['connect.whole'] : connect(subject);
    case 'net.listen':
      return whole ? ['listen.whole'] : listen(subject);
    case 'dns':
      return whole ? ['dns.whole'] : name(subject);
    case 'import':
      return ['import.host'];
  }
}

/** `LANG`, `LC_*`, `* except AWS_*`. */
function values(subject: string): readonly Case[] {
  const [names = '', except] = subject.split(' except ');
  return [
    ...(names === '*' ? (['values.rest'] as const) : (['values.list'] as const)),
    ...(names !== '*' && names.endsWith('*') ? (['values.prefix'] as const) : []),
    ...(except === undefined ? [] : (['values.except'] as const)),
  ];
}

/** That the files of all directories are only read is said by what is denied: nothing narrows the grant itself. */
function files(whole: boolean, writable: boolean): readonly Case[] {
  if (whole) return writable ? ['fs.whole', 'fs.writable'] : ['fs.whole'];
  return ['fs.preopen', writable ? 'fs.writable' : 'fs.read-only'];
}

const HOSTS = {
  any: ['http.names', 'http.any-host'],
  name: ['http.names'],
  suffix: ['http.names', 'http.suffix'],
  network: ['http.addresses'],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

function origin(subject: string): readonly Case[] {
  const { scheme, host } = parseOrigin(subject, 'a capability');
  return [
    'http.list',
    ...HOSTS[host.kind],
    ...(scheme === 'http' ? [] : (['http.secure'] as const)),
    ...(scheme === 'https' ? [] : (['http.plain'] as const)),
  ];
}

function connect(subject: string): readonly Case[] {
  const { transport, host } = parsePeer(subject, 'a capability');
  return [
    'connect.list',
    ...(host.kind === 'any' ? (['connect.any-address'] as const) : []),
    ...(transport === 'tcp' ? [] : (['udp'] as const)),
  ];
}

function listen(subject: string): readonly Case[] {
  const { transport, host, ports } = parsePeer(subject, 'a capability', 0);
  return [
    'listen.list',
    ...(host.kind === 'any' ? (['listen.any-address'] as const) : []),
    ...(ports.from === 0 ? (['listen.port-0'] as const) : []),
    ...(transport === 'tcp' ? [] : (['udp'] as const)),
  ];
}

function name(subject: string): readonly Case[] {
  return parseDnsName(subject, 'a capability').kind === 'suffix' ? ['dns.list', 'dns.suffix'] : ['dns.list'];
}
