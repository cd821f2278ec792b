import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { OutputName } from '../../src/github/outputs.ts';
import { Services } from '../support/services/services.ts';
import { pullRequest } from './events.ts';
import { APP, Harness, MORE, shown } from './harness.ts';

const FILES = ['virt-path', 'inventory-path', 'diff-path', 'sarif-path', 'predicate-path'] as const;

/** What a run for a pull request that gains something tells, on a machine of its own. */
async function told(env: Readonly<Record<string, string>>) {
  const services = await Services.start();
  services.world.addPull(1);
  const harness = await Harness.make(services);
  try {
    await harness.pushed({ ...APP, cache: 'false' });
    const run = await harness.run(pullRequest(services, 1, { run: 7 }), { ...MORE, cache: 'false' }, { env });
    const at = (name: OutputName): string => resolve(harness.runner.path(), run.outputs[name] ?? '');
    const files = await Promise.all(FILES.map((name) => readFile(at(name), 'latin1')));
    const { verdict, changes, imports, 'virt-sha256': sha256, 'diff-sha256': digest } = run.outputs;
    return {
      code: run.code,
      outputs: { verdict, changes, imports, sha256, digest },
      comment: shown(services),
      summary: run.summary,
      messages: [run.errors, run.warnings],
      files: Object.fromEntries(FILES.map((name, i) => [name, files[i]])),
    };
  } finally {
    await harness.runner.remove();
    await services.stop();
  }
}

test('what the Action tells is the same in every folder, language and time zone', async () => {
  const usual = await told({ TZ: 'UTC', LANG: 'C' });
  expect(usual).toMatchObject({
    code: 0,
    outputs: { verdict: 'passed' },
    comment: [expect.stringContaining('gained')],
  });
  expect(await told({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(usual);
});
