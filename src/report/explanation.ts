import { kindOf, ownNameOf, subjectOf } from '../capabilities/capability.ts';
import type { ComponentInventory, ExplainedComponent, ExplainedRule, Granted } from '../capabilities/model.ts';
import type { Promises } from '../capabilities/promises.ts';
import { isNodeModule, NODE_LABEL } from '../policy/node-modules.ts';
import { grantedAt } from './sentences.ts';
import { capable, OUTCOMES, someOf, type Voice } from './words.ts';

/** Whose each list of sentences is, as the beginning of them. */
export const PARTIES = {
  enforced: 'virt.wasm enforces',
  host: 'the host must still',
  nobody: 'nobody can promise',
} as const satisfies Readonly<Record<keyof Promises, string>>;

/** How many capabilities one place lists. */
const NAMES = 20;

export type Party = keyof typeof PARTIES;

/** In this order they are told. */
export const ALL_PARTIES = ['enforced', 'host', 'nobody'] as const satisfies readonly Party[];

/** What a rule lets through, and where that is written: what is written at one place together. */
export function ruleSentences(
  { kind, grants }: ExplainedRule,
  policy: Pick<ComponentInventory, 'policy'>,
  voice: Voice,
): readonly string[] {
  const places = Map.groupBy(grants, (grant) => (kind === 'granted' ? placeOf(grant, policy, voice) : passing(grant)));
  return [...places].map(([place, items]) => {
    return `${someOf(items, NAMES, (item) => capable(item, voice))}: ${place}`;
  });
}

function placeOf(grant: Granted, policy: Pick<ComponentInventory, 'policy'>, voice: Voice): string {
  return `${grantedAt(grant, policy, voice)}${grant.by === 'adapter' ? ', by virt.wasm itself' : ''}`;
}

function passing({ capability }: Granted): string {
  if (kindOf(capability) !== 'import') return 'passes without a grant';
  return `outside wasi:, ${isNodeModule(ownNameOf(subjectOf(capability) ?? '')) ? NODE_LABEL : 'passes without a grant'}`;
}

/** Of what the component asks for in vain: what, and what becomes of the calls. */
export function failingSentence({ outcome, ...item }: ExplainedComponent['fails'][number], voice: Voice): string {
  return `${capable(item, voice)}: ${OUTCOMES[outcome ?? 'denied']}`;
}

/** Whether there is anything that virt.wasm does not keep by itself. */
export function isLeft({ host, nobody }: Promises): boolean {
  return host.length + nobody.length > 0;
}
