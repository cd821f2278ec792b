import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { adapterAlone, type Options, virtualize } from '../../src/virtualize.ts';
import { fixture } from './behaviour.ts';
import { Workplace } from './dist.ts';
import { ALLOW_ALL } from './policies.ts';
import { dummyComponent, worldComponent } from './wit.ts';

/** Something that must not grow unnoticed. */
export interface Budget {
  readonly name: string;
  readonly figure: () => number | Promise<number>;
  /** In bytes: a few percent more than the figure was when this was written. */
  readonly budget: number;
  /** What was promised to users, where anything was. */
  readonly promised?: number;
}

type Settings = Parameters<typeof policyFrom>[0];

const EMPTY: Options = { files: new Map([['empty', { kind: 'directory', entries: new Map() }]]) };

/** Bytes of the adapter that a fixture gets under settings. */
const adapter = (guest: string, settings: Settings) => (): number =>
  virtualize(fixture(guest), policyFrom(settings), EMPTY).adapter?.length ?? 0;

const owner = (world: () => Promise<Uint8Array>) => async (): Promise<number> =>
  virtualize(await world(), ALLOW_ALL, { force: () => true }).adapter?.length ?? 0;

const list = (length: number, each: (i: number) => string): string => Array.from({ length }, (_, i) => each(i)).join();
const origins = (length: number): Settings => ({
  stdio: 'allow',
  'allow-env': true,
  'allow-http': list(length, (i) => `https://host-${i}.example`),
});
const peers = (transport: string, length: number): Settings => ({
  stdio: 'allow',
  'allow-env': true,
  'allow-sockets': list(length, (i) => `${transport}://10.0.${i}.7:5432`),
});

const ALL_BUT_ENVIRONMENT: Settings = {
  stdio: 'allow',
  'allow-clocks': true,
  'allow-exit': true,
  'allow-random': true,
  'allow-fs': true,
  'allow-sockets': true,
  'allow-dns': true,
};

/** Adapters, by fixture and policy. */
export const ADAPTERS: readonly Budget[] = [
  { name: 'hello-c, everything denied', figure: adapter('hello-c', {}), budget: 7000, promised: 8192 },
  {
    name: 'hello-c, everything denied: what is around it',
    figure: () => {
      const guest = fixture('hello-c');
      const { bytes, adapter: made } = virtualize(guest, policyFrom({}));
      return bytes.length - guest.length - (made?.length ?? 0);
    },
    budget: 1260,
  },
  {
    name: 'hello-c, only the environment narrowed',
    figure: adapter('hello-c', { ...ALL_BUT_ENVIRONMENT, 'allow-env': ['HOME'], env: ['A=1'] }),
    budget: 1455,
    promised: 1536,
  },
  { name: 'hello-c, stdio ignored', figure: adapter('hello-c', { stdio: 'ignore' }), budget: 7500 },
  {
    name: 'hello-c, stdin ignored, stdout and files granted',
    figure: adapter('hello-c', { stdin: 'ignore', stdout: 'allow', 'allow-fs': true }),
    budget: 12_600,
  },
  {
    name: 'hello-c, mount, stdio granted',
    figure: adapter('hello-c', { stdio: 'allow', mount: '/m=empty' }),
    budget: 16_100,
  },
  {
    name: 'hello-c, mount, stdout granted',
    figure: adapter('hello-c', { stdout: 'allow', mount: '/m=empty' }),
    budget: 17_250,
    promised: 17_408,
  },
  {
    name: 'hello-c, overlay, stdout granted',
    figure: adapter('hello-c', { stdout: 'allow', mount: '/m=empty:overlay' }),
    budget: 21_500,
  },
  {
    name: 'waits, fixed clock',
    figure: adapter('waits', { stdio: 'allow', 'allow-random': true, 'fixed-clock': '2026-01-01T00:00:00Z' }),
    budget: 4770,
  },
  {
    name: 'waits, random seed',
    figure: adapter('waits', { stdio: 'allow', 'allow-clocks': true, 'random-seed': '00' }),
    budget: 1505,
  },
  {
    name: 'requests, no request granted',
    figure: adapter('requests', { stdio: 'allow', 'allow-env': true, 'allow-http': 'none' }),
    budget: 4450,
  },
  { name: 'requests, a list of 1 origin', figure: adapter('requests', origins(1)), budget: 9250 },
  { name: 'requests, a list of 200 origins', figure: adapter('requests', origins(200)), budget: 15_650 },
  { name: 'bodies, a list of 1 origin', figure: adapter('bodies', origins(1)), budget: 20_500 },
  { name: 'peers, a list of 1 for TCP', figure: adapter('peers', peers('tcp', 1)), budget: 6950 },
  { name: 'peers, a list of 200 for TCP', figure: adapter('peers', peers('tcp', 200)), budget: 16_800 },
  { name: 'peers, a list of 1 for UDP', figure: adapter('peers', peers('udp', 1)), budget: 10_450 },
  { name: 'peers, a list of 200 for UDP', figure: adapter('peers', peers('udp', 200)), budget: 20_300 },
  {
    name: 'all of wasi:cli, everything owned',
    figure: owner(() => dummyComponent('0.2.12', 'include wasi:cli/imports@V; export wasi:cli/run@V;')),
    budget: 45_500,
    promised: 53_248,
  },
  {
    name: 'all of wasi:cli and wasi:http, everything owned',
    figure: owner(() => worldComponent('0.2.12', ['wasi:cli/run'])),
    budget: 71_600,
  },
  {
    name: 'alone, everything denied',
    figure: () => adapterAlone(policyFrom({})).bytes.length,
    budget: 24_560,
    promised: 24_576,
  },
];

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const bundle = (entry: string) => (): number => statSync(join(DIST, entry)).size;

/**
 * Bytes of JavaScript that the engine loads of `dist/` for a run; the engine itself says which files these are, where it
 * is told to note what it runs.
 */
const loadedBy =
  (entry: string, args: readonly string[], policy = '') =>
  async (): Promise<number> => {
    const place = await Workplace.make();
    try {
      await cp(new URL('../fixtures/hello-c/hello-c.wasm', import.meta.url), place.path('app.wasm'));
      await writeFile(place.path('policy.yaml'), policy);
      place.node(entry, args, { NODE_V8_COVERAGE: place.path('loaded') });
      return sizeOf(loadedIn(place.path('loaded')).filter((file) => file.startsWith(place.path('dist'))));
    } finally {
      await place.remove();
    }
  };

/** The files in what engines have noted in a folder. */
function loadedIn(folder: string): readonly string[] {
  const urls = readdirSync(folder).flatMap((name) => {
    const { result }: { result: readonly { readonly url: string }[] } = JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    );
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  });
  return [...new Set(urls)].map((url) => fileURLToPath(url));
}

function sizeOf(files: readonly string[]): number {
  if (files.length === 0) throw new Error('nothing was loaded');
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** What is loaded of the committed `dist/`. */
export const BUNDLES: readonly Budget[] = [
  // The rules of names, and what imports jco takes for Node's modules, are 10 kB of each of these.
  { name: 'the Action, at every start', figure: loadedBy('index.js', []), budget: 1_075_000, promised: 1_200_000 },
  { name: 'the command, --version', figure: loadedBy('cli/index.js', ['--version']), budget: 815_000 },
  {
    name: 'the command, virtualize',
    figure: loadedBy('cli/index.js', ['app.wasm', '-o', 'virt.wasm', '--no-second-opinion']),
    budget: 815_000,
  },
  {
    name: 'the command, virtualize and validate',
    figure: loadedBy('cli/index.js', ['app.wasm', '-o', 'virt.wasm']),
    budget: 1_290_000,
  },
  {
    name: 'the command, with a policy file',
    figure: loadedBy(
      'cli/index.js',
      ['app.wasm', '-o', 'virt.wasm', '--no-second-opinion', '--policy=policy.yaml'],
      'version: "1.0"\npermissions: { clocks: true }\n',
    ),
    budget: 1_575_000,
  },
  // With wasm-tools, which validate what is reported about.
  { name: 'the command, inspect', figure: loadedBy('cli/index.js', ['inspect', 'app.wasm']), budget: 1_330_000 },
  { name: 'the library', figure: bundle('lib/index.js'), budget: 770_000 },
  { name: 'the library that reads policy files', figure: bundle('policy/index.js'), budget: 1_010_000 },
];
