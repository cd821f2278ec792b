import { describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { COMMITS } from '../support/services/rest-commits.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { sha } from '../support/services/world.ts';
import { BASE, type Event, mergeGroup, pullRequest, push, schedule } from './events.ts';
import { APP, harness, MORE, pullOf, shown } from './harness.ts';

const at = harness();

const FINE = { code: 0, errors: [], warnings: [] };
const COMMIT = `commit ${BASE.slice(0, 7)}`;

function artifactNames(): readonly string[] {
  return at()
    .services.world.artifacts.map(({ name }) => name)
    .sort();
}

const REPORT = expect.stringMatching(/^wasi-virt-report-[0-9a-f]{16}-[0-9a-f]{8}-1$/);

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
      verdict: 'unknown',
      'comment-url': '',
      'artifact-id': expect.stringMatching(/^\d+$/),
    });
    expect(summary).toContain('wasi-virt: no baseline');
    expect(artifactNames()).toEqual(['virt.wasm', REPORT]);
    expect(calls.filter((route) => route === ISSUES.create)).toHaveLength(1);
    expect(stdout).toMatch(/^No comment: The token may not do this; .* A job with mode: comment, .* can write it\.$/m);
    expect(shown(at().services)).toEqual([]);
  });
});

describe('a push to the default branch', () => {
  test('keeps what pull requests from its commit are compared with, as an artifact', async () => {
    const pushed = await at().pushed();
    expect(pushed.calls.toSorted()).toEqual(
      [
        ...[COMMITS.content, COMMITS.content, COMMITS.commit, RUNS.runs, RUNS.runs, RUNS.runs],
        ...[CACHE.find, CACHE.create, CACHE.finalize],
        ...[ARTIFACT.create, ARTIFACT.finalize, ARTIFACT.create, ARTIFACT.finalize],
      ].sort(),
    );
    const { outputs, calls, stdout } = await at().run(pullRequest(at().services, 1), MORE);
    expect(outputs.baseline).toBe(COMMIT);
    expect(stdout).toMatch(/^Compared with commit \w{40}, from run \d+\.$/m);
    expect(calls.filter((route) => /\/actions\//.test(route))).toEqual([RUNS.runs, RUNS.artifacts, RUNS.download]);
  });

  test('is itself compared with the commit before', async () => {
    await at().pushed();
    const { outputs } = await at().run(push(at().services, sha('next'), BASE), MORE);
    expect(outputs.baseline).toBe(COMMIT);
    expect(JSON.parse(outputs.changes ?? '')).toMatchObject({ gained: expect.any(Number) });
  });
});

describe('after the merge', () => {
  const GATE = { ...MORE, 'fail-on': 'gained' };
  const [MERGED, NEXT] = [sha('merged'), sha('next')];
  const verdicts = async (...runs: readonly (readonly [Event, Readonly<Record<string, string>>])[]) => {
    const told: unknown[] = [];
    for (const [event, inputs] of runs) {
      const { code, outputs } = await at().run(event, inputs);
      told.push([code, outputs.verdict]);
    }
    return told;
  };
  const merge = (): Event => {
    pullOf(at().services).mergedAs = MERGED;
    return push(at().services, MERGED, BASE);
  };

  test('what was approved in the pull request is approved, and the next push has to be approved anew', async () => {
    await at().pushed();
    const failed = await at().run(pullRequest(at().services, 1), GATE);
    at().services.world.label(1, approvalLabel({ sha256: failed.outputs['diff-sha256'] ?? '' }));
    const runs = [
      [merge(), GATE],
      [push(at().services, NEXT, MERGED), GATE],
      [push(at().services, sha('third'), NEXT), { ...GATE, 'allow-random': 'true' }],
    ] as const;
    expect(await verdicts(...runs)).toEqual([
      [0, 'approved'],
      [0, 'passed'],
      [1, 'failed'],
    ]);
  });

  test('what nobody has approved stays red until somebody does, whatever is pushed next', async () => {
    await at().pushed();
    const runs = [
      [merge(), GATE],
      [push(at().services, NEXT, MERGED), GATE],
      [push(at().services, sha('third'), NEXT), APP],
    ] as const;
    expect(await verdicts(...runs.slice(0, 2))).toEqual([
      [1, 'failed'],
      [1, 'failed'],
    ]);
    const merged = pullOf(at().services);
    const { outputs } = await at().run(push(at().services, MERGED, BASE), GATE);
    at().services.world.label(merged.number, approvalLabel({ sha256: outputs['diff-sha256'] ?? '' }));
    const again = { ...push(at().services, MERGED, BASE) };
    expect(await verdicts([again, GATE], runs[2])).toEqual([
      [0, 'approved'],
      [0, 'passed'],
    ]);
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
  expect(calls.filter((route) => /issues|pulls/.test(route))).toEqual([ISSUES.pull]);
  at().services.world.label(1, approvalLabel({ sha256: outputs['diff-sha256'] ?? '' }));
  const approved = await at().run(mergeGroup(at().services), inputs);
  expect(approved).toMatchObject({ code: 0, outputs: { verdict: 'approved' } });
});

test('the merge queue of another branch is compared with that branch', async () => {
  const base = sha('release');
  at().services.world.protectedBranches.add('release/1');
  const pushed = push(at().services, base, sha('before'), { branch: 'release/1' });
  await at().run(pushed, APP);
  const event = mergeGroup(at().services, { branch: 'release/1', base });
  const { outputs } = await at().run(event, { ...MORE, 'fail-on': 'gained' });
  expect(outputs).toMatchObject({ baseline: `commit ${base.slice(0, 7)}`, verdict: 'failed' });
});

test('on a schedule there is only the lock file to compare with, and nobody to write to', async () => {
  const { code, errors, warnings, outputs, calls, summary } = await at().run(schedule(at().services));
  expect({ code, errors, warnings }).toEqual(FINE);
  expect(outputs).toMatchObject({ baseline: '', verdict: 'unknown' });
  expect(summary).toContain('There is no commit to compare with.');
  expect(calls.filter((route) => route.includes('/repos/'))).toEqual([COMMITS.content, COMMITS.commit]);
  await at().locked();
  expect((await at().run(schedule(at().services))).outputs).toMatchObject({ verdict: 'passed' });
  expect(await at().run(schedule(at().services), MORE)).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
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
  expect(artifactNames()).toEqual(['virt.wasm', REPORT]);
});

test.each([
  ['a release', { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1.0.0' }],
  ['a tag', { GITHUB_REF: 'refs/tags/v1.0.0' }],
])('for %s the cache is left alone: what others have put there could do harm', async (_, env) => {
  const { code, calls } = await at().run(push(at().services), APP, { env });
  expect(code).toBe(0);
  expect(calls.filter((route) => route.includes('Cache'))).toEqual([]);
});
