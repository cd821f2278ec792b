import { sha256Json } from '../bytes/sha256.ts';
import type { Policy } from '../policy/model.ts';
import { fixedCapability, pathCapability, wholeOf } from './capability.ts';
import type { Granted } from './model.ts';

/** Digits that stand for a value: 128 bits, since somebody may look for two values that have the same. */
const DIGITS = 32;

/** Grants of a policy, those of the adapter's with what stands for their value, see {@link Granted.value}. */
export function withValues(granted: readonly Granted[], policy: Policy): readonly Granted[] {
  const values = valuesOf(policy);
  return granted.map((grant) => {
    const value = grant.by === 'adapter' ? values.get(grant.capability) : undefined;
    return value === undefined ? grant : { ...grant, value: sha256Json(value).slice(0, DIGITS) };
  });
}

/** What the adapter gives, by capability; of several alike, the last one counts, as in the adapter. */
function valuesOf(policy: Policy): ReadonlyMap<string, unknown> {
  const { clocks, random, args, cwd, environment, config, mounts, mountInclude, mountExclude } = policy;
  return new Map<string, unknown>([
    ...(['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'] as const).map((kind) => [kind, clocks] as const),
    ['random', random],
    [wholeOf('args'), args],
    [wholeOf('cwd'), cwd],
    ...environment.fixed.map(([key, value]) => [fixedCapability('env', key), value] as const),
    ...config.fixed.map(([key, value]) => [fixedCapability('config', key), value] as const),
    ...mounts.flatMap(({ guest, local = null }) =>
      (['fs.read', 'fs.write'] as const).map(
        (kind) => [pathCapability(kind, guest), { local, mountInclude, mountExclude }] as const,
      ),
    ),
  ]);
}
