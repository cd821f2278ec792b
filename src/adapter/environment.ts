import type { Constant } from '../abi/values.ts';
import type { KeyValues } from '../policy/model.ts';
import { Patterns } from '../policy/names.ts';
import type { NameFilter, OwnAction } from './action.ts';
import type { Call, Decide } from './call.ts';

/** `wasi:cli/environment`: soft under every policy, since language runtimes ask before `main`. */
export const environment: Decide = (call) => {
  const { policy, func } = call;
  switch (func) {
    case 'get-environment':
      return entries(call, policy.environment);
    case 'get-arguments':
      return answer(call, policy.args ?? [], policy.args !== undefined);
    case 'initial-cwd':
    case 'get-initial-cwd': {
      const value = policy.cwd === undefined ? { tag: 'none' } : { tag: 'some', val: policy.cwd };
      return answer(call, value, policy.cwd !== undefined);
    }
    default:
      return undefined;
  }
};

/** `wasi:config/store`, whatever the draft: properties are given or absent, never refused. */
export const config: Decide = (call) => {
  switch (call.func) {
    case 'get-all':
      return entries(call, call.policy.config);
    case 'get': {
      const names = filterOf(call.policy.config);
      const host = call.grant.kind === 'denied' ? undefined : { import: call.import, func: call.func };
      if (host === undefined && names.fixed.length === 0) {
        return { kind: 'answer', why: 'denied', value: { tag: 'ok', val: { tag: 'none' } }, setting: 'allow-config' };
      }
      return { kind: 'compute', why: 'virtual', routine: { name: 'property', names, host }, setting: 'allow-config' };
    }
    default:
      return undefined;
  }
};

function entries(call: Call, settings: KeyValues): OwnAction {
  const names = filterOf(settings);
  if (call.grant.kind !== 'denied') {
    const host = { import: call.import, func: call.func };
    return { kind: 'compute', why: 'virtual', routine: { name: 'entries', names, host }, setting: call.grant.setting };
  }
  const list: Constant = names.fixed.map(([key, value]) => [key, value]);
  const value: Constant = call.type.result?.kind === 'result' ? { tag: 'ok', val: list } : list;
  return answer(call, value, names.fixed.length > 0);
}

function answer(call: Call, value: Constant, given: boolean): OwnAction {
  return { kind: 'answer', why: given ? 'virtual' : 'denied', value, setting: call.grant.setting };
}

/** A component may ask for them by many versions of an interface. */
const filters = new WeakMap<KeyValues, NameFilter>();

function filterOf(settings: KeyValues): NameFilter {
  const known = filters.get(settings) ?? makeFilter(settings);
  filters.set(settings, known);
  return known;
}

/** Denied names are taken out of the fixed entries as well, and fixed ones hide the host's of the same name. */
function makeFilter({ fixed, host, deny }: KeyValues): NameFilter {
  const denied = new Patterns(deny);
  const given = fixed.filter(([key]) => denied.matching(key) === undefined);
  return {
    fixed: given,
    allow: host.kind === 'only' ? host.names : undefined,
    deny: [...given.map(([key]) => key), ...deny],
  };
}
