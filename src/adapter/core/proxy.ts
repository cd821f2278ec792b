import { signature } from '../../abi/flatten.ts';
import { Locals, visitParams, visitResult } from '../../abi/handles.ts';
import type { FuncType, ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { Action } from '../action.ts';
import { KIND } from '../cells.ts';
import type { Telling } from './debug.ts';
import { type CoreContext, type CoreFunction, finish, handles, type Needed, needsOf, resultOf } from './function.ts';
import { NARROWED_KIND, type Ruling } from './guard.ts';

type Proxy = Extract<Action, { kind: 'proxy' }>;

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
  ruling: Ruling,
  refused: Telling | undefined,
  context: CoreContext,
): CoreFunction {
  const { host, mixed, rule } = action;
  const lowered = signature(type, 'lower');
  const area = lowered.returnArea === 'none' || type.result === undefined ? undefined : context.area(type.result);
  /** The last kind that the host may get. */
  const most = action.takesNarrowed ? KIND.HOST_NARROWED : KIND.HOST;
  const refusal: readonly Instruction[] =
    rule?.error === undefined ? ['unreachable'] : [...context.constant(rule.error, resultOf(type)), 'return'];
  const body: CoreFunction['body'] = (link, done) => {
    const locals = new Locals(core.params.length);
    const call = (needed: Needed): Instruction => ['call', link(needed)];
    const params: readonly Instruction[] = core.params.map((_, i) => ['local.get', i]);
    const isOwn = (resource: ResourceType): boolean => context.owns(resource);

    /** Sets a local if a handle stands for something of the adapter's. */
    const FOREIGN = mixed.size > 0 ? locals.add('i32') : 0;
    const check = visitParams(
      type,
      ({ kind, resource }, place) => {
        if (!mixed.has(resource)) return [];
        const cell = kind === 'own' ? [...place.load, call({ kind: 'resource.rep', resource })] : place.load;
        return [
          ...cell,
          handles('kind', link),
          ['i32.const', KIND.HOST],
          'i32.sub',
          ['i32.const', most - KIND.HOST],
          'i32.gt_u',
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

    /** Handles of the host's have to be given back before the call ends. */
    const giveBack = visitParams(
      type,
      ({ resource }, place) => (isOwn(resource) ? [] : [...place.load, call({ kind: 'resource.drop', resource })]),
      locals,
    );
    const guard = ruling({
      link,
      locals,
      area: area ?? 0,
      done,
      refuse: [
        ...(refused === undefined ? [] : refused.code(link(refused.needed))),
        ...giveBack,
        ...finish(type, done),
        ...refusal,
      ],
    });

    const unwrap = visitParams(
      type,
      ({ kind, resource }, place) => {
        if (!isOwn(resource)) return [];
        return kind === 'borrow'
          ? place.store([...place.load, ['i32.const', most], handles('host', link)])
          : place.store([...place.load, call({ kind: 'core', func: take(resource, most, context) })]);
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
        const kind = action.narrows.has(resource) ? NARROWED_KIND : guard.kindOf(resource);
        const cell = handles('cell', link);
        return place.store([kind, ...place.load, cell, call({ kind: 'resource.new', resource })]);
      },
      locals,
    );
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
      code: [
        ...dispatch,
        ...guard.before,
        ...unwrap,
        ...result,
        ...drop,
        ...wrap,
        ...guard.after,
        ...finish(type, done),
        ...leave,
      ],
    };
  };
  return {
    key: `proxy ${JSON.stringify(host)} ${rule?.name ?? ''}`,
    type: core,
    needs: needsOf(body),
    body,
  };
}

/** Takes the host's handle out of a handle that the guest gives away. */
function take(resource: ResourceType, most: number, context: CoreContext): CoreFunction {
  const rep: Needed = { kind: 'resource.rep', resource };
  const drop: Needed = { kind: 'resource.drop', resource };
  const [HANDLE] = [0];
  return {
    key: `take ${context.id(resource)} ${most}`,
    type: { params: ['i32'], results: ['i32'] },
    needs: [rep, { kind: 'handles', name: 'take' }, drop],
    body: (link) => ({
      locals: [],
      code: [
        ['local.get', HANDLE],
        ['call', link(rep)],
        ['i32.const', most],
        // The destructor, which runs now, finds nothing to drop.
        handles('take', link),
        ['local.get', HANDLE],
        ['call', link(drop)],
      ],
    }),
  };
}
