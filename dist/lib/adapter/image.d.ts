/**
 * The files of all mounts as one run of bytes, `[header | index | contents]`, for `assembly/nodes.ts` to read. Numbers
 * are little-endian. A *ref* (u32) is an offset from the start of the index, modulo 2^32, so that what is made at run
 * time has one too.
 *
 * Header, 64 bytes: +0 u32 length of the index, +4 u32 length of the image, +8 u64 timestamp of every file in seconds
 * since 1970, +16 u64 digest, the rest zero.
 *
 * Index: the nodes, breadth-first; the refs of the children of each directory, sorted by the UTF-8 bytes of their
 * names; names and targets of symlinks, each text once.
 *
 * Node, 32 bytes:
 *
 *     +0  u32 ref of the name                     +4 u16 length of the name
 *     +6  u8  WASI's descriptor-type              +7 u8  flags; bit 0: below a root that is writable
 *     +8  u32 ref of the parent; a root is its own
 *     +12 u32 a   directory: ref of the children; symlink: ref of the target;
 *                 file: offset of the contents in the image, 0 if it has none there
 *     +16 u32 b   how many children; bytes of the target; bytes of the file
 *     +20 u32 c   directory: for how many children there is room, 0 if the array is part of the image;
 *                 file: ref of its page table, 0 if it has none
 *     +24 u32 d   ref of the times that were set, 0 if none were
 *     +28 u32 e   bit 0: unlinked; above it, how many handles there are
 *
 * The last three are 0 in the image. `assembly/layer.ts` changes all but the type.
 */
export interface Image {
    /** The bytes, in order. Contents are the files' own arrays. */
    readonly parts: readonly Uint8Array[];
    readonly size: number;
    /** Ref of the node of each root. */
    readonly roots: readonly number[];
}
export type FileNode = {
    readonly kind: 'directory';
    readonly entries: ReadonlyMap<string, FileNode>;
} | {
    readonly kind: 'file';
    readonly contents: Uint8Array;
} | {
    readonly kind: 'symlink';
    readonly target: string;
};
/** A directory that the guest sees. */
export interface Root {
    readonly guest: string;
    readonly tree: FileNode;
    readonly writable: boolean;
}
/**
 * Bytes of all files together. The adapter holds them as one module in a nested component, and engines take neither
 * from 1 GiB on.
 */
export declare const MAX_EMBEDDED: number;
/** @param timestamp of every file, in seconds since 1970 */
export declare function imageOf(roots: readonly Root[], timestamp: number): Image;
