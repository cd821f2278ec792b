import { afterAll } from 'vitest';
import { behavesIn } from '../support/behaviour.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

behavesIn('Wasmtime', () => (bytes, options) => wasmtime.run(bytes, options));
