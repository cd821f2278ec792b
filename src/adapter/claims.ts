import { identityOf } from '../component/names.ts';
import { resourcesOf } from '../component/reach.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Extern, FuncType, Import, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { isDenied } from '../policy/denied-imports.ts';
import { type Grant, type GrantContext, grantOf, type InterfaceId } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import type { Timer } from './call.ts';
import { extendImport } from './extend.ts';
import { type Follower, type HostUse, hostResources, type Ownership, ownershipOf, type Want } from './ownership.ts';
import { wantsOf } from './subsystems.ts';

/** An import, with what the policy says of each of its functions. */
export interface AskedImport {
  readonly import: Import;
  readonly id: InterfaceId | undefined;
  readonly functions: ReadonlyMap<string, { readonly type: FuncType; readonly grant: Grant }>;
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
export function settle(component: ResolvedComponent, policy: Policy, context: GrantContext, force: Force): Claims {
  let imports = component.imports;
  let wanted: ReadonlySet<ResourceType> = new Set();
  for (;;) {
    const asked = imports.map((item) => askOf(item, policy, context));
    const uses = [...hostUses(asked, wanted, policy), ...exportUses(component)];
    const host = hostResources(uses, followersOf(asked));
    const timers = timersOf(asked).filter(({ pollable }) => !force(pollable));
    const wants = [...wantsIn(asked, policy, host, timers), ...forced(host, force)];
    const ownership = ownershipOf(host, wants);
    const extended = imports.map((item) => extendImport(item, ownership, policy));
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
    [...item.functions].map(([func, { type, grant }]) => ({
      import: item.import.name,
      id: item.id,
      func,
      type,
      grant,
    })),
  );
  const wants = calls.flatMap((call) => wantsOf(call.id)?.(call, policy) ?? []);
  const pollables = calls.flatMap(({ id, func, type }): Want[] => {
    const [self] = type.params;
    if (id?.package !== 'io' || !func.endsWith('.subscribe') || self?.type.kind !== 'borrow') return [];
    const { resource } = self.type;
    const stream = wants.find((want) => want.resource === resource && want.virtual);
    const pollable = type.result?.kind === 'own' ? type.result.resource : undefined;
    if (stream === undefined || pollable === undefined || !host.has(pollable)) return [];
    if (timers.some((timer) => timer.pollable === pollable)) return [];
    return [{ resource: pollable, because: stream.because, virtual: true }];
  });
  return [...wants, ...pollables];
}

function forced(host: ReadonlyMap<ResourceType, string>, force: Force): readonly Want[] {
  return [...host.keys()].filter(force).map((resource) => ({ resource, because: 'a test', virtual: false }));
}

/** Whoever calls an export gives and gets the host's own handles, which no adapter stands between. */
export function refuseExports(component: ResolvedComponent, wants: readonly Want[]): void {
  for (const { type, because } of exportUses(component)) {
    const mentioned = 'type' in type ? resourcesOf(type.type) : [];
    const want = wants.find(({ resource }) => mentioned.includes(resource));
    if (want === undefined) continue;
    throw new VirtError(
      'unsupported',
      `${because} hands "${want.resource.name}" to and fro, of which ${want.because} needs some to be the adapter's own`,
      { hint: 'allow it whole instead' },
    );
  }
}

function askOf(item: Import, policy: Policy, context: GrantContext): AskedImport {
  const identity = identityOf(item);
  if (identity.id?.namespace === 'wasi' && identity.id.package === 'io' && isDenied(policy, identity)) {
    // Others need it, and so does the adapter.
    throw new VirtError('unsupported', `deny-imports names ${item.name}, which has no setting of its own`, {
      hint: 'it follows from what the streams and pollables belong to: deny that',
    });
  }
  const functions = new Map<string, { type: FuncType; grant: Grant }>();
  const ask = (func: string, type: FuncType): void => {
    functions.set(func, { type, grant: grantOf(policy, identity, func, context) });
  };
  switch (item.extern.sort) {
    case 'instance':
      for (const [name, extern] of item.extern.type.exports) {
        if (extern.sort === 'func') ask(name, extern.type);
        else if (extern.sort !== 'type') unsupportedImport(`${item.name}.${name}`, extern);
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
    `the import "${name}" is a ${extern.sort}, and no policy can say what foreign code may do`,
    {
      hint: 'compose the component with it first',
    },
  );
}

function hostUses(asked: readonly AskedImport[], wanted: ReadonlySet<ResourceType>, policy: Policy): HostUse[] {
  return asked.flatMap((item): HostUse[] => {
    const granted = [...item.functions].filter(([, { grant }]) => grant.kind === 'host' || grant.kind === 'narrowed');
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
      .filter(([, { grant }]) => grant.kind === 'follows')
      .map(([func, { type }]) => ({ func, type, import: item.import })),
  );
}

export function timersOf(asked: readonly AskedImport[]): Timer[] {
  return asked.flatMap((item) => {
    if (item.id?.namespace !== 'wasi' || item.id.package !== 'clocks' || item.id.interface !== 'monotonic-clock')
      return [];
    return ['subscribe-duration', 'subscribe-instant'].flatMap((func) => {
      const found = item.functions.get(func);
      const result = found?.type.result;
      if (found?.grant.kind !== 'host' || result?.kind !== 'own') return [];
      if (found.type.params.map((param) => param.type.kind).join() !== 'u64') return [];
      return [{ import: item.import.name, func, pollable: result.resource }];
    });
  });
}
