import { expect, test } from 'vitest';
import { OUTPUTS, outputsOf, reportData } from '../../src/github/outputs.ts';
import { sampleReport } from '../report/sample.ts';

test('every output has a kebab-case name and a value, a failed run too', () => {
  const failed = outputsOf([]);
  expect(Object.keys(failed).sort()).toEqual(Object.keys(OUTPUTS).sort());
  expect(failed).toMatchObject({ 'virt-path': '', unchanged: 'false', imports: '[]', report: '[]' });
  for (const name of Object.keys(failed)) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('several components give one line each, and their imports together', () => {
  const one = sampleReport({ imports: [{ interface: 'b:b/b', functions: ['y'], reason: 'r' }] });
  const two = sampleReport({
    output: { path: 'two.wasm', size: 1, sha256: 'c'.repeat(64) },
    imports: [
      { interface: 'b:b/b', functions: ['x', 'y'], reason: 'r' },
      { interface: 'a:a/a', functions: [], reason: 'types only' },
    ],
    unchanged: true,
  });
  const outputs = outputsOf([one, two]);
  expect(outputs['virt-path']).toBe('virt.wasm\ntwo.wasm');
  expect(outputs['virt-sha256']).toBe(`${'b'.repeat(64)}\n${'c'.repeat(64)}`);
  expect(outputs.unchanged).toBe('false');
  expect(JSON.parse(outputs.imports)).toEqual([
    { interface: 'a:a/a', functions: [], reason: 'types only' },
    { interface: 'b:b/b', functions: ['x', 'y'], reason: 'r' },
  ]);
  expect(JSON.parse(outputs.report)).toHaveLength(2);
});

test('what a shell could not take in a variable is left to the file', () => {
  const functions = (count: number) => Array.from({ length: count }, (_, i) => `function-${i}`);
  const answered = (count: number) => [
    sampleReport({ answered: [{ interface: 'a:a/a', functions: functions(count) }] }),
  ];
  const sizes = [100, 1000, 5000, 5500, 6000, 10_000].map((count) => {
    const whole = JSON.stringify(reportData(answered(count)));
    const { report, imports } = outputsOf(answered(count));
    expect(report).toBe(whole.length > 100_000 ? '' : whole);
    expect(imports).not.toBe('');
    return whole.length;
  });
  expect(sizes.some((size) => size > 100_000) && sizes.some((size) => size <= 100_000)).toBe(true);
  const imports = [{ interface: 'a:a/a', functions: functions(10_000), reason: 'r' }];
  expect(outputsOf([sampleReport({ imports })])).toMatchObject({ report: '', imports: '' });
});
