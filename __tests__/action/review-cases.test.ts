import { describe, expect, test } from 'vitest';
import { FILES_CASE, FOREIGN_CASES, type ReviewCase } from '../support/review-cases.ts';
import { pullRequest } from './events.ts';
import { harness, onlyComment } from './harness.ts';
import type { ActionRun } from './runner.ts';

const at = harness();
const INPUTS = { component: 'app.wasm', 'fail-on': 'gained' };

async function reviewed({ base, head }: ReviewCase, inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  const { runner, services } = at();
  await runner.write('app.wasm', await base());
  expect(await at().pushed({ ...inputs, 'fail-on': 'none' })).toMatchObject({ code: 0, errors: [] });
  await runner.write('app.wasm', await head());
  return at().run(pullRequest(services, 1), inputs);
}

describe('the comment tells and the gate fails', () => {
  test.each(FOREIGN_CASES)('$title', async (each) => {
    const { code, outputs } = await reviewed(each, { ...INPUTS, 'allow-env': 'true' });
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: each.refused ? 'error' : 'failed' });
    if (each.refused) return;
    const comment = plain(onlyComment(at().services).body);
    for (const finding of each.findings) expect(comment).toContain(finding.replace(/^\S+ /, ''));
  });

  test(FILES_CASE.title, async () => {
    // Denied, it reaches nothing, and the functions that it calls now are other ones.
    const denied = await reviewed(FILES_CASE, { ...INPUTS, 'fail-on': 'any' });
    expect(denied).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    expect(plain(onlyComment(at().services).body)).toContain(
      'wasi:filesystem/types@0.2: now [method]descriptor.open-at',
    );
  });

  test('a use of what was granted before', async () => {
    const granted = await reviewed(FILES_CASE, { ...INPUTS, 'allow-fs': 'true', 'fail-on': 'any' });
    expect(granted).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
    const comment = plain(onlyComment(at().services).body);
    expect(comment).toMatch(/newly used \| fs\.read:\* \| .* \| wit-component:adapter:wasi_snapshot_preview1 \| host/);
  });
});

/** Markdown as people see it. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/<\/?code>/g, '')
    .replaceAll(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}
