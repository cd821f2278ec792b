import { VirtError } from '../errors.ts';
import { buildPolicy, type Report } from '../policy/build-policy.ts';
import type { Policy } from '../policy/model.ts';
import { readInputs } from '../policy/readers/inputs.ts';

/** An input that is no setting of the policy; the settings are inputs too. */
export interface ActionInput {
  readonly name: string;
  /** One line, without final punctuation. */
  readonly description: string;
  /** What holds when it is not given, for people; `undefined`: it is required. */
  readonly default: string | undefined;
}

export const ACTION_INPUTS: readonly ActionInput[] = [
  {
    name: 'component',
    description: 'The component: a path, or several paths and globs, one per line',
    default: undefined,
  },
  {
    name: 'output',
    description: 'The file to write; with several components a directory, or a pattern with {name}',
    default: 'virt.wasm, or virt/{name}.virt.wasm with several components',
  },
];

/** What the Action is asked to do. */
export interface Inputs {
  /** Paths and globs, in the order in which they were written. */
  readonly components: readonly string[];
  /** As written; empty: the default. */
  readonly output: string;
  readonly policy: Policy;
}

/** The inputs in the environment of the runner. Every mistake goes to `report`; if there is any, do not go on. */
export function loadInputs(env: Readonly<Record<string, string | undefined>>, report: Report): Inputs {
  const own = ACTION_INPUTS.map(({ name }) => name);
  const settings = readInputs(env, own, report);
  const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const components = input('component')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (components.length === 0) {
    report(new VirtError('usage', 'input "component" is missing', { hint: 'write component: app.wasm' }));
  }
  return { components, output: input('output'), policy: buildPolicy(settings, report) };
}
