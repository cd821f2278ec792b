import type { Answer } from './router.ts';

/** What goes wrong instead of, or before, the answer. */
export type Fault =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The work is done, and the answer is another one all the same. */
  | { readonly kind: 'lost'; readonly answer: Answer }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hold'; readonly arrived: () => void; readonly released: Promise<void> };

interface Pending {
  readonly fault: Fault;
  left: number;
}

/** Faults by route template; `*` stands for every route that has none of its own. */
export class Faults {
  readonly #byRoute = new Map<string, Pending[]>();

  /** Answers with an error, `times` times. */
  fail(route: string, answer: Answer, times = Number.POSITIVE_INFINITY): void {
    this.#add(route, { kind: 'answer', answer }, times);
  }

  /** Does what is asked, and answers with an error: what a client must not do twice. */
  lose(route: string, answer: Answer, times = 1): void {
    this.#add(route, { kind: 'lost', answer }, times);
  }

  /** Never answers. */
  hang(route: string, times = Number.POSITIVE_INFINITY): void {
    this.#add(route, { kind: 'hang' }, times);
  }

  /** Closes the connection without an answer. */
  reset(route: string, times = Number.POSITIVE_INFINITY): void {
    this.#add(route, { kind: 'reset' }, times);
  }

  /** Answers one call only when it is released. */
  hold(route: string): { readonly arrived: Promise<void>; readonly release: () => void } {
    const arrived = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.#add(route, { kind: 'hold', arrived: arrived.resolve, released: released.promise }, 1);
    return { arrived: arrived.promise, release: released.resolve };
  }

  take(route: string): Fault | undefined {
    for (const key of [route, '*']) {
      const pending = this.#byRoute.get(key)?.find(({ left }) => left > 0);
      if (pending === undefined) continue;
      pending.left--;
      return pending.fault;
    }
    return undefined;
  }

  clear(): void {
    this.#byRoute.clear();
  }

  #add(route: string, fault: Fault, left: number): void {
    this.#byRoute.set(route, [...(this.#byRoute.get(route) ?? []), { fault, left }]);
  }
}
