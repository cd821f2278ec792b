import { VARIABLES } from './rights.ts';
import type { PortName } from './servers.ts';

/** Paths that lead somewhere, and such as should not. */
export const PATHS = [
  'w.txt',
  'r.txt',
  'o.txt',
  'key.txt',
  'known.txt',
  'c.txt',
  'sub',
  'sub/deep.txt',
  'sub/inner.txt',
  'config',
  'config/c.txt',
  'config/key.txt',
  'work/w.txt',
  'work/config/c.txt',
  'read/r.txt',
  'secret/key.txt',
  'secret',
  'out',
  'dir',
  'dir/key.txt',
  'abs/key.txt',
  'link',
  'new',
  'new/key.txt',
  'new/w.txt',
  'newer',
  'newer/key.txt',
  '../secret/key.txt',
  '../../secret/key.txt',
  '../read/r.txt',
  'sub/../../secret/key.txt',
  'new/../../secret/key.txt',
  'config/../../secret',
  '..',
  '.',
  '',
  '/',
  'sub/',
  'w.txt/',
  '/etc/passwd',
  'key.txt\0',
  'sub\\..\\..\\secret\\key.txt',
] as const;

/** What links are made to lead to. */
export const TARGETS = [
  '../secret',
  '../secret/key.txt',
  '../../secret',
  'secret',
  '../read',
  '.',
  '..',
  '/',
  'config',
  'w.txt',
] as const;

/** Of the servers, in all the ways that somebody may take for one another. */
export const AUTHORITIES = [
  '127.0.0.1:{http-listed}',
  '127.0.0.1:{http-listed}',
  'localhost:{http-listed}',
  '127.0.0.1:{http-other}',
  '127.0.0.1:{http-other}',
  'localhost:{http-other}',
  '127.0.0.1:{tcp-other}',
  '0.0.0.0:{http-other}',
  '127.1:{http-other}',
  '2130706433:{http-other}',
  '[::ffff:127.0.0.1]:{http-other}',
  '[::ffff:7f00:1]:{http-listed}',
  '127.0.0.1:{http-listed}@127.0.0.1:{http-other}',
  'a@127.0.0.1:{http-other}',
  '127.0.0.1.:{http-other}',
  'LOCALHOST:{http-other}',
  '127.0.0.1:0{http-other}',
  '127.0.0.1',
  '',
] as const;

/** Names that this machine knows by itself: where all may be looked up, nobody else is asked. */
export const NAMES = ['localhost', 'localhost', 'LOCALHOST', '127.0.0.1', '::1', ''] as const;
export const MORE_NAMES = ['localhost.', 'elsewhere.example', 'a.localhost', 'a\0localhost'] as const;
export const KEYS = [...VARIABLES, 'FIXED', 'hidden_d', ''] as const;
export const FIELDS = [
  'accept',
  'accept',
  'x-test',
  'host',
  'Host',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'connection',
  'proxy-connection',
  'keep-alive',
  'content-length',
  'a\r\nhost',
  '',
] as const;
export const FIELD_VALUES = [
  '1',
  'identity',
  '127.0.0.1:{http-other}',
  'close',
  'x\r\nhost: 127.0.0.1:{http-other}',
  '',
] as const;
export const REQUEST_PATHS = [
  '/',
  '/a?b',
  '/smuggled',
  ' /',
  '@127.0.0.1:{http-other}/',
  '/ HTTP/1.1\r\nhost: a\r\n\r\nGET /smuggled',
  '',
] as const;
/** What is written: also what would be a second request. */
export const CONTENTS = [
  'written by a guest',
  'x',
  '',
  'GET /smuggled HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
  '0\r\n\r\nGET /smuggled HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
] as const;

export const LENGTHS = [64n, 4096n, 4096n, 4096n, 1n, 0n, 65_536n, 1n << 32n, (1n << 64n) - 1n] as const;
export const OFFSETS = [0n, 0n, 0n, 1n, 5n, 4096n, 1n << 63n, (1n << 64n) - 1n] as const;
export const PORTS: readonly [PortName, ...PortName[]] = [
  'tcp-listed',
  'tcp-listed',
  'tcp-other',
  'tcp-other',
  'udp-listed',
  'udp-listed',
  'udp-other',
  'udp-other',
  'http-listed',
  'http-other',
  'bind-listed',
  'bind-other',
];

type Bytes = readonly [readonly number[], ...(readonly number[])[]];
/** Of this machine. */
export const IPV4: Bytes = [
  [127, 0, 0, 1],
  [127, 0, 0, 1],
  [0, 0, 0, 0],
];
export const IPV6: Bytes = [
  [0, 0, 0, 0, 0, 0xffff, 0x7f00, 1],
  [0, 0, 0, 0, 0, 0, 0, 1],
];

type Flags = readonly [readonly string[], ...(readonly string[])[]];
export const OPEN_FLAGS: Flags = [[], [], [], ['create'], ['create', 'truncate'], ['truncate'], ['directory']];
export const ACCESS: Flags = [
  ['read'],
  ['read'],
  ['read'],
  ['read', 'write'],
  ['write'],
  ['read', 'mutate-directory'],
  [],
];
