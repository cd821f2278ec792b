import { expect, test } from 'vitest';
import { reasonOf } from '../../src/github/reason.ts';

test('a reason is one line without controls, without a final stop', () => {
  expect(reasonOf(new Error(' Not   found\u202e.\nPlease see the manual'))).toBe('Not found\\u{202e}');
  expect(reasonOf('text\u001b[31m')).toBe('text\\u{1b}[31m');
  expect(reasonOf(new TypeError())).toBe('TypeError');
});

test('a reason is short, and never cut within a character', () => {
  const reason = reasonOf(`${'x'.repeat(299)}${'🦀'.repeat(500)}`);
  expect(reason.length).toBeLessThanOrEqual(302);
  expect(reason.isWellFormed()).toBe(true);
});

test.each([
  'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  'github_pat_11ABCDEFG0_abcdefghijkl',
  'eyJhbGciOiJub25lIn0.eyJzY3AiOiJBIn0.c2lnbmF0dXJl',
  'a%2Bsecret%3D',
])('a reason does not tell %s', (secret) => {
  const text = secret.startsWith('a%')
    ? `GET https://blobs/x?se=1&sig=${secret}&sp=r failed`
    : `token ${secret} failed`;
  expect(reasonOf(text)).not.toContain(secret);
  expect(reasonOf(text)).toContain('***');
  expect(reasonOf(text)).toMatch(/failed$/);
});
