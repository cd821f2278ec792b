import { isVisitable, resourcesTaken, visitsIn } from '../abi/handles.ts';
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
import { Declarations } from './declarations.ts';
import { refusal } from './denial.ts';
import { addsMounts, isFilesystem, isWatched } from './files.ts';
import { type Ownership, subjects } from './ownership.ts';
import { isDatagrams, refuseForeignSockets } from './peers.ts';
import { errorCode } from './streams.ts';
import { ruleOf, subsystemOf } from './subsystems.ts';

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

/** For tests. */
export interface Trial {
  readonly force?: Force;
  /** Takes what the component declares of WASI for true. */
  readonly unchecked?: boolean;
}

/**
 * Decides about every imported function.
 * @throws {VirtError} `unsupported` where the policy asks for something that cannot be kept for this component
 */
export function planFor(
  component: ResolvedComponent,
  policy: Policy,
  { force = () => false, unchecked = false }: Trial = {},
): Plan {
  const context = grantContextOf(component);
  const declarations = new Declarations(component.imports, !unchecked);
  const { asked, wants, ownership } = settle(component, policy, context, declarations, force);
  refuseExports(component, wants);
  refuseForeignSockets(asked, component, policy);
  const host = {
    timers: timersOf(asked, declarations),
    method: (func: string, self: ResourceType) => methodOf(asked, declarations, func, self),
    function: (from: string, func: string) => functionOf(asked, declarations, from, func),
  };
  const first = asked.map((item) =>
    isWhole(item, policy, ownership, context) ? handedOn(item) : decideAll(item, policy, ownership, declarations, host),
  );
  // Where nothing is between a component and its host, the host judges what it declares. Beside an adapter, what an import
  // says that is handed on has to be true too: its types go through the result, which not every reader then takes.
  if (!first.every(({ passed }) => passed)) for (const item of asked) declarations.mustBeTrue(item.import.name);
  const minted = mintedBy(first);
  const imports = first.map((item) => ({
    ...item,
    functions: new Map(
      [...item.functions].map(([name, f]) => [name, { ...f, action: unreachable(f, ownership, minted) }]),
    ),
  }));
  refuseManyHandles(imports);
  const trace = traceOf(
    imports.map((item) => item.import),
    declarations,
    policy,
  );
  return { imports, ownership, trace };
}

/**
 * At so many places handles may stand in what the adapter takes and gives, each of which is code: a type whose parts are
 * shared spells out to 2^n of them, and engines end a function at some seven million bytes.
 */
const MAX_HANDLES = 10_000;

function refuseManyHandles(imports: readonly PlannedImport[]): void {
  let places = 0;
  for (const { import: item, functions } of imports) {
    for (const [func, { type, action }] of functions) {
      if (action.kind === 'pass' || action.kind === 'trap') continue;
      places += visitsIn(type);
      if (places <= MAX_HANDLES) continue;
      const what = `with "${func}" of ${item.name}, there are more than ${MAX_HANDLES} places in parameters and results where the adapter would have to look for handles`;
      throw new VirtError('unsupported', what, {
        hint: 'make its types of fewer parts, or allow the standard streams and files whole',
      });
    }
  }
}

/** A method of the host's, as {@link Call.method} gives it. */
function methodOf(
  asked: readonly AskedImport[],
  declarations: Declarations,
  func: string,
  resource: ResourceType,
): HostMethod | undefined {
  for (const item of asked) {
    const [self] = item.functions.get(func)?.type.params ?? [];
    if (self?.type.kind !== 'borrow' || self.type.resource !== resource) continue;
    const found = functionOf([item], declarations, item.import.name, func);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A function of an import, as {@link Call.function} gives it. */
function functionOf(
  asked: readonly AskedImport[],
  declarations: Declarations,
  from: string,
  func: string,
): HostMethod | undefined {
  const found = asked.find((item) => item.import.name === from)?.functions.get(func);
  if (found?.track !== '0.2' || (found.grant.kind !== 'host' && found.grant.kind !== 'narrowed')) return undefined;
  declarations.mustBeTrue(from);
  return { import: from, func, type: found.type };
}

/**
 * Whether the guest gets the host's import as it is: the host judges then whether it is declared as it should be, and what
 * functions of it are that nobody here knows.
 */
function isWhole(item: AskedImport, policy: Policy, ownership: Ownership, context: GrantContext): boolean {
  return (
    [...item.functions].every(([func, asked]) =>
      reachesHost({ ...asked, func, id: item.id, policy }, item, ownership),
    ) && typesPass(item, policy, ownership, context)
  );
}

function handedOn(item: AskedImport): PlannedImport {
  const functions = [...item.functions].map(([name, { type, grant }]): [string, PlannedFunction] => [
    name,
    { type, action: { kind: 'pass', setting: grant.setting } },
  ]);
  return { import: item.import, functions: new Map(functions), passed: true };
}

function decideAll(
  item: AskedImport,
  policy: Policy,
  ownership: Ownership,
  declarations: Declarations,
  host: Pick<Call, 'timers' | 'method' | 'function'>,
): PlannedImport {
  declarations.mustBeTrue(item.import.name);
  const isKnown = declarations.declarationOf(item.import.name) !== undefined;
  const siblings = new Map([...item.functions].map(([name, { type }]) => [name, type]));
  const functions = new Map<string, PlannedFunction>();
  for (const [func, asked] of item.functions) {
    const call: Call = { import: item.import.name, id: item.id, func, ...asked, policy, ownership, siblings, ...host };
    // A grant of a whole package may be for an interface that is not known; else nobody can say what the function does.
    const isUnknown = call.track === undefined && (isKnown || call.grant.kind === 'follows');
    const action = isUnknown ? deny(call) : decide(call, item);
    functions.set(func, { type: asked.type, action });
  }
  return { import: item.import, functions, passed: false };
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
  if (item.functions.size > 0 || resources.length > 0) return true;
  return grantOf(policy, { name: item.import.name, id: item.id }, '', context).kind === 'host';
}

function decide(call: Call, item: AskedImport): Action {
  if (reachesHost(call, item, call.ownership)) return reachHost(call, undefined);
  const rule = ruleOf(call);
  return rule !== undefined || isWatched(call) ? reachHost(call, rule) : decideOwn(call);
}

/** Whether a call may reach the host as far as the policy goes: with handles of the host's, and unseen. */
function reachesHost(
  call: Pick<Call, 'func' | 'type' | 'grant' | 'track' | 'id' | 'policy'>,
  item: AskedImport,
  ownership: Ownership,
): boolean {
  const { func, type, grant } = call;
  if (grant.kind !== 'follows') return grant.kind === 'host' && !addsMounts(call);
  const owners = subjects({ func, type, import: item.import });
  return owners.some((resource) => ownership.isHost(resource) || ownership.isWrapped(resource));
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
  const takesNarrowed = call.track !== undefined && (isFilesystem(call.id) || isDatagrams(call));
  const mixed = new Set(
    resourcesTaken(type).filter(
      (resource) => ownership.isVirtual(resource) || (!takesNarrowed && ownership.isWatched(resource)),
    ),
  );
  // What a directory or stream may do is told where WASI makes it; whoever else hands one over gives no more.
  const given = takesNarrowed || type.result === undefined ? [] : resourcesOf(type.result);
  const narrows = new Set(given.filter((resource) => ownership.isWatched(resource)));
  const own: OwnAction =
    mixed.size > 0 ? decideOwn(call) : { kind: 'trap', why: 'unreachable', setting: grant.setting };
  const host = { import: call.import, func: call.func };
  const kept = rule !== undefined && policy.onDenied === 'trap' ? { ...rule, error: undefined } : rule;
  return { kind: 'proxy', host, rule: kept, mixed, takesNarrowed, narrows, own, setting: grant.setting };
}

/** What the adapter does by itself: what the subsystem says, else a refusal. */
function decideOwn(call: Call): OwnAction {
  const { grant, policy } = call;
  const special = call.track === undefined ? undefined : (subsystemOf(call.id)?.(call) ?? errorCode(call));
  if (special !== undefined && suits(special, call)) return onDenied(special, policy, call);
  if (grant.kind === 'narrowed') {
    throw new VirtError(
      'unsupported',
      `${call.import} declares "${call.func}" in a way that ${grant.setting ?? 'the policy'} cannot narrow`,
      { hint: 'deny it or allow it whole, or use a component for WASI 0.2' },
    );
  }
  return deny(call);
}

/** The rule for any denied call. */
function deny(call: Call): OwnAction {
  const { grant, policy } = call;
  const value = refusal(call.type);
  const trap: OwnAction = { kind: 'trap', why: 'denied', setting: grant.setting };
  if (value === undefined) return trap;
  const answer: OwnAction = { kind: 'answer', why: 'denied', value, setting: grant.setting };
  return suits(answer, call) && policy.onDenied === 'error' ? answer : trap;
}

/** Names are the component's to choose where WASI is not known: an answer is given where the declared type can hold it. */
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
