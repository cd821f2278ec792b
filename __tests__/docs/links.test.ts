import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorOf, DOCS, ROOT, readPage, targetOf } from './pages.ts';

const PAGES = [readPage('README.md'), readPage('CONTRIBUTING.md'), ...DOCS];

/** Whether a text is the title of a test or of a group of tests: as it is written, with what a table fills in left open. */
function isTitleIn(title: string, source: string): boolean {
  const escaped = (quote: string): string =>
    title
      .replaceAll('\\', '\\\\')
      .replaceAll(quote, `\\${quote}`)
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${escaped(quote)}${quote}`).join('|');
  return new RegExp(`(?:\\b(?:test|it|describe)(?:\\.\\w+)*\\(|\\)\\(|\\btitle:|\\[)\\s*(?:${quoted}),`).test(source);
}

describe.each(PAGES.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const links = page.links.map((link) => ({ ...link, to: targetOf(page, link.target) }));

  test('leads to files and headings that are there', () => {
    for (const { target, to } of links) {
      if (to === undefined) continue;
      const file = join(ROOT, to.path);
      expect(existsSync(file), target).toBe(true);
      if (to.anchor === '') continue;
      expect(readPage(to.path).headings.map(anchorOf), target).toContain(to.anchor);
    }
  });

  test('names tests by their titles', () => {
    for (const { text, target, to } of links) {
      if (to === undefined || !/^__tests__\/(?!fixtures\/).*\.ts$/.test(to.path)) continue;
      expect(isTitleIn(text, readFileSync(join(ROOT, to.path), 'utf8')), `${target}: ${text}`).toBe(true);
    }
  });

  test('leads out of the repository to nothing that has to be believed', () => {
    for (const { target, to } of links) if (to === undefined) expect(target).toMatch(/^https:\/\/github\.com\//);
  });

  test('has one heading of each name', () => {
    const anchors = page.headings.map(anchorOf);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

test('the README leads to every page of docs/', () => {
  const [readme] = PAGES;
  expect(readme?.links.map(({ target }) => target)).toEqual(expect.arrayContaining(DOCS.map(({ path }) => path)));
});
