import { columns, wrap } from './columns.ts';

/** What a terminal can show. */
export interface TerminalOptions {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

/** So far to the right stand the further lines of a text, where no text begins: no line of one looks like another text. */
const HANGING = 3;

/** Narrower terminals get lines of this many columns, which they break as they like. */
const NARROWEST = 30;

const COLOURS = { bold: '1', red: '31', green: '32', yellow: '33', dim: '2' } as const;
export type Colour = keyof typeof COLOURS;

/** Lines for a terminal: broken first, painted then. */
export class Screen {
  readonly #width: number;
  readonly #colour: boolean;
  readonly #lines: string[] = [];

  constructor({ width, colour }: TerminalOptions) {
    this.#width = Math.max(width, NARROWEST);
    this.#colour = colour;
  }

  /** One text, in as many lines as it takes. */
  line(text: string, indent = 0, colour?: Colour): void {
    const room = this.#width - indent;
    wrap(text, room, room - HANGING).forEach((line, i) => {
      this.#lines.push(`${' '.repeat(i === 0 ? indent : indent + HANGING)}${this.#paint(line, colour)}`);
    });
  }

  /** A text behind a label of a fixed number of columns; its further lines stand below its first one, and further right. */
  labelled(label: string, room: number, text: string, indent = 0, colour?: Colour): void {
    const start = indent + room;
    const [first = '', ...rest] = wrap(text, this.#width - start, this.#width - start - HANGING);
    const painted = `${this.#paint(label, colour)}${' '.repeat(Math.max(room - columns(label), 0))}`;
    this.#lines.push(
      `${' '.repeat(indent)}${painted}${first}`,
      ...rest.map((line) => `${' '.repeat(start + HANGING)}${line}`),
    );
  }

  blank(): void {
    this.#lines.push('');
  }

  /** With a final newline. */
  text(): string {
    return this.#lines.map((line) => `${line.trimEnd()}\n`).join('');
  }

  #paint(text: string, colour: Colour | undefined): string {
    return this.#colour && colour !== undefined && text !== '' ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
  }
}
