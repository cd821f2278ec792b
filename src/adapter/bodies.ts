import type { FuncType, ResourceType } from '../component/types.ts';
import { OUTGOING_BODY as BODY } from '../policy/grants.ts';
import type { HostFunction, Rule } from './action.ts';
import type { Call } from './call.ts';
import { ENTRIES } from './requests.ts';
import { isWasiOwn } from './wasi-own.ts';

const SET_METHOD = '[method]outgoing-request.set-method';
const METHOD = '[method]outgoing-request.method';
const HEADERS = '[method]outgoing-request.headers';

const NEW_FIELDS = '[constructor]fields';
const APPEND = '[method]fields.append';
const NEW_REQUEST = '[constructor]outgoing-request';
const FINISH = '[static]outgoing-body.finish';

/** What the adapter calls, by the function of `wasi:http/types` that it looks at where origins are listed. */
export const BODY_PARTS: Readonly<Record<string, readonly string[]>> = {
  [BODY]: [METHOD, HEADERS, ENTRIES, NEW_FIELDS, APPEND, NEW_REQUEST, FINISH],
  [SET_METHOD]: [METHOD],
};

/**
 * `wasi:http/types` where origins are listed: what decides how a body is framed. Hosts get requests and bodies as they
 * are; which body belongs to which request, nobody could tell later.
 */
export function bodyRule(call: Call): Rule | undefined {
  const { func, grant, id, type } = call;
  const parts = BODY_PARTS[func];
  const [self] = type.params;
  if (grant.kind !== 'narrowed' || parts === undefined || self?.type.kind !== 'borrow') return undefined;
  const found = new Map(parts.flatMap((name) => partOf(call, name)));
  if (found.size < parts.length || !isWasiOwn(id, func, type)) return undefined;
  const host = (name: string): HostFunction => ({ import: call.import, func: name });
  if (func === SET_METHOD) return { name: 'method', error: { tag: 'err' }, method: host(METHOD) };
  const fields = ownedBy(found.get(HEADERS));
  const finished = found.get(FINISH)?.result;
  if (fields === undefined || finished === undefined) return undefined;
  return {
    name: 'body',
    error: { tag: 'err' },
    method: host(METHOD),
    headers: host(HEADERS),
    body: host(BODY),
    entries: host(ENTRIES),
    fields,
    request: self.type.resource,
    newFields: host(NEW_FIELDS),
    append: host(APPEND),
    newRequest: host(NEW_REQUEST),
    finish: host(FINISH),
    finished,
  };
}

/** A function of the same import, if it is declared as WASI 0.2 declares it. */
function partOf({ id, siblings }: Call, name: string): readonly (readonly [string, FuncType])[] {
  const type = siblings.get(name);
  return type !== undefined && isWasiOwn(id, name, type) ? [[name, type]] : [];
}

function ownedBy(type: FuncType | undefined): ResourceType | undefined {
  return type?.result?.kind === 'own' ? type.result.resource : undefined;
}
