import type { Alias, ComponentAst, InstanceDef } from './component/ast.ts';
import { decode } from './component/decode.ts';
import type { ExternName } from './component/types.ts';

/** A function of the host: an import of an adapter, and which of its functions. */
export interface HostFunction {
  readonly import: ExternName;
  readonly func: string;
}

/** Where a function comes from: the host, code of the component's own, or what cannot be told. */
type Origin = HostFunction | 'own' | 'unknown';

type Instance = { readonly import: ExternName } | { readonly def: InstanceDef } | 'unknown';

/**
 * The functions of the host that an adapter hands on as they are, read from its finished bytes: what it exports is
 * followed back through the shells to what it imports. `undefined` stands for what cannot be followed.
 */
export function handedOn(adapter: ComponentAst): readonly (HostFunction | undefined)[] {
  const scope = new Scope(adapter);
  const origins = scope.exports('instance').flatMap(({ index }) => [...scope.functionsOf(index).values()]);
  return origins.filter((origin) => origin !== 'own').map((origin) => (origin === 'unknown' ? undefined : origin));
}

/** The index spaces of a component that functions pass through (Explainer.md § Index Spaces). */
class Scope {
  readonly #ast: ComponentAst;
  readonly #funcs: Origin[] = [];
  readonly #instances: Instance[] = [];
  readonly #components: (Uint8Array | undefined)[] = [];

  constructor(ast: ComponentAst) {
    this.#ast = ast;
    for (const section of ast.sections) {
      switch (section.kind) {
        case 'import':
          for (const item of section.items) {
            const { sort } = item.desc;
            if (sort === 'func') this.#funcs.push({ import: item, func: item.name });
            else if (sort === 'instance') this.#instances.push({ import: item });
            else if (sort === 'component') this.#components.push(undefined);
          }
          break;
        case 'alias':
          for (const alias of section.items) this.#alias(alias);
          break;
        case 'canon':
          for (const { kind } of section.items) if (kind === 'lift') this.#funcs.push('own');
          break;
        case 'component':
          this.#components.push(section.bytes);
          break;
        case 'instance':
          for (const def of section.items) this.#instances.push({ def });
          break;
        case 'export':
          // An export is one more index for the same.
          for (const { sort, index } of section.items) {
            if (sort === 'func') this.#funcs.push(this.func(index));
            else if (sort === 'instance') this.#instances.push(this.#instances[index] ?? 'unknown');
            else if (sort === 'component') this.#components.push(this.#components[index]);
          }
          break;
        default:
          break;
      }
    }
  }

  func(index: number): Origin {
    return this.#funcs[index] ?? 'unknown';
  }

  exports(sort: 'func' | 'instance') {
    const all = this.#ast.sections.flatMap((section) => (section.kind === 'export' ? section.items : []));
    return all.filter((item) => item.sort === sort);
  }

  /** The functions of an instance by name; of the host's whole, which would be handed on, none can be told. */
  functionsOf(index: number): ReadonlyMap<string, Origin> {
    const instance = this.#instances[index] ?? 'unknown';
    if (instance === 'unknown' || 'import' in instance) return new Map([['', 'unknown']]);
    const { def } = instance;
    if (def.kind === 'exports') {
      const funcs = def.exports.filter(({ sort }) => sort === 'func');
      return new Map(funcs.map(({ name, index: func }) => [name, this.func(func)]));
    }
    const bytes = this.#components[def.component];
    if (bytes === undefined) return new Map([['', 'unknown']]);
    const inner = new Scope(decode(bytes));
    const args = new Map(def.args.filter(({ sort }) => sort === 'func').map((arg) => [arg.name, arg.index]));
    return new Map(
      inner.exports('func').map(({ name, index: func }): [string, Origin] => {
        const origin = inner.func(func);
        if (typeof origin === 'string') return [name, origin];
        const arg = args.get(origin.import.name);
        return [name, arg === undefined ? 'unknown' : this.func(arg)];
      }),
    );
  }

  #alias(alias: Alias): void {
    if (alias.sort === 'func') this.#funcs.push(this.#aliased(alias));
    else if (alias.sort === 'instance') this.#instances.push('unknown');
    else if (alias.sort === 'component') this.#components.push(undefined);
  }

  #aliased(alias: Alias): Origin {
    if (alias.kind !== 'export') return 'unknown';
    const instance = this.#instances[alias.instance] ?? 'unknown';
    if (instance === 'unknown') return 'unknown';
    if ('import' in instance) return { import: instance.import, func: alias.name };
    return this.functionsOf(alias.instance).get(alias.name) ?? 'unknown';
  }
}
