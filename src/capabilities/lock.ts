import { type Functions, functionsByImport, NO_FUNCTIONS } from './call-changes.ts';
import { withoutVersion } from './calls.ts';
import { byKey, keyOf } from './capability.ts';
import {
  type Ask,
  type Callable,
  type Capable,
  type Comparable,
  type ComparableComponent,
  type Granted,
  LOCK_SCHEMA,
  type Need,
} from './model.ts';
import type { Lock, LockedCapability, LockedComponent, LockedImport } from './schema.ts';

/**
 * The lock file of components, for people to read and to own: a line for each capability, with its reason, and a line for
 * each import. What differs from build to build is not in it.
 */
export function lockOf({ components }: Comparable): Lock {
  return { schema: LOCK_SCHEMA, components: components.map(locked) };
}

/** As far as a lock file tells it. */
export function comparableOf({ components }: Lock): Comparable {
  return { components: components.map(unlocked) };
}

function locked({ name, policy, asks, granted, needs, inert, ...rest }: ComparableComponent): LockedComponent {
  const { callable, resultCallable } = rest;
  return {
    name,
    ...(policy === null ? {} : { policy: policy.file }),
    capabilities: lockedCapabilities(asks, granted, needs),
    calls: lockedImports(callable, resultCallable ?? callable),
    inert: [...new Set(inert.map(withoutVersion))].sort(),
  };
}

function unlocked({ name, policy, capabilities, calls, inert }: LockedComponent): ComparableComponent {
  const callable = calls.map(({ import: item, host = [], adapter = [] }) => callableOf(item, [...host, ...adapter]));
  const left = calls.map(({ import: item, host = [], added = [] }) => callableOf(item, [...host, ...added]));
  return {
    name,
    component: null,
    policy: policy === undefined ? null : { sha256: null, file: policy },
    adapter: null,
    result: null,
    problem: null,
    parts: [],
    exports: [],
    imports: [],
    inert,
    asks: capabilities.flatMap((line) => askOf(line) ?? []),
    granted: capabilities.flatMap((line) => grantOf(line) ?? []),
    needs: capabilities.flatMap((line) => needOf(line) ?? []),
    callable: callable.filter(({ functions }) => functions.length > 0),
    resultCallable: policy === undefined ? null : left.filter(({ functions }) => functions.length > 0),
  };
}

/** What is granted in several ways has as many lines, the first of which tells of all else. */
function lockedCapabilities(
  asks: readonly Ask[],
  granted: readonly Granted[],
  needs: readonly Need[],
): LockedCapability[] {
  const lines = new Map<string, LockedCapability[]>();
  const at = (capable: Capable): LockedCapability[] => {
    const key = keyOf(capable);
    const known = lines.get(key) ?? [];
    lines.set(key, known);
    return known;
  };
  const note = (capable: Capable, more: Partial<LockedCapability>): void => {
    const known = at(capable);
    known[0] = { ...bare(capable), ...known[0], ...more };
  };
  for (const grant of granted) {
    const { setting, by, value, reason, expires } = grant;
    at(grant).push({
      ...bare(grant),
      granted: setting,
      ...(by === 'adapter' ? { by } : {}),
      ...(value === undefined ? {} : { value }),
      ...(reason === null ? {} : { reason }),
      ...(expires === null ? {} : { expires }),
    });
  }
  for (const ask of asks) note(ask, { asked: ask.outcome });
  for (const need of needs) note(need, { enforcedBy: need.enforcedBy });
  return [...lines.values()].flat().sort(byKey);
}

function bare({ capability, functions }: Capable): Pick<LockedCapability, 'capability' | 'functions'> {
  return { capability, ...(functions === undefined ? {} : { functions: [...functions] }) };
}

function askOf({ asked, ...line }: LockedCapability): Ask | undefined {
  return asked === undefined ? undefined : { ...bare(line), calls: [], by: [], outcome: asked };
}

function grantOf({ granted, by, value, reason, expires, ...line }: LockedCapability): Granted | undefined {
  if (granted === undefined) return undefined;
  const words = { reason: reason ?? null, expires: expires ?? null };
  const given = value === undefined ? {} : { value };
  return { ...bare(line), by: by ?? 'host', setting: granted, source: null, ...words, ...given };
}

function needOf({ enforcedBy, ...line }: LockedCapability): Need | undefined {
  return enforcedBy === undefined ? undefined : { ...bare(line), calls: [], enforcedBy };
}

function callableOf(item: string, functions: readonly string[]): Callable {
  return { import: item, functions: functions.toSorted(), by: [] };
}

function lockedImports(component: readonly Callable[], result: readonly Callable[]): LockedImport[] {
  const [asked, left] = [functionsByImport(component), functionsByImport(result)];
  return [...new Set([...asked.keys(), ...left.keys()])].sort().map((item) => {
    const [before, after] = [asked.get(item) ?? NO_FUNCTIONS, left.get(item) ?? NO_FUNCTIONS];
    return {
      import: item,
      ...some('host', before, (func) => after.has(func)),
      ...some('adapter', before, (func) => !after.has(func)),
      ...some('added', after, (func) => !before.has(func)),
    };
  });
}

function some(
  key: 'host' | 'adapter' | 'added',
  functions: Functions,
  isMeant: (func: string) => boolean,
): Partial<LockedImport> {
  const meant = [...functions.keys()].filter(isMeant).sort();
  return meant.length === 0 ? {} : { [key]: meant };
}
