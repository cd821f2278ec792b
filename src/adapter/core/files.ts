import { signature } from '../../abi/flatten.ts';
import { Locals, type Place, visitMemory, visitParams } from '../../abi/handles.ts';
import type { Constant } from '../../abi/values.ts';
import type { FuncType, ValueType } from '../../component/types.ts';
import { changesFiles } from '../../policy/grants.ts';
import type { Policy } from '../../policy/model.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { Routine } from '../action.ts';
import { KIND, type Kind } from '../cells.ts';
import type { Image, Root } from '../image.ts';
import {
  type CoreContext,
  type CoreFunction,
  finish,
  handles,
  type Link,
  type Needed,
  needsOf,
  resultOf,
} from './function.ts';
import { isKind } from './handle-table.ts';

/** What is embedded: the directories that the guest finds, and their bytes. */
export interface Embedded {
  readonly roots: readonly Root[];
  readonly image: Image;
}

/** Bits of `descriptor-flags`. */
const READ = 1;
const MUTATE_DIRECTORY = 32;

/** `[method]descriptor.open-at` → `descriptorOpenAt`: what `assembly/` calls the function. */
function logicName(func: string): string {
  return func.replace(/^\[method\]/, '').replace(/[.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Of the resources that the file logic has functions for, the kind of handle that these serve. */
const SERVED: Readonly<Record<string, Kind>> = {
  descriptor: 'NODE',
  'directory-entry-stream': 'ENTRIES',
  'input-stream': 'READER',
  'output-stream': 'WRITER',
};

/** What functions of a descriptor open; a stream that fails makes an error. */
const OPENED: Readonly<Record<string, Kind>> = {
  'open-at': 'NODE',
  'read-directory': 'ENTRIES',
  'read-via-stream': 'READER',
  'write-via-stream': 'WRITER',
  'append-via-stream': 'WRITER',
};

/**
 * Hands a call to the compiled file logic: of each handle what is open, if it is of the kind that the function is for; of
 * what the logic opens, a handle.
 */
export function files(
  type: FuncType,
  core: CoreFuncType,
  { func, closed }: Pick<Extract<Routine, { name: 'files' }>, 'func' | 'closed'>,
  context: CoreContext,
): CoreFunction {
  const [, label = '', method = ''] = /^\[method\]([^.]+)\.(.+)$/.exec(func) ?? [];
  const served = SERVED[label];
  if (served === undefined) throw new Error(`${func} has nothing to do with files`);
  const direct = signature(type, 'lift').returnArea === 'none';
  const area = direct ? 0 : context.area(resultOf(type));
  const logic: Needed = {
    kind: 'logic',
    module: context.writable ? 'layer' : 'files',
    name: logicName(func),
    type: direct ? core : { params: [...core.params, 'i32'], results: [] },
  };
  const body: CoreFunction['body'] = (link, done) => {
    const locals = new Locals(core.params.length);
    const mint = visitMemory(
      resultOf(type),
      [['i32.const', area]],
      0,
      ({ resource }, place) => {
        // Of the host's there is never one: a mount that cannot be changed gives no output stream.
        if (!context.owns(resource)) return [];
        const cell: readonly Instruction[] = [
          ['i32.const', KIND[OPENED[method] ?? 'ERROR']],
          ...place.load,
          handles('cell', link),
        ];
        return place.store([...cell, ['call', link({ kind: 'resource.new', resource })]]);
      },
      locals,
    );
    let first = true;
    const look = visitParams(
      type,
      (_handle, place) => {
        // Beside the file or directory itself there may be one of the host's.
        const name = first ? 'expect' : 'own';
        first = false;
        return place.store(looked(name, served, place, link));
      },
      locals,
    );
    const leave: readonly Instruction[] = direct ? [] : [['i32.const', area]];
    const code: readonly Instruction[] = [
      ...[...ifClosed(type, closed, link, context), ...besideHost(type, func, link, context)].flatMap(
        ({ kinds, answer }): readonly Instruction[] => [
          ...kinds,
          ['if', 'empty'],
          ...finish(type, done),
          ...answer,
          'return',
          'end',
        ],
      ),
      ...look,
      ...core.params.map((_, i): Instruction => ['local.get', i]),
      ...leave,
      ['call', link(logic)],
      ...mint,
      ...finish(type, done),
      ...leave,
    ];
    return { locals: locals.types, code };
  };
  const needs = needsOf(body);
  // Two versions of WASI have the same functions, with resources of their own.
  const made = needs.flatMap((need) => (need.kind === 'resource.new' ? [context.id(need.resource)] : []));
  return { key: `files ${func} ${made}`, type: core, needs, body };
}

/** What is open under a handle. */
function looked(name: 'expect' | 'own', kind: Kind, { load }: Place, link: Link): readonly Instruction[] {
  return [...load, ['i32.const', KIND[kind]], handles(name, link)];
}

/** An answer that is given without the file logic, and whether it is. */
interface Aside {
  readonly kinds: readonly Instruction[];
  readonly answer: readonly Instruction[];
}

/** A stream that is denied or ignored is at its end. */
function ifClosed(type: FuncType, closed: boolean, link: Link, context: CoreContext): readonly Aside[] {
  if (!closed) return [];
  const kinds: readonly Instruction[] = [['local.get', 0], handles('kind', link), ...isKind('CLOSED')];
  return [{ kinds, answer: context.constant({ tag: 'err', val: { tag: 'closed' } }, resultOf(type)) }];
}

/** What a call is answered that comes to the file logic with a descriptor of the host's as its first. */
function besideHost(type: FuncType, func: string, link: Link, context: CoreContext): readonly Aside[] {
  const [self] = type.params;
  if (!func.startsWith('[method]descriptor.') || self?.type.kind !== 'borrow') return [];
  if (!context.isWrapped(self.type.resource)) return [];
  const kind: readonly Instruction[] = [['local.get', 0], handles('kind', link)];
  const failed = (error: string): readonly Instruction[] =>
    context.constant({ tag: 'err', val: { tag: error } }, resultOf(type));
  if (changesFiles(func)) {
    const answers = [{ kinds: [...kind, ...isKind('HOST_NARROWED')], answer: failed('read-only') }];
    if (!/link-at|rename-at/.test(func) || func.includes('symlink')) return answers;
    return [...answers, { kinds: [...kind, ...isKind('HOST')], answer: failed('cross-device') }];
  }
  if (!func.endsWith('.is-same-object')) return [];
  // Of the two, one is the host's.
  return [0, 1].map((param) => ({
    kinds: [['local.get', param], handles('kind', link), ...isKind('NODE'), 'i32.eqz'],
    answer: [['i32.const', 0]],
  }));
}

/** `option<error-code>`: the one in the cell, if that is what it holds. */
export function errorCode(type: FuncType, core: CoreFuncType, context: CoreContext): CoreFunction {
  const area = context.area(resultOf(type));
  return {
    key: `error-code ${core.params}`,
    type: core,
    needs: [{ kind: 'memory' }, { kind: 'handles', name: 'kind' }, { kind: 'handles', name: 'own' }],
    body: (link, done) => ({
      locals: [],
      code: [
        ['i32.const', area],
        ['local.get', 0],
        handles('kind', link),
        ...isKind('ERROR'),
        ['i32.store8', 0],
        ['i32.const', area],
        ['local.get', 0],
        ['i32.const', KIND.ERROR],
        handles('own', link),
        ['i32.store8', 1],
        ...finish(type, done),
        ['i32.const', area],
      ],
    }),
  };
}

const STRING: ValueType = { kind: 'string' };
const U32: ValueType = { kind: 'u32' };

function record(...types: readonly ValueType[]): ValueType {
  return { kind: 'record', fields: types.map((type, i) => ({ name: `${i}`, type })) };
}

function listOf(element: ValueType): ValueType {
  return { kind: 'list', element, length: undefined };
}

/** What `assembly/preopens.ts` and `assembly/mappings.ts` read. */
const CONFIG = record(listOf(record(STRING, U32, U32)), U32);
const MAPPINGS = listOf(record(STRING, STRING, U32, U32));
const LOGIC_TYPE: CoreFuncType = { params: ['i32', 'i32', 'i32', 'i32'], results: [] };

/** The directories that the guest starts from: of the host's what the policy says, and the mounts. */
export function preopens(
  type: FuncType,
  { host, openAt, descriptor, owned }: Extract<Routine, { name: 'preopens' }>,
  policy: Policy,
  embedded: Embedded | undefined,
  context: CoreContext,
): CoreFunction {
  const mounts: Constant = (embedded?.roots ?? []).map(({ guest, writable }, i) => [
    guest,
    embedded?.image.roots[i] ?? 0,
    writable ? READ | MUTATE_DIRECTORY : READ,
  ]);
  const kind = (access: 'ro' | 'rw'): number => (!owned ? 0 : access === 'ro' ? KIND.HOST_NARROWED : KIND.HOST);
  const mappings: Constant = policy.preopens.map(({ guest, host: path, access }) => [
    guest,
    path,
    kind(access),
    access === 'ro' ? READ : READ | MUTATE_DIRECTORY,
  ]);
  const mappingsAt = policy.preopens.length === 0 ? 0 : context.data.store(mappings, MAPPINGS);
  const mapped = host !== undefined && policy.preopens.length > 0;
  const whole = mapped ? 0 : kind(policy.filesystem === 'read-only' ? 'ro' : 'rw');
  const config = context.data.store([mounts, whole], CONFIG);
  const list = context.data.reserve(8, 8);
  const area = context.area(resultOf(type));
  const drop = host === undefined ? undefined : descriptor;
  const directories: Needed = {
    kind: 'logic',
    module: 'preopens',
    name: 'directories',
    type: LOGIC_TYPE,
    host: { id: context.id(descriptor), drop: mapped ? undefined : drop },
  };
  const map: Needed | undefined =
    mapped && openAt !== undefined
      ? {
          kind: 'logic',
          module: 'mappings',
          name: 'map',
          type: LOGIC_TYPE,
          host: { id: context.id(descriptor), openAt, drop },
        }
      : undefined;
  const given: readonly Instruction[] = [
    ['i32.const', list],
    ['i32.load', 0],
    ['i32.const', list],
    ['i32.load', 4],
  ];
  const mint: Needed | undefined = owned ? { kind: 'resource.new', resource: descriptor } : undefined;
  const asked: Needed | undefined = host === undefined ? undefined : { kind: 'host', host };
  return {
    key: `preopens ${context.id(descriptor)}`,
    type: { params: [], results: ['i32'] },
    needs: [{ kind: 'memory' }, directories, ...[map, asked, mint].filter((need) => need !== undefined)],
    body: (link, done) => {
      const locals = new Locals(0);
      const handles =
        mint === undefined
          ? []
          : visitMemory(
              resultOf(type),
              [['i32.const', area]],
              0,
              (_handle, place) => place.store([...place.load, ['call', link(mint)]]),
              locals,
            );
      const ask: readonly Instruction[] =
        asked === undefined
          ? []
          : [
              ['i32.const', list],
              ['call', link(asked)],
            ];
      const choose: readonly Instruction[] =
        map === undefined ? [] : [['i32.const', mappingsAt], ...given, ['i32.const', list], ['call', link(map)]];
      return {
        locals: locals.types,
        code: [
          ...ask,
          ...choose,
          ['i32.const', config],
          ...given,
          ['i32.const', area],
          ['call', link(directories)],
          ...handles,
          ...finish(type, done),
          ['i32.const', area],
        ],
      };
    },
  };
}
