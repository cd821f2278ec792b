/**
 * What a list of allowed peers lets through, said straight from the definitions: one rule after the other. The adapter
 * decides with `assembly/`, which is held against this.
 */
import { isName, join, parseIpv4, parseIpv6 } from './hosts.ts';
import { type Host, type Network, type Origin, type Peer, type Ports, unmapped } from './peers.ts';

/** A host and perhaps a port, as an HTTP request names them. */
export interface Authority {
  /** A name in lower case, or one address. */
  readonly host: Extract<Host, { kind: 'name' }> | Network;
  readonly port: number | undefined;
}

/** An HTTP request as the host is asked to send it; its parts are those of wasi:http. */
export interface OutgoingRequest {
  readonly method: { readonly tag: PlainMethod } | { readonly tag: 'other'; readonly val: string };
  readonly scheme:
    | { readonly tag: 'HTTP' }
    | { readonly tag: 'HTTPS' }
    | { readonly tag: 'other'; readonly val: string }
    | undefined;
  readonly authority: string | undefined;
  /** With its query. */
  readonly path: string | undefined;
  readonly headers: readonly (readonly [name: string, value: Uint8Array])[];
}

export type PlainMethod = 'get' | 'head' | 'post' | 'put' | 'delete' | 'connect' | 'options' | 'trace' | 'patch';

/** An end of a socket; its parts are those of wasi:sockets. */
export type SocketAddress =
  | { readonly tag: 'ipv4'; readonly val: { readonly port: number; readonly address: readonly number[] } }
  | {
      readonly tag: 'ipv6';
      readonly val: {
        readonly port: number;
        readonly flowInfo: number;
        readonly address: readonly number[];
        readonly scopeId: number;
      };
    };

/**
 * `host[:port]`, if it has one reading only. Refused is all that some reader could take for another host: user names,
 * escapes, characters beyond ASCII, a final dot, IPv4 addresses in any form but the usual one, zones, and ports that
 * are empty, 0 or begin with 0.
 */
export function parseAuthority(text: string): Authority | undefined {
  const { host = '', port } = /^(?<host>\[[^\]]*\]|[^:[\]]*)(?::(?<port>.*))?$/s.exec(text)?.groups ?? {};
  const parsed = parseLiteralHost(host);
  if (parsed === undefined) return undefined;
  if (port === undefined) return { host: parsed, port: undefined };
  return /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65535 ? { host: parsed, port: Number(port) } : undefined;
}

function parseLiteralHost(text: string): Authority['host'] | undefined {
  if (text.startsWith('[')) {
    const address = parseIpv6(text.slice(1, -1));
    return address === undefined ? undefined : unmapped({ kind: 'network', family: 6, address, prefix: 128 });
  }
  const address = parseIpv4(text);
  if (address !== undefined) return { kind: 'network', family: 4, address, prefix: 32 };
  const name = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return isName(name) ? { kind: 'name', name } : undefined;
}

const DEFAULT_PORTS = { http: 80, https: 443 } as const;

/** Whether an HTTP request may be sent. */
export function mayRequest(origins: readonly Origin[], request: OutgoingRequest): boolean {
  if (isTunnel(request) || !isPath(request.path ?? '') || !areHarmless(request)) return false;
  const authority = parseAuthority(request.authority ?? '');
  if (authority === undefined) return false;
  return schemesOf(request).every((scheme) => {
    if (scheme === undefined) return false;
    const port = authority.port ?? DEFAULT_PORTS[scheme];
    return origins.some(
      (origin) =>
        (origin.scheme === '*' || origin.scheme === scheme) &&
        within(origin.ports, port) &&
        matches(origin.host, authority.host),
    );
  });
}

/** RFC 9110 § 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** CONNECT, whose host is not asked but passed through; also as a word that hosts take for it. */
function isTunnel({ method }: OutgoingRequest): boolean {
  if (method.tag !== 'other') return method.tag === 'connect';
  return !TOKEN.test(method.val) || /^connect$/i.test(method.val);
}

/**
 * Whether every reader takes the path for the same. Some hosts put scheme, authority and path together:
 * `@evil.example/` would make the authority a user name. Some write each character as one byte, of which U+010D is the
 * end of a line. A fragment is no part of a request.
 */
function isPath(path: string): boolean {
  return /^(?:[/?][!"$-~]*)?$/.test(path);
}

/**
 * Headers that are about the connection and not about what is asked, RFC 9110 § 7.6.1; that make a server wait or look
 * elsewhere before it reads on (`Expect`, `Upgrade`); and `Proxy`, which CGI makes the proxy of the server.
 */
const STEERING =
  /^(?:connection|expect|http2-settings|keep-alive|proxy|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;
/** Which hosts do not take for what it says, and some servers do. */
const MISSPELLED = /^content_length$/i;

/** Whether no header names another host, steers the connection, or leaves open where the body ends. */
function areHarmless({ authority = '', headers }: OutgoingRequest): boolean {
  // Servers that hand headers on as variables do not tell `_` from `-`.
  const fields = headers.map(([name, value]) => ({ name: name.toLowerCase().replaceAll('_', '-'), value }));
  const valuesOf = (wanted: string) => fields.flatMap(({ name, value }) => (name === wanted ? [value] : []));
  const [hosts, lengths] = [valuesOf('host'), valuesOf('content-length')];
  return (
    headers.every(([name, value]) => TOKEN.test(name) && !MISSPELLED.test(name) && value.every(isPrintable)) &&
    !fields.some(({ name }) => STEERING.test(name)) &&
    hosts.length <= 1 &&
    hosts.every((host) => isText(host, authority)) &&
    lengths.length <= 1 &&
    lengths.every(isLength)
  );
}

/** No control character but HTAB; what is beyond ASCII is left as it is, RFC 9110 § 5.5. */
function isPrintable(byte: number): boolean {
  return byte === 0x09 || (byte >= 0x20 && byte !== 0x7f);
}

/** Digits that every reader takes for the same number: no sign, no zero in front, nothing from 2^53 on. */
function isLength(value: Uint8Array): boolean {
  return /^(?:0|[1-9]\d{0,14})$/.test(String.fromCharCode(...value.slice(0, 16)));
}

type Framing = Pick<OutgoingRequest, 'method' | 'headers'>;

/**
 * Whether something may be written to the body of a request when it is sent. Not every host frames what is written where
 * the method usually has no body (RFC 9110 § 9.3): behind a header that does not speak of one, it is the next request.
 */
export function mayHaveBody({ method, headers }: Framing): boolean {
  const isFramed = !/^(?:connect|delete|get|head|options|trace)$/i.test(wordOf(method));
  return isFramed || headers.some(([name]) => /^content-length$/i.test(name));
}

/** The same before it is sent: the method is GET until another is set. */
export function mayComeToHaveBody(request: Framing): boolean {
  return /^get$/i.test(wordOf(request.method)) || mayHaveBody(request);
}

function wordOf(method: OutgoingRequest['method']): string {
  return method.tag === 'other' ? method.val : method.tag;
}

function isText(bytes: Uint8Array, text: string): boolean {
  const expected = new TextEncoder().encode(text);
  return bytes.length === expected.length && bytes.every((byte, i) => byte === expected[i]);
}

/** Those that the host may choose; `undefined` for one that is not HTTP's. */
function schemesOf({ scheme }: OutgoingRequest): readonly ('http' | 'https' | undefined)[] {
  switch (scheme?.tag) {
    case 'HTTP':
      return ['http'];
    case 'HTTPS':
      return ['https'];
    case 'other':
      return [undefined];
    case undefined:
      return ['http', 'https'];
  }
}

/** Whether a socket may have this address at its other end, or at its own if `peers` are those to listen on. */
export function mayReach(peers: readonly Peer[], transport: 'tcp' | 'udp', address: SocketAddress): boolean {
  const host = networkOf(address);
  return peers.some(
    (peer) =>
      (peer.transport === '*' || peer.transport === transport) &&
      within(peer.ports, address.val.port) &&
      matches(peer.host, host),
  );
}

function networkOf({ tag, val }: SocketAddress): Network {
  if (tag === 'ipv4') return { kind: 'network', family: 4, address: join(val.address, 8n), prefix: 32 };
  return unmapped({ kind: 'network', family: 6, address: join(val.address, 16n), prefix: 128 });
}

/** Whether a name may be looked up. What is an address, or no name, may not. */
export function mayLookUp(names: readonly Host[], name: string): boolean {
  const authority = parseAuthority(name);
  if (authority === undefined || authority.port !== undefined || authority.host.kind !== 'name') return false;
  const { host } = authority;
  return names.some((rule) => matches(rule, host));
}

function within({ from, to }: Ports, port: number): boolean {
  return from <= port && port <= to;
}

function matches(rule: Host, host: Authority['host']): boolean {
  switch (rule.kind) {
    case 'any':
      return true;
    case 'name':
      return host.kind === 'name' && host.name === rule.name;
    case 'suffix':
      return host.kind === 'name' && host.name.endsWith(`.${rule.name}`);
    case 'network': {
      if (host.kind !== 'network' || host.family !== rule.family) return false;
      const shift = BigInt((rule.family === 4 ? 32 : 128) - rule.prefix);
      return host.address >> shift === rule.address >> shift;
    }
  }
}
