import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import { lockOf } from '../../src/capabilities/lock.ts';
import { renderLock } from '../../src/report/lock.ts';
import { inventoryUnder } from '../support/inventory.ts';
import { Services } from '../support/services/services.ts';
import type { Comment, Pull } from '../support/services/world.ts';
import { tinyComponent } from '../support/tiny.ts';
import { BASE, type Event, push } from './events.ts';
import { type ActionRun, type Circumstances, Runner } from './runner.ts';

/** Ordinary inputs, and ones that let the component do more. */
export const APP = { component: 'app.wasm', stdio: 'allow' };
export const MORE = { ...APP, 'allow-clocks': 'true' };

export const LOCK = 'wasi-virt.lock.json';

/** What a test runs the Action with: services, and a machine with a repository in which there is a component. */
export class Harness {
  readonly services: Services;
  readonly runner: Runner;
  readonly component: Uint8Array;

  private constructor(services: Services, runner: Runner, component: Uint8Array) {
    this.services = services;
    this.runner = runner;
    this.component = component;
  }

  /** @param runner without it, a machine of its own */
  static async make(services: Services, runner?: Runner): Promise<Harness> {
    const component = await tinyComponent();
    const made = new Harness(services, runner ?? (await Runner.make()), component);
    await made.runner.clean();
    await made.runner.write('app.wasm', component);
    return made;
  }

  run(event: Event, inputs: Readonly<Record<string, string>> = APP, more: Circumstances = {}): Promise<ActionRun> {
    // That the run was started again, the API knows.
    const run = this.services.world.runs.get(event.run);
    const attempt = Number(event.env['GITHUB_RUN_ATTEMPT'] ?? 1);
    if (run !== undefined && attempt > run.attempt)
      Object.assign(run, { attempt, startedAt: this.services.world.tick() });
    return this.runner.run(this.services, event, inputs, more);
  }

  /** What a lock file says of the component under settings; without any, under those of {@link APP}. */
  lock(settings: Parameters<typeof inventoryUnder>[1] = { stdio: 'allow' }): string {
    return renderLock(lockOf(inventoryOf([inventoryUnder(this.component, settings)])));
  }

  /**
   * There is a lock file in the base, and so in the head: pull requests are compared with it, and no run is needed
   * before.
   */
  async locked(text = this.lock(), path = LOCK): Promise<void> {
    this.services.world.commitFile(BASE, path, text);
    await this.runner.write(path, text);
  }

  /** The lock file that the head of the first pull request has; `null`: it has none. */
  async headLocked(text: string | null, path = LOCK): Promise<void> {
    this.services.world.commitFile(pullOf(this.services).headSha, path, text);
    if (text === null) await this.runner.erase(path);
    else await this.runner.write(path, text);
  }

  /** The default branch was pushed to and looked at: pull requests have something to compare with. */
  pushed(inputs: Readonly<Record<string, string>> = APP): Promise<ActionRun> {
    return this.run(push(this.services), inputs);
  }
}

/** For a file of tests: everything new for each test, but the copy of `dist/`. */
export function harness(): () => Harness {
  let runner: Runner;
  let current: Harness;
  beforeAll(async () => {
    runner = await Runner.make();
  });
  afterAll(() => runner.remove());
  beforeEach(async () => {
    const services = await Services.start();
    services.world.addPull(1);
    current = await Harness.make(services, runner);
  });
  afterEach(() => current.services.stop());
  return () => current;
}

/** The first pull request. */
export function pullOf({ world }: Services): Pull {
  const pull = world.pulls.get(1);
  if (pull === undefined) throw new Error('there is no pull request');
  return pull;
}

/** What people see of the comments on the first pull request. */
export function shown({ world }: Services): readonly string[] {
  return world.commentsOf(1).map(({ body }) => body.replace(/^<!-- .* -->\n/, ''));
}

/** The only comment on the first pull request. */
export function onlyComment({ world }: Services): Comment {
  const [comment, ...others] = world.commentsOf(1);
  if (comment === undefined || others.length > 0) throw new Error(`there are ${others.length} more comments`);
  return comment;
}
