import type { Policy } from '../policy/model.ts';
import { VERSION } from '../version.ts';
import { byKey, kindOf, passesUngranted } from './capability.ts';
import { casesOf, writableIn } from './cases.ts';
import { Catalogue } from './catalogue.ts';
import { grantedBy } from './granted.ts';
import { policyDigest } from './inventory.ts';
import {
  type Capable,
  type ComponentInventory,
  EXPLANATION_SCHEMA,
  type ExplainedComponent,
  type ExplainedRule,
  type Explanation,
  type Granted,
} from './model.ts';
import { fails } from './notices.ts';
import { ALWAYS, type Case, mainOf, promisesOf } from './promises.ts';
import { Steps } from './steps.ts';

/** Explanations put together. Of two of one name, the last counts. */
export function explanationOf(components: readonly ExplainedComponent[]): Explanation {
  const byName = new Map(components.map((component) => [component.name, component]));
  const sorted = [...byName.values()].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return { schema: EXPLANATION_SCHEMA, tool: VERSION, always: ALWAYS, components: sorted };
}

/**
 * All rules of a policy, and what passes without one.
 * @param file the policy file, if the policy comes from one
 */
export function explainPolicy(policy: Policy, file?: string): ExplainedComponent {
  const granted = grantedBy(policy);
  return {
    name: null,
    policy: { sha256: policyDigest(policy), file: file ?? null },
    problem: null,
    rules: [...folded('granted', granted, granted), ...folded('passes', PASSING.map(ungranted), granted)],
    denied: denialsOf(policy, granted),
    fails: [],
  };
}

/**
 * The rules that concern what a component asks for, and what it asks for and does not get.
 * @param inventory of the component under this policy
 */
export function explainComponent(inventory: ComponentInventory, policy: Policy): ExplainedComponent {
  const { name, policy: facts, problem, asks, granted } = inventory;
  const grants = new Catalogue(granted);
  return {
    name,
    policy: facts,
    problem,
    rules: rulesFor(inventory),
    denied: denialsOf(policy, granted),
    fails: asks
      .filter((ask) => fails(ask, grants))
      .map(({ capability, functions, outcome }) => ({
        capability,
        ...(functions === undefined ? {} : { functions }),
        outcome,
      })),
  };
}

/**
 * The rules that concern what a component asks for; none without a policy, for then nothing is wrapped.
 * @param steps counts those of others too
 */
export function rulesFor({ policy, asks, granted }: ComponentInventory, steps = new Steps()): readonly ExplainedRule[] {
  if (policy === null) return [];
  const [asked, grants] = [new Catalogue(asks, steps), new Catalogue(granted, steps)];
  const concerned = granted.filter((grant) => asked.meets(grant));
  const passing = asks.filter((ask) => passesUngranted(ask) && !fails(ask, grants));
  return [...folded('granted', concerned, granted), ...folded('passes', passing.map(ungranted), granted)];
}

/** What no component needs a grant for; of `import`, what is outside `wasi:`. */
const PASSING: readonly Capable[] = [{ capability: 'http.serve' }, { capability: 'import:*' }];

function ungranted({ capability, functions }: Capable): Granted {
  const which = functions === undefined ? {} : { functions };
  return { capability, ...which, by: 'host', setting: null, source: null, reason: null, expires: null };
}

/** Grants of one family of which the same holds, together: `fs.read` and `fs.write` of one directory, ten origins. */
function folded(
  kind: ExplainedRule['kind'],
  grants: readonly Granted[],
  all: readonly Granted[],
): readonly ExplainedRule[] {
  const writable = writableIn(all);
  const folds = new Map<string, { readonly cases: Set<Case>; readonly grants: Granted[] }>();
  for (const grant of grants.toSorted(byKey)) {
    const cases = casesOf(grant, writable);
    const [family] = kindOf(grant.capability).split('.');
    const key = JSON.stringify([family, ...mainOf(cases)]);
    const fold = folds.get(key) ?? { cases: new Set<Case>(), grants: [] };
    for (const each of cases) fold.cases.add(each);
    fold.grants.push(grant);
    folds.set(key, fold);
  }
  return [...folds.values()].map((fold) => ({ kind, grants: fold.grants, ...promisesOf(fold.cases) }));
}

/** What becomes of all that is not granted. */
function denialsOf(policy: Policy, granted: readonly Granted[]): readonly string[] {
  const { onDenied, http, filesystem, preopens, denyImports } = policy;
  const rest = `Everything${granted.length === 0 ? '' : ' else'} of wasi: is denied`;
  return [
    onDenied === 'trap'
      ? `${rest}: such a call traps in virt.wasm, except those with which language runtimes start.`
      : `${rest}: virt.wasm answers itself, softly where WASI has an answer for that; other calls trap.`,
    ...(http === 'none' ? ['HTTP requests may be built, and sending one is refused.'] : []),
    ...(filesystem === 'read-only' && preopens.length === 0
      ? ['In the directories of the host, whatever could change something is refused.']
      : []),
    ...(denyImports.length === 0 ? [] : ['Imports that deny-imports names are denied too, in the same way.']),
  ];
}
