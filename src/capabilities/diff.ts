import { fingerprintOf, sha256Text } from '../bytes/sha256.ts';
import { parseInterfaceName, track } from '../component/names.ts';
import type { FailOn } from '../policy/model.ts';
import { VERSION } from '../version.ts';
import { askersOf } from './askers.ts';
import { callChanges, untold } from './call-changes.ts';
import { withoutVersion } from './calls.ts';
import { byKey, importCapability, textOf } from './capability.ts';
import { Catalogue, reduced } from './catalogue.ts';
import { authorityOf, enforcerOf } from './inventory.ts';
import {
  type Ask,
  type CallChange,
  type Capable,
  CHANGES,
  type Change,
  type Comparable,
  type ComparableComponent,
  type ComponentDiff,
  DIFF_SCHEMA,
  type Diff,
  type Finding,
  type Granted,
  type Need,
  type Verdict,
  type VersionChange,
} from './model.ts';
import { noticesOf } from './notices.ts';
import { Steps } from './steps.ts';
import { virtualChanges } from './virtual-changes.ts';

/**
 * What components may do now that they could not before, and the other way round. Compared are sets, not texts: of
 * schemes, hosts, ports, addresses, names and paths, whatever the versions of interfaces.
 * @param base `undefined`: there is nothing to compare with; the diff then has no findings, and says so
 * @throws {VirtError} of code `malformed` if an inventory holds what is not of the vocabulary, `limit` if there is too much to
 * compare or to tell
 */
export function diff(base: Comparable | undefined, head: Comparable): Diff {
  const before = new Map(base?.components.map((component) => [component.name, component]));
  const after = new Map(head.components.map((component) => [component.name, component]));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const steps = new Steps();
  const components = names.map((name) =>
    diffComponent(name, before.get(name), after.get(name), base !== undefined, steps),
  );
  const findings = components.flatMap((component) => component.findings);
  const count = (change: Change): number => findings.filter((finding) => finding.change === change).length;
  return {
    schema: DIFF_SCHEMA,
    tool: VERSION,
    baseline: base !== undefined,
    components,
    counts: {
      gained: count('gained'),
      widened: count('widened'),
      used: count('used'),
      calls: count('calls'),
      virtual: count('virtual'),
      narrowed: count('narrowed'),
      lost: count('lost'),
    },
    sha256: digestOf(components),
  };
}

/** Of findings whole: the digits of a fingerprint are few enough for somebody to find two findings with the same. */
function digestOf(components: readonly ComponentDiff[]): string {
  const lines = components.flatMap(({ name, findings, calls }) => [
    ...findings.map(({ change, capability, functions, other, value }) =>
      JSON.stringify([name, change, capability, functions ?? null, other, value ?? null]),
    ),
    ...calls.map(({ of, import: item, added, removed }) => JSON.stringify([name, of, item, added, removed])),
  ]);
  return sha256Text(lines.sort().join('\n'));
}

/** Which changes a gate does not let through. */
export const HITS: Readonly<Record<FailOn, readonly Change[]>> = {
  none: [],
  gained: ['gained'],
  widened: ['gained', 'widened'],
  any: CHANGES,
};

/** Whether a diff is let through. Without anything to compare with, it is. */
export function verdictOf(diff: Diff, failOn: FailOn): Verdict {
  const hits = HITS[failOn].reduce((sum, change) => sum + diff.counts[change], 0);
  return { failOn, failed: hits > 0, hits };
}

/** What a capability has in common with the other side, as text; sorted. */
function told(related: readonly Capable[], steps: Steps): readonly string[] {
  const other = related.map((capable) => {
    const text = textOf(capable);
    steps.tell(text);
    return text;
  });
  return other.sort();
}

/** @param baseline whether there is anything to compare with */
function diffComponent(
  name: string,
  base: ComparableComponent | undefined,
  head: ComparableComponent | undefined,
  baseline: boolean,
  steps: Steps,
): ComponentDiff {
  const both = baseline && base !== undefined && head !== undefined;
  const calls = both ? callChanges(base, head, steps) : [];
  const virtual = both ? virtualChanges(name, base, head, steps) : [];
  const changes = baseline ? findingsOf(name, base, head, steps, virtual) : [];
  const findings = inOrder([...changes, ...findingsOfCalls(name, untold(calls, changes), [base, head], steps)]);
  const versions = base === undefined || head === undefined ? [] : versionChanges(base, head);
  const notices = head === undefined ? [] : noticesOf(name, base, head, steps);
  const common = { name, findings, versions, calls, notices, base: base ?? null, head: head ?? null };
  if (head === undefined) return { ...common, status: 'removed' };
  if (base === undefined) return { ...common, status: 'added' };
  const changed = findings.length > 0 || versions.length > 0 || notices.some(({ fresh }) => fresh);
  return { ...common, status: changed ? 'changed' : 'unchanged' };
}

/** A component that is not there may do nothing. */
const NOTHING = { granted: [], needs: [], asks: [] } as const;

type May = Pick<ComparableComponent, 'granted' | 'needs' | 'asks'>;

/** One of the two components, made ready for look-ups. */
class Side {
  readonly authority: readonly Capable[];
  readonly may: Catalogue<Capable>;
  readonly needs: Catalogue<Need>;
  readonly granted: Catalogue<Granted>;
  readonly asks: Catalogue<Ask>;

  constructor({ granted, needs, asks }: May, steps: Steps) {
    this.authority = authorityOf({ granted, needs }, steps);
    this.may = new Catalogue(this.authority, steps);
    this.needs = new Catalogue(needs, steps);
    this.granted = new Catalogue(
      granted.filter(({ by }) => by === 'host'),
      steps,
    );
    this.asks = new Catalogue(asks, steps);
  }
}

function findingsOf(
  name: string,
  base: May | undefined = NOTHING,
  head: May | undefined = NOTHING,
  steps: Steps,
  virtual: readonly Finding[],
): readonly Finding[] {
  const [before, after] = [new Side(base, steps), new Side(head, steps)];
  const more = gainsOf(before, after, steps).map((gain) =>
    finding(name, gain.other.length > 0 ? 'widened' : 'gained', gain, after, steps),
  );
  const less = gainsOf(after, before, steps).map((gain) =>
    finding(name, gain.other.length > 0 ? 'narrowed' : 'lost', gain, before, steps),
  );
  const used = reduced(head.needs, steps)
    .filter((need) => !before.needs.covers(need) && before.may.covers(need))
    .map((capable) => finding(name, 'used', { capable, other: [] }, after, steps));
  return [...more, ...used, ...virtual, ...less];
}

/** The most severe first, and as the vocabulary has them. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || byKey(a, b));
}

interface Gain {
  readonly capable: Capable;
  /** What it has something in common with on the other side, as text; sorted. */
  readonly other: readonly string[];
}

/** What `after` may do and `before` may not, or not all of it. */
function gainsOf(before: Side, after: Side, steps: Steps): readonly Gain[] {
  return after.authority
    .filter((capable) => !before.may.covers(capable))
    .map((capable) => ({ capable, other: told(before.may.related(capable), steps) }));
}

function finding(component: string, change: Change, { capable, other }: Gain, side: Side, steps: Steps): Finding {
  const { capability, functions } = capable;
  steps.tell(component);
  const grant = side.granted.same(capable);
  const [need] = side.needs.related(capable);
  const asks = side.asks.related(capable);
  return {
    fingerprint: fingerprintOf(component, change, textOf(capable), other),
    change,
    capability,
    ...(functions === undefined ? {} : { functions }),
    other,
    source: grant?.source ?? null,
    reason: grant?.reason ?? null,
    expires: grant?.expires ?? null,
    asked: asks.length > 0,
    by: askersOf(asks, steps),
    enforcedBy: need?.enforcedBy ?? enforcerOf(capability),
  };
}

/** A finding for each import; who can call what, the component or virt.wasm, is told in the list of all. */
function findingsOfCalls(
  component: string,
  calls: readonly CallChange[],
  sides: readonly (ComparableComponent | undefined)[],
  steps: Steps,
): readonly Finding[] {
  const isWrapped = sides.some((side) => (side?.resultCallable ?? null) !== null);
  return [...Map.groupBy(calls, (change) => change.import)].map(([name, changes]): Finding => {
    const all = (pick: (change: CallChange) => readonly string[]): readonly string[] =>
      [...new Set(changes.flatMap(pick))].sort();
    const capable = { capability: importCapability(name), functions: all(({ added }) => added) };
    const other = all(({ removed }) => removed);
    for (const text of [name, ...capable.functions, ...other]) steps.tell(text);
    const reachesHost = !isWrapped || changes.some(({ of }) => of === 'virt.wasm');
    return {
      fingerprint: fingerprintOf(component, 'calls', textOf(capable), other),
      change: 'calls',
      ...capable,
      other,
      source: null,
      reason: null,
      expires: null,
      asked: true,
      by: all(({ by }) => by),
      enforcedBy: reachesHost ? 'host' : 'virt.wasm',
    };
  });
}

/** Of an interface that is imported on both sides, the versions that came and went. */
function versionChanges(base: ComparableComponent, head: ComparableComponent): readonly VersionChange[] {
  const [before, after] = [versionsOf(base), versionsOf(head)];
  return [...after]
    .flatMap(([iface, to]): VersionChange[] => {
      const from = before.get(iface);
      return from === undefined || from.join() === to.join() ? [] : [{ interface: withoutVersion(iface), from, to }];
    })
    .sort((a, b) => (a.interface < b.interface ? -1 : 1));
}

function versionsOf({ imports }: ComparableComponent): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>();
  for (const name of [...imports].sort()) {
    const id = parseInterfaceName(name);
    const version = id?.version ?? '';
    // Settings mean the same in every version of WASI; elsewhere, another track is another interface.
    const iface = id?.namespace === 'wasi' ? withoutVersion(name) : `${withoutVersion(name)}@${track(version)}`;
    const others = versions.get(iface);
    if (others === undefined) versions.set(iface, [version]);
    else others.push(version);
  }
  return versions;
}
