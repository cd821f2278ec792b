import { afterAll } from 'vitest';
import { listsIn } from '../support/lists.ts';
import { SOCKETS_PYTHON, Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime(SOCKETS_PYTHON);
afterAll(() => wasmtime.close());

listsIn('Wasmtime', (bytes, options) => wasmtime.run(bytes, options), {
  sockets: SOCKETS_PYTHON !== undefined,
  http6: true,
});
