/**
 * The type graph: what the imports of a component mean once every index is resolved.
 *
 * Nodes are compared by identity. Two records of equal shape are two nodes when they were declared twice, and one node
 * when one interface `use`s the other's; a resource is one node however many names it has. Nothing here knows WASI.
 *
 * Source: Explainer.md § Type Definitions.
 */
export declare const PRIMITIVES: readonly ['bool', 's8', 'u8', 's16', 'u16', 's32', 'u32', 's64', 'u64', 'f32', 'f64', 'char', 'string', 'error-context'];
export type PrimitiveName = (typeof PRIMITIVES)[number];
export interface PrimitiveType {
    readonly kind: PrimitiveName;
}
export interface Field {
    readonly name: string;
    readonly type: ValueType;
}
export interface RecordType {
    readonly kind: 'record';
    readonly fields: readonly Field[];
}
export interface Case {
    readonly name: string;
    readonly type: ValueType | undefined;
}
export interface VariantType {
    readonly kind: 'variant';
    readonly cases: readonly Case[];
}
export interface ListType {
    readonly kind: 'list';
    readonly element: ValueType;
    /** Set for a fixed-length list. */
    readonly length: number | undefined;
}
export interface TupleType {
    readonly kind: 'tuple';
    readonly types: readonly ValueType[];
}
export interface FlagsType {
    readonly kind: 'flags';
    readonly names: readonly string[];
}
export interface EnumType {
    readonly kind: 'enum';
    readonly names: readonly string[];
}
export interface OptionType {
    readonly kind: 'option';
    readonly type: ValueType;
}
export interface ResultType {
    readonly kind: 'result';
    readonly ok: ValueType | undefined;
    readonly err: ValueType | undefined;
}
export interface OwnType {
    readonly kind: 'own';
    readonly resource: ResourceType;
}
export interface BorrowType {
    readonly kind: 'borrow';
    readonly resource: ResourceType;
}
export interface StreamType {
    readonly kind: 'stream';
    readonly element: ValueType | undefined;
}
export interface FutureType {
    readonly kind: 'future';
    readonly element: ValueType | undefined;
}
export interface MapType {
    readonly kind: 'map';
    readonly key: ValueType;
    readonly value: ValueType;
}
/** A type of values, as parameters and results have. */
export type ValueType = PrimitiveType | RecordType | VariantType | ListType | TupleType | FlagsType | EnumType | OptionType | ResultType | OwnType | BorrowType | StreamType | FutureType | MapType;
/** An abstract resource type. Its identity is the object; `name` is only for messages. */
export interface ResourceType {
    readonly kind: 'resource';
    readonly name: string;
}
export interface FuncType {
    readonly kind: 'func';
    readonly async: boolean;
    readonly params: readonly Field[];
    readonly result: ValueType | undefined;
}
export interface InstanceType {
    readonly kind: 'instance';
    /** In declaration order. */
    readonly exports: ReadonlyMap<string, Extern>;
}
export interface ComponentType {
    readonly kind: 'component';
    readonly imports: ReadonlyMap<string, Extern>;
    readonly exports: ReadonlyMap<string, Extern>;
}
/** Whatever an index of the component type index space can denote. */
export type AnyType = ValueType | ResourceType | FuncType | InstanceType | ComponentType;
/** What a name of an import, an export or an instance stands for. */
export type Extern = {
    readonly sort: 'func';
    readonly type: FuncType;
} | {
    readonly sort: 'type';
    readonly type: AnyType;
} | {
    readonly sort: 'instance';
    readonly type: InstanceType;
} | {
    readonly sort: 'component';
    readonly type: ComponentType;
}
/** Core modules and values are told apart, never looked into. */
 | {
    readonly sort: 'module';
} | {
    readonly sort: 'value';
};
export type Sort = Extern['sort'];
/** Attributes of a name beside its text (Binary.md § Import and Export Definitions); kept when a name is copied. */
export interface NameAttribute {
    readonly kind: 'implements' | 'versionsuffix' | 'external-id';
    readonly value: string;
}
export interface ExternName {
    readonly name: string;
    readonly attributes: readonly NameAttribute[];
}
export interface Import extends ExternName {
    readonly extern: Extern;
}
export interface Export extends ExternName {
    readonly sort: Sort;
}
