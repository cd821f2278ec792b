import { resourcesOf } from '../../../../src/component/reach.ts';
import type { FuncType, ValueType } from '../../../../src/component/types.ts';
import type { Random } from '../../random.ts';
import { ArgumentMaker, type Near, type Temper } from './arguments.ts';
import type { Script, Step } from './guest.ts';
import { pathsBelow } from './machine.ts';
import { reachOf } from './reach.ts';
import { AUTHORITIES, type Opened, type Rights } from './rights.ts';
import { SERVERS } from './servers.ts';
import { type Call, WAYS, WEIGHTS } from './ways.ts';
import { type Callable, HAND, SINK, type World } from './world.ts';

/** What is called between the ways, by how often. */
const GROUPS: readonly (readonly [prefix: string, weight: number])[] = [
  ['filesystem/types [method]descriptor.', 12],
  ['filesystem/', 2],
  ['io/streams ', 8],
  ['io/poll ', 2],
  ['io/error ', 1],
  ['http/', 4],
  ['sockets/', 4],
  ['cli/', 2],
  ['config/', 1],
  ['clocks/', 1],
  ['random/', 1],
  [`${HAND} `, 3],
];

/** A script that a guest under these rights may get far with. */
export function randomScript(random: Random, world: World, rights: Rights, opened: Opened, hand: boolean): Script {
  return new Writer(random, world, rights, opened, hand).script();
}

class Writer {
  readonly #random: Random;
  readonly #world: World;
  readonly #rights: Rights;
  readonly #maker: ArgumentMaker;
  readonly #steps: Step[] = [];
  /** Resources of which there may be handles by now. */
  readonly #have = new Set<string>();
  readonly #possible: readonly Callable[];
  readonly #hand: boolean;

  constructor(random: Random, world: World, rights: Rights, opened: Opened, hand: boolean) {
    const temper = random.pick<Temper>([
      { stale: 0, foreign: 0 },
      { stale: 0, foreign: 0 },
      { stale: 10, foreign: 5 },
      { stale: 60, foreign: 40 },
    ]);
    this.#random = random;
    this.#world = world;
    this.#rights = rights;
    this.#hand = hand;
    this.#maker = new ArgumentMaker(random, world, temper, nearOf(rights, opened));
    this.#possible = [...world.functions.values()].filter(({ iface }) => iface !== SINK && (hand || iface !== HAND));
  }

  script(): Script {
    const random = this.#random;
    for (let ways = 1 + random.below(5); ways > 0; ways--) {
      const way = this.#way();
      for (const call of way) {
        if (random.below(25) === 0) continue;
        this.#add(call);
        while (random.below(4) === 0) this.#wander();
      }
    }
    return this.#steps;
  }

  #way(): readonly Call[] {
    const random = this.#random;
    const kinds = Object.entries(WEIGHTS).filter(([kind]) => this.#hand || kind !== 'hand');
    const kind = weighted(random, kinds);
    const ways = WAYS[kind] ?? [];
    return ways[random.below(ways.length)] ?? [];
  }

  #add(call: Call): void {
    const [name, fixed] = typeof call === 'string' ? [call, {}] : call;
    const found = this.#world.functions.get(name);
    // Not every release has it.
    if (found === undefined || (this.#random.below(25) > 0 && mayTrap(this.#rights, found))) return;
    // What is settled is now and then left to chance.
    const settled = this.#random.below(10) === 0 ? {} : fixed;
    this.#steps.push({ call: name, args: this.#maker.all(name, found.type, settled) });
    for (const resource of found.type.result === undefined ? [] : resourcesOf(found.type.result))
      this.#have.add(this.#world.labels.get(resource) ?? '');
  }

  /** Anything that can be called by now, or a handle is dropped. */
  #wander(): void {
    const random = this.#random;
    if (random.below(6) === 0) {
      const labels = [...this.#have];
      const label = labels[random.below(labels.length)];
      if (label !== undefined) this.#steps.push({ drop: this.#maker.handle(label) });
      return;
    }
    const prefix = weighted(random, GROUPS);
    const able = this.#possible.filter((each) => nameOf(each).startsWith(prefix) && this.#isAble(each.type));
    const chosen = able[random.below(able.length)];
    if (chosen === undefined) return;
    const name = nameOf(chosen);
    // Whoever writes more than was permitted is stopped by the host.
    if (/output-stream\.write/.test(name) && random.below(12) > 0)
      this.#add('io/streams [method]output-stream.check-write');
    this.#add(name);
  }

  #isAble({ params }: FuncType): boolean {
    return params.every(({ type }) => handlesIn(type, this.#world).every((label) => this.#have.has(label)));
  }
}

function nearOf(rights: Rights, opened: Opened): Near {
  const { http, sockets } = rights;
  const mounted = rights.mount === 'none' ? [] : ['known.txt', 'config/c.txt', 'link'];
  return {
    paths: [...reachOf(rights, opened, false).readable.flatMap(pathsBelow), ...mounted],
    anyName: rights.dns === 'allow',
    authorities: http === 'by name' || http === 'by address' ? [AUTHORITIES[http]] : Object.values(AUTHORITIES),
    ports:
      typeof sockets === 'object'
        ? [...sockets.connect, ...(sockets.listen.length > 0 ? (['bind-listed'] as const) : [])]
        : SERVERS,
  };
}

function nameOf({ iface, func }: Callable): string {
  return `${iface} ${func}`;
}

/** The resources without whose handles there is no such value. */
function handlesIn(type: ValueType, world: World): readonly string[] {
  if (type.kind === 'option') return [];
  return resourcesOf(type).map((resource) => world.labels.get(resource) ?? '');
}

function weighted(random: Random, items: readonly (readonly [name: string, weight: number])[]): string {
  let left = random.below(items.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [name, weight] of items) {
    if (left < weight) return name;
    left -= weight;
  }
  return '';
}

/** Whether a call ends the guest where it is not granted, since WASI has no error for it. */
function mayTrap(rights: Rights, { iface, func }: Callable): boolean {
  if (iface === 'cli/exit' || iface === 'clocks/timezone') return true;
  if (iface.startsWith('clocks/')) return rights.clocks === 'deny';
  if (iface.startsWith('random/')) return rights.random === 'deny';
  if (iface === 'http/types') return rights.http === 'deny' && !func.startsWith('[method]outgoing-request');
  if (iface === HAND) return rights.hand === 'deny';
  return false;
}
