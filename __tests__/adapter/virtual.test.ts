import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { parseWat } from '../support/wat.ts';

const VIRTUAL = policyFrom({ 'fixed-clock': '2026-01-01T00:00:00Z', 'random-seed': '2a' });

const importing = (name: string, func: string) =>
  parseWat(`(component (import "${name}" (instance (export ${func}))))`);

describe('a function that is declared as no release of WASI declares it', () => {
  it.each([
    ['wasi:clocks/monotonic-clock@0.2.6', 'now', '(func (result u32))'],
    ['wasi:clocks/monotonic-clock@0.3.0', 'wait-for', '(func (param "how-long" u32))'],
    ['wasi:clocks/wall-clock@0.2.6', 'now', '(func (result u64))'],
    ['wasi:clocks/timezone@0.2.6', 'utc-offset', '(func (result s32))'],
    ['wasi:random/random@0.2.6', 'get-random-bytes', '(func (param "len" u32) (result (list u8)))'],
    ['wasi:random/insecure-seed@0.2.6', 'insecure-seed', '(func (result u64))'],
  ])('is refused: %s %s', async (name, func, type) => {
    const guest = await importing(name, `"${func}" ${type}`);
    expect(() => virtualize(guest, VIRTUAL)).toThrow(
      `${name} declares "${func}" otherwise than WASI ${name.replace(/^.*@/, '')}: `,
    );
  });

  it.each([
    ['a later function', 'wasi:clocks/wall-clock@0.2.13', 'set'],
    ['a later release', 'wasi:clocks/wall-clock@0.4.0', 'now'],
    ['an interface of no release', 'wasi:clocks/sundial@0.2.6', 'now'],
  ])('is denied: %s', async (_title, name, func) => {
    const { bytes, plan, result } = virtualize(await importing(name, `"${func}" (func (result u64))`), VIRTUAL);
    await componentWit(bytes);
    expect(result.imports).toEqual([]);
    expect(plan.imports[0]?.functions.get(func)?.action).toMatchObject({ kind: 'trap', why: 'denied' });
  });
});

it('an export that gives or takes pollables is refused, for its caller has those of the host', async () => {
  const guest = await parseWat(`(component
    (import "wasi:io/poll@0.2.6" (instance $poll (export "pollable" (type (sub resource)))))
    (alias export $poll "pollable" (type $pollable))
    (import "wasi:clocks/monotonic-clock@0.2.6" (instance
      (alias outer 1 $pollable (type $outer))
      (export "pollable" (type $p (eq $outer)))
      (export "subscribe-instant" (func (param "when" u64) (result (own $p))))))
    (core module $m (func (export "f") (param i32)))
    (core instance $i (instantiate $m))
    (type $f (func (param "p" (own $pollable))))
    (func $f (type $f) (canon lift (core func $i "f")))
    (export "wait" (func $f)))`);
  expect(() => virtualize(guest, VIRTUAL)).toThrow(
    'the export wait hands "pollable" to and fro, of which fixed-clock needs some to be the adapter\'s own; allow it whole instead.',
  );
});
