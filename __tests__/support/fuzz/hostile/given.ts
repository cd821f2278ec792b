import {
  alignment,
  alignTo,
  despecialize,
  discriminantSize,
  elemSize,
  fieldOffsets,
  payloadOffset,
} from '../../../../src/abi/layout.ts';
import type { ValueType } from '../../../../src/component/types.ts';

/** What a guest was given, read from its memory: handles as numbers, records as objects, options as their payload. */
export type Given =
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | undefined
  | readonly Given[]
  | { readonly tag: string; readonly val: Given }
  | { readonly [field: string]: Given };

/**
 * The value at `at` of bytes that were at `base` in the guest's memory. CanonicalABI.md § Loading.
 * @throws {RangeError} if a part of it is somewhere else
 */
export function given(type: ValueType, bytes: Uint8Array, base: number, at = base): Given {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const load = (address: number, size: number): number =>
    size === 1
      ? view.getUint8(address - base)
      : size === 2
        ? view.getUint16(address - base, true)
        : view.getUint32(address - base, true);
  const from = (type: ValueType, at: number): Given => {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'bool':
        return load(at, 1) !== 0;
      case 's64':
      case 'u64':
        return view.getBigUint64(at - base, true);
      case 'string':
        return new TextDecoder().decode(slice(load(at, 4), load(at + 4, 4)));
      case 'list': {
        const [address, length] = [load(at, 4), load(at + 4, 4)];
        if (plain.element.kind === 'u8') return slice(address, length);
        const size = elemSize(plain.element);
        return Array.from({ length }, (_, i) => from(plain.element, address + i * size));
      }
      case 'record': {
        const offsets = fieldOffsets(plain.fields);
        const values = plain.fields.map(({ name, type: field }, i) => [name, from(field, at + (offsets[i] ?? 0))]);
        return Object.fromEntries(values);
      }
      case 'variant': {
        const found = plain.cases[load(at, discriminantSize(plain.cases.length))];
        if (found === undefined) throw new RangeError('there is no such case');
        const val = found.type === undefined ? undefined : from(found.type, at + payloadOffset(plain.cases));
        return type.kind === 'option' ? val : { tag: found.name, val };
      }
      default:
        return load(at, elemSize(plain));
    }
  };
  const slice = (address: number, length: number): Uint8Array => {
    if (address < base || address + length > base + bytes.length) throw new RangeError('it is somewhere else');
    return bytes.subarray(address - base, address - base + length);
  };
  return from(type, alignTo(at, alignment(type)));
}
