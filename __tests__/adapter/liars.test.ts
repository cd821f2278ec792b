import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNominal, resourcesOf } from '../../src/component/reach.ts';
import type { FuncType, ResourceType } from '../../src/component/types.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { DENY_ALL } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import {
  declaring,
  exportsOf,
  functionsOf,
  type Interface,
  interfacesOf,
  type Lie,
  made,
  merged,
  moved,
  namesIn,
  redefined,
  renamed,
  retyped,
  swapped,
} from '../support/lies.ts';
import { ALLOW_ALL, STDIO } from '../support/policies.ts';
import { differences, refusalOf, releasedImports } from '../support/released.ts';
import { parseWat } from '../support/wat.ts';

/** The false imports are found out, and no others. */
function mustBeFoundOut({ imports, liars, what }: Lie): void {
  expect([...differences(imports).keys()].sort(), what).toEqual([...liars].sort());
}

describe.each(['0.2.12', '0.3.0'] as const)('a resource of WASI %s', (version) => {
  it('is no other one, whichever two are made one', async () => {
    const imports = await releasedImports(version);
    const resources = made(imports);
    expect(resources.length).toBeGreaterThan(version === '0.2.12' ? 20 : 8);
    resources.forEach(({ resource: later }, i) => {
      for (const { resource: earlier } of resources.slice(0, i)) mustBeFoundOut(merged(imports, earlier, later));
    });
  });

  it('is refused in place of another, wherever the adapter has a part in it', async () => {
    const imports = await releasedImports(version);
    // The standard streams of WASI 0.3 have to be the host's, and its terminals are where they are.
    const policy = version === '0.2.12' ? DENY_ALL : { ...DENY_ALL, ...STDIO };
    const [first, ...others] = made(imports).filter(({ by }) => version === '0.2.12' || !by.name.includes('terminal'));
    if (first === undefined) throw new Error('there are none');
    for (const { resource } of others) {
      const lie = merged(imports, first.resource, resource);
      expect(refusalOf(declaring(lie.imports), policy), lie.what).toMatch(
        /^VirtError: wasi:\S+ declares "\S+" otherwise than WASI 0\.[23]\.\d+: the resource "\S+" of \S+ in place of (?:a "\S+" of its own|"\S+" of wasi:\S+)/,
      );
      expect(refusalOf(declaring(lie.imports), ALLOW_ALL), lie.what).toBe('none');
    }
  });

  it('is made by its own interface, not before, elsewhere or outside WASI', async () => {
    const imports = await releasedImports(version);
    for (const { resource, by } of made(imports)) {
      const before = interfacesOf(imports).slice(0, interfacesOf(imports).indexOf(by));
      for (const place of [undefined, ...before]) mustBeFoundOut(moved(imports, resource, place));
    }
  });

  it('is used as it is, not made once more', async () => {
    const imports = await releasedImports(version);
    for (const { resource, by } of made(imports)) {
      for (const item of interfacesOf(imports)) {
        const mentions = [...exportsOf(item).values()].some((each) => each.sort === 'type' && each.type === resource);
        if (item !== by && mentions) mustBeFoundOut(redefined(imports, resource, item));
      }
    }
  });

  it('does not stand for another one in a single function', async () => {
    const imports = await releasedImports(version);
    for (const item of interfacesOf(imports)) {
      for (const func of functionsOf(item)) {
        const [one, other] = mentionedBy(item, func);
        const stranger = other ?? made(imports).find(({ resource }) => resource !== one)?.resource;
        if (one === undefined || stranger === undefined) continue;
        mustBeFoundOut(swapped(imports, item, func, one, stranger));
      }
    }
  });
});

/** Resources whose handles a function takes and gives. */
function mentionedBy(item: Interface, func: string): readonly ResourceType[] {
  const extern = exportsOf(item).get(func);
  return extern?.sort === 'func' ? resourcesOf(extern.type) : [];
}

it('a resource is not that of another release, which its own interface takes for its own', async () => {
  const imports = [...(await releasedImports('0.2.0')), ...(await releasedImports('0.2.12'))];
  const resources = made(imports);
  const twins = resources.flatMap(({ resource: later, by }, i) =>
    resources
      .slice(0, i)
      .filter(({ resource, by: other }) => resource.name === later.name && other.name === by.name.replace('.12', '.0'))
      .map(({ resource: earlier }) => ({ earlier, later, by })),
  );
  expect(twins.length).toBeGreaterThan(20);
  for (const { earlier, later, by } of twins) {
    const lie = merged(imports, earlier, later);
    expect(differences(lie.imports).get(by.name), lie.what).toContain('of its own');
  }
});

describe.each(['0.2.12', '0.3.0'] as const)('a type of WASI %s', (version) => {
  it('has the names that it has, in their order', async () => {
    const imports = await releasedImports(version);
    for (const item of interfacesOf(imports)) {
      for (const [name, extern] of exportsOf(item)) {
        if (extern.sort !== 'type' || !isNominal(extern.type) || namesIn(extern.type) === 0) continue;
        mustBeFoundOut(renamed(imports, item, name, extern.type, false));
        if (namesIn(extern.type) > 1) mustBeFoundOut(renamed(imports, item, name, extern.type, true));
      }
    }
  });

  it('is that of the function, asynchronous or not', async () => {
    const imports = await releasedImports(version);
    const changes: readonly ((type: FuncType) => FuncType)[] = [
      (type) => ({ ...type, async: !type.async }),
      (type) => ({ ...type, result: { kind: 'char' } }),
      ({ result, ...type }) => ({ ...type, result: result === undefined ? { kind: 'u8' } : undefined }),
      (type) => ({ ...type, params: [...type.params, { name: 'more', type: { kind: 'u8' } }] }),
      (type) => ({
        ...type,
        params: type.params.length === 0 ? [{ name: 'a', type: { kind: 'u8' } }] : type.params.slice(1),
      }),
      ({ params, ...type }) => ({
        ...type,
        params:
          params.length === 0
            ? [{ name: 'a', type: { kind: 'u8' } }]
            : params.with(-1, { name: 'z', type: { kind: 'char' } }),
      }),
    ];
    for (const item of interfacesOf(imports)) {
      for (const func of functionsOf(item))
        for (const change of changes) mustBeFoundOut(retyped(imports, item, func, change));
    }
  });
});

describe('a difference is told in one sentence', () => {
  const CLOCK = 'wasi:clocks/wall-clock@0.2.6';
  const DATETIME = '(type $d (record (field "seconds" u64) (field "nanoseconds" u32)))';
  it.each([
    [
      CLOCK,
      '(type $d (record (field "secs" u64) (field "nanoseconds" u32))) (export "datetime" (type (eq $d)))',
      '"datetime" otherwise than WASI 0.2.6: the field "secs" in place of "seconds"',
    ],
    [
      CLOCK,
      '(type $d (record (field "seconds" u64))) (export "datetime" (type (eq $d)))',
      '"datetime" otherwise than WASI 0.2.6: 1 field in place of 2',
    ],
    [
      CLOCK,
      '(type $d (enum "a")) (export "datetime" (type (eq $d)))',
      '"datetime" otherwise than WASI 0.2.6: an enum in place of a record',
    ],
    [
      CLOCK,
      '(export "datetime" (type (sub resource)))',
      '"datetime" otherwise than WASI 0.2.6: a resource in place of a record',
    ],
    [CLOCK, `${DATETIME} (export "now" (type (eq $d)))`, '"now" otherwise than WASI 0.2.6: a type in place of a func'],
    [CLOCK, '(export "now" (func))', '"now" otherwise than WASI 0.2.6: no result in place of a record'],
    [
      CLOCK,
      '(export "now" (func async))',
      '"now" otherwise than WASI 0.2.6: an async function in place of a synchronous function',
    ],
    [
      'wasi:clocks/wall-clock@0.2.13',
      '(export "now" (func (result u64)))',
      '"now" otherwise than WASI 0.2.12: u64 in place of a record in its result',
    ],
    [
      'wasi:clocks/wall-clock@0.2.0-rc-2023-11-10',
      '(export "now" (func (result u64)))',
      '"now" otherwise than WASI 0.2.12: u64 in place of a record in its result',
    ],
    [
      'wasi:clocks/system-clock@0.3.7',
      '(export "get-resolution" (func (result u32)))',
      '"get-resolution" otherwise than WASI 0.3.0: u32 in place of u64 in its result',
    ],
    [
      'wasi:random/random@0.2.6',
      '(export "get-random-bytes" (func (param "length" u64) (result (list u8))))',
      '"get-random-bytes" otherwise than WASI 0.2.6: the parameter "length" in place of "len"',
    ],
    [
      'wasi:random/random@0.2.6',
      '(export "get-random-bytes" (func (param "len" u64) (result (list u8 4))))',
      '"get-random-bytes" otherwise than WASI 0.2.6: a list of 4 in place of a list in its result',
    ],
    [
      'wasi:cli/environment@0.2.6',
      '(export "get-environment" (func (result (list (tuple string string string)))))',
      '"get-environment" otherwise than WASI 0.2.6: a tuple of 3 in place of one of 2 in its result',
    ],
    [
      'wasi:cli/exit@0.2.6',
      '(export "exit" (func (param "status" (result u32))))',
      '"exit" otherwise than WASI 0.2.6: u32 in place of no payload in its parameter "status"',
    ],
    [
      'wasi:config/store@0.2.0-draft',
      '(export "get" (func (param "key" string) (result (option string))))',
      '"get" otherwise than the draft of wasi:config/store: an option in place of a result in its result',
    ],
    [
      'wasi:config/runtime',
      '(export "get-all" (func (result (list string))))',
      '"get-all" otherwise than the draft of wasi:config/runtime: a list in place of a result in its result',
    ],
  ])('%s %s', async (name, decls, sentence) => {
    const component = await parseWat(`(component (import "${name}" (instance ${decls})))`);
    expect(refusalOf(component, DENY_ALL)).toBe(
      `VirtError: ${name} declares ${sentence}; build the component from WASI's own WIT.`,
    );
  });

  it('of a resource that is another one, or somebody else\u2019s', async () => {
    const component = async (imports: string): Promise<string> =>
      refusalOf(await parseWat(`(component ${imports})`), DENY_ALL);
    expect(
      await component(`(import "wasi:io/error@0.2.6" (instance $e (export "error" (type (sub resource)))))
        (alias export $e "error" (type $error))
        (import "wasi:filesystem/types@0.2.6" (instance
          (alias outer 1 $error (type $d)) (export "descriptor" (type (eq $d)))))`),
    ).toContain(
      'wasi:filesystem/types@0.2.6 declares "descriptor" otherwise than WASI 0.2.6: the resource "error" of wasi:io/error@0.2.6 in place of a "descriptor" of its own; ',
    );
    expect(
      await component(`(import "mine" (type $mine (sub resource)))
        (import "wasi:cli/stdin@0.2.6" (instance
          (alias outer 1 $mine (type $m)) (export "input-stream" (type $s (eq $m)))
          (export "get-stdin" (func (result (own $s))))))`),
    ).toContain(': the resource "mine" in place of "input-stream" of wasi:io/streams; ');
    expect(
      await component(`(import "wasi:io/streams@0.4.0" (instance $s (export "input-stream" (type (sub resource)))))
        (alias export $s "input-stream" (type $in))
        (import "wasi:cli/stdin@0.2.6" (instance
          (alias outer 1 $in (type $i)) (export "input-stream" (type (eq $i)))))`),
    ).toContain(
      ': the resource "input-stream" of wasi:io/streams@0.4.0 in place of "input-stream" of wasi:io/streams; ',
    );
    expect(
      await component(`(import "wasi:http/types@0.2.6" (instance
        (export "fields" (type (sub resource))) (export "headers" (type (sub resource)))))`),
    ).toContain('"headers" otherwise than WASI 0.2.6: two resources in place of one, "fields" of wasi:http/types; ');
    expect(
      await component(`(import "wasi:io/streams@0.2.0" (instance $old (export "input-stream" (type (sub resource)))))
        (import "wasi:io/streams@0.2.6" (instance $new (export "output-stream" (type (sub resource)))))
        (alias export $old "input-stream" (type $in)) (alias export $new "output-stream" (type $out))
        (import "wasi:filesystem/types@0.2.6" (instance
          (alias outer 1 $in (type $i)) (export "input-stream" (type (eq $i)))
          (alias outer 1 $out (type $o)) (export "output-stream" (type (eq $o)))))`),
    ).toContain(
      '"output-stream" otherwise than WASI 0.2.6: what both wasi:io/streams@0.2.0 and wasi:io/streams@0.2.6 have',
    );
  });
});

describe('a component that declares one resource of WASI as another', () => {
  const files = new Map([['site', { kind: 'directory', entries: new Map() } as const]]);
  const common = { stdout: 'allow', 'allow-env': ['LANG'] } as const;

  it.each([
    [
      'alias',
      { ...common, mount: '/tmp=memory:' },
      '"descriptor" otherwise than WASI 0.2.6: the resource "error" of wasi:io/error@0.2.6 in place of a "descriptor" of its own',
    ],
    [
      'mount-leak',
      { ...common, mount: '/site=site' },
      '"[method]descriptor.read-via-stream" otherwise than WASI 0.2.6: the resource "directory-entry-stream" of wasi:filesystem/types@0.2.6 in place of "input-stream" of wasi:io/streams in its result',
    ],
  ] as const)('is refused, and the lie is told: %s', (name, settings, lie) => {
    const component = readFileSync(join(import.meta.dirname, `../fixtures/liars/${name}.wasm`));
    expect(() => virtualize(component, policyFrom(settings), { files })).toThrow(
      `wasi:filesystem/types@0.2.6 declares ${lie}`,
    );
    expect(() => virtualize(component, DENY_ALL)).toThrow(lie);
    // The host is asked for all of it, and judges by itself.
    expect(virtualize(component, ALLOW_ALL).unchanged).toBe(true);
    // For tests of what the adapter does by itself.
    expect(virtualize(component, policyFrom(settings), { files, unchecked: true }).unchanged).toBe(false);
  });
});
