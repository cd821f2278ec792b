import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  digestOfContent,
  digestOfKey,
  type Marker,
  parseMarker,
  renderMarker,
} from '../../src/github/comment-marker.ts';

const MARKER: Marker = {
  key: digestOfKey('app'),
  headSha: 'a'.repeat(40),
  runId: 8012345678,
  runAttempt: 2,
  content: digestOfContent('text'),
};

test('a marker is one comment of HTML on one line', () => {
  expect(renderMarker(MARKER)).toMatch(/^<!-- wasi-virt-comment:1 [\w=. ]+ -->\n$/);
});

test('what was rendered is read again, with what follows it', () => {
  expect(parseMarker(`${renderMarker(MARKER)}text`)).toEqual({ marker: MARKER, rest: 'text' });
  const windows = `${renderMarker(MARKER).trimEnd()}\r\ntext`;
  expect(parseMarker(windows)).toEqual({ marker: MARKER, rest: 'text' });
});

test('whatever the key, the marker is as long and says nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (key) => {
      const marker = { ...MARKER, key: digestOfKey(key) };
      expect(renderMarker(marker)).toHaveLength(renderMarker(MARKER).length);
      expect(parseMarker(renderMarker(marker))?.marker).toEqual(marker);
    }),
  );
});

const line = renderMarker(MARKER);
test.each([
  ['after other text', `x${line}`],
  ['in a second line', `\n${line}`],
  ['with something behind it on its line', `${line.trimEnd()} text`],
  ['of another version', line.replace(':1', ':2')],
  ['with a short commit', line.replace('a'.repeat(40), 'a'.repeat(7))],
  ['with capitals', line.replace('a'.repeat(40), 'A'.repeat(40))],
  ['with a huge run', line.replace('8012345678', '9'.repeat(400))],
  ['without an attempt', line.replace('.2 ', ' ')],
  ['in nothing', ''],
])('a marker %s is none', (_, body) => {
  expect(parseMarker(body)).toBeUndefined();
});

test('line ends and space around do not make another content', () => {
  expect(digestOfContent('a\r\nb\n')).toBe(digestOfContent('\na\nb'));
  expect(digestOfContent('a b')).not.toBe(digestOfContent('ab'));
});
