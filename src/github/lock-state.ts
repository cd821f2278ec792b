import { diff } from '../capabilities/diff.ts';
import { lockOf } from '../capabilities/lock.ts';
import type { Comparable, Inventory } from '../capabilities/model.ts';
import { countChanges } from '../report/sentences.ts';
import { printable } from '../text.ts';
import type { Basis } from './baseline.ts';
import type { LockFile } from './lock-file.ts';
import { reasonOf } from './reason.ts';
import { Untrusted } from './untrusted.ts';

/** What is to be said of the lock file beside what is compared with it. Sentences are for people. */
export interface LockState {
  /** What becomes of it between base and head; `undefined`: nothing. */
  readonly change: string | undefined;
  /** Why the run fails: what the head's lock file says is not true of the head. */
  readonly problem: string | undefined;
}

/**
 * Whether the head's lock file is true, for it is what later changes are compared with.
 * @param isNamed whether the workflow names the lock file: then there has to be one
 * @param inScope of an inventory, the components that the head is asked for
 */
export function lockStateOf(
  { base, head }: Basis['locks'],
  inventory: Inventory,
  path: string,
  isNamed: boolean,
  inScope: (inventory: Comparable) => Comparable,
): LockState {
  const shown = printable(path);
  const renew = 'renew it with wasi-virt lock, of the same components and settings, and commit it';
  if (head instanceof Untrusted) {
    return { change: undefined, problem: `${capital(reasonOf(head))}; ${renew}.` };
  }
  if (head === undefined) {
    const change =
      base === undefined
        ? undefined
        : `The lock file ${shown} is removed; it is what this is compared with for the last time.`;
    const isMissing = base !== undefined && isNamed;
    const problem = isMissing ? `The lock file ${shown} is named and is not in the commit; ${renew}.` : undefined;
    return { change, problem };
  }
  const what = untruthIn(inScope(head.inventory), inventory);
  const problem =
    what === undefined ? undefined : `The lock file ${shown} does not agree with what is built (${what}); ${renew}.`;
  return { change: changeOf(base, head, shown), problem };
}

/**
 * What of a lock file is not so; `undefined`: all of it is true. Owners read its lines, so that each has to be: who enforces
 * a capability and in whose words it is granted is no change of what may be done, and could be a lie.
 */
function untruthIn(said: Comparable, inventory: Inventory): string | undefined {
  const { counts, components } = diff(said, inventory);
  const changes = countChanges(counts);
  if (changes !== '') return changes;
  if (components.some(({ status }) => status === 'added' || status === 'removed')) return 'another list of components';
  const [claimed, found] = [said, inventory].map(linesOf);
  return claimed === found ? undefined : 'other words for the same capabilities';
}

/** All that a lock file says, but for the name of the policy file, which can be written in several ways. */
function linesOf(comparable: Comparable): string {
  return JSON.stringify(lockOf(comparable).components.map(({ policy: _, ...lines }) => lines));
}

function changeOf(base: Basis['locks']['base'], head: LockFile, shown: string): string | undefined {
  if (base === undefined) return `The lock file ${shown} is new: from the next change on, it is what is compared with.`;
  if (base.text === head.text) return undefined;
  const counts = countChanges(diff(base.inventory, head.inventory).counts) || 'no capability changed';
  return `The lock file ${shown} is changed too: ${counts}.`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
