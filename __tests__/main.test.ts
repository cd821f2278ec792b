import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OUTPUTS, type OutputName } from '../src/github/outputs.ts';
import { type Finished, Workplace } from './support/dist.ts';
import { parse, tinyComponent } from './support/tiny.ts';

let place: Workplace;
let component: Buffer;

beforeAll(async () => {
  place = await Workplace.make();
  component = Buffer.from(await tinyComponent());
  await mkdir(place.path('build'));
  for (const name of ['build/a.wasm', 'build/b.wasm']) await writeFile(place.path(name), component);
  await writeFile(place.path('bad.wasm'), 'no wasm');
});

afterAll(() => place.remove());

beforeEach(async () => {
  for (const name of ['virt.wasm', 'virt']) await rm(place.path(name), { recursive: true, force: true });
  for (const name of ['output', 'summary']) await writeFile(place.path(name), '');
});

interface Run extends Finished {
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
  readonly errors: readonly string[];
}

/** Runs the Action as the runner does: inputs in the environment, the rest through files. */
async function action(inputs: Readonly<Record<string, string>>): Promise<Run> {
  const env: Record<string, string> = {
    GITHUB_OUTPUT: place.path('output'),
    GITHUB_STEP_SUMMARY: place.path('summary'),
  };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  const finished = place.node('index.js', [], env);
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of (await readFile(place.path('output'), 'utf8')).matchAll(
    /^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  const errors = finished.stdout
    .split('\n')
    .flatMap((line) => (line.startsWith('::error::') ? [line.slice('::error::'.length)] : []));
  return { ...finished, outputs, summary: await readFile(place.path('summary'), 'utf8'), errors };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('component alone is a complete step', () => {
  test('virt.wasm is written, and imports nothing', async () => {
    const { code, stderr, outputs, errors } = await action({ component: 'build/a.wasm' });
    expect({ code, stderr, errors }).toEqual({ code: 0, stderr: '', errors: [] });
    const bytes = await readFile(place.path('virt.wasm'));
    expect(bytes.includes(component)).toBe(true);
    expect(outputs).toMatchObject({
      'virt-path': 'virt.wasm',
      'virt-sha256': sha256(bytes),
      'component-sha256': sha256(component),
      unchanged: 'false',
      imports: '[]',
    });
  });

  test('every output is set, the page of the job is written, and the log has a group per phase', async () => {
    const { outputs, summary, stdout } = await action({ component: 'build/a.wasm' });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
    expect(summary).toContain(
      '## wasi-virt: <code>build/a.wasm</code> → <code>virt.wasm</code>\n\nIt imports **nothing** any more',
    );
    expect(stdout.match(/^::group::.*$/gm)).toEqual([
      '::group::Read the component: build/a.wasm',
      '::group::Virtualize and verify: build/a.wasm',
      '::group::Validate with wasm-tools: build/a.wasm',
      '::group::Write the result: build/a.wasm',
      '::group::Publish',
    ]);
  });
});

test('settings are inputs; what is left is told with its reason', async () => {
  const { code, outputs, summary } = await action({
    component: 'build/a.wasm',
    'allow-clocks': 'true',
    env: 'A=1,2\nB=3',
  });
  expect(code).toBe(0);
  const imports: unknown = JSON.parse(outputs.imports ?? '');
  expect(imports).toContainEqual({
    interface: expect.stringMatching(/^wasi:clocks\/wall-clock@/),
    functions: expect.arrayContaining(['now']),
    reason: expect.stringContaining('allow-clocks'),
  });
  expect(summary).toContain('### Still imported');
  expect(summary).toContain('<code>now</code>');
});

test('where all is granted the result is the component', async () => {
  const { code, outputs, summary, stdout } = await action({ component: 'build/a.wasm', 'allow-all': 'true' });
  expect(code).toBe(0);
  expect(outputs).toMatchObject({ unchanged: 'true', 'virt-sha256': sha256(component) });
  expect(summary).toContain('The result **is** the component, byte for byte.');
  expect(stdout).toContain('virt.wasm: the component itself, byte for byte');
});

test('several components go into a folder, and are told one per line', async () => {
  const { code, outputs } = await action({ component: '  build/b.wasm\n\n  build/*.wasm' });
  expect(code).toBe(0);
  expect(outputs['virt-path']).toBe('virt/b.virt.wasm\nvirt/a.virt.wasm');
  const bytes = await readFile(place.path('virt', 'a.virt.wasm'));
  expect(outputs['virt-sha256']).toBe(`${sha256(bytes)}\n${sha256(bytes)}`);
  expect(JSON.parse(outputs.report ?? '')).toHaveLength(2);
});

test('some components are left out, comments are passed over, and one component counts once', async () => {
  const lines = ['# all but b', 'build/*.wasm', './build//a.wasm', '!build/b.wasm', `${place.folder}/build/a.wasm`];
  const { code, outputs, errors } = await action({ component: lines.join('\n') });
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(outputs['virt-path']).toBe('virt.wasm');
  expect(JSON.parse(outputs.report ?? '')).toHaveLength(1);
});

test('components of one name in two directories have results in two', async () => {
  await mkdir(place.path('build/sub'), { recursive: true });
  await writeFile(place.path('build/sub/a.wasm'), component);
  const { code, outputs } = await action({ component: 'build/**/a.wasm', output: 'virt/{dir}/{name}.virt.wasm' });
  await rm(place.path('build/sub'), { recursive: true });
  expect(code).toBe(0);
  expect(outputs['virt-path']).toBe('virt/build/a.virt.wasm\nvirt/build/sub/a.virt.wasm');
  for (const path of outputs['virt-path']?.split('\n') ?? []) {
    expect((await readFile(place.path(path))).includes(component)).toBe(true);
  }
});

describe('the report', () => {
  /** A component that imports so many functions. */
  const importing = (count: number) => {
    const functions = Array.from({ length: count }, (_, i) => `(export "function-with-a-longer-name-${i}" (func))`);
    return parse(`(component (import "acme:many/many" (instance ${functions.join(' ')})))`);
  };

  test.each([
    [10, true],
    [4000, false],
  ])('of %d functions is an output: %s; the file has it, and so has a failed run', async (count, isShort) => {
    await writeFile(place.path('many.wasm'), await importing(count));
    for (const other of ['', '\nbad.wasm']) {
      const { code, outputs } = await action({ component: `many.wasm${other}` });
      expect(code).toBe(other === '' ? 0 : 1);
      const file = await readFile(outputs['report-path'] ?? '', 'utf8');
      const [report] = JSON.parse(file);
      expect(report.imports).toMatchObject([{ interface: 'acme:many/many', functions: { length: count } }]);
      if (isShort) expect(JSON.parse(outputs.report ?? '')).toEqual(JSON.parse(file));
      else expect(outputs).toMatchObject({ report: '', imports: '' });
    }
  });
});

describe('files', () => {
  test('are mounted by lines of an input, and counted on the page of the job', async () => {
    await mkdir(place.path('site'), { recursive: true });
    await writeFile(place.path('site/page'), '<html>');
    const mount = '/data=site\n/tmp=memory:\n';
    const { code, outputs, summary, stdout } = await action({ component: 'build/a.wasm', mount, stdio: 'allow' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::group::Read the mounts: build\/a\.wasm$/m);
    expect(summary).toContain('### Embedded files');
    expect(summary).toContain(`| <code>/data/page</code> | 6 | <code>${sha256(Buffer.from('<html>'))}</code> |`);
    expect(JSON.parse(outputs.report ?? '')[0].mounts).toMatchObject([
      { guest: '/data', local: 'site', size: 6, files: 1 },
      { guest: '/tmp', local: null, files: 0 },
    ]);
  });

  describe('that a checkout leaves', () => {
    beforeAll(async () => {
      await mkdir(place.path('.git'));
      await writeFile(place.path('.git/config'), 'extraheader = TOKEN');
      await writeFile(place.path('.git/HEAD'), 'ref: refs/heads/main');
      await mkdir(place.path('tree'));
      await writeFile(place.path('tree/.git'), 'gitdir: TOKEN');
      await writeFile(place.path('tree/page'), '<html>');
      for (const [name, target] of Object.entries({ public: '.git', etc: '/etc', key: '.git/config', pages: 'tree' })) {
        await symlink(target, place.path(name));
      }
    });
    afterAll(async () => {
      for (const name of ['.git', 'tree', 'public', 'etc', 'key', 'pages', 'wasi-virt.yaml'])
        await rm(place.path(name), { recursive: true, force: true });
    });

    const git = 'mount other files, or name the one file in .git that is meant';

    test.each([
      ['public', `public: is a link to .git, and nothing in .git is embedded through a link; ${git}.`],
      ['key', `key: is a link to .git/config, and nothing in .git is embedded through a link; ${git}.`],
      ['.git', `.git: is .git, and no directory in .git is embedded; ${git}.`],
      ['etc/hostname', 'etc/hostname: etc is a link out of the workspace, to /etc; copy the files into the workspace.'],
    ])('are not embedded through a link, whoever names it: %s', async (local, message) => {
      for (const inFile of [false, true]) {
        await writeFile(
          place.path('wasi-virt.yaml'),
          `version: "1.0"\npermissions: ${inFile ? permissions(local) : '{}'}\n`,
        );
        const run = await action({ component: 'build/a.wasm', ...(inFile ? {} : { mount: `/m=${local}` }) });
        expectNothingDone(run);
        expect(run.errors).toEqual([message]);
        await expect(readFile(place.path('virt.wasm'))).rejects.toThrow('ENOENT');
      }
    });

    test.each([
      ['/etc/hostname', '/etc/hostname: lies outside of the workspace; a policy file mounts only what is in there'],
      ['../x', '../x: lies outside of the workspace; a policy file mounts only what is in there'],
      ['.git/HEAD', '.git/HEAD: is a file in .git, which no policy file can mount'],
    ])('and others of the runner are not embedded for a policy file: %s', async (local, message) => {
      await writeFile(place.path('wasi-virt.yaml'), `version: "1.0"\npermissions: ${permissions(local)}\n`);
      const run = await action({ component: 'build/a.wasm' });
      expectNothingDone(run);
      expect(run.errors).toEqual([expect.stringContaining(message)]);
    });

    test('are left out of what is embedded, which is told; links inside are followed, and a file may be named', async () => {
      await rm(place.path('wasi-virt.yaml'), { force: true });
      const mount = '/a=pages\n/b=.git/HEAD\n';
      const { code, outputs, stdout } = await action({ component: 'build/a.wasm', mount, stdio: 'allow' });
      expect(code).toBe(0);
      expect(stdout).toContain('pages/.git is left out: .git is embedded only where a mount names a file in it');
      const [report] = JSON.parse(outputs.report ?? '');
      expect(report.mounts).toMatchObject([
        { guest: '/a', files: 1 },
        { guest: '/b', files: 1 },
      ]);
      expect((await readFile(place.path('virt.wasm'))).includes('TOKEN')).toBe(false);
    });
  });
});

const permissions = (local: string): string => `{ mounts: [{ guest: /m, local: ${local} }] }`;

/** What holds of every run that did nothing. */
function expectNothingDone({ code, stderr, outputs }: Run): void {
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS).sort());
  expect(outputs).toMatchObject({ 'virt-path': '', unchanged: 'false', imports: '[]' });
}

test('patterns of deny-imports that match nothing in any component are noted once, in the log and on the page', async () => {
  await writeFile(place.path('fs.wasm'), await parse('(component (import "fs" (instance (export "stat" (func)))))'));
  const { code, stdout, summary } = await action({ component: 'build/a.wasm\nfs.wasm', 'deny-imports': 'fs\nacme:*' });
  expect(code).toBe(0);
  const note = /deny-imports: "acme:\*" matches no import of any component/g;
  expect(stdout.match(note)).toHaveLength(1);
  expect(stdout).not.toContain('"fs" matches no import');
  expect(summary).toMatch(/deny-imports.*acme.* matches no import of any component\./);
});

test('what jco takes for a module of Node is labelled on the page', async () => {
  await writeFile(place.path('fs.wasm'), await parse('(component (import "fs" (instance (export "stat" (func)))))'));
  const { summary } = await action({ component: 'fs.wasm' });
  expect(summary).toMatch(
    /<code>fs<\/code> \| <code>stat<\/code> \| .*passed through; jco resolves this to Node.*s own module/,
  );
});

describe('failures', () => {
  test('all bad inputs are reported at once, and nothing is done', async () => {
    const run = await action({ component: 'nope.wasm', 'allow-cloks': 'true', stdin: 'yes', env: 'A', mount: 'a=b' });
    expectNothingDone(run);
    expect(run.errors).toEqual([
      'there is no input "allow-cloks"; perhaps allow-clocks was meant.',
      'input "stdin" is "yes", which is not understood; write allow, ignore or deny.',
      'input "mount": "a" is not an absolute path; write where the component finds it, as /data.',
      'input "env" has no "="; write KEY=VALUE.',
      'input "component": there is no file nope.wasm; check the path, and that the build ran before this step.',
    ]);
    expect(run.summary).toMatch(/^## wasi-virt failed\n\n(?:- .*\n){4}- .*\n$/);
  });

  test('a word that asks for no artifact names none', async () => {
    const run = await action({
      component: 'build/a.wasm',
      artifact: 'false',
      'allow-env': 'yes',
      'deny-imports': 'true',
    });
    expectNothingDone(run);
    expect(run.errors).toEqual([
      'input "artifact" is "false", which is not a name; leave it empty for no artifacts, or leave it out.',
      'input "allow-env" is "yes", which is not understood; write true, false or a list.',
      'input "deny-imports" is "true", which is not a list; write "*" for all outside wasi:, or deny an import of that name in a policy file.',
    ]);
  });

  test('components that are all left out are missing', async () => {
    expect((await action({ component: '# nothing\n!build' })).errors).toEqual([
      'input "component" is missing; write component: app.wasm.',
    ]);
    expect((await action({ component: 'build/*.wasm\n!build' })).errors).toEqual([
      'input "component": every component is left out; take out a line that begins with "!".',
    ]);
  });

  test('a missing component is said to be missing', async () => {
    const run = await action({ component: '' });
    expectNothingDone(run);
    expect(run.errors).toEqual(['input "component" is missing; write component: app.wasm.']);
  });

  test('a file that is no component is an annotation, without a stack trace', async () => {
    const run = await action({ component: 'bad.wasm' });
    expectNothingDone(run);
    expect(run.errors).toEqual([expect.stringMatching(/^bad\.wasm: this is not WebAssembly; .*\.$/)]);
    expect(run.stdout).not.toMatch(/^\s+at /m);
    await expect(readFile(place.path('virt.wasm'))).rejects.toThrow('ENOENT');
  });

  test('an invalid component is an annotation that says so, of which nothing is reported', async () => {
    const wat = `(component (import "acme:log/sink" (instance (export "put" (func))))
      (core module $M (func (export "f") (param i32))) (core instance $i (instantiate $M))
      (func (export "f") (canon lift (core func $i "f"))))`;
    await writeFile(place.path('invalid.wasm'), await parse(wat));
    for (const settings of [{}, { 'deny-imports': '*' }]) {
      const run = await action({ component: 'invalid.wasm', ...settings });
      expectNothingDone(run);
      expect(run.errors).toEqual([
        expect.stringMatching(/^invalid\.wasm, byte \d+: this is not a valid component: lowered parameter types .*\.$/),
      ]);
      expect(run.summary).not.toContain('acme:log');
      await expect(readFile(place.path('virt.wasm'))).rejects.toThrow('ENOENT');
    }
  });

  test('one bad component fails the run, and the others are still made', async () => {
    const run = await action({ component: 'bad.wasm\nbuild/a.wasm' });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ 'virt-path': 'virt/a.virt.wasm' });
    expect(run.summary).toMatch(/^## wasi-virt failed\n\n- <code>bad\.wasm<\/code>: /);
    expect(run.summary).toContain('## wasi-virt: <code>build/a.wasm</code>');
  });

  test('an output that cannot be written is said to be that', async () => {
    const run = await action({ component: 'build/a.wasm', output: 'bad.wasm/virt.wasm' });
    expectNothingDone(run);
    expect(run.errors).toEqual([
      expect.stringMatching(/^bad\.wasm\/virt\.wasm: cannot be written: "bad\.wasm" is not a folder; /),
    ]);
  });
});

test('a page that cannot be written is a warning: it never changes the outcome', async () => {
  await rm(place.path('summary'));
  await mkdir(place.path('summary'));
  const env = {
    GITHUB_OUTPUT: place.path('output'),
    GITHUB_STEP_SUMMARY: place.path('summary'),
    INPUT_COMPONENT: 'build/a.wasm',
  };
  const { code, stdout } = place.node('index.js', [], env);
  await rm(place.path('summary'), { recursive: true });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^::warning::the job summary was not written: /m);
});

test('outputs that cannot be set fail the run: later steps would go on with nothing', async () => {
  const env = { GITHUB_OUTPUT: place.path('nowhere'), INPUT_COMPONENT: 'build/a.wasm' };
  const { code, stdout, stderr } = place.node('index.js', [], env);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^::error::.*Missing file at path: .*nowhere$/m);
});

test('a name in the log cannot give the runner a command', async () => {
  const name = '::set-env name=X::y.wasm';
  await writeFile(place.path(name), component);
  const { code, stdout } = await action({ component: name, output: '::warning::x.wasm' });
  expect(code).toBe(0);
  expect(stdout.split('\n').filter((line) => /^\s*::(?:set-env|warning)/.test(line))).toEqual([]);
});

describe('a policy file', () => {
  const policy = (text: string) => writeFile(place.path('wasi-virt.yaml'), `version: "1.0"\n${text}`);
  afterEach(() => rm(place.path('wasi-virt.yaml'), { force: true }));

  test('is found, and inputs are laid over it', async () => {
    await policy('permissions: { clocks: true, stdio: allow }\n');
    const { code, outputs, stdout } = await action({ component: 'build/a.wasm', stdout: 'ignore' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^policy file: wasi-virt\.yaml$/m);
    expect(outputs.imports).toContain('wasi:clocks/wall-clock');
    expect(outputs.imports).not.toContain('wasi:cli/stdout');
  });

  test('has sections for some components', async () => {
    await policy('components:\n  - match: build/a.wasm\n    permissions: { clocks: true }\n');
    const { outputs } = await action({ component: 'build/*.wasm' });
    const [a, b] = JSON.parse(outputs.report ?? '[]');
    expect(JSON.stringify(a.imports)).toContain('wasi:clocks/wall-clock');
    expect(b.imports).toEqual([]);
  });

  test('with mistakes fails the run, each mistake once and with its line', async () => {
    await policy('permissions:\n  clock: true\n  random: { allow: true, expires: 2020-01-31 }\n');
    const run = await action({ component: 'build/*.wasm' });
    expectNothingDone(run);
    expect(run.errors).toEqual([
      expect.stringMatching(/^wasi-virt\.yaml:3:3: .*perhaps clocks was meant\.$/),
      expect.stringMatching(/^wasi-virt\.yaml:4:\d+: .*2020-01-31/),
    ]);
  });

  test('may be one that inputs only tighten', async () => {
    await policy('permissions: { stdio: allow }\n');
    const run = await action({ component: 'build/a.wasm', 'allow-clocks': 'true', 'tighten-only': 'true' });
    expectNothingDone(run);
    expect(run.errors).toEqual([
      'input "allow-clocks" grants clock.wall, clock.monotonic, clock.timer, clock.zone, which wasi-virt.yaml does not; settings may only tighten it: grant it there, or leave it out.',
    ]);
    expect((await action({ component: 'build/a.wasm', stdout: 'ignore', 'tighten-only': 'true' })).code).toBe(0);
  });

  test('that is named and not there fails the run', async () => {
    const run = await action({ component: 'build/a.wasm', policy: 'nope.yaml' });
    expectNothingDone(run);
    expect(run.errors).toEqual(['nope.yaml: cannot be read: there is no such file; check the path.']);
  });
});
