import { describe, expect, test } from 'vitest';
import { readContext } from '../../src/github/context.ts';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

const PULL = {
  number: 12,
  user: { login: 'alice' },
  head: { sha: HEAD, ref: 'topic', repo: { full_name: 'octo/app' } },
  base: { sha: BASE, ref: 'main', repo: { full_name: 'octo/app' } },
};

const ENV = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REPOSITORY: 'octo/app',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com/',
  GITHUB_RUN_ID: '8012345678',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'sandbox',
  GITHUB_WORKFLOW: 'CI',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_REF: 'refs/pull/12/merge',
  GITHUB_ACTOR: 'alice',
};

function context(env: Readonly<Record<string, string>> = {}, payload: object = { pull_request: PULL }) {
  const repository = { full_name: 'octo/app', default_branch: 'main' };
  return readContext({ ...ENV, ...env }, JSON.stringify({ repository, ...payload }));
}

test('a pull request is told with its commits', () => {
  expect(context()).toEqual({
    trigger: {
      kind: 'pull_request',
      pull: { number: 12, headSha: HEAD, baseSha: BASE, baseRef: 'main', isFork: false, author: 'alice' },
    },
    eventName: 'pull_request',
    repository: { owner: 'octo', name: 'app' },
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    isGhes: false,
    runId: 8012345678,
    runAttempt: 2,
    job: 'sandbox',
    workflow: 'CI',
    sha: 'c'.repeat(40),
    ref: 'refs/pull/12/merge',
    defaultBranch: 'main',
    actor: 'alice',
    isDependabot: false,
    isSensitive: false,
  });
});

test.each([
  ['another repository', { full_name: 'mallory/app' }],
  ['a repository that is gone', null],
])('a pull request from %s is one from a fork', (_, repo) => {
  const { trigger } = context({}, { pull_request: { ...PULL, head: { ...PULL.head, repo } } });
  expect(trigger).toMatchObject({ pull: { isFork: true } });
});

test('Dependabot is known by who acts or who has written the pull request', () => {
  expect(context({ GITHUB_ACTOR: 'dependabot[bot]' }).isDependabot).toBe(true);
  const pull = { ...PULL, user: { login: 'dependabot[bot]' } };
  expect(context({}, { pull_request: pull }).isDependabot).toBe(true);
  expect(context({ GITHUB_ACTOR: 'dependabot' }).isDependabot).toBe(false);
});

test.each([
  ['push', { before: BASE }, { kind: 'push', before: BASE }],
  ['push', { before: '0'.repeat(40) }, { kind: 'push', before: null }],
  [
    'merge_group',
    { merge_group: { base_sha: BASE, base_ref: 'refs/heads/release/1' } },
    { kind: 'merge_group', baseSha: BASE, baseRef: 'release/1', queued: null },
  ],
  [
    'merge_group',
    { merge_group: { head_ref: `refs/heads/gh-readonly-queue/release/pr-7/pr-104-${BASE}` } },
    { kind: 'merge_group', baseSha: null, baseRef: null, queued: 104 },
  ],
  ['workflow_run', { workflow_run: { id: 99 } }, { kind: 'workflow_run', run: 99 }],
  ['schedule', {}, { kind: 'schedule' }],
  ['release', {}, { kind: 'release' }],
  ['issue_comment', { pull_request: PULL }, { kind: 'other' }],
  ['pull_request_target', { pull_request: PULL }, { kind: 'pull_request_target', pull: { number: 12 } }],
])('%s is understood', (name, payload, trigger) => {
  expect(context({ GITHUB_EVENT_NAME: name }, payload).trigger).toMatchObject(trigger);
});

test.each([
  ['release', 'refs/heads/main', true],
  ['push', 'refs/tags/v1', true],
  ['pull_request_target', 'refs/heads/main', true],
  ['workflow_run', 'refs/heads/main', true],
  ['push', 'refs/heads/main', false],
  ['pull_request', 'refs/pull/12/merge', false],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', false],
  ['schedule', 'refs/heads/main', false],
])('on %s of %s, whether a poisoned cache matters: %s', (name, ref, matters) => {
  expect(context({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref }).isSensitive).toBe(matters);
});

test.each([
  ['https://github.com', false],
  ['https://GitHub.com/', false],
  ['https://acme.ghe.com', false],
  ['http://github.localhost:8080', false],
  ['https://git.acme.org', true],
  ['https://github.com.acme.org', true],
  ['no address', false],
])('%s is a server of somebody: %s', (url, isGhes) => {
  expect(context({ GITHUB_SERVER_URL: url }).isGhes).toBe(isGhes);
});

describe('odd payloads', () => {
  test.each([
    '',
    'null',
    '[]',
    '7',
    '{',
    '{"pull_request":null}',
    '{"pull_request":{"number":"12"}}',
    '{"__proto__":1}',
  ])('of %s, what is known is told', (payload) => {
    const { trigger, repository, defaultBranch } = readContext(ENV, payload);
    expect({ trigger, repository, defaultBranch }).toEqual({
      trigger: { kind: 'pull_request', pull: null },
      repository: { owner: 'octo', name: 'app' },
      defaultBranch: undefined,
    });
  });

  test.each([
    { ...PULL, number: 1.5 },
    { ...PULL, number: -1 },
    { ...PULL, head: { ...PULL.head, sha: 'HEAD' } },
    { ...PULL, base: { ...PULL.base, sha: `${BASE}\n-->` } },
  ])('a pull request whose facts cannot be is not known: %j', (pull) => {
    expect(context({}, { pull_request: pull }).trigger).toEqual({ kind: 'pull_request', pull: null });
  });

  test('without any environment nothing is made up', () => {
    expect(readContext({}, '')).toMatchObject({
      trigger: { kind: 'other' },
      repository: undefined,
      runId: undefined,
      runAttempt: 1,
      sha: undefined,
    });
    expect(readContext({ GITHUB_REPOSITORY: '../..//x', GITHUB_RUN_ID: '1e3' }, '')).toMatchObject({
      repository: undefined,
      runId: undefined,
    });
  });
});

test.each([
  ['octo/app/.github/workflows/ci.yml@refs/heads/main', '.github/workflows/ci.yml'],
  ['octo/app/.github/workflows/a b.yaml@refs/pull/1/merge', '.github/workflows/a b.yaml'],
  ['', undefined],
  ['octo/app', undefined],
  ['octo/app/.github/workflows/ci.txt@x', undefined],
])('the file of the workflow is in %j', (ref, file) => {
  expect(readContext({ GITHUB_WORKFLOW_REF: ref }, '').workflowFile).toBe(file);
});
