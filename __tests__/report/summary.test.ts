import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import { sampleReport } from './sample.ts';

/** The summary with its character references read, as a person sees it. */
function shown(...parameters: Parameters<typeof renderSummary>): string {
  return renderSummary(...parameters).replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}

describe('a component', () => {
  const text = shown([sampleReport()], []);

  test('says first what is left', () => {
    expect(text.split('\n')[0]).toBe('## wasi-virt: <code>app.wasm</code> → <code>virt.wasm</code>');
    expect(text).toContain(
      'It still imports 1 function of 2 interfaces; the adapter answers 2 functions of 1 interface.',
    );
  });

  test('lists what is still imported, and why', () => {
    expect(text).toContain('| <code>wasi:cli/stdout@0.2.6</code> | <code>get-stdout</code> | --stdout=allow |');
    expect(text).toContain('| <code>wasi:io/error@0.2.6</code> | types only | types only |');
  });

  test('lists what the adapter answers', () => {
    expect(text).toContain('| <code>wasi:clocks/wall-clock@0.2.6</code> | <code>now</code> <code>resolution</code> |');
  });

  test('gives sizes and digests of both files', () => {
    expect(text).toContain(`| component | <code>app.wasm</code> | 250,000 | <code>${'a'.repeat(64)}</code> |`);
    expect(text).toContain(`| result | <code>virt.wasm</code> | 251,234 | <code>${'b'.repeat(64)}</code> |`);
  });
});

test('a component that is handed on as it is is said to be that', () => {
  expect(shown([sampleReport({ unchanged: true, answered: [] })], [])).toContain(
    'The result **is** the component, byte for byte.',
  );
});

test('nothing left is said as nothing', () => {
  expect(shown([sampleReport({ imports: [] })], [])).toContain('It imports **nothing** any more; the adapter answers');
});

test('failures come first, each with its component', () => {
  const text = shown([sampleReport()], [{ component: 'bad.wasm', message: 'bad.wasm: it is broken.' }]);
  expect(text).toMatch(/^## wasi-virt failed\n\n- <code>bad.wasm<\/code>: bad.wasm: it is broken.\n\n## wasi-virt: /);
});

test('notes are listed', () => {
  expect(shown([sampleReport({ notes: ['one', 'two'] })], [])).toContain('- one\n- two');
});

describe('names from a component', () => {
  const evil = 'x|</code><script>`@octocat`#1\n## fake';

  test('cannot leave their cell', () => {
    const report = sampleReport({ imports: [{ interface: evil, functions: [evil], reason: evil }], notes: [evil] });
    const text = renderSummary([report], []);
    expect(text).not.toContain('<script>');
    expect(text).not.toMatch(/^## fake/m);
    expect(text).not.toContain('@octocat');
    const row = text.split('\n').find((line) => line.startsWith('| <code>x&#124;'));
    expect(row?.match(/ \| /g)).toHaveLength(2);
  });
});

describe('what does not fit is left out, not cut', () => {
  const functions = Array.from({ length: 100 }, (_, index) => `function-${index}`);
  const imports = Array.from({ length: 100 }, (_, index) => ({
    interface: `acme:many/i${index}`,
    functions,
    reason: 'passes',
  }));
  const report = sampleReport({ imports });
  const size = (text: string): number => new TextEncoder().encode(text).length;

  test.each([
    [500_000, 'every function'],
    [20_000, 'numbers of functions'],
    [2_000, 'totals'],
    [200, 'a sentence'],
  ])('into %i bytes go %s', (limit, form) => {
    const text = renderSummary([report], [], limit);
    expect(size(text)).toBeLessThanOrEqual(limit);
    expect(text.includes('<code>function-')).toBe(form === 'every function');
    expect(text.includes('Still imported')).toBe(form === 'every function' || form === 'numbers of functions');
    expect(text.includes('too long')).toBe(form === 'a sentence');
  });
});
