import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PREDICATE_TYPE } from '../../src/report/predicate.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { TOKENS } from '../support/services/world.ts';
import type { Finished } from './act.ts';
import { ROOT } from './repository.ts';
import { Stage } from './stage.ts';

const CLI = join(ROOT, 'dist/cli/index.js');
const WRITES: readonly string[] = [ISSUES.create, ISSUES.update, ISSUES.remove];

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.make();
  await stage.repository.copy('.github/examples');
  await build('hello-c/hello-c.wasm');
  await allow('stdio: allow');
});

afterEach(() => stage.end());

/** As the examples need it: `build.sh` makes components. */
async function build(fixture: string): Promise<void> {
  await stage.repository.write('app.wasm', await readFile(join(ROOT, '__tests__/fixtures', fixture)));
  await stage.repository.write(
    'build.sh',
    '#!/bin/sh\nplace=build; test -n "$1" && place=apps/$1/build\nmkdir -p "$place" && cp app.wasm "$place/app.wasm"\n',
  );
}

async function allow(...permissions: readonly string[]): Promise<void> {
  const lines = permissions.map((line) => `  ${line}\n`);
  await stage.repository.write('wasi-virt.yaml', `version: "1.0"\npermissions:\n${lines.join('')}`);
}

function example(name: string): string {
  return `.github/examples/${name}.yml`;
}

function bodies(): readonly string[] {
  return stage.world.commentsOf(1).map(({ body }) => body);
}

async function run(program: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(program, args, { cwd: stage.repository.folder });
}

/** What a replaced action or program was given. */
function given({ replaced }: Finished, name: string): readonly Finished['replaced'][number]['given'][] {
  return replaced.filter((each) => each.name === name).map((each) => each.given);
}

describe('review.yml', () => {
  test('the gate holds until a label approves exactly these changes; the comment is one throughout', async () => {
    const base = await stage.push(example('review'));
    // It is the first one: there is nothing before.
    expect(base.code).toBe(1);
    await allow('stdio: allow', 'random: true');
    const hit = await stage.pullRequest(example('review'), { baseSha: base.sha });
    expect(hit.code).toBe(1);
    expect(hit.log).toContain('fail-on: widened is hit by 1.');
    const [first = '', ...others] = bodies();
    expect(others).toEqual([]);
    expect(first).toMatch(/\*\*wasi-virt: 1 capability gained\*\* in 1 component, compared with commit [0-9a-f]{7}/);

    const [label = ''] = /wasi-virt-ok:[0-9a-f]{32}/.exec(first.replaceAll('&#58;', ':')) ?? [];
    stage.world.label(1, label);
    const approved = await stage.pullRequest(example('review'));
    expect(approved.code).toBe(0);
    expect(approved.routes.filter((route) => WRITES.includes(route))).toEqual([ISSUES.update]);
    expect(bodies()).toHaveLength(1);

    await allow('stdio: allow', 'random: true', 'clocks: true');
    const more = await stage.pullRequest(example('review'));
    expect(more.code).toBe(1);
    expect(bodies()).toEqual([expect.stringContaining('5 capabilities gained')]);
  });

  test('where nothing changed, nothing is said', async () => {
    const { sha } = await stage.push(example('review'));
    const { code, routes } = await stage.pullRequest(example('review'), { baseSha: sha });
    expect(code).toBe(0);
    expect(routes.filter((route) => WRITES.includes(route))).toEqual([]);
  });
});

test('lock-file.yml fails until the file tells what the component may do', async () => {
  await run('./build.sh');
  await run(process.execPath, CLI, 'lock', 'build/app.wasm', '--policy', 'wasi-virt.yaml');
  // What adds the file has nothing to be compared with.
  expect((await stage.pullRequest(example('lock-file'))).code).toBe(1);
  const base = stage.world.pulls.get(1)?.headSha ?? '';
  stage.world.addPull(1, { baseSha: base, mergedWith: base });
  const same = await stage.pullRequest(example('lock-file'));
  expect(same.code).toBe(0);
  await allow('stdio: allow', 'random: true');
  const changed = await stage.pullRequest(example('lock-file'));
  expect(changed.code).toBe(1);
  expect(bodies()).toEqual([
    expect.stringContaining('The lock file wasi-virt.lock.json does not agree with what is built'),
  ]);
  await run(process.execPath, CLI, 'lock', 'build/app.wasm', '--policy', 'wasi-virt.yaml');
  const renewed = await stage.pullRequest(example('lock-file'));
  expect(renewed.code).toBe(0);
  expect(bodies()).toEqual([expect.stringContaining('**wasi-virt: approved** by the lock file wasi-virt.lock.json')]);
});

test('monorepo.yml has one comment for all components, compared with what each was before', async () => {
  const base = await stage.push(example('monorepo'));
  await allow('stdio: allow', 'random: true');
  const { code, log } = await stage.pullRequest(example('monorepo'), { baseSha: base.sha });
  expect(code).toBe(1);
  expect(log.match(/fail-on: widened is hit by 2\./g)).toHaveLength(1);
  const [first = ''] = bodies();
  expect(bodies()).toEqual([expect.stringMatching(/2 capabilities gained\*\* in 2 components, .* \*\*This fails/)]);
  expect(stage.world.artifacts.map(({ name }) => name)).toEqual(expect.arrayContaining(['shop.wasm', 'search.wasm']));
  const [label = ''] = /wasi-virt-ok:[0-9a-f]{32}/.exec(first.replaceAll('&#58;', ':')) ?? [];
  stage.world.label(1, label);
  expect((await stage.pullRequest(example('monorepo'))).code).toBe(0);
  expect(bodies()).toEqual([expect.stringContaining('**wasi-virt: approved** by carol')]);
});

test('fork-review.yml may not comment, and fork-comment.yml does it from what was uploaded', async () => {
  const { sha } = await stage.push(example('fork-review'));
  await allow('stdio: allow', 'random: true');
  const fork = { baseSha: sha, headRepository: 'mallory/app', author: 'mallory' };
  const first = await stage.pullRequest(example('fork-review'), fork, { token: TOKENS.readOnly });
  expect(first.code).toBe(1);
  expect(bodies()).toEqual([]);
  const second = await stage.afterRun(example('fork-comment'), first.run);
  expect(second.code).toBe(0);
  expect(second.routes.filter((route) => WRITES.includes(route))).toEqual([ISSUES.create]);
  expect(bodies()).toEqual([expect.stringMatching(/\*\*wasi-virt: 1 capability gained\*\* .* \*\*This fails/)]);
});

test('code-scanning.yml uploads its file above all if the gate was hit', async () => {
  const { sha } = await stage.push(example('code-scanning'));
  await allow('stdio: allow', 'random: true');
  const run = await stage.pullRequest(example('code-scanning'), { baseSha: sha });
  expect(run.code).toBe(1);
  expect(given(run, 'github/codeql-action@v4')).toEqual([
    expect.objectContaining({
      INPUT_SARIF_FILE: expect.stringMatching(/\/wasi-virt\.sarif$/),
      INPUT_CATEGORY: 'wasi-virt',
    }),
  ]);
});

test('release.yml attests what it pushes, with a predicate that tells of that file', async () => {
  const run = await stage.push(example('release'), 'refs/tags/v1.2.3');
  expect(run.code).toBe(0);
  const [provenance, capabilities] = given(run, 'actions/attest@v4');
  expect(provenance).toMatchObject({ 'INPUT_SUBJECT-PATH': 'virt.wasm' });
  expect(capabilities).toMatchObject({
    'INPUT_SUBJECT-PATH': 'virt.wasm',
    'INPUT_PREDICATE-TYPE': PREDICATE_TYPE,
    'INPUT_PREDICATE-PATH': expect.stringMatching(/\/predicate\.json$/),
  });
  expect(given(run, 'wkg')).toEqual([['oci', 'push', 'ghcr.io/octo/app:1.2.3', 'virt.wasm']]);
});
