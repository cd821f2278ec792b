import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLError } from 'yaml';
import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import type { Report } from '../build-policy.ts';
import { formatPlace, type Place, Places } from './places.ts';
import { documentsIn } from './yaml-documents.ts';
import { nestsTooDeep, offsetOf, sentenceOf } from './yaml-mistakes.ts';

/** A value of a YAML file, and where it stands. What an alias stands for is where it was written first. */
export type Tree =
  | { readonly kind: 'scalar'; readonly at: Place; readonly value: Scalar; readonly source: string }
  | { readonly kind: 'list'; readonly at: Place; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly at: Place; readonly entries: ReadonlyMap<string, Entry> };

export type Scalar = string | number | boolean | null;

/** A key of a map with its value; the place is the key's. */
export interface Entry {
  readonly at: Place;
  readonly value: Tree;
}

/** A file beyond this is no policy. */
const MAX_LENGTH = 1 << 20;
/** So many values may be had by aliases: enough for people, too few to do harm. */
const MAX_ALIASED = 10_000;
/** What follows from the first mistakes helps nobody. */
const MAX_MISTAKES = 10;

/**
 * The one document in a YAML 1.2 text, read by the core schema: dates stay text, `yes` is a word. Every mistake goes to
 * `report`; `undefined` if the text is empty, or so wrong that there is no value.
 * @param file its name, for messages
 */
export function readYaml(text: string, file: string, report: Report): Tree | undefined {
  const fail = (at: Place, what: string, hint: string): undefined => {
    report(new VirtError('policy', what, { at, hint }));
  };
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > MAX_LENGTH) return fail(start, 'this is over 1 MiB', 'a policy file is short; divide it');
  if (nestsTooDeep(text)) return fail(start, 'this nests too deep', 'a policy has a handful of levels');

  const read = documentsIn(text, { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false });
  const places = new Places(text, file);
  if (read === undefined) return fail(start, 'this has too many parts', 'a policy file is short; divide it');
  const { documents, problems } = read;
  const wrong: { readonly error: YAMLError; readonly document?: Document.Parsed }[] = [
    ...problems.map((error) => ({ error })),
    ...documents.flatMap((part) => [...part.errors, ...part.warnings].map((error) => ({ error, document: part }))),
  ];
  wrong.sort((a, b) => a.error.pos[0] - b.error.pos[0]);
  const lines = new Set<number>();
  for (const { error, document } of wrong) {
    const { line } = places.at(error.pos[0]);
    // Behind the first mistake of a line, the rest is guessed.
    if (lines.has(line) || lines.size >= MAX_MISTAKES) continue;
    lines.add(line);
    const { what, hint } = sentenceOf(error, text.slice(...error.pos));
    fail(places.at(document === undefined ? error.pos[0] : offsetOf(error, document)), what, hint);
  }
  if (wrong.length > 0) return undefined;
  const [document, second] = documents;
  if (second !== undefined) {
    return fail(
      places.at(second.range[0]),
      'a second document begins here',
      'a policy file has one; leave out the "---"',
    );
  }
  return document === undefined ? undefined : new Reader(places, report).document(document);
}

/** A value that is made once for each anchor, and how many values it holds in all. */
interface Read {
  readonly tree: Tree;
  readonly size: number;
}

const OPEN = 'open';

class Reader {
  readonly #places: Places;
  readonly #report: Report;
  readonly #anchors = new Map<string, Read | typeof OPEN>();
  #aliased = 0;

  constructor(places: Places, report: Report) {
    this.#places = places;
    this.#report = report;
  }

  document({ contents, range }: Document.Parsed): Tree | undefined {
    if (contents === null) return undefined;
    const tree = this.#node(contents, range[0])?.tree;
    return this.#aliased > MAX_ALIASED ? undefined : tree;
  }

  #fail(offset: number, what: string, hint: string): undefined {
    this.#report(new VirtError('policy', what, { at: this.#places.at(offset), hint }));
  }

  /** @param near where the value would stand, if there is none */
  #node(node: Node | null, near: number): Read | undefined {
    const offset = node?.range?.[0] ?? near;
    if (node === null) return this.#scalar(null, '', offset);
    if (isAlias(node)) return this.#alias(node.source, offset);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, OPEN);
    const read = this.#value(node, offset);
    if (anchor !== undefined && read !== undefined) this.#anchors.set(anchor, read);
    return read;
  }

  #value(node: Node, offset: number): Read | undefined {
    if (node.tag !== undefined && (isScalar(node) || node.tag.startsWith('!'))) {
      return this.#fail(offset, `the tag ${printable(node.tag)} is not understood`, 'leave tags out');
    }
    if (isScalar(node)) return this.#scalar(scalarOf(node.value), node.source ?? '', offset);
    if (isSeq<Node>(node)) {
      const items = node.items.flatMap((item) => this.#node(item, offset) ?? []);
      return sum({ kind: 'list', at: this.#places.at(offset), items: items.map(({ tree }) => tree) }, items);
    }
    if (isMap<Node, Node | null>(node)) return this.#map(node.items, offset);
    return undefined;
  }

  #scalar(value: Scalar, source: string, offset: number): Read {
    return { tree: { kind: 'scalar', at: this.#places.at(offset), value, source }, size: 1 };
  }

  #map(pairs: readonly Pair<Node, Node | null>[], offset: number): Read {
    const entries = new Map<string, Entry>();
    const values: Read[] = [];
    for (const { key, value } of pairs) {
      const start = key.range?.[0] ?? offset;
      if (!isScalar(key)) {
        this.#fail(start, 'a key is a text', 'write key: value');
        continue;
      }
      const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
      const at = this.#places.at(start);
      const first = entries.get(name);
      if (first !== undefined) {
        const what = `"${printable(name)}" stands here again, first at ${formatPlace(first.at)}`;
        this.#fail(start, what, 'leave one of them out');
        continue;
      }
      const read = this.#node(value, key.range?.[1] ?? offset);
      if (read === undefined) continue;
      values.push(read);
      entries.set(name, { at, value: read.tree });
    }
    return sum({ kind: 'map', at: this.#places.at(offset), entries }, values);
  }

  #alias(name: string, offset: number): Read | undefined {
    const read = this.#anchors.get(name);
    const shown = printable(name);
    if (read === undefined) return this.#fail(offset, `nothing before this is called &${shown}`, 'write the value out');
    if (read === OPEN)
      return this.#fail(offset, `*${shown} stands inside of what it stands for`, 'write the value out');
    const before = this.#aliased;
    this.#aliased += read.size;
    if (this.#aliased <= MAX_ALIASED) return read;
    return before > MAX_ALIASED
      ? undefined
      : this.#fail(offset, 'aliases make too much of this file', 'write values out');
  }
}

function sum(tree: Tree, parts: readonly Read[]): Read {
  return { tree, size: parts.reduce((total, { size }) => total + size, 1) };
}

/** Numbers beyond the range of integers come as such only where asked for; nothing else is a scalar of the core schema. */
function scalarOf(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
