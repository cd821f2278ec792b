import { VirtError } from '../errors.ts';
import type { Asked } from './call.ts';

/**
 * Refuses to make a result for a function of WASI 0.3 that the adapter has only for WASI 0.2.
 * @param setting what could not be kept then
 * @throws {VirtError} of code `unsupported`
 */
export function refuseNewer(call: Asked, setting: string): never {
  throw new VirtError(
    'unsupported',
    `${setting} cannot be kept for ${call.import}, which declares "${call.func}" otherwise than WASI 0.2`,
    { hint: 'use a component for WASI 0.2, or allow it whole' },
  );
}
