import { describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { sha } from '../support/services/world.ts';
import { BASE, mergeGroup, pullRequest, push, schedule } from './events.ts';
import { APP, harness, MORE, pullOf, shown } from './harness.ts';

const at = harness();

const FINE = { code: 0, errors: [], warnings: [] };
const COMMIT = `commit ${BASE.slice(0, 7)}`;

function artifactNames(): readonly string[] {
  return at()
    .services.world.artifacts.map(({ name }) => name)
    .sort();
}

describe('a token that may only read is no failure: the summary and the artifacts are there', () => {
  test.each([
    ['a fork', { author: 'mallory', headRepository: 'mallory/app' }],
    ['Dependabot', { author: 'dependabot[bot]' }],
  ])('of %s', async (_, facts) => {
    at().services.world.addPull(1, facts);
    const { code, errors, warnings, outputs, summary, calls, stdout } = await at().run(pullRequest(at().services, 1), {
      ...APP,
      'fail-on-publish-error': 'true',
    });
    expect({ code, errors, warnings }).toEqual(FINE);
    expect(outputs).toMatchObject({
      verdict: 'passed',
      'comment-url': '',
      'artifact-id': expect.stringMatching(/^\d+$/),
    });
    expect(summary).toContain('wasi-virt: no baseline');
    expect(artifactNames()).toEqual(['virt.wasm', 'wasi-virt-report']);
    expect(calls.filter((route) => route === ISSUES.create)).toHaveLength(1);
    expect(stdout).toMatch(/^No comment: The token may not do this; .* A job with mode: comment, .* can write it\.$/m);
    expect(shown(at().services)).toEqual([]);
  });
});

describe('a push to the default branch', () => {
  test('keeps what pull requests from its commit are compared with, in the cache', async () => {
    const pushed = await at().pushed();
    expect(pushed.calls.toSorted()).toEqual(
      [
        ...[CACHE.find, RUNS.runs, CACHE.create, CACHE.finalize],
        ...[ARTIFACT.create, ARTIFACT.finalize, ARTIFACT.create, ARTIFACT.finalize],
      ].sort(),
    );
    const { outputs, calls } = await at().run(pullRequest(at().services, 1), MORE);
    expect(outputs.baseline).toBe(COMMIT);
    expect(calls.filter((route) => /\/actions\//.test(route))).toEqual([]);
  });

  test('without a cache, they are compared with its artifact', async () => {
    await at().pushed({ ...APP, cache: 'false' });
    const { outputs, calls, stdout } = await at().run(pullRequest(at().services, 1), { ...MORE, cache: 'false' });
    expect(outputs.baseline).toBe(COMMIT);
    expect(stdout).toMatch(/^Compared with commit \w{40}, from run \d+\.$/m);
    expect(calls.filter((route) => route.includes('Cache'))).toEqual([]);
    expect(calls.filter((route) => /\/actions\//.test(route))).toEqual([RUNS.runs, RUNS.artifacts, RUNS.download]);
  });

  test('is itself compared with the commit before', async () => {
    await at().pushed();
    const { outputs } = await at().run(push(at().services, sha('next'), BASE), MORE);
    expect(outputs.baseline).toBe(COMMIT);
    expect(JSON.parse(outputs.changes ?? '')).toMatchObject({ gained: expect.any(Number) });
  });
});

test('a pull request is not compared with what runs for pull requests have uploaded for its base', async () => {
  at().services.world.addPull(1, { headSha: BASE, headBranch: 'main' });
  await at().run(pullRequest(at().services, 1), { ...APP, cache: 'false' });
  pullOf(at().services).headSha = sha('next');
  const { outputs } = await at().run(pullRequest(at().services, 1), { ...APP, cache: 'false' });
  expect(outputs.baseline).toBe('');
});

test('in the merge queue the base is compared with, nobody is written to, and what was approved stays approved', async () => {
  await at().pushed();
  const inputs = { ...MORE, 'fail-on': 'gained' };
  const { code, errors, outputs, calls } = await at().run(mergeGroup(at().services), inputs);
  expect(outputs).toMatchObject({ baseline: COMMIT, verdict: 'failed', 'comment-url': '' });
  expect(code).toBe(1);
  expect(errors).not.toEqual([]);
  expect(calls.filter((route) => /issues|pulls/.test(route))).toEqual([ISSUES.labels]);
  pullOf(at().services).labels.push(approvalLabel({ sha256: outputs['diff-sha256'] ?? '' }));
  const approved = await at().run(mergeGroup(at().services), inputs);
  expect(approved).toMatchObject({ code: 0, outputs: { verdict: 'approved' } });
});

test('on a schedule there is nothing to compare with, and nobody to write to', async () => {
  const { code, errors, warnings, outputs, calls, summary } = await at().run(schedule(at().services));
  expect({ code, errors, warnings }).toEqual(FINE);
  expect(outputs).toMatchObject({ baseline: '', verdict: 'passed' });
  expect(summary).toContain('There is no commit to compare with.');
  expect(calls.filter((route) => route.includes('/repos/'))).toEqual([]);
});

test('on a GitHub of somebody’s own there are no artifacts, which is said and no failure; the file stays', async () => {
  const env = { GITHUB_SERVER_URL: 'https://github.example.com' };
  const more = { 'fail-on-publish-error': 'true' };
  const run = await at().run(pullRequest(at().services, 1), { ...APP, ...more }, { env });
  expect({ code: run.code, errors: run.errors, warnings: run.warnings }).toEqual(FINE);
  expect(run.stdout).toMatch(/^No artifact was uploaded: this server has no artifacts of this kind\.$/m);
  expect(run.outputs).toMatchObject({ 'artifact-id': '', 'virt-path': 'virt.wasm', 'comment-url': expect.any(String) });
  expect(shown(at().services)).toHaveLength(1);
  expect(artifactNames()).toEqual([]);
});

test('without a token no API is called, and the rest is done', async () => {
  const run = await at().run(pullRequest(at().services, 1), { ...APP, 'github-token': '' });
  expect(run.code).toBe(0);
  expect(run.warnings).toEqual([expect.stringMatching(/^The comment was not written\. .*there is no token\.$/)]);
  expect(run.calls.filter((route) => route.includes('/repos/'))).toEqual([]);
  expect(artifactNames()).toEqual(['virt.wasm', 'wasi-virt-report']);
});

test.each([
  ['a release', { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1.0.0' }],
  ['a tag', { GITHUB_REF: 'refs/tags/v1.0.0' }],
])('for %s the cache is left alone: what others have put there could do harm', async (_, env) => {
  const { code, calls } = await at().run(push(at().services), APP, { env });
  expect(code).toBe(0);
  expect(calls.filter((route) => route.includes('Cache'))).toEqual([]);
});
