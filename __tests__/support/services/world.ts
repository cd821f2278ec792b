import { createHash } from 'node:crypto';

/** Who a token is, and what it may do. */
export interface Identity {
  readonly login: string;
  readonly kind: 'app' | 'user';
  readonly canWrite: boolean;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface Pull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly author: string;
  headSha: string;
  readonly headBranch: string;
  /** `null`: the fork is gone. */
  readonly headRepository: string | null;
  readonly baseSha: string;
  readonly baseBranch: string;
  readonly labels: string[];
}

export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: string;
  status: string;
  conclusion: string | null;
  /** Of the workflow. */
  path: string;
}

export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly expired: boolean;
}

export interface CacheEntry {
  readonly id: number;
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
}

/** Tokens that every world knows. */
export const TOKENS = {
  workflow: 'ghs_workflowTokenThatMayWrite',
  readOnly: 'ghs_workflowTokenOfAFork',
  app: 'ghs_tokenOfAnotherApp',
  person: 'github_pat_tokenOfAPerson',
} as const;

export const BOT = 'github-actions[bot]';

/** What one repository of GitHub's holds. Tests fill it and look into it. */
export class World {
  readonly repository = 'octo/app';
  readonly tokens = new Map<string, Identity>([
    [TOKENS.workflow, { login: BOT, kind: 'app', canWrite: true }],
    [TOKENS.readOnly, { login: BOT, kind: 'app', canWrite: false }],
    [TOKENS.app, { login: 'reviewer[bot]', kind: 'app', canWrite: true }],
    [TOKENS.person, { login: 'alice', kind: 'user', canWrite: true }],
  ]);
  readonly pulls = new Map<number, Pull>();
  readonly comments = new Map<number, Comment[]>();
  readonly runs = new Map<number, Run>();
  readonly artifacts: Artifact[] = [];
  readonly caches: CacheEntry[] = [];
  #ids = 1000;

  nextId(): number {
    return ++this.#ids;
  }

  addPull(number: number, facts: Partial<Pull> = {}): Pull {
    const pull: Pull = {
      number,
      state: 'open',
      author: 'alice',
      headSha: sha(`head of ${number}`),
      headBranch: 'topic',
      headRepository: this.repository,
      baseSha: sha('base'),
      baseBranch: 'main',
      labels: [],
      ...facts,
    };
    this.pulls.set(number, pull);
    this.comments.set(number, []);
    return pull;
  }

  addRun(id: number, facts: Partial<Run> = {}): Run {
    const run: Run = {
      id,
      attempt: 1,
      event: 'pull_request',
      headSha: sha('head'),
      headBranch: 'topic',
      headRepository: this.repository,
      status: 'completed',
      conclusion: 'success',
      path: '.github/workflows/CI.yml',
      ...facts,
    };
    this.runs.set(id, run);
    return run;
  }

  addComment(pull: number, author: string, body: string): Comment {
    const comment = { id: this.nextId(), author, body };
    const comments = this.comments.get(pull) ?? [];
    this.comments.set(pull, [...comments, comment]);
    return comment;
  }

  addArtifact(run: number, name: string, bytes: Uint8Array, facts: Partial<Artifact> = {}): Artifact {
    const id = this.nextId();
    const bare = { id, run, name, bytes: Buffer.from(bytes), contentType: 'application/zip', expired: false };
    const artifact = { ...bare, ...facts };
    this.artifacts.push(artifact);
    return artifact;
  }

  commentsOf(pull: number): readonly Comment[] {
    return this.comments.get(pull) ?? [];
  }
}

/** 40 hexadecimal digits that look like a commit. */
export function sha(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
