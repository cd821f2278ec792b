import type { Files } from '../../src/adapter/mounts.ts';
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
    denyImports: random.pick<readonly string[]>([[], ['acme:*'], ['*']]),
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
export function policyText(policy: Policy): string {
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
