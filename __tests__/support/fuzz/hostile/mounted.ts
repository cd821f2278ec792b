import type { FileNode } from '../../../../src/adapter/image.ts';
import type { Given } from './given.ts';
import type { Script, Step } from './guest.ts';
import type { Rights } from './rights.ts';

/** What settings call the files that are mounted. */
export const MOUNT = 'files';

const TEXT = 'mounted '.repeat(40);

const file = (text: string): FileNode => ({ kind: 'file', contents: new TextEncoder().encode(text) });

export const MOUNTED: ReadonlyMap<string, FileNode> = new Map([
  [
    MOUNT,
    {
      kind: 'directory',
      entries: new Map<string, FileNode>([
        ['known.txt', file(TEXT)],
        ['config', { kind: 'directory', entries: new Map([['c.txt', file('c'.repeat(9000))]]) }],
        ['link', { kind: 'symlink', target: 'known.txt' }],
      ]),
    },
  ],
]);

const DIRECTORIES = 'filesystem/preopens get-directories';
const OPEN = 'filesystem/types [method]descriptor.open-at';
const READ = 'filesystem/types [method]descriptor.read';
/** More directories no policy here gives. */
const MOST = 6;

/** A script, and after it a look at the mounted file, in whichever directory it is. */
export function withLook(rights: Rights, script: Script): Script {
  if (rights.mount !== 'files') return script;
  const descriptor = (at: number) => ({ handle: 'filesystem/types descriptor', from: 'live', at }) as const;
  const looks = Array.from({ length: MOST }, (_, at): readonly Step[] => [
    { forget: true },
    { call: DIRECTORIES, args: [] },
    { call: OPEN, args: [descriptor(at), { flags: [] }, 'known.txt', { flags: [] }, { flags: ['read'] }] },
    { call: READ, args: [descriptor(0), 4096n, 0n] },
  ]);
  return [...script, ...looks.flat()];
}

/** Whether the look of a script that has come to its end found another file than was mounted, or none. */
export function lostMounts(
  { mount }: Rights,
  script: Script,
  answers: readonly { readonly step: number; readonly answer: Given }[],
): string | undefined {
  const first = script.findIndex((step) => 'forget' in step);
  if (mount !== 'files' || first < 0) return undefined;
  const texts = answers.flatMap(({ step, answer }) => (step > first ? [textIn(answer)] : []));
  const other = texts.find((text) => text?.startsWith('mounted ') && text !== TEXT);
  if (other !== undefined) return `a mounted file is now "${other}"`;
  return texts.includes(TEXT) ? undefined : 'a mounted file is gone';
}

/** What a read gave. */
function textIn(answer: Given): string | undefined {
  if (typeof answer !== 'object' || !('val' in answer)) return undefined;
  const { val } = answer;
  if (typeof val !== 'object' || !('0' in val)) return undefined;
  const [contents] = Object.values(val);
  return contents instanceof Uint8Array ? Buffer.from(contents).toString('latin1') : undefined;
}
