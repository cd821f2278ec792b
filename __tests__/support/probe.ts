import { expect, it } from 'vitest';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { fixture } from './behaviour.ts';

/** Each function of WASI that no C library calls by itself, called once; gives what came back, or `trap`. */
export type Probe = (bytes: Uint8Array, names: readonly string[]) => Promise<Record<string, string>>;

/** Function, answer where all is denied, with `on-denied: trap`, and under a mixture of grants. */
const ROWS: readonly (readonly [name: string, denied: string, trap: string, mixed: string])[] = [
  ['initial-cwd', 'none', 'none', 'some'],
  ['exit-with-code', 'trap', 'trap', 'trap'],
  ['stdin', 'closed', 'trap', 'closed'],
  ['stdout', 'closed', 'trap', 'room'],
  ['terminal', 'none', 'none', 'none'],
  ['monotonic-resolution', 'trap', 'trap', 'ok'],
  ['timer', 'trap', 'trap', 'rang'],
  ['wall-resolution', 'trap', 'trap', 'ok'],
  ['preopens', '0', '0', '0'],
  ['poll', '1 ready', '1 ready', '1 ready'],
  ['random', 'trap', 'trap', 'ok'],
  ['insecure-bytes', 'trap', 'trap', '5 bytes'],
  ['insecure-number', 'trap', 'trap', 'ok'],
  ['insecure-seed', 'trap', 'trap', 'ok'],
  ['network', 'ok', 'ok', 'ok'],
  // Case 1 of the error code of sockets is access-denied.
  ['resolve', 'err 1', 'trap', 'err 1'],
  ['tcp', 'err 1', 'trap', 'err 1'],
  ['udp', 'err 1', 'trap', 'err 1'],
];

const MIXED: Policy = { ...DENY_ALL, clocks: 'allow', random: 'allow', stdin: 'ignore', stdout: 'ignore', cwd: '/x' };

/** Denials and answers function by function, the same in every engine. */
export function probesIn(engine: string, probe: () => Probe): void {
  const guest = fixture('probe-as');
  const names = ROWS.map(([name]) => name);
  it.each([
    ['everything denied', DENY_ALL, 1],
    ['denials that trap', { ...DENY_ALL, onDenied: 'trap' }, 2],
    ['clocks, chance and ignored streams', MIXED, 3],
  ] as const)(`answers each function in ${engine} as the policy says: %s`, async (_title, policy, column) => {
    const answers = await probe()(virtualize(guest, policy).bytes, names);
    expect(answers).toEqual(Object.fromEntries(ROWS.map((row) => [row[0], row[column]])));
  });
}
