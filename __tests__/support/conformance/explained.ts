import type { EngineName } from './engines.ts';

/** A difference that is known, and is none of the adapter's doing. Whatever is left out stands for all. */
export interface Explanation {
  readonly component?: RegExp;
  readonly policy?: RegExp;
  readonly engine?: EngineName;
  /** What the difference says. */
  readonly difference: RegExp;
  /** One or two sentences for people: whose doing it is, and what it means. */
  readonly reason: string;
}

/** Every difference that is not here makes the command fail. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    engine: 'jco',
    difference: /^cannot be instantiated: .*missing current caller task metadata/,
    reason:
      'jco 1.17 and later cannot instantiate a composition whose guest calls the adapter while its core module initialises. Wasmtime can.',
  },
  {
    engine: 'jco',
    component: /(^|\/)paths$/,
    policy: /^overlay$/,
    difference:
      /^(ends: "exit 0" instead of "trap: Cannot convert .* to a BigInt"|stdout 2: "ok 2 o" instead of ""|stdout 3: "" instead of nothing)$/,
    reason:
      'jco (preview2-shim 0.26.1) traps where a stream of a file is skipped by `blocking-skip`, for it gives the bytes in place of their number. The adapter’s own streams can be skipped.',
  },
  {
    component: /(^|\/)paths$/,
    policy: /^overlay$/,
    difference:
      /^stdout \d+: "ok inner:directory, x.txt:regular-file" instead of "ok x.txt:regular-file, inner:directory"$/,
    reason:
      'WASI promises no order of the entries of a directory. Embedded ones are sorted by name; the host’s come as its file system has them.',
  },
  {
    component: /(^|\/)paths$/,
    policy: /^overlay$/,
    difference: /^stdout 15: "unsupported" instead of "ok"$/,
    reason: 'Embedded files have no hard links: `link-at` is `unsupported`, as on many file systems.',
  },
];
