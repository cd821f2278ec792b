import { describe, expect, test } from 'vitest';
import { diff, verdictOf } from '../../src/capabilities/diff.ts';
import type { Approval } from '../../src/github/approval.ts';
import type { Baseline } from '../../src/github/baseline.ts';
import type { Comparison } from '../../src/github/compare.ts';
import { type Evidence, judge } from '../../src/github/verdict.ts';
import { inventoryReading } from './inventories.ts';

const BASE = inventoryReading('LANG');
const FOUND: Baseline = { kind: 'commit', inventory: BASE, sha: 'a'.repeat(40), run: 1 };
const NONE: Baseline = { kind: 'none', reasons: ['There is none.'] };
const UNKNOWN: Baseline = { kind: 'unknown', reasons: ['GitHub does not answer.'] };
const APPROVED: Approval = { kind: 'approved', by: 'label', label: 'wasi-virt-ok:1', who: 'carol' };

type Inputs = Evidence['inputs'];
const GATE: Inputs = { failOn: 'gained', noBaseline: 'fail' };

function compared(more: Partial<Comparison> & { readonly head?: string } = {}, failOn = GATE.failOn): Comparison {
  const { head = 'LANG', baseline = FOUND, ...rest } = more;
  const inventory = inventoryReading(head);
  const result = diff('inventory' in baseline ? baseline.inventory : undefined, inventory);
  return {
    inventory,
    baseline,
    baselineName: undefined,
    diff: result,
    verdict: verdictOf(result, failOn),
    digest: '',
    approval: undefined,
    lock: { change: undefined, problem: undefined },
    ...rest,
  };
}

function judged(evidence: Partial<Evidence>): readonly [string, boolean] {
  const { verdict, fails } = judge({ failures: [], unknown: [], comparison: undefined, inputs: GATE, ...evidence });
  return [verdict, fails];
}

test('what is compared passes, fails, or is approved', () => {
  expect(judged({ comparison: compared() })).toEqual(['passed', false]);
  expect(judged({ comparison: compared({ head: 'HOME' }) })).toEqual(['failed', true]);
  expect(judged({ comparison: compared({ head: 'HOME', approval: APPROVED }) })).toEqual(['approved', false]);
  const open: Approval = { kind: 'open', sentence: 'Add a label.' };
  expect(judged({ comparison: compared({ head: 'HOME', approval: open }) })).toEqual(['failed', true]);
});

test('what was asked wrongly is an error, whatever else there is', () => {
  const failures = [{ component: null, message: 'no' }];
  expect(judged({ failures, unknown: ['x'], comparison: compared({ approval: APPROVED }) })).toEqual(['error', true]);
});

describe('what is not known does not pass', () => {
  test.each<[string, Partial<Evidence>]>([
    ['without a baseline', { comparison: compared({ baseline: NONE }) }],
    ['where a baseline cannot be had', { comparison: compared({ baseline: UNKNOWN }) }],
    ['where not all was looked at', { unknown: ['A job has failed.'], comparison: compared() }],
    ['where nothing was looked at', { unknown: ['A job has failed.'] }],
    [
      'where the rest is approved',
      { unknown: ['A job has failed.'], comparison: compared({ head: 'HOME', approval: APPROVED }) },
    ],
  ])('%s', (_, evidence) => {
    expect(judged(evidence)).toEqual(['unknown', true]);
    expect(judged({ ...evidence, inputs: { ...GATE, failOn: 'none' } })).toEqual(['unknown', false]);
  });

  test('but without a baseline where that is asked for', () => {
    const inputs: Inputs = { ...GATE, noBaseline: 'pass' };
    expect(judged({ inputs, comparison: compared({ baseline: NONE }) })).toEqual(['passed', false]);
    expect(judged({ inputs, comparison: compared({ baseline: UNKNOWN }) })).toEqual(['unknown', true]);
    expect(judged({ inputs, unknown: ['x'], comparison: compared({ baseline: NONE }) })).toEqual(['unknown', true]);
  });

  test('says why and what to do', () => {
    const { headline } = judge({ failures: [], unknown: [], comparison: compared({ baseline: NONE }), inputs: GATE });
    expect(headline?.rest).toMatch(/^, and fail-on: gained lets .*\. There is none\. Let this workflow run .*\.$/);
  });
});

test('a lock file that is not true of the head fails, approved or not, and with any fail-on', () => {
  const lock = { change: undefined, problem: 'It is not true.' };
  for (const failOn of ['none', 'gained'] as const) {
    const comparison = compared({ head: 'HOME', approval: APPROVED, lock }, failOn);
    expect(judged({ comparison, inputs: { ...GATE, failOn } })).toEqual(['failed', true]);
  }
});
