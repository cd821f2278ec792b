/**
 * The one table of commands and of the flags that are no settings of the policy: the reader of the command line,
 * `--help` and the tables of the README are made from it.
 */

/** How a command prints what it found. */
export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'predicate'] as const;
export type Format = (typeof FORMATS)[number];

export interface CommandSpec {
  /** The words that choose it; empty for the command that a path alone means. */
  readonly words: readonly string[];
  /** What follows the words. */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  /** Whether settings of the policy are taken. */
  readonly settings: boolean;
  /** The first one is used where `--format` is not given. */
  readonly formats: readonly Format[];
  /** One line, without final punctuation. */
  readonly description: string;
}

const TABLE = {
  virtualize: {
    words: [],
    operands: '[component.wasm]',
    least: 0,
    most: 1,
    settings: true,
    formats: ['text', 'json'],
    description: 'Write virt.wasm; without a component: the adapter alone',
  },
  inspect: {
    words: ['inspect'],
    operands: 'component.wasm …',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    settings: true,
    formats: ['text', 'json', 'predicate'],
    description: 'Tell what components ask for, what the policy grants, and what their results need',
  },
  diff: {
    words: ['diff'],
    operands: 'base head',
    least: 2,
    most: 2,
    settings: true,
    formats: ['text', 'json', 'markdown', 'sarif'],
    description:
      'Tell what the head may do and the base may not: two components, lock files, or inventories as inspect --json writes them',
  },
  explain: {
    words: ['explain'],
    operands: '[component.wasm …]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    settings: true,
    formats: ['text', 'json', 'markdown'],
    description:
      'Tell of every rule what virt.wasm enforces, what the host must still do, and what nobody can promise; of components: of the rules that concern them',
  },
  lock: {
    words: ['lock'],
    operands: 'component.wasm …',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    settings: true,
    formats: ['text'],
    description: 'Write what components may do into wasi-virt.lock.json, with which the Action then compares',
  },
  'policy check': {
    words: ['policy', 'check'],
    operands: '[wasi-virt.yaml] [component.wasm …]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    settings: false,
    formats: ['text'],
    description: 'Tell every mistake in a policy file, and what it means for components',
  },
  'policy suggest': {
    words: ['policy', 'suggest'],
    operands: 'component.wasm',
    least: 1,
    most: 1,
    settings: false,
    formats: ['text'],
    description: 'Write the smallest policy that covers all that a component can call',
  },
  'policy import': {
    words: ['policy', 'import'],
    operands: 'spin.toml',
    least: 1,
    most: 1,
    settings: false,
    formats: ['text'],
    description: "Write the policy that a Spin manifest's allowed_outbound_hosts mean",
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof TABLE;

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = TABLE;

export const COMMAND_NAMES = Object.keys(TABLE).filter((name): name is CommandName => name in TABLE);

/** A flag of the command that is no setting of the policy. */
export interface CommandFlag {
  readonly name: string;
  readonly short?: string;
  /** Another name that is understood. */
  readonly alias?: string;
  /** Stands for the value in help texts; without it the flag has none. */
  readonly value?: string;
  readonly description: string;
  /** The commands that take it; absent: all. */
  readonly commands?: readonly CommandName[];
}

const WITH_POLICY: readonly CommandName[] = ['virtualize', 'inspect', 'diff', 'explain', 'lock'];
const WITH_FORMAT: readonly CommandName[] = ['virtualize', 'inspect', 'diff', 'explain'];

export const COMMAND_FLAGS: readonly CommandFlag[] = [
  {
    name: 'output',
    short: 'o',
    alias: 'out',
    value: 'FILE',
    description: 'The file to write; default: virt.wasm, of lock wasi-virt.lock.json, of the others standard output',
    commands: ['virtualize', 'inspect', 'diff', 'explain', 'lock', 'policy suggest', 'policy import'],
  },
  {
    name: 'policy',
    value: 'FILE',
    description: 'A policy file; settings are laid over it',
    commands: WITH_POLICY,
  },
  {
    name: 'tighten-only',
    description: 'Refuse settings that grant what the policy file does not',
    commands: WITH_POLICY,
  },
  {
    name: 'base-policy',
    value: 'FILE',
    description: 'Of diff: the policy file of the base, in place of all settings; default: those of the head',
    commands: ['diff'],
  },
  {
    name: 'fail-on',
    value: 'none|gained|widened|any',
    description: 'Of diff: end with 3 if something was gained, or widened too, or if anything changed; default: none',
    commands: ['diff'],
  },
  {
    name: 'format',
    value: 'FORMAT',
    description:
      'text, json; of diff and explain also markdown; of diff also sarif; of inspect also predicate, for an attestation; default: text',
    commands: WITH_FORMAT,
  },
  { name: 'json', description: 'The same as --format=json', commands: WITH_FORMAT },
  {
    name: 'wasi-version',
    value: '0.2.N',
    description: 'Without a component: the version that the adapter exports; default: 0.2.12',
    commands: ['virtualize'],
  },
  {
    name: 'no-second-opinion',
    description: 'Do not have wasm-tools validate the component and its result as well',
    commands: ['virtualize'],
  },
  { name: 'help', short: 'h', description: 'Print this help' },
  { name: 'version', short: 'V', description: 'Print the version' },
];
