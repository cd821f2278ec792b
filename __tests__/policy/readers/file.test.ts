import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../../src/errors.ts';
import { buildPolicy } from '../../../src/policy/build-policy.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { formatHost, formatOrigin, formatPeer } from '../../../src/policy/peers.ts';
import {
  type PolicyFile,
  readPolicyFile,
  settingsFor,
  unusedNote,
  unusedSections,
} from '../../../src/policy/readers/file.ts';
import { EVERYTHING, OF_WASSETTE, SHORT } from './examples.ts';

const TODAY = '2026-11-25';

/** The file, which must have been accepted. */
function read(text: string, today = TODAY): PolicyFile {
  const problems: VirtError[] = [];
  const file = readPolicyFile(text, 'wasi-virt.yaml', today, (problem) => problems.push(problem));
  expect(problems.map(({ message }) => message)).toEqual([]);
  return file;
}

/** The policy of a component, which must have been accepted. */
function policyOf(text: string, component = 'app.wasm'): Policy {
  const problems: VirtError[] = [];
  const policy = buildPolicy(settingsFor(read(text), component), (problem) => problems.push(problem));
  expect(problems.map(({ message }) => message)).toEqual([]);
  return policy;
}

function permissions(...lines: readonly string[]): string {
  return ['version: "1.0"', 'permissions:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

describe('a file with everything', () => {
  test('becomes a policy', () => {
    const policy = policyOf(EVERYTHING);
    expect(policy).toMatchObject({
      clocks: 'allow',
      random: 'allow',
      exit: 'deny',
      stdin: 'deny',
      stdout: 'allow',
      stderr: 'allow',
      filesystem: 'deny',
      preopens: [
        { guest: '/data', host: '/srv/data', access: 'ro' },
        { guest: '/workspace', host: 'workspace', access: 'rw' },
      ],
      mounts: [
        { guest: '/assets', local: './assets', writable: true },
        { guest: '/tmp', local: undefined, writable: true },
      ],
      mountInclude: ['**/*.html'],
      mountExclude: ['.git'],
      config: { host: { kind: 'all' } },
      args: ['shop', '--port', '8080'],
      cwd: '/work',
      allowImports: ['wasi:keyvalue/*', 'wasi:logging/logging'],
      denyImports: ['acme:*'],
      onDenied: 'error',
      debug: true,
    });
    expect(policy.environment).toEqual({
      fixed: [
        ['DEBUG', 'true'],
        ['EMPTY', ''],
        ['EXACT', '1.50'],
        ['MODE', 'yes'],
        ['PORT', '8080'],
      ],
      host: { kind: 'only', names: ['LANG', 'SHOP_*'] },
      deny: ['AWS_*', 'SHOP_SECRET'],
    });
    expect(Array.isArray(policy.http) && policy.http.map(formatOrigin)).toEqual(['https://api.example.com']);
    expect(typeof policy.sockets === 'object' && policy.sockets.connect.map(formatPeer)).toEqual(['*://10.0.0.0/8:*']);
    expect(Array.isArray(policy.dns) && policy.dns.map(formatHost)).toEqual(['*.example.org', 'api.example.com']);
  });

  test('keeps who wrote what where, why and until when', () => {
    expect(policyOf(EVERYTHING).mentions).toContainEqual({
      setting: 'allow-clocks',
      value: 'true',
      origin: 'wasi-virt.yaml:8:3',
      at: { file: 'wasi-virt.yaml', line: 8, column: 3 },
      reason: 'Timeouts of requests',
      expires: '2027-12-31',
    });
    expect(policyOf(EVERYTHING).mentions).toContainEqual(
      expect.objectContaining({ setting: 'env', value: 'PORT', origin: 'wasi-virt.yaml:38:12' }),
    );
  });

  test('says what people should know', () => {
    const file = read(EVERYTHING);
    expect(file).toMatchObject({
      file: 'wasi-virt.yaml',
      overrides: 'tighten-only',
      description: 'What the components of the shop may do',
    });
    expect(file.notes).toEqual([
      'wasi-virt.yaml:48:3: "resources" is for the host to enforce; the result does not',
      'wasi-virt.yaml:29:9: a host without a scheme means https',
    ]);
  });
});

describe('sections', () => {
  test('are laid over the rest, thing by thing', () => {
    const policy = policyOf(EVERYTHING, 'plugins/x/y.wasm');
    expect(Array.isArray(policy.http) && policy.http.map(formatOrigin)).toEqual([
      '*://*.example.net:8443',
      'https://plugins.example.com',
    ]);
    expect(policy).toMatchObject({ sockets: 'deny', stdin: 'ignore', stdout: 'ignore', debug: false, clocks: 'allow' });
  });

  test('are laid over each other in the order of the file', () => {
    const policy = policyOf(EVERYTHING, 'plugins/old.wasm');
    expect(policy).toMatchObject({ http: 'none', filesystem: 'deny', preopens: [], sockets: 'deny' });
  });

  test('replace what another key grants of the same thing', () => {
    const text = `version: "1.0"
permissions:
  network: { allow: [{ host: https://a.com }, { cidr: 10.0.0.0/8 }] }
  storage: { allow: [{ uri: fs://data, access: [read] }] }
components:
  - match: http.wasm
    permissions: { http: false }
  - match: network.wasm
    permissions: { network: { allow: [{ host: https://b.com }] } }
  - match: files.wasm
    permissions: { filesystem: false }
  - match: nothing.wasm
    permissions: { network: { allow: [] } }
`;
    expect(policyOf(text, 'http.wasm')).toMatchObject({ http: 'deny', sockets: { connect: [{}] } });
    expect(policyOf(text, 'network.wasm')).toMatchObject({ http: [{ host: { name: 'b.com' } }], sockets: 'deny' });
    expect(policyOf(text, 'files.wasm')).toMatchObject({ preopens: [], filesystem: 'deny' });
    expect(policyOf(text, 'nothing.wasm')).toMatchObject({ http: 'deny', sockets: 'deny' });
  });

  test('never lose a denial', () => {
    const text = `version: "1.0"
permissions:
  environment: { allow: [A], deny: [AWS_*] }
  imports: { deny: ["acme:*"] }
components:
  - match: "*.wasm"
    permissions: { environment: { allow: true }, imports: { allow: [wasi:keyvalue/*] } }
`;
    expect(policyOf(text)).toMatchObject({
      environment: { host: { kind: 'all' }, deny: ['AWS_*'] },
      denyImports: ['acme:*'],
    });
  });

  test('that match nothing are found', () => {
    const file = read(EVERYTHING);
    expect(unusedSections(file, ['app.wasm', 'plugins/old.wasm'])).toEqual([]);
    expect(unusedSections(file, ['plugins/new.wasm']).map(unusedNote)).toEqual([
      'wasi-virt.yaml:58:5: no component matches "plugins/old.wasm" or "plugins/older.wasm"',
    ]);
  });
});

describe("wassette's own files", () => {
  test('are read as they are', () => {
    const policy = policyOf(OF_WASSETTE);
    expect(policy.preopens).toEqual([
      { guest: '/etc/weather', host: '/etc/weather', access: 'ro' },
      { guest: '/forecasts', host: 'forecasts', access: 'rw' },
    ]);
    expect(Array.isArray(policy.http) && policy.http.map(formatOrigin)).toEqual([
      'https://*.tiles.example',
      'https://api.weather.example',
      'https://maps.example:8443',
    ]);
    expect(typeof policy.sockets === 'object' && policy.sockets.connect.map(formatPeer)).toEqual(['*://[fd00::]/8:*']);
    expect(policy.environment.host).toEqual({ kind: 'only', names: ['WEATHER_TOKEN'] });
    expect(read(OF_WASSETTE).notes).toHaveLength(3);
  });

  test.each(SHORT)('and short ones: %#', (text) => {
    expect(policyOf(text)).toBeDefined();
  });
});

describe('meaning', () => {
  test('what is named and grants nothing is denied, whatever allow-all says', () => {
    const text = permissions(
      'storage: { allow: [] }',
      'network: { deny: [] }',
      'environment: {}',
      'stdio: {}',
      'dns: { allow: [] }',
    );
    const settings = [
      { name: 'allow-all', value: 'true', origin: '--allow-all' } as const,
      ...settingsFor(read(text), 'a'),
    ];
    expect(buildPolicy(settings, () => undefined)).toMatchObject({
      filesystem: 'deny',
      http: 'deny',
      sockets: 'deny',
      dns: 'deny',
      stdin: 'deny',
      environment: { host: { kind: 'none' } },
      clocks: 'allow',
    });
  });

  test('what a mapping says beside allow holds for every entry that says nothing', () => {
    const text = permissions(
      'http:',
      '  reason: All',
      '  expires: 2027-01-01',
      '  allow:',
      '    - https://a.com',
      '    - { origin: https://b.com, reason: One }',
    );
    expect(settingsFor(read(text), 'a').map(({ reason, expires }) => [reason, expires])).toEqual([
      ['All', '2027-01-01'],
      ['One', '2027-01-01'],
    ]);
  });

  test('virtual time and a seed are taken as they are written', () => {
    const start = '2026-01-01T00:00:00.5Z';
    for (const [written, seed] of [
      ['42', '42'],
      ['"2A"', '2a'],
      ['1e10', '1e10'],
      ['0042', '0042'],
      ['9'.repeat(128), '9'.repeat(128)],
    ]) {
      const policy = policyOf(
        permissions(`clocks: { fixed: ${start} }`, `random: { seed: ${written}, reason: Tests }`),
      );
      expect(policy.clocks).toEqual({ seconds: 1767225600n, nanoseconds: 500_000_000 });
      expect(policy.random).toEqual({ seed });
      expect(policy.mentions).toMatchObject([
        { setting: 'fixed-clock', value: start, origin: 'wasi-virt.yaml:3:13' },
        { setting: 'random-seed', origin: 'wasi-virt.yaml:4:13', reason: 'Tests' },
      ]);
    }
  });

  test("a section replaces virtual time by the host's clocks, and the other way round", () => {
    const text = `version: "1.0"
permissions: { clocks: { fixed: 2026-01-01T00:00:00Z }, random: true }
components:
  - { match: a.wasm, permissions: { clocks: true, random: { seed: "2a" } } }
`;
    expect(policyOf(text, 'b.wasm')).toMatchObject({ clocks: { seconds: 1767225600n }, random: 'allow' });
    expect(policyOf(text, 'a.wasm')).toMatchObject({ clocks: 'allow', random: { seed: '2a' } });
  });

  test('the day of expiry is the last day', () => {
    expect(read(permissions(`clocks: { allow: true, expires: ${TODAY} }`)).settings).toHaveLength(1);
  });

  test.each([
    ['another host', 'network: { allow: [{ host: a.com }], deny: [{ host: b.com }] }'],
    ['the apex', 'network: { allow: [{ host: a.com }], deny: [{ host: "*.a.com" }] }'],
    ['another port', 'network: { allow: [{ host: a.com }], deny: [{ host: "a.com:80" }] }'],
    ['another scheme', 'network: { allow: [{ host: a.com }], deny: [{ host: "http://a.com:443" }] }'],
    [
      'every address, beside names',
      'network: { allow: [{ host: a.com }], deny: [{ cidr: 0.0.0.0/0 }, { cidr: "::/0" }] }',
    ],
    ['another directory', 'storage: { allow: [{ uri: fs:///data, access: [read] }], deny: [{ uri: fs:///database }] }'],
    [
      'writing, where reading is granted',
      'storage: { allow: [{ uri: fs:///data, access: [read] }], deny: [{ uri: fs:///, access: [write] }] }',
    ],
    ['a part of a pattern', 'environment: { allow: [A_*], deny: [A_SECRET] }'],
  ])('a denial of %s contradicts nothing', (_, line) => {
    expect(read(permissions(line)).settings.length).toBeGreaterThan(0);
  });

  test.each([
    ['every host', 'network: { allow: [{ host: a.com }], deny: [{ host: "*" }] }'],
    ['a literal address', 'network: { allow: [{ host: 10.0.0.5 }], deny: [{ cidr: 10.0.0.0/8 }] }'],
    ['a larger network', 'network: { allow: [{ cidr: "fd00::/16" }], deny: [{ cidr: "fd00::/8" }] }'],
    ['all sockets', 'sockets: true', 'network: { deny: [{ cidr: 10.0.0.0/8 }] }'],
    [
      'the directory above',
      'storage: { allow: [{ uri: fs://data/in, access: [read] }], deny: [{ uri: fs://data/** }] }',
    ],
    ['files in it', 'storage: { allow: [{ uri: fs://data, access: [read] }], deny: [{ uri: fs://data/*.key }] }'],
    ['all that the host opens', 'filesystem: ro', 'storage: { deny: [{ uri: fs://data }] }'],
  ])('a denial of %s contradicts what it overlaps', (_, ...lines) => {
    const problems: VirtError[] = [];
    readPolicyFile(permissions(...lines), 'p.yaml', TODAY, (problem) => problems.push(problem));
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^this grants something that p\.yaml:\d+:\d+ denies$/),
    ]);
  });

  test('a directory may end like an access, and its access is the one that is written', () => {
    const text = permissions(
      'storage: { allow: [{ uri: "fs:///data:ro", access: [read, write], guest: /d }, { uri: "fs://x:rw", access: [read] }] }',
    );
    expect(policyOf(text).preopens).toEqual([
      { guest: '/d', host: '/data:ro', access: 'rw' },
      { guest: '/x:rw', host: 'x:rw', access: 'ro' },
    ]);
  });

  test('values keep commas, lines and equals signs', () => {
    const text = permissions('environment: { set: { A: "x,y\\n=z" } }', 'args: ["a,b", ""]');
    expect(policyOf(text)).toMatchObject({ environment: { fixed: [['A', 'x,y\n=z']] }, args: ['a,b', ''] });
  });

  test('names of variables are names, whatever they are', () => {
    const text = permissions('environment: { set: { __proto__: a, constructor: b, 1: c, yes: d, null: e } }');
    expect(policyOf(text).environment.fixed.map(([key]) => key)).toEqual([
      '1',
      '__proto__',
      'constructor',
      'null',
      'yes',
    ]);
  });

  test('what is denied in a list is a name, whatever it is', () => {
    const text = permissions(
      'imports: { deny: [on, "true"] }',
      'environment: { deny: [no, "1"] }',
      'mounts: [{ guest: /m, local: m }]',
      'mount-exclude: [all]',
    );
    expect(policyOf(text)).toMatchObject({
      denyImports: ['on', 'true'],
      environment: { deny: ['1', 'no'] },
      mountExclude: ['all'],
    });
  });

  test('what is given once by an anchor is granted where it stands', () => {
    const file = read('version: "1.0"\npermissions:\n  environment: &names { allow: [LANG] }\n  config: *names\n');
    expect(file.settings.map(({ name, origin }) => `${name} ${origin}`)).toEqual([
      'allow-env wasi-virt.yaml:3:33',
      'allow-config wasi-virt.yaml:3:33',
    ]);
  });
});

describe('what only shows in the whole is said with its place', () => {
  test.each([
    [
      'a directory that may only be read in one that may be changed',
      ['storage: { allow: [{ uri: fs:///srv/**, access: [read, write] }, { uri: fs:///srv/conf, access: [read] }] }'],
      'wasi-virt.yaml:3:68: this and wasi-virt.yaml:3:22 give different access to /srv/conf; give both the same access, or map directories of which none lies in the other.',
    ],
    [
      'both all directories and some',
      ['filesystem: true', 'storage: { allow: [{ uri: fs://a, access: [read] }] }'],
      "wasi-virt.yaml:4:22: this contradicts wasi-virt.yaml:3:3; leave out allow-fs: preopen grants the host's directories that it names.",
    ],
    [
      'a trace on a stream that is denied',
      ['debug: true'],
      'wasi-virt.yaml:3:3: this writes on stderr, which is not allowed; set stderr=allow.',
    ],
    [
      'globs without a mount',
      ['mount-include: [a]'],
      'wasi-virt.yaml:3:19: this chooses among files that nothing mounts; add a mount, or leave it out.',
    ],
    [
      'a directory and a mount at one path',
      ['mounts: [{ guest: /a, local: x }]', 'storage: { allow: [{ uri: fs://a, access: [read] }] }'],
      'wasi-virt.yaml:3:12: this and wasi-virt.yaml:4:22 both stand at /a; give each its own path.',
    ],
  ])('%s', (_, lines, message) => {
    const problems: VirtError[] = [];
    buildPolicy(settingsFor(read(permissions(...lines)), 'a'), (problem) => problems.push(problem));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('also where a flag is the other side', () => {
    const problems: VirtError[] = [];
    const file = settingsFor(read(permissions('environment: { deny: [A] }')), 'a');
    const flag = { name: 'allow-env', value: 'A', origin: '--allow-env=A' } as const;
    buildPolicy([...file.filter(({ name }) => name === 'deny-env'), flag], (problem) => problems.push(problem));
    expect(problems.map(({ message }) => message)).toEqual([
      'wasi-virt.yaml:3:25: "A" is both in allow-env and in deny-env; leave it out of one of them.',
    ]);
  });
});
