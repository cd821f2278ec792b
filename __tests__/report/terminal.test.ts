import { expect, test } from 'vitest';
import type { Inventory } from '../../src/capabilities/inventory.ts';
import { renderInventory, renderTerminal } from '../../src/report/terminal.ts';
import { sampleReport } from './sample.ts';

test('a run is a few lines', () => {
  expect(renderTerminal(sampleReport({ notes: ['mind the gap'] }))).toBe(
    [
      'virt.wasm: 251,234 bytes, 1,234 bytes more than the component',
      'it still imports',
      '  wasi:cli/stdout@0.2.6: get-stdout (--stdout=allow)',
      '  wasi:io/error@0.2.6 (types only)',
      'the adapter answers 2 functions of 1 interface',
      'note: mind the gap',
      '',
    ].join('\n'),
  );
});

test('the component itself, the adapter alone, nothing left', () => {
  expect(renderTerminal(sampleReport({ unchanged: true }))).toMatch(
    /^virt.wasm: the component itself, byte for byte\n/,
  );
  expect(renderTerminal(sampleReport({ component: null }))).toMatch(/^virt.wasm: the adapter alone, 251,234 bytes\n/);
  expect(renderTerminal(sampleReport({ imports: [] }))).toContain('it imports nothing any more\n');
});

test('a name cannot command the terminal', () => {
  const imports = [{ interface: 'a\u001b[2J:b/c', functions: ['f\nerror: fake'], reason: 'r\u202e' }];
  expect(renderTerminal(sampleReport({ imports }))).toContain('  a\ufffd[2J:b/c: f\ufffderror: fake (r\ufffd)\n');
});

test('an inventory lists every function', () => {
  const inventory: Inventory = {
    imports: [
      { name: 'wasi:cli/stdin@0.2.0', functions: ['get-stdin'], typesOnly: false, resources: [] },
      { name: 'wasi:io/error@0.2.0', functions: [], typesOnly: true, resources: ['error'] },
      { name: 'log', functions: ['log'], typesOnly: false, resources: [] },
    ],
    exports: [{ name: 'wasi:cli/run@0.2.0', sort: 'instance' }],
  };
  expect(renderInventory(inventory)).toBe(
    [
      'imports',
      '  wasi:cli/stdin@0.2.0',
      '    get-stdin',
      '  wasi:io/error@0.2.0 (types only)',
      '  log',
      'exports',
      '  wasi:cli/run@0.2.0 (instance)',
      '',
    ].join('\n'),
  );
  expect(renderInventory({ imports: [], exports: [] })).toBe('imports nothing\nexports nothing\n');
});
