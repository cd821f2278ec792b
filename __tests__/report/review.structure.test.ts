import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { ComponentInventory } from '../../src/capabilities/model.ts';
import { renderReview } from '../../src/report/review.ts';
import { exact, printable } from '../../src/text.ts';
import { diffOf, HOSTILE, named } from './situations.ts';

const markdown = new MarkdownIt({ html: true });

function review(base: ComponentInventory[] | undefined, head: ComponentInventory[], baseline: string): string {
  const { diff, verdict } = diffOf({ name: '', base, head, failOn: 'any' });
  return renderReview(diff, verdict, { limit: { unit: 'characters', most: 60_000 }, baseline });
}

/** How often each tag occurs. */
function structureOf(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    if (tag !== '<!---->') counts[tag] = (counts[tag] ?? 0) + 1;
  }
  return counts;
}

/** What a person reads. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&amp;', '&');
}

/** Runs of text as GitHub's own rules see them; names within code are never mentions or references. */
function proseOf(html: string): string {
  return textOf(html.replace(/<code>.*?<\/code>/g, '').replace(/<pre>[\s\S]*?<\/pre>/g, ''));
}

const names = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 4 })
  .map((parts) => parts.join(''));

describe.each([
  ['of a new component', (name: string) => review([], [named(name)], name)],
  ['of a removed component', (name: string) => review([named(name)], [], name)],
  ['without a baseline', (name: string) => review(undefined, [named(name)], name)],
])('the page %s', (_, render) => {
  const harmless = structureOf(markdown.render(render('harmless')));

  test('has the same tables, rows, code and folds whatever the names are', () => {
    fc.assert(
      fc.property(names, (name) => {
        const text = render(name);
        const html = markdown.render(text);
        expect(structureOf(html)).toEqual(harmless);
        expect(Object.keys(harmless).join()).not.toMatch(/script|<a|<img|<h1/);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('has nothing that GitHub makes a mention, a reference or a link of', () => {
    fc.assert(
      fc.property(names, (name) => {
        const text = render(name);
        const html = markdown.render(text);
        expect(proseOf(html)).not.toMatch(/[@#][\p{L}\p{N}_-]/u);
        expect(text.replace(/```[\s\S]*?```/g, '')).not.toMatch(/\bhttps?:\/\/|www\./i);
        for (const [, run = ''] of html.matchAll(/>([^<]*)(?=<)/g)) {
          // An address as the autolinks of GitHub know it ends with a letter.
          expect(textOf(run)).not.toMatch(/[\w.+-]@[\w-]+(?:\.[\w-]+)*\.[\w-]*[a-z](?![\w-])/i);
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

test.each(HOSTILE)('%j is shown as it is', (name) => {
  const text = textOf(markdown.render(review([], [named(name)], 'x')));
  expect(text).toContain(`${exact(name)}: new`);
  expect(text.replaceAll('\u2060', '')).toContain(
    `“${printable(name.replace(/["\\]/g, '\\$&'))}”, until ${exact(name)}`,
  );
});

test('a name of any length is cut in its middle, and its length is told', () => {
  const text = textOf(markdown.render(review([], [named('n'.repeat(100_000))], 'x')));
  expect(text).toMatch(/^n{200}…n{40} \(100,000 characters, [0-9a-f]{16}\): new$/m);
  expect(text.length).toBeLessThan(10_000);
});

test('what a baseline is called is foreign text too', () => {
  for (const baseline of HOSTILE) {
    const html = markdown.render(review([named('a')], [named('a')], baseline));
    expect(structureOf(html)).toEqual({ '<p>': 1, '<strong>': 1, '</strong>': 1, '</p>': 1 });
  }
});
