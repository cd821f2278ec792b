import { Declarations } from '../../src/adapter/declarations.ts';
import { decode } from '../../src/component/decode.ts';
import { resolve } from '../../src/component/resolve.ts';
import type { Import } from '../../src/component/types.ts';
import type { Policy } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { type Interface, interfacesOf } from './lies.ts';
import { FILES } from './mutate.ts';
import { type WasiVersion, worldComponent } from './wit.ts';

const PATCHES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Every release that is known. */
export const RELEASES: readonly WasiVersion[] = [...PATCHES.map((patch) => `0.2.${patch}` as const), '0.3.0'];

const worlds = new Map<WasiVersion, readonly Import[]>();

/** All that a release can be asked for. */
export async function releasedImports(version: WasiVersion): Promise<readonly Import[]> {
  const known = worlds.get(version) ?? resolve(decode(await worldComponent(version))).imports;
  worlds.set(version, known);
  return known;
}

export function interfaceIn(imports: readonly Import[], name: string): Interface {
  const found = interfacesOf(imports).find((item) => item.name === name);
  if (found === undefined) throw new Error(`no interface ${name}`);
  return found;
}

/** What is declared otherwise than WASI declares it, by the import's name. */
export function differences(imports: readonly Import[]): ReadonlyMap<string, string> {
  const declarations = new Declarations(imports, true);
  return new Map(
    imports.flatMap(({ name }) => {
      const difference = declarations.differenceIn(name);
      return difference === undefined ? [] : [[name, difference] as const];
    }),
  );
}

/** Why there is no result; `none` if there is one. */
export function refusalOf(component: Uint8Array, policy: Policy): string {
  try {
    virtualize(component, policy, { files: FILES });
  } catch (error) {
    return String(error);
  }
  return 'none';
}
