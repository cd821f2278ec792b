import { createHash } from 'node:crypto';
import type { BlobStore } from './blob-store.ts';
import { inRepository, json, page, problem } from './rest.ts';
import type { Answer, Request, Router } from './router.ts';
import type { Artifact, Run, World } from './world.ts';

const ACTIONS = '/repos/{owner}/{repo}/actions';
export const RUNS = {
  run: `GET ${ACTIONS}/runs/{id}`,
  runs: `GET ${ACTIONS}/workflows/{workflow}/runs`,
  jobs: `GET ${ACTIONS}/runs/{id}/jobs`,
  artifacts: `GET ${ACTIONS}/runs/{id}/artifacts`,
  download: `GET ${ACTIONS}/artifacts/{id}/zip`,
} as const;

/** Runs of workflows and their artifacts. */
export function actionRoutes(router: Router, world: World, blobs: BlobStore): void {
  const on = (route: string, work: (request: Request) => Answer): void => router.on(route, inRepository(world, work));

  on(RUNS.run, ({ params }) => {
    const run = world.runs.get(Number(params['id']));
    return run === undefined ? problem(404, 'Not Found') : json(runJson(world, run));
  });
  on(RUNS.runs, (request) => {
    const wanted = (name: string, value: string): boolean => [null, value].includes(request.url.searchParams.get(name));
    const file = request.params['workflow'];
    const ofWorkflow = [...world.runs.values()].filter(({ path }) => path.endsWith(`/${file}`));
    if (ofWorkflow.length === 0) return problem(404, 'Not Found');
    const runs = ofWorkflow.filter(
      ({ headSha, headBranch, event, status }) =>
        wanted('head_sha', headSha) &&
        wanted('branch', headBranch) &&
        wanted('event', event) &&
        wanted('status', status),
    );
    const newest = runs.toSorted((a, b) => b.id - a.id);
    return page(request, newest, (some) => ({
      total_count: runs.length,
      workflow_runs: some.map((run) => runJson(world, run)),
    }));
  });
  on(RUNS.jobs, (request) => {
    const jobs = world.jobs.filter(({ run }) => run === Number(request.params['id']));
    return page(request, jobs, (some) => ({ total_count: jobs.length, jobs: some }));
  });
  on(RUNS.artifacts, (request) => {
    const name = request.url.searchParams.get('name');
    const artifacts = world.artifacts.filter(
      (artifact) => artifact.run === Number(request.params['id']) && [null, artifact.name].includes(name),
    );
    return page(request, artifacts, (some) => ({
      total_count: artifacts.length,
      artifacts: some.map((artifact) => artifactJson(world, artifact)),
    }));
  });
  on(RUNS.download, ({ params }) => {
    const artifact = world.artifacts.find(({ id }) => id === Number(params['id']));
    if (artifact === undefined) return problem(404, 'Not Found');
    if (artifact.expired) return problem(410, 'Artifact has expired');
    return { status: 302, headers: { location: blobs.create(artifact.bytes, artifact.contentType).url } };
  });
}

/** Of runs for forks, GitHub does not say which pull request they are for. */
function runJson(world: World, run: Run): object {
  const isOwn = run.headRepository === world.repository;
  const pulls = [...world.pulls.values()].filter(({ headSha }) => isOwn && headSha === run.headSha);
  const [owner, name] = run.headRepository.split('/');
  return {
    id: run.id,
    run_attempt: run.attempt,
    run_started_at: new Date(run.startedAt * 1000).toISOString(),
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    path: run.path,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    head_repository: { full_name: run.headRepository, name, owner: { login: owner } },
    repository: { full_name: world.repository },
    pull_requests: pulls.map(({ number, headSha }) => ({ number, head: { sha: headSha } })),
  };
}

function artifactJson(world: World, { id, run, name, bytes, expired }: Artifact): object {
  const { headSha, headBranch } = world.runs.get(run) ?? {};
  return {
    id,
    name,
    size_in_bytes: bytes.length,
    expired,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    workflow_run: { id: run, head_sha: headSha, head_branch: headBranch },
  };
}
