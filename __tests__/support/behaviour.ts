import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileNode } from '../../src/adapter/image.ts';
import type { Files } from '../../src/adapter/mounts.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import type { RunOptions, RunResult } from './jco.ts';
import { ALLOW_ALL, IGNORED, STDIO } from './policies.ts';

export type Run = (bytes: Uint8Array, options?: RunOptions) => Promise<RunResult>;

const GUESTS = ['hello-c', 'hello-rs'] as const;

export function fixture(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, `../fixtures/${name}/${name}.wasm`));
}

const text = (contents: string): FileNode => ({ kind: 'file', contents: new TextEncoder().encode(contents) });

/** What rows mount. */
const FILES: Files = new Map<string, FileNode>([
  [
    'site',
    {
      kind: 'directory',
      entries: new Map<string, FileNode>([
        ['page', text('<html>\n')],
        ['sub', { kind: 'directory', entries: new Map([['deep', text('deep\n')]]) }],
        ['link', { kind: 'symlink', target: 'sub/deep' }],
      ]),
    },
  ],
  ['conf', text('a=1\n')],
]);

const mount = (guest: string, local: string | undefined, writable = false) => ({ guest, local, writable });

/** Clocks and chance of the adapter's own. */
const VIRTUAL = { clocks: { seconds: 1767225600n, nanoseconds: 0 }, random: { seed: '2a' } } as const;

/** The guest is told by a variable what to do: under most policies it has no arguments. */
function told(command: string, more: Partial<Policy> = {}): Policy {
  return { ...DENY_ALL, environment: { fixed: [['CMD', command]], host: { kind: 'none' }, deny: [] }, ...more };
}

interface Row {
  readonly title: string;
  readonly policy: Policy;
  readonly options?: RunOptions;
  /** All of stdout, or a pattern for it. */
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
  /** The exit code; `trap`: it ends in a trap. */
  readonly ends: number | 'trap';
  readonly only?: (typeof GUESTS)[number];
  /** A file with the contents «text» that it leaves in the host's folder. */
  readonly leaves?: string;
}

const HOST = { A: '1', APP_ONE: 'x', APP_TWO: 'y,z', SECRET: 's' };

const ROWS: readonly Row[] = [
  { title: 'starts and ends well with everything denied', policy: DENY_ALL, stdout: '', stderr: '', ends: 0 },
  { title: 'starts with all streams ignored', policy: { ...DENY_ALL, ...IGNORED }, stdout: '', stderr: '', ends: 0 },
  {
    title: 'starts with all streams ignored and traps for denials',
    policy: { ...DENY_ALL, ...IGNORED, onDenied: 'trap' },
    ends: 0,
  },
  {
    title: 'traps at its first write where denials trap',
    policy: { ...DENY_ALL, onDenied: 'trap' },
    stdout: '',
    ends: 'trap',
  },
  {
    title: 'sees no arguments and no variables of the host',
    policy: { ...DENY_ALL, ...STDIO },
    options: { args: ['env'], env: HOST },
    stdout: 'hello argc=0 env=0\n',
    stderr: 'hello err\n',
    ends: 0,
  },
  {
    title: "sees its fixed variables, sorted, and nothing of the host's",
    policy: {
      ...DENY_ALL,
      ...STDIO,
      environment: {
        fixed: [
          ['B', ''],
          ['CMD', 'env'],
          ['Ü', 'é=,'],
        ],
        host: { kind: 'none' },
        deny: [],
      },
    },
    options: { env: HOST },
    stdout: 'B=\nCMD=env\nÜ=é=,\n',
    ends: 0,
  },
  {
    title: "sees the host's variables that a list names, below the fixed ones",
    policy: {
      ...DENY_ALL,
      ...STDIO,
      environment: {
        fixed: [
          ['A', 'fixed'],
          ['CMD', 'env'],
        ],
        host: { kind: 'only', names: ['A', 'APP_*'] },
        deny: ['APP_ONE'],
      },
    },
    options: { env: HOST },
    stdout: 'A=fixed\nCMD=env\nAPP_TWO=y,z\n',
    ends: 0,
  },
  {
    title: "sees all of the host's variables but the denied ones",
    policy: { ...ALLOW_ALL, environment: { fixed: [], host: { kind: 'all' }, deny: ['SEC*'] } },
    options: { args: ['env'], env: HOST },
    stdout: 'A=1\nAPP_ONE=x\nAPP_TWO=y,z\n',
    ends: 0,
  },
  {
    title: 'gets fixed arguments',
    policy: {
      ...DENY_ALL,
      ...STDIO,
      args: ['prog', 'env'],
      environment: { fixed: [['K', 'v']], host: { kind: 'none' }, deny: [] },
    },
    options: { args: ['clock'] },
    stdout: 'K=v\n',
    ends: 0,
  },
  { title: 'traps when it reads a denied clock', policy: told('clock', STDIO), stdout: '', ends: 'trap' },
  {
    title: 'reads a granted clock',
    policy: told('clock', { ...STDIO, clocks: 'allow' }),
    stdout: 'wall ok monotonic ok\n',
    ends: 0,
  },
  {
    title: 'sleeps on a granted clock beside denied streams',
    policy: told('sleep 20', { clocks: 'allow', ...IGNORED }),
    ends: 0,
  },
  { title: 'traps when it sleeps on a denied clock', policy: told('sleep 20', IGNORED), ends: 'trap' },
  {
    title: 'gets random bytes where granted',
    policy: told('random', { ...STDIO, random: 'allow' }),
    stdout: 'random ok\n',
    ends: 0,
  },
  {
    title: 'traps when it asks for denied random bytes',
    policy: told('random', { ...STDIO }),
    stdout: '',
    ends: 'trap',
  },
  {
    title: 'reads a fixed clock, without any of the host',
    policy: told('clock', { ...STDIO, ...VIRTUAL }),
    stdout: 'wall ok monotonic ok\n',
    ends: 0,
  },
  {
    title: 'sleeps a day of virtual time at once',
    policy: told('sleep 86400000', { ...STDIO, ...VIRTUAL }),
    stdout: 'slept\n',
    ends: 0,
  },
  {
    title: 'gets bytes that follow from a seed',
    policy: told('random', { ...STDIO, ...VIRTUAL }),
    stdout: 'random ok\n',
    ends: 0,
  },
  {
    title: 'waits for virtual time and an ignored stdin together',
    policy: told('poll 86400000', { ...VIRTUAL, stdout: 'allow', stdin: 'ignore' }),
    stdout: 'stdin ready\n',
    ends: 0,
    only: 'hello-c',
  },
  {
    title: 'lives in virtual time beside files that it changes',
    policy: told('write /tmp/new text', { ...IGNORED, ...VIRTUAL, mounts: [mount('/tmp', undefined, true)] }),
    ends: 0,
  },
  {
    title: 'finds no file where the filesystem is denied',
    policy: told('cat /x/file', STDIO),
    stdout: /^error: /,
    ends: 'trap',
  },
  {
    title: 'ends with a failure where it finds no file and may exit',
    policy: told('cat /x/file', { ...STDIO, exit: 'allow' }),
    stdout: /^error: /,
    ends: 1,
  },
  {
    title: "reads the host's files where granted",
    policy: told('cat /x/file', { ...STDIO, filesystem: 'allow' }),
    stdout: 'contents\n',
    ends: 0,
  },
  {
    title: "lists the host's folders where granted",
    policy: told('ls /x', { ...STDIO, filesystem: 'allow' }),
    stdout: /^(\.\n\.\.\n)?file\n$/,
    ends: 0,
  },
  {
    title: 'is at the end of a denied stdin',
    policy: told('stdin', { ...DENY_ALL, ...IGNORED }),
    options: { stdin: 'hello' },
    ends: 0,
  },
  {
    title: 'reads a granted stdin',
    policy: told('stdin', STDIO),
    options: { stdin: 'hello' },
    stdout: 'stdin 5 bytes\n',
    ends: 0,
  },
  { title: 'traps when it exits and may not', policy: told('exit 0', STDIO), ends: 'trap' },
  { title: 'exits where it may', policy: told('exit 1', { ...STDIO, exit: 'allow' }), ends: 1 },
  {
    title: 'writes much to an ignored stdout',
    policy: told('flood 300', IGNORED),
    stdout: '',
    ends: 0,
    only: 'hello-c',
  },
  {
    title: 'is told that denied stdout is closed',
    policy: told('flood 300', { exit: 'allow' }),
    stdout: '',
    ends: 1,
    only: 'hello-c',
  },
  {
    title: 'writes to the granted one of two output streams',
    policy: { ...DENY_ALL, stdout: 'allow', stderr: 'ignore' },
    stdout: 'hello argc=0 env=0\n',
    stderr: '',
    ends: 0,
  },
  {
    title: 'writes to the granted one of two output streams, the other way round',
    policy: { ...DENY_ALL, stdout: 'deny', stderr: 'allow' },
    stdout: '',
    stderr: 'hello err\n',
    ends: 0,
    only: 'hello-c',
  },
  {
    title: "reads the host's files beside a denied stdin",
    policy: told('cat /x/file', { stdout: 'allow', filesystem: 'allow' }),
    options: { stdin: 'not this' },
    stdout: 'contents\n',
    ends: 0,
  },
  {
    title: "writes the host's files beside ignored streams",
    policy: told('write /x/more text', { ...IGNORED, filesystem: 'allow', exit: 'allow' }),
    stdout: '',
    leaves: 'more',
    ends: 0,
  },
  {
    title: "waits for the host's timer and an ignored stdin together",
    policy: told('poll 10000', { clocks: 'allow', stdout: 'allow', stdin: 'ignore', filesystem: 'allow' }),
    stdout: 'stdin ready\n',
    ends: 0,
    only: 'hello-c',
  },
  {
    title: 'reads a mounted file, through a link',
    policy: told('cat /data/link', { stdout: 'allow', mounts: [mount('/data', 'site')] }),
    stdout: 'deep\n',
    ends: 0,
  },
  {
    title: 'lists a mounted directory',
    policy: told('ls /data', { ...STDIO, mounts: [mount('/data', 'site')] }),
    stdout: /^(\.\n\.\.\n)?link\npage\nsub\n$/,
    ends: 0,
  },
  {
    title: 'reads a single mounted file beside ignored streams',
    policy: told('cat /etc/app/conf', { stdout: 'allow', stdin: 'ignore', mounts: [mount('/etc/app/conf', 'conf')] }),
    stdout: 'a=1\n',
    ends: 0,
  },
  {
    title: 'cannot change a mount',
    policy: told('write /data/new text', { stdout: 'allow', exit: 'allow', mounts: [mount('/data', 'site')] }),
    stdout: /^error: Read-only file system/,
    ends: 1,
  },
  {
    title: 'writes to an overlay, in memory',
    policy: told('write /data/page text', { ...STDIO, mounts: [mount('/data', 'site', true)] }),
    stdout: /^(written\n)?$/,
    ends: 0,
  },
  {
    title: 'writes to an empty directory in memory',
    policy: told('write /tmp/new text', { ...IGNORED, exit: 'allow', mounts: [mount('/tmp', undefined, true)] }),
    ends: 0,
  },
  {
    title: "finds the host's files beside a mount",
    policy: told('cat /x/file', { stdout: 'allow', filesystem: 'allow', mounts: [mount('/data', 'site')] }),
    stdout: 'contents\n',
    ends: 0,
  },
  {
    title: "finds a mount that lies in a directory of the host's",
    policy: told('cat /x/inner/page', { stdout: 'allow', filesystem: 'allow', mounts: [mount('/x/inner', 'site')] }),
    stdout: '<html>\n',
    ends: 0,
  },
  {
    title: "finds a mount in place of a directory of the host's",
    policy: told('cat /x/file', { stdout: 'allow', exit: 'allow', filesystem: 'allow', mounts: [mount('/x', 'site')] }),
    stdout: /^error: No such file/,
    ends: 1,
  },
  {
    title: "reads a directory of the host's under another path, and no other",
    policy: told('cat /in/file', { stdout: 'allow', preopens: [{ guest: '/in', host: '/x', access: 'ro' }] }),
    stdout: 'contents\n',
    ends: 0,
  },
  {
    title: "finds nothing under the host's own path where it is mapped",
    policy: told('cat /x/file', {
      stdout: 'allow',
      exit: 'allow',
      preopens: [{ guest: '/in', host: '/x', access: 'rw' }],
    }),
    stdout: /^error: /,
    ends: 1,
  },
  {
    title: "cannot change a read-only directory of the host's",
    policy: told('write /in/file text', {
      stdout: 'allow',
      exit: 'allow',
      preopens: [{ guest: '/in', host: '/x', access: 'ro' }],
    }),
    stdout: /^error: Read-only file system/,
    ends: 1,
  },
  {
    title: "changes a mapped directory of the host's, beside a read-only one",
    policy: told('write /w/more text', {
      ...STDIO,
      preopens: [
        { guest: '/in', host: '/x', access: 'ro' },
        { guest: '/w', host: '/x', access: 'rw' },
      ],
    }),
    leaves: 'more',
    ends: 0,
  },
  {
    title: 'cannot change anything where the filesystem is granted read-only',
    policy: told('write /x/file text', { stdout: 'allow', exit: 'allow', filesystem: 'read-only' }),
    stdout: /^error: Read-only file system/,
    ends: 1,
  },
  {
    title: 'has its denied and virtual calls told on stderr, where debug is set',
    policy: told('cat /data/page', {
      stdout: 'allow',
      stderr: 'allow',
      debug: true,
      mounts: [mount('/data', 'site')],
    }),
    stdout: '<html>\n',
    stderr: /wasi-virt: wasi:filesystem\/types@0\.2\.\d+ \[method\]descriptor\.open-at: virtual, ok\n/,
    ends: 0,
  },
  {
    title: 'has a call told before it traps',
    policy: told('random', { ...STDIO, debug: true }),
    stderr: /wasi-virt: wasi:random\/\S+ \S+: denied, traps\n$/,
    ends: 'trap',
  },
  {
    title: "finds stdin and a timer ready together, both its own and the host's",
    policy: told('poll 10000', { clocks: 'allow', ...IGNORED }),
    ends: 0,
    only: 'hello-c',
  },
];

const COMMANDS = [
  '',
  'env',
  'clock',
  'random',
  'cat /x/file',
  'write /x/new text',
  'ls /x',
  'stdin',
  'sleep 5',
  'exit 1',
  'poll 20',
  'flood 40',
];

/** What guests of real toolchains do under a policy, the same in every engine. */
export function behavesIn(engine: string, run: () => Run): void {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wasi-virt-files-'));
    await writeFile(join(folder, 'file'), 'contents\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe.each(GUESTS)(`%s in ${engine}`, (guest) => {
    const component = fixture(guest);

    it.each(ROWS.filter((row) => row.only === undefined || row.only === guest))('$title', async (row) => {
      const { bytes } = virtualize(component, row.policy, { files: FILES });
      const result = await run()(bytes, { preopens: { '/x': folder }, ...row.options });
      expect(result.trap === undefined ? result.exit : 'trap', result.trap ?? result.stderr).toBe(row.ends);
      if (row.ends === 'trap') expect(result.trap).toMatch(/unreachable/);
      for (const stream of ['stdout', 'stderr'] as const) {
        const expected = row[stream];
        if (typeof expected === 'string') expect(result[stream]).toBe(expected);
        else if (expected !== undefined) expect(result[stream]).toMatch(expected);
      }
      if (row.leaves !== undefined) {
        expect(await readFile(join(folder, row.leaves), 'utf8')).toBe('text');
        await rm(join(folder, row.leaves));
      }
    });

    it.each(
      COMMANDS.filter((command) => guest === 'hello-c' || !/^(poll|flood)/.test(command)).flatMap(
        (command) =>
          [
            ['where all but one variable is granted', command, undefined],
            ['though the adapter owns every resource', command, () => true],
          ] as const,
      ),
    )('does the same wrapped as unwrapped %s: %s', async (_title, command, force) => {
      const policy: Policy = { ...ALLOW_ALL, environment: { fixed: [], host: { kind: 'all' }, deny: ['HIDDEN'] } };
      const options = {
        args: command === '' ? [] : command.split(' '),
        env: { A: '1' },
        stdin: 'abc',
        preopens: { '/x': folder },
      };
      const unwrapped = await run()(component, options);
      // Two runs that fail alike would prove nothing.
      expect(unwrapped).toMatchObject({ exit: command === 'exit 1' ? 1 : 0, trap: undefined });
      if (!/^exit/.test(command)) expect(unwrapped.stdout).not.toBe('');
      const { bytes, unchanged } = virtualize(component, policy, force === undefined ? {} : { force });
      expect(unchanged).toBe(false);
      expect(await run()(bytes, options)).toEqual(unwrapped);
      if (command.startsWith('write')) {
        expect(await readFile(join(folder, 'new'), 'utf8')).toBe('text');
        await rm(join(folder, 'new'));
      }
    });

    it.runIf(guest === 'hello-c')(
      "asks the host's pollables where one is its own, and wakes for the right one",
      async () => {
        const policy = told('poll 10000', { clocks: 'allow', stdout: 'allow', stdin: 'ignore' });
        const { bytes } = virtualize(component, policy, { force: ({ name }) => name === 'pollable' });
        expect(await run()(bytes)).toMatchObject({ stdout: 'stdin ready\n', exit: 0 });
      },
    );

    it('is handed on byte for byte where the policy grants all that it imports', () => {
      const { bytes, unchanged, adapter } = virtualize(component, ALLOW_ALL);
      expect(unchanged).toBe(true);
      expect(bytes).toBe(component);
      expect(adapter).toBeUndefined();
    });
  });
}
