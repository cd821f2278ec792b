import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../src/bytes/writer.ts';
import type { Decl, TypeDef, TypeRef } from '../src/component/ast.ts';
import { ComponentBuilder } from '../src/component/builder.ts';
import { VirtError } from '../src/errors.ts';
import { buildPolicy, policyFrom } from '../src/policy/build-policy.ts';
import { DENY_ALL } from '../src/policy/model.ts';
import { readPolicyFile, settingsFor } from '../src/policy/readers/file.ts';
import { takeInventory } from '../src/take-inventory.ts';
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

/** An instance type, declaration by declaration: each gives the index of the type that it makes. */
class Interface {
  readonly decls: Decl[] = [];
  #types = 0;

  type(def: TypeDef): number {
    this.decls.push({ kind: 'type', def });
    return this.#types++;
  }

  outer(index: number): number {
    this.decls.push({ kind: 'alias', alias: { kind: 'outer', sort: 'type', count: 1, index } });
    return this.#types++;
  }

  named(name: string, eq: number | 'sub resource'): number {
    this.decls.push({ kind: 'export', name, attributes: [], desc: { sort: 'type', eq } });
    return this.#types++;
  }

  func(name: string, params: readonly TypeRef[], result?: TypeRef): void {
    const named = params.map((type, i) => ({ name: name.startsWith('[method]') && i === 0 ? 'self' : `p${i}`, type }));
    const type = this.type({ kind: 'func', async: false, params: named, result });
    this.decls.push({ kind: 'export', name, attributes: [], desc: { sort: 'func', type } });
  }

  importAs(name: string, builder: ComponentBuilder): number {
    const type = builder.type({ kind: 'instance', decls: this.decls });
    return builder.import({ name, attributes: [], desc: { sort: 'instance', type } });
  }
}

/** A component with streams of which one is the host's and one the adapter's, and an interface that mentions these. */
function mentioningStreams(write: (foreign: Interface, stream: number) => void): Uint8Array {
  return built((builder) => {
    const streams = new Interface();
    streams.named('output-stream', 'sub resource');
    const instance = streams.importAs('wasi:io/streams@0.2.6', builder);
    const stream = builder.alias({ kind: 'export', sort: 'type', instance, name: 'output-stream' });
    for (const name of ['stdout', 'stderr']) {
      const getter = new Interface();
      const resource = getter.named('output-stream', getter.outer(stream));
      getter.func(`get-${name}`, [], getter.type({ kind: 'own', resource }));
      getter.importAs(`wasi:cli/${name}@0.2.6`, builder);
    }
    const foreign = new Interface();
    write(foreign, foreign.named('output-stream', foreign.outer(stream)));
    foreign.importAs('acme:x/y', builder);
  });
}

const MIXED = policyFrom({ stdout: 'allow', stderr: 'ignore' });

describe('functions and what they are about', () => {
  it('are followed in one go where each leads to the next', () => {
    const size = 8000;
    const chain = built((builder) => {
      const streams = new Interface();
      const resources = range(size + 1, (i) => streams.named(`r${i}`, 'sub resource'));
      // The last first, so that going through them once finds one more.
      for (const i of range(size, (each) => size - 1 - each)) {
        const self = streams.type({ kind: 'borrow', resource: resources[i] ?? 0 });
        streams.func(`[method]r${i}.next`, [self], streams.type({ kind: 'own', resource: resources[i + 1] ?? 0 }));
      }
      const instance = streams.importAs('wasi:io/streams@0.2.6', builder);
      const first = builder.alias({ kind: 'export', sort: 'type', instance, name: 'r0' });
      const foreign = new Interface();
      const resource = foreign.named('r0', foreign.outer(first));
      foreign.func('get', [], foreign.type({ kind: 'own', resource }));
      foreign.importAs('acme:x/y', builder);
    });
    const { result } = virtualize(chain, DENY_ALL);
    expect(result.imports.find(({ name }) => name.startsWith('wasi:'))?.functions).toHaveLength(size);
  });

  it('are proxied in one go', () => {
    const size = 5000;
    const component = mentioningStreams((foreign, resource) => {
      for (let i = 0; i < size; i++) foreign.func(`f${i}`, [foreign.type({ kind: 'borrow', resource })]);
    });
    expect(virtualize(component, MIXED).result.imports.at(0)?.functions).toHaveLength(size);
  });

  it.each<[string, (foreign: Interface, resource: number) => void]>([
    [
      'in a type whose parts are shared',
      (foreign, resource) => {
        let type = foreign.type({ kind: 'borrow', resource });
        for (let i = 0; i < 18; i++) type = foreign.type({ kind: 'tuple', types: [type, type] });
        foreign.func('f', [type]);
      },
    ],
    [
      'in many functions',
      (foreign, resource) => {
        for (let i = 0; i <= 10_000; i++) foreign.func(`f${i}`, [foreign.type({ kind: 'borrow', resource })]);
      },
    ],
  ])('are not proxied with too many handles %s', (_, write) => {
    const component = mentioningStreams(write);
    const { code, what, hint } = mistakeOf(() => virtualize(component, MIXED));
    expect(code).toBe('unsupported');
    expect(what).toMatch(
      /^with "f\d*" of acme:x\/y, there are more than 10000 places in parameters and results where /,
    );
    expect(hint).toBeDefined();
    // Nobody has to look for handles where all streams are the host's.
    expect(virtualize(component, policyFrom({ stdio: 'allow' })).unchanged).toBe(true);
  });

  it('do not reserve memory for results that no engine takes', () => {
    const component = mentioningStreams((foreign, resource) => {
      const list = foreign.type({ kind: 'list', element: 'u8', length: 200_000_000 });
      foreign.func('f', [foreign.type({ kind: 'borrow', resource })], list);
    });
    expect(mistakeOf(() => virtualize(component, MIXED)).message).toBe(
      'the adapter would need more than 16777216 bytes of memory for results; ' +
        'give functions results of fewer parts, or allow their interfaces whole.',
    );
  });
});

describe('what would make too much of an adapter is refused, with the limit', () => {
  it('more interfaces than engines take instances', async () => {
    const component = (size: number): Uint8Array =>
      built((builder) => {
        for (let i = 0; i < size; i++) {
          const denied = new Interface();
          denied.func('f', []);
          denied.importAs(`wasi:a${i}/b`, builder);
        }
      });
    const { bytes } = virtualize(component(500), DENY_ALL);
    await expect(componentWit(bytes)).resolves.toBeDefined();
    expect(mistakeOf(() => virtualize(component(501), DENY_ALL)).message).toBe(
      'the policy has the adapter answer 501 imports in place of the host, more than 500; ' +
        'allow some of them, or import fewer interfaces.',
    );
  });

  it('long names that many interfaces mention', () => {
    const component = built((builder) => {
      const types = new Interface();
      const part = types.named('part', types.type({ kind: 'record', fields: [{ name: 'a', type: 'u8' }] }));
      const fields = range(9, (i) => ({ name: `a${i}${'b'.repeat(90_000)}`, type: part }));
      types.named('whole', types.type({ kind: 'record', fields }));
      const instance = types.importAs('wasi:random/random@0.2.6', builder);
      const whole = builder.alias({ kind: 'export', sort: 'type', instance, name: 'whole' });
      for (let i = 0; i < 100; i++) {
        const user = new Interface();
        user.func('f', [user.named('whole', user.outer(whole))]);
        user.importAs(`wasi:a${i}/b`, builder);
      }
    });
    expect(mistakeOf(() => virtualize(component, DENY_ALL)).message).toBe(
      'the types of the adapter would take more than 16777216 bytes; ' +
        'give fields and cases shorter names, or mention them in fewer interfaces.',
    );
  });

  it('cases of a type that thousands of functions mention', () => {
    const types = new Interface();
    const cases = types.named('e', types.type({ kind: 'enum', names: range(9000, (i) => `n${i}`) }));
    for (let i = 0; i < 2000; i++) types.func(`f${i}`, [], types.type({ kind: 'result', ok: undefined, err: cases }));
    const { what, at } = mistakeOf(() => inspect(importing(types.decls)));
    expect(what).toBe(
      'the types of all imports and exports would have more than 10000000 names of fields and cases if spelt out',
    );
    expect(at?.offset).toBeGreaterThan(0);
  });

  it('more asks than anybody reviews', () => {
    const component = built((builder) => {
      const type = builder.type(func);
      for (let i = 0; i <= 10_000; i++) builder.import({ name: `f${i}`, attributes: [], desc: { sort: 'func', type } });
    });
    expect(mistakeOf(() => takeInventory(component, { name: 'app.wasm' })).what).toMatch(
      /^the component asks for more than 10000 capabilities: /,
    );
  });
});

describe('instances in one another, which take few bytes to write and many to spell out', () => {
  type Inside = (below: (label: string) => Decl) => readonly Decl[];

  /** Instance types of which each is made of the one before, by way of an imported type: so it is read once. */
  const levels = (count: number, innermost: readonly Decl[], inside: Inside): Uint8Array =>
    built((builder) => {
      let decls = innermost;
      let type = -1;
      for (let level = 0; level <= count; level++) {
        const eq = builder.type({ kind: 'instance', decls });
        type = builder.import({ name: `t${level}`, attributes: [], desc: { sort: 'type', eq } });
        decls = below(type, inside);
      }
      builder.import({ name: 'i', attributes: [], desc: { sort: 'instance', type } });
    });
  /** The same without imported types: each is read anew wherever it stands. */
  const copies = (count: number, innermost: readonly Decl[], inside: Inside): Uint8Array =>
    built((builder) => {
      let type = builder.type({ kind: 'instance', decls: innermost });
      for (let level = 1; level <= count; level++)
        type = builder.type({ kind: 'instance', decls: below(type, inside) });
      builder.import({ name: 'i', attributes: [], desc: { sort: 'instance', type } });
    });
  /** The same as instances that are exported. */
  const bags = (count: number, labels: readonly string[]): Uint8Array =>
    built((builder) => {
      let index = builder.instance({ kind: 'exports', exports: [] });
      for (let level = 1; level <= count; level++) {
        const exports = labels.map((name) => ({ name, attributes: [], sort: 'instance' as const, index }));
        index = builder.instance({ kind: 'exports', exports });
      }
      builder.export({ name: 'i', sort: 'instance', index, ...plain });
    });
  const below = (index: number, inside: Inside): readonly Decl[] => [
    { kind: 'alias', alias: { kind: 'outer', sort: 'type', count: 1, index } },
    ...inside((name) => ({ kind: 'export', name, attributes: [], desc: { sort: 'instance', type: 0 } })),
  ];

  const twice =
    (length: number): Inside =>
    (one) => [one(`a${'b'.repeat(length)}`), one(`c${'d'.repeat(length)}`)];
  const once: Inside = (one) => [one('a')];
  const leaf: readonly Decl[] = [
    { kind: 'type', def: func },
    { kind: 'export', name: 'f', attributes: [], desc: { sort: 'func', type: 0 } },
  ];
  const ITEMS = 'all imports and exports would be more than 200000 functions, types and instances if spelt out';
  const CHARACTERS = 'the names of all imports and exports would have more than 16777216 characters if spelt out';
  const READ = 'the names that the component declares have more than 16777216 characters in all';
  const DEEP = 'instances lie in one another more than 100 deep';

  it.each<[string, string, Uint8Array]>([
    ['2^32 functions', ITEMS, levels(32, leaf, twice(0))],
    ['2^32 instances of nothing', ITEMS, levels(32, [], twice(0))],
    ['2^100 functions', ITEMS, levels(99, leaf, twice(0))],
    ['2^16 functions with long names', CHARACTERS, levels(16, leaf, twice(2000))],
    ['2^8 functions with very long names', CHARACTERS, levels(8, leaf, twice(50_000))],
    ['2^11 functions with long names that are read anew', CHARACTERS, copies(11, leaf, twice(4000))],
    ['2^12 functions with long names that are read anew', READ, copies(12, leaf, twice(4000))],
    ['2^14 functions with long names that are read anew', READ, copies(14, leaf, twice(4000))],
    ['2^32 exported instances', ITEMS, bags(32, ['a', 'b'])],
    ['exported instances with long names', CHARACTERS, bags(12, ['a'.repeat(4000), 'b'.repeat(4000)])],
    ['one in another without end', DEEP, levels(20_000, leaf, once)],
    ['exported ones in one another', DEEP, bags(300, ['a'])],
  ])('%s', (_, message, component) => {
    const { code, what, at, hint } = mistakeOf(() => inspect(component));
    expect([code, what]).toEqual(['unsupported', message]);
    expect(at?.offset).toBeGreaterThan(0);
    expect(hint).toBeDefined();
    for (const work of [() => takeInventory(component, { name: 'a.wasm' }), () => virtualize(component, DENY_ALL)])
      expect(mistakeOf(work).what).toBe(message);
  });

  it('a long name of an interface, which stands before each of its functions', () => {
    const functions = new Interface();
    for (let i = 0; i < 1000; i++) functions.func(`f${i}`, []);
    const named = (length: number) => built((builder) => functions.importAs(`a:b/${'c'.repeat(length)}`, builder));
    expect(() => inspect(named(10_000))).not.toThrow();
    expect(mistakeOf(() => inspect(named(20_000))).what).toBe(CHARACTERS);
  });

  it('a long external id, which stands before each function too', () => {
    const functions = new Interface();
    for (let i = 0; i < 1000; i++) functions.func(`f${i}`, []);
    const component = built((builder) => {
      const type = builder.type({ kind: 'instance', decls: functions.decls });
      const attributes = [{ kind: 'external-id' as const, value: 'd'.repeat(20_000) }];
      builder.import({ name: 'a:b/c', attributes, desc: { sort: 'instance', type } });
    });
    expect(mistakeOf(() => inspect(component)).what).toBe(CHARACTERS);
  });

  it('are told function by function below the limits', () => {
    for (const component of [levels(10, leaf, twice(20)), copies(10, leaf, twice(20))]) {
      const [item] = inspect(component).imports.filter(({ functions }) => functions.length > 0);
      expect(new Set(item?.functions).size).toBe(1024);
      expect(item?.callable).toHaveLength(1024);
    }
    expect(() => inspect(levels(99, leaf, once))).not.toThrow();
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
      what: 'the component declares more than 200000 types, imports and exports in all',
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

  it.each([
    ['brackets', '[]'.repeat(500_000)],
    ['brackets that close nothing', ']'.repeat(1_000_000)],
    ['lines and commas', `a: [${'\n,'.repeat(500_000)}]`],
    ['lines that are directives', '%a\n'.repeat(340_000)],
    ['texts side by side', '"\n'.repeat(520_000)],
    ['escapes that are none', `a: "${'\\q'.repeat(500_000)}"`],
    ['tabs', `a:\n${'\tb: c\n'.repeat(160_000)}`],
    ['anchors', 'a: &x &x\n'.repeat(110_000)],
    ['documents', '---\na: b\n'.repeat(110_000)],
    ['one long key', `${'k'.repeat(1_000_000)}: 1`],
    ['keys that nobody knows', range(80_000, (i) => `k${i}: 1`).join('\n')],
    ['one key again and again', 'exit: true\n'.repeat(90_000)],
    ['values of no kind', file('  http:', '    allow:', ...range(30_000, (i) => `      - {origin: 1, x${i}: 2}`))],
    ['origins that are none', file('  http:', '    allow:', ...range(35_000, (i) => `      - "ftp://a${i}"`))],
  ])('of %s a file of 1 MiB is refused, with a handful of sentences', (_, text) => {
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(101);
  });

  it('of many mistakes the first hundred are told', () => {
    const { problems } = read(file(...range(200, (i) => `  k${i}: true`)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('p.yaml:1:1: there are more than 100 mistakes; mend those first.');
  });

  it('aliases of aliases are refused before they are many', () => {
    const levels = range(40, (i) => `  a${i}: &a${i} [${i === 0 ? 'x, x' : `*a${i - 1}, *a${i - 1}`}]`);
    const { problems } = read(`version: "1.0"\nx:\n${levels.join('\n')}\n`);
    expect(problems.map(({ what }) => what)).toContain('aliases make too much of this file');
  });
});
