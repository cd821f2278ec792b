import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { DENY_ALL } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { validateModules } from '../../src/wasm-tools/modules.ts';
import { Random } from '../support/random.ts';
import { dummyComponent } from '../support/wit.ts';

/** An interface of random functions, in which handles stand wherever WIT lets them. */
class RandomInterface {
  readonly #random: Random;
  readonly #types: string[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  text(functions: number): string {
    const lines = Array.from({ length: functions }, (_, i) => {
      const count = this.#random.pick([0, 1, 2, 3, 18]);
      const params = Array.from({ length: count }, (__, j) => `p${j}: ${this.#type(3, true)}`);
      return `f${i}: func(${params.join(', ')})${this.#random.below(4) === 0 ? '' : ` -> ${this.#type(3, false)}`};`;
    });
    const resources = ['thing', 'stuff'].map((name) => `resource ${name} { make: func() -> ${name}; }`);
    return `interface random { ${resources.join(' ')} ${this.#types.join(' ')} ${lines.join('\n')} }`;
  }

  /** @param borrows whether handles may be borrowed: only in parameters, and not in named types */
  #type(depth: number, borrows: boolean): string {
    const random = this.#random;
    const resource = random.pick(['thing', 'stuff']);
    if (depth === 0) {
      return random.pick([
        resource,
        resource,
        borrows ? `borrow<${resource}>` : resource,
        'u8',
        'u64',
        'f32',
        'f64',
        'string',
      ]);
    }
    const inner = (named = false) => this.#type(depth - 1, borrows && !named);
    switch (random.below(8)) {
      case 0:
        return `list<${inner()}>`;
      case 1:
        return `option<${inner()}>`;
      case 2:
        return `tuple<${inner()}, ${inner()}>`;
      case 3:
        return `result<${inner()}, ${inner()}>`;
      case 4:
        return this.#named('record', `a: ${inner(true)}, b: ${inner(true)}`);
      case 5:
        return this.#named('variant', `a(${inner(true)}), b, c(${inner(true)})`);
      default:
        return this.#type(0, borrows);
    }
  }

  #named(kind: string, body: string): string {
    const name = `t${this.#types.length}`;
    this.#types.push(`${kind} ${name} { ${body} }`);
    return name;
  }
}

describe('an interface of random types, of which the adapter owns', () => {
  it.each([
    ['every resource', ['thing', 'stuff']],
    ['one resource, beside one of the host', ['thing']],
  ])('%s, is proxied by functions that validate', async (_title, owned) => {
    const random = new Random(owned.length);
    for (let round = 0; round < 12; round++) {
      const text = `package acme:random { ${new RandomInterface(random).text(20)} }`;
      const component = await dummyComponent('0.2.6', 'import acme:random/random;', text);
      const force = ({ name }: { readonly name: string }) => owned.includes(name);
      const { bytes, adapter, plan } = virtualize(component, DENY_ALL, { force });
      await componentWit(bytes);
      expect(adapter !== undefined && validateModules(adapter), text).toBe(true);
      const actions = [...(plan.imports[0]?.functions.values() ?? [])].map(({ action }) => action.kind);
      expect(actions).toContain('proxy');
      // The same functions denied: what comes in has to be given back.
      const denied = virtualize(component, { ...DENY_ALL, denyImports: ['acme:*'] });
      await componentWit(denied.bytes);
      expect(denied.adapter !== undefined && validateModules(denied.adapter), text).toBe(true);
    }
  });
});
