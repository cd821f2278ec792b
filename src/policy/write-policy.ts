import { Document, isPair, isScalar, type Pair, type Scalar, visit } from 'yaml';
import { printable } from '../text.ts';

/** What can stand in a policy file. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A key of `permissions`, with its value as the format has it. */
export interface WrittenPermission {
  readonly key: string;
  readonly value: Value;
  /** Lines above it. */
  readonly comment?: readonly string[];
}

/** A section of `components`. */
export interface WrittenSection {
  readonly match: string | readonly string[];
  readonly description?: string;
  readonly comment?: readonly string[];
  readonly permissions: readonly WrittenPermission[];
}

/** A policy file to be written. */
export interface WrittenPolicy {
  readonly description?: string;
  /** Lines at the head of the file. */
  readonly comment?: readonly string[];
  readonly permissions: readonly WrittenPermission[];
  readonly components?: readonly WrittenSection[];
}

/**
 * The text of a policy file. Whatever the texts and comments hold, it reads back as the same data: texts are quoted
 * unless they are plain words, and a comment stays on its line.
 */
export function writePolicyFile({ description, comment = [], permissions, components = [] }: WrittenPolicy): string {
  const document = new Document({
    version: '1.0',
    ...(description === undefined ? {} : { description }),
    ...(permissions.length === 0 ? {} : { permissions: mappingOf(permissions) }),
    ...(components.length === 0 ? {} : { components: components.map(sectionOf) }),
  });
  annotate(document, ['permissions'], permissions);
  components.forEach((section, index) => {
    const node = document.getIn(['components', index], true);
    if (section.comment !== undefined && isCommentable(node)) node.commentBefore = commentOf(section.comment);
    annotate(document, ['components', index, 'permissions'], section.permissions);
  });
  if (comment.length > 0) document.commentBefore = commentOf(comment);
  visit(document, { Scalar: (_, scalar) => quote(scalar) });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function mappingOf(permissions: readonly WrittenPermission[]): Value {
  return Object.fromEntries(permissions.map(({ key, value }) => [key, value]));
}

function sectionOf({ match, description, permissions }: WrittenSection): Value {
  const permitted = permissions.length === 0 ? {} : { permissions: mappingOf(permissions) };
  return { match, ...(description === undefined ? {} : { description }), ...permitted };
}

/** Puts the comments above the keys that they belong to. */
function annotate(document: Document, path: readonly (string | number)[], permissions: readonly WrittenPermission[]) {
  const map = document.getIn(path, true);
  for (const { key, comment } of permissions) {
    if (comment === undefined || comment.length === 0) continue;
    const pair = pairsOf(map).find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
    if (pair !== undefined && isScalar(pair.key)) pair.key.commentBefore = commentOf(comment);
  }
}

function pairsOf(map: unknown): readonly Pair[] {
  if (typeof map !== 'object' || map === null || !('items' in map) || !Array.isArray(map.items)) return [];
  return map.items.filter((item) => isPair(item));
}

function isCommentable(node: unknown): node is { commentBefore: string | null } {
  return typeof node === 'object' && node !== null && 'items' in node;
}

function commentOf(lines: readonly string[]): string {
  return lines.map((line) => ` ${printable(line)}`).join('\n');
}

/** Words that nobody could take for anything else stay bare; `yes` could be taken for true by older readers. */
const WORD = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z_][\w-]*$/i;

function quote(scalar: Scalar): void {
  if (typeof scalar.value === 'string') scalar.type = WORD.test(scalar.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}
