import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../src/errors.ts';
import { buildPolicy, policyFrom, type RawSetting } from '../../src/policy/build-policy.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { SETTINGS, type SettingName } from '../../src/policy/settings.ts';

type Mention = readonly [name: SettingName, value?: string | undefined];

/** The policy and the complaints for settings written as flags. */
function build(...mentions: readonly Mention[]): { policy: Policy; problems: readonly string[] } {
  const problems: VirtError[] = [];
  const settings = mentions.map(([name, value]): RawSetting => {
    return { name, value, origin: value === undefined ? `--${name}` : `--${name}=${value}` };
  });
  const policy = buildPolicy(settings, (problem) => problems.push(problem));
  return { policy, problems: problems.map(({ message }) => message) };
}

/** The policy, which must have been accepted. */
function accepted(...mentions: readonly Mention[]): Policy {
  const { policy, problems } = build(...mentions);
  expect(problems).toEqual([]);
  return policy;
}

describe('the default', () => {
  test('denies everything', () => {
    expect(accepted()).toEqual(DENY_ALL);
  });

  test('is frozen through and through', () => {
    const policy = accepted(['env', 'A=1']);
    expect(Object.isFrozen(policy)).toBe(true);
    expect(Object.isFrozen(policy.environment.fixed[0])).toBe(true);
  });
});

describe('switches', () => {
  test('bare means true', () => {
    expect(accepted(['allow-clocks']).clocks).toBe('allow');
  });

  test.each([
    ['true', 'allow'],
    ['false', 'deny'],
    ['TRUE', 'allow'],
  ])('=%s means %s', (value, meaning) => {
    expect(accepted(['allow-exit', value]).exit).toBe(meaning);
  });

  test('anything else is refused', () => {
    expect(build(['allow-random', 'yes']).problems).toEqual([
      '--allow-random=yes is not understood; write true or false.',
    ]);
    expect(build(['allow-random', '']).problems).toEqual(['--allow-random= has no value; write true or false.']);
  });

  test('the same value twice is no contradiction, another one is', () => {
    expect(accepted(['allow-clocks'], ['allow-clocks', 'true']).clocks).toBe('allow');
    expect(build(['allow-clocks'], ['allow-clocks', 'false']).problems).toEqual([
      '--allow-clocks=false contradicts --allow-clocks; give it once.',
    ]);
  });
});

describe('allow-all', () => {
  test('grants everything, also interfaces of wasi: that no setting knows', () => {
    const policy = accepted(['allow-all']);
    expect(policy).toMatchObject({
      clocks: 'allow',
      exit: 'allow',
      random: 'allow',
      filesystem: 'allow',
      sockets: 'allow',
    });
    expect(policy).toMatchObject({
      http: 'allow',
      stdin: 'allow',
      stdout: 'allow',
      stderr: 'allow',
      allowImports: ['wasi:*'],
    });
    expect(policy).toMatchObject({ environment: { host: { kind: 'all' } }, config: { host: { kind: 'all' } } });
  });

  test('is narrowed by what is given beside it', () => {
    const policy = accepted(
      ['allow-all'],
      ['allow-env', 'LANG'],
      ['stdin', 'deny'],
      ['allow-http', 'none'],
      ['allow-fs', 'false'],
    );
    expect(policy).toMatchObject({ clocks: 'allow', filesystem: 'deny', http: 'none', stdin: 'deny', stdout: 'allow' });
    expect(policy.environment.host).toEqual({ kind: 'only', names: ['LANG'] });
  });
});

describe('http and sockets', () => {
  test('none grants the types alone', () => {
    expect(accepted(['allow-http', 'none']).http).toBe('none');
  });

  test('a list of origins, each written in one way and once', () => {
    const { http } = accepted(
      ['allow-http', 'api.example.com, HTTPS://API.example.com:443'],
      ['allow-http', '*://*:*'],
    );
    expect(http).toEqual([
      { scheme: '*', host: { kind: 'any' }, ports: { from: 1, to: 65535 } },
      { scheme: 'https', host: { kind: 'name', name: 'api.example.com' }, ports: { from: 443, to: 443 } },
    ]);
  });

  test('a list of peers, apart by what may be done with them', () => {
    const { sockets, dns } = accepted(['allow-sockets', 'tcp://10.0.0.5:5432,listen=tcp://127.0.0.1:0']);
    expect(sockets).toMatchObject({ connect: [{ transport: 'tcp' }], listen: [{ ports: { from: 0, to: 0 } }] });
    expect(dns).toBe('deny');
  });

  test('names may be looked up where sockets are granted whole, unless allow-dns says otherwise', () => {
    expect(accepted(['allow-sockets']).dns).toBe('allow');
    expect(accepted(['allow-all']).dns).toBe('allow');
    expect(accepted(['allow-sockets'], ['allow-dns', 'false']).dns).toBe('deny');
    expect(accepted(['allow-dns', '*.example.com']).dns).toEqual([{ kind: 'suffix', name: 'example.com' }]);
  });

  test('a list and a switch contradict each other', () => {
    expect(build(['allow-http', 'true'], ['allow-http', 'https://a.example']).problems).toEqual([
      '--allow-http=https://a.example and --allow-http=true contradict each other; write true, false or a list.',
    ]);
  });
});

describe('standard streams', () => {
  test('stdio sets all three', () => {
    expect(accepted(['stdio', 'ignore'])).toMatchObject({ stdin: 'ignore', stdout: 'ignore', stderr: 'ignore' });
  });

  test('a stream overrides stdio, in whatever order they are given', () => {
    for (const mentions of [
      [['stdio', 'ignore'], ['stdout']],
      [['stdout'], ['stdio', 'ignore']],
    ] as const) {
      expect(accepted(...mentions)).toMatchObject({ stdin: 'ignore', stdout: 'allow', stderr: 'ignore' });
    }
  });

  test('allow-stdio says the same as stdio=allow, and may not say the contrary', () => {
    expect(accepted(['allow-stdio'])).toMatchObject({ stdin: 'allow', stdout: 'allow', stderr: 'allow' });
    expect(accepted(['allow-stdio'], ['stdio'])).toMatchObject({ stdin: 'allow' });
    expect(build(['allow-stdio'], ['stdio', 'deny']).problems).toEqual([
      '--stdio=deny contradicts --allow-stdio; leave one of them out.',
    ]);
  });

  test('an unknown mode is refused', () => {
    expect(build(['stdin', 'true']).problems).toEqual(['--stdin=true is not understood; write allow, ignore or deny.']);
  });
});

describe('environment and configuration', () => {
  test.each<[string | undefined, Policy['environment']['host']]>([
    [undefined, { kind: 'all' }],
    ['true', { kind: 'all' }],
    ['false', { kind: 'none' }],
    ['B,A,B', { kind: 'only', names: ['A', 'B'] }],
    [' LC_* ,\nLANG', { kind: 'only', names: ['LANG', 'LC_*'] }],
  ])('allow-env %j', (value, host) => {
    expect(accepted(['allow-env', value]).environment.host).toEqual(host);
    expect(accepted(['allow-config', value]).config.host).toEqual(host);
  });

  test('what stands for every name is not denied by a "*", and no hint says so', () => {
    expect(build(['deny-env', '*']).problems).toEqual([
      '--deny-env=*: "*" stands for every name; write names, or PREFIX_* for all that begin so.',
    ]);
  });

  test('lists given several times add up, but do not mix with true or false', () => {
    expect(accepted(['allow-env', 'A'], ['allow-env', 'B']).environment.host).toEqual({
      kind: 'only',
      names: ['A', 'B'],
    });
    expect(build(['allow-env', 'A'], ['allow-env']).problems).toHaveLength(1);
    expect(build(['allow-env', 'false'], ['allow-env']).problems).toHaveLength(1);
  });

  test('a fixed value keeps its commas and equals signs, and may be empty', () => {
    expect(accepted(['env', 'LIST=a,b=c'], ['env', 'EMPTY=']).environment.fixed).toEqual([
      ['EMPTY', ''],
      ['LIST', 'a,b=c'],
    ]);
  });

  test('fixed variables are sorted by code point', () => {
    const keys = accepted(['env', '\u{1f600}=1'], ['env', '\uffee=1'], ['env', 'a=1'], ['env', 'B=1']).environment
      .fixed;
    expect(keys.map(([key]) => key)).toEqual(['B', 'a', '\uffee', '\u{1f600}']);
  });

  test('one key with two values is a contradiction, which does not tell the values', () => {
    expect(accepted(['env', 'A=1'], ['env', 'A=1']).environment.fixed).toEqual([['A', '1']]);
    expect(build(['env', 'TOKEN=one'], ['env', 'TOKEN=two']).problems).toEqual([
      'env gives "TOKEN" two different values; give it one.',
    ]);
  });

  test.each<[Mention, string]>([
    [['env', 'A'], '--env=A has no "="; write KEY=VALUE.'],
    [['env', '=1'], '--env==1 has no name before the "="; write KEY=VALUE.'],
    [['env', 'A=\0'], 'holds a NUL character'],
    [['allow-env', 'A=1'], '"A=1" holds a "="; here only names are given'],
    [['allow-env', '*'], '"*" stands for every name; write true for all'],
    [['allow-env', 'A*B'], '"A*B" has a "*" in the middle'],
    [['allow-env', 'A**'], '"A**" has a "*" in the middle'],
    [['deny-env', 'A\0'], 'holds a NUL character'],
    [['allow-env', ','], 'names nothing'],
    [['deny-config', ''], 'names nothing'],
  ])('%j is refused', (mention, message) => {
    const { problems } = build(mention);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('a name that is allowed and denied is a contradiction; a pattern that covers it is not', () => {
    expect(build(['allow-env', 'A,B'], ['deny-env', 'B']).problems).toEqual([
      '"B" is both in allow-env and in deny-env; leave it out of one of them.',
    ]);
    expect(accepted(['allow-env', 'AWS_REGION'], ['deny-env', 'AWS_*']).environment).toEqual({
      fixed: [],
      host: { kind: 'only', names: ['AWS_REGION'] },
      deny: ['AWS_*'],
    });
  });
});

describe('words for all or nothing', () => {
  const WORDS = ['yes', 'Yes', 'YES', 'no', 'on', 'On', 'off', 'OFF', '1', '0', 'tRUE', 'all', 'None'];
  const formsOf = (...forms: readonly string[]) => SETTINGS.filter(({ form }) => forms.includes(form));
  const one = fc.constantFrom(...WORDS);

  test.each(formsOf('switch', 'access', 'stream', 'on-denied').map(({ name }) => name))(
    '%s takes none of them',
    (name) => {
      fc.assert(
        fc.property(one, (word) => {
          expect(build([name, word]).problems).toEqual([expect.stringMatching(/ is not understood; write .*\.$/)]);
        }),
        { seed: 1 },
      );
    },
  );

  test.each(formsOf('origins', 'peers', 'dns-names', 'host-names').map(({ name }) => name))(
    '%s takes none of them, alone or in a list',
    (name) => {
      fc.assert(
        fc.property(one, (word) => {
          expect(build([name, word]).problems).toEqual([
            `--${name}=${word} is not understood; write true, false or a list.`,
          ]);
          expect(build([name, `example,${word}`]).problems).toEqual([
            `--${name}=example,${word}: "${word}" is nothing that can be in a list; write true or false alone, or a list without it.`,
          ]);
        }),
        { seed: 2 },
      );
    },
  );

  test.each(formsOf('names', 'patterns').map(({ name }) => name))('%s is a list alone', (name) => {
    fc.assert(
      fc.property(fc.oneof(one, fc.constantFrom('true', 'false')), (word) => {
        const [problem] = build(['mount', '/m=local'], [name, word]).problems;
        expect(problem).toMatch(new RegExp(`^--${name}=${word} is not a list; write .*\\.$`));
        const [other] = build(['mount', '/m=local'], [name, `example,${word}`]).problems;
        expect(other).toContain(`"${word}" is nothing that can be in a list; write `);
      }),
      { seed: 3 },
    );
  });

  test('an input says what it is, also where the word is a part of its name', () => {
    const setting = { name: 'allow-config', value: 'on', origin: 'input "allow-config"' } as const;
    const problems: string[] = [];
    buildPolicy([setting], ({ message }) => problems.push(message));
    expect(problems).toEqual(['input "allow-config" is "on", which is not understood; write true, false or a list.']);
  });
});

describe('arguments and directory', () => {
  test('arguments keep their order, repetitions and emptiness', () => {
    expect(accepted(['arg', 'app'], ['arg', ''], ['arg', 'b,c'], ['arg', 'app']).args).toEqual([
      'app',
      '',
      'b,c',
      'app',
    ]);
  });

  test('cwd is one', () => {
    expect(accepted(['cwd', '/work']).cwd).toBe('/work');
    expect(build(['cwd', '/a'], ['cwd', '/b']).problems).toEqual(['--cwd=/b contradicts --cwd=/a; give it once.']);
  });
});

describe('interfaces by name', () => {
  test.each([
    'wasi:keyvalue/*',
    'wasi:logging/logging',
    'wasi:keyvalue/store@0.2.0-draft2',
    'wasi:nn/*@0.2.0',
    'wasi:cli/run',
    'wasi:http/incoming-handler',
    'acme:log/sink',
    'left',
    'left: acme:db/store',
    'left: acme:db/store ("db:test")',
    'acme:db/store ("db:test")',
    'extra: wasi:cli/environment',
  ])('allow-imports takes %s', (pattern) => {
    expect(accepted(['allow-imports', pattern]).allowImports).toEqual([pattern]);
  });

  test.each([
    'wasi:keyvalue',
    'wasi:*',
    '*',
    'acme:*',
    'acme:log/*',
    'wasi:Key/store',
    'wasi:a/b/c',
    'wasi:a/b@',
    'left:',
    'left: right',
    'a:b/c (db)',
  ])('allow-imports refuses %s', (pattern) => {
    expect(build(['allow-imports', pattern]).problems[0]).toContain(`"${pattern}" names no interface and no import`);
  });

  test.each([
    ['wasi:clocks/*', 'allow-clocks'],
    ['wasi:cli/environment', 'allow-env'],
    ['wasi:io/streams@0.2.0', 'what the streams belong to'],
  ])('allow-imports refuses %s, which has a setting of its own', (pattern, setting) => {
    expect(build(['allow-imports', pattern]).problems[0]).toContain(setting);
  });

  test.each([
    '*',
    'acme:*',
    'acme:log/*',
    'acme:log/sink',
    'node:*',
    'node:fs/promises',
    'acme',
    'log',
    'HTTP-client',
    'runScript',
    '[constructor]file',
    '[method]file.size',
    '[static]file.of',
  ])('deny-imports takes %s', (pattern) => {
    expect(accepted(['deny-imports', pattern]).denyImports).toEqual([pattern]);
  });

  test.each([
    ['acme:', "is not an import's name; write *, acme:*, acme:log/* or acme:log/sink, or a plain name such as fs"],
    ['acme:log', "is not an import's name; write *, acme:*"],
    ['acme*', "is not an import's name; write *, acme:*"],
    ['*:*', "is not an import's name; write *, acme:*"],
    ['a b', "is not an import's name; write *, acme:*"],
    ['[method]file', "is not an import's name; write *, acme:*"],
    ['acme:log/sink@1.0.0', "is not an import's name; write acme:log/sink: it stands for every version"],
    ['node:fs', "is not an import's name; write fs, the name by which a component imports it"],
    ['wasi:io/*', 'cannot be denied here; every wasi: interface is denied unless a setting grants it'],
    ['wasi:*', 'cannot be denied here; every wasi: interface is denied unless a setting grants it'],
  ])('deny-imports refuses %s', (pattern, message) => {
    const { problems } = build(['deny-imports', pattern]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`"${pattern}" ${message}`);
  });

  test('lists are separated by commas or newlines, sorted, each once', () => {
    expect(accepted(['deny-imports', 'b:*,a:*\nb:*']).denyImports).toEqual(['a:*', 'b:*']);
  });
});

test('on-denied is error or trap', () => {
  expect(accepted(['on-denied', 'trap']).onDenied).toBe('trap');
  expect(build(['on-denied', 'panic']).problems).toEqual(['--on-denied=panic is not understood; write error or trap.']);
});

describe('files', () => {
  test.each([
    ['true', 'allow'],
    ['rw', 'allow'],
    ['ro', 'read-only'],
    ['false', 'deny'],
  ])('allow-fs=%s means %s', (value, meaning) => {
    expect(accepted(['allow-fs', value]).filesystem).toBe(meaning);
  });

  test('directories of the host get a path of the guest, and may be read-only', () => {
    const { preopens, filesystem } = accepted(
      ['preopen', '/b=/srv//data/./x/:ro'],
      ['preopen', '/a/=.'],
      ['preopen', '/c=C:\\x:rw'],
    );
    expect(preopens).toEqual([
      { guest: '/a', host: '.', access: 'rw' },
      { guest: '/b', host: '/srv/data/x', access: 'ro' },
      { guest: '/c', host: 'C:\\x', access: 'rw' },
    ]);
    expect(filesystem).toBe('deny');
    expect(accepted(['allow-all'], ['preopen', '/a=/b']).filesystem).toBe('deny');
  });

  test('mounts are embedded, can be changed in memory, or begin empty', () => {
    expect(accepted(['mount', '/tmp=memory:'], ['mount', '/a=b=c'], ['mount', '/d/./e=./x:overlay']).mounts).toEqual([
      { guest: '/a', local: 'b=c', writable: false },
      { guest: '/d/e', local: './x', writable: true },
      { guest: '/tmp', local: undefined, writable: true },
    ]);
  });

  test.each([
    [['mount', 'x'], '--mount=x has no "="; write GUEST=LOCAL, GUEST=LOCAL:overlay or GUEST=memory:.'],
    [['mount', 'a=b'], '--mount=a=b: "a" is not an absolute path; write where the component finds it, as /data.'],
    [
      ['mount', '/a='],
      '--mount=/a= names no file or directory; write GUEST=LOCAL, GUEST=LOCAL:overlay or GUEST=memory:.',
    ],
    [['mount', '/a/../b=c'], '--mount=/a/../b=c: the path /a/../b goes up; write it without "..".'],
    [['preopen', '/a=/b/../c'], '--preopen=/a=/b/../c: the path /b/../c goes up; write it without "..".'],
    [
      ['preopen', '/a=C:\\b\\..\\c'],
      '--preopen=/a=C:\\b\\..\\c: the path C:\\b\\..\\c goes up; write it without "..".',
    ],
    [
      ['preopen', '/a=:ro'],
      "--preopen=/a=:ro names no directory of the host's; write GUEST=HOST, GUEST=HOST:ro or GUEST=HOST:rw.",
    ],
    [
      ['mount-include', '*.c'],
      '--mount-include=*.c chooses among files that nothing mounts; add a mount, or leave it out.',
    ],
    [['debug'], '--debug writes on stderr, which is not allowed; set stderr=allow.'],
    [['allow-fs', 'r'], '--allow-fs=r is not understood; write true, false, ro or rw.'],
  ] as const)('%j is refused', (mention, message) => {
    expect(build(mention).problems).toEqual([message]);
  });

  test.each(['./secret', '/secret', 'priv/', '!pub', 'a/../secret'])(
    'a glob of mounts such as %s matches nothing',
    (glob) => {
      const mount = ['mount', '/a=b'] as const;
      const hint = 'write it as it stands below the mount: docs/*.md, without "./", "!" or a final "/"';
      expect(build(mount, ['mount-exclude', glob]).problems).toEqual([
        `--mount-exclude=${glob}: "${glob}" matches no path; ${hint}.`,
      ]);
      expect(build(mount, ['mount-exclude', '!(pub),**/*.md']).problems).toEqual([]);
    },
  );

  test('one path of the guest means one thing', () => {
    expect(build(['mount', '/a=x'], ['mount', '/a/=y'], ['preopen', '/a=/z']).problems).toEqual([
      '--mount=/a=x and --preopen=/a=/z both stand at /a; give each its own path.',
      '--mount=/a/=y and --mount=/a=x both stand at /a; give each its own path.',
    ]);
  });

  test('what one mapping protects is not changed through another', () => {
    const hint = 'give both the same access, or map directories of which none lies in the other';
    expect(build(['preopen', '/work=/srv/work'], ['preopen', '/config=/srv/./work//config/:ro']).problems).toEqual([
      `--preopen=/config=/srv/./work//config/:ro and --preopen=/work=/srv/work give different access to /srv/work/config; ${hint}.`,
    ]);
    expect(build(['preopen', '/a=.:ro'], ['preopen', '/b=A']).problems).toEqual([
      `--preopen=/b=A and --preopen=/a=.:ro give different access to A; ${hint}.`,
    ]);
    expect(build(['preopen', '/a=a:ro'], ['preopen', '/b=A']).problems).toEqual([
      `--preopen=/b=A and --preopen=/a=a:ro give different access to A, where letter case does not count; ${hint}.`,
    ]);
    expect(
      accepted(['preopen', '/a=/srv:ro'], ['preopen', '/b=/srv/b:ro'], ['preopen', '/c=/s']).preopens,
    ).toHaveLength(3);
  });

  test('whoever maps directories does not grant them all', () => {
    expect(build(['allow-fs'], ['preopen', '/a=/z']).problems).toEqual([
      "--preopen=/a=/z contradicts --allow-fs; leave out allow-fs: preopen grants the host's directories that it names.",
    ]);
    expect(accepted(['allow-fs', 'false'], ['preopen', '/a=/z']).preopens).toHaveLength(1);
  });
});

describe('fixed-clock', () => {
  test('is where virtual time starts', () => {
    expect(accepted(['fixed-clock', '2026-01-01T01:00:00.5+01:00']).clocks).toEqual({
      seconds: 1767225600n,
      nanoseconds: 500_000_000,
    });
  });

  test('narrows allow-all, goes with denied clocks, and may be said twice', () => {
    const fixed = { seconds: 0n, nanoseconds: 1 };
    const start = '1970-01-01T00:00:00.000000001Z';
    expect(accepted(['allow-all'], ['fixed-clock', start])).toMatchObject({ clocks: fixed, random: 'allow' });
    expect(accepted(['allow-clocks', 'false'], ['fixed-clock', start]).clocks).toEqual(fixed);
    expect(accepted(['fixed-clock', start], ['fixed-clock', '1970-01-01t00:00:00.000000001z']).clocks).toEqual(fixed);
    expect(build(['fixed-clock', start], ['fixed-clock', '1970-01-01T00:00:00Z']).problems).toEqual([
      `--fixed-clock=1970-01-01T00:00:00Z contradicts --fixed-clock=${start}; give it once.`,
    ]);
  });

  test("contradicts the host's clocks", () => {
    expect(build(['allow-clocks'], ['fixed-clock', '2026-01-01T00:00:00Z']).problems).toEqual([
      '--fixed-clock=2026-01-01T00:00:00Z contradicts --allow-clocks; leave one of them out.',
    ]);
  });

  test('says what is wrong with an instant', () => {
    expect(build(['fixed-clock', '2026-02-30T00:00:00Z']).problems).toEqual([
      '--fixed-clock=2026-02-30T00:00:00Z is on a day that no calendar has; write another day.',
    ]);
    expect(build(['fixed-clock', undefined], ['fixed-clock', '']).problems).toEqual([
      expect.stringMatching(/^--fixed-clock has no value; write date, time and offset, as /),
      expect.stringMatching(/^--fixed-clock= has no value; write date, time and offset, as /),
    ]);
  });
});

describe('random-seed', () => {
  const HINT = 'write 1 to 64 bytes in hexadecimal, two digits each, as 2a or 00ff';

  test('is hexadecimal of 1 to 64 bytes', () => {
    expect(accepted(['random-seed', '2A']).random).toEqual({ seed: '2a' });
    expect(accepted(['random-seed', 'f0'.repeat(64)]).random).toEqual({ seed: 'f0'.repeat(64) });
    expect(accepted(['allow-all'], ['random-seed', '00'])).toMatchObject({ random: { seed: '00' }, clocks: 'allow' });
    expect(accepted(['random-seed', 'ab'], ['random-seed', 'AB']).random).toEqual({ seed: 'ab' });
  });

  test.each([
    ['', 'has no value'],
    ['0x2a', 'is not understood'],
    ['2a ', 'is not understood'],
    ['abc', 'has an odd number of digits'],
    ['00'.repeat(65), 'is longer than 64 bytes'],
  ])('cannot be "%s", which %s', (seed, what) => {
    expect(build(['random-seed', seed]).problems).toEqual([`--random-seed=${seed} ${what}; ${HINT}.`]);
  });

  test("contradicts the host's random numbers", () => {
    expect(build(['random-seed', '2a'], ['allow-random', 'true']).problems).toEqual([
      '--random-seed=2a contradicts --allow-random=true; leave one of them out.',
    ]);
    expect(accepted(['random-seed', '2a'], ['allow-random', 'false']).random).toEqual({ seed: '2a' });
  });
});

test('all mistakes are reported at once', () => {
  const { problems } = build(['allow-clocks', 'x'], ['stdin', 'x'], ['env', 'x'], ['mount', 'x'], ['on-denied', 'x']);
  expect(problems).toHaveLength(5);
});

test('the policy knows where each setting was written', () => {
  const { mentions } = accepted(['stdout', 'ignore'], ['allow-env', 'A'], ['allow-env', 'B'], ['env', 'TOKEN=secret']);
  expect(mentions.map(({ setting, value }) => [setting, value])).toEqual([
    ['stdout', 'ignore'],
    ['allow-env', 'A'],
    ['allow-env', 'B'],
    ['env', 'TOKEN'],
  ]);
});

test('no text, however odd, makes the reader fail otherwise than by a report', () => {
  const name = fc.constantFrom(...SETTINGS.map((setting) => setting.name));
  const mention = fc.tuple(name, fc.option(fc.string({ unit: 'binary' }), { nil: undefined }));
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 4 }), (mentions) => {
      for (const problem of build(...mentions).problems) expect(problem).toMatch(/\.$/s);
    }),
    { seed: 3, numRuns: 500 },
  );
});

describe('policyFrom', () => {
  test('takes switches, texts and lists', () => {
    expect(policyFrom({ 'allow-clocks': true, stdout: 'ignore', env: ['B=2', 'A=1'] })).toMatchObject({
      clocks: 'allow',
      stdout: 'ignore',
      environment: {
        fixed: [
          ['A', '1'],
          ['B', '2'],
        ],
      },
    });
  });

  test('throws all mistakes as one error', () => {
    expect(() => policyFrom({ stdin: 'x' })).toThrow(
      'stdin is "x", which is not understood; write allow, ignore or deny.',
    );
    expect(() => policyFrom({ stdin: 'x', env: ['y'] })).toThrow(/^stdin is "x".*\. env has no "="[^.]*\.$/);
  });
});
