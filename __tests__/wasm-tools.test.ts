import { describe, expect, test } from 'vitest';
import { componentFromModule, validateComponent } from '../src/wasm-tools.ts';
import { parse, tinyComponent, tinyModule } from './support/tiny.ts';

describe('the second opinion', () => {
  test('accepts what jco made', async () => {
    await expect(validateComponent(await tinyComponent())).resolves.toBeUndefined();
  });

  test.each([
    ['two imports of one name', '(component (import "a" (func)) (import "a" (func)))', 'conflicts with previous name'],
    [
      'a function of another type than is asked for',
      '(component (component $c (import "x" (func (param "p" u32)))) (import "f" (func $f)) (instance (instantiate $c (with "x" (func $f)))))',
      'type mismatch for import `x`',
    ],
    [
      'a core function of another type than is asked for',
      '(component (core module $m (import "" "f" (func (param i32)))) (import "f" (func $f)) (core func $l (canon lower (func $f))) (core instance (instantiate $m (with "" (instance (export "f" (func $l)))))))',
      'type mismatch',
    ],
  ])('rejects %s', async (_, wat, reason) => {
    const rejected = validateComponent(await parse(wat));
    await expect(rejected).rejects.toMatchObject({ name: 'VirtError', code: 'verification' });
    await expect(rejected).rejects.toThrow(reason);
  });

  test('rejects bytes that end too early', async () => {
    const component = await tinyComponent();
    await expect(validateComponent(component.subarray(0, component.length - 100))).rejects.toMatchObject({
      code: 'verification',
    });
  });

  test('rejects a function body in the adapter, at any depth, that the engine would not run', async () => {
    const body = (instruction: string): Promise<Uint8Array> =>
      parse(`(component (component (core module (func (result i32) ${instruction}))))`);
    const good = await body('i32.const 1');
    await expect(validateComponent(good, good)).resolves.toBeUndefined();
    const bad = await body('nop');
    await expect(validateComponent(bad, bad)).rejects.toThrow('rejects a core module of the adapter');
  });

  test('goes on after a rejection', async () => {
    await expect(validateComponent(new Uint8Array())).rejects.toMatchObject({ code: 'verification' });
    await expect(validateComponent(await tinyComponent())).resolves.toBeUndefined();
  });
});

describe('a core module', () => {
  test('becomes the component that jco makes of it', async () => {
    expect(await componentFromModule(await tinyModule())).toEqual(await tinyComponent());
  });

  test('without _start becomes a reactor: it exports no wasi:cli/run', async () => {
    const component = await componentFromModule(
      await parse('(module (memory (export "memory") 1) (func (export "cabi_noop")))'),
    );
    expect(Buffer.from(component).includes('wasi:cli/run')).toBe(false);
  });

  test('that imports something else is refused with the name of it', async () => {
    const module = await parse('(module (import "env" "log" (func)) (func (export "_start")))');
    await expect(componentFromModule(module)).rejects.toMatchObject({ code: 'unsupported' });
    await expect(componentFromModule(module)).rejects.toThrow('env::log');
  });

  test('that is cut off is malformed', async () => {
    const module = await tinyModule();
    await expect(componentFromModule(module.subarray(0, 60))).rejects.toMatchObject({ code: 'malformed' });
  });
});
