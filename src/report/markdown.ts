import { exact, printable } from '../text.ts';
import type { Voice } from './words.ts';

/** Everything that markdown, HTML, or GitHub's own rules could read as more than a letter. */
const SPECIAL = /[&<>"'`|*_~[\](){}\\@#!:$]/gu;

/** An `@` with something else than a version behind it. */
const AT = /&#64;(?!\d+(?:\.\d+)*(?:$|[^\w.-]))/g;

/**
 * Foreign text as inline code: it is shown as it is and nothing in it is obeyed; fits into a table's cell. The empty
 * comment after `@` keeps GitHub from making an address of it, and what is copied stays as it is.
 */
export function code(text: string): string {
  return `<code>${entities(exact(text)).replace(AT, '$&<!---->')}</code>`;
}

/** What would make a list, a heading or code of a line that begins with it. */
const START = /^(?:[ +=-]|\d+(?=\.))/;

/** Foreign text in prose, which may begin a line. The invisible joiner after `@` and `#` keeps GitHub from making mentions and links of them. */
export function prose(text: string): string {
  return entities(printable(text))
    .replace(/&#(?:35|64);/g, '$&&#8288;')
    .replace(START, (start) => `&#${start.codePointAt(0)};${start.slice(1)}`);
}

/** How markdown shows words. */
export const MARKDOWN: Voice = { name: code, prose, strong: (text) => `**${text}**` };

/** A table; the cells are markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Something that is shown when it is asked for. */
export function details(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** GitHub makes links of words that begin with `www.`, however they are written around. */
function entities(text: string): string {
  return text
    .replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`)
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}&#46;`);
}
