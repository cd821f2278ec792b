import { INSIDE } from '../component/extent.ts';
import { identityOf } from '../component/names.ts';
import { resourcesOf } from '../component/reach.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Extern, FuncType, Import, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { isDenied } from '../policy/denied-imports.ts';
import { type Grant, type GrantContext, grantOf, grantsUnknown, type InterfaceId } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import type { Timer } from './call.ts';
import type { Declarations } from './declarations.ts';
import { extendImport } from './extend.ts';
import { type Follower, type HostUse, hostResources, type Ownership, ownershipOf, type Want } from './ownership.ts';
import type { Track } from './releases.ts';
import { wantsOf } from './subsystems.ts';

/** An import, with what the policy says of each of its functions. */
export interface AskedImport {
  readonly import: Import;
  readonly id: InterfaceId | undefined;
  readonly functions: ReadonlyMap<string, AskedFunction>;
}

export interface AskedFunction {
  readonly type: FuncType;
  readonly grant: Grant;
  /** See {@link Asked.track}. */
  readonly track: Track | undefined;
}

/** Says of a resource of the host's that the adapter has to own it though the policy needs it not: for tests. */
export type Force = (resource: ResourceType) => boolean;

export interface Claims {
  readonly asked: readonly AskedImport[];
  readonly wants: readonly Want[];
  readonly ownership: Ownership;
}

/**
 * Who owns what. What the adapter has to own decides which imports stay whole and which have to be extended, and these
 * in turn what it has to own; each round only adds.
 */
export function settle(
  component: ResolvedComponent,
  policy: Policy,
  context: GrantContext,
  declarations: Declarations,
  force: Force,
): Claims {
  let imports = component.imports;
  let wanted: ReadonlySet<ResourceType> = new Set();
  for (;;) {
    const asked = imports.map((item) => askOf(item, policy, context, declarations));
    const uses = [...hostUses(asked, wanted, policy), ...exportUses(component)];
    const host = hostResources(uses, followersOf(asked));
    const timers = timersOf(asked, declarations).filter(({ pollable }) => !force(pollable));
    const wants = [...wantsIn(asked, policy, host, timers), ...forced(host, force)];
    const ownership = ownershipOf(host, wants);
    const extended = imports.map((item) => extendImport(item, declarations, ownership, policy, context));
    const next = new Set([...wanted, ...wants.map(({ resource }) => resource)]);
    if (next.size === wanted.size && extended.every((item, i) => item === imports[i]))
      return { asked, wants, ownership };
    wanted = next;
    imports = extended;
  }
}

/**
 * What the adapter has to own. Where it owns a stream of which it makes some, and these can be waited for together with
 * the host's, it owns the pollables too; a granted clock can give one that has passed instead.
 */
function wantsIn(
  asked: readonly AskedImport[],
  policy: Policy,
  host: ReadonlyMap<ResourceType, string>,
  timers: readonly Timer[],
): readonly Want[] {
  const calls = asked.flatMap((item) =>
    [...item.functions].map(([func, asked]) => ({ import: item.import.name, id: item.id, func, ...asked })),
  );
  const known = calls.filter(({ track }) => track !== undefined);
  const wants = known.flatMap((call) => wantsOf(call.id)?.(call, policy) ?? []);
  const made = new Map(wants.toReversed().flatMap((want) => (want.virtual ? [[want.resource, want.because]] : [])));
  const timed = new Set(timers.map(({ pollable }) => pollable));
  const pollables = known.flatMap(({ id, func, type }): Want[] => {
    const [self] = type.params;
    if (id?.package !== 'io' || !func.endsWith('.subscribe') || self?.type.kind !== 'borrow') return [];
    const { resource } = self.type;
    const because = made.get(resource);
    const pollable = type.result?.kind === 'own' ? type.result.resource : undefined;
    if (because === undefined || pollable === undefined || !host.has(pollable) || timed.has(pollable)) return [];
    return [{ resource: pollable, because, virtual: true }];
  });
  return [...wants, ...pollables];
}

function forced(host: ReadonlyMap<ResourceType, string>, force: Force): readonly Want[] {
  return [...host.keys()].filter(force).map((resource) => ({ resource, because: 'a test', virtual: false }));
}

/** Whoever calls an export gives and gets the host's own handles, which no adapter stands between. */
export function refuseExports(component: ResolvedComponent, wants: readonly Want[]): void {
  const wanted = new Set(wants.map(({ resource }) => resource));
  for (const { type, because } of exportUses(component)) {
    const mentioned = new Set(
      ('type' in type ? resourcesOf(type.type) : []).filter((resource) => wanted.has(resource)),
    );
    const want = mentioned.size === 0 ? undefined : wants.find(({ resource }) => mentioned.has(resource));
    if (want === undefined) continue;
    throw new VirtError(
      'unsupported',
      `${because} hands "${want.resource.name}" to and fro, of which ${want.because} needs some to be the adapter's own`,
      { hint: 'allow it whole instead' },
    );
  }
}

function askOf(item: Import, policy: Policy, context: GrantContext, declarations: Declarations): AskedImport {
  const identity = identityOf(item);
  const { id } = identity;
  if (id?.namespace === 'wasi' && id.package === 'io' && isDenied(policy, identity)) {
    // Others need it, and so does the adapter.
    throw new VirtError('unsupported', `deny-imports names ${item.name}, which has no setting of its own`, {
      hint: 'it follows from what the streams and pollables belong to: deny that',
    });
  }
  const functions = new Map<string, AskedFunction>();
  const ask = (func: string, type: FuncType): void => {
    const track = declarations.trackOf(item.name, func);
    const grant = grantOf(policy, identity, func, context);
    const isUnknown = id?.namespace === 'wasi' && track === undefined && !grantsUnknown(policy, identity);
    functions.set(func, { type, grant: isUnknown ? { kind: 'denied', setting: grant.setting } : grant, track });
  };
  switch (item.extern.sort) {
    case 'instance':
      for (const [name, extern] of item.extern.type.exports) {
        if (extern.sort === 'func') ask(name, extern.type);
        else if (extern.sort !== 'type') unsupportedImport(`${item.name}${INSIDE}${name}`, extern);
      }
      break;
    case 'func':
      ask(item.name, item.extern.type);
      break;
    case 'type':
      break;
    default:
      unsupportedImport(item.name, item.extern);
  }
  return { import: item, id: identity.id, functions };
}

function unsupportedImport(name: string, extern: Extern): never {
  throw new VirtError(
    'unsupported',
    `the import "${name}" is ${extern.sort === 'instance' ? 'an' : 'a'} ${extern.sort}, and no policy can say what foreign code may do`,
    {
      hint: 'compose the component with it first',
    },
  );
}

function hostUses(asked: readonly AskedImport[], wanted: ReadonlySet<ResourceType>, policy: Policy): HostUse[] {
  return asked.flatMap((item): HostUse[] => {
    const granted = [...item.functions].filter(
      ([, { grant }]) => grant.kind === 'host' || (grant.kind === 'narrowed' && !isIo(item)),
    );
    const { extern } = item.import;
    const touched =
      granted.some(([, { grant }]) => grant.kind === 'narrowed') ||
      ('type' in extern && resourcesOf(extern.type).some((resource) => wanted.has(resource)));
    // An import that nobody touches is the host's with all its types, also those that no function mentions.
    const passes = granted.length > 0 || passesUngranted(item, policy);
    if (!touched && granted.length === item.functions.size && passes) {
      return [{ type: item.import.extern, because: reason(item, granted[0]?.[1].grant) }];
    }
    return granted.map(([, { type, grant }]) => ({ type: { sort: 'func', type }, because: reason(item, grant) }));
  });
}

/** Types that no function comes with: those outside `wasi:` are the host's unless they are denied by name. */
function passesUngranted({ import: { name }, id }: AskedImport, policy: Policy): boolean {
  return id?.namespace !== 'wasi' && !isDenied(policy, { name, id });
}

function reason(item: AskedImport, grant: Grant | undefined): string {
  return grant?.setting === undefined ? `the import ${item.import.name}` : `${grant.setting} (${item.import.name})`;
}

/** An export that mentions a resource of the host's is called by the host, with its own. */
function exportUses(component: ResolvedComponent): HostUse[] {
  return component.exports.map(({ name }) => ({ type: component.exportExtern(name), because: `the export ${name}` }));
}

function followersOf(asked: readonly AskedImport[]): Follower[] {
  return asked.flatMap((item) =>
    [...item.functions]
      .filter(([, { grant }]) => grant.kind === 'follows' || (grant.kind === 'narrowed' && isIo(item)))
      .map(([func, { type }]) => ({ func, type, import: item.import })),
  );
}

/** Streams, pollables and errors belong to whoever makes them, also where the policy looks at what is done with them. */
function isIo({ id }: AskedImport): boolean {
  return id?.namespace === 'wasi' && id.package === 'io';
}

/** Clocks of which the adapter may ask for pollables of its own accord. */
export function timersOf(asked: readonly AskedImport[], declarations: Declarations): Timer[] {
  return asked.flatMap((item) => {
    if (item.id?.package !== 'clocks' || item.id.interface !== 'monotonic-clock') return [];
    if (declarations.differenceIn(item.import.name) !== undefined) return [];
    return ['subscribe-duration', 'subscribe-instant'].flatMap((func) => {
      const found = item.functions.get(func);
      const result = found?.type.result;
      if (found?.track === undefined || found.grant.kind !== 'host' || result?.kind !== 'own') return [];
      return [{ import: item.import.name, func, pollable: result.resource }];
    });
  });
}
