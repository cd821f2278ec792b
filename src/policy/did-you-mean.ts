/**
 * The candidate that was most likely meant by `word`, or `undefined` if none is near: at most one edit in three
 * characters away.
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    // So many edits the lengths alone take; and words of a hostile file may be of any length.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const edits = distance(word, candidate);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** The hint of an error about an unknown word: what was probably meant, or what to do otherwise. */
export function hintFor(word: string, candidates: readonly string[], otherwise: string): string {
  const near = didYouMean(word, candidates);
  return near === undefined ? otherwise : `perhaps ${near} was meant`;
}

/** Levenshtein: the least number of insertions, deletions and replacements that make `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
