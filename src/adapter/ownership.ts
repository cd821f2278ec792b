import { resourceOfName } from '../component/names.ts';
import { resourcesOf } from '../component/reach.ts';
import type { Extern, FuncType, Import, ResourceType } from '../component/types.ts';

/**
 * Whose each resource is. The adapter owns what it has to make itself, or no one else makes; everything else is the
 * host's. An owned resource that functions of the host's mention too is *wrapped*: some of its handles stand for the
 * host's. For both sides the reason is kept, so that a conflict can name the settings that caused it.
 */
export interface Ownership {
  /** The guest gets the host's handles as they are. */
  isHost(resource: ResourceType): boolean;
  /** The adapter's, and handles of it may stand for the host's. */
  isWrapped(resource: ResourceType): boolean;
  /** Handles of it may stand for something of the adapter's own. */
  isVirtual(resource: ResourceType): boolean;
  /** Handles of it may stand for something of the host's of which only a part is let through. */
  isWatched(resource: ResourceType): boolean;
  /** Handles of it may stand for timers of virtual time. */
  isTimed(resource: ResourceType): boolean;
}

/** A function or export that stays the host's. */
export interface HostUse {
  readonly type: Extern;
  readonly because: string;
}

/** Functions of an interface that has no setting of its own and follows its resources: `wasi:io`. */
export interface Follower {
  readonly func: string;
  readonly type: FuncType;
  readonly import: Import;
}

/** A resource that the adapter has to own. */
export interface Want {
  readonly resource: ResourceType;
  /** The setting behind it: `stdin=ignore`. */
  readonly because: string;
  /** Whether the adapter makes some of it itself. */
  readonly virtual: boolean;
  /** Whether of some of the host's only a part is let through. */
  readonly watched?: boolean;
  /** Whether some of the adapter's are timers. */
  readonly timed?: boolean;
}

/**
 * The resources that functions of the host's mention, and what brought each in.
 * @param uses what certainly reaches the host
 * @param followers functions that reach the host exactly if the resource they belong to does
 */
export function hostResources(
  uses: readonly HostUse[],
  followers: readonly Follower[],
): ReadonlyMap<ResourceType, string> {
  const host = new Map<ResourceType, string>();
  const claim = (resources: readonly ResourceType[], because: string): void => {
    for (const resource of resources) if (!host.has(resource)) host.set(resource, because);
  };
  for (const { type, because } of uses)
    if (type.sort !== 'module' && type.sort !== 'value') claim(resourcesOf(type.type), because);
  const waiting = new Set(followers);
  const bySubject = Map.groupBy(
    followers.flatMap((follower) => subjects(follower).map((resource) => ({ resource, follower }))),
    ({ resource }) => resource,
  );
  // Walking a map goes on to what is added meanwhile: each resource is come by once, and each follower claims once.
  for (const [resource, because] of host) {
    for (const { follower } of bySubject.get(resource) ?? []) {
      if (waiting.delete(follower)) claim(resourcesOf(follower.type), because);
    }
  }
  return host;
}

export function ownershipOf(host: ReadonlyMap<ResourceType, string>, wants: readonly Want[]): Ownership {
  const wanted = new Set(wants.map(({ resource }) => resource));
  const virtual = new Set(wants.filter((want) => want.virtual).map(({ resource }) => resource));
  const watched = new Set(wants.filter((want) => want.watched).map(({ resource }) => resource));
  const timed = new Set(wants.filter((want) => want.timed).map(({ resource }) => resource));
  return {
    isHost: (resource) => host.has(resource) && !wanted.has(resource),
    isWrapped: (resource) => host.has(resource) && wanted.has(resource),
    isVirtual: (resource) => virtual.has(resource),
    isWatched: (resource) => watched.has(resource),
    isTimed: (resource) => timed.has(resource),
  };
}

/** The resource whose method a function is; all that it mentions if it is nobody's. */
export function subjects(follower: Follower): readonly ResourceType[] {
  const label = resourceOfName(follower.func);
  const extern = follower.import.extern;
  const owner = label !== undefined && extern.sort === 'instance' ? extern.type.exports.get(label) : undefined;
  return owner?.sort === 'type' && owner.type.kind === 'resource' ? [owner.type] : resourcesOf(follower.type);
}
