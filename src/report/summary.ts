import { code, details, prose, table } from './markdown.ts';
import { count, countAll, grouped, type ReportedFile, type RunReport } from './model.ts';

/** A component for which there is no result. */
export interface Failure {
  readonly component: string | null;
  readonly message: string;
}

/** GitHub discards a larger job summary whole. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** How much is told of each component; the next one is shorter. */
const LEVELS = ['functions', 'interfaces', 'totals'] as const;
type Level = (typeof LEVELS)[number];

/**
 * The job summary, as markdown of at most `limit` bytes: the longest form that fits, and if none does, a sentence.
 * Names from components are foreign text and are shown as such.
 */
export function renderSummary(
  reports: readonly RunReport[],
  failures: readonly Failure[],
  limit = SUMMARY_LIMIT,
): string {
  for (const level of LEVELS) {
    const text = [...failed(failures), ...reports.map((report) => section(report, level))].join('\n\n');
    if (new TextEncoder().encode(text).length < limit) return `${text}\n`;
  }
  return `## wasi-virt\n\n${count(reports.length, 'component')} virtualized; the details are too long for this page.\n`;
}

/** What went wrong, as markdown of at most so many characters; empty if nothing did. */
export function renderFailures(failures: readonly Failure[], limit: number): string {
  for (let most = failures.length; most > 0; most = Math.floor(most / 2)) {
    const rest = failures.length - most;
    const more = rest > 0 ? `\n- and ${count(rest, 'more mistake')}` : '';
    const text = `${failed(failures.slice(0, most)).join('')}${more}\n`;
    if (text.length <= limit) return text;
  }
  return failures.length === 0 ? '' : `## wasi-virt failed\n\n${count(failures.length, 'mistake')}\n`.slice(0, limit);
}

function failed(failures: readonly Failure[]): string[] {
  if (failures.length === 0) return [];
  const items = failures.map(
    ({ component, message }) => `- ${component === null ? '' : `${code(component)}: `}${prose(message)}`,
  );
  return [`## wasi-virt failed\n\n${items.join('\n')}`];
}

function section(report: RunReport, level: Level): string {
  const { component, output, notes } = report;
  return [
    `## wasi-virt: ${component === null ? '' : `${code(component.path)} → `}${code(output.path)}`,
    verdict(report),
    ...remaining(report, level),
    ...answered(report, level),
    ...mounted(report, level),
    files(component, output),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${prose(note)}`).join('\n')]),
  ].join('\n\n');
}

function verdict({ component, unchanged, imports, answered: interfaces }: RunReport): string {
  if (component === null) return 'The adapter alone: no component was given.';
  if (unchanged) return 'The result **is** the component, byte for byte.';
  const rest = imports.length === 0 ? 'It imports **nothing** any more' : `It still imports ${countAll(imports)}`;
  return interfaces.length === 0 ? `${rest}.` : `${rest}; the adapter answers ${countAll(interfaces)}.`;
}

function remaining({ imports }: RunReport, level: Level): string[] {
  if (imports.length === 0 || level === 'totals') return [];
  const rows = imports.map(({ interface: name, functions, reason }) => [
    code(name),
    level === 'functions' ? list(functions) : String(functions.length),
    prose(reason),
  ]);
  return ['### Still imported', table(['interface', 'functions', 'why'], rows)];
}

function answered({ answered: interfaces }: RunReport, level: Level): string[] {
  if (interfaces.length === 0 || level === 'totals') return [];
  const rows = interfaces.map(({ interface: name, functions }) => [
    code(name),
    level === 'functions' ? list(functions) : String(functions.length),
  ]);
  return [details(`Answered by the adapter: ${countAll(interfaces)}`, table(['interface', 'functions'], rows))];
}

/** Each mount by its totals, and its files where there is room for them. */
function mounted({ mounts }: RunReport, level: Level): string[] {
  if (mounts.length === 0) return [];
  const rows = mounts.map(({ guest, local, writable, files: list, size, sha256 }) => [
    code(guest),
    local === null ? 'memory' : code(local),
    writable ? 'in memory' : 'never',
    grouped(list.length),
    grouped(size),
    local === null ? '' : code(sha256),
  ]);
  const all = mounts.flatMap(({ guest, files: list }) =>
    list.map((file) => [
      code(file.path === '' ? guest : `${guest}/${file.path}`),
      grouped(file.size),
      code(file.sha256),
    ]),
  );
  const list = details(`Embedded: ${count(all.length, 'file')}`, table(['file', 'bytes', 'sha256'], all));
  return [
    '### Embedded files',
    table(['at', 'from', 'can change', 'files', 'bytes', 'sha256'], rows),
    ...(level === 'functions' && all.length > 0 ? [list] : []),
  ];
}

function files(component: ReportedFile | null, output: ReportedFile): string {
  const row = (label: string, file: ReportedFile): string[] => [
    label,
    code(file.path),
    grouped(file.size),
    code(file.sha256),
  ];
  const rows = component === null ? [] : [row('component', component)];
  return table(['', 'file', 'bytes', 'sha256'], [...rows, row('result', output)]);
}

function list(functions: readonly string[]): string {
  return functions.length === 0 ? 'types only' : functions.map(code).join(' ');
}
