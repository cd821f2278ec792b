import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/adapter/action.ts';
import { wasiWorld } from '../../src/adapter/alone.ts';
import { BODY_PARTS } from '../../src/adapter/bodies.ts';
import { planFor } from '../../src/adapter/plan.ts';
import { ENTRIES, GETTERS } from '../../src/adapter/requests.ts';
import { decode } from '../../src/component/decode.ts';
import { type ResolvedComponent, resolve } from '../../src/component/resolve.ts';
import type { Import } from '../../src/component/types.ts';
import { VirtError } from '../../src/errors.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { parseDnsName, parseOrigin, parsePeer } from '../../src/policy/peers.ts';
import { policyText, randomPolicy } from '../support/mutate.ts';
import { STDIO } from '../support/policies.ts';
import { Random } from '../support/random.ts';
import { dummyComponent, worldComponent } from '../support/wit.ts';

/** What happens to a function of the whole WASI 0.2.12 world: `trap`, `answer {…}`, `mint 2`, `compute output` … */
function planned(changes: Partial<Policy>): (iface: string, func: string) => string {
  const plan = planFor(wasiWorld('0.2.12'), { ...DENY_ALL, ...changes });
  const functions = new Map(
    plan.imports.flatMap((item) =>
      [...item.functions].map(
        ([name, { action }]) => [`${item.import.name.replace(/@.*/, '')}.${name}`, action] as const,
      ),
    ),
  );
  return (iface, func) => {
    const action = functions.get(`wasi:${iface}.${func}`);
    if (action === undefined) throw new Error(`wasi:${iface} has no ${func}`);
    return describeAction(action);
  };
}

function describeAction(action: Action): string {
  switch (action.kind) {
    case 'answer':
      return `answer ${JSON.stringify(action.value, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))}`;
    case 'mint':
      return `mint ${action.cell.name} ${action.cell.kind}`;
    case 'proxy':
      return action.rule === undefined ? `proxy, else ${describeAction(action.own)}` : `proxy ${action.rule.name}`;
    case 'compute':
      return `compute ${action.routine.name}`;
    case 'trap':
      return action.why === 'unreachable' ? 'unreachable' : 'trap';
    case 'pass':
      return 'pass';
  }
}

const none = 'answer {"tag":"none"}';
const closed = 'answer {"tag":"err","val":{"tag":"closed"}}';
const denied = (code: string) => `answer {"tag":"err","val":{"tag":"${code}"}}`;

/** Rows: interface, function, what a policy that denies everything does, what `on-denied: trap` does. */
const DENIALS: [iface: string, func: string, error: string, trap?: string][] = [
  ['cli/environment', 'get-environment', 'answer []'],
  ['cli/environment', 'get-arguments', 'answer []'],
  ['cli/environment', 'initial-cwd', none],
  ['cli/exit', 'exit', 'trap'],
  ['cli/exit', 'exit-with-code', 'trap'],
  ['cli/stdin', 'get-stdin', 'mint stdin CLOSED', 'mint stdin TRAP'],
  ['cli/stdout', 'get-stdout', 'mint stdout CLOSED', 'mint stdout TRAP'],
  ['cli/stderr', 'get-stderr', 'mint stderr CLOSED', 'mint stderr TRAP'],
  ['cli/terminal-stdin', 'get-terminal-stdin', none],
  ['cli/terminal-stdout', 'get-terminal-stdout', none],
  ['cli/terminal-stderr', 'get-terminal-stderr', none],
  ['clocks/wall-clock', 'now', 'trap'],
  ['clocks/wall-clock', 'resolution', 'trap'],
  ['clocks/monotonic-clock', 'now', 'trap'],
  ['clocks/monotonic-clock', 'subscribe-duration', 'trap'],
  ['config/store', 'get', 'answer {"tag":"ok","val":{"tag":"none"}}'],
  ['config/store', 'get-all', 'answer {"tag":"ok","val":[]}'],
  ['filesystem/preopens', 'get-directories', 'answer []'],
  ['filesystem/types', '[method]descriptor.open-at', 'unreachable'],
  ['http/types', '[constructor]fields', 'trap'],
  ['http/types', '[method]outgoing-request.set-method', 'unreachable'],
  ['http/outgoing-handler', 'handle', 'unreachable'],
  ['io/poll', 'poll', 'compute poll'],
  ['io/poll', '[method]pollable.ready', 'answer true'],
  ['io/poll', '[method]pollable.block', 'compute return'],
  ['io/streams', '[method]input-stream.read', closed, 'trap'],
  ['io/streams', '[method]input-stream.blocking-skip', closed, 'trap'],
  ['io/streams', '[method]input-stream.subscribe', 'mint ready READY'],
  ['io/streams', '[method]output-stream.check-write', closed, 'trap'],
  ['io/streams', '[method]output-stream.splice', closed, 'trap'],
  ['io/error', '[method]error.to-debug-string', 'unreachable'],
  ['random/random', 'get-random-bytes', 'trap'],
  ['random/insecure', 'get-insecure-random-u64', 'trap'],
  ['random/insecure-seed', 'insecure-seed', 'trap'],
  ['sockets/instance-network', 'instance-network', 'mint network CLOSED'],
  ['sockets/tcp-create-socket', 'create-tcp-socket', denied('access-denied'), 'trap'],
  ['sockets/udp-create-socket', 'create-udp-socket', denied('access-denied'), 'trap'],
  ['sockets/ip-name-lookup', 'resolve-addresses', denied('access-denied'), 'trap'],
  ['sockets/tcp', '[method]tcp-socket.start-connect', 'unreachable'],
];

describe('a plan that denies everything', () => {
  const soft = planned({});
  const hard = planned({ onDenied: 'trap' });

  it.each(DENIALS)('%s %s: %s', (iface, func, error, trap) => {
    expect(soft(iface, func)).toBe(error);
    expect(hard(iface, func)).toBe(trap ?? error);
  });

  it('passes nothing', () => {
    for (const item of planFor(wasiWorld('0.2.12'), DENY_ALL).imports) {
      expect(item.passed, item.import.name).toBe(false);
      for (const { action } of item.functions.values()) expect(action.kind).not.toBe('pass');
    }
  });
});

describe('a plan', () => {
  it('gives fixed variables, arguments and the working directory as constants', () => {
    const plan = planned({
      environment: {
        fixed: [
          ['A', '1'],
          ['B', 'x'],
        ],
        host: { kind: 'none' },
        deny: ['B'],
      },
      args: ['prog', '-v'],
      cwd: '/work',
    });
    expect(plan('cli/environment', 'get-environment')).toBe('answer [["A","1"]]');
    expect(plan('cli/environment', 'get-arguments')).toBe('answer ["prog","-v"]');
    expect(plan('cli/environment', 'initial-cwd')).toBe('answer {"tag":"some","val":"/work"}');
  });

  it('asks the host for variables only where some of them pass, and for arguments only where all do', () => {
    const list = planned({ environment: { fixed: [], host: { kind: 'only', names: ['HOME'] }, deny: [] } });
    expect(list('cli/environment', 'get-environment')).toBe('compute entries');
    expect(list('cli/environment', 'get-arguments')).toBe('answer []');
    const all = planned({ environment: { fixed: [], host: { kind: 'all' }, deny: [] } });
    expect(all('cli/environment', 'get-environment')).toBe('pass');
    expect(all('cli/environment', 'get-arguments')).toBe('pass');
    const empty = planned({ environment: { fixed: [], host: { kind: 'only', names: [] }, deny: [] } });
    expect(empty('cli/environment', 'get-environment')).toBe('answer []');
  });

  it('keeps the budget of output streams that swallow, and closes those beside them', () => {
    const plan = planned({ stdout: 'ignore' });
    expect(plan('io/streams', '[method]output-stream.check-write')).toBe('compute output');
    expect(plan('io/streams', '[method]output-stream.blocking-splice')).toBe(closed);
    expect(plan('io/streams', '[method]input-stream.read')).toBe(closed);
  });

  it('lets streams of its own wait on the clock that is granted', () => {
    const plan = planned({ clocks: 'allow' });
    expect(plan('io/poll', 'poll')).toBe('pass');
    expect(plan('io/streams', '[method]output-stream.subscribe')).toBe('compute elapsed-timer');
    expect(plan('io/streams', '[method]output-stream.check-write')).toBe(closed);
  });

  it('keeps http/types and refuses requests where the list of origins is empty', () => {
    const plan = planned({ ...STDIO, http: 'none' });
    expect(plan('http/types', '[constructor]fields')).toBe('pass');
    expect(plan('http/outgoing-handler', 'handle')).toBe(denied('HTTP-request-denied'));
    expect(planned({ ...STDIO, http: 'none', onDenied: 'trap' })('http/outgoing-handler', 'handle')).toBe('trap');
  });

  it("owns streams where some are its own and some the host's, and nothing more", () => {
    const plan = planned({ filesystem: 'allow', stdin: 'allow', stdout: 'allow' });
    expect(plan('cli/stdout', 'get-stdout')).toBe('proxy, else unreachable');
    expect(plan('cli/stderr', 'get-stderr')).toBe('mint stderr CLOSED');
    expect(plan('io/streams', '[method]output-stream.check-write')).toBe(`proxy, else ${closed}`);
    expect(plan('io/streams', '[method]output-stream.splice')).toBe('proxy, else compute splice');
    expect(plan('io/streams', '[method]input-stream.read')).toBe('pass');
    expect(plan('io/streams', '[method]input-stream.subscribe')).toBe('proxy, else unreachable');
    expect(plan('io/poll', 'poll')).toBe('proxy, else compute poll');
    expect(plan('filesystem/types', '[method]descriptor.write-via-stream')).toBe('proxy, else unreachable');
    expect(plan('filesystem/types', '[method]descriptor.read-via-stream')).toBe('pass');
    expect(plan('filesystem/types', '[method]descriptor.open-at')).toBe('pass');
  });

  it('leaves pollables to the host where its clock can give one that has passed', () => {
    const plan = planned({ filesystem: 'allow', clocks: 'allow', stdin: 'ignore', stdout: 'allow', stderr: 'allow' });
    expect(plan('io/poll', 'poll')).toBe('pass');
    expect(plan('io/streams', '[method]input-stream.subscribe')).toBe('proxy, else compute elapsed-timer');
    expect(plan('io/streams', '[method]output-stream.subscribe')).toBe('pass');
  });

  it('refuses an export that hands over what it has to own, and names the setting', () => {
    const world = wasiWorld('0.2.12');
    const streams = world.imports.find((item) => item.name.startsWith('wasi:io/streams'));
    if (streams?.extern.sort !== 'instance') throw new Error('no streams');
    const read = streams.extern.type.exports.get('[method]input-stream.read');
    if (read === undefined) throw new Error('no read');
    const component = {
      ...world,
      exports: [{ name: 'take', attributes: [], sort: 'func' as const }],
      exportExtern: () => read,
    };
    expect(() => planFor(component, { ...DENY_ALL, stdin: 'ignore' })).toThrow(
      /^the export take hands "input-stream" to and fro, of which stdin=ignore needs some to be the adapter's own/,
    );
    expect(() => planFor(component, { ...DENY_ALL, ...STDIO })).not.toThrow();
  });

  it('grants look-ups without sockets, and sockets without look-ups', () => {
    const names = planned({ dns: 'allow' });
    expect(names('sockets/ip-name-lookup', 'resolve-addresses')).toBe('pass');
    expect(names('sockets/instance-network', 'instance-network')).toBe('pass');
    expect(names('sockets/tcp-create-socket', 'create-tcp-socket')).toMatch(/access-denied/);
    const peers = planned({ sockets: 'allow' });
    expect(peers('sockets/ip-name-lookup', 'resolve-addresses')).toMatch(/access-denied/);
    expect(peers('sockets/tcp', '[method]tcp-socket.start-connect')).toBe('pass');
  });

  it('looks at calls where peers are listed, and denies what no peer in the list needs', () => {
    const client = planned({ ...STDIO, sockets: { connect: [parsePeer('tcp://10.0.0.1:80', 'here')], listen: [] } });
    const tcp = (func: string) => client('sockets/tcp', `[method]tcp-socket.${func}`);
    expect(['start-connect', 'finish-connect', 'subscribe', 'set-hop-limit'].map(tcp)).toEqual([
      'proxy connect',
      'pass',
      'pass',
      'pass',
    ]);
    for (const func of ['start-bind', 'finish-bind', 'start-listen', 'finish-listen', 'accept'])
      expect(tcp(func), func).toBe(denied('access-denied'));
    expect(client('sockets/tcp-create-socket', 'create-tcp-socket')).toBe('pass');
    expect(client('sockets/udp-create-socket', 'create-udp-socket')).toBe(denied('access-denied'));
    expect(client('sockets/instance-network', 'instance-network')).toBe('pass');
    expect(client('sockets/ip-name-lookup', 'resolve-addresses')).toBe(denied('access-denied'));
  });

  it('looks at what is received where UDP peers are listed, and asks where a socket stands that may listen', () => {
    const peer = parsePeer('udp://10.0.0.1:53', 'here');
    const listens = planned({ sockets: { connect: [], listen: [peer] } });
    const sends = planned({ sockets: { connect: [peer], listen: [] } });
    for (const plan of [listens, sends]) {
      expect(plan('sockets/udp', '[method]udp-socket.start-bind')).toBe('proxy bind');
      expect(plan('sockets/udp', '[method]udp-socket.stream')).toBe('proxy stream');
      expect(plan('sockets/udp', '[method]incoming-datagram-stream.receive')).toBe('proxy receive');
      expect(plan('sockets/tcp-create-socket', 'create-tcp-socket')).toBe(denied('access-denied'));
    }
    expect(sends('sockets/udp', '[method]outgoing-datagram-stream.send')).toBe('proxy send');
    expect(listens('sockets/udp', '[method]outgoing-datagram-stream.send')).toBe(denied('access-denied'));
    const server = planned({ ...STDIO, sockets: { connect: [], listen: [parsePeer('tcp://10.0.0.1:53', 'here')] } });
    expect(server('sockets/tcp', '[method]tcp-socket.start-listen')).toBe('proxy listen');
    expect(server('sockets/tcp', '[method]tcp-socket.start-bind')).toBe('proxy bind');
    expect(server('sockets/tcp', '[method]tcp-socket.accept')).toBe('pass');
    expect(server('sockets/tcp', '[method]tcp-socket.start-connect')).toBe(denied('access-denied'));
  });

  it('looks at names and requests where they are listed', () => {
    const names = planned({ dns: [parseDnsName('a.example', 'here')] });
    expect(names('sockets/ip-name-lookup', 'resolve-addresses')).toBe('proxy name');
    expect(names('sockets/ip-name-lookup', '[method]resolve-address-stream.resolve-next-address')).toBe('pass');
    expect(names('sockets/tcp-create-socket', 'create-tcp-socket')).toBe(denied('access-denied'));
    const origins = planned({ http: [parseOrigin('https://a.example', 'here')] });
    expect(origins('http/outgoing-handler', 'handle')).toBe('proxy request');
    expect(origins('http/types', '[constructor]outgoing-request')).toBe('pass');
    expect(origins('http/types', '[method]outgoing-request.body')).toBe('proxy body');
    const streams = planned({ ...STDIO, http: [parseOrigin('https://a.example', 'here')] });
    expect(streams('http/types', '[method]outgoing-body.write')).toBe('pass');
    expect(streams('io/streams', '[method]output-stream.splice')).toBe('compute splice');
    expect(streams('io/streams', '[method]output-stream.blocking-splice')).toBe('compute splice');
    expect(streams('io/streams', '[method]output-stream.write')).toBe('pass');
    expect(origins('sockets/instance-network', 'instance-network')).toMatch(/^mint network/);
    const nobody = planned({ sockets: { connect: [], listen: [] }, dns: [], http: [] });
    expect(nobody('sockets/instance-network', 'instance-network')).toMatch(/^mint network/);
  });

  it('asks a request for what the component leaves out, and denies requests that it cannot build', () => {
    const world = wasiWorld('0.2.6');
    const policy = { ...DENY_ALL, http: [parseOrigin('https://a.example', 'here')] };
    const without = (pattern: RegExp) => ({
      ...world,
      imports: world.imports.map((item): Import => {
        if (item.extern.sort !== 'instance') return item;
        const exports = new Map([...item.extern.type.exports].filter(([name]) => !pattern.test(name)));
        return { ...item, extern: { sort: 'instance', type: { kind: 'instance', exports } } };
      }),
    });
    const handle = (pattern: RegExp) => {
      const { imports } = planFor(without(pattern), policy);
      const types = imports.find((item) => item.import.name.startsWith('wasi:http/types'));
      const handler = imports.find((item) => item.import.name.startsWith('wasi:http/outgoing-handler'));
      const action = handler?.functions.get('handle')?.action;
      return { handle: action && describeAction(action), asked: [...(types?.functions.keys() ?? [])] };
    };
    const pruned = handle(/outgoing-request\.|^\[method\]fields|^(?:method|scheme)$/);
    expect(pruned.handle).toBe('proxy request');
    expect(pruned.asked).toEqual(expect.arrayContaining([...GETTERS, ENTRIES]));
    const unable = handle(/^\[constructor\]outgoing-request|outgoing-request\./);
    expect(unable.handle).toBe(denied('HTTP-request-denied'));
    expect(unable.asked).not.toEqual(expect.arrayContaining([GETTERS[0]]));
    const writing = handle(/outgoing-request\.(?!body)|^\[(?:method|constructor|static)\](?:fields|outgoing-body)/);
    expect(writing.handle).toBe('proxy request');
    expect(writing.asked).toEqual(
      expect.arrayContaining([...GETTERS, ...(BODY_PARTS.get('[method]outgoing-request.body') ?? [])]),
    );
    expect(pruned.asked).not.toEqual(expect.arrayContaining(['[method]fields.append']));
  });

  it('grants whole subsystems', () => {
    const plan = planned({
      ...STDIO,
      filesystem: 'allow',
      sockets: 'allow',
      dns: 'allow',
      random: 'allow',
      exit: 'allow',
    });
    expect(plan('filesystem/types', '[method]descriptor.open-at')).toBe('pass');
    expect(plan('filesystem/preopens', 'get-directories')).toBe('pass');
    expect(plan('sockets/ip-name-lookup', 'resolve-addresses')).toBe('pass');
    expect(plan('io/streams', '[method]output-stream.splice')).toBe('pass');
    expect(plan('clocks/wall-clock', 'now')).toBe('trap');
  });
});

describe('what is handed over by an interface outside wasi:', () => {
  const handing = (resource: string, iface: string): Promise<Uint8Array> =>
    dummyComponent(
      '0.2.6',
      `include wasi:cli/imports@V; import acme:hand/over; export wasi:cli/run@V;`,
      `package acme:hand { interface over { use wasi:${iface}@V.{${resource}}; get: func() -> ${resource}; put: func(it: ${resource}); } }`,
    );
  const over = async (resource: string, iface: string, changes: Partial<Policy>) => {
    const plan = planFor(resolve(decode(await handing(resource, iface))), { ...DENY_ALL, ...changes });
    return plan.imports.find(({ import: { name } }) => name === 'acme:hand/over')?.functions.get('get')?.action;
  };
  const listed = { sockets: { connect: [parsePeer('udp://10.0.0.1:1', 'here')], listen: [] } };

  it.each([
    ['descriptor', 'filesystem/types', { filesystem: 'read-only' }],
    ['incoming-datagram-stream', 'sockets/udp', listed],
    ['outgoing-datagram-stream', 'sockets/udp', listed],
  ] as const)('is narrowed where WASI gives it narrowed: %s', async (resource, iface, changes) => {
    const action = await over(resource, iface, changes);
    const narrowed = action?.kind === 'proxy' ? [...action.narrows].map(({ name }) => name) : [];
    expect(narrowed).toEqual([resource]);
  });

  it.each([
    ['descriptor', 'filesystem/types', { filesystem: 'allow' }],
    ['incoming-datagram-stream', 'sockets/udp', { sockets: 'allow' }],
  ] as const)('passes where WASI gives it whole: %s', async (resource, iface, changes) => {
    expect(await over(resource, iface, changes)).toMatchObject({ kind: 'pass' });
  });

  it.each(['tcp-socket', 'udp-socket'])(
    'is refused where a list could not tell what was done to it: %s',
    async (resource) => {
      const iface = `sockets/${resource.slice(0, 3)}`;
      await expect(over(resource, iface, listed)).rejects.toThrow(
        '"get" of acme:hand/over hands sockets over, of which allow-sockets could not tell the peers; deny it with deny-imports, or allow sockets whole.',
      );
      await expect(over(resource, iface, { ...listed, denyImports: ['acme:*'] })).resolves.toBeDefined();
      await expect(over(resource, iface, { sockets: 'allow' })).resolves.toMatchObject({ kind: 'pass' });
    },
  );
});

it("every function that takes the adapter's handles beside the host's has an answer for them, under any policy", async () => {
  const random = new Random(5);
  let asked = 0;
  for (const version of ['0.2.0', '0.2.12'] as const) {
    const world = resolve(decode(await worldComponent(version, ['wasi:cli/run'])));
    for (let round = 0; round < 60; round++) {
      const policy: Policy = { ...randomPolicy(random), onDenied: 'error', debug: false };
      for (const { import: item, functions } of plannedOrRefused(world, policy)) {
        for (const [name, { action }] of functions) {
          if (action.kind !== 'proxy' || action.mixed.size === 0) continue;
          asked++;
          expect(action.own.kind, `${item.name} ${name} under ${policyText(policy)}`).not.toBe('trap');
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(100);
});

function plannedOrRefused(world: ResolvedComponent, policy: Policy) {
  try {
    return planFor(world, policy).imports;
  } catch (error) {
    if (error instanceof VirtError) return [];
    throw error;
  }
}
