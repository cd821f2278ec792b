import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Stage } from './stage.ts';

const WORKFLOW = '.github/workflows/sandbox.yml';
/** Of the whole run, in milliseconds; the library for artifacts alone would take 31 s for each. */
const BUDGET = 25_000;

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.make();
  await stage.repository.copy('action.yml', 'dist', '__tests__/fixtures/hello-c/hello-c.wasm');
  await stage.repository.write(
    WORKFLOW,
    `name: sandbox
on: pull_request
jobs:
  sandbox:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ./
        id: virt
        with: { component: __tests__/fixtures/hello-c/hello-c.wasm }
      - run: test "$ID" = '' && test "$VERDICT" = unknown && test -s "$FILE"
        env:
          ID: \${{ steps.virt.outputs.artifact-id }}
          VERDICT: \${{ steps.virt.outputs.verdict }}
          FILE: \${{ steps.virt.outputs.virt-path }}
`,
  );
});

afterEach(() => stage.end());

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('not a port');
  return address.port;
}

test('a runner whose artifact service refuses uploads, as act’s own does, loses neither the verdict nor half a minute', async () => {
  const port = String(await freePort());
  const folder = join(stage.repository.folder, '.git', 'artifacts');
  const server = [
    '--artifact-server-addr',
    '127.0.0.1',
    '--artifact-server-port',
    port,
    '--artifact-server-path',
    folder,
  ];
  const env = { ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/` };
  const { code, log, ms } = await stage.pullRequest(WORKFLOW, {}, { env, args: ['--no-cache-server', ...server] });
  expect(code).toBe(0);
  expect(ms).toBeLessThan(BUDGET);
  expect(log).toContain('::warning::The artifact virt.wasm was not uploaded');
  expect(stage.services.count(ISSUES.create)).toBe(1);
});

test('the caches of a runner that speaks the first version of the protocol are used', async () => {
  const folder = join(stage.repository.folder, '.git', 'caches');
  const args = ['--cache-server-addr', '127.0.0.1', '--cache-server-path', folder];
  const env = { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_RESULTS_URL: '' };
  const { code, log } = await stage.pullRequest(WORKFLOW, {}, { env, args });
  expect(code).toBe(0);
  expect(log).toMatch(/Saved the cache in \d+ ms\./);
});

test('a runner that reaches no service at all still tells the verdict, in time', async () => {
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  const env = { GITHUB_API_URL: nowhere, ACTIONS_RESULTS_URL: `${nowhere}/` };
  const { code, log, ms } = await stage.pullRequest(WORKFLOW, {}, { env });
  expect(code).toBe(0);
  expect(ms).toBeLessThan(BUDGET);
  expect(log).toContain('::warning::The comment was not written.');
});
