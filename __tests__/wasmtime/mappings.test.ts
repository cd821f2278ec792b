import { afterAll } from 'vitest';
import { mappingsIn } from '../support/mappings.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

mappingsIn('Wasmtime', () => wasmtime.run.bind(wasmtime));
