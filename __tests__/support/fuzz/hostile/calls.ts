import type { Given } from './given.ts';
import type { Step } from './guest.ts';
import { INSTANT, type Opened, type Rights } from './rights.ts';
import type { Ports } from './servers.ts';
import { isList, type Value } from './values.ts';

/** Whoever judges a call knows what was asked, and under which policy. */
export interface Asked {
  readonly args: readonly Value[];
  readonly rights: Rights;
  readonly opened: Opened;
  readonly ports: Ports;
}

type Rule = (answer: Given, asked: Asked) => string | undefined;

/** What an answer of a call by itself tells of: something that the policy does not grant, or nothing. */
export function problemOf(step: Step, answer: Given, asked: Omit<Asked, 'args'>): string | undefined {
  return 'call' in step ? CALLS[step.call]?.(answer, { ...asked, args: step.args }) : undefined;
}

const CALLS: Readonly<Record<string, Rule>> = {
  'clocks/wall-clock now': (answer, { rights: { clocks } }) => {
    const seconds = field(answer, 'seconds');
    if (clocks === 'allow' || (clocks === 'fixed' && typeof seconds === 'bigint' && isSoonAfter(seconds)))
      return undefined;
    return `the clock says ${seconds}`;
  },
  'filesystem/preopens get-directories': (answer, { rights, opened }) => {
    const { mount, memory, fs, preopens } = rights;
    const host = preopens.length > 0 ? preopens.map(({ guest }) => guest) : fs === 'deny' ? [] : Object.keys(opened);
    const granted = [...host, ...(mount === 'none' ? [] : ['/m']), ...(memory ? ['/tmp'] : [])];
    const more = list(answer)
      .map((entry) => field(entry, '1'))
      .find((path) => !granted.some((name) => name === path));
    return more === undefined ? undefined : `the directory ${more} is open`;
  },
  'sockets/ip-name-lookup resolve-addresses': (answer, { args: [, name], rights: { dns } }) => {
    if (!isOk(answer) || dns === 'allow') return undefined;
    const isListed = typeof name === 'string' && /^localhost\.?$/i.test(name);
    return dns === 'localhost' && isListed ? undefined : `the name ${shown(name)} has been looked up`;
  },
  'sockets/tcp [method]tcp-socket.start-connect': (answer, asked) => {
    const [, , to] = asked.args;
    return !isOk(answer) || isListed(to, 'tcp', asked) ? undefined : `a connection to ${shown(to)} has begun`;
  },
  'sockets/tcp [method]tcp-socket.start-bind': (answer, asked) => {
    const [, , at] = asked.args;
    return !isOk(answer) || mayListen(at, 'tcp', asked) ? undefined : `a TCP socket is bound to ${shown(at)}`;
  },
  'sockets/tcp [method]tcp-socket.start-listen': (answer, { rights: { sockets } }) => {
    const may = sockets === 'allow' || (typeof sockets === 'object' && sockets.listen.includes('tcp'));
    return !isOk(answer) || may ? undefined : 'a TCP socket listens';
  },
  'sockets/udp [method]udp-socket.start-bind': (answer, asked) => {
    const [, , at] = asked.args;
    const { sockets } = asked.rights;
    const sends = typeof sockets === 'object' && sockets.connect.some((name) => name.startsWith('udp'));
    // Whoever sends has to be somewhere, of which the system chooses the port.
    const may = (sends && portOf(at, asked.ports) === 0) || mayListen(at, 'udp', asked);
    return !isOk(answer) || may ? undefined : `a UDP socket is bound to ${shown(at)}`;
  },
  'sockets/udp [method]outgoing-datagram-stream.send': (answer, asked) => {
    const [, datagrams] = asked.args;
    const sent = isOk(answer) ? Number(field(answer, 'val')) : 0;
    const addresses = items(datagrams)
      .slice(0, sent)
      .map((each) => payload(fieldsOf(each)['remote-address']));
    const other = addresses.find((to) => to !== undefined && !isListed(to, 'udp', asked));
    return other === undefined ? undefined : `a datagram to ${shown(other)} has been sent`;
  },
  'sockets/udp [method]udp-socket.stream': (answer, asked) => {
    const [, to] = asked.args;
    const address = payload(to);
    if (!isOk(answer) || address === undefined || isListed(address, 'udp', asked)) return undefined;
    return `a stream to ${shown(address)} is open`;
  },
};

/** A fixed clock moves by as much as the guest has waited, which no script does for long. */
function isSoonAfter(seconds: bigint): boolean {
  return seconds >= INSTANT && seconds < INSTANT + 3600n;
}

function field(value: Given, name: string): Given {
  if (typeof value !== 'object' || value instanceof Uint8Array || !(name in value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function list(value: Given): readonly Given[] {
  return Array.isArray(value) ? value : [];
}

function isOk(answer: Given): boolean {
  return field(answer, 'tag') === 'ok';
}

function fieldsOf(value: Value | undefined): Readonly<Record<string, Value>> {
  return typeof value === 'object' && 'fields' in value ? value.fields : {};
}

function payload(value: Value | undefined): Value | undefined {
  return typeof value === 'object' && 'tag' in value ? value.val : undefined;
}

function items(value: Value | undefined): readonly Value[] {
  return value !== undefined && isList(value) ? value : [];
}

function portOf(address: Value | undefined, ports: Ports): number | undefined {
  const { port } = fieldsOf(payload(address));
  if (typeof port === 'object' && 'port' in port) return ports[port.port];
  return typeof port === 'number' ? port : undefined;
}

/** Whether an address is 127.0.0.1, which is what lists name, however it is written. */
function isLoopback(address: Value | undefined): boolean {
  return ['[127,0,0,1]', '[0,0,0,0,0,65535,32512,1]'].includes(shown(fieldsOf(payload(address))['address']));
}

function isListed(to: Value | undefined, transport: 'tcp' | 'udp', { rights: { sockets }, ports }: Asked): boolean {
  if (typeof sockets === 'string') return sockets === 'allow';
  const port = isLoopback(to) ? portOf(to, ports) : undefined;
  return sockets.connect.some((name) => name.startsWith(transport) && ports[name] === port);
}

function mayListen(at: Value | undefined, transport: 'tcp' | 'udp', { rights: { sockets }, ports }: Asked): boolean {
  if (typeof sockets === 'string') return sockets === 'allow';
  return sockets.listen.includes(transport) && isLoopback(at) && portOf(at, ports) === ports['bind-listed'];
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each)) ?? 'nothing';
}
