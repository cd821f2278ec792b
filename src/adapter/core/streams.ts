import { signature } from '../../abi/flatten.ts';
import { payloadOffset } from '../../abi/layout.ts';
import type { FuncType, ValueType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { HostFunction, OutputKind, Routine } from '../action.ts';
import { KIND } from '../cells.ts';
import {
  type CoreContext,
  type CoreFunction,
  finish,
  handles,
  type Link,
  type Needed,
  needsOf,
  resultOf,
  type Sibling,
  trapIf,
} from './function.ts';
import { isKind } from './handle-table.ts';
import { timeLogic } from './virtual.ts';

/** Bytes that an ignored stream accepts at once: as much as hosts do. */
const ROOM = 65536n;
/** WIT: the most that the blocking writes take. */
const BLOCKING_LIMIT = 4096n;

/**
 * An output stream that swallows what it is given, or is closed, or traps, or ends in a file. Its budget is kept where
 * the WIT asks for it: writing more than `check-write` permitted traps.
 */
export function output(
  type: FuncType,
  core: CoreFuncType,
  { operation, kinds }: Extract<Routine, { name: 'output' }>,
  onFile: CoreFunction | undefined,
  context: CoreContext,
): CoreFunction {
  const result = resultOf(type);
  const file: Needed | undefined = onFile === undefined ? undefined : { kind: 'core', func: onFile };
  const ok = context.constant(operation === 'check-write' ? { tag: 'ok', val: ROOM } : { tag: 'ok' }, result);
  const closed = context.constant({ tag: 'err', val: { tag: 'closed' } }, result);
  const length: readonly Instruction[] =
    core.params[1] === 'i64' ? [['local.get', 1]] : [['local.get', 2], 'i64.extend_i32_u'];
  /** What is done to a stream that drops what is written; traps for every other. */
  const sink = (link: Link): readonly Instruction[] => {
    switch (operation) {
      case 'check-write':
        return [['local.get', 0], ['i64.const', ROOM], handles('permit', link)];
      case 'write':
      case 'write-zeroes':
        return [['local.get', 0], ...length, handles('spend', link)];
      case 'blocking-write-and-flush':
      case 'blocking-write-zeroes-and-flush':
        return [...trapIf([...length, ['i64.const', BLOCKING_LIMIT], 'i64.gt_u']), ...expectSink(link)];
      case 'flush':
      case 'blocking-flush':
        return expectSink(link);
    }
  };
  const body: CoreFunction['body'] = (link, done) => {
    const where = (kind: OutputKind, then: readonly Instruction[]): readonly Instruction[] =>
      kinds.includes(kind)
        ? [['local.get', 0], handles('kind', link), ...isKind(kind), ['if', 'empty'], ...then, 'end']
        : [];
    const toFile: readonly Instruction[] =
      file === undefined
        ? []
        : where('WRITER', [
            ...core.params.map((_, i): Instruction => ['local.get', i]),
            ['call', link(file)],
            'return',
          ]);
    return {
      locals: [],
      code: [...toFile, ...finish(type, done), ...where('CLOSED', [...closed, 'return']), ...sink(link), ...ok],
    };
  };
  const does = operation.endsWith('flush') && core.params.length === 1 ? 'flush' : operation;
  return {
    key: `output ${does} ${kinds} ${core.params} ${JSON.stringify(ok)}`,
    type: core,
    needs: [...needsOf(body), ...(signature(type, 'lift').returnArea === 'none' ? [] : [MEMORY])],
    body,
  };
}

const MEMORY: Needed = { kind: 'memory' };

function expectSink(link: Link): readonly Instruction[] {
  return [['local.get', 0], ['i32.const', KIND.SINK], handles('expect', link), 'drop'];
}

/**
 * `poll` of a list in which some pollable is the adapter's: those of streams are ready, timers of virtual time where they
 * are due, and of the host's the ones that say so. Without `ready` all are the adapter's. Where none is ready, virtual
 * time moves; nothing is ever waited for. WIT: an empty list traps.
 * @param clock where the moment of virtual time is kept; `undefined`: there are no timers
 */
export function poll(
  type: FuncType,
  ready: HostFunction | undefined,
  clock: number | undefined,
  context: CoreContext,
): CoreFunction {
  const area = context.area(resultOf(type));
  const realloc: Needed = { kind: 'realloc' };
  const [POLLABLES, COUNT, LIST, I, END] = [0, 1, 2, 3, 4];
  const asked: Needed | undefined = ready === undefined ? undefined : { kind: 'host', host: ready };
  const due: Needed | undefined = clock === undefined ? undefined : timeLogic('isDue');
  const advance: Needed | undefined = clock === undefined ? undefined : timeLogic('advance');
  const body: CoreFunction['body'] = (link, done) => {
    const cell: readonly Instruction[] = [
      ['local.get', POLLABLES],
      ['local.get', I],
      ['i32.const', 2],
      'i32.shl',
      'i32.add',
      ['i32.load', 0],
    ];
    const isOwnReady: readonly Instruction[] =
      due === undefined || clock === undefined
        ? [['i32.const', 1]]
        : [...cell, ['i32.const', clock], ['call', link(due)]];
    const isReady: readonly Instruction[] =
      asked === undefined
        ? isOwnReady
        : [
            ...cell,
            handles('kind', link),
            ...isKind('HOST'),
            ['if', 'i32'],
            ...cell,
            ['i32.const', KIND.HOST],
            handles('host', link),
            ['call', link(asked)],
            'else',
            ...isOwnReady,
            'end',
          ];
    const unlessAny: readonly Instruction[] =
      advance === undefined || clock === undefined
        ? []
        : [
            ['local.get', END],
            ['local.get', LIST],
            'i32.eq',
            ['if', 'empty'],
            ['local.get', POLLABLES],
            ['local.get', COUNT],
            ['i32.const', clock],
            ['local.get', LIST],
            ['call', link(advance)],
            ['local.set', END],
            'end',
          ];
    return {
      locals: ['i32', 'i32', 'i32'],
      code: [
        ...trapIf([['local.get', COUNT], 'i32.eqz']),
        ['i32.const', 0],
        ['i32.const', 0],
        ['i32.const', 4],
        ['local.get', COUNT],
        ['i32.const', 2],
        'i32.shl',
        ['call', link(realloc)],
        ['local.tee', LIST],
        ['local.set', END],
        ['loop', 'empty'],
        ...isReady,
        ['if', 'empty'],
        ['local.get', END],
        ['local.get', I],
        ['i32.store', 0],
        ['local.get', END],
        ['i32.const', 4],
        'i32.add',
        ['local.set', END],
        'end',
        ['local.get', I],
        ['i32.const', 1],
        'i32.add',
        ['local.tee', I],
        ['local.get', COUNT],
        'i32.lt_u',
        ['br_if', 0],
        'end',
        ...unlessAny,
        ['i32.const', area],
        ['local.get', LIST],
        ['i32.store', 0],
        ['i32.const', area],
        ['local.get', END],
        ['local.get', LIST],
        'i32.sub',
        ['i32.const', 2],
        'i32.shr_u',
        ['i32.store', 4],
        ...finish(type, done),
        ['i32.const', area],
      ],
    };
  };
  return {
    key: `poll ${JSON.stringify(ready)} ${clock}`,
    type: { params: ['i32', 'i32'], results: ['i32'] },
    needs: needsOf(body),
    body,
  };
}

/**
 * `splice` in terms of the functions for reading and writing, which know whose each stream is. Blocking, it moves as
 * much as blocking writes take.
 */
export function splice(
  type: FuncType,
  core: CoreFuncType,
  { blocking }: Extract<Routine, { name: 'splice' }>,
  sibling: Sibling,
  context: CoreContext,
): CoreFunction {
  const area = context.area(resultOf(type));
  const read = sibling(`[method]input-stream.${blocking ? 'blocking-read' : 'read'}`);
  const write = sibling(`[method]output-stream.${blocking ? 'blocking-write-and-flush' : 'write'}`);
  const check = blocking ? undefined : sibling('[method]output-stream.check-write');
  const needs = [read, write, ...(check === undefined ? [] : [check])].map((func): Needed => ({ kind: 'core', func }));
  const dropped = type.params.flatMap(({ type: param }, index) =>
    param.kind === 'borrow' && !context.owns(param.resource) ? [{ index, resource: param.resource }] : [],
  );
  for (const { resource } of dropped) needs.push({ kind: 'resource.drop', resource });
  const [OUTPUT, INPUT, LENGTH, FROM, COUNT, LIMIT] = [0, 1, 2, 3, 4, 5];
  const payload = payloadOf(type.result);
  const [READ_PAYLOAD, CHECK_PAYLOAD, WRITE_PAYLOAD] = [4, 8, 4];
  /** Goes on where the result at FROM is `ok`, else returns its error. */
  const unlessFailed = (payloadAt: number, leave: readonly Instruction[]): readonly Instruction[] => [
    ['local.get', FROM],
    ['i32.load8_u', 0],
    ['if', 'empty'],
    ['i32.const', area],
    ['i32.const', 1],
    ['i32.store8', 0],
    ['i32.const', area],
    ['local.get', FROM],
    ['i64.load', payloadAt],
    ['i64.store', payload],
    ...leave,
    'return',
    'end',
  ];
  const atMost = (limit: readonly Instruction[]): readonly Instruction[] => [
    ...limit,
    ['local.tee', LIMIT],
    ['local.get', LENGTH],
    ['local.get', LIMIT],
    ['local.get', LENGTH],
    'i64.lt_u',
    'select',
    ['local.set', LENGTH],
  ];
  return {
    key: `splice ${blocking} ${context.id(type)}`,
    type: core,
    needs,
    body: (link, done) => {
      const call = (func: CoreFunction): Instruction => ['call', link({ kind: 'core', func })];
      const leave: readonly Instruction[] = [
        ...dropped.flatMap(({ index, resource }): readonly Instruction[] => [
          ['local.get', index],
          ['call', link({ kind: 'resource.drop', resource })],
        ]),
        ...finish(type, done),
        ['i32.const', area],
      ];
      const moved: readonly Instruction[] = [
        ['i32.const', area],
        ['i32.const', 0],
        ['i32.store8', 0],
        ['i32.const', area],
        ['local.get', COUNT],
        'i64.extend_i32_u',
        ['i64.store', payload],
        ...leave,
      ];
      const room: readonly Instruction[] =
        check === undefined
          ? atMost([['i64.const', BLOCKING_LIMIT]])
          : [
              ['local.get', OUTPUT],
              call(check),
              ['local.set', FROM],
              ...unlessFailed(CHECK_PAYLOAD, leave),
              ...atMost([
                ['local.get', FROM],
                ['i64.load', CHECK_PAYLOAD],
              ]),
              ...atMost([['i64.const', ROOM]]),
            ];
      return {
        locals: ['i32', 'i32', 'i64'],
        code: [
          ...room,
          // Hosts do not let even nothing be written where there is no room.
          ['local.get', LENGTH],
          'i64.eqz',
          ['if', 'empty'],
          ...moved,
          'return',
          'end',
          ['local.get', INPUT],
          ['local.get', LENGTH],
          call(read),
          ['local.set', FROM],
          ...unlessFailed(READ_PAYLOAD, leave),
          ['local.get', FROM],
          ['i32.load', READ_PAYLOAD + 4],
          ['local.set', COUNT],
          ['local.get', OUTPUT],
          ['local.get', FROM],
          ['i32.load', READ_PAYLOAD],
          ['local.get', COUNT],
          call(write),
          ['local.set', FROM],
          ...unlessFailed(WRITE_PAYLOAD, leave),
          ...moved,
        ],
      };
    },
  };
}

/** Where the payload of a `result` lies. */
function payloadOf(type: ValueType | undefined): number {
  if (type?.kind !== 'result') throw new Error('spliced without a result');
  return payloadOffset([
    { name: 'ok', type: type.ok },
    { name: 'err', type: type.err },
  ]);
}
