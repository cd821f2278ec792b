import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../src/github/zip.ts';
import { makeZip, type ZipEnd, type ZipFile } from '../support/zip.ts';

const LIMITS = { entries: 3, bytes: 1000 };

function files(bytes: Uint8Array): unknown {
  const unzipped = unzip(bytes, LIMITS);
  if (unzipped.kind === 'refused') return unzipped.reason;
  return Object.fromEntries([...unzipped.files].map(([name, content]) => [name, Buffer.from(content).toString()]));
}

test('the files of an archive are found by their paths; folders are none', () => {
  const archive = makeZip([
    { name: 'a/' },
    { name: 'a/ü.json', content: '{}', flags: 0x800 },
    { name: 'b', content: 'b'.repeat(100), method: 0 },
  ]);
  expect(files(archive)).toEqual({ 'a/ü.json': '{}', b: 'b'.repeat(100) });
});

test('an empty archive has no files', () => {
  expect(files(makeZip([]))).toEqual({});
});

test('an archive is found in the middle of other memory', () => {
  const archive = makeZip([{ name: 'a', content: 'x' }]);
  expect(files(Buffer.concat([Buffer.from('xxx'), archive, Buffer.from('xxx')]).subarray(3, -3))).toEqual({ a: 'x' });
});

describe('limits', () => {
  test('too many files are refused', () => {
    const archive = makeZip(['a', 'b', 'c', 'd'].map((name) => ({ name })));
    expect(files(archive)).toBe('it holds 4 files, more than 3');
  });

  test('only the file that is wanted is unpacked, and all of the archive has to agree', () => {
    const entries = [
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ];
    const unzipped = unzip(makeZip(entries), LIMITS, 'b');
    expect(unzipped.kind === 'files' && [...unzipped.files.keys()]).toEqual(['b']);
    expect(unzip(makeZip([...entries, { name: 'a', content: 'three' }]), LIMITS, 'b').kind).toBe('refused');
  });

  test('a file that is wanted has a limit of its own, which others beside it have not', () => {
    const archive = makeZip([
      { name: 'a', content: Buffer.alloc(600) },
      { name: 'b', content: 'x' },
    ]);
    expect(unzip(archive, { ...LIMITS, file: 599 }, 'a')).toEqual({
      kind: 'refused',
      reason: 'a unpacks to 600 bytes, more than 599',
    });
    expect(unzip(archive, { ...LIMITS, file: 599 }, 'b').kind).toBe('files');
  });

  test('what would unpack to too much is refused before it is unpacked', () => {
    expect(files(makeZip([{ name: 'a', content: Buffer.alloc(1001) }]))).toBe(
      'it unpacks to 1001 bytes, more than 1000',
    );
    const two = ['a', 'b'].map((name) => ({ name, content: Buffer.alloc(600) }));
    expect(files(makeZip(two))).toBe('it unpacks to 1200 bytes, more than 1000');
  });

  test('a bomb that says that it is small is not unpacked further than it says', () => {
    const bomb = makeZip([{ name: 'a', content: Buffer.alloc(50_000_000), size: 10 }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(files(bomb)).toBe('the archive is damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
  });

  test('files that share their bytes are refused', () => {
    const content = 'x'.repeat(100);
    const archive = makeZip([
      { name: 'a', content },
      { name: 'a', content, offset: 0 },
    ]);
    expect(files(archive)).toBe('its files overlap');
  });
});

describe('an archive is refused', () => {
  const file = { name: 'a', content: 'content' };
  const cases: readonly (readonly [string, readonly ZipFile[], ZipEnd])[] = [
    ['with two files of one name', [file, file], {}],
    ['with an encrypted file', [{ ...file, flags: 1 }], {}],
    ['with an encrypted directory', [{ ...file, flags: 0x2000 }], {}],
    ['with an unknown compression', [{ ...file, method: 14 }], {}],
    ['with a wrong sum', [{ ...file, crc: 7 }], {}],
    ['with a larger size than there is', [{ ...file, size: 8 }], {}],
    ['with a smaller size than there is', [{ ...file, size: 6 }], {}],
    ['with two names for one file', [{ ...file, localName: 'b' }], {}],
    ['with an offset outside', [{ ...file, offset: 1 << 30 }], {}],
    ['with an offset of something else', [{ ...file, offset: 4 }], {}],
    ['with a comment', [file], { comment: 'hello' }],
    ['of several disks', [file], { disk: 1 }],
    ['with fewer files than its end says', [file], { count: 2 }],
    ['with more files than its end says', [file, { name: 'b' }], { count: 1 }],
    ...['/a', '../a', 'a/../b', 'a//b', './a', 'a\\b', 'c:a', 'a\nb', '', '/', '..'].map(
      (name) => [`with the path ${JSON.stringify(name)}`, [{ ...file, name }], {}] as const,
    ),
    ['with a path that is no text', [{ ...file, name: Uint8Array.of(0xff) }], {}],
  ];
  test.each(cases)('%s', (_, entries, end) => {
    expect(unzip(makeZip(entries, end), LIMITS)).toEqual({ kind: 'refused', reason: expect.stringMatching(/\w$/) });
  });

  test.each([0, 1, 21, 22, 100])('that is %i zero bytes', (length) => {
    expect(unzip(Buffer.alloc(length), LIMITS).kind).toBe('refused');
  });

  test('or read right, wherever it is damaged', () => {
    const sound = makeZip([{ name: 'a', content: 'content' }]);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(sound);
        damaged[at] = value;
        const unzipped = unzip(damaged, LIMITS);
        if (unzipped.kind === 'files') {
          for (const content of unzipped.files.values()) expect(Buffer.from(content).toString()).toBe('content');
        }
      }),
    );
    for (let length = 0; length < sound.length; length++) {
      expect(unzip(sound.subarray(0, length), LIMITS).kind).toBe('refused');
    }
  });
});
