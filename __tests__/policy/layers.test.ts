import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPolicy, type RawSetting } from '../../src/policy/build-policy.ts';
import { layer } from '../../src/policy/layers.ts';
import type { Policy } from '../../src/policy/model.ts';
import { SETTINGS, type SettingName } from '../../src/policy/settings.ts';

/** Settings as texts: `name=value`, or bare. */
function settings(origin: string, texts: readonly string[]): readonly RawSetting[] {
  return texts.map((text) => {
    const [, written, value] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    const name = SETTINGS.find((setting) => setting.name === written)?.name;
    if (name === undefined) throw new Error(`no setting ${written}`);
    return { name, value, origin };
  });
}

function layered(file: readonly string[], upper: readonly string[]): readonly string[] {
  return layer(settings('file', file), settings('flag', upper)).map(
    ({ name, value, origin }) => `${origin}: ${name}${value === undefined ? '' : `=${value}`}`,
  );
}

function policyOf(raw: readonly RawSetting[]): Policy {
  return buildPolicy(raw, () => undefined);
}

describe('a flag replaces what the file says of the same thing', () => {
  test.each<[what: string, file: string[], upper: string[], kept: string[]]>([
    ['a switch', ['allow-clocks=true', 'allow-exit=true'], ['allow-clocks=false'], ['allow-exit=true']],
    ['a list, whole', ['allow-http=https://a.com', 'allow-http=https://b.com'], ['allow-http=https://c.com'], []],
    ['names of variables, whole', ['allow-env=A', 'allow-env=B'], ['allow-env=C'], []],
    ['all streams by stdio', ['stdin=allow', 'stdout=allow', 'stdio=deny', 'allow-stdio'], ['stdio=ignore'], []],
    ['all streams by allow-stdio', ['stderr=allow', 'stdio=deny'], ['allow-stdio=false'], []],
    ['one stream', ['stdin=allow', 'stdout=allow', 'stdio=deny'], ['stdin'], ['stdout=allow', 'stdio=deny']],
    ['directories by allow-fs', ['preopen=/a=a', 'preopen=/b=b', 'mount=/c=c'], ['allow-fs=ro'], ['mount=/c=c']],
    ['all directories by preopen', ['preopen=/a=a', 'allow-fs=ro'], ['preopen=/b=b'], []],
    ['clocks by fixed-clock', ['allow-clocks=true', 'random-seed=00'], ['fixed-clock=x'], ['random-seed=00']],
    ['virtual time by allow-clocks', ['fixed-clock=x', 'allow-random'], ['allow-clocks'], ['allow-random']],
    ['chance by random-seed', ['allow-random=false', 'fixed-clock=x'], ['random-seed=00'], ['fixed-clock=x']],
    ['a seed by allow-random', ['random-seed=00', 'random-seed=01'], ['allow-random=false'], []],
    ['a variable by its key', ['env=A=1', 'env=B=2', 'config=A=3'], ['env=A=9'], ['env=B=2', 'config=A=3']],
    ['a property by its key', ['config=A=1', 'config=AB=2'], ['config=A='], ['config=AB=2']],
    ['a mount by its path', ['mount=/a=x', 'mount=/b=y'], ['mount=//a/./=z'], ['mount=/b=y']],
    ['arguments, all', ['arg=a', 'arg=b', 'cwd=/'], ['arg=c'], ['cwd=/']],
    [
      'nothing, by allow-all',
      ['allow-http=none', 'stdio=deny', 'deny-env=A'],
      ['allow-all'],
      ['allow-http=none', 'stdio=deny', 'deny-env=A'],
    ],
    [
      'no denial',
      ['deny-env=A', 'deny-config=B', 'deny-imports=c', 'mount-exclude=d'],
      ['deny-env=E', 'deny-config=F', 'deny-imports=g', 'mount-exclude=h'],
      ['deny-env=A', 'deny-config=B', 'deny-imports=c', 'mount-exclude=d'],
    ],
    ['sockets, not look-ups', ['allow-sockets=true', 'allow-dns=a.com'], ['allow-sockets=false'], ['allow-dns=a.com']],
  ])('%s', (_, file, upper, kept) => {
    expect(layered(file, upper)).toEqual([
      ...kept.map((text) => `file: ${text}`),
      ...upper.map((text) => `flag: ${text}`),
    ]);
  });
});

describe('no hole', () => {
  const built = (file: readonly string[], upper: readonly string[]): Policy =>
    policyOf(layer(settings('file', file), settings('flag', upper)));

  test('a variable that the file denies stays denied, whoever fixes or allows it', () => {
    expect(built(['deny-env=TOKEN'], ['env=TOKEN=x', 'allow-env=true']).environment.deny).toEqual(['TOKEN']);
  });

  test('allow-all grants nothing that the file speaks of otherwise', () => {
    const policy = built(
      ['allow-http=false', 'stdio=deny', 'allow-fs=false', 'allow-env=A', 'deny-imports=acme:*'],
      ['allow-all'],
    );
    expect(policy).toMatchObject({
      http: 'deny',
      stdout: 'deny',
      filesystem: 'deny',
      denyImports: ['acme:*'],
      clocks: 'allow',
    });
    expect(policy.environment.host).toEqual({ kind: 'only', names: ['A'] });
  });
});

const VALUES: Partial<Record<SettingName, readonly string[]>> = {
  'allow-http': ['true', 'false', 'none', 'https://a.com'],
  'allow-sockets': ['true', 'false', 'tcp://10.0.0.1:1'],
  'allow-dns': ['true', 'a.com'],
  'allow-env': ['true', 'A', 'B_*'],
  'deny-env': ['A', 'B_*', 'C'],
  env: ['A=1', 'C=2'],
  'allow-config': ['true', 'A'],
  'deny-config': ['A', 'B_*'],
  config: ['A=1'],
  'deny-imports': ['acme:*', 'log'],
  'mount-exclude': ['*.map', '.git'],
  mount: ['/a=x', '/b=y'],
  preopen: ['/a=x', '/c=z:ro'],
  'allow-fs': ['true', 'ro', 'false'],
  stdio: ['allow', 'ignore'],
  stdin: ['deny', 'allow'],
  'allow-stdio': ['true'],
  'allow-all': ['true', 'false'],
  'allow-clocks': ['true', 'false'],
};

function anySettings(origin: string): fc.Arbitrary<readonly RawSetting[]> {
  const all = Object.entries(VALUES).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  return fc.array(fc.constantFrom(...all), { maxLength: 12 }).map((texts) => settings(origin, texts));
}

describe('whatever the layers say', () => {
  const check = (property: (file: readonly RawSetting[], upper: readonly RawSetting[]) => void): void =>
    fc.assert(fc.property(anySettings('file'), anySettings('flag'), property), { seed: 7, numRuns: 400 });

  test('nothing over something is that, and the other way round', () => {
    check((file) => {
      expect(layer(file, [])).toEqual(file);
      expect(layer([], file)).toEqual(file);
    });
  });

  test('everything of the upper layer holds, and the rest comes from the file', () => {
    check((file, upper) => {
      const both = layer(file, upper);
      expect(both.slice(both.length - upper.length)).toEqual(upper);
      expect(file).toEqual(expect.arrayContaining([...both.slice(0, both.length - upper.length)]));
    });
  });

  test('a denial of the file is never lost', () => {
    check((file, upper) => {
      const [before, after] = [policyOf(file), policyOf(layer(file, upper))];
      expect(after.environment.deny).toEqual(expect.arrayContaining([...before.environment.deny]));
      expect(after.config.deny).toEqual(expect.arrayContaining([...before.config.deny]));
      expect(after.denyImports).toEqual(expect.arrayContaining([...before.denyImports]));
      expect(after.mountExclude).toEqual(expect.arrayContaining([...before.mountExclude]));
    });
  });

  test('of what only the file speaks, it decides, but for allow-all nothing else', () => {
    check((file, upper) => {
      const names = new Set(upper.map(({ name }) => name));
      const after = policyOf(layer(file, upper));
      if (!names.has('allow-http') && file.some(({ name }) => name === 'allow-http'))
        expect(after.http).toEqual(policyOf(file).http);
      if (!names.has('allow-clocks') && file.some(({ name }) => name === 'allow-clocks')) {
        expect(after.clocks).toEqual(policyOf(file).clocks);
      }
    });
  });
});
