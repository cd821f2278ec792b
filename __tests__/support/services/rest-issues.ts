import { z } from 'zod';
import { inRepository, json, page, problem, readOnly, signedIn } from './rest.ts';
import type { Answer, Request, Router } from './router.ts';
import { type Comment, type Identity, mergeOf, type Pull, type World } from './world.ts';

const REPO = '/repos/{owner}/{repo}';
export const ISSUES = {
  comments: `GET ${REPO}/issues/{number}/comments`,
  create: `POST ${REPO}/issues/{number}/comments`,
  update: `PATCH ${REPO}/issues/comments/{id}`,
  remove: `DELETE ${REPO}/issues/comments/{id}`,
  events: `GET ${REPO}/issues/{number}/events`,
  pull: `GET ${REPO}/pulls/{number}`,
  pulls: `GET ${REPO}/pulls`,
  viewer: 'POST /graphql',
} as const;

const WRITE_COMMENTS = 'issues=write; pull_requests=write';
const Body = z.object({ body: z.string().min(1) });
const Query = z.object({ query: z.string() });

/** Pull requests, their comments and labels, and who one is. */
export function issueRoutes(router: Router, world: World): void {
  const on = (route: string, work: (request: Request, identity: Identity) => Answer): void =>
    router.on(route, inRepository(world, work));
  const ofPull = (work: (request: Request, pull: Pull) => Answer) => (request: Request) => {
    const pull = world.pulls.get(Number(request.params['number']));
    return pull === undefined ? problem(404, 'Not Found') : work(request, pull);
  };

  on(
    ISSUES.pull,
    ofPull((request, pull) => json(pullJson(request, world, pull))),
  );
  on(ISSUES.pulls, (request) => {
    const [owner, branch] = (request.url.searchParams.get('head') ?? ':').split(':');
    const pulls = [...world.pulls.values()].filter(
      ({ state, headBranch, headRepository }) =>
        state === (request.url.searchParams.get('state') ?? 'open') &&
        (branch === '' || (headBranch === branch && headRepository?.split('/')[0] === owner)),
    );
    return page(request, pulls, (some) => some.map((pull) => pullJson(request, world, pull)));
  });
  on(
    ISSUES.events,
    ofPull((request, { number }) => {
      const events = world.labelled.filter(({ issue }) => issue === number);
      return page(request, events, (some) =>
        some.map(({ event, label, actor }) => ({ event, label: { name: label }, actor: userJson(actor) })),
      );
    }),
  );
  on(
    ISSUES.comments,
    ofPull((request, { number }) =>
      page(request, world.commentsOf(number), (some) => some.map((comment) => commentJson(request, world, comment))),
    ),
  );
  on(ISSUES.create, (request, identity) => {
    if (!identity.canWrite) return readOnly(WRITE_COMMENTS);
    const number = Number(request.params['number']);
    if (!world.pulls.has(number)) return problem(404, 'Not Found');
    return withBody(request, (body) => {
      const comment = world.addComment(number, identity.login, body);
      return json(commentJson(request, world, comment), 201);
    });
  });
  on(ISSUES.update, (request, identity) => {
    const comment = commentOf(world, request);
    if (!identity.canWrite) return readOnly(WRITE_COMMENTS);
    if (comment === undefined) return problem(404, 'Not Found');
    return withBody(request, (body) => {
      comment.body = body;
      return json(commentJson(request, world, comment));
    });
  });
  on(ISSUES.remove, (request, identity) => {
    const gone = commentOf(world, request);
    if (!identity.canWrite) return readOnly(WRITE_COMMENTS);
    if (gone === undefined) return problem(404, 'Not Found');
    for (const [number, comments] of world.comments) {
      world.comments.set(
        number,
        comments.filter((comment) => comment !== gone),
      );
    }
    return { status: 204 };
  });
  router.on(
    ISSUES.viewer,
    signedIn(world, ({ body }, { login }) => {
      const { query } = Query.parse(JSON.parse(body.toString()));
      if (!/\bviewer\s*\{\s*login\s*\}/.test(query)) return json({ errors: [{ message: 'not understood' }] });
      return json({ data: { viewer: { login } } });
    }),
  );
}

/** GitHub counts characters, and refuses what is longer. */
function withBody({ body }: Request, work: (text: string) => Answer): Answer {
  const parsed = Body.safeParse(JSON.parse(body.toString()));
  if (!parsed.success) return problem(422, 'Validation Failed');
  const { body: text } = parsed.data;
  if ([...text].length > 65_536)
    return problem(422, 'Validation Failed: body is too long (maximum is 65536 characters)');
  return work(text);
}

function commentOf(world: World, { params }: Request): Comment | undefined {
  return [...world.comments.values()].flat().find(({ id }) => id === Number(params['id']));
}

function commentJson({ url }: Request, world: World, { id, author, body }: Comment): object {
  const [number] = [...world.comments].find(([, comments]) => comments.some((comment) => comment.id === id)) ?? [];
  return {
    id,
    url: `${url.origin}/repos/${world.repository}/issues/comments/${id}`,
    html_url: `${url.origin}/${world.repository}/pull/${number}#issuecomment-${id}`,
    body,
    user: userJson(author),
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
}

function userJson(login: string): object {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

export function pullJson({ url }: Request, world: World, pull: Pull): object {
  const repository = (name: string | null): object | null =>
    name === null ? null : { full_name: name, owner: { login: name.split('/')[0] }, name: name.split('/')[1] };
  return {
    number: pull.number,
    state: pull.state,
    html_url: `${url.origin}/${world.repository}/pull/${pull.number}`,
    user: userJson(pull.author),
    merged_at: pull.mergedAs === null ? null : '2026-01-01T00:00:00Z',
    merge_commit_sha: pull.mergedAs ?? mergeOf(pull.headSha),
    labels: pull.labels.map((name) => ({ name })),
    head: { ref: pull.headBranch, sha: pull.headSha, repo: repository(pull.headRepository) },
    base: { ref: pull.baseBranch, sha: pull.baseSha, repo: repository(world.repository) },
  };
}
