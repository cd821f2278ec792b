import { expect, test } from 'vitest';
import { didYouMean } from '../../src/policy/did-you-mean.ts';

const FLAGS = ['allow-clocks', 'allow-config', 'stdin', 'stdout', 'env'];

test.each([
  ['allow-cloks', 'allow-clocks'],
  ['alow-config', 'allow-config'],
  ['stdinn', 'stdin'],
  ['stduot', 'stdout'],
  ['emv', 'env'],
])('a slip of the finger finds its word: %s', (word, meant) => {
  expect(didYouMean(word, FLAGS)).toBe(meant);
});

test.each(['filesystem', 'x', 'quiet'])('what is near nothing gets no guess: %s', (word) => {
  expect(didYouMean(word, FLAGS)).toBeUndefined();
});
