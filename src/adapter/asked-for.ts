import type { BodyRule, HostFunction, RequestCopy, Rule } from './action.ts';

/** The host's functions that the code of a rule calls, beside the one that it looks at. */
export function askedFor(rule: Rule | undefined): readonly HostFunction[] {
  switch (rule?.name) {
    case 'request':
      return [
        ...rule.getters,
        rule.entries,
        ...(rule.copy === undefined ? [] : [...rule.copy.setters, ...made(rule.copy)]),
      ];
    case 'body':
      return [rule.method, rule.headers, rule.entries, ...made(rule)];
    case 'clone':
      return [rule.entries, rule.making.newFields, rule.making.append];
    default:
      return rule !== undefined && 'localAddress' in rule && rule.localAddress !== undefined ? [rule.localAddress] : [];
  }
}

/** What makes a request, and ends its body. */
function made({ making, newRequest, ending }: RequestCopy | BodyRule): readonly HostFunction[] {
  return [making.newFields, making.append, newRequest, ending.body, ending.finish];
}
