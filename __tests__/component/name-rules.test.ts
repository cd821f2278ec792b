import { describe, expect, it } from 'vitest';
import type { Decl, ExternDesc } from '../../src/component/ast.ts';
import { ComponentBuilder } from '../../src/component/builder.ts';
import { decode } from '../../src/component/decode.ts';
import { resolve } from '../../src/component/resolve.ts';
import type { NameAttribute } from '../../src/component/types.ts';
import { VirtError } from '../../src/errors.ts';
import { opinionOf } from '../support/fuzz/wasm-tools.ts';
import { Random } from '../support/random.ts';

interface Name {
  readonly name: string;
  readonly attributes: readonly NameAttribute[];
}

type Sort = 'instance' | 'func' | 'type';
type Named = Name & { readonly sort: Sort };

/** Where names stand: of imports, of exports, in an instance type that is imported, in a component type, in a bag. */
const PLACES = ['import', 'export', 'instance type', 'component type', 'bag'] as const;
type Place = (typeof PLACES)[number];

const plain = (name: string, sort: Sort = 'instance'): Named => ({ name, attributes: [], sort });

/** What stands under a name is no more than its sort needs: a function of a resource takes or gives the resource `r`. */
function componentOf(place: Place, names: readonly Named[]): Uint8Array {
  const builder = new ComponentBuilder();
  if (place === 'instance type' || place === 'component type') {
    const decls: Decl[] = [];
    let types = 0;
    const type = (decl: Decl): number => {
      decls.push(decl);
      return types++;
    };
    declareAll(names, {
      define: (def) => type({ kind: 'type', def }),
      declare: (name, desc) => {
        const decl: Decl = { kind: 'export', ...name, desc };
        if (desc.sort === 'type') return type(decl);
        decls.push(decl);
        return -1;
      },
    });
    const sort = place === 'instance type' ? 'instance' : 'component';
    const scope = builder.type({ kind: sort, decls });
    const inner = place === 'instance type' ? scope : builder.type({ kind: 'instance', decls: [] });
    builder.import({ name: 'outer', attributes: [], desc: { sort: 'instance', type: inner } });
    if (place === 'component type')
      builder.import({ name: 'code', attributes: [], desc: { sort: 'component', type: scope } });
    return builder.finish();
  }
  if (place === 'import') {
    declareAll(names, {
      define: (def) => builder.type(def),
      declare: (name, desc) => builder.import({ ...name, desc }),
    });
    return builder.finish();
  }
  const empty = builder.instance({ kind: 'exports', exports: [] });
  const items = names.map(({ name, attributes }) => ({ name, attributes, sort: 'instance' as const, index: empty }));
  if (place === 'bag') builder.instance({ kind: 'exports', exports: items });
  else for (const item of items) builder.export({ ...item, ascription: undefined });
  return builder.finish();
}

interface Scope {
  readonly define: (def: Parameters<ComponentBuilder['type']>[0]) => number;
  readonly declare: (name: Name, desc: ExternDesc) => number;
}

function declareAll(names: readonly Named[], { define, declare }: Scope): void {
  const resources = new Map<string, number>();
  for (const { sort, ...item } of names) {
    if (sort === 'type') resources.set(item.name, declare(item, { sort, eq: 'sub resource' }));
    else if (sort === 'instance') declare(item, { sort, type: define({ kind: 'instance', decls: [] }) });
    else {
      const [, annotation, owner = ''] = /^\[(\w+)\]([^.]*)/.exec(item.name) ?? [];
      const resource = resources.get(owner);
      const handle = (kind: 'own' | 'borrow'): number => define({ kind, resource: resource ?? 0 });
      const params =
        annotation === 'method' && resource !== undefined ? [{ name: 'self', type: handle('borrow') }] : [];
      const result = annotation === 'constructor' && resource !== undefined ? handle('own') : undefined;
      declare(item, { sort, type: define({ kind: 'func', async: false, params, result }) });
    }
  }
}

/** What becomes of a component here: `undefined` if it is read. */
function refusal(component: Uint8Array): VirtError | undefined {
  try {
    resolve(decode(component));
    return undefined;
  } catch (error) {
    if (error instanceof VirtError) return error;
    throw error;
  }
}

const attribute = (kind: NameAttribute['kind'], value: string): NameAttribute => ({ kind, value });
const implementing = (name: string, value: string, sort: Sort = 'instance'): Named => ({
  name,
  attributes: [attribute('implements', value)],
  sort,
});

describe('names that engines refuse', () => {
  it.each<[title: string, message: string, names: readonly Named[]]>([
    [
      'an interface that says it implements another',
      '"wasi:cli/environment@0.2.6" has an implements attribute, which only an instance with a plain name may have',
      [implementing('wasi:cli/environment@0.2.6', 'acme:foo/env')],
    ],
    [
      'a function that says it implements an interface',
      '"left" has an implements attribute, which only an instance with a plain name may have',
      [implementing('left', 'acme:db/store', 'func')],
    ],
    [
      'two interfaces under one name',
      'the name "left" has more than one implements attribute',
      [
        {
          ...plain('left'),
          attributes: [attribute('implements', 'acme:db/store'), attribute('implements', 'wasi:cli/exit@0.2.6')],
        },
      ],
    ],
    [
      'two external ids',
      'the name "left" has more than one external-id attribute',
      [{ ...plain('left'), attributes: [attribute('external-id', 'a'), attribute('external-id', 'b')] }],
    ],
    [
      'to implement no interface',
      '"left" implements "right", which is not the name of an interface',
      [implementing('left', 'right')],
    ],
    [
      'to implement an interface of no version',
      '"left" implements "acme:db/store@1.0.0@2", which is not the name of an interface',
      [implementing('left', 'acme:db/store@1.0.0@2')],
    ],
    ['an empty implements', '"left" implements "", which is not the name of an interface', [implementing('left', '')]],
    ['one name twice', '"left" is imported twice', [plain('left'), plain('left', 'func')]],
    [
      'names that differ in case only',
      '"LEFT" is imported beside "left", and engines take the two for one name',
      [plain('left'), plain('LEFT')],
    ],
    [
      'a method and a static function of one name',
      '"[static]r.f" is imported beside "[method]r.f", and engines take the two for one name',
      [plain('r', 'type'), plain('[method]r.f', 'func'), plain('[static]r.f', 'func')],
    ],
    [
      'a method that is called like its resource',
      '"[method]r.r" is imported beside "r", and engines take the two for one name',
      [plain('r', 'type'), plain('[method]r.r', 'func')],
    ],
    ['an instance with the name of a method', '"[method]r.f" may only name a function', [plain('[method]r.f')]],
    [
      'a version that is none',
      'the version in "acme:db/store@1.x" is not a semantic version',
      [plain('acme:db/store@1.x')],
    ],
    [
      'half a version without the rest',
      'the version in "wasi:cli/exit@0.2" is not a semantic version',
      [plain('wasi:cli/exit@0.2')],
    ],
  ])('%s', async (_, message, names) => {
    const component = componentOf('import', names);
    expect((await opinionOf(component)).kind === 'invalid' || message.includes('@1.0.0@2')).toBe(true);
    const error = refusal(component);
    expect(error?.code).toBe('malformed');
    expect(error?.what).toBe(message);
    expect(error?.at?.offset).toBeGreaterThan(0);
  });

  it.each(PLACES.filter((place) => place !== 'component type'))('%s: wherever they stand', (place) => {
    for (const names of [
      [implementing('a:b/c', 'acme:db/store')],
      [implementing('left', 'right')],
      [plain('left'), plain('left')],
      [plain('left'), plain('Left'.toUpperCase())],
    ]) {
      expect(refusal(componentOf(place, names))?.code, JSON.stringify(names)).toBe('malformed');
    }
  });

  const suffixed = (name: string, suffix: string, implemented?: string): Named => ({
    name,
    attributes: [
      ...(implemented === undefined ? [] : [attribute('implements', implemented)]),
      attribute('versionsuffix', suffix),
    ],
    sort: 'instance',
  });

  // wasm-tools look at few of them, but the format has the rules.
  it.each<[title: string, message: string, name: Named]>([
    [
      'under a plain name',
      '"left" has a versionsuffix attribute, but no version like 1 or 0.2 in "left" that it could go on',
      suffixed('left', '.0.0'),
    ],
    [
      'of nothing under a plain name',
      '"left" has a versionsuffix attribute, but no version like 1 or 0.2 in "left" that it could go on',
      suffixed('left', ''),
    ],
    [
      'of an interface without a version',
      '"acme:db/store" has a versionsuffix attribute, but no version like 1 or 0.2 in "acme:db/store" that it could go on',
      suffixed('acme:db/store', '@1.0.0'),
    ],
    [
      'of a version that is whole already',
      '"acme:db/store@1.0.0" has a versionsuffix attribute, but no version like 1 or 0.2 in "acme:db/store@1.0.0" that it could go on',
      suffixed('acme:db/store@1.0.0', '-rc.1'),
    ],
    [
      'of a version that stands for no others',
      '"acme:db/store@1.0" has a versionsuffix attribute, but no version like 1 or 0.2 in "acme:db/store@1.0" that it could go on',
      suffixed('acme:db/store@1.0', '.0'),
    ],
    [
      'that makes no version',
      'the version in "acme:db/store@1.x" is not a semantic version',
      suffixed('acme:db/store@1', '.x'),
    ],
    [
      'that makes another version',
      'the versionsuffix "2.0.0" of "acme:db/store@1" makes its version "12.0.0", which is none of "1"',
      suffixed('acme:db/store@1', '2.0.0'),
    ],
    [
      'that makes another version of the first track',
      'the versionsuffix "6.0" of "acme:db/store@0.2" makes its version "0.26.0", which is none of "0.2"',
      suffixed('acme:db/store@0.2', '6.0'),
    ],
    [
      'that makes another patch',
      'the versionsuffix "2" of "acme:db/store@0.0.1" makes its version "0.0.12", which is none of "0.0.1"',
      suffixed('acme:db/store@0.0.1', '2'),
    ],
    [
      'of what implements no version',
      '"left" has a versionsuffix attribute, but no version like 1 or 0.2 in "acme:db/store" that it could go on',
      suffixed('left', '.0.0', 'acme:db/store'),
    ],
    [
      'of what implements a whole version',
      '"left" has a versionsuffix attribute, but no version like 1 or 0.2 in "acme:db/store@1.0.0" that it could go on',
      suffixed('left', '-rc.1', 'acme:db/store@1.0.0'),
    ],
    [
      'that makes no version of what is implemented',
      'the version in "acme:db/store@1 and more" is not a semantic version',
      suffixed('left', ' and more', 'acme:db/store@1'),
    ],
    [
      'that makes another version of what is implemented',
      'the versionsuffix "0.0.0" of "left" makes its version "10.0.0", which is none of "1"',
      suffixed('left', '0.0.0', 'acme:db/store@1'),
    ],
  ])('a versionsuffix %s', (_, message, name) => {
    for (const place of ['import', 'export', 'bag', 'instance type'] as const) {
      const error = refusal(componentOf(place, [name]));
      expect([error?.code, error?.what], place).toEqual(['malformed', message]);
      expect(error?.at?.offset).toBeGreaterThan(0);
    }
  });

  it('blanks and control characters, wherever they stand in a version', () => {
    const characters = [...Array.from({ length: 33 }, (_, code) => code), 0x7f, 0x85, 0xa0, 0x2028, 0x202e, 0xfeff];
    for (const character of characters.map((code) => String.fromCodePoint(code))) {
      for (const text of [`${character}.0.0`, `.0.0${character}`, `.0.0-rc${character}`, `.0.0+a${character}b`]) {
        for (const name of [
          plain(`acme:db/store@1${text}`),
          plain(`acme:db/store@1${text}`, 'func'),
          implementing('left', `acme:db/store@1${text}`),
          suffixed('acme:db/store@1', text),
          suffixed('left', text, 'acme:db/store@1'),
        ]) {
          expect(refusal(componentOf('import', [name]))?.code, JSON.stringify(name)).toBe('malformed');
        }
      }
    }
  });

  it('an argument given twice', async () => {
    const builder = new ComponentBuilder();
    const index = builder.instance({ kind: 'exports', exports: [] });
    const component = builder.component(new ComponentBuilder().finish());
    const arg = { name: 'a', sort: 'instance', index } as const;
    builder.instance({ kind: 'instantiate', component, args: [arg, arg] });
    const bytes = builder.finish();
    expect((await opinionOf(bytes)).kind).toBe('invalid');
    expect(refusal(bytes)?.message).toContain('the import "a" of a component is given twice');
  });
});

describe('names that engines take', () => {
  it.each<[title: string, names: readonly Named[]]>([
    ['two names for one interface', [implementing('left', 'acme:db/store'), implementing('right', 'acme:db/store')]],
    ['an interface beside a name for it', [plain('acme:db/store@1.0.0'), implementing('left', 'acme:db/store@1.0.0')]],
    ['two versions of an interface', [plain('acme:db/store@1.0.0'), plain('acme:db/store@2.0.0')]],
    [
      'an external id on whatever is named',
      (['func', 'type', 'instance'] as const).map((sort) => ({
        ...plain(`a-${sort}`, sort),
        attributes: [attribute('external-id', '')],
      })),
    ],
    ['a version in two parts', [{ ...plain('wasi:cli/exit@0.2'), attributes: [attribute('versionsuffix', '.6')] }]],
    [
      'the rest of a version that is implemented',
      [
        {
          ...plain('left'),
          attributes: [attribute('implements', 'acme:db/store@1'), attribute('versionsuffix', '.0.0-rc.1+b')],
        },
      ],
    ],
    [
      'the rest of a version of which the patch counts',
      [{ ...plain('acme:db/store@0.0.1'), attributes: [attribute('versionsuffix', '-rc.1')] }],
    ],
    ['words of digits and capitals', [plain('a-1b'), plain('HTTP-client'), plain('a2')]],
    [
      'a resource, its constructor and its functions',
      [plain('r', 'type'), plain('[constructor]r', 'func'), plain('[method]r.f', 'func'), plain('f', 'func')],
    ],
  ])('%s', async (_, names) => {
    const component = componentOf('import', names);
    expect(await opinionOf(nested(component))).toMatchObject({ kind: 'valid' });
    expect(refusal(component)).toBeUndefined();
  });
});

/** What wasm-tools cannot write as WIT is valid all the same: within another component they only validate it. */
function nested(component: Uint8Array): Uint8Array {
  const builder = new ComponentBuilder();
  builder.component(component);
  return builder.finish();
}

describe('attributes inside types', () => {
  const each = [
    attribute('implements', 'acme:db/store@1.0.0'),
    attribute('external-id', 'db:test'),
    attribute('versionsuffix', '.0.0'),
  ];
  const named = ({ kind }: NameAttribute): string => (kind === 'versionsuffix' ? 'acme:db/store@1' : 'left');
  const declaring = (one: NameAttribute): readonly Decl[] => [
    { kind: 'type', def: { kind: 'instance', decls: [] } },
    { kind: 'export', name: named(one), attributes: [one], desc: { sort: 'instance', type: 0 } },
  ];
  /** Instance and component types around it, the innermost first. */
  const within = (decls: readonly Decl[], around: readonly ('instance' | 'component')[]): Uint8Array => {
    const builder = new ComponentBuilder();
    let [inner, last] = [decls, 'instance' as 'instance' | 'component'];
    for (const sort of around) {
      inner = [
        { kind: 'type', def: { kind: last, decls: inner } },
        { kind: 'export', name: 'inner', attributes: [], desc: { sort: last, type: 0 } },
      ];
      last = sort;
    }
    builder.import({
      name: 'x',
      attributes: [],
      desc: { sort: last, type: builder.type({ kind: last, decls: inner }) },
    });
    return builder.finish();
  };

  it.each(each.flatMap((one) => [0, 1, 2, 7].map((depth) => [one.kind, depth, one] as const)))(
    '%s, in instance types at depth %i, are refused',
    async (kind, depth, one) => {
      const component = within(
        declaring(one),
        Array.from({ length: depth }, () => 'instance'),
      );
      expect((await opinionOf(nested(component))).kind).toBe('valid');
      const error = refusal(component);
      expect([error?.code, error?.what, error?.hint]).toEqual([
        'unsupported',
        `"${named(one)}" has the attribute ${kind} inside an instance type, where no comparison of imports sees it`,
        `leave it out, or import "${named(one)}" by itself`,
      ]);
      expect(error?.at?.offset).toBeGreaterThan(0);
    },
  );

  it('are refused in component types too, of imports and exports', () => {
    for (const one of each) {
      for (const kind of ['import', 'export'] as const) {
        const decls = declaring(one).map((decl) => (decl.kind === 'export' ? { ...decl, kind } : decl));
        const builder = new ComponentBuilder();
        const type = builder.type({ kind: 'component', decls });
        builder.import({ name: 'x', attributes: [], desc: { sort: 'component', type } });
        expect(refusal(builder.finish())?.what).toBe(
          `"${named(one)}" has the attribute ${one.kind} inside a component type, where no comparison of imports sees it`,
        );
      }
      expect(refusal(within(declaring(one), ['component', 'instance']))?.code).toBe('unsupported');
    }
  });

  it('are refused on functions and types as well', () => {
    const id = [attribute('external-id', 'db:test')];
    const func: readonly Decl[] = [
      { kind: 'type', def: { kind: 'func', async: false, params: [], result: undefined } },
      { kind: 'export', name: 'f', attributes: id, desc: { sort: 'func', type: 0 } },
    ];
    const type: readonly Decl[] = [
      { kind: 'export', name: 'r', attributes: id, desc: { sort: 'type', eq: 'sub resource' } },
    ];
    for (const decls of [func, type]) expect(refusal(within(decls, []))?.code).toBe('unsupported');
  });
});

const LABELS = ['a', 'A', 'b', 'a-b', 'A-b', 'A-B', 'aB', 'a-1', '1a', 'a--b', 'a_b', 'a-', '', 'r', 'R'] as const;
const VERSIONS = [
  '',
  '',
  '@1.0.0',
  '@1.0.0-rc.1',
  '@1.0.0-RC.1',
  '@1.0.0-01',
  '@1.0.0+01',
  '@1.0',
  '@0.2',
  '@01.0.0',
  '@',
  '@x',
  '@18446744073709551615.0.0',
  '@18446744073709551616.0.0',
] as const;

function randomName(random: Random): string {
  const label = (): string => random.pick(random.below(3) === 0 ? LABELS : (['a', 'A', 'b', 'r'] as const));
  switch (random.below(6)) {
    case 0:
      return `${label()}:${label()}/${label()}${random.pick(VERSIONS)}`;
    case 1:
      return `[method]${label()}.${label()}`;
    case 2:
      return `[static]${label()}.${label()}`;
    case 3:
      return `[constructor]${label()}`;
    default:
      return label();
  }
}

function randomNamed(random: Random): Named {
  const name = randomName(random);
  const sort = name.startsWith('[')
    ? random.pick<Sort>(['func', 'func', 'func', 'instance'])
    : random.pick<Sort>(['instance', 'instance', 'func']);
  const attributes = Array.from({ length: random.pick([0, 0, 0, 1, 1, 2]) }, () => {
    const kind = random.pick<NameAttribute['kind']>(['implements', 'implements', 'versionsuffix', 'external-id']);
    const value =
      kind === 'implements'
        ? randomName(random)
        : kind === 'versionsuffix'
          ? random.pick(['', '.6', '.6.0', 'x'])
          : 'x';
    return attribute(kind, value);
  });
  return { name, sort, attributes };
}

/** What the type of a resource's function has to be is left to wasm-tools. */
const OTHER_RULES =
  /function should return one value|function should have at least one argument|static resource name is not known/;

/**
 * The version of what a name implements, that of a suffix, and names of further kinds are looked at here alone;
 * attributes inside types are valid, but nothing here compares them.
 */
const OWN_RULES =
  /which is not the name of an interface|neither that of|no version like 1 or 0\.2|makes its version|not a semantic version|has the attribute .* inside/;

it('random names are refused here wherever wasm-tools refuse them, and nowhere else', async () => {
  const random = new Random(7);
  const seen = { both: 0, none: 0 };
  for (let round = 0; round < 2500; round++) {
    const place = random.pick(PLACES);
    const resources = place === 'export' || place === 'bag' ? [] : [plain('r', 'type'), plain('a', 'type')];
    const names = [...resources, ...Array.from({ length: 1 + random.below(3) }, () => randomNamed(random))];
    const component = componentOf(place, names);
    const opinion = await opinionOf(nested(component));
    const told = `${place} ${JSON.stringify(names)}: ${'reason' in opinion ? opinion.reason : opinion.kind}`;
    const error = refusal(component);
    if (opinion.kind === 'valid') {
      if (error !== undefined) expect(error.what, told).toMatch(OWN_RULES);
      seen.none += error === undefined ? 1 : 0;
    } else if (!OTHER_RULES.test('reason' in opinion ? opinion.reason : '')) {
      // The types of components are not read before they are used.
      if (place !== 'component type') expect(error, told).toBeDefined();
      seen.both++;
    }
  }
  expect(seen.both).toBeGreaterThan(1500);
  expect(seen.none).toBeGreaterThan(100);
});
