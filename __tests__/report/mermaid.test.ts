import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Need } from '../../src/capabilities/model.ts';
import { renderPicture } from '../../src/report/mermaid.ts';
import { clip } from '../../src/report/words.ts';
import { exact } from '../../src/text.ts';
import { ask, component, grant } from './inventories.ts';
import { HOSTILE, named } from './situations.ts';

const ENV = ask('env:*', 'wasi:cli/environment@0.2.6 get-environment');

/** What a browser shows of a label. */
function read(label: string): string {
  return label.replace(/#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}

test('what is denied or virtual ends at the adapter, the rest reaches the host', () => {
  const picture = renderPicture(
    component('app.wasm', {
      granted: [grant('env:LANG', 1), grant('stdio.out', 2), grant('fs.read:/site', 3, { by: 'adapter' })],
      asks: [
        ENV,
        ask('stdio.out', 'wasi:cli/stdout@0.2.6 get-stdout'),
        ask('fs.read:*', 'wasi:filesystem/types@0.2.6 read'),
        ask('random', 'wasi:random/random@0.2.6 get', { outcome: 'traps' }),
      ],
    }),
  );
  expect(read(picture ?? '')).toBe(
    [
      '```mermaid',
      'flowchart LR',
      '  guest["app.wasm"]',
      '  subgraph adapter',
      '    denied["<b>denied</b><br>random"]',
      '    virtual["<b>virtual</b><br>fs.read:*"]',
      '    narrowed["<b>narrowed to</b><br>env:LANG"]',
      '    passed["<b>passed on</b><br>stdio.out"]',
      '  end',
      '  host(["host"])',
      '  guest --x denied',
      '  guest --> virtual',
      '  guest --> narrowed',
      '  guest --> passed',
      '  narrowed --> host',
      '  passed --> host',
      '```',
    ].join('\n'),
  );
});

test('without a policy there is no adapter between the two', () => {
  const picture = renderPicture(component('app.wasm', { asks: [ENV] }));
  expect(picture).not.toContain('adapter');
  expect(picture).toContain('guest --> needs --> host');
});

test('a component that needs nothing stands apart from the host', () => {
  expect(renderPicture(component('app.wasm', { granted: [] }))).not.toContain('-->');
  expect(renderPicture(component('app.wasm', { granted: [], asks: [ENV] }))).toContain('--x');
});

test('without a result there is no picture', () => {
  expect(renderPicture(component('app.wasm', { granted: [], problem: 'it is broken' }))).toBeUndefined();
});

test('a picture is small, however much there is in it', () => {
  const needs = Array.from({ length: 1000 }, (_, i): Need => {
    return { capability: `env:${'N'.repeat(300)}${i}`, enforcedBy: 'virt.wasm', calls: ENV.calls };
  });
  const picture = renderPicture(component('n'.repeat(1000), { granted: [], needs })) ?? '';
  expect(picture).toContain('+994 more');
  expect(picture.length).toBeLessThan(2000);
});

test('long names that have the same beginning and end are shown as two', () => {
  const shown = ['a', 'b'].map((middle) => {
    return renderPicture(component(`${'n'.repeat(300)}${middle}${'n'.repeat(300)}`, { granted: [] }));
  });
  expect(shown[0]).not.toBe(shown[1]);
});

test('whatever the names are, each line is a node, an edge or a bracket, and no label ends before its quote', () => {
  const names = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 3,
  });
  const label = /(?:[A-Za-z0-9./ ]|#\d+;)*/.source;
  const grammar = new RegExp(
    `^(?:\`\`\`(?:mermaid)?|flowchart LR|subgraph adapter|end|host\\(\\["host"\\]\\)|\\w+ --[>x] \\w+|\\w+ --> \\w+ --> \\w+|guest\\["${label}"\\]|\\w+\\["<b>[a-z ]+</b>(?:<br>${label})*"\\])$`,
  );
  fc.assert(
    fc.property(names, (parts) => {
      const name = parts.join('');
      const { policy: _, ...bare } = named(name);
      for (const inventory of [named(name), { ...bare, policy: null }]) {
        for (const line of renderPicture(inventory)?.split('\n') ?? []) expect(line.trim()).toMatch(grammar);
      }
      expect(read(renderPicture(named(name)) ?? '')).toContain(exact(clip(name, 48)));
    }),
    { seed: 12, numRuns: 200 },
  );
});
