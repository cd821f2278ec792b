import { resourceOfName } from '../../../src/component/names.ts';
import { isNominal, nominalsOf } from '../../../src/component/reach.ts';
import type {
  Case,
  Extern,
  Field,
  FuncType,
  Import,
  PrimitiveName,
  ResourceType,
  ValueType,
} from '../../../src/component/types.ts';
import type { Random } from '../random.ts';

/*
 * Random imports, as a graph of types: interfaces that define types and use those of earlier ones, functions over them,
 * and types and functions of the world itself.
 */

const WORDS = [
  'a',
  'b',
  'x2',
  'get',
  'JSON',
  'Z',
  'type',
  'list',
  'record',
  'func',
  'own',
  'self',
  'none',
  'err',
] as const;
const INTERFACES = [
  'acme:log/sink',
  'acme:log/sink@1.2.3',
  'acme:log/sink@2.0.0-rc.1',
  'acme:store/k2-v',
  'other-1:p/URL@0.0.7',
  'wasi:clocks/wall-clock@0.2.3',
  'wasi:clocks/monotonic-clock@0.2.6',
  'wasi:random/random@0.2.0',
  'wasi:cli/environment@0.2.1',
  'wasi:keyvalue/store@0.2.0-draft',
  'wasi:io/poll@0.2.0',
  'wasi:io/streams@0.2.6',
  'wasi:http/types@0.2.3',
  'wasi:unheard/of',
] as const;
const PRIMITIVES: readonly [PrimitiveName, ...PrimitiveName[]] = [
  'bool',
  's8',
  'u8',
  's16',
  'u16',
  's32',
  'u32',
  's64',
  'u64',
  'f32',
  'f64',
  'char',
  'string',
  'string',
];

/** Names of one scope, which are told apart without regard to case. */
class Names {
  readonly #taken = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  fresh(): string {
    for (let words = 1; ; words++) {
      const name = Array.from({ length: words }, () => this.#random.pick(WORDS)).join('-');
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** A name of a type in a scope. */
interface Named {
  readonly name: string;
  readonly type: ValueType | ResourceType;
}

function hasBorrow(type: ValueType): boolean {
  switch (type.kind) {
    case 'borrow':
      return true;
    case 'record':
      return type.fields.some((field) => hasBorrow(field.type));
    case 'variant':
      return type.cases.some((each) => each.type !== undefined && hasBorrow(each.type));
    case 'tuple':
      return type.types.some(hasBorrow);
    case 'list':
      return hasBorrow(type.element);
    case 'option':
      return hasBorrow(type.type);
    case 'result':
      return [type.ok, type.err].some((part) => part !== undefined && hasBorrow(part));
    default:
      return false;
  }
}

/** The types and functions of one interface, or of the world. */
class ScopeMaker {
  readonly #random: Random;
  readonly #names: Names;
  /** Resources that are not another scope's: only these have methods here. */
  readonly #own = new Map<string, ResourceType>();
  readonly types: Named[] = [];
  readonly exports = new Map<string, Extern>();

  constructor(random: Random) {
    this.#random = random;
    this.#names = new Names(random);
  }

  /** Takes a type of an earlier scope, with the named ones that it is made of, under names of its own. */
  use({ type }: Named): void {
    for (const node of [...nominalsOf(type), type]) {
      if (this.types.every((known) => known.type !== node)) this.#export(node);
    }
  }

  define(): void {
    const random = this.#random;
    const kind = random.pick(['record', 'variant', 'enum', 'flags', 'resource', 'resource', 'alias'] as const);
    const names = new Names(random);
    const some = (): number => 1 + random.below(random.pick([2, 4, 12]));
    switch (kind) {
      case 'record':
        return this.#export({ kind, fields: Array.from({ length: some() }, () => this.#field(names, false)) });
      case 'variant': {
        const cases = Array.from({ length: some() }, (): Case => {
          return { name: names.fresh(), type: random.below(3) === 0 ? undefined : this.value(2, false) };
        });
        return this.#export({ kind, cases });
      }
      case 'enum':
      case 'flags':
        return this.#export({ kind, names: Array.from({ length: some() }, () => names.fresh()) });
      case 'resource': {
        const name = this.#names.fresh();
        const resource: ResourceType = { kind, name };
        this.#own.set(name, resource);
        return this.#set(name, resource);
      }
      case 'alias': {
        const type = this.value(2, false);
        // A name for a primitive is a node of its own; another name of a nominal type is not.
        return this.#export(type.kind === 'own' ? { kind: 'list', element: type, length: undefined } : { ...type });
      }
    }
  }

  #export(type: ValueType | ResourceType): void {
    this.#set(this.#names.fresh(), type);
  }

  #set(name: string, type: ValueType | ResourceType): void {
    this.types.push({ name, type });
    this.exports.set(name, { sort: 'type', type });
  }

  #field(names: Names, mayBorrow: boolean): Field {
    return { name: names.fresh(), type: this.value(2, mayBorrow) };
  }

  /** A type that can stand in a function: nominal ones are those that have a name here. */
  value(depth: number, mayBorrow: boolean): ValueType {
    const random = this.#random;
    const named = this.types[random.below(this.types.length * 2)]?.type;
    if (named?.kind === 'resource') {
      return mayBorrow && random.below(2) === 0
        ? { kind: 'borrow', resource: named }
        : { kind: 'own', resource: named };
    }
    if (named !== undefined && (mayBorrow || !hasBorrow(named))) return named;
    const inner = (): ValueType => this.value(depth - 1, mayBorrow);
    const perhaps = (): ValueType | undefined => (random.below(3) === 0 ? undefined : inner());
    switch (
      depth <= 0 ? 'primitive' : random.pick(['primitive', 'primitive', 'list', 'tuple', 'option', 'result'] as const)
    ) {
      case 'list':
        return { kind: 'list', element: inner(), length: undefined };
      case 'tuple':
        return { kind: 'tuple', types: Array.from({ length: 1 + random.below(random.pick([3, 20])) }, inner) };
      case 'option':
        return { kind: 'option', type: inner() };
      case 'result':
        return { kind: 'result', ok: perhaps(), err: perhaps() };
      default:
        return { kind: random.pick(PRIMITIVES) };
    }
  }

  function(): void {
    const random = this.#random;
    const name = random.below(2) === 0 ? undefined : [...this.#own.keys()][random.below(this.#own.size)];
    const resource = name === undefined ? undefined : this.#own.get(name);
    if (resource === undefined) {
      this.exports.set(this.#names.fresh(), { sort: 'func', type: this.#func([]) });
      return;
    }
    const own: ValueType = { kind: 'own', resource };
    switch (random.pick(['method', 'method', 'static', 'constructor'] as const)) {
      case 'constructor':
        if (this.exports.has(`[constructor]${name}`)) return;
        this.exports.set(`[constructor]${name}`, {
          sort: 'func',
          type: { ...this.#func([]), async: false, result: own },
        });
        return;
      case 'static':
        this.exports.set(`[static]${name}.${this.#names.fresh()}`, { sort: 'func', type: this.#func([]) });
        return;
      case 'method': {
        const self: Field = { name: 'self', type: { kind: 'borrow', resource } };
        this.exports.set(`[method]${name}.${this.#names.fresh()}`, { sort: 'func', type: this.#func([self]) });
        return;
      }
    }
  }

  #func(first: readonly Field[]): FuncType {
    const random = this.#random;
    const names = new Names(random);
    const label = (): string => {
      const name = names.fresh();
      return first.length > 0 && name === 'self' ? label() : name;
    };
    const count = random.pick([0, 1, 1, 2, 3, random.below(20)]);
    const params = Array.from({ length: count }, () => ({ name: label(), type: this.value(2, true) }));
    const isAsync = random.below(24) === 0;
    return {
      kind: 'func',
      async: isAsync,
      params: [...first, ...params],
      result: random.below(4) === 0 ? undefined : this.#result(),
    };
  }

  #result(): ValueType {
    const type = this.value(3, false);
    const kind = this.#random.pick(['stream', 'future'] as const);
    return this.#random.below(30) === 0 ? { kind, element: type.kind === 'char' ? undefined : type } : type;
  }
}

/** The imports of a component; interfaces stand behind those whose types they use. */
export function randomImports(random: Random): readonly Import[] {
  const imports: Import[] = [];
  const earlier: Named[] = [];
  const names = new Set(Array.from({ length: 1 + random.below(5) }, () => random.pick(INTERFACES)));
  for (const name of names) {
    const scope = scopeOf(random, earlier);
    earlier.push(...scope.types);
    imports.push({
      name,
      attributes: [],
      extern: { sort: 'instance', type: { kind: 'instance', exports: scope.exports } },
    });
  }
  if (random.below(3) > 0) return imports;
  const world = scopeOf(random, earlier);
  return [...imports, ...[...world.exports].map(([name, extern]): Import => ({ name, attributes: [], extern }))];
}

function scopeOf(random: Random, earlier: readonly Named[]): ScopeMaker {
  const scope = new ScopeMaker(random);
  for (const named of earlier) if (random.below(6) === 0) scope.use(named);
  for (let i = random.below(6); i > 0; i--) scope.define();
  for (let i = random.below(random.pick([3, 8, 30])); i > 0; i--) scope.function();
  return scope;
}

/** Whether every interface has names for the types that its functions and types are made of, as WIT demands. */
export function isClosed(imports: readonly Import[]): boolean {
  const world = new Map(
    imports.flatMap(({ name, extern }) => (extern.sort === 'instance' ? [] : [[name, extern] as const])),
  );
  const scopes = imports.flatMap(({ extern }) => (extern.sort === 'instance' ? [extern.type.exports] : []));
  return [world, ...scopes].every((exports) => {
    const externs = [...exports.values()];
    const known = new Set(externs.flatMap((each) => (each.sort === 'type' && isNominal(each.type) ? [each.type] : [])));
    const owners = [...exports.keys()].flatMap((name) => resourceOfName(name) ?? []);
    if (owners.some((name) => !exports.has(name))) return false;
    return externs.every(
      (each) =>
        (each.sort !== 'func' && each.sort !== 'type') || nominalsOf(each.type).every((node) => known.has(node)),
    );
  });
}
