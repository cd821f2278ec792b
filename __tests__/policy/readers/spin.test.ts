import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../../src/errors.ts';
import { readPolicyFile, settingsFor } from '../../../src/policy/readers/file.ts';
import { importSpin } from '../../../src/policy/readers/spin.ts';

/** The policy file that a manifest becomes, which must read back without a mistake. */
function imported(toml: string): string {
  const problems: VirtError[] = [];
  const text = importSpin(toml, 'spin.toml', (problem) => problems.push(problem));
  readPolicyFile(text, 'wasi-virt.yaml', '2026-11-25', (problem) => problems.push(problem));
  expect(problems.map(({ message }) => message)).toEqual([]);
  return text;
}

/** What a component may reach by the imported file. */
function granted(toml: string, component: string): readonly string[] {
  const file = readPolicyFile(imported(toml), 'wasi-virt.yaml', '2026-11-25', () => undefined);
  return settingsFor(file, component).map(({ name, value }) => `${name}=${value}`);
}

function mistakes(toml: string): readonly string[] {
  const problems: VirtError[] = [];
  expect(importSpin(toml, 'spin.toml', (problem) => problems.push(problem))).toBe('');
  return problems.map(({ message }) => message);
}

const MANIFEST = `
spin_manifest_version = 2
application = { name = "shop" }

[component.api]
source = "target/wasm32-wasip1/release/api.wasm"
allowed_outbound_hosts = [
  "https://api.example.com",
  "https://API.example.com:443",
  "http://*.example.org:8000..9000",
  "*://10.1.1.1:80",
  "tcp://10.0.0.5:5432",
  "tcp://db.example.com:5432",
  "http://self",
  "http://cart.spin.internal",
  "redis://cache:6379",
  "https://{{ host }}:443",
  "example.com",
]

[component.fetched]
source = { url = "https://example.com/f.wasm", digest = "sha256:00" }
allowed_outbound_hosts = ["insecure:allow-all"]

[component.quiet]
source = "quiet.wasm"
`;

test('a manifest of version 2', () => {
  expect(imported(MANIFEST)).toBe(`# What the components of spin.toml may reach, as it says.
# Everything else is denied until it is granted here.

version: "1.0"
components:
  - match: "**/fetched.wasm"
    description: "Spin component fetched"
    permissions:
      http:
        allow:
          - "*://*:*"
      sockets:
        allow:
          - "*://*:*"
  # Not carried over: tcp://db.example.com:5432 (sockets see addresses, not names)
  # Not carried over: http://self (the application itself)
  # Not carried over: http://cart.spin.internal (Spin chains components by itself)
  # Not carried over: redis://cache:6379 (an interface of Spin's own)
  # Not carried over: https://{{ host }}:443 (its value is known to Spin only)
  # Not carried over: example.com (it has no scheme)
  - match: "target/wasm32-wasip1/release/api.wasm"
    description: "Spin component api"
    permissions:
      http:
        allow:
          - "https://api.example.com"
          - "http://*.example.org:8000..9000"
          - "*://10.1.1.1:80"
      sockets:
        allow:
          - "*://10.1.1.1:80"
          - "tcp://10.0.0.5:5432"
`);
});

test('a manifest behind a byte-order mark', () => {
  expect(imported(`\ufeff${MANIFEST}`)).toBe(imported(MANIFEST));
});

test('a manifest of version 1', () => {
  const toml = `
spin_version = "1"
[[component]]
id = "one"
source = "one.wasm"
allowed_http_hosts = ["example.com", "https://a.example:8443"]
[[component]]
id = "two"
source = "two.wasm"
allowed_http_hosts = ["insecure:allow-all"]
`;
  expect(granted(toml, 'one.wasm')).toEqual([
    'allow-http=http://example.com',
    'allow-http=https://example.com',
    'allow-http=https://a.example:8443',
  ]);
  expect(granted(toml, 'two.wasm')).toEqual(['allow-http=*://*:*', 'allow-sockets=*://*:*']);
});

test.each([
  ['../up/a.wasm', 'x/up/a.wasm'],
  ['../a.wasm', 'x/y/a.wasm'],
  ['..', 'x/a.wasm'],
  ['x/..', 'a.wasm'],
  ['./a[1].wasm', 'a[1].wasm'],
  ['a{b}*.wasm', 'a{b}*.wasm'],
  ['dir\\\\a.wasm', 'dir/a.wasm'],
])('the source %s is matched', (source, component) => {
  const toml = `[component.a]\nsource = "${source}"\nallowed_outbound_hosts = ["https://a.com"]`;
  expect(granted(toml, component)).toEqual(['allow-http=https://a.com']);
});

test('a file that goes up keeps its folder, and what is said of a file that is known holds there', () => {
  const toml = `
[component.far]
source = "../one/app.wasm"
allowed_outbound_hosts = ["https://far.com"]
[component.near]
source = "my/one/app.wasm"
allowed_outbound_hosts = ["https://near.com"]
[component.app]
source = { url = "https://example.com/app.wasm", digest = "sha256:00" }
allowed_outbound_hosts = ["https://fetched.com"]
`;
  expect(granted(toml, 'x/one/app.wasm')).toContain('allow-http=https://far.com');
  expect(granted(toml, 'x/two/app.wasm')).toEqual(['allow-http=https://fetched.com']);
  expect(granted(toml, 'my/one/app.wasm')).toEqual(['allow-http=https://near.com']);
});

test('two components of one file have no policy of their own', () => {
  const toml = `
[component.a]
source = "app.wasm"
allowed_outbound_hosts = ["https://a.com"]
[component.b]
source = "app.wasm"
allowed_outbound_hosts = ["https://b.com"]
`;
  expect(mistakes(toml)).toEqual([
    'spin.toml: Spin component a and Spin component b are both app.wasm, and a policy speaks of files; give each a file of its own.',
  ]);
});

test('nothing in a manifest breaks out of the file', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((value) => !/[\ud800-\udfff]/.test(value));
  fc.assert(
    fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 3 }), (name, source, hosts) => {
      const toml = [
        `[component.${JSON.stringify(name)}]`,
        `source = ${basic(source)}`,
        `allowed_outbound_hosts = [${[...hosts, `redis://x\n- match: "**"\n  permissions: { http: true }`].map(basic).join(', ')}]`,
      ].join('\n');
      const problems: VirtError[] = [];
      const policy = importSpin(toml.replace(JSON.stringify(name), basic(name)), 'spin.toml', (problem) =>
        problems.push(problem),
      );
      const read = readPolicyFile(policy, 'p.yaml', '2026-11-25', (problem) => problems.push(problem));
      expect(problems.map(({ message }) => message)).toEqual([]);
      expect(read.sections).toHaveLength(1);
      expect(read.settings).toEqual([]);
    }),
    { seed: 11, numRuns: 400 },
  );
});

/** A basic string of TOML. */
function basic(text: string): string {
  const escaped = Array.from(
    text,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
  return `"${escaped.join('')}"`;
}

describe('mistakes', () => {
  test.each([
    [
      '[component.a]\nsource = \n',
      'spin.toml:2:10: this is not TOML; check quotes and brackets, and whether a key stands twice.',
    ],
    ['a = 1\na = 2\n', 'spin.toml:2:1: this is not TOML; check quotes and brackets, and whether a key stands twice.'],
    ['name = "x"\n', 'spin.toml: this has no component; name a Spin manifest, as spin.toml.'],
    [
      '[component.a]\nallowed_outbound_hosts = "https://a.com"\n',
      'spin.toml: allowed_outbound_hosts of the component "a" is no list of texts; write ["https://api.example.com"].',
    ],
  ])('%#', (toml, message) => {
    expect(mistakes(toml)).toEqual([message]);
  });

  test('a damaged manifest gives one sentence or a file that reads back', () => {
    fc.assert(
      fc.property(fc.nat(MANIFEST.length), fc.nat(10), fc.string({ maxLength: 4 }), (at, count, insert) => {
        const toml = MANIFEST.slice(0, at) + insert + MANIFEST.slice(at + count);
        const problems: VirtError[] = [];
        const text = importSpin(toml, 'spin.toml', (problem) => problems.push(problem));
        for (const { message } of problems) expect(message).toMatch(/^spin\.toml(?::\d+:\d+)?: [^\n]*\.$/);
        if (problems.length === 0) readPolicyFile(text, 'p.yaml', '2026-11-25', (problem) => problems.push(problem));
        else expect(text).toBe('');
        expect(problems.every(({ at: place }) => place?.file === 'spin.toml')).toBe(true);
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});
