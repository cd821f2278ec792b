import { exact, printable } from '../text.ts';

/** Of what stands alone in a sentence: no blanks, and none of the signs that sentences are made with. */
const WORD = String.raw`[\w.:/@*%+=#&~?!|^<>$[\]-]+`;
const PART = String.raw`(?:${WORD}|(?:module|component) \d+)`;

/** The names that are no single word, in the few ways in which this project writes them. */
const SHAPES = [
  WORD,
  // Variables, but for some.
  `(?:env|config):${WORD} except ${WORD}(?:,${WORD})*`,
  // An import with a name or an external id of its own, and functions.
  `import:(?:${WORD}: )?${WORD}(?:\\(\\))?(?: \\("${WORD}"\\))?(?: \\(${WORD}(?:, ${WORD})*\\))?`,
  // Parts within parts, and parts without a name.
  `${PART}(?: / ${PART})*`,
  // Where something is written, and the setting of the gate.
  'input "[a-z-]+"',
  `--[a-z-]+ ${WORD}`,
  'fail-on: [a-z]+',
];
const PLAIN_NAME = new RegExp(`^(?:${SHAPES.join('|')})$`);

/** A foreign name among words that are not: as it is where it looks like a name, else in quotation marks. */
export function quoted(name: string): string {
  return PLAIN_NAME.test(name) ? name : `"${exact(inside(name))}"`;
}

/** What looks like a quotation mark around words, or takes the meaning of one away. */
const MARKS = /["\\\u00ab\u00bb\u201c-\u201f\u2033\u2036\u275d\u275e\u2e42\u301d-\u301f\uff02\u{1f676}-\u{1f678}]/gu;

/** Foreign words for between quotation marks: what could be taken for the mark that ends them has a backslash before it. */
export function inside(words: string): string {
  return words.replace(MARKS, '\\$&');
}

/** Foreign words on one line, in which no gap is wider than a blank. */
export function collapsed(words: string): string {
  return printable(words.replace(/[ \t\r\n]+/g, ' '));
}
