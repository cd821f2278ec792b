import type { FuncType, ResourceType, ValueType } from '../component/types.ts';
import { OUTGOING_BODY } from '../policy/grants.ts';
import type { BodyEnding, RequestCopy, Rule } from './action.ts';
import type { Call, HostMethod } from './call.ts';
import { refuseNewer } from './newer.ts';

const METHOD = '[method]outgoing-request.method';
const HEADERS = '[method]outgoing-request.headers';
const ENTRIES = '[method]fields.entries';
const NEW_FIELDS = '[constructor]fields';
const APPEND = '[method]fields.append';
const CLONE = '[method]fields.clone';
const NEW_REQUEST = '[constructor]outgoing-request';
const FINISH = '[static]outgoing-body.finish';
const SETTERS = ['method', 'scheme', 'authority', 'path-with-query'].map(
  (name) => `[method]outgoing-request.set-${name}`,
);

/** Functions of `wasi:http/types` that the adapter calls where origins are listed and the guest asks for bodies. */
export const BODY_PARTS: readonly string[] = [
  ...[METHOD, HEADERS, ENTRIES, NEW_FIELDS, APPEND, CLONE, NEW_REQUEST, FINISH],
  ...SETTERS,
];

/**
 * `outgoing-request.body` where origins are listed. Requests and bodies stay the host's, and nobody can tell later which
 * body is whose: one that nothing may be written to is not handed out.
 */
export function bodyRule(call: Call): Rule | undefined {
  const { func, grant, track, type } = call;
  const [self] = type.params;
  if (grant.kind !== 'narrowed' || func !== OUTGOING_BODY) return undefined;
  if (self?.type.kind !== 'borrow' || track !== '0.2') return undefined;
  const part = partsOf(call, call.import);
  const headers = part(HEADERS);
  return {
    name: 'body',
    error: { tag: 'err' },
    method: part(METHOD),
    headers,
    entries: part(ENTRIES),
    fields: ownedBy(headers, call),
    request: self.type.resource,
    newFields: part(NEW_FIELDS),
    append: part(APPEND),
    newRequest: part(NEW_REQUEST),
    ending: endingOf(part, call),
  };
}

/** How requests are copied that the guest may have the body of; `undefined` where it asks for none. */
export function requestCopy(call: Call, request: ResourceType): RequestCopy | undefined {
  const body = call.method(OUTGOING_BODY, request);
  if (body === undefined) return undefined;
  const part = partsOf(call, body.import);
  return {
    request,
    clone: part(CLONE),
    newRequest: part(NEW_REQUEST),
    setters: SETTERS.map(part),
    ending: endingOf(part, call),
  };
}

/** Finds functions of an import that a call needs to be kept within its grant. */
function partsOf(call: Call, from: string): (func: string) => HostMethod {
  return (func) => call.function(from, func) ?? refuseNewer(call, 'allow-http');
}

function endingOf(part: (func: string) => HostMethod, call: Call): BodyEnding {
  const [body, finish] = [part(OUTGOING_BODY), part(FINISH)];
  return { body, taken: resultOf(body, call), finish, finished: resultOf(finish, call) };
}

function resultOf({ type }: { readonly type: FuncType }, call: Call): ValueType {
  return type.result ?? refuseNewer(call, 'allow-http');
}

function ownedBy(method: HostMethod, call: Call): ResourceType {
  const result = resultOf(method, call);
  return result.kind === 'own' ? result.resource : refuseNewer(call, 'allow-http');
}
