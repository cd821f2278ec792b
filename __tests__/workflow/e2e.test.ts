import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { TOKENS } from '../support/services/world.ts';
import { ROOT } from './repository.ts';
import { BASE, Stage } from './stage.ts';

const E2E = '.github/workflows/e2e.yml';
const LOCK = '.github/e2e/stdio.lock.json';
const FIXTURE = '__tests__/fixtures/hello-c/hello-c.wasm';
const ONE_SYSTEM = { args: ['--no-cache-server', '--matrix', 'os:ubuntu-latest'] };
const TWO_SYSTEMS = { args: [...ONE_SYSTEM.args, '--matrix', 'os:windows-latest'] };

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.make();
  await stage.repository.copy('action.yml', 'dist', '.github', FIXTURE);
  stage.world.commitFile(BASE, LOCK, await readFile(join(ROOT, LOCK), 'utf8'));
});

afterEach(() => stage.end());

/** Later steps of the workflow read the outputs, and fail if they are not what they should be. */
describe('the workflow of this project', () => {
  test('a first pull request gets a comment and artifacts', async () => {
    const { code, run } = await stage.pullRequest(E2E, {}, ONE_SYSTEM);
    expect(code).toBe(0);
    const [comment, ...others] = stage.world.commentsOf(1);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('**wasi-virt: no baseline**');
    const [report, virt] = stage.world.artifacts;
    expect(virt?.name).toBe('virt.wasm');
    expect(report?.name).toMatch(/^wasi-virt-report-/);
    expect([virt?.run, report?.run]).toEqual([run, run]);
    expect(virt?.bytes.subarray(0, 4)).toEqual(Buffer.from('\0asm'));
  });

  test('the run for the next commit brings the one comment up to date', async () => {
    await stage.pullRequest(E2E, {}, ONE_SYSTEM);
    const { code, log, routes } = await stage.pullRequest(E2E, {}, ONE_SYSTEM);
    expect(code).toBe(0);
    expect(log).toContain('The comment is updated');
    expect(routes.filter((route) => /^(?:POST|PATCH|DELETE) \/repos\//.test(route))).toEqual([ISSUES.update]);
    expect(stage.world.commentsOf(1)).toHaveLength(1);
  });

  test('a push comments on nothing, and later pull requests are compared with it', async () => {
    const { code, sha, routes } = await stage.push(E2E, 'refs/heads/main', ONE_SYSTEM);
    expect(code).toBe(0);
    expect(routes).toContain(ARTIFACT.finalize);
    expect(routes).not.toContain(ISSUES.create);
    const { code: next, log } = await stage.pullRequest(E2E, { baseSha: sha }, ONE_SYSTEM);
    expect(next).toBe(0);
    expect(log).toContain(`Compared with commit ${sha}`);
    expect(stage.world.commentsOf(1)).toEqual([]);
  });

  test('for a fork, whose token may only read, nothing fails and nothing is written', async () => {
    const fork = { headRepository: 'mallory/app', author: 'mallory' };
    const { code, log } = await stage.pullRequest(E2E, fork, { ...ONE_SYSTEM, token: TOKENS.readOnly });
    expect(code).toBe(0);
    expect(log).toContain('No comment: The token may not do this');
    expect(log).not.toContain(TOKENS.readOnly);
    expect(stage.world.commentsOf(1)).toEqual([]);
    expect(stage.world.artifacts).toHaveLength(2);
  });

  test('jobs that upload the same at once keep out of each other’s way, and one comment tells of both', async () => {
    const { code, log } = await stage.pullRequest(E2E, {}, TWO_SYSTEMS);
    expect(code).toBe(0);
    const files = stage.world.artifacts.filter(({ name }) => /^virt(?:-[0-9a-f]{6})?\.wasm$/.test(name));
    const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    expect(digests).toHaveLength(2);
    expect(new Set(digests).size).toBe(1);
    expect(log).toMatch(/Collected wasi-virt-report-[\w-]+, wasi-virt-report-[\w-]+ of run/);
    expect(stage.world.commentsOf(1)).toHaveLength(1);
  });
});
