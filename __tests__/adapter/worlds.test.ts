import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { beforeAll, describe, expect, it } from 'vitest';
import { ComponentBuilder } from '../../src/component/builder.ts';
import { declareImports, ImportSelection } from '../../src/component/declare.ts';
import { decode } from '../../src/component/decode.ts';
import { resolve } from '../../src/component/resolve.ts';
import { VirtError } from '../../src/errors.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { inspect, virtualize } from '../../src/virtualize.ts';
import { FILES, policyText, randomPolicy } from '../support/mutate.ts';
import { ALLOW_ALL, STDIO } from '../support/policies.ts';
import { Random } from '../support/random.ts';
import { dummyComponent, type WasiVersion, worldComponent } from '../support/wit.ts';

/** What may be refused: what WASI 0.3 hands over asynchronously, and telling calls where there is no stderr. */
const REFUSALS =
  /whose streams are asynchronous|hands resources over asynchronously|otherwise than WASI 0\.2|in a way that allow-(?:http|sockets|dns) cannot narrow|debug tells calls on stderr/;

const MOUNT = { guest: '/m', local: 'files', writable: true } as const;
const PREOPEN = { guest: '/p', host: '/a', access: 'ro' } as const;

const VERSIONS = ['0.2.0', '0.2.3', '0.2.6', '0.2.12', '0.3.0'] as const;

/** Of WASI 0.3 most of what concerns files is refused, and lists of peers; there it is left out now and then, so that enough is composed. */
function policyFor(version: WasiVersion, round: number, random: Random): Policy {
  const policy = randomPolicy(random);
  if (version !== '0.3.0' || round % 8 === 0) return policy;
  return {
    ...policy,
    mounts: [],
    preopens: [],
    filesystem: policy.filesystem === 'deny' ? 'deny' : 'allow',
    sockets: typeof policy.sockets === 'string' ? policy.sockets : 'allow',
    dns: typeof policy.dns === 'string' ? policy.dns : 'allow',
    http: typeof policy.http === 'string' ? policy.http : 'allow',
    debug: false,
  };
}

describe.each(VERSIONS)('the whole world of WASI %s', (version) => {
  let component: Uint8Array;
  let serving: Uint8Array;
  beforeAll(async () => {
    component = await worldComponent(version, ['wasi:cli/run']);
    serving = await worldComponent(version, [version === '0.3.0' ? 'wasi:http/handler' : 'wasi:http/incoming-handler']);
  });

  it('imports as many functions as the release has', () => {
    const count = inspect(component).imports.reduce((sum, item) => sum + item.functions.length, 0);
    // Counted in the releases' WIT: all but `run` and the handlers that components export.
    const expected = { '0.2.0': 174, '0.2.3': 178, '0.2.6': 179, '0.2.12': 179, '0.3.0': 128 };
    expect(count).toBe(expected[version]);
  });

  it('reaches nothing where everything is denied', async () => {
    const policy = version === '0.3.0' ? { ...DENY_ALL, ...STDIO } : DENY_ALL;
    const { bytes, result, unchanged } = virtualize(component, policy);
    await componentWit(bytes);
    expect(unchanged).toBe(false);
    const callable = result.imports.filter((item) => !item.typesOnly).map((item) => item.name.replace(/@.*/, ''));
    if (version === '0.3.0') expect(callable.filter((name) => !/wasi:cli\/(std|terminal-std)/.test(name))).toEqual([]);
    else expect(result.imports).toEqual([]);
  });

  it('has nothing of clocks and chance where both are virtual', async () => {
    const policy: Policy = { ...ALLOW_ALL, clocks: { seconds: 1n, nanoseconds: 2 }, random: { seed: '2a' } };
    const { bytes, result, plan } = virtualize(component, policy);
    await componentWit(bytes);
    const asked = /^wasi:(?:clocks|random)\//;
    const left = result.imports.filter(({ name, typesOnly }) => asked.test(name) && !typesOnly);
    expect(left).toEqual([]);
    const own = plan.imports.filter((item) => asked.test(item.import.name));
    const actions = own.flatMap((item) => [...item.functions.values()].map(({ action }) => action));
    expect(actions).not.toEqual([]);
    for (const action of actions) expect(action).toMatchObject({ why: 'virtual' });
  });

  it('is handed on as it is where everything is granted', () => {
    const { bytes, unchanged } = virtualize(component, ALLOW_ALL);
    expect(unchanged).toBe(true);
    expect(bytes).toBe(component);
  });

  it('keeps http/types, and only that of HTTP, where it serves', async () => {
    const { bytes, result } = virtualize(serving, { ...DENY_ALL, ...STDIO });
    await componentWit(bytes);
    const http = result.imports.filter((item) => item.name.startsWith('wasi:http/') && !item.typesOnly);
    expect(http.map((item) => item.name)).toEqual([`wasi:http/types@${version}`]);
    expect(result.exports).toEqual(inspect(serving).exports);
  });

  it('composes and validates under any mixture of settings, or says what cannot be mixed', async () => {
    const random = new Random(7);
    let composed = 0;
    for (let round = 0; round < 60; round++) {
      const policy = policyFor(version, round, random);
      for (const guest of [component, serving]) {
        try {
          await componentWit(virtualize(guest, policy, { files: FILES }).bytes);
          composed++;
        } catch (error) {
          expect(error, policyText(policy)).toBeInstanceOf(VirtError);
          expect(String(error)).toMatch(REFUSALS);
        }
      }
    }
    expect(composed).toBeGreaterThan(10);
  });

  it('composes and validates whatever part of it a component imports', async () => {
    const random = new Random(11);
    const { imports } = resolve(decode(component));
    let composed = 0;
    for (let round = 0; round < 40; round++) {
      const selection = new ImportSelection(imports);
      const share = 1 + random.below(8);
      for (const item of imports) {
        if (item.extern.sort !== 'instance') continue;
        for (const name of item.extern.type.exports.keys())
          if (random.below(share) === 0) selection.addExport(item, name);
      }
      const builder = new ComponentBuilder();
      declareImports(builder, selection);
      const pruned = builder.finish();
      await componentWit(pruned);
      const policy = policyFor(version, round, random);
      try {
        await componentWit(virtualize(pruned, policy, { files: FILES }).bytes);
        composed++;
      } catch (error) {
        expect(error, policyText(policy)).toBeInstanceOf(VirtError);
        expect(String(error)).toMatch(REFUSALS);
      }
    }
    expect(composed).toBeGreaterThan(10);
  });

  it('gives the same bytes twice', () => {
    const policy = { ...ALLOW_ALL, clocks: 'deny' } as const;
    expect(virtualize(component, policy).bytes).toEqual(virtualize(Uint8Array.from(component), policy).bytes);
  });
});

describe('a component that imports two versions side by side', () => {
  const policies = [
    ['everything denied', DENY_ALL],
    ['clocks granted', { ...DENY_ALL, clocks: 'allow' }],
    ['files mounted, beside directories of the host', { ...DENY_ALL, mounts: [MOUNT], filesystem: 'read-only' }],
    ['directories mapped', { ...DENY_ALL, ...STDIO, preopens: [PREOPEN], mounts: [MOUNT] }],
    ['ignored streams beside files', { ...DENY_ALL, stdin: 'ignore', stdout: 'allow', filesystem: 'allow' }],
  ] as const;

  it.each(policies)('has both virtualized, each under its own name: %s', async (_title, policy) => {
    // Toolchains merge versions of one track; programs that were linked of several parts still have them.
    const worlds = await Promise.all((['0.2.3', '0.2.12'] as const).map((version) => worldComponent(version)));
    const imports = worlds.flatMap((world) => resolve(decode(world)).imports);
    const selection = new ImportSelection(imports);
    for (const item of imports) selection.addWhole(item);
    const builder = new ComponentBuilder();
    declareImports(builder, selection);
    const { bytes, result } = virtualize(builder.finish(), policy, { files: FILES });
    await componentWit(bytes);
    const versions = new Set(result.imports.map((item) => item.name.replace(/^.*@/, '')));
    expect(versions.size).toBe(result.imports.length === 0 ? 0 : 2);
  });
});

describe('an interface that takes directories, of which nobody knows what it does with them', () => {
  it.each([
    ['ro', 'proxy', false],
    ['rw', 'pass', undefined],
  ] as const)('gets none that is read-only: %s', async (access, kind, takesNarrowed) => {
    const component = await dummyComponent(
      '0.2.6',
      'include wasi:cli/imports@V; import acme:tools/eater;',
      `package acme:tools { interface eater { use wasi:filesystem/types@V.{descriptor};
        eat: func(directories: list<borrow<descriptor>>) -> result<_, string>; } }`,
    );
    const policy: Policy = { ...DENY_ALL, ...STDIO, preopens: [{ ...PREOPEN, access }] };
    const { bytes, plan } = virtualize(component, policy);
    await componentWit(bytes);
    const eater = plan.imports.find((item) => item.import.name === 'acme:tools/eater');
    const action = eater?.functions.get('eat')?.action;
    expect(action?.kind).toBe(kind);
    if (action?.kind === 'proxy') {
      expect(action.takesNarrowed).toBe(takesNarrowed);
      expect([...action.mixed].map(({ name }) => name)).toEqual(['descriptor']);
      expect(action.own).toMatchObject({ kind: 'answer', value: { tag: 'err', val: 'denied by policy' } });
    }
  });
});
