import { readFile } from 'node:fs/promises';
import { Services } from '../support/services/services.ts';
import { type Pull, sha, TOKENS, type World } from '../support/services/world.ts';
import { Act, type Finished } from './act.ts';
import { Repository } from './repository.ts';

/** What a run may be given beside its event. */
export interface RunOptions {
  readonly token?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** What came of a run, with what the services saw of it. */
export interface Played extends Finished {
  readonly run: number;
  readonly routes: readonly string[];
}

/** The commit that everything starts from. */
export const BASE = sha('base');
const LOCK_FILES = ['wasi-virt.lock.json', '.github/e2e/stdio.lock.json'];
const REPOSITORY = { full_name: 'octo/app', name: 'app', owner: { login: 'octo' }, default_branch: 'main' };

/** A repository, its GitHub and its runner, all on this machine: what happens there sets off one workflow. */
export class Stage {
  readonly repository: Repository;
  readonly services: Services;
  readonly #act: Act;
  #runs = 100;

  private constructor(repository: Repository, services: Services, act: Act) {
    this.repository = repository;
    this.services = services;
    this.#act = act;
  }

  static async make(): Promise<Stage> {
    return new Stage(...(await Promise.all([Repository.make(), Services.start(), Act.make()])));
  }

  get world(): World {
    return this.services.world;
  }

  /** The work tree is pushed to a branch or a tag. */
  async push(workflow: string, ref = 'refs/heads/main', options: RunOptions = {}): Promise<Played & { sha: string }> {
    const after = await this.#commit();
    const payload = { ref, before: BASE, after, deleted: false, repository: REPOSITORY };
    const headBranch = ref.replace(/^refs\/(?:heads|tags)\//, '');
    const run = this.world.addRun(++this.#runs, { event: 'push', headSha: after, headBranch }).id;
    return { ...(await this.#play('push', workflow, run, payload, options)), sha: after };
  }

  /** A pull request is opened with the work tree, or is moved on to it. */
  async pullRequest(workflow: string, facts: Partial<Pull> = {}, options: RunOptions = {}): Promise<Played> {
    const { world } = this;
    const headSha = await this.#commit();
    const pull = world.pulls.get(1) ?? world.addPull(1, facts);
    pull.headSha = headSha;
    const { headBranch, headRepository, baseBranch, baseSha, mergedWith, author: login } = pull;
    // There is no test merge here: the head stands for it.
    world.parents.set(headSha, [mergedWith, headSha]);
    const event = {
      number: 1,
      user: { login },
      head: { ref: headBranch, sha: headSha, repo: { full_name: headRepository } },
      base: { ref: baseBranch, sha: baseSha, repo: REPOSITORY },
    };
    const payload = { action: 'synchronize', number: 1, pull_request: event, repository: REPOSITORY };
    const run = world.addRun(++this.#runs, { headSha, headBranch, headRepository: headRepository ?? '' }).id;
    return this.#play('pull_request', workflow, run, payload, options);
  }

  /** A run has ended. */
  async afterRun(workflow: string, run: number): Promise<Played> {
    const { event, headBranch, headRepository } = this.world.runs.get(run) ?? {};
    const ended = { id: run, event, head_branch: headBranch, head_repository: { full_name: headRepository } };
    const payload = { action: 'completed', workflow_run: ended, repository: REPOSITORY };
    return this.#play('workflow_run', workflow, ++this.#runs, payload, {});
  }

  /** All that is in the work tree; of it, GitHub shows the lock files. */
  async #commit(): Promise<string> {
    const sha = await this.repository.commit();
    for (const path of LOCK_FILES) {
      const text = await readFile(this.repository.path(path), 'utf8').catch(() => null);
      this.world.commitFile(sha, path, text);
    }
    return sha;
  }

  async end(): Promise<void> {
    await Promise.all([this.repository.remove(), this.services.stop(), this.#act.remove()]);
  }

  async #play(
    event: string,
    workflow: string,
    run: number,
    payload: object,
    { token = TOKENS.workflow, env = {}, args = ['--no-cache-server'] }: RunOptions,
  ): Promise<Played> {
    const { services, repository } = this;
    const facts = this.world.runs.get(run);
    if (facts !== undefined) Object.assign(facts, { path: workflow, status: 'in_progress', conclusion: null });
    const before = services.calls.length;
    const scopes = [{ scope: 'refs/heads/main', permission: 3 }];
    const finished = await this.#act.run({
      ...{ folder: repository.folder, workflow, event, payload, token, args },
      env: {
        ...services.env({ run, scopes }),
        GITHUB_WORKFLOW_REF: `${REPOSITORY.full_name}/${workflow}@refs/heads/main`,
        ...env,
      },
    });
    const conclusion = finished.code === 0 ? 'success' : 'failure';
    if (facts !== undefined) Object.assign(facts, { status: 'completed', conclusion });
    return { ...finished, run, routes: services.routes.slice(before) };
  }
}
