import { fingerprintOf } from '../bytes/sha256.ts';
import { withoutVersion } from './calls.ts';
import { passesUngranted, textOf } from './capability.ts';
import { Catalogue } from './catalogue.ts';
import type { Ask, ComparableComponent, Granted, Notice, Outcome, Source } from './model.ts';
import type { Steps } from './steps.ts';

interface Found extends Omit<Notice, 'fingerprint' | 'fresh'> {
  /** What is granted and not asked for. */
  readonly grants: readonly Granted[];
}

/** What a reviewer of a component should know beside the findings. */
export function noticesOf(
  name: string,
  base: ComparableComponent | undefined,
  head: ComparableComponent,
  steps: Steps,
): readonly Notice[] {
  const known = new Set(base === undefined ? [] : found(base, steps).map(keyOf));
  const asked = base === undefined ? undefined : new Catalogue(base.asks, steps);
  const grantedBefore = new Set(base?.granted.filter((grant) => asked?.meets(grant) === false).map(textOf));
  const once = new Map(found(head, steps).map((notice) => [keyOf(notice), notice]));
  return [...once].map(([key, { grants, ...notice }]) => {
    steps.tell(name);
    // Where it is written may be another place now, and a lock file does not tell it.
    const fresh =
      notice.kind === 'unused' ? !grants.every((grant) => grantedBefore.has(textOf(grant))) : !known.has(key);
    return { ...notice, fingerprint: fingerprintOf(name, key), fresh };
  });
}

/** Two releases of an interface are inert alike. */
function keyOf({ kind, subject, outcome }: Found): string {
  return JSON.stringify([kind, kind === 'inert' ? withoutVersion(subject) : subject, outcome]);
}

function found(component: ComparableComponent, steps: Steps): readonly Found[] {
  const { problem, asks, granted, inert } = component;
  const grants = new Catalogue(granted, steps);
  const about = (kind: Notice['kind'], subject: string, outcome: Outcome | null, source: Source | null): Found => {
    return { kind, subject, outcome, source, grants: [] };
  };
  return [
    ...(problem === null ? [] : [about('problem', problem, null, null)]),
    ...(component.policy === null
      ? []
      : asks.filter((ask) => fails(ask, grants)).map((ask) => about('fails', textOf(ask), ask.outcome, null))),
    ...unused(granted, asks, steps).map(({ grants: all, source }) => {
      return { ...about('unused', all.map(textOf).join(', '), null, source), grants: all };
    }),
    ...inert.map((subject) => about('inert', subject, null, null)),
  ];
}

/**
 * Whether a component asks for something that it does not get. Where no result could be made, nobody knows what becomes
 * of the calls: then the policy alone says.
 */
export function fails(ask: Ask, granted: Catalogue<Granted>): boolean {
  if (ask.outcome !== null) return ask.outcome === 'denied' || ask.outcome === 'traps';
  return !passesUngranted(ask) && !granted.meets(ask);
}

/** Grants that are written in one place. */
interface Place {
  readonly grants: readonly Granted[];
  readonly source: Source;
}

/** Grants of which nothing is asked for, by the place where they are written: one switch may grant several. */
function unused(granted: readonly Granted[], asks: readonly Ask[], steps: Steps): readonly Place[] {
  const places = new Map<string, { readonly grants: Granted[]; readonly source: Source }>();
  for (const grant of granted) {
    const { setting, source, by, capability } = grant;
    if (by !== 'host' || source === null || setting === 'allow-all') continue;
    // A list of interfaces is many grants in one place.
    const key = JSON.stringify([setting, source.text, setting === 'allow-imports' ? capability : '']);
    const place = places.get(key) ?? { grants: [], source };
    place.grants.push(grant);
    places.set(key, place);
  }
  const asked = new Catalogue(asks, steps);
  return [...places.values()].filter(({ grants }) => !grants.some((grant) => asked.meets(grant)));
}
