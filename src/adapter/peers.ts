import { resourcesOf } from '../component/reach.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Extern, FuncType, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import type { InterfaceId } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import { hasPeers } from '../policy/peers.ts';
import type { PeerRule, Rule } from './action.ts';
import type { Asked, Call, Decide, Wants } from './call.ts';
import type { AskedImport } from './claims.ts';

const ACCESS_DENIED = { tag: 'err', val: { tag: 'access-denied' } } as const;

/** Functions that a list of peers looks at, with what it does there. */
const RULES: ReadonlyMap<string, PeerRule['name']> = new Map([
  ['[method]tcp-socket.start-connect', 'connect'],
  ['[method]tcp-socket.start-bind', 'bind'],
  ['[method]tcp-socket.start-listen', 'listen'],
  ['[method]udp-socket.start-bind', 'bind'],
  ['[method]udp-socket.stream', 'stream'],
  ['[method]outgoing-datagram-stream.send', 'send'],
  ['[method]incoming-datagram-stream.receive', 'receive'],
]);

/** `wasi:sockets/tcp` and `udp` where peers are listed. */
export function peerRule(call: Call): Rule | undefined {
  const { grant, func, id, type, policy } = call;
  const name = RULES.get(func);
  if (grant.kind !== 'narrowed' || name === undefined) return undefined;
  const transport = id?.interface === 'udp' ? 'udp' : 'tcp';
  const self = selfOf(type);
  const tells =
    self !== undefined && asksWhere(func, policy) ? call.method(`${socketOf(func)}.local-address`, self) : undefined;
  if (name === 'listen' && tells === undefined) return undefined;
  return { name, error: ACCESS_DENIED, transport, localAddress: tells, incoming: incomingOf(func, type) };
}

/** Who could not be asked where a socket stands lets none listen. */
export const listening: Decide = ({ grant, func }) =>
  grant.kind === 'narrowed' && RULES.get(func) === 'listen'
    ? { kind: 'answer', why: 'denied', value: ACCESS_DENIED, setting: grant.setting }
    : undefined;

/** `resolve-addresses` where names are listed. */
export function nameRule(call: Call): Rule | undefined {
  const { grant, func, track } = call;
  if (grant.kind !== 'narrowed' || func !== 'resolve-addresses' || track !== '0.2') return undefined;
  return { name: 'name', error: ACCESS_DENIED };
}

/** Whether what the list allows depends on where the socket stands. */
export function asksWhere(func: string, { sockets }: Policy): boolean {
  if (typeof sockets === 'string') return false;
  switch (func) {
    case '[method]tcp-socket.start-listen':
      return hasPeers(sockets.listen, 'tcp');
    case '[method]udp-socket.stream':
      return hasPeers(sockets.listen, 'udp');
    default:
      return false;
  }
}

/** `[method]tcp-socket.start-listen` → `[method]tcp-socket`. */
export function socketOf(func: string): string {
  return func.slice(0, func.indexOf('.'));
}

/**
 * Where peers are listed, what receives datagrams is the adapter's: its handles remember whether anybody may be heard.
 * What sends them is too, for jco 1.35 takes a resource for a component's own once it was handed on there, and then
 * mistakes borrowed handles of it.
 */
export const socketWants: Wants = ({ func, type, grant }: Asked) => {
  const made = func === '[method]udp-socket.stream' && type.result !== undefined ? resourcesOf(type.result) : [];
  const incoming = incomingOf(func, type);
  if (grant.kind !== 'narrowed') return [];
  return [...new Set([...made, ...(incoming === undefined ? [] : [incoming])])].map((resource) => ({
    resource,
    because: 'allow-sockets',
    virtual: false,
    watched: true,
  }));
};

/**
 * A list of peers knows of a socket what was done to it here: of one that somebody else connected or bound, nothing.
 * @throws {VirtError} `unsupported` for an interface or export through which sockets could come
 */
export function refuseForeignSockets(
  asked: readonly AskedImport[],
  component: ResolvedComponent,
  { sockets }: Policy,
): void {
  if (typeof sockets === 'string') return;
  const known = new Set(asked.flatMap(({ id, import: { extern } }) => (isSockets(id) ? socketsOf(extern) : [])));
  const refuse = (what: string): never => {
    throw new VirtError('unsupported', `${what} hands sockets over, of which allow-sockets could not tell the peers`, {
      hint: 'deny it with deny-imports, or allow sockets whole',
    });
  };
  for (const { id, import: item, functions } of asked) {
    if (isSockets(id)) continue;
    for (const [func, { type, grant }] of functions) {
      if (grant.kind === 'denied' || type.result === undefined) continue;
      if (resourcesOf(type.result).some((resource) => known.has(resource))) refuse(`"${func}" of ${item.name}`);
    }
  }
  for (const { name } of component.exports) {
    const extern = component.exportExtern(name);
    if ('type' in extern && resourcesOf(extern.type).some((resource) => known.has(resource))) {
      refuse(`the export ${name}`);
    }
  }
}

function isSockets(id: InterfaceId | undefined): boolean {
  return id?.namespace === 'wasi' && id.package === 'sockets';
}

function socketsOf(extern: Extern): readonly ResourceType[] {
  if (extern.sort !== 'instance') return [];
  return [...extern.type.exports].flatMap(([name, { sort, ...item }]) =>
    sort === 'type' && /^(?:tcp|udp)-socket$/.test(name) && 'type' in item && item.type.kind === 'resource'
      ? [item.type]
      : [],
  );
}

function incomingOf(func: string, type: FuncType): ResourceType | undefined {
  if (func === '[method]incoming-datagram-stream.receive') return selfOf(type);
  if (func !== '[method]udp-socket.stream' || type.result?.kind !== 'result' || type.result.ok === undefined)
    return undefined;
  return resourcesOf(type.result.ok)[0];
}

function selfOf({ params: [self] }: FuncType): ResourceType | undefined {
  return self?.type.kind === 'borrow' ? self.type.resource : undefined;
}

/** Whether a function is one of datagrams, where it is known what their handles remember. */
export function isDatagrams({ id, track }: Asked): boolean {
  return track !== undefined && id?.package === 'sockets' && id.interface === 'udp';
}
