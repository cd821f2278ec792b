import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What is made of the same inputs, by name: everything that a file, a comment or another program may hold. */
export type Products = Readonly<Record<string, string>>;

/** Circumstances that must not matter. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** Flags of Node's. */
  readonly flags?: readonly string[];
  /** The Node that runs the command; without it, this one. */
  readonly node?: string;
  /** In octal, as `umask` takes it. */
  readonly umask?: string;
}

const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Names that locales, and the encodings of JavaScript and of file systems, put into different orders. */
const FILES = [
  'I.txt',
  'i.txt',
  'ı.txt',
  'İ.txt',
  'Z.txt',
  'a.txt',
  'ä.txt',
  'z.txt',
  '10',
  '9',
  'é',
  'e\u0301',
  '\u{ff5e}',
  '\u{1f600}',
];

const POLICY = `version: "1.0"
permissions:
  clocks: { allow: true, reason: "Çalışma" }
  stdio: { stdout: allow, stderr: ignore }
  environment:
    allow: [ZETA, alpha, I_*, Ä]
    set: { b: "2", a: "1", I: "ı" }
  mounts: [{ guest: /z, local: site }, { guest: /a, local: "site/I.txt" }]
  http: { allow: [https://z.example, https://A.example, https://xn--bcher-kva.example, http://10.0.0.1:8080] }
`;

/** Puts the inputs into a folder, which is made; files in the order of names, or the other way round. */
export function makeInputs(folder: string, order: 'forwards' | 'backwards' = 'forwards'): string {
  const names = order === 'forwards' ? FILES : FILES.toReversed();
  mkdirSync(join(folder, 'site/sub'), { recursive: true });
  for (const name of names) for (const at of ['site', 'site/sub']) writeFileSync(join(folder, at, name), name);
  for (const name of ['hello-c', 'requests'])
    copyFileSync(join(FIXTURES, name, `${name}.wasm`), join(folder, `${name}.wasm`));
  writeFileSync(join(folder, 'base.yaml'), 'version: "1.0"\npermissions: { clocks: true, exit: true }\n');
  writeFileSync(join(folder, 'wasi-virt.yaml'), POLICY);
  return folder;
}

/** Commands by the name of what they print. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  report: ['hello-c.wasm', '--policy=wasi-virt.yaml', '--json', '-o', 'virt.wasm'],
  'another report': [
    'requests.wasm',
    '--policy=wasi-virt.yaml',
    '--json',
    '-o',
    'requests.virt.wasm',
    '--no-second-opinion',
  ],
  'adapter alone': ['--policy=wasi-virt.yaml', '--json', '-o', 'adapter.wasm', '--no-second-opinion'],
  inventory: ['inspect', 'requests.wasm', 'hello-c.wasm', '--policy=wasi-virt.yaml', '--json'],
  'inventory, for people': ['inspect', 'requests.wasm', 'hello-c.wasm', '--policy=wasi-virt.yaml'],
  predicate: ['inspect', 'hello-c.wasm', '--policy=wasi-virt.yaml', '--format=predicate'],
  'what is said of a lock file': ['lock', 'requests.wasm', 'hello-c.wasm', '-o', 'lock.json'],
  diff: ['diff', 'hello-c.wasm', 'requests.wasm', '--base-policy=base.yaml', '--policy=wasi-virt.yaml', '--json'],
  comment: [
    'diff',
    'hello-c.wasm',
    'requests.wasm',
    '--base-policy=base.yaml',
    '--policy=wasi-virt.yaml',
    '--format=markdown',
  ],
  sarif: [
    'diff',
    'hello-c.wasm',
    'requests.wasm',
    '--base-policy=base.yaml',
    '--policy=wasi-virt.yaml',
    '--format=sarif',
  ],
  explanation: ['explain', 'requests.wasm', '--policy=wasi-virt.yaml', '--format=markdown'],
};

const WRITTEN = ['virt.wasm', 'requests.virt.wasm', 'adapter.wasm', 'lock.json'];

/** Runs every command in a folder, all at once. */
export async function makeProducts(folder: string, circumstances: Circumstances = {}): Promise<Products> {
  const printed = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, args]) => [name, await command(folder, args, circumstances)] as const),
  );
  const written = WRITTEN.map((name) => [name, readFileSync(join(folder, name), 'latin1')] as const);
  return Object.fromEntries([...printed, ...written]);
}

async function command(
  folder: string,
  args: readonly string[],
  { env = {}, flags = [], node = process.execPath, umask = '022' }: Circumstances,
): Promise<string> {
  const whole = ['-c', `umask ${umask} && exec "$@"`, 'sh', node, ...flags, CLI, ...args];
  const { PATH = '' } = process.env;
  const child = spawn('sh', whole, { cwd: folder, env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await ended;
  if (code !== 0) throw new Error(`${dirname(folder)}: ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}
