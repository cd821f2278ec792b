import { diff, verdictOf } from '../../../src/capabilities/diff.ts';
import type { ComponentInventory, Inventory } from '../../../src/capabilities/model.ts';
import { annotate } from '../../../src/github/annotations.ts';
import { INVENTORY_FILE } from '../../../src/github/keys.ts';
import type { Octokit } from '../../../src/github/octokit.ts';
import { reasonOf } from '../../../src/github/reason.ts';
import { LIMITS, readReports } from '../../../src/github/run-artifacts.ts';
import { FACTS_FILE, runFacts } from '../../../src/github/run-facts.ts';
import { Untrusted } from '../../../src/github/untrusted.ts';
import { commentLimit, renderReview } from '../../../src/report/review.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { ask, component, grant, inventory } from '../../report/inventories.ts';
import { HOSTILE, named } from '../../report/situations.ts';
import type { Random } from '../random.ts';
import { makeZip, type ZipFile } from '../zip.ts';
import { must, shorter, target, workSince } from './target.ts';

/** Nothing of a round takes so many milliseconds, on any machine. */
const TOO_LONG = 20_000;

const BASE = inventory(
  component('app.wasm', {
    granted: [grant('env:HOME', 3), grant('http.egress:https://api.example.com', 4)],
    asks: [
      ask('env:*', 'wasi:cli/environment@0.2.6 get-environment'),
      ask('http.egress:*://*:*', 'wasi:http/outgoing-handler@0.2.6 handle'),
    ],
  }),
  component('b.wasm', { asks: [ask('random', 'wasi:random/random@0.2.6 get-random-bytes')] }),
);

interface Uploaded {
  readonly artifacts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => [],
  () => ({}),
  () => -1,
  () => 1e308,
  () => 0.5,
  () => true,
  () => 'x'.repeat(20_001),
  () => Array.from({ length: 5001 }, () => ''),
  () => Array.from({ length: 300 }, (_, i) => ({ capability: `env:V${i}` })),
  () => 'env:A*B',
  () => 'http.egress:https://[::1]:0',
  () => 'http.egress:*://*.*:*',
  () => 'socket.connect:tcp://10.0.0.0/33:1',
  () => 'fs.read:/../..',
  () => 'import:acme:*/x',
  () => 'nothing:of:the:kind',
  () => JSON.parse('{"__proto__": {"polluted": true}}'),
  () => '\u202e\u001b[31m',
];

/** The same data with one value anywhere in it replaced, left out, or doubled. */
function changed(random: Random, data: unknown): unknown {
  if (typeof data !== 'object' || data === null || random.below(8) === 0) {
    return random.below(3) === 0 ? random.pick(HOSTILE) : VALUES[random.below(VALUES.length)]?.();
  }
  if (Array.isArray(data)) {
    const at = random.below(data.length + 1);
    if (at === data.length) return [...data, ...data.slice(0, 1)];
    if (random.below(6) === 0) return data.toSpliced(at, 1);
    return data.with(at, changed(random, data[at]));
  }
  const entries = Object.entries(data);
  const at = random.below(entries.length + 1);
  const [key, value] = entries[at] ?? [random.pick(['__proto__', 'pull', 'x']), 1];
  if (random.below(12) === 0) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries([...entries.toSpliced(at, 1), [key, changed(random, value)]]);
}

/** Everything in it foreign, but for the days, which the schema knows. */
function dated(name: string): ComponentInventory {
  const component = named(name);
  const granted = component.granted.map((each) => ({ ...each, expires: each.expires === null ? null : '2027-12-31' }));
  return { ...component, granted };
}

function randomInventory(random: Random): Inventory {
  const names = Array.from({ length: random.below(4) }, () => random.pick(HOSTILE));
  const some = [...new Set(names)].map(dated);
  return random.below(2) === 0 ? BASE : inventory(...some, ...BASE.components);
}

function contentsOf(random: Random): string {
  let data: unknown = randomInventory(random);
  for (let times = random.pick([0, 0, 1, 1, 3]); times > 0; times--) data = changed(random, data);
  const text = JSON.stringify(data) ?? '';
  if (random.below(12) > 0) return text;
  const at = random.below(text.length + 1);
  const word = random.pick(['[', '{"a":']).repeat(50_000);
  return random.pick([text.slice(0, at), text.slice(0, at) + word + text.slice(at), `\ufeff${text}`, `${text}\0`]);
}

function factsOf(random: Random): string {
  const refused = [{ component: random.pick(HOSTILE), message: random.pick(HOSTILE) }];
  const facts = runFacts({ failed: false, components: ['*'], refused: random.below(2) === 0 ? [] : refused });
  return JSON.stringify(random.below(3) === 0 ? changed(random, facts) : facts);
}

function bytesOf(random: Random): Uint8Array {
  const content = contentsOf(random);
  if (random.below(4) === 0) return Buffer.from(content);
  const file: ZipFile = { name: INVENTORY_FILE, content };
  const lies: readonly [ZipFile, ...ZipFile[]] = [
    { ...file, size: random.below(2 ** 32) },
    { ...file, crc: random.below(2 ** 32) },
    { ...file, method: random.pick([0, 8, 12]) },
    { ...file, flags: 1 << random.below(16) },
    { ...file, offset: random.below(2 ** 31) },
    { ...file, localName: '../x' },
  ];
  const told = random.below(3) === 0 ? random.pick(lies) : file;
  const others = Array.from({ length: random.pick([0, 0, 0, 0, 0, 1, 3, 120]) }, (_, i): ZipFile => {
    return {
      name: random.pick([`${i}.json`, `d${i}/`, '../x', '/etc/passwd', 'a\\b', 'C:x', '\0', INVENTORY_FILE]),
      content: random.pick(['', 'x', content]),
    };
  });
  const bomb =
    random.below(60) === 0 ? [{ name: 'bomb', content: Buffer.alloc(LIMITS.unpacked + random.below(2)) }] : [];
  const zip = makeZip(
    [told, ...(random.below(12) === 0 ? [] : [{ name: FACTS_FILE, content: factsOf(random) }]), ...others, ...bomb],
    random.below(20) === 0 ? { count: random.below(70_000) & 0xffff } : {},
  );
  for (let flips = random.pick([0, 0, 0, 1, 4]); flips > 0; flips--) {
    // The directory is at the end.
    const at = zip.length - 1 - random.below(Math.min(zip.length, random.pick([30, 200, zip.length])));
    zip[at] = (zip[at] ?? 0) ^ (1 << random.below(8));
  }
  return random.below(24) === 0 ? zip.subarray(0, random.below(zip.length)) : zip;
}

/** Answers requests for artifacts by their number, in pieces. */
function serving({ artifacts }: Uploaded, sent: { bytes: number }): Octokit {
  const request = async (_route: string, { artifact_id: id }: { readonly artifact_id: number }) => {
    const bytes = artifacts[id]?.bytes ?? new Uint8Array();
    let at = 0;
    const data = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + 65_536));
        sent.bytes += Math.min(65_536, bytes.length - at);
        at += 65_536;
      },
    });
    return { data };
  };
  return { request } as unknown as Octokit;
}

async function check(uploaded: Uploaded): Promise<string> {
  const start = process.threadCpuUsage();
  const sent = { bytes: 0 };
  const listed = uploaded.artifacts.map(({ name }, id) => ({ id, name, job: 'a', components: 'b' }));
  let found: Inventory | undefined;
  try {
    found = (await readReports(serving(uploaded, sent), { owner: 'octo', repo: 'app' }, listed)).inventory;
  } catch (error) {
    if (!(error instanceof Untrusted)) throw error;
    must(/^[^\p{Cc}\p{Cf}]+$/u.test(reasonOf(error)), 'the reason has controls');
    must(workSince(start) < TOO_LONG, 'it takes too long to refuse');
    return 'refused';
  }
  must(!('polluted' in {}), 'the prototype of all objects was changed');
  for (const base of [BASE, undefined]) {
    const compared = diff(base, found ?? inventory());
    const verdict = verdictOf(compared, 'any');
    const limit = commentLimit(300);
    must(renderReview(compared, verdict, { limit }).length <= limit.most, 'the comment is too long');
    renderSarif(compared, verdict);
    annotate(compared, verdict);
  }
  must(workSince(start) < TOO_LONG, 'it takes too long to render');
  return 'rendered';
}

/** What a fork that nobody trusts has uploaded is refused, or rendered within its limits. */
export const ARTIFACTS = target<Uploaded>({
  name: 'artifacts',
  usual: ['refused', 'rendered'],
  make: (random) => ({
    artifacts: Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, (_, i) => ({
      name: `a${i}`,
      bytes: bytesOf(random),
    })),
  }),
  check,
  smaller: function* ({ artifacts }) {
    for (const fewer of shorter(artifacts)) yield { artifacts: fewer };
    for (const [i, { name, bytes }] of artifacts.entries()) {
      if (bytes.length > 2000) continue;
      for (const less of shorter([...bytes]))
        yield { artifacts: artifacts.with(i, { name, bytes: Uint8Array.from(less) }) };
    }
  },
  show: ({ artifacts }) =>
    artifacts
      .map(
        ({ name, bytes }) =>
          `${name}: ${bytes.length} bytes, ${Buffer.from(bytes.subarray(0, 4000)).toString('base64')}`,
      )
      .join('\n'),
});
