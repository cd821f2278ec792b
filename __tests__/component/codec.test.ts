import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alias, CanonDef, Decl, ExternDesc, InstanceDef, TypeDef, TypeRef } from '../../src/component/ast.ts';
import { decode, isCoreModule } from '../../src/component/decode.ts';
import { encode } from '../../src/component/encode.ts';
import { PRIMITIVES } from '../../src/component/types.ts';
import { fixture } from '../support/behaviour.ts';
import { parseWat } from '../support/wat.ts';
import { worldComponent } from '../support/wit.ts';

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];
const bytes = (...more: number[]) => Uint8Array.from([...HEADER, ...more]);

const label = fc.constantFrom('a', 'b-c', 'long-name-of-things', 'é', '[method]r.m');
const index = fc.oneof(fc.nat(3), fc.nat(100_000));
const ref: fc.Arbitrary<TypeRef> = fc.oneof(fc.constantFrom(...PRIMITIVES), index);
const optionalRef = fc.option(ref, { nil: undefined });
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });
const named = fc.record({ name: label, type: ref });

const valueType: fc.Arbitrary<TypeDef> = fc.oneof(
  fc.record({ kind: fc.constant('primitive' as const), type: fc.constantFrom(...PRIMITIVES) }),
  fc.record({ kind: fc.constant('record' as const), fields: some(named) }),
  fc.record({ kind: fc.constant('variant' as const), cases: some(fc.record({ name: label, type: optionalRef })) }),
  fc.record({ kind: fc.constant('list' as const), element: ref, length: fc.option(fc.nat(9), { nil: undefined }) }),
  fc.record({ kind: fc.constant('tuple' as const), types: some(ref) }),
  fc.record({ kind: fc.constantFrom('flags' as const, 'enum' as const), names: some(label) }),
  fc.record({ kind: fc.constant('option' as const), type: ref }),
  fc.record({ kind: fc.constant('result' as const), ok: optionalRef, err: optionalRef }),
  fc.record({ kind: fc.constantFrom('own' as const, 'borrow' as const), resource: index }),
  fc.record({ kind: fc.constantFrom('stream' as const, 'future' as const), element: optionalRef }),
  fc.record({ kind: fc.constant('map' as const), key: ref, value: ref }),
);
const otherType: fc.Arbitrary<TypeDef> = fc.oneof(
  fc.record({
    kind: fc.constant('resource' as const),
    rep: fc.constantFrom('i32' as const, 'i64' as const),
    dtor: fc.option(index, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('func' as const),
    async: fc.boolean(),
    params: fc.array(named, { maxLength: 4 }),
    result: optionalRef,
  }),
);
/** A name has at most one of each kind. */
const attributes = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('implements' as const, 'versionsuffix' as const, 'external-id' as const),
    value: label,
  }),
  { maxLength: 2, selector: ({ kind }) => kind },
);
const desc: fc.Arbitrary<ExternDesc> = fc.oneof(
  fc.record({
    sort: fc.constantFrom('module' as const, 'func' as const, 'component' as const, 'instance' as const),
    type: index,
  }),
  fc.record({ sort: fc.constant('type' as const), eq: index }),
  fc.constant({ sort: 'type' as const, eq: 'sub resource' as const }),
);
const sort = fc.constantFrom(
  'func',
  'type',
  'component',
  'instance',
  'module',
  'core func',
  'core memory',
  'core type',
);
const alias: fc.Arbitrary<Alias> = fc.oneof(
  fc.record({ kind: fc.constantFrom('export' as const, 'core export' as const), sort, instance: index, name: label }),
  fc.record({ kind: fc.constant('outer' as const), sort, count: fc.nat(3), index }),
);
const decl: fc.Arbitrary<Decl> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), def: fc.oneof(valueType, otherType) }),
  fc.record({ kind: fc.constant('alias' as const), alias }),
  fc.record({ kind: fc.constant('export' as const), name: label, attributes, desc }),
);
const scopeType: fc.Arbitrary<TypeDef> = fc.record({
  kind: fc.constantFrom('component' as const, 'instance' as const),
  decls: fc.array(decl, { maxLength: 5 }),
});
const item = fc.record({ name: label, sort, index });
const instance: fc.Arbitrary<InstanceDef> = fc.oneof(
  fc.record({ kind: fc.constant('instantiate' as const), component: index, args: fc.array(item, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('exports' as const),
    exports: fc.array(fc.record({ name: label, sort, index, attributes }), { maxLength: 3 }),
  }),
);
const options: fc.Arbitrary<Extract<CanonDef, { kind: 'lift' }>['options']> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('utf8' as const, 'utf16' as const, 'latin1+utf16' as const, 'async' as const) }),
    fc.record({
      kind: fc.constantFrom('memory' as const, 'realloc' as const, 'post-return' as const, 'callback' as const),
      index,
    }),
  ),
  { maxLength: 4 },
);
const canon: fc.Arbitrary<CanonDef> = fc.oneof(
  fc.record({ kind: fc.constant('lift' as const), func: index, options, type: index }),
  fc.record({ kind: fc.constant('lower' as const), func: index, options }),
  fc.record({
    kind: fc.constantFrom('resource.new' as const, 'resource.drop' as const, 'resource.rep' as const),
    type: index,
  }),
);

describe('decode and encode', () => {
  it('are inverse for every form of every section', () => {
    const section = fc.oneof(
      fc
        .array(fc.oneof(valueType, otherType, scopeType), { maxLength: 6 })
        .map((items) => ({ kind: 'type' as const, items })),
      fc.array(alias, { maxLength: 6 }).map((items) => ({ kind: 'alias' as const, items })),
      fc.array(instance, { maxLength: 4 }).map((items) => ({ kind: 'instance' as const, items })),
      fc.array(canon, { maxLength: 6 }).map((items) => ({ kind: 'canon' as const, items })),
      fc
        .array(fc.record({ name: label, attributes, desc }), { maxLength: 4 })
        .map((items) => ({ kind: 'import' as const, items })),
      fc
        .array(fc.record({ name: label, attributes, sort, index, ascription: fc.option(desc, { nil: undefined }) }), {
          maxLength: 4,
        })
        .map((items) => ({ kind: 'export' as const, items })),
    );
    fc.assert(
      fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
        const ast = { sections: sections.map((each) => ({ ...each, offset: 0, offsets: [] })) };
        const again = decode(encode(ast));
        expect(again.sections.map((each) => ('items' in each ? each.items : []))).toEqual(
          sections.map((each) => each.items),
        );
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each(['0.2.0', '0.2.12', '0.3.0'] as const)('give the world of WASI %s back byte for byte', async (version) => {
    const component = await worldComponent(version);
    expect(Buffer.compare(encode(decode(component)), component)).toBe(0);
  });

  it.each(['hello-c', 'hello-rs'])('give a component of a toolchain back byte for byte: %s', (name) => {
    const component = fixture(name);
    expect(Buffer.compare(encode(decode(component)), component)).toBe(0);
  });

  it('keep the built-ins of asynchronous components', async () => {
    const component = await parseWat(`(component
      (core module $m (memory (export "m") 1))
      (core instance $i (instantiate $m))
      (alias core export $i "m" (core memory $m))
      (type $s (stream u8))
      (type $f (future u8))
      (canon stream.new $s (core func))
      (canon stream.read $s (memory $m) async (core func))
      (canon future.cancel-write $f (core func))
      (canon task.return (result u32) (core func))
      (canon waitable-set.new (core func))
      (canon waitable-set.wait (memory $m) (core func))
      (canon waitable.join (core func))
      (canon subtask.cancel (core func))
      (canon backpressure.inc (core func)))`);
    expect(Buffer.compare(encode(decode(component)), component)).toBe(0);
  });

  it('never look into modules, nested components and custom sections', () => {
    const nonsense = Uint8Array.of(1, 2, 3);
    const ast = {
      sections: (['core module', 'component', 'custom'] as const).map((kind) => ({ kind, offset: 0, bytes: nonsense })),
    };
    expect(decode(encode(ast)).sections.map((section) => ('bytes' in section ? [...section.bytes] : []))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});

describe('decode refuses', () => {
  const cases: [title: string, input: Uint8Array, message: RegExp][] = [
    ['an empty file', new Uint8Array(), /^the file is empty; give a WebAssembly component\.$/],
    ['text', new TextEncoder().encode('(component)'), /^this is not WebAssembly; /],
    [
      'a file that ends in the preamble',
      Uint8Array.from(HEADER.slice(0, 6)),
      /^byte 0: the file ends inside its first eight bytes/,
    ],
    [
      'a core module',
      Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
      /^this is a core module, not a component; make a component of it/,
    ],
    [
      'another version',
      Uint8Array.of(0, 0x61, 0x73, 0x6d, 0x0e, 0, 1, 0),
      /^byte 4: binary version 14 of layer 1 is unknown; /,
    ],
    ['an unknown section', bytes(99, 0), /^byte 8: section 99 is unknown/],
    [
      'a section that is longer than the file',
      bytes(7, 5, 0),
      /^byte 8: a section of 5 bytes is announced but only 1 are left; the file may be truncated/,
    ],
    ['a start section', bytes(9, 0), /^byte 8: the component has a start section/],
    [
      'more items than bytes',
      bytes(7, 5, 0xff, 0xff, 0xff, 0xff, 0x0f),
      /^byte 10: 4294967295 items are announced but only 0 bytes are left/,
    ],
    ['an unknown type', bytes(7, 2, 1, 0x10), /^byte 11: type form 0x10 is unknown/],
    ['an empty record', bytes(7, 3, 1, 0x72, 0), /^byte 12: a type of kind "record" is empty/],
    [
      'an integer of too many bytes',
      bytes(7, 6, 0x80, 0x80, 0x80, 0x80, 0x80, 0),
      /^byte 10: an integer is encoded in too many bytes/,
    ],
    ['a name that is not UTF-8', bytes(7, 7, 1, 0x6e, 1, 3, 0xff, 0xfe, 0xfd), /^byte 13: a name is not valid UTF-8/],
    ['a section that is longer than its items', bytes(7, 2, 0, 0), /^byte 11: a section is longer than its items/],
  ];
  it.each(cases)('%s', (_title, input, message) => {
    expect(() => decode(input)).toThrow(message);
  });

  it('types that are nested without end', () => {
    const depth = 200;
    let type: number[] = [0x42, 0];
    for (let i = 0; i < depth; i++) {
      const inner = [1, 1, ...type];
      type = [0x42, ...inner];
    }
    const body = [1, ...type];
    const size = body.length;
    expect(() => decode(bytes(7, (size & 0x7f) | 0x80, size >> 7, ...body))).toThrow(
      'types are nested more than 100 deep',
    );
  });
});

it('tells core modules from components', () => {
  expect(isCoreModule(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))).toBe(true);
  expect(isCoreModule(bytes())).toBe(false);
});
