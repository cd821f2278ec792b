import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff, verdictOf } from '../../src/capabilities/diff.ts';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../../src/capabilities/model.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { COMMENT_LIMIT, commentLimit, renderReview, summaryLimit } from '../../src/report/review.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderDiff } from '../../src/report/terminal-diff.ts';
import { takeInventory } from '../../src/take-inventory.ts';
import { type Recorder, race } from './figures.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a review costs: of a large component, against reading it; of many changes, against printing them as JSON. */
export async function benchReview(to: Recorder, folder: string, large: Uint8Array): Promise<void> {
  const input = join(folder, 'review.wasm');
  writeFileSync(input, large);
  const policy = policyFrom({ stdio: 'allow', 'allow-clocks': true, 'allow-random': true });
  const base = inventoryOf([takeInventory(large, { name: 'app.wasm', sha256 }).inventory]);
  const take = (): Inventory => inventoryOf([takeInventory(large, { name: 'app.wasm', policy, sha256 }).inventory]);
  const warm = await race(9, {
    copy: () => writeFileSync(join(folder, 'copy.wasm'), readFileSync(input)),
    inventory: () => take(),
    review: () => diff(base, take()),
  });
  to.record('12 MB: inventory and diff, warm', warm.review, 'ms');
  to.record('12 MB: inventory and diff, warm', warm.review / warm.copy, '× reading and writing the file');

  const changes = diff(inventoryOf([]), inventoryOf([withGrants(1000)]));
  const verdict = verdictOf(changes, 'any');
  const rendered = await race(9, {
    json: () => JSON.stringify(changes, undefined, 2),
    comment: () => renderReview(changes, verdict, { limit: commentLimit(0) }),
    summary: () => renderReview(changes, verdict, { limit: summaryLimit }),
    terminal: () => renderDiff(changes, verdict, { width: 100, colour: false }),
    sarif: () => renderSarif(changes, verdict),
  });
  to.record('1,000 changes: JSON.stringify', rendered.json, 'ms');
  for (const name of ['comment', 'summary', 'terminal', 'sarif'] as const)
    to.record(`  ${name}`, rendered[name] / rendered.json, '× that');
  const comment = renderReview(changes, verdict, { limit: commentLimit(0) });
  to.record('1,000 changes: the comment', comment.length, 'characters', `≤ ${COMMENT_LIMIT}`);
}

/** A component that is granted so many origins, each on a line of its own, and asks for them. */
function withGrants(number: number): ComponentInventory {
  const origins = Array.from({ length: number }, (_, i) => `http.egress:https://host-${i}.example.com`);
  const digest = { size: 1, sha256: '0'.repeat(64) };
  return {
    name: 'app.wasm',
    component: digest,
    policy: { sha256: digest.sha256, file: 'wasi-virt.yaml' },
    adapter: null,
    result: null,
    problem: null,
    parts: [],
    exports: [],
    imports: [],
    inert: [],
    callable: [],
    resultCallable: [],
    asks: [{ capability: 'http.egress:*://*:*', calls: [], by: ['main'], outcome: 'narrowed' }],
    granted: origins.map((capability, i) => ({
      capability,
      by: 'host',
      setting: 'allow-http',
      source: { text: `wasi-virt.yaml:${i + 5}:9`, file: 'wasi-virt.yaml', line: i + 5, column: 9 },
      reason: 'a partner',
      expires: null,
    })),
    needs: origins.map((capability) => ({ capability, enforcedBy: 'virt.wasm', calls: [] })),
  };
}
