import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../../src/github/collect.ts';
import { INVENTORY_FILE } from '../../src/github/keys.ts';
import { LIMITS } from '../../src/github/run-artifacts.ts';
import { FACTS_FILE, runFacts } from '../../src/github/run-facts.ts';
import { component, grant, inventory } from '../report/inventories.ts';
import { Job } from '../support/services/child.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { sha } from '../support/services/world.ts';
import { makeZip } from '../support/zip.ts';
import { AMPLE, apiOf } from './api.ts';
import { FINE, inventoryReading, packed, reportOf } from './inventories.ts';

const RUN = 5;
const [LINUX, MAC] = [reportOf('a', 'b', '-111111'), reportOf('a', 'b', '-222222')];
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
  return collect({ api: apiOf(services), run: RUN, own: undefined, budget: AMPLE });
}

function upload(bytes: Uint8Array, name = reportOf(), facts = {}): void {
  services.world.addArtifact(RUN, name, bytes, facts);
}

test('what a run for a fork has uploaded is collected, with the pull request as the API tells it', async () => {
  upload(packed(FOUND, {}, ['diff.json']));
  upload(Buffer.from('other'), 'virt.wasm');
  upload(Buffer.from('other'), 'wasi-virt-report-html');
  expect(await collected()).toEqual({
    kind: 'collected',
    reports: { inventory: FOUND, accepted: undefined, refused: [], components: ['*.wasm'], failed: 0 },
    looked: [
      {
        subject: { kind: 'pull', number: 3, headSha: HEAD, baseRef: undefined, merge: undefined },
        pull: { number: 3, headSha: HEAD, baseSha: sha('base'), baseRef: 'main', isFork: true, author: 'mallory' },
      },
    ],
    workflowFile: '.github/workflows/CI.yml',
    keys: ['a'.repeat(16)],
    unknown: [],
    runAttempt: 2,
    artifacts: [reportOf()],
  });
  expect(services.routes.slice(0, -1)).toEqual([RUNS.run, ISSUES.pulls, RUNS.artifacts, RUNS.download]);
});

test('what the library has packed is read', async () => {
  const job = await Job.make();
  const [file, facts] = [job.path('work', INVENTORY_FILE), job.path('work', FACTS_FILE)];
  await writeFile(file, JSON.stringify(FOUND));
  await writeFile(facts, JSON.stringify(runFacts(FINE)));
  const args = [reportOf(), [file, facts], job.path('work')];
  await job.call('@actions/artifact', 'default.uploadArtifact', args, services.env({ run: RUN }));
  await job.remove();
  expect(await collected()).toMatchObject({ kind: 'collected', reports: { inventory: FOUND } });
});

describe('several artifacts', () => {
  test('are one inventory, sorted; what two jobs have found alike is there once', async () => {
    upload(packed(inventoryReading('HOME', 'b.wasm', 'c.wasm')), LINUX);
    upload(packed(inventoryReading('HOME', 'a.wasm', 'b.wasm')), MAC);
    expect(await collected()).toMatchObject({
      reports: { inventory: inventoryReading('HOME', 'a.wasm', 'b.wasm', 'c.wasm') },
      artifacts: [LINUX, MAC],
    });
  });

  test('that contradict each other are not taken', async () => {
    upload(packed(FOUND), LINUX);
    upload(packed(inventoryReading('PATH')), MAC);
    expect(await collected()).toMatchObject(notTaken('two artifacts tell different things of app\\.wasm; .*'));
  });

  test('of one job that was repeated are those of the last time', async () => {
    upload(packed(inventoryReading('PATH')));
    upload(packed(FOUND), reportOf().replace(/1$/, '2'));
    upload(packed(inventoryReading('HOME', 'b.wasm')), reportOf('a', 'c'));
    const inventory = inventoryReading('HOME', 'app.wasm', 'b.wasm');
    expect(await collected()).toMatchObject({ reports: { inventory } });
  });

  test('on several pages are all collected', async () => {
    for (let i = 0; i < 120; i++) upload(Buffer.from(''), `log-${i}`);
    upload(packed(FOUND));
    expect(await collected()).toMatchObject({ kind: 'collected', reports: { inventory: FOUND } });
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
});

describe('several pull requests at the commit of the run', () => {
  beforeEach(() => {
    for (const number of [9, 4]) services.world.addPull(number, { ...FORK, baseBranch: `release-${number}` });
    upload(packed(FOUND));
  });

  const numbers = (result: Awaited<ReturnType<typeof collected>>): readonly unknown[] =>
    'looked' in result ? result.looked.map(({ pull }) => pull?.number) : [];

  test('are all named, the oldest first: of a fork, nobody tells which one it is for', async () => {
    expect(numbers(await collected())).toEqual([3, 4, 9]);
  });

  test('are not all compared if they are many', async () => {
    for (let number = 10; number < 20; number++) {
      services.world.addPull(number, { ...FORK, baseBranch: `release-${number}` });
    }
    const result = await collected();
    expect(result).toMatchObject({
      reports: undefined,
      unknown: ['13 open pull requests are at the commit of run 5, more than 10.'],
    });
    expect(numbers(result)).toEqual([3, 4, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(services.count(RUNS.download)).toBe(0);
  });
});

describe('it is not known what the head may do', () => {
  test('without an artifact', async () => {
    upload(packed(FOUND), reportOf(), { expired: true });
    expect(await collected()).toMatchObject({
      kind: 'collected',
      looked: [{ pull: { number: 3 } }],
      reports: undefined,
      unknown: [`Run ${RUN} has uploaded no inventory.`],
    });
  });

  test('where a component was refused, or nothing was looked at', async () => {
    const refused = [
      { component: 'b.wasm', message: 'this is not a component' },
      { component: null, message: 'input "component" is missing\u202e.' },
    ];
    upload(packed(undefined, { failed: true, refused }));
    expect(await collected()).toMatchObject({
      reports: { inventory: undefined, refused },
      unknown: [
        'b.wasm was refused: this is not a component.',
        expect.stringMatching(/^A job was refused: \P{C}+\.$/u),
      ],
    });
  });

  test('where more jobs have failed than say so', async () => {
    services.world.addRun(RUN, { ...FORK, conclusion: 'failure' });
    const job = (name: string, conclusion: string | null) => services.world.jobs.push({ run: RUN, name, conclusion });
    upload(packed(FOUND, { failed: true }));
    job('gate', 'failure');
    job('skipped', 'skipped');
    job('this one', null);
    expect(await collected()).toMatchObject({ unknown: [] });
    job('shop\u202e', 'cancelled');
    expect(await collected()).toMatchObject({
      unknown: [expect.stringMatching(/^Not all was looked at: the jobs gate, shop\P{C}* did not succeed\.$/u)],
    });
  });
});

/** What is said of an artifact that breaks a rule. */
function notTaken(reason: string): object {
  const sentence = expect.stringMatching(new RegExp(`^What run ${RUN} has uploaded is not taken: ${reason}\\.$`));
  return { kind: 'collected', reports: undefined, unknown: [sentence] };
}

describe('an artifact is not taken', () => {
  test.each([
    ['that is no archive and no inventory', Buffer.from('{"schema":"wasi-virt/inventory@2"}')],
    ['that is no text', Buffer.from([0xff, 0xfe])],
    ['that is empty', Buffer.from('')],
    ['that does not say how its job ended', makeZip([{ name: INVENTORY_FILE, content: JSON.stringify(FOUND) }])],
    ['without the file', makeZip([{ name: 'other.json', content: JSON.stringify(FOUND) }])],
    ['with the file elsewhere', makeZip([{ name: `../${INVENTORY_FILE}`, content: JSON.stringify(FOUND) }])],
    ['that claims a pull request', packed({ ...FOUND, ...{ pull: 1 } })],
    ['that is a bomb', makeZip([{ name: INVENTORY_FILE, content: Buffer.alloc(LIMITS.unpacked + 1, ' ') }])],
    [
      'with too many files',
      packed(
        FOUND,
        {},
        Array.from({ length: LIMITS.entries }, (_, i) => `${i}`),
      ),
    ],
    ['that is too large', Buffer.alloc(LIMITS.download + 1, ' ')],
  ])('%s', async (_, bytes) => {
    upload(bytes);
    expect(await collected()).toMatchObject(notTaken(`the artifact ${reportOf()} .*`));
  });

  test('that is larger than GitHub says is fetched only so far', async () => {
    upload(Buffer.alloc(LIMITS.download + 1, ' '));
    services.faults.fail(RUNS.artifacts, {
      status: 200,
      body: {
        total_count: 1,
        artifacts: [{ id: services.world.artifacts[0]?.id, name: reportOf(), size_in_bytes: 1, expired: false }],
      },
    });
    expect(await collected()).toMatchObject(notTaken('.*8 MiB'));
  });

  test('that has more inventories than is left of what is read of one run', async () => {
    const text = 'x'.repeat(20_000);
    const large = (name: string) =>
      packed(inventory(component(name, { exports: Array.from({ length: 250 }, () => text), granted: [], asks: [] })));
    upload(large('a.wasm'), LINUX);
    upload(large('b.wasm'), MAC);
    const reason = `the artifact ${MAC} is not taken: inventory\\.json unpacks to \\d+ bytes, more than \\d+`;
    expect(await collected()).toMatchObject(notTaken(reason));
  });

  test('and none is, if all together are too large', async () => {
    for (let i = 0; i < 9; i++) upload(Buffer.alloc(LIMITS.download, ' '), reportOf('a', 'b', `-00000${i}`));
    expect(await collected()).toMatchObject(notTaken('.*64 MiB together'));
    expect(services.count(RUNS.download)).toBe(0);
  });

  test('and what it quotes cannot make the sentence long', async () => {
    upload(packed(inventory(component('app.wasm', { granted: [grant(`dns:${'a..'.repeat(6000)}`, 1)], asks: [] }))));
    const result = await collected();
    expect('unknown' in result && result.unknown.join('').length).toBeLessThan(600);
  });

  test('and none is, if there are too many', async () => {
    for (let i = 0; i <= LIMITS.artifacts; i++) {
      upload(packed(FOUND), reportOf('a', 'b', `-${String(i).padStart(6, '0')}`));
    }
    expect(await collected()).toMatchObject(notTaken('.*more than 100'));
    expect(services.count(RUNS.download)).toBe(0);
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
  const result = await collect({ api: apiOf(services), run: RUN, own: undefined, budget: 300 });
  expect(result).toMatchObject({ kind: 'unavailable' });
});
