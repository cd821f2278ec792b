import { parseInterfaceName } from '../component/names.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Import } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { declarationOf, isGated, NEWEST, newestWorld } from './releases.ts';

/** The version whose functions an adapter alone exports. */
export const WASI_VERSION = `0.2.${NEWEST}`;

/** Interfaces that components export, or that another has replaced. */
const LEFT_OUT: ReadonlySet<string> = new Set(['cli/run', 'http/incoming-handler', 'config/runtime']);

/**
 * The imports of the whole world of a release of WASI 0.2, without what is behind feature gates: what an adapter is made
 * for when there is no component.
 * @throws {VirtError} `usage` for a version that is not of the 0.2 track
 */
export function wasiWorld(version: string): ResolvedComponent {
  if (!/^0\.2\.(?:\d|1[0-2])$/.test(version)) {
    throw new VirtError('usage', `an adapter alone cannot be made for WASI ${version}`, {
      hint: `give a version from 0.2.0 to ${WASI_VERSION}`,
    });
  }
  const world = newestWorld();
  return { ...world, imports: world.imports.flatMap((item) => asOf(item, version)) };
}

function asOf(item: Import, version: string): readonly Import[] {
  const id = parseInterfaceName(item.name);
  if (id === undefined) return [];
  const iface = `${id.package}/${id.interface}`;
  const named = id.package === 'config' ? id : { ...id, version };
  const declared = declarationOf(named);
  if (declared === undefined || LEFT_OUT.has(iface) || isGated(iface, '')) return [];
  const exports = new Map([...declared.exports].filter(([name]) => !isGated(iface, name)));
  const name = `${named.namespace}:${iface}@${named.version}`;
  return [{ ...item, name, extern: { sort: 'instance', type: { kind: 'instance', exports } } }];
}
