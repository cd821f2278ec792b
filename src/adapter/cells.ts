/**
 * What a handle of the adapter's stands for: its representation is the address of a cell of 24 bytes, which begins with
 * one of these kinds (u32) and a value (u32). `assembly/cells.ts` makes and releases cells; those of the kinds from
 * `CLOSED` to `READY` are static. Known to `assembly/kinds.ts` too.
 */
export const KIND = {
  /** The host's resource: value is its handle. */
  HOST: 1,
  /** The same, of which only a part is let through: a directory that must not be changed; a stream of datagrams. */
  HOST_NARROWED: 2,
  /** A stream that is closed. */
  CLOSED: 3,
  /** An output stream that drops what is written; its budget (u64) is at 16. */
  SINK: 4,
  /** A stream that traps when it is used. */
  TRAP: 5,
  /** A pollable that is always ready. */
  READY: 6,
  /** A directory, file or symlink of a mount: value is its node, its descriptor-flags (u32) are at 8. */
  NODE: 7,
  /** The entries of a directory of a mount: value is its node, how many were read (u32) is at 8. */
  ENTRIES: 8,
  /** A stream on a file of a mount: value is its node, its offset (u64) is at 8, its budget (u64) at 16. */
  FILE: 9,
  /** Why a stream failed: value is an error-code of the filesystem. */
  ERROR: 10,
  /** A pollable of virtual time: its deadline (u64) is at 8. */
  TIMER: 11,
} as const;

export const CELL_SIZE = 24;
export const VALUE = 4;
export const BUDGET = 16;
export const DEADLINE = 8;

/** A cell that is there from the start, one for each name. */
export interface StaticCell {
  readonly name: 'stdin' | 'stdout' | 'stderr' | 'ready' | 'network';
  readonly kind: 'CLOSED' | 'SINK' | 'TRAP' | 'READY';
}
