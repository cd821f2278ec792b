import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/bytes/reader.ts';
import { decode } from '../../../src/component/decode.ts';
import { policyFrom } from '../../../src/policy/build-policy.ts';
import { type Options, virtualize } from '../../../src/virtualize.ts';
import { worldComponent } from '../../support/wit.ts';

const FILES: NonNullable<Options['files']> = new Map([
  [
    'site',
    {
      kind: 'directory',
      entries: new Map([['page', { kind: 'file', contents: new TextEncoder().encode('embedded words') }]]),
    },
  ],
]);

/** Binary.md § Instance Definitions; `undefined` for a bag of exports. */
function readCoreInstances(section: Uint8Array) {
  const reader = new ByteReader(section);
  return reader.vec(() => {
    if (reader.u8() === 1) {
      reader.vec(() => [reader.name(), reader.u8(), reader.u32()]);
      return undefined;
    }
    const module = reader.u32();
    const args = reader.vec(() => {
      const name = reader.name();
      reader.u8();
      return { name, instance: reader.u32() };
    });
    return { module, args };
  });
}

/** The core instances of an adapter: what their modules hold, and whose memory each has. */
function coreInstances(adapter: Uint8Array) {
  const { sections } = decode(adapter);
  const modules = sections.flatMap((section) => (section.kind === 'core module' ? [section.bytes] : []));
  const defs = sections.flatMap((section) =>
    section.kind === 'core instance' ? readCoreInstances(section.bytes) : [],
  );
  return defs.flatMap((def, index) => {
    if (def === undefined) return [];
    const bytes = modules[def.module] ?? new Uint8Array();
    const module = new WebAssembly.Module(Uint8Array.from(bytes));
    const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'memory');
    const givers = imported.map((item) => def.args.find(({ name }) => name === item.module)?.instance);
    const text = new TextDecoder('latin1').decode(bytes);
    const exports = WebAssembly.Module.exports(module);
    return [{ index, text, exports, memories: givers.length > 0 ? givers : [index] }];
  });
}

const RULES = ['LISTED_NAME', 'listed.example', 'peer.example', '/srv/mapped'];

describe('the compartments of an adapter', () => {
  it.each([
    ['a mount', { mount: '/site=site' }],
    ['an overlay', { mount: '/site=site:overlay' }],
  ])('have memories of their own: rules on one side, %s on the other', async (_, mount) => {
    const settings = {
      ...mount,
      'allow-env': 'LISTED_NAME',
      'allow-http': 'https://listed.example',
      'allow-dns': 'peer.example',
      preopen: '/mapped=/srv/mapped:ro',
      stdout: 'ignore',
    } as const;
    const { adapter } = virtualize(await worldComponent('0.2.12'), policyFrom(settings), { files: FILES });
    const instances = coreInstances(adapter ?? new Uint8Array());
    for (const { memories } of instances) expect(memories).toHaveLength(1);
    const memoriesWith = (words: string) =>
      new Set(instances.filter(({ text }) => text.includes(words)).flatMap(({ memories }) => memories));
    const rules = RULES.map(memoriesWith);
    const [first] = rules;
    for (const memory of rules) expect(memory).toEqual(first);
    expect(first?.size).toBe(1);
    const files = memoriesWith('embedded words');
    expect(files.size).toBe(1);
    expect([...files].some((memory) => first?.has(memory))).toBe(false);
  });

  it('are two where both are needed, beside the handle table, which shows its memory to nobody', async () => {
    const settings = { 'allow-env': 'LISTED_NAME', mount: '/site=site', stdout: 'ignore' } as const;
    const { adapter } = virtualize(await worldComponent('0.2.12'), policyFrom(settings), { files: FILES });
    const instances = coreInstances(adapter ?? new Uint8Array());
    const [table, ...others] = instances.filter(({ exports }) => exports.some(({ name }) => name === 'release'));
    expect(table?.memories).toEqual([table?.index]);
    expect(others).toEqual([]);
    const shown = instances.filter(({ exports }) => exports.some(({ kind }) => kind === 'memory'));
    expect(shown).toHaveLength(2);
    expect(shown).not.toContain(table);
  });
});
