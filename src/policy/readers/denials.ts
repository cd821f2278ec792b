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

/** Whether a setting grants something of what is denied. */
export function overlaps(denial: Denial, setting: RawSetting): boolean {
  return denial.kind === 'host' ? hostGranted(denial, setting) : directoryGranted(denial, setting);
}

function hostGranted(denial: Extract<Denial, { kind: 'host' }>, setting: RawSetting): boolean {
  switch (setting.name) {
    case 'allow-http': {
      const origins = readOrigins(setting);
      if (typeof origins === 'boolean') return origins;
      const schemes = (scheme: string): boolean => [scheme, denial.scheme].includes('*') || scheme === denial.scheme;
      return origins.some(({ scheme, host, ports }) => schemes(scheme) && meet({ host, ports }, denial));
    }
    case 'allow-sockets': {
      const peers = readPeers(setting);
      if (typeof peers === 'boolean') return peers;
      return peers.some(({ use, peer }) => use === 'connect' && meet(peer, denial));
    }
    default:
      return false;
  }
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

function directoryGranted({ path, access }: Extract<Denial, { kind: 'directory' }>, setting: RawSetting): boolean {
  const denied = (granted: 'ro' | 'rw'): boolean => access.includes('read') || granted === 'rw';
  if (setting.name === 'allow-fs') return setting.value !== 'false' && denied(setting.value === 'ro' ? 'ro' : 'rw');
  if (setting.name !== 'preopen') return false;
  const preopen = readPreopen(setting);
  return denied(preopen.access) && (within(path, preopen.host) || within(preopen.host, path));
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
