import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { ComponentBuilder } from '../../src/component/builder.ts';
import { declareImports, ImportSelection } from '../../src/component/declare.ts';
import { decode } from '../../src/component/decode.ts';
import { parseInterfaceName, track } from '../../src/component/names.ts';
import { resolve } from '../../src/component/resolve.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { adapterAlone } from '../../src/virtualize.ts';
import { fixture } from '../support/behaviour.ts';
import { runInJco } from '../support/jco.ts';
import { ALLOW_ALL, IGNORED } from '../support/policies.ts';

/** What a plugging tool does: the adapter's exports become the guest's imports, by interface and semver track. */
function plug(guest: Uint8Array, adapter: Uint8Array): Uint8Array {
  const key = (name: string) => {
    const parsed = parseInterfaceName(name);
    return `${parsed?.namespace}:${parsed?.package}/${parsed?.interface}@${track(parsed?.version ?? '')}`;
  };
  const [inner, outer] = [resolve(decode(guest)), resolve(decode(adapter))];
  const offered = new Map(outer.exports.map(({ name }) => [key(name), name]));
  const builder = new ComponentBuilder();
  const kept = inner.imports.filter((item) => !offered.has(key(item.name)));
  // The adapter's own imports have the guest's types; the guest's declarations, which say more, do for both.
  const selection = new ImportSelection(inner.imports);
  for (const item of kept) selection.addWhole(item);
  const wanted = outer.imports.map((item) => inner.imports.find((mine) => key(mine.name) === key(item.name)) ?? item);
  for (const item of wanted) selection.addWhole(item);
  const { index } = declareImports(builder, selection);
  const host = (item: (typeof wanted)[number]) => index.get(item) ?? 0;
  const plugged = builder.instance({
    kind: 'instantiate',
    component: builder.component(adapter),
    args: outer.imports.map((item, i) => ({ name: item.name, sort: 'instance', index: host(wanted[i] ?? item) })),
  });
  const args = inner.imports.map((item) => {
    const name = offered.get(key(item.name));
    if (name === undefined) return { name: item.name, sort: 'instance' as const, index: host(item) };
    return {
      name: item.name,
      sort: 'instance' as const,
      index: builder.alias({ kind: 'export', sort: 'instance', instance: plugged, name }),
    };
  });
  const instance = builder.instance({ kind: 'instantiate', component: builder.component(guest), args });
  for (const { name, sort } of inner.exports) {
    const item = builder.alias({ kind: 'export', sort, instance, name });
    builder.export({ name, attributes: [], sort, index: item, ascription: undefined });
  }
  return builder.finish();
}

const told = (command: string): Policy['environment'] => ({
  fixed: [['CMD', command]],
  host: { kind: 'none' },
  deny: [],
});

describe('an adapter alone', () => {
  it('exports every interface of WASI 0.2 that is not handed on whole, and imports nothing where all is denied', async () => {
    const { bytes, result } = adapterAlone(DENY_ALL);
    await componentWit(bytes);
    expect(result.imports).toEqual([]);
    expect(result.exports).toHaveLength(30);
    expect(bytes.length).toBeLessThan(24 * 1024);
  });

  it('is named after the version that is asked for', () => {
    const names = adapterAlone(DENY_ALL, '0.2.3').result.exports.map((item) => item.name);
    expect(names.filter((name) => !/@0\.2\.3$|^wasi:config/.test(name))).toEqual([]);
    expect(() => adapterAlone(DENY_ALL, '0.3.0')).toThrow('an adapter alone cannot be made for WASI 0.3.0');
  });

  it('runs a program that it is plugged into', async () => {
    const denied = plug(fixture('hello-c'), adapterAlone({ ...DENY_ALL, ...IGNORED }).bytes);
    expect(await runInJco(denied)).toMatchObject({ exit: 0, stdout: '' });
    const granted = adapterAlone({ ...DENY_ALL, ...IGNORED, clocks: 'allow', environment: told('sleep 5') });
    expect(granted.result.imports.filter((item) => !item.typesOnly).map((item) => item.name)).toEqual([
      'wasi:clocks/monotonic-clock@0.2.12',
    ]);
    expect(await runInJco(plug(fixture('hello-c'), granted.bytes))).toMatchObject({ exit: 0 });
  });

  it('is refused where it would have nothing to do', () => {
    expect(() => adapterAlone(ALLOW_ALL)).toThrow('the policy grants everything');
  });
});
