import type { Constant } from '../src/abi/values.ts';
import type { Action } from '../src/adapter/action.ts';
import { WASI_VERSION, wasiWorld } from '../src/adapter/alone.ts';
import { planFor } from '../src/adapter/plan.ts';
import { DENY_ALL, type OnDenied } from '../src/policy/model.ts';

/** A function of WASI, and what becomes of a call that is denied. */
interface Denied {
  readonly interface: string;
  readonly func: string;
  readonly answer: string;
  /** With `on-denied: trap`. */
  readonly trap: string;
}

/** As many functions with one answer are named; of more it is said that they are the others. */
const MOST_NAMES = 6;

/** Rows of a table: of every interface of WASI 0.2, what a policy that grants nothing answers to its functions. */
export function denialRows(): readonly (readonly string[])[] {
  const byName = [...Map.groupBy(denials(), (each) => each.interface)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byName.flatMap(([name, functions]) => {
    const groups = [...Map.groupBy(functions, ({ answer, trap }) => JSON.stringify([answer, trap])).values()];
    groups.sort((a, b) => a.length - b.length);
    return groups.map((group) => {
      const [first] = group;
      const names = group.map(({ func }) => `\`${func}\``).join(', ');
      const some = groups.length === 1 ? 'all' : group.length > MOST_NAMES ? 'the others' : names;
      const { answer = '', trap = '' } = first ?? {};
      return [`\`${name}\``, some, answer, trap === answer ? 'the same' : trap];
    });
  });
}

function denials(): readonly Denied[] {
  const [soft, hard] = (['error', 'trap'] as const).map((onDenied: OnDenied) =>
    planFor(wasiWorld(WASI_VERSION), { ...DENY_ALL, onDenied }).imports.flatMap((item) =>
      [...item.functions].map(([func, { action }]) => ({
        interface: item.import.name.replace(/@.*$/, ''),
        func: func.replace(/^\[(?:method|static)\]/, '').replace(/^\[constructor\](.*)$/, 'new $1'),
        answer: describe(action),
      })),
    ),
  );
  return (soft ?? []).map((each, i) => ({ ...each, trap: hard?.[i]?.answer ?? '' }));
}

const HANDLES = {
  CLOSED: 'a handle: every use of it is refused',
  TRAP: 'a handle: every use of it traps',
  READY: 'a handle: it is ready',
  SINK: 'a handle: what is written is dropped',
} as const;

function describe(action: Action): string {
  switch (action.kind) {
    case 'trap':
      return action.why === 'unreachable' ? 'no call arrives: there is no handle' : 'traps';
    case 'answer':
      return show(action.value);
    case 'mint':
      return HANDLES[action.cell.kind];
    case 'compute':
      return 'answered for the handles that there are';
    case 'pass':
    case 'proxy':
      throw new Error('a policy that grants nothing lets something through');
  }
}

function show(value: Constant): string {
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  return `\`${text(value)}\``;
}

function text(value: Constant): string {
  if (Array.isArray(value)) return '[]';
  if (typeof value !== 'object' || !('tag' in value)) return String(value);
  return value.val === undefined ? value.tag : `${value.tag}(${text(value.val)})`;
}
