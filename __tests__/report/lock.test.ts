import { expect, test } from 'vitest';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import { lockOf } from '../../src/capabilities/lock.ts';
import { readComparable } from '../../src/capabilities/read-inventory.ts';
import { renderLock } from '../../src/report/lock.ts';
import { ask, component, grant } from './inventories.ts';
import { HOSTILE, named } from './situations.ts';

const APP = component('app.wasm', {
  granted: [
    grant('env:LANG', 4, { setting: 'allow-env', reason: 'the language of messages', expires: '2027-01-31' }),
    grant('env:MODE', 5, { setting: 'env', by: 'adapter' }),
    grant('random', 6, { setting: 'allow-random' }),
  ],
  asks: [
    ask('env:*', 'wasi:cli/environment@0.2.6 get-environment'),
    ask('exit', 'wasi:cli/exit@0.2.6 exit', { outcome: 'traps' }),
  ],
  callable: [
    { import: 'wasi:cli/environment@0.2', functions: ['get-environment'], by: ['main'] },
    { import: 'wasi:cli/exit@0.2', functions: ['exit'], by: ['main'] },
  ],
  resultCallable: [{ import: 'wasi:cli/environment@0.2', functions: ['get-environment'], by: ['main'] }],
  inert: ['wasi:io/error@0.2.6'],
});

test('each capability and each import has one line', () => {
  expect(renderLock(lockOf(inventoryOf([APP])))).toMatchInlineSnapshot(`
    "{
      "schema": "wasi-virt/lock@1",
      "components": [
        {
          "name": "app.wasm",
          "policy": "wasi-virt.yaml",
          "capabilities": [
            { "capability": "random", "granted": "allow-random" },
            { "capability": "env:*", "asked": "narrowed" },
            { "capability": "env:LANG", "granted": "allow-env", "reason": "the language of messages", "expires": "2027-01-31", "enforcedBy": "virt.wasm" },
            { "capability": "env:MODE", "granted": "env", "by": "adapter" },
            { "capability": "exit", "asked": "traps" }
          ],
          "calls": [
            { "import": "wasi:cli/environment@0.2", "host": ["get-environment"] },
            { "import": "wasi:cli/exit@0.2", "adapter": ["exit"] }
          ],
          "inert": ["wasi:io/error"]
        }
      ]
    }
    "
  `);
});

test('no components have no lines', () => {
  expect(JSON.parse(renderLock(lockOf(inventoryOf([]))))).toEqual({ schema: 'wasi-virt/lock@1', components: [] });
});

test('names as nobody should choose them are read as they were written, and are visible', () => {
  const names = [
    ...HOSTILE,
    'a[ b ]',
    '{ "a": 1 }',
    '##[group]',
    '\ud800',
    '::error::',
    'a\u00a0b\ufe0f\u3164\u2800\u{e0100}',
  ];
  for (const name of names) {
    const lock = lockOf(inventoryOf([named(name)]));
    const text = renderLock(lock);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(lock)));
    expect(text).not.toMatch(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2800]|(?! )\p{Zs}|##\[/u);
  }
});

test('what says something twice is none: of two, programs take the last, and people read the first', () => {
  const text = renderLock(lockOf(inventoryOf([APP])));
  const [twice, blank] = [text.replace('"granted"', '"granted": null, "granted"'), text.replaceAll('\n', '\r\n\t')];
  expect(() => readComparable(twice, 'wasi-virt.lock.json')).toThrow(
    'wasi-virt.lock.json: this is not a lock file: it says something twice, of which programs take one; make it with wasi-virt lock.',
  );
  expect(readComparable(blank, 'wasi-virt.lock.json')).toEqual(readComparable(text, 'wasi-virt.lock.json'));
});

test('what was read is written as it was', () => {
  const text = renderLock(lockOf(inventoryOf([APP, component('b.wasm')])));
  expect(renderLock(lockOf(readComparable(text, 'wasi-virt.lock.json')))).toBe(text);
});
