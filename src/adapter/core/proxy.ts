import { signature } from '../../abi/flatten.ts';
import { Locals, visitParams, visitResult } from '../../abi/handles.ts';
import type { FuncType, ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { Action } from '../action.ts';
import { KIND, VALUE } from '../cells.ts';
import type { Telling } from './debug.ts';
import { type CoreContext, type CoreFunction, finish, type Needed, needsOf } from './function.ts';

type Proxy = Extract<Action, { kind: 'proxy' }>;

/** Bits of `open-flags` and `descriptor-flags` that ask for more than reading. */
const CREATE_OR_TRUNCATE = 0b1001;
const WRITE_OR_MUTATE = 0b100010;

/**
 * Calls the host. On the way in, a handle of a resource that the adapter owns becomes the host's handle in its cell; on
 * the way out, the host's handles get cells. What the host gave to be borrowed is dropped when it is back
 * (CanonicalABI.md § lift_borrow). Where a handle stands for something of the adapter's, `own` takes the call.
 */
export function proxy(
  type: FuncType,
  core: CoreFuncType,
  action: Proxy,
  own: CoreFunction | undefined,
  refused: Telling | undefined,
  context: CoreContext,
): CoreFunction {
  const { host, mixed, readOnly } = action;
  const lowered = signature(type, 'lower');
  const area = lowered.returnArea === 'none' || type.result === undefined ? undefined : context.area(type.result);
  const refusal =
    readOnly === undefined || type.result === undefined ? [] : context.constant(readOnly.error, type.result);
  const body: CoreFunction['body'] = (link, done) => {
    const locals = new Locals(core.params.length);
    const call = (needed: Needed): Instruction => ['call', link(needed)];
    const params: readonly Instruction[] = core.params.map((_, i) => ['local.get', i]);
    const isOwn = (resource: ResourceType): boolean => context.owns(resource);

    /** The first kind that the host must not get. */
    const least = action.takesReadOnly ? KIND.CLOSED : KIND.HOST_READ_ONLY;
    /** Sets a local if a handle stands for something of the adapter's. */
    const FOREIGN = mixed.size > 0 ? locals.add('i32') : 0;
    const check = visitParams(
      type,
      ({ kind, resource }, place) => {
        if (!mixed.has(resource)) return [];
        const cell = kind === 'own' ? [...place.load, call({ kind: 'resource.rep', resource })] : place.load;
        return [
          ...cell,
          ['i32.load', 0],
          ['i32.const', least],
          'i32.ge_u',
          ['local.get', FOREIGN],
          'i32.or',
          ['local.set', FOREIGN],
        ];
      },
      locals,
    );
    const byItself: readonly Instruction[] =
      own === undefined ? ['unreachable'] : [...params, call({ kind: 'core', func: own }), 'return'];
    const dispatch: readonly Instruction[] =
      check.length === 0 ? [] : [...check, ['local.get', FOREIGN], ['if', 'empty'], ...byItself, 'end'];

    const KIND_OF_SELF = locals.add('i32');
    const guard =
      readOnly === undefined
        ? []
        : guarded(type, readOnly, refusal, KIND_OF_SELF, locals, [
            ...(refused === undefined ? [] : refused.code(link(refused.needed))),
            ...finish(type, done),
          ]);

    const unwrap = visitParams(
      type,
      ({ kind, resource }, place) => {
        if (!isOwn(resource)) return [];
        return kind === 'borrow'
          ? place.store([...place.load, ['i32.load', VALUE]])
          : place.store([...place.load, call({ kind: 'core', func: take(resource, context) })]);
      },
      locals,
    );
    const drop = visitParams(
      type,
      ({ kind, resource }, place) =>
        kind === 'borrow' && !isOwn(resource) ? [...place.load, call({ kind: 'resource.drop', resource })] : [],
      locals,
    );
    const RESULT = core.results[0] === undefined ? 0 : locals.add(core.results[0]);
    const wrap = visitResult(
      type,
      RESULT,
      ({ resource }, place) => {
        if (!isOwn(resource)) return [];
        const kind: Instruction =
          readOnly?.name === 'open-at' && resource === readOnly.descriptor
            ? ['local.get', KIND_OF_SELF]
            : ['i32.const', KIND.HOST];
        return place.store([kind, ...place.load, call({ kind: 'cell' }), call({ kind: 'resource.new', resource })]);
      },
      locals,
    );
    const mask = readOnly?.name === 'get-flags' && area !== undefined ? maskFlags(area, KIND_OF_SELF) : ([] as const);
    const toHost = call({ kind: 'host', host });
    const result: readonly Instruction[] =
      area !== undefined
        ? [...params, ['i32.const', area], toHost, ['i32.const', area], ['local.set', RESULT]]
        : core.results.length > 0
          ? [...params, toHost, ['local.set', RESULT]]
          : [...params, toHost];
    const leave: readonly Instruction[] = core.results.length > 0 ? [['local.get', RESULT]] : [];
    return {
      locals: locals.types,
      code: [...dispatch, ...guard, ...unwrap, ...result, ...drop, ...wrap, ...mask, ...finish(type, done), ...leave],
    };
  };
  return {
    key: `proxy ${JSON.stringify(host)} ${readOnly?.name ?? ''}`,
    type: core,
    needs: [{ kind: 'memory' }, ...needsOf(body)],
    body,
  };
}

/**
 * Refuses what a read-only descriptor must not do, before anything reaches the host.
 * @param before what else is done then
 */
function guarded(
  type: FuncType,
  { name, descriptor }: NonNullable<Proxy['readOnly']>,
  refusal: readonly Instruction[],
  kindOfSelf: number,
  locals: Locals,
  before: readonly Instruction[],
): readonly Instruction[] {
  const kept: readonly Instruction[] = [
    ['local.get', 0],
    ['i32.load', 0],
    ['local.set', kindOfSelf],
  ];
  const isReadOnly: readonly Instruction[] = [['i32.const', KIND.HOST_READ_ONLY], 'i32.eq'];
  const refuse: readonly Instruction[] = [['if', 'empty'], ...before, ...refusal, 'return', 'end'];
  switch (name) {
    case 'refuse':
      return visitParams(
        type,
        ({ resource }, place) =>
          resource === descriptor ? [...place.load, ['i32.load', 0], ...isReadOnly, ...refuse] : [],
        locals,
      );
    case 'open-at': {
      const [OPEN_FLAGS, FLAGS] = [4, 5];
      return [
        ...kept,
        ['local.get', kindOfSelf],
        ...isReadOnly,
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
        ...refuse,
      ];
    }
    case 'get-flags':
      return kept;
  }
}

/** `result<descriptor-flags, error-code>`: both are one byte behind the discriminant. */
function maskFlags(area: number, kindOfSelf: number): readonly Instruction[] {
  return [
    ['i32.const', area],
    ['i32.load8_u', 0],
    'i32.eqz',
    ['local.get', kindOfSelf],
    ['i32.const', KIND.HOST_READ_ONLY],
    'i32.eq',
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

/** Takes the host's handle out of a handle that the guest gives away. */
function take(resource: ResourceType, context: CoreContext): CoreFunction {
  const rep: Needed = { kind: 'resource.rep', resource };
  const drop: Needed = { kind: 'resource.drop', resource };
  const [HANDLE, CELL, VALUE_LOCAL] = [0, 1, 2];
  return {
    key: `take ${context.id(resource)}`,
    type: { params: ['i32'], results: ['i32'] },
    needs: [rep, drop, { kind: 'memory' }],
    body: (link) => ({
      locals: ['i32', 'i32'],
      code: [
        ['local.get', HANDLE],
        ['call', link(rep)],
        ['local.tee', CELL],
        ['i32.load', VALUE],
        ['local.set', VALUE_LOCAL],
        // The destructor, which runs now, must not drop it.
        ['local.get', CELL],
        ['i32.const', 0],
        ['i32.store', 0],
        ['local.get', HANDLE],
        ['call', link(drop)],
        ['local.get', VALUE_LOCAL],
      ],
    }),
  };
}
