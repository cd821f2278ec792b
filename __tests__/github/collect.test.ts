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

async function collected() {
  return collect({ api: apiOf(services), run: RUN, place: PLACE, budget: AMPLE });
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
    pull: { number: 3, headSha: HEAD, baseSha: sha('base'), baseRef: 'main', isFork: true, author: 'mallory' },
    runAttempt: 2,
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
    expect(await collected()).toEqual({
      kind: 'untrusted',
      sentence: 'Nothing is posted: two artifacts tell different things of app.wasm.',
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
    ['where two pull requests have the same head', () => services.world.addPull(4, FORK)],
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

  test('without an artifact', async () => {
    upload(packed(FOUND), 'wasi-virt-report', { expired: true });
    expect(await collected()).toMatchObject({ kind: 'nothing' });
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
    const sentence = expect.stringMatching(/^Nothing is posted: the artifact wasi-virt-report .*\.$/);
    expect(await collected()).toEqual({ kind: 'untrusted', sentence });
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
    expect(await collected()).toMatchObject({ kind: 'untrusted', sentence: expect.stringContaining('8 MiB') });
  });

  test('that would take hours to compare', async () => {
    const granted = Array.from({ length: 4000 }, (_, i) => grant(`fs.read:/d${i}`, 1));
    upload(packed(inventory(component('app.wasm', { granted, asks: [] }))));
    expect(await collected()).toEqual({
      kind: 'untrusted',
      sentence:
        'Nothing is posted: the inventories hold 16000000 pairs of capabilities to compare, more than 10000000: ' +
        'fewer or wider grants have less.',
    });
  });

  test('that has more inventories than is left of what is read of one run', async () => {
    const text = 'x'.repeat(20_000);
    const large = (name: string) =>
      packed(inventory(component(name, { exports: Array.from({ length: 250 }, () => text), granted: [], asks: [] })));
    upload(large('a.wasm'), 'wasi-virt-report-a');
    upload(large('b.wasm'), 'wasi-virt-report-b');
    expect(await collected()).toEqual({
      kind: 'untrusted',
      sentence:
        'Nothing is posted: the artifact wasi-virt-report-b has more than is left of 8 MiB for all inventories of a run.',
    });
  });

  test('and none is, if there are too many', async () => {
    for (let i = 0; i <= LIMITS.artifacts; i++) upload(packed(FOUND), `wasi-virt-report-${i}`);
    expect(await collected()).toMatchObject({ kind: 'untrusted', sentence: expect.stringContaining('more than 100') });
    expect(services.count(RUNS.download)).toBe(0);
  });

  test('and what it is called cannot spoil the sentence', async () => {
    upload(Buffer.from('x'), 'wasi-virt-report\u202e\u001b[31m');
    expect(await collected()).toEqual({ kind: 'untrusted', sentence: expect.stringMatching(/^\P{C}+$/u) });
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
  const result = await collect({ api: apiOf(services), run: RUN, place: PLACE, budget: 300 });
  expect(result).toMatchObject({ kind: 'unavailable' });
});
