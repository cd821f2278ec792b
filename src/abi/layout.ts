import type { Case, Field, ValueType } from '../component/types.ts';
import { VirtError } from '../errors.ts';

/** Storage of values in linear memory, 32-bit pointers. Source: CanonicalABI.md § Alignment, § Element Size. */

export type DiscriminantType = 'u8' | 'u16' | 'u32';

/** CanonicalABI.md: a type of 2^28 bytes or more is invalid in a list or a return area. */
const MAX_SIZE = 2 ** 28;

/** Specialised forms as the general ones they stand for. CanonicalABI.md § Despecialization. */
export function despecialize(type: ValueType): ValueType {
  switch (type.kind) {
    case 'tuple':
      return { kind: 'record', fields: type.types.map((t, i) => ({ name: `${i}`, type: t })) };
    case 'enum':
      return { kind: 'variant', cases: type.names.map((name) => ({ name, type: undefined })) };
    case 'option':
      return {
        kind: 'variant',
        cases: [
          { name: 'none', type: undefined },
          { name: 'some', type: type.type },
        ],
      };
    case 'result':
      return {
        kind: 'variant',
        cases: [
          { name: 'ok', type: type.ok },
          { name: 'err', type: type.err },
        ],
      };
    case 'map':
      return { kind: 'list', element: { kind: 'tuple', types: [type.key, type.value] }, length: undefined };
    default:
      return type;
  }
}

interface Layout {
  readonly alignment: number;
  readonly size: number;
}

const layouts = new WeakMap<ValueType, Layout>();

export function alignment(type: ValueType): number {
  return layout(type).alignment;
}

/** Bytes that a value takes as an element of a list: a multiple of its alignment. */
export function elemSize(type: ValueType): number {
  return layout(type).size;
}

function layout(type: ValueType): Layout {
  let known = layouts.get(type);
  if (known === undefined) {
    known = compute(despecialize(type));
    if (known.size >= MAX_SIZE)
      throw new VirtError('unsupported', `a value of ${known.size} bytes is larger than any engine takes`);
    layouts.set(type, known);
  }
  return known;
}

function compute(type: ValueType): Layout {
  switch (type.kind) {
    case 'bool':
    case 's8':
    case 'u8':
      return { alignment: 1, size: 1 };
    case 's16':
    case 'u16':
      return { alignment: 2, size: 2 };
    case 's64':
    case 'u64':
    case 'f64':
      return { alignment: 8, size: 8 };
    case 'string':
      return { alignment: 4, size: 8 };
    case 'list':
      if (type.length === undefined) return { alignment: 4, size: 8 };
      return { alignment: alignment(type.element), size: type.length * elemSize(type.element) };
    case 'record': {
      const align = maxAlignment(type.fields);
      return { alignment: align, size: alignTo(fieldsEnd(type.fields), align) };
    }
    case 'variant': {
      const align = variantAlignment(type.cases);
      const largest = type.cases.reduce((max, c) => Math.max(max, c.type === undefined ? 0 : elemSize(c.type)), 0);
      return { alignment: align, size: alignTo(payloadOffset(type.cases) + largest, align) };
    }
    case 'flags': {
      const size = type.names.length <= 8 ? 1 : type.names.length <= 16 ? 2 : 4;
      return { alignment: size, size };
    }
    default:
      // Numbers and characters of 32 bits, and every kind of handle.
      return { alignment: 4, size: 4 };
  }
}

function maxAlignment(fields: readonly Field[]): number {
  return fields.reduce((max, field) => Math.max(max, alignment(field.type)), 1);
}

function fieldsEnd(fields: readonly Field[]): number {
  return fields.reduce((at, field) => alignTo(at, alignment(field.type)) + elemSize(field.type), 0);
}

/** Offset of each field from the start of the record. */
export function fieldOffsets(fields: readonly Field[]): readonly number[] {
  let at = 0;
  return fields.map((field) => {
    const offset = alignTo(at, alignment(field.type));
    at = offset + elemSize(field.type);
    return offset;
  });
}

export function discriminantType(cases: number): DiscriminantType {
  if (cases <= 2 ** 8) return 'u8';
  return cases <= 2 ** 16 ? 'u16' : 'u32';
}

export function discriminantSize(cases: number): number {
  return { u8: 1, u16: 2, u32: 4 }[discriminantType(cases)];
}

function maxCaseAlignment(cases: readonly Case[]): number {
  return cases.reduce((max, c) => Math.max(max, c.type === undefined ? 1 : alignment(c.type)), 1);
}

function variantAlignment(cases: readonly Case[]): number {
  return Math.max(discriminantSize(cases.length), maxCaseAlignment(cases));
}

/** Offset of a variant's payload from its start. */
export function payloadOffset(cases: readonly Case[]): number {
  return alignTo(discriminantSize(cases.length), maxCaseAlignment(cases));
}

export function alignTo(offset: number, align: number): number {
  return Math.ceil(offset / align) * align;
}
