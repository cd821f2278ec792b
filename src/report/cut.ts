import { details, table } from './markdown.ts';
import { count, grouped } from './model.ts';

/** As many inventories stand side by side. */
const BESIDE = 3;

/** What is shown whole or not at all. Those of a low rank are shown first. */
export interface Piece {
  readonly rank: number;
  readonly text: string;
}

/** A row of a table, cell by cell. */
export interface Row {
  readonly rank: number;
  readonly cells: readonly string[];
}

/** A heading, and below it a table and lines. It is not shown without any of its rows and lines. */
export interface Section {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly lines: readonly Piece[];
}

/** All that there is to show. */
export interface Page {
  /** Always shown. */
  readonly top: string;
  readonly sections: readonly Section[];
  /** Paragraphs after the sections. */
  readonly lines: readonly Piece[];
  /** What is shown only when it is asked for. */
  readonly folded: readonly Piece[];
  /** What a row is of: `change` and `changes`. */
  readonly noun: readonly [string, string];
  /** Where all of it can be read, a clause in markdown; for when something is left out. */
  readonly elsewhere: string | undefined;
}

/**
 * As much of a page as fits: its top, and then of the pieces in the order of their ranks as many as `fits` takes. What is
 * left out is counted. The top is shown even if nothing fits.
 */
export function cutToFit(page: Page, fits: (text: string) => boolean): string {
  const pieces = piecesOf(page);
  const show = (most: number): string => render(page, new Set(pieces.slice(0, most)));
  const all = show(pieces.length);
  if (fits(all)) return all;
  let [least, most] = [0, pieces.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(show(middle))) least = middle;
    else most = middle;
  }
  const text = show(least);
  return fits(text) ? text : page.top;
}

/** Most important first; of the same rank, as they stand. */
function piecesOf({ sections, lines, folded }: Page): (Piece | Row)[] {
  const inSections = sections.flatMap((section) => [...section.rows, ...section.lines]);
  return [...inSections, ...lines, ...folded].sort((a, b) => a.rank - b.rank);
}

type Kept = ReadonlySet<Piece | Row>;

function render(page: Page, kept: Kept): string {
  const texts = (pieces: readonly Piece[]): string[] =>
    pieces.filter((piece) => kept.has(piece)).map(({ text }) => text);
  const parts = [
    page.top,
    ...page.sections.flatMap((section) => renderSection(section, page.noun, kept)),
    ...texts(page.lines),
    ...leftOut(page, kept),
    ...together(texts(page.folded)),
  ];
  return parts.join('\n\n');
}

/** More than a few are folded once more, into one line. */
function together(inventories: readonly string[]): readonly string[] {
  if (inventories.length <= BESIDE) return inventories;
  return [
    details(`All that these ${grouped(inventories.length)} ask for, are granted and need`, inventories.join('\n\n')),
  ];
}

function renderSection({ heading, columns, rows, lines }: Section, noun: Page['noun'], kept: Kept): string[] {
  const shown = rows.filter((row) => kept.has(row));
  const below = lines.filter((line) => kept.has(line));
  if (shown.length === 0 && below.length === 0) return [];
  const rest = rows.length - shown.length;
  return [
    heading,
    ...(shown.length === 0
      ? []
      : [
          table(
            columns,
            shown.map(({ cells }) => cells),
          ),
        ]),
    ...(rest === 0 ? [] : [`and ${count(rest, `more ${noun[0]}`, `more ${noun[1]}`)}`]),
    ...(below.length === 0 ? [] : [below.map(({ text }) => `- ${text}`).join('\n')]),
  ];
}

/** How much of what is not shown, and not told of below a table. */
function leftOut({ sections, lines, folded, noun, elsewhere }: Page, kept: Kept): string[] {
  const missing = (pieces: readonly Piece[]): number => pieces.filter((piece) => !kept.has(piece)).length;
  const hidden = sections.filter((section) => ![...section.rows, ...section.lines].some((piece) => kept.has(piece)));
  const rows = hidden.reduce((sum, section) => sum + section.rows.length, 0);
  const notes = [...sections, { lines }].reduce((sum, each) => sum + missing(each.lines), 0);
  const inventories = missing(folded);
  const within = hidden.filter((section) => section.rows.length > 0).length;
  const counts = [
    ...(rows === 0 ? [] : [`${count(rows, ...noun)} in ${count(within, 'component')}`]),
    ...(notes === 0 ? [] : [count(notes, 'note')]),
    ...(inventories === 0 ? [] : [count(inventories, 'inventory', 'inventories')]),
  ];
  if (counts.length === 0) return [];
  return [`Left out for length: ${counts.join(', ')}${elsewhere === undefined ? '' : `; ${elsewhere}`}.`];
}
