import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../../src/errors.ts';
import { COMMAND_FLAGS } from '../../../src/policy/readers/commands.ts';
import { type CommandLine, parseOptions, readFlags } from '../../../src/policy/readers/flags.ts';
import { SETTINGS } from '../../../src/policy/settings.ts';

function read(...args: string[]): { line: CommandLine; problems: readonly string[] } {
  const problems: VirtError[] = [];
  const { tokens } = parseArgs({ args, options: parseOptions(), strict: false, allowPositionals: true, tokens: true });
  const line = readFlags(tokens, (problem) => problems.push(problem));
  return { line, problems: problems.map(({ message }) => message) };
}

function accepted(...args: string[]): CommandLine {
  const { line, problems } = read(...args);
  expect(problems).toEqual([]);
  return line;
}

describe('a path that follows is never swallowed', () => {
  const bare = SETTINGS.filter(({ form }) => ['switch', 'origins', 'host-names', 'stream'].includes(form));

  test.each(bare.map(({ name }) => name))('--%s app.wasm', (name) => {
    const line = accepted(`--${name}`, 'app.wasm');
    expect(line.paths).toEqual(['app.wasm']);
    expect(line.settings).toEqual([{ name, value: undefined, origin: `--${name}` }]);
  });
});

describe('values', () => {
  test('a setting that needs a value takes the next argument or what follows "="', () => {
    for (const args of [['--deny-env', 'A,B'], ['--deny-env=A,B']]) {
      expect(accepted(...args, 'app.wasm')).toMatchObject({ paths: ['app.wasm'], settings: [{ value: 'A,B' }] });
    }
  });

  test.each([['-e', 'A=b,c=d'], ['--env', 'A=b,c=d'], ['-eA=b,c=d'], ['--env=A=b,c=d']])('%s %s', (...args) => {
    expect(accepted(...args).settings).toMatchObject([{ name: 'env', value: 'A=b,c=d' }]);
  });

  test('the value of a fixed variable stays out of messages', () => {
    expect(accepted('-e', 'TOKEN=secret').settings[0]?.origin).toBe('-e TOKEN=');
  });

  test('a value that looks like a flag has to be written with "="', () => {
    expect(read('-o', '--allow-clocks').problems).toEqual(['-o needs a value; write -o FILE.']);
    expect(read('--arg', '-x').problems).toEqual(['--arg needs a value; write --arg=TEXT.']);
    expect(accepted('--arg=-x').settings).toMatchObject([{ value: '-x' }]);
  });

  test('a missing value is a mistake', () => {
    expect(read('--deny-env').problems).toEqual(['--deny-env needs a value; write --deny-env=A,B,PREFIX_*.']);
  });

  test('a flag without a value refuses one', () => {
    expect(read('--json=yes').problems).toEqual(['--json takes no value; write --json alone.']);
  });
});

describe('unknown flags', () => {
  test.each([
    ['--allow-cloks', 'there is no flag --allow-cloks; perhaps --allow-clocks was meant.'],
    ['--stdott=ignore', 'there is no flag --stdott; perhaps --stdout was meant.'],
    ['-x', 'there is no flag -x; see wasi-virt --help.'],
    ['--quickly', 'there is no flag --quickly; see wasi-virt --help.'],
  ])('%s', (flag, message) => {
    expect(read(flag).problems).toEqual([message]);
  });
});

describe('the command line', () => {
  test('nothing at all asks for the adapter alone', () => {
    expect(accepted()).toMatchObject({
      command: 'virtualize',
      paths: [],
      output: undefined,
      secondOpinion: true,
    });
  });

  test('flags work before and behind the component', () => {
    expect(accepted('--stdout', 'app.wasm', '-o', 'x.wasm', '--json', '--no-second-opinion')).toMatchObject({
      paths: ['app.wasm'],
      output: 'x.wasm',
      format: 'json',
      secondOpinion: false,
      settings: [{ name: 'stdout' }],
    });
  });

  test('a file may be called like a flag after --', () => {
    expect(accepted('--', '--app.wasm').paths).toEqual(['--app.wasm']);
  });

  test('two components are one too many', () => {
    expect(read('a.wasm', 'b.wasm').problems).toEqual([
      '"b.wasm" is one argument too many; give one component; values of flags are written with "=".',
    ]);
  });

  test('an output is given once, and is a file', () => {
    expect(read('-o', 'a', '--output=b').problems).toEqual([
      '--output is given twice with different values; give it once.',
    ]);
    expect(read('-o', '-').problems).toEqual(['-o "-" is not a file; name the file to write.']);
  });

  test('inspect takes several components, and settings', () => {
    expect(accepted('inspect', '--json', 'a.wasm', 'b.wasm', '--stdout')).toMatchObject({
      command: 'inspect',
      paths: ['a.wasm', 'b.wasm'],
      format: 'json',
      settings: [{ name: 'stdout' }],
    });
    expect(read('inspect').problems).toEqual([
      'wasi-virt inspect needs a file; write wasi-virt inspect component.wasm ….',
    ]);
  });

  test('diff takes two files', () => {
    expect(accepted('diff', 'a.wasm', 'b.json', '--fail-on=widened', '--format', 'sarif')).toMatchObject({
      command: 'diff',
      paths: ['a.wasm', 'b.json'],
      failOn: 'widened',
      format: 'sarif',
    });
    expect(read('diff', 'a.wasm').problems).toEqual([
      'wasi-virt diff needs two files; write wasi-virt diff base head.',
    ]);
    expect(read('diff', 'a', 'b', 'c').problems).toEqual([
      '"c" is one argument too many; write wasi-virt diff base head.',
    ]);
  });

  test('policy says what to do', () => {
    expect(accepted('policy', 'check')).toMatchObject({ command: 'policy check', paths: [] });
    expect(accepted('policy', 'suggest', 'a.wasm', '-o', 'p.yaml')).toMatchObject({
      command: 'policy suggest',
      output: 'p.yaml',
    });
    expect(read('policy').problems).toEqual([
      'wasi-virt policy needs to know what to do; write one of check, suggest, import; to virtualize a file of that name, write a path such as ./policy.',
    ]);
    expect(read('policy', 'chek').problems).toEqual([
      'there is no wasi-virt policy chek; write one of check, suggest, import; to virtualize a file of that name, write a path such as ./policy.',
    ]);
    expect(read('policy', 'check', '--stdout').problems).toEqual([
      'wasi-virt policy check takes no settings: --stdout; leave them out.',
    ]);
  });

  test('explain takes any number of components, also none', () => {
    expect(accepted('explain', '--policy=p.yaml')).toMatchObject({ command: 'explain', paths: [], policy: 'p.yaml' });
    expect(accepted('explain', 'a.wasm', 'b.wasm', '--stdio', '--format=markdown')).toMatchObject({
      command: 'explain',
      paths: ['a.wasm', 'b.wasm'],
      format: 'markdown',
    });
  });

  test('a flag that a command would ignore is refused', () => {
    expect(read('a.wasm', '--fail-on=any').problems).toEqual([
      'wasi-virt takes no --fail-on; it belongs to wasi-virt diff.',
    ]);
    expect(read('inspect', 'a.wasm', '--no-second-opinion').problems).toEqual([
      'wasi-virt inspect takes no --no-second-opinion; it belongs to wasi-virt.',
    ]);
  });

  test('words are those that are known', () => {
    expect(read('diff', 'a', 'b', '--fail-on=lost').problems).toEqual([
      '--fail-on "lost" is not known; write one of none, gained, widened, any.',
    ]);
    expect(read('inspect', 'a', '--format=sarif').problems).toEqual([
      '--format "sarif" is not known; write one of text, json, predicate.',
    ]);
    expect(read('diff', 'a', 'b', '--json', '--format=sarif').problems).toEqual([
      '--json contradicts --format=sarif; leave one of them out.',
    ]);
  });

  test.each(['0.2.0', '0.2.9', '0.2.12'])('--wasi-version %s is known', (version) => {
    expect(accepted('--wasi-version', version).wasiVersion).toBe(version);
  });

  test.each(['0.2', '0.2.13', '0.3.0', '0.2.01', ''])('--wasi-version=%s is not', (version) => {
    expect(read(`--wasi-version=${version}`).problems).toHaveLength(1);
  });

  test('help and version come before everything else', () => {
    expect(read('-h', 'inspect').line.command).toBe('help');
    expect(read('--version').line.command).toBe('version');
  });
});

test('no name is used for two flags', () => {
  const flags = [...SETTINGS, ...COMMAND_FLAGS];
  const names = flags.flatMap((flag) => [
    flag.name,
    ...('short' in flag && flag.short !== undefined ? [flag.short] : []),
  ]);
  expect(new Set(names).size).toBe(names.length);
});
