import { describe, expect, it } from 'vitest';
import { grantedBy } from '../../src/capabilities/granted.ts';
import { buildPolicy, policyFrom, type RawSetting } from '../../src/policy/build-policy.ts';

type Settings = Parameters<typeof policyFrom>[0];

/** `capability by source`, of what settings grant. */
function grants(settings: Settings): readonly string[] {
  return grantedBy(policyFrom(settings)).map(
    ({ capability, by, source }) => `${capability} ${by} ${source?.text ?? '-'}`,
  );
}

describe('what a policy grants', () => {
  it('is nothing by default', () => {
    expect(grants({})).toEqual([]);
  });

  it.each<[Settings, readonly string[]]>([
    [
      { 'allow-clocks': true },
      ['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'].map((kind) => `${kind} host allow-clocks`),
    ],
    [
      { 'allow-all': false, 'fixed-clock': '2026-01-01T00:00:00Z', 'random-seed': '2a' },
      [
        ...['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'].map((kind) => `${kind} adapter fixed-clock`),
        'random adapter random-seed',
      ],
    ],
    [
      { stdio: 'ignore', stdout: 'allow' },
      ['stdio.in adapter stdio', 'stdio.out host stdout', 'stdio.err adapter stdio'],
    ],
    [
      { 'allow-env': 'LANG,LC_*', env: ['A=1'] },
      ['env:A adapter env', 'env:LANG host allow-env', 'env:LC_* host allow-env'],
    ],
    [
      { 'allow-env': true, 'deny-env': 'AWS_*' },
      ['env:* except AWS_* host allow-env', 'args host allow-env', 'cwd host allow-env'],
    ],
    [{ 'allow-env': 'A*', 'deny-env': 'AB,B' }, ['env:A* except AB host allow-env']],
    [{ 'allow-env': true, arg: ['x'], cwd: '/w' }, ['env:* host allow-env', 'args adapter arg', 'cwd adapter cwd']],
    [{ 'allow-fs': 'ro' }, ['fs.read:* host allow-fs']],
    [{ 'allow-fs': true }, ['fs.read:* host allow-fs', 'fs.write:* host allow-fs']],
    [
      { preopen: ['/data/=/srv:ro', '/tmp=/tmp'] },
      ['fs.read:/srv host preopen', 'fs.read:/tmp host preopen', 'fs.write:/tmp host preopen'],
    ],
    [
      { mount: ['/app=dist', '/tmp=memory:'] },
      ['fs.read:/app adapter mount', 'fs.read:/tmp adapter mount', 'fs.write:/tmp adapter mount'],
    ],
    [
      { preopen: ['//data/.=srv:ro'], mount: ['/app/./x=dist'] },
      ['fs.read:/app/x adapter mount', 'fs.read:srv host preopen'],
    ],
    [{ 'allow-http': 'none' }, []],
    [
      { 'allow-http': ['api.example.com', '*://*.x.org:*'] },
      ['http.egress:*://*.x.org:* host allow-http', 'http.egress:https://api.example.com host allow-http'],
    ],
    [
      { 'allow-sockets': 'tcp://10.0.0.5:5432,listen=tcp://*:0' },
      ['net.connect:tcp://10.0.0.5:5432 host allow-sockets', 'net.listen:tcp://*:0 host allow-sockets'],
    ],
    [
      { 'allow-sockets': true, 'allow-dns': '*.x.org' },
      ['net.connect:*://*:* host allow-sockets', 'net.listen:*://*:* host allow-sockets', 'dns:*.x.org host allow-dns'],
    ],
    [
      { 'allow-imports': 'wasi:keyvalue/*,wasi:logging/logging@0.1.0' },
      ['import:wasi:keyvalue/* host allow-imports', 'import:wasi:logging/logging@0.1 host allow-imports'],
    ],
  ])('%j', (settings, expected) => {
    expect(grants(settings)).toEqual(expected);
  });

  it('names allow-all only for what no other setting decides', () => {
    const all = grants({ 'allow-all': true, 'allow-env': 'LANG', stdin: 'deny', 'allow-exit': false });
    expect(all).toContain('clock.wall host allow-all');
    expect(all).toContain('import:wasi:* host allow-all');
    expect(all).toContain('env:LANG host allow-env');
    expect(all.filter((line) => /^(?:exit|stdio\.in|args) /.test(line))).toEqual([]);
  });
});

it('each grant has its own line, reason and last day', () => {
  const at = (line: number) => ({ file: 'wasi-virt.yaml', line, column: 7 });
  const settings: RawSetting[] = [
    {
      name: 'allow-http',
      value: 'https://a.example',
      origin: 'wasi-virt.yaml:4:7',
      at: at(4),
      reason: 'prices',
      expires: '2030-01-31',
    },
    { name: 'allow-http', value: 'B.example', origin: 'wasi-virt.yaml:5:7', at: at(5) },
  ];
  const granted = grantedBy(buildPolicy(settings, (problem) => expect.fail(problem.message)));
  expect(granted).toEqual([
    {
      capability: 'http.egress:https://a.example',
      by: 'host',
      setting: 'allow-http',
      source: { text: 'wasi-virt.yaml:4:7', file: 'wasi-virt.yaml', line: 4, column: 7 },
      reason: 'prices',
      expires: '2030-01-31',
    },
    {
      capability: 'http.egress:https://b.example',
      by: 'host',
      setting: 'allow-http',
      source: { text: 'wasi-virt.yaml:5:7', file: 'wasi-virt.yaml', line: 5, column: 7 },
      reason: null,
      expires: null,
    },
  ]);
});
