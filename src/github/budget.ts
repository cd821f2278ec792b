import { reasonOf } from './reason.ts';

/** What became of work that had a time budget. */
export type Spent<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** It did not end in time; what it still does is nobody's concern. */
  | { readonly kind: 'late'; readonly ms: number }
  /** It was called off from outside. */
  | { readonly kind: 'stopped' };

/**
 * Does work for at most `ms` milliseconds, and then goes on without it. The work is told by a signal; if it does not
 * listen, it is left alone: neither its promise nor its errors matter any more. The promise never rejects.
 * @param work gets a signal that aborts at the end of the budget, or when `outer` does
 */
export async function withBudget<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<Spent<T>> {
  if (outer?.aborted) return { kind: 'stopped' };
  const own = new AbortController();
  const over = Promise.withResolvers<Spent<T>>();
  const stop = (): void => over.resolve({ kind: 'stopped' });
  // As long as the budget lasts this timer keeps the process alive: it would end in the middle of an `await` otherwise.
  const timer = setTimeout(() => over.resolve({ kind: 'late', ms }), ms);
  outer?.addEventListener('abort', stop, { once: true });
  const spent = await Promise.race([settled(work, own.signal), over.promise]);
  clearTimeout(timer);
  outer?.removeEventListener('abort', stop);
  own.abort();
  return spent;
}

/** Never rejects, not even long after anybody listened. */
async function settled<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Spent<T>> {
  try {
    return { kind: 'done', value: await work(signal) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** A call that was not even made. */
export interface Broken {
  readonly kind: 'broken';
  /** Why: what went wrong the first time, a clause. */
  readonly reason: string;
}

/** Stands before a service: after its first outage in a run, no further calls are made to it. */
export class Breaker {
  #reason: string | undefined;

  /**
   * Like {@link withBudget}. Being late is an outage.
   * @param isOutage whether an error means that the service is down, and not that it refuses this one call
   */
  async call<T>(
    ms: number,
    work: (signal: AbortSignal) => Promise<T>,
    isOutage: (error: unknown) => boolean,
  ): Promise<Spent<T> | Broken> {
    if (this.#reason !== undefined) return { kind: 'broken', reason: this.#reason };
    const spent = await withBudget(ms, work);
    if (spent.kind === 'late' || (spent.kind === 'failed' && isOutage(spent.error))) this.#reason ??= troubleOf(spent);
    return spent;
  }
}

/** Why there is no result, a clause for people. */
export function troubleOf(spent: Exclude<Spent<never> | Broken, { readonly kind: 'done' }>): string {
  switch (spent.kind) {
    case 'failed':
      return reasonOf(spent.error);
    case 'late':
      return `no answer within ${spent.ms < 1000 ? `${spent.ms} ms` : `${Math.round(spent.ms / 100) / 10} s`}`;
    case 'stopped':
      return 'it was called off';
    case 'broken':
      return spent.reason;
  }
}
