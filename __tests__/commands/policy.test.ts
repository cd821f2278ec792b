import { readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finished, Workplace } from '../support/dist.ts';

let place: Workplace;
const FIXTURES = [
  'hello-c/hello-c',
  'hello-rs/hello-rs',
  'http/http-client',
  'http/http-server',
  'sockets/sockets',
  'config/config',
  'widgets/widgets',
];

beforeAll(async () => {
  place = await Workplace.make();
  for (const name of FIXTURES)
    await copyFile(
      join(import.meta.dirname, `../fixtures/${name}.wasm`),
      place.path(name.replace(/^.*\//, '').concat('.wasm')),
    );
});

afterAll(() => place.remove());

function wasiVirt(...args: readonly string[]): Finished {
  return place.node('cli/index.js', args);
}

describe('policy suggest', () => {
  test.each(FIXTURES.map((name) => name.replace(/^.*\//, '')))(
    '%s: all that it can call is granted, and nothing is granted that it cannot call',
    (name) => {
      const { code, stdout, stderr } = wasiVirt('policy', 'suggest', `${name}.wasm`, '-o', `${name}.yaml`);
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(wasiVirt('policy', 'check', `${name}.yaml`, `${name}.wasm`)).toMatchObject({ code: 0, stderr: '' });
      const alone = JSON.parse(wasiVirt('inspect', `${name}.wasm`, '--json').stdout);
      const [component] = JSON.parse(
        wasiVirt('inspect', `${name}.wasm`, `--policy=${name}.yaml`, '--json').stdout,
      ).components;
      expect(component.needs.map(({ capability }: { capability: string }) => capability)).toEqual(
        alone.components[0].asks.map(({ capability }: { capability: string }) => capability),
      );
      const json = JSON.parse(
        wasiVirt('diff', `${name}.wasm`, `${name}.wasm`, `--policy=${name}.yaml`, '--json').stdout,
      );
      const notices: readonly { kind: string }[] = json.components[0].notices;
      expect(notices.filter(({ kind }) => kind === 'fails' || kind === 'unused')).toEqual([]);
    },
  );

  test('says who asks, and how to narrow it', () => {
    const { stdout } = wasiVirt('policy', 'suggest', 'http-client.wasm');
    expect(stdout).toMatch(/^ {2}# http\.egress, to send HTTP requests: main\n(?: {2}# .*\n)* {2}http: true$/m);
    expect(stdout).toMatch(/# Narrow it to the origins that it calls/);
  });

  test('takes a component', () => {
    expect(wasiVirt('policy', 'suggest', 'nowhere.wasm')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: nowhere.wasm: cannot be read: there is no such file; check the path.\n',
    });
  });
});

describe('policy check', () => {
  test('tells all mistakes with their lines, and ends with 1', async () => {
    await writeFile(
      place.path('bad.yaml'),
      'version: "1.0"\npermissions:\n  clock: true\n  random: { allow: true, expires: 2020-01-31 }\n  http: { allow: ["ftp://x"] }\n',
    );
    const { code, stdout, stderr } = wasiVirt('policy', 'check', 'bad.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(stderr).toMatch(/^error: bad\.yaml:3:3: .*clock.*perhaps clocks was meant\.$/m);
    expect(stderr).toMatch(/^error: bad\.yaml:4:\d+: .*2020-01-31/m);
    expect(stderr).toMatch(/^error: bad\.yaml:5:\d+: .*ftp:\/\/x/m);
    expect(wasiVirt('hello-c.wasm', '--policy=bad.yaml')).toEqual({ code: 2, stdout: '', stderr });
  });

  test('looks where the Action looks if no file is named', async () => {
    expect(wasiVirt('policy', 'check')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: there is no policy file: neither wasi-virt.yaml nor .github/wasi-virt.yaml; name one.\n',
    });
    await mkdir(place.path('.github'));
    await writeFile(place.path('.github/wasi-virt.yaml'), 'version: "1.0"\n');
    expect(wasiVirt('policy', 'check')).toEqual({
      code: 0,
      stdout: '.github/wasi-virt.yaml: no mistakes\n',
      stderr: '',
    });
    await rm(place.path('.github'), { recursive: true });
  });

  test('finds what is wrong in a section that no component is given for', async () => {
    await writeFile(
      place.path('sections.yaml'),
      'version: "1.0"\npermissions: { debug: true, stdio: allow }\ncomponents:\n  - match: other.wasm\n    permissions: { stdio: deny }\n',
    );
    const { code, stderr } = wasiVirt('policy', 'check', 'sections.yaml');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*sections\.yaml:2.*stderr/);
  });

  test('notes sections that none of the components is meant by', async () => {
    await writeFile(
      place.path('sections.yaml'),
      'version: "1.0"\ncomponents:\n  - match: helo-*.wasm\n    permissions: { stdio: allow }\n',
    );
    expect(wasiVirt('policy', 'check', 'sections.yaml', 'hello-c.wasm').stderr).toBe(
      'note: sections.yaml:3:5: no component matches "helo-*.wasm"\n',
    );
  });
});

test('policy import: a Spin manifest becomes a policy that reads back', async () => {
  await writeFile(
    place.path('spin.toml'),
    'spin_manifest_version = 2\n[component.shop]\nsource = "http-client.wasm"\nallowed_outbound_hosts = ["https://api.example.com", "redis://cache:6379"]\n',
  );
  const { code, stderr } = wasiVirt('policy', 'import', 'spin.toml', '-o', 'spin.yaml');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(place.path('spin.yaml'), 'utf8')).toMatch(/#.*redis:\/\/cache:6379/);
  const [component] = JSON.parse(
    wasiVirt('inspect', 'http-client.wasm', '--policy=spin.yaml', '--json').stdout,
  ).components;
  expect(component.granted).toMatchObject([
    { capability: 'http.egress:https://api.example.com', source: { file: 'spin.yaml' } },
  ]);
});

test.each([
  ['a policy file', 'version: "1.0"\npermissions: {}\n', 'wide.yaml', 'check'],
  ['a Spin manifest', 'spin_manifest_version = 2\n[component.shop]\nsource = "a.wasm"\n', 'wide.toml', 'import'],
])('%s is UTF-8, with or without a byte-order mark', async (_, text, name, command) => {
  await writeFile(place.path(name), `\ufeff${text}`);
  expect(wasiVirt('policy', command, name)).toMatchObject({ code: 0, stderr: '' });
  await writeFile(place.path(name), Buffer.from(`\ufeff${text}`, 'utf16le'));
  expect(wasiVirt('policy', command, name)).toMatchObject({
    code: 1,
    stderr: `error: ${name}: this is UTF-16; save it as UTF-8.\n`,
  });
});

describe('a policy file under settings', () => {
  beforeAll(async () => {
    await writeFile(
      place.path('strict.yaml'),
      'version: "1.0"\noverrides: tighten-only\npermissions:\n  stdio: allow\n  environment: { allow: [LANG, HOME], deny: [SECRET] }\n',
    );
    await writeFile(place.path('lenient.yaml'), 'version: "1.0"\npermissions:\n  stdio: allow\n');
  });

  test('can be tightened where it lets nothing else', () => {
    const { code, stderr } = wasiVirt(
      'hello-c.wasm',
      '--policy=strict.yaml',
      '--allow-env=LANG',
      '--stderr=ignore',
      '-e',
      'A=1',
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/virt\.wasm: /);
  });

  test.each([
    ['--allow-env=PATH', '--allow-env=PATH grants env:PATH'],
    ['--allow-env=L*', '--allow-env=L* grants env:L*'],
    ['--allow-clocks', '--allow-clocks grants clock.wall, clock.monotonic, clock.timer, clock.zone'],
    ['--preopen=/a=/etc', '--preopen=/a=/etc grants fs.read:/etc, fs.write:/etc'],
    ['--allow-imports=wasi:keyvalue/*', '--allow-imports=wasi:keyvalue/* grants import:wasi:keyvalue/*'],
  ])('%s is refused there', (flag, what) => {
    expect(wasiVirt('hello-c.wasm', '--policy=strict.yaml', flag)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${what}, which strict.yaml does not; settings may only tighten it: grant it there, or leave it out.\n`,
    });
  });

  test('may be widened where it does not say so, unless --tighten-only does', () => {
    expect(wasiVirt('hello-c.wasm', '--policy=lenient.yaml', '--allow-clocks').code).toBe(0);
    expect(wasiVirt('hello-c.wasm', '--policy=lenient.yaml', '--allow-clocks', '--tighten-only').code).toBe(2);
  });

  test('is not widened by what it denies of hosts and directories', async () => {
    await writeFile(
      place.path('denying.yaml'),
      'version: "1.0"\npermissions:\n  network: { deny: [{ cidr: 169.254.0.0/16 }, { host: "*.evil.example" }] }\n  storage: { deny: [{ uri: fs:///etc/** }] }\ncomponents:\n  - match: "*.wasm"\n    permissions: { network: { deny: [{ host: ads.example }] } }\n',
    );
    const wrong = (flag: string) => wasiVirt('inspect', 'hello-c.wasm', '--policy=denying.yaml', flag);
    for (const [flag, place] of [
      ['--allow-http=https://x.evil.example', '3:47'],
      ['--allow-http=http://169.254.169.254', '3:21'],
      ['--allow-http=ads.example', '7:38'],
      ['--allow-sockets=tcp://169.254.169.254:80', '3:21'],
      ['--preopen=/a=/etc/ssl:ro', '4:21'],
    ] as const) {
      const { code, stderr } = wrong(flag);
      expect(code, flag).toBe(2);
      expect(stderr).toMatch(`error: ${flag} grants `);
      expect(stderr).toMatch(`of which denying.yaml:${place} denies a part; grant less, or take the denial out.`);
    }
    for (const flag of ['--allow-http', '--allow-fs=ro']) expect(wrong(flag).code, flag).toBe(2);
    for (const flag of ['--allow-http=https://ok.example', '--preopen=/a=/srv', '--allow-all'])
      expect(wrong(flag), flag).toMatchObject({ code: 0, stderr: '' });
  });

  test('keeps its denials under allow-all', () => {
    const { stdout } = wasiVirt('inspect', 'hello-c.wasm', '--policy=strict.yaml', '--allow-all', '--json');
    expect(stdout).toBe('');
    const lenient = JSON.parse(
      wasiVirt('inspect', 'hello-c.wasm', '--policy=lenient.yaml', '--allow-all', '--deny-env=SECRET', '--json').stdout,
    );
    const granted: readonly { capability: string }[] = lenient.components[0].granted;
    expect(granted.map(({ capability }) => capability)).toContain('env:* except SECRET');
  });

  test('--tighten-only needs a file', () => {
    expect(wasiVirt('hello-c.wasm', '--tighten-only')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: there is no policy file that settings could tighten; name one, or leave it out.\n',
    });
  });
});
