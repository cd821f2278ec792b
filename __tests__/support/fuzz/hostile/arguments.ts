import type { FuncType, ValueType } from '../../../../src/component/types.ts';
import type { Random } from '../../random.ts';
import {
  ACCESS,
  AUTHORITIES,
  CONTENTS,
  FIELD_VALUES,
  FIELDS,
  IPV4,
  IPV6,
  KEYS,
  LENGTHS,
  MORE_NAMES,
  NAMES,
  OFFSETS,
  OPEN_FLAGS,
  PATHS,
  PORTS,
  REQUEST_PATHS,
  TARGETS,
} from './pools.ts';
import type { PortName } from './servers.ts';
import type { Picked, Value } from './values.ts';
import type { World } from './world.ts';

/** What of the machine a guest has most likely got. */
export interface Near {
  readonly paths: readonly string[];
  readonly authorities: readonly string[];
  readonly ports: readonly PortName[];
  /** Whatever name is looked up reaches the host. */
  readonly anyName: boolean;
}

/** How bold a script is: out of a thousand handles, so many are such as no honest guest would give. */
export interface Temper {
  readonly stale: number;
  readonly foreign: number;
}

/** What a call may be given, by the names and types of its parameters. */
export class ArgumentMaker {
  readonly #random: Random;
  readonly #world: World;
  readonly #temper: Temper;
  readonly #near: Near;

  constructor(random: Random, world: World, temper: Temper, near: Near) {
    this.#random = random;
    this.#world = world;
    this.#temper = temper;
    this.#near = near;
  }

  /** @param fixed arguments that are settled, by the names of their parameters */
  all(func: string, type: FuncType, fixed: Readonly<Record<string, Value>> = {}): readonly Value[] {
    return type.params.map(({ name, type: param }) => fixed[name] ?? this.#value(param, name, func));
  }

  handle(label: string): Picked {
    const random = this.#random;
    const chance = random.below(1000);
    const at = random.pick([0, 0, 0, 0, 0, 1, 1, 2, random.below(12)]);
    if (chance < this.#temper.stale) return { handle: label, from: 'stale', at };
    if (chance < this.#temper.stale + this.#temper.foreign) {
      const labels = [...this.#world.resources.keys()];
      return { handle: labels[random.below(labels.length)] ?? label, from: 'live', at };
    }
    return { handle: label, from: 'live', at };
  }

  #value(type: ValueType, name: string, func: string): Value {
    const random = this.#random;
    switch (type.kind) {
      case 'bool':
        return random.below(2) === 0;
      case 'u16':
        return name === 'port' ? this.#port() : random.pick([0, 200, 404, 65535]);
      case 'u64':
      case 's64':
        return this.#long(name, func);
      case 'string':
        return this.#text(name, func);
      case 'list':
        if (type.element.kind === 'u8') return this.#bytes(name, func);
        return Array.from({ length: this.#length(func) }, () => this.#value(type.element, name, func));
      case 'tuple':
        if (type.types.every(({ kind }) => kind === 'u8')) return random.pick(IPV4);
        if (type.types.length === 8) return random.pick(IPV6);
        return type.types.map((part) => this.#value(part, name, func));
      case 'record':
        return {
          fields: Object.fromEntries(
            type.fields.map((field) => [field.name, this.#value(field.type, field.name, func)]),
          ),
        };
      case 'flags':
        return { flags: this.#flags(type.names, name) };
      case 'enum':
        return { tag: this.#case(type.names, name) };
      case 'variant': {
        const tag = this.#case(
          type.cases.map((c) => c.name),
          name,
        );
        const payload = type.cases.find((c) => c.name === tag)?.type;
        return payload === undefined ? { tag } : { tag, val: this.#value(payload, `${name} ${tag}`, func) };
      }
      case 'option': {
        const often = name === 'authority' || name === 'scheme' || name === 'path-with-query' ? 12 : 3;
        if (random.below(often) === 0 || name === 'options' || name === 'trailers') return { tag: 'none' };
        return { tag: 'some', val: this.#value(type.type, name, func) };
      }
      case 'result': {
        const tag = random.below(4) === 0 ? 'err' : 'ok';
        const payload = tag === 'ok' ? type.ok : type.err;
        return payload === undefined ? { tag } : { tag, val: this.#value(payload, name, func) };
      }
      case 'own':
      case 'borrow':
        return this.handle(this.#world.labels.get(type.resource) ?? '');
      default:
        return random.pick([0, 1, 64, 255]);
    }
  }

  #port(): Value {
    const random = this.#random;
    if (random.below(8) === 0) return random.pick([0, 1]);
    return { port: random.below(2) === 0 ? random.pick(PORTS) : this.#nearOr(this.#near.ports, PORTS) };
  }

  #long(name: string, func: string): Value {
    const random = this.#random;
    // The host would really make so many of them.
    if (func.startsWith('random/')) return random.pick([8n, 32n, 0n]);
    if (name === 'seconds') return random.pick([0n, 1_000_000_007n, 1_000_000_007n]);
    if (func.includes('subscribe-')) return random.pick([0n, 1000n, 1_000_000n, 1_000_000n]);
    if (name === 'offset' || name === 'size' || name === 'value') return random.pick(OFFSETS);
    return random.pick(LENGTHS);
  }

  #text(name: string, func: string): Value {
    const random = this.#random;
    if (func.endsWith('symlink-at') && name === 'old-path') return random.pick(TARGETS);
    if (name.includes('path') && !name.startsWith('path-with')) return this.#nearOr(this.#near.paths, PATHS);
    if (name === 'authority') return this.#nearOr(this.#near.authorities, AUTHORITIES);
    if (name === 'path-with-query') return random.pick(REQUEST_PATHS);
    if (name === 'key') return random.pick(KEYS);
    if (func.startsWith('http/')) return random.pick(FIELDS);
    return random.pick(this.#near.anyName ? NAMES : [...NAMES, ...MORE_NAMES]);
  }

  #nearOr<T>(near: readonly T[], others: readonly [T, ...T[]]): T {
    const random = this.#random;
    return (random.below(3) > 0 ? near[random.below(near.length)] : undefined) ?? random.pick(others);
  }

  #bytes(name: string, func: string): Value {
    const random = this.#random;
    if (func.includes(']fields.') && name !== 'name') return random.pick(FIELD_VALUES);
    if (func.startsWith('filesystem/') && random.below(8) === 0) return 'x'.repeat(5000);
    return random.pick(CONTENTS);
  }

  #length(func: string): number {
    const random = this.#random;
    if (func.endsWith('poll')) return random.below(40) === 0 ? 0 : 1 + random.below(4);
    return random.pick([1, 1, 1, 2, 0]);
  }

  #flags(names: readonly string[], name: string): readonly string[] {
    const random = this.#random;
    // A hard link to what a link leads to is more than hosts make.
    if (name === 'old-path-flags') return random.below(8) === 0 ? names : [];
    if (name === 'path-flags') return random.below(4) === 0 ? [] : names;
    if (name === 'open-flags') {
      return random.below(8) === 0 ? names : random.pick(OPEN_FLAGS);
    }
    return random.below(8) === 0 ? names : random.pick(ACCESS);
  }

  #case(names: readonly string[], name: string): string {
    const random = this.#random;
    const usual = USUAL[name];
    if (usual !== undefined && random.below(8) > 0) return usual;
    return names[random.below(names.length)] ?? '';
  }
}

const USUAL: Readonly<Record<string, string>> = {
  method: 'get',
  scheme: 'HTTP',
  'address-family': 'ipv4',
  'local-address': 'ipv4',
  'remote-address': 'ipv4',
};
