import type { Constant } from '../abi/values.ts';
import type { SettingName } from '../policy/settings.ts';
import type { OwnAction, Routine, TimeOperation } from './action.ts';
import type { Call, Decide, Wants } from './call.ts';

/** What a function answers with: always the same, or what a routine works out. */
type Virtual = { readonly value: Constant } | { readonly routine: Routine };

/** The functions of an interface: alike in all releases, or by the track where they are not. */
type Functions = Readonly<Record<string, Virtual | Readonly<Record<'0.2' | '0.3', Virtual>>>>;

const UTC = 'UTC';

const time = (operation: TimeOperation): Virtual => ({ routine: { name: 'time', operation } });
const chance = (operation: 'next' | 'bytes' | 'pair'): Virtual => ({ routine: { name: 'chance', operation } });

const NANOSECOND: Virtual = { value: 1n };

const CLOCKS: Readonly<Record<string, Functions>> = {
  'wall-clock': {
    now: time('wall'),
    resolution: { value: { fields: { seconds: 0n, nanoseconds: 1 } } },
  },
  'system-clock': {
    now: time('wall'),
    'get-resolution': NANOSECOND,
  },
  'monotonic-clock': {
    now: time('now'),
    resolution: NANOSECOND,
    'get-resolution': NANOSECOND,
    'subscribe-instant': time('timer-at'),
    'subscribe-duration': time('timer-after'),
    'wait-until': time('wait-until'),
    'wait-for': time('wait-for'),
  },
  timezone: {
    display: { value: { fields: { 'utc-offset': 0, name: UTC, 'in-daylight-saving-time': false } } },
    'utc-offset': { '0.2': { value: 0 }, '0.3': { value: { tag: 'some', val: 0n } } },
    'iana-id': { value: { tag: 'some', val: UTC } },
    'to-debug-string': { value: UTC },
  },
};

const RANDOM: Readonly<Record<string, Functions>> = {
  random: { 'get-random-bytes': chance('bytes'), 'get-random-u64': chance('next') },
  insecure: { 'get-insecure-random-bytes': chance('bytes'), 'get-insecure-random-u64': chance('next') },
  'insecure-seed': { 'insecure-seed': chance('pair'), 'get-insecure-seed': chance('pair') },
};

/** `wasi:clocks` under `fixed-clock`: virtual time, and UTC. */
export const clocks: Decide = (call) =>
  typeof call.policy.clocks === 'object' ? virtual(call, 'fixed-clock', CLOCKS) : undefined;

/** `wasi:random` under `random-seed`: one sequence for all of its functions. */
export const random: Decide = (call) =>
  typeof call.policy.random === 'object' ? virtual(call, 'random-seed', RANDOM) : undefined;

/** Timers of virtual time are the adapter's own: no host has its clock. */
export const clockWants: Wants = ({ func, type }, policy) =>
  typeof policy.clocks === 'object' && /^subscribe-/.test(func) && type.result?.kind === 'own'
    ? [{ resource: type.result.resource, because: 'fixed-clock', virtual: true, timed: true }]
    : [];

function virtual(
  { id, func, track }: Call,
  setting: SettingName,
  interfaces: Readonly<Record<string, Functions>>,
): OwnAction {
  const either = interfaces[id?.interface ?? '']?.[func];
  const found = either !== undefined && '0.2' in either ? either[track === '0.3' ? '0.3' : '0.2'] : either;
  if (found === undefined) throw new Error(`${setting} has nothing for "${func}"`);
  return 'value' in found
    ? { kind: 'answer', why: 'virtual', value: found.value, setting }
    : { kind: 'compute', why: 'virtual', routine: found.routine, setting };
}
