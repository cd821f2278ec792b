import type { Change, Notice } from '../capabilities/model.ts';

/** A kind of change or of notice: stable, for whoever filters results. */
export type RuleName = Change | Notice['kind'];

export interface RuleHelp {
  readonly title: string;
  /** What it means and what to do about it. */
  readonly text: string;
  readonly level: 'error' | 'warning' | 'note';
}

/** In the order in which people should read them. */
export const RULES: readonly RuleName[] = [
  'gained',
  'widened',
  'used',
  'calls',
  'virtual',
  'narrowed',
  'lost',
  'problem',
  'fails',
  'unused',
  'inert',
];

export const HELP: Readonly<Record<RuleName, RuleHelp>> = {
  gained: {
    title: 'A component gained a capability',
    text: 'The component may now do this, and nothing like it before. Look at the line of the policy that grants it and at the reason given there; remove the grant if the component does not need it.',
    level: 'warning',
  },
  widened: {
    title: 'A capability of a component was widened',
    text: 'The component could do a part of this before, and may now do more. Grant no more hosts, names or paths than it needs.',
    level: 'warning',
  },
  used: {
    title: 'A component uses a grant that it did not use before',
    text: 'The policy granted this before, and only now the component calls for it. Look at what in the component changed.',
    level: 'note',
  },
  calls: {
    title: 'A component calls other functions',
    text: 'The component may do the same as before, and calls other functions for it, or fewer. Look at what in the component changed.',
    level: 'note',
  },
  virtual: {
    title: 'A component is given something else by virt.wasm itself',
    text: 'A variable, an argument, a property, the working directory, a mount, the time or chance is fixed to another value, newly, or no longer. Look at the line of the policy: it reaches nobody, and changes what the component does.',
    level: 'note',
  },
  narrowed: {
    title: 'A capability of a component was narrowed',
    text: 'The component may now do a part only of what it could do before. Make sure that the part is large enough.',
    level: 'note',
  },
  lost: {
    title: 'A component lost a capability',
    text: 'The component may do nothing like this any more. If it still asks for it, its calls fail at run time.',
    level: 'note',
  },
  problem: {
    title: 'No result could be made for a component',
    text: 'What the component would need follows from its policy alone, and nothing enforces it. Solve the problem that the message tells.',
    level: 'error',
  },
  fails: {
    title: 'A component asks for what it will not get',
    text: 'The policy does not grant this, so the calls fail at run time, some by ending the component. Grant it if the component needs it, or leave it denied.',
    level: 'note',
  },
  unused: {
    title: 'A grant that nothing asks for',
    text: 'The policy grants this and the component does not call for it. Remove the grant: a later version of the component could use it without a change of the policy.',
    level: 'note',
  },
  inert: {
    title: 'An import through which nothing can be called',
    text: 'The component imports types only. It can do nothing with them by itself; a host must still offer the interface.',
    level: 'note',
  },
};
