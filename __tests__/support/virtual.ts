import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { fixture } from './behaviour.ts';
import { guest, program } from './calls.ts';
import type { RunOptions, RunResult } from './jco.ts';
import { Random } from './random.ts';
import { Xoshiro } from './xoshiro.ts';

type Settings = Parameters<typeof policyFrom>[0];
type Run = (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>;

const START = 1767225600_500000000n;
const FIXED = { stdout: 'allow', 'fixed-clock': '2026-01-01T00:00:00.5Z' } as const;

/** Runs commands of `waits` under a policy; gives the lines of its output. */
export async function outcomesOf(run: Run, settings: Settings, lines: readonly string[], options: RunOptions = {}) {
  const { bytes } = virtualize(guest('waits'), policyFrom({ ...settings, arg: ['waits', ...program(...lines)] }));
  const { stdout, exit, trap } = await run(bytes, options);
  expect({ exit, trap }).toEqual({ exit: 0, trap: undefined });
  return stdout.split('\n').slice(0, -1);
}

/** As `waits` prints both clocks. */
export function moment(nanoseconds: bigint): string {
  const wall = `${nanoseconds / 1_000_000_000n}.${String(nanoseconds % 1_000_000_000n).padStart(9, '0')}`;
  return `wall ${wall} monotonic ${nanoseconds}`;
}

/** What virtual time does, in small: the outcomes of commands, one after the other. */
export class Time {
  now: bigint;

  constructor(now: bigint) {
    this.now = now;
  }

  /** @param stdinReady whether standard input is, whenever it is asked */
  outcome(line: string, stdinReady: boolean): string {
    const [verb, ...words] = line.split(' ');
    const operand = verb === 'poll' ? 0n : BigInt(words[0] ?? 0);
    switch (verb) {
      case 'now':
        return moment(this.now);
      case 'sleep':
        this.now += operand * 1_000_000n;
        return 'slept';
      case 'until':
        if (operand > this.now) this.now = operand;
        return 'reached';
      case 'poll':
        return this.#poll(words, stdinReady);
      default:
        throw new Error(`no command "${line}"`);
    }
  }

  #poll(words: readonly string[], stdinReady: boolean): string {
    const deadlines = words.map((word) => (word === 'stdin' ? undefined : this.now + BigInt(word) * 1_000_000n));
    const due = () =>
      deadlines.flatMap((deadline, i) => ((deadline === undefined ? stdinReady : deadline <= this.now) ? [i] : []));
    if (due().length === 0) {
      const [first] = deadlines.filter((deadline) => deadline !== undefined).sort((a, b) => (a < b ? -1 : 1));
      if (first !== undefined) this.now = first;
    }
    return ['ready', ...due()].join(' ');
  }
}

/** Commands that wait in every way, the same in every run. Polls have a timer, and standard input if they are told so. */
export function randomWaits(seed: number, count: number, stdin: boolean): readonly string[] {
  const random = new Random(seed);
  const lines = Array.from({ length: count }, () => {
    const timers = Array.from({ length: 1 + random.below(5) }, () => String(random.below(4) * random.below(1000)));
    const place = random.below(timers.length + 1);
    const polled = stdin && random.below(2) === 0 ? timers.toSpliced(place, 0, 'stdin') : timers;
    return random.pick([
      `poll ${polled.join(' ')}`,
      `poll ${polled.join(' ')}`,
      `sleep ${random.below(5000)}`,
      `until ${START + BigInt(random.below(200)) * 1_000_000_000n}`,
      'now',
    ]);
  });
  return [...lines, 'now'];
}

/** What a component sees of virtual time and of numbers that follow from a seed, the same in every engine. */
export function virtualIn(engine: string, run: Run): void {
  describe(`virtual time in ${engine}`, () => {
    it('starts where the policy says, on both clocks, and stands still', async () => {
      expect(await outcomesOf(run, FIXED, ['now', 'now', 'resolution'])).toEqual([
        moment(START),
        moment(START),
        'wall 0.000000001 monotonic 1',
      ]);
    });

    it.each([
      ['1970-01-01T00:00:00Z', 0n],
      ['2554-07-21T23:34:33.709551615Z', 2n ** 64n - 1n],
    ])('may start at %s, and ends where 64 bits end', async (start, nanoseconds) => {
      const lines = ['now', 'sleep 1', 'now'];
      const after = nanoseconds === 0n ? 1_000_000n : nanoseconds;
      expect(await outcomesOf(run, { ...FIXED, 'fixed-clock': start }, lines)).toEqual([
        moment(nanoseconds),
        'slept',
        moment(after),
      ]);
    });

    it('moves by as much as is slept, which takes no time', async () => {
      const lines = ['sleep 3600000', 'now', 'sleep 0', 'now', `until ${START}`, 'now'];
      const later = moment(START + 3600_000_000_000n);
      expect(await outcomesOf(run, FIXED, lines)).toEqual(['slept', later, 'slept', later, 'reached', later]);
    });

    it('does not move when a timer is only asked', async () => {
      expect(await outcomesOf(run, FIXED, ['ready 0', 'ready 1', 'now'])).toEqual(['ready', 'pending', moment(START)]);
    });

    it('moves to the first of several deadlines', async () => {
      const lines = ['timeout 86400000', 'now', 'poll 7 5 9 5', 'now'];
      const day = START + 86_400_000_000_000n;
      expect(await outcomesOf(run, FIXED, lines)).toEqual([
        'ready 0',
        moment(day),
        'ready 1 3',
        moment(day + 5_000_000n),
      ]);
    });

    it.each(['ignore', 'deny'] as const)('stays where something is ready: a stdin that is %s', async (stdin) => {
      const settings = { ...FIXED, stdin };
      expect(await outcomesOf(run, settings, ['stdin-or 1000', 'poll 0 stdin 1', 'now'])).toEqual([
        'ready stdin',
        'ready 0 1',
        moment(START),
      ]);
    });

    it.each([
      ['of its own', 'deny', false],
      ["beside the host's", 'allow', false],
      ['beside streams of its own', 'ignore', true],
    ] as const)('does what a model does with pollables %s', async (_title, stdin, polled) => {
      const lines = randomWaits(11, 150, polled);
      const time = new Time(START);
      expect(await outcomesOf(run, { ...FIXED, stdin }, lines)).toEqual(lines.map((line) => time.outcome(line, true)));
    });

    it('keeps no timer that was given back', async () => {
      const options = { memory: 4 * 65536 };
      expect(await outcomesOf(run, FIXED, ['timers 100000', 'now'], options)).toEqual(['made', moment(START)]);
    });

    it('traps where an empty list is polled', async () => {
      const { bytes } = virtualize(guest('waits'), policyFrom({ ...FIXED, arg: ['waits', 'poll'] }));
      expect((await run(bytes, {})).trap).toMatch(/unreachable/);
    });
  });

  describe(`numbers from a seed in ${engine}`, () => {
    const lines = [
      'u64',
      'random 5',
      'insecure 16',
      'seed',
      'insecure-u64',
      'random 0',
      'random 1',
      'u64',
      'random 1000',
    ];

    it.each(['2a', '00', 'ff'.repeat(64), Array.from({ length: 64 }, (_, i) => (i + 16).toString(16)).join('')])(
      'are those of xoshiro256**: %s',
      async (seed) => {
        const numbers = Xoshiro.of(seed);
        expect(await outcomesOf(run, { stdout: 'allow', 'random-seed': seed }, lines)).toEqual([
          numbers.word(),
          numbers.bytes(5),
          numbers.bytes(16),
          `${numbers.word()}${numbers.word()}`,
          numbers.word(),
          '',
          numbers.bytes(1),
          numbers.word(),
          numbers.bytes(1000),
        ]);
      },
    );

    it('trap where memory cannot hold so many', async () => {
      for (const count of ['4294967295', '4294967296', '18446744073709551615']) {
        const settings = { stdout: 'allow', 'random-seed': '2a', arg: ['waits', 'random', count] } as const;
        const { bytes } = virtualize(guest('waits'), policyFrom(settings));
        expect((await run(bytes, {})).trap, count).toMatch(/unreachable/);
      }
    });
  });

  it(`time and numbers reach programs that ask through preview 1, in ${engine}`, async () => {
    const numbers = Xoshiro.of('2a');
    const settings = { ...FIXED, 'random-seed': '2a', arg: ['values', '3600'] };
    const { bytes } = virtualize(fixture('values'), policyFrom(settings));
    const time = (nanoseconds: bigint) => moment(nanoseconds).replace(/wall | monotonic/g, '');
    const { stdout, exit } = await run(bytes, {});
    expect({ lines: stdout.split('\n').slice(0, -1), exit }).toEqual({
      lines: [time(START), time(START + 3_600_000_000_007n), numbers.bytes(16), numbers.bytes(16)],
      exit: 0,
    });
  });
}
