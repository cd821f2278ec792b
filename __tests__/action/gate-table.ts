import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvalLabel } from '../../src/github/approval.ts';
import { Services } from '../support/services/services.ts';
import { type Artifact, mergeOf, sha } from '../support/services/world.ts';
import { BASE, type Event, mergeGroup, pullRequest, push, workflowRun } from './events.ts';
import { APP, Harness, LOCK, MORE } from './harness.ts';
import { type ActionRun, Runner } from './runner.ts';

export const EVENTS = ['pull_request', 'fork', 'merge_group', 'push'] as const;
export type TableEvent = (typeof EVENTS)[number];

/**
 * - `present`: a run of the workflow for the base commit has uploaded what the component could do before
 * - `forged`: nothing but what a pull request, or another workflow or job, could have put there
 * - `several`: all of these, and a hundred newer runs of the commit that have uploaded nothing
 */
const BASELINES = ['present', 'absent', 'forged', 'several'] as const;
/** `base`: head and base have the same one; `changed`: that of the head is true of the head. */
const LOCKS = ['none', 'base', 'added', 'changed', 'deleted'] as const;
const APPROVALS = ['none', 'exact', 'withdrawn', 'other'] as const;
const HALVES = ['virtualize', 'comment'] as const;

type Baseline = (typeof BASELINES)[number];
type Lock = (typeof LOCKS)[number];
type Approval = (typeof APPROVALS)[number];
type Half = (typeof HALVES)[number];

interface Setting {
  readonly event: TableEvent;
  readonly baseline: Baseline;
  readonly lock: Lock;
  readonly half: Half;
}

interface Row extends Setting {
  /** Whether the head may do more than the base. */
  readonly isMore: boolean;
  readonly approval: Approval;
}

/** What a row has to come to, by the rules and not by the code. */
function expected({ baseline, lock, isMore, approval }: Row): string {
  const isCompared = ['base', 'changed', 'deleted'].includes(lock) || ['present', 'several'].includes(baseline);
  // It still says what the component could do before.
  if (lock === 'base' && isMore) return 'failed';
  if (!isCompared) return 'unknown';
  if (!isMore) return 'passed';
  return approval === 'exact' ? 'approved' : 'failed';
}

const NOBODY = { cache: 'false', 'fail-on': 'gained' };
const NO_OPT_OUT = { ...NOBODY, comment: 'never' };

/** The rows of one event, in a file of its own: they are many, and each is a run of the Action as it is shipped. */
export function testTable(event: TableEvent): void {
  let runner: Runner;
  const made: { app?: Artifact; more?: Artifact } = {};
  beforeAll(async () => {
    runner = await Runner.make();
    for (const [name, inputs] of [['app', APP] as const, ['more', MORE] as const]) made[name] = await reportOf(inputs);
  });
  afterAll(() => runner.remove());

  /** What a job uploads under these inputs. */
  async function reportOf(inputs: Readonly<Record<string, string>>): Promise<Artifact> {
    const services = await Services.start();
    const harness = await Harness.make(services, runner);
    await harness.run(push(services), { ...inputs, cache: 'false' });
    await services.stop();
    const report = services.world.artifacts.find(({ name }) => name.startsWith('wasi-virt-report-'));
    if (report === undefined) throw new Error('nothing was uploaded');
    return report;
  }

  for (const baseline of BASELINES) {
    for (const lock of LOCKS) {
      for (const half of HALVES) {
        test(`${event}, baseline ${baseline}, lock ${lock}, ${half}`, async () => {
          const { app, more } = made;
          if (app === undefined || more === undefined) throw new Error('there is nothing to start from');
          const services = await Services.start();
          try {
            const group = new Group(await Harness.make(services, runner), { event, baseline, lock, half }, app, more);
            await group.run();
          } finally {
            await services.stop();
          }
        });
      }
    }
  }
}

/** Rows of one setting, one after the other in one repository, as approvals come and go. */
class Group {
  readonly #harness: Harness;
  readonly #setting: Setting;
  readonly #app: Artifact;
  readonly #more: Artifact;
  #runs = 0;

  constructor(harness: Harness, setting: Setting, app: Artifact, more: Artifact) {
    this.#harness = harness;
    this.#setting = setting;
    this.#app = app;
    this.#more = more;
  }

  async run(): Promise<void> {
    const { world } = this.#harness.services;
    const { event } = this.#setting;
    world.addPull(1, {
      ...(event === 'fork' ? { author: 'mallory', headRepository: 'mallory/app' } : {}),
      mergedAs: event === 'push' ? sha('merged') : null,
    });
    this.#addBaseline();
    await this.#row(false, 'none');
    const first = await this.#row(true, 'none');
    const label = approvalLabel({ sha256: first.outputs['diff-sha256'] || 'f'.repeat(64) });
    world.label(1, label);
    const approved = await this.#row(true, 'exact');
    if (approved.outputs.verdict === 'approved') {
      expect(approved.summary).toMatch(/^\*\*wasi-virt: approved\*\* by carol, with the label wasi-virt-ok/);
      expect(approved.stdout).toMatch(/^wasi-virt: approved by carol, with the label wasi-virt-ok:[0-9a-f]{32}\.$/m);
    }
    world.label(1, label, 'carol', 'unlabeled');
    await this.#row(true, 'withdrawn');
    world.label(1, approvalLabel({ sha256: '0'.repeat(64) }));
    await this.#row(true, 'other');
    expect(this.#runs).toBe(5);
  }

  #addBaseline(): void {
    const { world } = this.#harness.services;
    const { baseline } = this.#setting;
    const upload = (run: number, { name, bytes, contentType }: Artifact, as = name): void => {
      world.addArtifact(run, as, bytes, { contentType });
    };
    const on = { event: 'push', headSha: BASE, headBranch: 'main' };
    if (baseline === 'present' || baseline === 'several') upload(world.addRun(20, on).id, this.#app);
    if (baseline === 'forged' || baseline === 'several') {
      const { name } = this.#more;
      const other = name.replace(/report-[0-9a-f]{16}/, `report-${'0'.repeat(16)}`);
      upload(world.addRun(30, { ...on, event: 'pull_request' }).id, this.#more);
      upload(world.addRun(31, { ...on, path: '.github/workflows/preview.yml' }).id, this.#more);
      upload(world.addRun(32, { ...on, headBranch: 'topic' }).id, this.#more);
      upload(world.addRun(33, { ...on, headRepository: 'mallory/app' }).id, this.#more);
      upload(world.addRun(34, { ...on, headSha: sha('older') }).id, this.#more);
      if (this.#setting.half === 'virtualize') upload(world.addRun(35, on).id, this.#more, other);
      upload(world.addRun(36, on).id, this.#more, 'wasi-virt-report');
      upload(world.addRun(37, on).id, this.#more, 'wasi-virt-report-html');
    }
    if (baseline === 'several') {
      for (let i = 0; i < 100; i++) world.addRun(100 + i, { ...on, event: i < 50 ? 'issue_comment' : 'push' });
    }
  }

  async #row(isMore: boolean, approval: Approval): Promise<ActionRun> {
    const row: Row = { ...this.#setting, isMore, approval };
    await this.#addLocks(isMore);
    const inputs = isMore ? MORE : APP;
    const run =
      row.half === 'virtualize'
        ? await this.#harness.run(this.#event(), { ...inputs, ...NO_OPT_OUT, artifact: '' })
        : await this.#collect(isMore ? this.#more : this.#app);
    this.#runs++;
    const { verdict } = run.outputs;
    const told = { ...row, verdict, code: run.code };
    const wanted = expected(row);
    expect(told).toEqual({ ...row, verdict: wanted, code: ['passed', 'approved'].includes(wanted) ? 0 : 1 });
    return run;
  }

  async #collect(report: Artifact): Promise<ActionRun> {
    const { services } = this.#harness;
    const first = this.#event();
    services.world.addArtifact(first.run, report.name, report.bytes, { contentType: report.contentType });
    const isOther = this.#setting.event === 'fork';
    const second = isOther ? workflowRun(services, first.run) : first;
    const inputs = { ...NO_OPT_OUT, mode: 'comment' };
    return this.#harness.run(second, inputs, { job: 'comment', ...(isOther ? { workflow: 'comment' } : {}) });
  }

  #event(): Event {
    const { services } = this.#harness;
    switch (this.#setting.event) {
      case 'pull_request':
      case 'fork':
        return pullRequest(services, 1);
      case 'merge_group':
        return mergeGroup(services);
      case 'push':
        return push(services, sha('merged'), BASE);
    }
  }

  /** The commit that is looked at, in which the head's lock file is. */
  get #head(): string {
    const { event } = this.#setting;
    const pull = this.#harness.services.world.pulls.get(1)?.headSha ?? '';
    return { pull_request: mergeOf(pull), fork: mergeOf(pull), merge_group: sha('queued'), push: sha('merged') }[event];
  }

  async #addLocks(isMore: boolean): Promise<void> {
    const { world } = this.#harness.services;
    const { lock } = this.#setting;
    const before = this.#harness.lock();
    const after = `${isMore ? this.#harness.lock({ stdio: 'allow', 'allow-clocks': true }) : before}\n`;
    const base = ['base', 'changed', 'deleted'].includes(lock) ? before : null;
    const head = { none: null, base: before, added: after, changed: after, deleted: null }[lock];
    world.commitFile(BASE, LOCK, base);
    world.commitFile(this.#head, LOCK, head);
    // What lies in the working directory is the build's: it always says what would be convenient.
    await this.#harness.runner.write(LOCK, after);
  }
}
