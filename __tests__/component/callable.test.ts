import { describe, expect, it } from 'vitest';
import { callableFunctions, functionsOf } from '../../src/component/callable.ts';
import { decode } from '../../src/component/decode.ts';
import { resolve } from '../../src/component/resolve.ts';
import type { Extern, FuncType } from '../../src/component/types.ts';
import { parseWat } from '../support/wat.ts';

/** The functions that can be called, by import. */
async function callable(wat: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const component = resolve(decode(await parseWat(`(component ${wat})`)));
  return Object.fromEntries([...callableFunctions(component)].map(([{ name }, functions]) => [name, functions]));
}

const FILE = '(export "file" (type $file (sub resource)))';
const READ = '(export "[method]file.read" (func (param "self" (borrow $file))))';
const OPEN = '(export "open" (func (result (own $file))))';

describe('an imported function can be called', () => {
  it('that takes no handle', async () => {
    expect(await callable('(import "f" (func)) (import "a:b/c" (instance (export "g" (func))))')).toEqual({
      f: ['f'],
      'a:b/c': ['g'],
    });
  });

  it('that takes a handle which another one gives, at any depth', async () => {
    const deep = '(export "open" (func (result (result (list (tuple string (own $file)))))))';
    expect(await callable(`(import "a:b/c" (instance ${FILE} ${READ} ${OPEN}))`)).toEqual({
      'a:b/c': ['[method]file.read', 'open'],
    });
    expect(await callable(`(import "a:b/c" (instance ${FILE} ${READ} ${deep}))`)).toEqual({
      'a:b/c': ['[method]file.read', 'open'],
    });
  });

  it('that takes a handle of another interface', async () => {
    const other =
      '(alias export $c "file" (type $file)) (import "x:y/z" (instance (alias outer 1 $file (type $t)) (export "file" (type $f (eq $t))) (export "make" (func (result (own $f))))))';
    expect(await callable(`(import "a:b/c" (instance $c ${FILE} ${READ})) ${other}`)).toEqual({
      'a:b/c': ['[method]file.read'],
      'x:y/z': ['make'],
    });
  });

  it('whose handle is in an option or a list, which may be empty', async () => {
    const maybe = '(export "close" (func (param "file" (option (own $file))) (param "all" (list (borrow $file)))))';
    expect(await callable(`(import "a:b/c" (instance ${FILE} ${maybe}))`)).toEqual({ 'a:b/c': ['close'] });
  });

  it('that takes what whoever calls an export gives', async () => {
    const exported = `(alias export $c "file" (type $file))
      (component $inner (import "file" (type $file (sub resource)))
        (core module $m (func (export "run") (param i32))) (core instance $i (instantiate $m))
        (func (export "run") (param "it" (own $file)) (canon lift (core func $i "run"))))
      (instance $made (instantiate $inner (with "file" (type $file))))
      (export "run" (func $made "run"))`;
    expect(await callable(`(import "a:b/c" (instance $c ${FILE} ${READ})) ${exported}`)).toEqual({
      'a:b/c': ['[method]file.read'],
    });
  });

  it('in a nested instance, by its path', async () => {
    expect(await callable('(import "a:b/c" (instance (export "inner" (instance (export "f" (func))))))')).toEqual({
      'a:b/c': ['inner / f'],
    });
  });
});

it('no two functions in nested instances have one name, though names have dots', () => {
  const type: FuncType = { kind: 'func', async: false, params: [], result: undefined };
  const around = ['a', 'b', 'a:b/c', 'a:b/c@1.0.0-x', 'a:b/c@1.0.0-x.a', 'a:b/c@1.0.0-x.a.b'];
  const paths = [[], ...around.map((one) => [one]), ...around.flatMap((one) => around.map((two) => [one, two]))];
  const names = paths.flatMap((path) =>
    [...around, '[method]r.a', '[static]r.a', '[constructor]r'].flatMap((func) => {
      const inner: Extern = {
        sort: 'instance',
        type: { kind: 'instance', exports: new Map([[func, { sort: 'func', type }]]) },
      };
      const extern = path.reduceRight<Extern>(
        (item, name) => ({ sort: 'instance', type: { kind: 'instance', exports: new Map([[name, item]]) } }),
        inner,
      );
      return functionsOf({ name: 'x', extern }).map((each) => each.func);
    }),
  );
  expect(names).toHaveLength(9 * (1 + 6 + 36));
  expect(new Set(names).size).toBe(names.length);
});

describe('an imported function can never be called', () => {
  it('that takes a handle which nothing gives', async () => {
    expect(await callable(`(import "a:b/c" (instance ${FILE} ${READ}))`)).toEqual({ 'a:b/c': [] });
  });

  it('that gives the handle which it takes', async () => {
    const next = '(export "[method]file.next" (func (param "self" (borrow $file)) (result (own $file))))';
    expect(await callable(`(import "a:b/c" (instance ${FILE} ${next}))`)).toEqual({ 'a:b/c': [] });
  });
});

it('a long chain of functions that give one another handles is followed in time', async () => {
  const length = 2000;
  const resources = Array.from({ length: length + 1 }, (_, i) => `(export "r${i}" (type $r${i} (sub resource)))`);
  const chain = Array.from(
    { length },
    (_, i) => `(export "[method]r${i}.next" (func (param "self" (borrow $r${i})) (result (own $r${i + 1}))))`,
  ).toReversed();
  const first = '(export "open" (func (result (own $r0))))';
  const { 'a:b/c': functions } = await callable(
    `(import "a:b/c" (instance ${[...resources, ...chain, first].join(' ')}))`,
  );
  expect(functions).toHaveLength(length + 1);
});
