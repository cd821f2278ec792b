import { afterAll } from 'vitest';
import { bodiesIn } from '../support/bodies.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

bodiesIn('Wasmtime', (bytes, options) => wasmtime.run(bytes, options), false);
