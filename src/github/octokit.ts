import type { getOctokit } from '@actions/github';
import { VERSION } from '../version.ts';
import { Breaker, troubleOf } from './budget.ts';
import type { Repository } from './context.ts';
import { reasonOf } from './reason.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Statuses that no second try changes. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 451];
/** How often a call is tried again that may be. */
const RETRIES = 2;

export interface ApiOptions {
  /** Empty: there is none, and no call is made. */
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: Repository | undefined;
  /** How long to wait before the second try, in milliseconds; four times as long before the third. */
  readonly patience?: number;
}

/** The repository, as calls name it. */
export interface At {
  readonly owner: string;
  readonly repo: string;
}

/** What came of some calls. */
export type ApiResult<T> = { readonly kind: 'done'; readonly value: T } | ApiFailure;

/** Why calls did not do what they should, with a sentence for people. */
export type ApiFailure =
  /** The token may read and not write, as in a run for a fork: nothing is wrong. */
  | { readonly kind: 'read-only'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string }
  /** Down, too slow, or over its limits; or it cannot be called at all. */
  | { readonly kind: 'unavailable'; readonly sentence: string };

/** GitHub's REST API of one repository, for a whole run: it is loaded at the first call, and left alone once it is down. */
export class Api {
  readonly #options: ApiOptions;
  readonly #breaker = new Breaker();
  #calls = 0;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** Requests that were sent so far, repeated ones too. */
  get calls(): number {
    return this.#calls;
  }

  /**
   * Does some calls within a time budget. Never rejects.
   * @param work may throw; what the API answers then decides the result
   */
  async run<T>(ms: number, work: (octokit: Octokit, at: At) => Promise<T>): Promise<ApiResult<T>> {
    const { token, repository } = this.#options;
    if (token === '') return unavailable('there is no token');
    if (repository === undefined) return unavailable('it is not known which repository this is');
    const { owner, name: repo } = repository;
    const spent = await this.#breaker.call(
      ms,
      async (signal) => work(await this.#open(signal), { owner, repo }),
      isOutage,
    );
    if (spent.kind === 'done') return spent;
    const result = spent.kind === 'failed' ? failure(spent.error) : unavailable(troubleOf(spent));
    return { ...result, sentence: result.sentence.replaceAll(token, '***') };
  }

  /** A client of its own for each piece of work, which ends with it. The libraries are loaded once. */
  async #open(signal: AbortSignal): Promise<Octokit> {
    const [{ getOctokit }, { retry }] = await Promise.all([import('@actions/github'), import('@octokit/plugin-retry')]);
    const { token, apiUrl, patience = 500 } = this.#options;
    const count = (octokit: Pick<Octokit, 'hook'>): object => {
      octokit.hook.before('request', () => {
        this.#calls++;
      });
      return {};
    };
    const options = {
      baseUrl: apiUrl,
      userAgent: `wasi-virt/${VERSION}`,
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      retry: { doNotRetry: FINAL, retries: RETRIES, retryAfterBaseValue: patience },
    };
    // The plugin that counts stands behind the one that repeats.
    const octokit = getOctokit(token, options, count, retry);
    octokit.hook.before('request', ({ method, url, request }) => {
      if (request === undefined) return;
      request.signal = signal;
      // It may have been done although the answer is an error; the query language only reads here.
      if (method === 'POST' && url !== '/graphql') request['retries'] = 0;
    });
    return octokit;
  }
}

/** Whether a call that failed may have been carried out all the same. Lost connections count as 500. */
export function mayBeDone(error: unknown): boolean {
  return statusOf(error) >= 500;
}

/** Whether what was asked for is not there, or may not be seen. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404;
}

function isOutage(error: unknown): boolean {
  return statusOf(error) >= 500 || statusOf(error) === 429 || isLimited(error);
}

function failure(error: unknown): ApiFailure {
  const status = statusOf(error);
  const reason = reasonOf(error);
  if (status < 400 || isOutage(error)) return unavailable(reason);
  if (status === 403 && /\bnot accessible by\b/.test(reason)) {
    const needed = headerOf(error, 'x-accepted-github-permissions');
    const how = needed === undefined ? '' : `; it would take ${reasonOf(needed)}`;
    return { kind: 'read-only', sentence: `The token may not do this${how}.` };
  }
  return { kind: 'refused', status, sentence: `GitHub refused it with ${status}: ${reason}.` };
}

/** GitHub says 403 too where there were too many calls. */
function isLimited(error: unknown): boolean {
  return headerOf(error, 'retry-after') !== undefined || headerOf(error, 'x-ratelimit-remaining') === '0';
}

function unavailable(reason: string): ApiFailure {
  return { kind: 'unavailable', sentence: `GitHub's API is not available: ${reason}.` };
}

/** 0: it is no answer of the API. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
}

function headerOf(error: unknown, name: string): string | undefined {
  if (!(error instanceof Error) || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const value: unknown = Reflect.get(Object(response.headers), name);
  return typeof value === 'string' ? value : undefined;
}

function quiet(): void {}
