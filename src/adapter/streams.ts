import type { Constant } from '../abi/values.ts';
import type { ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import type { Policy, StreamMode } from '../policy/model.ts';
import type { OutputKind, OutputOperation, OwnAction, Routine } from './action.ts';
import type { Call, Decide, Wants } from './call.ts';
import type { StaticCell } from './cells.ts';
import { fileRoutine, mayBeFile } from './files.ts';
import type { Ownership } from './ownership.ts';

type StreamName = 'stdin' | 'stdout' | 'stderr';

const CLOSED: Constant = { tag: 'err', val: { tag: 'closed' } };

/** `wasi:cli/stdin`, `stdout`, `stderr`: a handle of the adapter's own, denied or not, since runtimes ask before `main`. */
export const stdio: Decide = (call) => {
  const name = streamName(call.id?.interface);
  const { result } = call.type;
  if (name === undefined) return undefined;
  if (result?.kind !== 'own') return refuseNewer(call, name);
  const cell: StaticCell = { name, kind: cellKind(name, call.policy) };
  return { kind: 'mint', why: why(call.policy[name]), cell, setting: name };
};

/** A standard stream that is not the host's is the adapter's, whatever else the host makes of its kind. */
export const stdioWants: Wants = ({ id, type, grant }, policy) => {
  const name = streamName(id?.interface);
  if (name === undefined || grant.kind === 'host' || type.result?.kind !== 'own') return [];
  return [{ resource: type.result.resource, because: `${name}=${policy[name]}`, virtual: true }];
};

/** `wasi:cli/terminal-*`: a stream that is denied or ignored is no terminal. */
export const terminal: Decide = (call) => {
  if (call.type.result?.kind !== 'option') return undefined;
  return { kind: 'answer', why: 'denied', value: { tag: 'none' }, setting: call.grant.setting };
};

/** `wasi:io/streams` where a stream is the adapter's: denied ones are closed, ignored ones swallow. */
export const streams: Decide = (call) => {
  const [, resource, method] = /^\[method\](input-stream|output-stream)\.(.+)$/.exec(call.func) ?? [];
  if (method === undefined) return undefined;
  if (method === 'subscribe') return subscribe(call);
  // What an ignored input stream answers is what a denied one does: it is at its end.
  if (resource === 'input-stream') return mayBeFile(call) ? fileRoutine(call) : closed(call, 'stdin');
  const kinds = outputKinds(call);
  const setting = call.policy.stdout === 'ignore' ? 'stdout' : 'stderr';
  if (method === 'splice' || method === 'blocking-splice') return splice(call, method, setting);
  if (kinds.join() === 'WRITER') return fileRoutine(call);
  if (!kinds.includes('SINK') && !kinds.includes('WRITER')) return closed(call, setting);
  const operation = OUTPUT_OPERATIONS.find((name) => name === method);
  if (operation === undefined) return undefined;
  return { kind: 'compute', why: 'virtual', routine: { name: 'output', operation, kinds }, setting };
};

/** The functions that splicing takes where the host cannot do it. */
export const SPLICE = {
  splice: ['[method]output-stream.check-write', '[method]input-stream.read', '[method]output-stream.write'],
  'blocking-splice': ['[method]input-stream.blocking-read', '[method]output-stream.blocking-write-and-flush'],
} as const;

/** Whether one of the streams may be the adapter's, while the other, or what is behind it, has something to say. */
export function needsParts(taken: readonly ResourceType[], ownership: Ownership, policy: Policy): boolean {
  const virtual = taken.some((resource) => ownership.isVirtual(resource));
  return virtual && (policy.mounts.length > 0 || taken.some((resource) => ownership.isWrapped(resource)));
}

/**
 * Where every stream is the adapter's, those that could be read are at their end; else reading and writing decide. So they
 * do where origins are listed: not every host counts what is spliced to a body.
 */
function splice(call: Call, method: keyof typeof SPLICE, setting: StreamName): OwnAction | undefined {
  const taken = call.type.params.flatMap(({ type }) => (type.kind === 'borrow' ? [type.resource] : []));
  const isNarrowed = call.grant.kind === 'narrowed';
  if (!isNarrowed && !needsParts(taken, call.ownership, call.policy)) return closed(call, setting);
  if (!SPLICE[method].every((name) => call.siblings.has(name))) return undefined;
  const routine = { name: 'splice', import: call.import, blocking: method === 'blocking-splice' } as const;
  return { kind: 'compute', why: 'virtual', routine, setting: isNarrowed ? call.grant.setting : setting };
}

function closed(call: Call, setting: StreamName): OwnAction {
  return { kind: 'answer', why: why(call.policy[setting]), value: CLOSED, setting };
}

export const OUTPUT_OPERATIONS: readonly OutputOperation[] = [
  'check-write',
  'write',
  'blocking-write-and-flush',
  'flush',
  'blocking-flush',
  'write-zeroes',
  'blocking-write-zeroes-and-flush',
];

/** A stream of the adapter's is always ready. So is its pollable, if the adapter owns those too; else a clock's is. */
function subscribe(call: Call): OwnAction | undefined {
  const { result } = call.type;
  if (result?.kind !== 'own') return undefined;
  if (!call.ownership.isHost(result.resource))
    return { kind: 'mint', why: 'virtual', cell: { name: 'ready', kind: 'READY' }, setting: 'stdio' };
  const timer = call.timers.find((candidate) => candidate.pollable === result.resource);
  if (timer === undefined) return undefined;
  const host = { import: timer.import, func: timer.func };
  return { kind: 'compute', why: 'virtual', routine: { name: 'elapsed-timer', host }, setting: 'stdio' };
}

/** `wasi:io/poll` where pollables are the adapter's: timers of virtual time, or of streams that are always ready. */
export const poll: Decide = (call) => {
  const pollable = call.func === 'poll' ? polledBy(call) : ownPollable(call);
  if (pollable === undefined) return undefined;
  const timed = call.ownership.isTimed(pollable);
  const setting = timed ? 'fixed-clock' : 'stdio';
  const compute = (routine: Routine): OwnAction => ({ kind: 'compute', why: 'virtual', routine, setting });
  switch (call.func) {
    case '[method]pollable.ready':
      if (timed) return compute({ name: 'time', operation: 'is-due' });
      return { kind: 'answer', why: 'virtual', value: true, setting };
    case '[method]pollable.block':
      return compute(timed ? { name: 'time', operation: 'block' } : { name: 'return' });
    case 'poll': {
      const func = '[method]pollable.ready';
      const ready = call.ownership.isWrapped(pollable) ? { import: call.import, func } : undefined;
      return compute({ name: 'poll', ready, timed });
    }
    default:
      return undefined;
  }
};

/** The pollable that is the one parameter of a function. */
function ownPollable({ type }: Call): ResourceType | undefined {
  const [self] = type.params.map((param) => param.type);
  return self?.kind === 'borrow' ? self.resource : undefined;
}

/** The pollable that `poll` takes a list of. */
export function polledBy({ type }: Pick<Call, 'type'>): ResourceType | undefined {
  const [list] = type.params.map((param) => param.type);
  return list?.kind === 'list' && list.element.kind === 'borrow' ? list.element.resource : undefined;
}

/** What output streams of the adapter's stand for. */
function outputKinds(call: Call): readonly OutputKind[] {
  const { policy } = call;
  const kinds: OutputKind[] = (['stdout', 'stderr'] as const)
    .filter((name) => policy[name] !== 'allow')
    .map((name) => cellKind(name, policy));
  if (mayBeFile(call)) kinds.push('WRITER');
  return [...new Set(kinds)].sort();
}

/** An ignored input stream is at its end, like a denied one. */
function cellKind(name: StreamName, policy: Policy): 'SINK' | 'CLOSED' | 'TRAP' {
  if (policy[name] === 'ignore') return name === 'stdin' ? 'CLOSED' : 'SINK';
  return policy.onDenied === 'trap' ? 'TRAP' : 'CLOSED';
}

function streamName(iface: string | undefined): StreamName | undefined {
  return iface === 'stdin' || iface === 'stdout' || iface === 'stderr' ? iface : undefined;
}

function why(mode: StreamMode): 'denied' | 'virtual' {
  return mode === 'ignore' ? 'virtual' : 'denied';
}

/** 0.3 hands whole streams over; answering them takes an adapter that runs asynchronously. */
function refuseNewer(call: Call, name: StreamName): never {
  const byName = call.grant.setting === 'deny-imports';
  const setting = byName ? 'deny-imports' : `${name}=${call.policy[name]}`;
  throw new VirtError('unsupported', `${setting} cannot be kept for ${call.import}, whose streams are asynchronous`, {
    hint: `${byName ? `take ${call.import} out of it` : `set ${name}=allow`}, or use a component for WASI 0.2`,
  });
}

/**
 * What an interface says of an error that is none of its own: that of the adapter's files is none of the network's, and
 * where a subsystem is denied, no error comes from it.
 */
export function errorCode({ id, func, type, ownership, grant }: Call): OwnAction | undefined {
  const [error] = type.params;
  if (id?.namespace !== 'wasi' || !func.endsWith('-error-code') || error?.type.kind !== 'borrow') return undefined;
  if (type.result?.kind !== 'option') return undefined;
  const value = { tag: 'none' };
  if (ownership.isVirtual(error.type.resource)) return { kind: 'answer', why: 'virtual', value, setting: 'mount' };
  if (grant.kind !== 'denied') return undefined;
  return { kind: 'answer', why: 'denied', value, setting: grant.setting };
}

/** `wasi:io/error`: of the adapter's own errors there is one. */
export const error: Decide = (call) =>
  call.func === '[method]error.to-debug-string'
    ? {
        kind: 'answer',
        why: 'virtual',
        value: 'no space is left in the files that are kept in memory',
        setting: 'mount',
      }
    : undefined;
