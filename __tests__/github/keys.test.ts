import { describe, expect, test } from 'vitest';
import { artifactName } from '../../src/github/artifact.ts';
import { isJoint, jointKey, keyOf, parseReportName, reportName } from '../../src/github/keys.ts';

const CONTEXT = { workflowFile: '.github/workflows/ci.yml', workflow: 'CI', job: 'check' };
const INPUTS = { policyName: '', components: ['app.wasm'], matrix: 'null' };

test('a key is another one for another workflow file, job, policy, and other components', () => {
  const { job, components } = keyOf(CONTEXT, INPUTS);
  const others = [
    keyOf({ ...CONTEXT, workflowFile: '.github/workflows/preview.yml' }, INPUTS),
    keyOf({ ...CONTEXT, job: 'preview' }, INPUTS),
    keyOf(CONTEXT, { ...INPUTS, policyName: 'loose.yaml' }),
    // One text must not be taken apart in two ways.
    keyOf({ ...CONTEXT, job: 'check,' }, INPUTS),
  ];
  expect(new Set([job, ...others.map((key) => key.job)]).size).toBe(5);
  expect(keyOf(CONTEXT, { ...INPUTS, components: ['b.wasm'] })).toMatchObject({
    job,
    components: expect.not.stringMatching(components),
  });
});

test('the name of a workflow, and the way a path is written, make no difference', () => {
  expect(keyOf({ ...CONTEXT, workflow: 'Another name' }, INPUTS)).toEqual(keyOf(CONTEXT, INPUTS));
  expect(keyOf(CONTEXT, { ...INPUTS, components: ['./app.wasm'] })).toEqual(keyOf(CONTEXT, INPUTS));
});

test('of one job, the joint key is its own; of several, their order makes no difference', () => {
  const [a, b] = ['a'.repeat(16), 'b'.repeat(16)];
  expect(jointKey([a, a]).job).toBe(a);
  expect(jointKey([a, b]).job).toBe(jointKey([b, a, b]).job);
  expect([a, b]).not.toContain(jointKey([a, b]).job);
  expect(isJoint(jointKey([a]))).toBe(true);
  expect(isJoint(keyOf(CONTEXT, INPUTS))).toBe(false);
});

describe('the name of a report', () => {
  const name = { ...keyOf(CONTEXT, INPUTS), attempt: 2 };

  test('is one that artifacts may have, and is read again, also with what the service makes of it', () => {
    const text = reportName(name);
    expect(artifactName(text)).toBe(text);
    expect(parseReportName(text)).toEqual(name);
    expect(parseReportName(`${text}-1a2b3c`)).toEqual(name);
  });

  test.each(['wasi-virt-report', 'wasi-virt-report-html', `x${reportName(name)}`, `${reportName(name)}-html`])(
    'is not %s',
    (text) => {
      expect(parseReportName(text)).toBeUndefined();
    },
  );
});
