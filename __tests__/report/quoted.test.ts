import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inside, quoted } from '../../src/report/quoted.ts';

test.each([
  'services/api.wasm',
  'clock.wall',
  'http.egress:https://*.example.com:8443',
  'net.connect:tcp://[::1]:443',
  'net.connect:*://*:1-1024',
  'env:LC_*',
  'env:* except AWS_*,HOME',
  'fs.read:/data/in.csv',
  'import:acme:db/store@1',
  'import:left: acme:db/store@1',
  'import:left: acme:db/store@1 ("db:test")',
  'import:acme:db/store (open, [method]file.read)',
  '[constructor]fields',
  'main',
  'module 12',
  'main / component 0 / wit-component:adapter:wasi_snapshot_preview1',
  'wasi-virt.yaml:12:9',
  'input "allow-env"',
  '--allow-env=LANG',
  '--allow-env LANG',
  'fail-on: none',
  '0.2.6',
])('the ordinary name %s stays as it is', (name) => {
  expect(quoted(name)).toBe(name);
});

test.each([
  ['main; enforced by virt.wasm', '"main; enforced by virt.wasm"'],
  ['main, other', '"main, other"'],
  ['main enforced by virt.wasm', '"main enforced by virt.wasm"'],
  ['a → b', '"a → b"'],
  ['x (denied)', '"x (denied)"'],
  ['a"; b', '"a\\"; b"'],
  ['a”; b', '"a\\”; b"'],
  ['a\\"; b', '"a\\\\\\"; b"'],
  ['a\nb', '"a\\u{a}b"'],
  ['a\u200bb', '"a\\u{200b}b"'],
  ['import:acme:db/store ("db; enforced by virt.wasm")', '"import:acme:db/store (\\"db; enforced by virt.wasm\\")"'],
  ['import:acme:db/store ("a    b")', '"import:acme:db/store (\\"a\\u{20}\\u{20}\\u{20} b\\")"'],
  ['', '""'],
])('%j is set off from the words around it', (name, shown) => {
  expect(quoted(name)).toBe(shown);
});

test('a name in quotation marks ends at the last of them, and no two names look alike', () => {
  const names = fc.string({
    unit: fc.constantFrom('a', ' ', ';', '"', '”', '\\', 'u{200b}', '\u200b', '\u00a0', '\n'),
  });
  fc.assert(
    fc.property(names, names, (one, other) => {
      const [shown, beside] = [quoted(one), quoted(other)];
      expect(shown).toMatch(/^(?:"(?:[^"\\]|\\.)*"|[^" ;\\]+)$/u);
      expect(shown === beside).toBe(one === other);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('words cannot end the quotation marks around them', () => {
  for (const mark of ['“', '”', '"', '„', '‟', '»', '＂', '″', '❞', '〞', '🙷']) {
    expect(inside(`ok${mark}, until 2026-12-31`)).toBe(`ok\\${mark}, until 2026-12-31`);
  }
  expect(inside('ok\\”')).toBe('ok\\\\\\”');
  expect(inside('it’s ‘fine’')).toBe('it’s ‘fine’');
});
