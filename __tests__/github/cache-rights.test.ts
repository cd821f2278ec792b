import { expect, test } from 'vitest';
import { type CacheMode, cacheRights } from '../../src/github/cache-rights.ts';
import { runtimeToken } from '../support/services/tokens.ts';

function rights(
  env: Readonly<Record<string, string>> = {},
  permissions: readonly number[] = [3, 1],
  mode: CacheMode = 'true',
  context = { isSensitive: false, isGhes: false, eventName: 'push' },
) {
  const scopes = permissions.map((permission, i) => ({ scope: `refs/heads/${i}`, permission }));
  const service = {
    ACTIONS_RUNTIME_TOKEN: runtimeToken({ run: 1, job: 'a', scopes }),
    ACTIONS_RESULTS_URL: 'https://results/',
    ACTIONS_CACHE_SERVICE_V2: 'true',
    RUNNER_TEMP: '/temp',
  };
  return cacheRights(mode, context, { ...service, ...env });
}

const ALL = { mayRestore: true, maySave: true };
const READ = { mayRestore: true, maySave: false };
const WRITE = { mayRestore: false, maySave: true };
const NONE = { mayRestore: false, maySave: false };

test.each([
  ['true', ALL],
  ['restore-only', READ],
  ['false', NONE],
] as const)('the input %s is obeyed', (mode, expected) => {
  expect(rights({}, [3, 1], mode)).toMatchObject(expected);
});

test('where poison matters there is no cache, and the event is named', () => {
  const context = { isSensitive: true, isGhes: false, eventName: 'release' };
  expect(rights({}, [3], 'true', context)).toEqual({
    ...NONE,
    reason: 'on release, what others have put there could do harm',
  });
});

test.each([
  [[3], ALL],
  [[1, 2], ALL],
  [[1], READ],
  [[2], WRITE],
  [[], NONE],
])('the token of the run is obeyed: %j', (permissions, expected) => {
  expect(rights({}, permissions)).toMatchObject(expected);
});

test.each([
  ['write', ALL],
  [' Read ', READ],
  ['write-only', WRITE],
  ['none', NONE],
  ['what comes next year', ALL],
  ['', ALL],
])('the cache mode of the run is obeyed: %s', (mode, expected) => {
  expect(rights({ ACTIONS_CACHE_MODE: mode })).toMatchObject(expected);
});

test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2', 'RUNNER_TEMP'])(
  'without %s there is no service',
  (name) => {
    expect(rights({ [name]: '' })).toEqual({ ...NONE, reason: 'there is no cache service here' });
  },
);

test('the older service is known by its address, and its token says nothing of caches', () => {
  const env = { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: 'http://cache/', ACTIONS_RUNTIME_TOKEN: 'token' };
  expect(rights(env)).toEqual({ ...ALL, reason: undefined });
  const ghes = { isSensitive: false, isGhes: true, eventName: 'push' };
  expect(rights({ ACTIONS_CACHE_URL: 'http://cache/' }, [3], 'true', ghes)).toMatchObject(ALL);
});

test('what is missing is said once, the reason of the run before the one of the input', () => {
  expect(rights({}, [1], 'restore-only').reason).toBe('the token of this run may not write caches');
  expect(rights({}, [3], 'restore-only').reason).toBe('it is only restored');
  expect(rights().reason).toBeUndefined();
});
