import { type Document, visit, type YAMLError } from 'yaml';
import { printable } from '../../text.ts';

/** What is wrong and what to do, both without final punctuation. */
export interface Sentence {
  readonly what: string;
  readonly hint: string;
}

/** What the parser's codes mean to people. */
const SENTENCES: Partial<Record<YAMLError['code'], Sentence>> = {
  TAB_AS_INDENT: { what: 'a tab indents this line', hint: 'indent with spaces' },
  BAD_INDENT: { what: 'the indentation does not fit', hint: 'indent what belongs together alike, with spaces' },
  BLOCK_AS_IMPLICIT_KEY: { what: 'there is one ":" too many', hint: 'begin a new line, or put the text in quotes' },
  MULTILINE_IMPLICIT_KEY: { what: 'a key has no ":" behind it, or goes over several lines', hint: 'write key: value' },
  KEY_OVER_1024_CHARS: { what: 'a key is over 1024 characters long', hint: 'write key: value' },
  BLOCK_IN_FLOW: {
    what: 'a list or mapping with indentation stands inside brackets',
    hint: 'write it in brackets too',
  },
  BAD_SCALAR_START: { what: 'a text may not begin with this character', hint: 'put it in quotes' },
  BAD_DQ_ESCAPE: { what: 'a "\\" begins no escape that YAML has', hint: 'write \\\\, or use single quotes' },
  BAD_ALIAS: { what: 'a "*" or "&" stands alone', hint: 'put the text in quotes' },
  ALIAS_PROPS: { what: 'an alias has an anchor or a tag', hint: 'write the alias alone' },
  MULTIPLE_ANCHORS: { what: 'a value has two anchors', hint: 'leave one out' },
  MULTIPLE_TAGS: { what: 'a value has two tags', hint: 'leave tags out' },
  BAD_PROP_ORDER: { what: 'an anchor or a tag stands in the wrong place', hint: 'write it before the value' },
  BAD_DIRECTIVE: { what: 'a line begins with a "%" that is no directive', hint: 'leave it out' },
  TAG_RESOLVE_FAILED: { what: 'a tag is not understood', hint: 'leave tags out' },
  BAD_COLLECTION_TYPE: { what: 'a tag is not understood', hint: 'leave tags out' },
  RESOURCE_EXHAUSTION: { what: 'this nests too deep', hint: 'a policy has a handful of levels' },
};

const QUOTE: Sentence = { what: 'a quote is not closed', hint: 'write the same quote at the end of the text' };
const BRACKET: Sentence = { what: 'a "[" or "{" is not closed', hint: 'write "]" or "}", indented more than its key' };
const COLON: Sentence = { what: 'a key has no ":" behind it', hint: 'write key: value' };
const COMMA: Sentence = { what: 'a "," or a ":" is missing', hint: 'write one' };

/** @param near the text at the place of the mistake */
export function sentenceOf({ code, message }: YAMLError, near: string): Sentence {
  if (code === 'BAD_INDENT' && message.includes(' end with ')) return BRACKET;
  if (code === 'MISSING_CHAR' && message.includes('quote')) return QUOTE;
  if (code === 'MISSING_CHAR') return message.includes('flow') ? COMMA : COLON;
  const shown = printable(near.trim().slice(0, 20));
  const what = shown === '' ? 'this is not YAML' : `"${shown}" is not expected here`;
  return SENTENCES[code] ?? { what, hint: 'check what stands before it: indentation, quotes and brackets' };
}

/**
 * Where a mistake is. A quote or bracket that is not closed is found missing much later; what helps is
 * its beginning.
 * @returns an offset
 */
export function offsetOf({ code, pos: [from] }: YAMLError, document: Document): number {
  let offset = from;
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range?.[1] === from) offset = range[0];
    },
    Collection: (_, { flow, range }) => {
      if (flow === true && range?.[1] === from) offset = range[0];
    },
  });
  return offset;
}

/** More than any policy needs, and less than what exhausts a stack. */
const MAX_DEPTH = 64;

/** Whether values may stand in one another more than {@link MAX_DEPTH} deep: brackets, or indentation and dashes. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  const indicators = new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${MAX_DEPTH}}`, 'm');
  return indicators.test(text) || new RegExp(`^ {${2 * MAX_DEPTH}}`, 'm').test(text);
}
