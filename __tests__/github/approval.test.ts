import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diff } from '../../src/capabilities/diff.ts';
import { approvalDigest, approvalLabel, readApproval } from '../../src/github/approval.ts';
import type { PullNow, Subject } from '../../src/github/base.ts';
import { COMMITS } from '../support/services/rest-commits.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { sha } from '../support/services/world.ts';
import { AMPLE, apiOf } from './api.ts';
import { inventoryReading } from './inventories.ts';

const BASE = inventoryReading('LANG');
const DIFF = diff(BASE, inventoryReading('HOME'));
const DIGEST = approvalDigest('job', DIFF, BASE);
const LABEL = approvalLabel({ sha256: DIGEST });

let services: Services;

beforeEach(async () => {
  services = await Services.start();
});

afterEach(() => services.stop());

const NOTHING: Subject = { kind: 'nothing' };

async function approval(labels: readonly string[], subject = NOTHING) {
  const pull: PullNow = { number: 1, headSha: sha('head'), labels };
  services.world.addPull(1, { labels: [...labels] });
  return readApproval({ api: apiOf(services), subject, pull, digest: DIGEST, budget: AMPLE });
}

test('a label fits into what GitHub takes', () => {
  expect(LABEL).toMatch(/^wasi-virt-ok:[0-9a-f]{32}$/);
  expect(LABEL.length).toBeLessThanOrEqual(50);
});

test('an approval is bound to the job, to the findings, and to what they are compared with', () => {
  const others = [
    approvalDigest('another job', DIFF, BASE),
    approvalDigest('job', diff(BASE, inventoryReading('PATH')), BASE),
    approvalDigest('job', DIFF, inventoryReading('PATH')),
    approvalDigest('job', DIFF, undefined),
  ];
  expect(new Set([DIGEST, ...others]).size).toBe(5);
  const rebuilt = BASE.components.map((each) => ({ ...each, component: { size: 1, sha256: 'f'.repeat(64) } }));
  expect(approvalDigest('job', DIFF, { ...BASE, components: rebuilt })).toBe(DIGEST);
});

test('the label of exactly this approves it, and who has set it last is known', async () => {
  services.world.labelled.push({ issue: 1, event: 'labeled', label: LABEL, actor: 'bob' });
  services.world.labelled.push({ issue: 1, event: 'unlabeled', label: LABEL, actor: 'dave' });
  for (let i = 0; i < 100; i++) services.world.labelled.push({ issue: 1, event: 'labeled', label: `${i}`, actor: 'x' });
  services.world.labelled.push({ issue: 1, event: 'labeled', label: LABEL, actor: 'carol' });
  services.world.labelled.push({ issue: 1, event: 'labeled', label: 'bug', actor: 'dave' });
  expect(await approval(['bug', LABEL])).toEqual({ kind: 'approved', by: 'label', label: LABEL, who: 'carol' });
  expect(services.routes).toEqual([ISSUES.events, ISSUES.events]);
});

test('where it cannot be found out who has set it, it counts all the same', async () => {
  services.faults.fail(ISSUES.events, { status: 403, body: { message: 'no' } });
  expect(await approval([LABEL])).toEqual({ kind: 'approved', by: 'label', label: LABEL, who: undefined });
});

test.each([
  [[]],
  [[approvalLabel({ sha256: '0'.repeat(64) })]],
  [[LABEL.slice(0, -1)]],
  [[`${LABEL}0`]],
  [[LABEL.toUpperCase()]],
])('no other label does, and nobody is asked: %j', async (labels) => {
  const sentence = `To let exactly these changes through, add the label ${LABEL} to pull request 1.`;
  expect(await approval(labels)).toEqual({ kind: 'open', sentence });
  expect(services.routes).toEqual([]);
});

describe('of commits', () => {
  const after = sha('merged');
  const PUSH: Subject = { kind: 'commits', before: sha('base'), after, branch: 'main', queued: undefined };
  const ask = (subject: Subject) =>
    readApproval({ api: apiOf(services), subject, pull: undefined, digest: DIGEST, budget: AMPLE });

  test('the pull request is asked that has brought them', async () => {
    services.world.addPull(7, { mergedAs: after });
    services.world.label(7, LABEL);
    expect(await ask(PUSH)).toMatchObject({ kind: 'approved', who: 'carol' });
    expect(services.routes).toEqual([COMMITS.pulls, ISSUES.events]);
  });

  test.each([
    ['was merged to another branch', { mergedAs: after, baseBranch: 'topic' }],
    ['is not merged', { headSha: after }],
    ['has brought another commit', { mergedAs: sha('other'), headSha: after }],
  ])('one that %s is not', async (_, facts) => {
    services.world.addPull(7, facts);
    services.world.label(7, LABEL);
    expect(await ask(PUSH)).toMatchObject({ kind: 'open' });
  });

  test('the pull request is asked that is queued', async () => {
    services.world.addPull(7);
    services.world.label(7, LABEL);
    expect(await ask({ ...PUSH, queued: 7 })).toMatchObject({ kind: 'approved', who: 'carol' });
    expect(services.routes).toEqual([ISSUES.pull, ISSUES.events]);
  });

  test('where nobody can be asked it is not approved, and that is told', async () => {
    services.faults.fail(COMMITS.pulls, { status: 403, body: { message: 'no' } });
    expect(await ask(PUSH)).toEqual({
      kind: 'unknown',
      sentence: expect.stringMatching(/^It is not known .* GitHub refused it with 403: no\. To let .*\.$/),
    });
  });
});
