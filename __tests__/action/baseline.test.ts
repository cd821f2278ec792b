import { describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { sha } from '../support/services/world.ts';
import { BASE, mergeGroup, pullRequest, push } from './events.ts';
import { APP, harness, LOCK, MORE, pullOf } from './harness.ts';
import type { ActionRun } from './runner.ts';

const at = harness();

const GATE = { ...MORE, 'fail-on': 'any' };
const LOOSE = { component: 'app.wasm', 'allow-all': 'true' };

const told = ({ code, outputs: { verdict, baseline } }: ActionRun): unknown => [code, verdict, baseline];
const COMMIT = `commit ${BASE.slice(0, 7)}`;

describe('what another one lets through is no measure', () => {
  test.each([
    ['workflow', { workflow: 'production' }, { workflow: 'preview' }],
    ['job', { job: 'production' }, { job: 'preview' }],
  ])('%s, on the same commit', async (_, own, other) => {
    const event = push(at().services);
    await at().run(event, APP, own);
    const second = 'workflow' in other ? push(at().services) : event;
    await at().run(second, LOOSE, other);
    const run = await at().run(pullRequest(at().services, 1), { ...LOOSE, 'fail-on': 'any' }, own);
    expect(told(run)).toEqual([1, 'failed', COMMIT]);
  });

  test('policy, in the same job', async () => {
    const event = push(at().services);
    const file = (stdio: string) => `version: "1.0"\npermissions:\n  stdio: ${stdio}\n`;
    await at().runner.write('strict.yaml', file('deny'));
    await at().runner.write('loose.yaml', file('allow'));
    const strict = { component: 'app.wasm', policy: 'strict.yaml' };
    await at().run(event, strict);
    await at().run(event, { ...strict, policy: 'loose.yaml' });
    await at().runner.write('strict.yaml', file('allow'));
    const run = await at().run(pullRequest(at().services, 1), { ...strict, 'fail-on': 'any' });
    expect(told(run)).toEqual([1, 'failed', COMMIT]);
  });

  test('two steps of one job that tell different things of one component are refused', async () => {
    const event = push(at().services);
    await at().run(event, APP);
    await at().run(event, LOOSE, { env: { GITHUB_ACTION: 'second' } });
    const run = await at().run(pullRequest(at().services, 1), { ...LOOSE, 'fail-on': 'any', 'no-baseline': 'pass' });
    expect(told(run)).toEqual([1, 'unknown', '']);
    expect(run.errors[0]).toContain('two artifacts tell different things of app.wasm; give them different jobs');
  });
});

test('the base is the commit that was merged with, whatever the event says', async () => {
  await at().run(push(at().services, sha('old')), MORE);
  await at().run(push(at().services, BASE, sha('old')), APP);
  at().services.world.addPull(1, { baseSha: sha('old'), mergedWith: BASE });
  expect(told(await at().run(pullRequest(at().services, 1), GATE))).toEqual([1, 'failed', COMMIT]);
});

test('a branch that anybody can write to is no base, and where the pull request went before is none either', async () => {
  await at().pushed();
  const { world } = at().services;
  const pull = world.addPull(1, { baseBranch: 'gh-pages', baseSha: sha('gh-pages') });
  await at().run(push(at().services, sha('gh-pages'), sha('x'), { branch: 'gh-pages' }), MORE);
  const inputs = { ...GATE, 'no-baseline': 'pass' };
  const before = pullRequest(at().services, 1);
  const run = await at().run(before, inputs);
  expect(told(run)).toEqual([1, 'unknown', '']);
  expect(run.errors[0]).toContain('the branch gh-pages is neither the default branch nor protected');
  world.protectedBranches.add('gh-pages');
  expect((await at().run(before, inputs)).outputs.verdict).toBe('passed');
  pull.baseBranch = 'main';
  const again = await at().run(before, inputs);
  expect(told(again)).toEqual([1, 'unknown', '']);
  expect(again.errors[0]).toContain('goes to main now, and went to gh-pages when this run began');
});

test('a lock file of a commit that is not on the branch is no baseline: the pull request went elsewhere before', async () => {
  const { world } = at().services;
  const stray = sha('stray');
  world.strays.add(stray);
  world.commitFile(stray, LOCK, at().lock({ stdio: 'allow', 'allow-clocks': true }));
  world.addPull(1, { mergedWith: stray });
  const run = await at().run(pullRequest(at().services, 1), { ...MORE, 'fail-on': 'any' });
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'unknown' } });
  expect(run.errors).toEqual([expect.stringContaining('which is not on main; push to it, or close and reopen it')]);
});

test('where the run of the base has not ended, or was refused, it is not known', async () => {
  const { run } = push(at().services);
  const facts = at().services.world.runs.get(run);
  if (facts === undefined) throw new Error('there is no run');
  Object.assign(facts, { status: 'in_progress', conclusion: null });
  const inputs = { ...GATE, 'no-baseline': 'pass' };
  const race = await at().run(pullRequest(at().services, 1), inputs);
  expect(told(race)).toEqual([1, 'unknown', '']);
  expect(race.errors[0]).toContain('has not ended: run this again when it has');
  await at().runner.write('app.wasm', 'no component');
  await at().pushed();
  await at().runner.write('app.wasm', at().component);
  const refused = await at().run(pullRequest(at().services, 1), inputs);
  expect(told(refused)).toEqual([1, 'unknown', '']);
  expect(refused.errors[0]).toMatch(/has failed: .*this is not WebAssembly/);
});

test('behind another entry of the merge queue, that one is the base', async () => {
  await at().pushed();
  const first = mergeGroup(at().services);
  expect(told(await at().run(first, { ...APP, 'fail-on': 'any' }))).toEqual([0, 'passed', COMMIT]);
  const entry = sha('queued');
  const second = mergeGroup(at().services, { base: entry, head: sha('behind') });
  expect(told(await at().run(second, GATE))).toEqual([1, 'failed', `commit ${entry.slice(0, 7)}`]);
});

test('an approval is not carried over to a later, wider change, whatever lock file comes with it', async () => {
  await at().pushed();
  const first = await at().run(pullRequest(at().services, 1), GATE);
  at().services.world.label(1, approvalLabel({ sha256: first.outputs['diff-sha256'] ?? '' }));
  expect((await at().run(pullRequest(at().services, 1), GATE)).outputs.verdict).toBe('approved');
  const wider = { ...GATE, 'allow-env': 'true' };
  for (const settings of [
    { stdio: 'allow', 'allow-env': true },
    { stdio: 'allow', 'allow-env': true, 'allow-clocks': true },
  ] as const) {
    pullOf(at().services).headSha = sha(JSON.stringify(settings));
    await at().headLocked(at().lock(settings));
    expect(told(await at().run(pullRequest(at().services, 1), wider))).toEqual([1, 'failed', COMMIT]);
  }
});
