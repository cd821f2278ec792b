import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textOf } from '../../src/capabilities/capability.ts';
import { diff, verdictOf } from '../../src/capabilities/diff.ts';
import { grantedBy } from '../../src/capabilities/granted.ts';
import { authorityOf, inventoryOf } from '../../src/capabilities/inventory.ts';
import type { Ask, ComponentInventory, Granted, Inventory, Need } from '../../src/capabilities/model.ts';
import { withValues } from '../../src/capabilities/virtual-values.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { isCovered } from '../support/capabilities.ts';
import { inventoryWith } from '../support/inventory.ts';

const grant = (capability: string, line = 1, different: Partial<Granted> = {}): Granted => ({
  capability,
  by: 'host',
  setting: 'allow-http',
  source: { text: `wasi-virt.yaml:${line}:5`, file: 'wasi-virt.yaml', line, column: 5 },
  reason: null,
  expires: null,
  ...different,
});
const need = (capability: string, functions?: readonly string[]): Need => ({
  capability,
  ...(functions === undefined ? {} : { functions }),
  enforcedBy: 'host',
  calls: [],
});
const ask = (capability: string, different: Partial<Ask> = {}): Ask => ({
  capability,
  calls: [],
  by: ['main'],
  outcome: 'host',
  ...different,
});

/** What policies grant, and all of it asked for. */
const granting = (...capabilities: readonly string[]): Inventory =>
  inventoryWith({
    granted: capabilities.map((each, i) => grant(each, i + 1)),
    needs: capabilities.map((each) => need(each)),
    asks: capabilities.map((each) => ask(each)),
  });

/** `change capability ← other`, of one component. */
function changes(base: Inventory, head: Inventory): readonly string[] {
  return diff(base, head).components.flatMap(({ findings }) =>
    findings.map(
      (each) => `${each.change} ${textOf(each)}${each.other.length === 0 ? '' : ` (${each.other.join(', ')})`}`,
    ),
  );
}

describe('what is granted and needed', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', ['random'], ['random'], []],
    ['one more', ['random'], ['random', 'exit'], ['gained exit']],
    ['one less', ['random', 'exit'], ['random'], ['lost exit']],
    [
      'a wider host',
      ['http.egress:https://api.x'],
      ['http.egress:https://*.x'],
      ['widened http.egress:https://*.x (http.egress:https://api.x)'],
    ],
    [
      'a wider host beside the old one',
      ['http.egress:https://api.x'],
      ['http.egress:https://*.x', 'http.egress:https://api.x'],
      ['widened http.egress:https://*.x (http.egress:https://api.x)'],
    ],
    [
      'a narrower host',
      ['http.egress:https://*.x'],
      ['http.egress:https://api.x'],
      ['narrowed http.egress:https://*.x (http.egress:https://api.x)'],
    ],
    [
      'another host',
      ['http.egress:https://a.x'],
      ['http.egress:https://b.x'],
      ['gained http.egress:https://b.x', 'lost http.egress:https://a.x'],
    ],
    [
      'the other scheme',
      ['http.egress:https://a.x'],
      ['http.egress:http://a.x'],
      ['gained http.egress:http://a.x', 'lost http.egress:https://a.x'],
    ],
    [
      'ports that move',
      ['net.connect:tcp://10.0.0.1:80..90'],
      ['net.connect:tcp://10.0.0.1:85..95'],
      [
        'widened net.connect:tcp://10.0.0.1:85..95 (net.connect:tcp://10.0.0.1:80..90)',
        'narrowed net.connect:tcp://10.0.0.1:80..90 (net.connect:tcp://10.0.0.1:85..95)',
      ],
    ],
    [
      'two halves for a whole',
      ['net.connect:tcp://10.0.0.0/8:80'],
      ['net.connect:tcp://10.0.0.0/9:80', 'net.connect:tcp://10.128.0.0/9:80'],
      [],
    ],
    ['a denial that goes', ['env:* except AWS_*'], ['env:*'], ['widened env:* (env:* except AWS_*)']],
    ['a denial that comes', ['env:*'], ['env:* except AWS_*'], ['narrowed env:* (env:* except AWS_*)']],
    ['reading that becomes writing', ['fs.read:/data'], ['fs.read:/data', 'fs.write:/data'], ['gained fs.write:/data']],
    ['a directory above', ['fs.read:/data/x'], ['fs.read:/data'], ['widened fs.read:/data (fs.read:/data/x)']],
    ['several that one takes in', ['env:A1', 'env:A2'], ['env:A*'], ['widened env:A* (env:A1, env:A2)']],
  ])('%s', (_, before, after, expected) => {
    expect(changes(granting(...before), granting(...after))).toEqual(expected);
  });

  it('functions of an interface count', () => {
    const before = inventoryWith({ needs: [need('import:acme:log/sink', ['write'])] });
    const after = inventoryWith({ needs: [need('import:acme:log/sink', ['flush', 'write'])] });
    expect(changes(before, after)).toEqual([
      'widened import:acme:log/sink (flush, write) (import:acme:log/sink (write))',
    ]);
    expect(changes(after, before)).toEqual([
      'narrowed import:acme:log/sink (flush, write) (import:acme:log/sink (write))',
    ]);
  });

  it('a grant that nothing asks for yet is gained; to ask for it later is a new use', () => {
    const none = inventoryWith({});
    const granted = inventoryWith({ granted: [grant('random')] });
    const used = inventoryWith({ granted: [grant('random')], needs: [need('random')], asks: [ask('random')] });
    const [gain] = diff(none, granted).components[0]?.findings ?? [];
    expect(gain).toMatchObject({ change: 'gained', capability: 'random', asked: false, source: { line: 1 } });
    expect(changes(granted, used)).toEqual(['used random']);
    expect(changes(used, granted)).toEqual([]);
  });

  it('what passes without a grant is gained when it is asked for', () => {
    expect(changes(inventoryWith({}), inventoryWith({ needs: [need('http.serve')] }))).toEqual(['gained http.serve']);
  });

  it('what the adapter gives by itself reaches nobody', () => {
    const after = inventoryWith({ granted: [grant('env:A', 1, { by: 'adapter' })] });
    expect(changes(inventoryWith({}), after)).toEqual(['virtual env:A (new)']);
  });
});

describe('a finding', () => {
  it('says where it is granted, why, until when, and who asks', () => {
    const head = inventoryWith({
      granted: [grant('random', 7, { reason: 'session keys', expires: '2030-01-31' })],
      needs: [need('random')],
      asks: [ask('random', { by: ['main'] })],
    });
    expect(diff(inventoryWith({}), head).components[0]?.findings).toMatchObject([
      {
        reason: 'session keys',
        expires: '2030-01-31',
        source: { line: 7 },
        by: ['main'],
        asked: true,
        enforcedBy: 'host',
      },
    ]);
  });

  it('keeps its fingerprint when the policy moves, and the whole diff its digest', () => {
    const one = diff(inventoryWith({}), inventoryWith({ granted: [grant('random', 7)] }));
    const other = diff(inventoryWith({}), inventoryWith({ granted: [grant('random', 70)] }));
    expect(other.components[0]?.findings[0]?.fingerprint).toBe(one.components[0]?.findings[0]?.fingerprint);
    expect(other.sha256).toBe(one.sha256);
    const third = diff(inventoryWith({}), inventoryWith({ granted: [grant('random'), grant('exit')] }));
    expect(third.sha256).not.toBe(one.sha256);
  });

  it('of what is lost says where it was granted', () => {
    const base = inventoryWith({ granted: [grant('random', 9)] });
    expect(diff(base, inventoryWith({})).components[0]?.findings).toMatchObject([
      { change: 'lost', source: { line: 9 } },
    ]);
  });
});

describe('components', () => {
  const of = (name: string, ...capabilities: readonly string[]): ComponentInventory => {
    const [component] = granting(...capabilities).components;
    if (component === undefined) throw new Error('there is one');
    return { ...component, name };
  };

  it('that come gain all that they may do, those that go lose it', () => {
    const base = inventoryOf([of('a.wasm', 'exit'), of('b.wasm', 'random')]);
    const head = inventoryOf([of('b.wasm', 'random'), of('c.wasm', 'exit')]);
    const { components, counts } = diff(base, head);
    expect(components.map(({ name, status }) => [name, status])).toEqual([
      ['a.wasm', 'removed'],
      ['b.wasm', 'unchanged'],
      ['c.wasm', 'added'],
    ]);
    expect(counts).toEqual({ gained: 1, widened: 0, used: 0, calls: 0, virtual: 0, narrowed: 0, lost: 1 });
  });

  it('without a baseline have no findings', () => {
    const result = diff(undefined, granting('exit'));
    expect(result).toMatchObject({ baseline: false, counts: { gained: 0 } });
    expect(verdictOf(result, 'any').failed).toBe(false);
  });
});

describe('functions', () => {
  const POLL = { import: 'wasi:io/poll@0.2', functions: ['poll'], by: ['main'] };
  const STAT = { import: 'wasi:filesystem/types@0.2', functions: ['stat'], by: ['libc'] };

  it('that can be called now, or no longer, are a finding where nothing else is', () => {
    const base = inventoryWith({ callable: [POLL], resultCallable: [POLL] });
    const head = inventoryWith({ callable: [STAT, POLL], resultCallable: [] });
    const { components, counts } = diff(base, head);
    expect(counts).toMatchObject({ calls: 2, gained: 0 });
    expect(components[0]?.findings).toMatchObject([
      { capability: 'import:wasi:filesystem/types@0.2', functions: ['stat'], by: ['libc'], enforcedBy: 'virt.wasm' },
      { capability: 'import:wasi:io/poll@0.2', functions: [], other: ['poll'], enforcedBy: 'host' },
    ]);
    expect(verdictOf(diff(base, head), 'any')).toMatchObject({ failed: true, hits: 2 });
    expect(verdictOf(diff(base, head), 'widened').failed).toBe(false);
  });

  it('are no news where a capability changed, and are listed all the same', () => {
    const base = inventoryWith({ callable: [POLL] });
    const head = inventoryWith({ callable: [POLL, STAT], granted: [grant('fs.read:*')], asks: [ask('fs.read:*')] });
    const [component] = diff(base, head).components;
    expect(component?.findings.map(({ change }) => change)).toEqual(['gained']);
    expect(component?.calls).toEqual([
      { of: 'component', import: STAT.import, added: ['stat'], removed: [], by: ['libc'] },
    ]);
  });

  it('that a capability does not explain are told beside it', () => {
    const write = { import: 'wasi:filesystem/types@0.2', functions: ['[method]descriptor.rename-at'], by: ['main'] };
    const told = (before: Partial<ComponentInventory>, after: Partial<ComponentInventory>): readonly string[] =>
      diff(inventoryWith(before), inventoryWith({ ...after, callable: [write] })).components.flatMap(({ findings }) =>
        findings.map(({ change, capability }) => `${change} ${capability}`),
      );
    const calls = `calls import:${write.import}`;
    const fs = { granted: [grant('fs.write:/a'), grant('fs.write:/b')], needs: [need('fs.write:/a')] };
    expect(told({}, { granted: [grant('random')] })).toEqual(['gained random', calls]);
    expect(told(fs, { ...fs, granted: [grant('fs.write:/a')] })).toEqual([calls, 'lost fs.write:/b']);
    const virtual = { granted: [grant('fs.read:/site', 1, { by: 'adapter', value: 'a'.repeat(32) })] };
    expect(told({}, virtual)).toEqual([calls, 'virtual fs.read:/site']);
  });

  it('are part of what is approved', () => {
    const gain = { granted: [grant('random')] };
    const [base, one, other] = [inventoryWith({}), inventoryWith(gain), inventoryWith({ ...gain, callable: [POLL] })];
    expect(diff(base, one).sha256).not.toBe(diff(base, other).sha256);
  });
});

describe('what the adapter itself gives', () => {
  const under = (settings: Parameters<typeof policyFrom>[0]): Inventory =>
    inventoryWith({ granted: withValues(grantedBy(policyFrom(settings)), policyFrom(settings)) });
  const told = (base: Inventory, head: Inventory): readonly string[] =>
    diff(base, head).components.flatMap(({ findings }) =>
      findings.map(({ change, capability, other }) => `${change} ${capability} ${other.join()}`),
    );

  it.each<[string, Parameters<typeof policyFrom>[0], Parameters<typeof policyFrom>[0], readonly string[]]>([
    ['another value of a variable', { env: ['MODE=ci'] }, { env: ['MODE=prod'] }, ['virtual env:MODE other']],
    ['a variable more, another less', { env: ['A=1'] }, { env: ['B=1'] }, ['virtual env:A gone', 'virtual env:B new']],
    ['another property', { config: ['K=1'] }, { config: ['K=2'] }, ['virtual config:K other']],
    ['another argument', { arg: ['a'] }, { arg: ['a', 'b'] }, ['virtual args other']],
    ['another working directory', { cwd: '/a' }, { cwd: '/b' }, ['virtual cwd other']],
    [
      'another time',
      { 'fixed-clock': '2026-01-01T00:00:00Z' },
      { 'fixed-clock': '2026-01-02T00:00:00Z' },
      ['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'].map((kind) => `virtual ${kind} other`),
    ],
    ['another seed', { 'random-seed': '00' }, { 'random-seed': '01' }, ['virtual random other']],
    ['another directory', { mount: ['/site=a'] }, { mount: ['/site=b'] }, ['virtual fs.read:/site other']],
    [
      'other files of it',
      { mount: ['/site=a'] },
      { mount: ['/site=a'], 'mount-exclude': ['.git'] },
      ['virtual fs.read:/site other'],
    ],
    ['a stream that is ignored', {}, { stdout: 'ignore' }, ['virtual stdio.out new']],
    ['nothing', { env: ['MODE=ci'], arg: ['a'] }, { arg: ['a'], env: ['MODE=ci'] }, []],
  ])('is told: %s', (_, base, head, expected) => {
    expect(told(under(base), under(head))).toEqual(expected);
    const result = diff(under(base), under(head));
    expect(verdictOf(result, 'any').hits).toBe(expected.length);
    expect(verdictOf(result, 'widened').failed).toBe(false);
  });

  it('is part of what is approved, and cannot be read from it', () => {
    const [none, one, other] = [under({}), under({ env: ['KEY=secret'] }), under({ env: ['KEY=hidden'] })];
    expect(diff(none, one).sha256).not.toBe(diff(none, other).sha256);
    expect(JSON.stringify(diff(none, one))).not.toContain('secret');
  });
});

describe('versions', () => {
  const imports = (...names: readonly string[]): Inventory =>
    inventoryWith({ imports: names, needs: [need('random')] });

  it('that change alone are no findings', () => {
    const result = diff(imports('wasi:random/random@0.2.0'), imports('wasi:random/random@0.2.6', 'wasi:io/poll@0.2.6'));
    expect(result.components[0]).toMatchObject({
      status: 'changed',
      findings: [],
      versions: [{ interface: 'wasi:random/random', from: ['0.2.0'], to: ['0.2.6'] }],
    });
  });

  it('side by side are told as such', () => {
    const result = diff(
      imports('wasi:random/random@0.2.0'),
      imports('wasi:random/random@0.2.0', 'wasi:random/random@0.2.6'),
    );
    expect(result.components[0]?.versions).toEqual([
      { interface: 'wasi:random/random', from: ['0.2.0'], to: ['0.2.0', '0.2.6'] },
    ]);
  });
});

describe('notices', () => {
  it('tell what fails, what is unused and what is inert, and which of it is new', () => {
    const base = inventoryWith({ inert: ['wasi:io/error@0.2.0'], asks: [ask('exit', { outcome: 'traps' })] });
    const head = inventoryWith({
      inert: ['wasi:io/error@0.2.6'],
      asks: [ask('exit', { outcome: 'traps' }), ask('random', { outcome: 'denied' })],
      granted: [
        grant('http.egress:https://a.x', 3),
        grant('env:A', 4, { by: 'adapter' }),
        grant('clock.wall', 5, { setting: 'allow-all' }),
      ],
    });
    const notices = diff(base, head).components[0]?.notices ?? [];
    expect(notices.map(({ kind, subject, outcome, fresh }) => [kind, subject, outcome, fresh])).toEqual([
      ['fails', 'exit', 'traps', false],
      ['fails', 'random', 'denied', true],
      ['unused', 'http.egress:https://a.x', null, true],
      ['inert', 'wasi:io/error@0.2.6', null, false],
    ]);
  });

  it('count a switch that grants several as used if one of these is', () => {
    const clocks = ['clock.wall', 'clock.timer'].map((each) => grant(each, 3, { setting: 'allow-clocks' }));
    const kinds = (asks: readonly Ask[]) =>
      diff(inventoryWith({}), inventoryWith({ granted: clocks, asks })).components[0]?.notices.map(
        ({ kind, subject }) => `${kind} ${subject}`,
      );
    expect(kinds([ask('clock.wall')])).toEqual([]);
    expect(kinds([])).toEqual(['unused clock.wall, clock.timer']);
  });

  it('of a component without a result come from the policy alone', () => {
    const head = inventoryWith({
      problem: 'it cannot be made.',
      result: null,
      granted: [grant('random')],
      asks: [
        ask('exit', { outcome: null }),
        ask('random', { outcome: null }),
        ask('import:acme:log/sink', { outcome: null }),
      ],
    });
    expect(
      diff(inventoryWith({}), head).components[0]?.notices.map(({ kind, subject }) => `${kind} ${subject}`),
    ).toEqual(['problem it cannot be made.', 'fails exit']);
  });
});

test.each([
  ['none', ['exit'], false],
  ['gained', ['exit'], true],
  ['gained', ['env:*'], false],
  ['widened', ['env:*'], true],
  ['widened', ['exit'], true],
  ['any', [], true],
  ['gained', [], false],
  ['widened', [], false],
] as const)('fail-on: %s with %j on top of env:A', (failOn, after, failed) => {
  expect(
    verdictOf(
      diff(
        granting('env:A'),
        granting(...(after.includes('env:*' as never) ? [] : after.length > 0 ? ['env:A'] : []), ...after),
      ),
      failOn,
    ).failed,
  ).toBe(failed);
});

describe('of random inventories', () => {
  const subjects = {
    env: ['A', 'AB', 'B', 'A*', 'AB*', '*', '* except A', '* except AB*,B'],
    'fs.read': ['/', '/a', '/a/b', '/b', '*'],
    'fs.write': ['/a', '*'],
    'http.egress': [
      'https://a.x',
      'https://*.x',
      'https://*:*',
      '*://*:*',
      'http://10.0.0.0/8',
      'http://10.0.0.0/9',
      'http://10.128.0.0/9',
      '*://a.x:400..500',
      'https://a.x:440..450',
    ],
    'net.connect': ['tcp://10.0.0.1:80', 'udp://10.0.0.1:80', '*://10.0.0.0/30:*', 'tcp://*:1..100'],
    dns: ['a.x', '*.x', '*'],
    import: ['acme:log/sink', 'wasi:keyvalue/store', 'wasi:keyvalue/*', 'log'],
  };
  const capability = fc.oneof(
    fc.constantFrom('random', 'exit', 'clock.wall', 'stdio.out', 'http.serve'),
    ...Object.entries(subjects).map(([kind, each]) => fc.constantFrom(...each).map((subject) => `${kind}:${subject}`)),
  );
  const inventory = fc
    .tuple(fc.array(capability, { maxLength: 6 }), fc.array(capability, { maxLength: 4 }))
    .map(([granted, needed]) =>
      inventoryWith({
        granted: granted.map((each, i) => grant(each, i + 1)),
        needs: needed.map((each) => need(each)),
        asks: needed.map((each) => ask(each)),
      }),
    );
  const authority = ({ components }: Inventory) => components.flatMap((each) => authorityOf(each));
  const told = (result: ReturnType<typeof diff>, wanted: readonly string[]): readonly string[] =>
    result.components
      .flatMap(({ findings }) => findings)
      .filter(({ change }) => wanted.includes(change))
      .map((each) => `${textOf(each)} ${each.other.join()}`);
  const options = { seed: 13, numRuns: 1500 };

  test('equal ones have no difference', () => {
    fc.assert(
      fc.property(inventory, (one) => {
        expect(diff(one, one).components[0]).toMatchObject({ findings: [], status: 'unchanged' });
      }),
      options,
    );
  });

  test('what one direction gains or widens, the other loses or narrows', () => {
    fc.assert(
      fc.property(inventory, inventory, (one, other) => {
        const [there, back] = [diff(one, other), diff(other, one)];
        expect(told(back, ['lost'])).toEqual(told(there, ['gained']));
        expect(told(back, ['narrowed'])).toEqual(told(there, ['widened']));
      }),
      options,
    );
  });

  test('nothing is gained or widened exactly if the base covers all', () => {
    let none = 0;
    fc.assert(
      fc.property(inventory, inventory, (one, other) => {
        const covered = authority(other).every((each) => isCovered(each, authority(one)));
        if (covered) none++;
        expect(told(diff(one, other), ['gained', 'widened']).length === 0).toBe(covered);
      }),
      options,
    );
    expect(none).toBeGreaterThan(50);
  });

  test('including is transitive: from a to b to c without a gain, there is none from a to c', () => {
    fc.assert(
      fc.property(inventory, inventory, inventory, (a, b, c) => {
        const more = [a, b, c].reduce((all, each) =>
          inventoryWith({
            granted: [...(all.components[0]?.granted ?? []), ...(each.components[0]?.granted ?? [])],
            needs: [...(all.components[0]?.needs ?? []), ...(each.components[0]?.needs ?? [])],
          }),
        );
        const middle = inventoryWith({
          granted: [...(b.components[0]?.granted ?? []), ...(c.components[0]?.granted ?? [])],
          needs: [...(b.components[0]?.needs ?? []), ...(c.components[0]?.needs ?? [])],
        });
        for (const [from, to] of [
          [more, middle],
          [middle, c],
          [more, c],
        ] as const)
          expect(told(diff(from, to), ['gained', 'widened'])).toEqual([]);
      }),
      options,
    );
  });

  test('every finding has a fingerprint of its own', () => {
    fc.assert(
      fc.property(inventory, inventory, (one, other) => {
        const prints = diff(one, other).components.flatMap(({ findings, notices }) =>
          [...findings, ...notices].map(({ fingerprint }) => fingerprint),
        );
        expect(new Set(prints).size).toBe(prints.length);
      }),
      options,
    );
  });
});
