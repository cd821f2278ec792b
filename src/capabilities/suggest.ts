import { parseInterfaceName } from '../component/names.ts';
import { parseAllowedImport } from '../policy/allowed-imports.ts';
import type { Value, WrittenPermission } from '../policy/write-policy.ts';
import { withoutVersion } from './calls.ts';
import {
  describeCapability,
  EVERY_FUNCTION,
  isOfWasi,
  kindOf,
  ownNameOf,
  passesUngranted,
  textOf,
} from './capability.ts';
import type { Ask, ComponentInventory } from './model.ts';

/** What is granted by one key, for what asks, and how a person can narrow it. */
interface Rule {
  readonly key: string;
  readonly matches: (capability: string) => boolean;
  /** @param all what else the component asks for */
  readonly value: (asks: readonly Ask[], all: readonly Ask[]) => Value;
  readonly narrow?: string;
}

const has = (asks: readonly Ask[], capability: string): boolean =>
  asks.some((ask) => ask.capability.startsWith(capability));

/** What is allowed whole or not at all where the component is one for WASI 0.3. */
const WITHOUT_LISTS: ReadonlySet<string> = new Set(['filesystem', 'http', 'sockets', 'dns']);

const isNewer = ({ calls }: Ask): boolean =>
  calls.some((call) => parseInterfaceName(call.interface)?.version?.startsWith('0.3.') === true);

const like =
  (pattern: RegExp) =>
  (capability: string): boolean =>
    pattern.test(capability);

const RULES: readonly Rule[] = [
  { key: 'clocks', matches: like(/^clock\./), value: () => true },
  { key: 'random', matches: like(/^random$/), value: () => true },
  { key: 'exit', matches: like(/^exit$/), value: () => true },
  { key: 'stdio', matches: like(/^stdio\./), value: (asks) => streams(asks) },
  {
    key: 'environment',
    matches: like(/^(?:env:|args$|cwd$)/),
    value: () => ({ allow: true }),
    narrow:
      'This grants arguments and the working directory too. List the names that it reads (allow: [LANG, LC_*]), or fix values (set: { LANG: C }).',
  },
  {
    key: 'config',
    matches: like(/^config:/),
    value: () => ({ allow: true }),
    narrow: 'Narrow it to the names that it reads.',
  },
  {
    key: 'filesystem',
    matches: like(/^fs\./),
    value: (asks) => (has(asks, 'fs.write') || asks.some(isNewer) ? 'rw' : 'ro'),
    narrow: 'Narrow it to ro, to single directories with storage:, or embed files with mounts:.',
  },
  {
    key: 'http',
    matches: like(/^http\.egress/),
    value: () => true,
    narrow: 'Narrow it to the origins that it calls: allow: [https://api.example.com].',
  },
  {
    key: 'sockets',
    matches: like(/^net\./),
    value: () => true,
    narrow: 'Narrow it to its peers: allow: [tcp://10.0.0.5:5432].',
  },
  // Granting sockets grants look-ups too, unless the file says otherwise.
  { key: 'dns', matches: like(/^(?:dns:|net\.)/), value: (asks) => has(asks, 'dns:') },
  {
    key: 'imports',
    matches: (capability) => capability === 'http.next' || isOfWasi(capability),
    value: (asks, all) => {
      const names = new Set(asks.flatMap(({ calls }) => calls.map((call) => call.interface)));
      const entries = [...names].map((name) => entryOf(name, all));
      const once = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
      return { allow: [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry) };
    },
  },
];

/** The least that grants everything that a component can call, key by key, with who asks for it. */
export function suggest({ asks, callable }: ComponentInventory): readonly WrittenPermission[] {
  const granted = RULES.flatMap(({ key, matches, value, narrow }): WrittenPermission[] => {
    const mine = asks.filter(
      ({ capability, functions }) =>
        matches(capability) &&
        // What is in a module that the host hands over, nobody can grant.
        functions?.includes(EVERY_FUNCTION) !== true,
    );
    if (mine.length === 0) return [];
    const isKept = !WITHOUT_LISTS.has(key) || !mine.some(isNewer);
    const advice = narrow !== undefined && isKept ? [narrow] : [];
    const reasons = mine.filter(({ capability }) => key !== 'dns' || capability.startsWith('dns:')).map(why);
    return [{ key, value: value(mine, asks), comment: [...reasons, ...advice] }];
  });
  const buildsOnly = callable.some(({ import: name }) => HTTP_TYPES.test(name)) && !granted.some(isHttp);
  return buildsOnly ? [...granted, NO_REQUESTS] : granted;
}

const HTTP_TYPES = /(?:^|: )wasi:http\/types(?:@| |$)/;
const isHttp = ({ key }: WrittenPermission): boolean => key === 'http';

/** Where HTTP is denied, requests and responses cannot even be built: trying to ends the component. */
const NO_REQUESTS: WrittenPermission = {
  key: 'http',
  value: 'none',
  comment: ['It builds requests or responses, and sends no request.'],
};

/** An import in the policy file: by its interface, or as it is told from others of that. */
function entryOf(name: string, all: readonly Ask[]): Value {
  if (parseInterfaceName(name) !== undefined) return withoutVersion(name);
  const identities = all.flatMap(({ capability, calls }) => {
    const subject = kindOf(capability) === 'import' ? capability.slice('import:'.length) : '';
    return ownNameOf(subject) === name && calls.some((call) => call.interface === name) ? [subject] : [];
  });
  const { interface: iface, externalId } = parseAllowedImport(identities[0] ?? '') ?? {};
  return {
    ...(iface === undefined ? {} : { interface: iface }),
    name,
    ...(externalId === undefined ? {} : { 'external-id': externalId }),
  };
}

/** What a component may do without being granted it. */
export function ungranted({ asks }: ComponentInventory): readonly string[] {
  return asks.filter(passesUngranted).map(textOf);
}

function why(ask: Ask): string {
  const by = ask.by.length === 0 ? '' : `: ${ask.by.join(', ')}`;
  const what =
    kindOf(ask.capability) === 'import'
      ? textOf(ask)
      : `${ask.capability.split(':')[0]}, to ${describeCapability(ask.capability)}`;
  return `${what}${by}`;
}

function streams(asks: readonly Ask[]): Readonly<Record<string, 'allow'>> {
  const names = { 'stdio.in': 'stdin', 'stdio.out': 'stdout', 'stdio.err': 'stderr' } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([capability, name]) => (has(asks, capability) ? [[name, 'allow'] as const] : [])),
  );
}
