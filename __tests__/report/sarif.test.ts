import fc from 'fast-check';
import type { Location, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { ComponentInventory } from '../../src/capabilities/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { RULES } from '../../src/report/sarif-rules.ts';
import { ask, component, grant } from './inventories.ts';
import { diffOf, HOSTILE, named, SITUATIONS, type Situation, situation } from './situations.ts';

function sarif(situation: Situation): string {
  const { diff, verdict } = diffOf(situation);
  return `${JSON.stringify(renderSarif(diff, verdict), undefined, 2)}\n`;
}

function resultsOf(of: Situation): readonly Result[] {
  const { diff, verdict } = diffOf(of);
  return renderSarif(diff, verdict).runs[0]?.results ?? [];
}

function place(result: Result | undefined): Location['physicalLocation'] {
  return result?.locations?.[0]?.physicalLocation;
}

function gained(file: string, name = 'app.wasm'): Situation {
  const source = { text: `${file}:12:3`, file, line: 12, column: 3 };
  const before = component(name, { granted: [] });
  return { name: '', base: [before], head: [component(name, { granted: [grant('random', 1, { source })] })] };
}

test.each(['every-kind-of-change', 'fail-on-hit', 'no-result', 'nothing-changed'])(
  'what code scanning gets: %s',
  async (name) => {
    await expect(sarif(situation(name))).toMatchFileSnapshot(`golden/${name}.sarif.json`);
  },
);

test('every result names a rule that has a text', () => {
  for (const each of SITUATIONS) {
    const { diff, verdict } = diffOf(each);
    const [run] = renderSarif(diff, verdict).runs;
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) {
      const rule = run?.tool.driver.rules?.[ruleIndex];
      expect(rule?.id).toBe(ruleId);
      expect(rule?.help?.text).toMatch(/^[A-Z].*\.$/);
    }
  }
  expect(new Set(RULES).size).toBe(11);
});

describe('the level', () => {
  const levels = (failOn: Situation['failOn'] & string): string =>
    resultsOf({ ...situation('every-kind-of-change'), failOn })
      .filter(({ ruleId }) => ruleId !== 'fails' && ruleId !== 'unused')
      .map(({ ruleId, level }) => `${ruleId} ${level}`)
      .sort()
      .join(', ');

  test.each([
    ['none', 'gained warning, lost note, narrowed note, used note, widened warning'],
    ['gained', 'gained error, lost note, narrowed note, used note, widened warning'],
    ['widened', 'gained error, lost note, narrowed note, used note, widened error'],
    ['any', 'gained error, lost error, narrowed error, used error, widened error'],
  ] as const)('with fail-on %s is that of what fails', (failOn, expected) => {
    expect(levels(failOn)).toBe(expected);
  });

  test('of a call that ends the component is a warning, of one that is refused softly a note', () => {
    const notices = resultsOf(situation('fails-at-run-time')).map(({ message, level }) => `${message.text} ${level}`);
    expect(notices).toEqual([
      'app.wasm: Asked for, but fails at run time: random (traps). warning',
      'app.wasm: Asked for, but fails at run time: clock.wall (denied). note',
    ]);
  });
});

test('a result stands at the line of the policy that grants it', () => {
  expect(place(resultsOf(gained('policies/wasi virt#1.yaml'))[0])).toEqual({
    artifactLocation: { uri: 'policies/wasi%20virt%231.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 12, startColumn: 3 },
  });
});

test('a result that no file grants, and what is gone, stand at the component', () => {
  const byFlag = situation('several-gained');
  const random = resultsOf(byFlag).find(({ message }) => message.text?.includes('random'));
  expect(place(random)?.artifactLocation?.uri).toBe('app.wasm');
  expect(place(resultsOf(situation('lost'))[0])?.artifactLocation?.uri).toBe('services/api.wasm');
});

test.each([
  '/home/me/p.yaml',
  '../p.yaml',
  'a/../../p.yaml',
  'C:\\p.yaml',
  'C:/p.yaml',
  'a\\..\\p.yaml',
  '//host/p.yaml',
])('the path %s is not told', (path) => {
  const [inPolicy] = resultsOf(gained(path));
  expect(place(inPolicy)?.artifactLocation?.uri).toBe('app.wasm');
  expect(place(inPolicy)?.region).toEqual({ startLine: 1 });
  const [ofComponent] = resultsOf(gained(path, path));
  expect(ofComponent?.locations).toEqual([]);
  for (const { message } of [inPolicy, ofComponent].flatMap((each) => (each === undefined ? [] : [each]))) {
    expect(message.text).toContain('p.yaml');
    expect(message.text).not.toMatch(/home|\.\.|C:|\/\/host/);
  }
});

test('a message has no links and no placeholders, and reads as before without the escapes', () => {
  const names = fc.oneof(
    fc.constantFrom(...HOSTILE, '[a](0)', '{0}', '\\[a](1)', '{{0}}', '\\'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(names, (name) => {
      for (const { message } of resultsOf({ name, base: [], head: [named(name)] })) {
        const text = message.text ?? '';
        expect(text.replace(/\\[\\[\]]/g, '')).not.toMatch(/[\\[\]]/);
        expect(text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }),
    { seed: 10, numRuns: 200 },
  );
});

test('a URI is one, whatever a file is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      for (const result of resultsOf(gained(name, name))) {
        const uri = place(result)?.artifactLocation?.uri;
        if (uri === undefined) continue;
        expect(uri).toMatch(/^[\w.~!*'()%/-]+$/);
        expect(new URL(uri, 'file:///root/').href).toMatch(/^file:\/\/\/root\//);
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('the fingerprint is that of the finding, whatever line it is on', () => {
  const before = [component('app.wasm', { granted: [] })];
  const at = (line: number): Situation => {
    return { name: '', base: before, head: [component('app.wasm', { granted: [grant('random', line)] })] };
  };
  const [one, other] = [resultsOf(at(3)), resultsOf(at(300))];
  expect(one[0]?.partialFingerprints).toEqual(other[0]?.partialFingerprints);
  expect(place(one[0])).not.toEqual(place(other[0]));
});

test('of too many results the most severe are kept', () => {
  const many = (number: number): ComponentInventory[] => [
    component('a.wasm', { granted: [], inert: Array.from({ length: number }, (_, i) => `acme:inert/i${i}`) }),
    component('b.wasm', { granted: [grant('random', 1)], asks: [ask('random', 'wasi:random/random@0.2.6 get')] }),
  ];
  const results = resultsOf({ name: '', base: [], head: many(25_000) });
  expect(results).toHaveLength(25_000);
  expect(results[0]?.ruleId).toBe('gained');
});
