import type { FuncType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import type { InterfaceId } from '../policy/grants.ts';
import { wasiFunction } from './alone.ts';
import type { Asked } from './call.ts';
import { shapeOfFunc } from './shape.ts';

/** Whether a function is declared as WASI 0.2 declares it: what is written for its layout can serve it. */
export function isWasiOwn(id: InterfaceId | undefined, func: string, type: FuncType): boolean {
  const known = id?.namespace === 'wasi' ? wasiFunction(id.package, id.interface, func) : undefined;
  return known !== undefined && shapeOfFunc(known) === shapeOfFunc(type);
}

/**
 * Refuses to make a result for a function that is declared in another way.
 * @param setting what could not be kept then
 * @throws {VirtError} of code `unsupported`
 */
export function refuseShape(call: Asked, setting: string): never {
  throw new VirtError(
    'unsupported',
    `${setting} cannot be kept for ${call.import}, which declares "${call.func}" otherwise than WASI 0.2`,
    { hint: 'use a component for WASI 0.2, or allow it whole' },
  );
}
