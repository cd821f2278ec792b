import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Force } from '../../../src/adapter/claims.ts';
import type { Files } from '../../../src/adapter/mounts.ts';
import { policyFrom } from '../../../src/policy/build-policy.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { SETTINGS, type SettingName } from '../../../src/policy/settings.ts';
import { readPolicy } from '../../../src/read-policy.ts';
import type { Part } from './compare.ts';
import type { Kind, Run } from './manifest.ts';

/**
 * - `same`: all that can be seen is the same as unwrapped
 * - `same output`: what it says and how it ends is; the host's files are as they were before
 * - `contained`: the host's files are as they were before, nothing was reached that is not granted, and it does the same
 *   in both engines
 * - `silent`: contained, and nothing is heard of it at all
 */
export type Promised = 'same' | 'same output' | 'contained' | 'silent';

/** What is compared with the run of the unwrapped component. */
export const COMPARED: Readonly<Record<Promised, readonly Part[]>> = {
  same: ['end', 'stdout', 'stderr', 'answers', 'files', 'reached'],
  'same output': ['end', 'stdout', 'stderr', 'answers', 'reached'],
  contained: [],
  silent: [],
};

/** A policy, and what has to hold under it. */
export interface Trial {
  readonly name: string;
  readonly promises: Promised;
  /** One sentence for people. */
  readonly means: string;
  /** For this run of a component; `undefined`: the policy has nothing to do with it. */
  readonly policy: (run: Run, kind: Kind) => Policy | undefined;
  /** Nothing is granted in which engines differ: it does the same in both, whatever it does unwrapped. */
  readonly closed?: true;
  /** Interfaces of `wasi:` that may be left, said here once more and independently of the policy. */
  readonly leaves?: RegExp;
  readonly files?: (run: Run) => Files;
  readonly force?: (kind: Kind) => Force;
}

type Settings = Partial<Record<SettingName, string | boolean | readonly string[]>>;

const trial = (
  name: string,
  promises: Promised,
  means: string,
  settings: Settings | ((run: Run) => Settings | undefined),
  more: Pick<Trial, 'closed' | 'leaves' | 'files' | 'force'> = {},
): Trial => ({
  name,
  promises,
  means,
  policy: (run) => {
    const given = typeof settings === 'function' ? settings(run) : settings;
    return given === undefined ? undefined : policyFrom(given);
  },
  ...more,
});

/** What a server or a library hands over in its exports has to stay the host's. */
const HANDED_OVER = /^(incoming|outgoing|response|request|future|fields)/;

const EVERYTHING: Settings = {
  'allow-clocks': true,
  'allow-exit': true,
  'allow-http': true,
  'allow-random': true,
  'allow-sockets': true,
  'allow-dns': true,
  'allow-env': true,
  'allow-config': true,
  stdio: 'allow',
};

/** Everything is allowed, and everything that can be a list is a list of what the run uses. */
function listed(run: Run): Settings {
  const names = Object.keys(run.env);
  const folders = [...run.folders.keys()];
  return {
    ...EVERYTHING,
    'allow-http': 'http://127.0.0.1:1..65535',
    'allow-sockets': ['*://127.0.0.1:1..65535', 'listen=*://127.0.0.1:0..65535'],
    'allow-dns': 'localhost',
    // A list of names grants no arguments.
    'allow-env': names.length > 0 ? names : false,
    arg: ['prog', ...run.args],
    ...(folders.length > 0 ? { preopen: folders.map((guest) => `${guest}=${guest}:rw`) } : { 'allow-fs': true }),
  };
}

const STREAMS = 'cli/(stdin|stdout|stderr|terminal-[a-z]+)|io/(error|poll|streams)';

/** What is tried where nothing else is asked for. A new setting gets its row here. */
export const TRIALS: readonly Trial[] = [
  trial('granted', 'same', 'Everything is granted, by the setting of each: the result is the component.', {
    ...EVERYTHING,
    'allow-fs': true,
  }),
  trial(
    'owned',
    'same',
    'Everything is granted, and by force every resource is the adapter’s: every call goes through it.',
    { 'allow-all': true },
    { force: (kind) => (kind === 'command' ? () => true : ({ name }) => !HANDED_OVER.test(name)) },
  ),
  trial('lists', 'same', 'Every list there is: variables, arguments, directories, origins, peers, names.', listed),
  trial('beside', 'same', 'Everything is granted, beside an empty directory in memory.', {
    'allow-all': true,
    mount: '/~conformance=memory:',
  }),
  trial(
    'overlay',
    'same output',
    'Everything but files is granted; the same files are embedded, with changes kept in memory.',
    ({ folders }) =>
      folders.size === 0
        ? undefined
        : {
            ...EVERYTHING,
            mount: [...folders.keys()].map((guest) => `${guest}=${guest}:overlay`),
          },
    { leaves: /^wasi:(?!filesystem)/, files: ({ folders }) => folders },
  ),
  trial(
    'read-only',
    'contained',
    'No network; everything else is granted, files read-only.',
    { ...EVERYTHING, 'allow-http': false, 'allow-sockets': false, 'allow-dns': false, 'allow-fs': 'ro' },
    { leaves: /^wasi:(?!sockets|http)/ },
  ),
  trial(
    'stdio',
    'contained',
    'Only the standard streams are granted.',
    { stdio: 'allow' },
    {
      leaves: new RegExp(`^wasi:(${STREAMS})@`),
    },
  ),
  trial(
    'virtual',
    'contained',
    'Standard output and arguments are granted; time and numbers are virtual, the same in both engines.',
    ({ args }) => ({
      stdout: 'allow',
      'fixed-clock': '2026-01-01T00:00:00Z',
      'random-seed': '2a',
      arg: ['prog', ...args],
    }),
    { closed: true, leaves: /^wasi:(cli\/(stdout|terminal-stdout|terminal-output)|io\/(error|poll|streams))@/ },
  ),
  trial('denied', 'silent', 'Nothing is granted.', {}, { closed: true, leaves: /^$/ }),
];

const NAMES = z.enum(SETTINGS.map(({ name }) => name));

const WRITTEN = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      promises: z.enum(['same', 'same output', 'contained', 'silent']).default('contained'),
      means: z.string().default(''),
      /** A policy file beside this one, or settings. */
      policy: z.string().optional(),
      settings: z.partialRecord(NAMES, z.union([z.string(), z.boolean(), z.array(z.string())])).default({}),
    }),
  )
  .min(1);

/**
 * Policies from a file, YAML or JSON: a list of `name`, `promises`, and `settings` or the path of a `policy` file.
 * @throws {Error} that says what is wrong with it
 */
export function trialsIn(file: string): readonly Trial[] {
  const read = WRITTEN.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data.map(({ name, promises, means, policy, settings }) => {
    if (policy === undefined) return trial(name, promises, means, settings);
    const path = join(dirname(file), policy);
    const meant = readPolicy(readFileSync(path, 'utf8'), path);
    return { name, promises, means, policy: () => meant };
  });
}
