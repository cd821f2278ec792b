import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/capabilities/model.ts';
import { type Finished, Workplace } from '../support/dist.ts';
import { FILES_CASE, FOREIGN_CASES, type ReviewCase } from '../support/review-cases.ts';

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
});
afterAll(() => place.remove());

const run = (...args: readonly string[]): Finished => place.node('cli/index.js', args);

async function written({ base, head }: ReviewCase): Promise<void> {
  await writeFile(place.path('base.wasm'), await base());
  await writeFile(place.path('head.wasm'), await head());
}

function findingsOf({ stdout }: Finished): readonly string[] {
  const [component] = JSON.parse(stdout).components;
  return component.findings.map(({ change, capability }: Finding) => `${change} ${capability}`);
}

describe.each([FILES_CASE, ...FOREIGN_CASES])('$title', (each) => {
  test('is told, and fails', async () => {
    await written(each);
    const told = run('diff', 'base.wasm', 'head.wasm', '--fail-on=gained', '--json');
    expect({ code: told.code, findings: findingsOf(told) }).toEqual({ code: 3, findings: each.findings });
  });

  test('is told of a lock file', async () => {
    await written(each);
    run('lock', 'base.wasm', '--allow-all', '-o', 'base.lock.json');
    const told = run('diff', 'base.lock.json', 'head.wasm', '--allow-all', '--fail-on=any', '--json');
    if (each.refused) {
      expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('no result can be made') });
      return;
    }
    expect(told.code).toBe(3);
    // Everything is granted: what is gained without it is newly used.
    const expected = each === FILES_CASE ? ['used fs.read:*', 'used fs.write:*'] : each.findings;
    expect(findingsOf(told)).toEqual(expected);
  });
});

describe('what is suggested', () => {
  test('for a component that prints has no files', async () => {
    await written(FILES_CASE);
    expect(run('policy', 'suggest', 'base.wasm').stdout).not.toMatch(/filesystem|storage/);
    expect(run('policy', 'suggest', 'head.wasm').stdout).toContain('\n  filesystem: rw\n');
  });
});

describe('an import that is denied by name', () => {
  test.each([
    ['left', FOREIGN_CASES[0]],
    ['secrets', FOREIGN_CASES[3]],
  ] as const)('%s is gone from the result', async (name, each) => {
    if (each === undefined) throw new Error('there is no such case');
    await written(each);
    expect(run('head.wasm', `--deny-imports=${name}`).code).toBe(0);
    const { components } = JSON.parse(run('inspect', 'virt.wasm', '--json').stdout);
    const kept = each === FOREIGN_CASES[0] ? ['right'] : [];
    expect(components[0].imports).toEqual(kept);
  });
});
