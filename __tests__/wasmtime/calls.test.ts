import { afterAll } from 'vitest';
import { callsIn } from '../support/calls.ts';
import { SOCKETS_PYTHON, Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime(SOCKETS_PYTHON);
afterAll(() => wasmtime.close());

callsIn('Wasmtime', (bytes, options) => wasmtime.run(bytes, options), {
  sockets: SOCKETS_PYTHON !== undefined,
  http6: true,
});
