import type { RawSetting } from './build-policy.ts';
import type { SettingName } from './settings.ts';
import { placeOf } from './values.ts';

/** What only takes away: said in one layer, it holds in all. */
const DENIALS: ReadonlySet<SettingName> = new Set<SettingName>([
  'deny-env',
  'deny-config',
  'deny-imports',
  'mount-exclude',
]);

const STREAMS = ['stdio', 'allow-stdio', 'stdin', 'stdout', 'stderr'] as const;
const DIRECTORIES = ['allow-fs', 'preopen'] as const;
const CLOCKS = ['allow-clocks', 'fixed-clock'] as const;
const CHANCE = ['allow-random', 'random-seed'] as const;

/** Settings that say the same thing as well, in other words or of a part of it. */
const ALSO_REPLACED: Partial<Record<SettingName, readonly SettingName[]>> = {
  stdio: STREAMS,
  'allow-stdio': STREAMS,
  'allow-fs': DIRECTORIES,
  preopen: DIRECTORIES,
  'allow-clocks': CLOCKS,
  'fixed-clock': CLOCKS,
  'allow-random': CHANCE,
  'random-seed': CHANCE,
};

/**
 * Settings given by flag or input, laid over those of a policy file: they replace what the file says of the same
 * thing, and that alone. Denials add up, whichever layer they are in. What `allow-all` grants is narrowed by
 * everything that the file says.
 */
export function layer(file: readonly RawSetting[], upper: readonly RawSetting[]): readonly RawSetting[] {
  const replaced = new Set(upper.flatMap(replacedBy));
  return [...file.filter((setting) => !replaced.has(thing(setting))), ...upper];
}

function replacedBy(setting: RawSetting): readonly string[] {
  if (DENIALS.has(setting.name)) return [];
  return ALSO_REPLACED[setting.name] ?? [thing(setting)];
}

/** What a setting speaks of: of variables, properties and mounts a single one. */
function thing(setting: RawSetting): string {
  const { name, value = '' } = setting;
  switch (name) {
    case 'env':
    case 'config':
      return `${name} ${value.split('=', 1)[0]}`;
    case 'mount':
      return `${name} ${placeOf(setting)}`;
    default:
      return name;
  }
}
