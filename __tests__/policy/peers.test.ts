import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VirtError } from '../../src/errors.ts';
import { formatHost, formatOrigin, formatPeer, parseDnsName, parseOrigin, parsePeer } from '../../src/policy/peers.ts';

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof VirtError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('an origin', () => {
  test.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['api.example.com', 'https://api.example.com'],
    ['HTTPS://API.Example.COM:443', 'https://api.example.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://*.example.com:*', 'https://*.example.com:*'],
    ['*://*:*', '*://*:*'],
    ['http://10.0.0.0/8:8000..9000', 'http://10.0.0.0/8:8000..9000'],
    ['http://0x7f.1', 'http://127.0.0.1'],
    ['http://2130706433', 'http://127.0.0.1'],
    ['http://[::ffff:127.0.0.1]', 'http://127.0.0.1'],
    ['http://[FD00::0:1]:80', 'http://[fd00::1]'],
    ['https://[fd00::]/8:443', 'https://[fd00::]/8'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is written %s', (text, canonical) => {
    expect(formatOrigin(parseOrigin(text, 'here'))).toBe(canonical);
    expect(parseOrigin(canonical, 'here')).toEqual(parseOrigin(text, 'here'));
  });

  test('a range of ports ends before its end, as with Spin', () => {
    expect(parseOrigin('http://a:8000..9000', 'here').ports).toEqual({ from: 8000, to: 8999 });
  });

  test.each([
    ['ftp://a', 'here: "ftp://a" has a scheme that is not HTTP\'s; write http://, https:// or *://.'],
    ['*://a', 'here: "*://a" needs a port, for each scheme has its own; write :443, or :* for every port.'],
    ['https://u@a', 'here: "https://u@a" holds a user name; leave out what stands before the "@".'],
    [
      'https://a/x',
      'here: "https://a/x" has more than a host and a port; leave out paths and queries: a policy speaks of hosts.',
    ],
    [
      'https://a:443/',
      'here: "https://a:443/" has more than a host and a port; leave out paths and queries: a policy speaks of hosts.',
    ],
    ['https://a.', 'here: "https://a." ends in a dot; leave the dot out.'],
    ['https://a:0', 'here: "https://a:0" has the port "0"; write a number from 1 to 65535, 8000..9000 or *.'],
    [
      'https://a:65536',
      'here: "https://a:65536" has the port "65536"; write a number from 1 to 65535, 8000..9000 or *.',
    ],
    ['https://a:', 'here: "https://a:" has the port ""; write a number from 1 to 65535, 8000..9000 or *.'],
    ['https://a:9..9', 'here: "https://a:9..9" has the port "9..9"; write a number from 1 to 65535, 8000..9000 or *.'],
    ['https://', 'here: "https://" has no host; write scheme://host:port.'],
    [
      'https://a*b',
      'here: "https://a*b" has a "*" in the middle; a "*" stands for a whole host, or for its first labels: *.example.com.',
    ],
    [
      'https://10.0.0.1/8',
      'here: "https://10.0.0.1/8" has bits beyond its prefix; write the network with zeros behind the prefix.',
    ],
    ['https://10.0.0.0/33', 'here: "https://10.0.0.0/33" has the prefix length 33; write one from 0 to 32.'],
    [
      'https://a/8:443',
      'here: "https://a/8:443" mixes names and addresses; a "/" follows an address, "*." precedes a name.',
    ],
    [
      'https://*.10.0.0.1',
      'here: "https://*.10.0.0.1" mixes names and addresses; a "/" follows an address, "*." precedes a name.',
    ],
    ['https://%2A', 'here: "https://%2A" has no valid host; write a name such as api.example.com, or an address.'],
    ['https://＊', 'here: "https://＊" has no valid host; write a name such as api.example.com, or an address.'],
    [
      'https://＊.x.com',
      'here: "https://＊.x.com" has no valid host; write a name such as api.example.com, or an address.',
    ],
    [
      'https://evil.com。',
      'here: "https://evil.com。" has no valid host; write a name such as api.example.com, or an address.',
    ],
    [
      'https://evil.com%2E',
      'here: "https://evil.com%2E" has no valid host; write a name such as api.example.com, or an address.',
    ],
    ...['a~b.example', 'a!b', 'a..b', '.a', `${'a.'.repeat(126)}ab`, `*.${'a.'.repeat(125)}ab`].map(
      (host): [string, string] => [
        `https://${host}`,
        `here: "https://${host}" has no host that a request could name; names are letters, digits, "-" and "_" between single dots, at most 253 bytes.`,
      ],
    ),
    ['https://a b', 'here: "https://a b" has no valid host; write a name such as api.example.com, or an address.'],
  ])('%s is refused', (text, message) => {
    expect(messageOf(() => parseOrigin(text, 'here'))).toBe(message);
  });
});

describe('a peer', () => {
  test.each([['tcp://10.0.0.5:5432'], ['udp://192.168.0.0/24:53'], ['tcp://[::1]:8000..9000'], ['*://*:*']])(
    '%s',
    (text) => {
      expect(formatPeer(parsePeer(text, 'here'))).toBe(text);
    },
  );

  test('is an address with a port', () => {
    expect(messageOf(() => parsePeer('tcp://db.internal:5432', 'here'))).toMatch(
      /names a host, but sockets see addresses only/,
    );
    expect(messageOf(() => parsePeer('tcp://10.0.0.5', 'here'))).toMatch(/needs a port/);
    expect(messageOf(() => parsePeer('10.0.0.5:5432', 'here'))).toMatch(/does not begin with tcp:\/\/ or udp:\/\//);
  });

  test('may have the port 0 only to listen on', () => {
    expect(messageOf(() => parsePeer('tcp://127.0.0.1:0', 'here'))).toMatch(/has the port "0"/);
    expect(parsePeer('tcp://127.0.0.1:0', 'here', 0).ports).toEqual({ from: 0, to: 0 });
  });
});

test('a name to be looked up is a name', () => {
  expect(formatHost(parseDnsName('API.example.com', 'here'))).toBe('api.example.com');
  expect(formatHost(parseDnsName('*.example.com', 'here'))).toBe('*.example.com');
  expect(messageOf(() => parseDnsName('10.0.0.1', 'here'))).toMatch(/is an address/);
  expect(messageOf(() => parseDnsName('*', 'here'))).toMatch(/stands for every name/);
});

test('no text makes a reader fail otherwise than by a sentence, and what is accepted is written so that it is read again', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'https://',
      '*://',
      'tcp://',
      '*.',
      '10.0.0.0',
      '/8',
      ':443',
      ':*',
      '[::1]',
      'a.example',
      '@',
      '..',
      '%',
      '\0',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const text = parts.join('');
      for (const [read, write] of [
        [parseOrigin, formatOrigin],
        [parsePeer, formatPeer],
        [parseDnsName, formatHost],
      ] as const) {
        const written = (() => {
          try {
            return write(read(text, 'here') as never);
          } catch (error) {
            expect(error).toBeInstanceOf(VirtError);
            return undefined;
          }
        })();
        if (written !== undefined) expect(write(read(written, 'here') as never)).toBe(written);
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});
