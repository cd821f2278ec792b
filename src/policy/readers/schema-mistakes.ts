import type * as z from 'zod';
import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import type { Report } from '../build-policy.ts';
import { hintFor } from '../did-you-mean.ts';
import { find, type Path, plain, without } from './trees.ts';
import type { Tree } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What is left of a file: of the shape of the schema, and the same with its places. */
export interface Checked<T> {
  readonly data: T;
  readonly tree: Tree;
}

/**
 * Holds a tree against a schema whose messages are hints, as `file-schema.ts` has them. Every mistake goes to `report`
 * and is taken out, so that the rest can be read; `undefined` if there is no rest.
 * @param rest what the rest has to be like: the schema without the keys that must be at the top
 */
export function check<T>(root: Tree, schema: z.ZodType<T>, rest: z.ZodType<T>, report: Report): Checked<T> | undefined {
  const first = schema.safeParse(plain(root));
  if (first.success) return { data: first.data, tree: root };
  let mistakes = mistakesOf(first.error.issues, root);
  // What is found only once something else is gone, follows from it: that is not told.
  for (const { error } of mistakes) report(error());
  let tree: Tree | undefined = root;
  do {
    tree = without(tree, pathsOf(mistakes));
    if (tree === undefined) return undefined;
    const next = rest.safeParse(plain(tree));
    if (next.success) return { data: next.data, tree };
    mistakes = mistakesOf(next.error.issues, tree);
  } while (pathsOf(mistakes).length > 0);
  return undefined;
}

function pathsOf(mistakes: readonly Mistake[]): readonly Path[] {
  return mistakes.flatMap(({ path }) => (path === undefined ? [] : [path]));
}

/** A mistake, and what has to go for it: nothing if a key is missing at the top. */
interface Mistake {
  /** Of thousands, most are never told. */
  readonly error: () => VirtError;
  readonly path: Path | undefined;
}

function mistakesOf(issues: readonly Issue[], tree: Tree): readonly Mistake[] {
  const decided = issues.flatMap((issue) => decide(issue, []));
  const unknown = new Set(
    decided.flatMap(({ path, issue }) => (issue.code === 'unrecognized_keys' ? [keyOf(path)] : [])),
  );
  return decided.flatMap(({ path, issue }) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(tree, path, key, issue.message));
    if (find(tree, path) !== undefined) return [wrongValue(tree, path, issue.message)];
    // A key that is misspelt is missing too.
    const parent = path.slice(0, -1);
    return unknown.has(keyOf(parent)) ? [] : [missingKey(tree, path, issue.message)];
  });
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

interface Decided {
  readonly path: Path;
  readonly issue: Issue;
}

/** Of what may have several forms, the one that was meant: it has the fewest keys that are none, and mistakes. */
function decide(issue: Issue, base: Path): readonly Decided[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, issue }];
  const forms = issue.errors
    .filter((form) => form.every((part) => part.path.length > 0 || part.code === 'unrecognized_keys' || isNested(part)))
    .map((form) => form.flatMap((part) => decide(part, path)))
    .sort((a, b) => strange(a) - strange(b) || a.length - b.length);
  const [best] = forms;
  if (best === undefined) return [{ path, issue }];
  const alike = forms.filter((form) => strange(form) === strange(best) && form.length === best.length);
  const known = alike.length < 2 ? [] : alike.flatMap((form) => form.flatMap((part) => keysAt(path, part)));
  const message = [...new Set(known)].join(', ');
  return best.map((part) => (keysAt(path, part).length === 0 || message === '' ? part : renamed(part, message)));
}

/** The keys that may stand at a path, if one stands there that may not. */
function keysAt(path: Path, { path: at, issue }: Decided): readonly string[] {
  return at.length === path.length && issue.code === 'unrecognized_keys' ? issue.message.split(', ') : [];
}

function renamed({ path, issue }: Decided, message: string): Decided {
  return { path, issue: { ...issue, message } };
}

/** Whether it is a union that fails somewhere inside of the value. */
function isNested(issue: Issue): boolean {
  return issue.code === 'invalid_union' && decide(issue, []).some(({ path }) => path.length > 0);
}

function strange(form: readonly Decided[]): number {
  return form.reduce((sum, { issue }) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

function unknownKey(tree: Tree, path: Path, key: string, known: string): Mistake {
  const error = (): VirtError => {
    const at = find(tree, [...path, key])?.at ?? tree.at;
    const shown = `"${printable(key)}"`;
    return known.split(', ').includes(key)
      ? new VirtError('policy', `${shown} does not go with the rest`, {
          at,
          hint: typeof path.at(-1) === 'number' ? 'give it an entry of its own' : 'leave one of them out',
        })
      : new VirtError('policy', `there is no key ${shown}`, {
          at,
          hint: hintFor(key, known.split(', '), `known here: ${known}`),
        });
  };
  return { error, path: [...path, key] };
}

function missingKey(tree: Tree, path: Path, hint: string): Mistake {
  const parent = path.slice(0, -1);
  const at = find(tree, parent)?.value.at ?? tree.at;
  return {
    error: () => new VirtError('policy', `the key ${nameOf(path)} is missing`, { at, hint }),
    path: parent.length === 0 ? undefined : parent,
  };
}

function wrongValue(tree: Tree, path: Path, message: string): Mistake {
  const value = find(tree, path)?.value ?? tree;
  const hint = /^[\w$-]+(?:, [\w$-]+)+$/.test(message) ? `write a mapping with ${message}` : message;
  return { error: () => new VirtError('policy', describe(value, path), { at: value.at, hint }), path };
}

function describe(value: Tree, path: Path): string {
  const name = nameOf(path);
  if (value.kind === 'list') return `${name} is ${value.items.length === 0 ? 'an empty list' : 'a list'}`;
  if (value.kind === 'map') return `${name} is a mapping`;
  if (value.value === null) return `${name} is empty`;
  const shown = printable(typeof value.value === 'string' ? `"${value.value}"` : value.source);
  return `${shown} is not understood`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `"${printable(last)}"` : last === undefined ? 'the file' : 'this entry';
}
