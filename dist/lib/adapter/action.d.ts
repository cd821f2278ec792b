import type { Constant } from '../abi/values.js';
import type { ResourceType, ValueType } from '../component/types.js';
import type { SettingName } from '../policy/settings.js';
import type { StaticCell } from './cells.js';
/** Why the adapter answers: the policy denies the call; it gives something of its own; no call can ever arrive. */
export type Why = 'denied' | 'virtual' | 'unreachable';
/** One of the host's functions that an adapter function calls, named as the guest imports it. */
export interface HostFunction {
    readonly import: string;
    readonly func: string;
}
/**
 * What becomes of one imported function. Plain data, to be printed and compared.
 */
export type Action = 
/** The guest calls the host. */
{
    readonly kind: 'pass';
    readonly setting: SettingName | undefined;
}
/**
 * The adapter calls the host: handles of the adapter's are unwrapped on the way in, the host's wrapped on the way out.
 */
 | {
    readonly kind: 'proxy';
    readonly host: HostFunction;
    /** What the adapter looks at, before the host is called or in what it answers. */
    readonly rule: Rule | undefined;
    /**
     * Resources whose handles may stand for something that the host must not get: the adapter's own, or, for functions
     * of which nobody knows what they do, a directory that must not be changed; and what is done then.
     */
    readonly mixed: ReadonlySet<ResourceType>;
    /** Whether a handle of {@link KIND.HOST_NARROWED} may be handed to the host. */
    readonly takesNarrowed: boolean;
    /** Resources that come from the host narrowed, whatever it may do with them itself. */
    readonly narrows: ReadonlySet<ResourceType>;
    readonly own: OwnAction;
    readonly setting: SettingName | undefined;
} | OwnAction;
/** What the adapter does by itself. */
export type OwnAction = 
/** The call traps. */
{
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
/** A new handle of a resource that the adapter owns. */
 | {
    readonly kind: 'mint';
    readonly why: Why;
    readonly cell: StaticCell;
    readonly setting: SettingName | undefined;
}
/** Something that the adapter works out. */
 | {
    readonly kind: 'compute';
    readonly why: Why;
    readonly routine: Routine;
    readonly setting: SettingName | undefined;
};
/** What a proxy lets through; everything else is answered with the error, and does not reach the host. */
export type Rule = ReadOnlyRule | PeerRule | RequestRule | BodyRule | CloneRule | NameRule;
/**
 * What a directory or file of {@link KIND.HOST_NARROWED} must not do.
 * - `refuse`: the call is answered with this error
 * - `open-at`: so it is where its flags ask for more than reading; a new descriptor is as read-only as the one it came from
 * - `get-flags`: what allows to change something is taken out of the flags
 */
export interface ReadOnlyRule {
    readonly name: 'refuse' | 'open-at' | 'get-flags';
    /** `undefined`: the call traps. */
    readonly error: Constant | undefined;
    readonly descriptor: ResourceType;
}
/**
 * What sockets do with the listed peers.
 * - `connect`: the address is one that may be connected to
 * - `bind`: the address is one that may be listened at; or, of UDP, the system chooses the port
 * - `listen`: the address at which the socket stands is one that may be listened at
 * - `stream`: an address as with `connect`; what is received is looked at, but without one where the socket may listen
 * - `send`: every address in the list is one that may be connected to
 * - `receive`: what comes from others is dropped
 */
export interface PeerRule {
    readonly name: 'connect' | 'bind' | 'listen' | 'stream' | 'send' | 'receive';
    /** `undefined`: the call traps. */
    readonly error: Constant | undefined;
    readonly transport: 'tcp' | 'udp';
    /** Tells where a socket stands; `undefined` where there is nothing to listen at. */
    readonly localAddress: HostFunction | undefined;
    /** What receives, where its handles remember whether it has to be looked at. */
    readonly incoming: ResourceType | undefined;
}
/** The request is one to a listed origin. What is sent has no body but one that every host frames. */
export interface RequestRule {
    readonly name: 'request';
    /** `undefined`: the call traps. */
    readonly error: Constant | undefined;
    /** Of the request: method, scheme, authority, path and headers. */
    readonly getters: readonly HostFunction[];
    /** Of the headers. */
    readonly entries: HostFunction;
    readonly fields: ResourceType;
    /** Makes another request of the same parts; `undefined` where the guest cannot write to bodies. */
    readonly copy: RequestCopy | undefined;
}
/** The host's functions that make a request like another, but for its body. */
export interface RequestCopy {
    readonly request: ResourceType;
    readonly making: FieldsMaking;
    readonly newRequest: HostFunction;
    /** Of the request: method, scheme, authority and path. */
    readonly setters: readonly HostFunction[];
    readonly ending: BodyEnding;
}
/** The host's functions that make headers. */
export interface FieldsMaking {
    readonly newFields: HostFunction;
    readonly append: HostFunction;
    /** What `append` returns. */
    readonly appended: ValueType;
}
/** The host's functions that end the body of a request with nothing in it, and what they return. */
export interface BodyEnding {
    readonly body: HostFunction;
    readonly taken: ValueType;
    readonly finish: HostFunction;
    readonly finished: ValueType;
}
/** Something may be written to the body only where every host frames it; else it is another's, which takes nothing. */
export interface BodyRule {
    readonly name: 'body';
    /** `undefined`: the call traps. */
    readonly error: Constant | undefined;
    /** Of the request. */
    readonly method: HostFunction;
    readonly headers: HostFunction;
    /** Of the headers. */
    readonly entries: HostFunction;
    readonly fields: ResourceType;
    /** What makes a request whose body takes nothing. */
    readonly request: ResourceType;
    readonly making: FieldsMaking;
    readonly newRequest: HostFunction;
    readonly ending: BodyEnding;
}
/** What is done to a clone of headers is not done to them, as it would be in jco. */
export interface CloneRule {
    readonly name: 'clone';
    /** Nothing is refused here. */
    readonly error: undefined;
    /** Of the headers. */
    readonly entries: HostFunction;
    readonly fields: ResourceType;
    readonly making: FieldsMaking;
}
/** The name is a listed one. */
export interface NameRule {
    readonly name: 'name';
    /** `undefined`: the call traps. */
    readonly error: Constant | undefined;
}
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
/** A method of an output stream that ends in nothing, or in a file of a mount. */
 | {
    readonly name: 'output';
    readonly operation: OutputOperation;
    readonly kinds: readonly OutputKind[];
}
/** A pollable of the host's clock whose moment has passed, for streams that are always ready. */
 | {
    readonly name: 'elapsed-timer';
    readonly host: HostFunction;
}
/** `poll` where a pollable is the adapter's: those of the host's that are ready too. `timed`: it may be a timer. */
 | {
    readonly name: 'poll';
    readonly ready: HostFunction | undefined;
    readonly timed: boolean;
}
/** Virtual time: see `assembly/time.ts`. */
 | {
    readonly name: 'time';
    readonly operation: TimeOperation;
}
/** Random numbers that follow from the seed: a number, a list of bytes, two numbers; see `assembly/chance.ts`. */
 | {
    readonly name: 'chance';
    readonly operation: 'next' | 'bytes' | 'pair';
}
/** Reads and writes, where one of the streams is the adapter's. The functions are of the same interface. */
 | {
    readonly name: 'splice';
    readonly import: string;
    readonly blocking: boolean;
}
/** Where the guest starts in the filesystem: see `assembly/preopens.ts`, `assembly/mappings.ts`. `owned`: descriptors are the adapter's. */
 | {
    readonly name: 'preopens';
    readonly host: HostFunction | undefined;
    readonly openAt: HostFunction | undefined;
    readonly descriptor: ResourceType;
    readonly owned: boolean;
}
/** Which error of the filesystem a stream failed with. */
 | {
    readonly name: 'error-code';
}
/** A routine of the compiled file logic, see `assembly/files.ts`. `closed`: the stream may also be one that is closed. */
 | {
    readonly name: 'files';
    readonly func: string;
    readonly closed: boolean;
}
/** A function without result that has nothing to do. */
 | {
    readonly name: 'return';
};
/**
 * - `now`: the moment, as nanoseconds
 * - `wall`: the moment, as seconds and nanoseconds
 * - `timer-at`, `timer-after`: a timer
 * - `is-due`, `block`: of a pollable, which need not be a timer
 * - `wait-until`, `wait-for`: the moment moves
 */
export type TimeOperation = 'now' | 'wall' | 'timer-at' | 'timer-after' | 'is-due' | 'block' | 'wait-until' | 'wait-for';
/** What the handle of an output stream of the adapter's may stand for. */
export type OutputKind = 'SINK' | 'CLOSED' | 'TRAP' | 'WRITER';
export type OutputOperation = 'check-write' | 'write' | 'blocking-write-and-flush' | 'write-zeroes' | 'blocking-write-zeroes-and-flush' | 'flush' | 'blocking-flush';
/** Which names of the host's pass, beside and below the fixed entries. */
export interface NameFilter {
    readonly fixed: readonly (readonly [key: string, value: string])[];
    /** `undefined`: every name. */
    readonly allow: readonly string[] | undefined;
    readonly deny: readonly string[];
}
