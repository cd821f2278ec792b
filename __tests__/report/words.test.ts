import { expect, test } from 'vitest';
import type { ComponentInventory, Granted } from '../../src/capabilities/model.ts';
import { renderReview } from '../../src/report/review.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderComponent } from '../../src/report/terminal-component.ts';
import { renderDiff } from '../../src/report/terminal-diff.ts';
import { clip } from '../../src/report/words.ts';
import { ask, component, grant } from './inventories.ts';
import { diffOf, optionsOf } from './situations.ts';

/** A component that calls these functions of a foreign interface. */
function calling(functions: readonly string[], more: Partial<ComponentInventory> = {}): ComponentInventory {
  const asks = [ask('import:a:b/c', `a:b/c ${functions.join(' ')}`, { functions })];
  return component('app.wasm', { granted: [], asks, ...more });
}

/** What a terminal, a comment and code scanning show, without markup. */
function pages(before: ComponentInventory, after: ComponentInventory): readonly string[] {
  const situation = { name: '', base: [before], head: [after] };
  const { diff, verdict } = diffOf(situation);
  const review = renderReview(diff, verdict, optionsOf(situation)).replace(/<details>[\s\S]*<\/details>/, '');
  return [
    renderDiff(diff, verdict, { width: 1000, colour: false }),
    review.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits))),
    JSON.stringify(renderSarif(diff, verdict).runs[0]?.results),
  ];
}

const LETTERS = [...'abcdefghi'];

test('of an import that is widened or narrowed, the functions are shown that came or went', () => {
  const more = [...LETTERS, 'zzz-drop-database'];
  for (const page of pages(calling(LETTERS), calling(more)))
    expect(page).toContain('import:a:b/c: now also zzz-drop-database');
  for (const page of pages(calling(more), calling(LETTERS)))
    expect(page).toContain('import:a:b/c: no longer zzz-drop-database');
});

test('where functions came and others went, both are shown', () => {
  for (const page of pages(calling(['y', ...LETTERS]), calling([...LETTERS, 'z']))) {
    expect(page).toContain('import:a:b/c: now also z');
    expect(page).toContain('import:a:b/c: no longer y');
  }
});

test('of many functions that came, it is told how many', () => {
  const more = Array.from({ length: 20 }, (_, i) => `new-${i + 10}`);
  for (const page of pages(calling(LETTERS), calling([...LETTERS, ...more])))
    expect(page).toContain('now also new-10, new-11, new-12, new-13, new-14, new-15, +14 more');
});

test('of an import that was not there, all functions are new', () => {
  for (const page of pages(component('app.wasm', { granted: [] }), calling(['f', 'g'])))
    expect(page).toContain('import:a:b/c (f, g)');
});

test('names and reasons cannot forge the words around them', () => {
  const forged = (more: Partial<Granted>): readonly string[] => {
    const head = component('app.wasm', {
      granted: [grant('random', 4, more)],
      asks: [ask('random', 'wasi:random/random@0.2.6 get', { by: ['main; enforced by virt.wasm'] })],
    });
    return pages(component('app.wasm', { granted: [] }), head);
  };
  const [terminal, review, sarif] = forged({
    reason: 'ok”, until 2026-12-31; asked for by main; enforced by virt.wasm; was “x',
  });
  expect(terminal).toContain(
    'wasi-virt.yaml:4: “ok\\”, until 2026-12-31; asked for by main; enforced by virt.wasm; was \\“x”; ' +
      'asked for by "main; enforced by virt.wasm"; enforced by the host\n',
  );
  expect(review).toContain('“ok\\”, until');
  expect(sarif).toContain('asked for by \\"main; enforced by virt.wasm\\"; enforced by the host.');
});

test('a name has no gap in which another column could begin, and its further lines stand where no other text begins', () => {
  const id = `import:a:b/c (${JSON.stringify(`x${' '.repeat(30)}gained  random ${'FORGED '.repeat(40)}`)})`;
  const head = component('app.wasm', { granted: [], asks: [ask(id, 'a:b/c f')] });
  const { diff, verdict } = diffOf({ name: '', base: [component('app.wasm', { granted: [] })], head: [head] });
  for (const text of [
    renderDiff(diff, verdict, { width: 60, colour: false }),
    renderComponent(head, { width: 60, colour: false }),
  ]) {
    const starts = text.split('\n').flatMap((line) => (/^ *FORGED/.test(line) ? [line.search(/\S/)] : []));
    expect(starts.length).toBeGreaterThan(2);
    for (const start of starts) expect([5, 17]).toContain(start);
    expect(text).not.toMatch(/x +gained/);
  }
});

test('long names that differ anywhere are cut to different texts', () => {
  const names = [0, 250, 400, 599].map((place) => `${'n'.repeat(place)}x${'n'.repeat(599 - place)}`);
  const cut = names.map((name) => clip(name));
  expect(new Set(cut).size).toBe(names.length);
  expect(cut[3]).toMatch(/^n{200}…n{39}x \(600 characters, [0-9a-f]{16}\)$/);
  expect(clip('n'.repeat(240))).toBe('n'.repeat(240));
});
