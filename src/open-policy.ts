import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { textOf } from './capabilities/capability.ts';
import { refuseDenied } from './capabilities/denied.ts';
import { widenings } from './capabilities/tighten.ts';
import { VirtError } from './errors.ts';
import { readText } from './files.ts';
import { plainPath } from './names.ts';
import { buildPolicy, type RawSetting, type Report } from './policy/build-policy.ts';
import { today } from './policy/day.ts';
import { DeniedImports } from './policy/denied-imports.ts';
import { layer } from './policy/layers.ts';
import { DENY_ALL, type Policy } from './policy/model.ts';
import { notesOn } from './policy/notes.ts';
import {
  type ComponentPath,
  denialsFor,
  type PolicyFile,
  sectionsFor,
  settingsFor,
  unusedNote,
  unusedSections,
} from './policy/policy-file.ts';

/** Where a policy file is looked for if none is named. */
export const DEFAULT_POLICY_FILES = ['wasi-virt.yaml', '.github/wasi-virt.yaml'] as const;

/** What components may do, as it was agreed on: the inventory that is committed, and compared with. */
export const LOCK_FILE = 'wasi-virt.lock.json';

/** The first of {@link DEFAULT_POLICY_FILES} that is there. */
export function defaultPolicyFile(): string | undefined {
  return DEFAULT_POLICY_FILES.find((file) => existsSync(file));
}

/** What was asked for: a policy file, settings over it, or both. */
export interface PolicyRequest {
  readonly file: string | undefined;
  readonly settings: readonly RawSetting[];
  /** Whether settings may grant only what the file grants; the file may ask for it as well. */
  readonly tightenOnly: boolean;
}

/** The policies of components. */
export interface Policies {
  readonly file: string | undefined;
  /** What the file lets people know, without final punctuation. */
  readonly notes: readonly string[];
  /** The policy of one component; every mistake goes to `report`. */
  readonly of: (component: string | undefined, report: Report) => Policy;
  /** Reads everything that the file says, of whatever component; every mistake goes to `report`. */
  readonly all: (report: Report) => void;
  /** Notes about what the file says of components that are not among these. */
  readonly unused: (components: readonly string[]) => readonly string[];
  /** What `deny-imports` has named in the components of this run: those that were shown to it. */
  readonly deniedImports: DeniedImports;
}

/**
 * Reads the policy file, if there is one. Every mistake goes to `report`; if there is any, the policies must not be used.
 * @throws {VirtError} of code `io` if the file cannot be read
 */
export async function openPolicies(request: PolicyRequest, report: Report): Promise<Policies> {
  const { file, settings, tightenOnly } = request;
  const deniedImports = new DeniedImports();
  if (file === undefined) {
    if (tightenOnly) {
      const hint = 'name one, or leave it out';
      report(new VirtError('usage', 'there is no policy file that settings could tighten', { hint }));
    }
    let policy: Policy | undefined;
    const of: Policies['of'] = (_component, complain) => {
      policy ??= buildPolicy(settings, complain);
      return policy;
    };
    const all: Policies['all'] = (complain) => of(undefined, complain);
    return { file, notes: notesOn(settings), of, all, unused: () => [], deniedImports };
  }
  // YAML and the schema take a while to load, and most runs need neither.
  const { readPolicyFile } = await import('./policy/readers/file.ts');
  const read = readPolicyFile(readText(file), file, today(), report);
  const memory = new Map<string, Policy>();
  let settled = 0;
  /** What the file says of a component, with what is laid over it; of too much, nothing. */
  const policyFor = (from: PolicyFile, component: ComponentPath, complain: Report): Policy => {
    if (settled > MAX_SETTLED) return DENY_ALL;
    const own = settingsFor(from, component);
    settled += own.length + settings.length;
    if (settled <= MAX_SETTLED) return policyOf(from, component, own, settings, tightenOnly, complain);
    const what = `the permissions and sections of this file are more than ${MAX_SETTLED} settings, each section counted with what it is laid over`;
    complain(new VirtError('policy', what, { at: { file }, hint: 'grant less to all components, or divide the file' }));
    return DENY_ALL;
  };
  const places = new Map(read.sections.map((section, place) => [section, place]));
  return {
    file,
    notes: [...read.notes, ...notesOn(settings)],
    of: (component, complain) => {
      const path = component === undefined ? '' : pathOf(component);
      // Places of settings would not tell two policies apart: by an alias, several settings stand at one place.
      const key = sectionsFor(read, path)
        .map((section) => places.get(section))
        .join();
      const policy = memory.get(key) ?? policyFor(read, path, complain);
      memory.set(key, policy);
      return policy;
    },
    all: (complain) => {
      const each = [[], ...read.sections.map((section) => [{ ...section, match: ['**'] }])];
      for (const sections of each) policyFor({ ...read, sections }, 'any', complain);
    },
    unused: (components) => unusedSections(read, components.map(pathOf)).map(unusedNote),
    deniedImports,
  };
}

/**
 * So many settings are made policies of, about two seconds' work: every section is laid over all that the file says of
 * every component.
 */
const MAX_SETTLED = 200_000;

/** @param own what the file says of the component */
function policyOf(
  read: PolicyFile,
  component: ComponentPath,
  own: readonly RawSetting[],
  upper: readonly RawSetting[],
  tightenOnly: boolean,
  report: Report,
): Policy {
  const { file, overrides } = read;
  let failed = false;
  const complain: Report = (problem) => {
    failed = true;
    report(problem);
  };
  const policy = buildPolicy(layer(own, upper), complain);
  if (failed) return policy;
  refuseDenied(policy, denialsFor(read, component)).forEach(report);
  if (upper.length === 0 || (!tightenOnly && overrides !== 'tighten-only')) return policy;
  const grants = Map.groupBy(
    widenings(buildPolicy(own, complain), policy),
    ({ source }) => source?.text ?? 'a setting',
  );
  for (const [setting, items] of grants) {
    const what = `${setting} grants ${items.map(textOf).join(', ')}, which ${file} does not`;
    report(new VirtError('policy', what, { hint: 'settings may only tighten it: grant it there, or leave it out' }));
  }
  return policy;
}

/** Where a component is, however its path is written: a section speaks of a file. */
function pathOf(component: string): ComponentPath {
  const absolute = resolve(component);
  return { relative: plainPath(relative(process.cwd(), absolute)), absolute: plainPath(absolute) };
}
