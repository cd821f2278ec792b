import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { VirtError } from '../errors.ts';
import { DEFAULT_POLICY_FILES, defaultPolicyFile, LOCK_FILE, type PolicyRequest } from '../open-policy.ts';
import { pathBelow } from '../places.ts';
import type { Report } from '../policy/build-policy.ts';
import { FAIL_ON, type FailOn } from '../policy/model.ts';
import { readInputs } from '../policy/readers/inputs.ts';
import { readSwitch, SWITCH_WORDS } from '../policy/values.ts';
import { printable } from '../text.ts';
import { CACHE_MODES, type CacheMode } from './cache-rights.ts';
import { COMMENT_MODES, type CommentMode } from './comment.ts';
import { exclusionOf, patternsIn } from './component-patterns.ts';

/** An input that is no setting of the policy; the settings are inputs too. */
export interface ActionInput {
  readonly name: string;
  /** One line, without final punctuation. */
  readonly description: string;
  /** What holds when it is not given, for people; `undefined`: it is required. */
  readonly default: string | undefined;
  /** What the runner gives when the workflow does not; absent: nothing. */
  readonly value?: string;
}

const DEFAULTS = {
  failOn: 'none',
  comment: 'on-change',
  artifact: 'virt.wasm',
  cache: 'true',
  mode: 'virtualize',
  noBaseline: 'fail',
  approveBy: 'label',
} as const;

export const NO_BASELINE = ['fail', 'pass'] as const;
export type NoBaseline = (typeof NO_BASELINE)[number];

export const APPROVE_BY = ['label', 'lock-file'] as const;
export type ApproveBy = (typeof APPROVE_BY)[number];

export const MODES = ['virtualize', 'comment'] as const;

export const ACTION_INPUTS: readonly ActionInput[] = [
  {
    name: 'component',
    description:
      'The component: a path, or several paths and globs, one per line; lines that begin with ! leave components out, lines that begin with # are comments; required unless mode is comment',
    default: 'none',
  },
  {
    name: 'output',
    description:
      'The file to write; with several components a directory, or a pattern with {name}, the name of the component without .wasm, and {dir}, the directory that it is in',
    default: 'virt.wasm, or virt/{name}.virt.wasm with several components',
  },
  {
    name: 'policy',
    description: 'A policy file; settings are laid over it',
    default: `${DEFAULT_POLICY_FILES.join(' or ')}, if there is one`,
  },
  {
    name: 'tighten-only',
    description: 'Refuse settings that grant what the policy file does not',
    default: 'false',
  },
  {
    name: 'fail-on',
    description:
      'Fail if something was gained, if it was widened too, or if anything changed, and if that is not known: none, gained, widened or any',
    default: DEFAULTS.failOn,
    value: DEFAULTS.failOn,
  },
  {
    name: 'no-baseline',
    description: 'What becomes of a run that fail-on is set for and that has nothing to compare with: fail or pass',
    default: DEFAULTS.noBaseline,
    value: DEFAULTS.noBaseline,
  },
  {
    name: 'lock-file',
    description:
      'The committed inventory, as wasi-virt lock writes it: the one of the base commit is compared with, and the one of the head has to be true',
    default: `${LOCK_FILE}, if there is one`,
  },
  {
    name: 'approve-by',
    description:
      'What lets through changes that fail-on is hit by: label, the one that the comment names, or lock-file, a lock file that is changed accordingly',
    default: DEFAULTS.approveBy,
    value: DEFAULTS.approveBy,
  },
  {
    name: 'comment',
    description: 'When to comment on the pull request: always, on-change or never',
    default: DEFAULTS.comment,
    value: DEFAULTS.comment,
  },
  {
    name: 'matrix',
    description:
      'What tells the legs of a matrix apart, which have a comment each; set it where one reusable workflow is called twice',
    default: 'the values of the matrix',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    value: '${{ toJson(matrix) }}',
  },
  {
    name: 'artifact',
    description: 'The name of the artifact that virt.wasm is uploaded as; empty: no artifacts',
    default: DEFAULTS.artifact,
    value: DEFAULTS.artifact,
  },
  {
    name: 'cache',
    description: 'Keep adapters between runs: true, restore-only or false',
    default: `${DEFAULTS.cache}, and off by itself where a poisoned cache would do harm`,
    value: DEFAULTS.cache,
  },
  {
    name: 'mode',
    description: 'virtualize, or comment: collect what other jobs have found, and comment on it',
    default: DEFAULTS.mode,
    value: DEFAULTS.mode,
  },
  {
    name: 'fail-on-publish-error',
    description: 'Fail if the summary, an artifact or the comment could not be written',
    default: 'false',
    value: 'false',
  },
  {
    name: 'github-token',
    description: 'What the API is called with; needs contents: read, actions: read and pull-requests: write',
    default: 'the token of the job',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    value: '${{ github.token }}',
  },
];

/** What the Action is asked to do. */
export interface Inputs {
  readonly mode: (typeof MODES)[number];
  /** Paths and globs, and behind a `!` what is left out, in the order in which they were written. */
  readonly components: readonly string[];
  /** As written; empty: the default. */
  readonly output: string;
  readonly policy: PolicyRequest;
  readonly failOn: FailOn;
  /** The input `policy` as it was written: of two jobs that look at one component, it tells the policies apart. */
  readonly policyName: string;
  readonly noBaseline: NoBaseline;
  /** The path of the lock file from the working directory, whether there is one or not. */
  readonly lockFile: string;
  /** Whether the workflow names it: then there has to be one. */
  readonly isLockFileNamed: boolean;
  readonly approveBy: ApproveBy;
  readonly comment: CommentMode;
  /** What tells the leg of a matrix from others; any text, and without a matrix `null`. */
  readonly matrix: string;
  /** The name of the artifact; empty: none. */
  readonly artifact: string;
  readonly cache: CacheMode;
  readonly failOnPublishError: boolean;
  readonly token: string;
}

/** The inputs in the environment of the runner. Every mistake goes to `report`; if there is any, do not go on. */
export function loadInputs(env: Readonly<Record<string, string | undefined>>, report: Report): Inputs {
  const own = ACTION_INPUTS.map(({ name }) => name);
  const settings = readInputs(env, own, report);
  const given = (name: string): string | undefined => env[`INPUT_${name.toUpperCase()}`]?.trim();
  const input = (name: string): string => given(name) ?? '';
  const word = <T extends string>(name: string, words: readonly T[], otherwise: T): T =>
    readWord(name, input(name), words, report) ?? otherwise;
  const onOff = (name: string): boolean => readOnOff(name, input(name), report);
  const components = patternsIn(input('component'));
  const mode = word('mode', MODES, DEFAULTS.mode);
  if (mode === 'virtualize' && components.every((line) => exclusionOf(line) !== undefined)) {
    report(new VirtError('usage', 'input "component" is missing', { hint: 'write component: app.wasm' }));
  }
  const file = input('policy') === '' ? defaultPolicyFile() : input('policy');
  return {
    mode,
    components,
    output: input('output'),
    policy: { file, settings, tightenOnly: onOff('tighten-only') },
    policyName: input('policy'),
    failOn: word('fail-on', FAIL_ON, DEFAULTS.failOn),
    noBaseline: word('no-baseline', NO_BASELINE, DEFAULTS.noBaseline),
    lockFile: lockFileOf(input('lock-file'), mode, report),
    isLockFileNamed: input('lock-file') !== '',
    approveBy: word('approve-by', APPROVE_BY, DEFAULTS.approveBy),
    comment: word('comment', COMMENT_MODES, DEFAULTS.comment),
    matrix: matrixOf(input('matrix')),
    artifact: artifactOf(given('artifact') ?? DEFAULTS.artifact, report),
    cache: word('cache', CACHE_MODES, DEFAULTS.cache),
    failOnPublishError: onOff('fail-on-publish-error'),
    token: input('github-token'),
  };
}

/** Without a matrix, GitHub gives `null`, and other runners an object without anything in it. */
function matrixOf(text: string): string {
  return /^(?:null|\{\s*\})?$/.test(text.trim()) ? 'null' : text;
}

/** Who writes a word for no artifact, or for one, would get an artifact of that name. */
function artifactOf(name: string, report: Report): string {
  if (SWITCH_WORDS.test(name)) {
    const what = `input "artifact" is "${name}", which is not a name`;
    report(new VirtError('usage', what, { hint: 'leave it empty for no artifacts, or leave it out' }));
  }
  return name;
}

/** What is named is meant, and has to be there, but where nothing is checked out. */
function lockFileOf(path: string, mode: Inputs['mode'], report: Report): string {
  if (path === '') return LOCK_FILE;
  const hint = 'write it with wasi-virt lock and commit it, or leave the input out';
  if (repositoryPath(path) === undefined) {
    const what = `input "lock-file": ${printable(path)} is outside of the repository`;
    report(new VirtError('usage', what, { hint }));
  } else if (mode === 'virtualize' && !existsSync(path)) {
    report(new VirtError('io', `input "lock-file": there is no file ${printable(path)}`, { hint }));
  }
  return path;
}

/** The path of a file from the working directory, as git knows it; `undefined`: it is outside. */
export function repositoryPath(path: string): string | undefined {
  const inside = pathBelow('.', path);
  return inside === undefined || inside === '' ? undefined : inside.split(sep).join('/');
}

function readWord<T extends string>(name: string, value: string, words: readonly T[], report: Report): T | undefined {
  const word = words.find((each) => each === value);
  if (word === undefined && value !== '') {
    const what = `input "${name}" is "${printable(value)}", which is not known`;
    report(new VirtError('usage', what, { hint: `write one of ${words.join(', ')}` }));
  }
  return word;
}

function readOnOff(name: string, value: string, report: Report): boolean {
  try {
    return value !== '' && readSwitch({ value, origin: `input "${name}"` });
  } catch (error) {
    if (!(error instanceof VirtError)) throw error;
    report(error);
    return false;
  }
}
