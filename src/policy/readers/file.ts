import { VirtError } from '../../errors.ts';
import { printable, withoutMark } from '../../text.ts';
import type { RawSetting, Report } from '../build-policy.ts';
import { globMistake } from '../globs.ts';
import { notesOn } from '../notes.ts';
import type { PolicyFile, PolicySection } from '../policy-file.ts';
import type { SettingName } from '../settings.ts';
import { type Denial, denialOver, mayOverlap } from './denials.ts';
import { Draft } from './draft.ts';
import { PART_OF_POLICY_FILE, type Permissions, POLICY_FILE, type PolicyDocument } from './file-schema.ts';
import { readOwn } from './permissions.ts';
import { formatPlace } from './places.ts';
import { type Checked, check } from './schema-mistakes.ts';
import { find, type Path } from './trees.ts';
import { readNetwork, readStorage } from './wassette.ts';
import type { Tree } from './yaml.ts';
import { readYaml } from './yaml.ts';

export { type PolicyFile, type PolicySection, settingsFor, unusedNote, unusedSections } from '../policy-file.ts';

/**
 * Reads a policy file. Every mistake goes to `report`, with its place; if there was any, what is returned lacks it and
 * must not be used.
 * @param file its path, for messages
 * @param today the day in UTC, as `2027-01-31`: what was granted until an earlier day is a mistake
 */
export function readPolicyFile(text: string, file: string, today: string, report: Report): PolicyFile {
  const empty: PolicyFile = {
    file,
    description: undefined,
    overrides: 'any',
    settings: [],
    denials: [],
    sections: [],
    notes: [],
  };
  const at = { file, line: 1, column: 1 };
  let mistakes = 0;
  const tell: Report = (problem) => {
    if (++mistakes > MAX_MISTAKES) throw new TooManyMistakes();
    report(problem);
  };
  try {
    const tree = readYaml(withoutMark(text), file, tell);
    if (tree === undefined) {
      if (mistakes === 0)
        tell(new VirtError('policy', 'the file is empty', { at, hint: 'write version: "1.0" and permissions' }));
      return empty;
    }
    const checked = check(tree, POLICY_FILE, PART_OF_POLICY_FILE, tell);
    return checked === undefined ? empty : new FileReader(checked, today, tell).read(file);
  } catch (error) {
    if (!(error instanceof TooManyMistakes)) throw error;
    report(new VirtError('policy', `there are more than ${MAX_MISTAKES} mistakes`, { at, hint: 'mend those first' }));
    return empty;
  }
}

/** So many mistakes of one file are told: nobody reads more, and 1 MiB can have a hundred thousand. */
const MAX_MISTAKES = 100;

class TooManyMistakes extends Error {}

/** So many pairs of a grant and a denial are compared in one file: about a second's work. */
const MAX_PAIRS = 1_000_000;

/** What each key speaks of: where a section has it, what was said of that before is replaced. */
const SPEAKS_OF: Readonly<Record<keyof Permissions, readonly SettingName[]>> = {
  clocks: ['allow-clocks', 'fixed-clock'],
  random: ['allow-random', 'random-seed'],
  exit: ['allow-exit'],
  stdio: ['stdio', 'stdin', 'stdout', 'stderr'],
  storage: ['allow-fs', 'preopen'],
  filesystem: ['allow-fs', 'preopen'],
  mounts: ['mount'],
  'mount-include': ['mount-include'],
  'mount-exclude': [],
  network: ['allow-http', 'allow-sockets'],
  http: ['allow-http'],
  sockets: ['allow-sockets'],
  dns: ['allow-dns'],
  environment: ['allow-env', 'env'],
  config: ['allow-config', 'config'],
  args: ['arg'],
  cwd: ['cwd'],
  imports: ['allow-imports'],
  'on-denied': ['on-denied'],
  debug: ['debug'],
  resources: [],
  runtime: [],
  ipc: [],
};

/** How to say that a key which speaks of something grants nothing of it, so that `allow-all` does not either. */
const NOTHING: Partial<Record<SettingName, string>> = {
  'allow-fs': 'false',
  'allow-http': 'false',
  'allow-sockets': 'false',
  'allow-dns': 'false',
  'allow-env': 'false',
  'allow-config': 'false',
  stdio: 'deny',
};

/** What one `permissions` mapping says. */
interface Said {
  readonly settings: readonly RawSetting[];
  readonly replaces: readonly SettingName[];
  readonly denials: readonly Denial[];
}

class FileReader {
  readonly #data: PolicyDocument;
  readonly #tree: Tree;
  readonly #today: string;
  readonly #report: Report;
  readonly #notes: string[] = [];
  #pairs = 0;

  constructor({ data, tree }: Checked<PolicyDocument>, today: string, report: Report) {
    this.#data = data;
    this.#tree = tree;
    this.#today = today;
    this.#report = report;
  }

  read(file: string): PolicyFile {
    const { description, overrides = 'any', permissions, components } = this.#data;
    const common = this.#permissions(permissions, ['permissions'], []);
    const sections = (components ?? []).map((section, index): PolicySection => {
      const path = ['components', index];
      const match = typeof section.match === 'string' ? [section.match] : section.match;
      match.forEach((glob, position) => {
        this.#checkGlob(glob, typeof section.match === 'string' ? [...path, 'match'] : [...path, 'match', position]);
      });
      const { settings, replaces, denials } = this.#permissions(
        section.permissions,
        [...path, 'permissions'],
        common.denials,
      );
      return { at: this.#at(path), match, description: section.description, replaces, settings, denials };
    });
    this.#notes.push(...notesOn([...common.settings, ...sections.flatMap(({ settings }) => settings)]));
    const { settings, denials } = common;
    return { file, description, overrides, settings, denials, sections, notes: this.#notes };
  }

  #permissions(permissions: Permissions | null | undefined, path: Path, outer: readonly Denial[]): Said {
    if (permissions === undefined || permissions === null) return { settings: [], replaces: [], denials: [] };
    const draft = new Draft(this.#tree, this.#today, this.#report);
    readOwn(permissions, draft, path);
    const denials = [
      ...readNetwork(permissions.network, draft, [...path, 'network']),
      ...readStorage(permissions.storage, draft, [...path, 'storage']),
    ];
    for (const name of ['allow-http', 'allow-sockets'] as const) refuseMixture(draft, name);
    if (this.#isComparable(draft, outer.length + denials.length, path)) refuseDenied(draft, [...outer, ...denials]);
    const keys = Object.keys(SPEAKS_OF).filter((key): key is keyof Permissions => key in permissions);
    for (const key of keys) sayNothing(draft, key, path);
    for (const key of ['resources', 'runtime', 'ipc'] as const) {
      if (permissions[key] === undefined || permissions[key] === null) continue;
      const place = formatPlace(this.#at([...path, key]));
      this.#notes.push(`${place}: "${key}" is for the host to enforce; the result does not`);
    }
    return { settings: draft.settings, replaces: keys.flatMap((key) => SPEAKS_OF[key]), denials };
  }

  /** Every grant is held against every denial: of too many of both, nothing is granted. */
  #isComparable(draft: Draft, denials: number, path: Path): boolean {
    const grants = draft.settings.filter(mayOverlap);
    this.#pairs += grants.length * denials;
    if (this.#pairs <= MAX_PAIRS) return true;
    const what = `with ${grants.length} grants here beside ${denials} denials there are more than ${MAX_PAIRS} pairs to compare`;
    this.#report(
      new VirtError('policy', what, {
        at: this.#at(path),
        hint: 'deny or grant whole networks, domains or directories',
      }),
    );
    return false;
  }

  #checkGlob(glob: string, path: Path): void {
    const wrong = globMistake(glob);
    if (wrong === undefined) return;
    const at = find(this.#tree, path)?.value.at ?? this.#tree.at;
    this.#report(new VirtError('policy', `"${printable(glob)}" ${wrong.what}`, { at, hint: wrong.hint }));
  }

  #at(path: Path) {
    return find(this.#tree, path)?.at ?? this.#tree.at;
  }
}

/** All or none of something beside a list of it, from two keys: which of them was meant is not for us to guess. */
function refuseMixture(draft: Draft, name: SettingName): void {
  const settings = draft.of(name);
  const isWhole = ({ value = '' }: RawSetting): boolean => /^(?:true|false|none)$/.test(value);
  const whole = settings.find(isWhole);
  const others = settings.filter((setting) => setting !== whole);
  if (whole === undefined) return;
  draft.refuse(others, () => `contradicts ${whole.origin}`, 'leave one of them out');
}

function refuseDenied(draft: Draft, denials: readonly Denial[]): void {
  if (denials.length === 0) return;
  const wrong = new Map<RawSetting, Denial>();
  for (const setting of draft.settings) {
    const denial = denialOver(setting, denials);
    if (denial !== undefined) wrong.set(setting, denial);
  }
  const what = (setting: RawSetting): string => {
    const denial = wrong.get(setting);
    return `grants something that ${denial === undefined ? '' : formatPlace(denial.at)} denies`;
  };
  draft.refuse([...wrong.keys()], what, 'grant less, or take the denial out');
}

function sayNothing(draft: Draft, key: keyof Permissions, path: Path): void {
  for (const name of SPEAKS_OF[key]) {
    const nothing = NOTHING[name];
    const said = draft.of(name).length > 0 || (name === 'allow-fs' && draft.of('preopen').length > 0);
    if (nothing !== undefined && !said) draft.grant(name, nothing, [...path, key]);
  }
}
