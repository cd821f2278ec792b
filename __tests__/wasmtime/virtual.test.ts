import { afterAll } from 'vitest';
import { virtualIn } from '../support/virtual.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

virtualIn('Wasmtime', (bytes, options) => wasmtime.run(bytes, options));
