import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';

/** The folder of this repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** Text between two fences, with what the first one says. */
export interface Fence {
  /** `yaml`, `console` … */
  readonly language: string;
  /** What follows the language: the name of the file that it is, for example. */
  readonly rest: string;
  readonly text: string;
  /** The first line of the text, counted from 1. */
  readonly line: number;
  /** The heading above it. */
  readonly section: string;
}

export interface Link {
  readonly text: string;
  readonly target: string;
}

/** A page of markdown, taken apart. */
export interface Page {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly headings: readonly string[];
  readonly links: readonly Link[];
  readonly fences: readonly Fence[];
  /** Quotations, each as its text. */
  readonly quotes: readonly string[];
  /** Text in backticks. */
  readonly codes: readonly string[];
  /** Paragraphs, items, cells and headings, without what is in backticks, links and fences. */
  readonly prose: readonly string[];
  readonly tables: readonly Table[];
}

/** A table, each cell as its source. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const markdown = new MarkdownIt({ html: true });

export function readPage(path: string): Page {
  return parsePage(path, sourceOf({ path }));
}

export function sourceOf({ path }: Pick<Page, 'path'>): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Pages that a command prints whole, with its own flags and the figures of its run. */
export const PRINTED: ReadonlySet<string> = new Set(['docs/conformance.md']);

/** The pages of `docs/`. */
export const DOCS: readonly Page[] = globSync('docs/*.md', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map(readPage);

export function pageOf(name: string): Page {
  const found = DOCS.find(({ path }) => path === `docs/${name}.md`);
  if (found === undefined) throw new Error(`there is no docs/${name}.md`);
  return found;
}

function parsePage(path: string, source: string): Page {
  const tokens = markdown.parse(source, {});
  const links: Link[] = [];
  const codes: string[] = [];
  const prose: string[] = [];
  const headings: string[] = [];
  const quotes: string[] = [];
  const tables: { head: string[]; rows: string[][] }[] = [];
  let quoted = 0;
  tokens.forEach((token, i) => {
    if (token.type === 'blockquote_open') quoted++;
    if (token.type === 'blockquote_close') quoted--;
    if (token.type === 'table_open') tables.push({ head: [], rows: [] });
    if (token.type === 'tr_open') tables.at(-1)?.rows.push([]);
    if (token.type !== 'inline') return;
    const before = tokens[i - 1]?.type;
    if (before === 'heading_open') headings.push(token.content);
    if (before === 'th_open' || before === 'td_open') tables.at(-1)?.rows.at(-1)?.push(token.content);
    if (quoted > 0) quotes.push(token.content.replaceAll('\n', ' '));
    let plain = '';
    let link: { text: string; target: string } | undefined;
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') link = { text: '', target: String(child.attrGet('href') ?? '') };
      else if (child.type === 'link_close') {
        if (link !== undefined) links.push(link);
        link = undefined;
      } else if (link !== undefined) link.text += child.content;
      else if (child.type === 'code_inline') codes.push(child.content);
      else plain += child.type === 'softbreak' ? ' ' : child.content;
    }
    if (quoted === 0) prose.push(plain);
  });
  let section = '';
  const fences = tokens.flatMap((token, i): Fence[] => {
    if (token.type === 'heading_open') section = tokens[i + 1]?.content ?? '';
    if (token.type !== 'fence') return [];
    const [language = '', ...rest] = token.info.trim().split(' ');
    return [{ language, rest: rest.join(' '), text: token.content, line: (token.map?.[0] ?? 0) + 2, section }];
  });
  const taken = tables.map(({ rows: [head = [], ...rows] }) => ({ head, rows }));
  return { path, headings, links, fences, quotes, codes, prose, tables: taken };
}

/** Where GitHub puts a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** A target of a link, from the root of the repository; `undefined` for one that is elsewhere. */
export function targetOf(page: Page, target: string): { readonly path: string; readonly anchor: string } | undefined {
  if (/^[a-z]+:/i.test(target)) return undefined;
  const [path = '', anchor = ''] = target.split('#');
  return { path: path === '' ? page.path : posix.join(dirname(page.path), decodeURI(path)), anchor };
}

/** The text of a cell, without its backticks and links. */
export function plainOf(cell: string): string {
  return cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
