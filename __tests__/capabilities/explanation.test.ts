import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  CAPABILITY_KINDS,
  type CapabilityKind,
  isWhole,
  keyOf,
  kindOf,
  wholeOf,
} from '../../src/capabilities/capability.ts';
import { casesOf, writableIn } from '../../src/capabilities/cases.ts';
import { explainComponent, explainPolicy, explanationOf, rulesFor } from '../../src/capabilities/explanation.ts';
import { grantedBy } from '../../src/capabilities/granted.ts';
import type { ExplainedRule } from '../../src/capabilities/model.ts';
import { ALWAYS, CASES, mainOf, promisesOf } from '../../src/capabilities/promises.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { DENY_ALL } from '../../src/policy/model.ts';
import { ask, component, grant } from '../report/inventories.ts';
import { fixture } from '../support/behaviour.ts';
import { inventoryUnder } from '../support/inventory.ts';
import { ALLOW_ALL } from '../support/policies.ts';

type Settings = Parameters<typeof policyFrom>[0];
const LISTS = ['enforced', 'host', 'nobody'] as const;

function rulesOf(settings: Settings): readonly ExplainedRule[] {
  return explainPolicy(policyFrom(settings)).rules.filter(({ kind }) => kind === 'granted');
}

/** What one grant promises. */
function promised(capability: string, by: 'host' | 'adapter' = 'host', others: readonly string[] = []) {
  const all = [capability, ...others].map((each) => ({ capability: each, by }));
  return promisesOf(new Set(casesOf({ capability, by }, writableIn(all))));
}

describe('every kind of capability', () => {
  const PARTS: Partial<Record<CapabilityKind, readonly string[]>> = {
    env: ['env:A', 'env:A_*', 'env:* except B'],
    config: ['config:A', 'config:A_*', 'config:* except B'],
    'fs.read': ['fs.read:/srv', 'fs.read:srv'],
    'fs.write': ['fs.write:/srv'],
    'http.egress': [
      'http.egress:https://a.example',
      'http.egress:http://*.a.example:8080',
      'http.egress:*://10.0.0.0/8:*',
    ],
    'net.connect': ['net.connect:tcp://10.0.0.5:1', 'net.connect:udp://*:53', 'net.connect:*://[::1]:8000..9000'],
    'net.listen': ['net.listen:tcp://127.0.0.1:0', 'net.listen:udp://*:53'],
    dns: ['dns:a.example', 'dns:*.a.example'],
  };

  it.each(CAPABILITY_KINDS)('%s, whole: the host has it in hand, and virt.wasm claims nothing', (kind) => {
    const { enforced, host } = promised(wholeOf(kind));
    expect(enforced).toEqual([]);
    expect(host.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(PARTS))('%s, in part: virt.wasm enforces the part', (_, capabilities) => {
    for (const capability of capabilities) expect(promised(capability).enforced.length, capability).toBeGreaterThan(0);
  });

  it.each(CAPABILITY_KINDS)('%s, answered by virt.wasm: nothing is left to the host', (kind) => {
    const { enforced, host } = promised(wholeOf(kind), 'adapter');
    expect(enforced.length).toBeGreaterThan(0);
    expect(host).toEqual([]);
  });

  it.each(['import:wasi:keyvalue/*', 'import:wasi:logging/logging', 'import:acme:log/sink'])(
    '%s is the host’s alone',
    (capability) => {
      expect(promised(capability)).toEqual({
        enforced: [],
        host: [expect.stringContaining('Keep these functions within bounds')],
        nobody: [expect.stringContaining('only the host that has them knows')],
      });
    },
  );
});

describe('HTTP', () => {
  const [NAMES, SUFFIX, PLAIN, TLS] = [/to any address/, /under a \*\./, /^That http stays/, /TLS certificates/];
  it.each([
    ['https://api.example.com', [NAMES, TLS], [SUFFIX, PLAIN]],
    ['http://api.example.com', [NAMES, PLAIN], [SUFFIX, TLS]],
    ['*://*.example.com:8080', [NAMES, SUFFIX, PLAIN, TLS], []],
    ['https://10.0.0.0/8', [TLS, /literal addresses only/], [NAMES, SUFFIX, PLAIN]],
    ['https://*', [NAMES, TLS, /every host matches/], [SUFFIX, PLAIN]],
  ])('%s', (origin, there, absent) => {
    const { enforced, host, nobody } = promised(`http.egress:${origin}`);
    const all = [...enforced, ...host, ...nobody];
    for (const pattern of there) expect(all).toContainEqual(expect.stringMatching(pattern));
    for (const pattern of absent) expect(all).not.toContainEqual(expect.stringMatching(pattern));
    expect(enforced[0]).toMatch(/^Scheme, host and port of every request/);
    expect(host).toContainEqual(expect.stringMatching(/^Follow no redirects/));
    expect(nobody).toContainEqual(expect.stringMatching(/^What a server does/));
  });
});

describe('sockets and names', () => {
  it('speaks of forged datagrams only where there are any', () => {
    const forged = expect.stringMatching(/UDP can be forged/);
    expect(promised('net.connect:tcp://10.0.0.5:1').nobody).not.toContainEqual(forged);
    expect(promised('net.connect:udp://10.0.0.5:1').nobody).toContainEqual(forged);
    expect(promised('net.listen:*://10.0.0.5:1').nobody).toContainEqual(forged);
  });

  it('speaks of port 0 only where it may be asked for', () => {
    const chosen = expect.stringMatching(/port 0/);
    expect(promised('net.listen:tcp://127.0.0.1:8080').host).not.toContainEqual(chosen);
    expect(promised('net.listen:tcp://127.0.0.1:0').host).toContainEqual(chosen);
    expect(promised('net.listen:tcp://127.0.0.1:*').host).toContainEqual(chosen);
  });

  it('says of names under a suffix that they carry data', () => {
    const labels = expect.stringMatching(/read every label/);
    expect(promised('dns:api.example.com').nobody).not.toContainEqual(labels);
    expect(promised('dns:*.example.com').nobody).toContainEqual(labels);
  });
});

describe('files', () => {
  it.each([
    [{ preopen: '/d=/srv:ro' }, 'Whatever could change something there is refused.', 'What the component leaves'],
    [{ preopen: '/d=/srv:rw' }, 'What the component leaves', 'is refused'],
    [{ mount: '/d=site' }, 'They cannot be changed.', 'Changes stay'],
    [{ mount: '/d=memory:' }, 'Changes stay in the memory', 'cannot be changed'],
  ] satisfies [Settings, string, string][])('%j', (settings, there, absent) => {
    const [rule, ...others] = rulesOf(settings);
    const text = LISTS.flatMap((each) => rule?.[each] ?? []).join('\n');
    expect(others).toEqual([]);
    expect(text).toContain(there);
    expect(text).not.toContain(absent);
  });

  it('of a mapped directory it is said how its path is opened, and what that cannot see', () => {
    const [rule] = rulesOf({ preopen: '/d=/srv/d:ro' });
    expect(rule?.enforced).toContainEqual(expect.stringMatching(/whenever the component asks.*no link is followed/));
    expect(rule?.host).toContainEqual(expect.stringMatching(/two names are one directory/));
    expect(rule?.nobody).toContainEqual(expect.stringMatching(/same directory every time/));
    expect(rule?.nobody).toContainEqual(expect.stringMatching(/hard link/));
    const [whole] = rulesOf({ 'allow-fs': true });
    expect(whole?.host).toContainEqual(expect.stringMatching(/links included, also when a directory is moved/));
    expect(whole?.enforced).toEqual([]);
  });

  it('that every directory is only read is said by what is denied', () => {
    const explained = explainPolicy(policyFrom({ 'allow-fs': 'ro' }));
    expect(explained.denied).toContainEqual(expect.stringContaining('whatever could change something is refused'));
    expect(explainPolicy(policyFrom({ 'allow-fs': true })).denied).toHaveLength(1);
  });
});

test('clocks and numbers of virt.wasm are told apart from those of the host', () => {
  const virtual = component('app.wasm', {
    granted: [
      ...['clock.wall', 'clock.monotonic', 'clock.timer'].map((each) =>
        grant(each, 3, { by: 'adapter', setting: 'fixed-clock' }),
      ),
      grant('random', 4, { by: 'adapter', setting: 'random-seed' }),
    ],
    asks: ['clock.wall', 'clock.timer', 'random'].map((each) => ask(each, 'wasi:x/y f')),
  });
  expect(rulesFor(virtual)).toMatchObject([
    { grants: [{ capability: 'clock.wall' }, { capability: 'clock.timer' }], host: [] },
    { grants: [{ capability: 'random' }], host: [], nobody: [expect.stringMatching(/xoshiro256\*\*/)] },
  ]);
  expect(promised('random').enforced).toEqual([]);
});

test('rules that say the same are one, whichever kinds of hosts they name', () => {
  const rules = rulesOf({
    'allow-http': 'https://a.example,https://*.b.example,http://10.0.0.1',
    'allow-sockets': 'tcp://10.0.0.5:1,udp://10.0.0.5:1',
    preopen: ['/a=/srv/a:ro', '/b=/srv/b:rw', '/c=/srv/c:ro'],
  });
  expect(rules.map(({ grants }) => grants.map(({ capability }) => capability))).toEqual([
    ['fs.read:/srv/a', 'fs.read:/srv/c'],
    ['fs.read:/srv/b', 'fs.write:/srv/b'],
    ['http.egress:http://10.0.0.1', 'http.egress:https://*.b.example', 'http.egress:https://a.example'],
    ['net.connect:tcp://10.0.0.5:1', 'net.connect:udp://10.0.0.5:1'],
  ]);
});

describe('what is denied', () => {
  it('is everything where nothing is granted', () => {
    const { rules, denied } = explainPolicy(DENY_ALL);
    expect(rules.map(({ kind, grants }) => [kind, ...grants.map(({ capability }) => capability)])).toEqual([
      ['passes', 'http.serve'],
      ['passes', 'import:*'],
    ]);
    expect(denied).toEqual([
      'Everything of wasi: is denied: virt.wasm answers itself, softly where WASI has an answer for that; other calls trap.',
    ]);
  });

  it('says what on-denied, http: none and deny-imports mean', () => {
    const policy = policyFrom({
      'on-denied': 'trap',
      'allow-http': 'none',
      'deny-imports': 'acme:*',
      'allow-exit': true,
    });
    expect(explainPolicy(policy).denied).toEqual([
      'Everything else of wasi: is denied: such a call traps in virt.wasm, except those with which language runtimes start.',
      'HTTP requests may be built, and sending one is refused.',
      'Imports that deny-imports names are denied too, in the same way.',
    ]);
  });
});

describe('a component', () => {
  const settings: Settings = { stdout: 'allow', 'allow-env': 'LANG', 'allow-config': 'LANG', 'allow-dns': 'x.org' };
  const explained = explainComponent(inventoryUnder(fixture('hello-c'), settings), policyFrom(settings));

  it('is told the rules that concern what it asks for, and no others', () => {
    expect(explained.rules.flatMap(({ grants }) => grants.map(({ capability }) => capability))).toEqual([
      'env:LANG',
      'stdio.out',
    ]);
  });

  it('is told what it asks for and does not get, and what becomes of that', () => {
    expect(explained.fails).toContainEqual({ capability: 'random', outcome: 'traps' });
    expect(explained.fails).toContainEqual({ capability: 'fs.read:*', outcome: 'denied' });
    expect(explained.fails.map(({ capability }) => capability)).not.toContain('env:*');
  });

  it('is told the foreign interfaces that it has, unless they are denied', () => {
    const widgets = (settings: Settings) =>
      explainComponent(inventoryUnder(fixture('widgets'), settings), policyFrom(settings));
    expect(widgets({}).rules).toMatchObject([
      { kind: 'passes', grants: [{ capability: 'import:acme:widgets/factory@1', functions: expect.any(Array) }] },
    ]);
    const denied = widgets({ 'deny-imports': 'acme:*' });
    expect(denied.rules).toEqual([]);
    expect(denied.fails.map(({ capability }) => capability)).toEqual(['import:acme:widgets/factory@1']);
  });

  it('without a policy is not wrapped, so no rule is told', () => {
    expect(rulesFor(inventoryUnder(fixture('hello-c'), undefined))).toEqual([]);
  });
});

test('components are sorted by name, each once', () => {
  const named = (name: string) => ({ ...explainPolicy(DENY_ALL), name });
  const { components, always } = explanationOf([named('b'), named('a'), named('b')]);
  expect(components.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(always).toBe(ALWAYS);
});

const CHOICES: readonly Settings[] = [
  { 'allow-all': true },
  { 'allow-clocks': true },
  { 'allow-random': true },
  { 'allow-exit': true },
  { stdio: 'ignore' },
  { stdout: 'allow' },
  { stdin: 'allow' },
  { 'allow-env': true, 'deny-env': 'AWS_*,B' },
  { 'allow-env': 'LANG,LC_*', 'deny-env': 'LC_X' },
  { env: ['A=1', 'B=2'] },
  { 'allow-config': true },
  { config: ['A=1'] },
  { arg: ['x'], cwd: '/w' },
  { 'allow-fs': 'ro' },
  { 'allow-fs': true },
  { preopen: ['/a=/a:ro', '/b=/b'] },
  { mount: ['/m=m', '/n=n:overlay', '/o=memory:'] },
  { 'allow-http': true },
  { 'allow-http': 'none' },
  { 'allow-http': 'https://a.example,*://*:8080,http://*.b.example,https://10.0.0.0/8,*://*:*' },
  { 'allow-sockets': true },
  {
    'allow-sockets':
      '*://*:*,tcp://10.0.0.0/8:1..9,udp://*:53,listen=*://*:*,listen=tcp://127.0.0.1:0,listen=udp://*:53',
  },
  { 'allow-dns': 'a.example,*.b.example' },
  { 'allow-dns': true },
  { 'allow-imports': 'wasi:keyvalue/*,wasi:logging/logging' },
  { 'deny-imports': 'acme:*' },
  { 'on-denied': 'trap' },
];

test('whatever a policy grants is explained once, and of what is granted whole virt.wasm claims nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...CHOICES]), (choices) => {
      const settings: Settings = Object.assign({}, ...choices);
      // The two contradict each other.
      const { 'allow-fs': _, ...rest } = settings;
      const policy = policyFrom('preopen' in settings ? rest : settings);
      const rules = explainPolicy(policy).rules.filter(({ kind }) => kind === 'granted');
      expect(
        rules
          .flatMap(({ grants }) => grants)
          .map(keyOf)
          .sort(),
      ).toEqual(grantedBy(policy).map(keyOf).sort());
      for (const rule of rules) {
        expect(LISTS.flatMap((each) => rule[each]).length).toBeGreaterThan(0);
        const whole = rule.grants.some(({ capability, by }) => by === 'host' && isWhole(capability));
        if (whole) expect(rule.enforced).toEqual([]);
      }
    }),
    { seed: 23, numRuns: 300 },
  );
});

test('a rule that enforces nothing is never told together with one that does', () => {
  expect(explainPolicy(ALLOW_ALL).rules.flatMap(({ enforced }) => enforced)).toEqual([]);
});

describe('the sentences', () => {
  it.each(CASES)('of %s are sentences, and each stands in one list', (name) => {
    const promises = promisesOf(new Set([name]));
    const all = LISTS.flatMap((each) => promises[each]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(0);
    for (const sentence of all) {
      expect(sentence).toMatch(/^(?:[A-Z]|virt\.wasm).*\.$/);
      // Pages show them as they are, but for stars.
      expect(sentence).not.toMatch(/[&<>`|_~[\]{}\\@#!$]/);
    }
  });

  it('that only add to others are told with a rule that has more to say', () => {
    for (const capability of ['http.egress:*://*.x.org:1', 'net.listen:udp://*:0', 'dns:*.x.org', 'env:A* except AB'])
      expect(mainOf(casesOf({ capability, by: 'host' }, new Set())).length, capability).toBeGreaterThan(0);
  });

  it('are all of use', () => {
    const used = new Set(
      [
        ...CAPABILITY_KINDS.flatMap((kind) => [
          { capability: wholeOf(kind), by: 'host' as const },
          { capability: wholeOf(kind), by: 'adapter' as const },
        ]),
        ...CHOICES.flatMap((choice) => grantedBy(policyFrom(choice))),
      ].flatMap((each) => [...casesOf(each, new Set()), ...casesOf(each, writableIn([each, toWrite(each)]))]),
    );
    expect(CASES.filter((each) => !used.has(each))).toEqual([]);
  });
});

function toWrite<T extends { readonly capability: string }>(grant: T): T {
  return kindOf(grant.capability) === 'fs.read'
    ? { ...grant, capability: grant.capability.replace('read', 'write') }
    : grant;
}
