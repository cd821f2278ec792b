import { trackOf } from '../../src/adapter/releases.ts';
import { ComponentBuilder } from '../../src/component/builder.ts';
import { declareImports, ImportSelection } from '../../src/component/declare.ts';
import { interfaceOf } from '../../src/component/names.ts';
import { isNominal, type NominalType, resourcesOf } from '../../src/component/reach.ts';
import type { Extern, FuncType, Import, PrimitiveName, ResourceType, ValueType } from '../../src/component/types.ts';
import type { Random } from './random.ts';
import { Rewriter } from './rewriter.ts';

/** Imports of which some declare WASI otherwise than it is. */
export interface Lie {
  readonly what: string;
  readonly imports: readonly Import[];
  /** Names of the imports that are false now. */
  readonly liars: ReadonlySet<string>;
  /** Names of others that may be, for what they use is no longer of one release. */
  readonly suspects?: ReadonlySet<string>;
}

/** A component without code that declares these imports. */
export function declaring(imports: readonly Import[]): Uint8Array {
  const selection = new ImportSelection(imports);
  for (const item of imports) selection.addWhole(item);
  const builder = new ComponentBuilder();
  declareImports(builder, selection);
  return builder.finish();
}

/** An import that is an instance; all of WASI's are. */
export type Interface = Import & { readonly extern: Extract<Extern, { sort: 'instance' }> };

export function interfacesOf(imports: readonly Import[]): readonly Interface[] {
  return imports.filter((item): item is Interface => item.extern.sort === 'instance');
}

export function exportsOf({ extern }: Interface): ReadonlyMap<string, Extern> {
  return extern.type.exports;
}

/** An import with an export replaced, or one more at its end; a type comes first, where functions can mention it. */
export function withExport(item: Interface, name: string, extern: Extern): Interface {
  const first: readonly [string, Extern][] = extern.sort === 'type' ? [[name, extern]] : [];
  const exports = new Map([...first, ...exportsOf(item), [name, extern] as const]);
  return { ...item, extern: { sort: 'instance', type: { kind: 'instance', exports } } };
}

/** Imports, with the types of some of them replaced. */
export function rewritten(
  imports: readonly Import[],
  replacements: ReadonlyMap<ValueType | ResourceType, ValueType | ResourceType>,
  where: (item: Import) => boolean = () => true,
): readonly Import[] {
  const rewriter = new Rewriter(replacements);
  return imports.map((item) => (where(item) ? rewriter.import(item) : item));
}

function instead(imports: readonly Import[], changed: Interface): readonly Import[] {
  return imports.map((item) => (item.name === changed.name ? changed : item));
}

function lie(what: string, imports: readonly Import[], liars: readonly Import[]): Lie {
  return { what, imports, liars: new Set(liars.map(({ name }) => name)) };
}

/** Resources that imports make, in their order. */
export function made(
  imports: readonly Import[],
): readonly { readonly resource: ResourceType; readonly by: Interface }[] {
  const seen = new Set<ResourceType>();
  return interfacesOf(imports).flatMap((by) =>
    [...exportsOf(by).values()].flatMap((extern) => {
      if (extern.sort !== 'type' || extern.type.kind !== 'resource' || seen.has(extern.type)) return [];
      seen.add(extern.type);
      return [{ resource: extern.type, by }];
    }),
  );
}

function mentioning(imports: readonly Import[], resource: ResourceType): readonly Interface[] {
  return interfacesOf(imports).filter(({ extern }) => resourcesOf(extern.type).includes(resource));
}

/**
 * One node in place of two. The later resource is false then, wherever it is mentioned; but where both are of one interface
 * in two releases, only what should make it is, for an interface of one release may use those of another.
 */
export function merged(imports: readonly Import[], earlier: ResourceType, later: ResourceType): Lie {
  const what = `"${later.name}" is "${earlier.name}"`;
  const all = mentioning(imports, later);
  const [one, other] = [earlier, later].map((resource) => makerOf(imports, resource));
  const areTwins = one !== undefined && other !== undefined && earlier.name === later.name && areReleases(one, other);
  const changed = rewritten(imports, new Map([[later, earlier]]));
  if (!areTwins) return lie(what, changed, all);
  return { ...lie(what, changed, [other]), suspects: new Set(all.map(({ name }) => name)) };
}

function makerOf(imports: readonly Import[], resource: ResourceType): Interface | undefined {
  return made(imports).find((each) => each.resource === resource)?.by;
}

/** Whether both are one interface, of two releases of one track. */
function areReleases(one: Import, other: Import): boolean {
  const [a, b] = [interfaceOf(one), interfaceOf(other)];
  return a?.package === b?.package && a?.interface === b?.interface && trackOf(a) === trackOf(b);
}

/** A resource that is made by somebody else than WASI says. */
export function moved(imports: readonly Import[], resource: ResourceType, to: Interface | undefined): Lie {
  const liars = mentioning(imports, resource);
  const stolen: Extern = { sort: 'type', type: resource };
  if (to !== undefined) {
    const changed = withExport(to, 'stolen', stolen);
    return lie(`"${resource.name}" is made by ${to.name}`, instead(imports, changed), liars);
  }
  const foreign: Import = {
    name: 'acme:evil/types',
    attributes: [],
    extern: { sort: 'instance', type: { kind: 'instance', exports: new Map([['stolen', stolen]]) } },
  };
  return lie(`"${resource.name}" is made outside WASI`, [foreign, ...imports], liars);
}

/** A resource of another interface that one import takes for its own. */
export function redefined(imports: readonly Import[], resource: ResourceType, by: Import): Lie {
  const own: ResourceType = { kind: 'resource', name: resource.name };
  const changed = rewritten(imports, new Map([[resource, own]]), ({ name }) => name === by.name);
  return lie(`${by.name} makes a "${resource.name}" of its own`, changed, [by]);
}

/** A function that mentions one resource where WASI has the other, and the other way round. */
export function swapped(
  imports: readonly Import[],
  item: Interface,
  func: string,
  one: ResourceType,
  other: ResourceType,
) {
  const type = funcOf(item, func);
  const both = new Map([
    [one, other],
    [other, one],
  ]);
  const changed = withExport(item, func, { sort: 'func', type: new Rewriter(both).func(type) });
  return lie(`${func} of ${item.name} has "${one.name}" for "${other.name}"`, instead(imports, changed), [item]);
}

/** A function with another type. */
export function retyped(
  imports: readonly Import[],
  item: Interface,
  func: string,
  change: (type: FuncType) => FuncType,
): Lie {
  const changed = withExport(item, func, { sort: 'func', type: change(funcOf(item, func)) });
  return lie(`${func} of ${item.name} has another type`, instead(imports, changed), [item]);
}

/** A named type with other names in it, or in another order. */
export function renamed(
  imports: readonly Import[],
  item: Interface,
  name: string,
  node: NominalType,
  reorder: boolean,
): Lie {
  const replacement = reorder ? reversed(node) : marked(node);
  const changed = rewritten(imports, new Map([[node, replacement]]), (each) => each.name === item.name);
  return lie(`"${name}" of ${item.name} is ${reorder ? 'in another order' : 'spelt otherwise'}`, changed, [item]);
}

function marked<T extends NominalType>(node: T): NominalType {
  const mark = (name: string, i: number): string => (i === 0 ? `${name}-x` : name);
  switch (node.kind) {
    case 'record':
      return { ...node, fields: node.fields.map(({ name, type }, i) => ({ name: mark(name, i), type })) };
    case 'variant':
      return { ...node, cases: node.cases.map(({ name, type }, i) => ({ name: mark(name, i), type })) };
    case 'flags':
    case 'enum':
      return { ...node, names: node.names.map(mark) };
    default:
      return node;
  }
}

function reversed(node: NominalType): NominalType {
  switch (node.kind) {
    case 'record':
      return { ...node, fields: node.fields.toReversed() };
    case 'variant':
      return { ...node, cases: node.cases.toReversed() };
    case 'flags':
    case 'enum':
      return { ...node, names: node.names.toReversed() };
    default:
      return node;
  }
}

/** How many names a type has that could be in another order. */
export function namesIn(node: NominalType): number {
  switch (node.kind) {
    case 'record':
      return node.fields.length;
    case 'variant':
      return node.cases.length;
    case 'flags':
    case 'enum':
      return node.names.length;
    default:
      return 0;
  }
}

function funcOf(item: Interface, func: string): FuncType {
  const extern = exportsOf(item).get(func);
  if (extern?.sort !== 'func') throw new Error(`${item.name} has no function "${func}"`);
  return extern.type;
}

export function functionsOf(item: Interface): readonly string[] {
  return [...exportsOf(item)].flatMap(([name, { sort }]) => (sort === 'func' ? [name] : []));
}

const PRIMITIVES: readonly [PrimitiveName, ...PrimitiveName[]] = ['bool', 'u8', 'u32', 'u64', 's64', 'f64', 'string'];

/** A type that is not this one, nor has its layout by chance. */
function another(type: ValueType | undefined, random: Random): ValueType {
  if (type !== undefined && random.below(3) === 0) {
    const kind = random.pick(['option', 'list'] as const);
    return kind === 'option' ? { kind, type } : { kind, element: type, length: undefined };
  }
  const kind = random.pick(PRIMITIVES);
  return kind === type?.kind ? { kind: 'char' } : { kind };
}

/** Ways in which the type of a function may be another. */
const RETYPINGS: readonly [Retyping, ...Retyping[]] = [
  (type) => ({ ...type, async: !type.async }),
  (type, random) => ({ ...type, result: another(type.result, random) }),
  (type) => ({ ...type, params: [...type.params, { name: 'extra', type: { kind: 'u32' } }] }),
  (type, random) => {
    if (type.params.length === 0) return undefined;
    const at = random.below(type.params.length);
    const param = type.params[at];
    if (param === undefined) return undefined;
    const change = random.below(3);
    if (change === 0) return { ...type, params: type.params.toSpliced(at, 1) };
    if (change === 1) return { ...type, params: type.params.with(at, { ...param, name: `${param.name}-x` }) };
    return { ...type, params: type.params.with(at, { ...param, type: another(param.type, random) }) };
  },
];

type Retyping = (type: FuncType, random: Random) => FuncType | undefined;

/** A random lie about WASI; `undefined` where the imports have nothing to lie about in the way that was chosen. */
export function randomLie(imports: readonly Import[], random: Random): Lie | undefined {
  const pick = <T>(items: readonly T[]): T | undefined => items[random.below(items.length)];
  const interfaces = interfacesOf(imports).filter((item) => interfaceOf(item)?.namespace === 'wasi');
  const item = pick(interfaces);
  const resources = made(interfaces);
  const resource = pick(resources);
  if (item === undefined) return undefined;
  const func = pick(functionsOf(item));
  switch (random.below(7)) {
    case 0: {
      const later = resource;
      const before = resources.slice(0, later === undefined ? 0 : resources.indexOf(later));
      const twins = before.filter(({ resource: { name } }) => name === later?.resource.name);
      const neighbours = before.filter(({ by }) => by === later?.by);
      const earlier = pick(random.pick([before, neighbours, twins]));
      if (later === undefined || earlier === undefined) return undefined;
      return merged(imports, earlier.resource, later.resource);
    }
    case 1: {
      if (resource === undefined) return undefined;
      const before = interfaces.slice(0, interfaces.indexOf(resource.by));
      return moved(imports, resource.resource, pick(before));
    }
    case 2: {
      const mentioned = resourcesOf(item.extern.type).filter((each) =>
        resources.some(({ resource: node, by }) => node === each && by !== item),
      );
      const foreign = pick(mentioned);
      return foreign === undefined ? undefined : redefined(imports, foreign, item);
    }
    case 3: {
      if (func === undefined) return undefined;
      const one = pick(resourcesOf(funcOf(item, func)));
      const known = resources.slice(0, 1 + resources.findLastIndex(({ by }) => by === item));
      const other = pick(known.filter((each) => each.resource !== one));
      return one === undefined || other === undefined ? undefined : swapped(imports, item, func, one, other.resource);
    }
    case 4: {
      const types = [...exportsOf(item)].flatMap(([name, extern]) =>
        extern.sort === 'type' && isNominal(extern.type) && namesIn(extern.type) > 0
          ? [{ name, node: extern.type }]
          : [],
      );
      const type = pick(types);
      if (type === undefined) return undefined;
      return renamed(imports, item, type.name, type.node, namesIn(type.node) > 1 && random.below(2) === 0);
    }
    default: {
      const type = func === undefined ? undefined : random.pick(RETYPINGS)(funcOf(item, func), random);
      return func === undefined || type === undefined ? undefined : retyped(imports, item, func, () => type);
    }
  }
}

/** A function that no release has, in an interface that releases have. */
export function unheardOf(
  imports: readonly Import[],
  item: Interface,
  name: string,
  type: FuncType,
): readonly Import[] {
  return instead(imports, withExport(item, name, { sort: 'func', type }));
}
