import type { Constant } from '../../src/abi/values.ts';
import { StaticData } from '../../src/abi/values.ts';
import { LOOKUPS } from '../../src/adapter/generated/lookups.ts';
import { ORIGINS } from '../../src/adapter/generated/origins.ts';
import { PEERS } from '../../src/adapter/generated/peers.ts';
import { declarationOf } from '../../src/adapter/releases.ts';
import { REQUEST_WORDS, WORDS } from '../../src/adapter/request-words.ts';
import { nameRules, originRules, peerRules, RULES } from '../../src/adapter/rules.ts';
import type { FuncType, ValueType } from '../../src/component/types.ts';
import type { OutgoingRequest, SocketAddress } from '../../src/policy/allowed.ts';
import type { Host, Origin, Peer } from '../../src/policy/peers.ts';

/*
 * The compiled routines on their own, each with its rules in a memory. What they are asked about is written there by the
 * types that WASI declares.
 */

type Routine = (...args: readonly number[]) => number;

const PAGE = 65536;
const RULES_AT = 1024;

/** A compiled module and the memory that it imports. */
export class Compiled {
  readonly memory: WebAssembly.Memory;
  readonly #exports: Readonly<Record<string, unknown>>;
  /** Addresses of the rules and of the words in requests, and the first one behind them. */
  rules = 0;
  words = 0;
  #end = 0;

  constructor(base64: string) {
    this.memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(Buffer.from(base64, 'base64'));
    this.#exports = new WebAssembly.Instance(module, { env: { memory: this.memory } }).exports;
  }

  load(rules: Constant): void {
    const data = new StaticData(RULES_AT);
    this.rules = data.store(rules, RULES);
    this.words = data.store(REQUEST_WORDS, WORDS);
    this.#end = data.end;
    this.#write(data, RULES_AT);
  }

  /** Writes a value behind the rules, where the last one was. */
  place(value: Constant, type: ValueType): number {
    const base = Math.ceil(this.#end / 8) * 8 + 8;
    const data = new StaticData(base);
    const address = data.store(value, type);
    this.#write(data, base);
    return address;
  }

  call(name: string, ...args: readonly number[]): number {
    const routine = this.#exports[name];
    if (typeof routine !== 'function') throw new Error(`no routine ${name}`);
    return (routine as Routine)(...args);
  }

  #write(data: StaticData, base: number): void {
    const missing = Math.ceil(data.end / PAGE) - this.memory.buffer.byteLength / PAGE;
    if (missing > 0) this.memory.grow(missing);
    new Uint8Array(this.memory.buffer).set(data.contents, base);
  }
}

function functionOf(pkg: string, iface: string, func: string): FuncType {
  const declared = declarationOf({ namespace: 'wasi', package: pkg, interface: iface, version: '0.2.12' });
  const extern = declared?.exports.get(func);
  if (extern?.sort !== 'func') throw new Error(`WASI has no ${iface}.${func}`);
  return extern.type;
}

function resultOf(pkg: string, iface: string, func: string): ValueType {
  const { result } = functionOf(pkg, iface, func);
  if (result === undefined) throw new Error(`${func} has no result`);
  return result;
}

const getter = (func: string): ValueType => resultOf('http', 'types', `[method]${func}`);

/** What the host's getters leave behind one another. */
export const REQUEST: ValueType = {
  kind: 'record',
  fields: [
    ['method', getter('outgoing-request.method')] as const,
    ['scheme', getter('outgoing-request.scheme')] as const,
    ['authority', getter('outgoing-request.authority')] as const,
    ['path', getter('outgoing-request.path-with-query')] as const,
    ['headers', getter('fields.entries')] as const,
  ].map(([name, type]) => ({ name, type })),
};

const option = (value: Constant | undefined): Constant =>
  value === undefined ? { tag: 'none' } : { tag: 'some', val: value };

export function requestConstant({ method, scheme, authority, path, headers }: OutgoingRequest): Constant {
  return {
    fields: {
      method,
      scheme: option(scheme),
      authority: option(authority),
      path: option(path),
      headers: headers.map(([name, value]) => [name, [...value]]),
    },
  };
}

const received = resultOf('sockets', 'udp', '[method]incoming-datagram-stream.receive');
/** `list<incoming-datagram>` and `list<outgoing-datagram>`. */
export const INCOMING = received.kind === 'result' && received.ok !== undefined ? received.ok : received;
export const OUTGOING = listOf(functionOf('sockets', 'udp', '[method]outgoing-datagram-stream.send'));
/** `ip-socket-address`. */
export const ADDRESS = addressOf(resultOf('sockets', 'udp', '[method]udp-socket.local-address'));

function listOf(type: FuncType): ValueType {
  const found = type.params.find((param) => param.type.kind === 'list');
  if (found === undefined) throw new Error('no list');
  return found.type;
}

function addressOf(type: ValueType): ValueType {
  if (type.kind !== 'result' || type.ok === undefined) throw new Error('no address');
  return type.ok;
}

export function addressConstant(address: SocketAddress): Constant {
  if (address.tag === 'ipv4') {
    const { port, address: bytes } = address.val;
    return { tag: 'ipv4', val: { fields: { port, address: bytes } } };
  }
  const { port, flowInfo, address: groups, scopeId } = address.val;
  const fields = { port, 'flow-info': flowInfo, address: groups, 'scope-id': scopeId };
  return { tag: 'ipv6', val: { fields } };
}

/** As core functions get it: CanonicalABI.md § Flattening. */
export function flatAddress(address: SocketAddress): readonly number[] {
  const flat =
    address.tag === 'ipv4'
      ? [0, address.val.port, ...address.val.address]
      : [1, address.val.port, address.val.flowInfo, ...address.val.address, address.val.scopeId];
  return [...flat, ...Array.from({ length: 12 - flat.length }, () => 0)];
}

/** The routine of `assembly/origins.ts`. */
export function compiledOrigins(origins: readonly Origin[], compiled = new Compiled(ORIGINS)): Compiled {
  compiled.load(originRules(origins));
  return compiled;
}

export function requestAllowed(compiled: Compiled, request: OutgoingRequest): boolean {
  return (
    compiled.call('allowed', compiled.rules, compiled.words, compiled.place(requestConstant(request), REQUEST)) === 1
  );
}

/** Whether something may be written to its body, when it is sent and before that. */
export function bodyAllowed(compiled: Compiled, request: OutgoingRequest): { now: boolean; later: boolean } {
  const at = compiled.place(requestConstant(request), REQUEST);
  const says = (name: string): boolean => compiled.call(name, compiled.words, at) === 1;
  return { now: says('bodied'), later: says('mayBeBodied') };
}

/** Those of `assembly/peers.ts`. */
export function compiledPeers(peers: readonly Peer[], compiled = new Compiled(PEERS)): Compiled {
  compiled.load(peerRules(peers));
  return compiled;
}

export function addressPermitted(compiled: Compiled, transport: 'tcp' | 'udp', address: SocketAddress): boolean {
  const word = transport === 'tcp' ? 0 : 1;
  const flat = compiled.call('permits', compiled.rules, word, ...flatAddress(address));
  const stored = compiled.call('permitsAt', compiled.rules, word, compiled.place(addressConstant(address), ADDRESS));
  if (flat !== stored) throw new Error(`permits says ${flat}, permitsAt ${stored}`);
  return flat === 1;
}

/** That of `assembly/lookups.ts`. */
export function compiledLookups(names: readonly Host[], compiled = new Compiled(LOOKUPS)): Compiled {
  compiled.load(nameRules(names));
  return compiled;
}

export function lookupAllowed(compiled: Compiled, name: string): boolean {
  const at = compiled.place(name, { kind: 'string' });
  const [pointer, length] = [0, 4].map((offset) => new DataView(compiled.memory.buffer).getUint32(at + offset, true));
  return compiled.call('allowed', compiled.rules, pointer ?? 0, length ?? 0) === 1;
}
