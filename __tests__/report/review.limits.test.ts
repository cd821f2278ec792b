import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, ComponentInventory } from '../../src/capabilities/model.ts';
import { commentLimit, renderReview } from '../../src/report/review.ts';
import { ask, component, grant } from './inventories.ts';
import { diffOf, type Situation } from './situations.ts';

const ENV = ask('env:*', 'wasi:cli/environment@0.2.6 get-environment');

/** 1,000 changes of every kind in 40 components, which also have something to note each. */
const MANY: Situation = { name: 'many', base: fleet('base'), head: fleet('head'), failOn: 'widened' };

function fleet(side: 'base' | 'head'): ComponentInventory[] {
  return Array.from({ length: 40 }, (_, i) => {
    const env = (label: string, first: string): ReturnType<typeof grant>[] =>
      Array.from({ length: 5 }, (_unused, j) => grant(`env:${label}_${j}${first}`, 10 + j));
    const [wide, narrow] = side === 'base' ? ['', '*'] : ['*', ''];
    const asks = side === 'base' ? [] : [ENV, ask('random', 'wasi:random/random@0.2.6 get-random-bytes')];
    return component(`services/s${i}.wasm`, {
      granted: [...env(side === 'base' ? 'LOST' : 'GAINED', ''), ...env('WIDE', wide), ...env('NARROW', narrow)],
      asks,
    });
  });
}

const { diff, verdict } = diffOf(MANY);
const TOTAL = Object.values(diff.counts).reduce((sum, each) => sum + each, 0);

const CELLS: Readonly<Record<Change, string>> = {
  gained: '**gained**',
  widened: '**widened**',
  used: 'newly used',
  calls: 'other calls',
  virtual: 'virtual',
  narrowed: 'narrowed',
  lost: 'lost',
};

/** The rows of the tables of changes, by kind. */
function rowsOf(text: string): string[] {
  const open = text.replace(/<details>[\s\S]*<\/details>/, '');
  return open.split('\n').flatMap((line) => {
    const cell = /^\| ([^|]+) \|/.exec(line)?.[1] ?? '';
    return Object.values(CELLS).includes(cell) ? [cell] : [];
  });
}

function numbers(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((sum, [, digits = '']) => sum + Number(digits.replaceAll(',', '')), 0);
}

test('the sample has 1,000 changes of capabilities of every kind', () => {
  expect(TOTAL).toBe(1000);
  const { calls, virtual, ...capabilities } = diff.counts;
  expect([calls, virtual]).toEqual([0, 0]);
  expect(Math.min(...Object.values(capabilities))).toBeGreaterThan(0);
});

test('whatever the limit, a review keeps it, is whole in its parts, and counts what it leaves out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 500, max: 70_000 }), fc.constantFrom('characters', 'bytes'), (most, unit) => {
      const text = renderReview(diff, verdict, { limit: { unit, most }, baseline: 'commit abc1234' });
      expect(unit === 'bytes' ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(most);

      expect(text).toMatch(
        /^\*\*wasi-virt: 200 capabilities gained, 200 widened, 200 newly used, 200 narrowed, 200 lost\*\*/,
      );
      expect(text).toContain('**This fails: 400 changes hit <code>fail-on&#58; widened</code>.**');

      const rows = rowsOf(text);
      const left =
        numbers(text, /^and ([\d,]+) more changes?$/gm) + numbers(text, /^Left out for length: ([\d,]+) changes? in/gm);
      expect(rows.length + left).toBe(TOTAL);

      expect(text.match(/<details>/g) ?? []).toHaveLength((text.match(/<\/details>/g) ?? []).length);
      expect(text.match(/<code>/g) ?? []).toHaveLength((text.match(/<\/code>/g) ?? []).length);
      expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
      for (const line of text.split('\n')) if (line.startsWith('|')) expect(line.endsWith(' |')).toBe(true);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('a row is left out only after all that are less severe', () => {
  fc.assert(
    fc.property(fc.integer({ min: 500, max: 200_000 }), (most) => {
      const rows = rowsOf(renderReview(diff, verdict, { limit: { unit: 'characters', most } }));
      const shown = (change: Change): number => rows.filter((cell) => cell === CELLS[change]).length;
      const kinds = ['gained', 'widened', 'used', 'narrowed', 'lost'] as const;
      const first = kinds.findIndex((change) => shown(change) < 200);
      if (first < 0) return;
      for (const change of kinds.slice(first + 1)) expect(shown(change)).toBe(0);
    }),
    { seed: 8, numRuns: 100 },
  );
});

test('room is used: with what one row more takes, one row more is shown', () => {
  const shown = (most: number): number =>
    rowsOf(renderReview(diff, verdict, { limit: { unit: 'characters', most } })).length;
  expect(shown(20_000)).toBeGreaterThan(100);
  expect(shown(20_400)).toBeGreaterThan(shown(20_000));
});

test('the marker line before a comment counts', () => {
  const text = renderReview(diff, verdict, { limit: commentLimit(500) });
  expect(text.length).toBeGreaterThan(50_000);
  expect(text.length).toBeLessThanOrEqual(65_536 - 500);
});

test('a summary is measured in bytes', () => {
  const situation: Situation = {
    name: 'wide',
    base: [component('app.wasm', { granted: [] })],
    head: [
      component('app.wasm', { granted: Array.from({ length: 50 }, (_, i) => grant(`env:${'名'.repeat(80)}${i}`, i)) }),
    ],
  };
  const wide = diffOf(situation);
  const text = renderReview(wide.diff, wide.verdict, { limit: { unit: 'bytes', most: 10_000 } });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(9_000);
});

test('the verdict stays even where nothing fits', () => {
  const text = renderReview(diff, verdict, { limit: { unit: 'characters', most: 1 }, baseline: 'commit abc1234' });
  expect(text).toMatch(
    /^\*\*wasi-virt: 200 capabilities gained.*This fails: 400 changes hit <code>fail-on&#58; widened<\/code>\.\*\*\n$/,
  );
});

test('without a baseline, what is left out is not called a change', () => {
  const alone = diffOf({ ...MANY, base: undefined });
  const text = renderReview(alone.diff, alone.verdict, { limit: { unit: 'characters', most: 3000 } });
  expect(text).toMatch(/^and \d+ more capabilit/m);
  expect(text).toMatch(/^Left out for length: \d+ capabilities in \d+ components, /m);
  expect(text).not.toMatch(/chang|gained|new/);
});
