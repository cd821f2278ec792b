import { isVisitable, resourcesTaken } from '../abi/handles.ts';
import { fits } from '../abi/values.ts';
import { interfaceOf } from '../component/names.ts';
import { resourcesOf } from '../component/reach.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import type { FuncType, Import, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { type GrantContext, grantOf, isHttpHandler, OUTGOING_BODY } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import type { Action, OwnAction, Rule } from './action.ts';
import type { Call, HostMethod } from './call.ts';
import { type AskedImport, type Force, refuseExports, settle, timersOf } from './claims.ts';
import { type Trace, traceOf } from './debug.ts';
import { refusal } from './denial.ts';
import { addsMounts, isFilesystem, isWatched } from './files.ts';
import { type Ownership, subjects } from './ownership.ts';
import { isDatagrams } from './peers.ts';
import { ruleOf, subsystemOf } from './subsystems.ts';
import { isWasiOwn } from './wasi-own.ts';

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
  return {
    servesHttp: component.exports.some((item) => isHttpHandler(interfaceOf(item))),
    sendsBodies: component.imports.some((item) => sendsBodies(item)),
  };
}

function sendsBodies(item: Import): boolean {
  const id = interfaceOf(item);
  if (id?.namespace !== 'wasi' || id.package !== 'http' || item.extern.sort !== 'instance') return false;
  return item.extern.type.exports.has(OUTGOING_BODY);
}

/**
 * Decides about every imported function.
 * @throws {VirtError} `unsupported` where the policy asks for something that cannot be kept for this component
 */
export function planFor(component: ResolvedComponent, policy: Policy, force: Force = () => false): Plan {
  const context = grantContextOf(component);
  const { asked, wants, ownership } = settle(component, policy, context, force);
  refuseExports(component, wants);
  const host = {
    timers: timersOf(asked),
    method: (func: string, self: ResourceType) => methodOf(asked, func, self),
    function: (from: string, func: string) =>
      asked.flatMap((item) => functionOf(item, func)).find((found) => found.import === from),
  };
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

/** A method of the host's, as {@link Call.method} gives it. */
function methodOf(asked: readonly AskedImport[], func: string, resource: ResourceType): HostMethod | undefined {
  return asked
    .flatMap((item) => functionOf(item, func))
    .find(
      ({
        type: {
          params: [self],
        },
      }) => self?.type.kind === 'borrow' && self.type.resource === resource,
    );
}

/** A function of an import, if the policy grants it and it is declared as WASI 0.2 declares it. */
function functionOf({ id, import: item, functions }: AskedImport, func: string): readonly HostMethod[] {
  const found = functions.get(func);
  if (found?.grant.kind !== 'host' && found?.grant.kind !== 'narrowed') return [];
  return isWasiOwn(id, func, found.type) ? [{ import: item.name, func, type: found.type }] : [];
}

function decideAll(
  item: AskedImport,
  policy: Policy,
  ownership: Ownership,
  host: Pick<Call, 'timers' | 'method' | 'function'>,
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
function typesPass(item: AskedImport, policy: Policy, ownership: Ownership, context: GrantContext): boolean {
  const { extern } = item.import;
  const resources = 'type' in extern ? resourcesOf(extern.type) : [];
  if (!resources.every((resource) => ownership.isHost(resource))) return false;
  if (item.functions.size > 0 || resources.length > 0 || item.id?.namespace !== 'wasi') return true;
  return grantOf(policy, item.id, '', context).kind === 'host';
}

function decide(call: Call, item: Import): Action {
  const { grant, ownership } = call;
  if (addsMounts(call)) return decideOwn(call);
  const rule = ruleOf(call);
  if (grant.kind === 'host' || rule !== undefined || isWatched(call)) return reachHost(call, rule);
  if (grant.kind === 'follows') {
    const owners = subjects({ func: call.func, type: call.type, import: item });
    if (owners.some((resource) => ownership.isHost(resource) || ownership.isWrapped(resource)))
      return reachHost(call, undefined);
  }
  return decideOwn(call);
}

/** The host's function: as it is, or as far as a rule lets it, with handles of the adapter's unwrapped and wrapped. */
function reachHost(call: Call, rule: Rule | undefined): Action {
  const { grant, ownership, policy, type } = call;
  if (rule === undefined && !resourcesOf(type).some((resource) => ownership.isWrapped(resource))) {
    // Declared without what the policy looks at, it would reach the host unseen.
    if (grant.kind === 'narrowed') return decideOwn(call);
    return { kind: 'pass', setting: grant.setting };
  }
  if (type.async || !isVisitable(type)) {
    throw new VirtError(
      'unsupported',
      `"${call.func}" of ${call.import} hands resources over asynchronously, of which the policy needs some to be the adapter's own`,
      { hint: 'allow the standard streams and files whole, or deny this interface' },
    );
  }
  const takesNarrowed = isFilesystem(call.id) || isDatagrams(call);
  const mixed = new Set(
    resourcesTaken(type).filter(
      (resource) => ownership.isVirtual(resource) || (!takesNarrowed && ownership.isWatched(resource)),
    ),
  );
  const own: OwnAction =
    mixed.size > 0 ? decideOwn(call) : { kind: 'trap', why: 'unreachable', setting: grant.setting };
  const host = { import: call.import, func: call.func };
  const kept = rule !== undefined && policy.onDenied === 'trap' ? { ...rule, error: undefined } : rule;
  return { kind: 'proxy', host, rule: kept, mixed, takesNarrowed, own, setting: grant.setting };
}

/** What the adapter does by itself: what the subsystem says, else a refusal. */
function decideOwn(call: Call): OwnAction {
  const { grant, policy } = call;
  const special = subsystemOf(call.id)?.(call);
  if (special !== undefined && suits(special, call)) return onDenied(special, policy, call);
  if (grant.kind === 'narrowed') {
    throw new VirtError(
      'unsupported',
      `${call.import} declares "${call.func}" in a way that ${grant.setting ?? 'the policy'} cannot narrow`,
      { hint: 'deny it or allow it whole, or use a component for WASI 0.2' },
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
