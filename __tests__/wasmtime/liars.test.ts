import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { type Options, virtualize } from '../../src/virtualize.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

const CANARY = 'c0ffee-of-the-host';
const FILES: NonNullable<Options['files']> = new Map([
  ['site', { kind: 'directory', entries: new Map([['app.js', { kind: 'file', contents: new Uint8Array(4096) }]]) }],
]);

/** jco is no witness: what it reads components with ends on these. */
describe('a component that lies about its types, in Wasmtime, past the comparison', () => {
  it.each([
    ['alias', '/tmp=memory:'],
    ['mount-leak', '/site=site'],
  ])('gains nothing: %s', async (name, mount) => {
    const component = readFileSync(join(import.meta.dirname, `../fixtures/liars/${name}.wasm`));
    const policy = policyFrom({ stdout: 'allow', 'allow-env': ['LANG'], mount });
    const { bytes } = virtualize(component, policy, { files: FILES, unchecked: true });
    const { stdout, stderr, trap } = await wasmtime.run(bytes, { env: { LANG: 'C', AWS_SECRET: CANARY } });
    expect(stdout + stderr).not.toContain(CANARY);
    expect(trap).toContain('wasm `unreachable` instruction executed');
  });
});
