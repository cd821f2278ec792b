import { afterAll } from 'vitest';
import { probesIn } from '../support/probe.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

probesIn('Wasmtime', () => (bytes, names) => wasmtime.call(bytes, 'acme:guest/probe', names));
