import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/capabilities/parts.ts';
import { fixture } from '../support/behaviour.ts';
import { parse } from '../support/tiny.ts';

describe('parts', () => {
  it('of nested components stand behind those around them, and are named by number without a name section', async () => {
    const component = await parse(`(component
      (core module (import "wasi:random/random@0.2.0" "get-random-u64" (func (result i64))))
      (component
        (core module (import "cm32p2|wasi:random/random@0.2" "get-random-u64" (func (result i64))))
        (core module $named (import "x" "y" (memory 1)) (import "x" "z" (global (mut i32))) (import "a:b/c" "[async-lower]f" (func)))))`);
    const { parts, whoAsks } = partsOf(component);
    expect(parts.map(({ name, kind }) => [name, kind])).toEqual([
      ['module 0', 'module'],
      ['component 0', 'component'],
      ['component 0 / module 0', 'module'],
      ['component 0 / named', 'module'],
    ]);
    expect(whoAsks('wasi:random/random@0.2.6', 'get-random-u64')).toEqual(['component 0 / module 0', 'module 0']);
    expect(whoAsks('a:b/c@1.0.0', 'f')).toEqual(['component 0 / named']);
    expect(whoAsks('wasi:random/random@0.2.6', 'get-random-bytes')).toEqual([]);
  });

  it('name their makers', () => {
    const { parts } = partsOf(fixture('hello-c'));
    expect(parts[1]?.producers.map(({ field, name }) => `${field} ${name}`)).toContain('language Rust');
  });

  it('that cannot be read are left out', () => {
    const bytes = fixture('hello-c');
    for (let length = 0; length < bytes.length; length += 997)
      expect(() => partsOf(bytes.subarray(0, length))).not.toThrow();
    expect(partsOf(bytes.subarray(0, 3)).parts).toEqual([]);
  });
});
