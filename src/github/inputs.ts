import { VirtError } from '../errors.ts';
import { DEFAULT_POLICY_FILES, defaultPolicyFile, type PolicyRequest } from '../open-policy.ts';
import type { Report } from '../policy/build-policy.ts';
import { readInputs } from '../policy/readers/inputs.ts';
import { readSwitch } from '../policy/values.ts';

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
  {
    name: 'policy',
    description: 'A policy file; settings are laid over it',
    default: `${DEFAULT_POLICY_FILES.join(' or ')}, if there is one`,
  },
  {
    name: 'tighten-only',
    description: 'Refuse settings that grant what the policy file does not',
    default: 'false',
  },
];

/** What the Action is asked to do. */
export interface Inputs {
  /** Paths and globs, in the order in which they were written. */
  readonly components: readonly string[];
  /** As written; empty: the default. */
  readonly output: string;
  readonly policy: PolicyRequest;
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
  const file = input('policy') === '' ? defaultPolicyFile() : input('policy');
  const tightenOnly = readTightenOnly(input('tighten-only'), report);
  return { components, output: input('output'), policy: { file, settings, tightenOnly } };
}

function readTightenOnly(value: string, report: Report): boolean {
  try {
    return value !== '' && readSwitch({ value, origin: 'input "tighten-only"' });
  } catch (error) {
    if (!(error instanceof VirtError)) throw error;
    report(error);
    return false;
  }
}
