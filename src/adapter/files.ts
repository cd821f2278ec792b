import { fits } from '../abi/values.ts';
import { resourcesOf } from '../component/reach.ts';
import type { FuncType, ResourceType } from '../component/types.ts';
import { changesFiles, type InterfaceId } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import type { OwnAction, Rule } from './action.ts';
import type { Asked, Call, Decide, Wants } from './call.ts';
import { refuseNewer } from './newer.ts';

const READ_ONLY = { tag: 'err', val: { tag: 'read-only' } } as const;

/** Functions of `wasi:io/streams` that the file logic has for streams on files. */
const STREAM_FUNCTIONS =
  /^\[method\](?:input-stream\.(?:blocking-)?(?:read|skip)|output-stream\.(?!.*splice|subscribe))/;

/** `wasi:filesystem/preopens`: nothing to start from, or what is mounted and mapped. */
export const preopens: Decide = (call) => {
  if (call.func !== 'get-directories') return undefined;
  const { policy, grant } = call;
  if (policy.mounts.length === 0 && grant.kind === 'denied') {
    return { kind: 'answer', why: 'denied', value: [], setting: 'allow-fs' };
  }
  const setting = policy.mounts.length > 0 ? 'mount' : grant.setting;
  const host = grant.kind === 'denied' ? undefined : { import: call.import, func: call.func };
  const descriptor = descriptorOf(call.type);
  if (descriptor === undefined) return undefined;
  const openAt = policy.preopens.length === 0 ? undefined : call.method('[method]descriptor.open-at', descriptor);
  if (policy.preopens.length > 0 && openAt === undefined && host !== undefined) {
    // Whoever can open nothing has no use for a directory either.
    return { kind: 'answer', why: 'denied', value: [], setting };
  }
  const owned = !call.ownership.isHost(descriptor);
  const routine = { name: 'preopens', host, openAt, descriptor, owned } as const;
  return { kind: 'compute', why: 'virtual', routine, setting };
};

/** `wasi:filesystem/types` and `wasi:io/streams` on what is mounted, and what changes where nothing may be changed. */
export const files: Decide = (call) => {
  const { policy, func } = call;
  if (func === 'filesystem-error-code') return errorCode(call);
  if (policy.mounts.length > 0) return onMounts(call);
  if (!changesFiles(func) || call.type.result === undefined || !fits(READ_ONLY, call.type.result)) return undefined;
  if (policy.filesystem === 'deny' && policy.preopens.length === 0) return undefined;
  return { kind: 'answer', why: 'denied', value: READ_ONLY, setting: call.grant.setting };
};

/** Of an error that is not the filesystem's there is no code: which is what all errors are where it is denied. */
function errorCode(call: Call): OwnAction | undefined {
  const [error] = call.type.params;
  if (error?.type.kind !== 'borrow' || call.type.result?.kind !== 'option') return undefined;
  if (!call.ownership.isVirtual(error.type.resource)) {
    return { kind: 'answer', why: 'denied', value: { tag: 'none' }, setting: call.grant.setting };
  }
  return { kind: 'compute', why: 'virtual', routine: { name: 'error-code' }, setting: 'mount' };
}

function onMounts(call: Call): OwnAction | undefined {
  const { func } = call;
  if (!/^\[method\](?:descriptor|directory-entry-stream)\./.test(func)) return undefined;
  return fileRoutine(call);
}

/** The routine of the file logic for a call, which knows WASI 0.2. */
export function fileRoutine(call: Call): OwnAction {
  if (call.track !== '0.2') refuseNewer(call, 'mount');
  const closed = call.func.startsWith('[method]input-stream.') && call.policy.stdin !== 'allow';
  return { kind: 'compute', why: 'virtual', routine: { name: 'files', func: call.func, closed }, setting: 'mount' };
}

/** Whether the stream that a function of `wasi:io/streams` belongs to may be one on a file of a mount. */
export function mayBeFile(call: Call): boolean {
  const { mounts } = call.policy;
  if (!STREAM_FUNCTIONS.test(call.func)) return false;
  return call.func.startsWith('[method]input-stream.') ? mounts.length > 0 : isWritable(call.policy);
}

/** Whether a mount can be changed. */
export function isWritable(policy: Policy): boolean {
  return policy.mounts.some(({ writable }) => writable);
}

/** What of `wasi:filesystem` has to be the adapter's: directories that it makes or watches, and streams on files. */
export const filesWants: Wants = ({ func, type, grant }, policy) => {
  const virtual = policy.mounts.length > 0;
  const because = virtual ? 'mount' : (grant.setting ?? 'preopen');
  const watched = watches(policy);
  if (!virtual && !watched) return [];
  const [self] = type.params;
  const descriptor =
    func === 'get-directories'
      ? descriptorOf(type)
      : func.startsWith('[method]descriptor.') && self?.type.kind === 'borrow'
        ? self.type.resource
        : undefined;
  if (descriptor === undefined) return [];
  // Only what can be written to makes output streams.
  const makes = virtual && (!changesFiles(func) || isWritable(policy));
  const made = makes && type.result !== undefined ? resourcesOf(type.result) : [];
  return [
    { resource: descriptor, because, virtual, watched },
    ...made.filter((resource) => resource !== descriptor).map((resource) => ({ resource, because, virtual })),
  ];
};

/** Writing to a file of a mount may fail for want of space, which streams tell by an error of their own. */
export const streamWants: Wants = ({ func, type }, policy) => {
  if (!isWritable(policy) || !func.startsWith('[method]output-stream.') || type.result?.kind !== 'result') return [];
  const { err } = type.result;
  const errors = err === undefined ? [] : resourcesOf(err);
  return errors.map((resource) => ({ resource, because: 'mount', virtual: true }));
};

/** Whether some directories of the host's must not be changed, so that calls have to be looked at. */
function watches(policy: Policy): boolean {
  if (policy.preopens.length === 0) return policy.filesystem === 'read-only';
  return policy.preopens.some(({ access }) => access === 'ro');
}

/** Whether a call is about the host's directories and the mounts together. */
export function addsMounts({ id, func, track, policy }: Pick<Call, 'id' | 'func' | 'track' | 'policy'>): boolean {
  return track !== undefined && isFilesystem(id) && func === 'get-directories' && policy.mounts.length > 0;
}

/** Whether a function is of `wasi:filesystem`, where it is known what may be done with a read-only descriptor. */
export function isFilesystem(id: InterfaceId | undefined): boolean {
  return id?.namespace === 'wasi' && id.package === 'filesystem';
}

/** Whether a call may reach the host once the adapter has looked at it: a method of a directory or file. */
export function isWatched({ grant, func }: Asked): boolean {
  return grant.kind === 'narrowed' && func.startsWith('[method]descriptor.');
}

/** What a read-only descriptor changes for a function of `wasi:filesystem/types` that reaches the host. */
export function readOnlyRule(call: Asked): Rule | undefined {
  const [self] = call.type.params;
  if (!isWatched(call) || self?.type.kind !== 'borrow') return undefined;
  const { resource: descriptor } = self.type;
  const method = call.func.replace('[method]descriptor.', '');
  const name = changesFiles(call.func) ? 'refuse' : method === 'open-at' || method === 'get-flags' ? method : undefined;
  if (name === undefined) return undefined;
  if (call.track !== '0.2') refuseNewer(call, call.grant.setting ?? 'preopen');
  return { name, error: READ_ONLY, descriptor };
}

/** The resource in `list<tuple<own<descriptor>, string>>`. */
function descriptorOf({ result }: FuncType): ResourceType | undefined {
  if (result?.kind !== 'list' || result.element.kind !== 'tuple') return undefined;
  const [handle] = result.element.types;
  return handle?.kind === 'own' ? handle.resource : undefined;
}
