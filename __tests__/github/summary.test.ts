import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diff, verdictOf } from '../../src/capabilities/diff.ts';
import type { ComponentInventory } from '../../src/capabilities/model.ts';
import type { Comparison } from '../../src/github/compare.ts';
import { type Page, writeSummary } from '../../src/github/summary.ts';
import type { Judgement } from '../../src/github/verdict.ts';
import { SUMMARY_LIMIT } from '../../src/report/summary.ts';
import { ask, component, grant, inventory } from '../report/inventories.ts';
import { sampleReport } from '../report/sample.ts';

const PASSED: Judgement = { verdict: 'passed', fails: false, headline: undefined };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wasi-virt-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const API = component('api.wasm', {
  granted: [grant('http.egress:https://api.example.com', 5)],
  asks: [ask('http.egress:*://*:*', 'wasi:http/outgoing-handler@0.2.6 handle')],
});

function comparisonOf(...components: readonly ComponentInventory[]): Comparison {
  const head = inventory(...components);
  const result = diff(undefined, head);
  const verdict = verdictOf(result, 'none');
  return {
    inventory: head,
    baseline: { kind: 'none', reasons: [] },
    baselineName: undefined,
    diff: result,
    verdict,
    digest: '',
    approval: undefined,
    lock: { change: undefined, problem: undefined },
  };
}

async function written(page: Partial<Page>, before = ''): Promise<string> {
  const file = join(folder, 'summary.md');
  await writeFile(file, before);
  await writeSummary(file, {
    judgement: PASSED,
    reports: [],
    failures: [],
    comparison: undefined,
    remarks: [],
    ...page,
  });
  return (await readFile(file, 'utf8')).slice(before.length);
}

describe('the page of a job', () => {
  test('tells last, folded, what the rules leave to the host', async () => {
    const text = await written({ reports: [sampleReport()], comparison: comparisonOf(API), remarks: ['A remark.'] });
    const [verdict = '', ...others] = text.split(/^### What virt\.wasm does not keep by itself$/m);
    expect(verdict).toMatch(/^\*\*wasi-virt: no baseline\*\*[\s\S]*A remark\.[\s\S]*## wasi-virt: /);
    expect(others).toHaveLength(1);
    expect(others[0]).toContain('<details><summary><code>api.wasm</code>: what 1 rule leaves open</summary>');
    expect(others[0]).toContain('- **the host must still**: Follow no redirects by itself');
    expect(others[0]).not.toContain('virt.wasm enforces');
  });

  test('begins with what is said first', async () => {
    const judgement: Judgement = {
      verdict: 'approved',
      fails: false,
      headline: { title: 'approved', rest: ' by @carol.' },
    };
    const text = await written({ judgement, comparison: comparisonOf(API) });
    expect(text).toMatch(/^\*\*wasi-virt: approved\*\* by &#64;&#8288;carol\.\n\n?\*\*wasi-virt: no baseline/);
  });

  test('says nothing of it where nothing is left to the host', async () => {
    const nothing = component('app.wasm', { granted: [], asks: [] });
    expect(await written({ comparison: comparisonOf(nothing) })).not.toContain('does not keep');
    expect(await written({ reports: [sampleReport()] })).not.toContain('does not keep');
  });

  test('keeps its limit, and leaves this out first', async () => {
    const page = { comparison: comparisonOf(API) };
    const whole = await written(page);
    for (const room of [0, 200, 1000, Buffer.byteLength(whole) - 1, Buffer.byteLength(whole) + 200]) {
      const text = await written(page, 'x'.repeat(SUMMARY_LIMIT - room));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
      if (room > 1000) expect(text).toMatch(/^\*\*wasi-virt: no baseline\*\*/);
      expect(text.includes('does not keep')).toBe(room > Buffer.byteLength(whole));
    }
  });
});
