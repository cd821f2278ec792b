/** What kind of thing went wrong; stable, for programs. The message is for people. */
export type ErrorCode = 
/** Not a component binary, truncated, or against the binary format. */
'malformed'
/** Well-formed, but of a kind that is not (or not yet) handled. */
 | 'unsupported'
/** It would take more work, memory or output than is spent on it: what it comes to is not known. */
 | 'limit'
/** A setting that is wrong by itself, or contradicts another one. */
 | 'policy'
/** A command line or a set of action inputs that is wrong. */
 | 'usage'
/** The finished bytes hold something that the policy did not grant. */
 | 'verification'
/** A file that cannot be read or written. */
 | 'io';
/** Where: a file, and in it either a byte offset or a line and column (both 1-based). */
export interface Location {
    readonly file?: string | undefined;
    readonly offset?: number | undefined;
    readonly line?: number | undefined;
    readonly column?: number | undefined;
}
/**
 * The one error that users see. `message` is one sentence: what is wrong, where, what to do.
 * Anything else that is thrown is a bug of this project.
 */
export declare class VirtError extends Error {
    readonly name = "VirtError";
    readonly code: ErrorCode;
    readonly what: string;
    readonly at: Location | undefined;
    readonly hint: string | undefined;
    /**
     * @param what the problem, without final punctuation
     * @param details `at`: where it is; `hint`: what to do, without final punctuation
     */
    constructor(code: ErrorCode, what: string, details?: {
        at?: Location;
        hint?: string;
        cause?: unknown;
    });
    /** The same error, located in `file`: readers of bytes do not know what the bytes are called. */
    in(file: string): VirtError;
}
/** Several mistakes as one error, each in its sentence. */
export declare function together([first, ...others]: readonly [VirtError, ...VirtError[]]): VirtError;
