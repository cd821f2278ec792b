import { isVisitable, resourcesTaken } from '../abi/handles.ts';
import { fits } from '../abi/values.ts';
import { interfaceOf } from '../component/names.ts';
import { resourcesOf } from '../component/reach.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { Extern, FuncType, Import, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { type Grant, type GrantContext, grantOf, type InterfaceId } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import type { Action, HostFunction, OwnAction, ReadOnlyRule } from './action.ts';
import type { Call, Timer } from './call.ts';
import { type Trace, traceOf } from './debug.ts';
import { refusal } from './denial.ts';
import { extendImport } from './extend.ts';
import { addsMounts, isFilesystem, isWasiOwn, isWatched, readOnlyRule } from './files.ts';
import {
  type Follower,
  type HostUse,
  hostResources,
  type Ownership,
  ownershipOf,
  subjects,
  type Want,
} from './ownership.ts';
import { subsystemOf, wantsOf } from './subsystems.ts';

export interface PlannedFunction {
  readonly type: FuncType;
  readonly action: Action;
}

export interface PlannedImport {
  readonly import: Import;
  /** By name, in the order of the import. The function of the world itself stands under the import's own name. */
  readonly functions: ReadonlyMap<string, PlannedFunction>;
  /** The guest gets the host's import as it is. */
  readonly passed: boolean;
}

/** For every imported function, what becomes of it. */
export interface Plan {
  readonly imports: readonly PlannedImport[];
  readonly ownership: Ownership;
  /** Where calls that the adapter answers are told. */
  readonly trace: Trace | undefined;
}

/** Facts about a component that grants depend on. */
export function grantContextOf(component: ResolvedComponent): GrantContext {
  return { servesHttp: component.exports.some((item) => isHttpHandler(interfaceOf(item))) };
}

function isHttpHandler(id: InterfaceId | undefined): boolean {
  return (
    id?.namespace === 'wasi' &&
    id.package === 'http' &&
    (id.interface === 'incoming-handler' || id.interface === 'handler')
  );
}

/** Says of a resource of the host's that the adapter has to own it though the policy needs it not: for tests. */
export type Force = (resource: ResourceType) => boolean;

/**
 * Decides about every imported function.
 * @throws {VirtError} `unsupported` where the policy asks for something that cannot be kept for this component
 */
export function planFor(component: ResolvedComponent, policy: Policy, force: Force = () => false): Plan {
  const context = grantContextOf(component);
  const { asked, wants, ownership } = settle(component, policy, context, force);
  refuseExports(component, wants);
  const host = { timers: timersOf(asked), openAt: (descriptor: ResourceType) => openAtOf(asked, descriptor) };
  const first = asked.map((item) => decideAll(item, policy, ownership, host, context));
  const minted = mintedBy(first);
  const imports = first.map((item) => ({
    ...item,
    functions: new Map(
      [...item.functions].map(([name, f]) => [name, { ...f, action: unreachable(f, ownership, minted) }]),
    ),
  }));
  const trace = traceOf(
    imports.map((item) => item.import),
    policy,
  );
  return { imports, ownership, trace };
}

interface Claims {
  readonly asked: readonly Asked[];
  readonly wants: readonly Want[];
  readonly ownership: Ownership;
}

/**
 * Who owns what. What the adapter has to own decides which imports stay whole and which have to be extended, and these
 * in turn what it has to own; each round only adds.
 */
function settle(component: ResolvedComponent, policy: Policy, context: GrantContext, force: Force): Claims {
  let imports = component.imports;
  let wanted: ReadonlySet<ResourceType> = new Set();
  for (;;) {
    const asked = imports.map((item) => askOf(item, policy, context));
    const uses = [...hostUses(asked, wanted), ...exportUses(component)];
    const host = hostResources(uses, followersOf(asked));
    const wants = [...wantsIn(asked, policy, host, timersOf(asked)), ...forced(host, force)];
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
  asked: readonly Asked[],
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
function refuseExports(component: ResolvedComponent, wants: readonly Want[]): void {
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

interface Asked {
  readonly import: Import;
  readonly id: InterfaceId | undefined;
  readonly functions: ReadonlyMap<string, { readonly type: FuncType; readonly grant: Grant }>;
}

function askOf(item: Import, policy: Policy, context: GrantContext): Asked {
  const id = interfaceOf(item);
  const functions = new Map<string, { type: FuncType; grant: Grant }>();
  const ask = (func: string, type: FuncType): void => {
    functions.set(func, { type, grant: grantOf(policy, id, func, context) });
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
  return { import: item, id, functions };
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

function hostUses(asked: readonly Asked[], wanted: ReadonlySet<ResourceType>): HostUse[] {
  return asked.flatMap((item): HostUse[] => {
    const granted = [...item.functions].filter(([, { grant }]) => grant.kind === 'host' || grant.kind === 'narrowed');
    const { extern } = item.import;
    const touched =
      granted.some(([, { grant }]) => grant.kind === 'narrowed') ||
      ('type' in extern && resourcesOf(extern.type).some((resource) => wanted.has(resource)));
    // An import that nobody touches is the host's with all its types, also those that no function mentions.
    if (!touched && granted.length === item.functions.size && (granted.length > 0 || item.id?.namespace !== 'wasi')) {
      return [{ type: item.import.extern, because: reason(item, granted[0]?.[1].grant) }];
    }
    return granted.map(([, { type, grant }]) => ({ type: { sort: 'func', type }, because: reason(item, grant) }));
  });
}

function reason(item: Asked, grant: Grant | undefined): string {
  return grant?.setting === undefined ? `the import ${item.import.name}` : `${grant.setting} (${item.import.name})`;
}

/** An export that mentions a resource of the host's is called by the host, with its own. */
function exportUses(component: ResolvedComponent): HostUse[] {
  return component.exports.map(({ name }) => ({ type: component.exportExtern(name), because: `the export ${name}` }));
}

function followersOf(asked: readonly Asked[]): Follower[] {
  return asked.flatMap((item) =>
    [...item.functions]
      .filter(([, { grant }]) => grant.kind === 'follows')
      .map(([func, { type }]) => ({ func, type, import: item.import })),
  );
}

function timersOf(asked: readonly Asked[]): Timer[] {
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

/** How the adapter opens a directory that is mapped. */
function openAtOf(asked: readonly Asked[], descriptor: ResourceType): HostFunction | undefined {
  const func = '[method]descriptor.open-at';
  for (const { id, import: item, functions } of asked) {
    const found = functions.get(func);
    const granted = found?.grant.kind === 'host' || found?.grant.kind === 'narrowed';
    if (id?.namespace !== 'wasi' || id.package !== 'filesystem' || !granted) continue;
    const [self] = found.type.params;
    const ofThese = self?.type.kind === 'borrow' && self.type.resource === descriptor;
    if (ofThese && isWasiOwn(id, func, found.type)) return { import: item.name, func };
  }
  return undefined;
}

function decideAll(
  item: Asked,
  policy: Policy,
  ownership: Ownership,
  host: Pick<Call, 'timers' | 'openAt'>,
  context: GrantContext,
): PlannedImport {
  const siblings = new Map([...item.functions].map(([name, { type }]) => [name, type]));
  const functions = new Map<string, PlannedFunction>();
  for (const [func, { type, grant }] of item.functions) {
    const call: Call = {
      import: item.import.name,
      id: item.id,
      func,
      type,
      grant,
      policy,
      ownership,
      siblings,
      ...host,
    };
    functions.set(func, { type, action: decide(call, item.import) });
  }
  const passed =
    [...functions.values()].every(({ action }) => action.kind === 'pass') &&
    typesPass(item, policy, ownership, context);
  return { import: item.import, functions, passed };
}

/**
 * Whether the guest may have the host's types. It may not where one of the resources is the adapter's, or the guest
 * would know it as two. An import without functions is inert; it stays where the host has to give its resources, or is
 * granted anyway.
 */
function typesPass(item: Asked, policy: Policy, ownership: Ownership, context: GrantContext): boolean {
  const { extern } = item.import;
  const resources = 'type' in extern ? resourcesOf(extern.type) : [];
  if (!resources.every((resource) => ownership.isHost(resource))) return false;
  if (item.functions.size > 0 || resources.length > 0 || item.id?.namespace !== 'wasi') return true;
  return grantOf(policy, item.id, '', context).kind === 'host';
}

function decide(call: Call, item: Import): Action {
  const { grant, ownership } = call;
  if (addsMounts(call)) return decideOwn(call);
  const readOnly = readOnlyRule(call);
  if (grant.kind === 'host' || isWatched(call)) return reachHost(call, readOnly);
  if (grant.kind === 'follows') {
    const owners = subjects({ func: call.func, type: call.type, import: item });
    if (owners.some((resource) => ownership.isHost(resource) || ownership.isWrapped(resource)))
      return reachHost(call, undefined);
  }
  return decideOwn(call);
}

/** The host's function: as it is, or with handles of the adapter's unwrapped and wrapped. */
function reachHost(call: Call, readOnly: ReadOnlyRule | undefined): Action {
  const { grant, ownership, type } = call;
  if (!resourcesOf(type).some((resource) => ownership.isWrapped(resource))) {
    return { kind: 'pass', setting: grant.setting };
  }
  if (type.async || !isVisitable(type)) {
    throw new VirtError(
      'unsupported',
      `"${call.func}" of ${call.import} hands resources over asynchronously, of which the policy needs some to be the adapter's own`,
      { hint: 'allow the standard streams and files whole, or deny this interface' },
    );
  }
  const mixed = new Set(
    resourcesTaken(type).filter(
      (resource) => ownership.isVirtual(resource) || (!isFilesystem(call.id) && ownership.isWatched(resource)),
    ),
  );
  const own: OwnAction =
    mixed.size > 0 ? decideOwn(call) : { kind: 'trap', why: 'unreachable', setting: grant.setting };
  const host = { import: call.import, func: call.func };
  return { kind: 'proxy', host, readOnly, mixed, takesReadOnly: isFilesystem(call.id), own, setting: grant.setting };
}

/** What the adapter does by itself: what the subsystem says, else a refusal. */
function decideOwn(call: Call): OwnAction {
  const { grant, policy } = call;
  const special = subsystemOf(call.id)?.(call);
  if (special !== undefined && suits(special, call)) return onDenied(special, policy, call);
  if (grant.kind === 'narrowed') {
    throw new VirtError(
      'unsupported',
      `${call.import} declares "${call.func}" with a type that ${grant.setting ?? 'the policy'} cannot narrow`,
      {
        hint: 'deny it or allow it whole',
      },
    );
  }
  const value = refusal(call.type);
  const trap: OwnAction = { kind: 'trap', why: 'denied', setting: grant.setting };
  if (value === undefined) return trap;
  const answer: OwnAction = { kind: 'answer', why: 'denied', value, setting: grant.setting };
  return suits(answer, call) && policy.onDenied === 'error' ? answer : trap;
}

/** Names are the component's to choose: an answer is only given where the declared type can hold it. */
function suits(action: OwnAction, call: Call): boolean {
  if (action.kind !== 'answer') return true;
  if (call.type.result === undefined || !fits(action.value, call.type.result)) return false;
  // Handles of the host's have to be given back first.
  return isVisitable(call.type);
}

/** Getters that runtimes call before `main` stay soft: each is the function of a subsystem that is not a method. */
function onDenied(action: OwnAction, policy: Policy, call: Call): OwnAction {
  if (policy.onDenied === 'error' || action.kind !== 'answer' || action.why !== 'denied') return action;
  return call.func.startsWith('[method]') ? { kind: 'trap', why: 'denied', setting: action.setting } : action;
}

/** Resources of which the guest may come to hold a handle. */
function mintedBy(imports: readonly PlannedImport[]): ReadonlySet<ResourceType> {
  const minted = new Set<ResourceType>();
  for (const item of imports) {
    for (const { type, action } of item.functions.values()) {
      if (action.kind === 'trap' || action.kind === 'answer' || type.result === undefined) continue;
      for (const resource of resourcesOf(type.result)) minted.add(resource);
    }
  }
  return minted;
}

/** No call arrives at a method of a resource that the adapter owns and never makes: nothing is kept to answer it. */
function unreachable(
  { type, action }: PlannedFunction,
  ownership: Ownership,
  minted: ReadonlySet<ResourceType>,
): Action {
  if (action.kind === 'pass' || action.kind === 'proxy') return action;
  const needsHandle = type.params.some(
    ({ type: param }) =>
      (param.kind === 'own' || param.kind === 'borrow') &&
      !ownership.isHost(param.resource) &&
      !minted.has(param.resource),
  );
  return needsHandle ? { kind: 'trap', why: 'unreachable', setting: action.setting } : action;
}
