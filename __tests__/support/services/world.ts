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
  /** As GitHub noted it when the pull request was opened or pushed to. */
  readonly baseSha: string;
  baseBranch: string;
  /** What the head was merged with for a test. */
  readonly mergedWith: string;
  /** The commit that it came to the branch as; `null`: it has not. */
  mergedAs: string | null;
  /** They are there until they are taken away; who has set and removed which is in {@link World.labelled}. */
  readonly labels: string[];
}

/** A label was set on an issue, or taken away. */
export interface Labelled {
  readonly issue: number;
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly actor: string;
}

export interface JobOfRun {
  readonly run: number;
  readonly name: string;
  readonly conclusion: string | null;
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
  /** When the last attempt was begun: seconds of the world's own clock. */
  startedAt: number;
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
  readonly jobs: JobOfRun[] = [];
  readonly labelled: Labelled[] = [];
  /** Whether a branch is protected; others than the default one are not, and are there all the same. */
  #now = 0;
  /** Commits that are on no branch that a pull request goes to. */
  readonly strays = new Set<string>();
  readonly protectedBranches = new Set<string>(['main']);
  /** Commits with their parents. Of any other, nobody knows the parents. */
  readonly parents = new Map<string, readonly string[]>();
  readonly #files = new Map<string, Map<string, string | null>>();
  readonly caches: CacheEntry[] = [];
  #ids = 1000;

  /** Each thing that happens is later than the one before. */
  tick(): number {
    return ++this.#now;
  }

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
      mergedWith: facts.baseSha ?? sha('base'),
      mergedAs: null,
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
      startedAt: this.tick(),
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

  /** Sets a label, or takes it away. */
  label(issue: number, label: string, actor = 'carol', event: Labelled['event'] = 'labeled'): void {
    const labels = this.pulls.get(issue)?.labels ?? [];
    if (event === 'labeled') labels.push(label);
    else labels.splice(labels.indexOf(label), 1);
    this.labelled.push({ issue, event, label, actor });
  }

  /** Puts a file into a commit; `null`: it is not in there any more. */
  commitFile(commit: string, path: string, content: string | null): void {
    this.#files.set(commit, (this.#files.get(commit) ?? new Map<string, string | null>()).set(path, content));
  }

  /** Of a test merge: what the head has made of it, else what the base has. */
  fileAt(commit: string, path: string): string | undefined {
    const own = this.#files.get(commit)?.get(path);
    if (own !== undefined) return own ?? undefined;
    const [base, head] = this.parentsOf(commit);
    if (base === undefined) return undefined;
    const ofHead = head === undefined ? undefined : this.#files.get(head)?.get(path);
    return ofHead === undefined ? this.fileAt(base, path) : (ofHead ?? undefined);
  }

  /** Of a commit that a pull request was merged as for a test: what it was merged with, and its head. */
  parentsOf(commit: string): readonly string[] {
    const known = this.parents.get(commit);
    if (known !== undefined) return known;
    const pull = [...this.pulls.values()].find(({ headSha }) => mergeOf(headSha) === commit);
    return pull === undefined ? [] : [pull.mergedWith, pull.headSha];
  }

  commentsOf(pull: number): readonly Comment[] {
    return this.comments.get(pull) ?? [];
  }
}

/** The commit of the test merge of a head. */
export function mergeOf(headSha: string): string {
  return sha(`merge of ${headSha}`);
}

/** 40 hexadecimal digits that look like a commit. */
export function sha(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
