import { afterAll } from 'vitest';
import { handedIn } from '../support/handed.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

handedIn('Wasmtime', (bytes, options) => wasmtime.run(bytes, options));
