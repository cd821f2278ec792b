import { describe, expect, it } from 'vitest';
import { DENY_ALL, type KeyValues } from '../src/policy/model.ts';
import { inspect, virtualize } from '../src/virtualize.ts';
import { fixture } from './support/behaviour.ts';
import { callInJco } from './support/jco.ts';

const guest = fixture('config');
const HOST = { a: 'host', b: 'x=y', 'app.one': '1', secret: 's' };

/** Title, settings, all properties that the guest sees, and the one named «a». */
const ROWS: [title: string, config: KeyValues, all: string, one: string][] = [
  ['nothing by default', { fixed: [], host: { kind: 'none' }, deny: [] }, '', 'none'],
  [
    'fixed properties alone',
    {
      fixed: [
        ['a', '1'],
        ['z', ''],
      ],
      host: { kind: 'none' },
      deny: [],
    },
    'a=1;z=;',
    '1',
  ],
  ["the host's", { fixed: [], host: { kind: 'all' }, deny: [] }, 'a=host;b=x=y;app.one=1;secret=s;', 'host'],
  [
    "the host's without the denied",
    { fixed: [], host: { kind: 'all' }, deny: ['a', 'sec*'] },
    'b=x=y;app.one=1;',
    'none',
  ],
  [
    "the host's that a list names",
    { fixed: [], host: { kind: 'only', names: ['a', 'app.*'] }, deny: [] },
    'a=host;app.one=1;',
    'host',
  ],
  [
    "fixed ones over the host's",
    { fixed: [['a', 'mine']], host: { kind: 'all' }, deny: ['secret'] },
    'a=mine;b=x=y;app.one=1;',
    'mine',
  ],
  ['no fixed one that is denied', { fixed: [['a', 'mine']], host: { kind: 'none' }, deny: ['a'] }, '', 'none'],
];

describe('wasi:config/store shows', () => {
  it.each(ROWS)('%s', async (_title, config, all, one) => {
    const { bytes, result } = virtualize(guest, { ...DENY_ALL, config });
    expect(result.imports).toHaveLength(config.host.kind === 'none' ? 0 : 1);
    expect(await callInJco(bytes, { config: HOST })).toEqual({ all, one });
  });

  it('the whole store, unwrapped, where all of it is granted', () => {
    const { unchanged } = virtualize(guest, { ...DENY_ALL, config: { fixed: [], host: { kind: 'all' }, deny: [] } });
    expect(unchanged).toBe(true);
    expect(inspect(guest).imports[0]?.functions).toEqual(['get', 'get-all']);
  });
});
