import type { Surface } from './surface.ts';

/**
 * Whether a binary holds only interfaces and worlds, as `wasm-tools component wit --wasm` writes them: it imports
 * nothing and exports nothing but types.
 */
export function isWitPackage({ imports, exports }: Surface): boolean {
  return imports.length === 0 && exports.length > 0 && exports.every(({ sort }) => sort === 'type');
}
