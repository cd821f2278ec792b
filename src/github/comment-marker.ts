import { sha256 } from '../files.ts';
import { isSha } from './context.ts';

/** What the first line of our comment says, invisible to people. */
export interface Marker {
  /** 32 hexadecimal digits that stand for the key: one comment for each. */
  readonly key: string;
  /** Of the pull request, at the time. */
  readonly headSha: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** The SHA-256 of what follows the marker, in hexadecimal. */
  readonly content: string;
}

const MARKER =
  /^<!-- wasi-virt-comment:1 key=([0-9a-f]{32}) head=([0-9a-f]+) run=(\d{1,15})\.(\d{1,9}) content=([0-9a-f]{64}) -->(?:\r?\n|$)/;

/** Digits that stand for a key, which may be any text: it can neither end the marker nor make it long. */
export function digestOfKey(key: string): string {
  return sha256(key).slice(0, 32);
}

/** The same for a text whatever its line ends are, and without the space around it. */
export function digestOfContent(text: string): string {
  return sha256(text.replaceAll('\r\n', '\n').trim());
}

/** The line with its end. All markers of a run are equally long, whatever the content. */
export function renderMarker({ key, headSha, runId, runAttempt, content }: Marker): string {
  return `<!-- wasi-virt-comment:1 key=${key} head=${headSha} run=${runId}.${runAttempt} content=${content} -->\n`;
}

/** The marker at the very start of a comment, and what follows it; `undefined` if it is not exactly one. */
export function parseMarker(body: string): { readonly marker: Marker; readonly rest: string } | undefined {
  const [line, key, headSha, runId, runAttempt, content] = MARKER.exec(body) ?? [];
  if (line === undefined || key === undefined || headSha === undefined || content === undefined) return undefined;
  if (!isSha(headSha)) return undefined;
  const marker = { key, headSha, runId: Number(runId), runAttempt: Number(runAttempt), content };
  return { marker, rest: body.slice(line.length) };
}
