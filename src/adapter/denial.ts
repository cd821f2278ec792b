import type { Constant } from '../abi/values.ts';
import type { FuncType, ValueType } from '../component/types.ts';

/** Names of error cases that say «you may not», the most exact first. */
const REFUSALS = ['access-denied', 'not-permitted', 'HTTP-request-denied', 'denied', 'access'];
const MESSAGE = 'denied by policy';

/**
 * The softest honest answer to a denied call, found by the type of its result: the error case that says so, or
 * `undefined` where the type has none and the call must trap. Options and lists are never answered: an empty one would
 * be a lie unless the interface says that it means «nothing for you», which only the subsystems know.
 */
export function refusal(func: FuncType): Constant | undefined {
  const { result } = func;
  if (result?.kind !== 'result') return undefined;
  if (result.err === undefined) return { tag: 'err' };
  const val = refusalError(result.err);
  return val === undefined ? undefined : { tag: 'err', val };
}

function refusalError(error: ValueType): Constant | undefined {
  switch (error.kind) {
    case 'string':
      return MESSAGE;
    case 'enum': {
      const tag = REFUSALS.find((name) => error.names.includes(name));
      return tag === undefined ? undefined : { tag };
    }
    case 'variant': {
      const tag = REFUSALS.find((name) => error.cases.some((c) => c.name === name && c.type === undefined));
      if (tag !== undefined) return { tag };
      const other = error.cases.find((c) => c.name === 'other');
      if (other?.type?.kind === 'string') return { tag: 'other', val: MESSAGE };
      // 0.3 spells it other(option<string>).
      if (other?.type?.kind === 'option' && other.type.type.kind === 'string') {
        return { tag: 'other', val: { tag: 'some', val: MESSAGE } };
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
