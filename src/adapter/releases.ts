import { ownersOf } from '../component/declare.ts';
import { decode } from '../component/decode.ts';
import { parseInterfaceName } from '../component/names.ts';
import { type ResolvedComponent, resolve } from '../component/resolve.ts';
import type { Extern, ResourceType } from '../component/types.ts';
import type { InterfaceId } from '../policy/grants.ts';
import { WORLD } from './generated/world.ts';
import { WORLD3 } from './generated/world3.ts';

/** Releases that declare alike what they have in common; `draft` is `wasi:config`, which has no release. */
export type Track = '0.2' | '0.3' | 'draft';

/** How a release of WASI declares an interface. */
export interface Declaration {
  readonly track: Track;
  /** `WASI 0.2.6`. */
  readonly release: string;
  /** Without what later releases added. */
  readonly exports: ReadonlyMap<string, Extern>;
}

/** The interface that a resource of WASI belongs to, and the names that it has there: `headers` are `fields`. */
export interface Home {
  readonly package: string;
  readonly interface: string;
  readonly names: ReadonlySet<string>;
}

/** The newest release of 0.2 that is known; all of 0.3 declare what its first one declares. */
export const NEWEST = 12;

/**
 * What later releases of 0.2 added: the release, and whether it is behind a feature gate still. Everything else is
 * declared alike by all of them. Source: WebAssembly/WASI, tags v0.2.0 to v0.2.12.
 */
const ADDED: Readonly<Record<string, { readonly since: number; readonly gated: boolean }>> = {
  'cli/exit exit-with-code': { since: 1, gated: false },
  'clocks/timezone': { since: 1, gated: true },
  'http/types field-name': { since: 2, gated: false },
  'sockets/network error': { since: 2, gated: true },
  'sockets/network network-error-code': { since: 2, gated: true },
  'http/types [method]response-outparam.send-informational': { since: 4, gated: true },
};

/** What one track declares, under the names of interfaces without namespace and version. */
class World {
  readonly component: ResolvedComponent;
  readonly #interfaces = new Map<string, ReadonlyMap<string, Extern>>();
  readonly #homes = new Map<ResourceType, Home>();

  constructor(base64: string) {
    this.component = resolve(decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))));
    const owners = ownersOf(this.component.imports);
    for (const item of this.component.imports) {
      const id = parseInterfaceName(item.name);
      if (id === undefined || item.extern.sort !== 'instance') continue;
      const { exports } = item.extern.type;
      this.#interfaces.set(`${id.package}/${id.interface}`, exports);
      const own = [...exports].flatMap(([name, { sort, ...rest }]) =>
        sort === 'type' && 'type' in rest && rest.type.kind === 'resource' && owners.get(rest.type)?.import === item
          ? [{ name, resource: rest.type }]
          : [],
      );
      for (const [resource, named] of Map.groupBy(own, (each) => each.resource)) {
        const names = new Set(named.map(({ name }) => name));
        this.#homes.set(resource, { package: id.package, interface: id.interface, names });
      }
    }
  }

  exportsOf(id: InterfaceId): ReadonlyMap<string, Extern> | undefined {
    return this.#interfaces.get(`${id.package}/${id.interface}`);
  }

  homeOf(resource: ResourceType): Home | undefined {
    return this.#homes.get(resource);
  }
}

const worlds = new Map<string, World>();

/** Read when it is first needed. */
function worldOf(track: Track): World {
  const base64 = track === '0.3' ? WORLD3 : WORLD;
  const world = worlds.get(base64) ?? new World(base64);
  worlds.set(base64, world);
  return world;
}

/** The track that a version is on; what is no release goes by the newest one of its track that is known. */
export function trackOf(id: InterfaceId | undefined): Track | undefined {
  if (id?.namespace !== 'wasi') return undefined;
  if (id.package === 'config') return 'draft';
  const [, track] = /^(0\.[23])(?:[.+-]|$)/.exec(id.version ?? '') ?? [];
  return track === '0.2' || track === '0.3' ? track : undefined;
}

/** How WASI declares an interface; `undefined` for one that no known release has. */
export function declarationOf(id: InterfaceId | undefined): Declaration | undefined {
  const track = trackOf(id);
  if (id === undefined || track === undefined) return undefined;
  const exports = worldOf(track).exportsOf(id);
  if (exports === undefined) return undefined;
  if (track === 'draft') return { track, release: `the draft of wasi:config/${id.interface}`, exports };
  if (track === '0.3') return { track, release: 'WASI 0.3.0', exports };
  const patch = patchOf(id.version);
  const declared = asOf(patch, `${id.package}/${id.interface}`, exports);
  return declared === undefined ? undefined : { track, release: `WASI 0.2.${patch}`, exports: declared };
}

/** The interface that declares a resource, in what {@link declarationOf} gives. */
export function homeOf(resource: ResourceType, track: Track): Home | undefined {
  return worldOf(track).homeOf(resource);
}

/** The imports of all of WASI 0.2, as its newest release declares them. */
export function newestWorld(): ResolvedComponent {
  return worldOf('0.2').component;
}

/** Whether something is behind a feature gate in every release that has it. */
export function isGated(iface: string, name: string): boolean {
  return [iface, `${iface} ${name}`].some((key) => ADDED[key]?.gated);
}

function patchOf(version: string | undefined): number {
  const patch = Number(/^0\.2\.(\d{1,9})$/.exec(version ?? '')?.[1] ?? NEWEST);
  return Math.min(patch, NEWEST);
}

function asOf(patch: number, iface: string, all: ReadonlyMap<string, Extern>): ReadonlyMap<string, Extern> | undefined {
  const isLater = (key: string): boolean => (ADDED[key]?.since ?? 0) > patch;
  if (isLater(iface)) return undefined;
  const later = [...all.keys()].filter((name) => isLater(`${iface} ${name}`));
  return later.length === 0 ? all : new Map([...all].filter(([name]) => !later.includes(name)));
}
