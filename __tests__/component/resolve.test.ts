import { describe, expect, it } from 'vitest';
import { decode } from '../../src/component/decode.ts';
import { encode } from '../../src/component/encode.ts';
import { resourcesOf } from '../../src/component/reach.ts';
import { type ResolvedComponent, resolve } from '../../src/component/resolve.ts';
import type { AnyType, Extern, FuncType } from '../../src/component/types.ts';
import { parseWat } from '../support/wat.ts';
import { worldComponent } from '../support/wit.ts';

async function resolved(wat: string): Promise<ResolvedComponent> {
  return resolve(decode(await parseWat(wat)));
}

function imported(component: ResolvedComponent, name: string, item: string): Extern {
  const extern = component.imports.find((each) => each.name === name)?.extern;
  const found = extern?.sort === 'instance' ? extern.type.exports.get(item) : undefined;
  if (found === undefined) throw new Error(`no ${item} in ${name}`);
  return found;
}

function typeOf(extern: Extern): AnyType {
  if (!('type' in extern)) throw new Error('it has no type');
  return extern.type;
}

function funcOf(extern: Extern): FuncType {
  if (extern.sort !== 'func') throw new Error('it is not a function');
  return extern.type;
}

describe('resolve', () => {
  it('makes a resource for each use of an instance type', async () => {
    const component = await resolved(`(component
      (type $t (instance (export "r" (type (sub resource)))))
      (import "a:a/one" (instance (type $t)))
      (import "a:a/two" (instance (type $t))))`);
    const one = typeOf(imported(component, 'a:a/one', 'r'));
    expect(one.kind).toBe('resource');
    expect(one).not.toBe(typeOf(imported(component, 'a:a/two', 'r')));
  });

  it('gives one node to the names of one type, within an interface and across', async () => {
    const component = await resolved(`(component
      (import "a:a/types" (instance $types
        (export "fields" (type $f (sub resource)))
        (export "headers" (type $h (eq $f)))
        (type $e (enum "x" "y"))
        (export "code" (type (eq $e)))))
      (alias export $types "headers" (type $headers))
      (alias export $types "code" (type $code))
      (import "a:a/user" (instance
        (alias outer 1 $headers (type $h))
        (export "trailers" (type $t (eq $h)))
        (alias outer 1 $code (type $c))
        (export "error" (type $e (eq $c)))
        (export "get" (func (param "t" (own $t)) (result $e))))))`);
    const fields = typeOf(imported(component, 'a:a/types', 'fields'));
    expect(typeOf(imported(component, 'a:a/types', 'headers'))).toBe(fields);
    expect(typeOf(imported(component, 'a:a/user', 'trailers'))).toBe(fields);
    const get = funcOf(imported(component, 'a:a/user', 'get'));
    expect(resourcesOf(get)).toEqual([fields]);
    expect(get.result).toBe(typeOf(imported(component, 'a:a/types', 'code')));
  });

  it('keeps two equal types apart that were declared twice', async () => {
    const component = await resolved(`(component
      (import "a:a/a" (instance
        (type $x (record (field "f" u8))) (export "x" (type (eq $x)))
        (type $y (record (field "f" u8))) (export "y" (type (eq $y))))))`);
    const x = typeOf(imported(component, 'a:a/a', 'x'));
    expect(x).toEqual(typeOf(imported(component, 'a:a/a', 'y')));
    expect(x).not.toBe(typeOf(imported(component, 'a:a/a', 'y')));
  });

  it('reads asynchronous functions, streams and futures', async () => {
    const component = await resolved(`(component
      (import "a:a/a" (instance
        (export "f" (func async (param "s" (stream u8)) (result (future (result string))))))))`);
    expect(funcOf(imported(component, 'a:a/a', 'f'))).toEqual({
      kind: 'func',
      async: true,
      params: [{ name: 's', type: { kind: 'stream', element: { kind: 'u8' } } }],
      result: { kind: 'future', element: { kind: 'result', ok: { kind: 'string' }, err: undefined } },
    });
  });

  it('knows the resources of imports again in exports, through nested components', async () => {
    const component = resolve(decode(await worldComponent('0.2.12', ['wasi:http/incoming-handler', 'wasi:cli/run'])));
    const request = typeOf(imported(component, 'wasi:http/types@0.2.12', 'incoming-request'));
    const outparam = typeOf(imported(component, 'wasi:http/types@0.2.12', 'response-outparam'));
    expect(resourcesOf(typeOf(component.exportExtern('wasi:http/incoming-handler@0.2.12')))).toEqual([
      request,
      outparam,
    ]);
    expect(resourcesOf(typeOf(component.exportExtern('wasi:cli/run@0.2.12')))).toEqual([]);
  });

  it('makes new resources for each instantiation of a component that defines some', async () => {
    const component = await resolved(`(component
      (component $c (type $r (resource (rep i32))) (export "r" (type $r)))
      (instance $a (instantiate $c))
      (instance $b (instantiate $c))
      (export "a" (instance $a))
      (export "b" (instance $b)))`);
    const [a, b] = ['a', 'b'].map((name) => resourcesOf(typeOf(component.exportExtern(name))));
    expect(a).toHaveLength(1);
    expect(a?.[0]).not.toBe(b?.[0]);
  });

  it('keeps the attributes of names', () => {
    const attributes = [{ kind: 'implements', value: 'a:b/c' }] as const;
    const offsets: number[] = [];
    const component = encode({
      sections: [
        { kind: 'type', offset: 0, offsets, items: [{ kind: 'instance', decls: [] }] },
        {
          kind: 'import',
          offset: 0,
          offsets,
          items: [{ name: 'plain', attributes, desc: { sort: 'instance', type: 0 } }],
        },
      ],
    });
    expect(resolve(decode(component)).imports.map((item) => [item.name, item.attributes])).toEqual([
      ['plain', attributes],
    ]);
  });
});

describe('resolve refuses', () => {
  const cases: [title: string, wat: string, message: RegExp][] = [
    ['an index beyond the end', '(component (type $t (list 7)))', /^byte \d+: there is no type 7, only 0 so far/],
    [
      'a type that is no value',
      '(component (type (func)) (type (list 0)))',
      /^byte \d+: type 0 is not the type of a value/,
    ],
    ['a handle of something else', '(component (type string) (type (own 0)))', /^byte \d+: type 0 is not a resource/],
    [
      'an instance of a function type',
      '(component (type (func)) (import "a:b/c" (instance (type 0))))',
      /^byte \d+: type 0 is not the type of an instance/,
    ],
    [
      'a name imported twice',
      '(component (import "a" (func)) (import "a" (func)))',
      /^byte \d+: "a" is imported twice/,
    ],
    [
      'a missing argument',
      '(component (component $c (import "a" (func))) (instance $i (instantiate $c)) (export "i" (instance $i)))',
      /without its import "a"/,
    ],
    ['an alias that leaves the file', '(component (alias outer 0 5 (type)))', /not of an earlier one/],
  ];
  it.each(cases)('%s', async (_title, wat, message) => {
    const component = decode(await parseWat(wat));
    const attempt = () => {
      const found = resolve(component);
      for (const each of found.exports) found.exportExtern(each.name);
    };
    expect(attempt).toThrow(message);
  });

  it('types deeper than engines take, and refers to itself in no way', async () => {
    const deep = Array.from({ length: 150 }, (_, i) => `(type (option ${i === 0 ? 'u8' : i - 1}))`).join('');
    const ast = decode(await parseWat(`(component ${deep})`));
    expect(() => resolve(ast)).toThrow('a type is nested more than 100 deep');
    const circular = decode(
      await parseWat('(component (type (instance (alias outer 1 0 (type)))) (import "a:b/c" (instance (type 0))))'),
    );
    expect(() => resolve(circular)).toThrow('an alias of type 0 of an outer scope is not of an earlier one');
  });

  it('work out of proportion', async () => {
    // Each level uses the one before twice: 2^30 items if it were all evaluated.
    const levels = Array.from({ length: 30 }, (_, i) => {
      const inner = `(alias outer 1 ${i} (type $t)) (export "a" (instance (type $t))) (export "b" (instance (type $t)))`;
      return `(type (instance ${inner}))`;
    });
    const wat = `(component (type (instance)) ${levels.join('')} (import "a:b/c" (instance (type 30))))`;
    const ast = decode(await parseWat(wat));
    expect(() => resolve(ast)).toThrow('declares more than 200000 types');
  });
});
