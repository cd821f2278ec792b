import type { ComponentAst, InstanceDef } from './component/ast.ts';
import { decode } from './component/decode.ts';
import { identityOf, resourceOfName } from './component/names.ts';
import { resourcesOf } from './component/reach.ts';
import { type ResolvedComponent, resolve } from './component/resolve.ts';
import type { FuncType, Import, ResourceType } from './component/types.ts';
import { VirtError } from './errors.ts';
import { type ImportId, isDenied } from './policy/denied-imports.ts';
import { type GrantContext, grantOf } from './policy/grants.ts';
import type { Policy } from './policy/model.ts';
import { isNodeModule, NODE_LABEL } from './policy/node-modules.ts';
import type { SettingName } from './policy/settings.ts';
import { handedOn } from './verify-adapter.ts';

/** Functions that a finished component still imports under one name, and why they may stay. */
export interface Remaining {
  /** As it stands in the binary, with its version. */
  readonly interface: string;
  /** Sorted; empty where only types are imported, through which nothing can be called. */
  readonly functions: readonly string[];
  /** The settings that grant them, or what else they follow from. */
  readonly reason: string;
}

/** Finished bytes, as they were read again. */
export interface Verified {
  readonly component: ResolvedComponent;
  /** By name, sorted. */
  readonly remaining: readonly Remaining[];
}

/**
 * Reads finished bytes again and proves the invariant: every function that they import is granted by the policy, the
 * component in them is the one that was given, and what the policy only narrows does not reach the guest directly.
 * Nothing is taken over from the plan that made them.
 * @param guest the component as it was given
 * @param context facts about the guest
 * @throws {VirtError} `verification`
 */
export function verify(
  bytes: Uint8Array,
  guest: Uint8Array | undefined,
  policy: Policy,
  context: GrantContext,
): Verified {
  const ast = decode(bytes);
  const component = resolve(ast);
  const needed = hostResources(component, policy, context);
  const remaining = component.imports.map((item) => checkImport(item, policy, context, needed));
  if (guest !== undefined) checkGuest(ast, guest, component, policy, context);
  return { component, remaining: remaining.toSorted((a, b) => (a.interface < b.interface ? -1 : 1)) };
}

function checkImport(item: Import, policy: Policy, context: GrantContext, needed: ReadonlySet<object>): Remaining {
  const identity = identityOf(item);
  /** Whether virt.wasm looks at the calls, by the setting behind them. */
  const settings = new Map<SettingName, boolean>();
  const functions: string[] = [];
  let follows = false;
  for (const [func, type] of functionsOf(item)) {
    const grant = grantOf(policy, identity, func, context);
    if (grant.kind === 'denied')
      refuse(`the result imports "${func}" of ${item.name}, which the policy does not grant`);
    if (grant.kind === 'follows') {
      if (!resourcesAround(item, func, type).some((resource) => needed.has(resource))) {
        refuse(`the result imports "${func}" of ${item.name}, though nothing that the policy grants has to do with it`);
      }
      follows = true;
    } else if (grant.setting !== undefined) {
      settings.set(grant.setting, grant.kind === 'narrowed' || settings.get(grant.setting) === true);
    }
    functions.push(func);
  }
  return {
    interface: item.name,
    functions: functions.sort(),
    reason: reasonOf(functions.length === 0, follows, settings, identity),
  };
}

function reasonOf(
  typesOnly: boolean,
  follows: boolean,
  settings: ReadonlyMap<SettingName, boolean>,
  { name, id }: ImportId,
): string {
  if (typesOnly) return 'types only: nothing can be called through it';
  if (follows) return 'streams, pollables and errors of what is granted';
  const isNode = isNodeModule(name);
  if (settings.size > 0) {
    const granted = [...settings]
      .map(([setting, narrowed]) => (narrowed ? `${setting} (as far as virt.wasm lets it)` : setting))
      .join(', ');
    return isNode ? `${granted}: ${NODE_LABEL}` : granted;
  }
  if (id?.namespace === 'wasi') return 'the component serves HTTP';
  return `not a WASI interface: ${isNode ? NODE_LABEL : 'passes unless deny-imports names it'}`;
}

function* functionsOf(item: Import) {
  if (item.extern.sort === 'func') yield [item.name, item.extern.type] as const;
  if (item.extern.sort !== 'instance') return;
  for (const [name, extern] of item.extern.type.exports) if (extern.sort === 'func') yield [name, extern.type] as const;
}

/** What a function mentions, and the resource that it belongs to: `[static]r.f` need not mention `r`. */
function resourcesAround({ extern }: Import, func: string, type: FuncType): readonly ResourceType[] {
  const label = resourceOfName(func);
  const owner = label !== undefined && extern.sort === 'instance' ? extern.type.exports.get(label) : undefined;
  return [...resourcesOf(type), ...(owner?.sort === 'type' ? resourcesOf(owner.type) : [])];
}

/**
 * Resources that `wasi:io` may stay for: those that granted interfaces and exports mention, in functions or in types
 * alone, and whatever their own functions mention in turn. None of that makes a resource: only a granted function does.
 */
function hostResources(component: ResolvedComponent, policy: Policy, context: GrantContext): ReadonlySet<object> {
  const needed = new Set<object>();
  /** By each resource that it is about: all that a function is about. */
  const around = new Map<object, (readonly object[])[]>();
  for (const item of component.imports) {
    const identity = identityOf(item);
    let granted = identity.id?.namespace !== 'wasi' && !isDenied(policy, identity);
    for (const [func, type] of functionsOf(item)) {
      const { kind } = grantOf(policy, identity, func, context);
      if (kind === 'follows') {
        const resources = resourcesAround(item, func, type);
        for (const resource of resources) {
          const others = around.get(resource);
          if (others === undefined) around.set(resource, [resources]);
          else others.push(resources);
        }
      } else if (kind !== 'denied') granted = true;
    }
    if (granted && 'type' in item.extern) for (const resource of resourcesOf(item.extern.type)) needed.add(resource);
  }
  for (const { name } of component.exports) {
    const extern = component.exportExtern(name);
    if ('type' in extern) for (const resource of resourcesOf(extern.type)) needed.add(resource);
  }
  const told = new Set<readonly object[]>();
  // Walking a set goes on to what is added meanwhile: each resource is come by once, and each function tells its own once.
  for (const one of needed) {
    for (const resources of around.get(one) ?? []) {
      if (told.has(resources)) continue;
      told.add(resources);
      for (const resource of resources) needed.add(resource);
    }
  }
  return needed;
}

/** The guest is there as it was given, and gets no import directly that the policy only lets through in part. */
function checkGuest(
  ast: ComponentAst,
  guest: Uint8Array,
  component: ResolvedComponent,
  policy: Policy,
  context: GrantContext,
): void {
  const nested = ast.sections.flatMap((section) => (section.kind === 'component' ? [section.bytes] : []));
  const index = nested.findIndex((bytes) => equal(bytes, guest));
  if (index < 0) refuse('the component in the result is not the one that was given');
  nested.forEach((bytes, i) => {
    if (i !== index) checkAdapter(decode(bytes), policy, context);
  });
  if (ast.sections.some((section) => section.kind === 'core module'))
    refuse('the result has code beside the component and the adapter');
  const instances = ast.sections.flatMap((section): InstanceDef[] =>
    section.kind === 'instance' ? [...section.items] : [],
  );
  const instantiation = instances.filter((def) => def.kind === 'instantiate' && def.component === index);
  const [only] = instantiation;
  if (only?.kind !== 'instantiate' || instantiation.length !== 1)
    refuse('the component in the result is not instantiated once');
  const imported = component.imports.filter((item) => item.extern.sort === 'instance');
  for (const arg of only.args) {
    // Imports stand before everything else, so that these indices of instances are the imports'.
    const host = arg.sort === 'instance' ? imported[arg.index] : undefined;
    if (host === undefined) continue;
    for (const [func] of functionsOf(host)) {
      if (grantOf(policy, identityOf(host), func, context).kind === 'narrowed') {
        refuse(
          `the component in the result reaches "${func}" of ${host.name} directly, which the policy grants only in part`,
        );
      }
    }
    if (host.name !== arg.name) refuse(`the component in the result is given ${host.name} as its import ${arg.name}`);
  }
  // An alias in it could name what stands before it: what is valid only there would pass for a valid component.
  if (index > 0 || ast.sections[0]?.kind !== 'component') refuse('something stands before the component in the result');
}

/** What the policy only lets through in part, the adapter does not hand on as it is. */
function checkAdapter(adapter: ComponentAst, policy: Policy, context: GrantContext): void {
  for (const host of handedOn(adapter)) {
    if (host === undefined) refuse('the adapter in the result exports a function that cannot be followed');
    if (grantOf(policy, identityOf(host.import), host.func, context).kind !== 'narrowed') continue;
    refuse(
      `the adapter in the result hands on "${host.func}" of ${host.import.name} as it is, which the policy grants only in part`,
    );
  }
}

/** Megabytes are compared here: four bytes at a time, wherever they start. */
function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const [left, right] = [viewOf(a), viewOf(b)];
  const end = a.length - (a.length % 4);
  for (let i = 0; i < end; i += 4) if (left.getInt32(i, true) !== right.getInt32(i, true)) return false;
  for (let i = end; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function refuse(what: string): never {
  throw new VirtError('verification', what, { hint: 'nothing was written; please report this' });
}
