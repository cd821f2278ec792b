import { sha256 } from '../files.ts';
import { plainPattern } from './component-patterns.ts';
import type { RunContext } from './context.ts';
import type { Inputs } from './inputs.ts';

/**
 * What an inventory, a baseline and an approval are of. Two jobs that look at one component under two policies are two,
 * and so are two workflows: what one of them lets through is no measure for the other.
 */
export interface Key {
  /** 16 hexadecimal digits for the file of the workflow, the job, and the policy that is named. */
  readonly job: string;
  /** 8 hexadecimal digits for the components that are looked at, and the leg of a matrix that does. */
  readonly components: string;
}

export function keyOf(
  { workflowFile, workflow, job }: Pick<RunContext, 'workflowFile' | 'workflow' | 'job'>,
  { policyName, components, matrix }: Pick<Inputs, 'policyName' | 'components' | 'matrix'>,
): Key {
  return {
    job: digits([workflowFile ?? workflow, job, policyName], 16),
    components: digits([...components.map(plainPattern), matrix], 8),
  };
}

/** Of several jobs together, and of what all of them look at; of one job, its own. */
export function jointKey(jobs: readonly string[]): Key {
  const [only, ...others] = [...new Set(jobs)].sort();
  const job = only !== undefined && others.length === 0 ? only : digits([only ?? '', ...others], 16);
  return { job, components: JOINT };
}

const JOINT = '0'.repeat(8);

/** Whether a report is of the job that puts together what the others have found. */
export function isJoint({ components }: Key): boolean {
  return components === JOINT;
}

function digits(parts: readonly string[], most: number): string {
  return sha256(JSON.stringify(parts)).slice(0, most);
}

/** What the artifacts that hold what was found are called, before what they are of. */
export const REPORT_ARTIFACT = 'wasi-virt-report';

/** The file in them with the inventory. */
export const INVENTORY_FILE = 'inventory.json';

/** What the name of such an artifact says. */
export interface ReportName extends Key {
  readonly attempt: number;
}

/** Of one run, the same name only where a job is repeated by a matrix: the service then takes it with more letters. */
export function reportName({ job, components, attempt }: ReportName): string {
  return `${REPORT_ARTIFACT}-${job}-${components}-${attempt}`;
}

/** `undefined`: it is the name of something else. */
export function parseReportName(name: string): ReportName | undefined {
  const [, job, components, attempt] =
    /^wasi-virt-report-([0-9a-f]{16})-([0-9a-f]{8})-([1-9]\d{0,5})(?:-[0-9a-f]{6})?$/.exec(name) ?? [];
  if (job === undefined || components === undefined) return undefined;
  return { job, components, attempt: Number(attempt) };
}
