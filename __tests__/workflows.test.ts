import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import yaml from 'yaml';
import { z } from 'zod';
import { PREDICATE_TYPE } from '../src/report/predicate.ts';
import { VERSION } from '../src/version.ts';

const ROOT = new URL('../', import.meta.url);
/** How the Action is named by others, with the release that is current, and by this repository. */
const OURS = [`OWNER/wasi-virt-action@v${VERSION}`, './'];

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), Text).default({}),
  run: z.string().optional(),
});
const Job = z.object({
  permissions: Permissions.optional(),
  'timeout-minutes': z.number(),
  steps: z.array(Step),
});
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: Permissions,
  jobs: z.record(z.string(), Job),
});
const Action = z.object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) });

const read = (name: string): Promise<string> => readFile(new URL(name, ROOT), 'utf8');
const action = Action.parse(yaml.parse(await read('action.yml')));
const files = globSync('.github/{workflows,examples}/*.yml', { cwd: ROOT }).map((name) => name.replaceAll('\\', '/'));

test('there are workflows of the project, and examples', () => {
  expect(files).toContain('.github/workflows/e2e.yml');
  expect(files.filter((name) => name.startsWith('.github/examples/')).length).toBeGreaterThan(5);
});

describe.each(files.sort())('%s', async (file) => {
  const text = await read(file);
  const { on, permissions, jobs } = Workflow.parse(yaml.parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const uses = steps.flatMap((step) => step.uses ?? []);

  test('gives the Action inputs that it has', () => {
    const given = steps.filter((step) => isOurs(step.uses)).flatMap((step) => Object.keys(step.with));
    for (const name of given) expect(action.inputs).toHaveProperty([name]);
  });

  test('reads outputs that the Action has, of steps that are there', () => {
    const ours = steps.filter((step) => isOurs(step.uses)).flatMap(({ id }) => id ?? []);
    const ids = steps.flatMap(({ id }) => id ?? []);
    for (const [, id = '', output = ''] of text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(ids).toContain(id);
      if (ours.includes(id)) expect(action.outputs).toHaveProperty([output]);
    }
  });

  test('names other actions by a version, and ours by the current one', () => {
    for (const each of uses) {
      if (/^(?:\.|OWNER)\//.test(each)) expect(OURS).toContain(each);
      else expect(each).toMatch(/^[\w-]+(?:\/[\w-]+)+@(?:v\d+|[0-9a-f]{40})$/);
    }
  });

  test('takes no right to write for all of its jobs, where there are several', () => {
    if (Object.keys(jobs).length > 1) expect(Object.values(permissions)).not.toContain('write');
  });

  test('puts no text of strangers into a script', () => {
    for (const { run = '' } of steps)
      expect(run).not.toMatch(/\$\{\{[^}]*\b(?:github\.(?:event|head_ref|ref)|steps|inputs)\b/);
  });

  test('does not run code of a pull request with rights that it has not', () => {
    expect(on).not.toHaveProperty('pull_request_target');
    if (!('workflow_run' in on)) return;
    expect(uses.every(isOurs)).toBe(true);
    expect(steps.every(({ run }) => run === undefined)).toBe(true);
  });

  test('leaves no token in the work tree', () => {
    for (const step of steps)
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with).toMatchObject({ 'persist-credentials': 'false' });
  });
});

test('the examples attest with the predicate that the Action writes', async () => {
  const { jobs } = Workflow.parse(yaml.parse(await read('.github/examples/release.yml')));
  const types = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.with['predicate-type'] ?? []));
  expect(types).toEqual([PREDICATE_TYPE]);
});

test('the second half for forks listens to the first', async () => {
  const first: unknown = yaml.parse(await read('.github/examples/fork-review.yml'));
  const second: unknown = yaml.parse(await read('.github/examples/fork-comment.yml'));
  const { name } = z.object({ name: z.string() }).parse(first);
  expect(second).toMatchObject({ on: { workflow_run: { workflows: [name] } } });
});

function isOurs(uses: string | undefined): boolean {
  return uses !== undefined && OURS.includes(uses);
}
