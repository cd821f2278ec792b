import { primitive } from '../component/scope.ts';
import type { Extern, FuncType, Import, InstanceType, ResourceType, ValueType } from '../component/types.ts';
import type { Policy } from '../policy/model.ts';
import type { Ownership } from './ownership.ts';
import { needsParts, polledBy, SPLICE } from './streams.ts';

/**
 * Functions that the adapter calls and the guest did not import, since toolchains leave out what is not used: where both
 * the host and the adapter make streams or pollables, the parts of `splice` and `poll`. They are of the same interface
 * and can do no more than what the guest imports.
 */
export function extendImport(item: Import, ownership: Ownership, policy: Policy): Import {
  if (item.extern.sort !== 'instance') return item;
  const { exports } = item.extern.type;
  const missing = new Map<string, FuncType>();
  const need = (name: string, type: FuncType): void => {
    if (!exports.has(name)) missing.set(name, type);
  };
  for (const [name, extern] of exports) {
    if (extern.sort !== 'func') continue;
    if (name === 'poll') {
      const pollable = polledBy(extern);
      if (pollable !== undefined && isMixed(pollable, ownership))
        need('[method]pollable.ready', method(pollable, [], primitive('bool')));
    }
    const spliced = /^\[method\]output-stream\.(splice|blocking-splice)$/.exec(name)?.[1];
    if (spliced === 'splice' || spliced === 'blocking-splice') {
      const parts: readonly string[] = SPLICE[spliced];
      for (const [part, type] of partsOf(extern.type, ownership, policy)) if (parts.includes(part)) need(part, type);
    }
  }
  if (missing.size === 0) return item;
  const added = [...missing].map(([name, type]): [string, Extern] => [name, { sort: 'func', type }]);
  const type: InstanceType = { kind: 'instance', exports: new Map([...exports, ...added]) };
  return { ...item, extern: { sort: 'instance', type } };
}

function isMixed(resource: ResourceType, ownership: Ownership): boolean {
  return ownership.isWrapped(resource) && ownership.isVirtual(resource);
}

/** Reading and writing, with the types that `splice` has. */
function partsOf(
  splice: FuncType,
  ownership: Ownership,
  policy: Policy,
): readonly (readonly [name: string, type: FuncType])[] {
  const [output, input] = splice.params.flatMap(({ type }) => (type.kind === 'borrow' ? [type.resource] : []));
  const { result } = splice;
  if (output === undefined || input === undefined || result?.kind !== 'result') return [];
  if (!needsParts([output, input], ownership, policy)) return [];
  const { err } = result;
  const bytes: ValueType = { kind: 'list', element: primitive('u8'), length: undefined };
  const length = { name: 'len', type: primitive('u64') };
  const contents = { name: 'contents', type: bytes };
  const fallible = (ok: ValueType | undefined): ValueType => ({ kind: 'result', ok, err });
  return [
    ['[method]output-stream.check-write', method(output, [], fallible(primitive('u64')))],
    ['[method]output-stream.write', method(output, [contents], fallible(undefined))],
    ['[method]output-stream.blocking-write-and-flush', method(output, [contents], fallible(undefined))],
    ['[method]input-stream.read', method(input, [length], fallible(bytes))],
    ['[method]input-stream.blocking-read', method(input, [length], fallible(bytes))],
  ];
}

function method(self: ResourceType, params: FuncType['params'], result: ValueType): FuncType {
  return {
    kind: 'func',
    async: false,
    params: [{ name: 'self', type: { kind: 'borrow', resource: self } }, ...params],
    result,
  };
}
