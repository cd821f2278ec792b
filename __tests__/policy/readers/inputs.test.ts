import { expect, test } from 'vitest';
import type { VirtError } from '../../../src/errors.ts';
import { readInputs } from '../../../src/policy/readers/inputs.ts';

function read(env: Record<string, string>): { settings: unknown; problems: readonly string[] } {
  const problems: VirtError[] = [];
  const settings = readInputs(env, ['component', 'output'], (problem) => problems.push(problem));
  return {
    settings: settings.map(({ name, value }) => [name, value]),
    problems: problems.map(({ message }) => message),
  };
}

test('an input is named as the flag, in capitals', () => {
  expect(read({ 'INPUT_ALLOW-CLOCKS': 'true', 'INPUT_ON-DENIED': ' trap\n' }).settings).toEqual([
    ['allow-clocks', 'true'],
    ['on-denied', 'trap'],
  ]);
});

test('an empty input was not given', () => {
  expect(read({ 'INPUT_ALLOW-CLOCKS': '', INPUT_ENV: '\n  \n', INPUT_CWD: ' ' })).toEqual({
    settings: [],
    problems: [],
  });
});

test('what may be repeated is one per line; indentation and blank lines do not count, commas do not separate', () => {
  const env = '\n  LIST=a,b\r\n\n  SPACE= x \n';
  expect(read({ INPUT_ENV: env }).settings).toEqual([
    ['env', 'LIST=a,b'],
    ['env', 'SPACE= x '],
  ]);
});

test('a misspelt input is refused, and its name guessed', () => {
  expect(read({ 'INPUT_ALLOW-CLOKS': 'true' }).problems).toEqual([
    'there is no input "allow-cloks"; perhaps allow-clocks was meant.',
  ]);
  expect(read({ INPUT_QUICKLY: '' }).problems).toEqual(['there is no input "quickly"; see the inputs in action.yml.']);
});

test('inputs of others and other variables are left alone', () => {
  expect(read({ INPUT_COMPONENT: 'a.wasm', PATH: '/bin', INPUTS: 'x' })).toEqual({ settings: [], problems: [] });
});
