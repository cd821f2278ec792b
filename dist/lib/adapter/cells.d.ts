/**
 * What a handle of the adapter's stands for: its representation is the address of a cell of 24 bytes, which begins with
 * one of these kinds (u32) and a value (u32). `assembly/cells.ts` makes and releases cells; those of the kinds from
 * `CLOSED` to `READY` are static. Known to `assembly/kinds.ts` too.
 */
export declare const KIND: {
    /** The host's resource: value is its handle. */
    readonly HOST: 1;
    /** The same, of which only a part is let through: a directory that must not be changed; a stream of datagrams. */
    readonly HOST_NARROWED: 2;
    /** A stream that is closed. */
    readonly CLOSED: 3;
    /** An output stream that drops what is written; its budget (u64) is at 16. */
    readonly SINK: 4;
    /** A stream that traps when it is used. */
    readonly TRAP: 5;
    /** A pollable that is always ready. */
    readonly READY: 6;
    /** A directory, file or symlink of a mount: value is its node, its descriptor-flags (u32) are at 8. */
    readonly NODE: 7;
    /** The entries of a directory of a mount: value is its node, how many were read (u32) is at 8. */
    readonly ENTRIES: 8;
    /** A stream on a file of a mount: value is its node, its offset (u64) is at 8, its budget (u64) at 16. */
    readonly FILE: 9;
    /** Why a stream failed: value is an error-code of the filesystem. */
    readonly ERROR: 10;
    /** A pollable of virtual time: its deadline (u64) is at 8. */
    readonly TIMER: 11;
};
export declare const CELL_SIZE = 24;
export declare const VALUE = 4;
export declare const BUDGET = 16;
export declare const DEADLINE = 8;
/** A cell that is there from the start, one for each name. */
export interface StaticCell {
    readonly name: 'stdin' | 'stdout' | 'stderr' | 'ready' | 'network';
    readonly kind: 'CLOSED' | 'SINK' | 'TRAP' | 'READY';
}
