import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { Declarations } from '../../src/adapter/declarations.ts';
import { type PlannedImport, planFor } from '../../src/adapter/plan.ts';
import { decode } from '../../src/component/decode.ts';
import { type ResolvedComponent, resolve } from '../../src/component/resolve.ts';
import type { FuncType, Import } from '../../src/component/types.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { pruned } from '../support/fuzz/worlds.ts';
import { declaring, functionsOf, interfacesOf, made, merged, retyped, unheardOf } from '../support/lies.ts';
import { FILES } from '../support/mutate.ts';
import { STDIO } from '../support/policies.ts';
import { Random } from '../support/random.ts';
import { differences, interfaceIn, RELEASES, refusalOf, releasedImports } from '../support/released.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const GUESTS = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?!liars).*(?<!\.core)\.wasm$/.test(path))
  .sort();

function planned(component: ResolvedComponent, policy: Policy, name: string): PlannedImport {
  const found = planFor(component, policy).imports.find((item) => item.import.name === name);
  if (found === undefined) throw new Error(`no import ${name}`);
  return found;
}

describe('what a release declares is found to be so', () => {
  it.each(RELEASES)('the whole of WASI %s, of which every function is known', async (version) => {
    const imports = await releasedImports(version);
    expect(differences(imports)).toEqual(new Map());
    const declarations = new Declarations(imports, true);
    for (const item of interfacesOf(imports)) {
      for (const func of functionsOf(item)) {
        expect(declarations.trackOf(item.name, func), `${func} of ${item.name}`).toBe(version.slice(0, 3));
      }
    }
  });

  it.each(RELEASES)('any part of WASI %s', async (version) => {
    const random = new Random(3);
    const imports = await releasedImports(version);
    for (let round = 0; round < 20; round++) {
      const picks = Array.from({ length: 97 }, () => random.below(2 ** 30));
      expect(differences(resolve(decode(pruned(imports, 1 + random.below(8), picks))).imports)).toEqual(new Map());
    }
  });

  it('two releases side by side, and interfaces of one that use those of the other', async () => {
    const [old, newer] = [await releasedImports('0.2.4'), await releasedImports('0.2.12')];
    expect(differences([...old, ...newer])).toEqual(new Map());
    // What toolchains make of them: wasi:io of the newer one, and all else of the older one.
    const mixed = old.map((item) =>
      item.name.startsWith('wasi:io/') ? { ...item, name: item.name.replace('0.2.4', '0.2.12') } : item,
    );
    expect(differences(mixed)).toEqual(new Map());
    await componentWit(virtualize(declaring(mixed), { ...DENY_ALL, stdout: 'ignore' }).bytes);
  });

  it('two imports of one interface, each with resources of its own', async () => {
    const named = (imports: readonly Import[], own: string): readonly Import[] =>
      imports
        .filter(({ name }) => /wasi:io|wall-clock|filesystem/.test(name))
        .map((item, i) => ({
          ...item,
          name: `${own}${i}`,
          attributes: [{ kind: 'implements', value: item.name } as const],
        }));
    const component = declaring(await releasedImports('0.2.6'));
    const both = ['left', 'right'].flatMap((own) => named(resolve(decode(component)).imports, own));
    expect(differences(both)).toEqual(new Map());
    const { bytes } = virtualize(
      declaring(both),
      { ...DENY_ALL, mounts: [{ guest: '/m', local: 'files', writable: true }] },
      { files: FILES },
    );
    await componentWit(bytes);
    // The right one's descriptors in place of the left one's are another matter.
    const [left, right] = made(both).filter(({ resource }) => resource.name === 'descriptor');
    if (left === undefined || right === undefined) throw new Error('there are not two');
    expect([...differences(merged(both, left.resource, right.resource).imports).keys()]).toEqual(['right4']);
  });

  it.each(GUESTS)('the imports of %s', (path) => {
    expect(differences(resolve(decode(readFileSync(join(FIXTURES, path)))).imports)).toEqual(new Map());
  });
});

describe('what the adapter asks the host of its own accord', () => {
  const ORIGINS = policyFrom({ ...STDIO, 'allow-http': 'https://a.example', 'allow-clocks': true });

  it('is asked of what is declared as WASI declares it: requests', async () => {
    const imports = await releasedImports('0.2.6');
    const getter = '[method]outgoing-request.authority';
    const lie = retyped(imports, interfaceIn(imports, 'wasi:http/types@0.2.6'), getter, (type) => ({
      ...type,
      result: { kind: 'option', type: { kind: 'u64' } },
    }));
    expect(refusalOf(declaring(lie.imports), ORIGINS)).toContain(
      `wasi:http/types@0.2.6 declares "${getter}" otherwise than WASI 0.2.6: u64 in place of string in its result`,
    );
    expect(refusalOf(declaring(imports), ORIGINS)).toBe('none');
  });

  it('is asked of what is declared as WASI declares it: stderr', async () => {
    const imports = (await releasedImports('0.2.6')).filter(({ name }) =>
      /wasi:io|cli\/(stderr|environment)/.test(name),
    );
    const policy = policyFrom({ stderr: 'allow', debug: true });
    const streams = interfaceIn(imports, 'wasi:io/streams@0.2.6');
    const lie = retyped(imports, streams, '[method]output-stream.flush', (type) => ({ ...type, result: undefined }));
    expect(refusalOf(declaring(lie.imports), policy)).toContain(
      'wasi:io/streams@0.2.6 declares "[method]output-stream.flush"',
    );
    expect(refusalOf(declaring(imports), policy)).toBe('none');
  });

  it('is not asked of a clock that is false', async () => {
    const imports = (await releasedImports('0.2.6')).filter(({ name }) =>
      /wasi:io|cli\/stdin|monotonic|sockets/.test(name),
    );
    const policy = policyFrom({ stdin: 'ignore', 'allow-clocks': true, 'allow-sockets': true });
    const clock = interfaceIn(imports, 'wasi:clocks/monotonic-clock@0.2.6');
    const lie = retyped(imports, clock, 'resolution', (type) => ({ ...type, result: { kind: 'u32' } }));
    expect(refusalOf(declaring(lie.imports), policy)).toContain(
      'monotonic-clock@0.2.6 declares "resolution" otherwise',
    );
    await componentWit(virtualize(declaring(imports), policy).bytes);
  });
});

describe('a function that a release does not have', () => {
  const RESULT: FuncType = { kind: 'func', async: false, params: [], result: { kind: 'u32' } };

  it.each([
    ['0.2.0', 'wasi:cli/exit@0.2.0', 'exit-with-code', { 'allow-exit': true }],
    ['0.2.0', 'wasi:clocks/wall-clock@0.2.0', 'get-resolution', { 'allow-clocks': true }],
    ['0.2.6', 'wasi:http/types@0.2.6', 'send', { 'allow-http': true }],
    ['0.2.6', 'wasi:sockets/tcp@0.2.6', 'newer', { 'allow-sockets': true }],
    ['0.3.0', 'wasi:clocks/system-clock@0.3.0', 'resolution', { 'allow-clocks': true }],
  ] as const)(
    'is the host\u2019s where all of its interface is, else denied: %s %s %s',
    async (version, name, func, all) => {
      const imports = (await releasedImports(version)).filter(
        (item) => item.name === name || /wasi:io|network|clocks\/types|monotonic/.test(item.name),
      );
      const world = resolve(decode(declaring(unheardOf(imports, interfaceIn(imports, name), func, RESULT))));
      const denied = planned(world, policyFrom(STDIO), name);
      expect(denied.passed).toBe(false);
      expect(denied.functions.get(func)?.action).toMatchObject({ kind: 'trap', why: 'denied' });
      const granted = planned(world, policyFrom({ ...STDIO, ...all }), name);
      expect(granted.passed).toBe(true);
      expect(granted.functions.get(func)?.action.kind).toBe('pass');
    },
  );

  it.each([
    ['wasi:sockets/ip-name-lookup@0.2.6', 'resolve-service', { 'allow-dns': 'a.example' }],
    ['wasi:sockets/tcp@0.2.6', 'connect-all', { 'allow-sockets': 'tcp://10.0.0.1:80' }],
    ['wasi:http/types@0.2.6', 'send', { 'allow-http': 'https://a.example' }],
    ['wasi:filesystem/types@0.2.6', '[static]descriptor.root', { preopen: '/a=/b' }],
    ['wasi:filesystem/types@0.2.6', '[static]descriptor.root', { 'allow-fs': 'ro' }],
    ['wasi:cli/environment@0.2.6', 'get-all', { 'allow-env': 'LANG' }],
    ['wasi:cli/stdin@0.2.6', 'get-directories', { stdin: 'ignore', mount: '/m=files' }],
  ] as const)('is no way past a list or part: %s %s', async (name, func, settings) => {
    const imports = await releasedImports('0.2.6');
    const world = unheardOf(imports, interfaceIn(imports, name), func, RESULT);
    const policy = policyFrom({ stdio: 'allow', ...settings });
    for (const pruned of [world, world.map((item) => (item.name === name ? only(item, func) : item))]) {
      const component = resolve(decode(declaring(pruned)));
      expect(planned(component, policy, name).functions.get(func)?.action).toMatchObject({
        kind: 'trap',
        why: 'denied',
      });
      expect(refusalOf(declaring(pruned), policy)).toBe('none');
    }
  });

  it('is denied softly where it has an error that says so', async () => {
    const imports = await releasedImports('0.2.6');
    const item = interfaceIn(imports, 'wasi:sockets/tcp@0.2.6');
    const type: FuncType = { ...RESULT, result: { kind: 'result', ok: undefined, err: { kind: 'string' } } };
    const world = resolve(decode(declaring(unheardOf(imports, item, 'newer', type))));
    expect(planned(world, DENY_ALL, item.name).functions.get('newer')?.action).toMatchObject({
      kind: 'answer',
      why: 'denied',
      value: { tag: 'err', val: 'denied by policy' },
    });
  });
});

/** An import of which every function but one is left out. */
function only(item: Import, func: string): Import {
  const { extern } = item;
  if (extern.sort !== 'instance') return item;
  const exports = new Map([...extern.type.exports].filter(([name, { sort }]) => sort === 'type' || name === func));
  return { ...item, extern: { sort: 'instance', type: { kind: 'instance', exports } } };
}
