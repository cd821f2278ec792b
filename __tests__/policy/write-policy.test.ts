import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { VirtError } from '../../src/errors.ts';
import { readPolicyFile } from '../../src/policy/readers/file.ts';
import { writePolicyFile } from '../../src/policy/write-policy.ts';

function accepted(text: string) {
  const problems: VirtError[] = [];
  const file = readPolicyFile(text, 'p.yaml', '2026-11-25', (problem) => problems.push(problem));
  expect(problems.map(({ message }) => message)).toEqual([]);
  return file;
}

test('a file as people would write it', () => {
  const text = writePolicyFile({
    description: 'What the shop does',
    comment: ['Suggested from what it asks for.', 'Take out what it should not have.'],
    permissions: [
      {
        key: 'clocks',
        value: { allow: true, reason: 'Timeouts', expires: '2027-12-31' },
        comment: ['wasi:clocks@0.2.6'],
      },
      { key: 'stdio', value: { stdout: 'allow' } },
      { key: 'environment', value: { allow: ['LANG', 'LC_*'], set: { yes: 'no', PORT: '8080' } } },
    ],
    components: [
      {
        match: 'plugins/*.wasm',
        comment: ['Of others'],
        permissions: [{ key: 'http', value: false, comment: ['why'] }],
      },
    ],
  });
  expect(text).toBe(`# Suggested from what it asks for.
# Take out what it should not have.

version: "1.0"
description: "What the shop does"
permissions:
  # wasi:clocks@0.2.6
  clocks:
    allow: true
    reason: Timeouts
    expires: "2027-12-31"
  stdio:
    stdout: allow
  environment:
    allow:
      - LANG
      - "LC_*"
    set:
      "yes": "no"
      PORT: "8080"
components:
  # Of others
  - match: "plugins/*.wasm"
    permissions:
      # why
      http: false
`);
  accepted(text);
});

test('a file without any grant is one', () => {
  expect(writePolicyFile({ permissions: [] })).toBe('version: "1.0"\n');
  accepted(writePolicyFile({ permissions: [], components: [{ match: ['a'], permissions: [] }] }));
});

describe('whatever the texts are', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => !/[\ud800-\udfff]/.test(value));

  test('they come back, and comments stay comments', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { maxLength: 3 }),
        fc.dictionary(text, text),
        (description, match, comment, set) => {
          const permissions = [{ key: 'environment', value: { set }, comment }];
          const written = writePolicyFile({
            description,
            comment,
            permissions,
            components: [{ match, description, comment, permissions }],
          });
          const read: unknown = parse(written);
          expect(read).toEqual({
            version: '1.0',
            description,
            permissions: { environment: { set } },
            components: [{ match, description, permissions: { environment: { set } } }],
          });
        },
      ),
      { seed: 2, numRuns: 400 },
    );
  });
});
