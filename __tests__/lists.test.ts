import { describe, expect, it } from 'vitest';
import { policyFrom } from '../src/policy/build-policy.ts';
import { virtualize } from '../src/virtualize.ts';
import { guest, program } from './support/calls.ts';
import { runInJco } from './support/jco.ts';
import { listsIn, type Settings, wrapped } from './support/lists.ts';

listsIn('jco', runInJco, { sockets: true, http6: false });

/** What a host that does whatever it is asked is asked by a program in its sandbox, and what the program is told. */
async function reached(
  name: 'requests' | 'peers',
  settings: Settings,
  lines: readonly string[],
  more: Parameters<typeof runInJco>[1] = {},
) {
  const mocks = name === 'requests' ? (['http'] as const) : (['sockets'] as const);
  const {
    stdout,
    stderr,
    exit,
    reached: calls = [],
  } = await runInJco(wrapped(name, settings), {
    args: program(...lines),
    mocks,
    ...more,
  });
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return { told: stdout.split('\n').slice(0, -1), calls };
}

const DENIED = 'error 15';

/** Ways around a list of origins that have been tried elsewhere: what they are, the list, and the request. */
const REQUESTS: readonly (readonly [title: string, list: string, request: string])[] = [
  ['another host', 'https://allowed.example', 'get https evil.example /'],
  ['another scheme', 'https://allowed.example', 'get http allowed.example /'],
  ['another port', 'https://allowed.example', 'get https allowed.example:8443 /'],
  ['the port of the other scheme', 'https://allowed.example:80', 'get https allowed.example /'],
  ['the allowed host as a user name', 'https://allowed.example', 'get https allowed.example@evil.example /'],
  [
    'the allowed host as a user name with a port',
    'https://allowed.example',
    'get https allowed.example:443@evil.example /',
  ],
  ['another host as a user name', 'https://allowed.example', 'get https evil:443@allowed.example /'],
  ['an empty user name', 'https://allowed.example', 'get https @allowed.example /'],
  ['no authority', '*://*:*', 'get https - /'],
  ['an empty authority', '*://*:*', 'get https "" /'],
  ['a port alone', '*://*:*', 'get https :443 /'],
  ['an IPv4 address in hexadecimal', 'http://127.0.0.1', 'get http 0x7f.1 /'],
  ['an IPv4 address as a number', 'http://127.0.0.1', 'get http 2130706433 /'],
  ['an IPv4 address with fewer parts', 'http://127.0.0.1', 'get http 127.1 /'],
  ['an IPv4 address in octal', 'http://127.0.0.1', 'get http 0177.0.0.1 /'],
  ['an IPv4 address where names are allowed', 'http://*.example', 'get http 127.0.0.1 /'],
  ['an IPv4 address inside IPv6', 'http://10.0.0.0/8', 'get http [::ffff:127.0.0.1] /'],
  ['the same in hexadecimal', 'http://10.0.0.0/8', 'get http [::ffff:7f00:1] /'],
  ['the same where IPv6 is allowed', 'http://[::]/0', 'get http [::ffff:127.0.0.1] /'],
  ['an IPv6 address with a zone', 'http://[fe80::1]', 'get http [fe80::1%25eth0] /'],
  ['an IPv6 address without brackets', 'http://[::1]', 'get http ::1 /'],
  ['a final dot', 'https://allowed.example', 'get https allowed.example. /'],
  ['two dots', 'https://*.example', 'get https a..example /'],
  ['a dot in front', 'https://*.example', 'get https .example /'],
  ['the apex of a suffix', 'https://*.allowed.example', 'get https allowed.example /'],
  ['a suffix without its dot', 'https://*.allowed.example', 'get https notallowed.example /'],
  ['the allowed host in front', 'https://allowed.example', 'get https allowed.example.evil.example /'],
  ['letters beyond ASCII', 'https://bücher.example', 'get https bücher.example /'],
  ['letters that lower case makes ASCII', 'https://kelvin.example', 'get https \u212aelvin.example /'],
  ['an escaped host', 'https://allowed.example', 'get https %61llowed.example /'],
  ['port 0', 'https://allowed.example:*', 'get https allowed.example:0 /'],
  ['a port beyond the last', 'https://allowed.example:*', 'get https allowed.example:65536 /'],
  ['a port that wraps around to an allowed one', 'https://allowed.example', 'get https allowed.example:65979 /'],
  ['an empty port', 'https://allowed.example', 'get https allowed.example: /'],
  ['a port that begins with 0', 'https://allowed.example', 'get https allowed.example:0443 /'],
  ['a port with a sign', 'https://allowed.example', 'get https allowed.example:+443 /'],
  ['a port that is a word', 'https://allowed.example', 'get https allowed.example:https /'],
  ['two ports', 'https://allowed.example', 'get https allowed.example:443:80 /'],
  ['a path in the authority', 'https://allowed.example', 'get https evil.example/allowed.example /'],
  ['a query in the authority', 'https://allowed.example', 'get https evil.example?allowed.example /'],
  ['a fragment in the authority', 'https://allowed.example', 'get https evil.example#allowed.example /'],
  ['a backslash in the authority', 'https://allowed.example', 'get https evil.example\\allowed.example /'],
  ['another scheme by name', '*://*:*', 'get other:ftp allowed.example /'],
  ['an allowed scheme as another one', 'https://allowed.example', 'get other:https allowed.example /'],
  ['no scheme, where one is allowed', 'https://allowed.example', 'get - allowed.example /'],
  ['CONNECT', '*://*:*', 'connect https allowed.example:443 /'],
  ['CONNECT by name', '*://*:*', 'other:CONNECT https allowed.example:443 /'],
  ['CONNECT in other letters', '*://*:*', 'other:cOnNeCt https allowed.example:443 /'],
  ['a method that is no word', '*://*:*', 'other:GET/x https allowed.example /'],
  [
    'a path that makes the authority a user name',
    'https://allowed.example',
    'get https allowed.example @evil.example/',
  ],
  ['a path that goes on with the host', 'https://allowed.example', 'get https allowed.example .evil.example/'],
  ['a path that goes on with the port', 'https://allowed.example:4', 'get https allowed.example:4 43/'],
  ['a path that is a URL', 'https://allowed.example', 'get https allowed.example http://evil.example/'],
  ['a Host header', 'https://allowed.example', 'get https allowed.example / Host=evil.example'],
  [
    'a Host header beside the right one',
    'https://allowed.example',
    'get https allowed.example / host=allowed.example HOST=evil.example',
  ],
  ['a header for a proxy', 'https://allowed.example', 'get https allowed.example / Proxy-Authorization=x'],
  ['any header for a proxy', 'https://allowed.example', 'get https allowed.example / proxy-x=x'],
  ...[
    ...['Transfer-Encoding=identity', 'transfer-encoding=chunked', 'TRANSFER_ENCODING=gzip', 'te=trailers', 'TE='],
    ...[
      'Trailer=x',
      'Connection=close',
      'connection=x-a',
      'Keep-Alive=timeout=5',
      'Upgrade=h2c',
      'http2-settings=AAMAAABk',
    ],
    ...[
      'Expect=100-continue',
      'Proxy=http://evil.example',
      'PROXY_CONNECTION=close',
      'host=allowed.example Host=allowed.example',
    ],
    ...['Host=allowed.example:443', 'Content-Length=', 'Content-Length=+4', 'Content-Length=-4', 'content-length=0x4'],
    ...[
      'content-length=4,4',
      'content-length=04',
      'content-length=4\t',
      'content-length=1000000000000000',
      'Content_Length=a',
    ],
    ...[
      'content-length=4 Content-Length=4',
      'content-length=4 content_length=5',
      ':authority=evil.example',
      '=x',
      'a(b)=x',
    ],
    ...['x\r\nHost=evil.example', 'x:=x', 'é=x', 'x=a\r\nHost:evil.example', 'x=a\nb', 'x=\0', 'x=\x1b[0m', 'x=\x7f'],
  ].map((headers): [string, string, string] => [
    `the header ${JSON.stringify(headers)}`,
    'https://allowed.example',
    `get https allowed.example / ${headers}`,
  ]),
  ...['/#', '/\r\nHost:evil.example', '/\t', '/\0', '/\x7f', '/é', '/\u010d\u010a', '?\n', '*', '#'].map(
    (path): [string, string, string] => [
      `the path ${JSON.stringify(path)}`,
      'https://allowed.example',
      `get https allowed.example ${path}`,
    ],
  ),
];

describe('around a list of origins', () => {
  it('leads no way: nothing of it reaches a host that would do it', async () => {
    for (const [list, rows] of Map.groupBy(REQUESTS, ([, of]) => of)) {
      const { told, calls } = await reached(
        'requests',
        { 'allow-http': list },
        rows.map(([, , request]) => request),
      );
      expect(calls, list).toEqual([]);
      expect(told.map((line, i) => [rows[i]?.[0], line])).toEqual(rows.map(([title]) => [title, DENIED]));
    }
  });

  it('stands open what is on the list, in every spelling that means the same', async () => {
    const list = 'https://allowed.example,http://127.0.0.1:8080,*://*.wide.example:*,http://[2001:db8::1]';
    const lines = [
      'get https allowed.example /',
      'post https ALLOWED.Example:443 ?q',
      'other:PURGE https allowed.example -',
      'get https allowed.example / host=allowed.example',
      'get https allowed.example /%0d%0a//!$\\{|} x=a\tb Content-Length=7 upgrade-insecure-requests=1 x-host=é',
      'get http 127.0.0.1:8080 /',
      'get http [::ffff:127.0.0.1]:8080 /',
      'get - a.b.wide.example:1 /',
      'get http [2001:DB8:0:0::1] /',
    ];
    const { told, calls } = await reached('requests', { 'allow-http': list }, lines);
    expect(told).toEqual(lines.map(() => 'status 204'));
    expect(calls).toHaveLength(lines.length);
    expect(calls[1]).toMatchObject({ method: 'post', authority: 'ALLOWED.Example:443', path: '?q' });
  });

  it('leads no redirect that the program follows by itself', async () => {
    const lines = [
      'follow get https a.example /redirect?to=https://evil.example/',
      'follow get https a.example /redirect?to=https://a.example/there',
    ];
    const { told, calls } = await reached('requests', { 'allow-http': 'https://a.example' }, lines);
    expect(told).toEqual(['status 302', DENIED, 'status 302', 'status 204']);
    expect(calls.map((call) => 'authority' in call && call.authority)).toEqual(['a.example', 'a.example', 'a.example']);
  });

  it('traps where denials trap', async () => {
    const bytes = wrapped('requests', { 'allow-http': 'https://a.example', 'on-denied': 'trap' });
    const args = program('get https a.example /', 'get https evil.example /');
    const { stdout, trap, reached: calls } = await runInJco(bytes, { args, mocks: ['http'] });
    expect(stdout).toBe('status 204\n');
    expect(trap).toMatch(/unreachable/);
    expect(calls).toHaveLength(1);
  });

  it('needs no sockets of the host', () => {
    const { result } = virtualize(guest('requests'), policyFrom({ 'allow-http': 'https://a.example' }));
    expect(result.imports.filter(({ name }) => name.startsWith('wasi:sockets'))).toEqual([]);
    const types = result.imports.find(({ name }) => name.startsWith('wasi:http/types'));
    expect(types?.functions).toEqual(expect.arrayContaining(['[method]outgoing-request.authority']));
  });
});

/** Ways around a list of peers: what they are, the list, what the program does, and what it is told. */
const PEERS: readonly (readonly [title: string, list: string, lines: readonly string[], told: readonly string[]])[] = [
  ['another address', 'tcp://10.0.0.1:80', ['tcp 10.0.0.2 80 x'], ['error access-denied']],
  ['another port', 'tcp://10.0.0.1:80', ['tcp 10.0.0.1 81 x'], ['error access-denied']],
  ['the other transport', 'udp://10.0.0.1:80,tcp://10.0.0.9:1', ['tcp 10.0.0.1 80 x'], ['error access-denied']],
  ['just below a network', 'tcp://10.0.1.0/24:80', ['tcp 10.0.0.255 80 x'], ['error access-denied']],
  ['just above a network', 'tcp://10.0.1.0/24:80', ['tcp 10.0.2.0 80 x'], ['error access-denied']],
  ['IPv4 inside IPv6', 'tcp://10.0.0.1:80', ['tcp ::ffff:10.0.0.2 80 x'], ['error access-denied']],
  ['IPv4 inside IPv6 where IPv6 is allowed', 'tcp://[::]/0:80', ['tcp ::ffff:10.0.0.2 80 x'], ['error access-denied']],
  ['port 0', 'tcp://10.0.0.1:*', ['tcp 10.0.0.1 0 x'], ['error access-denied']],
  [
    'after a bind that failed',
    'tcp://10.0.0.1:80',
    ['tcp-bind 10.0.0.9 80', 'tcp 10.0.0.2 80 x'],
    ['error access-denied', 'error access-denied'],
  ],
  [
    'a listener',
    'tcp://10.0.0.1:80',
    ['listen 10.0.0.1 80', 'accept-now'],
    ['error access-denied', 'error access-denied'],
  ],
  ['a listener at another port', 'listen=tcp://10.0.0.1:80', ['listen 10.0.0.1 81'], ['error access-denied']],
  ['a listener at every address', 'listen=tcp://10.0.0.1:80', ['listen 0.0.0.0 80'], ['error access-denied']],
  ['a listener that was never bound', 'listen=tcp://10.0.0.1:80', ['listen-unbound 0.0.0.0'], ['error access-denied']],
  [
    'a connection where one may listen only',
    'listen=tcp://10.0.0.1:80',
    ['tcp 10.0.0.1 80 x'],
    ['error access-denied'],
  ],
  [
    'a datagram to another',
    'udp://10.0.0.1:53',
    ['udp 0.0.0.0 0', 'stream -', 'send 10.0.0.2 53 x'],
    ['bound', 'streaming', 'error access-denied'],
  ],
  [
    'a second datagram to another',
    'udp://10.0.0.1:53',
    ['udp 0.0.0.0 0', 'stream -', 'send 10.0.0.1 53 a 10.0.0.2 53 b'],
    ['bound', 'streaming', 'error access-denied'],
  ],
  [
    'a stream to another',
    'udp://10.0.0.1:53',
    ['udp 0.0.0.0 0', 'stream 10.0.0.2 53'],
    ['bound', 'error access-denied'],
  ],
  [
    'a datagram to another through a stream to an allowed one',
    'udp://10.0.0.1:53',
    ['udp 0.0.0.0 0', 'stream 10.0.0.1 53', 'send 10.0.0.2 53 x'],
    ['bound', 'streaming', 'error access-denied'],
  ],
  ["a UDP port of one's own", 'udp://10.0.0.1:53', ['udp 0.0.0.0 53'], ['error access-denied']],
  [
    'UDP where one may listen only',
    'listen=udp://10.0.0.1:53',
    ['udp 10.0.0.1 53', 'stream -', 'send 10.0.0.2 53 x'],
    ['bound', 'streaming', 'error access-denied'],
  ],
  [
    'UDP at a port that the system chooses, where one may listen at another',
    'listen=udp://10.0.0.1:53',
    ['udp 10.0.0.1 0'],
    ['error access-denied'],
  ],
  ['a name', 'tcp://10.0.0.1:80', ['resolve allowed.example'], ['error access-denied']],
];

describe('around a list of peers', () => {
  it.each(PEERS)('leads no way: %s', async (_title, list, lines, expected) => {
    const { told, calls } = await reached('peers', { 'allow-sockets': list }, lines);
    expect(told).toEqual(expected);
    const allowed = /^(?:udp\.(?:start-bind|stream))$/;
    expect(calls.filter(({ call }) => !allowed.test(call))).toEqual([]);
    for (const call of calls) if ('address' in call) expect([null, '0.0.0.0:0', '10.0.0.1:53']).toContain(call.address);
  });

  it('stands open what is on the list', async () => {
    const list =
      'tcp://10.0.0.0/8:80..90,udp://[2001:db8::]/32:53,udp://10.0.0.1:53,listen=tcp://10.0.0.1:8080,listen=udp://10.0.0.1:0';
    const lines = [
      'tcp 10.255.0.1 89 x',
      'tcp ::ffff:10.0.0.1 80 x',
      'listen 10.0.0.1 8080',
      'udp 10.0.0.1 0',
      'stream -',
      'send 10.0.0.1 53 a',
      'udp :: 0',
      'send 2001:db8::7 53 b',
    ];
    const { calls } = await reached('peers', { 'allow-sockets': list }, lines);
    const addresses = calls.flatMap((call) => ('address' in call && call.address !== null ? [call.address] : []));
    expect(addresses).toEqual([
      '10.255.0.1:89',
      '[0:0:0:0:0:ffff:a00:1]:80',
      '10.0.0.1:8080',
      '10.0.0.1:0',
      '[0:0:0:0:0:0:0:0]:0',
    ]);
    expect(calls.map(({ call }) => call)).toEqual(expect.arrayContaining(['tcp.start-listen', 'udp.send']));
  });

  const FROM = [
    { from: { address: '10.0.0.2', port: 53 }, text: 'stranger' },
    { from: { address: '10.0.0.1', port: 53 }, text: 'friend' },
    { from: { address: '10.0.0.1', port: 54 }, text: 'neighbour' },
  ];

  it('hears none but listed peers, unless it stands where it may listen', async () => {
    const options = { datagrams: FROM };
    const lines = (at: string) => [`udp ${at}`, 'stream -', 'receive-now', 'receive-now'];
    const hears = async (list: string, at: string) =>
      (await reached('peers', { 'allow-sockets': list }, lines(at), options)).told.slice(2).join();
    const friend = 'received 10.0.0.1 53 friend';
    const all = 'received 10.0.0.2 53 stranger, 10.0.0.1 53 friend, 10.0.0.1 54 neighbour';
    expect(await hears('udp://10.0.0.1:53', '0.0.0.0 0')).toBe(`${friend},nothing`);
    expect(await hears('udp://10.0.0.1:*', '0.0.0.0 0')).toMatch(/^received 10.0.0.1 53 friend, 10.0.0.1 54 neighbour/);
    expect(await hears('listen=udp://0.0.0.0:7', '0.0.0.0 7')).toBe(`${all},nothing`);
    expect(await hears('udp://10.0.0.1:53,listen=udp://0.0.0.0:7', '0.0.0.0 7')).toBe(`${all},nothing`);
    expect(await hears('udp://10.0.0.1:53,listen=udp://0.0.0.0:7', '0.0.0.0 0')).toBe(`${friend},nothing`);
    expect(await hears('udp://10.0.0.1:53,listen=udp://0.0.0.0:0', '0.0.0.0 0')).toBe(`${all},nothing`);
  });

  it.each(['udp://10.0.0.1:53', 'udp://10.0.0.1:53,listen=udp://0.0.0.0:0'])(
    'hears none but listed peers where it is connected, even if its host hands on what others send: %s',
    async (list) => {
      const lines = ['udp 0.0.0.0 0', 'stream 10.0.0.1 53', 'receive-now', 'receive-now'];
      const { told } = await reached('peers', { 'allow-sockets': list }, lines, { datagrams: FROM });
      expect(told.slice(2)).toEqual(['received 10.0.0.1 53 friend', 'nothing']);
    },
  );

  it('leaves a network to nobody where the lists are empty', () => {
    const { result } = virtualize(guest('peers'), policyFrom({ stdio: 'allow', 'allow-sockets': false }));
    expect(result.imports.filter(({ name }) => name.startsWith('wasi:sockets'))).toEqual([]);
  });
});

describe('around a list of names', () => {
  it('leads no way', async () => {
    const lines = [
      'evil.example',
      'allowed.example.evil.example',
      'allowed.example.',
      'xallowed.example',
      '127.0.0.1',
      '[::1]',
      '0x7f.1',
      'a..example',
      '""',
      'allowed.example:80',
      'älter.example',
    ];
    const { told, calls } = await reached(
      'peers',
      { 'allow-dns': 'allowed.example' },
      lines.map((name) => `resolve ${name}`),
    );
    expect(told).toEqual(lines.map(() => 'error access-denied'));
    expect(calls).toEqual([]);
  });

  it('stands open what is on the list, and nothing else of sockets', async () => {
    const lines = ['resolve ALLOWED.example', 'resolve a.b.wide.example', 'tcp 192.0.2.1 80 x', 'udp 0.0.0.0 0'];
    const { told, calls } = await reached('peers', { 'allow-dns': 'allowed.example,*.wide.example' }, lines);
    expect(told).toEqual(['resolved 192.0.2.1', 'resolved 192.0.2.1', 'error access-denied', 'error access-denied']);
    expect(calls).toEqual([
      { call: 'resolve-addresses', name: 'ALLOWED.example' },
      { call: 'resolve-addresses', name: 'a.b.wide.example' },
    ]);
  });
});
