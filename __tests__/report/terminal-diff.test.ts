import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../../src/report/columns.ts';
import { renderComponent } from '../../src/report/terminal-component.ts';
import { renderDiff } from '../../src/report/terminal-diff.ts';
import { component } from './inventories.ts';
import { diffOf, HOSTILE, named, SITUATIONS, type Situation, situation } from './situations.ts';

function shown(of: Situation, options: Partial<Parameters<typeof renderDiff>[2]> = {}): string {
  const { diff, verdict } = diffOf(of);
  return renderDiff(diff, verdict, { width: 80, colour: false, baseline: 'commit abc1234', ...options });
}

test.each([
  'every-kind-of-change',
  'gained-not-asked-for',
  'new-component',
  'removed-component',
  'no-baseline',
  'no-result',
  'nothing-changed',
  'reason-and-expiry',
  'version-only',
  'without-a-policy',
])('what a terminal shows: %s', async (name) => {
  await expect(shown(situation(name))).toMatchFileSnapshot(`golden/${name}.txt`);
});

test.each(['mounts-and-virtual-grants', 'without-a-policy', 'no-result'])(
  'all about one component: %s',
  async (name) => {
    const [inventory] = situation(name).head;
    const text = inventory === undefined ? '' : renderComponent(inventory, { width: 100, colour: false });
    await expect(text).toMatchFileSnapshot(`golden/component-${name}.txt`);
  },
);

test('of what a lock file has, the setting is told in place of where it was written', () => {
  const lost = situation('every-kind-of-change');
  const base = (lost.base ?? []).map((each) => ({
    ...each,
    granted: each.granted.map((grant) => ({ ...grant, source: null, setting: 'allow-all' as const })),
  }));
  const text = shown({ ...lost, base });
  expect(text).toMatch(/^ *lost +clock.wall\n +was allow-all$/m);
  expect(text).not.toContain('was by default');
});

test('nothing changed is one line', () => {
  expect(shown(situation('nothing-changed'), { width: 200 })).toMatch(/^wasi-virt: no capability changed .*\n$/);
});

test('without a baseline nothing is called new, changed or unchanged', () => {
  expect(shown(situation('no-baseline'))).not.toMatch(/chang|gained|: new/);
});

describe('colours', () => {
  test('come only if they are asked for', () => {
    for (const each of SITUATIONS) expect(shown(each)).not.toContain('\u001b');
  });

  test('change nothing of what is read', () => {
    for (const each of SITUATIONS) expect(stripVTControlCharacters(shown(each, { colour: true }))).toBe(shown(each));
  });

  test('warn of what is gained, not of what is lost', () => {
    const text = shown(situation('every-kind-of-change'), { colour: true });
    expect(text).toContain('\u001b[31mgained\u001b[0m');
    expect(text).toContain('\u001b[32mlost\u001b[0m');
  });
});

describe('names from a component', () => {
  const names = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 }));

  test('keep within the width, and never command the terminal', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 30, max: 120 }), (name, width) => {
        const inventory = named(name);
        const texts = [
          shown({ name, base: [], head: [inventory] }, { width, baseline: name }),
          shown({ name, base: undefined, head: [inventory] }, { width }),
          renderComponent(inventory, { width, colour: false }),
        ];
        for (const line of texts.join('').split('\n')) {
          expect(columns(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  test('are cut if they are very long', () => {
    const inventory = component('n'.repeat(100_000), { granted: [], inert: ['i'.repeat(100_000)] });
    expect(renderComponent(inventory, { width: 80, colour: false }).length).toBeLessThan(3000);
  });
});
