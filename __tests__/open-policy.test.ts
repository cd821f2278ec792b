import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { VirtError } from '../src/errors.ts';
import { openPolicies, type Policies } from '../src/open-policy.ts';
import type { RawSetting } from '../src/policy/build-policy.ts';
import type { Policy } from '../src/policy/model.ts';
import { SETTINGS } from '../src/policy/settings.ts';

const NO_MISTAKE = ({ message }: VirtError): void => expect.fail(message);

async function policiesOf(text: string, settings: readonly RawSetting[] = []): Promise<Policies> {
  const folder = mkdtempSync(join(tmpdir(), 'wasi-virt-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'wasi-virt.yaml');
  writeFileSync(file, text);
  return openPolicies({ file, settings, tightenOnly: false }, NO_MISTAKE);
}

test('what an alias brings into two sections is granted to each as its own section says', async () => {
  const policies = await policiesOf(`version: "1.0"
components:
  - { match: a.wasm, permissions: { environment: { allow: &names [SECRET] } } }
  - { match: b.wasm, permissions: { config: { allow: *names } } }
`);
  const [a, b] = ['a.wasm', 'b.wasm'].map((path) => policies.of(path, NO_MISTAKE));
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
    policies.of(path, NO_MISTAKE),
  );
  expect(other).toBe(one);
  expect(none?.clocks).toBe('deny');
});

test('a section speaks of a file, however its path is written', async () => {
  const folder = process.cwd();
  const policies = await policiesOf(`version: "1.0"
permissions: { http: true }
components:
  - { match: "plugins/*.wasm", permissions: { http: false } }
  - { match: "${folder}/plugins/b.wasm", permissions: { clocks: true } }
`);
  const of = (path: string): Policy => policies.of(path, NO_MISTAKE);
  for (const path of ['plugins/a.wasm', `${folder}/plugins/a.wasm`, 'x/../plugins//a.wasm', './plugins/a.wasm'])
    expect(of(path).http, path).toBe('deny');
  for (const path of ['plugins/b.wasm', `${folder}/x/../plugins/b.wasm`]) expect(of(path).clocks, path).toBe('allow');
  expect(of('a.wasm').http).toBe('allow');
  expect(policies.unused([`${folder}/plugins/b.wasm`])).toEqual([]);
});

test.each<[file: string, over: string, value: string, refused: boolean]>([
  ['clocks: true', 'fixed-clock', '2026-01-01T00:00:00Z', false],
  ['random: true', 'random-seed', '2a', false],
  ['exit: true', 'fixed-clock', '2026-01-01T00:00:00Z', false],
  ['clocks: { fixed: 2026-01-01T00:00:00Z }', 'allow-clocks', 'true', true],
  ['random: { seed: "2a" }', 'allow-random', 'true', true],
])(
  'a file that may only be tightened, with %s: %s=%s laid over it is refused: %s',
  async (said, over, value, refused) => {
    const name = SETTINGS.find((setting) => setting.name === over)?.name ?? expect.fail();
    const settings = [{ name, value, origin: `--${over}` }];
    const policies = await policiesOf(`version: "1.0"\noverrides: tighten-only\npermissions: { ${said} }\n`, settings);
    const problems: string[] = [];
    policies.of('a.wasm', ({ message }) => problems.push(message));
    expect(problems.length > 0, problems.join('\n')).toBe(refused);
  },
);

test.each<[deny: string, value: string, refused: boolean]>([
  ['host: evil.example', 'true', true],
  ['host: "*.evil.example"', 'tcp://*:443', true],
  ['host: "http://evil.example"', 'udp://*:53', false],
  ['host: evil.example', 'tcp://10.0.0.5:443', false],
  ['cidr: 10.0.0.0/8', 'tcp://10.0.0.5:443', true],
  ['cidr: 10.0.0.0/8', 'tcp://11.0.0.5:443', false],
])('where %s is denied, allow-sockets=%s laid over it is refused: %s', async (deny, value, refused) => {
  const over: RawSetting = { name: 'allow-sockets', value, origin: '--allow-sockets' };
  const policies = await policiesOf(`version: "1.0"\npermissions: { network: { deny: [{ ${deny} }] } }\n`, [over]);
  const problems: string[] = [];
  policies.of('a.wasm', ({ message }) => problems.push(message));
  expect(problems.some((problem) => problem.includes('--allow-sockets grants net.connect:'))).toBe(refused);
});

test.each([
  ['api.example.com', ['--allow-http: a host without a scheme means https']],
  ['https://a.example, b.example', ['--allow-http: a host without a scheme means https']],
  ['https://a.example,http://b.example', []],
  ['none', []],
  [undefined, []],
])('people learn what a host alone means, in a setting as in a file: %s', async (value, notes) => {
  const settings: RawSetting[] = [{ name: 'allow-http', value, origin: '--allow-http' }];
  expect((await policiesOf('version: "1.0"', settings)).notes).toEqual(notes);
  expect((await openPolicies({ file: undefined, settings, tightenOnly: false }, NO_MISTAKE)).notes).toEqual(notes);
});

test('a file of which the sections are laid over too much is refused, once', async () => {
  const lines = (length: number, write: (i: number) => string): string =>
    Array.from({ length }, (_, i) => write(i)).join('\n');
  const text = (variables: number, sections: number): string =>
    `version: "1.0"
permissions:
  environment:
    allow:
${lines(variables, (i) => `      - A${i}`)}
components:
${lines(sections, (i) => `  - { match: "a${i}.wasm", permissions: { exit: true } }`)}
`;
  const messages = async (policies: Policies): Promise<readonly string[]> => {
    const told: string[] = [];
    policies.all(({ message }) => told.push(message));
    return told;
  };
  expect(await messages(await policiesOf(text(100, 1000)))).toEqual([]);
  expect(await messages(await policiesOf(text(12_000, 8000)))).toEqual([
    expect.stringMatching(
      /: the permissions and sections of this file are more than 200000 settings, each section counted with what it is laid over; grant less to all components, or divide the file\.$/,
    ),
  ]);
});
