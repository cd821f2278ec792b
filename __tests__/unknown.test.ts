import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { virtualize } from '../src/virtualize.ts';
import { callInJco } from './support/jco.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/widgets');
const widgets = readFileSync(join(FOLDER, 'widgets.wasm'));
const DENIED: Policy = { ...DENY_ALL, denyImports: ['acme:widgets/*'] };
const TRAP = 'trap: wasm trap: wasm `unreachable` instruction executed';

describe('an interface that nobody here has heard of', () => {
  it('passes, and works as before', async () => {
    const { unchanged, bytes, remaining } = virtualize(widgets, DENY_ALL);
    expect(unchanged).toBe(true);
    expect(remaining[0]).toMatchObject({
      interface: 'acme:widgets/factory@1.0.0',
      reason: expect.stringContaining('deny-imports'),
    });
    const answers = await callInJco(bytes, { imports: join(FOLDER, 'host.mjs') });
    const { refuse, ...others } = answers;
    expect(refuse).toBe('err 0');
    expect(Object.values(others)).toEqual(Array(10).fill('ok'));
  });

  it('is denied by the types of its functions: an error where one says so, else a trap', async () => {
    const { bytes, result } = virtualize(widgets, DENIED);
    expect(result.imports).toEqual([]);
    expect(await callInJco(bytes)).toEqual({
      make: TRAP,
      rename: TRAP, // it needs a widget first
      find: 'err 1', // access-denied
      ping: 'err 0', // an error without payload
      refuse: TRAP, // an enum is no error
      store: 'denied by policy', // other(string)
      stats: 'denied by policy', // the error is a text
      names: TRAP, // an empty list could be the truth
      lookup: TRAP, // and so could none
      many: 'err 1', // denied, behind spilled parameters
      describe: 'err 1',
    });
  });

  it('traps at every call where denials trap', async () => {
    const { bytes } = virtualize(widgets, { ...DENIED, onDenied: 'trap' });
    expect(new Set(Object.values(await callInJco(bytes)))).toEqual(new Set([TRAP]));
  });
});
