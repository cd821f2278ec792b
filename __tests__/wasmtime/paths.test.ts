import { afterAll, describe, expect, it } from 'vitest';
import { CALLS, DIFFERENCES, PATHS } from '../support/path-table.ts';
import { answers, guestAt, type Place } from '../support/paths.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());
const run = wasmtime.run.bind(wasmtime);

/** What a call answers at each place. */
const EXPECTED: Readonly<Record<Place, (row: (typeof CALLS)[number]) => string>> = {
  mount: ([, mount]) => mount,
  'read-only': ([, , readOnly]) => readOnly,
  overlay: ([, , , writable]) => writable,
  mapped: ([command, , , writable]) => DIFFERENCES[command]?.[0] ?? writable,
  owned: ([command, , , writable]) => DIFFERENCES[command]?.[1] ?? writable,
  host: ([command, , , writable]) => DIFFERENCES[command]?.[1] ?? writable,
};

describe.each(['mount', 'overlay', 'read-only', 'mapped', 'owned', 'host'] as const)(
  'files of Wasmtime at: %s',
  (place) => {
    const guest = guestAt(place);

    it('are found by their paths', async () => {
      const commands = PATHS.flatMap(([base, path]) => [
        `statat|${base}|1|${path}`,
        `open|${base}|1|${path}|0|1`,
        `statat|${base}|0|${path}`,
        `open|${base}|0|${path}|0|1`,
      ]);
      const found = await answers(run, guest, commands);
      PATHS.forEach(([base, path, ...expected], i) => {
        expect(found.slice(4 * i, 4 * i + 4), `${base} "${path}"`).toEqual(expected);
      });
    });

    it('answer every call', async () => {
      for (const row of CALLS) {
        const [answer] = await answers(run, guest, [row[0]]);
        expect(answer, row[0]).toBe(EXPECTED[place](row));
      }
    });
  },
);
