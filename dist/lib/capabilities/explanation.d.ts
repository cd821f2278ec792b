import type { Policy } from '../policy/model.js';
import { type ComponentInventory, type ExplainedComponent, type ExplainedRule, type Explanation } from './model.js';
import { Steps } from './steps.js';
/** Explanations put together. Of two of one name, the last counts. */
export declare function explanationOf(components: readonly ExplainedComponent[]): Explanation;
/**
 * All rules of a policy, and what passes without one.
 * @param file the policy file, if the policy comes from one
 */
export declare function explainPolicy(policy: Policy, file?: string): ExplainedComponent;
/**
 * The rules that concern what a component asks for, and what it asks for and does not get.
 * @param inventory of the component under this policy
 */
export declare function explainComponent(inventory: ComponentInventory, policy: Policy): ExplainedComponent;
/**
 * The rules that concern what a component asks for; none without a policy, for then nothing is wrapped.
 * @param steps counts those of others too
 */
export declare function rulesFor({ policy, asks, granted }: ComponentInventory, steps?: Steps): readonly ExplainedRule[];
