/** Constants of the compiled logic. Kinds of cells: see `src/adapter/cells.ts`; nodes: see `src/adapter/image.ts`. */

export const HOST: u32 = 1;
export const HOST_NARROWED: u32 = 2;
export const CLOSED: u32 = 3;
export const SINK: u32 = 4;
export const READY: u32 = 6;
export const NODE: u32 = 7;
export const ENTRIES: u32 = 8;
export const TIMER: u32 = 12;

// wasi:filesystem/types.descriptor-type
export const DIRECTORY: u32 = 3;
export const SYMLINK: u32 = 5;
export const REGULAR: u32 = 6;

// wasi:filesystem/types.descriptor-flags
export const READ: u32 = 1;
export const WRITE: u32 = 2;
export const MUTATE_DIRECTORY: u32 = 32;

// wasi:filesystem/types.open-flags
export const OPEN_CREATE: u32 = 1;
export const OPEN_DIRECTORY: u32 = 2;
export const OPEN_EXCLUSIVE: u32 = 4;
export const OPEN_TRUNCATE: u32 = 8;

// wasi:filesystem/types.error-code, and what is none
export const BAD_DESCRIPTOR: u32 = 3;
export const BUSY: u32 = 4;
export const EXIST: u32 = 7;
export const FILE_TOO_LARGE: u32 = 8;
export const INVALID: u32 = 12;
export const IS_DIRECTORY: u32 = 14;
export const LOOP: u32 = 15;
export const NAME_TOO_LONG: u32 = 18;
export const NO_ENTRY: u32 = 20;
export const INSUFFICIENT_SPACE: u32 = 23;
export const NOT_DIRECTORY: u32 = 24;
export const NOT_EMPTY: u32 = 25;
export const UNSUPPORTED: u32 = 27;
export const NOT_PERMITTED: u32 = 31;
export const READ_ONLY: u32 = 33;
export const CROSS_DEVICE: u32 = 36;
export const OK: u32 = 0xff;

/** Flag of a node: it may be changed. */
export const WRITABLE: u32 = 1;
/** The offset of a stream that appends. */
export const APPEND: u64 = u64.MAX_VALUE;
/** Bytes that a call reads at most, and check-write permits. */
export const CHUNK: u32 = 65536;
/** Bytes of a page of a file. */
export const PAGE: u32 = 4096;
