/** How the command ends. */
export const EXIT = {
  done: 0,
  /** It refused or failed. */
  failed: 1,
  wrongUsage: 2,
  /** The difference of two inventories is one that `--fail-on` does not let through. */
  gate: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
