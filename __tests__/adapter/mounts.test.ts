import { describe, expect, it } from 'vitest';
import type { FileNode } from '../../src/adapter/image.ts';
import { rootsOf } from '../../src/adapter/mounts.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';

const file = (text: string): FileNode => ({ kind: 'file', contents: new TextEncoder().encode(text) });
const directory = (entries: Record<string, FileNode>): FileNode => ({
  kind: 'directory',
  entries: new Map(Object.entries(entries)),
});

const FILES = new Map<string, FileNode>([
  ['site', directory({ 'index.html': file('site'), sub: directory({ x: file('x') }) })],
  ['other', directory({ y: file('y') })],
  ['conf', file('conf')],
]);

/** The roots as one line each: path, whether it can be changed, and the paths in it. */
function roots(mount: readonly string[], preopen: readonly string[] = []): string[] {
  const policy = policyFrom({ mount, ...(preopen.length === 0 ? {} : { preopen }) });
  return rootsOf(policy, FILES).map(
    ({ guest, tree, writable }) => `${guest}${writable ? ' rw' : ''}: ${[...paths(tree)].join(' ')}`,
  );
}

function* paths(node: FileNode, prefix = ''): Generator<string> {
  if (node.kind !== 'directory') return;
  for (const [name, inner] of node.entries) {
    yield prefix + name;
    yield* paths(inner, `${prefix}${name}/`);
  }
}

describe('the directories that a guest finds', () => {
  it('are one for each mount that stands by itself', () => {
    expect(roots(['/b=other', '/a=site'])).toEqual(['/a: index.html sub sub/x', '/b: y']);
  });

  it('hold the mounts that lie inside, over what was there', () => {
    expect(roots(['/a=site', '/a/sub=other', '/a/new/deep=other', '/a/index.html=conf'])).toEqual([
      '/a: index.html sub sub/y new new/deep new/deep/y',
    ]);
    expect(roots(['/=site', '/sub/x=other'])).toEqual(['/: index.html sub sub/x sub/x/y']);
  });

  it('hold single files', () => {
    expect(roots(['/etc/conf=conf', '/etc/second=conf'])).toEqual(['/etc: conf second']);
    expect(roots(['/etc/conf=conf', '/tmp=memory:'])).toEqual(['/etc: conf', '/tmp rw: ']);
  });

  it('stay apart where one can be changed and the other cannot', () => {
    expect(roots(['/a=site', '/a/sub=memory:'])).toEqual(['/a: index.html sub sub/x', '/a/sub rw: ']);
    expect(roots(['/a=site:overlay', '/a/sub/z=memory:'])).toEqual(['/a rw: index.html sub sub/x sub/z']);
  });

  it.each([
    [['/conf=conf', '/conf/x=other'], /^the mount \/conf\/x goes through a file of another mount; mount it elsewhere/],
    [['/=conf'], /^the mount \/ is a file, which cannot be the root; mount it under a name/],
    [['/a=nowhere'], /^the files of the mount \/a were not given/],
  ])('are refused: %j', (mount, message) => {
    expect(() => roots(mount)).toThrow(message);
  });

  it("are refused where a single file would hide a directory of the host's", () => {
    expect(() => roots(['/etc/conf=conf'], ['/etc=/host'])).toThrow(
      /^the mount \/etc\/conf is a file in \/etc, which is a directory of the host's; mount a directory/,
    );
    expect(roots(['/etc/conf=other'], ['/etc=/host'])).toEqual(['/etc/conf: y']);
  });
});
