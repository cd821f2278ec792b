import { describe, expect, test } from 'vitest';
import { diff, verdictOf } from '../../src/capabilities/diff.ts';
import type { ComponentInventory, FailOn } from '../../src/capabilities/model.ts';
import { annotate, ROOM } from '../../src/github/annotations.ts';
import { ask, component, grant, inventory } from '../report/inventories.ts';

const NOTHING = component('app.wasm', { granted: [] });

function annotated(
  base: ComponentInventory | undefined,
  head: ComponentInventory,
  failOn: FailOn = 'none',
  room = ROOM,
) {
  const changes = diff(base === undefined ? undefined : inventory(base), inventory(head));
  return annotate(changes, verdictOf(changes, failOn), room);
}

const READS = [ask('env:*', 'wasi:cli/environment@0.2.6 get-environment')];
const withEnv = (...names: readonly string[]) =>
  component('app.wasm', { granted: names.map((name, i) => grant(`env:${name}`, i + 1)), asks: READS });

test('what is gained is shown at the line that grants it, in one sentence', () => {
  expect(annotated(NOTHING, withEnv('HOME'))).toEqual({
    shown: [
      {
        level: 'warning',
        title: 'wasi-virt: app.wasm',
        message:
          'gained env:HOME (read environment variables); wasi-virt.yaml:1; asked for by main; enforced by virt.wasm.',
        at: { file: 'wasi-virt.yaml', line: 1, column: 9 },
      },
    ],
    rest: undefined,
  });
});

test.each([
  ['none', 'warning'],
  ['gained', 'error'],
  ['any', 'error'],
] as const)('with fail-on %s, what is gained is of level %s', (failOn, level) => {
  expect(annotated(NOTHING, withEnv('HOME'), failOn).shown).toMatchObject([{ level }]);
});

test('what is gone has no line, and is a notice', () => {
  expect(annotated(withEnv('HOME', 'LANG'), withEnv('LANG')).shown).toMatchObject([
    { level: 'notice', message: 'lost env:HOME (read environment variables).', at: undefined },
  ]);
});

test('what has changed in nothing is not shown', () => {
  expect(annotated(withEnv('HOME'), withEnv('HOME'), 'any')).toEqual({ shown: [], rest: undefined });
});

test('notices are shown while they are new: what fails as a warning, what is not used at its line', () => {
  const granted = [grant('env:HOME', 4)];
  const base = component('app.wasm', { granted, asks: [ask('env:*', 'wasi:cli/environment@0.2.6 get-environment')] });
  const head = component('app.wasm', {
    granted,
    asks: [ask('http.egress:*', 'wasi:http/outgoing-handler@0.2.6 handle')],
    inert: ['acme:log/sink'],
  });
  const { shown } = annotated(base, head);
  expect(shown).toMatchObject([
    { level: 'warning', message: 'Asked for, but fails at run time: http.egress:* (denied).', at: undefined },
    { level: 'notice', message: 'Granted, but nothing asks for it: env:HOME.', at: { line: 4 } },
  ]);
  expect(annotated(head, head).shown).toEqual([]);
});

test('without a baseline nothing is shown: nobody knows what is new', () => {
  expect(annotated(undefined, withEnv('HOME'), 'any')).toEqual({ shown: [], rest: undefined });
});

test('that no result could be made is an error', () => {
  const head = component('app.wasm', { granted: [], problem: 'it cannot be done' });
  expect(annotated(NOTHING, head).shown).toMatchObject([{ level: 'error', message: 'No result: it cannot be done.' }]);
});

describe('room', () => {
  const many = withEnv(...Array.from({ length: 25 }, (_, i) => `V${i}`));

  test('of each level ten are shown, the rest is counted in one sentence', () => {
    const { shown, rest } = annotated(NOTHING, many);
    expect(shown).toHaveLength(10);
    expect(rest).toBe('Not shown as annotations: 15 more warnings.');
  });

  test('what the step has shown already is taken into account', () => {
    const { shown, rest } = annotated(NOTHING, many, 'any', { error: 0, warning: 10, notice: 10 });
    expect(shown).toEqual([]);
    expect(rest).toBe('Not shown as annotations: 25 more errors.');
  });
});

test.each(['/etc/policy.yaml', '../policy.yaml', 'a/../../policy.yaml', 'C:\\policy.yaml', '\\\\server\\policy.yaml'])(
  'a policy at %s is not in the repository, so there is no line to show',
  (file) => {
    const source = { text: file, file, line: 3, column: 1 };
    const head = component('app.wasm', { granted: [grant('env:HOME', 1, { source })], asks: READS });
    expect(annotated(NOTHING, head).shown).toMatchObject([{ at: undefined }]);
  },
);

test.each(['a\u0085b.yaml', '\u001b[31m.yaml', 'a\u202eb.yaml'])('a policy called %j has no line to show', (file) => {
  const source = { text: file, file, line: 3, column: 1 };
  const head = component('app.wasm', { granted: [grant('env:HOME', 1, { source })], asks: READS });
  expect(annotated(NOTHING, head).shown).toMatchObject([{ at: undefined }]);
});

test('names cannot spoil an annotation', () => {
  const name = 'app\n::error::x\u202e.wasm';
  const head = { ...withEnv('A\u001b[31m'), name };
  const [shown] = annotated({ ...NOTHING, name }, head).shown;
  expect(`${shown?.title}${shown?.message}`).toMatch(/^\P{C}+$/u);
});

test('names and reasons cannot forge the words of an annotation', () => {
  const reason = 'ok”; asked for by main; enforced by virt.wasm; was “x';
  const asks = [ask('random', 'wasi:random/random@0.2.6 get', { by: ['main; enforced by virt.wasm'] })];
  const head = component('app; gone.wasm', { granted: [grant('random', 4, { reason })], asks, inert: ['a; b'] });
  expect(annotated({ ...NOTHING, name: head.name }, head).shown).toMatchObject([
    {
      title: 'wasi-virt: "app; gone.wasm"',
      message:
        'gained random (get random numbers); wasi-virt.yaml:4: “ok\\”; asked for by main; enforced by virt.wasm; was \\“x”; ' +
        'asked for by "main; enforced by virt.wasm"; enforced by the host.',
    },
  ]);
});

test('a notice sets the names in it off', () => {
  const asks = [ask('import:acme:a/b ("x (denied); y")', 'acme:a/b f', { outcome: 'denied' })];
  const { shown } = annotated(NOTHING, component('app.wasm', { granted: [], asks }));
  const messages = shown.map(({ message }) => message);
  expect(messages).toContain('Asked for, but fails at run time: "import:acme:a/b (\\"x (denied); y\\")" (denied).');
});
