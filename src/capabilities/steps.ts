import { VirtError } from '../errors.ts';

/** About a second's work. Sets that are mostly apart, as those of people are, take a few steps each. */
const MAX_STEPS = 10_000_000;
/** So many characters, which is about as much as an inventory may have. */
const MAX_CHARACTERS = 8_000_000;
/** What stands around each text in files, in characters. */
const AROUND = 100;

/**
 * What comparing inventories takes, counted to bound it. Thousands of sets that all overlap are as many pairs as their
 * product, and a long text that every one of thousands of findings repeats is gigabytes. Whoever uploads an inventory
 * chooses both; so all that is made of it counts on one of these.
 */
export class Steps {
  #left = MAX_STEPS;
  #room = MAX_CHARACTERS;

  /** @throws {VirtError} of code `limit` if there have been too many */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left >= 0) return;
    throw new VirtError('limit', `comparing what is granted and asked for takes more than ${MAX_STEPS} steps`, {
      hint: 'grant fewer that overlap: whole hosts, directories or prefixes of names',
    });
  }

  /**
   * Counts a text that is told once more than the inventory holds it.
   * @throws {VirtError} of code `limit` if there have been too many
   */
  tell(text: string): void {
    this.#room -= text.length + AROUND;
    if (this.#room >= 0) return;
    const what = `to tell what is different, of which component, and who asks for it, would take more than ${MAX_CHARACTERS} characters`;
    throw new VirtError('limit', what, {
      hint: 'grant fewer that overlap, use shorter names, or make the change in parts',
    });
  }
}
