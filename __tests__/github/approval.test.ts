import { afterEach, beforeEach, expect, test } from 'vitest';
import { diff } from '../../src/capabilities/diff.ts';
import { approvalLabel, readApproval } from '../../src/github/approval.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { AMPLE, apiOf } from './api.ts';
import { inventoryReading } from './inventories.ts';

const BASE = inventoryReading('LANG');
const DIFF = diff(BASE, inventoryReading('HOME'));
const NEXT = diff(BASE, inventoryReading('PATH'));

let services: Services;

beforeEach(async () => {
  services = await Services.start();
});

afterEach(() => services.stop());

async function approval(labels: readonly string[]) {
  services.world.addPull(1, { labels: [...labels] });
  return readApproval(apiOf(services), 1, DIFF, AMPLE);
}

test('a label fits into what GitHub takes, and is another one for another diff', () => {
  expect(approvalLabel(DIFF)).toMatch(/^wasi-virt-ok:[0-9a-f]{32}$/);
  expect(approvalLabel(DIFF).length).toBeLessThanOrEqual(50);
  expect(approvalLabel(NEXT)).not.toBe(approvalLabel(DIFF));
});

test('the label of exactly this diff approves it, by one call', async () => {
  const label = approvalLabel(DIFF);
  expect(await approval(['bug', label])).toEqual({ kind: 'approved', label });
  expect(services.routes).toEqual([ISSUES.labels]);
});

test.each([
  [[]],
  [[approvalLabel(NEXT)]],
  [[approvalLabel(DIFF).slice(0, -1)]],
  [[`${approvalLabel(DIFF)}0`]],
  [[approvalLabel(DIFF).toUpperCase()]],
])('no other label does: %j', async (labels) => {
  const label = approvalLabel(DIFF);
  const sentence = `To let exactly these changes through, add the label ${label} to the pull request.`;
  expect(await approval(labels)).toEqual({ kind: 'open', label, sentence });
});

test('it is found among a hundred', async () => {
  const others = Array.from({ length: 100 }, (_, i) => `label ${i}`);
  expect(await approval([...others, approvalLabel(DIFF)])).toMatchObject({ kind: 'approved' });
});

test('where nobody can be asked it is not approved, and that is told', async () => {
  services.faults.fail(ISSUES.labels, { status: 403, body: { message: 'no' } });
  expect(await approval([approvalLabel(DIFF)])).toEqual({
    kind: 'unknown',
    label: approvalLabel(DIFF),
    sentence: expect.stringMatching(/^It is not known .* GitHub refused it with 403: no\. To let .*\.$/),
  });
});
