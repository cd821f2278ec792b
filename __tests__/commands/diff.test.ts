import { readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finished, Workplace } from '../support/dist.ts';

let place: Workplace;

beforeAll(async () => {
  place = await Workplace.make();
  for (const name of ['hello-c/hello-c', 'hello-rs/hello-rs', 'http/http-client'])
    await copyFile(
      join(import.meta.dirname, `../fixtures/${name}.wasm`),
      place.path(name.replace(/^.*\//, '').concat('.wasm')),
    );
  const policy = (http: string) =>
    `version: "1.0"\npermissions:\n  stdio: allow\n  environment: { set: { AUTHORITY: x } }\n  http:\n    allow:\n      - origin: ${http}\n        reason: prices\n`;
  await writeFile(place.path('base.yaml'), policy('https://api.example.com'));
  await writeFile(place.path('head.yaml'), policy('https://*.example.com'));
});

afterAll(() => place.remove());

function diff(...args: readonly string[]): Finished {
  return place.node('cli/index.js', ['diff', ...args]);
}

const isDiff = new Ajv2020().compile({
  ...JSON.parse(readFileSync(join(import.meta.dirname, '../../dist/schema/diff.json'), 'utf8')),
});

describe('two components', () => {
  test('that ask for the same have no difference, in one line', () => {
    expect(diff('hello-c.wasm', 'hello-c.wasm')).toEqual({
      code: 0,
      stdout: 'wasi-virt: no capability changed in 1 component, compared with hello-c.wasm.\n',
      stderr: '',
    });
  });

  test('without a policy are compared by what they ask for', () => {
    const { code, stdout } = diff('hello-c.wasm', 'http-client.wasm', '--fail-on=gained');
    expect(code).toBe(3);
    expect(stdout).toMatch(/1 capability gained/);
    expect(stdout).toMatch(/^ {2}gained {6}http\.egress:\*:\/\/\*:\*$/m);
  });

  test('under one policy are compared by what they may do', () => {
    expect(diff('hello-c.wasm', 'hello-rs.wasm', '--stdio', '--fail-on=widened').code).toBe(0);
  });
});

describe('two policies', () => {
  const policies = ['http-client.wasm', 'http-client.wasm', '--base-policy=base.yaml', '--policy=head.yaml'];

  test('a wider host is one widening, with its line and reason', () => {
    const { code, stdout } = diff(...policies, '--fail-on=widened');
    expect(code).toBe(3);
    expect(stdout).toMatch(/1 capability widened/);
    expect(stdout).toMatch(/https:\/\/api\.example\.com → http\.egress:https:\/\/\*\.example\.com/);
    expect(stdout).toMatch(/head\.yaml:7.*prices/s);
  });

  test.each([
    ['none', 0],
    ['gained', 0],
    ['widened', 3],
    ['any', 3],
  ])('--fail-on=%s ends with %d', (failOn, code) => {
    expect(diff(...policies, `--fail-on=${failOn}`).code).toBe(code);
  });

  test('--json is what the published schema describes, and says whether the gate was hit', () => {
    const { verdict, ...result } = JSON.parse(diff(...policies, '--json', '--fail-on=any').stdout);
    expect(isDiff(result), JSON.stringify(isDiff.errors)).toBe(true);
    expect(verdict).toEqual({ failOn: 'any', failed: true, hits: 1 });
    expect(result.counts).toMatchObject({ widened: 1, gained: 0 });
  });

  test('--format=markdown is a comment', () => {
    const { stdout } = diff(...policies, '--format=markdown');
    expect(stdout).toMatch(/^\*\*wasi-virt: 1 capability widened\*\*/);
    expect(stdout).toContain('<details>');
  });

  test('--format=sarif points at the line of the policy', () => {
    const log = JSON.parse(diff(...policies, '--format=sarif').stdout);
    expect(log).toMatchObject({ version: '2.1.0' });
    expect(JSON.stringify(log)).toContain('"uri":"head.yaml"');
  });
});

describe('lock files', () => {
  const under = '--policy=base.yaml';
  beforeAll(() => {
    place.node('cli/index.js', ['lock', 'http-client.wasm', under, '-o', 'base.lock.json']);
  });

  test('are compared with components, and with each other', () => {
    const same = { code: 0, stdout: expect.stringMatching(/^wasi-virt: no capability changed/), stderr: '' };
    expect(diff('base.lock.json', 'http-client.wasm', under, '--fail-on=any')).toMatchObject(same);
    expect(diff('http-client.wasm', 'base.lock.json', under, '--fail-on=any')).toMatchObject(same);
    expect(diff('base.lock.json', 'base.lock.json', '--fail-on=any')).toMatchObject(same);
    expect(diff('base.lock.json', 'http-client.wasm', '--policy=head.yaml', '--fail-on=widened').code).toBe(3);
  });

  test('tell of a grant in the words of whoever granted it, on both sides', () => {
    place.node('cli/index.js', ['lock', 'http-client.wasm', '--policy=head.yaml', '-o', 'head.lock.json']);
    expect(diff('base.lock.json', 'head.lock.json').stdout).toMatch(/\n +allow-http: “prices”; /);
  });

  test('that stand under a policy are not compared silently with what stands under none', () => {
    expect(diff('base.lock.json', 'http-client.wasm').stderr).toBe(
      'note: http-client.wasm: only the base stands under the policy base.yaml; give --policy or --base-policy for the other one too\n',
    );
  });

  test('with what they cannot have are refused', async () => {
    const lock = JSON.parse(readFileSync(place.path('base.lock.json'), 'utf8'));
    lock.components[0].capabilities[0].granted = 'allow-luck';
    await writeFile(place.path('bad.lock.json'), JSON.stringify(lock));
    expect(diff('bad.lock.json', 'http-client.wasm')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: bad.lock.json: this is not a lock file: components[0].capabilities[0].granted is not as it should be; make it with wasi-virt lock.\n',
    });
  });
});

describe('inventories that were made before', () => {
  beforeAll(() => {
    place.node('cli/index.js', ['inspect', 'http-client.wasm', '--policy=base.yaml', '--json', '-o', 'base.json']);
    place.node('cli/index.js', ['inspect', 'http-client.wasm', 'hello-c.wasm', '--json', '-o', 'both.json']);
  });

  test('are compared with components', () => {
    expect(diff('base.json', 'http-client.wasm', '--policy=base.yaml').stdout).toMatch(
      /^wasi-virt: no capability changed/,
    );
    expect(diff('base.json', 'http-client.wasm', '--policy=head.yaml', '--json').stdout).toContain(
      '"change": "widened"',
    );
    expect(diff('both.json', 'hello-c.wasm').stdout).toMatch(/^wasi-virt: no capability changed/);
  });

  test('are compared with each other', () => {
    expect(diff('both.json', 'both.json').code).toBe(0);
    expect(diff('base.json', 'both.json', '--fail-on=gained').code).toBe(3);
  });

  test('may begin with a byte-order mark, on either side', async () => {
    await writeFile(place.path('marked.json'), `\ufeff${readFileSync(place.path('base.json'), 'utf8')}`);
    const under = '--policy=base.yaml';
    expect(diff('marked.json', 'http-client.wasm', under)).toMatchObject({ code: 0, stderr: '' });
    expect(diff('http-client.wasm', 'marked.json', under)).toMatchObject({ code: 0, stderr: '' });
    expect(diff('marked.json', 'base.json').stdout).toMatch(/^wasi-virt: no capability changed/);
  });

  test('are UTF-8', async () => {
    const text = readFileSync(place.path('base.json'), 'utf8');
    await writeFile(place.path('wide.json'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(diff('wide.json', 'http-client.wasm')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: wide.json: this is UTF-16; save it as UTF-8.\n',
    });
  });

  test('without the component are refused', () => {
    expect(diff('both.json', 'hello-rs.wasm')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: both.json: there is no component hello-rs.wasm in this inventory; it has hello-c.wasm, http-client.wasm; give the component of that name.\n',
    });
  });

  test('that are none are refused', async () => {
    await writeFile(place.path('bad.json'), '{"schema":"wasi-virt/inventory@2"}');
    expect(diff('bad.json', 'hello-rs.wasm')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: bad.json: this is not an inventory: tool is not as it should be; make it with wasi-virt inspect --json.\n',
    });
  });
});
