import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ComponentBuilder } from '../src/component/builder.ts';
import { VirtError } from '../src/errors.ts';
import { policyFrom } from '../src/policy/build-policy.ts';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { type Done, run } from '../src/run.ts';
import { validateComponent, validateInput } from '../src/wasm-tools.ts';
import { damaged } from './support/fuzz/components.ts';
import { opinionOf } from './support/fuzz/wasm-tools.ts';
import { randomPolicy } from './support/mutate.ts';
import { Random } from './support/random.ts';
import { parse } from './support/tiny.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'wasi-virt-invalid-'));
const OUTPUT = join(FOLDER, 'virt.wasm');
const ALLOW_ALL = policyFrom({ 'allow-all': true });

afterAll(() => rmSync(FOLDER, { recursive: true }));
beforeEach(() => rmSync(OUTPUT, { force: true }));

const ARGUMENTS = '(instance $e (export "get-arguments" (func (result (list string)))))';

/** Components that are not valid, and none of which is noticed where declarations are read. */
const INVALID: readonly (readonly [title: string, component: () => Promise<Uint8Array>, reason: string])[] = [
  [
    'a function of another type than its core function',
    () =>
      parse(`(component (import "wasi:cli/environment@0.2.12" ${ARGUMENTS})
        (core module $M (func (export "f") (param i32) (result i32) i32.const 0)) (core instance $i (instantiate $M))
        (func (export "f") (result u32) (canon lift (core func $i "f"))))`),
    'lowered parameter types',
  ],
  [
    'a name that is not UTF-8',
    async () => {
      const bytes = await parse(`(component (import "wasi:cli/environment@0.2.12" ${ARGUMENTS}) (@custom "quirk" ""))`);
      const at = Buffer.from(bytes).indexOf('quirk');
      return bytes.with(at, 0xff);
    },
    'malformed UTF-8 encoding',
  ],
  [
    'an argument of another type than is asked for, in a component that nothing comes from',
    () =>
      parse(`(component (import "wasi:cli/environment@0.2.12" ${ARGUMENTS})
        (component $c (import "x" (func (param "p" u32)))) (import "f" (func $f))
        (instance (instantiate $c (with "x" (func $f)))))`),
    'type mismatch for import `x`',
  ],
  [
    'an alias of what would stand around it in the result',
    async () => {
      const inner = new ComponentBuilder();
      inner.alias({ kind: 'outer', sort: 'component', count: 2, index: 0 });
      const builder = new ComponentBuilder();
      const type = builder.type({ kind: 'func', async: false, params: [], result: 'u64' });
      builder.import({ name: 'print', attributes: [], desc: { sort: 'func', type } });
      builder.component(inner.finish());
      return builder.finish();
    },
    'component index out of bounds',
  ],
  [
    'one that is refused as well: it imports a module',
    () =>
      parse(`(component (import "m" (core module)) (core module $M (func (export "f") (result i32) i32.const 0))
        (core instance $i (instantiate $M)) (func (export "f") (param "p" u32) (canon lift (core func $i "f"))))`),
    'lowered',
  ],
];

const POLICIES: readonly (readonly [title: string, policy: Policy])[] = [
  ['nothing is granted', DENY_ALL],
  ['all is granted', ALLOW_ALL],
  ['all is denied', { ...DENY_ALL, denyImports: ['*'] }],
];

function runOn(component: Uint8Array, policy: Policy, secondOpinion = true): Promise<Done> {
  const path = join(FOLDER, 'app.wasm');
  writeFileSync(path, component);
  const job = { component: path, output: OUTPUT, policy, wasiVersion: undefined, makeFolder: false, notes: [] };
  return run({ ...job, secondOpinion }, (_title, work) => work());
}

async function errorOf(work: Promise<unknown>): Promise<VirtError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof VirtError) return error;
    throw error;
  }
}

describe.each(INVALID)('an invalid component: %s', (_, make, reason) => {
  it.each(POLICIES)('is told to be invalid, at its byte, and nothing is written, where %s', async (_title, policy) => {
    const component = await make();
    expect(await opinionOf(component)).toMatchObject({ kind: 'invalid' });
    const error = await errorOf(runOn(component, policy));
    expect(error).toMatchObject({ code: 'malformed', at: { file: join(FOLDER, 'app.wasm') } });
    expect(error?.message).toContain(`: this is not a valid component: `);
    expect(error?.message).toContain(reason);
    expect(error?.message).not.toContain('report');
    const offset = error?.at?.offset ?? -1;
    expect(offset).toBeGreaterThanOrEqual(8);
    expect(offset).toBeLessThanOrEqual(component.length);
    expect(existsSync(OUTPUT)).toBe(false);
  });
});

it('the byte is the one in the file, not in what it was looked at in', async () => {
  const component = await parse('(component (import "a" (func)) (import "A" (func)))');
  const { reason } = { reason: '', ...(await opinionOf(component)) };
  const [, at] = /at offset (0x[0-9a-f]+)/.exec(reason) ?? [];
  expect((await errorOf(validateInput(component)))?.at?.offset).toBe(Number(at));
});

describe('a valid component', () => {
  it('that WIT has no words for is none the less valid, and may be handed on as it is', async () => {
    for (const wat of [
      '(component (import "acme:log/sink" (func)))',
      '(component (import "x" (type $x (sub resource))) (export "y" (type $x)))',
    ]) {
      const component = await parse(wat);
      expect((await opinionOf(component)).kind).not.toBe('valid');
      const { virtualized } = await runOn(component, DENY_ALL);
      expect(virtualized.unchanged).toBe(true);
      expect(readFileSync(OUTPUT)).toEqual(Buffer.from(component));
    }
  });

  it('at which wasm-tools panic does not keep others from being validated', async () => {
    const component = await parse('(component (import "acme:log/sink" (func)))');
    await expect(validateComponent(component)).rejects.toMatchObject({ code: 'verification' });
    await expect(validateComponent(await parse('(component (import "a" (func)))'))).resolves.toBeUndefined();
    await expect(validateInput(component)).resolves.toBeUndefined();
  });
});

it('without the second opinion only what is read is checked, and that is said', async () => {
  const [[, make] = []] = INVALID;
  const { report } = await runOn((await make?.()) ?? new Uint8Array(), DENY_ALL, false);
  expect(report.notes).toContain('wasm-tools were not asked to validate the component and its result');
});

it('damaged components are told to be invalid exactly if they are, whatever the policy', async () => {
  const random = new Random(3);
  const seen = { invalid: 0, valid: 0 };
  for (let round = 0; round < 250; round++) {
    const component = damaged(random);
    const policy = { ...randomPolicy(random), mounts: [] };
    const builder = new ComponentBuilder();
    builder.component(component);
    // What does not begin as a component is told to be that.
    if (Buffer.from(component.subarray(0, 8)).toString('hex') !== '0061736d0d000100') continue;
    const opinion = await opinionOf(builder.finish());
    const error = await errorOf(runOn(component, policy));
    const told = `round ${round}: ${error?.message}`;
    if (opinion.kind === 'invalid') {
      expect(error?.code, told).toBe('malformed');
      expect(error?.message, told).not.toContain('please report');
      expect(existsSync(OUTPUT), told).toBe(false);
      seen.invalid++;
    } else {
      expect(error?.code, told).not.toBe('malformed');
      seen.valid++;
    }
    rmSync(OUTPUT, { force: true });
  }
  expect(seen.invalid).toBeGreaterThan(150);
  expect(seen.valid).toBeGreaterThan(10);
}, 60_000);
