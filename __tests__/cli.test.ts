import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Finished, Workplace } from './support/dist.ts';
import { runInJco } from './support/jco.ts';
import { parse, tinyComponent, tinyModule } from './support/tiny.ts';

let place: Workplace;
let component: Buffer;

beforeAll(async () => {
  place = await Workplace.make();
  component = Buffer.from(await tinyComponent());
  await writeFile(place.path('app.wasm'), component);
  await writeFile(place.path('core.wasm'), await tinyModule());
});

afterAll(() => place.remove());

beforeEach(async () => {
  await writeFile(place.path('virt.wasm'), 'what was there before');
});

function wasiVirt(...args: readonly string[]): Finished {
  return place.node('cli/index.js', args);
}

/** What is in `virt.wasm`; `undefined`: it was not touched. */
async function written(): Promise<Buffer | undefined> {
  const bytes = await readFile(place.path('virt.wasm'));
  return bytes.toString('latin1') === 'what was there before' ? undefined : bytes;
}

describe('files', () => {
  const hello = join(import.meta.dirname, 'fixtures/hello-c/hello-c.wasm');
  beforeAll(async () => {
    await mkdir(place.path('site/sub'), { recursive: true });
    await writeFile(place.path('site/page'), '<html>');
    await writeFile(place.path('site/sub/notes.txt'), 'notes');
    await cp(hello, place.path('hello.wasm'));
    await cp(join(import.meta.dirname, 'fixtures/http/http-client.wasm'), place.path('client.wasm'));
  });

  test('are embedded, so that the result runs without them, and listed', async () => {
    const { code, stderr } = wasiVirt(
      'hello.wasm',
      '--stdio',
      '--mount=/data=site',
      '--arg=p',
      '--arg=cat',
      '--arg=/data/page',
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/^mounted at \/data: site, 2 files, 11 bytes$/m);
    expect(stderr).not.toMatch(/wasi:filesystem/);
    const result = await runInJco((await written()) ?? Buffer.alloc(0));
    expect(result).toMatchObject({ stdout: '<html>', exit: 0 });
  });

  test('can be chosen, and are in the report with their digests', () => {
    const flags = ['--mount', '/data=site:overlay', '--mount=/tmp=memory:', '--mount-exclude=*.txt', '--json'];
    const { code, stdout } = wasiVirt('hello.wasm', ...flags);
    expect(code).toBe(0);
    const digest = createHash('sha256').update('<html>').digest('hex');
    expect(JSON.parse(stdout).mounts).toEqual([
      {
        guest: '/data',
        local: 'site',
        writable: true,
        size: 6,
        sha256: createHash('sha256').update(`${digest}  page\ndirectory  sub\n`).digest('hex'),
        files: [{ path: 'page', size: 6, sha256: digest }],
      },
      { guest: '/tmp', local: null, writable: true, size: 0, sha256: createHash('sha256').digest('hex'), files: [] },
    ]);
  });

  test('give the same bytes in every order and at every time, unless SOURCE_DATE_EPOCH says otherwise', async () => {
    const flags = ['hello.wasm', '--mount=/data=site', '--stdio', '-o'];
    await utimes(place.path('site/page'), 1, 1);
    wasiVirt(...flags, 'one.wasm');
    await utimes(place.path('site/page'), 1e9, 1e9);
    wasiVirt(...flags, 'two.wasm');
    place.node('cli/index.js', [...flags, 'three.wasm'], { SOURCE_DATE_EPOCH: '1700000000' });
    const [one, two, three] = await Promise.all(
      ['one', 'two', 'three'].map((name) => readFile(place.path(`${name}.wasm`))),
    );
    expect(one).toEqual(two);
    expect(one).not.toEqual(three);
    expect(place.node('cli/index.js', [...flags, 'four.wasm'], { SOURCE_DATE_EPOCH: 'now' })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: SOURCE_DATE_EPOCH is "now", which is not a number of seconds; unset it, or set it to the seconds since 1970.\n',
    });
  });

  test('are what SOURCE_DATE_EPOCH is for: without any, it does not matter', () => {
    expect(place.node('cli/index.js', ['hello.wasm'], { SOURCE_DATE_EPOCH: 'now' }).code).toBe(0);
  });

  test('are put into an adapter alone as well', () => {
    const { code, stderr } = wasiVirt('--mount=/data=site', '--stdio', '-o', 'adapter.wasm');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^adapter\.wasm: the adapter alone, [\d,]+ bytes\n/);
    const { stdout } = wasiVirt('inspect', 'adapter.wasm');
    expect(stdout).toMatch(/^exports\n[\s\S]*wasi:filesystem\/preopens@0\.2\.12/m);
    expect(stdout.split('exports')[0]).not.toMatch(/wasi:filesystem/);
  });

  test('that no one finds are worth a note', () => {
    expect(wasiVirt('client.wasm', '--allow-all', '--preopen=/a=/b').stderr).toMatch(
      /^note: the component does not import wasi:filesystem\/preopens: it never finds the preopens$/m,
    );
  });

  test('that are missing are refused, and nothing is written', async () => {
    expect(wasiVirt('hello.wasm', '--mount=/data=nowhere')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: nowhere: there is no such file or directory; check the path of the mount.\n',
    });
    expect(await written()).toBeUndefined();
  });
});

describe('a component', () => {
  test('is virtualized into virt.wasm, with what is left said on stderr', async () => {
    const { code, stdout, stderr } = wasiVirt('app.wasm');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^virt\.wasm: [\d,]+ bytes, [\d,]+ bytes more than the component\n/);
    const bytes = await written();
    expect(bytes?.includes(component)).toBe(true);
    expect(wasiVirt('inspect', 'virt.wasm').stdout).toMatch(/^asks for nothing\n/m);
  });

  test('keeps what is granted, with the reason', () => {
    const { code, stderr } = wasiVirt('--stdio', '--allow-clocks', 'app.wasm', '-o', 'other.wasm');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^ {2}wasi:cli\/stdout@[\d.]+: get-stdout \(.*stdio|stdout.*\)$/m);
    const { stdout } = wasiVirt('inspect', 'other.wasm');
    expect(stdout).toContain('wasi:clocks/wall-clock');
    expect(stdout).not.toContain('wasi:cli/environment');
  });

  test('is handed on as it is when all is granted, and that is said', async () => {
    const { code, stderr } = wasiVirt('app.wasm', '--allow-all');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^virt\.wasm: the component itself, byte for byte\n/);
    expect(Buffer.compare(component, (await written()) ?? Buffer.alloc(0))).toBe(0);
  });

  test('gives the same bytes twice', async () => {
    wasiVirt('app.wasm', '-e', 'A=1', '-o', 'one.wasm');
    wasiVirt('-e', 'A=1', 'app.wasm', '-o', 'two.wasm');
    expect(await readFile(place.path('one.wasm'))).toEqual(await readFile(place.path('two.wasm')));
  });

  test('is reported as JSON on stdout', async () => {
    const { code, stdout, stderr } = wasiVirt('app.wasm', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const bytes = await written();
    expect(JSON.parse(stdout)).toMatchObject({
      component: {
        path: 'app.wasm',
        size: component.length,
        sha256: createHash('sha256').update(component).digest('hex'),
      },
      output: {
        path: 'virt.wasm',
        sha256: createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      },
      added: (bytes?.length ?? 0) - component.length,
      unchanged: false,
      imports: [],
    });
  });

  test('may go without the second opinion, and that is said', () => {
    const { code, stderr } = wasiVirt('app.wasm', '--no-second-opinion');
    expect(code).toBe(0);
    expect(stderr).toContain('note: wasm-tools were not asked to validate the component and its result\n');
  });

  test('decides its versions itself', () => {
    expect(wasiVirt('app.wasm', '--wasi-version', '0.2.3').stderr).toContain(
      'note: --wasi-version 0.2.3 counts only without a component: this one brings its own versions\n',
    );
  });
});

test('a core module of preview 1 is turned into a component first, and that is said', async () => {
  const { code, stderr } = wasiVirt('core.wasm');
  expect(code).toBe(0);
  expect(stderr).toContain('note: core.wasm is a core module of WASI preview 1: it was turned into a component first');
  expect((await written())?.includes(component)).toBe(true);
});

test('without a component, the adapter alone exports the interfaces of the policy', () => {
  expect(wasiVirt('-o', 'adapter.wasm').code).toBe(0);
  const { stdout } = wasiVirt('inspect', 'adapter.wasm');
  expect(stdout).toMatch(/^exports$/m);
  expect(stdout).toMatch(/^ {2}wasi:cli\/environment@0\.2\.12$/m);
  expect(wasiVirt('-o', 'adapter.wasm', '--wasi-version', '0.2.3').code).toBe(0);
  expect(wasiVirt('inspect', 'adapter.wasm').stdout).toMatch(/^ {2}wasi:cli\/environment@0\.2\.3$/m);
});

test('help and version are printed on stdout', () => {
  expect(wasiVirt('--help')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Usage:') });
  expect(wasiVirt('--version')).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

/** What no engine takes: it is only noticed by those who look at types of functions; and by its name. */
const INVALID = `(component
  (import "wasi:cli/environment@0.2.12" (instance (export "get-arguments" (func (result (list string))))))
  (core module $M (func (export "f") (param i32) (result i32) i32.const 0))
  (core instance $i (instantiate $M))
  (func (export "f") (result u32) (canon lift (core func $i "f"))))`;
const MISNAMED = `(component
  (import "wasi:cli/environment@0.2.12" (implements "acme:foo/env")
    (instance (export "get-arguments" (func (result (list string)))))))`;

describe('bad input is refused in one sentence, and nothing is written', () => {
  const MAGIC = [0x00, 0x61, 0x73, 0x6d];

  beforeAll(async () => {
    await writeFile(place.path('text.wasm'), 'hello, this is text');
    await writeFile(place.path('empty.wasm'), '');
    await writeFile(place.path('half.wasm'), component.subarray(0, component.length / 2));
    await writeFile(place.path('future.wasm'), Uint8Array.from([...MAGIC, 0x0e, 0x00, 0x01, 0x00]));
    await writeFile(place.path('future-core.wasm'), Uint8Array.from([...MAGIC, 0x02, 0x00, 0x00, 0x00]));
    await writeFile(
      place.path('env.wasm'),
      await parse('(module (import "env" "log" (func)) (func (export "_start")))'),
    );
    const wit =
      '(component (type (component (type (component)) (export "a:b/w" (component (type 0))))) (export "w" (type 0)) (@custom "wit-component-encoding" "\\04\\00"))';
    await writeFile(place.path('wit.wasm'), await parse(wit));
    await writeFile(place.path('invalid.wasm'), await parse(INVALID));
    await writeFile(place.path('named.wasm'), await parse(MISNAMED));
    await mkdir(place.path('folder.wasm'));
  });

  test.each([
    ['no such file', ['nope.wasm'], /^error: nope\.wasm: cannot be read: there is no such file; check the path\.$/],
    ['a folder', ['folder.wasm'], /^error: folder\.wasm: cannot be read: it is a folder; /],
    ['text', ['text.wasm'], /^error: text\.wasm: this is not WebAssembly; /],
    ['an empty file', ['empty.wasm'], /^error: empty\.wasm: the file is empty; /],
    ['a truncated component', ['half.wasm'], /^error: half\.wasm, byte \d+: /],
    ['an unknown component version', ['future.wasm'], /^error: future\.wasm, byte 4: .*version/],
    ['an unknown core version', ['future-core.wasm'], /^error: future-core\.wasm, byte 4: .*version/],
    [
      'a core module that no preview-1 toolchain made',
      ['env.wasm'],
      /^error: env\.wasm: it is a core module that cannot be turned into a component: .*env/,
    ],
    ['a WIT package', ['wit.wasm'], /^error: wit\.wasm: this is a WIT package/],
    [
      'an invalid component',
      ['invalid.wasm'],
      /^error: invalid\.wasm, byte \d+: this is not a valid component: lowered parameter types .*; engines refuse it too; build it again\.$/,
    ],
    [
      'an invalid component that would be handed on as it is',
      ['invalid.wasm', '--allow-all'],
      /^error: invalid\.wasm, byte \d+: this is not a valid component: lowered parameter types /,
    ],
    [
      'a name that says what it is not',
      ['named.wasm'],
      /^error: named\.wasm, byte \d+: this is not a valid component: "wasi:cli\/environment@0\.2\.12" has an implements attribute, which only an instance with a plain name may have\.$/,
    ],
    [
      'an output over the input',
      ['app.wasm', '-o', './app.wasm'],
      /^error: the output would overwrite the component app\.wasm; /,
    ],
    [
      'an output in no folder',
      ['app.wasm', '-o', 'no/virt.wasm'],
      /^error: no\/virt\.wasm: cannot be written: the folder "no" does not exist; make it first\.$/,
    ],
    [
      'an output that is a folder',
      ['app.wasm', '-o', 'folder.wasm'],
      /^error: folder\.wasm: cannot be written: it is a folder; name a file\.$/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = wasiVirt(...args);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(await written()).toBeUndefined();
  });

  test.each([
    [['inspect', 'invalid.wasm']],
    [['inspect', 'invalid.wasm', '--allow-all', '--json']],
    [['inspect', 'app.wasm', 'invalid.wasm', '-o', 'out.json', '--json']],
    [['diff', 'app.wasm', 'invalid.wasm']],
    [['diff', 'invalid.wasm', 'app.wasm']],
    [['explain', 'invalid.wasm']],
    [['lock', 'invalid.wasm', '-o', 'out.json']],
    [['policy', 'check', 'clocks.yaml', 'invalid.wasm']],
    [['policy', 'suggest', 'invalid.wasm', '-o', 'out.json']],
  ])('of an invalid component nothing is reported: wasi-virt %j', async (args) => {
    await writeFile(place.path('clocks.yaml'), 'version: "1.0"\npermissions: { clocks: true }\n');
    const { code, stdout, stderr } = wasiVirt(...args);
    expect(stderr).toMatch(/^error: invalid\.wasm, byte \d+: this is not a valid component: [^\n]*\.\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: args[1] === 'check' ? 'clocks.yaml: no mistakes\n' : '' });
    await expect(readFile(place.path('out.json'))).rejects.toThrow('ENOENT');
  });

  test.each([
    [
      'an unknown flag',
      ['--allow-cloks'],
      'error: there is no flag --allow-cloks; perhaps --allow-clocks was meant.\n',
    ],
    [
      'a contradiction',
      ['--allow-env=A', '--deny-env=A'],
      'error: "A" is both in allow-env and in deny-env; leave it out of one of them.\n',
    ],
    [
      'a seed that is no bytes',
      ['--random-seed', '1'],
      'error: --random-seed 1 has an odd number of digits; write 1 to 64 bytes in hexadecimal, two digits each, as 2a or 00ff.\n',
    ],
    [
      'all mistakes at once',
      ['--stdin=x', '-e', 'y'],
      'error: --stdin=x is not understood; write allow, ignore or deny.\nerror: -e y has no "="; write KEY=VALUE.\n',
    ],
  ])('wrong usage: %s', async (_, flags, message) => {
    expect(wasiVirt('app.wasm', ...flags)).toEqual({ code: 2, stdout: '', stderr: message });
    expect(await written()).toBeUndefined();
  });

  test('and no temporary file is left anywhere', async () => {
    expect((await readdir(place.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('what deny-imports names', () => {
  beforeAll(async () => {
    const wat = `(component
      (import "fs" (instance (export "exists-sync" (func (param "path" string) (result bool)))))
      (import "left" (implements "acme:db/store@1.0.0") (instance (export "get" (func (result string))))))`;
    await writeFile(place.path('fs.wasm'), await parse(wat));
    await writeFile(
      place.path('deny.yaml'),
      'version: "1.0"\npermissions: { imports: { deny: [left, "acme:kv/*"] } }\n',
    );
  });

  const UNMATCHED = 'note: deny-imports: "acme:kv/*" matches no import of any component\n';

  test('is denied; what matches nothing is noted, and what jco takes for a module of Node is labelled', () => {
    const { code, stderr } = wasiVirt('fs.wasm', '--deny-imports=left,acme:kv/*');
    expect(code).toBe(0);
    expect(stderr).toContain(
      "it still imports\n  fs: exists-sync (not a WASI interface: passed through; jco resolves this to Node's own module)\nthe adapter answers 1 function of 1 interface\n",
    );
    expect(stderr).toContain(UNMATCHED);
    expect(wasiVirt('fs.wasm', '--deny-imports=*').stderr).toContain('it imports nothing any more\n');
    expect(wasiVirt('fs.wasm', '--deny-imports=left,fs').stderr).toContain('it imports nothing any more\n');
  });

  test.each([
    [['inspect', 'fs.wasm', '--policy=deny.yaml']],
    [['explain', 'fs.wasm', '--policy=deny.yaml']],
    [['diff', 'fs.wasm', 'fs.wasm', '--policy=deny.yaml']],
    [['lock', 'fs.wasm', '--policy=deny.yaml', '-o', 'deny.lock.json']],
    [['policy', 'check', 'deny.yaml', 'fs.wasm']],
  ])('and matches nothing is noted: wasi-virt %j', (args) => {
    const { code, stderr } = wasiVirt(...args);
    expect(code).toBe(0);
    expect(stderr.match(/^note: .*\n/gm)).toEqual([UNMATCHED]);
  });

  test('in one of several components is no reason for a note', () => {
    const { stderr } = wasiVirt('inspect', 'app.wasm', 'fs.wasm', '--deny-imports=left');
    expect(stderr).toBe('');
  });

  test('and what jco takes for a module of Node, inspect and explain say too', () => {
    const label = /passed\s+through;\s+jco\s+resolves\s+this\s+to\s+Node's\s+own\s+module/;
    expect(wasiVirt('inspect', 'fs.wasm').stdout).toMatch(label);
    expect(wasiVirt('explain', 'fs.wasm').stdout).toMatch(label);
    expect(wasiVirt('explain', 'fs.wasm', '--deny-imports=fs').stdout).not.toMatch(label);
  });
});
