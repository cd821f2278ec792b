import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import type { RawSetting, Report } from '../build-policy.ts';
import { hintFor } from '../did-you-mean.ts';
import { FAIL_ON, type FailOn } from '../model.ts';
import { mayBeBare, SETTINGS, settingOf } from '../settings.ts';
import { COMMAND_FLAGS, COMMAND_NAMES, COMMANDS, type CommandName, type Format } from './commands.ts';

/** A part of a command line, as `parseArgs` of `node:util` gives it with `tokens: true`. */
export type Token =
  | {
      readonly kind: 'option';
      readonly name: string;
      /** As written: `-e`, `--env`. */
      readonly rawName: string;
      readonly value: string | undefined;
      /** Whether the value was written with `=`. */
      readonly inlineValue: boolean | undefined;
    }
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' };

/** What the command is asked to do. */
export interface CommandLine {
  readonly command: CommandName | 'help' | 'version';
  /** What follows the words of the command. */
  readonly paths: readonly string[];
  readonly output: string | undefined;
  /** A policy file, over which the settings are laid. */
  readonly policy: string | undefined;
  /** Of a diff: the policy file of the base. */
  readonly basePolicy: string | undefined;
  /** Whether settings may grant only what the policy file grants. */
  readonly tightenOnly: boolean;
  readonly failOn: FailOn;
  readonly format: Format;
  /** The version that an adapter alone exports. */
  readonly wasiVersion: string | undefined;
  /** Whether wasm-tools validate the component and the result as well. */
  readonly secondOpinion: boolean;
  readonly settings: readonly RawSetting[];
}

/** What `parseArgs` has to know: the flags that may be bare never take the argument that follows. */
export function parseOptions(): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  const add = (name: string, type: 'string' | 'boolean', short: string | undefined): void => {
    options[name] = short === undefined ? { type } : { type, short };
  };
  for (const { name, form, short } of SETTINGS) add(name, mayBeBare(form) ? 'boolean' : 'string', short);
  for (const { name, value, short, alias } of COMMAND_FLAGS) {
    const type = value === undefined ? 'boolean' : 'string';
    add(name, type, short);
    if (alias !== undefined) add(alias, type, undefined);
  }
  return options;
}

/** The command line that the tokens spell. Every mistake goes to `report`, as a {@link VirtError} of code `usage`. */
export function readFlags(tokens: readonly Token[], report: Report): CommandLine {
  const settings: RawSetting[] = [];
  const given = new Map<string, string | undefined>();
  const paths: string[] = [];
  for (const token of tokens) {
    switch (token.kind) {
      case 'option-terminator':
        break;
      case 'positional':
        paths.push(token.value);
        break;
      case 'option':
        readOption(token, settings, given, report);
        break;
    }
  }
  const chosen = commandOf(paths, report);
  const command = given.has('help') ? 'help' : given.has('version') ? 'version' : chosen;
  const rest = paths.slice(COMMANDS[chosen].words.length);
  if (command === chosen) {
    checkPaths(chosen, rest, report);
    checkFlags(chosen, settings, given, report);
  }
  return {
    command,
    paths: rest,
    output: given.get('output'),
    policy: given.get('policy'),
    basePolicy: given.get('base-policy'),
    tightenOnly: given.has('tighten-only'),
    failOn: readWord(given, 'fail-on', FAIL_ON, report) ?? 'none',
    format: readFormat(chosen, given, report),
    wasiVersion: readVersion(given.get('wasi-version'), report),
    secondOpinion: !given.has('no-second-opinion'),
    settings,
  };
}

/** The command whose words the arguments begin with; a path alone means to virtualize it. */
function commandOf(paths: readonly string[], report: Report): CommandName {
  const found = COMMAND_NAMES.find(
    (name) => COMMANDS[name].words.length > 0 && COMMANDS[name].words.every((word, i) => paths[i] === word),
  );
  if (found !== undefined) return found;
  const [first, second] = paths;
  if (first === 'policy') {
    const known = COMMAND_NAMES.flatMap((name) =>
      COMMANDS[name].words[0] === first ? (COMMANDS[name].words[1] ?? []) : [],
    );
    const what =
      second === undefined
        ? 'wasi-virt policy needs to know what to do'
        : `there is no wasi-virt policy ${printable(second)}`;
    const hint = `write one of ${known.join(', ')}; to virtualize a file of that name, write a path such as ./${first}`;
    report(usage(what, hint));
  }
  return 'virtualize';
}

function checkPaths(name: CommandName, paths: readonly string[], report: Report): void {
  const { words, operands, least, most } = COMMANDS[name];
  const written = ['wasi-virt', ...words].join(' ');
  const extra = paths[most];
  if (name === 'virtualize' && paths[0] === 'policy') return;
  if (paths.length < least)
    report(usage(`${written} needs ${least === 1 ? 'a file' : 'two files'}`, `write ${written} ${operands}`));
  if (extra !== undefined) {
    const hint =
      most === 1 ? 'give one component; values of flags are written with "="' : `write ${written} ${operands}`;
    report(usage(`"${printable(extra)}" is one argument too many`, hint));
  }
  if (paths.includes('')) report(usage('the path of the component is empty', 'name a file'));
}

/** Every command takes its own flags; what it ignored would be a promise that it does not keep. */
function checkFlags(
  name: CommandName,
  settings: readonly RawSetting[],
  given: ReadonlyMap<string, string | undefined>,
  report: Report,
): void {
  const written = ['wasi-virt', ...COMMANDS[name].words].join(' ');
  const [setting] = settings;
  if (!COMMANDS[name].settings && setting !== undefined)
    report(usage(`${written} takes no settings: ${setting.origin}`, 'leave them out'));
  for (const { name: flag, commands } of COMMAND_FLAGS) {
    if (!given.has(flag) || commands === undefined || commands.includes(name)) continue;
    const owners = commands.map((owner) => ['wasi-virt', ...COMMANDS[owner].words].join(' '));
    report(usage(`${written} takes no --${flag}`, `it belongs to ${owners.join(', ')}`));
  }
}

function readFormat(name: CommandName, given: ReadonlyMap<string, string | undefined>, report: Report): Format {
  const { formats } = COMMANDS[name];
  const format = readWord(given, 'format', formats, report);
  if (given.has('json') && format !== undefined && format !== 'json')
    report(usage(`--json contradicts --format=${format}`, 'leave one of them out'));
  return format ?? (given.has('json') ? 'json' : 'text');
}

function readWord<T extends string>(
  given: ReadonlyMap<string, string | undefined>,
  flag: string,
  words: readonly T[],
  report: Report,
): T | undefined {
  const value = given.get(flag);
  if (value === undefined) return undefined;
  const word = words.find((each) => each === value);
  if (word === undefined)
    report(usage(`--${flag} "${printable(value)}" is not known`, `write one of ${words.join(', ')}`));
  return word;
}

type OptionToken = Extract<Token, { kind: 'option' }>;

function readOption(
  token: OptionToken,
  settings: RawSetting[],
  given: Map<string, string | undefined>,
  report: Report,
): void {
  const { rawName, value } = token;
  const setting = settingOf(token.name);
  const flag = COMMAND_FLAGS.find(({ name, alias }) => name === token.name || alias === token.name);
  const name = flag?.name ?? token.name;
  const takesValue = setting !== undefined ? !mayBeBare(setting.form) : flag?.value !== undefined;
  if (setting === undefined && flag === undefined) {
    const known = [...SETTINGS, ...COMMAND_FLAGS].map((candidate) => `--${candidate.name}`);
    report(usage(`there is no flag ${printable(rawName)}`, hintFor(rawName, known, 'see wasi-virt --help')));
    return;
  }
  // A value that looks like the next flag is one: `-o --allow-clocks` has forgotten its file.
  if (takesValue && (value === undefined || (token.inlineValue !== true && /^-./.test(value)))) {
    report(
      usage(
        `${rawName} needs a value`,
        `write ${rawName}${rawName.startsWith('--') ? '=' : ' '}${(setting ?? flag)?.value}`,
      ),
    );
    return;
  }
  if (setting !== undefined) {
    const secret = setting.form === 'key-value' && value !== undefined;
    const shown = secret ? `${value.slice(0, value.indexOf('=') + 1) || value}` : value;
    const gap = token.inlineValue === true && rawName.startsWith('--') ? '=' : ' ';
    settings.push({
      name: setting.name,
      value,
      origin: shown === undefined ? rawName : printable(`${rawName}${gap}${shown}`),
    });
  } else if (!takesValue && value !== undefined) {
    report(usage(`${rawName} takes no value`, `write ${rawName} alone`));
  } else if (name === 'output' && (value === '' || value === '-')) {
    report(usage(`${rawName} "${value}" is not a file`, 'name the file to write'));
  } else if (given.has(name) && given.get(name) !== value) {
    report(usage(`${rawName} is given twice with different values`, 'give it once'));
  } else {
    given.set(name, value);
  }
}

function readVersion(version: string | undefined, report: Report): string | undefined {
  if (version === undefined || /^0\.2\.(?:\d|1[0-2])$/.test(version)) return version;
  report(usage(`--wasi-version ${printable(version)} is not known`, 'write one of 0.2.0 to 0.2.12'));
  return undefined;
}

function usage(what: string, hint: string): VirtError {
  return new VirtError('usage', what, { hint });
}
