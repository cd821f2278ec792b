import { describe, expect, test } from 'vitest';
import { renderReview } from '../../src/report/review.ts';
import { component, grant } from './inventories.ts';
import { diffOf, optionsOf, SITUATIONS, type Situation, situation } from './situations.ts';

function review(of: Situation): string {
  const { diff, verdict } = diffOf(of);
  return renderReview(diff, verdict, optionsOf(of));
}

/** What is read without unfolding anything. */
function open(text: string): string {
  return text.replace(/<details>[\s\S]*<\/details>/, '');
}

describe('nothing changed', () => {
  test('is one line that says so, and against what', () => {
    expect(review(situation('nothing-changed'))).toBe(
      '**wasi-virt: no capability changed** in 2 components, compared with commit abc1234.\n',
    );
  });

  test('is one line whatever stood there before', () => {
    for (const { name, head } of SITUATIONS) {
      expect(review({ name, base: head, head }).trimEnd()).toMatch(/^\*\*wasi-virt: no capability changed\*\* .*$/);
    }
  });

  test('still tells that there is no result', () => {
    const { head } = situation('no-result');
    expect(review({ name: '', base: head, head })).toMatch(/\*\*No result could be made for 1 component\.\*\*\n$/);
  });
});

test('without a baseline, nothing is called a change, and nothing is called unchanged', () => {
  for (const { name, head } of SITUATIONS.filter((each) => each.name !== 'hostile-names')) {
    const text = review({ name, base: undefined, head });
    expect(text).toMatch(/^\*\*wasi-virt: no baseline\*\*, so nothing to compare with\./);
    expect(text).not.toMatch(/chang|gained|widened|newly|lost|: new|compared/);
  }
});

test('without a baseline, every need is told', () => {
  const text = open(review(situation('no-baseline')));
  expect(text.match(/^\| <code>/gm)).toHaveLength(4);
});

test('the most severe come first, in a table and among components', () => {
  const text = open(review(situation('every-kind-of-change')));
  const order = ['services/api.wasm', '**gained**', '**widened**', 'app.wasm', 'newly used', 'narrowed |', 'lost |'];
  const places = order.map((word) => text.indexOf(word, text.indexOf('####')));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('what was wrong before is folded, what is wrong now is not', () => {
  const before = review(situation('what-stood-there-before'));
  expect(open(before)).not.toContain('Asked for, but');
  expect(before).toContain('Asked for, but fails at run time: <code>clock.wall</code> (denied)');
  expect(open(review(situation('fails-at-run-time')))).toContain('Asked for, but fails at run time');
});

test('a grant that is new and not asked for is told once', () => {
  const text = review(situation('gained-not-asked-for'));
  expect(open(text).match(/<code>random<\/code>/g)).toHaveLength(1);
  expect(open(text)).not.toContain('nothing asks for it');
});

test('a grant is found by its line, with its reason and its end', () => {
  expect(review(situation('reason-and-expiry'))).toContain(
    '| <code>wasi-virt.yaml&#58;5</code>: “The invoices come from there &#40;see the runbook&#41;”, until 2027-01-31 |',
  );
});

test.each([
  ['none', 'Nothing fails: <code>fail-on&#58; none</code>.'],
  ['gained', 'Nothing hits <code>fail-on&#58; gained</code>.'],
  ['widened', '**This fails: 1 change hits <code>fail-on&#58; widened</code>.**'],
  ['any', '**This fails: 1 change hits <code>fail-on&#58; any</code>.**'],
] as const)('the first line tells whether fail-on %s is hit', (failOn, sentence) => {
  expect(review({ ...situation('widened-host'), failOn }).split('\n')[0]).toContain(sentence);
});

test('new versions of many interfaces in many components are one line', () => {
  const text = review(situation('sixty-new-versions'));
  expect(text.trimEnd().split('\n')).toHaveLength(3);
  expect(text).toContain('in 60 components.');
});

test('more than a few inventories are folded into one', () => {
  const fleet = (granted: Parameters<typeof grant>[]): Situation['head'] =>
    ['a', 'b', 'c', 'd'].map((name) => component(`${name}.wasm`, { granted: granted.map((each) => grant(...each)) }));
  const text = review({ name: '', base: fleet([]), head: fleet([['random', 1]]) });
  expect(text).toContain('<details><summary>All that these 4 ask for, are granted and need</summary>\n\n<details>');
  expect(text.match(/<details>/g)).toHaveLength(5);
});

test('where the rest can be read is told only if something is left out', () => {
  const elsewhere = 'the job summary has all of it';
  const { diff, verdict } = diffOf(situation('three-hundred-changes'));
  const of = (most: number): string => renderReview(diff, verdict, { limit: { unit: 'characters', most }, elsewhere });
  expect(of(10_000)).toContain(`Left out for length: 1 inventory; ${elsewhere}.`);
  expect(of(1_000_000)).not.toContain(elsewhere);
});
