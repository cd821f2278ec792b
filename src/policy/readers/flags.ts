import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import type { RawSetting, Report } from '../build-policy.ts';
import { hintFor } from '../did-you-mean.ts';
import { mayBeBare, SETTINGS, settingOf } from '../settings.ts';

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
  readonly command: 'virtualize' | 'inspect' | 'help' | 'version';
  /** The component's path; without one, the adapter alone is made. */
  readonly component: string | undefined;
  readonly output: string | undefined;
  /** The version that an adapter alone exports. */
  readonly wasiVersion: string | undefined;
  readonly json: boolean;
  /** Whether the result is validated by wasm-tools as well. */
  readonly secondOpinion: boolean;
  readonly settings: readonly RawSetting[];
}

/** A flag of the command that is no setting of the policy. */
export interface CommandFlag {
  readonly name: string;
  readonly short?: string;
  /** Another name that is understood. */
  readonly alias?: string;
  /** Stands for the value in help texts; without it the flag has none. */
  readonly value?: string;
  readonly description: string;
  /** As in {@link SettingSpec}: known, and refused. */
  readonly comesWith?: string;
}

export const COMMAND_FLAGS: readonly CommandFlag[] = [
  { name: 'output', short: 'o', alias: 'out', value: 'FILE', description: 'The file to write; default: virt.wasm' },
  {
    name: 'wasi-version',
    value: '0.2.N',
    description: 'Without a component: the version that the adapter exports; default: 0.2.12',
  },
  { name: 'json', description: 'Print what was done on stdout, as JSON' },
  { name: 'no-second-opinion', description: 'Do not have the result validated by wasm-tools as well' },
  { name: 'policy', value: 'FILE', description: 'A policy file', comesWith: 'policy files come with a later release' },
  { name: 'help', short: 'h', description: 'Print this help' },
  { name: 'version', short: 'V', description: 'Print the version' },
];

const LATER_COMMANDS = ['diff', 'explain'];

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
  const inspect = paths[0] === 'inspect';
  if (inspect) paths.shift();
  const [setting] = settings;
  if (inspect && setting !== undefined)
    report(usage(`wasi-virt inspect takes no settings: ${setting.origin}`, 'leave them out'));
  return {
    command: given.has('help') ? 'help' : given.has('version') ? 'version' : inspect ? 'inspect' : 'virtualize',
    component: onlyPath(paths, inspect && !given.has('help'), report),
    output: given.get('output'),
    wasiVersion: readVersion(given.get('wasi-version'), report),
    json: given.has('json'),
    secondOpinion: !given.has('no-second-opinion'),
    settings,
  };
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
  } else if (flag?.comesWith !== undefined) {
    report(new VirtError('unsupported', `${rawName} is not available yet`, { hint: flag.comesWith }));
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

/** At most one path is left. */
function onlyPath(paths: readonly string[], needed: boolean, report: Report): string | undefined {
  const [path, extra] = paths;
  if (path !== undefined && LATER_COMMANDS.includes(path)) {
    const hint = 'it comes with a later release; to virtualize a file of that name, write a path such as ./NAME';
    report(new VirtError('unsupported', `wasi-virt ${path} is not available yet`, { hint }));
  } else if (extra !== undefined) {
    report(
      usage(
        `"${printable(extra)}" is one argument too many`,
        'give one component; values of flags are written with "="',
      ),
    );
  }
  if (needed && path === undefined)
    report(usage('wasi-virt inspect needs a component', 'write wasi-virt inspect app.wasm'));
  if (path === '') report(usage('the path of the component is empty', 'name a file'));
  return path;
}

function readVersion(version: string | undefined, report: Report): string | undefined {
  if (version === undefined || /^0\.2\.(?:\d|1[0-2])$/.test(version)) return version;
  report(usage(`--wasi-version ${printable(version)} is not known`, 'write one of 0.2.0 to 0.2.12'));
  return undefined;
}

function usage(what: string, hint: string): VirtError {
  return new VirtError('usage', what, { hint });
}
