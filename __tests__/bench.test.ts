import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandOf, wordsOf } from '../scripts/bench/against.ts';
import { type Figure, keepsTo, recorder } from '../scripts/bench/figures.ts';
import { renderMarkdown, renderTable } from '../scripts/bench/table.ts';

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });
}

describe('the command of another tool', () => {
  test.each([
    ['a  b', ['a', 'b']],
    [`a 'b c'"d e"`, ['a', 'b cd e']],
    [String.raw`a\ b "c\"d" 'e\f' g\'h`, ['a b', 'c"d', String.raw`e\f`, "g'h"]],
    [' ', []],
  ])('%s', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test('is given names of files, and what grants everything last, unless it says where', () => {
    const of = (template: string, grants: string) => commandOf(template, 'a b.wasm', 'c.wasm', grants);
    expect(of('tool {in} -o {out}', '')).toEqual(['tool', 'a b.wasm', '-o', 'c.wasm']);
    expect(of('tool {in} --out={out}', '--allow-all')).toEqual(['tool', 'a b.wasm', '--out=c.wasm', '--allow-all']);
    expect(of('tool {grants} {in} {out}', '--allow-all')).toEqual(['tool', '--allow-all', 'a b.wasm', 'c.wasm']);
    expect(of('tool {grants} {in} {out}', '')).toEqual(['tool', 'a b.wasm', 'c.wasm']);
  });

  test.each([
    ["sh -c 'echo no luck >&2; echo at all >&2; exit 3'", 'no luck'],
    ['sh -c "exit 3"', 'ended with 3'],
    ['no-such-tool {in}', 'spawnSync no-such-tool ENOENT'],
    ['true', 'it ended well, and has written nothing to {out}'],
  ])('that fails stands in the table with the reason: %s', (command, failed) => {
    const { status, stdout, stderr } = run('--against', command, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'against …\n' });
    const { figures } = JSON.parse(stdout);
    const row = (name: string) => ({ part: 'against', name, failed });
    const sizes = ['250 KB', '12 MB'].flatMap((size) => [`${size}, everything denied`, `${size}, everything granted`]);
    expect(figures).toEqual(sizes.map(row));
  });
});

test('a part that does not exist is wrong usage, and those that do are named', () => {
  const { status, stderr } = run('lists', 'fils');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^there is no part fils, only speed, .*, files\n$/),
  });
});

describe('figures', () => {
  const figures: Figure[] = [];
  const to = recorder('sizes', figures);
  to.record('adapter', 12345, 'bytes', '≤ 12000');
  to.record('command', 3.98765, '× bare node', '≤ 4');
  to.fail('a|b', 'no luck');
  const all = { schema: 1, node: '24.0.0', cpus: 2, load: [0.25, 1], figures, missing: [] } as const;

  test('keep to their aims as measured, and are rounded to be shown', () => {
    expect(figures).toEqual([
      { part: 'sizes', name: 'adapter', value: 12345, unit: 'bytes', aim: '≤ 12000', met: false },
      { part: 'sizes', name: 'command', value: 3.99, unit: '× bare node', aim: '≤ 4', met: true },
      { part: 'sizes', name: 'a|b', failed: 'no luck' },
    ]);
    expect([keepsTo(2, '≥ 2'), keepsTo(1.9, '≥ 2'), keepsTo(2, '≤ 2'), keepsTo(2.1, '≤ 2')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('are a table for a terminal', () => {
    expect(renderTable(all).replaceAll(/ +/g, ' ')).toBe(
      [
        'sizes',
        ' adapter 12345 bytes (aim ≤ 12000, missed)',
        ' command 3.99 × bare node (aim ≤ 4)',
        ' a|b no luck',
        '',
        'Node 24.0.0, 2 processors, load 0.3 before and 1.0 after.',
        '',
      ].join('\n'),
    );
  });

  test('are a table in Markdown', () => {
    expect(renderMarkdown({ ...all, missing: [{ part: 'files', reason: 'nothing there' }] })).toBe(
      [
        '### sizes',
        '',
        '| figure | value | aim |',
        '| --- | ---: | --- |',
        '| adapter | 12345 bytes | ≤ 12000, missed |',
        '| command | 3.99× bare node | ≤ 4 |',
        String.raw`| a\|b | no luck |  |`,
        '',
        'Node 24.0.0, 2 processors, load 0.3 before and 1.0 after.',
        'No figures for files: nothing there.',
        '',
      ].join('\n'),
    );
  });
});
