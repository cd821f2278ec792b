import { describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../src/github/outputs.ts';
import { readFacts } from '../../src/github/run-facts.ts';
import { COMMENT_LIMIT } from '../../src/report/review.ts';
import { SUMMARY_LIMIT } from '../../src/report/summary.ts';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { pullRequest } from './events.ts';
import { APP, harness, MORE, onlyComment, shown } from './harness.ts';
import { filesOf } from './runner.ts';

const at = harness();

const MANY = {
  ...APP,
  'allow-env': Array.from({ length: 800 }, (_, i) => `VARIABLE_WITH_A_LONG_NAME_${i}`).join('\n'),
};

describe('what is too long', () => {
  test('a comment is cut, with a count of what is left out, and not written again; annotations are ten of a kind', async () => {
    await at().pushed();
    const { outputs, errors, stdout } = await at().run(pullRequest(at().services, 1), { ...MANY, 'fail-on': 'gained' });
    expect(errors).toHaveLength(10);
    expect(stdout).toMatch(/^Not shown as annotations: 790 more errors/m);
    expect({ changes: JSON.parse(outputs.changes ?? '') }).toMatchObject({ changes: { gained: 800 } });
    const { body } = onlyComment(at().services);
    expect(body.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(body).toMatch(/\band [\d,]+ more changes\b/);
    expect(body).toContain('[Checks](https://github.com/octo/app/pull/1/checks)');
    const again = await at().run(pullRequest(at().services, 1), { ...MANY, 'fail-on': 'gained' });
    expect(again.calls).not.toContain(ISSUES.update);
  });

  test.each([400, 30_000])(
    'a summary with room for %i more bytes is as long as it may be, the verdict first',
    async (room) => {
      await at().pushed();
      const before = 'x'.repeat(SUMMARY_LIMIT - room);
      const { code, summary, warnings } = await at().run(pullRequest(at().services, 1), MANY, { summary: before });
      expect(code).toBe(0);
      expect(warnings.filter((warning) => warning.includes('summary'))).toEqual([]);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(room);
      expect(summary).toMatch(/^\*\*wasi-virt: 800 capabilities gained\*\*/);
    },
  );

  test('a summary that is full already is left as it is, which is a warning', async () => {
    const before = 'x'.repeat(SUMMARY_LIMIT);
    const { code, summary, warnings } = await at().run(pullRequest(at().services, 1), APP, { summary: before });
    expect({ code, summary }).toEqual({ code: 0, summary: '' });
    expect(warnings).toEqual(['the job summary was not written: there is no room left in it']);
  });
});

test('sixty components have one comment, one archive, a bounded log, and all outputs to the end', async () => {
  for (let i = 0; i < 60; i++) await at().runner.write(`build/c${i}.wasm`, at().component);
  const { code, outputs, stdout, calls } = await at().run(pullRequest(at().services, 1), {
    ...MORE,
    component: 'build/*.wasm',
  });
  expect(code).toBe(0);
  expect(outputs['virt-path']?.split('\n')).toHaveLength(60);
  expect(outputs['predicate-path']?.split('\n')).toHaveLength(60);
  expect(shown(at().services)[0]).toContain('What 60 components may do');
  expect(calls.filter((route) => route === ARTIFACT.create)).toHaveLength(2);
  const lines = stdout.split('\n').filter((line) => !line.startsWith('::debug::'));
  expect(lines.length).toBeLessThan(1000);
  expect(stdout).toMatch(/^The comment is created: .*$/m);
  expect(stdout).toMatch(/\(60 of 60\)/);
});

describe('a run that fails', () => {
  test('because of a mistake in the policy does nothing, corrects the comment, and tells other jobs', async () => {
    await at().pushed();
    await at().run(pullRequest(at().services, 1), MORE);
    const run = await at().run(pullRequest(at().services, 1), { ...APP, 'allow-env': 'A=B' });
    expect(run.code).toBe(1);
    expect(Object.keys(run.outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
    expect(run.outputs).toMatchObject({ verdict: 'error', 'virt-path': '', 'artifact-id': '' });
    expect(run.errors).toHaveLength(1);
    expect(shown(at().services)).toEqual([expect.stringMatching(/^## wasi-virt failed\n/)]);
    expect(run.calls.filter((route) => /Artifact|Cache/.test(route))).toEqual([ARTIFACT.create, ARTIFACT.finalize]);
    const report = at().services.world.artifacts.at(-1);
    if (report === undefined) throw new Error('nothing was uploaded');
    const facts = filesOf(report).get('run.json')?.toString() ?? '';
    expect(readFacts(facts)).toMatchObject({ failed: true, refused: [{ component: null, message: run.errors[0] }] });
  });

  test('for one component makes the others, and says which failed', async () => {
    await at().runner.write('bad.wasm', 'no wasm');
    const run = await at().run(pullRequest(at().services, 1), { ...APP, component: 'bad.wasm\napp.wasm' });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error', 'virt-path': 'virt/app.virt.wasm' } });
    expect(run.errors).toEqual([expect.stringMatching(/^bad\.wasm: this is not WebAssembly/)]);
    expect(shown(at().services)).toEqual([
      expect.stringMatching(/^## wasi-virt failed\n\n- <code>bad\.wasm<\/code>: /),
    ]);
  });
});

test('fail-on-publish-error decides whether a comment that could not be written fails the run', async () => {
  at().services.faults.fail(ISSUES.comments, { status: 422, body: { message: 'no' } });
  const plain = await at().run(pullRequest(at().services, 1));
  expect(plain).toMatchObject({ code: 0, outputs: { verdict: 'unknown' } });
  expect(plain.warnings).toEqual([expect.stringMatching(/^The comment was not written\. GitHub refused it with 422/)]);
  const strict = await at().run(pullRequest(at().services, 1), { ...APP, 'fail-on-publish-error': 'true' });
  expect(strict).toMatchObject({ code: 1, outputs: { verdict: 'unknown' } });
});
