import type { Needed } from './function.ts';

/** Where `assembly/origins.ts` finds the parts of a request, as the host's getters leave them, and how long it is. */
export const PARTS = { method: 0, scheme: 12, authority: 28, path: 40, fields: 52 } as const;
export const REQUEST_SIZE = 60;

const PAIR = { params: ['i32', 'i32'], results: ['i32'] } as const;
const TRIPLE = { params: ['i32', 'i32', 'i32'], results: ['i32'] } as const;

/** What it says of the words that are looked for, and a request; the first of rules in front of them, too. */
export function aboutRequest(name: 'allowed' | 'bodied' | 'mayBeBodied'): Needed {
  return { kind: 'logic', module: 'origins', name, type: name === 'allowed' ? TRIPLE : PAIR };
}
