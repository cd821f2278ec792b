import { expect, test } from 'vitest';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { pullRequest } from './events.ts';
import { APP, harness, MORE } from './harness.ts';

const at = harness();

test.each([
  ['without a comment', APP],
  ['with one that is true already', MORE],
])('a run for a pull request in which nothing changed makes six calls: %s', async (_, inputs) => {
  await at().pushed();
  if (inputs === MORE) await at().run(pullRequest(at().services, 1), inputs);
  const { calls } = await at().run(pullRequest(at().services, 1), inputs);
  const artifacts = [ARTIFACT.create, ARTIFACT.finalize, ARTIFACT.create, ARTIFACT.finalize];
  expect(calls.toSorted()).toEqual([CACHE.find, ISSUES.comments, ...artifacts].sort());
});
