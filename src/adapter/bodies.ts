import type { FuncType, ResourceType, ValueType } from '../component/types.ts';
import { CLONE_FIELDS, OUTGOING_BODY } from '../policy/grants.ts';
import type { BodyEnding, FieldsMaking, RequestCopy, Rule } from './action.ts';
import type { Call, HostMethod } from './call.ts';
import { refuseNewer } from './newer.ts';

const METHOD = '[method]outgoing-request.method';
const HEADERS = '[method]outgoing-request.headers';
const ENTRIES = '[method]fields.entries';
const NEW_FIELDS = '[constructor]fields';
const APPEND = '[method]fields.append';
const NEW_REQUEST = '[constructor]outgoing-request';
const FINISH = '[static]outgoing-body.finish';
const SETTERS = ['method', 'scheme', 'authority', 'path-with-query'].map(
  (name) => `[method]outgoing-request.set-${name}`,
);

/** What the adapter calls of `wasi:http/types` where origins are listed, by the function of the guest's that needs it. */
export const BODY_PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  [OUTGOING_BODY, [METHOD, HEADERS, ENTRIES, NEW_FIELDS, APPEND, NEW_REQUEST, FINISH, ...SETTERS]],
  [CLONE_FIELDS, [ENTRIES, NEW_FIELDS, APPEND]],
]);

/**
 * `outgoing-request.body` where origins are listed. Requests and bodies stay the host's, and nobody can tell later which
 * body is whose: one that nothing may be written to is not handed out. `fields.clone`: hosts go by the headers that they
 * saw when the request was made.
 */
export function bodyRule(call: Call): Rule | undefined {
  const { func, grant, track, type } = call;
  const [self] = type.params;
  if (grant.kind !== 'narrowed' || !BODY_PARTS.has(func)) return undefined;
  if (self?.type.kind !== 'borrow' || track !== '0.2') return undefined;
  const part = partsOf(call, call.import);
  const { resource } = self.type;
  const common = { entries: part(ENTRIES), making: makingOf(part, call) };
  if (func === CLONE_FIELDS) return { name: 'clone', error: undefined, ...common, fields: resource };
  const headers = part(HEADERS);
  return {
    name: 'body',
    error: { tag: 'err' },
    ...common,
    method: part(METHOD),
    headers,
    fields: ownedBy(headers, call),
    request: resource,
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
    making: makingOf(part, call),
    newRequest: part(NEW_REQUEST),
    setters: SETTERS.map(part),
    ending: endingOf(part, call),
  };
}

type Part = (func: string) => HostMethod;

/** Finds functions of an import without which a call cannot be kept within its grant. */
function partsOf(call: Call, from: string): Part {
  return (func) => call.function(from, func) ?? refuseNewer(call, 'allow-http');
}

function makingOf(part: Part, call: Call): FieldsMaking {
  const append = part(APPEND);
  return { newFields: part(NEW_FIELDS), append, appended: resultOf(append, call) };
}

function endingOf(part: Part, call: Call): BodyEnding {
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
