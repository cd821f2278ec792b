/** What benchmarks share: figures, and ratios that disturbances of the machine do not bend. */

/** What a figure should keep to. An aim is for people: only `__tests__/budgets.test.ts` fails. */
export type Aim = `${'≤' | '≥'} ${number}`;

/** A row of the table: what was measured, or why it could not be. */
export type Figure = Measured | Failed;

export interface Measured {
  /** The part that it belongs to: a name that `npm run bench -- NAME` takes. */
  readonly part: string;
  readonly name: string;
  /** Three digits count, but those of bytes all do. */
  readonly value: number;
  /** What `value` counts, or what it is a multiple of. */
  readonly unit: string;
  readonly aim?: Aim;
  /** Whether the value keeps to the aim; there if and only if `aim` is. */
  readonly met?: boolean;
}

export interface Failed {
  readonly part: string;
  readonly name: string;
  /** One line. */
  readonly failed: string;
}

/** Takes the figures of one part. */
export interface Recorder {
  record(name: string, value: number, unit: string, aim?: Aim): void;
  fail(name: string, why: string): void;
}

export function recorder(part: string, figures: Figure[]): Recorder {
  return {
    record(name, value, unit, aim) {
      const rounded = unit === 'bytes' && Number.isInteger(value) ? value : Number(value.toPrecision(3));
      const judged = aim === undefined ? {} : { aim, met: keepsTo(value, aim) };
      figures.push({ part, name, value: rounded, unit, ...judged });
    },
    fail(name, why) {
      figures.push({ part, name, failed: why });
    },
  };
}

export function keepsTo(value: number, aim: Aim): boolean {
  const bound = Number(aim.slice(2));
  return aim.startsWith('≤') ? value <= bound : value >= bound;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** What each runner says that it took, the median of `rounds`; all take turns, so that they meet the same disturbances. */
export async function raceTimed<Name extends string>(
  rounds: number,
  runners: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(runners).filter((name): name is Name => name in runners);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)?.push(await runners[name]());
  }
  const medians: Partial<Record<Name, number>> = {};
  for (const [name, all] of times) medians[name] = median(all);
  return isComplete(medians, names) ? medians : Promise.reject(new Error('nothing was timed'));
}

function isComplete<Name extends string>(
  medians: Partial<Record<Name, number>>,
  names: readonly Name[],
): medians is Record<Name, number> {
  return names.every((name) => medians[name] !== undefined);
}

/** Milliseconds of work that is done when it returns. */
export async function race<Name extends string>(
  rounds: number,
  runners: Readonly<Record<Name, () => void>>,
): Promise<Readonly<Record<Name, number>>> {
  const timed: Partial<Record<Name, () => Promise<number>>> = {};
  const names = Object.keys(runners).filter((name): name is Name => name in runners);
  for (const name of names) {
    timed[name] = async () => {
      const start = performance.now();
      runners[name]();
      return performance.now() - start;
    };
  }
  return raceTimed(rounds, timed as Record<Name, () => Promise<number>>);
}
