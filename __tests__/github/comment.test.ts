import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentRequest, markerLength, upsertComment } from '../../src/github/comment.ts';
import { COMMENT_LIMIT } from '../../src/report/review.ts';
import { ISSUES } from '../support/services/rest-issues.ts';
import { Services } from '../support/services/services.ts';
import { BOT, sha, TOKENS } from '../support/services/world.ts';
import { AMPLE, apiOf } from './api.ts';

let services: Services;
let headSha: string;

beforeEach(async () => {
  services = await Services.start();
  ({ headSha } = services.world.addPull(1));
  for (const run of [99, 100, 101, 102]) services.world.addRun(run, { headSha, attempt: 2 });
});

afterEach(() => services.stop());

async function upsert(more: Partial<CommentRequest> = {}, token: string = TOKENS.workflow) {
  const api = apiOf(services, { token });
  const request: CommentRequest = {
    pull: 1,
    key: 'CI: app.wasm',
    headSha,
    runId: 100,
    runAttempt: 1,
    workflowFile: '.github/workflows/CI.yml',
    body: 'one gained\n',
    mode: 'always',
    isNews: true,
    budget: AMPLE,
    ...more,
  };
  return upsertComment(api, request);
}

/** What people see of all comments. */
function shown(): readonly string[] {
  return services.world.commentsOf(1).map(({ body }) => body.replace(/^<!-- .* -->\n/, ''));
}

/** What the comment of a run would be, in somebody else's name. */
async function plant(author: string, more: Partial<CommentRequest> = {}): Promise<void> {
  await upsert(more);
  const [own] = services.world.commentsOf(1);
  services.world.comments.set(1, []);
  services.world.addComment(1, author, own?.body ?? '');
  services.calls.length = 0;
}

describe('one comment', () => {
  test('is made at the first run', async () => {
    const result = await upsert();
    const [{ id } = { id: 0 }] = services.world.commentsOf(1);
    const url = `${services.origin}/octo/app/pull/1#issuecomment-${id}`;
    expect(result).toEqual({ kind: 'created', id, url, calls: 4 });
    const marker = `<!-- wasi-virt-comment:1 key=[0-9a-f]{32} head=${headSha} run=100\\.1 content=[0-9a-f]{64} -->`;
    const body = expect.stringMatching(new RegExp(`^${marker}\\none gained\\n$`));
    expect(services.sent(ISSUES.create)).toEqual([{ body }]);
    expect(shown()).toEqual(['one gained\n']);
  });

  test('is updated by a run for the next commit, even if that has a lower number', async () => {
    const first = await upsert();
    const pull = services.world.pulls.get(1);
    headSha = sha('next');
    if (pull !== undefined) pull.headSha = headSha;
    expect(await upsert({ body: 'two gained\n', runId: 90 })).toEqual({ ...first, kind: 'updated', calls: 3 });
    expect(shown()).toEqual(['two gained\n']);
  });

  test('is not written again when nothing changed, and one call finds that out', async () => {
    await upsert();
    services.calls.length = 0;
    expect(await upsert({ runId: 101 })).toMatchObject({ kind: 'unchanged', calls: 1 });
    expect(services.routes).toEqual([ISSUES.comments]);
  });

  test('is written again when somebody has edited it', async () => {
    await upsert();
    const [comment] = services.world.commentsOf(1);
    if (comment !== undefined) comment.body = comment.body.replace('one', 'none');
    expect(await upsert()).toMatchObject({ kind: 'updated' });
    expect(shown()).toEqual(['one gained\n']);
  });

  test('is found among two hundred others', async () => {
    for (let i = 0; i < 150; i++) services.world.addComment(1, 'alice', `${i}`);
    await upsert();
    for (let i = 0; i < 50; i++) services.world.addComment(1, 'alice', `${i}`);
    expect(await upsert({ body: 'two gained' })).toMatchObject({ kind: 'updated', calls: 5 });
    expect(services.world.commentsOf(1)).toHaveLength(201);
  });

  test('is one for each key, whatever the key is', async () => {
    const keys = ['a', 'b', '-->', '<!-- ', 'x'.repeat(10_000), '\n', '🦀'];
    for (const key of keys) await upsert({ key, body: key });
    for (const key of keys) expect(await upsert({ key, body: key })).toMatchObject({ kind: 'unchanged' });
    expect(services.world.commentsOf(1)).toHaveLength(keys.length);
  });

  test('is left of several that jobs have made at once', async () => {
    await upsert();
    const [own] = services.world.commentsOf(1);
    services.world.addComment(1, BOT, own?.body ?? '');
    expect(await upsert({ body: 'two gained' })).toMatchObject({ kind: 'updated', id: own?.id });
    expect(shown()).toEqual(['two gained']);
  });

  test('is left of two that two jobs make in the same moment, each after it has looked for one', async () => {
    const first = services.faults.hold(ISSUES.create);
    const one = upsert({ runId: 101 });
    await first.arrived;
    const two = await upsert({ runId: 102, body: 'two gained' });
    first.release();
    expect((await one).kind).toBe('stale');
    expect(services.world.commentsOf(1)).toMatchObject([{ id: 'id' in two ? two.id : 0 }]);
    expect(shown()).toEqual(['two gained']);
  });

  test('that was made is reported even if a second look for others fails', async () => {
    services.faults.hold(ISSUES.comments).release();
    services.faults.fail(ISSUES.comments, { status: 404, body: { message: 'no' } });
    expect(await upsert()).toMatchObject({ kind: 'created' });
  });

  test('may be as long as GitHub takes', async () => {
    const room = COMMENT_LIMIT - markerLength({ key: 'CI: app.wasm', headSha, runId: 100, runAttempt: 1 });
    expect(await upsert({ body: 'x'.repeat(room) })).toMatchObject({ kind: 'created' });
    expect(await upsert({ body: 'y'.repeat(room + 1) })).toMatchObject({ kind: 'refused', status: 422 });
  });
});

describe('modes', () => {
  test('never: nothing is asked, nothing is written', async () => {
    expect(await upsert({ mode: 'never' })).toEqual({ kind: 'off', calls: 0 });
    expect(services.calls).toEqual([]);
  });

  test('on-change: without anything to say no comment is made, but one that is there is corrected', async () => {
    const quiet = { mode: 'on-change', isNews: false, body: 'nothing changed' } as const;
    expect(await upsert(quiet)).toEqual({ kind: 'nothing-to-say', calls: 1 });
    expect(await upsert({ mode: 'on-change' })).toMatchObject({ kind: 'created' });
    expect(await upsert(quiet)).toMatchObject({ kind: 'updated' });
    expect(shown()).toEqual(['nothing changed']);
  });

  test('always: a comment is made even if there is nothing to say', async () => {
    expect(await upsert({ isNews: false })).toMatchObject({ kind: 'created' });
  });
});

describe('older runs', () => {
  test('do not comment once the pull request has moved on', async () => {
    await upsert();
    const result = await upsert({ headSha: sha('before'), body: 'older' });
    expect(result).toMatchObject({ kind: 'stale', sentence: expect.stringContaining(headSha.slice(0, 7)) });
    expect(shown()).toEqual(['one gained\n']);
  });

  test.each([
    { runId: 99, runAttempt: 1 },
    { runId: 100, runAttempt: 1 },
  ])('do not overwrite what a newer one said of the same commit: %j', async (run) => {
    await upsert({ runAttempt: 2 });
    expect(await upsert({ ...run, body: 'older' })).toMatchObject({ kind: 'stale', calls: 2 });
    expect(shown()).toEqual(['one gained\n']);
  });
});

describe('a marker that somebody has edited counts only if the API knows its run', () => {
  test.each<[string, () => void, number]>([
    ['no such run', () => {}, 999],
    ['a run of another workflow', () => services.world.addRun(999, { headSha, path: '.github/workflows/x.yml' }), 999],
    ['a run for another commit', () => services.world.addRun(999, { headSha: sha('other') }), 999],
    ['an attempt that has not been', () => services.world.addRun(100, { headSha, attempt: 1 }), 100],
  ])('%s', async (_, change, runId) => {
    await upsert({ runId, runAttempt: 2, body: 'no capability changed' });
    change();
    expect(await upsert({ body: 'one gained' })).toMatchObject({ kind: 'updated' });
    expect(shown()).toEqual(['one gained']);
  });
});

describe('whose comment it is', () => {
  test.each(['mallory', 'github-actions', 'other[bot]'])('a marker that %s has planted is ignored', async (author) => {
    await plant(author);
    expect(await upsert()).toMatchObject({ kind: 'created', calls: 5 });
    expect(services.world.commentsOf(1).map((comment) => comment.author)).toEqual([author, BOT]);
  });

  test('a marker that was planted first does not hide ours', async () => {
    await plant('mallory');
    await upsert();
    expect(await upsert({ body: 'two gained' })).toMatchObject({ kind: 'updated', calls: 3 });
    expect(shown()).toEqual(['one gained\n', 'two gained']);
  });

  test.each([
    ['another app', TOKENS.app, 'reviewer[bot]'],
    ['a person', TOKENS.person, 'alice'],
  ])('the token of %s finds its own', async (_, token, author) => {
    await upsert({}, token);
    expect(services.world.commentsOf(1)).toMatchObject([{ author }]);
    expect(await upsert({}, token)).toMatchObject({ kind: 'unchanged', calls: 2 });
    expect(services.count(ISSUES.viewer)).toBe(1);
  });

  test('where GitHub does not tell, the token is the one of workflows', async () => {
    await plant('mallory');
    services.faults.fail(ISSUES.viewer, { status: 403, body: { message: 'no' } });
    expect(await upsert()).toMatchObject({ kind: 'created' });
    services.faults.clear();
    services.faults.fail(ISSUES.viewer, { status: 200, body: { errors: [{ message: 'no' }] } });
    expect(await upsert()).toMatchObject({ kind: 'unchanged' });
  });
});

describe('faults', () => {
  test('a comment that was made although the answer is an error is not made twice', async () => {
    services.faults.lose(ISSUES.create, { status: 502 });
    expect(await upsert()).toMatchObject({ kind: 'created', calls: 4 });
    expect(shown()).toEqual(['one gained\n']);
  });

  test('a comment that was not made is tried once more', async () => {
    services.faults.fail(ISSUES.create, { status: 502 }, 1);
    expect(await upsert()).toMatchObject({ kind: 'created', calls: 6 });
    services.world.comments.set(1, []);
    services.faults.fail(ISSUES.create, { status: 502 });
    expect(await upsert()).toMatchObject({ kind: 'unavailable' });
    expect(services.count(ISSUES.create)).toBe(4);
  });

  test('a token that may only read is told, and is no failure', async () => {
    expect(await upsert({}, TOKENS.readOnly)).toMatchObject({ kind: 'read-only', calls: 3 });
  });

  test('a pull request that is not there is a refusal', async () => {
    expect(await upsert({ pull: 2 })).toMatchObject({ kind: 'refused', status: 404 });
  });

  test('a service that hangs takes its budget and no more', async () => {
    services.faults.hang('*');
    expect(await upsert({ budget: 50 })).toMatchObject({ kind: 'unavailable' });
  });
});
