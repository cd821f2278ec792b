import { columns, wrap } from './columns.ts';

/** What a terminal can show. */
export interface TerminalOptions {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

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
    for (const line of wrap(text, this.#width - indent))
      this.#lines.push(`${' '.repeat(indent)}${this.#paint(line, colour)}`);
  }

  /** A text behind a label of a fixed number of columns; its further lines stand below its first one. */
  labelled(label: string, room: number, text: string, indent = 0, colour?: Colour): void {
    const start = indent + room;
    const [first = '', ...rest] = wrap(text, this.#width - start);
    const painted = `${this.#paint(label, colour)}${' '.repeat(Math.max(room - columns(label), 0))}`;
    this.#lines.push(`${' '.repeat(indent)}${painted}${first}`, ...rest.map((line) => `${' '.repeat(start)}${line}`));
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
