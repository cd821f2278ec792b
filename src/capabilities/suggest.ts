import type { Value, WrittenPermission } from '../policy/write-policy.ts';
import { withoutVersion } from './calls.ts';
import { describeCapability, kindOf, passesUngranted, textOf } from './capability.ts';
import type { Ask, ComponentInventory } from './model.ts';

/** What is granted by one key, for what asks, and how a person can narrow it. */
interface Rule {
  readonly key: string;
  readonly matches: RegExp;
  readonly value: (asks: readonly Ask[]) => Value;
  readonly narrow?: string;
}

const has = (asks: readonly Ask[], capability: string): boolean =>
  asks.some((ask) => ask.capability.startsWith(capability));

const RULES: readonly Rule[] = [
  { key: 'clocks', matches: /^clock\./, value: () => true },
  { key: 'random', matches: /^random$/, value: () => true },
  { key: 'exit', matches: /^exit$/, value: () => true },
  { key: 'stdio', matches: /^stdio\./, value: (asks) => streams(asks) },
  {
    key: 'environment',
    matches: /^(?:env:|args$|cwd$)/,
    value: () => ({ allow: true }),
    narrow: 'Narrow it to the names that it reads – allow: [LANG, LC_*] –, or fix values with set:, args: and cwd:.',
  },
  {
    key: 'config',
    matches: /^config:/,
    value: () => ({ allow: true }),
    narrow: 'Narrow it to the names that it reads.',
  },
  {
    key: 'filesystem',
    matches: /^fs\./,
    value: (asks) => (has(asks, 'fs.write') ? 'rw' : 'ro'),
    narrow: 'Narrow it to ro, to single directories with storage:, or embed files with mounts:.',
  },
  {
    key: 'http',
    matches: /^http\.egress/,
    value: () => true,
    narrow: 'Narrow it to the origins that it calls: allow: [https://api.example.com].',
  },
  {
    key: 'sockets',
    matches: /^net\./,
    value: () => true,
    narrow: 'Narrow it to its peers: allow: [tcp://10.0.0.5:5432].',
  },
  // Granting sockets grants look-ups too, unless the file says otherwise.
  { key: 'dns', matches: /^(?:dns:|net\.)/, value: (asks) => has(asks, 'dns:') },
  {
    key: 'imports',
    matches: /^(?:import:wasi:(?! )|http\.next$)/,
    value: (asks) => ({
      allow: [...new Set(asks.flatMap(({ calls }) => calls.map((call) => withoutVersion(call.interface))))].sort(),
    }),
  },
];

/** The least that grants everything that a component can call, key by key, with who asks for it. */
export function suggest({ asks }: ComponentInventory): readonly WrittenPermission[] {
  return RULES.flatMap(({ key, matches, value, narrow }): WrittenPermission[] => {
    const mine = asks.filter(({ capability }) => matches.test(capability));
    if (mine.length === 0) return [];
    return [{ key, value: value(mine), comment: [...mine.map(why), ...(narrow === undefined ? [] : [narrow])] }];
  });
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
