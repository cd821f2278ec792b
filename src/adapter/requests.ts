import type { Policy } from '../policy/model.ts';
import type { Rule } from './action.ts';
import { requestCopy } from './bodies.ts';
import type { Call, Decide } from './call.ts';

const DENIED = { tag: 'err', val: { tag: 'HTTP-request-denied' } } as const;

/** What a request is asked before it is sent: methods of `wasi:http/types`. */
export const GETTERS = ['method', 'scheme', 'authority', 'path-with-query', 'headers'].map(
  (name) => `[method]outgoing-request.${name}`,
);

/** Names and values of all fields. */
export const ENTRIES = '[method]fields.entries';

/** `wasi:http/outgoing-handler` where origins are listed. */
export function requestRule(call: Call): Rule | undefined {
  const request = requestOf(call);
  if (request === undefined) return undefined;
  const getters = GETTERS.map((getter) => call.method(getter, request)).filter((method) => method !== undefined);
  const headers = getters.at(-1)?.type.result;
  const fields = headers?.kind === 'own' ? headers.resource : undefined;
  const entries = fields === undefined ? undefined : call.method(ENTRIES, fields);
  if (fields === undefined || entries === undefined || getters.length < GETTERS.length) return undefined;
  return { name: 'request', error: DENIED, getters, entries, fields, copy: requestCopy(call, request) };
}

/** Whoever builds no requests has none to send. */
export const outgoing: Decide = (call) =>
  requestOf(call) === undefined
    ? undefined
    : { kind: 'answer', why: 'denied', value: DENIED, setting: call.grant.setting };

/** The resource of the requests that `handle` takes, where origins are listed. */
function requestOf(call: Call) {
  const { grant, func, type } = call;
  if (grant.kind !== 'narrowed' || func !== 'handle') return undefined;
  const [request] = type.params;
  return request?.type.kind === 'own' ? request.type.resource : undefined;
}

/** Whether requests are looked at before they are sent. */
export function looksAt({ http }: Policy): boolean {
  return typeof http === 'object' && http.length > 0;
}
