import { type Constant, fits } from '../abi/values.ts';
import type { ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import type { Policy, StreamMode } from '../policy/model.ts';
import type { Action, OutputMode, OutputOperation } from './action.ts';
import type { Call, Decide } from './call.ts';
import { shapeOf } from './shape.ts';

/** What the handle of a virtual stream stands for. */
const REPS = { stdin: 1, stdout: 2, stderr: 3 } as const;
type StreamName = keyof typeof REPS;

const CLOSED: Constant = { tag: 'err', val: { tag: 'closed' } };

/** The modes of the output streams that are the adapter's, by what their handles stand for. */
function outputModes(policy: Policy): Record<number, OutputMode> {
  const modes: Record<number, OutputMode> = {};
  for (const name of ['stdout', 'stderr'] as const) {
    const mode = policy[name];
    if (mode !== 'allow') modes[REPS[name]] = mode === 'deny' && policy.onDenied === 'trap' ? 'trap' : mode;
  }
  return modes;
}

/** `wasi:cli/stdin`, `stdout`, `stderr`: a handle of the adapter's own, denied or not, since runtimes ask before `main`. */
export const stdio: Decide = (call) => {
  const name = streamName(call.id?.interface);
  const { result } = call.type;
  if (name === undefined) return undefined;
  if (result?.kind !== 'own' || call.type.params.length > 0) return refuseNewer(call, name);
  refuseBesideHost(call, name, result.resource);
  return { kind: 'mint', why: why(call.policy[name]), rep: REPS[name], setting: name };
};

/** `wasi:cli/terminal-*`: a stream that is denied or ignored is no terminal. */
export const terminal: Decide = (call) => {
  if (call.type.result?.kind !== 'option') return undefined;
  return { kind: 'answer', why: 'denied', value: { tag: 'none' }, setting: call.grant.setting };
};

/** `wasi:io/streams` where its streams are the adapter's: denied ones are closed, ignored ones swallow. */
export const streams: Decide = (call) => {
  const [, resource, method] = /^\[method\](input-stream|output-stream)\.(.+)$/.exec(call.func) ?? [];
  if (method === undefined) return undefined;
  if (method === 'subscribe') return subscribe(call);
  const closed = {
    kind: 'answer',
    why: 'denied',
    value: { tag: 'err', val: { tag: 'closed' } },
    setting: undefined,
  } as const;
  // What an ignored input stream answers is what a denied one does: it is at its end.
  if (resource === 'input-stream') return { ...closed, why: why(call.policy.stdin), setting: 'stdin' };
  const modes = outputModes(call.policy);
  const ignored = Object.values(modes).includes('ignore');
  const setting = call.policy.stdout === 'ignore' ? 'stdout' : 'stderr';
  // Splicing reads from a virtual input stream first, and those are all at their end.
  if (!ignored || method === 'splice' || method === 'blocking-splice') return { ...closed, setting };
  const operation = OUTPUT_OPERATIONS[method];
  if (operation === undefined || !hasShapeOf(operation, call)) return undefined;
  return { kind: 'compute', why: 'virtual', routine: { name: 'output', operation, modes }, setting };
};

const OUTPUT_OPERATIONS: Readonly<Record<string, OutputOperation>> = {
  'check-write': 'check-write',
  write: 'write',
  'blocking-write-and-flush': 'blocking-write',
  flush: 'flush',
  'blocking-flush': 'flush',
  'write-zeroes': 'write-zeroes',
  'blocking-write-zeroes-and-flush': 'blocking-write-zeroes',
};

const PARAMETERS: Readonly<Record<OutputOperation, readonly string[]>> = {
  'check-write': ['borrow<_>'],
  write: ['borrow<_>', 'list<u8>'],
  'blocking-write': ['borrow<_>', 'list<u8>'],
  'write-zeroes': ['borrow<_>', 'u64'],
  'blocking-write-zeroes': ['borrow<_>', 'u64'],
  flush: ['borrow<_>'],
};

function hasShapeOf(operation: OutputOperation, call: Call): boolean {
  const { params, result } = call.type;
  const ok: Constant = operation === 'check-write' ? { tag: 'ok', val: 0n } : { tag: 'ok' };
  return (
    params.map((param) => shapeOf(param.type)).join() === PARAMETERS[operation].join() &&
    result !== undefined &&
    fits(ok, result) &&
    fits(CLOSED, result)
  );
}

/** A stream of the adapter's is always ready. So is its pollable, if the adapter owns those too; else a clock's is. */
function subscribe(call: Call): Action | undefined {
  const { result } = call.type;
  if (result?.kind !== 'own') return undefined;
  if (!call.ownership.isHost(result.resource)) return { kind: 'mint', why: 'virtual', rep: 1, setting: 'stdio' };
  const timer = call.timers.find((candidate) => candidate.pollable === result.resource);
  if (timer !== undefined) {
    const host = { import: timer.import, func: timer.func };
    return { kind: 'compute', why: 'virtual', routine: { name: 'elapsed-timer', host }, setting: 'stdio' };
  }
  throw mixture(call, result.resource, 'pollables');
}

/** `wasi:io/poll` where pollables are the adapter's: each belongs to a stream that is always ready. */
export const poll: Decide = (call) => {
  switch (call.func) {
    case '[method]pollable.ready':
      return { kind: 'answer', why: 'virtual', value: true, setting: 'stdio' };
    case '[method]pollable.block':
      if (call.type.result !== undefined) return undefined;
      return { kind: 'compute', why: 'virtual', routine: { name: 'return' }, setting: 'stdio' };
    case 'poll': {
      const shape = call.type.result === undefined ? '' : shapeOf(call.type.result);
      if (shape !== 'list<u32>' || call.type.params.map((p) => shapeOf(p.type)).join() !== 'list<borrow<_>>')
        return undefined;
      return { kind: 'compute', why: 'virtual', routine: { name: 'poll-ready' }, setting: 'stdio' };
    }
    default:
      return undefined;
  }
};

function streamName(iface: string | undefined): StreamName | undefined {
  return iface === 'stdin' || iface === 'stdout' || iface === 'stderr' ? iface : undefined;
}

function why(mode: StreamMode): 'denied' | 'virtual' {
  return mode === 'ignore' ? 'virtual' : 'denied';
}

/** 0.3 hands whole streams over; answering them takes an adapter that runs asynchronously. */
function refuseNewer(call: Call, name: StreamName): never {
  throw new VirtError(
    'unsupported',
    `${name}=${call.policy[name]} cannot be kept for ${call.import}, whose streams are asynchronous`,
    {
      hint: `set ${name}=allow, or use a component for WASI 0.2`,
    },
  );
}

function refuseBesideHost(call: Call, name: StreamName, resource: ResourceType): void {
  if (call.ownership.isHost(resource)) throw mixture(call, resource, `${name}=${call.policy[name]}`);
}

function mixture(call: Call, resource: ResourceType, what: string): VirtError {
  const because = call.ownership.because(resource) ?? 'the policy';
  return new VirtError(
    'unsupported',
    `${what} needs streams of the adapter's own, which cannot live beside the host's yet: the host's "${resource.name}" comes in through ${because}`,
    {
      hint: "set stdin, stdout and stderr to allow, or deny what brings the host's streams in; mixtures come with the files and streams release",
    },
  );
}
