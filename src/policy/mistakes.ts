import { VirtError } from '../errors.ts';
import type { Mention } from './model.ts';

/** Where and how a setting was written. */
type Place = Pick<Mention, 'origin' | 'at'>;

/** A mistake in a setting. What stands in a file is said where it stands; all else by how it was written. */
export function mistake(place: Place, what: string, hint: string): VirtError {
  return located(new VirtError('policy', `${place.origin} ${what}`, { hint }), place);
}

/**
 * A mistake whose sentence begins with the origin of the setting, as all of `values.ts` do. In a file that is the
 * place, which the sentence then has in front already.
 */
export function located(error: VirtError, { origin, at }: Place): VirtError {
  if (at === undefined) return error;
  const what = error.what.startsWith(`${origin}: `)
    ? error.what.slice(origin.length + 2)
    : error.what.startsWith(`${origin} `)
      ? `this${error.what.slice(origin.length)}`
      : error.what;
  return new VirtError(error.code, what, error.hint === undefined ? { at } : { at, hint: error.hint });
}
