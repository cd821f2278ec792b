import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { artifactName } from '../../src/github/artifact.ts';
import { ARTIFACT } from '../support/services/artifact-service.ts';
import { PUT_BLOB } from '../support/services/blob-store.ts';
import { Job } from '../support/services/child.ts';
import { Services } from '../support/services/services.ts';
import { AMPLE } from './api.ts';
import type { Step } from './upload.ts';

const BYTES = Buffer.from('\0asm bytes of a component');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

let services: Services;
let job: Job;

beforeAll(async () => {
  job = await Job.make();
});

afterAll(() => job.remove());

beforeEach(async () => {
  services = await Services.start();
  await job.clean();
  for (const name of ['virt.wasm', 'b.json']) await writeFile(job.path('work', name), BYTES);
});

afterEach(() => services.stop());

/** Uploads in a process of its own, which must end well whatever happens. */
async function upload(steps: readonly Step[], env: Readonly<Record<string, string>> = {}, budget = AMPLE) {
  const all = { ...services.env(), ...env };
  const { code, stdout, stderr, result } = await job.call('__tests__/github/upload.ts', 'upload', [steps, budget], all);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toContain(services.env()['ACTIONS_RUNTIME_TOKEN']);
  return result;
}

test('one file is uploaded as it is, and its digest is the one of the file', async () => {
  const result = await upload([{ file: 'virt.wasm' }]);
  const [{ id } = { id: 0 }] = services.world.artifacts;
  const url = `https://github.com/octo/app/actions/runs/7/artifacts/${id}`;
  expect(result).toEqual([{ kind: 'uploaded', id, name: 'virt.wasm', url, digest: SHA256, size: BYTES.length }]);
  expect(services.world.artifacts).toMatchObject([{ name: 'virt.wasm', bytes: BYTES }]);
  expect(services.calls).toHaveLength(4);
});

test('a file can be given another name, which may hold what GitHub refuses', async () => {
  const result = await upload([{ file: 'virt.wasm', name: 'a/b:c.wasm' }]);
  expect(result).toMatchObject([{ kind: 'uploaded', name: 'a-b-c.wasm', digest: SHA256 }]);
  expect(await readdir(job.path('work'))).toEqual(['b.json', 'virt.wasm']);
});

test('several files are uploaded as an archive', async () => {
  const files = [job.path('work', 'virt.wasm'), job.path('work', 'b.json')];
  expect(await upload([{ files, name: 'report' }])).toMatchObject([{ kind: 'uploaded', name: 'report' }]);
  expect(services.world.artifacts).toMatchObject([{ name: 'report', contentType: 'application/zip' }]);
});

describe('a name that is taken', () => {
  test('is followed by one of this job, and of this step in it', async () => {
    const steps = [{ file: 'virt.wasm' }];
    await upload(steps, services.env({ job: 'linux' }));
    const second = await upload(steps, services.env({ job: 'windows' }));
    expect(second).toMatchObject([{ kind: 'uploaded', name: expect.stringMatching(/^virt-[0-9a-f]{6}\.wasm$/) }]);
    await upload(steps, services.env({ job: 'mac' }));
    await upload(steps, { ...services.env({ job: 'mac' }), GITHUB_ACTION: '__self_2' });
    expect(new Set(services.world.artifacts.map(({ name }) => name)).size).toBe(4);
  });

  test('twice is a refusal', async () => {
    const steps = [{ file: 'virt.wasm' }];
    for (let i = 0; i < 2; i++) await upload(steps);
    expect(await upload(steps)).toMatchObject([{ kind: 'refused', sentence: expect.stringContaining('409') }]);
  });
});

describe('without a service', () => {
  test.each([
    ['a server of somebody', { GITHUB_SERVER_URL: 'https://git.acme.org' }],
    ['a job without a token', { ACTIONS_RUNTIME_TOKEN: '' }],
    ['a job without an address', { ACTIONS_RESULTS_URL: '' }],
  ])('%s: nothing is called, and a sentence says why', async (_, env) => {
    const expected = { kind: 'unsupported', sentence: expect.stringMatching(/^No artifact was uploaded: .*\.$/) };
    expect(await upload([{ file: 'virt.wasm' }], env)).toEqual([expected]);
    expect(services.calls).toEqual([]);
  });
});

describe('faults', () => {
  const two = [{ file: 'virt.wasm' }, { file: 'b.json' }];
  const down = { kind: 'unavailable', sentence: expect.stringMatching(/^The artifact .* was not uploaded: .*\.$/) };

  test.each([
    ['answers with errors', () => services.faults.fail('*', { status: 500, body: { msg: 'no' } })],
    ['hangs', () => services.faults.hang('*')],
    ['closes connections', () => services.faults.reset('*')],
  ])('a service that %s costs one budget, and is not called again', async (_, fail) => {
    fail();
    expect(await upload(two, {}, 700)).toEqual([down, down]);
    expect(services.calls.length).toBeLessThanOrEqual(1);
  });

  test('a store that hangs costs one budget', async () => {
    services.faults.hang(PUT_BLOB);
    expect(await upload([{ file: 'virt.wasm' }], {}, 1500)).toEqual([down]);
    expect(services.count(ARTIFACT.finalize)).toBe(0);
  });

  test.each([
    [403, 'not allowed'],
    [400, 'insufficient usage'],
  ])('a refusal with %i is told, and the next artifact is tried', async (status, msg) => {
    services.faults.fail(ARTIFACT.create, { status, body: { code: 'x', msg } }, 1);
    expect(await upload(two)).toMatchObject([{ kind: 'refused' }, { kind: 'uploaded' }]);
  });

  test.each(['none.wasm', '.'])('a file that cannot be read is told, and does no harm: %s', async (file) => {
    expect(await upload([{ file }, { file: 'b.json' }])).toMatchObject([{ kind: 'refused' }, { kind: 'uploaded' }]);
  });
});

test.each([
  ['app.virt.wasm', 'app.virt.wasm'],
  ['a"b:c<d>e|f*g?h\ri\nj\\k/l', 'a-b-c-d-e-f-g-h-i-j-k-l'],
  ['', 'wasi-virt'],
])('%j becomes the name %j', (text, name) => {
  expect(artifactName(text)).toBe(name);
});
