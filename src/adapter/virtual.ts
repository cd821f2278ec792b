import type { Constant } from '../abi/values.ts';
import { VirtError } from '../errors.ts';
import type { SettingName } from '../policy/settings.ts';
import type { OwnAction, Routine, TimeOperation } from './action.ts';
import type { Call, Decide, Wants } from './call.ts';
import { shapeOfFunc } from './shape.ts';

/** What a function answers with: always the same, or what a routine works out. */
type Virtual = { readonly value: Constant } | { readonly routine: Routine };

/** The functions of an interface, each in the ways in which releases of WASI 0.2 and 0.3 declare it. */
type Functions = Readonly<Record<string, Readonly<Record<string, Virtual>>>>;

const DATETIME = 'record{seconds: u64, nanoseconds: u32}';
const INSTANT = 'record{seconds: s64, nanoseconds: u32}';
const DISPLAY = 'record{utc-offset: s32, name: string, in-daylight-saving-time: bool}';
const UTC = 'UTC';

const time = (operation: TimeOperation): Virtual => ({ routine: { name: 'time', operation } });
const chance = (operation: 'next' | 'bytes' | 'pair'): Virtual => ({ routine: { name: 'chance', operation } });

const NUMBER: Functions[string] = { 'func() -> u64': chance('next') };
const BYTES: Functions[string] = { 'func(u64) -> list<u8>': chance('bytes') };
const PAIR: Functions[string] = { 'func() -> tuple<u64, u64>': chance('pair') };
const NANOSECOND: Virtual = { value: 1n };

const CLOCKS: Readonly<Record<string, Functions>> = {
  'wall-clock': {
    now: { [`func() -> ${DATETIME}`]: time('wall') },
    resolution: { [`func() -> ${DATETIME}`]: { value: { fields: { seconds: 0n, nanoseconds: 1 } } } },
  },
  'system-clock': {
    now: { [`func() -> ${INSTANT}`]: time('wall') },
    'get-resolution': { 'func() -> u64': NANOSECOND },
  },
  'monotonic-clock': {
    now: { 'func() -> u64': time('now') },
    resolution: { 'func() -> u64': NANOSECOND },
    'get-resolution': { 'func() -> u64': NANOSECOND },
    'subscribe-instant': { 'func(u64) -> own<_>': time('timer-at') },
    'subscribe-duration': { 'func(u64) -> own<_>': time('timer-after') },
    'wait-until': { 'async func(u64)': time('wait-until') },
    'wait-for': { 'async func(u64)': time('wait-for') },
  },
  timezone: {
    display: {
      [`func(${DATETIME}) -> ${DISPLAY}`]: {
        value: { fields: { 'utc-offset': 0, name: UTC, 'in-daylight-saving-time': false } },
      },
    },
    'utc-offset': {
      [`func(${DATETIME}) -> s32`]: { value: 0 },
      [`func(${INSTANT}) -> option<s64>`]: { value: { tag: 'some', val: 0n } },
    },
    'iana-id': { 'func() -> option<string>': { value: { tag: 'some', val: UTC } } },
    'to-debug-string': { 'func() -> string': { value: UTC } },
  },
};

const RANDOM: Readonly<Record<string, Functions>> = {
  random: { 'get-random-bytes': BYTES, 'get-random-u64': NUMBER },
  insecure: { 'get-insecure-random-bytes': BYTES, 'get-insecure-random-u64': NUMBER },
  'insecure-seed': { 'insecure-seed': PAIR, 'get-insecure-seed': PAIR },
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

/** A denial in place of what was promised would be no answer, so that other declarations are refused. */
function virtual(call: Call, setting: SettingName, interfaces: Readonly<Record<string, Functions>>): OwnAction {
  const found = interfaces[call.id?.interface ?? '']?.[call.func]?.[shapeOfFunc(call.type)];
  if (found === undefined) {
    const what = `${setting} cannot be kept for ${call.import}, which declares "${call.func}" otherwise than WASI 0.2 and 0.3`;
    throw new VirtError('unsupported', what, { hint: 'leave it out, and allow or deny the interface' });
  }
  return 'value' in found
    ? { kind: 'answer', why: 'virtual', value: found.value, setting }
    : { kind: 'compute', why: 'virtual', routine: found.routine, setting };
}
