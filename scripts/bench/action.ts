/** A whole run of the Action for a pull request, and its parts, against a bare `node -e 0` and the services of the tests. */
import { spawn } from 'node:child_process';
import { pullRequest, push } from '../../__tests__/action/events.ts';
import { type ActionRun, Runner } from '../../__tests__/action/runner.ts';
import { fixture } from '../../__tests__/support/behaviour.ts';
import { Services } from '../../__tests__/support/services/services.ts';
import { type Recorder, raceTimed } from './figures.ts';

type Inputs = Readonly<Record<string, string>>;

const APP = { component: 'app.wasm', stdio: 'allow' };
const ALONE = { ...APP, cache: 'false', artifact: '', comment: 'never' };
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:1';
const DOWN = { GITHUB_API_URL: NOWHERE, ACTIONS_RESULTS_URL: `${NOWHERE}/` };

/** Records what a run costs that changes nothing, with a component of 60 KB and services without latency. */
export async function benchAction(to: Recorder): Promise<void> {
  const services = await Services.start();
  const runner = await Runner.make();
  try {
    await runner.write('app.wasm', fixture('reads'));
    services.world.addPull(1);
    await runner.run(services, push(services), APP);
    const quiet = (inputs: Inputs, env: Inputs = {}): Promise<ActionRun> =>
      runner.run(services, pullRequest(services, 1), inputs, { env });
    await times(to, quiet);
    to.record('the Action, nothing changed', (await quiet(APP)).calls.length, 'calls of services', '≤ 6');
    services.faults.hang('*');
    to.record('the Action, all services hang', (await quiet(APP)).ms / 1000, 's', '≤ 25');
  } finally {
    await runner.remove();
    await services.stop();
  }
}

async function times(to: Recorder, quiet: (inputs: Inputs, env?: Inputs) => Promise<ActionRun>): Promise<void> {
  const timed = (inputs: Inputs, env?: Inputs) => async (): Promise<number> => (await quiet(inputs, env)).ms;
  const of = await raceTimed(9, {
    bare: bareNode,
    alone: timed(ALONE),
    cache: timed({ ...ALONE, cache: 'true' }),
    artifacts: timed({ ...ALONE, artifact: 'virt.wasm' }),
    comment: timed({ ...ALONE, comment: 'on-change' }),
    all: timed(APP),
    down: timed(APP, DOWN),
  });
  to.record('the Action for a pull request, 60 KB', of.all / 1000, 's', '≤ 0.7');
  to.record('the Action for a pull request, 60 KB', of.all / of.bare, '× bare node');
  to.record('  of it without services', of.alone / of.bare, '× bare node');
  for (const part of ['cache', 'artifacts', 'comment'] as const)
    to.record(`  ${part}, on top of that`, (of[part] - of.alone) / of.bare, '× bare node');
  to.record('the Action, all services down', of.down / of.bare, '× bare node');
}

async function bareNode(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { env: {}, stdio: 'ignore' });
  await new Promise((resolve) => child.once('close', resolve));
  return performance.now() - start;
}
