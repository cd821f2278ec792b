import { describe, expect, test } from 'vitest';
import { covers, type Region } from '../../src/capabilities/sets.ts';
import {
  mayComeToHaveBody,
  mayHaveBody,
  mayLookUp,
  mayReach,
  mayRequest,
  type OutgoingRequest,
  parseAuthority,
  type SocketAddress,
} from '../../src/policy/allowed.ts';
import { formatHost, type Host, type Ports, parseDnsName, parseOrigin, parsePeer } from '../../src/policy/peers.ts';
import {
  addressPermitted,
  bodyAllowed,
  compiledLookups,
  compiledOrigins,
  compiledPeers,
  lookupAllowed,
  requestAllowed,
} from '../support/compiled-rules.ts';
import { Random } from '../support/random.ts';
import { authorityNear, randomOrigins, randomPeers, requestNear, socketAddressNear } from '../support/rules.ts';

const text = new TextEncoder();

/** RFC 9110 § 5.6.2: of a token. */
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]/;

/** A request as `GET https://authority/`, but for what is given. */
function request(authority: string | undefined, other: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { method: { tag: 'get' }, scheme: { tag: 'HTTPS' }, authority, path: '/', headers: [], ...other };
}

/** What the reference says, and the compiled routine as well. */
function allows(rules: readonly string[], asked: OutgoingRequest): boolean {
  const origins = rules.map((rule) => parseOrigin(rule, 'here'));
  const allowed = mayRequest(origins, asked);
  expect(requestAllowed(compiledOrigins(origins), asked)).toBe(allowed);
  return allowed;
}

function written(authority: string): string | undefined {
  const parsed = parseAuthority(authority);
  if (parsed === undefined) return undefined;
  return formatHost(parsed.host) + (parsed.port === undefined ? '' : `:${parsed.port}`);
}

describe('an authority', () => {
  test.each([
    ['api.example.com', 'api.example.com'],
    ['API.Example.COM:8443', 'api.example.com:8443'],
    ['localhost', 'localhost'],
    ['_a-b.c_', '_a-b.c_'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['a.0xg', 'a.0xg'],
    ['0x.a', '0x.a'],
    ['1.2.3.4.a', '1.2.3.4.a'],
    [`${'a.'.repeat(126)}a`, `${'a.'.repeat(126)}a`],
    ['127.0.0.1', '127.0.0.1'],
    ['255.255.255.255:65535', '255.255.255.255:65535'],
    ['[::1]:1', '[::1]:1'],
    ['[::]', '[::]'],
    ['[1:2:3:4:5:6:7::]', '[1:2:3:4:5:6:7:0]'],
    ['[FD00:0::00A]', '[fd00::a]'],
    ['[::1.2.3.4]', '[::102:304]'],
    ['[1:2:3:4:5:6:1.2.3.4]', '[1:2:3:4:5:6:102:304]'],
    ['[::ffff:127.0.0.1]', '127.0.0.1'],
    ['[::ffff:7f00:1]', '127.0.0.1'],
    ['[0:0:0:0:0:FFFF:7F00:0001]:80', '127.0.0.1:80'],
  ])('%s is %s', (authority, expected) => {
    expect(written(authority)).toBe(expected);
    expect(allows([`https://${expected}`], request(authority))).toBe(true);
  });

  test.each([
    ...['', ':', ':80', 'a:', 'a:0', 'a:65536', 'a:0443', 'a:+80', 'a:-1', 'a: 80', 'a:80 ', 'a:8e1', 'a:0x50'],
    ...['a:80:80', 'a:99999999999', 'a:80/', 'allowed@evil', 'evil:443@allowed', 'a@', '@a', 'a:b@c:1'],
    ...['a.', '.a', 'a..b', '.', '..', 'a.:80', `${'a.'.repeat(126)}ab`, 'a b', ' a', 'a\t', 'a\r\n', 'a\0', '\0'],
    ...[
      'a%2e',
      '%61',
      'a%00',
      'a/b',
      'a\\b',
      'a?b',
      'a#b',
      'bücher.example',
      'а.example',
      'a。b',
      'ａ',
      '\u017f',
      '\u212a',
      '\u0130',
    ],
    ...['a~', 'a!', "a'", 'a*', '*', '*.a', 'a,b', 'a;b', 'a=b', 'a&b', 'a$', 'a+b', 'a(', 'a|b', 'a^b', 'a`', 'a{b}'],
    ...['0x7f.1', '2130706433', '127.1', '0177.0.0.1', '0x7f000001', '0', '0x', '0X', 'a.0x', 'a.1', 'a.0x7F', '1.2.3'],
    ...['1.2.3.4.5', '1.2.3.256', '01.2.3.4', '1.2.3.4.', '1.2.3.0x4', '1..2.3', '999999999999.1'],
    ...['[]', '[', ']', '[::1', '::1', '[::1]a', '[::1]]', '[[::1]]', '[::1]:', '[::1%25eth0]', '[::1%eth0]', '[::1 ]'],
    ...['[:1]', '[1:]', '[:::]', '[1:::2]', '[::1::2]', '[1:2:3:4:5:6:7]', '[1:2:3:4:5:6:7:8:9]', '[12345::]', '[g::]'],
    ...['[1:2:3:4::5:6:7:8]', '[::1:2:3:4:5:6:7:8]', '[1:2:3:4:5:6:7:8::]', '[1.2.3.4]', '[::1.2.3]', '[::1.2.3.4.5]'],
    ...['[1:1.2.3.4:]', '[1:1.2.3.4:5]', '[::1.2.3.4a]', '[1:2:3:4:5:6::1.2.3.4]', '[::2:3:4:5:6:7:1.2.3.4]', '[::1:]'],
    ...['[1:2:3:4:5:6:7:8:]', '[:1::]', '[:1:2:3:4:5:6:7:8]', '[:1:2:3:4:5:6:7]', '[::1.2.3.4::]', '[::1:1.2.3.4:]'],
    ...[
      '[::01.2.3.4]',
      '[::1.2.3.256]',
      '[1:2:3:4:5:6:7:1.2.3.4]',
      '[::1.2.3.4:5]',
      '[1.2.3.4::]',
      '[1:1.2.3.4::]',
      '[::a.2.3.4]',
      '[v1.a]',
      '[a]',
    ],
  ])('%j is refused', (authority) => {
    expect(parseAuthority(authority)).toBeUndefined();
    expect(allows(['*://*:*', 'https://[::]/0:*', 'https://0.0.0.0/0:*', 'https://*.b:*'], request(authority))).toBe(
      false,
    );
  });

  test('is to a URL the same, or nothing', () => {
    const random = new Random(11);
    const tally = { accepted: 0, refused: 0, noUrl: 0 };
    for (let i = 0; i < 30_000; i++) {
      const [origin = parseOrigin('a.com', 'here')] = randomOrigins(random);
      const authority = authorityNear(random, origin.host, origin.ports, 2);
      const parsed = parseAuthority(authority);
      if (parsed === undefined) tally.refused++;
      else if (!URL.canParse(`http://${authority}`)) tally.noUrl++;
      else {
        tally.accepted++;
        const { hostname, port } = new URL(`http://${authority}`);
        // URLs keep mapped addresses, and leave out the usual port.
        const unmapped = parseOrigin(`http://${hostname}`, 'a URL').host;
        expect([authority, parsed]).toEqual([authority, { host: unmapped, port: parsed.port }]);
        expect([authority, port]).toEqual([authority, parsed.port === 80 ? '' : `${parsed.port ?? ''}`]);
      }
    }
    expect(tally.accepted).toBeGreaterThan(10_000);
    expect(tally.refused).toBeGreaterThan(3_000);
    expect(tally.noUrl).toBeLessThan(100);
  });

  test('is refused, where a URL has one, only for what others could read otherwise', () => {
    const random = new Random(12);
    let both = 0;
    for (let i = 0; i < 30_000; i++) {
      const authority = authorityNear(
        random,
        { kind: 'network', family: 6, address: 0n, prefix: 0 },
        { from: 1, to: 9 },
        2,
      );
      if (!/^\[[\da-fA-F:.]*\](?::[1-9]\d*)?$/.test(authority)) continue;
      both++;
      expect([authority, parseAuthority(authority) !== undefined]).toEqual([
        authority,
        URL.canParse(`http://${authority}`),
      ]);
    }
    expect(both).toBeGreaterThan(10_000);
  });
});

describe('a request', () => {
  test.each([
    ['https://a.com', 'a.com', true],
    ['https://a.com', 'a.com:443', true],
    ['https://a.com', 'A.COM', true],
    ['https://a.com', 'a.com:444', false],
    ['https://a.com', 'b.com', false],
    ['https://a.com', 'x.a.com', false],
    ['https://a.com', 'aa.com', false],
    ['https://a.com', 'a.com.', false],
    ['https://a.com', 'a.com@evil', false],
    ['https://a.com', 'evil:443@a.com', false],
    ['https://a.com', 'a.com.evil', false],
    ['http://a.com', 'a.com', false],
    ['http://a.com:443', 'a.com', false],
    ['*://a.com:443', 'a.com', true],
    ['https://*.a.com', 'x.a.com', true],
    ['https://*.a.com', 'y.x.a.com', true],
    ['https://*.a.com', 'a.com', false],
    ['https://*.a.com', '.a.com', false],
    ['https://*.a.com', 'xa.com', false],
    ['https://*.com', '1.2.3.4', false],
    ['https://a:8000..9000', 'a:7999', false],
    ['https://a:8000..9000', 'a:8000', true],
    ['https://a:8000..9000', 'a:8999', true],
    ['https://a:8000..9000', 'a:9000', false],
    ['https://127.0.0.1', '127.0.0.1', true],
    ['https://127.0.0.1', '[::ffff:127.0.0.1]', true],
    ['https://127.0.0.1', '[::ffff:7f00:1]', true],
    ['https://127.0.0.1', '[::127.0.0.1]', false],
    ['https://127.0.0.1', '127.1', false],
    ['https://127.0.0.1', '2130706433', false],
    ['https://127.0.0.1', '0x7f.1', false],
    ['https://127.0.0.1', '0177.0.0.1', false],
    ['https://127.0.0.1', 'localhost', false],
    ['https://10.0.0.0/8', '10.255.255.255', true],
    ['https://10.0.0.0/8', '11.0.0.0', false],
    ['https://10.0.0.0/8', '9.255.255.255', false],
    ['https://0.0.0.0/0', '255.0.0.1', true],
    ['https://0.0.0.0/0', '[::1]', false],
    ['https://0.0.0.0/0', 'a.com', false],
    ['https://[::]/0', '[::1]', true],
    ['https://[::]/0', '1.2.3.4', false],
    ['https://[::]/0', '[::ffff:1.2.3.4]', false],
    ['https://[::]/64', '[::ffff:1.2.3.4]', false],
    ['https://[::]/64', '[::1.2.3.4]', true],
    ['https://[fd00::]/8', '[fdff::1]', true],
    ['https://[fd00::]/8', '[fe00::]', false],
    ['*://*:*', 'a.com', true],
    ['*://*:*', '1.2.3.4:1', true],
    ['*://*:*', '[::1]', true],
    ['*://*:*', 'a.com@b', false],
    ['*://*:*', '', false],
    ['*://*:*', 'a:0', false],
    ['https://bücher.example', 'xn--bcher-kva.example', true],
    ['https://bücher.example', 'bücher.example', false],
  ])('where %s is allowed, to %j: %s', (rule, authority, expected) => {
    expect(allows([rule], request(authority))).toBe(expected);
  });

  test.each<[string, Partial<OutgoingRequest>, boolean]>([
    ['of another method', { method: { tag: 'other', val: 'QUERY' } }, true],
    ['with CONNECT', { method: { tag: 'connect' } }, false],
    ['with the word CONNECT', { method: { tag: 'other', val: 'CONNECT' } }, false],
    ['with the word cOnnect', { method: { tag: 'other', val: 'cOnnect' } }, false],
    ['with a word that CONNECT begins', { method: { tag: 'other', val: 'CONNECTS' } }, true],
    ['with no word', { method: { tag: 'other', val: '' } }, false],
    ['with two words', { method: { tag: 'other', val: 'CONNECT a' } }, false],
    ['with a word and a line', { method: { tag: 'other', val: 'GET\r\n' } }, false],
    ['with a word beyond ASCII', { method: { tag: 'other', val: 'é' } }, false],
    ['of another scheme', { scheme: { tag: 'other', val: 'ws' } }, false],
    ['of another scheme that says HTTPS', { scheme: { tag: 'other', val: 'https' } }, false],
    ['over HTTP', { scheme: { tag: 'HTTP' } }, false],
    ['of no scheme', { scheme: undefined }, false],
    ['without authority', { authority: undefined }, false],
    ['without path', { path: undefined }, true],
    ['with an empty path', { path: '' }, true],
    ['with a query alone', { path: '?q' }, true],
    ['with a path that continues the authority as a user', { path: '@evil/' }, false],
    ['with a path that continues the name', { path: '.evil/' }, false],
    ['with a path that continues with a port', { path: ':1/' }, false],
    ['with a path that begins like another', { path: '\\evil' }, false],
    ['with a path that is a URL', { path: 'http://evil/' }, false],
    ['with an asterisk for a path', { path: '*' }, false],
    ['with a path and a fragment', { path: '/a#b' }, false],
    ['with a path that ends a line', { path: '/ HTTP/1.1\r\nHost: evil' }, false],
    ['with a path that ends a line where characters are one byte each', { path: '/\u010d\u010a' }, false],
    ['with a path beyond ASCII', { path: '/é' }, false],
    ['with an escaped path', { path: '/%C3%A9%0d%0a%00' }, true],
    ['with the same host in a header', { headers: [['host', text.encode('a.com')]] }, true],
    ['with the same host in a Header', { headers: [['Host', text.encode('a.com')]] }, true],
    ['with another host in a header', { headers: [['hOsT', text.encode('b.com')]] }, false],
    ['with the host in capitals in a header', { headers: [['host', text.encode('A.com')]] }, false],
    ['with the host and its port in a header', { headers: [['host', text.encode('a.com:443')]] }, false],
    ['with no host in a header', { headers: [['host', text.encode('')]] }, false],
    ['with the same host twice', { headers: ['a.com', 'a.com'].map((host) => ['Host', text.encode(host)]) }, false],
    ['with two hosts in headers', { headers: ['a.com', 'b.com'].map((host) => ['host', text.encode(host)]) }, false],
    ['with a header for proxies', { headers: [['Proxy-Authorization', text.encode('a')]] }, false],
    ['with the shortest header for proxies', { headers: [['proxy-', text.encode('a')]] }, false],
    ['with a header that CGI makes a proxy of', { headers: [['Proxy', text.encode('a')]] }, false],
    ['with a header that only begins so', { headers: [['proxied', text.encode('a')]] }, true],
    ['with a header of the same end', { headers: [['x-host', text.encode('b.com')]] }, true],
  ])('%s, where https://a.com is allowed', (_, other, expected) => {
    expect(allows(['https://a.com'], request('a.com', other))).toBe(expected);
  });

  const sent = (...headers: readonly (readonly [string, string | Uint8Array])[]): boolean =>
    allows(
      ['https://a.com'],
      request('a.com', {
        headers: headers.map(([name, value]) => [name, typeof value === 'string' ? text.encode(value) : value]),
      }),
    );

  describe.each([
    ...['Transfer-Encoding', 'TE', 'Trailer', 'Connection', 'Keep-Alive', 'Upgrade', 'HTTP2-Settings', 'Expect'],
    ...['Proxy', 'Proxy-Authorization', 'Proxy-Connection', 'Proxy-Anything'],
  ])('with %s', (name) => {
    test('is refused, in every spelling', () => {
      for (const cased of [
        name,
        name.toLowerCase(),
        name.toUpperCase(),
        name.replace(/.$/, (end) => end.toUpperCase()),
      ])
        for (const spelled of [cased, cased.replaceAll('-', '_')])
          expect([spelled, sent([spelled, 'x'])]).toEqual([spelled, false]);
      expect(sent(['accept', 'x'], [name, ''], ['accept', 'y'])).toBe(false);
    });

    test('is refused for this name alone', () => {
      for (const other of [
        `x-${name}`,
        `x${name}`,
        name.slice(1),
        name.slice(0, -1),
        `${name}x`,
        name.replaceAll('-', '.'),
      ]) {
        const steers = other === name || /^proxy(?:-|$)/i.test(other);
        expect([other, sent([other, 'x'])]).toEqual([other, !steers]);
      }
    });
  });

  test('may have one Content-Length, in digits that all read alike', () => {
    for (const name of ['Content-Length', 'content-length', 'CONTENT-LENGTH', 'cONTENT-lENGTH']) {
      for (const length of ['0', '4', '10', '999999999999999'])
        expect([length, sent([name, length])]).toEqual([length, true]);
      for (const length of [
        ...[
          '',
          ' ',
          '4 ',
          ' 4',
          '\t4',
          '4\t',
          '+4',
          '-4',
          '-0',
          '00',
          '04',
          '4, 4',
          '4,4',
          '4, 100',
          '4;',
          '4.',
          '4.0',
        ],
        ...['0x4', '0x100', '4e0', '1e2', '1_0', 'abc', '4a', '４', '٤', '4\0', 'NaN', 'Infinity', 'chunked', '"4"'],
        ...['1000000000000000', '9007199254740993', '18446744073709551620', '9'.repeat(1000), '0'.repeat(1000)],
      ]) {
        expect([length, sent([name, length])]).toEqual([length, false]);
      }
      expect(sent([name, '4'], ['accept', 'x'], ['content-length', '4'])).toBe(false);
      expect(sent([name, '4'], ['accept', 'x'], ['Content_Length', '100'])).toBe(false);
    }
    for (const name of ['content_length', 'Content_Length', 'CONTENT_LENGTH']) expect(sent([name, '4'])).toBe(false);
    for (const name of ['x-content-length', 'content.length', 'content-lengths', 'contentlength'])
      expect(sent([name, 'x'], [name, 'y'])).toBe(true);
  });

  test('may not have what some servers take for a Content-Length, and no host does', () => {
    for (const name of ['content_length', 'Content_Length', 'CONTENT_LENGTH']) {
      for (const length of ['0', '4', '']) expect(sent([name, length])).toBe(false);
      for (const method of ['get', 'post'] as const) {
        const request = { method: { tag: method }, headers: [[name, text.encode('4')] as const] } as const;
        expect(mayHaveBody(request)).toBe(method === 'post');
      }
    }
  });

  test.each<[string, (byte: number) => Partial<OutgoingRequest>, RegExp]>([
    ['the name of a header', (byte) => ({ headers: [[`a${String.fromCharCode(byte)}`, text.encode('b')]] }), TOKEN],
    ['the value of a header', (byte) => ({ headers: [['a', Uint8Array.of(0x61, byte, 0x62)]] }), /[\t -~\x80-\xff]/],
    ['the end of a value', (byte) => ({ headers: [['a', Uint8Array.of(byte)]] }), /[\t -~\x80-\xff]/],
    ['a Content-Length', (byte) => ({ headers: [['Content-Length', Uint8Array.of(byte)]] }), /\d/],
    ['a path', (byte) => ({ path: `/${String.fromCharCode(byte)}` }), /[!"$-~]/],
    ['the beginning of a path', (byte) => ({ path: String.fromCharCode(byte) }), /[/?]/],
    ['a query', (byte) => ({ path: `?${String.fromCharCode(byte)}` }), /[!"$-~]/],
    ['a method', (byte) => ({ method: { tag: 'other', val: `A${String.fromCharCode(byte)}` } }), TOKEN],
  ])('may have in %s these bytes and no others', (_, asked, expected) => {
    for (let byte = 0; byte < 256; byte++) {
      const may = allows(['https://a.com'], request('a.com', asked(byte)));
      expect([byte, may]).toEqual([byte, expected.test(String.fromCharCode(byte))]);
    }
  });

  test('may have no header without a name', () => {
    expect(sent(['', 'x'])).toBe(false);
    expect(sent([':authority', 'b.com'])).toBe(false);
    expect(sent([':path', '/'])).toBe(false);
  });

  test('may have any header that is about what is asked', () => {
    expect(
      sent(
        ['Accept', '*/*'],
        ['Authorization', 'Bearer a.b.c'],
        ['Content-Type', 'text/plain;\tcharset=utf-8'],
        ['Cookie', 'a=b; c="d"'],
        ['If-None-Match', 'W/"x"'],
        ['Range', 'bytes=0-'],
        ['Upgrade-Insecure-Requests', '1'],
        ['X-Name', 'caf\u00e9'],
        ['x-empty', ''],
        ['_', 'x'],
        ['-', 'x'],
      ),
    ).toBe(true);
  });

  test('of no scheme may be sent where both are allowed', () => {
    const free = { scheme: undefined };
    expect(allows(['https://a.com', 'http://a.com'], request('a.com', free))).toBe(true);
    expect(allows(['*://a.com:443'], request('a.com', free))).toBe(false);
    expect(allows(['*://a.com:443'], request('a.com:443', free))).toBe(true);
    expect(allows(['*://a.com:*'], request('a.com', free))).toBe(true);
    expect(allows(['http://a.com', 'https://a.com:80'], request('a.com:80', free))).toBe(true);
  });

  test('may not be sent where nothing is allowed', () => {
    expect(allows([], request('a.com'))).toBe(false);
  });

  test('is allowed exactly when its place is one of those that the rules are', () => {
    const random = new Random(13);
    const seen = { allowed: 0, denied: 0 };
    for (let i = 0; i < 10_000; i++) {
      const origins = randomOrigins(random);
      const { authority } = requestNear(random, origins);
      const parsed = parseAuthority(authority ?? '');
      if (parsed === undefined || origins.some(({ host }) => isMapped(host))) continue;
      const scheme = random.pick(['http', 'https']);
      const port = parsed.port ?? (scheme === 'http' ? 80 : 443);
      const expected = covers(
        origins.map((origin) => region(origin.scheme, origin.host, origin.ports)),
        region(scheme, parsed.host, { from: port, to: port }),
      );
      seen[expected ? 'allowed' : 'denied']++;
      const asked = request(authority, { scheme: { tag: scheme === 'http' ? 'HTTP' : 'HTTPS' } });
      expect(mayRequest(origins, asked)).toBe(expected);
    }
    expect(seen.allowed).toBeGreaterThan(1000);
    expect(seen.denied).toBeGreaterThan(1000);
  });
});

describe('the body of a request', () => {
  /** When it is sent, and before: what the reference says, and the compiled routine as well. */
  function bodied(method: OutgoingRequest['method'], ...names: readonly string[]): readonly [boolean, boolean] {
    const asked = request('a.com', { method, headers: names.map((name) => [name, text.encode('1')]) });
    const says = [mayHaveBody(asked), mayComeToHaveBody(asked)] as const;
    expect(bodyAllowed(compiledOrigins([]), asked)).toEqual({ now: says[0], later: says[1] });
    return says;
  }

  test.each<[OutgoingRequest['method'] & { readonly val?: string }, boolean, boolean]>([
    ...(['post', 'put', 'patch'] as const).map((tag): [{ tag: typeof tag }, boolean, boolean] => [{ tag }, true, true]),
    [{ tag: 'get' }, false, true],
    ...(['head', 'delete', 'options', 'trace', 'connect'] as const).map(
      (tag): [{ tag: typeof tag }, boolean, boolean] => [{ tag }, false, false],
    ),
    ...['GET', 'get', 'gEt'].map((val): [{ tag: 'other'; val: string }, boolean, boolean] => [
      { tag: 'other', val },
      false,
      true,
    ]),
    ...['HEAD', 'Delete', 'options', 'TRACE', 'Connect'].map(
      (val): [{ tag: 'other'; val: string }, boolean, boolean] => [{ tag: 'other', val }, false, false],
    ),
    ...['POST', 'QUERY', 'PROPFIND', 'GETS', 'GE', 'HEADS', 'X-DELETE', 'DELETE-', ''].map(
      (val): [{ tag: 'other'; val: string }, boolean, boolean] => [{ tag: 'other', val }, true, true],
    ),
  ])('of %j is written to when it is sent: %s, or before: %s; and with a length it always is', (method, now, later) => {
    expect(bodied(method)).toEqual([now, later]);
    expect(bodied(method, 'content-type', 'x-content-length', 'content-lengths')).toEqual([now, later]);
    for (const name of ['content-length', 'Content-Length', 'CONTENT-LENGTH'])
      expect(bodied(method, 'accept', name)).toEqual([true, true]);
    expect(bodied(method, 'content_length')).toEqual([now, later]);
  });
});

/** What the algebra of sets, which diffs are made with, takes for a rule. */
function region(word: string, host: Host, ports: Ports): Region {
  return [
    { set: { family: 'word', word: word === '*' ? undefined : word, of: 2 }, except: [] },
    { set: { family: 'host', host }, except: [] },
    ports,
  ];
}

/** Which the grammar never gives: it is a network of IPv4. */
function isMapped(host: Host): boolean {
  return host.kind === 'network' && host.family === 6 && host.prefix >= 96 && host.address >> 32n === 0xffffn;
}

describe('a socket', () => {
  const ipv4 = (port: number, ...address: readonly number[]): SocketAddress => ({
    tag: 'ipv4',
    val: { port, address },
  });
  const ipv6 = (port: number, ...address: readonly number[]): SocketAddress => ({
    tag: 'ipv6',
    val: { port, address, flowInfo: 7, scopeId: 3 },
  });

  test.each<[string, 'tcp' | 'udp', SocketAddress, boolean]>([
    ['tcp://10.0.0.5:5432', 'tcp', ipv4(5432, 10, 0, 0, 5), true],
    ['tcp://10.0.0.5:5432', 'udp', ipv4(5432, 10, 0, 0, 5), false],
    ['tcp://10.0.0.5:5432', 'tcp', ipv4(5433, 10, 0, 0, 5), false],
    ['tcp://10.0.0.5:5432', 'tcp', ipv4(5432, 10, 0, 0, 6), false],
    ['tcp://10.0.0.5:5432', 'tcp', ipv6(5432, 0, 0, 0, 0, 0, 0xffff, 0x0a00, 5), true],
    ['tcp://10.0.0.5:5432', 'tcp', ipv6(5432, 0, 0, 0, 0, 0, 0, 0x0a00, 5), false],
    ['udp://192.168.0.0/24:53', 'udp', ipv4(53, 192, 168, 0, 255), true],
    ['udp://192.168.0.0/24:53', 'udp', ipv4(53, 192, 168, 1, 0), false],
    ['*://[::1]:8000..9000', 'udp', ipv6(8999, 0, 0, 0, 0, 0, 0, 0, 1), true],
    ['*://[::1]:8000..9000', 'tcp', ipv6(9000, 0, 0, 0, 0, 0, 0, 0, 1), false],
    ['*://[::]/0:*', 'tcp', ipv6(1, 0xfd00, 0, 0, 0, 0, 0, 0, 1), true],
    ['*://[::]/0:*', 'tcp', ipv4(1, 1, 2, 3, 4), false],
    ['*://[::]/0:*', 'tcp', ipv6(1, 0, 0, 0, 0, 0, 0xffff, 1, 1), false],
    ['*://0.0.0.0/0:*', 'tcp', ipv6(1, 0, 0, 0, 0, 0, 0xffff, 1, 1), true],
    ['*://0.0.0.0/0:*', 'tcp', ipv6(1, 0, 0, 0, 0, 0, 0xfffe, 1, 1), false],
    ['*://*:*', 'tcp', ipv6(1, 0, 0, 0, 0, 0, 0, 0, 0), true],
    ['*://*:*', 'tcp', ipv4(0, 1, 2, 3, 4), false],
  ])('where %s is allowed, by %s to %j: %s', (rule, transport, address, expected) => {
    const peers = [parsePeer(rule, 'here')];
    expect(mayReach(peers, transport, address)).toBe(expected);
    expect(addressPermitted(compiledPeers(peers), transport, address)).toBe(expected);
  });

  test('reaches exactly the addresses from the first to the last of some network', () => {
    const random = new Random(14);
    const seen = { allowed: 0, denied: 0 };
    for (let i = 0; i < 10_000; i++) {
      const peers = randomPeers(random).filter(({ host }) => !isMapped(host));
      const address = socketAddressNear(random, peers);
      const expected = peers.some(
        ({ transport, host, ports }) =>
          transport !== 'udp' &&
          ports.from <= address.val.port &&
          address.val.port <= ports.to &&
          (host.kind === 'any' || (host.kind === 'network' && holds(formatHost(host), address))),
      );
      seen[expected ? 'allowed' : 'denied']++;
      expect(mayReach(peers, 'tcp', address)).toBe(expected);
    }
    expect(seen.allowed).toBeGreaterThan(1000);
    expect(seen.denied).toBeGreaterThan(1000);
  });

  /** Bits as text, of the family in which an address is written. */
  function holds(network: string, address: SocketAddress): boolean {
    const [base = '', length] = network.split('/');
    const written = (parts: readonly number[], bits: number): string =>
      parts.map((part) => part.toString(2).padStart(bits, '0')).join('');
    const bits = address.tag === 'ipv4' ? written(address.val.address, 8) : written(address.val.address, 16);
    const mapped = '0'.repeat(80) + '1'.repeat(16);
    const of4 = address.tag === 'ipv4' ? bits : bits.startsWith(mapped) ? bits.slice(96) : undefined;
    if (!base.startsWith('[')) {
      const own = written(base.split('.').map(Number), 8).slice(0, length === undefined ? 32 : Number(length));
      return of4?.startsWith(own) === true;
    }
    const [head = '', tail = ''] = base.slice(1, -1).split('::');
    const groups = (part: string): number[] =>
      part === '' ? [] : part.split(':').map((hex) => Number.parseInt(hex, 16));
    const [left, right] = [groups(head), groups(tail)];
    const all = [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
    const own = written(all, 16).slice(0, length === undefined ? 128 : Number(length));
    return of4 === undefined && bits.startsWith(own);
  }
});

test.each([
  ['api.example.com', 'api.example.com', true],
  ['api.example.com', 'API.example.com', true],
  ['api.example.com', 'x.api.example.com', false],
  ['api.example.com', 'api.example.com.', false],
  ['api.example.com', 'api.example.com:80', false],
  ['api.example.com', '', false],
  ['*.example.com', 'a.b.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', '.example.com', false],
  ['*.example.com', 'a..example.com', false],
  ['*.example.com', 'aexample.com', false],
  ['*.example.com', 'a\0.example.com', false],
  ['*.example.com', 'data%2e.example.com', false],
  ['*.com', '1.2.3.4', false],
])('where %s may be looked up, %j: %s', (rule, name, expected) => {
  const names = [parseDnsName(rule, 'here')];
  expect(mayLookUp(names, name)).toBe(expected);
  expect(lookupAllowed(compiledLookups(names), name)).toBe(expected);
});

test('addresses are never looked up, whatever the rule', () => {
  const compiled = compiledLookups([{ kind: 'any' }]);
  for (const name of ['1.2.3.4', '[::1]', '::1', '127.1', '0x7f000001', 'a.1']) {
    expect(mayLookUp([{ kind: 'any' }], name)).toBe(false);
    expect(lookupAllowed(compiled, name)).toBe(false);
  }
  expect(mayLookUp([{ kind: 'any' }], 'a.com')).toBe(true);
});
