import { type CoreType, flattenType } from '../../../../src/abi/flatten.ts';
import {
  alignment,
  despecialize,
  discriminantSize,
  elemSize,
  fieldOffsets,
  payloadOffset,
} from '../../../../src/abi/layout.ts';
import type { StaticData } from '../../../../src/abi/values.ts';
import type { Field, ValueType } from '../../../../src/component/types.ts';
import type { Instruction } from '../../../../src/wasm/code.ts';
import type { PortName, Ports } from './servers.ts';

/**
 * An argument as it is known before a guest runs. Variants, enums, options and results have a `tag`; lists and tuples are
 * arrays, and lists of bytes may be texts. `{tcp-listed}` in a text stands for the port of that server, as `port` does.
 */
export type Value =
  | boolean
  | number
  | bigint
  | string
  | readonly Value[]
  | { readonly tag: string; readonly val?: Value }
  | { readonly fields: Readonly<Record<string, Value>> }
  | { readonly flags: readonly string[] }
  | { readonly port: PortName }
  | Picked;

/** A handle that the guest received: which one is only known when it runs. */
export interface Picked {
  /** The resource of which it is, `filesystem/types descriptor`: now and then another than the parameter's. */
  readonly handle: string;
  /** `stale`: it has been given away or dropped. */
  readonly from: 'live' | 'stale';
  /** 0 is the newest. */
  readonly at: number;
}

/** A handle and where it goes. */
export interface PickedHandle {
  readonly pick: Picked;
  readonly local: number;
  /** The call takes it away. */
  readonly isOwn: boolean;
}

const utf8 = new TextEncoder();

/** The arguments of one call: what is constant goes into static data, handles are put in by code. */
export class Arguments {
  readonly handles: PickedHandle[] = [];
  /** Puts the handles where they are needed in memory. */
  readonly patches: Instruction[] = [];
  readonly #data: StaticData;
  readonly #ports: Ports;
  readonly #newLocal: () => number;

  constructor(data: StaticData, ports: Ports, newLocal: () => number) {
    this.#data = data;
    this.#ports = ports;
    this.#newLocal = newLocal;
  }

  /** Pushes the values of parameters that are passed one by one. CanonicalABI.md § Flattening. */
  flat(value: Value, type: ValueType): readonly Instruction[] {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'own':
      case 'borrow':
        return [['local.get', this.#pick(value, plain.kind === 'own')]];
      case 's64':
      case 'u64':
        return [['i64.const', BigInt.asIntN(64, bigint(value))]];
      case 'string': {
        const bytes = utf8.encode(this.#text(value));
        return [
          ['i32.const', this.#data.add(bytes, 1)],
          ['i32.const', bytes.length],
        ];
      }
      case 'list': {
        const { address, length } = this.#list(value, plain.element);
        return [
          ['i32.const', address],
          ['i32.const', length],
        ];
      }
      case 'record':
        return plain.fields.flatMap((field, i) => this.flat(member(value, field, i), field.type));
      case 'variant': {
        const tag = tagOf(value);
        const index = plain.cases.findIndex(({ name }) => name === tag.tag);
        const payload = plain.cases[index]?.type;
        const wide = flattenType(type) ?? [];
        const narrow = payload === undefined ? [] : (flattenType(payload) ?? []);
        const pushed = payload === undefined ? [] : this.flat(tag.val ?? missing(type), payload);
        const code: Instruction[] = [['i32.const', index]];
        for (const [i, slot] of wide.slice(1).entries()) code.push(...widened(pushed[i], narrow[i], slot));
        return code;
      }
      default:
        return [['i32.const', this.#number(value, plain)]];
    }
  }

  /** The address of values in memory. CanonicalABI.md § Storing. */
  memory(values: readonly Value[], types: readonly ValueType[]): number {
    const fields = types.map((type, i): Field => ({ name: `${i}`, type }));
    const record: ValueType = { kind: 'record', fields };
    const address = this.#data.reserve(elemSize(record), alignment(record));
    this.#store(address, values, record);
    return address;
  }

  #store(at: number, value: Value, type: ValueType): void {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'own':
      case 'borrow': {
        const local = this.#pick(value, plain.kind === 'own');
        this.patches.push(['i32.const', at], ['local.get', local], ['i32.store', 0]);
        return;
      }
      case 's64':
      case 'u64':
        return this.#write(at, 8, bigint(value));
      case 'string': {
        const bytes = utf8.encode(this.#text(value));
        this.#write(at, 4, BigInt(this.#data.add(bytes, 1)));
        return this.#write(at + 4, 4, BigInt(bytes.length));
      }
      case 'list': {
        const { address, length } = this.#list(value, plain.element);
        this.#write(at, 4, BigInt(address));
        return this.#write(at + 4, 4, BigInt(length));
      }
      case 'record': {
        const offsets = fieldOffsets(plain.fields);
        for (const [i, field] of plain.fields.entries())
          this.#store(at + (offsets[i] ?? 0), member(value, field, i), field.type);
        return;
      }
      case 'variant': {
        const tag = tagOf(value);
        const index = plain.cases.findIndex(({ name }) => name === tag.tag);
        const payload = plain.cases[index]?.type;
        this.#write(at, discriminantSize(plain.cases.length), BigInt(index));
        if (payload !== undefined) this.#store(at + payloadOffset(plain.cases), tag.val ?? missing(type), payload);
        return;
      }
      default:
        return this.#write(at, elemSize(plain), BigInt(this.#number(value, plain)));
    }
  }

  #list(value: Value, element: ValueType): { readonly address: number; readonly length: number } {
    if (typeof value === 'string') {
      const bytes = utf8.encode(this.#text(value));
      return { address: this.#data.add(bytes, 1), length: bytes.length };
    }
    const items = isList(value) ? value : missing(element);
    const size = elemSize(element);
    const address = this.#data.reserve(size * items.length, alignment(element));
    for (const [i, item] of items.entries()) this.#store(address + i * size, item, element);
    return { address, length: items.length };
  }

  #pick(value: Value, isOwn: boolean): number {
    if (typeof value !== 'object' || !('handle' in value)) throw new Error(`${JSON.stringify(value)} is no handle`);
    const local = this.#newLocal();
    this.handles.push({ pick: value, local, isOwn });
    return local;
  }

  #number(value: Value, type: ValueType): number {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'number') return value;
    if (type.kind === 'flags' && typeof value === 'object' && 'flags' in value)
      return value.flags.reduce((bits, name) => bits | (1 << type.names.indexOf(name)), 0);
    if (typeof value === 'object' && 'port' in value) return this.#ports[value.port];
    return missing(type);
  }

  #text(value: Value): string {
    if (typeof value !== 'string') return missing({ kind: 'string' });
    return withPorts(value, this.#ports);
  }

  #write(at: number, size: number, value: bigint): void {
    this.#data.write(
      at,
      Uint8Array.from({ length: size }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn)),
    );
  }
}

/** `{tcp-listed}` in a text as the port of that server. */
export function withPorts(text: string, ports: Ports): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const found = Object.entries(ports).find(([key]) => key === name);
    return found === undefined ? whole : String(found[1]);
  });
}

function widened(pushed: Instruction | undefined, from: CoreType | undefined, to: CoreType): readonly Instruction[] {
  if (pushed === undefined) return to === 'i64' ? [['i64.const', 0n]] : [['i32.const', 0]];
  return from === 'i32' && to === 'i64' ? [pushed, 'i64.extend_i32_u'] : [pushed];
}

function bigint(value: Value): bigint {
  return typeof value === 'bigint' ? value : missing({ kind: 'u64' });
}

function tagOf(value: Value): { readonly tag: string; readonly val?: Value } {
  return typeof value === 'object' && 'tag' in value ? value : { tag: '' };
}

function member(value: Value, field: Field, index: number): Value {
  if (isList(value)) return value[index] ?? missing(field.type);
  if (typeof value === 'object' && 'fields' in value) return value.fields[field.name] ?? missing(field.type);
  return missing(field.type);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function missing(type: ValueType): never {
  throw new Error(`there is no value of type ${type.kind}`);
}
