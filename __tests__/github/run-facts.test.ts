import { expect, test } from 'vitest';
import { readFacts, runFacts } from '../../src/github/run-facts.ts';

const FACTS = { failed: true, components: ['*.wasm'], refused: [{ component: 'app.wasm', message: 'it is none' }] };

test('what a job writes is read again', () => {
  expect(readFacts(JSON.stringify(runFacts(FACTS)))).toEqual(FACTS);
});

test.each(['', '[]', '{"schema":"wasi-virt/run@2","components":[],"refused":[]}', '{"schema":"wasi-virt/run@1"}'])(
  'something else is none: %s',
  (text) => {
    expect(readFacts(text)).toBeUndefined();
  },
);

test('of what others write, so much is taken and no more', () => {
  const long = 'x'.repeat(5000);
  const refused = Array.from({ length: 500 }, () => ({ component: long, message: long }));
  const read = readFacts(JSON.stringify({ ...runFacts(FACTS), refused, components: refused.map(() => long) }));
  expect(read?.refused).toHaveLength(100);
  expect(read?.components).toHaveLength(100);
  expect(read?.refused[0]?.message).toHaveLength(1000);
  expect(readFacts(JSON.stringify({ ...runFacts(FACTS), refused: [1, {}, null] }))?.refused).toEqual(
    Array.from({ length: 3 }, () => ({ component: null, message: 'it does not say why' })),
  );
});
