import type { NamedSortIndex } from '../../../../src/component/ast.ts';
import { ComponentBuilder } from '../../../../src/component/builder.ts';
import { type Declared, declareImports, ImportSelection } from '../../../../src/component/declare.ts';
import { decode } from '../../../../src/component/decode.ts';
import { isNominal, type NominalType } from '../../../../src/component/reach.ts';
import { resolve } from '../../../../src/component/resolve.ts';
import type { AnyType, Import, InstanceType } from '../../../../src/component/types.ts';
import { keeperComponent } from './keeper.ts';
import { type Callable, HAND, HANDED, type World } from './world.ts';

/**
 * The component with `acme:hand/over`, which has the host's own WASI: nobody looks at what that gives. A component that
 * does not import it stays as it is.
 */
export function withHand(world: World, component: Uint8Array): Uint8Array {
  const { imports, exports } = resolve(decode(component));
  const wanted = instanceOf(imports.find(({ name }) => name === HAND));
  const hand = instanceOf(world.imports.find(({ name }) => name === HAND));
  if (wanted === undefined || hand === undefined) return component;

  const builder = new ComponentBuilder();
  const names = [...wanted.exports.keys()];
  const declared = declareImports(builder, selected(world, imports, hand, names));
  const handed = builder.instance({ kind: 'exports', exports: new Hand(world, hand, builder, declared).give(names) });
  const args = imports.map(({ name }) => {
    const index = name === HAND ? handed : indexOf(world, declared, name);
    return { name, sort: 'instance', index } as const;
  });
  const instance = builder.instance({ kind: 'instantiate', component: builder.component(component), args });
  for (const { name, sort } of exports) {
    const index = builder.alias({ kind: 'export', sort, instance, name });
    builder.export({ name, attributes: [], sort, index, ascription: undefined });
  }
  return builder.finish();
}

/** What the component imports of the host's, and what the hand needs for functions and types of these names. */
function selected(
  world: World,
  imports: readonly Import[],
  hand: InstanceType,
  names: readonly string[],
): ImportSelection {
  const others = world.imports.filter(({ name }) => name !== HAND);
  const selection = new ImportSelection(others);
  for (const item of others) {
    const asked = instanceOf(imports.find(({ name }) => name === item.name));
    if (asked === undefined) continue;
    for (const name of asked.exports.keys()) selection.addExport(item, name);
    if (asked.exports.size === 0) selection.addWhole(item);
  }
  for (const name of names) {
    const host = hostOf(world, name);
    const type = typeOf(hand, name);
    if (host !== undefined) selection.addFunction(host.import, host.func);
    if (type !== undefined) selection.addOwnerOf(type);
  }
  return selection;
}

/** What stands behind `acme:hand/over`: functions of the host's, and a keeper of handles for each resource. */
class Hand {
  readonly #world: World;
  readonly #hand: InstanceType;
  readonly #builder: ComponentBuilder;
  readonly #declared: Declared;
  readonly #keepers = new Map<string, number>();
  #component: number | undefined;

  constructor(world: World, hand: InstanceType, builder: ComponentBuilder, declared: Declared) {
    this.#world = world;
    this.#hand = hand;
    this.#builder = builder;
    this.#declared = declared;
  }

  give(names: readonly string[]): readonly (NamedSortIndex & { readonly attributes: readonly [] })[] {
    return names.map((name) => ({ name, attributes: [], ...this.#given(name) }));
  }

  #given(name: string): Pick<NamedSortIndex, 'sort' | 'index'> {
    const type = typeOf(this.#hand, name);
    if (type !== undefined) return { sort: 'type', index: this.#typeIndex(type) };
    const [, verb, resource] = /^(keep|back)-(.*)$/.exec(name) ?? [];
    if (verb !== undefined && resource !== undefined) return this.#func(this.#keeperOf(resource), verb);
    const host = hostOf(this.#world, name);
    if (host === undefined) throw new Error(`nobody gives ${name}`);
    return this.#func(indexOf(this.#world, this.#declared, host.import.name), host.func);
  }

  #func(instance: number, name: string): Pick<NamedSortIndex, 'sort' | 'index'> {
    return { sort: 'func', index: this.#builder.alias({ kind: 'export', sort: 'func', instance, name }) };
  }

  #keeperOf(resource: string): number {
    this.#component ??= this.#builder.component(keeperComponent());
    const known = this.#keepers.get(resource);
    if (known !== undefined) return known;
    const type = typeOf(this.#hand, resource);
    if (type === undefined) throw new Error(`there is no resource ${resource}`);
    const instance = this.#builder.instance({
      kind: 'instantiate',
      component: this.#component,
      args: [{ name: 'kept', sort: 'type', index: this.#typeIndex(type) }],
    });
    this.#keepers.set(resource, instance);
    return instance;
  }

  #typeIndex(type: NominalType): number {
    const index = this.#declared.named(type);
    if (index === undefined) throw new Error(`a ${type.kind} is not imported`);
    return index;
  }
}

function instanceOf(item: Import | undefined): InstanceType | undefined {
  return item?.extern.sort === 'instance' ? item.extern.type : undefined;
}

function typeOf(instance: InstanceType, name: string): NominalType | undefined {
  const extern = instance.exports.get(name);
  const type: AnyType | undefined = extern?.sort === 'type' ? extern.type : undefined;
  return type !== undefined && isNominal(type) ? type : undefined;
}

/** The host's function that is given under a name. */
function hostOf(world: World, name: string): Callable | undefined {
  return world.functions.get(HANDED[name]?.join(' ') ?? '');
}

function indexOf(world: World, declared: Declared, name: string): number {
  const item = world.imports.find((other) => other.name === name);
  const index = item === undefined ? undefined : declared.index.get(item);
  if (index === undefined) throw new Error(`${name} is not imported`);
  return index;
}
