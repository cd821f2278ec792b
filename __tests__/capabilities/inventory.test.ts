import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../src/capabilities/calls.ts';
import { kindOf } from '../../src/capabilities/capability.ts';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type { ComponentInventory } from '../../src/capabilities/model.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { SETTINGS } from '../../src/policy/settings.ts';
import { inspect, virtualize } from '../../src/virtualize.ts';
import { fixture } from '../support/behaviour.ts';
import { isCovered } from '../support/capabilities.ts';
import { inventoryUnder } from '../support/inventory.ts';
import { jsGuest } from '../support/js-guest.ts';
import { Random } from '../support/random.ts';
import { dummyComponent } from '../support/wit.ts';

const guest = (path: string): Uint8Array => readFileSync(join(import.meta.dirname, `../fixtures/${path}.wasm`));
const hello = fixture('hello-c');

const names = (items: readonly { readonly capability: string }[]): readonly string[] =>
  items.map((item) => item.capability);
const outcomes = ({ asks }: ComponentInventory): Readonly<Record<string, unknown>> =>
  Object.fromEntries(asks.map(({ capability, outcome }) => [capability, outcome]));

describe('a C program', () => {
  it('asks for what its libc imports, and without a policy it needs that', () => {
    const inventory = inventoryUnder(hello, undefined);
    expect(names(inventory.asks)).toEqual([
      'clock.wall',
      'clock.monotonic',
      'clock.timer',
      'random',
      'env:*',
      'args',
      'exit',
      'stdio.in',
      'stdio.out',
      'stdio.err',
      'fs.read:*',
      'fs.write:*',
    ]);
    expect(names(inventory.needs)).toEqual(names(inventory.asks));
    expect(inventory).toMatchObject({ policy: null, result: null, granted: [] });
    expect(new Set(inventory.asks.map(({ outcome }) => outcome))).toEqual(new Set([null]));
  });

  it('tells which part of it asks, and who made it', () => {
    const { asks, parts } = inventoryUnder(hello, undefined);
    expect(asks.find(({ capability }) => capability === 'random')?.by).toEqual([
      'wit-component:adapter:wasi_snapshot_preview1',
    ]);
    expect(parts[1]?.producers).toContainEqual({ field: 'language', name: 'Rust', version: '' });
  });

  it('has imports through which nothing can be called apart', () => {
    expect(inventoryUnder(hello, undefined).inert.map((name) => name.replace(/@.*/, ''))).toEqual([
      'wasi:cli/terminal-input',
      'wasi:cli/terminal-output',
      'wasi:io/error',
    ]);
  });

  it('needs nothing of clocks and chance where both are virtual', () => {
    const inventory = inventoryUnder(hello, { 'fixed-clock': '2026-01-01T00:00:00Z', 'random-seed': '2a' });
    expect(inventory.needs).toEqual([]);
    expect(outcomes(inventory)).toMatchObject({
      'clock.wall': 'virtual',
      'clock.monotonic': 'virtual',
      'clock.timer': 'virtual',
      random: 'virtual',
      exit: 'traps',
    });
  });

  it('needs nothing where everything is denied, and is told what becomes of its calls', () => {
    const inventory = inventoryUnder(hello, {});
    expect(inventory.needs).toEqual([]);
    expect(outcomes(inventory)).toMatchObject({
      'clock.wall': 'traps',
      'env:*': 'denied',
      exit: 'traps',
      'stdio.out': 'denied',
      'fs.read:*': 'denied',
    });
  });

  it('needs of the host what is granted and asked for, no more', () => {
    const inventory = inventoryUnder(hello, {
      stdio: 'ignore',
      stdout: 'allow',
      'allow-env': 'LANG,LC_*',
      'deny-env': 'LC_SECRET',
      env: ['A=1'],
      'allow-clocks': true,
      preopen: ['/data=/srv:ro'],
      'allow-sockets': true,
    });
    expect(inventory.needs.map(({ capability, enforcedBy }) => [capability, enforcedBy])).toEqual([
      ['clock.wall', 'host'],
      ['clock.monotonic', 'host'],
      ['clock.timer', 'host'],
      ['env:LANG', 'virt.wasm'],
      ['env:LC_* except LC_SECRET', 'virt.wasm'],
      ['stdio.out', 'host'],
      ['fs.read:/srv', 'virt.wasm'],
    ]);
    expect(outcomes(inventory)).toMatchObject({ 'env:*': 'narrowed', 'stdio.in': 'virtual', 'clock.wall': 'host' });
  });

  it('has no need for what the adapter gives by itself', () => {
    const inventory = inventoryUnder(hello, { stdio: 'ignore', env: ['A=1'], arg: ['x'], mount: '/tmp=memory:' });
    expect(inventory.needs).toEqual([]);
    expect(outcomes(inventory)).toMatchObject({ args: 'virtual', 'env:*': 'virtual', 'fs.read:*': 'virtual' });
  });

  it('is passed on as it is where all is granted', () => {
    const inventory = inventoryUnder(hello, { 'allow-all': true });
    expect(inventory.adapter).toBeNull();
    expect(inventory.result).toEqual(inventory.component);
    expect(names(inventory.needs)).toEqual(names(inventory.asks));
  });
});

describe('HTTP', () => {
  it('serving is a capability that needs no grant', () => {
    const { needs, granted } = inventoryUnder(guest('http/http-server'), {});
    expect(names(needs)).toEqual(['http.serve']);
    expect(granted).toEqual([]);
  });

  it('a list leaves as many needs as it has entries, and virt.wasm keeps it', () => {
    const inventory = inventoryUnder(guest('http/http-client'), { 'allow-http': ['api.example.com', '*.x.org'] });
    expect(inventory.needs.filter(({ capability }) => capability.startsWith('http'))).toMatchObject([
      { capability: 'http.egress:https://*.x.org', enforcedBy: 'virt.wasm' },
      { capability: 'http.egress:https://api.example.com', enforcedBy: 'virt.wasm' },
    ]);
    expect(outcomes(inventory)['http.egress:*://*:*']).toBe('narrowed');
  });

  it('sending is not granted by "none"', () => {
    const inventory = inventoryUnder(guest('http/http-client'), { 'allow-http': 'none' });
    expect(names(inventory.needs).filter((name) => name.startsWith('http'))).toEqual([]);
    expect(outcomes(inventory)['http.egress:*://*:*']).toBe('denied');
  });
});

it('an interface outside wasi: is needed with its functions, unless it is denied', async () => {
  const widgets = fixture('widgets');
  const { needs } = inventoryUnder(widgets, {});
  const imports = needs.filter(({ capability }) => kindOf(capability) === 'import');
  expect(imports.length).toBeGreaterThan(0);
  for (const need of imports) expect(need.functions?.length).toBeGreaterThan(0);
  const [first] = imports;
  const denied = first?.capability.replace('import:', '').replace(/\/.*/, '/*') ?? '';
  expect(names(inventoryUnder(widgets, { 'deny-imports': denied }).needs)).not.toContain(first?.capability);
});

it('releases side by side are one capability, with the calls of each', async () => {
  const { asks } = inventoryUnder(await jsGuest(), undefined);
  const random = asks.filter(({ capability }) => capability === 'random');
  expect(random).toHaveLength(1);
  const releases = new Set(asks.flatMap(({ calls }) => calls.map((call) => call.interface.replace(/^.*@/, ''))));
  expect(releases.size).toBeGreaterThan(1);
});

it('an interface of 0.3 has the capability of its namesake in 0.2', async () => {
  const [old, recent] = await Promise.all([
    dummyComponent('0.2.12', 'import wasi:clocks/wall-clock@V; import wasi:random/random@V;'),
    dummyComponent('0.3.0', 'import wasi:clocks/system-clock@V; import wasi:random/random@V;'),
  ]);
  expect(names(inventoryUnder(old, undefined).asks)).toEqual(names(inventoryUnder(recent, undefined).asks));
});

describe('under random policies', () => {
  const next = new Random(21);
  const VALUES: Readonly<Record<string, readonly [string, ...string[]]>> = {
    switch: ['true', 'false'],
    access: ['true', 'false', 'ro'],
    origins: ['true', 'false', 'none', 'https://a.example, http://10.0.0.0/8:*'],
    peers: ['true', 'false', 'tcp://10.0.0.1:80', 'udp://*:53,listen=tcp://*:80', 'listen=udp://127.0.0.1:0'],
    'dns-names': ['true', 'false', '*.example.com'],
    'host-names': ['true', 'false', 'A,B_*'],
    stream: ['allow', 'ignore', 'deny'],
    'key-value': ['A=1'],
    names: ['C'],
  };

  it.each(['hello-c/hello-c', 'hello-rs/hello-rs', 'http/http-client', 'http/http-server', 'sockets/sockets'])(
    '%s: every function that the result imports belongs to a need, and every need to a grant',
    (path) => {
      const bytes = guest(path);
      let results = 0;
      for (let round = 0; round < 40; round++) {
        const chosen = SETTINGS.filter(
          ({ name, form }) => form in VALUES && name !== 'allow-all' && name !== 'debug' && next.below(5) < 2,
        );
        const settings = Object.fromEntries(chosen.map(({ name, form }) => [name, next.pick(VALUES[form] ?? [''])]));
        try {
          policyFrom(settings);
        } catch {
          continue;
        }
        const { needs, granted, problem } = inventoryUnder(bytes, settings);
        if (problem !== null) continue;
        results++;
        for (const item of virtualize(bytes, policyFrom(settings)).result.imports) {
          for (const func of item.functions) {
            const kinds = capabilitiesOf(item, func).map(kindOf);
            if (kinds.length === 0) continue;
            expect(
              needs.some(({ capability }) => kinds.includes(kindOf(capability))),
              `${item.name} ${func} ${JSON.stringify(settings)}`,
            ).toBe(true);
          }
        }
        for (const need of needs) {
          if (need.capability === 'http.serve') continue;
          expect(
            isCovered(
              need,
              granted.filter(({ by }) => by === 'host'),
            ),
          ).toBe(true);
        }
      }
      expect(results).toBeGreaterThan(10);
    },
  );
});

it('is the same for the same component and policy', () => {
  const once = inventoryUnder(hello, { 'allow-env': 'B,A', stdio: 'allow' });
  const again = inventoryUnder(hello, { stdio: 'allow', 'allow-env': ['A', 'B'] });
  expect(again.policy).toEqual(once.policy);
  expect(again.needs).toEqual(once.needs);
  expect(inspect(hello).imports.map((item) => item.name)).toEqual(once.imports);
});

it('components are sorted, and two with one name are refused', () => {
  const [a, b] = [inventoryUnder(hello, undefined), inventoryUnder(hello, {})];
  const { components } = inventoryOf([{ ...a, name: 'b.wasm' }, a]);
  expect(components.map(({ name }) => name)).toEqual(['app.wasm', 'b.wasm']);
  expect(() => inventoryOf([a, { ...a, name: 'b.wasm' }, b])).toThrow(
    'two components are called app.wasm; take the inventory of each once, under a name of its own.',
  );
});
