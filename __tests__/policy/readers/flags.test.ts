import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../../src/errors.ts';
import { COMMAND_FLAGS, type CommandLine, parseOptions, readFlags } from '../../../src/policy/readers/flags.ts';
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
    expect(line.component).toBe('app.wasm');
    expect(line.settings).toEqual([{ name, value: undefined, origin: `--${name}` }]);
  });
});

describe('values', () => {
  test('a setting that needs a value takes the next argument or what follows "="', () => {
    for (const args of [['--deny-env', 'A,B'], ['--deny-env=A,B']]) {
      expect(accepted(...args, 'app.wasm')).toMatchObject({ component: 'app.wasm', settings: [{ value: 'A,B' }] });
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
      component: undefined,
      output: undefined,
      secondOpinion: true,
    });
  });

  test('flags work before and behind the component', () => {
    expect(accepted('--stdout', 'app.wasm', '-o', 'x.wasm', '--json', '--no-second-opinion')).toMatchObject({
      component: 'app.wasm',
      output: 'x.wasm',
      json: true,
      secondOpinion: false,
      settings: [{ name: 'stdout' }],
    });
  });

  test('a file may be called like a flag after --', () => {
    expect(accepted('--', '--app.wasm').component).toBe('--app.wasm');
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

  test('inspect needs a component and takes no settings', () => {
    expect(accepted('inspect', '--json', 'a.wasm')).toMatchObject({
      command: 'inspect',
      component: 'a.wasm',
      json: true,
    });
    expect(read('inspect').problems).toEqual([
      'wasi-virt inspect needs a component; write wasi-virt inspect app.wasm.',
    ]);
    expect(read('inspect', 'a.wasm', '--stdout').problems).toEqual([
      'wasi-virt inspect takes no settings: --stdout; leave them out.',
    ]);
  });

  test.each(['diff', 'explain'])('%s is not available yet', (name) => {
    expect(read(name, 'a.wasm').problems[0]).toContain(`wasi-virt ${name} is not available yet`);
  });

  test('policy files come later', () => {
    expect(read('--policy', 'p.yaml').problems).toEqual([
      '--policy is not available yet; policy files come with a later release.',
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
