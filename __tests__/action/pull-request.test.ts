import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OUTPUTS } from '../../src/github/outputs.ts';
import { fixture } from '../support/behaviour.ts';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { COMMITS } from '../support/services/rest-commits.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { BOT, sha } from '../support/services/world.ts';
import { BASE, pullRequest } from './events.ts';
import { Harness, harness, MORE, onlyComment, pullOf, shown } from './harness.ts';
import { filesOf } from './runner.ts';

const at = harness();

const ARTIFACTS = [ARTIFACT.create, ARTIFACT.finalize, ARTIFACT.create, ARTIFACT.finalize];

describe('the first pull request', () => {
  test('is commented on, and told that there is nothing to compare with', async () => {
    const event = pullRequest(at().services, 1);
    const { code, outputs, summary, errors, warnings, calls, stdout } = await at().run(event);
    expect({ code, errors, warnings }).toEqual({ code: 0, errors: [], warnings: [] });
    expect(onlyComment(at().services)).toMatchObject({ author: BOT });
    const first = /^\*\*wasi-virt: unknown\*\*\. The base has no lock file .*\n\n\*\*wasi-virt: no baseline\*\*/;
    expect(shown(at().services)).toEqual([expect.stringMatching(first)]);
    expect(summary).toMatch(first);
    expect(summary).not.toContain('no capability changed');
    const bytes = await readFile(at().runner.path('virt.wasm'));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const virt = at().services.world.artifacts.find(({ name }) => name === 'virt.wasm');
    expect(virt?.bytes.equals(bytes)).toBe(true);
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
    expect(outputs).toMatchObject({
      verdict: 'unknown',
      changes: '',
      baseline: '',
      'virt-sha256': digest,
      'artifact-digest': digest,
      'artifact-id': String(virt?.id),
      'artifact-url': `https://github.com/octo/app/actions/runs/${event.run}/artifacts/${virt?.id}`,
      'comment-url': expect.stringMatching(/\/octo\/app\/pull\/1#issuecomment-\d+$/),
    });
    const report = at().services.world.artifacts.find(({ name }) => name.startsWith('wasi-virt-report'));
    const files = report === undefined ? new Map<string, Buffer>() : filesOf(report);
    const names = ['diff.json', 'inventory.json', 'predicate.json', 'run.json', 'wasi-virt.sarif'];
    expect([...files.keys()].sort()).toEqual(names);
    expect(await readFile(outputs['inventory-path'] ?? '', 'utf8')).toBe(files.get('inventory.json')?.toString());
    expect(calls.toSorted()).toEqual(
      [
        ...[ISSUES.pull, COMMITS.commit, COMMITS.content, COMMITS.content],
        ...[RUNS.runs, RUNS.runs, RUNS.runs],
        ...[CACHE.find, ...ARTIFACTS, CACHE.create, CACHE.finalize],
        ...[ISSUES.comments, ISSUES.pull, ISSUES.create, ISSUES.comments],
      ].sort(),
    );
    expect(stdout.match(/^::group::Publish$/gm)).toHaveLength(1);
  });
});

describe('the next commit of a pull request', () => {
  test('that lets the component do more is told in the same comment, and each time with the commit that it is about', async () => {
    await at().pushed();
    const first = await at().run(pullRequest(at().services, 1), { ...MORE, comment: 'always' });
    const { id } = onlyComment(at().services);
    expect(shown(at().services)).toEqual([
      expect.stringMatching(/^\*\*wasi-virt: \d capabilities gained\*\* in 1 component, compared with commit \w{7}\./),
    ]);
    expect(first.outputs).toMatchObject({
      verdict: 'passed',
      baseline: `commit ${BASE.slice(0, 7)}`,
      changes: expect.stringMatching(/^\{"gained":[1-9]/),
    });
    expect(first.warnings).toContainEqual(expect.stringMatching(/^gained clock\.wall/));

    pullOf(at().services).headSha = sha('second commit');
    const second = await at().run(pullRequest(at().services, 1), MORE);
    expect(second.calls).toContain(ISSUES.update);
    expect(shown(at().services)[0]).toContain(`about commit <code>${sha('second commit').slice(0, 7)}</code>`);
    const again = await at().run(pullRequest(at().services, 1), MORE);
    expect(again.calls).not.toContain(ISSUES.update);
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url']);

    pullOf(at().services).headSha = sha('third commit');
    const third = await at().run(pullRequest(at().services, 1));
    expect(onlyComment(at().services).id).toBe(id);
    expect(shown(at().services)).toEqual([
      expect.stringMatching(/^\*\*wasi-virt: no capability changed\*\* in 1 compo/),
    ]);
    expect(third.calls).toEqual(expect.arrayContaining([ISSUES.pull, ISSUES.update]));
    expect(third.warnings).toEqual([]);
  });

  test('that has another component file is told what that may do', async () => {
    await at().pushed({ component: 'app.wasm', 'allow-all': 'true' });
    await at().runner.write('app.wasm', fixture('sockets'));
    const { outputs } = await at().run(pullRequest(at().services, 1), { component: 'app.wasm', 'allow-all': 'true' });
    expect(JSON.parse(outputs.changes ?? '')).toMatchObject({ gained: 0, used: 3 });
    expect(shown(at().services)[0]).toMatch(
      /^\*\*wasi-virt: 3 capabilities newly used, other functions of \d+ imports called\*\*/,
    );
    expect(shown(at().services)[0]).toContain('| newly used | <code>net.connect');
  });

  test('that removes a component is told so; components of other patterns are somebody else’s', async () => {
    for (const name of ['a', 'b', 'c'])
      await at().runner.write(`${name === 'c' ? 'other' : 'build'}/${name}.wasm`, at().component);
    const inputs = { component: 'build/*.wasm', stdio: 'allow' };
    await at().pushed({ ...inputs, component: 'build/*.wasm\nother/*.wasm' });
    await at().runner.clean();
    await at().runner.write('build/a.wasm', at().component);
    const { outputs } = await at().run(pullRequest(at().services, 1), inputs);
    expect(JSON.parse(outputs.changes ?? '')).toMatchObject({ gained: 0, lost: expect.any(Number) });
    expect(shown(at().services)[0]).toContain('#### <code>build/b.wasm</code>: removed');
    expect(shown(at().services)[0]).not.toContain('other/c.wasm');
  });
});

test('a run for a commit that is no longer the head leaves the comment alone', async () => {
  await at().pushed();
  const older = pullRequest(at().services, 1);
  pullOf(at().services).headSha = sha('newer');
  await at().run(pullRequest(at().services, 1), MORE);
  const { body } = onlyComment(at().services);
  const { code, outputs, warnings, stdout } = await at().run(older);
  expect({ code, warnings, url: outputs['comment-url'] }).toEqual({ code: 0, warnings: [], url: '' });
  expect(stdout).toMatch(/^This run does not comment: the pull request has moved on to \w{7}\.$/m);
  expect(onlyComment(at().services).body).toBe(body);
});

test('the comment is found behind two hundred others, and not taken from somebody who has planted its marker', async () => {
  await at().pushed();
  await at().run(pullRequest(at().services, 1), MORE);
  const { body } = onlyComment(at().services);
  at().services.world.comments.set(1, []);
  at().services.world.addComment(1, 'mallory', body);
  for (let i = 0; i < 200; i++) at().services.world.addComment(1, 'alice', `${i}`);
  await at().run(pullRequest(at().services, 1), MORE);
  const own = at()
    .services.world.commentsOf(1)
    .filter(({ author }) => author === BOT);
  expect(own).toHaveLength(1);
  const { calls } = await at().run(pullRequest(at().services, 1));
  expect(calls.filter((route) => route === ISSUES.comments)).toHaveLength(3);
  expect(at().services.world.commentsOf(1)[0]?.body).toBe(body);
  expect(own[0]?.body).toContain('no capability changed');
});

test('two jobs at once with one name for their artifacts upload both, and leave one comment', async () => {
  const event = pullRequest(at().services, 1);
  const held = at().services.faults.hold(ISSUES.create);
  const one = at().run(event, MORE, { job: 'one', env: { GITHUB_JOB: 'check' } });
  await held.arrived;
  const other = await Harness.make(at().services);
  onTestFinished(() => other.runner.remove());
  const two = await other.run(event, MORE, { job: 'two', env: { GITHUB_JOB: 'check' } });
  held.release();
  const results = [await one, two];
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  onlyComment(at().services);
  const names = at().services.world.artifacts.map(({ name }) => name);
  expect(new Set(names).size).toBe(4);
  expect(names).toEqual(expect.arrayContaining(['virt.wasm']));
  expect(names).toContainEqual(expect.stringMatching(/^virt-[0-9a-f]{6}\.wasm$/));
  expect(names).toContainEqual(expect.stringMatching(/^wasi-virt-report-[0-9a-f]{16}-[0-9a-f]{8}-1$/));
  expect(names).toContainEqual(expect.stringMatching(/^wasi-virt-report-[0-9a-f]{16}-[0-9a-f]{8}-1-[0-9a-f]{6}$/));
  const ids = results.map(({ outputs }) => outputs['artifact-id']);
  expect(new Set(ids).size).toBe(2);
});
