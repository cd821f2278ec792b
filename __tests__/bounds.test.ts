import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../src/bytes/writer.ts';
import type { Decl } from '../src/component/ast.ts';
import { ComponentBuilder } from '../src/component/builder.ts';
import { VirtError } from '../src/errors.ts';
import { buildPolicy } from '../src/policy/build-policy.ts';
import { DENY_ALL } from '../src/policy/model.ts';
import { readPolicyFile, settingsFor } from '../src/policy/readers/file.ts';
import { inspect, virtualize } from '../src/virtualize.ts';

/*
 * Inputs that are made to be expensive. Most are as large as to take minutes if the work grew with the square of their
 * size: then the time of a test ends.
 */

const MANY = 100_000;
const range = <T>(length: number, make: (i: number) => T): readonly T[] => Array.from({ length }, (_, i) => make(i));

function mistakeOf(work: () => unknown): VirtError {
  try {
    work();
  } catch (error) {
    if (error instanceof VirtError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function built(write: (builder: ComponentBuilder) => void): Uint8Array {
  const builder = new ComponentBuilder();
  write(builder);
  return builder.finish();
}

function importing(decls: readonly Decl[]): Uint8Array {
  return built((builder) => {
    const type = builder.type({ kind: 'instance', decls });
    builder.import({ name: 'wasi:random/random@0.2.0', attributes: [], desc: { sort: 'instance', type } });
  });
}

const plain = { attributes: [], ascription: undefined } as const;
const func = { kind: 'func', async: false, params: [], result: undefined } as const;

describe('many of something are read in one go', () => {
  it.each<[string, Uint8Array]>([
    [
      'exports of one instance, each from the one before',
      built((builder) => {
        let index = builder.instance({ kind: 'exports', exports: [] });
        for (let i = 0; i < MANY; i++) index = builder.export({ name: `e${i}`, sort: 'instance', index, ...plain });
      }),
    ],
    [
      'exports of one function, each from the one before',
      built((builder) => {
        let index = builder.import({ name: 'f', attributes: [], desc: { sort: 'func', type: builder.type(func) } });
        for (let i = 0; i < MANY; i++) index = builder.export({ name: `e${i}`, sort: 'func', index, ...plain });
      }),
    ],
    [
      'imports',
      built((builder) => {
        const type = builder.type({ kind: 'instance', decls: [] });
        for (let i = 0; i < MANY; i++) {
          builder.import({ name: `acme:a/b${i}`, attributes: [], desc: { sort: 'instance', type } });
        }
      }),
    ],
    ['sections', built((builder) => range(MANY, () => builder.custom('', new Uint8Array())))],
    ['types', built((builder) => range(MANY, () => builder.type({ kind: 'list', element: 'u8', length: undefined })))],
    ['names in a type', built((builder) => builder.type({ kind: 'enum', names: range(MANY, (i) => `n${i}`) }))],
  ])('%s', (_, component) => {
    expect(() => inspect(component)).not.toThrow();
    expect(virtualize(component, DENY_ALL).unchanged).toBe(true);
  });

  it('functions that are denied', () => {
    const decls: readonly Decl[] = [
      { kind: 'type', def: func },
      ...range(MANY, (i): Decl => ({ kind: 'export', name: `f${i}`, attributes: [], desc: { sort: 'func', type: 0 } })),
    ];
    expect(virtualize(importing(decls), DENY_ALL).result.imports).toEqual([]);
  });

  it('instances of a component that is large, in instances of another', () => {
    const large = built((builder) => builder.type({ kind: 'enum', names: range(MANY, (i) => `n${i}`) }));
    const around = (inner: Uint8Array, times: number): Uint8Array =>
      built((builder) => {
        const component = builder.component(inner);
        for (let i = 0; i < times; i++) {
          const index = builder.instance({ kind: 'instantiate', component, args: [] });
          builder.export({ name: `i${i}`, sort: 'instance', index, ...plain });
        }
      });
    expect(virtualize(around(around(large, 400), 50), DENY_ALL).unchanged).toBe(true);
  });
});

describe('what no engine takes is refused, with the limit', () => {
  const MILLION = 1_000_000;

  it('a type that spells out to more than it says', async () => {
    const decls: readonly Decl[] = [
      { kind: 'type', def: { kind: 'tuple', types: ['u8', 'u8'] } },
      ...range(60, (i): Decl => ({ kind: 'type', def: { kind: 'tuple', types: [i, i] } })),
      { kind: 'type', def: { ...func, result: 60 } },
      { kind: 'export', name: 'f', attributes: [], desc: { sort: 'func', type: 61 } },
    ];
    const component = importing(decls);
    const { code, what, hint, at } = mistakeOf(() => inspect(component));
    expect([code, what]).toEqual(['unsupported', `a type would be more than ${MILLION} types if spelt out`]);
    expect(hint).toBeDefined();
    expect(at?.offset).toBeGreaterThan(0);
    await expect(componentWit(component)).rejects.toThrow('effective type size exceeds the limit of 1000000');
  });

  it('many functions over one large type', async () => {
    const size = 4000;
    const decls: readonly Decl[] = [
      ...range(size, (): Decl => ({ kind: 'type', def: { kind: 'option', type: 'u8' } })),
      { kind: 'type', def: { kind: 'tuple', types: range(size, (i) => i) } },
      { kind: 'type', def: { ...func, params: [{ name: 'p', type: size }] } },
      ...range(size, (i): Decl => {
        return { kind: 'export', name: `f${i}`, attributes: [], desc: { sort: 'func', type: size + 1 } };
      }),
    ];
    const component = importing(decls);
    const what = `the types of all imports and exports would be more than ${MILLION} types if spelt out`;
    expect(mistakeOf(() => inspect(component))).toMatchObject({ code: 'unsupported', what });
    await expect(componentWit(component)).rejects.toThrow('effective type size exceeds the limit of 1000000');
  });

  it('instances that build upon one another through nested components', () => {
    let component = built(() => {});
    for (let level = 0; level < 20; level++) {
      const inner = component;
      component = built((builder) => {
        let index = builder.instance({ kind: 'instantiate', component: builder.component(inner), args: [] });
        for (let i = 0; i < 900; i++) {
          index = builder.instance({
            kind: 'exports',
            exports: [{ name: 'a', attributes: [], sort: 'instance', index }],
          });
        }
        builder.export({ name: 'e', sort: 'instance', index, ...plain });
      });
    }
    expect(mistakeOf(() => virtualize(component, DENY_ALL))).toMatchObject({
      code: 'unsupported',
      what: 'more than 400 instances build upon one another',
    });
  });

  it('instances that double at every level', () => {
    let component = built((builder) =>
      builder.type({ kind: 'record', fields: range(100, (i) => ({ name: `f${i}`, type: 'u8' })) }),
    );
    for (let level = 0; level < 40; level++) {
      const inner = component;
      component = built((builder) => {
        const nested = builder.component(inner);
        for (const name of ['a', 'b']) {
          const index = builder.instance({ kind: 'instantiate', component: nested, args: [] });
          builder.export({ name, sort: 'instance', index, ...plain });
        }
      });
    }
    expect(mistakeOf(() => virtualize(component, DENY_ALL))).toMatchObject({
      code: 'unsupported',
      what: `the component declares more than ${MILLION} types, imports and exports in all`,
    });
  });

  it.each([
    ['components in one another', 200, 4, /components are nested more than 100 deep|^nothing/],
    ['instance types in one another', 200, 7, /types are nested more than 100 deep/],
  ])('%s', (_, depth, section, message) => {
    let component = built(() => {});
    for (let level = 0; level < depth; level++) {
      const inner = component;
      component = built((builder) => {
        if (section === 7) return;
        const index = builder.instance({ kind: 'instantiate', component: builder.component(inner), args: [] });
        builder.export({ name: 'e', sort: 'instance', index, ...plain });
      });
    }
    if (section === 7) {
      let decls: readonly Decl[] = [];
      for (let level = 0; level < depth; level++) decls = [{ kind: 'type', def: { kind: 'instance', decls } }];
      component = importing(decls);
    }
    expect(mistakeOf(() => virtualize(component, DENY_ALL)).message).toMatch(message);
  });

  it('a value type that is nested deep', () => {
    const decls = range(
      200,
      (i): Decl => ({ kind: 'type', def: { kind: 'list', element: i === 0 ? 'u8' : i - 1, length: undefined } }),
    );
    expect(mistakeOf(() => inspect(importing(decls))).message).toMatch(
      /a type is nested more than 100 deep; .*levels\.$/,
    );
  });
});

describe('numbers that promise more than there is', () => {
  const section = (id: number, ...body: readonly number[]): Uint8Array =>
    new ByteWriter()
      .bytes(built(() => {}))
      .u8(id)
      .sized(Uint8Array.from(body))
      .finish();
  const MOST = [0xff, 0xff, 0xff, 0xff, 0x0f] as const;

  it.each<[string, Uint8Array, RegExp]>([
    [
      'items of a section',
      section(7, ...MOST, 0x73),
      /^byte 10: 4294967295 items are announced but only 1 bytes are left/,
    ],
    ['cases of an enum', section(7, 1, 0x6d, ...MOST, 1, 0x61), /4294967295 items are announced/],
    ['bytes of a name', section(7, 1, 0x6d, 1, ...MOST, 0x61), /a name of 4294967295 bytes is longer than 100000; /],
    [
      'a name of megabytes',
      section(7, 1, 0x6d, 1, 0x80, 0x80, 0x80, 0x04, 0x61),
      /a name of 8388608 bytes is longer than 100000; /,
    ],
    ['a number of ten bytes', section(7, ...range(9, () => 0x80), 0), /an integer is encoded in too many bytes/],
    ['a number of five bytes that is too large', section(7, 0xff, 0xff, 0xff, 0xff, 0x1f), /does not fit into 32 bits/],
    [
      'a type index of ten bytes',
      section(7, 1, 0x70, ...range(9, () => 0x80), 0),
      /an integer is encoded in too many bytes/,
    ],
    ['scopes of an alias', section(6, 1, 3, 2, ...MOST, 0), /reaches 4294967295 scopes outwards/],
  ])('%s', (_, component, message) => {
    expect(mistakeOf(() => inspect(component)).message).toMatch(message);
  });

  it('a number may be longer than it needs, up to five bytes', () => {
    expect(() => inspect(section(7, 0x81, 0x80, 0x80, 0x80, 0x00, 0x73))).not.toThrow();
  });
});

describe('policy files', () => {
  function read(text: string): { readonly problems: readonly VirtError[]; readonly settings: number } {
    const problems: VirtError[] = [];
    const file = readPolicyFile(text, 'p.yaml', '2026-11-25', (problem) => problems.push(problem));
    const settings = settingsFor(file, 'a.wasm');
    if (problems.length === 0) buildPolicy(settings, (problem) => problems.push(problem));
    return { problems, settings: settings.length };
  }
  const file = (...lines: readonly string[]): string => ['version: "1.0"', 'permissions:', ...lines, ''].join('\n');

  it.each([
    ['variables', 60_000, (n: number) => file('  environment:', '    allow:', ...range(n, (i) => `      - A${i}`))],
    [
      'variables and denials of others',
      25_000,
      (n: number) =>
        file(
          '  environment:',
          '    allow:',
          ...range(n, (i) => `      - A${i}`),
          '    deny:',
          ...range(n, (i) => `      - B${i}`),
        ),
    ],
    ['origins', 30_000, (n: number) => file('  http:', '    allow:', ...range(n, (i) => `      - https://a${i}.com`))],
  ])('%s of a file of nearly 1 MiB are read in one go', (_, count, make) => {
    const { problems, settings } = read(make(count));
    expect(problems).toEqual([]);
    expect(settings).toBeGreaterThanOrEqual(count);
  });

  it('sections that each replace a little are laid over one another in one go', () => {
    const own = `permissions: {environment: {set: {${range(40_000, (i) => `A${i}: b`).join()}}}}`;
    const sections = range(12_000, () => '  - {match: "**", permissions: {exit: true}}');
    const { problems, settings } = read(['version: "1.0"', own, 'components:', ...sections, ''].join('\n'));
    expect(problems).toEqual([]);
    expect(settings).toBe(40_002);
  });

  it.each([
    ['hosts', (i: number) => `      - host: a${i}.com`, (i: number) => `      - host: b${i}.com`, 'network'],
    [
      'directories',
      (i: number) => `      - {uri: "fs:///a${i}", access: [read]}`,
      (i: number) => `      - uri: fs:///b${i}`,
      'storage',
    ],
  ])('more grants and denials of %s than can be compared are refused', (_, allow, deny, key) => {
    const text = (n: number): string =>
      file(`  ${key}:`, '    allow:', ...range(n, allow), '    deny:', ...range(n, deny));
    expect(read(text(500)).problems).toEqual([]);
    const { problems } = read(text(12_000));
    expect(problems.map(({ message }) => message)).toEqual([
      'p.yaml:2:1: with 12000 grants here beside 12000 denials there are more than 1000000 pairs to compare; ' +
        'deny or grant whole networks, domains or directories.',
    ]);
  });

  it.each([
    ['brackets', '['.repeat(500_000)],
    ['mappings', '{a: '.repeat(100_000)],
    ['dashes', `${'- '.repeat(200_000)}a`],
    ['indentation', range(600, (i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s that nest without end are refused', (_, text) => {
    const { problems } = read(text);
    expect(problems.map(({ what }) => what)).toEqual(['this nests too deep']);
  });

  it('aliases of aliases are refused before they are many', () => {
    const levels = range(40, (i) => `  a${i}: &a${i} [${i === 0 ? 'x, x' : `*a${i - 1}, *a${i - 1}`}]`);
    const { problems } = read(`version: "1.0"\nx:\n${levels.join('\n')}\n`);
    expect(problems.map(({ what }) => what)).toContain('aliases make too much of this file');
  });
});
