/**
 * `npm run demo`: a program from a C toolchain, what it asks of its host, and what it does before and after it is put in
 * a sandbox.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runInJco } from '../__tests__/support/jco.ts';
import type { FileNode } from '../src/adapter/image.ts';
import { diff, verdictOf } from '../src/capabilities/diff.ts';
import { inventoryOf } from '../src/capabilities/inventory.ts';
import { policyFrom } from '../src/policy/build-policy.ts';
import { renderDiff } from '../src/report/terminal-diff.ts';
import { takeInventory } from '../src/take-inventory.ts';
import { inspect, virtualize } from '../src/virtualize.ts';

const component = readFileSync(join(import.meta.dirname, '../__tests__/fixtures/hello-c/hello-c.wasm'));

/** The program may print, knows one fixed variable and those of the host that begin with APP_, and finds one file. */
const SETTINGS = {
  stdio: 'allow',
  'allow-exit': true,
  env: ['MODE=sandboxed'],
  'allow-env': 'APP_*,CMD',
  mount: '/app=motd',
} as const;
const policy = policyFrom(SETTINGS);
const FLAGS = '--stdio --allow-exit -e MODE=sandboxed --allow-env=APP_*,CMD --mount=/app=motd';
const files = new Map<string, FileNode>([
  [
    'motd',
    {
      kind: 'directory',
      entries: new Map([['motd', { kind: 'file', contents: Buffer.from('this comes from the result itself\n') }]]),
    },
  ],
]);

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function list(title: string, bytes: Uint8Array): void {
  const { imports } = inspect(bytes);
  const callable = imports.filter((item) => !item.typesOnly);
  say(
    `${title}: ${callable.reduce((sum, item) => sum + item.functions.length, 0)} functions of ${callable.length} interfaces`,
  );
  for (const item of callable) say(`  ${item.name.padEnd(36)} ${item.functions.length}`);
  say();
}

const { bytes, adapter } = virtualize(component, policy, { files });
say(`A C program of ${component.length} bytes, and the policy  ${FLAGS}`);
say();
list('It asks its host for', component);
list('Sandboxed, it can still call', bytes);
say(
  `The adapter has ${adapter?.length} bytes; the program inside is unchanged, and the result was read again and checked.`,
);
say();

const wider = policyFrom({ ...SETTINGS, 'allow-clocks': true, 'allow-env': 'APP_*,CMD,HOME' });
const [base, head] = [policy, wider].map((each) =>
  inventoryOf([takeInventory(component, { name: 'hello.wasm', policy: each, files }).inventory]),
);
if (base !== undefined && head !== undefined) {
  const review = diff(base, head);
  say('If the policy also granted clocks and the variable HOME, a reviewer would be told:');
  say();
  say(renderDiff(review, verdictOf(review, 'gained'), { width: 100, colour: false, baseline: 'the policy above' }));
}

const folder = await mkdtemp(join(tmpdir(), 'wasi-virt-demo-'));
await writeFile(join(folder, 'secret.txt'), 'the contents of a file\n');
const host = { APP_NAME: 'demo', AWS_SECRET: 'hunter2' };
try {
  for (const command of ['env', 'cat /data/secret.txt', 'cat /app/motd', 'random']) {
    const options = { env: { ...host, CMD: command }, preopens: { '/data': folder } };
    say(`$ ${command}`);
    for (const [name, program] of [
      ['before', component],
      ['after ', bytes],
    ] as const) {
      const { stdout, exit } = await runInJco(program, options);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('CMD='));
      const end = exit === undefined ? 'ends in a trap: the policy denies the call' : `ends with ${exit}`;
      say(`  ${name}  ${[...lines, `(${end})`].join('  ')}`);
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
