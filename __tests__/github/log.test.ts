import { afterEach, expect, test, vi } from 'vitest';
import { say } from '../../src/github/log.ts';

afterEach(() => vi.restoreAllMocks());

/** What the runner reads. */
function said(text: string): string {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  say(text);
  return written.join('');
}

test.each([
  ['::add-mask::a', '> ::add-mask::a\n'],
  ['one\n  ::error::two', 'one\n  > ::error::two\n'],
  ['##[add-mask]a', '> ## [add-mask]a\n'],
  ['Collected a ##[stop-commands]x, b ##[add-mask]e.', 'Collected a ## [stop-commands]x, b ## [add-mask]e.\n'],
  ['\u0085::add-mask::a', '\u0085> ::add-mask::a\n'],
  ['one\r::add-mask::a', 'one\r> ::add-mask::a\n'],
  ['acme::log, #[a] ## b', 'acme::log, #[a] ## b\n'],
])('the runner finds no command in %j', (text, written) => {
  expect(said(text)).toBe(written);
});
