import { setImmediate } from 'node:timers/promises';
import { withBudget } from '../../src/github/budget.ts';

/** For a process of its own: work with nothing that keeps the process alive, which fails after its time. */
export async function lateWork(): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const { kind } = await withBudget(20, () => promise);
  process.stdout.write(kind);
  reject(new Error('too late'));
  process.stdout.write(', rejected');
  // By now Node has looked for rejections that nobody handles.
  await setImmediate();
  process.stdout.write(', alive');
}
