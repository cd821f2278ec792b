import { byKey, passesUngranted } from '../../src/capabilities/capability.ts';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type {
  Ask,
  Capable,
  ComponentInventory,
  Digest,
  Granted,
  Inventory,
  Need,
  Outcome,
} from '../../src/capabilities/model.ts';
import { areRelated, isCovered } from '../support/capabilities.ts';

/** A grant in line `line` of the policy file, or by a flag. */
export function grant(capability: string, line: number | string, more: Partial<Granted> = {}): Granted {
  const source =
    typeof line === 'string'
      ? { text: line, file: null, line: null, column: null }
      : { text: `wasi-virt.yaml:${line}:9`, file: 'wasi-virt.yaml', line, column: 9 };
  return { capability, by: 'host', setting: null, source, reason: null, expires: null, ...more };
}

/** What a component asks for; what becomes of it follows from the grants, unless it is said. */
export function ask(capability: string, calls: string, more: Partial<Ask> = {}): Ask {
  const [name = '', ...functions] = calls.split(' ');
  return { capability, calls: [{ interface: name, functions }], by: ['main'], outcome: null, ...more };
}

/** The inventory of a component of a policy with these grants; without `granted`, of one without a policy. */
export function component(name: string, facts: Partial<ComponentInventory> = {}): ComponentInventory {
  const { granted = [], problem = null } = facts;
  const policy = facts.granted === undefined ? null : { sha256: 'd'.repeat(64), file: 'wasi-virt.yaml' };
  const fails = policy === null || problem !== null;
  const asks = (facts.asks ?? []).map(
    (each): Ask =>
      fails ? { ...each, outcome: null } : { ...each, outcome: each.outcome ?? outcomeOf(each, granted) },
  );
  return {
    name,
    component: digest('a', 250_000),
    policy,
    adapter: fails ? null : digest('b', 1_234),
    result: fails ? null : digest('c', 251_234),
    problem,
    parts: [{ name: 'main', kind: 'module', producers: [{ field: 'language', name: 'Rust', version: '' }] }],
    exports: ['wasi:cli/run@0.2.6'],
    imports: [...new Set(asks.flatMap(({ calls }) => calls.map((call) => call.interface)))].sort(),
    inert: [],
    callable: [],
    resultCallable: fails ? null : [],
    needs: needsOf(asks, policy === null ? undefined : granted),
    ...facts,
    asks: asks.toSorted(byKey),
    granted: granted.toSorted(byKey),
  };
}

export function inventory(...components: readonly ComponentInventory[]): Inventory {
  return { ...inventoryOf(components), tool: '1.2.3' };
}

function digest(letter: string, size: number): Digest {
  return { size, sha256: letter.repeat(64) };
}

function outcomeOf(wanted: Capable, granted: readonly Granted[]): Outcome {
  const related = granted.filter((each) => areRelated(each, wanted));
  const byHost = related.filter(({ by }) => by === 'host');
  if (passesUngranted(wanted) || isCovered(wanted, byHost)) return 'host';
  return byHost.length > 0 ? 'narrowed' : related.length > 0 ? 'virtual' : 'denied';
}

function needsOf(asks: readonly Ask[], granted: readonly Granted[] | undefined): readonly Need[] {
  const needs = asks.flatMap((each): Need[] => {
    const { capability, functions, calls } = each;
    const whole: Need = { capability, ...(functions === undefined ? {} : { functions }), calls, enforcedBy: 'host' };
    if (granted === undefined || passesUngranted(each)) return [whole];
    const related = granted.filter((grant) => grant.by === 'host' && areRelated(grant, each));
    if (isCovered(each, related)) return [whole];
    return related.map((grant) => ({ capability: grant.capability, calls, enforcedBy: 'virt.wasm' }));
  });
  return needs.sort(byKey);
}
