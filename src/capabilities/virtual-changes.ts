import { fingerprintOf } from '../bytes/sha256.ts';
import { askersOf } from './askers.ts';
import { keyOf } from './capability.ts';
import { Catalogue } from './catalogue.ts';
import type { ComparableComponent, Finding, Granted } from './model.ts';
import type { Steps } from './steps.ts';

/**
 * What the adapter itself gives and did not give before, or not this, or no longer: fixed variables, arguments and
 * properties, the working directory, mounts, the time and chance. It reaches nobody, and changes what the component does.
 */
export function virtualChanges(
  component: string,
  base: ComparableComponent,
  head: ComparableComponent,
  steps: Steps,
): readonly Finding[] {
  const [before, after] = [givenIn(base), givenIn(head)];
  const [asksBefore, asksAfter] = [new Catalogue(base.asks, steps), new Catalogue(head.asks, steps)];
  const come = [...after].flatMap(([key, grant]) => {
    const known = before.get(key);
    if (known?.value === grant.value && known !== undefined) return [];
    return [finding(component, known === undefined ? 'new' : 'other', grant, asksAfter.related(grant), steps)];
  });
  const gone = [...before]
    .filter(([key]) => !after.has(key))
    .map(([, { value: _, ...grant }]) => finding(component, 'gone', grant, asksBefore.related(grant), steps));
  return [...come, ...gone];
}

/** By capability: of several alike, the last one is what is given. */
function givenIn({ granted }: ComparableComponent): ReadonlyMap<string, Granted> {
  return new Map(granted.filter(({ by }) => by === 'adapter').map((grant) => [keyOf(grant), grant]));
}

function finding(
  component: string,
  how: 'new' | 'other' | 'gone',
  { capability, functions, source, reason, expires, value }: Granted,
  asks: ComparableComponent['asks'],
  steps: Steps,
): Finding {
  steps.tell(capability);
  return {
    fingerprint: fingerprintOf(component, 'virtual', capability, [how, value ?? '']),
    change: 'virtual',
    capability,
    ...(functions === undefined ? {} : { functions }),
    other: [how],
    source: how === 'gone' ? null : source,
    reason,
    expires,
    asked: asks.length > 0,
    by: askersOf(asks, steps),
    enforcedBy: 'virt.wasm',
    ...(value === undefined ? {} : { value }),
  };
}
