import { expect, test } from 'vitest';
import { readRuntimeToken } from '../../src/github/runtime-token.ts';
import { runtimeToken } from '../support/services/tokens.ts';

function token(claims: unknown): { ACTIONS_RUNTIME_TOKEN: string } {
  return { ACTIONS_RUNTIME_TOKEN: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x` };
}

test('a token tells the job, and where its caches lie', () => {
  const scopes = [
    { scope: 'refs/pull/1/merge', permission: 3 },
    { scope: 'refs/heads/main', permission: 1 },
  ];
  const text = runtimeToken({ run: 7, job: '1f-2e', scopes });
  expect(readRuntimeToken({ ACTIONS_RUNTIME_TOKEN: text })).toEqual({
    job: '1f-2e',
    scopes: [
      { ref: 'refs/pull/1/merge', canRead: true, canWrite: true },
      { ref: 'refs/heads/main', canRead: true, canWrite: false },
    ],
  });
});

test('a token can say that there are no caches for it', () => {
  expect(readRuntimeToken(token({ ac: '[]' })).scopes).toEqual([]);
  const scope = { ref: '', canRead: false, canWrite: false };
  expect(readRuntimeToken(token({ ac: '[{"Scope":7},null]' })).scopes).toEqual([scope, scope]);
});

test.each([
  {},
  { ACTIONS_RUNTIME_TOKEN: '' },
  { ACTIONS_RUNTIME_TOKEN: 'no.token' },
  token(null),
  token({ scp: 7, ac: '{' }),
  token({ scp: 'Actions.Results:1', ac: '{}' }),
])('a token that tells nothing is read as such: %j', (env) => {
  expect(readRuntimeToken(env)).toEqual({ job: undefined, scopes: undefined });
});
