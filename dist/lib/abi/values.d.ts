import type { ValueType } from '../component/types.js';
/**
 * A value that is known when the adapter is made. Variants, enums, options (`none`, `some`) and results (`ok`, `err`)
 * have a `tag`; lists and tuples are arrays; records are objects. Handles are never constant.
 */
export type Constant = boolean | number | bigint | string | readonly Constant[] | {
    readonly tag: string;
    readonly val?: Constant;
} | {
    readonly fields: Readonly<Record<string, Constant>>;
};
/** Whether `value` is a value of `type`: asked before an answer is planned, since types come from the component. */
export declare function fits(value: Constant, type: ValueType): boolean;
/** Static data of a core module: blobs at fixed addresses, equal ones once. */
export declare class StaticData {
    #private;
    /** @param base address of the first byte; not 0, which reads like «no pointer» */
    constructor(base: number);
    /** Address after the last byte. */
    get end(): number;
    get contents(): Uint8Array;
    /** The address of `bytes`, aligned. */
    add(bytes: Uint8Array, align: number): number;
    /** The address of `size` bytes of zero that nobody else gets. */
    reserve(size: number, align: number): number;
    /** Fills what was reserved. */
    write(address: number, bytes: Uint8Array): void;
    /** The address of `value` as CanonicalABI.md § Storing lays it out. */
    store(value: Constant, type: ValueType): number;
    /** The bytes of `value`; what it points to is added. */
    image(value: Constant, type: ValueType): Uint8Array;
}
/** The discriminant of a result that flattens to one core value: an enum, or a result without payloads. */
export declare function flatConstant(value: Constant, type: ValueType): number;
