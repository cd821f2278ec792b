import { COMMAND_FLAGS } from '../policy/readers/flags.ts';
import { mayBeBare, mayRepeat, SETTINGS } from '../policy/settings.ts';
import { wrap } from './columns.ts';

/** Where descriptions begin, and where lines end. */
const COLUMN = 32;
const WIDTH = 100;

/** What `wasi-virt --help` prints. */
export function renderHelp(version: string): string {
  const settings = SETTINGS.filter(({ comesWith }) => comesWith === undefined);
  const later = SETTINGS.filter(({ comesWith }) => comesWith !== undefined);
  return [
    `wasi-virt ${version}: wrap a WebAssembly component so that it gets from its host only what you grant`,
    '',
    'Usage:',
    '  wasi-virt [component.wasm] [-o virt.wasm] [settings]   without a component: the adapter alone',
    '  wasi-virt inspect [--json] component.wasm              what it imports, function by function',
    '',
    'Every wasi: interface is denied unless a setting grants it.',
    '',
    'Settings:',
    ...settings.map((setting) => {
      const value = mayBeBare(setting.form) ? `[=${setting.value}]` : `=${setting.value}`;
      const repeat = mayRepeat(setting.form) ? '; may be repeated' : '';
      return entry(flagOf(setting), value, `${setting.description}${repeat} (default: ${setting.default})`);
    }),
    '',
    'Flags:',
    ...COMMAND_FLAGS.filter(({ comesWith }) => comesWith === undefined).map((flag) =>
      entry(flagOf(flag), flag.value === undefined ? '' : ` ${flag.value}`, flag.description),
    ),
    '',
    `Not available yet: ${later.map(({ name }) => `--${name}`).join(', ')}`,
    '',
    'Exit codes: 0 done, 1 refused or failed, 2 wrong usage',
    '',
  ].join('\n');
}

function flagOf({ name, short }: { readonly name: string; readonly short?: string }): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}`;
}

/** The flag, and beside it the description; below it, if the flag is long. */
function entry(flag: string, value: string, description: string): string {
  const head = `  ${flag}${value}`;
  const lines = wrap(description, WIDTH - COLUMN);
  const beside = head.length < COLUMN;
  const rest = (beside ? lines.slice(1) : lines).map((line) => `${' '.repeat(COLUMN)}${line}`);
  return [beside ? `${head.padEnd(COLUMN)}${lines[0]}` : head, ...rest].join('\n');
}
