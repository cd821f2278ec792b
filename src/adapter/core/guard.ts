import type { Locals } from '../../abi/handles.ts';
import type { ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import { KIND } from '../cells.ts';
import type { Link } from './function.ts';

/** What a proxy offers the code of its rule. */
export interface Frame {
  readonly link: Link;
  readonly locals: Locals;
  /** Ends the call with the rule's error; stands where something is not let through. */
  readonly refuse: readonly Instruction[];
  /** The global that says that nothing in the arena is read any more; see `memory.ts`. */
  readonly done: number;
  /** Where the host's answer lies, if it lies in memory. */
  readonly area: number;
}

/** The code of a rule in a proxy, before parameters are unwrapped and after results are wrapped. */
export interface Guard {
  readonly before: readonly Instruction[];
  /** Pushes the kind of the cell that a handle of the host's gets. */
  readonly kindOf: (resource: ResourceType) => Instruction;
  readonly after: readonly Instruction[];
}

/** Writes the code of a rule; what it keeps in memory has its place by then. */
export type Ruling = (frame: Frame) => Guard;

export const HOST_KIND: Instruction = ['i32.const', KIND.HOST];
export const NARROWED_KIND: Instruction = ['i32.const', KIND.HOST_NARROWED];

/** Lets everything through. */
export const UNRULED: Ruling = () => ({ before: [], kindOf: () => HOST_KIND, after: [] });

/** Refuses where `condition` pushes something else than 0. */
export function refuseIf(condition: readonly Instruction[], { refuse }: Frame): readonly Instruction[] {
  return [...condition, ['if', 'empty'], ...refuse, 'end'];
}

/** Refuses where `condition` pushes 0. */
export function refuseUnless(condition: readonly Instruction[], frame: Frame): readonly Instruction[] {
  return refuseIf([...condition, 'i32.eqz'], frame);
}
