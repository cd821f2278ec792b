import { printable } from '../text.ts';

/** East Asian wide and full-width characters, and those that terminals show as pictures: two columns each. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

/** A character with the marks that stand on it. */
const CHARACTERS = /.\p{M}*/gsu;

/** What nearly all text is: a column for each character. */
const ASCII = /^[ -~]*$/;

/** How many columns a terminal needs for a text without controls. */
export function columns(text: string): number {
  if (ASCII.test(text)) return text.length;
  return charactersOf(text).reduce((sum, character) => sum + columnsOf(character), 0);
}

/**
 * Text, foreign or not, in lines of at most `width` columns, all after the first of `further`: broken at blanks, and within
 * words that are longer.
 * @returns at least one line, without controls
 */
export function wrap(text: string, width: number, further = width): readonly string[] {
  const lines: string[] = [];
  for (const word of printable(text).split(' ')) {
    const [first = '', ...rest] = broken(word, lines.length === 0 ? width : further, further);
    const line = lines.at(-1);
    const room = lines.length === 1 ? width : further;
    if (line !== undefined && columns(line) + 1 + columns(first) <= room) lines.push(`${lines.pop()} ${first}`);
    else lines.push(first);
    lines.push(...rest);
  }
  return lines;
}

/** A word in pieces that fit. */
function broken(word: string, width: number, further: number): readonly string[] {
  if (columns(word) <= width) return [word];
  const pieces = [''];
  let used = 0;
  for (const character of charactersOf(word)) {
    const needed = columnsOf(character);
    if (used > 0 && used + needed > (pieces.length === 1 ? width : further)) {
      pieces.push('');
      used = 0;
    }
    pieces.push(`${pieces.pop()}${character}`);
    used += needed;
  }
  return pieces;
}

function charactersOf(text: string): readonly string[] {
  return text.match(CHARACTERS) ?? [];
}

/** A mark that stands alone takes no column of its own. */
function columnsOf(character: string): number {
  if (WIDE.test(character)) return 2;
  return /^\p{M}/u.test(character) ? 0 : 1;
}
