import { matchesGlob } from 'node:path';
import { globbed, isGlob, slashed, textMistake } from '../names.ts';

/**
 * The lines of the input `component`: paths, globs, and behind a `!` those that are left out again. A line that begins
 * with `#` is a comment.
 */
export function patternsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** What a line leaves out; `undefined` if it names components. */
export function exclusionOf(pattern: string): string | undefined {
  return pattern.startsWith('!') ? pattern.slice(1).trim() : undefined;
}

/** A line in one way to write it: `./app.wasm` is `app.wasm`. */
export function plainPattern(pattern: string): string {
  const left = exclusionOf(pattern);
  return left === undefined ? globbed(pattern) : `!${globbed(left)}`;
}

/** What is wrong with a path or glob, a clause, or `undefined`. */
export function patternMistake(pattern: string): string | undefined {
  const mistake = textMistake(slashed(pattern));
  if (mistake !== undefined) return mistake;
  // Inside of braces, nobody can tell what it takes back.
  const goesUp = isGlob(pattern) && /(?:^|[/{,])\.\.(?:[/},]|$)/.test(slashed(pattern));
  return goesUp ? 'goes up, which no glob can' : undefined;
}

/** Whether the lines mean a component, read in their order. */
export function isMeant(name: string, patterns: readonly string[]): boolean {
  return patterns.reduce((meant, pattern) => {
    const left = exclusionOf(pattern);
    return left === undefined ? meant || matches(name, globbed(pattern)) : meant && !isLeftOut(name, left);
  }, false);
}

/** Whether a line leaves out a component: the file itself, or a directory that it is in. */
export function isLeftOut(name: string, exclusion: string): boolean {
  const glob = globbed(exclusion);
  return matches(name, glob) || (isGlob(glob) ? matchesGlob(name, `${glob}/**`) : name.startsWith(`${glob}/`));
}

/** What is no glob is a path, whatever else stands in it. */
function matches(name: string, pattern: string): boolean {
  return isGlob(pattern) ? matchesGlob(name, pattern) : name === pattern;
}
