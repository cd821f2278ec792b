/**
 * What a handle of the adapter's stands for: its representation is the address of a cell in the handle table, which holds
 * one of these kinds and a value. `core/handle-table.ts` makes the table, and `assembly/kinds.ts` knows the kinds too; cells
 * of those from `CLOSED` to `READY` are static.
 */
export declare const KIND: {
    /** The host's resource: value is its handle. */
    readonly HOST: 1;
    /** The same, of which only a part is let through: a directory that must not be changed; a stream of datagrams. */
    readonly HOST_NARROWED: 2;
    /** A stream that is closed. */
    readonly CLOSED: 3;
    /** An output stream that drops what is written; it has a budget. */
    readonly SINK: 4;
    /** A stream that traps when it is used. */
    readonly TRAP: 5;
    /** A pollable that is always ready. */
    readonly READY: 6;
    /** A directory, file or symlink of a mount: value is the address of what is open, see `assembly/open.ts`; here and up to `WRITER`. */
    readonly NODE: 7;
    /** The entries of a directory of a mount. */
    readonly ENTRIES: 8;
    /** An input stream on a file of a mount. */
    readonly READER: 9;
    /** An output stream on a file of a mount. */
    readonly WRITER: 10;
    /** Why a stream failed: value is an error-code of the filesystem. */
    readonly ERROR: 11;
    /** A pollable of virtual time; it has a deadline. */
    readonly TIMER: 12;
};
export type Kind = keyof typeof KIND;
export declare const CELL_SIZE = 24;
/** A cell that is there from the start, one for each name. */
export interface StaticCell {
    readonly name: 'stdin' | 'stdout' | 'stderr' | 'ready' | 'network';
    readonly kind: 'CLOSED' | 'SINK' | 'TRAP' | 'READY';
}
