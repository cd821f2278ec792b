import {
  acrossEngines,
  differences,
  EVERYTHING_STEADY,
  type Observed,
  PARTS,
  type Steady,
  steadyIn,
  unsteady,
} from './compare.ts';
import { type Engine, type EngineName, untouched } from './engines.ts';
import { EXPLANATIONS, type Explanation } from './explained.ts';
import type { Run } from './manifest.ts';
import type { Corpus, Rejected, Subject } from './subjects.ts';
import { COMPARED, type Trial } from './trials.ts';
import { functionsOf, type Wrapped, wrap } from './wrap.ts';

/** Something that is not as it should be. */
export interface Finding {
  /** The title of the run; empty: there is one, or it is the component's. */
  readonly run: string;
  readonly difference: string;
  /** Why it is none of the adapter's doing. */
  readonly explained: string | undefined;
}

export type Verdict =
  /** As promised. */
  | 'same'
  | 'contained'
  /** The result is the component, byte for byte. */
  | 'itself'
  | 'explained'
  | 'differs'
  /** The engine cannot run the component by itself. */
  | 'not runnable'
  /** There is nothing here that this engine runs. */
  | 'not run';

export interface Cell {
  readonly engine: EngineName;
  readonly verdict: Verdict;
  /** How many runs were compared. */
  readonly runs: number;
  readonly findings: readonly Finding[];
}

/** A component under a policy. */
export interface Row {
  readonly component: string;
  readonly policy: string;
  /** The sentence with which it was refused. */
  readonly refused: string | undefined;
  /** Why it was not tried, in the words of the manifest. */
  readonly leftOut: string | undefined;
  /** Functions of WASI that are imported by the component and by the result. */
  readonly imports: readonly [before: number, after: number];
  /** Of the finished bytes, before anything is run. */
  readonly findings: readonly Finding[];
  readonly cells: readonly Cell[];
}

/** What is not the same every time, unwrapped, or cannot be run at all. */
export interface Remark {
  readonly component: string;
  readonly engine: EngineName;
  readonly run: string;
  readonly remark: string;
}

export interface Conformance {
  readonly components: number;
  readonly rows: readonly Row[];
  readonly remarks: readonly Remark[];
  readonly rejected: readonly Rejected[];
}

export interface ConformOptions {
  readonly trials: readonly Trial[];
  /** Each does one thing at a time; two of a name share the work. */
  readonly engines: readonly Engine[];
  readonly explanations?: readonly Explanation[];
  /** Told of every component that an engine is through with. */
  readonly progress?: (engine: EngineName, component: string) => void;
}

/** What was seen of a component's runs in one engine. */
interface Seen {
  readonly engine: EngineName;
  readonly runs: readonly SeenRun[];
}

interface SeenRun {
  readonly run: Run;
  readonly unwrapped: Observed;
  readonly steady: Steady;
  /** By the name of the trial. */
  readonly wrapped: ReadonlyMap<string, { readonly made: Wrapped; readonly observed: Observed | undefined }>;
}

/** Runs every component under every policy in every engine, and says what is not as promised. */
export async function conform({ subjects, rejected }: Corpus, options: ConformOptions): Promise<Conformance> {
  const wraps = new Wraps();
  const seen = new Map<Subject, Seen[]>(subjects.map((subject) => [subject, []]));
  const queues = Map.groupBy(options.engines, ({ name }) => name);
  await Promise.all(
    [...queues.values()].flatMap((engines) => {
      const waiting = [...subjects];
      return engines.map(async (engine) => {
        for (let subject = waiting.shift(); subject !== undefined; subject = waiting.shift()) {
          seen.get(subject)?.push(await see(subject, engine, options.trials, wraps));
          options.progress?.(engine.name, subject.name);
        }
      });
    }),
  );
  const names = [...queues.keys()];
  const explain = explainer(options.explanations ?? EXPLANATIONS);
  const rows: Row[] = [];
  const remarks: Remark[] = [];
  for (const [subject, unsorted] of seen) {
    const inOrder = unsorted.toSorted((a, b) => names.indexOf(a.engine) - names.indexOf(b.engine));
    remarks.push(...inOrder.flatMap((each) => remarksOn(subject, each)));
    for (const trial of options.trials) {
      const reason = subject.manifest.except[trial.name];
      if (reason !== undefined) {
        rows.push(leftOut(subject, trial, inOrder, reason));
        continue;
      }
      const row = rowOf(subject, trial, inOrder, explain);
      if (row !== undefined) rows.push(row);
    }
  }
  return { components: subjects.length, rows, remarks, rejected };
}

/** Whether all is as promised, or explained. */
export function conforms({ rows }: Conformance): boolean {
  return rows.every(
    (row) => row.findings.every(isExplained) && row.cells.every(({ verdict }) => verdict !== 'differs'),
  );
}

const isExplained = ({ explained }: Finding): boolean => explained !== undefined;

/** Results are made once for all engines. */
class Wraps {
  readonly #made = new Map<Run, Map<string, Promise<Wrapped>>>();

  get(subject: Subject, trial: Trial, run: Run): Promise<Wrapped> {
    const ofRun = this.#made.get(run) ?? new Map<string, Promise<Wrapped>>();
    this.#made.set(run, ofRun);
    const made = ofRun.get(trial.name) ?? wrap(subject, trial, run);
    ofRun.set(trial.name, made);
    return made;
  }
}

async function see(subject: Subject, engine: Engine, trials: readonly Trial[], wraps: Wraps): Promise<Seen> {
  const runs: SeenRun[] = [];
  for (const run of subject.kind === 'command' ? subject.manifest.runs : subject.manifest.runs.slice(0, 1)) {
    const resolved = engine.resolve(run);
    const go = runner(subject, engine, resolved);
    const unwrapped = await go?.(subject.bytes);
    const again = unwrapped?.kind === 'ran' ? await go?.(subject.bytes) : undefined;
    const wrapped = new Map<string, { made: Wrapped; observed: Observed | undefined }>();
    for (const trial of trials) {
      if (trial.name in subject.manifest.except) continue;
      const made = await wraps.get(subject, trial, resolved);
      // The same bytes do the same; and what cannot be run unwrapped proves nothing wrapped.
      const idle = made.kind !== 'wrapped' || (made.unchanged && trial.promises === 'same') || again === undefined;
      wrapped.set(trial.name, { made, observed: idle ? undefined : await go?.(made.bytes) });
    }
    runs.push({
      run: resolved,
      unwrapped: unwrapped ?? { kind: 'unstarted', reason: '' },
      steady: unwrapped?.kind === 'ran' && again?.kind === 'ran' ? steadyIn(unwrapped, again) : EVERYTHING_STEADY,
      wrapped,
    });
  }
  return { engine: engine.name, runs };
}

function runner(
  { kind, manifest }: Subject,
  engine: Engine,
  run: Run,
): ((bytes: Uint8Array) => Promise<Observed>) | undefined {
  if (kind === 'command') return (bytes) => engine.run(bytes, run);
  const { serve } = engine;
  if (kind === 'server') return serve && ((bytes) => serve(bytes, run, manifest.requests));
  return manifest.calls && engine.call(manifest.calls);
}

function remarksOn(subject: Subject, { engine, runs }: Seen): Remark[] {
  return runs.flatMap(({ run, unwrapped, steady }) => {
    const remark = (text: string): Remark => ({ component: subject.name, engine, run: run.title, remark: text });
    if (unwrapped.kind === 'unstarted')
      return unwrapped.reason === '' ? [] : [remark(`not runnable unwrapped: ${unwrapped.reason}`)];
    const changing = unsteady(steady);
    return changing.length === 0 ? [] : [remark(`another every time: ${changing.join(', ')}`)];
  });
}

type Explain = (
  component: string,
  policy: string,
  engine: EngineName | undefined,
  run: string,
  difference: string,
) => Finding;

function explainer(explanations: readonly Explanation[]): Explain {
  return (component, policy, engine, run, difference) => {
    const known = explanations.find(
      (each) =>
        (each.component?.test(component) ?? true) &&
        (each.policy?.test(policy) ?? true) &&
        (each.engine === undefined || each.engine === engine || engine === undefined) &&
        each.difference.test(difference),
    );
    return { run, difference, explained: known?.reason };
  };
}

/** `undefined`: the policy has nothing to do with the component. */
function rowOf(subject: Subject, trial: Trial, seen: readonly Seen[], explain: Explain): Row | undefined {
  const made = seen.flatMap(({ runs }) => runs.flatMap(({ wrapped }) => wrapped.get(trial.name)?.made ?? []));
  const meant = made.filter(({ kind }) => kind !== 'beside the point');
  if (meant.length === 0) return undefined;
  const find = (engine: EngineName | undefined, run: string, difference: string): Finding =>
    explain(subject.name, trial.name, engine, run, difference);
  const problems = new Set(meant.flatMap((each) => ('problems' in each ? each.problems : [])));
  const left = meant.flatMap((each) => (each.kind === 'wrapped' ? [each.imports] : []));
  return {
    component: subject.name,
    policy: trial.name,
    refused: meant.flatMap((each) => (each.kind === 'refused' ? [each.sentence] : []))[0],
    leftOut: undefined,
    imports: [functionsOf(subject.bytes), Math.max(0, ...left)],
    findings: [
      ...[...problems].map((problem) => find(undefined, '', problem)),
      ...acrossAll(trial, seen).map(({ run, difference }) => find(undefined, run, difference)),
    ],
    cells: seen.map(({ engine, runs }) => cellOf(trial, engine, runs, find)),
  };
}

function leftOut(subject: Subject, trial: Trial, seen: readonly Seen[], reason: string): Row {
  const functions = functionsOf(subject.bytes);
  return {
    component: subject.name,
    policy: trial.name,
    refused: undefined,
    leftOut: reason,
    imports: [functions, functions],
    findings: [],
    cells: seen.map(({ engine }) => ({ engine, verdict: 'not run', runs: 0, findings: [] })),
  };
}

function cellOf(
  trial: Trial,
  engine: EngineName,
  runs: readonly SeenRun[],
  find: (engine: EngineName, run: string, difference: string) => Finding,
): Cell {
  const findings: Finding[] = [];
  let compared = 0;
  let itself = 0;
  for (const seen of runs) {
    const { made, observed } = seen.wrapped.get(trial.name) ?? {};
    if (made?.kind === 'wrapped' && made.unchanged && observed === undefined) itself++;
    if (made?.kind !== 'wrapped' || observed === undefined) continue;
    compared++;
    findings.push(...broken(trial, seen, made, observed).map((difference) => find(engine, seen.run.title, difference)));
  }
  const verdict = (): Verdict => {
    if (findings.length > 0) return findings.every(isExplained) ? 'explained' : 'differs';
    if (compared > 0) return COMPARED[trial.promises].length > 0 ? 'same' : 'contained';
    if (itself > 0) return 'itself';
    return runs.some(({ unwrapped }) => unwrapped.kind === 'unstarted' && unwrapped.reason !== '')
      ? 'not runnable'
      : 'not run';
  };
  return { engine, verdict: verdict(), runs: compared, findings };
}

/** What of a promise is not kept. */
export function broken(
  { promises }: Pick<Trial, 'promises'>,
  { run, unwrapped, steady }: Pick<SeenRun, 'run' | 'unwrapped' | 'steady'>,
  made: Pick<Extract<Wrapped, { kind: 'wrapped' }>, 'policy'>,
  observed: Observed,
): string[] {
  if (observed.kind === 'unstarted') return differences(unwrapped, observed);
  const found = differences(unwrapped, observed, COMPARED[promises], steady);
  if (promises === 'same') return found;
  const before = { ...observed, files: untouched(run) };
  found.push(...differences(before, observed, ['files']));
  const hangs = observed.end.find((end) => end.startsWith('does not end'));
  if (hangs !== undefined && promises !== 'same output') found.push(`ends: it ${hangs}`);
  if (promises === 'silent')
    found.push(...differences({ ...observed, stdout: [], stderr: [] }, observed, ['stdout', 'stderr']));
  const { http, sockets } = made.policy;
  if (sockets === 'deny' && (http === 'deny' || http === 'none'))
    found.push(...differences({ ...observed, reached: [] }, observed, ['reached']));
  return found;
}

/** What a contained component does in one engine and not in the other. */
function acrossAll(trial: Trial, seen: readonly Seen[]): { run: string; difference: string }[] {
  if (trial.promises !== 'contained' && trial.promises !== 'silent') return [];
  const [first, second] = seen;
  if (first === undefined || second === undefined) return [];
  return first.runs.flatMap((one, i) => {
    const other = second.runs[i];
    const [a, b] = [one.wrapped.get(trial.name)?.observed, other?.wrapped.get(trial.name)?.observed];
    if (other === undefined || a?.kind !== 'ran' || b?.kind !== 'ran') return [];
    const steady = trial.closed === true ? EVERYTHING_STEADY : both(one.steady, other.steady);
    const alike = differences(acrossEngines(one.unwrapped), acrossEngines(other.unwrapped), PARTS, steady).length === 0;
    if (trial.closed !== true && !alike) return [];
    return differences(acrossEngines(a), acrossEngines(b), PARTS, steady).map((difference) => ({
      run: one.run.title,
      difference: `${second.engine} is not like ${first.engine}: ${difference}`,
    }));
  });
}

function both(one: Steady, other: Steady): Steady {
  const lines = (part: keyof Steady): readonly boolean[] | undefined => {
    const [a, b] = [one[part], other[part]];
    return a === undefined || b === undefined ? undefined : a.map((same, i) => same && b[i] !== false);
  };
  return {
    end: lines('end'),
    stdout: lines('stdout'),
    stderr: lines('stderr'),
    answers: lines('answers'),
    files: lines('files'),
    reached: lines('reached'),
  };
}
