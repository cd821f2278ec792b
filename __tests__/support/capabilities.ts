import { extentOfCapable, kindOf } from '../../src/capabilities/capability.ts';
import { Cover } from '../../src/capabilities/cover.ts';
import { haveCommon } from '../../src/capabilities/extents.ts';
import type { Capable } from '../../src/capabilities/model.ts';
import { Steps } from '../../src/capabilities/steps.ts';

/** Whether everything that `capable` lets do, one of the others lets do too: as a catalogue says, without one. */
export function isCovered(capable: Capable, others: readonly Capable[]): boolean {
  const extent = extentOfCapable(capable);
  if (extent === undefined) return true;
  const same = others.filter((other) => kindOf(other.capability) === kindOf(capable.capability));
  return new Cover(
    same.flatMap((other) => extentOfCapable(other) ?? []),
    new Steps(),
  ).covers(extent);
}

/** Whether there is something that both let do: told from the two alone. */
export function areRelated(one: Capable, other: Capable): boolean {
  const [a, b] = [extentOfCapable(one), extentOfCapable(other)];
  const isSame = kindOf(one.capability) === kindOf(other.capability);
  return isSame && a !== undefined && b !== undefined && haveCommon(a, b);
}
