import type { Field, ValueType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { alignment, alignTo, despecialize, discriminantSize, elemSize, fieldOffsets, payloadOffset } from './layout.ts';

/**
 * A value that is known when the adapter is made. Variants, enums, options (`none`, `some`) and results (`ok`, `err`)
 * have a `tag`; lists and tuples are arrays; records are objects. Handles are never constant.
 */
export type Constant =
  | boolean
  | number
  | bigint
  | string
  | readonly Constant[]
  | { readonly tag: string; readonly val?: Constant }
  | { readonly fields: Readonly<Record<string, Constant>> };

type Tagged = Extract<Constant, { readonly tag: string }>;

/** Whether `value` is a value of `type`: asked before an answer is planned, since types come from the component. */
export function fits(value: Constant, type: ValueType): boolean {
  switch (type.kind) {
    case 'bool':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 's64':
    case 'u64':
      return typeof value === 'bigint';
    case 's8':
    case 'u8':
    case 's16':
    case 'u16':
    case 's32':
    case 'u32':
    case 'f32':
    case 'f64':
      return typeof value === 'number';
    case 'list':
      return (
        isArray(value) &&
        (type.length === undefined || type.length === value.length) &&
        value.every((v) => fits(v, type.element))
      );
    case 'tuple':
      return (
        isArray(value) && value.length === type.types.length && type.types.every((t, i) => fitsDefined(value[i], t))
      );
    case 'record':
      return isRecord(value) && type.fields.every((field) => fitsDefined(value.fields[field.name], field.type));
    case 'variant':
    case 'enum':
    case 'option':
    case 'result': {
      if (!isTagged(value)) return false;
      const plain = despecialize(type);
      const found = plain.kind === 'variant' ? plain.cases.find((c) => c.name === value.tag) : undefined;
      if (found === undefined) return false;
      return found.type === undefined ? value.val === undefined : fitsDefined(value.val, found.type);
    }
    default:
      return false;
  }
}

function fitsDefined(value: Constant | undefined, type: ValueType): boolean {
  return value !== undefined && fits(value, type);
}

const utf8 = new TextEncoder();
/** Gives each byte a character of its own: text by which blobs are told apart. */
const text = new TextDecoder('latin1');

/** What results and constants take of the memory: far more than any policy and any honest type needs. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Static data of a core module: blobs at fixed addresses, equal ones once. */
export class StaticData {
  readonly #base: number;
  readonly #known = new Map<string, number>();
  #bytes = new Uint8Array(256);
  #length = 0;

  /** @param base address of the first byte; not 0, which reads like «no pointer» */
  constructor(base: number) {
    this.#base = base;
  }

  /** Address after the last byte. */
  get end(): number {
    return this.#base + this.#length;
  }

  get contents(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** The address of `bytes`, aligned. */
  add(bytes: Uint8Array, align: number): number {
    const key = `${align}:${text.decode(bytes)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const address = this.reserve(bytes.length, align);
    this.write(address, bytes);
    this.#known.set(key, address);
    return address;
  }

  /** The address of `size` bytes of zero that nobody else gets. */
  reserve(size: number, align: number): number {
    const address = alignTo(this.end, align);
    const length = address + size - this.#base;
    refuseSize(length);
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#length = length;
    return address;
  }

  /** Fills what was reserved. */
  write(address: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, address - this.#base);
  }

  /** The address of `value` as CanonicalABI.md § Storing lays it out. */
  store(value: Constant, type: ValueType): number {
    return this.add(this.image(value, type), alignment(type));
  }

  /** The bytes of `value`; what it points to is added. */
  image(value: Constant, type: ValueType): Uint8Array {
    refuseSize(elemSize(type));
    const bytes = new Uint8Array(elemSize(type));
    this.#write(new DataView(bytes.buffer), 0, value, type);
    return bytes;
  }

  #write(view: DataView, at: number, value: Constant, type: ValueType): void {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'bool':
        view.setUint8(at, value === true ? 1 : 0);
        return;
      case 's8':
      case 'u8':
        view.setUint8(at, number(value));
        return;
      case 's16':
      case 'u16':
        view.setUint16(at, number(value), true);
        return;
      case 's32':
      case 'u32':
        view.setUint32(at, number(value), true);
        return;
      case 's64':
      case 'u64':
        view.setBigUint64(at, BigInt.asUintN(64, typeof value === 'bigint' ? value : mismatch(type)), true);
        return;
      case 'string': {
        const text = utf8.encode(typeof value === 'string' ? value : mismatch(type));
        this.#slice(view, at, this.add(text, 1), text.length);
        return;
      }
      case 'list': {
        const items = isArray(value) ? value : mismatch(type);
        const size = elemSize(plain.element);
        if (plain.length !== undefined) {
          // CanonicalABI.md § Storing: one of fixed length has its elements in place.
          items.forEach((item, i) => {
            this.#write(view, at + i * size, item, plain.element);
          });
          return;
        }
        const bytes = new Uint8Array(size * items.length);
        const inner = new DataView(bytes.buffer);
        items.forEach((item, i) => {
          this.#write(inner, i * size, item, plain.element);
        });
        this.#slice(
          view,
          at,
          items.length === 0 ? alignment(plain.element) : this.add(bytes, alignment(plain.element)),
          items.length,
        );
        return;
      }
      case 'record': {
        const offsets = fieldOffsets(plain.fields);
        plain.fields.forEach((field, i) => {
          this.#write(view, at + (offsets[i] ?? 0), member(value, field, i), field.type);
        });
        return;
      }
      case 'variant': {
        const tagged = isTagged(value) ? value : mismatch(type);
        const index = plain.cases.findIndex((c) => c.name === tagged.tag);
        const found = plain.cases[index] ?? mismatch(type);
        const size = discriminantSize(plain.cases.length);
        for (let i = 0; i < size; i++) view.setUint8(at + i, (index >>> (8 * i)) & 0xff);
        if (found.type !== undefined)
          this.#write(view, at + payloadOffset(plain.cases), tagged.val ?? mismatch(type), found.type);
        return;
      }
      default:
        mismatch(type);
    }
  }

  #slice(view: DataView, at: number, pointer: number, length: number): void {
    view.setUint32(at, pointer, true);
    view.setUint32(at + 4, length, true);
  }
}

/** The discriminant of a result that flattens to one core value: an enum, or a result without payloads. */
export function flatConstant(value: Constant, type: ValueType): number {
  const plain = despecialize(type);
  if (plain.kind === 'variant' && isTagged(value)) {
    const index = plain.cases.findIndex((c) => c.name === value.tag);
    if (index >= 0) return index;
  }
  if (plain.kind === 'bool') return value === true ? 1 : 0;
  return typeof value === 'number' ? value : mismatch(type);
}

function member(value: Constant, field: Field, index: number): Constant {
  const found = isArray(value) ? value[index] : isRecord(value) ? value.fields[field.name] : undefined;
  return found ?? mismatch(field.type);
}

function isArray(value: Constant): value is readonly Constant[] {
  return Array.isArray(value);
}

function isTagged(value: Constant): value is Tagged {
  return typeof value === 'object' && 'tag' in value;
}

function isRecord(value: Constant): value is { readonly fields: Readonly<Record<string, Constant>> } {
  return typeof value === 'object' && 'fields' in value;
}

function number(value: Constant): number {
  return typeof value === 'number' ? value : mismatch({ kind: 'u32' });
}

/** A mistake of this program: what comes from outside was asked `fits` first. */
function mismatch(type: ValueType): never {
  throw new Error(`the constant is not of type ${type.kind}`);
}

function refuseSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  throw new VirtError('unsupported', `the adapter would need more than ${MAX_BYTES} bytes of memory for results`, {
    hint: 'give functions results of fewer parts, or allow their interfaces whole',
  });
}
