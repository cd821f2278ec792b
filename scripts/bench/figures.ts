/** What benchmarks share: figures, and ratios that disturbances of the machine do not bend. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: string;
}

export const figures: Figure[] = [];

export function record(name: string, value: number, unit: string, aim?: string): void {
  figures.push({ name, value: Number(value.toPrecision(3)), unit, ...(aim === undefined ? {} : { aim }) });
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
