import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Subject } from '../../src/github/base.ts';
import { type BaselineOptions, findBasis, nameOfBaseline } from '../../src/github/baseline.ts';
import { Untrusted } from '../../src/github/untrusted.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { COMMITS } from '../support/services/rest-commits.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { mergeOf, sha, TOKENS } from '../support/services/world.ts';
import { AMPLE, apiOf } from './api.ts';
import { inventoryReading, packed, reportOf } from './inventories.ts';

const BASE = sha('base');
const SHORT = BASE.slice(0, 7);
const HEAD = sha('head of 1');
const LOCK = 'wasi-virt.lock.json';
const [LOCKED, OTHER, UPLOADED] = ['LOCKED', 'OTHER', 'UPLOADED'].map((name) => inventoryReading(name));
const PULL: Subject = { kind: 'pull', number: 1, headSha: HEAD, baseRef: 'main', merge: mergeOf(HEAD) };

let services: Services;

beforeEach(async () => {
  services = await Services.start();
  services.world.addPull(1);
});

afterEach(() => services.stop());

async function basis(more: Partial<BaselineOptions> = {}) {
  const workflowFile = '.github/workflows/CI.yml';
  const key = { job: 'a'.repeat(16), components: 'b'.repeat(8) };
  const options = { subject: PULL, defaultBranch: 'main', workflowFile, key, lockFile: LOCK, api: apiOf(services) };
  return findBasis({ ...options, budget: AMPLE, ...more });
}

async function find(more: Partial<BaselineOptions> = {}) {
  return (await basis(more)).baseline;
}

/** A run for the base commit that has uploaded an inventory. */
function upload(
  run: number,
  facts: Parameters<Services['world']['addRun']>[1] = {},
  content = UPLOADED,
  name = reportOf(),
): void {
  services.world.addRun(run, { event: 'push', headSha: BASE, headBranch: 'main', ...facts });
  services.world.addArtifact(run, name, packed(content, {}, ['sarif.json']));
}

describe('the order', () => {
  test('the lock file of the base comes first, and no run is looked for', async () => {
    upload(5);
    services.world.commitFile(BASE, LOCK, JSON.stringify(LOCKED));
    const { baseline, locks, pull } = await basis();
    expect(baseline).toEqual({ kind: 'lock-file', inventory: LOCKED, path: LOCK });
    expect(locks).toMatchObject({ base: { inventory: LOCKED }, head: { inventory: LOCKED } });
    expect(pull).toEqual({ number: 1, headSha: HEAD, labels: [] });
    const reads = [COMMITS.content, COMMITS.content];
    expect(services.routes).toEqual([ISSUES.pull, COMMITS.commit, ...reads, COMMITS.compare]);
    expect(nameOfBaseline(baseline)).toBe(`the lock file ${LOCK}`);
  });

  test('then an artifact of a run of the commit', async () => {
    upload(5);
    const baseline = await find();
    expect(baseline).toEqual({ kind: 'commit', inventory: UPLOADED, sha: BASE, run: 5 });
    const calls = services.routes.filter((route) => !route.includes('/devstoreaccount1/'));
    const asked = [ISSUES.pull, COMMITS.commit, COMMITS.content, COMMITS.content];
    expect(calls).toEqual([...asked, RUNS.runs, RUNS.artifacts, RUNS.download]);
    expect(nameOfBaseline(baseline)).toBe(`commit ${SHORT}`);
  });

  test('then nothing, and it is told why', async () => {
    services.world.addRun(4, { event: 'push', headSha: BASE, headBranch: 'main' });
    const baseline = await find();
    expect(baseline).toEqual({
      kind: 'none',
      reasons: [
        `The base has no lock file ${LOCK}.`,
        `No run of .github/workflows/CI.yml for commit ${SHORT} on main has uploaded an inventory.`,
        'Run 4 has uploaded no inventory of this job.',
      ],
    });
    expect(nameOfBaseline(baseline)).toBeUndefined();
    expect(await find({ subject: { kind: 'nothing' } })).toEqual({
      kind: 'unknown',
      reasons: ['A run for this event has no commit to compare with.'],
    });
  });
});

describe('a lock file', () => {
  test('that only the head has is no baseline', async () => {
    services.world.commitFile(HEAD, LOCK, JSON.stringify(LOCKED));
    const { baseline, locks } = await basis();
    expect(baseline).toMatchObject({ kind: 'none' });
    expect(locks).toMatchObject({ base: undefined, head: { inventory: LOCKED } });
  });

  test('of the base that cannot be read is not passed over', async () => {
    upload(5);
    for (const [content, reason] of [
      ['{"schema":"wasi-virt/inventory@1"}', /this is not an inventory/],
      [`"${'x'.repeat(9 * 1024 * 1024)}"`, /is too large/],
    ] as const) {
      services.world.commitFile(BASE, LOCK, content);
      expect(await find()).toEqual({ kind: 'unknown', reasons: [expect.stringMatching(reason)] });
    }
  });

  test('of the head that cannot be read is no matter of the base', async () => {
    upload(5);
    services.world.commitFile(HEAD, LOCK, '{}');
    const { baseline, locks } = await basis();
    expect(baseline).toMatchObject({ kind: 'commit', run: 5 });
    expect(locks.head).toBeInstanceOf(Untrusted);
  });

  test('may begin with a byte-order mark', async () => {
    services.world.commitFile(BASE, LOCK, `\ufeff${JSON.stringify(LOCKED)}`);
    expect(await find()).toEqual({ kind: 'lock-file', inventory: LOCKED, path: LOCK });
  });

  test('in a folder is found there, and one outside of the repository is none', async () => {
    services.world.commitFile(BASE, 'a b/lock.json', JSON.stringify(LOCKED));
    expect(await find({ lockFile: './a b/x/../lock.json' })).toMatchObject({ kind: 'lock-file' });
    expect(await find({ lockFile: '../lock.json' })).toMatchObject({ kind: 'none' });
  });

  test('that a token may not see is not missing', async () => {
    upload(5);
    services.faults.fail(COMMITS.commit, { status: 404, body: { message: 'Not Found' } });
    const subject: Subject = { kind: 'commits', before: BASE, after: sha('x'), branch: 'main', queued: undefined };
    expect(await find({ subject })).toEqual({
      kind: 'unknown',
      reasons: [expect.stringContaining('GitHub refused it with 404')],
    });
  });
});

describe('the base', () => {
  test('is what the head was merged with, not what the event tells', async () => {
    services.world.addPull(1, { baseSha: sha('old'), mergedWith: BASE });
    upload(5);
    upload(6, { headSha: sha('old') }, OTHER);
    expect(await find()).toMatchObject({ run: 5, sha: BASE });
  });

  test.each<[string, () => void, RegExp]>([
    ['is another branch by now', () => (pull().baseBranch = 'release'), /goes to release now, and went to main/],
    [
      'is a branch that anybody can write to',
      () => services.world.addPull(1, { baseBranch: 'topic' }),
      /the branch topic is neither the default branch nor protected/,
    ],
    [
      'is not the first parent of a merge of this head',
      () => services.world.parents.set(mergeOf(HEAD), [BASE, sha('another head')]),
      /not known what the head of the pull request was merged with/,
    ],
    [
      'is not known, since there are conflicts',
      () => services.world.parents.set(mergeOf(HEAD), [BASE]),
      /resolve conflicts/,
    ],
  ])('%s: then it is not known', async (title, change, reason) => {
    upload(5);
    upload(6, { headBranch: 'topic' });
    change();
    const baseRef = title.includes('anybody') ? 'topic' : 'main';
    expect(await find({ subject: { ...PULL, baseRef } })).toEqual({
      kind: 'unknown',
      reasons: [expect.stringMatching(reason)],
    });
  });

  test('may be a protected branch', async () => {
    services.world.addPull(1, { baseBranch: 'release/1' });
    services.world.protectedBranches.add('release/1');
    upload(5, { headBranch: 'release/1' });
    expect(await find({ subject: { ...PULL, baseRef: 'release/1' } })).toMatchObject({ kind: 'commit', run: 5 });
  });

  test('of a merge queue may be the entry before, which only the queue can write', async () => {
    const queued: Subject = { kind: 'commits', before: sha('entry'), after: sha('next'), branch: 'main', queued: 1 };
    upload(5, { event: 'merge_group', headSha: sha('entry'), headBranch: 'gh-readonly-queue/main/pr-1-abc' });
    upload(6, { event: 'merge_group', headSha: sha('entry'), headBranch: 'queue/main/pr-1-abc' }, OTHER);
    expect(await find({ subject: queued })).toMatchObject({ kind: 'commit', run: 5 });
    expect(await find({ subject: { ...queued, queued: undefined } })).toMatchObject({ kind: 'none' });
  });
});

function pull() {
  const found = services.world.pulls.get(1);
  if (found === undefined) throw new Error('there is none');
  return found;
}

describe('runs', () => {
  test('of a matrix, what all of its jobs have uploaded is put together', async () => {
    upload(5, {}, inventoryReading('SHOP', 'shop.wasm'), reportOf('a', 'c'));
    services.world.addArtifact(5, reportOf('a', 'd'), packed(inventoryReading('SEARCH', 'search.wasm')));
    const baseline = await find();
    if (baseline.kind !== 'commit') throw new Error(baseline.kind);
    expect(baseline.inventory.components.map(({ name }) => name)).toEqual(['search.wasm', 'shop.wasm']);
  });

  test('what is of exactly these components is enough', async () => {
    upload(5, {}, inventoryReading('SHOP', 'shop.wasm'));
    services.world.addArtifact(5, reportOf('a', 'd'), packed(OTHER));
    expect(await find()).toMatchObject({ inventory: { components: [{ name: 'shop.wasm' }] } });
    expect(services.count(RUNS.download)).toBe(1);
  });

  test('two that are of one job and contradict each other are refused', async () => {
    upload(5);
    services.world.addArtifact(5, reportOf('a', 'b', '-123abc'), packed(OTHER));
    expect(await find()).toEqual({
      kind: 'unknown',
      reasons: [expect.stringContaining('two artifacts tell different things of app.wasm')],
    });
  });

  test('the newest with an inventory counts, behind hundreds of others', async () => {
    upload(5);
    upload(6, {}, OTHER);
    const others = { headSha: BASE, headBranch: 'main' };
    for (let i = 0; i < 120; i++) services.world.addRun(100 + i, { ...others, event: 'push' });
    for (let i = 0; i < 120; i++) services.world.addRun(300 + i, { ...others, event: 'issue_comment' });
    expect(await find()).toMatchObject({ run: 6, inventory: OTHER });
  });

  test.each([
    ['for a pull request', { event: 'pull_request' }],
    ['on another branch', { headBranch: 'topic' }],
    ['of a fork', { headRepository: 'mallory/app' }],
    ['of another commit', { headSha: sha('other') }],
    ['of another workflow', { path: '.github/workflows/preview.yml' }],
  ])('one %s does not count', async (_, facts) => {
    upload(5, facts);
    expect(await find()).toMatchObject({ kind: 'none' });
  });

  test.each([
    ['of another job', reportOf('c')],
    ['that names no job', 'wasi-virt-report'],
    ['of somebody else', 'wasi-virt-report-html'],
  ])('an artifact %s does not count', async (_, name) => {
    upload(5, {}, UPLOADED, name);
    expect(await find()).toMatchObject({ kind: 'none' });
  });

  test('what has expired does not count', async () => {
    services.world.addRun(6, { event: 'push', headSha: BASE, headBranch: 'main' });
    services.world.addArtifact(6, reportOf(), packed(UPLOADED), { expired: true });
    expect(await find()).toMatchObject({ kind: 'none' });
  });

  test('that have not ended may bring one: it is not known', async () => {
    services.world.addRun(6, { event: 'push', headSha: BASE, headBranch: 'main', status: 'in_progress' });
    expect(await find()).toEqual({
      kind: 'unknown',
      reasons: [`Run 6 for commit ${SHORT} on main has not ended: run this again when it has.`],
    });
  });

  test.each<[string, Buffer, RegExp]>([
    ['is no archive', Buffer.from('PK no archive'), /the artifact \S+ is not taken: it is no zip archive/],
    [
      'tells of a component that was refused',
      packed(undefined, { failed: true, refused: [{ component: 'app.wasm', message: 'it is none' }] }),
      /run 7 for commit \w+ on main has failed: it is none/,
    ],
  ])('one whose artifact %s leaves it unknown: an older one is no substitute', async (_, bytes, reason) => {
    upload(5);
    services.world.addRun(7, { event: 'push', headSha: BASE, headBranch: 'main' });
    services.world.addArtifact(7, reportOf(), bytes);
    expect(await find()).toEqual({ kind: 'unknown', reasons: [expect.stringMatching(reason)] });
  });

  test('without the file of the workflow none is looked for', async () => {
    upload(5);
    expect(await find({ workflowFile: undefined })).toMatchObject({ kind: 'none' });
    expect(services.routes).not.toContain(RUNS.runs);
  });
});

test.each([
  ['refuses', () => services.faults.fail(RUNS.runs, { status: 403, body: { message: 'no' } })],
  ['is down', () => services.faults.fail(RUNS.download, { status: 500, body: { message: 'no' } })],
])('where the API %s, it is not known what there is', async (_, fail) => {
  upload(5);
  fail();
  expect(await find()).toEqual({ kind: 'unknown', reasons: [expect.stringContaining('GitHub')] });
});

test('the token is left behind where the artifact is', async () => {
  upload(5);
  await find();
  const authorized = services.calls.filter(({ headers }) => headers.authorization === `token ${TOKENS.workflow}`);
  expect(services.calls.length - authorized.length).toBe(1);
});
