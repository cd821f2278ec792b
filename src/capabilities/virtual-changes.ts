import { fingerprintOf } from '../bytes/sha256.ts';
import { keyOf } from './capability.ts';
import { Catalogue } from './catalogue.ts';
import type { ComparableComponent, Finding, Granted } from './model.ts';

/**
 * What the adapter itself gives and did not give before, or not this, or no longer: fixed variables, arguments and
 * properties, the working directory, mounts, the time and chance. It reaches nobody, and changes what the component does.
 */
export function virtualChanges(
  component: string,
  base: ComparableComponent,
  head: ComparableComponent,
): readonly Finding[] {
  const [before, after] = [givenIn(base), givenIn(head)];
  const [asksBefore, asksAfter] = [new Catalogue(base.asks), new Catalogue(head.asks)];
  const come = [...after].flatMap(([key, grant]) => {
    const known = before.get(key);
    if (known?.value === grant.value && known !== undefined) return [];
    return [finding(component, known === undefined ? 'new' : 'other', grant, asksAfter.related(grant))];
  });
  const gone = [...before]
    .filter(([key]) => !after.has(key))
    .map(([, { value: _, ...grant }]) => finding(component, 'gone', grant, asksBefore.related(grant)));
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
): Finding {
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
    by: [...new Set(asks.flatMap(({ by }) => by))].sort(),
    enforcedBy: 'virt.wasm',
    ...(value === undefined ? {} : { value }),
  };
}
