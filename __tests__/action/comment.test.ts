import { describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { digestOfContent, parseMarker, renderMarker } from '../../src/github/comment-marker.ts';
import { packed, reportOf } from '../github/inventories.ts';
import { inventoryWith } from '../support/inventory.ts';
import { sha } from '../support/services/world.ts';
import { pullRequest, workflowRun } from './events.ts';
import { APP, harness, MORE, onlyComment, pullOf, shown } from './harness.ts';
import type { ActionRun } from './runner.ts';

const at = harness();

const FORK = { author: 'mallory', headRepository: 'mallory/app' };
const COLLECT = { mode: 'comment', 'fail-on': 'gained' };

/** What people see of the comments on a pull request. */
function shownOn(number: number): readonly string[] {
  return at()
    .services.world.commentsOf(number)
    .map(({ body }) => body.replace(/^<!-- .* -->\n/, ''));
}

/** A run for a fork, and the run that comments for it. */
async function both(inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  const first = pullRequest(at().services, 1);
  await at().run(first, inputs);
  return at().run(workflowRun(at().services, first.run), COLLECT);
}

describe('the comment of a job', () => {
  test('stays the same when the inputs change: what has failed is replaced once it is mended', async () => {
    const broken = await at().run(pullRequest(at().services, 1), { ...APP, component: 'ap.wasm' });
    expect(broken.code).toBe(1);
    expect(shown(at().services)).toEqual([expect.stringMatching(/^## wasi-virt failed\n/)]);
    await at().run(pullRequest(at().services, 1), { ...APP, component: 'app.wasm' });
    expect(shown(at().services)).toEqual([expect.stringMatching(/^\*\*wasi-virt: unknown\*\*/)]);
    await at().run(pullRequest(at().services, 1), { ...APP, component: '*.wasm', output: 'virt/' });
    expect(onlyComment(at().services).body).toContain('no baseline');
  });

  test('is of its own for each workflow file, job, step and leg of a matrix', async () => {
    const run = (more: object, inputs = {}) => at().run(pullRequest(at().services, 1), { ...APP, ...inputs }, more);
    const legs = ['{"app":"shop"}', '{"app":"search"}'];
    const each = [
      () => run({}),
      () => run({ job: 'other' }),
      () => run({ workflow: 'release' }),
      () => run({ env: { GITHUB_ACTION: '__octo_action_2' } }),
      ...legs.map((matrix) => () => run({}, { matrix })),
    ];
    for (const again of [false, true]) {
      for (const one of each) await one();
      expect(shown(at().services), again ? 'again' : '').toHaveLength(each.length);
    }
  });

  test('does not go by the name of the workflow, which two may have', async () => {
    const env = { GITHUB_WORKFLOW: 'CI' };
    await at().run(pullRequest(at().services, 1), APP, { workflow: 'one', env });
    await at().run(pullRequest(at().services, 1), APP, { workflow: 'two', env });
    expect(shown(at().services)).toHaveLength(2);
    await at().run(pullRequest(at().services, 1), APP, { workflow: 'one', env: { GITHUB_WORKFLOW: 'renamed' } });
    expect(shown(at().services)).toHaveLength(2);
  });

  test('is of the run that was begun last, also if that one repeats an older one', async () => {
    await at().pushed();
    const inputs = { ...MORE, 'fail-on': 'gained' };
    const first = pullRequest(at().services, 1);
    const { outputs } = await at().run(first, inputs);
    const label = approvalLabel({ sha256: outputs['diff-sha256'] ?? '' });
    at().services.world.label(1, label);
    await at().run(pullRequest(at().services, 1), inputs);
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: approved\*\*/);
    at().services.world.label(1, label, 'dave', 'unlabeled');
    const again = { ...first, env: { ...first.env, GITHUB_RUN_ATTEMPT: '2' } };
    expect((await at().run(again, inputs)).outputs.verdict).toBe('failed');
    expect(shown(at().services)[0]).not.toContain('approved by');
    expect(shown(at().services)[0]).toContain('This fails: ');
  });

  test('is written again if it claims to be of a newer run that there never was', async () => {
    await at().pushed();
    await at().run(pullRequest(at().services, 1), MORE);
    const own = onlyComment(at().services);
    const marker = parseMarker(own.body)?.marker;
    if (marker === undefined) throw new Error('there is a marker');
    const body = '**wasi-virt: no capability changed** in 1 component.\n';
    const forged = { ...marker, runId: 999_999_999_999_999, content: digestOfContent(body) };
    own.body = `${renderMarker(forged)}${body}`;
    await at().run(pullRequest(at().services, 1), MORE);
    expect(shown(at().services)).toEqual([expect.stringMatching(/^\*\*wasi-virt: \d capabilities gained\*\*/)]);
  });
});

test('what would take gigabytes to tell is not known, and the comment says so', async () => {
  await at().pushed();
  at().services.world.addPull(1, FORK);
  await both(APP);
  const { run } = pullRequest(at().services, 1);
  const granted = Array.from({ length: 3000 }, (_, i) => grant(`http.egress:https://h${i}.com:443`));
  const by = Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(15_000, 'x'));
  const asks = [{ capability: 'http.egress:*://*:*', calls: [], by, outcome: 'host' as const }];
  at().services.world.addArtifact(run, reportOf(), packed(inventoryWith({ granted, asks })));
  const { code, outputs } = await at().run(workflowRun(at().services, run), COLLECT);
  expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
  expect(shown(at().services)).toEqual([expect.stringContaining('would take more than 8000000 characters')]);
});

describe('several pull requests with one head', () => {
  test('of a fork are each compared with their own base and commented on; the worst decides', async () => {
    await at().pushed(MORE);
    at().services.world.addPull(1, FORK);
    const { headSha } = pullOf(at().services);
    at().services.world.addPull(2, { ...FORK, headSha, mergedWith: sha('release'), baseBranch: 'release' });
    const { code, outputs } = await both(APP);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
    expect(outputs['comment-url']).toContain('/pull/2#');
    expect(shownOn(1)).toEqual([expect.stringMatching(/^\*\*wasi-virt: \d capabilit\S+ lost\*\*/)]);
    expect(shownOn(2)).toEqual([expect.stringMatching(/^\*\*wasi-virt: unknown\*\*/)]);
  });

  test('of a branch have a run each, which comments on its own', async () => {
    await at().pushed();
    const { headSha } = pullOf(at().services);
    at().services.world.addPull(2, { headSha, baseBranch: 'release' });
    const { run } = pullRequest(at().services, 1);
    await at().run(pullRequest(at().services, 1, { run }), { ...MORE, comment: 'never' }, { job: 'one' });
    const last = await at().run(pullRequest(at().services, 1, { run }), COLLECT, { job: 'last' });
    expect(last).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    expect(shownOn(1)).toEqual([expect.stringContaining('This fails: ')]);
    expect(shownOn(2)).toEqual([]);
  });
});

test('two workflows whose findings one workflow collects have a joint comment each', async () => {
  await at().pushed();
  at().services.world.addPull(1, FORK);
  for (const workflow of ['one', 'two', 'one']) {
    const first = pullRequest(at().services, 1);
    await at().run(first, MORE, { workflow });
    await at().run(workflowRun(at().services, first.run), COLLECT, { workflow: 'review' });
  }
  expect(shown(at().services)).toHaveLength(2);
});

describe('the name of a component in what a fork has uploaded', () => {
  test.each(['', 'app.wasm\u200b', 'plugins\\p.wasm', '*.wasm', 'a\nb.wasm'])('%j is refused', async (name) => {
    at().services.world.addPull(1, FORK);
    const { run } = pullRequest(at().services, 1);
    at().services.world.addArtifact(run, reportOf(), packed(inventoryWith({ name })));
    const { code, errors } = await at().run(workflowRun(at().services, run), COLLECT);
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^wasi-virt: unknown, .* the name ".*" (?:is|holds) /)]);
  });

  test.each(['__proto__', 'constructor', 'APP.WASM', '\u0430pp.wasm'])('%s is another component', async (name) => {
    await at().pushed();
    at().services.world.addPull(1, FORK);
    const { run } = pullRequest(at().services, 1);
    at().services.world.addArtifact(run, reportOf(), packed(inventoryWith({ name })));
    const collected = await at().run(workflowRun(at().services, run), { mode: 'comment', comment: 'always' });
    expect(collected).toMatchObject({ code: 0, outputs: { verdict: 'passed' } });
    expect(shown(at().services)[0]).toContain('(1 new, 1 removed)');
  });
});

function grant(capability: string) {
  return { capability, by: 'host', setting: 'allow-http', source: null, reason: null, expires: null } as const;
}
