import { isIn } from './machine.ts';
import type { Names, Opened, Rights } from './rights.ts';
import type { ServerId } from './servers.ts';

/*
 * What a policy promises, setting by setting: what of the machine a guest may know, and what it may change and reach.
 */

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** Whether the value that the machine has for a variable or property may be seen. */
export function mayKnow({ fixed, host, deny }: Names, name: string): boolean {
  if (deny.some((pattern) => matches(pattern, name)) || fixed.some(([key]) => key === name)) return false;
  return typeof host === 'string' ? host === 'all' : host.some((pattern) => matches(pattern, name));
}

/** Directories below the root of the machine in which everything may be read, and may be changed. */
export interface Reach {
  readonly readable: readonly string[];
  readonly writable: readonly string[];
}

/** @param handed whether an interface outside WASI hands the machine's directories to the guest as they are */
export function reachOf(rights: Rights, opened: Opened, handed: boolean): Reach {
  const all = Object.values(opened);
  if (rights.preopens.length > 0) {
    const mapped = rights.preopens.flatMap(({ host, access }) => {
      const place = placeOf(host, opened);
      return place === undefined ? [] : [{ place, access }];
    });
    // Of a directory that comes from elsewhere no mapping says what may be done, but where none may write, nobody may.
    const more = handed ? all : [];
    const writes = mapped.filter(({ access }) => access === 'rw').map(({ place }) => place);
    const mayWrite = rights.preopens.some(({ access }) => access === 'rw');
    return { readable: [...mapped.map(({ place }) => place), ...more], writable: mayWrite ? [...writes, ...more] : [] };
  }
  return { readable: rights.fs === 'deny' ? [] : all, writable: rights.fs === 'allow' ? all : [] };
}

/** Which directory of the machine's a path of the engine's is; none where a link leads there, or nothing. */
function placeOf(host: string, opened: Opened): string | undefined {
  for (const [name, directory] of Object.entries(opened)) {
    if (!isIn(host, name) && name !== '/') continue;
    const place = [directory, ...host.slice(name.length).split('/')].filter((part) => part !== '').join('/');
    return /(?:^|\/)(?:out|dir|abs|missing)(?:\/|$)/.test(place) ? undefined : place;
  }
  return undefined;
}

/** Whether one mapping lies in another that has other rights: nobody can keep both. */
export function contradicts({ preopens }: Rights): boolean {
  return preopens.some((a) => preopens.some((b) => a.access !== b.access && a.host !== b.host && isIn(a.host, b.host)));
}

/** Whether the machine's arguments may be seen. */
export function mayKnowArguments({ args, env }: Rights): boolean {
  return args === 'host' && env.host === 'all';
}

/** Whether anything may reach a server, and whether only requests may. */
export function mayReach({ sockets, http }: Rights, server: ServerId): 'anything' | 'requests' | 'nothing' {
  const isTcp = !server.startsWith('udp');
  if (sockets === 'allow' || (typeof sockets === 'object' && sockets.connect.includes(server))) return 'anything';
  if (http === 'allow' && isTcp) return 'anything';
  return server === 'http-listed' && (http === 'by address' || http === 'by name') ? 'requests' : 'nothing';
}
