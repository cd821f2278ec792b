import type { InterfaceFunctions, ReportedMount, RunReport } from '../report/model.ts';
import type { Remaining } from '../virtualize.ts';

/** The outputs of the Action, each with what it holds. */
export const OUTPUTS = {
  'virt-path': 'The path of the result; with several components one per line, in the order of the inputs',
  'virt-sha256': 'The SHA-256 of the result, in hexadecimal; one per line',
  'component-sha256': 'The SHA-256 of the component, in hexadecimal; one per line',
  unchanged: '"true" if every result is the component itself, byte for byte, because the policy grants all it imports',
  imports: 'What the results still import, as JSON: [{"interface", "functions", "reason"}]; empty above 100 KB',
  report:
    'All of the above, what the adapter answers and what is embedded, as JSON: one object per component; empty above 100 KB',
  'report-path': 'The file with the same JSON as report, whatever its size',
  verdict:
    '"passed", "failed", "approved" where exactly these changes are approved, "unknown" where it is not known what changed, or "error"',
  changes:
    'How many changes there are of each kind – gained, widened, used, calls, virtual, narrowed, lost –, as JSON; empty without a baseline',
  baseline: 'What was compared with: "the lock file …", "commit …"; empty: there was nothing',
  'diff-sha256':
    'The digest of exactly these changes of this job, in hexadecimal; the label that approves them begins it',
  'inventory-path': 'The file with what the components may do, as JSON',
  'diff-path': 'The file with what changed, as JSON',
  'sarif-path': 'The file with what changed, for code scanning',
  'predicate-path':
    'The file with the predicate for an attestation of virt.wasm; one per line, in the order of virt-path',
  'artifact-id': 'The number of the artifact that holds virt.wasm; empty: none was uploaded',
  'artifact-url': 'Its address',
  'artifact-digest': 'Its SHA-256, in hexadecimal: of virt.wasm itself where there is one component',
  'comment-url': 'The address of the comment; empty: there is none',
} as const;

export type OutputName = keyof typeof OUTPUTS;
export type Outputs = Readonly<Record<OutputName, string>>;

/** What holds as long as nothing is known. */
export const NO_OUTPUTS: Outputs = {
  'virt-path': '',
  'virt-sha256': '',
  'component-sha256': '',
  unchanged: 'false',
  imports: '[]',
  report: '[]',
  'report-path': '',
  verdict: 'error',
  changes: '',
  baseline: '',
  'diff-sha256': '',
  'inventory-path': '',
  'diff-path': '',
  'sarif-path': '',
  'predicate-path': '',
  'artifact-id': '',
  'artifact-url': '',
  'artifact-digest': '',
  'comment-url': '',
};

/** So many bytes an output has at most where a file has it too: a shell takes 128 KiB in one variable or argument. */
const MOST = 100_000;

/** What is known of the results; without any report, of a run that failed. */
export function outputsOf(reports: readonly RunReport[]): Outputs {
  const lines = (each: (report: RunReport) => string): string => reports.map(each).join('\n');
  return {
    ...NO_OUTPUTS,
    'virt-path': lines(({ output }) => output.path),
    'virt-sha256': lines(({ output }) => output.sha256),
    'component-sha256': lines(({ component }) => component?.sha256 ?? ''),
    unchanged: String(reports.length > 0 && reports.every(({ unchanged }) => unchanged)),
    imports: unlessLong(JSON.stringify(union(reports.flatMap(({ imports }) => imports)))),
    report: unlessLong(JSON.stringify(reportData(reports))),
  };
}

/** What the output `report` and its file hold: of many files the digest has to do. */
export function reportData(reports: readonly RunReport[]): readonly object[] {
  return reports.map((report) => ({ ...report, mounts: report.mounts.map(withoutList) }));
}

function unlessLong(text: string): string {
  return Buffer.byteLength(text) > MOST ? '' : text;
}

function withoutList({ files, ...mount }: ReportedMount): object {
  return { ...mount, files: files.length };
}

/** Each interface once, with the functions of all; sorted by name. */
function union(imports: readonly Remaining[]): Remaining[] {
  const byName = new Map<string, Remaining>();
  for (const each of imports) {
    const functions = [...(byName.get(each.interface)?.functions ?? []), ...each.functions];
    byName.set(each.interface, { ...each, functions: [...new Set(functions)].sort() });
  }
  return [...byName.values()].sort((a, b) => compare(a, b));
}

function compare(a: InterfaceFunctions, b: InterfaceFunctions): number {
  return a.interface < b.interface ? -1 : 1;
}
