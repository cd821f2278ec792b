import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../../src/github/collect.ts';
import { LIMITS } from '../../src/github/run-artifacts.ts';
import { component, grant, inventory } from '../report/inventories.ts';
import { Job } from '../support/services/child.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { sha } from '../support/services/world.ts';
import { makeZip } from '../support/zip.ts';
import { AMPLE, apiOf } from './api.ts';
import { inventoryReading, PLACE, packed } from './inventories.ts';

const RUN = 5;
const HEAD = sha('head of the fork');
const FORK = { headSha: HEAD, headBranch: 'topic', headRepository: 'mallory/app' };
const FOUND = inventoryReading('HOME');

let services: Services;

beforeEach(async () => {
  services = await Services.start();
  services.world.addPull(3, { ...FORK, author: 'mallory' });
  services.world.addRun(RUN, { ...FORK, attempt: 2 });
});

afterEach(() => services.stop());

async function collected(own?: number) {
  return collect({ api: apiOf(services), run: RUN, own, place: PLACE, budget: AMPLE });
}

function upload(bytes: Uint8Array, name = 'wasi-virt-report', facts = {}): void {
  services.world.addArtifact(RUN, name, bytes, facts);
}

test('what a run for a fork has uploaded is collected, with the pull request as the API tells it', async () => {
  upload(packed(FOUND, ['diff.json']));
  upload(Buffer.from('other'), 'virt.wasm');
  expect(await collected()).toEqual({
    kind: 'collected',
    inventory: FOUND,
    pulls: [{ number: 3, headSha: HEAD, baseSha: sha('base'), baseRef: 'main', isFork: true, author: 'mallory' }],
    runAttempt: 2,
    workflowFile: '.github/workflows/CI.yml',
    artifacts: ['wasi-virt-report'],
  });
  expect(services.routes.slice(0, -1)).toEqual([RUNS.run, ISSUES.pulls, RUNS.artifacts, RUNS.download]);
});

test('what the library has packed is read', async () => {
  const job = await Job.make();
  const file = job.path('work', PLACE.file);
  await writeFile(file, JSON.stringify(FOUND));
  const args = ['wasi-virt-report', [file], job.path('work')];
  await job.call('@actions/artifact', 'default.uploadArtifact', args, services.env({ run: RUN }));
  await job.remove();
  expect(await collected()).toMatchObject({ kind: 'collected', inventory: FOUND });
});

test('an artifact that is no archive is the inventory itself', async () => {
  upload(Buffer.from(JSON.stringify(FOUND)), 'wasi-virt-report.json', { contentType: 'application/json' });
  expect(await collected()).toMatchObject({ kind: 'collected', inventory: FOUND });
});

describe('several artifacts', () => {
  test('are one inventory, sorted; what two jobs have found alike is there once', async () => {
    upload(packed(inventoryReading('HOME', 'b.wasm', 'c.wasm')), 'wasi-virt-report-linux');
    upload(packed(inventoryReading('HOME', 'a.wasm', 'b.wasm')), 'wasi-virt-report-mac');
    expect(await collected()).toMatchObject({
      inventory: inventoryReading('HOME', 'a.wasm', 'b.wasm', 'c.wasm'),
      artifacts: ['wasi-virt-report-linux', 'wasi-virt-report-mac'],
    });
  });

  test('that contradict each other are not taken', async () => {
    upload(packed(FOUND), 'wasi-virt-report-linux');
    upload(packed(inventoryReading('PATH')), 'wasi-virt-report-mac');
    expect(await collected()).toMatchObject({
      kind: 'unknown',
      sentence: 'Nothing is known: two artifacts tell different things of app.wasm.',
    });
  });

  test('of one name are those of a repeated run: the last counts', async () => {
    upload(packed(inventoryReading('PATH')));
    upload(packed(FOUND));
    expect(await collected()).toMatchObject({ inventory: FOUND });
  });

  test('on several pages are all collected', async () => {
    for (let i = 0; i < 120; i++) upload(Buffer.from(''), `log-${i}`);
    upload(packed(FOUND));
    expect(await collected()).toMatchObject({ kind: 'collected', inventory: FOUND });
    expect(services.count(RUNS.artifacts)).toBe(2);
  });
});

describe('there is nothing to post', () => {
  test.each([
    ['for a push', () => services.world.addRun(RUN, { ...FORK, event: 'push' })],
    ['where the pull request has moved on', () => services.world.addPull(3, { ...FORK, headSha: sha('next') })],
    ['where it is closed', () => services.world.addPull(3, { ...FORK, state: 'closed' })],
    [
      'where another fork has a branch of the same name',
      () => services.world.addPull(3, { ...FORK, headRepository: 'mallory/other' }),
    ],
    ['where the fork is gone', () => services.world.addPull(3, { ...FORK, headRepository: null })],
  ])('%s', async (_, change) => {
    upload(packed(FOUND));
    change();
    expect(await collected()).toEqual({
      kind: 'nothing',
      sentence: expect.stringMatching(/^There is nothing to post: .*\.$/),
    });
    expect(services.count(RUNS.download)).toBe(0);
  });

  test('of another run than the one for this pull request', async () => {
    services.world.addPull(4, { ...FORK, headSha: sha('other') });
    upload(packed(FOUND));
    expect(await collected(4)).toMatchObject({ kind: 'nothing' });
  });
});

describe('several pull requests at the commit of the run', () => {
  beforeEach(() => {
    for (const number of [9, 4]) services.world.addPull(number, { ...FORK, baseBranch: `release-${number}` });
    upload(packed(FOUND));
  });

  const numbers = (result: Awaited<ReturnType<typeof collected>>): readonly number[] =>
    'pulls' in result ? result.pulls.map(({ number }) => number) : [];

  test('are all named, the oldest first: of a fork, nobody tells which one it is for', async () => {
    expect(numbers(await collected())).toEqual([3, 4, 9]);
  });

  test('are one where the run is that of this job, whose event says which', async () => {
    expect(numbers(await collected(4))).toEqual([4]);
  });

  test('are not all compared if they are many', async () => {
    for (let number = 10; number < 20; number++) {
      services.world.addPull(number, { ...FORK, baseBranch: `release-${number}` });
    }
    const result = await collected();
    expect(result).toMatchObject({
      kind: 'unknown',
      sentence: 'Nothing is known: 13 open pull requests are at the commit of run 5, more than 10.',
    });
    expect(numbers(result)).toEqual([3, 4, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(services.count(RUNS.download)).toBe(0);
  });
});

test('what a run has found that has uploaded no inventory is not known', async () => {
  upload(packed(FOUND), 'wasi-virt-report', { expired: true });
  expect(await collected()).toMatchObject({
    kind: 'unknown',
    pulls: [{ number: 3 }],
    sentence: 'Nothing is known: run 5 has uploaded no inventory.',
  });
});

describe('an artifact is not taken', () => {
  test.each([
    ['that is no archive and no inventory', Buffer.from('{"schema":"wasi-virt/inventory@2"}')],
    ['that is no text', Buffer.from([0xff, 0xfe])],
    ['that is empty', Buffer.from('')],
    ['without the file', makeZip([{ name: 'other.json', content: JSON.stringify(FOUND) }])],
    ['with the file elsewhere', makeZip([{ name: `../${PLACE.file}`, content: JSON.stringify(FOUND) }])],
    ['that claims a pull request', packed({ ...FOUND, ...{ pull: 1 } })],
    ['that is a bomb', makeZip([{ name: PLACE.file, content: Buffer.alloc(LIMITS.unpacked + 1, ' ') }])],
    [
      'with too many files',
      packed(
        FOUND,
        Array.from({ length: LIMITS.entries }, (_, i) => `${i}`),
      ),
    ],
    ['that is too large', Buffer.alloc(LIMITS.download + 1, ' ')],
  ])('%s', async (_, bytes) => {
    upload(bytes);
    const sentence = expect.stringMatching(/^Nothing is known: the artifact wasi-virt-report .*\.$/);
    expect(await collected()).toMatchObject({ kind: 'unknown', sentence });
  });

  test('that is larger than GitHub says is fetched only so far', async () => {
    upload(Buffer.alloc(LIMITS.download + 1, ' '));
    services.faults.fail(RUNS.artifacts, {
      status: 200,
      body: {
        total_count: 1,
        artifacts: [
          { id: services.world.artifacts[0]?.id, name: 'wasi-virt-report', size_in_bytes: 1, expired: false },
        ],
      },
    });
    expect(await collected()).toMatchObject({ kind: 'unknown', sentence: expect.stringContaining('8 MiB') });
  });

  test('that has more inventories than is left of what is read of one run', async () => {
    const text = 'x'.repeat(20_000);
    const large = (name: string) =>
      packed(inventory(component(name, { exports: Array.from({ length: 250 }, () => text), granted: [], asks: [] })));
    upload(large('a.wasm'), 'wasi-virt-report-a');
    upload(large('b.wasm'), 'wasi-virt-report-b');
    expect(await collected()).toMatchObject({
      kind: 'unknown',
      sentence:
        'Nothing is known: the artifact wasi-virt-report-b is not taken: inventory.json unpacks to 5001437 bytes, more than 3387171.',
    });
  });

  test('and none is, if all together are too large', async () => {
    for (let i = 0; i < 9; i++) upload(Buffer.alloc(LIMITS.download, ' '), `wasi-virt-report-${i}`);
    expect(await collected()).toMatchObject({ kind: 'unknown', sentence: expect.stringContaining('64 MiB together') });
    expect(services.count(RUNS.download)).toBe(0);
  });

  test('and what it quotes cannot make the sentence long', async () => {
    upload(packed(inventory(component('app.wasm', { granted: [grant(`dns:${'a..'.repeat(6000)}`, 1)], asks: [] }))));
    const result = await collected();
    expect('sentence' in result && result.sentence.length).toBeLessThan(600);
  });

  test('and none is, if there are too many', async () => {
    for (let i = 0; i <= LIMITS.artifacts; i++) upload(packed(FOUND), `wasi-virt-report-${i}`);
    expect(await collected()).toMatchObject({ kind: 'unknown', sentence: expect.stringContaining('more than 100') });
    expect(services.count(RUNS.download)).toBe(0);
  });

  test('and what it is called cannot spoil the sentence', async () => {
    upload(Buffer.from('x'), 'wasi-virt-report\u202e\u001b[31m');
    expect(await collected()).toMatchObject({ kind: 'unknown', sentence: expect.stringMatching(/^\P{C}+$/u) });
  });
});

test.each([
  [404, 'refused'],
  [500, 'unavailable'],
])('an API that answers %i is told as %s', async (status, kind) => {
  services.faults.fail(RUNS.run, { status, body: { message: 'no' } });
  expect(await collected()).toMatchObject({ kind });
});

test('a store that hangs costs the budget and no more', async () => {
  upload(packed(FOUND));
  services.faults.hang('GET /devstoreaccount1/{container}/{blob}');
  const result = await collect({ api: apiOf(services), run: RUN, own: undefined, place: PLACE, budget: 300 });
  expect(result).toMatchObject({ kind: 'unavailable' });
});
