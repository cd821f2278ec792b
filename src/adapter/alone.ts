import { decode } from '../component/decode.ts';
import { parseInterfaceName } from '../component/names.ts';
import { type ResolvedComponent, resolve } from '../component/resolve.ts';
import type { Extern, FuncType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { WORLD } from './generated/world.ts';

/** The version whose functions an adapter alone exports. */
export const WASI_VERSION = '0.2.12';

let newest: ResolvedComponent | undefined;

function newestWorld(): ResolvedComponent {
  newest ??= resolve(decode(Uint8Array.from(atob(WORLD), (char) => char.charCodeAt(0))));
  return newest;
}

/** What an interface of WASI 0.2 exports, by name: functions and types. */
export function wasiInterface(pkg: string, iface: string): ReadonlyMap<string, Extern> {
  const item = newestWorld().imports.find(({ name }) => name.startsWith(`wasi:${pkg}/${iface}@`));
  return item?.extern.sort === 'instance' ? item.extern.type.exports : new Map();
}

/** A function as WASI 0.2 declares it. */
export function wasiFunction(pkg: string, iface: string, func: string): FuncType | undefined {
  const extern = wasiInterface(pkg, iface).get(func);
  return extern?.sort === 'func' ? extern.type : undefined;
}

/**
 * The imports of the whole WASI 0.2 world under the names of the given version: what an adapter is made for when there
 * is no component. All 0.2 releases have the same types, later ones some functions more, which do no harm.
 * @throws {VirtError} `usage` for a version that is not of the 0.2 track
 */
export function wasiWorld(version: string): ResolvedComponent {
  if (!/^0\.2\.(?:\d|1[0-2])$/.test(version)) {
    throw new VirtError('usage', `an adapter alone cannot be made for WASI ${version}`, {
      hint: `give a version from 0.2.0 to ${WASI_VERSION}`,
    });
  }
  const world = newestWorld();
  const imports = world.imports.map((item) => {
    const name = parseInterfaceName(item.name);
    if (name?.version !== WASI_VERSION) return item;
    return { ...item, name: item.name.replace(`@${WASI_VERSION}`, `@${version}`) };
  });
  return { ...world, imports };
}
