import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { nameMistake, slashed } from '../names.ts';
import { isGit, pathBelow, placeOf } from '../places.ts';

/** What is wrong with where a file is: clauses, without final punctuation. */
export interface Misplaced {
  readonly what: string;
  readonly hint: string;
}

/** The directory that a job works in. Components lie in there and results go there, wherever the links on the way lead. */
export class Workspace {
  readonly #root: string;
  readonly #kept: ReadonlyMap<string, string>;

  /**
   * @param root its path
   * @param kept paths of files that no result takes the place of, each with what it is; whether they are there or not
   */
  constructor(root: string, kept: ReadonlyMap<string, string> = new Map()) {
    this.#root = realpathSync.native(root);
    this.#kept = new Map([...kept].map(([path, what]) => [(placeOf(path) ?? path).toLowerCase(), what]));
  }

  /** What is wrong with where a component is. */
  component(path: string): Misplaced | undefined {
    const place = placeOf(path);
    if (place !== undefined && pathBelow(this.#root, place) !== undefined) return undefined;
    return { what: 'lies outside of the workspace', hint: 'build it in there, or copy it, and name no link out of it' };
  }

  /** What is wrong with where a result would be. */
  output(path: string): Misplaced | undefined {
    const hint = 'write to another place in the workspace with the input "output"';
    const mistake = nameMistake(slashed(relative('.', path)));
    if (mistake !== undefined) return { what: mistake, hint };
    const place = placeOf(path);
    const inside = place === undefined ? undefined : pathBelow(this.#root, place);
    if (place === undefined || inside === undefined) return { what: 'leads out of the workspace', hint };
    if (inside.split(sep).some(isGit)) return { what: "lies in .git, which is git's", hint };
    // On some systems, letters of either case name the same file.
    const kept = this.#kept.get(place.toLowerCase());
    return kept === undefined ? undefined : { what: `would overwrite ${kept}`, hint };
  }
}
