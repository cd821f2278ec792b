import { ownersOf } from '../../../src/component/declare.ts';
import type { ResolvedComponent } from '../../../src/component/resolve.ts';
import type { Extern, FuncType, Import, ResourceType, ValueType } from '../../../src/component/types.ts';

/*
 * What a component imports, once as this project's decoder understands it and once as wasm-tools print it: a line for
 * each function, in which the shapes of types stand for their names, and resources are called after who declares them.
 */

/** Shapes by number: types are alike if they have the same. */
export class Shapes {
  readonly #numbers = new Map<string, number>();

  of(...parts: readonly unknown[]): string {
    const key = JSON.stringify(parts);
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return `${parts[0]}#${known}`;
  }
}

/** As this project's decoder understands it. */
export function decodedFunctions({ imports }: Pick<ResolvedComponent, 'imports'>, shapes: Shapes): readonly string[] {
  const owners = ownersOf(imports);
  const known = new Map<ValueType, string>();
  const resource = (node: ResourceType): string => {
    const owner = owners.get(node);
    return owner?.import.extern.sort === 'instance' ? `${owner.import.name} ${owner.name}` : `world ${node.name}`;
  };
  const optional = (type: ValueType | undefined): string => (type === undefined ? '_' : shape(type));
  const shape = (type: ValueType): string => {
    const found = known.get(type) ?? make(type);
    known.set(type, found);
    return found;
  };
  const make = (type: ValueType): string => {
    switch (type.kind) {
      case 'record':
        return shapes.of('record', ...type.fields.map(({ name, type: field }) => [name, shape(field)]));
      case 'variant':
        return shapes.of('variant', ...type.cases.map(({ name, type: payload }) => [name, optional(payload)]));
      case 'list':
        return shapes.of('list', shape(type.element), type.length ?? '_');
      case 'tuple':
        return shapes.of('tuple', ...type.types.map(shape));
      case 'flags':
      case 'enum':
        return shapes.of(type.kind, ...type.names);
      case 'option':
        return shapes.of('option', shape(type.type));
      case 'result':
        return shapes.of('result', optional(type.ok), optional(type.err));
      case 'own':
      case 'borrow':
        return shapes.of(type.kind, resource(type.resource));
      case 'stream':
      case 'future':
        return shapes.of(type.kind, optional(type.element));
      case 'map':
        return shapes.of('map', shape(type.key), shape(type.value));
      default:
        return type.kind;
    }
  };
  const line = (owner: string, name: string, { async, params, result }: FuncType): string =>
    `${owner} ${name}: ${async ? 'async ' : ''}(${params.map((each) => `${each.name}: ${shape(each.type)}`).join(', ')}) -> ${optional(result)}`;
  const linesOf = ({ name, extern }: Import): readonly string[] => {
    if (extern.sort === 'func') return [line('world', name, extern.type)];
    if (extern.sort !== 'instance') return [];
    return functionsOf(extern).map(([label, type]) => line(name, label, type));
  };
  return imports.flatMap(linesOf).sort();
}

function functionsOf(extern: Extern & { readonly sort: 'instance' }): readonly (readonly [string, FuncType])[] {
  return [...extern.type.exports].flatMap(([name, each]) => (each.sort === 'func' ? [[name, each.type] as const] : []));
}

/** Of interfaces in this package wasm-tools print all, of others only the names. */
export const PACKAGE = 'root:component/';

/** As wasm-tools print it. */
export function printedFunctions(wit: string, shapes: Shapes): readonly string[] {
  return new WitText(wit, shapes).functions();
}

/** What a name of an interface or world stands for: a shape, or a resource called so. */
type Named = { readonly shape: string } | { readonly resource: string };

/** A reader of what wasm-tools print, which is less than the language has. */
class WitText {
  readonly #tokens: readonly string[];
  readonly #shapes: Shapes;
  #at = 0;
  /** By the name of the interface. */
  readonly #interfaces = new Map<string, ReadonlyMap<string, Named>>();
  readonly #lines: string[] = [];
  /** Where the world's body begins, which needs the interfaces that stand behind it. */
  #world = -1;
  readonly #imported = new Set<string>();

  constructor(wit: string, shapes: Shapes) {
    this.#tokens = wit.replace(/\/\/.*$/gm, '').match(/->|%?\w[\w-]*|[^\s]/g) ?? [];
    this.#shapes = shapes;
  }

  functions(): readonly string[] {
    while (this.#at < this.#tokens.length) this.#top();
    const interfaces = [...this.#lines];
    this.#lines.length = 0;
    this.#at = this.#world;
    this.#body('world', new Map());
    const all = [...interfaces.filter((line) => this.#imported.has(line.slice(0, line.indexOf(' ')))), ...this.#lines];
    return all.sort();
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Error('the WIT ends too early');
    return token;
  }

  #accept(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }

  #expect(token: string): void {
    const found = this.#next();
    if (found !== token) {
      throw new Error(
        `"${found}" stands where "${token}" should: ${this.#tokens.slice(this.#at - 12, this.#at + 4).join(' ')}`,
      );
    }
  }

  #name(): string {
    return this.#next().replace(/^%/, '');
  }

  #top(): void {
    const keyword = this.#next();
    if (keyword === 'package') {
      while (!this.#accept(';')) this.#next();
    } else if (keyword === 'interface') {
      const name = PACKAGE + this.#name();
      this.#expect('{');
      const names = new Map<string, Named>();
      this.#interfaces.set(name, names);
      this.#body(name, names);
    } else if (keyword === 'world') {
      this.#name();
      this.#expect('{');
      this.#world = this.#at;
      for (let depth = 1; depth > 0; ) {
        const token = this.#next();
        depth += token === '{' ? 1 : token === '}' ? -1 : 0;
      }
    } else throw new Error(`"${keyword}" begins nothing that is known`);
  }

  /** What stands in the braces of an interface or world, whose own types get into `names`. */
  #body(owner: string, names: Map<string, Named>): void {
    // Functions of a resource may mention types that stand behind it.
    const functions: { readonly at: number; readonly resource: string | undefined }[] = [];
    const later = (resource: string | undefined): void => {
      functions.push({ at: this.#at, resource });
      while (!this.#accept(';')) this.#next();
    };
    while (!this.#accept('}')) {
      if (owner === 'world' && this.#accept('export')) {
        while (!this.#accept(';')) this.#next();
        continue;
      }
      if (owner === 'world' && this.#accept('import')) {
        if (this.#tokens[this.#at + 1] === ';') {
          this.#imported.add(PACKAGE + this.#name());
          this.#expect(';');
          continue;
        }
      }
      this.#item(owner, names, later);
    }
    const end = this.#at;
    for (const { at, resource } of functions) {
      this.#at = at;
      this.#function(owner, names, resource);
    }
    this.#at = end;
  }

  #item(owner: string, names: Map<string, Named>, later: (resource: string | undefined) => void): void {
    const keyword = this.#peek();
    if (this.#tokens[this.#at + 1] === ':') return later(undefined);
    this.#next();
    switch (keyword) {
      case 'use':
        return this.#use(owner, names);
      case 'type': {
        const name = this.#name();
        this.#expect('=');
        const before = names.get(this.#peek().replace(/^%/, ''));
        const isAlone = this.#tokens[this.#at + 1] === ';';
        const shape = this.#type(names);
        names.set(name, isAlone && before !== undefined ? before : { shape });
        return this.#expect(';');
      }
      case 'record':
        return this.#define(names, 'record', () => {
          const field = this.#name();
          this.#expect(':');
          return [field, this.#type(names)];
        });
      case 'variant':
        return this.#define(names, 'variant', () => {
          const label = this.#name();
          if (!this.#accept('(')) return [label, '_'];
          const payload = this.#type(names);
          this.#expect(')');
          return [label, payload];
        });
      case 'flags':
      case 'enum':
        return this.#define(names, keyword, () => this.#name());
      case 'resource': {
        const name = this.#name();
        names.set(name, { resource: `${owner} ${name}` });
        if (this.#accept(';')) return;
        this.#expect('{');
        while (!this.#accept('}')) later(name);
        return;
      }
      default:
        throw new Error(`"${keyword}" declares nothing that is known`);
    }
  }

  #define(names: Map<string, Named>, kind: string, read: () => unknown): void {
    const name = this.#name();
    names.set(name, { shape: this.#shapes.of(kind, ...this.#list('{', '}', read)) });
  }

  #list<T>(open: string, close: string, read: () => T): T[] {
    this.#expect(open);
    const items: T[] = [];
    while (!this.#accept(close)) {
      items.push(read());
      if (!this.#accept(',')) {
        this.#expect(close);
        break;
      }
    }
    return items;
  }

  #use(owner: string, names: Map<string, Named>): void {
    const from = PACKAGE + this.#name();
    this.#expect('.');
    for (const [name, as] of this.#list('{', '}', () => {
      const used = this.#name();
      return [used, this.#accept('as') ? this.#name() : used] as const;
    })) {
      const found = this.#interfaces.get(from)?.get(name);
      if (found === undefined) throw new Error(`${owner} uses ${name} of ${from}, which has none`);
      names.set(as, found);
    }
    this.#expect(';');
  }

  #function(owner: string, names: ReadonlyMap<string, Named>, resource: string | undefined): void {
    const name = this.#name();
    const isConstructor = resource !== undefined && name === 'constructor' && this.#peek() === '(';
    if (!isConstructor) this.#expect(':');
    const isStatic = resource !== undefined && this.#accept('static');
    const isAsync = this.#accept('async');
    if (!isConstructor) this.#expect('func');
    const params = this.#list('(', ')', () => {
      const param = this.#name();
      this.#expect(':');
      return `${param}: ${this.#type(names)}`;
    });
    const result = this.#accept('->') ? this.#type(names) : '_';
    this.#expect(';');
    const kind = isConstructor ? 'constructor' : isStatic ? 'static' : 'method';
    const label =
      resource === undefined ? name : isConstructor ? `[${kind}]${resource}` : `[${kind}]${resource}.${name}`;
    const self =
      kind === 'method' && resource !== undefined ? [`self: ${this.#handle('borrow', resource, names)}`] : [];
    const own = isConstructor && result === '_' ? this.#handle('own', resource ?? '', names) : result;
    this.#lines.push(`${owner} ${label}: ${isAsync ? 'async ' : ''}(${[...self, ...params].join(', ')}) -> ${own}`);
  }

  #handle(kind: 'own' | 'borrow', name: string, names: ReadonlyMap<string, Named>): string {
    const found = names.get(name);
    if (found === undefined || !('resource' in found)) throw new Error(`${name} is no resource`);
    return this.#shapes.of(kind, found.resource);
  }

  #type(names: ReadonlyMap<string, Named>): string {
    const token = this.#next();
    const inner = (): readonly string[] =>
      this.#peek() === '<' ? this.#list('<', '>', () => this.#argument(names)) : [];
    switch (token) {
      case 'list': {
        const [element = '_', length = '_'] = inner();
        return this.#shapes.of('list', element, length === '_' ? length : Number(length));
      }
      case 'tuple':
        return this.#shapes.of('tuple', ...inner());
      case 'option':
        return this.#shapes.of('option', ...inner());
      case 'map':
        return this.#shapes.of('map', ...inner());
      case 'result': {
        const [ok = '_', err = '_'] = inner();
        return this.#shapes.of('result', ok, err);
      }
      case 'stream':
      case 'future': {
        const [element = '_'] = inner();
        return this.#shapes.of(token, element);
      }
      case 'own':
      case 'borrow': {
        this.#expect('<');
        const name = this.#name();
        this.#expect('>');
        return this.#handle(token, name, names);
      }
      default: {
        const found = names.get(token.replace(/^%/, ''));
        if (found === undefined) return token;
        return 'shape' in found ? found.shape : this.#shapes.of('own', found.resource);
      }
    }
  }

  #argument(names: ReadonlyMap<string, Named>): string {
    if (this.#accept('_')) return '_';
    return /^\d+$/.test(this.#peek()) ? this.#next() : this.#type(names);
  }
}
