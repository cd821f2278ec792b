import { describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { BASE, pullRequest, push } from './events.ts';
import { APP, harness, LOCK, MORE, onlyComment, shown } from './harness.ts';

const at = harness();

const GATE = { ...MORE, 'fail-on': 'gained' };

describe('fail-on', () => {
  test('fails what is gained until a label approves exactly this; another label does not, nor the same one for the next change', async () => {
    await at().pushed();
    const failed = await at().run(pullRequest(at().services, 1), GATE);
    expect(failed.code).toBe(1);
    expect(failed.outputs.verdict).toBe('failed');
    expect(failed.errors).toContainEqual(expect.stringMatching(/^gained clock\.wall/));
    const label = approvalLabel({ sha256: failed.outputs['diff-sha256'] ?? '' });
    expect(shown(at().services)[0]).toContain('This fails: ');
    expect(onlyComment(at().services).body).toContain(label.slice(-32));

    const { world } = at().services;
    world.label(1, 'wasi-virt-ok');
    world.label(1, approvalLabel({ sha256: '0'.repeat(64) }));
    expect((await at().run(pullRequest(at().services, 1), GATE)).code).toBe(1);

    world.label(1, label, 'carol');
    const approved = await at().run(pullRequest(at().services, 1), GATE);
    expect(approved).toMatchObject({ code: 0, outputs: { verdict: 'approved' }, errors: [] });
    const first = /^\*\*wasi-virt: approved\*\* by carol, with the label wasi-virt-ok/;
    expect(shown(at().services)[0]).toMatch(first);
    expect(shown(at().services)[0]).not.toContain('This fails');
    expect(approved.summary).toMatch(first);
    expect(approved.stdout).toMatch(/^wasi-virt: approved by carol, with the label wasi-virt-ok:\w+\.$/m);
    expect(approved.stdout).toMatch(/^::notice::wasi-virt: approved by carol, /m);

    const next = await at().run(pullRequest(at().services, 1), { ...GATE, 'allow-random': 'true' });
    expect(next).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });

    world.label(1, label, 'dave', 'unlabeled');
    const withdrawn = await at().run(pullRequest(at().services, 1), GATE);
    expect(withdrawn).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: \d capabilities gained\*\*/);
  });

  test('an approval holds for one job: the label of another one does not count', async () => {
    for (const job of ['dev', 'prod']) await at().run(push(at().services), APP, { job });
    const dev = await at().run(pullRequest(at().services, 1), GATE, { job: 'dev' });
    at().services.world.label(1, approvalLabel({ sha256: dev.outputs['diff-sha256'] ?? '' }));
    const runs = [
      await at().run(pullRequest(at().services, 1), GATE, { job: 'dev' }),
      await at().run(pullRequest(at().services, 1), GATE, { job: 'prod' }),
    ];
    expect(runs.map(({ outputs }) => outputs.verdict)).toEqual(['approved', 'failed']);
  });

  test('does not let through what nobody can be asked about', async () => {
    await at().pushed();
    at().services.faults.fail(ISSUES.pull, { status: 403, body: { message: 'no' } });
    const { code, outputs, summary } = await at().run(pullRequest(at().services, 1), GATE);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
    expect(summary).toMatch(/^\*\*wasi-virt: unknown\*\*, .*It is not known what to compare with\./);
  });

  test('without anything that is new, or that hits it, passes and asks nobody', async () => {
    await at().locked(at().lock({ stdio: 'allow', 'allow-clocks': true }));
    await at().headLocked(at().lock());
    const { code, outputs, calls } = await at().run(pullRequest(at().services, 1), { ...APP, 'fail-on': 'widened' });
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 0, verdict: 'passed' });
    expect(calls).not.toContain(ISSUES.events);
  });
});

describe('without a baseline', () => {
  const NOTHING = { ...APP, 'fail-on': 'gained' };

  test('nothing is let through, with the reason and the remedy, but where that is asked for', async () => {
    const run = await at().run(pullRequest(at().services, 1), NOTHING);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'unknown', baseline: '', changes: '' } });
    expect(run.errors).toEqual([expect.stringMatching(/^wasi-virt: unknown, .*No run of .*no-baseline: pass/)]);
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: unknown\*\*, and fail-on&#58; gained lets through only/);
    const opted = await at().run(pullRequest(at().services, 1), { ...NOTHING, 'no-baseline': 'pass' });
    expect(opted).toMatchObject({ code: 0, outputs: { verdict: 'passed' }, errors: [] });
    expect(shown(at().services)[0]).toMatch(/^\*\*wasi-virt: no baseline\*\*/);
  });

  test('the way out is of no use where it is not known whether there is one', async () => {
    at().services.faults.fail(RUNS.runs, { status: 503, body: { message: 'no' } });
    const run = await at().run(pullRequest(at().services, 1), { ...NOTHING, 'no-baseline': 'pass' });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'unknown' } });
  });

  test('fail-on: none fails nothing, and says that it is unknown', async () => {
    const run = await at().run(pullRequest(at().services, 1));
    expect(run).toMatchObject({ code: 0, outputs: { verdict: 'unknown' }, errors: [], warnings: [] });
    expect(run.summary).toMatch(/^\*\*wasi-virt: unknown\*\*\. The base has no lock file/);
  });
});

describe('a lock file', () => {
  test('knows a component however its path is written, there and in the workflow, and behind a byte-order mark', async () => {
    const lock = at().lock();
    for (const [locked, component] of [
      ['app.wasm', './x/..//app.wasm'],
      ['./app.wasm', 'app.wasm'],
      ['./app.wasm', at().runner.path('app.wasm')],
    ] as const) {
      await at().locked(`\ufeff${lock.replace('"app.wasm"', JSON.stringify(locked))}`);
      await at().runner.write('x/y', '');
      const run = await at().run(pullRequest(at().services, 1), { ...APP, component, 'fail-on': 'any' });
      expect(run).toMatchObject({ code: 0, outputs: { verdict: 'passed' }, errors: [] });
      expect(Object.values(JSON.parse(run.outputs.changes ?? '')).some((count) => count !== 0)).toBe(false);
    }
  });

  test('that is equal is compared with, quietly, and nothing else is looked for', async () => {
    await at().locked();
    const { code, outputs, calls, errors, warnings } = await at().run(pullRequest(at().services, 1));
    expect({ code, errors, warnings }).toEqual({ code: 0, errors: [], warnings: [] });
    expect(outputs).toMatchObject({ baseline: `the lock file ${LOCK}`, verdict: 'passed', 'comment-url': '' });
    expect(calls.filter((route) => /Cache|\/actions\//.test(route))).toEqual([]);
    expect(shown(at().services)).toEqual([]);
  });

  test('of the base is compared with; the one of the head has to be true, and its change is told', async () => {
    const more = at().lock({ stdio: 'allow', 'allow-clocks': true });
    await at().locked();
    const stale = await at().run(pullRequest(at().services, 1), { ...GATE, 'fail-on': 'none' });
    expect(stale).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    const problem =
      /^wasi-virt: failed\. The lock file wasi-virt\.lock\.json does not agree .* renew it with wasi-virt lock/;
    expect(stale.errors).toContainEqual(expect.stringMatching(problem));
    await at().headLocked(more);
    const renewed = await at().run(pullRequest(at().services, 1), GATE);
    expect(renewed).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    expect(shown(at().services)[0]).toContain('compared with the lock file wasi-virt');
    expect(shown(at().services)[0]).toMatch(
      /The lock file wasi-virt\.lock\.json is changed too&#58; \d capabilities gained\./,
    );
    at().services.world.label(1, approvalLabel({ sha256: renewed.outputs['diff-sha256'] ?? '' }));
    const approved = await at().run(pullRequest(at().services, 1), GATE);
    expect(approved).toMatchObject({ code: 0, outputs: { verdict: 'approved' } });
  });

  test.each([
    ['who enforces a capability', '"enforcedBy": "host"', '"enforcedBy": "virt.wasm"'],
    ['what becomes of calls', '"asked": "host"', '"asked": "denied"'],
    ['a reason that nobody has given', '"granted": "stdio"', '"granted": "stdio", "reason": "reviewed"'],
  ])('that lies about %s is not true', async (_, truth, lie) => {
    await at().locked();
    await at().headLocked(at().lock().replace(truth, lie));
    const { code, errors } = await at().run(pullRequest(at().services, 1), { ...APP, 'approve-by': 'lock-file' });
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringContaining('(other words for the same capabilities); renew it')]);
  });

  test('that is renewed only where it is built is not true', async () => {
    await at().locked();
    await at().runner.write(LOCK, at().lock({ stdio: 'allow', 'allow-clocks': true }));
    const inputs = { ...GATE, 'approve-by': 'lock-file' };
    const run = await at().run(pullRequest(at().services, 1), inputs);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    expect(run.errors).toContainEqual(expect.stringContaining('does not agree with what is built'));
  });

  test('that is changed accordingly approves where that is asked for, and labels do not', async () => {
    const inputs = { ...GATE, 'approve-by': 'lock-file' };
    await at().locked();
    await at().headLocked(at().lock({ stdio: 'allow', 'allow-clocks': true }));
    const approved = await at().run(pullRequest(at().services, 1), inputs);
    expect(approved).toMatchObject({ code: 0, outputs: { verdict: 'approved' }, errors: [] });
    const first =
      /^\*\*wasi-virt: approved\*\* by the lock file wasi-virt\.lock\.json, which is changed accordingly\.\n/;
    expect(approved.summary).toMatch(first);
    expect(shown(at().services)[0]).toMatch(first);
    await at().headLocked(null);
    const removed = await at().run(pullRequest(at().services, 1), inputs);
    at().services.world.label(1, approvalLabel({ sha256: removed.outputs['diff-sha256'] ?? '' }));
    const run = await at().run(pullRequest(at().services, 1), inputs);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    expect(shown(at().services)[0]).toContain('is removed; it is what this is compared with for the last time');
  });

  test('that the pull request adds approves nothing, and is no baseline', async () => {
    await at().pushed();
    await at().headLocked(at().lock({ stdio: 'allow', 'allow-clocks': true }));
    const run = await at().run(pullRequest(at().services, 1), { ...GATE, 'approve-by': 'lock-file' });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'failed', baseline: `commit ${BASE.slice(0, 7)}` } });
    expect(shown(at().services)[0]).toContain('is new&#58; from the next change on, it is what is compared with');
    expect(shown(at().services)[0]).toContain('The base has none');
  });

  test('of the base that cannot be read leaves it unknown: nothing else stands in for it', async () => {
    await at().pushed();
    at().services.world.commitFile(BASE, LOCK, '{"schema": 1}');
    const { code, outputs, errors } = await at().run(pullRequest(at().services, 1), GATE);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'unknown' });
    expect(errors).toContainEqual(
      expect.stringMatching(/the lock file wasi-virt\.lock\.json of commit \w+ cannot be read: /),
    );
    expect(shown(at().services)[0]).toContain('cannot be read');
  });

  test('of the head that cannot be read fails', async () => {
    await at().locked();
    await at().headLocked('{"schema": 1}');
    const { code, outputs, errors } = await at().run(pullRequest(at().services, 1));
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'failed' });
    expect(errors).toEqual([
      expect.stringMatching(/^wasi-virt: failed\. The lock file .* cannot be read: .*; renew it /),
    ]);
  });

  test('that is named and that the pull request deletes fails, whatever the build writes in its place', async () => {
    await at().locked();
    await at().headLocked(null);
    await at().runner.write(LOCK, at().lock());
    const { code, errors } = await at().run(pullRequest(at().services, 1), {
      ...APP,
      'lock-file': LOCK,
      'fail-on': 'any',
    });
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringContaining('is named and is not in the commit')]);
  });

  test('that is named and not there is refused before anything is done', async () => {
    const { code, errors } = await at().run(pullRequest(at().services, 1), { ...APP, 'lock-file': LOCK });
    expect({ code, errors }).toEqual({
      code: 1,
      errors: [expect.stringMatching(/^input "lock-file": there is no file wasi-virt\.lock\.json; /)],
    });
  });
});
