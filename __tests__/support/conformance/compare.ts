/** What is compared of a run. */
export const PARTS = ['end', 'stdout', 'stderr', 'answers', 'files', 'reached'] as const;
export type Part = (typeof PARTS)[number];

/** What was seen of a run, in lines. */
export type Ran = { readonly kind: 'ran' } & { readonly [part in Part]: readonly string[] };

/** `unstarted`: there was no run, for the engine could not make an instance. */
export type Observed = Ran | { readonly kind: 'unstarted'; readonly reason: string };

/** Which lines two runs of the same have in common; `undefined`: not even their number. */
export type Steady = { readonly [part in Part]: readonly boolean[] | undefined };

export const EVERYTHING_STEADY: Steady = {
  end: [],
  stdout: [],
  stderr: [],
  answers: [],
  files: [],
  reached: [],
};

/** What of a program is the same every time. */
export function steadyIn(first: Ran, second: Ran): Steady {
  const lines = (part: Part): readonly boolean[] | undefined =>
    first[part].length === second[part].length ? first[part].map((line, i) => line === second[part][i]) : undefined;
  return {
    end: lines('end'),
    stdout: lines('stdout'),
    stderr: lines('stderr'),
    answers: lines('answers'),
    files: lines('files'),
    reached: lines('reached'),
  };
}

/** Says what of a program is another every time; empty: nothing. */
export function unsteady(steady: Steady): string[] {
  return PARTS.flatMap((part) => {
    const lines = steady[part];
    if (lines === undefined) return [part];
    const changing = lines.flatMap((same, i) => (same ? [] : [i + 1]));
    return changing.length === 0 ? [] : [`${part} ${changing.length > 3 ? 'lines' : changing.join(', ')}`];
  });
}

/**
 * What is different of two runs, a sentence for each line; none: what is compared is the same.
 * @param steady which lines of `expected` mean something
 */
export function differences(
  expected: Observed,
  actual: Observed,
  parts: readonly Part[] = PARTS,
  steady: Steady = EVERYTHING_STEADY,
): string[] {
  if (expected.kind === 'unstarted') return [];
  if (actual.kind === 'unstarted') return [`cannot be instantiated: ${actual.reason}`];
  return parts.flatMap((part) => {
    const mask = steady[part];
    return mask === undefined ? [] : differenceOf(part, expected[part], actual[part], mask);
  });
}

function differenceOf(
  part: Part,
  expected: readonly string[],
  actual: readonly string[],
  mask: readonly boolean[],
): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.max(expected.length, actual.length); i++) {
    if (mask[i] === false && i < actual.length) continue;
    if (expected[i] === actual[i]) continue;
    // Each has to be explained by itself, and so has the rest.
    if (found.length === MOST) return [...found, `${part}: more lines differ`];
    const place = part === 'end' ? 'ends' : `${part} ${i + 1}`;
    found.push(`${place}: ${quoted(actual[i])} instead of ${quoted(expected[i])}`);
  }
  return found;
}

const MOST = 8;
const LONGEST = 160;

function quoted(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  const text = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return JSON.stringify(text);
}

/** What of a run is the same in every engine: each has its own words for a trap. */
export function acrossEngines(observed: Observed): Observed {
  if (observed.kind === 'unstarted') return observed;
  return { ...observed, end: observed.end.map((end) => end.replace(/^trap: .*/s, 'trap')) };
}
