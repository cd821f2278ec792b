import type { FilesystemMode, Mount, OnDenied, Preopen, SocketPeers, StreamMode } from './model.js';
import { type Host, type Origin, type Peer } from './peers.js';
/** A setting as it was written: nothing is checked yet. */
export interface Written {
    /** `undefined` for a flag without a value: `--allow-clocks`. */
    readonly value: string | undefined;
    /** How it was written, for messages: `--stdout=ignore`, `input "stdout"`. */
    readonly origin: string;
    /** Whether it stands in a list of a policy file: what it says is then no switch, whatever it is. */
    readonly listed?: boolean | undefined;
}
/**
 * What people write for all or nothing, also where a setting takes `true` and `false`, or a list alone. In a list it
 * would be a name that nothing has.
 */
export declare const SWITCH_WORDS: RegExp;
/** `true`, `false` and bare. */
export declare function readSwitch({ value, origin }: Written, hint?: string): boolean;
/**
 * A `date-time` of RFC 3339, as nanoseconds since 1970-01-01T00:00:00Z.
 * Source: RFC 3339 § 5.6.
 */
export declare function readInstant(written: Written): bigint;
/** 1 to 64 bytes in hexadecimal; lower-case hexadecimal. */
export declare function readSeed({ value, origin }: Written): string;
/** All (`true`, bare), none (`false`), an empty list (`none`) or a list of origins. */
export declare function readOrigins(written: Written): boolean | readonly Origin[];
/** All (`true`, bare), none (`false`) or a list of peers; those to listen on have `listen=` before them. */
export declare function readPeers(written: Written): boolean | readonly ListedPeer[];
/** A peer of a list, and what may be done with it. */
export interface ListedPeer {
    readonly use: keyof SocketPeers;
    readonly peer: Peer;
}
/** All (`true`, bare), none (`false`) or a list of names to be looked up. */
export declare function readDnsNames(written: Written): boolean | readonly Host[];
/** As {@link readSwitch}, or `ro`, or `rw`. */
export declare function readAccess(written: Written): FilesystemMode;
/** `GUEST=HOST`, with `:ro` or `:rw`, which is what holds without. */
export declare function readPreopen(written: Written): Preopen;
/** `GUEST=LOCAL`, `GUEST=LOCAL:overlay` or `GUEST=memory:`. */
export declare function readMount(written: Written): Mount;
/** The path at which a mount or preopen stands in the component, however it is written. */
export declare function placeOf({ value }: Pick<Written, 'value'>): string;
/** Globs over paths below a mount, separated by commas or newlines. */
export declare function readGlobs(written: Written): readonly string[];
/** `allow`, `ignore`, `deny` and bare, which allows. */
export declare function readStream({ value, origin }: Written): StreamMode;
/** `error` or `trap`. */
export declare function readOnDenied({ value, origin }: Written): OnDenied;
/** All (`true`, bare), none (`false`) or the names of a list. */
export declare function readHostNames(written: Written): boolean | readonly string[];
/** Names, separated by commas or newlines; each may end in `*` after at least one character. */
export declare function readNames(written: Written): readonly string[];
/** `KEY=VALUE`. The key ends at the first `=`; the rest is the value, commas and all. */
export declare function readKeyValue({ value, origin }: Written): readonly [key: string, value: string];
/** Any text without NUL; an empty one is a text too. */
export declare function readText({ value, origin }: Written): string;
/**
 * `wasi:keyvalue/*`, `wasi:logging/logging`, either with `@version`; `left`, `left: acme:db/store ("db:test")`: see
 * {@link parseAllowedImport}.
 */
export declare function readAllowedImports(written: Written): readonly string[];
/** `*`, `acme:*`, `acme:log/*`, `acme:log/sink`, or the import's own name: `fs`, `left`, `[method]file.size`. */
export declare function readDeniedImports(written: Written): readonly string[];
