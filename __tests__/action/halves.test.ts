import { beforeEach, describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { INVENTORY_FILE } from '../../src/github/keys.ts';
import { LIMITS } from '../../src/github/run-artifacts.ts';
import { reportOf } from '../github/inventories.ts';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { COMMITS } from '../support/services/rest-commits.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { BOT, sha } from '../support/services/world.ts';
import { makeZip } from '../support/zip.ts';
import { BASE, type Event, mergeGroup, pullRequest, push, workflowRun } from './events.ts';
import { APP, harness, MORE, onlyComment, pullOf, shown } from './harness.ts';
import type { ActionRun } from './runner.ts';

const at = harness();

const COLLECT = { mode: 'comment' };
const GATE = { ...COLLECT, 'fail-on': 'any' };
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
    expect(second.calls.toSorted()).toEqual(
      [
        ...[RUNS.run, ISSUES.pulls, RUNS.artifacts, RUNS.download],
        ...[ISSUES.pull, COMMITS.commit, COMMITS.content, COMMITS.content],
        ...[RUNS.runs, RUNS.artifacts, RUNS.download],
        ...[ISSUES.comments, ISSUES.pull, ISSUES.create, ISSUES.comments],
      ].sort(),
    );
    const third = await at().run(workflowRun(at().services, first.run), COLLECT);
    expect(third.calls.slice(-1)).toEqual([ISSUES.comments]);
    expect(third.calls).toHaveLength(12);
  });

  test('the label that the comment names approves in the first half', async () => {
    const first = () => at().run(pullRequest(at().services, 1), { ...MORE, 'fail-on': 'gained', comment: 'never' });
    await at().pushed();
    at().services.world.addPull(1, FORK);
    const event = pullRequest(at().services, 1);
    await at().run(event, MORE);
    await at().run(workflowRun(at().services, event.run), { ...COLLECT, 'fail-on': 'gained' });
    const [label = ''] =
      /wasi-virt-ok:[0-9a-f]{32}/.exec((shown(at().services)[0] ?? '').replaceAll('&#58;', ':')) ?? [];
    expect((await first()).outputs.verdict).toBe('failed');
    at().services.world.label(1, label);
    expect((await first()).outputs.verdict).toBe('approved');
  });

  test('where the pull request has moved on, nothing is written', async () => {
    at().services.world.addPull(1, FORK);
    const first = pullRequest(at().services, 1);
    await at().run(first);
    pullOf(at().services).headSha = sha('newer');
    const { code, stdout, outputs } = await at().run(workflowRun(at().services, first.run), GATE);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
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

describe('what was tampered with is not taken, and the comment says that it is not known what the head may do', () => {
  test.each([
    ['of another schema', makeZip([{ name: INVENTORY_FILE, content: '{"schema":"wasi-virt/inventory@9"}' }])],
    ['that is a bomb', makeZip([{ name: INVENTORY_FILE, content: Buffer.alloc(LIMITS.unpacked + 1, ' ') }])],
    ['with too many files', makeZip(Array.from({ length: LIMITS.entries + 1 }, (_, i) => ({ name: `${i}` })))],
  ])('an artifact %s', async (_, bytes) => {
    at().services.world.addPull(1, FORK);
    const { run } = pullRequest(at().services, 1);
    at().services.world.addArtifact(run, reportOf(), bytes);
    const { code, errors, outputs } = await at().run(workflowRun(at().services, run), GATE);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
    expect(errors).toEqual([
      expect.stringMatching(/^wasi-virt: unknown, .* is not taken: the artifact wasi-virt-report-/),
    ]);
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: unknown\*\*, /);
  });
});

describe('a favourable comment does not outlive the head that it is about', () => {
  const first = async (inputs: Readonly<Record<string, string>>): Promise<number> => {
    const event = pullRequest(at().services, 1);
    const { code } = await at().run(event, inputs);
    const run = at().services.world.runs.get(event.run);
    if (run !== undefined) run.conclusion = code === 0 ? 'success' : 'failure';
    return event.run;
  };
  const second = (run: number) => at().run(workflowRun(at().services, run), GATE);

  beforeEach(async () => {
    await at().pushed();
    at().services.world.addPull(1, FORK);
    await second(await first(MORE));
    pullOf(at().services).headSha = sha('harmless');
    const { verdict } = (await second(await first(APP))).outputs;
    expect(verdict).toBe('passed');
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: no capability changed\*\*/);
    expect(shown(at().services)[0]).toContain(`about commit <code>${sha('harmless').slice(0, 7)}</code>`);
    pullOf(at().services).headSha = sha('evil');
  });

  test.each<[string, () => Promise<number>, RegExp]>([
    ['uploads nothing', () => first({ ...MORE, artifact: '' }), /has uploaded no inventory/],
    [
      'uploads something else',
      async () => {
        const { run } = pullRequest(at().services, 1);
        at().services.world.addArtifact(run, reportOf(), Buffer.from('x'));
        return run;
      },
      /is not taken/,
    ],
    [
      'has a component that is refused',
      async () => {
        await at().runner.write('app.wasm', 'broken');
        return first(MORE);
      },
      /app\.wasm was refused/,
    ],
    ['was asked wrongly', () => first({ ...MORE, 'allow-clocks': 'perhaps' }), /A job was refused/],
  ])('that %s', async (_, next, reason) => {
    const run = await second(await next());
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'unknown' } });
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: unknown\*\*, /);
    expect(shown(at().services)[0]).toMatch(reason);
    expect(shown(at().services)[0]).toContain(`about commit <code>${sha('evil').slice(0, 7)}</code>`);
    expect(shown(at().services)[0]).not.toContain('lost');
  });
});

describe('a matrix', () => {
  const LEGS = [
    ['app.wasm', 'one'],
    ['b.wasm', 'two'],
  ] as const;
  /** All legs of one run, in one job as far as the workflow knows; the file is another one in each. */
  async function legs(event: Event, inputs: Readonly<Record<string, string>>): Promise<readonly ActionRun[]> {
    const runs: ActionRun[] = [];
    for (const [component] of LEGS) {
      runs.push(await at().run(event, { ...inputs, component, artifact: component, comment: 'never' }, { job: 'leg' }));
    }
    return runs;
  }
  const last = (event: Event) => at().run(event, { ...GATE, 'fail-on': 'widened' }, { job: 'last' });

  beforeEach(() => at().runner.write('b.wasm', at().component));

  test('the last job collects what the others have found', async () => {
    const event = pullRequest(at().services, 1);
    for (const { calls } of await legs(event, APP)) expect(calls).not.toContain(ISSUES.comments);
    const run = await at().run(event, COLLECT, { job: 'last' });
    expect({ code: run.code, errors: run.errors }).toEqual({ code: 0, errors: [] });
    expect(run.stdout).toMatch(/^Collected wasi-virt-report-\S+, wasi-virt-report-\S+ of run \d+\.$/m);
    expect(shown(at().services)).toEqual([expect.stringContaining('What 2 components may do')]);
    expect(run.calls.filter((route) => Object.values<string>(CACHE).includes(route))).toEqual([]);
  });

  test('a leg whose report could not be uploaded fails, and is not told as removed', async () => {
    for (const [component] of LEGS) await at().run(push(at().services), { ...APP, component }, { job: 'leg' });
    const event = pullRequest(at().services, 1);
    await at().run(event, { ...APP, component: 'app.wasm', artifact: 'app' }, { job: 'leg' });
    at().services.faults.fail(ARTIFACT.create, { status: 500, body: { message: 'down' } });
    const matrix = '{"name":"b"}';
    const leg = await at().run(event, { ...MORE, component: 'b.wasm', artifact: 'b', matrix }, { job: 'leg' });
    expect(leg.code).toBe(1);
  });

  test('a report of an attempt that there was not is not taken', async () => {
    const event = pullRequest(at().services, 1);
    await at().run(event, APP, { job: 'leg' });
    await at().run({ ...event, env: { ...event.env, GITHUB_RUN_ATTEMPT: '7' } }, APP, { job: 'leg' });
    Object.assign(at().services.world.runs.get(event.run) ?? {}, { attempt: 1 });
    const run = await last(event);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'unknown' } });
    expect(run.errors).toEqual([expect.stringContaining('says that it is of an attempt that there was not')]);
  });

  test('one label approves all of them, in the queue and after the merge too', async () => {
    await legs(push(at().services), APP);
    const event = pullRequest(at().services, 1);
    expect((await legs(event, MORE)).map(({ code }) => code)).toEqual([0, 0]);
    const failed = await last(event);
    expect(failed).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    const label = approvalLabel({ sha256: failed.outputs['diff-sha256'] ?? '' });
    expect(shown(at().services)[0]).toContain(label.slice(-32));
    at().services.world.label(1, label);
    const labeled = pullRequest(at().services, 1);
    await legs(labeled, MORE);
    expect(await last(labeled)).toMatchObject({ code: 0, outputs: { verdict: 'approved' }, errors: [] });
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: approved\*\* by carol, with the label/);
    const queued = mergeGroup(at().services);
    await legs(queued, MORE);
    expect(await last(queued)).toMatchObject({ code: 0, outputs: { verdict: 'approved', 'comment-url': '' } });
    pullOf(at().services).mergedAs = sha('merged');
    const merged = push(at().services, sha('merged'), BASE);
    await legs(merged, MORE);
    expect(await last(merged)).toMatchObject({ code: 0, outputs: { verdict: 'approved' } });
  });

  test('what nobody has approved stays red after the merge, whatever is pushed next', async () => {
    await legs(push(at().services), APP);
    const merged = push(at().services, sha('merged'), BASE);
    await legs(merged, MORE);
    expect((await last(merged)).outputs.verdict).toBe('failed');
    const next = push(at().services, sha('next'), sha('merged'));
    await legs(next, MORE);
    const failed = await last(next);
    expect(failed.outputs.verdict).toBe('failed');
    Object.assign(pullOf(at().services), { mergedAs: sha('next') });
    at().services.world.label(1, approvalLabel({ sha256: failed.outputs['diff-sha256'] ?? '' }));
    const again = { ...next, env: { ...next.env, GITHUB_RUN_ATTEMPT: '2' } };
    expect((await last(again)).outputs.verdict).toBe('approved');
    const third = push(at().services, sha('third'), sha('next'));
    await legs(third, MORE);
    expect((await last(third)).outputs.verdict).toBe('passed');
  });

  test('a leg that was refused is told as that, and not as removed', async () => {
    await legs(push(at().services), MORE);
    await at().runner.write('b.wasm', 'broken');
    const event = pullRequest(at().services, 1);
    expect((await legs(event, MORE)).map(({ code }) => code)).toEqual([0, 1]);
    at().services.world.jobs.push({ run: event.run, name: 'leg (b.wasm)', conclusion: 'failure' });
    const run = await last(event);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'unknown' } });
    expect(JSON.parse(run.outputs.changes ?? '')).toMatchObject({ lost: 0 });
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: unknown\*\*, .* b\.wasm was refused/);
    expect(shown(at().services)[0]).not.toContain('removed');
  });

  test('a leg that failed before it looked is told as that; one that is gone is removed', async () => {
    await legs(push(at().services), MORE);
    const event = pullRequest(at().services, 1);
    const component = { ...MORE, component: 'app.wasm', comment: 'never' };
    const of = at().services.world.runs.get(event.run);
    if (of !== undefined) Object.assign(of, { status: 'in_progress', conclusion: null });
    await at().run(event, component, { job: 'leg' });
    at().services.world.jobs.push({ run: event.run, name: 'leg (b.wasm)', conclusion: 'failure' });
    const failed = await last(event);
    expect(failed.outputs).toMatchObject({ verdict: 'unknown' });
    expect(shown(at().services)[0]).toMatch(/Not all was looked at&#58; the job leg &#40;b\.wasm&#41; did not succeed/);
    expect(shown(at().services)[0]).not.toContain('removed');
    at().services.world.jobs.length = 0;
    const gone = await last(event);
    expect(gone.outputs).toMatchObject({ verdict: 'passed' });
    expect(shown(at().services)[0]).toContain('<code>b.wasm</code>: removed');
  });
});

test('where nothing can be collected, it is not known', async () => {
  at().services.faults.fail(RUNS.run, { status: 403, body: { message: 'no' } });
  const { code, outputs, errors } = await at().run(workflowRun(at().services, 5), GATE);
  expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
  expect(errors).toEqual([expect.stringMatching(/Nothing was collected\. GitHub refused it with 403: /)]);
});
