import { COMMAND_FLAGS, COMMAND_NAMES, COMMANDS } from '../policy/readers/commands.ts';
import { mayBeBare, mayRepeat, SETTINGS } from '../policy/settings.ts';
import { wrap } from './columns.ts';

/** Where descriptions begin, and where lines end. */
const COLUMN = 32;
const USAGE_COLUMN = 42;
const WIDTH = 100;

/** What `wasi-virt --help` prints. */
export function renderHelp(version: string): string {
  return [
    `wasi-virt ${version}: wrap a WebAssembly component so that it gets from its host only what you grant`,
    '',
    'Usage:',
    ...COMMAND_NAMES.map((name) => {
      const { words, operands, description } = COMMANDS[name];
      return entry(['wasi-virt', ...words].join(' '), ` ${operands}`, description, USAGE_COLUMN);
    }),
    '',
    'Every wasi: interface is denied unless a setting grants it.',
    '',
    'Settings:',
    ...SETTINGS.map((setting) => {
      const value = mayBeBare(setting.form) ? `[=${setting.value}]` : `=${setting.value}`;
      const repeat = mayRepeat(setting.form) ? '; may be repeated' : '';
      return entry(flagOf(setting), value, `${setting.description}${repeat} (default: ${setting.default})`);
    }),
    '',
    'Flags:',
    ...COMMAND_FLAGS.map((flag) =>
      entry(flagOf(flag), flag.value === undefined ? '' : ` ${flag.value}`, flag.description),
    ),
    '',
    'Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 --fail-on was hit',
    '',
  ].join('\n');
}

function flagOf({ name, short }: { readonly name: string; readonly short?: string }): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}`;
}

/** The flag, and beside it the description; below it, if the flag is long. */
function entry(flag: string, value: string, description: string, column = COLUMN): string {
  const head = `  ${flag}${value}`;
  const lines = wrap(description, WIDTH - column);
  const beside = head.length < column;
  const rest = (beside ? lines.slice(1) : lines).map((line) => `${' '.repeat(column)}${line}`);
  return [beside ? `${head.padEnd(column)}${lines[0]}` : head, ...rest].join('\n');
}
