import { expect, test } from 'vitest';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { COMMITS } from '../support/services/rest-commits.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { pullRequest } from './events.ts';
import { APP, harness, MORE } from './harness.ts';

const at = harness();

const ARTIFACTS = [ARTIFACT.create, ARTIFACT.finalize, ARTIFACT.create, ARTIFACT.finalize];
/** What the head was merged with, and the lock files of both. */
const ASKED = [ISSUES.pull, COMMITS.commit, COMMITS.content, COMMITS.content];

test.each([
  ['without a comment', APP],
  ['with one that is true already', MORE],
])('a run for a pull request in which nothing changed makes eight calls of the API: %s', async (_, inputs) => {
  await at().pushed();
  if (inputs === MORE) await at().run(pullRequest(at().services, 1), inputs);
  const { calls } = await at().run(pullRequest(at().services, 1), inputs);
  const uploaded = [RUNS.runs, RUNS.artifacts, RUNS.download];
  expect(calls.filter((route) => !route.includes('/twirp/'))).toHaveLength(8);
  expect(calls.toSorted()).toEqual([...ASKED, ...uploaded, ISSUES.comments, CACHE.find, ...ARTIFACTS].sort());
});

test('with a lock file it makes six', async () => {
  await at().locked();
  const { calls, outputs } = await at().run(pullRequest(at().services, 1));
  expect(outputs.verdict).toBe('passed');
  expect(calls.toSorted()).toEqual([...ASKED, COMMITS.compare, ISSUES.comments, ...ARTIFACTS].sort());
});
