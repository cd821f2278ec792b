import { shorter, target } from '../target.ts';
import type { Script } from './guest.ts';
import { judge, type Reached } from './judge.ts';
import { type Case, play, stopEngine } from './play.ts';
import { DENIED, type Rights, randomOpened, randomRights } from './rights.ts';
import { randomScript } from './scripts.ts';
import { makeWorlds, RELEASES, worldOf } from './world.ts';

/** So many guests use a machine one after another. */
const SCRIPTS = 8;

/** What a round is called after, of all that was reached: what happens seldom comes first. */
const OUTCOMES: readonly Reached[] = ['request', 'file changed', 'file read', 'server', 'stdin', 'stdout', 'variable'];

/** Guests that call whatever they can, with every handle they ever had. What the policy does not grant, none may reach. */
export const HOSTILE = target<Case>({
  name: 'hostile',
  usual: ['refused', 'nothing', ...OUTCOMES],
  engine: 'wasmtime',
  patience: 60_000,
  prepare: makeWorlds,
  close: stopEngine,
  make: (random) => {
    const release = random.pick(RELEASES);
    const opened = randomOpened(random);
    const rights = randomRights(random, opened);
    const hand = random.below(3) === 0;
    const script = (): Script => randomScript(random, worldOf(release), rights, opened, hand);
    return { release, opened, rights, scripts: Array.from({ length: SCRIPTS }, script) };
  },
  check: async (made) => {
    const reached = await play(made, judge);
    if (reached === undefined) return 'refused';
    return OUTCOMES.find((outcome) => reached.has(outcome)) ?? 'nothing';
  },
  smaller: function* (made) {
    for (const scripts of shorter(made.scripts)) yield { ...made, scripts };
    for (const [i, script] of made.scripts.entries()) {
      for (const steps of shorter(script)) yield { ...made, scripts: made.scripts.with(i, steps) };
    }
    for (const rights of lessGranted(made.rights)) yield { ...made, rights };
  },
  show: ({ release, opened, rights, scripts }) => {
    const granted = Object.entries(rights).filter(([key, value]) => shown(value) !== shown(Object(DENIED)[key]));
    return [
      `WASI ${release}, the engine opens ${shown(opened)}, granted is ${shown(Object.fromEntries(granted))}`,
      ...scripts.flatMap((script, i) => [`s${i}:`, ...script.map((step, j) => `  ${j} ${shown(step)}`)]),
    ].join('\n');
  },
});

/** With one grant less. */
function* lessGranted(rights: Rights): Generator<Rights> {
  for (const [key, value] of Object.entries(DENIED)) {
    const less: Rights = { ...rights, [key]: value };
    if (shown(less) !== shown(rights)) yield less;
  }
  for (const preopens of shorter(rights.preopens)) if (preopens.length > 0) yield { ...rights, preopens };
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
}
