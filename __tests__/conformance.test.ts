import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from './support/behaviour.ts';
import { guest } from './support/calls.ts';
import type { Observed, Ran } from './support/conformance/compare.ts';
import { type Conformance, conform, conforms } from './support/conformance/conform.ts';
import { type Engine, type EngineName, observe, untouched } from './support/conformance/engines.ts';
import type { Explanation } from './support/conformance/explained.ts';
import { readManifest } from './support/conformance/manifest.ts';
import { renderMarkdown, renderText } from './support/conformance/render.ts';
import { corpusIn, kindOf, type Subject } from './support/conformance/subjects.ts';
import { TRIALS, type Trial, trialsIn } from './support/conformance/trials.ts';
import { surfaceProblems, worldOf } from './support/conformance/wrap.ts';
import { runInJco } from './support/jco.ts';
import { type Loopbacks, loopbacks } from './support/loopback.ts';

const RAN: Ran = { kind: 'ran', end: ['exit 0'], stdout: ['hello'], stderr: [], answers: [], files: [], reached: [] };

/** Says what it is told to, of the component itself and of whatever is made of it. */
function engine(unwrapped: () => Observed, wrapped: () => Observed, name: EngineName = 'jco'): Engine {
  return {
    name,
    resolve: (run) => run,
    run: async (bytes) => (bytes === HELLO.bytes ? unwrapped() : wrapped()),
    serve: undefined,
    call: () => undefined,
    close: async () => {},
  };
}

const HELLO: Subject = {
  name: 'hello',
  bytes: fixture('hello-c'),
  kind: 'command',
  manifest: readManifest({ runs: [{ files: { '/x': { file: 'contents' } } }] }, 'hello.conformance.yaml'),
};
const [RUN = expect.fail()] = HELLO.manifest.runs;
const FILES = untouched(RUN);

const trials = (...names: readonly string[]): readonly Trial[] => TRIALS.filter(({ name }) => names.includes(name));

function compared(
  policy: string,
  unwrapped: Partial<Ran>,
  wrapped: Partial<Ran> | Extract<Observed, { kind: 'unstarted' }>,
  explanations: readonly Explanation[] = [],
): Promise<Conformance> {
  const before: Ran = { ...RAN, files: FILES, ...unwrapped };
  const after: Observed = wrapped.kind === 'unstarted' ? wrapped : { ...RAN, files: FILES, ...wrapped };
  return conform(
    { subjects: [HELLO], rejected: [] },
    {
      trials: trials(policy),
      engines: [
        engine(
          () => before,
          () => after,
        ),
      ],
      explanations,
    },
  );
}

const found = ({ rows }: Conformance): string[] =>
  rows
    .flatMap(({ findings, cells }) => [...findings, ...cells.flatMap((cell) => cell.findings)])
    .map((one) => one.difference);

describe('a difference is reported', () => {
  it.each([
    ['in what is printed', 'owned', { stdout: ['hullo'] }, 'stdout 1: "hullo" instead of "hello"'],
    ['where a line is missing', 'owned', { stdout: [] }, 'stdout 1: nothing instead of "hello"'],
    ['where there is one too many', 'owned', { stderr: ['oops'] }, 'stderr 1: "oops" instead of nothing'],
    ['in how it ends', 'owned', { end: ['trap: unreachable'] }, 'ends: "trap: unreachable" instead of "exit 0"'],
    [
      'where it hangs',
      'owned',
      { end: ['does not end within 10 s'] },
      'ends: "does not end within 10 s" instead of "exit 0"',
    ],
    ['in its files', 'lists', { files: FILES.slice(0, 1) }, `files 2: nothing instead of ${JSON.stringify(FILES[1])}`],
    ['in what it reaches', 'beside', { reached: ['{http} GET /'] }, 'reached 1: "{http} GET /" instead of nothing'],
    ['where the host’s files change beside an overlay', 'overlay', { files: FILES.slice(1) }, /^files 1: /],
    [
      'where a contained one changes files',
      'read-only',
      { files: [...FILES, '/x/new'] },
      'files 3: "/x/new" instead of nothing',
    ],
    [
      'where a contained one reaches a server',
      'stdio',
      { reached: ['{tcp} x'] },
      'reached 1: "{tcp} x" instead of nothing',
    ],
    [
      'where a contained one hangs',
      'denied',
      { stdout: [], end: ['does not end within 10 s'] },
      'ends: it does not end within 10 s',
    ],
    ['where a silenced one is heard', 'denied', {}, 'stdout 1: "hello" instead of nothing'],
    ['where there is no instance', 'owned', { kind: 'unstarted', reason: 'no' } as const, 'cannot be instantiated: no'],
  ])('%s', async (_title, policy, wrapped, difference) => {
    const conformance = await compared(policy, {}, wrapped);
    expect(found(conformance)).toEqual([
      typeof difference === 'string' ? difference : expect.stringMatching(difference),
      ...(policy === 'overlay' ? [expect.any(String)] : []),
    ]);
    expect(conforms(conformance)).toBe(false);
    expect(renderText(conformance)).toMatch(
      /DIFFERS(.|\n)*Not as promised:\n {2}hello, (.|\n)* [12] unexplained differences?\n$/,
    );
  });

  it('line by line, so that one that is explained hides no other', async () => {
    const explanations = [{ difference: /^stdout 1/, reason: 'known' }];
    const conformance = await compared('owned', { stdout: ['a', 'b'] }, { stdout: ['c', 'd'] }, explanations);
    expect(found(conformance)).toHaveLength(2);
    expect(conforms(conformance)).toBe(false);
  });

  it('where the engines do not agree on what a contained program does', async () => {
    const says = (stdout: string, name: EngineName): Engine =>
      engine(
        () => ({ ...RAN, files: FILES }),
        () => ({ ...RAN, files: FILES, stdout: [stdout] }),
        name,
      );
    const conformance = await conform(
      { subjects: [HELLO], rejected: [] },
      { trials: trials('stdio'), engines: [says('one', 'jco'), says('two', 'Wasmtime')], explanations: [] },
    );
    expect(found(conformance)).toEqual(['Wasmtime is not like jco: stdout 1: "two" instead of "one"']);
    expect(conforms(conformance)).toBe(false);
  });
});

describe('no difference is reported', () => {
  it('where there is none', async () => {
    const conformance = await compared('owned', {}, {});
    expect(conformance.rows).toMatchObject([{ policy: 'owned', cells: [{ engine: 'jco', verdict: 'same', runs: 1 }] }]);
    expect(conforms(conformance)).toBe(true);
  });

  it('in lines that are others every time, and they are named', async () => {
    let count = 0;
    const chance = (): Observed => ({ ...RAN, files: FILES, stdout: ['steady', String(count++)] });
    const conformance = await conform(
      { subjects: [HELLO], rejected: [] },
      { trials: trials('owned'), engines: [engine(chance, chance)] },
    );
    expect(found(conformance)).toEqual([]);
    expect(conformance.remarks).toMatchObject([{ remark: 'another every time: stdout 2' }]);
  });

  it('where the engine cannot run the component at all', async () => {
    const no = (): Observed => ({ kind: 'unstarted', reason: 'no such interface' });
    const conformance = await conform(
      { subjects: [HELLO], rejected: [] },
      { trials: trials('owned'), engines: [engine(no, no)] },
    );
    expect(conformance.rows).toMatchObject([{ cells: [{ verdict: 'not runnable' }] }]);
    expect(conforms(conformance)).toBe(true);
    expect(renderText(conformance)).toContain('hello, jco: not runnable unwrapped: no such interface');
  });
});

it('shows what explains a difference, and counts it for nothing', async () => {
  const explanations = [{ engine: 'jco', difference: /hullo/, reason: 'jco says hullo.' }] as const;
  const conformance = await compared('owned', {}, { stdout: ['hullo'] }, explanations);
  expect(conforms(conformance)).toBe(true);
  expect(conformance.rows).toMatchObject([{ cells: [{ verdict: 'explained' }] }]);
  expect(renderText(conformance)).toMatch(
    /Explained:\n {2}jco says hullo\.\n {4}hello, owned, jco: stdout 1: (.|\n)* 0 unexplained differences\n$/,
  );
  expect(renderMarkdown(conformance, TRIALS, 'jco')).toContain(
    '- jco says hullo.\n  - hello, owned, jco: stdout 1: "hullo"',
  );
});

describe('the surface of a result', () => {
  const before = { imports: ['wasi:cli/stdout@0.2.6', 'wasi:random/random@0.2.6'], exports: ['wasi:cli/run@0.2.6'] };
  const all = new Set(before.imports);

  it('is read by wasm-tools', async () => {
    const { imports, exports } = await worldOf(fixture('hello-c'));
    expect(imports).toContainEqual(expect.stringMatching(/^wasi:cli\/stdout@0\.2\.\d+$/));
    expect(exports).toEqual([expect.stringMatching(/^wasi:cli\/run@0\.2\.\d+$/)]);
  });

  it.each([
    [
      'an import that the component does not have',
      { ...before, imports: ['wasi:cli/exit@0.2.6'] },
      /which the component does not/,
    ],
    ['an import that is not granted', { ...before, imports: ['wasi:random/random@0.2.6'] }, /which is not granted/],
    ['another export', { imports: [], exports: [] }, /^exports {2}instead of wasi:cli\/run/],
  ])('is at fault with %s', (_title, after, problem) => {
    const problems = surfaceProblems(before, after, all, { leaves: /^wasi:cli/ }, { kind: 'command' });
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('in a real engine', () => {
  let servers: Loopbacks;
  beforeAll(async () => {
    servers = await loopbacks('127.0.0.1');
  });
  afterAll(() => servers.close());

  it('a program that does not end is killed, and that is seen', async () => {
    const [run = expect.fail()] = readManifest({ runs: [{ args: ['sleep', '60000'] }] }, 'x').runs;
    const impatient: typeof runInJco = (bytes, options) => runInJco(bytes, { ...options, patience: 1000 });
    expect(await observe(impatient, guest('waits'), run, servers)).toMatchObject({
      kind: 'ran',
      end: ['does not end within 10 s'],
    });
  });

  it('a program finds its files fresh, and what it does to them is seen', async () => {
    const runs = [{ args: ['write', '/x/new', 'text'], files: { '/x': { old: 'old', link: '-> old' } } }];
    const [run = expect.fail()] = readManifest({ runs }, 'x').runs;
    const lines = [
      '/x/ now',
      '/x/link -> old',
      expect.stringMatching(/^\/x\/new 4 bytes, [0-9a-f]{16}, now$/),
      expect.stringMatching(/^\/x\/old 3 bytes, [0-9a-f]{16}, 1980-01-01T00:00:00.000Z$/),
    ];
    for (let i = 0; i < 2; i++)
      expect(await observe(runInJco, fixture('hello-c'), run, servers)).toMatchObject({
        end: ['exit 0'],
        files: lines,
      });
  });
});

describe('a folder of components', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wasi-virt-corpus-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, contents: string | Uint8Array): string => {
    writeFileSync(join(folder, name), contents);
    return join(folder, name);
  };

  it('may hold anything: what is no component is named', async () => {
    write('a.wasm', fixture('hello-c'));
    write('a.conformance.json', '{ "runs": [{ "args": ["env"], "stdin": "x" }] }');
    write('b.wasm', 'not wasm');
    const { subjects, rejected } = await corpusIn(folder);
    expect(subjects).toMatchObject([
      { name: 'a', kind: 'command', manifest: { runs: [{ title: 'env', stdin: 'x' }] } },
    ]);
    expect(rejected).toMatchObject([{ name: 'b', reason: expect.stringMatching(/./) }]);
    expect(kindOf(fixture('widgets'))).toBe('library');
  });

  it('may have policies of its own', async () => {
    write('strict.yaml', 'version: "1.0"\npermissions: { stdio: { stdout: allow } }\n');
    const file = write(
      'policies.yaml',
      '- { name: strict, policy: strict.yaml }\n- { name: all, promises: same, settings: { allow-all: true } }\n',
    );
    const [strict, all] = trialsIn(file);
    expect(strict).toMatchObject({ name: 'strict', promises: 'contained' });
    expect(strict?.policy(RUN, 'command')).toMatchObject({ stdout: 'allow', clocks: 'deny' });
    expect(all?.policy(RUN, 'command')).toMatchObject({ clocks: 'allow' });
  });

  it.each([
    [
      'a manifest',
      () => readManifest({ runs: [{ arguments: ['x'] }] }, 'a.conformance.yaml'),
      /^a\.conformance\.yaml: .*arguments/s,
    ],
    [
      'a list of policies',
      () => trialsIn(write('bad.yaml', '- { name: x, settings: { allow-everything: true } }')),
      /bad\.yaml: /,
    ],
  ])('tells what is wrong with %s', (_title, read, message) => {
    expect(read).toThrow(message);
  });
});
