import { clip } from '../report/words.ts';

/** What others have made is not taken; the message is a clause for people, of bounded length whatever it quotes. */
export class Untrusted extends Error {
  constructor(clause: string) {
    super(clip(clause, 500));
  }
}
