import { expect, test } from 'vitest';
import { renderTerminal } from '../../src/report/terminal.ts';
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
  expect(renderTerminal(sampleReport({ imports }))).toContain(
    '  "a\\u{1b}[2J:b/c": "f\\u{a}error: fake" (r\\u{202e})\n',
  );
});
