import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diff } from '../../src/capabilities/diff.ts';
import { explainComponent, explainPolicy, explanationOf } from '../../src/capabilities/explanation.ts';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type { Explanation, Inventory } from '../../src/capabilities/model.ts';
import { readInventory } from '../../src/capabilities/read-inventory.ts';
import { diffSchema, explanationSchema, inventorySchema, jsonSchemaOf } from '../../src/capabilities/schema.ts';
import { VirtError } from '../../src/errors.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { fixture } from '../support/behaviour.ts';
import { inventoryUnder, inventoryWith } from '../support/inventory.ts';

const ajv = new Ajv2020({ strict: true });
const isInventory = ajv.compile(jsonSchemaOf(inventorySchema));
const isExplanation = ajv.compile(jsonSchemaOf(explanationSchema));
const isDiff = ajv.compile(jsonSchemaOf(diffSchema));

const hello = fixture('hello-c');
const samples: readonly (readonly [string, Inventory])[] = [
  ['nothing', inventoryOf([])],
  ['a component alone', inventoryOf([inventoryUnder(hello, undefined)])],
  ['everything denied', inventoryOf([inventoryUnder(hello, {})])],
  ['everything granted', inventoryOf([inventoryUnder(hello, { 'allow-all': true })])],
  [
    'a bit of everything',
    inventoryOf([
      inventoryUnder(hello, {
        stdio: 'ignore',
        'allow-env': 'A,B_*',
        'deny-env': 'B_C',
        env: ['X=1'],
        preopen: '/d=/s',
        'allow-imports': 'wasi:keyvalue/*',
      }),
    ]),
  ],
  ['functions of a foreign interface', inventoryOf([inventoryUnder(fixture('widgets'), {})])],
];

describe.each(samples)('%s', (_, inventory) => {
  const json = JSON.parse(JSON.stringify(inventory));

  it('is what the published schema describes', () => {
    expect(isInventory(json), JSON.stringify(isInventory.errors)).toBe(true);
    expect(inventorySchema.parse(json)).toEqual(json);
  });

  it('is read as it was written', () => {
    expect(readInventory(JSON.stringify(inventory), 'base.json')).toEqual(json);
    expect(readInventory(`\ufeff${JSON.stringify(inventory)}`, 'base.json')).toEqual(json);
  });

  it('gives diffs that the published schema describes', () => {
    for (const base of [undefined, inventory, inventoryOf([])]) {
      const result = JSON.parse(JSON.stringify(diff(base, inventory)));
      expect(isDiff(result), JSON.stringify(isDiff.errors)).toBe(true);
      expect(diffSchema.parse(result)).toEqual(result);
    }
  });
});

test.each<[string, Explanation]>([
  ['nothing granted', explanationOf([explainPolicy(policyFrom({}))])],
  ['everything granted', explanationOf([explainPolicy(policyFrom({ 'allow-all': true }), 'wasi-virt.yaml')])],
  [
    'a component',
    explanationOf([
      explainComponent(inventoryUnder(fixture('widgets'), { stdout: 'ignore' }), policyFrom({ stdout: 'ignore' })),
      explainComponent(inventoryUnder(hello, { stdout: 'ignore' }), policyFrom({ stdout: 'ignore' })),
    ]),
  ],
])('an explanation of %s is what the published schema describes', (_, explanation) => {
  const json = JSON.parse(JSON.stringify(explanation));
  expect(isExplanation(json), JSON.stringify(isExplanation.errors)).toBe(true);
  expect(explanationSchema.parse(json)).toEqual(json);
  expect(isExplanation({ ...json, more: 1 })).toBe(false);
});

describe('what is no inventory', () => {
  const valid = (): Record<string, unknown> =>
    JSON.parse(JSON.stringify(inventoryWith({ asks: [{ capability: 'random', calls: [], by: [], outcome: null }] })));

  it.each<[string, (inventory: Record<string, unknown>) => unknown]>([
    ['another version', (inventory) => ({ ...inventory, schema: 'wasi-virt/inventory@1' })],
    ['an unknown key', (inventory) => ({ ...inventory, more: 1 })],
    ['no components', ({ schema, tool }) => ({ schema, tool })],
    ['a list', (inventory) => [inventory]],
    ['nothing', () => null],
  ])('%s is refused by schema and reader alike', (_, change) => {
    const data = change(valid());
    expect(isInventory(data)).toBe(false);
    expect(() => readInventory(JSON.stringify(data), 'base.json')).toThrow(/^base\.json: this is not an inventory: /);
  });

  it('names the place', () => {
    const text = JSON.stringify(valid()).replace('"outcome":null', '"outcome":"maybe"');
    expect(() => readInventory(text, 'base.json')).toThrow(
      'base.json: this is not an inventory: components[0].asks[0].outcome is not as it should be; make it with wasi-virt inspect --json.',
    );
  });

  it('settings are those that there are', () => {
    const grant = {
      capability: 'random',
      by: 'host',
      setting: 'allow-luck',
      source: null,
      reason: null,
      expires: null,
    };
    const data = JSON.parse(
      JSON.stringify(inventoryWith({})).replace('"granted":[]', `"granted":[${JSON.stringify(grant)}]`),
    );
    expect(isInventory(data)).toBe(false);
    expect(inventorySchema.safeParse(data).success).toBe(false);
  });

  it('capabilities are of the vocabulary', () => {
    const text = JSON.stringify(valid()).replace('"random"', '"telepathy"');
    expect(() => readInventory(text, 'base.json')).toThrow(
      'base.json: "telepathy" is not a capability; the inventory may come from another version.',
    );
  });

  it('components have names of their own', () => {
    const [component] = inventoryWith({}).components;
    const text = JSON.stringify({ ...inventoryWith({}), components: [component, component] });
    expect(() => readInventory(text, 'base.json')).toThrow('its components are not sorted, each once');
  });

  it.each(['', 'a\nb.wasm', 'plugins\\p.wasm', '*.wasm', '{a,b}.wasm', 'app.wasm\u200b', 'a\u202e.wasm'])(
    'no component has the name %j',
    (name) => {
      expect(() => readInventory(JSON.stringify(inventoryWith({ name })), 'base.json')).toThrow(
        /^base\.json: this is not an inventory: the name "\P{C}*" (?:is|holds) .*; make it with wasi-virt inspect --json\.$/u,
      );
    },
  );

  it.each(['__proto__', 'constructor', 'APP.WASM', 'toString/valueOf'])('%s is a name like any other', (name) => {
    const read = readInventory(JSON.stringify(inventoryWith({ name })), 'base.json');
    expect(read.components.map((component) => component.name)).toEqual([name]);
  });

  it('components have one name, however their paths are written', () => {
    const [component] = inventoryWith({}).components;
    const named = (...names: string[]) =>
      JSON.stringify({ ...inventoryWith({}), components: names.map((name) => ({ ...component, name })) });
    const read = readInventory(named('./z.wasm', 'a/..//b.wasm', 'c.wasm'), 'base.json');
    expect(read.components.map(({ name }) => name)).toEqual(['b.wasm', 'c.wasm', 'z.wasm']);
    expect(() => readInventory(named('bu\u0308ro.wasm', 'b\u00fcro.wasm'), 'base.json')).toThrow('is in it twice');
    expect(() => readInventory(named('./z.wasm', 'z.wasm'), 'base.json')).toThrow(
      'base.json: this is not an inventory: z.wasm is in it twice, written in two ways; make it with wasi-virt inspect --json.',
    );
  });
});

test('no text, however damaged, makes the reader fail otherwise than by a sentence', () => {
  const text = JSON.stringify(inventoryOf([inventoryUnder(hello, { stdio: 'allow', 'allow-env': 'A' })]));
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 5 }), (at, length, other) => {
      const damaged = text.slice(0, at) + other + text.slice(at + length);
      try {
        const inventory = readInventory(damaged, 'base.json');
        diff(inventory, inventory);
      } catch (error) {
        expect(error).toBeInstanceOf(VirtError);
      }
    }),
    { seed: 17, numRuns: 400 },
  );
});
