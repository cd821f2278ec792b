import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { At, Octokit } from '../../src/github/octokit.ts';
import { VERSION } from '../../src/version.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { TOKENS } from '../support/services/world.ts';
import { AMPLE, apiOf } from './api.ts';

let services: Services;

// Short budgets would be used up by it.
beforeAll(() => Promise.all([import('@actions/github'), import('@octokit/plugin-retry')]));

beforeEach(async () => {
  services = await Services.start();
  services.world.addPull(1);
});

afterEach(() => services.stop());

const readPull = async (octokit: Octokit, at: At) =>
  (await octokit.rest.pulls.get({ ...at, pull_number: 1 })).data.number;
const comment = async (octokit: Octokit, at: At) =>
  (await octokit.rest.issues.createComment({ ...at, issue_number: 1, body: 'hello' })).status;

test('a call is made in the name of the token and of this project, and counted', async () => {
  const api = apiOf(services);
  expect(await api.run(AMPLE, readPull)).toEqual({ kind: 'done', value: 1 });
  expect(api.calls).toBe(1);
  expect(services.calls[0]?.headers).toMatchObject({
    'user-agent': expect.stringContaining(`wasi-virt/${VERSION}`),
    authorization: `token ${TOKENS.workflow}`,
  });
});

test.each([500, 502, 503, 429])('reading is tried again after %i', async (status) => {
  services.faults.fail(ISSUES.pull, { status }, 2);
  const api = apiOf(services);
  expect(await api.run(AMPLE, readPull)).toEqual({ kind: 'done', value: 1 });
  expect([api.calls, services.count(ISSUES.pull)]).toEqual([3, 3]);
});

test('reading is tried again after a lost connection', async () => {
  services.faults.reset(ISSUES.pull, 1);
  expect(await apiOf(services).run(AMPLE, readPull)).toEqual({ kind: 'done', value: 1 });
});

test('what may have been written is not written again', async () => {
  services.faults.lose(ISSUES.create, { status: 502 });
  expect(await apiOf(services).run(AMPLE, comment)).toMatchObject({ kind: 'unavailable' });
  expect(services.count(ISSUES.create)).toBe(1);
});

test('after an outage no call is made any more', async () => {
  services.faults.fail(ISSUES.pull, { status: 500, body: { message: 'Server Error' } });
  const api = apiOf(services);
  const sentence = "GitHub's API is not available: Server Error.";
  expect(await api.run(AMPLE, readPull)).toEqual({ kind: 'unavailable', sentence });
  const { calls } = api;
  expect(await api.run(AMPLE, readPull)).toEqual({ kind: 'unavailable', sentence });
  expect(api.calls).toBe(calls);
});

test('a call that hangs ends with the budget, and so does its request', async () => {
  services.faults.hang(ISSUES.pull);
  const api = apiOf(services);
  expect(await api.run(50, readPull)).toEqual({
    kind: 'unavailable',
    sentence: "GitHub's API is not available: no answer within 50 ms.",
  });
});

test('waiting to try again ends with the budget too', async () => {
  services.faults.fail(ISSUES.pull, { status: 503 });
  const result = await apiOf(services, { patience: 60_000 }).run(500, readPull);
  expect(result).toMatchObject({ kind: 'unavailable', sentence: expect.stringContaining('within 500 ms') });
  expect(services.count(ISSUES.pull)).toBe(1);
});

test('a token that may only read is no failure, and what it would take is told', async () => {
  expect(await apiOf(services, { token: TOKENS.readOnly }).run(AMPLE, comment)).toEqual({
    kind: 'read-only',
    sentence: 'The token may not do this; it would take issues=write; pull_requests=write.',
  });
});

test.each([
  [401, 'other'],
  [404, TOKENS.workflow],
])('%i is a refusal, after which other calls are made', async (status, token) => {
  const api = apiOf(services, { token });
  const result = await api.run(AMPLE, (octokit, at) => octokit.rest.pulls.get({ ...at, pull_number: 404 }));
  expect(result).toMatchObject({ kind: 'refused', status });
  expect(api.calls).toBe(1);
  await api.run(AMPLE, readPull);
  expect(api.calls).toBe(2);
});

test.each([
  ['the limit of calls', { 'x-ratelimit-remaining': '0' }],
  ['a secondary limit', { 'retry-after': '60' }],
])('%s is an outage', async (_, headers) => {
  services.faults.fail(ISSUES.pull, { status: 403, headers, body: { message: 'API rate limit exceeded' } });
  expect(await apiOf(services).run(AMPLE, readPull)).toMatchObject({ kind: 'unavailable' });
});

test.each([
  [{ token: '' }, 'there is no token'],
  [{ repository: undefined }, 'it is not known which repository this is'],
])('without what it takes no call is made: %j', async (options, reason) => {
  const sentence = `GitHub's API is not available: ${reason}.`;
  expect(await apiOf(services, options).run(AMPLE, readPull)).toEqual({ kind: 'unavailable', sentence });
  expect(services.calls).toEqual([]);
});

test.each([TOKENS.workflow, '0123456789abcdef'])(
  'what is said is told without controls and without %s',
  async (token) => {
    services.faults.fail(ISSUES.pull, { status: 422, body: { message: `no\u202e ${token}\u001b[2J` } });
    expect(await apiOf(services, { token }).run(AMPLE, readPull)).toEqual({
      kind: 'refused',
      status: 422,
      sentence: 'GitHub refused it with 422: no\\u{202e} ***\\u{1b}[2J.',
    });
  },
);

test('a server that is not there is an outage', async () => {
  const api = apiOf(services);
  await services.stop();
  expect(await api.run(AMPLE, readPull)).toMatchObject({ kind: 'unavailable' });
});
