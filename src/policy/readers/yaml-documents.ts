import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml';

/** What the parser of YAML gives. */
export interface Documents {
  readonly documents: readonly Document.Parsed[];
  /** What there is to say of a text without any document. */
  readonly problems: readonly YAMLError[];
}

type Options = ConstructorParameters<typeof Composer>[0];

/** Of so many brackets, texts, blanks and ends of lines a text may be made: more than any policy has in 1 MiB. */
const MAX_TOKENS = 600_000;

/** The documents of a text, as `parseAllDocuments` gives them; `undefined` if it is made of too many tokens. */
export function documentsIn(text: string, options: Options): Documents | undefined {
  // A text may have a mistake at every character, and each would keep a trace of the stack.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return compose(text, options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function compose(text: string, options: Options): Documents | undefined {
  const parser = new Parser();
  const composer = new Composer(options);
  const documents: Document.Parsed[] = [];
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) return undefined;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  const { errors, warnings } = composer.streamInfo();
  return { documents, problems: documents.length > 0 ? [] : [...errors, ...warnings] };
}
