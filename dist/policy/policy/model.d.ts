import type { Location } from '../errors.js';
import type { Host, Origin, Peer } from './peers.js';
import type { SettingName } from './settings.js';
/** On or off: the guest's calls reach the host, or they do not. */
export type Switch = 'allow' | 'deny';
/**
 * Virtual time: the instant at which both clocks start. They move only when the guest waits for a timer, and then to its
 * deadline at once.
 */
export interface FixedClock {
    /** Since 1970-01-01T00:00:00Z; with the nanoseconds below 2^64 nanoseconds. */
    readonly seconds: bigint;
    /** Below 10^9. */
    readonly nanoseconds: number;
}
/** What a deterministic sequence of random numbers is made from. It is not secure: who knows the seed knows them all. */
export interface RandomSeed {
    /** 1 to 64 bytes in lower-case hexadecimal. */
    readonly seed: string;
}
/** `ignore`: reads are at end of stream, writes are accepted and dropped. */
export type StreamMode = 'allow' | 'ignore' | 'deny';
/** What a denied call does where WASI has a soft answer: give it (`error`), or trap as well. */
export type OnDenied = 'error' | 'trap';
/** Which names of the host's are let through. In a list, `PREFIX_*` stands for every name that starts with `PREFIX_`. */
export type HostNames = {
    readonly kind: 'none';
} | {
    readonly kind: 'all';
} | {
    readonly kind: 'only';
    readonly names: readonly string[];
};
/** Which of the host's directories the guest sees: none, all, or all and none can be changed. */
export type FilesystemMode = Switch | 'read-only';
/** Files that become part of the result, and where the guest finds them. */
export interface Mount {
    /** An absolute path without `.`, `..` and final `/`. */
    readonly guest: string;
    /** A directory or file of the machine on which the result is made, as written; `undefined`: an empty directory. */
    readonly local: string | undefined;
    /** Changes are kept in memory, and lost at the end; what is embedded stays as it is. */
    readonly writable: boolean;
}
/** A directory of the host's, under a path of the guest's. */
export interface Preopen {
    readonly guest: string;
    /** A path in one of the directories that the host opens for the guest, as the host names them. */
    readonly host: string;
    readonly access: 'ro' | 'rw';
}
/** Environment variables or configuration properties: fixed ones, and a choice of the host's. */
export interface KeyValues {
    /** Sorted by key (code points), keys unique. */
    readonly fixed: readonly (readonly [key: string, value: string])[];
    readonly host: HostNames;
    /** Names, or `PREFIX_*`, taken out of `host` and of `fixed`. */
    readonly deny: readonly string[];
}
/**
 * What a component may do. Validated and immutable; the default of every `wasi:` interface is to deny, see
 * {@link DENY_ALL}.
 */
export interface Policy {
    readonly clocks: Switch | FixedClock;
    readonly exit: Switch;
    readonly random: Switch | RandomSeed;
    /** Of no effect where there are {@link Policy.preopens}, which replace what the host opens. */
    readonly filesystem: FilesystemMode;
    /** Sorted by the guest's path, which no two have in common. */
    readonly preopens: readonly Preopen[];
    /** Sorted by the guest's path, which no two have in common. */
    readonly mounts: readonly Mount[];
    /** Which files of the mounts are embedded: globs over their paths below the mount; none: every file. */
    readonly mountInclude: readonly string[];
    readonly mountExclude: readonly string[];
    /** TCP and UDP: all, none, or only these peers. */
    readonly sockets: Switch | SocketPeers;
    /** Looking up names: all, none, or only these names. */
    readonly dns: Switch | readonly Host[];
    /**
     * `none`: the list of allowed origins is empty: `wasi:http/types` is granted, sending a request is not. A list: only
     * to these.
     */
    readonly http: Switch | 'none' | readonly Origin[];
    readonly stdin: StreamMode;
    readonly stdout: StreamMode;
    readonly stderr: StreamMode;
    readonly environment: KeyValues;
    readonly config: KeyValues;
    /** Replaces the host's arguments; without it and without {@link Policy.environment} from the host there are none. */
    readonly args: readonly string[] | undefined;
    readonly cwd: string | undefined;
    /** Further `wasi:` interfaces that pass: `wasi:keyvalue/*`, `wasi:logging/logging`; a version may follow. */
    readonly allowImports: readonly string[];
    /** Imports that are denied by name: `*`, `acme:*`, `acme:log/sink`; with a plain name `fs`, `left`. */
    readonly denyImports: readonly string[];
    readonly onDenied: OnDenied;
    /** Every call that the adapter answers is told on the host's stderr. */
    readonly debug: boolean;
    /** What was written, by whom and why: in the order in which it was read. What is not here is the default. */
    readonly mentions: readonly Mention[];
}
/** Peers of sockets. An empty list is a list: nothing. */
export interface SocketPeers {
    readonly connect: readonly Peer[];
    readonly listen: readonly Peer[];
}
/** One place where a setting was written. */
export interface Mention {
    readonly setting: SettingName;
    /** As written; of `KEY=VALUE` only the key, for values may be secrets; `undefined` for a flag without a value. */
    readonly value: string | undefined;
    /** For messages: `--stdout=ignore`, `input "stdout"`, `wasi-virt.yaml:7:5`. */
    readonly origin: string;
    /** In a policy file. */
    readonly at?: Location | undefined;
    /** Why it is granted, in the words of whoever granted it. */
    readonly reason?: string | undefined;
    /** The last day on which it is granted: `2027-01-31`. */
    readonly expires?: string | undefined;
}
/** The default: nothing of the host's but interfaces outside the `wasi:` namespace. */
export declare const DENY_ALL: Policy;
export declare const FAIL_ON: readonly ['none', 'gained', 'widened', 'any'];
/** From when on a difference of two inventories fails: never; something gained; gained or widened; any finding at all. */
export type FailOn = (typeof FAIL_ON)[number];
