import { ownersOf } from '../component/declare.ts';
import { interfaceOf } from '../component/names.ts';
import type { NominalType } from '../component/reach.ts';
import type { Import } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { Comparison } from './comparison.ts';
import { type Declaration, declarationOf, type Track } from './releases.ts';

/** Who first names a type. */
export interface Owner {
  readonly import: Import;
  readonly name: string;
}

/**
 * What a component declares of WASI, beside what WASI declares. The component may be hostile, and engines take any
 * declaration that is valid: of a resource of WASI it may make another one, or of two of them one.
 */
export class Declarations {
  readonly #owners: ReadonlyMap<NominalType, Owner>;
  readonly #imports: ReadonlyMap<string, Import>;
  readonly #checked: boolean;
  readonly #differences = new Map<string, string | undefined>();

  /** @param imports as the component has them */
  constructor(imports: readonly Import[], checked: boolean) {
    this.#owners = ownersOf(imports);
    this.#imports = new Map(imports.map((item) => [item.name, item]));
    this.#checked = checked;
  }

  /** The track whose releases have a function, by the import's name; `undefined` where nobody here knows what it does. */
  trackOf(name: string, func: string): Track | undefined {
    const declared = this.declarationOf(name);
    return declared?.exports.get(func)?.sort === 'func' ? declared.track : undefined;
  }

  declarationOf(name: string): Declaration | undefined {
    const item = this.#imports.get(name);
    return item === undefined ? undefined : declarationOf(interfaceOf(item));
  }

  /** A sentence about the first thing that an import declares otherwise than WASI; leaving things out is no difference. */
  differenceIn(name: string): string | undefined {
    if (!this.#differences.has(name)) this.#differences.set(name, this.#compare(name));
    return this.#differences.get(name);
  }

  /** @throws {VirtError} `unsupported` for an import that declares anything otherwise than WASI */
  mustBeTrue(name: string): void {
    const difference = this.differenceIn(name);
    if (difference === undefined) return;
    throw new VirtError('unsupported', difference, { hint: "build the component from WASI's own WIT" });
  }

  #compare(name: string): string | undefined {
    const item = this.#imports.get(name);
    const declared = this.declarationOf(name);
    if (!this.#checked || item === undefined || declared === undefined) return undefined;
    const found = new Comparison(item, declared, this.#owners).difference();
    if (found === undefined) return undefined;
    const what = found.name === undefined ? 'this interface' : `"${found.name}"`;
    return `${name} declares ${what} otherwise than ${declared.release}: ${found.difference}`;
  }
}
