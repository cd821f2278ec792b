import { VirtError } from '../errors.ts';

/** About a second's work. Sets that are mostly apart, as those of people are, take a few steps each. */
const MAX_STEPS = 10_000_000;

/** What comparing takes, counted to bound it: thousands of sets that all overlap are as many pairs as their product. */
export class Steps {
  #left = MAX_STEPS;

  /** @throws {VirtError} of code `unsupported` if there have been too many */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left >= 0) return;
    throw new VirtError('unsupported', `comparing what is granted and asked for takes more than ${MAX_STEPS} steps`, {
      hint: 'grant fewer that overlap: whole hosts, directories or prefixes of names',
    });
  }
}
