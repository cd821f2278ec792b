import { visitParams } from '../../abi/handles.ts';
import type { FuncType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { ReadOnlyRule } from '../action.ts';
import { handles } from './function.ts';
import { HOST_KIND, type Ruling, refuseIf } from './guard.ts';
import { isKind } from './handle-table.ts';

/** Bits of `open-flags` and `descriptor-flags` that ask for more than reading. */
const CREATE_OR_TRUNCATE = 0b1001;
const WRITE_OR_MUTATE = 0b100010;

const IS_NARROWED = isKind('HOST_NARROWED');

/** What a descriptor must not do that is read-only. */
export function readOnly(type: FuncType, { name, descriptor }: ReadOnlyRule): Ruling {
  return (frame) => {
    const { link, locals, area } = frame;
    const KIND_OF_SELF = locals.add('i32');
    const kept: readonly Instruction[] = [['local.get', 0], handles('kind', link), ['local.set', KIND_OF_SELF]];
    switch (name) {
      case 'refuse': {
        const before = visitParams(
          type,
          ({ resource }, place) =>
            resource === descriptor ? refuseIf([...place.load, handles('kind', link), ...IS_NARROWED], frame) : [],
          locals,
        );
        return { before, kindOf: () => HOST_KIND, after: [] };
      }
      case 'open-at': {
        const [OPEN_FLAGS, FLAGS] = [4, 5];
        const asksForMore: readonly Instruction[] = [
          ['local.get', KIND_OF_SELF],
          ...IS_NARROWED,
          ['local.get', OPEN_FLAGS],
          ['i32.const', CREATE_OR_TRUNCATE],
          'i32.and',
          ['local.get', FLAGS],
          ['i32.const', WRITE_OR_MUTATE],
          'i32.and',
          'i32.or',
          ['i32.const', 0],
          'i32.ne',
          'i32.and',
        ];
        return {
          before: [...kept, ...refuseIf(asksForMore, frame)],
          kindOf: (resource) => (resource === descriptor ? ['local.get', KIND_OF_SELF] : HOST_KIND),
          after: [],
        };
      }
      case 'get-flags':
        return { before: kept, kindOf: () => HOST_KIND, after: maskFlags(area, KIND_OF_SELF) };
    }
  };
}

/** `result<descriptor-flags, error-code>`: both are one byte behind the discriminant. */
function maskFlags(area: number, kindOfSelf: number): readonly Instruction[] {
  return [
    ['i32.const', area],
    ['i32.load8_u', 0],
    'i32.eqz',
    ['local.get', kindOfSelf],
    ...IS_NARROWED,
    'i32.and',
    ['if', 'empty'],
    ['i32.const', area],
    ['i32.const', area],
    ['i32.load8_u', 1],
    ['i32.const', ~WRITE_OR_MUTATE],
    'i32.and',
    ['i32.store8', 1],
    'end',
  ];
}
