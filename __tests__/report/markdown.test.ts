import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { code, prose, table } from '../../src/report/markdown.ts';

/** What a browser makes of the numeric character references. */
function decoded(html: string): string {
  return html
    .replaceAll('<!---->', '')
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}

test('foreign text holds nothing that markdown, HTML or GitHub would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const shown of [code(text).slice('<code>'.length, -'</code>'.length), prose(text)]) {
        // What is left of special characters belongs to character references and empty comments.
        const bare = shown.replace(/&#\d+;(?:<!---->)?/g, '');
        expect(bare).not.toMatch(/[|`<>@#&*_[\]\\~]|www\./i);
        expect(bare).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});

test.each(['    code', '- list', '+ list', '1. list', '20. list', '=== heading', '--- line', '# heading', '> quote'])(
  'prose makes nothing of a line but a line, though it begins with %j',
  (text) => {
    const markdown = new MarkdownIt();
    expect(markdown.render(`a\n\n${prose(text)}`)).toMatch(/^<p>a<\/p>\n<p>.*<\/p>\n$/);
    expect(markdown.render(`- ${prose(text)}`)).toMatch(/^<ul>\n<li>.*<\/li>\n<\/ul>\n$/);
    expect(decoded(prose(text)).replaceAll('\u2060', '')).toBe(text);
  },
);

test('ordinary names are shown as they are', () => {
  expect(decoded(code('wasi:cli/stdout@0.2.6'))).toBe('<code>wasi:cli/stdout@0.2.6</code>');
  expect(decoded(code('[method]output-stream.blocking-write-and-flush'))).toBe(
    '<code>[method]output-stream.blocking-write-and-flush</code>',
  );
});

test.each([
  ['newlines', 'a\nb', 'a\\u{a}b'],
  ['text that runs backwards', 'a\u202eb', 'a\\u{202e}b'],
  ['terminal commands', 'a\u001b[31mb', 'a\\u{1b}[31mb'],
  ['invisible characters', 'a\u200bb', 'a\\u{200b}b'],
  ['gaps that a browser closes', 'a   b ', 'a\\u{20}\\u{20} b\\u{20}'],
  ['words that imitate an invisible character', 'a\\u{200b}b', 'a\\u{5c}u{200b}b'],
])('%s are made visible', (_, text, shown) => {
  expect(decoded(code(text))).toBe(`<code>${shown}</code>`);
});

test('a mention in prose is cut by a joiner that no one sees', () => {
  expect(decoded(prose('@octocat #1'))).toBe('@\u2060octocat #\u20601');
});

test('an address and a web site are no links, and are copied as they are', () => {
  expect(code('a@b.example')).toBe('<code>a&#64;<!---->b.example</code>');
  expect(code('see www.b.example')).toBe('<code>see www&#46;b.example</code>');
  expect(prose('WWW.b.example')).toBe('WWW&#46;b.example');
});

test('a table has one line per row', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});
