import { VirtError } from '../errors.ts';
import { printable } from '../text.ts';
import { isName, parseIpv4, parseIpv6 } from './hosts.ts';

/** Names or addresses of hosts. */
export type Host =
  | { readonly kind: 'any' }
  /** As WHATWG URLs write it: lower case, punycode. */
  | { readonly kind: 'name'; readonly name: string }
  /** `*.example.com`: every name that ends in `.example.com`, with one label more or with several. */
  | { readonly kind: 'suffix'; readonly name: string }
  /** Literal addresses: those that share the first `prefix` bits of `address`, of 32 (IPv4) or 128 bits (IPv6). */
  | { readonly kind: 'network'; readonly family: 4 | 6; readonly address: bigint; readonly prefix: number };

/** Both inclusive. */
export interface Ports {
  readonly from: number;
  readonly to: number;
}

/** Where HTTP requests may go. */
export interface Origin {
  readonly scheme: 'http' | 'https' | '*';
  readonly host: Host;
  readonly ports: Ports;
}

/** An end of a socket: an address, never a name. */
export interface Peer {
  readonly transport: 'tcp' | 'udp' | '*';
  readonly host: Host;
  readonly ports: Ports;
}

const DEFAULT_PORTS = { http: 80, https: 443 } as const;
const MAX_PORT = 65535;

/**
 * `scheme://host[:port]`: the grammar of Spin's `allowed_outbound_hosts`. A bare host means `https`.
 * @param where how it was written, for messages
 * @throws {VirtError} of code `policy`
 */
export function parseOrigin(text: string, where: string): Origin {
  const at = `${where}: "${printable(text)}"`;
  const [scheme, rest] = splitScheme(text) ?? ['https', text];
  if (scheme !== 'http' && scheme !== 'https' && scheme !== '*') {
    throw problem(`${at} has a scheme that is not HTTP's`, 'write http://, https:// or *://');
  }
  const { host, port } = splitHost(rest, at);
  if (port === undefined && scheme === '*') {
    throw problem(`${at} needs a port, for each scheme has its own`, 'write :443, or :* for every port');
  }
  const ports =
    port === undefined && scheme !== '*'
      ? { from: DEFAULT_PORTS[scheme], to: DEFAULT_PORTS[scheme] }
      : parsePorts(port ?? '', at, 1);
  return { scheme, host: parseHost(host, at), ports };
}

/** Whether an origin is written without a scheme, which then is `https`. */
export function isBareHost(text: string): boolean {
  return splitScheme(text) === undefined;
}

/**
 * `tcp://10.0.0.5:5432`, `udp://192.168.0.0/24:53`, `*://[::1]:8000..9000`.
 * @param lowest the lowest port that makes sense: 0 for listening, where the system then chooses one
 * @throws {VirtError} of code `policy`
 */
export function parsePeer(text: string, where: string, lowest: 0 | 1 = 1): Peer {
  const at = `${where}: "${printable(text)}"`;
  const hint = 'write tcp://10.0.0.5:5432, udp://192.168.0.0/24:53 or *://*:*';
  const [transport, rest] = splitScheme(text) ?? ['', text];
  if (transport !== 'tcp' && transport !== 'udp' && transport !== '*') {
    throw problem(`${at} does not begin with tcp:// or udp://`, hint);
  }
  const { host, port } = splitHost(rest, at);
  if (port === undefined) throw problem(`${at} needs a port`, hint);
  const parsed = parseHost(host, at);
  if (parsed.kind === 'name' || parsed.kind === 'suffix') {
    throw problem(`${at} names a host, but sockets see addresses only`, hint);
  }
  return { transport, host: parsed, ports: parsePorts(port, at, lowest) };
}

/**
 * A name to be looked up: `api.example.com`, `*.example.com`.
 * @throws {VirtError} of code `policy`
 */
export function parseDnsName(text: string, where: string): Host {
  const at = `${where}: "${printable(text)}"`;
  const host = parseHost(text, at);
  if (host.kind === 'name' || host.kind === 'suffix') return host;
  if (host.kind === 'any') throw problem(`${at} stands for every name`, 'write true for all, or *.example.com');
  throw problem(`${at} is an address, which needs no looking up`, 'name a host');
}

/** Whether some of the peers are reached by the transport. */
export function hasPeers(peers: readonly Peer[], transport: string): boolean {
  return peers.some((peer) => peer.transport === '*' || peer.transport === transport);
}

/** The one way to write an origin: without the port that its scheme has anyway. */
export function formatOrigin({ scheme, host, ports }: Origin): string {
  const usual = scheme !== '*' && ports.from === ports.to && ports.from === DEFAULT_PORTS[scheme];
  return `${scheme}://${formatHost(host)}${usual ? '' : `:${formatPorts(ports)}`}`;
}

export function formatPeer({ transport, host, ports }: Peer): string {
  return `${transport}://${formatHost(host)}:${formatPorts(ports)}`;
}

export function formatHost(host: Host): string {
  switch (host.kind) {
    case 'any':
      return '*';
    case 'name':
      return host.name;
    case 'suffix':
      return `*.${host.name}`;
    case 'network': {
      const whole = host.prefix === bits(host.family);
      const address = host.family === 4 ? formatIpv4(host.address) : `[${formatIpv6(host.address)}]`;
      return whole ? address : `${address}/${host.prefix}`;
    }
  }
}

function formatPorts({ from, to }: Ports): string {
  if (from <= 1 && to === MAX_PORT) return '*';
  return from === to ? String(from) : `${from}..${to + 1}`;
}

function splitScheme(text: string): readonly [scheme: string, rest: string] | undefined {
  const end = text.indexOf('://');
  return end < 0 ? undefined : [text.slice(0, end).toLowerCase(), text.slice(end + 3)];
}

/** `host[:port]`, the host with its prefix length: `10.0.0.0/8`, `[fd00::]/8`. */
function splitHost(text: string, at: string): { readonly host: string; readonly port: string | undefined } {
  if (text.includes('@')) throw problem(`${at} holds a user name`, 'leave out what stands before the "@"');
  const match = /^(?<host>\[[^\]]*\](?:\/\d+)?|[^:/?#[\]]+(?:\/\d+)?)(?::(?<port>[^:/?#]*))?(?<rest>.*)$/su.exec(text);
  const { host = '', port, rest = '' } = match?.groups ?? {};
  if (host === '') throw problem(`${at} has no host`, 'write scheme://host:port');
  if (rest !== '')
    throw problem(`${at} has more than a host and a port`, 'leave out paths and queries: a policy speaks of hosts');
  return { host, port };
}

/** A port, `*`, or `8000..9000` without its end, as Spin counts. */
function parsePorts(text: string, at: string, lowest: 0 | 1): Ports {
  if (text === '*') return { from: lowest, to: MAX_PORT };
  const [, from = '', end] = /^(\d{1,5})(?:\.\.(\d{1,5}))?$/.exec(text) ?? [];
  const ports = { from: Number(from), to: end === undefined ? Number(from) : Number(end) - 1 };
  if (from !== '' && ports.from >= lowest && ports.from <= ports.to && ports.to <= MAX_PORT) return ports;
  const hint = `write a number from ${lowest} to ${MAX_PORT}, 8000..9000 or *`;
  throw problem(`${at} has the port "${printable(text)}"`, hint);
}

/** A name, `*`, `*.name`, a literal address, or a network of these. */
function parseHost(text: string, at: string): Host {
  if (text === '*') return { kind: 'any' };
  const suffix = text.startsWith('*.');
  const [, name = '', length] = /^(.*?)(?:\/(\d{1,3}))?$/s.exec(suffix ? text.slice(2) : text) ?? [];
  if (name.includes('*'))
    throw problem(
      `${at} has a "*" in the middle`,
      'a "*" stands for a whole host, or for its first labels: *.example.com',
    );
  const host = normalized(name, at);
  const network = addressOf(host);
  if (network !== undefined && !suffix) return withPrefix(network, length, at);
  if (network !== undefined || length !== undefined) {
    throw problem(`${at} mixes names and addresses`, 'a "/" follows an address, "*." precedes a name');
  }
  // What is in front of a suffix takes two bytes at least.
  if (!isName(suffix ? `x.${host}` : host)) {
    throw problem(
      `${at} has no host that a request could name`,
      'names are letters, digits, "-" and "_" between single dots, at most 253 bytes',
    );
  }
  return suffix ? { kind: 'suffix', name: host } : { kind: 'name', name: host };
}

/** The host as WHATWG URLs have it: https://url.spec.whatwg.org/#host-parsing. */
function normalized(name: string, at: string): string {
  const hint = 'write a name such as api.example.com, or an address';
  if (name.endsWith('.')) throw problem(`${at} ends in a dot`, 'leave the dot out');
  let url: URL;
  try {
    url = new URL(`http://${name}/`);
  } catch {
    throw problem(`${at} has no valid host`, hint);
  }
  if (url.hostname === '' || url.pathname !== '/' || url.port !== '') throw problem(`${at} has no valid host`, hint);
  // Written with other characters, or escaped, they are the same to a URL; and to those who read what was normalized.
  if (/\*|\.$/.test(url.hostname)) throw problem(`${at} has no valid host`, hint);
  return url.hostname;
}

/** Literal addresses. */
export type Network = Extract<Host, { kind: 'network' }>;

/** The address that a normalized host is, if it is one. */
function addressOf(host: string): Network | undefined {
  const ipv6 = host.startsWith('[');
  const address = ipv6 ? parseIpv6(host.slice(1, -1)) : parseIpv4(host);
  if (address === undefined) return undefined;
  return ipv6
    ? { kind: 'network', family: 6, address, prefix: 128 }
    : { kind: 'network', family: 4, address, prefix: 32 };
}

function withPrefix({ family, address }: Network, length: string | undefined, at: string): Network {
  const prefix = length === undefined ? bits(family) : Number(length);
  if (prefix > bits(family)) {
    throw problem(`${at} has the prefix length ${prefix}`, `write one from 0 to ${bits(family)}`);
  }
  const shift = BigInt(bits(family) - prefix);
  if ((address >> shift) << shift !== address) {
    throw problem(`${at} has bits beyond its prefix`, 'write the network with zeros behind the prefix');
  }
  return unmapped({ kind: 'network', family, address, prefix });
}

/** IPv4-mapped addresses are IPv4's: a guest may write an address either way. An IPv6 network around them is IPv6's. */
export function unmapped(network: Network): Network {
  const { family, address, prefix } = network;
  if (family === 4 || prefix < 96 || address >> 32n !== 0xffffn) return network;
  return { kind: 'network', family: 4, address: address & 0xffffffffn, prefix: prefix - 96 };
}

function bits(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

function formatIpv4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join('.');
}

/** As URLs write it, which shorten the longest run of zeros. */
function formatIpv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 65535n).toString(16));
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}

function problem(what: string, hint: string): VirtError {
  return new VirtError('policy', what, { hint });
}
