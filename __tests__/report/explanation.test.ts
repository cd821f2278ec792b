import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { explainComponent, explainPolicy, explanationOf, rulesFor } from '../../src/capabilities/explanation.ts';
import type { ComponentInventory, Explanation } from '../../src/capabilities/model.ts';
import { ALWAYS } from '../../src/capabilities/promises.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { DENY_ALL } from '../../src/policy/model.ts';
import { columns } from '../../src/report/columns.ts';
import { renderExplanationPage, renderLeft } from '../../src/report/markdown-explanation.ts';
import { renderExplanation } from '../../src/report/terminal-explanation.ts';
import { ask, component, grant } from './inventories.ts';
import { HOSTILE, named } from './situations.ts';

const PLAIN = { width: 80, colour: false };

/** An origin list, peers, names and files; what passes, what is virtual, what fails. */
const SHOP = component('services/shop.wasm', {
  granted: [
    grant('http.egress:https://api.example.com', 5, { reason: 'Prices', expires: '2027-01-31' }),
    grant('http.egress:https://*.example.org', 6),
    grant('net.connect:tcp://10.0.0.5:5432', 8),
    grant('net.connect:udp://192.168.0.0/24:53', 9),
    grant('dns:db.example.com', 11),
    grant('fs.read:/assets', 13, { by: 'adapter' }),
    grant('env:LANG', 15),
    grant('random', 17, { by: 'adapter' }),
    grant('stdio.out', 19),
    grant('cwd', 21),
  ],
  asks: [
    ask('http.egress:*://*:*', 'wasi:http/outgoing-handler@0.2.6 handle'),
    ask('net.connect:*://*:*', 'wasi:sockets/tcp@0.2.6 [method]tcp-socket.start-connect'),
    ask('dns:*', 'wasi:sockets/ip-name-lookup@0.2.6 resolve-addresses'),
    ask('fs.read:*', 'wasi:filesystem/types@0.2.6 [method]descriptor.read'),
    ask('env:*', 'wasi:cli/environment@0.2.6 get-environment'),
    ask('random', 'wasi:random/random@0.2.6 get-random-u64'),
    ask('stdio.out', 'wasi:cli/stdout@0.2.6 get-stdout'),
    ask('clock.wall', 'wasi:clocks/wall-clock@0.2.6 now', { outcome: 'traps' }),
    ask('http.serve', 'wasi:http/incoming-handler@0.2.6'),
    { ...ask('import:acme:log/sink', 'acme:log/sink log'), functions: ['log'] },
  ],
});

/** Nothing but what virt.wasm answers by itself. */
const QUIET = component('quiet.wasm', {
  granted: [grant('stdio.out', '--stdout=ignore', { by: 'adapter' })],
  asks: [ask('stdio.out', 'wasi:cli/stdout@0.2.6 get-stdout')],
});

function explained(...components: readonly ComponentInventory[]): Explanation {
  return explanationOf(components.map((each) => explainComponent(each, DENY_ALL)));
}

function left(components: readonly ComponentInventory[], limit = 1_000_000): string {
  return renderLeft(
    components.map((each) => ({ ...each, rules: rulesFor(each) })),
    ALWAYS,
    limit,
  );
}

describe('what is read', () => {
  test('on a terminal', async () => {
    await expect(renderExplanation(explained(SHOP, QUIET), PLAIN)).toMatchFileSnapshot('golden/explanation.txt');
  });

  test('as markdown', async () => {
    await expect(renderExplanationPage(explained(SHOP, QUIET))).toMatchFileSnapshot('golden/explanation.md');
  });

  test('on the page of a job: what virt.wasm does not keep', async () => {
    await expect(left([SHOP, QUIET])).toMatchFileSnapshot('golden/explanation-left.md');
  });

  test('of a policy alone', async () => {
    const policy = policyFrom({ 'allow-all': true, 'allow-env': 'A,B', 'on-denied': 'trap', 'deny-imports': 'acme:*' });
    const explanation = explanationOf([explainPolicy(policy, 'wasi-virt.yaml')]);
    await expect(renderExplanation(explanation, PLAIN)).toMatchFileSnapshot('golden/explanation-policy.txt');
  });
});

test('a policy that cannot be kept, and none at all, are said to be that', () => {
  const broken = component('app.wasm', { granted: [], asks: [ask('random', 'wasi:random/random f')], problem: 'No.' });
  const text = renderExplanation(explained(broken), PLAIN);
  expect(text).toMatch(/^app\.wasm, under the policy wasi-virt\.yaml\n {2}problem {4}No\.\n/);
  expect(text).toContain('asked for, and not let through\n  random: denied\n');
  expect(renderExplanationPage(explained(broken))).toContain('**No result**: No.');
  const none = explanationOf([{ ...explainPolicy(DENY_ALL), policy: null }]);
  expect(renderExplanation(none, PLAIN)).toMatch(/^no policy: everything of wasi: is denied\n/);
  expect(renderExplanationPage(none)).toContain('No policy: everything of wasi: is denied.');
});

describe('on the page of a job', () => {
  test('what virt.wasm enforces is not told, and who leaves nothing to the host is not', () => {
    const text = left([SHOP, QUIET]);
    expect(text).not.toContain('virt.wasm enforces');
    expect(text).not.toContain('quiet.wasm');
    expect(left([QUIET])).toBe('');
    expect(left([])).toBe('');
  });

  test('what does not fit is left out in whole components, and counted', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ ...SHOP, name: `s${i}.wasm` }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (limit) => {
        const text = left(many, limit);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
        const folds = text.match(/<details>/g)?.length ?? 0;
        expect(text.match(/<\/details>/g)?.length ?? 0).toBe(folds);
        if (text !== '' && folds < 50) expect(text).toContain(`and ${50 - folds} more component`);
      }),
      { seed: 31, numRuns: 100 },
    );
    expect(left(many, 300)).toBe('');
    expect(left(many)).not.toContain('more component');
  });
});

describe('foreign names', () => {
  const markdown = new MarkdownIt({ html: true });
  const structureOf = (text: string): readonly string[] =>
    [...markdown.render(text).matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag !== '<!---->');
  const pages = (name: string): readonly string[] => [
    renderExplanationPage(explained({ ...named(name), problem: name })),
    left([named(name)]),
  ];

  test('change nothing of a page', () => {
    const harmless = pages('harmless').map(structureOf);
    expect(harmless.flat().join()).not.toMatch(/script|<a|<img|<h1/);
    for (const name of HOSTILE) {
      expect(pages(name).map(structureOf), name).toEqual(harmless);
      for (const page of pages(name)) expect(page).not.toMatch(/\bhttps?:\/\/|www\.|@octocat/i);
    }
  });

  test('cannot command a terminal, and long ones are cut', () => {
    const text = renderExplanation(explained(named('a\u001b[2J\u202e')), { width: 80, colour: true });
    expect(stripVTControlCharacters(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(renderExplanation(explained(named('n'.repeat(100_000))), PLAIN).length).toBeLessThan(20_000);
  });
});

test('lines keep the width of the terminal, and colour changes no word', () => {
  for (const width of [30, 60, 120]) {
    const plain = renderExplanation(explained(SHOP, QUIET), { width, colour: false });
    for (const line of plain.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
    const coloured = renderExplanation(explained(SHOP, QUIET), { width, colour: true });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  }
});
