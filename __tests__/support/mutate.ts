import type { Files } from '../../src/adapter/mounts.ts';
import { VirtError } from '../../src/errors.ts';
import {
  DENY_ALL,
  type HostNames,
  type KeyValues,
  type Policy,
  type SocketPeers,
  type StreamMode,
  type Switch,
} from '../../src/policy/model.ts';
import type { Origin, Peer } from '../../src/policy/peers.ts';
import { virtualize } from '../../src/virtualize.ts';
import type { Random } from './random.ts';

/** Random settings of every kind; many mixtures of streams, since those are the hard ones. */
export function randomPolicy(random: Random): Policy {
  const onOff = () => random.pick<Switch>(['allow', 'deny']);
  const mode = (): StreamMode => random.pick(['allow', 'ignore', 'deny']);
  const all = random.pick<StreamMode | undefined>([undefined, mode()]);
  const stderr = all ?? mode();
  return {
    ...DENY_ALL,
    clocks: random.pick<Policy['clocks']>(['allow', 'deny', { seconds: 1n, nanoseconds: 2 }]),
    exit: onOff(),
    random: random.pick<Policy['random']>(['allow', 'deny', { seed: '2a' }]),
    filesystem: random.pick(['allow', 'deny', 'read-only']),
    preopens: random.pick<Policy['preopens']>([
      [],
      [],
      [{ guest: '/p', host: '/', access: random.pick(['ro', 'rw']) }],
      [
        { guest: '/p', host: '/a', access: 'ro' },
        { guest: '/q', host: '/b', access: 'rw' },
      ],
    ]),
    mounts: random.pick<Policy['mounts']>([
      [],
      [],
      [{ guest: '/m', local: 'files', writable: random.below(2) === 0 }],
      [
        { guest: '/m', local: 'files', writable: false },
        { guest: '/tmp', local: undefined, writable: true },
      ],
    ]),
    sockets: random.pick<Policy['sockets']>([onOff(), onOff(), { connect: PEERS, listen: [] }, randomPeers(random)]),
    dns: random.pick<Policy['dns']>([onOff(), [], [{ kind: 'suffix', name: 'example.com' }]]),
    http: random.pick<Policy['http']>(['allow', 'deny', 'none', ORIGINS]),
    stdin: all ?? mode(),
    stdout: all ?? mode(),
    stderr,
    environment: randomNames(random),
    config: randomNames(random),
    args: random.pick<readonly string[] | undefined>([undefined, [], ['a', 'b c']]),
    cwd: random.pick<string | undefined>([undefined, '/']),
    allowImports: random.pick<readonly string[]>([[], ['wasi:keyvalue/*']]),
    denyImports: random.pick<readonly string[]>([[], ['acme:*']]),
    onDenied: random.pick(['error', 'trap']),
    debug: stderr === 'allow' && random.below(3) === 0,
  };
}

const PORTS = { from: 80, to: 443 } as const;
const ORIGINS: readonly Origin[] = [
  { scheme: 'https', host: { kind: 'name', name: 'a.example.com' }, ports: PORTS },
  { scheme: '*', host: { kind: 'suffix', name: 'example.net' }, ports: PORTS },
];
const PEERS: readonly Peer[] = [{ transport: '*', host: { kind: 'any' }, ports: PORTS }];

/** None, some or all of both transports and both uses. */
function randomPeers(random: Random): SocketPeers {
  const host = { kind: 'network', family: 4, address: 0x7f000001n, prefix: 32 } as const;
  const peers = (): readonly Peer[] =>
    (['tcp', 'udp'] as const)
      .filter(() => random.below(2) === 0)
      .map((transport) => ({ transport, host, ports: PORTS }));
  return { connect: peers(), listen: peers() };
}

/** A policy in messages. */
export function shown(policy: Policy): string {
  return JSON.stringify(policy, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
}

/** What random policies mount. */
export const FILES: Files = new Map([
  ['files', { kind: 'directory', entries: new Map([['f', { kind: 'file', contents: Uint8Array.of(1, 2) }]]) }],
]);

function randomNames(random: Random): KeyValues {
  return {
    fixed: random.pick<KeyValues['fixed']>([
      [],
      [['A', '1']],
      [
        ['A', 'x,y'],
        ['Bé', ''],
      ],
    ]),
    host: random.pick<HostNames>([{ kind: 'none' }, { kind: 'all' }, { kind: 'only', names: ['X_*', 'Y'] }]),
    deny: random.pick([[], ['Z'], ['A*']]),
  };
}

export type Outcome =
  | { readonly kind: 'result' | 'refused' | 'rejected' }
  /** What must never happen. */
  | { readonly kind: 'crash'; readonly error: unknown };

/** Damages a component somewhere in its first part, where the declarations are, or cuts it off, and virtualizes it. */
export function fuzzRound(component: Uint8Array, policy: Policy, random: Random): Outcome {
  const damaged = damage(component, random);
  try {
    virtualize(damaged, policy, { files: FILES });
    return { kind: 'result' };
  } catch (error) {
    if (!(error instanceof VirtError)) return { kind: 'crash', error };
    if (error.code === 'verification') return { kind: 'crash', error };
    return { kind: error.code === 'malformed' ? 'rejected' : 'refused' };
  }
}

export function damage(component: Uint8Array, random: Random): Uint8Array {
  if (random.below(8) === 0) return component.subarray(0, random.below(component.length));
  // Not slice(): of a Buffer that is a view.
  const damaged = Uint8Array.from(component);
  for (let flips = 1 + random.below(3); flips > 0; flips--) {
    const at = random.below(random.pick([16, 200, 4000, damaged.length]));
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
  }
  return damaged;
}
