/**
 * What nobody sees as itself: controls, line separators, format characters that make text run backwards, whatever shows
 * nothing or a gap that is not the blank of the keyboard, and what is no character or one without a shape of its own.
 * U+2800, U+1D159, U+13441, U+13442 and U+16FE4 are letters or signs by their properties, and empty to the eye.
 */
export const UNPRINTABLE =
  /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1d159}\u{13441}\u{13442}\u{16fe4}]/gu;

/**
 * Foreign text for a message: on one line, and without a character that a terminal or a browser would obey. Such
 * characters are shown by their numbers, `\u{200b}`, so that texts with different ones differ to the eye.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, numbered);
}

/**
 * Foreign text that people compare with another by eye: as {@link printable}, and so are blanks that a browser or a
 * terminal swallows, a mark that would stand on what is before the text, and what imitates the number of a character.
 * To be applied once.
 */
export function exact(text: string): string {
  return printable(text.replace(/\\(?=u\{)|^[ \p{M}]| (?= |$)/gu, numbered));
}

function numbered(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A text without the byte-order mark that some editors and shells put before it. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/**
 * Text in which the runner of a workflow finds no command: it takes lines that begin with `::` for one, or hold `##[`. What
 * it passes over before them is what .NET takes for blanks, which is one more than JavaScript does.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([\s\u0085]*)(?=::|##\[)/gm, '$1> ').replaceAll('##[', '## [');
}
