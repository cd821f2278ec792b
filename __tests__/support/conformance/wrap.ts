import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { VirtError } from '../../../src/errors.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { inspect, type Virtualized, virtualize } from '../../../src/virtualize.ts';
import { validateComponent } from '../../../src/wasm-tools.ts';
import type { Run } from './manifest.ts';
import type { Subject } from './subjects.ts';
import { FRESH } from './trees.ts';
import type { Trial } from './trials.ts';

/** A component under a policy, before anything is run. */
export type Wrapped =
  | {
      readonly kind: 'wrapped';
      readonly bytes: Uint8Array;
      readonly policy: Policy;
      /** It is the component itself, byte for byte. */
      readonly unchanged: boolean;
      /** How many functions of WASI it imports. */
      readonly imports: number;
      /** What is wrong with it. */
      readonly problems: readonly string[];
    }
  /** The policy cannot be kept for this component, and that was said. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'broken'; readonly problems: readonly string[] }
  /** The policy has nothing to do with this run. */
  | { readonly kind: 'beside the point' };

/**
 * Virtualizes, and has wasm-tools look at the result: they validate it and say what it imports and exports, so that
 * nothing is believed of the code under test.
 */
export async function wrap(subject: Subject, trial: Trial, run: Run): Promise<Wrapped> {
  const policy = trial.policy(run, subject.kind);
  if (policy === undefined) return { kind: 'beside the point' };
  let made: Virtualized;
  try {
    made = virtualize(subject.bytes, policy, {
      timestamp: FRESH,
      ...(trial.files === undefined ? {} : { files: trial.files(run) }),
      ...(trial.force === undefined ? {} : { force: trial.force(subject.kind) }),
    });
  } catch (error) {
    if (error instanceof VirtError && error.code !== 'verification')
      return { kind: 'refused', sentence: error.message };
    return { kind: 'broken', problems: [`cannot be virtualized: ${error instanceof Error ? error.message : error}`] };
  }
  const { bytes, unchanged, adapter } = made;
  const problems: string[] = [];
  if (unchanged && !Buffer.from(bytes).equals(subject.bytes)) problems.push('said to be unchanged, and is not');
  try {
    if (!unchanged) {
      await validateComponent(bytes, adapter);
      problems.push(
        ...surfaceProblems(await worldOf(subject.bytes), await worldOf(bytes), callable(bytes), trial, subject),
      );
    }
  } catch (error) {
    problems.push(`wasm-tools reject it: ${error instanceof Error ? error.message : error}`);
  }
  return { kind: 'wrapped', bytes, policy, unchanged, imports: functionsOf(bytes), problems };
}

/** What a component imports and exports, in the words of wasm-tools. */
export interface World {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

const worlds = new WeakMap<Uint8Array, World>();

export async function worldOf(component: Uint8Array): Promise<World> {
  const known = worlds.get(component);
  if (known !== undefined) return known;
  const wit = await componentWit(component);
  const [, body = ''] = /^world \S+ \{\n(.*?)^\}/ms.exec(wit) ?? [];
  const named = (keyword: string): string[] =>
    [...body.matchAll(new RegExp(`^  ${keyword} ([^\\s;{]+?)(?::? .*)?[;{]?$`, 'gm'))]
      .map(([, name = '']) => name)
      .sort();
  const world = { imports: named('import'), exports: named('export') };
  worlds.set(component, world);
  return world;
}

/** What of a server's stays the host's, whatever is denied: it could not be called without. */
const SERVING = /^wasi:(http\/types|io\/(error|poll|streams))@/;

/** @param callable the interfaces through which something can be called */
export function surfaceProblems(
  before: World,
  after: World,
  callable: ReadonlySet<string>,
  { leaves }: Pick<Trial, 'leaves'>,
  { kind }: Pick<Subject, 'kind'>,
): string[] {
  const problems: string[] = [];
  for (const name of after.imports) {
    if (!before.imports.includes(name)) problems.push(`imports ${name}, which the component does not`);
    if (leaves === undefined || !name.startsWith('wasi:') || !callable.has(name)) continue;
    if (kind !== 'command' && SERVING.test(name)) continue;
    if (!leaves.test(name)) problems.push(`imports ${name}, which is not granted`);
  }
  if (before.exports.join() !== after.exports.join())
    problems.push(`exports ${after.exports.join(', ')} instead of ${before.exports.join(', ')}`);
  return problems;
}

function callable(component: Uint8Array): ReadonlySet<string> {
  return new Set(inspect(component).imports.flatMap(({ name, typesOnly }) => (typesOnly ? [] : [name])));
}

/** How many functions of WASI a component imports. */
export function functionsOf(component: Uint8Array): number {
  return inspect(component)
    .imports.filter(({ id }) => id?.namespace === 'wasi')
    .reduce((sum, { functions }) => sum + functions.length, 0);
}
