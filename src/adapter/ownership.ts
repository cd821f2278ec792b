import { resourceOfName } from '../component/names.ts';
import { resourcesOf } from '../component/reach.ts';
import type { Extern, FuncType, Import, ResourceType } from '../component/types.ts';

/**
 * Who makes each resource: the host, where a function that stays the host's mentions it, else the adapter. For the
 * host's, the reason is kept, so that a conflict can name the setting that caused it.
 */
export interface Ownership {
  isHost(resource: ResourceType): boolean;
  /** For a host's resource, what made it so: `allow-clocks (wasi:clocks/monotonic-clock…)`. */
  because(resource: ResourceType): string | undefined;
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

/**
 * @param uses what certainly reaches the host
 * @param followers functions that reach the host exactly if the resource they belong to is the host's
 */
export function ownershipOf(uses: readonly HostUse[], followers: readonly Follower[]): Ownership {
  const host = new Map<ResourceType, string>();
  const claim = (resources: readonly ResourceType[], because: string): boolean => {
    const fresh = resources.filter((resource) => !host.has(resource));
    for (const resource of fresh) host.set(resource, because);
    return fresh.length > 0;
  };
  for (const { type, because } of uses)
    if (type.sort !== 'module' && type.sort !== 'value') claim(resourcesOf(type.type), because);
  for (let grown = true; grown; ) {
    grown = false;
    for (const follower of followers) {
      const because = subjects(follower)
        .map((resource) => host.get(resource))
        .find((reason) => reason !== undefined);
      if (because !== undefined && claim(resourcesOf(follower.type), because)) grown = true;
    }
  }
  return {
    isHost: (resource) => host.has(resource),
    because: (resource) => host.get(resource),
  };
}

/** The resource whose method a function is; all that it mentions if it is nobody's. */
export function subjects(follower: Follower): readonly ResourceType[] {
  const label = resourceOfName(follower.func);
  const extern = follower.import.extern;
  const owner = label !== undefined && extern.sort === 'instance' ? extern.type.exports.get(label) : undefined;
  return owner?.sort === 'type' && owner.type.kind === 'resource' ? [owner.type] : resourcesOf(follower.type);
}
