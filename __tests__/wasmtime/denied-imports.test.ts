import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DENY_ALL } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { CALLS, NAMED, namedGuest } from '../support/named-guest.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

/** Wasmtime takes imports that say what they implement only where it is told to. */
const GUEST = NAMED.filter((item) => item.implements === undefined);
const LABELS = GUEST.map(({ label }) => label);

describe('an import that deny-imports names', () => {
  let guest: Uint8Array;
  beforeAll(async () => {
    guest = await namedGuest(GUEST);
  });

  it('is needed of the host without it', async () => {
    const [answer] = Object.values(await wasmtime.call(guest, CALLS, ['fs']));
    expect(answer).toContain('not found in the linker');
  });

  it('is not needed any more, and out of reach', async () => {
    const { bytes } = virtualize(guest, { ...DENY_ALL, denyImports: ['*'] });
    const answers = await wasmtime.call(bytes, CALLS, LABELS);
    expect(answers).toEqual(Object.fromEntries(LABELS.map((label) => [label, 'trap'])));
  });

  it('alone is out of reach: the others are still asked for', async () => {
    for (const { label, name } of GUEST) {
      const pattern = name.replace(/@.*$/, '');
      const others = LABELS.filter((other) => other !== label);
      const { bytes, result } = virtualize(guest, { ...DENY_ALL, denyImports: [pattern] });
      expect(result.imports).toHaveLength(others.length);
      const [answer] = Object.values(await wasmtime.call(bytes, CALLS, [label]));
      expect(answer, name).toContain('not found in the linker');
      expect(answer, name).not.toContain(`\`${name}\``);
    }
  });
});
