import { inRepository, json, page, problem } from './rest.ts';
import { pullJson } from './rest-issues.ts';
import type { Answer, Request, Router } from './router.ts';
import type { World } from './world.ts';

const REPO = '/repos/{owner}/{repo}';
export const COMMITS = {
  commit: `GET ${REPO}/git/commits/{sha}`,
  pulls: `GET ${REPO}/commits/{sha}/pulls`,
  content: `GET ${REPO}/contents/{path}`,
  branch: `GET ${REPO}/branches/{branch}`,
  compare: `GET ${REPO}/compare/{basehead}`,
} as const;

/** Commits, what is in them, and branches. */
export function commitRoutes(router: Router, world: World): void {
  const on = (route: string, work: (request: Request) => Answer): void => router.on(route, inRepository(world, work));

  on(COMMITS.commit, ({ params }) => {
    const { sha = '' } = params;
    return json({ sha, parents: world.parentsOf(sha).map((parent) => ({ sha: parent })) });
  });
  on(COMMITS.pulls, (request) => {
    const { sha } = request.params;
    const pulls = [...world.pulls.values()].filter(({ mergedAs, headSha }) => [mergedAs, headSha].includes(sha ?? ''));
    return page(request, pulls, (some) => some.map((pull) => pullJson(request, world, pull)));
  });
  on(COMMITS.content, ({ params, url, headers }) => {
    const content = world.fileAt(url.searchParams.get('ref') ?? '', params['path'] ?? '');
    if (content === undefined) return problem(404, 'Not Found');
    if (!/\braw\b/.test(headers.accept ?? '')) return problem(415, 'only raw files');
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json' }, body: Buffer.from(content) };
  });
  on(COMMITS.compare, ({ params }) => {
    const [base = ''] = (params['basehead'] ?? '').split('...');
    return json({ status: world.strays.has(base) ? 'diverged' : 'ahead', commits: [], files: [] });
  });
  on(COMMITS.branch, ({ params }) => {
    const { branch: name = '' } = params;
    return json({ name, protected: world.protectedBranches.has(name) });
  });
}
