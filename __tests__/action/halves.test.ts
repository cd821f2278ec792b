import { describe, expect, test } from 'vitest';
import { INVENTORY_FILE } from '../../src/github/keys.ts';
import { LIMITS } from '../../src/github/run-artifacts.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { BOT, sha } from '../support/services/world.ts';
import { makeZip } from '../support/zip.ts';
import { BASE, pullRequest, workflowRun } from './events.ts';
import { APP, harness, MORE, onlyComment, pullOf, shown } from './harness.ts';

const at = harness();

const COLLECT = { mode: 'comment' };
const FORK = { author: 'mallory', headRepository: 'mallory/app' };

describe('a run for a fork, and the run that comments for it', () => {
  test('together leave one comment, which is true and says whose words it tells; repeated, nothing is written', async () => {
    await at().pushed();
    at().services.world.addPull(1, FORK);
    const first = pullRequest(at().services, 1);
    await at().run(first, MORE);
    expect(shown(at().services)).toEqual([]);
    await at().runner.clean();
    const second = await at().run(workflowRun(at().services, first.run), COLLECT);
    expect(second).toMatchObject({ code: 0, errors: [], outputs: { baseline: `commit ${BASE.slice(0, 7)}` } });
    expect(onlyComment(at().services).author).toBe(BOT);
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: \d capabilities gained\*\*/);
    expect(shown(at().services)[0]).toContain('code of the pull request could have written it');
    expect(second.calls).toEqual([
      ...[RUNS.run, ISSUES.pulls, RUNS.artifacts, RUNS.download],
      ...[RUNS.runs, RUNS.artifacts, RUNS.download],
      ...[ISSUES.comments, ISSUES.pull, ISSUES.create, ISSUES.comments],
    ]);
    const third = await at().run(workflowRun(at().services, first.run), COLLECT);
    expect(third.calls.slice(-1)).toEqual([ISSUES.comments]);
    expect(third.calls).toHaveLength(8);
  });

  test('where the pull request has moved on, nothing is written', async () => {
    at().services.world.addPull(1, FORK);
    const first = pullRequest(at().services, 1);
    await at().run(first);
    pullOf(at().services).headSha = sha('newer');
    const { code, stdout, warnings } = await at().run(workflowRun(at().services, first.run), COLLECT);
    expect({ code, warnings }).toEqual({ code: 0, warnings: [] });
    expect(stdout).toMatch(/^There is nothing to post: no open pull request is at the commit of run \d+ any more\.$/m);
    expect(shown(at().services)).toEqual([]);
  });

  test('with fail-on, the second one fails what is gained, however the first was changed', async () => {
    await at().pushed();
    at().services.world.addPull(1, FORK);
    const first = pullRequest(at().services, 1);
    await at().run(first, MORE);
    const { code, outputs } = await at().run(workflowRun(at().services, first.run), {
      ...COLLECT,
      'fail-on': 'gained',
    });
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'failed' });
    expect(shown(at().services)[0]).toContain('This fails: ');
  });
});

describe('what was tampered with is refused with a sentence, and nothing is posted', () => {
  test.each([
    ['of another schema', makeZip([{ name: INVENTORY_FILE, content: '{"schema":"wasi-virt/inventory@9"}' }])],
    ['that is a bomb', makeZip([{ name: INVENTORY_FILE, content: Buffer.alloc(LIMITS.unpacked + 1, ' ') }])],
    ['with too many files', makeZip(Array.from({ length: LIMITS.entries + 1 }, (_, i) => ({ name: `${i}` })))],
  ])('an artifact %s', async (_, bytes) => {
    at().services.world.addPull(1, FORK);
    const { run } = pullRequest(at().services, 1);
    at().services.world.addArtifact(run, REPORT_ARTIFACT, bytes);
    const { code, errors, outputs } = await at().run(workflowRun(at().services, run), COLLECT);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'error' });
    expect(errors).toEqual([expect.stringMatching(/^Nothing is posted: the artifact wasi-virt-report .*\.$/)]);
    expect(shown(at().services)).toEqual([]);
  });
});

test('the last job of a matrix collects what the others have found, each under the name that was free', async () => {
  await at().runner.write('b.wasm', at().component);
  const { run } = pullRequest(at().services, 1);
  const leg = (component: string, job: string) =>
    at().run(pullRequest(at().services, 1, { run }), { ...APP, component, comment: 'never' }, { job });
  expect((await leg('app.wasm', 'one')).calls.filter((route) => /issues|pulls/.test(route))).toEqual([]);
  await leg('b.wasm', 'two');
  const last = await at().run(pullRequest(at().services, 1, { run }), COLLECT, { job: 'last' });
  expect({ code: last.code, errors: last.errors }).toEqual({ code: 0, errors: [] });
  expect(last.stdout).toMatch(/^Collected wasi-virt-report, wasi-virt-report-[0-9a-f]{6} of run \d+\.$/m);
  expect(shown(at().services)).toEqual([expect.stringContaining('What 2 components may do')]);
  expect(last.calls.filter((route) => Object.values<string>(CACHE).includes(route))).toEqual([]);
});

test('where nothing can be collected, that is a warning', async () => {
  at().services.faults.fail(RUNS.run, { status: 403, body: { message: 'no' } });
  const { code, warnings } = await at().run(workflowRun(at().services, 5), COLLECT);
  expect(code).toBe(0);
  expect(warnings).toEqual([expect.stringMatching(/^Nothing was collected\. GitHub refused it with 403: /)]);
});
