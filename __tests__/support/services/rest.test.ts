import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RUNS } from './rest-actions.ts';
import { ISSUES } from './rest-issues.ts';
import { Services } from './services.ts';
import { BOT, TOKENS } from './world.ts';

let services: Services;

beforeEach(async () => {
  services = await Services.start();
  services.world.addPull(1);
});

afterEach(() => services.stop());

async function api(method: string, path: string, body?: object, token: string = TOKENS.workflow): Promise<Response> {
  const init = { method, headers: { authorization: `token ${token}` } };
  const url = `${services.origin}/repos/octo/app${path}`;
  return fetch(url, body === undefined ? init : { ...init, body: JSON.stringify(body) });
}

describe('comments', () => {
  test('come in pages, with links to the others', async () => {
    for (let i = 0; i < 250; i++) services.world.addComment(1, 'alice', `${i}`);
    const bodies: unknown[] = [];
    let next: string | undefined = '/issues/1/comments?per_page=100';
    while (next !== undefined) {
      const answer: Response = await api('GET', next);
      const comments: { body: unknown }[] = JSON.parse(await answer.text());
      bodies.push(...comments.map(({ body }) => body));
      [, next] = /<[^>]*\/repos\/octo\/app([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '') ?? [];
    }
    expect(bodies).toEqual(Array.from({ length: 250 }, (_, i) => `${i}`));
    expect(services.count(ISSUES.comments)).toBe(3);
  });

  test('are written in the name of the token', async () => {
    const created = await api('POST', '/issues/1/comments', { body: 'hello' });
    expect([created.status, await created.json()]).toMatchObject([201, { body: 'hello', user: { login: BOT } }]);
    const [comment] = services.world.commentsOf(1);
    expect((await api('PATCH', `/issues/comments/${comment?.id}`, { body: 'bye' })).status).toBe(200);
    expect(services.world.commentsOf(1)).toMatchObject([{ author: BOT, body: 'bye' }]);
    expect((await api('DELETE', `/issues/comments/${comment?.id}`)).status).toBe(204);
    expect(services.world.commentsOf(1)).toEqual([]);
  });

  test('of 65,536 characters are taken, of one more refused', async () => {
    expect((await api('POST', '/issues/1/comments', { body: '🦀'.repeat(65_536) })).status).toBe(201);
    expect((await api('POST', '/issues/1/comments', { body: 'x'.repeat(65_537) })).status).toBe(422);
  });

  test('are refused to a token that may only read, and to one that nobody knows', async () => {
    const refused = await api('POST', '/issues/1/comments', { body: 'hello' }, TOKENS.readOnly);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
    expect(await refused.json()).toMatchObject({ message: 'Resource not accessible by integration' });
    expect((await api('GET', '/issues/1/comments', undefined, 'other')).status).toBe(401);
  });
});

test('an artifact is behind a redirect to another origin, which refuses the token', async () => {
  services.world.addRun(5);
  const { id } = services.world.addArtifact(5, 'virt.wasm', Buffer.from('bytes'));
  expect(await (await api('GET', `/actions/artifacts/${id}/zip`)).text()).toBe('bytes');
  const url = `${services.origin}/repos/octo/app/actions/artifacts/${id}/zip`;
  const redirect = await fetch(url, { redirect: 'manual', headers: { authorization: `token ${TOKENS.workflow}` } });
  const target = redirect.headers.get('location') ?? '';
  expect(new URL(target).origin).not.toBe(services.origin);
  expect((await fetch(target, { headers: { authorization: `token ${TOKENS.workflow}` } })).status).toBe(400);
});

test('of a run for a fork, the API does not say which pull request it is for', async () => {
  const own = services.world.addPull(2, { headSha: 'a'.repeat(40) });
  services.world.addPull(3, { headSha: 'b'.repeat(40), headRepository: 'mallory/app' });
  services.world.addRun(5, { headSha: own.headSha });
  services.world.addRun(6, { headSha: 'b'.repeat(40), headRepository: 'mallory/app' });
  expect(await (await api('GET', '/actions/runs/5')).json()).toMatchObject({ pull_requests: [{ number: 2 }] });
  expect(await (await api('GET', '/actions/runs/6')).json()).toMatchObject({ pull_requests: [] });
  expect(await (await api('GET', '/pulls?state=open&head=mallory:topic')).json()).toMatchObject([{ number: 3 }]);
});

describe('faults', () => {
  test('an error comes as often as it is wanted, then the answer', async () => {
    services.faults.fail(ISSUES.pull, { status: 503 }, 2);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await api('GET', '/pulls/1')).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  test('an answer can be lost after the work is done', async () => {
    services.faults.lose(ISSUES.create, { status: 502 });
    expect((await api('POST', '/issues/1/comments', { body: 'hello' })).status).toBe(502);
    expect(services.world.commentsOf(1)).toHaveLength(1);
  });

  test('a connection can be reset, and an answer held', async () => {
    services.world.addRun(1, { event: 'push' });
    services.faults.reset(RUNS.runs, 1);
    await expect(api('GET', '/actions/workflows/CI.yml/runs')).rejects.toThrow();
    const { arrived, release } = services.faults.hold(RUNS.runs);
    const answer = api('GET', '/actions/workflows/CI.yml/runs');
    await arrived;
    release();
    expect((await answer).status).toBe(200);
  });

  test('a call that hangs ends with the server', async () => {
    services.faults.hang('*');
    const answer = api('GET', '/pulls/1');
    const failed = expect(answer).rejects.toThrow();
    await services.stop();
    await failed;
  });
});
