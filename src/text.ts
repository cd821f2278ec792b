/** Controls, line separators, and the format characters that make text run backwards or vanish. */
export const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Foreign text for a message: on one line, and without a character that a terminal or a browser would obey. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
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
