/** Controls, line separators, and the format characters that make text run backwards or vanish. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Foreign text for a message: on one line, and without a character that a terminal or a browser would obey. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
