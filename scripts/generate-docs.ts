/**
 * Writes the tables of README.md and docs/, and the inputs and outputs of action.yml, from what the program goes by:
 * `node scripts/generate-docs.ts`. A test checks that they are current.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { CAPABILITIES, CAPABILITY_KINDS } from '../src/capabilities/capability.ts';
import { ACTION_INPUTS } from '../src/github/inputs.ts';
import { OUTPUTS } from '../src/github/outputs.ts';
import { COMMAND_FLAGS, COMMAND_NAMES, COMMANDS } from '../src/policy/readers/commands.ts';
import { mayRepeat, SETTINGS } from '../src/policy/settings.ts';
import { denialRows } from './denial-table.ts';

/** README.md with its tables as they should be. */
export function currentReadme(text: string): string {
  const region = (old: string, name: string, lines: readonly string[]): string =>
    replaced(old, `<!-- ${name} -->`, `<!-- /${name} -->`, lines);
  let readme = region(text, 'settings', settingsTable());
  readme = region(readme, 'inputs', inputsTable());
  readme = region(readme, 'outputs', outputsTable());
  readme = region(readme, 'commands', commandsTable());
  readme = region(readme, 'capabilities', capabilitiesTable());
  return region(readme, 'flags', flagsTable());
}

/** docs/denial.md with its table as it should be. */
export function currentDenial(text: string): string {
  const lines = table(['interface', 'functions', 'a denied call gives', 'with `on-denied: trap`'], denialRows());
  return replaced(text, '<!-- denials -->', '<!-- /denials -->', lines);
}

/** action.yml with its inputs and outputs as they should be. */
export function currentAction(text: string): string {
  const inputs = [
    ...ACTION_INPUTS.map((input) => ({ ...input, given: input.value, required: input.default === undefined })),
    ...SETTINGS.map((setting) => ({
      ...setting,
      description: `${setting.description}${repeat(setting.form)}`,
      given: undefined,
      required: false,
    })),
  ].flatMap(({ name, description, default: otherwise, required, given }) => [
    `  ${name}:`,
    `    description: ${quoted(`${description}${otherwise === undefined ? '' : ` (default: ${otherwise})`}`)}`,
    `    required: ${required}`,
    ...(given === undefined ? [] : [`    default: ${quoted(given)}`]),
  ]);
  const outputs = Object.entries(OUTPUTS).flatMap(([name, description]) => [
    `  ${name}:`,
    `    description: ${quoted(description)}`,
  ]);
  const yaml = replaced(text, '  # <inputs>', '  # </inputs>', inputs);
  return replaced(yaml, '  # <outputs>', '  # </outputs>', outputs);
}

function settingsTable(): string[] {
  const rows = SETTINGS.map((setting) => [
    `\`${setting.name}\`${'short' in setting && setting.short !== undefined ? `, \`-${setting.short}\`` : ''}`,
    `\`${setting.value}\``,
    setting.default,
    `${setting.description}${repeat(setting.form)}`,
  ]);
  return table(['setting', 'value', 'default', 'what it does'], rows);
}

function inputsTable(): string[] {
  const rows = ACTION_INPUTS.map(({ name, description, default: otherwise }) => [
    `\`${name}\``,
    description,
    otherwise ?? '**required**',
  ]);
  return table(['input', 'what it is', 'default'], rows);
}

function outputsTable(): string[] {
  return table(
    ['output', 'what it holds'],
    Object.entries(OUTPUTS).map(([name, description]) => [`\`${name}\``, description]),
  );
}

function commandsTable(): string[] {
  const rows = COMMAND_NAMES.map((name) => {
    const { words, operands, description } = COMMANDS[name];
    return [`\`${['wasi-virt', ...words, operands].join(' ')}\``, description];
  });
  return table(['command', 'what it does'], rows);
}

function capabilitiesTable(): string[] {
  const rows = CAPABILITY_KINDS.map((kind) => {
    const { subject, description } = CAPABILITIES[kind];
    return [`\`${kind}${SUBJECTS[subject]}\``, `may ${description}`];
  });
  return table(['capability', 'a component that has it'], rows);
}

/** How a capability with a subject is written. */
const SUBJECTS = {
  nothing: '',
  name: ':NAME',
  path: ':PATH',
  origin: ':ORIGIN',
  connect: ':PEER',
  listen: ':PEER',
  host: ':NAME',
  import: ':PACKAGE/INTERFACE',
} as const;

function flagsTable(): string[] {
  const rows = COMMAND_FLAGS.map(({ name, short, value, description }) => [
    `${short === undefined ? '' : `\`-${short}\`, `}\`--${name}${value === undefined ? '' : ` ${value}`}\``,
    description,
  ]);
  return table(['flag', 'what it does'], rows);
}

function repeat(form: (typeof SETTINGS)[number]['form']): string {
  return mayRepeat(form) ? '; may be repeated' : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A YAML scalar on one line. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function replaced(text: string, begin: string, end: string, lines: readonly string[]): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the marks "${begin}" and "${end}" are missing`);
  return [text.slice(0, from + begin.length), ...lines, text.slice(to)].join('\n');
}

if (import.meta.main) {
  const files = [
    ['README.md', currentReadme],
    ['action.yml', currentAction],
    ['docs/denial.md', currentDenial],
  ] as const;
  for (const [name, current] of files) {
    const file = new URL(`../${name}`, import.meta.url);
    await writeFile(file, current(await readFile(file, 'utf8')));
  }
}
