import { refuseDenied } from './capabilities/denied.ts';
import { together, type VirtError } from './errors.ts';
import { buildPolicy } from './policy/build-policy.ts';
import { today } from './policy/day.ts';
import type { Policy } from './policy/model.ts';
import { denialsFor, settingsFor } from './policy/policy-file.ts';
import { readPolicyFile } from './policy/readers/file.ts';

/**
 * The policy that a file means for a component, for programs. Apart from the engine, since YAML weighs as much.
 * @param file what it is called, for messages
 * @param component the component's path, by which sections of the file are chosen
 * @param day that grants are measured by, as `2027-01-31`; absent: today, in UTC
 * @throws {VirtError} of code `policy`, naming every mistake
 */
export function readPolicy(text: string, file: string, component = '', day = today()): Policy {
  const problems: VirtError[] = [];
  const read = readPolicyFile(text, file, day, (problem) => problems.push(problem));
  const policy = buildPolicy(settingsFor(read, component), (problem) => problems.push(problem));
  for (const problem of refuseDenied(policy, denialsFor(read, component))) problems.push(problem);
  const [first, ...others] = problems;
  if (first === undefined) return policy;
  throw others.length === 0 ? first : together([first, ...others]);
}
