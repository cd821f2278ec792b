import type { RawSetting } from '../build-policy.ts';
import { type Host, type Origin, type Ports, parseOrigin, parsePeer } from '../peers.ts';
import { readOrigins, readPeers, readPreopen } from '../values.ts';
import type { Place } from './places.ts';

/**
 * What a file denies beside what it grants. Denied is everything anyway: such a denial takes nothing away, it promises
 * that nothing in the file grants it.
 */
export type Denial =
  | { readonly kind: 'host'; readonly at: Place; readonly host: Host; readonly ports: Ports; readonly scheme: string }
  | { readonly kind: 'directory'; readonly at: Place; readonly path: string; readonly access: readonly string[] };

/**
 * A host as wassette denies it: without a scheme, in each of them; without a port, on all.
 * @throws {VirtError} of code `policy`
 */
export function parseDeniedHost(text: string, where: string): Origin {
  if (text.includes('://')) return parseOrigin(text, where);
  return parseOrigin(`*://${text}${/:[\d.*]+$/.test(text) ? '' : ':*'}`, where);
}

/** The first denial of something that a setting grants. */
export function denialOver(setting: RawSetting, denials: readonly Denial[]): Denial | undefined {
  const overlaps = overlapping(setting);
  return overlaps === undefined ? undefined : denials.find(overlaps);
}

/** Whether a setting can grant what is denied at all. */
export function mayOverlap({ name }: RawSetting): boolean {
  return name === 'allow-http' || name === 'allow-sockets' || name === 'allow-fs' || name === 'preopen';
}

/** Tells of denials whether they are of something that the setting grants, whose value is read once. */
function overlapping(setting: RawSetting): ((denial: Denial) => boolean) | undefined {
  switch (setting.name) {
    case 'allow-http': {
      const origins = readOrigins(setting);
      if (typeof origins === 'boolean') return (denial) => denial.kind === 'host' && origins;
      const schemes = (one: string, other: string): boolean => one === other || one === '*' || other === '*';
      return (denial) =>
        denial.kind === 'host' &&
        origins.some((origin) => schemes(origin.scheme, denial.scheme) && meet(origin, denial));
    }
    case 'allow-sockets': {
      const peers = readPeers(setting);
      if (typeof peers === 'boolean') return (denial) => denial.kind === 'host' && peers;
      return (denial) =>
        denial.kind === 'host' && peers.some(({ use, peer }) => use === 'connect' && meet(peer, denial));
    }
    case 'allow-fs':
      return (denial) =>
        denial.kind === 'directory' &&
        setting.value !== 'false' &&
        isDenied(denial, setting.value === 'ro' ? 'ro' : 'rw');
    case 'preopen': {
      const { access, host } = readPreopen(setting);
      return (denial) =>
        denial.kind === 'directory' &&
        isDenied(denial, access) &&
        (within(denial.path, host) || within(host, denial.path));
    }
    default:
      return undefined;
  }
}

function isDenied({ access }: Extract<Denial, { kind: 'directory' }>, granted: 'ro' | 'rw'): boolean {
  return access.includes('read') || granted === 'rw';
}

interface Spot {
  readonly host: Host;
  readonly ports: Ports;
}

function meet(one: Spot, other: Spot): boolean {
  return one.ports.from <= other.ports.to && other.ports.from <= one.ports.to && hostsMeet(one.host, other.host);
}

function hostsMeet(one: Host, other: Host): boolean {
  if (one.kind === 'any' || other.kind === 'any') return true;
  if (one.kind === 'network' || other.kind === 'network') {
    if (one.kind !== other.kind || one.kind !== 'network' || other.kind !== 'network') return false;
    if (one.family !== other.family) return false;
    const shift = BigInt((one.family === 4 ? 32 : 128) - Math.min(one.prefix, other.prefix));
    return one.address >> shift === other.address >> shift;
  }
  const [a, b] = [`.${one.name}`, `.${other.name}`];
  if (a === b) return one.kind === other.kind;
  return (one.kind === 'suffix' && b.endsWith(a)) || (other.kind === 'suffix' && a.endsWith(b));
}

/** Whether a path is another one or lies below it. What a relative path starts from is not known: perhaps at the root. */
function within(path: string, directory: string): boolean {
  const parts = (text: string): string =>
    `/${text
      .split('/')
      .filter((part) => !['', '.'].includes(part))
      .join('/')}`;
  const [inner, outer] = [parts(path), parts(directory)];
  return outer === '/' || inner === outer || inner.startsWith(`${outer}/`);
}

/** The network of a `cidr`, as peers have it: every port, TCP and UDP. */
export function peerOf(cidr: string): string {
  const [, address, length = ''] = /^(.*?)(\/\d+)?$/.exec(cidr) ?? [];
  return cidr.includes(':') ? `*://[${address}]${length}:*` : `*://${cidr}:*`;
}

/** @throws {VirtError} of code `policy` */
export function parseDeniedNetwork(cidr: string, where: string): Spot {
  return parsePeer(peerOf(cidr), where);
}
