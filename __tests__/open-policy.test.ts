import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPolicies, type Policies } from '../src/open-policy.ts';

async function policiesOf(text: string): Promise<Policies> {
  const folder = mkdtempSync(join(tmpdir(), 'wasi-virt-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'wasi-virt.yaml');
  writeFileSync(file, text);
  return openPolicies({ file, settings: [], tightenOnly: false }, ({ message }) => expect.fail(message));
}

test('what an alias brings into two sections is granted to each as its own section says', async () => {
  const policies = await policiesOf(`version: "1.0"
components:
  - { match: a.wasm, permissions: { environment: { allow: &names [SECRET] } } }
  - { match: b.wasm, permissions: { config: { allow: *names } } }
`);
  const [a, b] = ['a.wasm', 'b.wasm'].map((path) => policies.of(path, ({ message }) => expect.fail(message)));
  expect(a?.environment.host).toEqual({ kind: 'only', names: ['SECRET'] });
  expect(b?.environment.host).toEqual({ kind: 'none' });
  expect(b?.config.host).toEqual({ kind: 'only', names: ['SECRET'] });
});

test('components of which the same sections speak have one policy, which is worked out once', async () => {
  const policies = await policiesOf(`version: "1.0"
components:
  - { match: "plugins/*.wasm", permissions: { clocks: true } }
`);
  const [one, other, none] = ['plugins/a.wasm', './plugins/b.wasm', 'c.wasm'].map((path) =>
    policies.of(path, ({ message }) => expect.fail(message)),
  );
  expect(other).toBe(one);
  expect(none?.clocks).toBe('deny');
});
