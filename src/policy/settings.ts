/**
 * The one table of settings. The command's flags and `--help`, the Action's inputs, action.yml and the tables of the
 * README are made from it, so that they cannot differ.
 */

/**
 * How the value of a setting is written.
 * - `switch`: `true`, `false`; bare means `true`
 * - `origins`: as `switch`, or `none`, or a list of `scheme://host:port`
 * - `peers`: as `switch`, or a list of `tcp://address:port`, `listen=` before those that may be listened on
 * - `dns-names`: as `switch`, or a list of names that may be looked up
 * - `access`: as `switch`, or `ro`, or `rw`, which is `true`
 * - `host-names`: `true`, `false` or a list of names; bare means `true`
 * - `names`: a list of names
 * - `key-value`: `KEY=VALUE`, repeatable; a comma belongs to the value
 * - `stream`: `allow`, `ignore` or `deny`; bare means `allow`
 * - `on-denied`: `error` or `trap`
 * - `text`: any text
 * - `texts`: any text, repeatable
 * - `patterns`: a list of interface names, some with a final `*`
 */
export type ValueForm =
  | 'switch'
  | 'origins'
  | 'peers'
  | 'dns-names'
  | 'access'
  | 'host-names'
  | 'names'
  | 'key-value'
  | 'stream'
  | 'on-denied'
  | 'text'
  | 'texts'
  | 'patterns';

export interface SettingSpec {
  /** The flag without `--`, and the input. */
  readonly name: string;
  /** The flag's one-letter form. */
  readonly short?: string;
  readonly form: ValueForm;
  /** Stands for the value in help texts. */
  readonly value: string;
  /** One line, without final punctuation. */
  readonly description: string;
  /** What holds when it is not given, for people. */
  readonly default: string;
}

const TABLE = [
  {
    name: 'allow-all',
    form: 'switch',
    value: 'true|false',
    description: 'Grant everything that the component imports; every other setting narrows it',
    default: 'false',
  },
  {
    name: 'allow-clocks',
    form: 'switch',
    value: 'true|false',
    description: 'Let the component read the clocks and the time zone, and wait for timers',
    default: 'denied',
  },
  {
    name: 'allow-exit',
    form: 'switch',
    value: 'true|false',
    description: 'Let the component end its own process with an exit code',
    default: 'denied',
  },
  {
    name: 'allow-http',
    form: 'origins',
    value: 'true|false|none|ORIGIN,…',
    description:
      'Let the component send HTTP requests: to all, or only to these origins; with "none" it may build requests, and sending one is refused',
    default: 'denied',
  },
  {
    name: 'allow-random',
    form: 'switch',
    value: 'true|false',
    description: 'Let the component read random numbers',
    default: 'denied',
  },
  {
    name: 'allow-sockets',
    form: 'peers',
    value: 'true|false|PEER,…',
    description:
      'Let the component use TCP and UDP: with all, or only with these peers; "true" grants name look-up too',
    default: 'denied',
  },
  {
    name: 'allow-dns',
    form: 'dns-names',
    value: 'true|false|NAME,*.NAME',
    description: 'Let the component look names up: all, or only these',
    default: 'as allow-sockets=true or false',
  },
  {
    name: 'allow-fs',
    form: 'access',
    value: 'true|false|ro|rw',
    description: 'Let the component use every directory that its host opens for it; "ro": change nothing in them',
    default: 'denied',
  },
  {
    name: 'allow-stdio',
    form: 'switch',
    value: 'true|false',
    description: 'Let the component use standard input, output and error: the same as stdio=allow',
    default: 'denied',
  },
  {
    name: 'stdio',
    form: 'stream',
    value: 'allow|ignore|deny',
    description: 'All three standard streams at once; stdin, stdout and stderr override it',
    default: 'deny',
  },
  {
    name: 'stdin',
    form: 'stream',
    value: 'allow|ignore|deny',
    description: 'Standard input; ignored, it is at its end',
    default: 'as stdio',
  },
  {
    name: 'stdout',
    form: 'stream',
    value: 'allow|ignore|deny',
    description: 'Standard output; ignored, writes are accepted and dropped',
    default: 'as stdio',
  },
  {
    name: 'stderr',
    form: 'stream',
    value: 'allow|ignore|deny',
    description: 'Standard error; ignored, writes are accepted and dropped',
    default: 'as stdio',
  },
  {
    name: 'allow-env',
    form: 'host-names',
    value: 'true|false|A,B,PREFIX_*',
    description: "The host's environment variables: all, none or only these; all of them also grants arguments and cwd",
    default: 'denied',
  },
  {
    name: 'deny-env',
    form: 'names',
    value: 'A,B,PREFIX_*',
    description: 'Environment variables that the component never sees, whatever else grants them',
    default: 'none',
  },
  {
    name: 'env',
    short: 'e',
    form: 'key-value',
    value: 'KEY=VALUE',
    description: "A fixed environment variable, in place of the host's",
    default: 'none',
  },
  {
    name: 'allow-config',
    form: 'host-names',
    value: 'true|false|A,B,PREFIX_*',
    description: "The host's properties of wasi:config: all, none or only these",
    default: 'denied',
  },
  {
    name: 'deny-config',
    form: 'names',
    value: 'A,B,PREFIX_*',
    description: 'Properties of wasi:config that the component never sees, whatever else grants them',
    default: 'none',
  },
  {
    name: 'config',
    short: 'c',
    form: 'key-value',
    value: 'KEY=VALUE',
    description: "A fixed property of wasi:config, in place of the host's",
    default: 'none',
  },
  {
    name: 'arg',
    form: 'texts',
    value: 'TEXT',
    description: "A fixed command-line argument, the program's name first; together they replace the host's",
    default: 'none',
  },
  {
    name: 'cwd',
    form: 'text',
    value: 'PATH',
    description: "The working directory that the component is told, in place of the host's",
    default: 'none',
  },
  {
    name: 'allow-imports',
    form: 'patterns',
    value: 'wasi:keyvalue/*',
    description:
      'Further wasi: interfaces that pass: a package with "/*", or one interface; or one import by its own name, such as left, which deny-imports then denies only by that name',
    default: 'none',
  },
  {
    name: 'deny-imports',
    form: 'patterns',
    value: 'acme:*,acme:log/sink,fs',
    description:
      'Imports that are denied by name: "*" for all outside wasi:, or a namespace, package or interface of them; or an import by its own name, such as fs or left',
    default: 'none: they pass and are reported',
  },
  {
    name: 'on-denied',
    form: 'on-denied',
    value: 'error|trap',
    description: 'What a denied call does where WASI has an error for it; elsewhere it always traps',
    default: 'error',
  },
  {
    name: 'preopen',
    form: 'texts',
    value: 'GUEST=HOST[:ro|rw]',
    description: "A directory of the host's under a path of the component's, in place of those that the host opens",
    default: 'none; rw',
  },
  {
    name: 'mount',
    form: 'texts',
    value: 'GUEST=LOCAL[:overlay]|GUEST=memory:',
    description:
      'A directory or file that is embedded into the result, read-only, or with changes kept in memory; or an empty directory in memory',
    default: 'none',
  },
  {
    name: 'mount-include',
    form: 'patterns',
    value: '**/*.html,assets/**',
    description: 'Which files of the mounts are embedded, by their path below the mount',
    default: 'all',
  },
  {
    name: 'mount-exclude',
    form: 'patterns',
    value: '**/*.map,drafts/**',
    description: 'Files and directories of the mounts that are not embedded',
    default: 'none',
  },
  {
    name: 'debug',
    form: 'switch',
    value: 'true|false',
    description: 'Tell every denied and virtual call on stderr, which must be allowed',
    default: 'false',
  },
  {
    name: 'fixed-clock',
    form: 'text',
    value: 'RFC3339',
    description:
      "Virtual time in place of the host's: both clocks start here and move only when the component waits for a timer, to its deadline, at once",
    default: 'none',
  },
  {
    name: 'random-seed',
    form: 'text',
    value: 'HEX',
    description:
      "Random numbers that follow from these 1 to 64 bytes, in place of the host's: the same in every run, and not secure",
    default: 'none',
  },
] as const satisfies readonly SettingSpec[];

export type SettingName = (typeof TABLE)[number]['name'];

/** Every setting, in the order in which people should read them. */
export const SETTINGS: readonly (SettingSpec & { readonly name: SettingName })[] = TABLE;

/** The setting of that name, or `undefined`. */
export function settingOf(name: string): (SettingSpec & { readonly name: SettingName }) | undefined {
  return SETTINGS.find((setting) => setting.name === name);
}

const LISTS_OR_SWITCHES = ['origins', 'peers', 'dns-names', 'host-names'] as const;
const BARE: ReadonlySet<ValueForm> = new Set<ValueForm>(['switch', 'access', 'stream', ...LISTS_OR_SWITCHES]);
const REPEATED: ReadonlySet<ValueForm> = new Set<ValueForm>([
  'names',
  'key-value',
  'texts',
  'patterns',
  ...LISTS_OR_SWITCHES,
]);

/** Whether the setting may be written without a value, as `--allow-clocks`. */
export function mayBeBare(form: ValueForm): boolean {
  return BARE.has(form);
}

/** Whether the setting may be given more than once, each time adding to what was given before. */
export function mayRepeat(form: ValueForm): boolean {
  return REPEATED.has(form);
}
