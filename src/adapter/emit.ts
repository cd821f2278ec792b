import { ComponentBuilder } from '../component/builder.ts';
import { type Declared, declareImports, ImportSelection, ownersOf } from '../component/declare.ts';
import { resourceOfName } from '../component/names.ts';
import { type NominalType, nominalsOf, resourcesOf } from '../component/reach.ts';
import { componentSink, TypeEncoder } from '../component/type-encoder.ts';
import type { Extern, FuncType, Import, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import type { Policy } from '../policy/model.ts';
import type { Action, HostFunction } from './action.ts';
import { askedFor } from './asked-for.ts';
import { COMPARTMENTS, type Compartment, compartmentOf } from './core/compartments.ts';
import type { Embedded } from './core/files.ts';
import { type CoreFunction, StaticCells } from './core/function.ts';
import { CoreFunctions } from './core/functions.ts';
import { linkCore } from './core/link.ts';
import type { Image } from './image.ts';
import type { Plan, PlannedFunction, PlannedImport } from './plan.ts';
import { instantiateShell, type ShellExport } from './shell.ts';
import { Traps } from './traps.ts';

export interface Adapter {
  /** Its bytes, in order; embedded files are not copied into one. */
  readonly parts: readonly Uint8Array[];
  /** The instance under which it exports functions and types that the world itself imports. */
  readonly world: string;
  /** What it imports of the host; arguments of its instantiation go by the imports' names. */
  readonly selection: ImportSelection;
}

/** An interface that the adapter exports. */
interface Replaced {
  readonly name: string;
  readonly functions: PlannedImport['functions'];
  readonly types: readonly Extract<ShellExport, { kind: 'type' }>[];
  /** The import that it replaces; functions of the world are imports by themselves. */
  readonly import: Import | undefined;
}

/**
 * An adapter that was written before, in place of one that is written now.
 * @param bytes what {@link emitAdapter} gave for the same plan, policy and files; whoever hands it over vouches for that
 */
export function reuseAdapter(plan: Plan, bytes: Uint8Array): Adapter {
  const all = plan.imports.map((item) => item.import);
  return { parts: [bytes], world: worldOf(plan), selection: hostSelection(plan, replacedOf(plan), all) };
}

/** Writes the adapter for the imports that are not handed on as they are. Its bytes follow from plan, policy and files. */
export function emitAdapter(plan: Plan, policy: Policy, embedded: Embedded | undefined): Adapter {
  const all = plan.imports.map((item) => item.import);
  const replaced = replacedOf(plan);
  refuseMany(replaced);
  const selection = hostSelection(plan, replaced, all);
  const builder = new ComponentBuilder();
  const declared = declareImports(builder, selection);
  const own = ownResources(plan, replaced);
  const dtors = new Map<ResourceType, number>();
  const types = adapterTypes(builder, declared, plan, dtors);
  const cells = new StaticCells();
  const make = (): CoreFunctions => new CoreFunctions(own, plan, policy, embedded, cells);
  const functions = adapterFunctions(
    replaced,
    { rules: make(), files: make() },
    {
      builder,
      declared,
      types,
      all,
      dtors,
      celled: [...own].filter(
        (resource) =>
          plan.ownership.isWrapped(resource) ||
          plan.ownership.isTimed(resource) ||
          (embedded !== undefined && plan.ownership.isVirtual(resource)),
      ),
      cells,
      image: embedded?.image,
    },
  );
  const traps = new Traps(trappingTypes(replaced, functions));
  traps.write(builder);
  const owners = ownersOf(all);
  const isShared = sharedTypes(replaced);
  let shells = 0;
  const spend = (bytes: number): void => {
    shells += bytes;
    if (shells > MAX_SHELLS) refuseLarge();
  };
  for (const item of replaced) {
    const exports: ShellExport[] = [
      ...item.types,
      ...[...item.functions].map(([name, { type }]): ShellExport => {
        const index = functions(item, name);
        if (index === undefined) return { name, kind: 'trap', type };
        return { name, kind: 'func', type, index };
      }),
    ];
    const instance = instantiateShell(exports, {
      builder,
      types,
      traps,
      isShared,
      spend,
      nameOf: (node) => owners.get(node)?.name,
    });
    builder.export({ name: item.name, attributes: [], sort: 'instance', index: instance, ascription: undefined });
  }
  return { parts: builder.parts(), world: worldOf(plan), selection };
}

/** A name for the world itself that no import has: the component chooses theirs. */
function worldOf({ imports }: Plan): string {
  const taken = new Set(imports.map((item) => item.import.name.toLowerCase()));
  let name = 'world';
  for (let i = 1; taken.has(name); i++) name = `world-${i}`;
  return name;
}

/** Each takes two instances of the adapter's, one more for its export: engines take 1000. */
const MAX_REPLACED = 500;
/** Every shell declares the types that its interface mentions, and names may be long: so many bytes they may have in all. */
const MAX_SHELLS = 16 * 1024 * 1024;

function refuseMany({ length }: readonly Replaced[]): void {
  if (length <= MAX_REPLACED) return;
  const what = `the policy has the adapter answer ${length} imports in place of the host, more than ${MAX_REPLACED}`;
  throw new VirtError('unsupported', what, { hint: 'allow some of them, or import fewer interfaces' });
}

function refuseLarge(): never {
  throw new VirtError('unsupported', `the types of the adapter would take more than ${MAX_SHELLS} bytes`, {
    hint: 'give fields and cases shorter names, or mention them in fewer interfaces',
  });
}

function replacedOf(plan: Plan): readonly Replaced[] {
  const items: Replaced[] = [];
  const world = new Map<string, PlannedFunction>();
  for (const source of plan.imports) {
    if (source.passed) continue;
    const { extern, name } = source.import;
    if (extern.sort === 'instance') {
      const types = [...extern.type.exports].flatMap(([label, inner]) => typeExport(label, inner));
      items.push({ name, functions: source.functions, types, import: source.import });
    } else for (const [func, planned] of source.functions) world.set(func, planned);
  }
  // `[static]r.f` is a name only where there is an `r`.
  const owners = new Set([...world.keys()].map(resourceOfName));
  const types = plan.imports.flatMap(({ import: { name, extern }, passed }) =>
    passed && !owners.has(name) ? [] : typeExport(name, extern),
  );
  if (world.size + types.length > 0) items.push({ name: worldOf(plan), functions: world, types, import: undefined });
  return items;
}

function typeExport(name: string, extern: Extern): Replaced['types'] {
  if (extern.sort !== 'type' || extern.type.kind === 'instance' || extern.type.kind === 'component') return [];
  return [{ name, kind: 'type', type: extern.type }];
}

/** What the adapter needs of the host: functions it hands on or calls, and the host's resources that types mention. */
function hostSelection(plan: Plan, replaced: readonly Replaced[], all: readonly Import[]): ImportSelection {
  const selection = new ImportSelection(all);
  const byName = new Map(all.map((item) => [item.name, item]));
  const own = (type: Parameters<typeof resourcesOf>[0]): void => {
    for (const resource of resourcesOf(type)) {
      if (plan.ownership.isHost(resource) || plan.ownership.isWrapped(resource)) selection.addOwnerOf(resource);
    }
  };
  for (const host of plan.trace === undefined ? [] : [plan.trace.open, plan.trace.write]) {
    const from = byName.get(host.import);
    if (from !== undefined) selection.addFunction(from, host.func);
  }
  for (const item of replaced) {
    for (const { type } of item.types) own(type);
    for (const [name, { type, action }] of item.functions) {
      own(type);
      if (action.kind === 'pass' && item.import !== undefined) selection.addFunction(item.import, name);
      for (const host of hostFunctionsOf(action)) {
        const from = byName.get(host.import);
        if (from !== undefined) selection.addFunction(from, host.func);
      }
    }
  }
  return selection;
}

/** The host's functions that the code for an action calls; those of siblings are selected by themselves. */
function hostFunctionsOf(action: Action): readonly HostFunction[] {
  switch (action.kind) {
    case 'proxy':
      return [action.host, ...askedFor(action.rule), ...hostFunctionsOf(action.own)];
    case 'compute': {
      const { routine } = action;
      const hosts = [
        'host' in routine ? routine.host : undefined,
        'ready' in routine ? routine.ready : undefined,
        'openAt' in routine ? routine.openAt : undefined,
      ];
      return hosts.filter((host) => host !== undefined);
    }
    default:
      return [];
  }
}

/**
 * The adapter's types: resources are the host's, or defined here; other named types are the host's where it has to give
 * them anyway, and everything else is defined when first mentioned.
 */
function adapterTypes(
  builder: ComponentBuilder,
  declared: Declared,
  plan: Plan,
  dtors: ReadonlyMap<ResourceType, number>,
): TypeEncoder {
  return new TypeEncoder(componentSink(builder), (node) => {
    // The host's types speak of the host's resources.
    if (resourcesOf(node).every((resource) => plan.ownership.isHost(resource))) return declared.named(node);
    return node.kind === 'resource' ? builder.type({ kind: 'resource', rep: 'i32', dtor: dtors.get(node) }) : undefined;
  });
}

interface Surrounding {
  readonly builder: ComponentBuilder;
  readonly declared: Declared;
  readonly types: TypeEncoder;
  readonly all: readonly Import[];
  /** Takes the destructors. */
  readonly dtors: Map<ResourceType, number>;
  /** Resources of the adapter's whose handles have cells. */
  readonly celled: readonly ResourceType[];
  readonly cells: StaticCells;
  readonly image: Image | undefined;
}

/** Writes the core functions and lifts them; gives the component function that an exported name stands for. */
function adapterFunctions(
  replaced: readonly Replaced[],
  core: Readonly<Record<Compartment, CoreFunctions>>,
  { builder, declared, types, all, dtors, celled, cells, image }: Surrounding,
): (item: Replaced, name: string) => number | undefined {
  const made = new Map<PlannedFunction, CoreFunction>();
  const compartments = compartmentsOf(replaced);
  const make = (item: Replaced, func: string, planned: PlannedFunction): CoreFunction | undefined => {
    const known = made.get(planned);
    if (known !== undefined) return known;
    const from = item.import?.name ?? item.name;
    const compartment = core[compartments(planned)];
    const code = compartment.make({ from, func, ...planned }, (name) => {
      const sibling = item.functions.get(name);
      if (sibling === undefined) throw new Error(`${item.name} has no "${name}"`);
      const inner = { import: item.name, func: name };
      return make(item, name, sibling) ?? compartment.inner(sibling.type, sibling.action, inner);
    });
    if (code !== undefined) made.set(planned, code);
    return code;
  };
  for (const item of replaced) for (const [name, planned] of item.functions) make(item, name, planned);
  const hostFunction = hostFunctions(builder, declared, all);
  const linked = linkCore(
    COMPARTMENTS.map((name) => {
      const here = [...made].filter(([planned]) => compartments(planned) === name);
      return {
        name,
        functions: [...new Map(here.map(([, func]) => [func.key, func])).values()],
        lifted: here.map(([{ type }]) => type),
        data: core[name].data,
      };
    }),
    { celled, data: cells.data },
    {
      builder,
      host: ({ host }) => hostFunction(host.import, host.func),
      resource: (resource) => types.index(resource),
      image,
      hostResource: (resource) => declared.named(resource),
      setDtor: (resource, func) => dtors.set(resource, func),
    },
  );
  // All types before the first lift: what stands together shares a section.
  for (const planned of made.keys()) types.index(planned.type);
  /** Functions of one type that do the same are lifted once. */
  const lifted = new Map<string, number>();
  return (item, name) => {
    const planned = item.functions.get(name);
    if (planned === undefined) throw new Error(`no function "${name}"`);
    const func = made.get(planned);
    if (func === undefined) {
      return planned.action.kind === 'pass' ? hostFunction(item.import?.name ?? name, name).func : undefined;
    }
    const type = types.index(planned.type);
    const compartment = compartments(planned);
    const key = `${type} ${compartment} ${func.key}`;
    const known = lifted.get(key);
    if (known !== undefined) return known;
    const index = builder.canon({
      kind: 'lift',
      func: linked.func(compartment, func.key),
      options: linked.options(compartment, planned.type),
      type,
    });
    lifted.set(key, index);
    return index;
  };
}

/** In which compartment each function stands. What is at home in either is where others are, so that one may suffice. */
function compartmentsOf(replaced: readonly Replaced[]): (planned: PlannedFunction) => Compartment {
  const all = replaced.flatMap(({ functions }) => [...functions.values()]);
  const taken = new Set(all.flatMap(({ action }) => (hasCode(action) ? [compartmentOf(action)] : [])));
  const shared = taken.has('rules') && !taken.has('files') ? 'rules' : 'files';
  return ({ action }) => compartmentOf(action) ?? shared;
}

function hasCode({ kind }: Action): boolean {
  return kind !== 'pass' && kind !== 'trap';
}

/** The host's functions that the adapter imports, as functions of the adapter. */
function hostFunctions(builder: ComponentBuilder, declared: Declared, all: readonly Import[]) {
  const byName = new Map(all.map((item) => [item.name, item]));
  const aliases = new Map<string, number>();
  return (importName: string, name: string): { readonly type: FuncType; readonly func: number } => {
    const item = byName.get(importName);
    const index = item === undefined ? undefined : declared.index.get(item);
    if (item === undefined || index === undefined) throw new Error(`the adapter does not import ${importName}`);
    if (item.extern.sort === 'func') return { type: item.extern.type, func: index };
    const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : undefined;
    if (extern?.sort !== 'func') throw new Error(`${importName} has no function ${name}`);
    const key = `${importName} ${name}`;
    const func = aliases.get(key) ?? builder.alias({ kind: 'export', sort: 'func', instance: index, name });
    aliases.set(key, func);
    return { type: extern.type, func };
  };
}

/** Which types several interfaces mention. */
function sharedTypes(replaced: readonly Replaced[]): (node: NominalType) => boolean {
  const mentions = new Map<NominalType, number>();
  for (const item of replaced) {
    const types = [...item.types.map(({ type }) => type), ...[...item.functions.values()].map(({ type }) => type)];
    for (const node of new Set(types.flatMap(nominalsOf))) mentions.set(node, (mentions.get(node) ?? 0) + 1);
  }
  return (node) => (mentions.get(node) ?? 0) > 1;
}

function trappingTypes(
  replaced: readonly Replaced[],
  functions: (item: Replaced, name: string) => number | undefined,
): readonly FuncType[] {
  return replaced.flatMap((item) =>
    [...item.functions].flatMap(([name, { type }]) => (functions(item, name) === undefined ? [type] : [])),
  );
}

/** Resources that the adapter defines: whatever its interfaces mention that is not the host's. */
function ownResources(plan: Plan, replaced: readonly Replaced[]): ReadonlySet<ResourceType> {
  const mentioned = replaced.flatMap((item) => [
    ...item.types.flatMap(({ type }) => resourcesOf(type)),
    ...[...item.functions.values()].flatMap(({ type }) => resourcesOf(type)),
  ]);
  return new Set(mentioned.filter((resource) => !plan.ownership.isHost(resource)));
}
