/**
 * The syntax of component binaries: what stands in the bytes, before any index is looked up.
 * Source: Binary.md, section by section. Shapes are made to be written by hand as well: the adapter is built from them.
 */
import type { NameAttribute, PrimitiveName } from './types.js';
/** A primitive by name, or an index into the type index space. */
export type TypeRef = PrimitiveName | number;
export interface NamedRef {
    readonly name: string;
    readonly type: TypeRef;
}
export interface CaseDef {
    readonly name: string;
    readonly type: TypeRef | undefined;
}
/** Binary.md § Type Definitions, `defvaltype`. */
export type ValueTypeDef = {
    readonly kind: 'primitive';
    readonly type: PrimitiveName;
} | {
    readonly kind: 'record';
    readonly fields: readonly NamedRef[];
} | {
    readonly kind: 'variant';
    readonly cases: readonly CaseDef[];
} | {
    readonly kind: 'list';
    readonly element: TypeRef;
    readonly length: number | undefined;
} | {
    readonly kind: 'tuple';
    readonly types: readonly TypeRef[];
} | {
    readonly kind: 'flags';
    readonly names: readonly string[];
} | {
    readonly kind: 'enum';
    readonly names: readonly string[];
} | {
    readonly kind: 'option';
    readonly type: TypeRef;
} | {
    readonly kind: 'result';
    readonly ok: TypeRef | undefined;
    readonly err: TypeRef | undefined;
} | {
    readonly kind: 'own' | 'borrow';
    readonly resource: number;
} | {
    readonly kind: 'stream' | 'future';
    readonly element: TypeRef | undefined;
} | {
    readonly kind: 'map';
    readonly key: TypeRef;
    readonly value: TypeRef;
};
export interface FuncTypeDef {
    readonly kind: 'func';
    readonly async: boolean;
    readonly params: readonly NamedRef[];
    readonly result: TypeRef | undefined;
}
export interface ResourceDef {
    readonly kind: 'resource';
    readonly rep: 'i32' | 'i64';
    /** Index of the destructor's core function. */
    readonly dtor: number | undefined;
}
export interface ScopeTypeDef {
    readonly kind: 'component' | 'instance';
    readonly decls: readonly Decl[];
}
export type TypeDef = ValueTypeDef | FuncTypeDef | ResourceDef | ScopeTypeDef;
/** A declaration inside a component or instance type. */
export type Decl = {
    readonly kind: 'core-type';
    readonly bytes: Uint8Array;
} | {
    readonly kind: 'type';
    readonly def: TypeDef;
} | {
    readonly kind: 'alias';
    readonly alias: Alias;
} | ({
    readonly kind: 'import';
} & ImportDef) | ({
    readonly kind: 'export';
} & ExportDecl);
/** Binary.md § Import and Export Definitions, `externdesc`. */
export type ExternDesc = {
    readonly sort: 'module' | 'func' | 'component' | 'instance';
    readonly type: number;
} | {
    readonly sort: 'type';
    readonly eq: number;
}
/** A fresh abstract resource. */
 | {
    readonly sort: 'type';
    readonly eq: 'sub resource';
};
export interface ImportDef {
    readonly name: string;
    readonly attributes: readonly NameAttribute[];
    readonly desc: ExternDesc;
}
export interface ExportDecl {
    readonly name: string;
    readonly attributes: readonly NameAttribute[];
    readonly desc: ExternDesc;
}
export declare const CORE_SORTS: {
    readonly 'core func': 0;
    readonly 'core table': 1;
    readonly 'core memory': 2;
    readonly 'core global': 3;
    readonly 'core tag': 4;
    readonly 'core type': 16;
    readonly module: 17;
    readonly 'core instance': 18;
};
export declare const SORTS: {
    readonly func: 1;
    readonly value: 2;
    readonly type: 3;
    readonly component: 4;
    readonly instance: 5;
};
export type CoreSort = keyof typeof CORE_SORTS;
export type AnySort = keyof typeof SORTS | CoreSort;
export interface SortIndex {
    readonly sort: AnySort;
    readonly index: number;
}
export interface NamedSortIndex extends SortIndex {
    readonly name: string;
}
export type Alias = {
    readonly kind: 'export';
    readonly sort: AnySort;
    readonly instance: number;
    readonly name: string;
} | {
    readonly kind: 'core export';
    readonly sort: AnySort;
    readonly instance: number;
    readonly name: string;
}
/** `count` scopes outwards, 0 being the current one. */
 | {
    readonly kind: 'outer';
    readonly sort: AnySort;
    readonly count: number;
    readonly index: number;
};
export interface ExportDef extends NamedSortIndex {
    readonly attributes: readonly NameAttribute[];
    /** The type under which it is exported; a supertype of its own. */
    readonly ascription: ExternDesc | undefined;
}
export type InstanceDef = {
    readonly kind: 'instantiate';
    readonly component: number;
    readonly args: readonly NamedSortIndex[];
} | {
    readonly kind: 'exports';
    readonly exports: readonly (NamedSortIndex & {
        readonly attributes: readonly NameAttribute[];
    })[];
};
export type CoreInstanceDef = {
    readonly kind: 'instantiate';
    readonly module: number;
    readonly args: readonly {
        readonly name: string;
        readonly instance: number;
    }[];
} | {
    readonly kind: 'exports';
    readonly exports: readonly (NamedSortIndex & {
        readonly sort: CoreSort;
    })[];
};
export type CanonOption = {
    readonly kind: 'utf8' | 'utf16' | 'latin1+utf16' | 'async';
} | {
    readonly kind: 'memory' | 'realloc' | 'post-return' | 'callback' | 'core-type';
    readonly index: number;
};
export type CanonDef = {
    readonly kind: 'lift';
    readonly func: number;
    readonly options: readonly CanonOption[];
    readonly type: number;
} | {
    readonly kind: 'lower';
    readonly func: number;
    readonly options: readonly CanonOption[];
} | {
    readonly kind: 'resource.new' | 'resource.drop' | 'resource.rep';
    readonly type: number;
}
/** Any other built-in: each appends one core function. `bytes` are its opcode and immediates. */
 | {
    readonly kind: 'builtin';
    readonly bytes: Uint8Array;
};
/** One section. `offset` is where its contents start in the file, `offsets` where each item does. */
export type Section = {
    readonly offset: number;
} & ({
    readonly kind: 'custom' | 'core module' | 'core type' | 'core instance' | 'component';
    readonly bytes: Uint8Array;
} | {
    readonly kind: 'type';
    readonly items: readonly TypeDef[];
    readonly offsets: readonly number[];
} | {
    readonly kind: 'alias';
    readonly items: readonly Alias[];
    readonly offsets: readonly number[];
} | {
    readonly kind: 'instance';
    readonly items: readonly InstanceDef[];
    readonly offsets: readonly number[];
} | {
    readonly kind: 'canon';
    readonly items: readonly CanonDef[];
    readonly offsets: readonly number[];
} | {
    readonly kind: 'import';
    readonly items: readonly ImportDef[];
    readonly offsets: readonly number[];
} | {
    readonly kind: 'export';
    readonly items: readonly ExportDef[];
    readonly offsets: readonly number[];
});
/** A component, its sections in the order of the file. Nested components and core modules are views of its bytes. */
export interface ComponentAst {
    readonly sections: readonly Section[];
}
