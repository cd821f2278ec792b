import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explanationSchema, jsonSchemaOf } from '../../src/capabilities/schema.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const isExplanation = new Ajv2020({ strict: true }).compile(jsonSchemaOf(explanationSchema));
const POLICY = `version: "1.0"
permissions:
  random: { allow: true, reason: session keys }
components:
  - match: hello-c.wasm
    permissions:
      random: false
      stdio: { stdout: allow }
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wasi-virt-'));
  for (const name of ['hello-c/hello-c', 'http/http-client', 'http/http-server']) {
    const file = fileURLToPath(new URL(`../fixtures/${name}.wasm`, import.meta.url));
    await copyFile(file, join(folder, name.replace(/^.*\//, '').concat('.wasm')));
  }
  await writeFile(join(folder, 'policy.yaml'), POLICY);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function explain(...args: readonly string[]) {
  const options = { cwd: folder, env: {}, encoding: 'utf8', timeout: 30_000 } as const;
  const { status: code, stdout, stderr } = spawnSync(process.execPath, [CLI, 'explain', ...args], options);
  return { code, stdout, stderr };
}

test('without a component, all rules of the policy are told, with their places', () => {
  const { code, stdout, stderr } = explain('--policy=policy.yaml', '--allow-http=https://api.example.com');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^the policy policy\.yaml\n/);
  expect(stdout).toMatch(/^random: policy\.yaml:3: “session keys”$/m);
  expect(stdout).toMatch(
    /^http\.egress:https:\/\/api\.example\.com: --allow-http=https:\/\/api\.example\.com\n {2}virt/m,
  );
  expect(stdout).toMatch(/^ {2}the host must still {2}Follow no redirects/m);
  expect(stdout).toMatch(/^http\.serve: passes without a grant$/m);
  expect(stdout).toMatch(/^Everything else of wasi: is denied/m);
  expect(stdout).not.toContain('\u001b[');
});

test('of components, the rules that concern them, and what they ask for in vain', () => {
  const { code, stdout } = explain('hello-c.wasm', 'http-server.wasm', '--policy=policy.yaml');
  expect(code).toBe(0);
  const [hello = '', server = ''] = stdout.split(/^http-server\.wasm, under the policy policy\.yaml$/m);
  expect(hello).toMatch(/^hello-c\.wasm, under the policy policy\.yaml\n/);
  expect(hello).toMatch(/^stdio\.out: policy\.yaml:8$/m);
  expect(hello).not.toMatch(/^random: policy/m);
  expect(hello).toMatch(/^asked for, and not let through\n {2}clock\.wall: traps\n/m);
  expect(hello).toMatch(/^ {2}random: traps$/m);
  expect(server).toMatch(/^http\.serve: passes without a grant$/m);
});

test('without any policy everything is denied, and it says so', () => {
  expect(explain().stdout).toMatch(/^no policy: everything of wasi: is denied\n/);
  const { code, stdout } = explain('hello-c.wasm');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^hello-c\.wasm, under no policy: everything of wasi: is denied\n/);
  expect(stdout).toMatch(/^ {2}stdio\.out: denied$/m);
});

describe('--format', () => {
  test('json is what the schema describes', () => {
    for (const args of [['--allow-all'], ['hello-c.wasm', './http-client.wasm', '--stdio', '-e', 'A=1'], []]) {
      const { code, stdout } = explain(...args, '--json');
      const explanation: unknown = JSON.parse(stdout);
      expect(code).toBe(0);
      expect(isExplanation(explanation), JSON.stringify(isExplanation.errors)).toBe(true);
      expect(explanationSchema.parse(explanation)).toEqual(explanation);
    }
    const { stdout } = explain('hello-c.wasm', '--stdout=ignore', '--format=json');
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'wasi-virt/explanation@1',
      components: [
        { name: 'hello-c.wasm', policy: { file: null }, rules: [{ grants: [{ capability: 'stdio.out' }], host: [] }] },
      ],
    });
  });

  test('markdown, into a file', async () => {
    expect(explain('hello-c.wasm', '--stdio', '--format=markdown', '-o', 'explained.md')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(await readFile(join(folder, 'explained.md'), 'utf8')).toMatch(
      /^## <code>hello-c\.wasm<\/code>\n[\s\S]*\*\*the host must still\*\*: /,
    );
  });
});

describe('mistakes are told in one sentence each', () => {
  test.each([
    [['--stdin=x'], 2, '--stdin=x is not understood; write allow, ignore or deny.'],
    [['--format=sarif'], 2, '--format "sarif" is not known; write one of text, json, markdown.'],
    [['--fail-on=any'], 2, 'wasi-virt explain takes no --fail-on; it belongs to wasi-virt diff.'],
    [['--tighten-only'], 2, 'there is no policy file that settings could tighten; name one, or leave it out.'],
  ])('%j', (args, code, sentence) => {
    expect(explain(...args)).toEqual({ code, stdout: '', stderr: `error: ${sentence}\n` });
  });

  test('of files that are not there, or no components', () => {
    expect(explain('nowhere.wasm')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: nowhere\.wasm: .*\.\n$/),
    });
    expect(explain('policy.yaml')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: policy\.yaml: .*\.\n$/),
    });
    expect(explain('--policy=none.yaml')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: .*none\.yaml.*\.\n$/),
    });
  });
});
