import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { inspect, virtualize } from '../../src/virtualize.ts';
import { parseWat } from '../support/wat.ts';

/** What a world imports by itself: functions, a record, a resource with methods; and an interface beside them. */
const GUEST = `(component
  (type $p (record (field "x" u32) (field "y" u32)))
  (import "point" (type $point (eq $p)))
  (type $e (enum "access-denied"))
  (import "no" (type $no (eq $e)))
  (import "file" (type $file (sub resource)))
  (import "[constructor]file" (func (param "name" string) (result (own $file))))
  (import "[method]file.size" (func (param "self" (borrow $file)) (result u64)))
  (import "print" (func (param "line" string)))
  (import "move" (func (param "to" $point) (result (result (error $no)))))
  (import "wasi:random/random@0.2.0" (instance (export "get-random-u64" (func (result u64))))))`;

async function names(policy: Policy): Promise<string[]> {
  const guest = await parseWat(GUEST);
  await componentWit(guest);
  const { bytes } = virtualize(guest, policy);
  await componentWit(bytes);
  return inspect(bytes).imports.flatMap((item) => item.functions);
}

describe('what a world imports by itself', () => {
  it('passes', async () => {
    expect(await names(DENY_ALL)).toEqual(['[constructor]file', '[method]file.size', 'move', 'print']);
  });

  it('is denied by name', async () => {
    expect(await names({ ...DENY_ALL, denyImports: ['print'] })).toEqual([
      '[constructor]file',
      '[method]file.size',
      'move',
    ]);
    expect(await names({ ...DENY_ALL, denyImports: ['print', 'move'] })).toEqual([
      '[constructor]file',
      '[method]file.size',
    ]);
  });
});

describe('a resource that the adapter has to own', () => {
  it('is given to the guest under its name in the world too', async () => {
    const guest = await parseWat(`(component
      (import "acme:log/sink" (instance $sink (export "r" (type (sub resource)))))
      (alias export $sink "r" (type $r))
      (import "used" (type (eq $r)))
      (import "own" (type (sub resource))))`);
    const { bytes, result } = virtualize(guest, DENY_ALL, { force: () => true });
    await componentWit(bytes);
    expect(result.imports).toEqual([]);
  });

  it.each([
    ['stays beside a function of its own that does not mention it', (name: string) => name === 'other'],
    ['is exported with a function of its own that does not mention it', (name: string) => name !== 'other'],
    ['of such a function, where another one is owned', (name: string) => name === 'mentioned'],
  ])('%s', async (_, force) => {
    const guest = await parseWat(`(component
      (import "mentioned" (type $m (sub resource)))
      (import "other" (type $o (sub resource)))
      (import "file" (type $file (sub resource)))
      (import "[static]file.count" (func (result u32)))
      (import "[static]file.of" (func (param "m" (own $m)))))`);
    const { bytes } = virtualize(guest, DENY_ALL, { force: ({ name }) => force(name) });
    await componentWit(bytes);
  });
});

describe('a function of a resource that does not mention it', () => {
  it('follows the resource that it belongs to', async () => {
    const guest = await parseWat(`(component
      (import "acme:log/sink" (instance $sink (export "r" (type (sub resource)))))
      (alias export $sink "r" (type $r))
      (import "wasi:io/poll@0.2.0" (instance
        (alias outer 1 $r (type $r2))
        (export "r" (type $used (eq $r2)))
        (export "pollable" (type $p (sub resource)))
        (export "[static]pollable.count" (func (result u32)))
        (export "make" (func (param "p" (borrow $p)) (result (own $used)))))))`);
    const { bytes, result } = virtualize(guest, { ...DENY_ALL, stdin: 'ignore' });
    await componentWit(bytes);
    expect(result.imports.flatMap(({ functions }) => functions)).toEqual(['[static]pollable.count', 'make']);
  });
});
