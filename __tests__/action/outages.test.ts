import { describe, expect, type TestContext, test } from 'vitest';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { PUT_BLOB } from '../support/services/blob-store.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { Services } from '../support/services/services.ts';
import { type Event, pullRequest } from './events.ts';
import { Harness } from './harness.ts';

/** The longest that a run may take where nothing answers, in milliseconds. */
const LONGEST = 25_000;
const DOWN = { status: 500, body: { message: 'down' } };

/** Each test has all for itself, since they wait for each other's budgets to be used up side by side. */
async function alone({ onTestFinished }: TestContext) {
  const services = await Services.start();
  services.world.addPull(1);
  const own = await Harness.make(services);
  onTestFinished(async () => {
    await own.runner.remove();
    await services.stop();
  });
  return { services, run: (event: Event) => own.run(event) };
}

describe.concurrent('without fail-on, no service fails a run', { timeout: 60_000 }, () => {
  test('that hangs, not even if all of them do: the run ends in time, and says what it could not do', async (context) => {
    const { services, run } = await alone(context);
    services.faults.hang('*');
    const { code, outputs, warnings, errors, ms, summary } = await run(pullRequest(services, 1));
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(ms).toBeLessThan(LONGEST);
    expect(outputs).toMatchObject({
      verdict: 'unknown',
      'virt-path': 'virt.wasm',
      'artifact-id': '',
      'comment-url': '',
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^The artifact virt\.wasm was not uploaded: no answer within \d+ s\.$/),
      expect.stringMatching(/^The artifact wasi-virt-report-\S+ was not uploaded: no answer within \d+ s\.$/),
      expect.stringMatching(/^The comment was not written\. GitHub's API is not available: no answer within \d+ s\.$/),
    ]);
    expect(summary).toContain('wasi-virt: no baseline');
    expect(summary).toMatch(/The cache did not answer \(\d+ ms\)/);
  });

  test('that closes every connection', async (context) => {
    const { services, run } = await alone(context);
    services.faults.reset('*');
    const { code, errors, outputs, ms } = await run(pullRequest(services, 1));
    expect({ code, errors, verdict: outputs.verdict }).toEqual({ code: 0, errors: [], verdict: 'unknown' });
    expect(ms).toBeLessThan(LONGEST);
  });

  test('that answers everything with 500; each is asked only until its budget is used up, and then no more', async (context) => {
    const { services, run } = await alone(context);
    services.faults.fail('*', DOWN);
    const { code, errors, warnings, calls, ms } = await run(pullRequest(services, 1));
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(ms).toBeLessThan(LONGEST);
    expect(warnings.filter((warning) => /^The (?:artifact|comment)/.test(warning))).toHaveLength(3);
    expect(calls.length).toBeLessThan(15);
    expect(calls.filter((route) => route === CACHE.create)).toEqual([]);
  });

  test('of which only the blobs cannot be written', async (context) => {
    const { services, run } = await alone(context);
    services.faults.fail(PUT_BLOB, { status: 403, body: { message: 'no' } });
    const { code, errors, outputs } = await run(pullRequest(services, 1));
    expect({ code, errors, id: outputs['artifact-id'] }).toEqual({ code: 0, errors: [], id: '' });
    expect(outputs['comment-url']).not.toBe('');
  });

  test('for artifacts that refuses the name twice', async (context) => {
    const { services, run } = await alone(context);
    services.faults.fail(ARTIFACT.create, { status: 409, body: { code: 'already_exists', msg: 'exists' } });
    const { code, warnings, calls } = await run(pullRequest(services, 1));
    expect(code).toBe(0);
    expect(warnings).toHaveLength(2);
    expect(calls.filter((route) => route === ARTIFACT.create)).toHaveLength(4);
  });

  test('of which only the API is down: artifacts are there', async (context) => {
    const { services, run } = await alone(context);
    services.faults.fail(RUNS.runs, { status: 403, body: { message: 'no' } });
    services.faults.fail('GET /repos/{owner}/{repo}/issues/{number}/comments', DOWN);
    const { code, warnings, outputs } = await run(pullRequest(services, 1));
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 0, verdict: 'unknown' });
    expect(outputs['artifact-id']).not.toBe('');
    expect(warnings).toEqual([expect.stringMatching(/^The comment was not written\. GitHub's API is not available/)]);
  });
});
