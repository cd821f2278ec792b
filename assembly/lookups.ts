/** Which names the guest may look up. */
import { onlyName } from './hosts';
import { admitsName } from './rules';

/** Whether the name is one, not an address, and allowed. */
export function allowed(rules: usize, name: usize, length: u32): bool {
  return onlyName(name, length) && admitsName(rules, 0);
}
