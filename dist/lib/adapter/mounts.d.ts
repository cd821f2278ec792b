import type { Policy } from '../policy/model.js';
import type { FileNode, Root } from './image.js';
/** Files and directories by what a mount calls them, {@link Mount.local}. */
export type Files = ReadonlyMap<string, FileNode>;
/**
 * The directories that the guest finds, sorted by path. A mount inside another becomes part of it, where both or neither
 * can be changed; a file stands in a directory of its own unless another mount has it.
 * @throws {VirtError} `policy` where mounts get into each other's way, `usage` where the files of one are missing
 */
export declare function rootsOf(policy: Policy, files: Files): readonly Root[];
