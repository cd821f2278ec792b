import { describe, expect, test } from 'vitest';
import { Breaker, withBudget } from '../../src/github/budget.ts';
import { Job } from '../support/services/child.ts';

const never = () => new Promise<never>(() => {});

describe('a budget', () => {
  test('gives the result of work that ends in time', async () => {
    expect(await withBudget(5000, async () => 7)).toEqual({ kind: 'done', value: 7 });
  });

  test('gives the error of work that fails, also of work that fails at once', async () => {
    const error = new Error('no');
    expect(await withBudget(5000, () => Promise.reject(error))).toEqual({ kind: 'failed', error });
    const thrower = () => {
      throw error;
    };
    expect(await withBudget(5000, thrower)).toEqual({ kind: 'failed', error });
  });

  test('does not wait for work that hangs, and tells it by the signal', async () => {
    let signal: AbortSignal | undefined;
    const spent = await withBudget(1, (given) => {
      signal = given;
      return never();
    });
    expect(spent).toEqual({ kind: 'late', ms: 1 });
    expect(signal?.aborted).toBe(true);
  });

  test('ends when it is called off, and does not begin when it was', async () => {
    const outer = new AbortController();
    const work = withBudget(60_000, never, outer.signal);
    outer.abort();
    expect(await work).toEqual({ kind: 'stopped' });
    let begun = false;
    const more = async () => {
      begun = true;
    };
    expect(await withBudget(60_000, more, outer.signal)).toEqual({ kind: 'stopped' });
    expect(begun).toBe(false);
  });

  test('keeps a process alive as long as it lasts, and work that fails long after does not crash it', async () => {
    const job = await Job.make();
    const { code, stdout, stderr } = await job.call('__tests__/github/late-work.ts', 'lateWork', []);
    await job.remove();
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'late, rejected, alive', stderr: '' });
  });
});

describe('a breaker', () => {
  const isOutage = (error: unknown) => error instanceof Error && error.message === 'down';
  const failing = (message: string) => () => Promise.reject(new Error(message));

  test('lets no call through after an outage, and says why', async () => {
    const breaker = new Breaker();
    expect(await breaker.call(5000, failing('down'), isOutage)).toMatchObject({ kind: 'failed' });
    let called = false;
    const work = async () => {
      called = true;
    };
    expect(await breaker.call(5000, work, isOutage)).toEqual({ kind: 'broken', reason: 'down' });
    expect(called).toBe(false);
  });

  test('takes lateness for an outage', async () => {
    const breaker = new Breaker();
    await breaker.call(1, never, isOutage);
    expect(await breaker.call(5000, async () => 1, isOutage)).toEqual({
      kind: 'broken',
      reason: 'no answer within 1 ms',
    });
  });

  test('stays closed when one call is refused', async () => {
    const breaker = new Breaker();
    await breaker.call(5000, failing('no'), isOutage);
    expect(await breaker.call(5000, async () => 1, isOutage)).toEqual({ kind: 'done', value: 1 });
  });
});
