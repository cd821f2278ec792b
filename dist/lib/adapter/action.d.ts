import type { Constant } from '../abi/values.js';
import type { SettingName } from '../policy/settings.js';
/** Why the adapter answers: the policy denies the call; it gives something of its own; no call can ever arrive. */
export type Why = 'denied' | 'virtual' | 'unreachable';
/** One of the host's functions that an adapter function calls, named as the guest imports it. */
export interface HostFunction {
    readonly import: string;
    readonly func: string;
}
/** What a virtual output stream does with what is written: drop it, answer `closed`, or trap. */
export type OutputMode = 'ignore' | 'deny' | 'trap';
/**
 * What becomes of one imported function. Plain data, to be printed and compared.
 */
export type Action = 
/** The guest calls the host. */
{
    readonly kind: 'pass';
    readonly setting: SettingName | undefined;
}
/** The call traps. */
 | {
    readonly kind: 'trap';
    readonly why: Why;
    readonly setting: SettingName | undefined;
}
/** The same answer to every call. Handles of the host's that come as parameters are dropped. */
 | {
    readonly kind: 'answer';
    readonly why: Why;
    readonly value: Constant;
    readonly setting: SettingName | undefined;
}
/** A new handle of a resource that the adapter owns; `rep` tells the adapter what it stands for. */
 | {
    readonly kind: 'mint';
    readonly why: Why;
    readonly rep: number;
    readonly setting: SettingName | undefined;
}
/** Something that the adapter works out. */
 | {
    readonly kind: 'compute';
    readonly why: Why;
    readonly routine: Routine;
    readonly setting: SettingName | undefined;
};
export type Routine = 
/** `list<tuple<string, string>>`, bare or in an `ok`: the fixed entries, then the host's that pass. */
{
    readonly name: 'entries';
    readonly names: NameFilter;
    readonly host: HostFunction;
}
/** `config/store.get`: a fixed property, else the host's if its name passes, else `none`. */
 | {
    readonly name: 'property';
    readonly names: NameFilter;
    readonly host: HostFunction | undefined;
}
/** A method of an output stream that ends in nothing; the stream's `rep` tells which of `modes` holds. */
 | {
    readonly name: 'output';
    readonly operation: OutputOperation;
    readonly modes: Readonly<Record<number, OutputMode>>;
}
/** A pollable of the host's clock whose moment has passed, for streams that are always ready. */
 | {
    readonly name: 'elapsed-timer';
    readonly host: HostFunction;
}
/** `poll` where every pollable is the adapter's, and so always ready. */
 | {
    readonly name: 'poll-ready';
}
/** A function without result that has nothing to do. */
 | {
    readonly name: 'return';
};
export type OutputOperation = 'check-write' | 'write' | 'blocking-write' | 'write-zeroes' | 'blocking-write-zeroes' | 'flush';
/** Which names of the host's pass, beside and below the fixed entries. */
export interface NameFilter {
    readonly fixed: readonly (readonly [key: string, value: string])[];
    /** `undefined`: every name. */
    readonly allow: readonly string[] | undefined;
    readonly deny: readonly string[];
}
