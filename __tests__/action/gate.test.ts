import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { pullRequest } from './events.ts';
import { APP, harness, MORE, onlyComment, pullOf, shown } from './harness.ts';

const at = harness();

const GATE = { ...MORE, 'fail-on': 'gained' };

describe('fail-on', () => {
  test('fails what is gained until a label approves exactly this; another label does not, nor the same one for the next change', async () => {
    await at().pushed();
    const failed = await at().run(pullRequest(at().services, 1), GATE);
    expect(failed.code).toBe(1);
    expect(failed.outputs.verdict).toBe('failed');
    expect(failed.errors).toContainEqual(expect.stringMatching(/^gained clock\.wall/));
    expect(failed.calls).toContain(ISSUES.labels);
    const label = approvalLabel({ sha256: failed.outputs['diff-sha256'] ?? '' });
    expect(shown(at().services)[0]).toContain('This fails: ');
    expect(onlyComment(at().services).body).toContain(label.slice(-32));

    const { labels } = pullOf(at().services);
    labels.push('wasi-virt-ok', approvalLabel({ sha256: '0'.repeat(64) }));
    expect((await at().run(pullRequest(at().services, 1), GATE)).code).toBe(1);

    labels.push(label);
    const approved = await at().run(pullRequest(at().services, 1), GATE);
    expect(approved).toMatchObject({ code: 0, outputs: { verdict: 'approved' }, errors: [] });
    expect(shown(at().services)[0]).toContain('approves exactly these changes');

    const next = await at().run(pullRequest(at().services, 1), { ...GATE, 'allow-random': 'true' });
    expect(next).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
  });

  test('does not let through what nobody can be asked about', async () => {
    await at().locked();
    at().services.faults.fail(ISSUES.labels, { status: 403, body: { message: 'no' } });
    const { code, outputs, summary } = await at().run(pullRequest(at().services, 1), GATE);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'failed' });
    expect(summary).toContain('It is not known whether these changes are approved.');
  });

  test('without anything that is new, or that hits it, passes and asks nobody', async () => {
    await at().locked();
    const { code, outputs, calls } = await at().run(pullRequest(at().services, 1), {
      ...APP,
      stdio: 'deny',
      'fail-on': 'widened',
    });
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 0, verdict: 'passed' });
    expect(calls).not.toContain(ISSUES.labels);
  });
});

describe('a lock file', () => {
  const LOCK = 'wasi-virt.lock.json';

  test('knows a component however its path is written, there and in the workflow, and behind a byte-order mark', async () => {
    await at().locked();
    const lock = await readFile(at().runner.path(LOCK), 'utf8');
    for (const [locked, component] of [
      ['app.wasm', './x/..//app.wasm'],
      ['./app.wasm', 'app.wasm'],
      ['./app.wasm', at().runner.path('app.wasm')],
    ] as const) {
      await at().runner.write(LOCK, `\ufeff${lock.replace('"app.wasm"', JSON.stringify(locked))}`);
      await at().runner.write('x/y', '');
      const run = await at().run(pullRequest(at().services, 1), { ...APP, component, 'fail-on': 'any' });
      expect(run).toMatchObject({ code: 0, outputs: { verdict: 'passed' }, errors: [] });
      expect(Object.values(JSON.parse(run.outputs.changes ?? '')).some((count) => count !== 0)).toBe(false);
    }
  });

  test('that is equal is compared with, quietly, and by no service', async () => {
    await at().locked();
    const { code, outputs, calls, errors, warnings } = await at().run(pullRequest(at().services, 1));
    expect({ code, errors, warnings }).toEqual({ code: 0, errors: [], warnings: [] });
    expect(outputs).toMatchObject({ baseline: `the lock file ${LOCK}`, verdict: 'passed', 'comment-url': '' });
    expect(calls.filter((route) => /Cache|\/actions\//.test(route))).toEqual([]);
    expect(shown(at().services)).toEqual([]);
  });

  test('that is different is what fail-on speaks of', async () => {
    await at().locked();
    const { code, outputs } = await at().run(pullRequest(at().services, 1), GATE);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'failed' });
    expect(shown(at().services)[0]).toContain('compared with the lock file wasi-virt');
  });

  test('that cannot be read fails: nothing else stands in for it', async () => {
    await at().runner.write(LOCK, '{"schema": 1}');
    const { code, outputs, errors, summary } = await at().run(pullRequest(at().services, 1));
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'error' });
    expect(errors).toEqual([expect.stringMatching(/^The lock file wasi-virt\.lock\.json cannot be read: .*\.$/)]);
    expect(summary).toContain('## wasi-virt failed');
    expect(shown(at().services)[0]).toContain('cannot be read');
  });

  test('that is named and not there is refused before anything is done', async () => {
    const { code, errors } = await at().run(pullRequest(at().services, 1), { ...APP, 'lock-file': LOCK });
    expect({ code, errors }).toEqual({
      code: 1,
      errors: [expect.stringMatching(/^input "lock-file": there is no file wasi-virt\.lock\.json; /)],
    });
  });
});
