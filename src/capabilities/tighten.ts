import type { Policy } from '../policy/model.ts';
import { Catalogue } from './catalogue.ts';
import { grantedBy } from './granted.ts';
import type { Granted } from './model.ts';

/**
 * What a policy grants of the host that another one does not. What the adapter gives by itself – fixed variables,
 * embedded files – is nobody's but the policy's.
 */
export function widenings(from: Policy, to: Policy): readonly Granted[] {
  const ofHost = (policy: Policy): readonly Granted[] => grantedBy(policy).filter(({ by }) => by === 'host');
  const before = new Catalogue(ofHost(from));
  return ofHost(to).filter((grant) => !before.covers(grant));
}
