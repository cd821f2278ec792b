import { VirtError } from '../errors.ts';

/** Refuses something that stands against the rules of components, at this byte. */
export function malformed(what: string, offset: number): never {
  throw new VirtError('malformed', what, { at: { offset } });
}
