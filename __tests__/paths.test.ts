import { describe, expect, it } from 'vitest';
import { runInJco } from './support/jco.ts';
import { CALLS, PATHS } from './support/path-table.ts';
import { answers, guestAt } from './support/paths.ts';

// jco's own host files are no measure: they answer otherwise than Wasmtime's, and some errors of theirs are traps.
describe.each(['mount', 'overlay'] as const)('files in jco at: %s', (place) => {
  const guest = guestAt(place);

  it('are found by their paths', async () => {
    const commands = PATHS.flatMap(([base, path]) => [
      `statat|${base}|1|${path}`,
      `open|${base}|1|${path}|0|1`,
      `statat|${base}|0|${path}`,
      `open|${base}|0|${path}|0|1`,
    ]);
    const found = await answers(runInJco, guest, commands);
    expect(found).toEqual(PATHS.flatMap(([, , ...expected]) => expected));
  });
});

it('a mount answers every call in jco, and stays as it was', async () => {
  const found = await answers(
    runInJco,
    guestAt('mount'),
    CALLS.map(([command]) => command),
  );
  expect(found).toEqual(CALLS.map(([, mount]) => mount));
});

it('what is changed in memory is there in jco, and nowhere else', async () => {
  const commands = [
    'open|0|1|new|1|3',
    'writestream|3|0|first',
    'append|3| second',
    'read|3|20|0',
    'write|3|0|F',
    'setsize|3|7',
    'readstream|3|0|20',
    'unlink|0|new',
    'read|3|20|0',
    'statat|0|1|new',
    'open|0|1|a.txt|0|3',
    'write|4|5| there',
    'read|4|20|0',
    'rename|0|dir|0|moved',
    'statat|0|1|moved/x.txt',
    'list|0',
  ];
  expect(await answers(runInJco, guestAt('overlay'), commands)).toEqual([
    'ok regular-file',
    'ok',
    'ok',
    'ok eof=0 first second',
    'ok 1',
    'ok',
    'ok First s',
    'ok',
    'ok eof=0 First s',
    'no-entry',
    'ok regular-file',
    'ok 6',
    'ok eof=0 hello there',
    'ok',
    'ok regular-file size=2',
    expect.stringMatching(/^ok a\.txt:regular-file, absolute:.*moved:directory/),
  ]);
});
