import { afterAll } from 'vitest';
import { foreignDirectoriesIn } from '../support/foreign.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

foreignDirectoriesIn('Wasmtime', (bytes, options) => wasmtime.run(bytes, options));
