import type { Value } from './values.ts';
import { HAND } from './world.ts';

/** A function, and arguments by the names of their parameters: all others are left to chance. */
export type Call = string | readonly [name: string, fixed: Readonly<Record<string, Value>>];

const FS = 'filesystem/types [method]descriptor';
const IN = 'io/streams [method]input-stream';
const OUT = 'io/streams [method]output-stream';
const SEND = 'sockets/udp [method]outgoing-datagram-stream';
const ANY_PORT = { tag: 'ipv4', val: { fields: { port: 0, address: [127, 0, 0, 1] } } } as const;
const DIRECTORIES = 'filesystem/preopens get-directories';
const READ = {
  'path-flags': { flags: ['symlink-follow'] },
  'open-flags': { flags: [] },
  flags: { flags: ['read'] },
} as const;
const WRITE = { 'open-flags': { flags: [] }, flags: { flags: ['read', 'write', 'mutate-directory'] } } as const;
const TEXT = { contents: 'written by a guest', buffer: 'written by a guest' } as const;
const ALL = { length: 4096n, offset: 0n, len: 4096n } as const;
const READS = Array<Call>(3).fill([`${FS}.read`, ALL]);
const LINK = Array<Call>(3).fill(`${FS}.link-at`);
const RENAME = Array<Call>(3).fill(`${FS}.rename-at`);
const OPEN = Array<Call>(3).fill(`${FS}.open-at`);
const OPEN_TO_READ = Array<Call>(3).fill([`${FS}.open-at`, READ]);
const OPEN_TO_WRITE = Array<Call>(3).fill([`${FS}.open-at`, WRITE]);
const get = (name: string): Call => `http/types [method]outgoing-request.${name}`;

/** Sequences of calls that get somewhere if all of them are granted, by what they are about. */
export const WAYS: Readonly<Record<string, readonly (readonly Call[])[]>> = {
  files: [
    [DIRECTORIES, ...OPEN, ...READS],
    [DIRECTORIES, ...OPEN_TO_READ, ...READS, DIRECTORIES, ...OPEN_TO_READ, ...READS],
    [DIRECTORIES, ...OPEN_TO_READ, [`${FS}.read-via-stream`, ALL], [`${IN}.read`, ALL]],
    [DIRECTORIES, ...OPEN_TO_WRITE, [`${FS}.write`, TEXT], `${FS}.set-size`],
    [
      DIRECTORIES,
      ...OPEN_TO_WRITE,
      `${FS}.write-via-stream`,
      `${OUT}.check-write`,
      [`${OUT}.write`, TEXT],
      `${OUT}.blocking-flush`,
    ],
    [DIRECTORIES, ...OPEN, `${FS}.append-via-stream`, [`${OUT}.blocking-write-and-flush`, TEXT]],
    [DIRECTORIES, [`${FS}.open-at`, { 'open-flags': { flags: ['create', 'truncate'] } }], [`${FS}.write`, TEXT]],
    [
      DIRECTORIES,
      `${FS}.read-directory`,
      ...Array<Call>(4).fill('filesystem/types [method]directory-entry-stream.read-directory-entry'),
    ],
    // Two directories take part.
    [DIRECTORIES, ...LINK, ...OPEN_TO_WRITE, [`${FS}.write`, TEXT], ...RENAME],
    [DIRECTORIES, ...RENAME, ...LINK],
    [DIRECTORIES, `${FS}.rename-at`, `${FS}.create-directory-at`, `${FS}.remove-directory-at`, `${FS}.unlink-file-at`],
    [DIRECTORIES, `${FS}.set-times-at`, `${FS}.open-at`, `${FS}.set-times`],
    // In a directory that was opened on the way.
    [
      DIRECTORIES,
      [`${FS}.open-at`, { ...READ, path: 'sub' }],
      [`${FS}.open-at`, { ...WRITE, 'open-flags': { flags: ['create'] }, path: 'new' }],
      [`${FS}.open-at`, { ...WRITE, path: 'inner.txt' }],
      [`${FS}.write`, TEXT],
      `${FS}.create-directory-at`,
      [`${FS}.unlink-file-at`, { path: 'deep.txt' }],
    ],
    [
      DIRECTORIES,
      [`${FS}.symlink-at`, { 'new-path': 'new' }],
      [`${FS}.open-at`, { ...READ, path: 'new/key.txt' }],
      [`${FS}.read`, ALL],
      [`${FS}.open-at`, { ...READ, path: 'new' }],
      [`${FS}.read`, ALL],
    ],
    // What is mapped is looked up again where a link now stands.
    [
      DIRECTORIES,
      [`${FS}.rename-at`, { 'old-path': 'config', 'new-path': 'newer' }],
      [`${FS}.symlink-at`, { 'old-path': '../secret', 'new-path': 'config' }],
      DIRECTORIES,
      [`${FS}.open-at`, { ...READ, path: 'key.txt' }],
      [`${FS}.read`, ALL],
    ],
    [DIRECTORIES, ...OPEN, `${FS}.write-via-stream`, 'cli/stdin get-stdin', `${OUT}.splice`],
  ],
  names: [
    ['cli/environment get-environment', 'cli/environment get-arguments', 'cli/environment initial-cwd'],
    ['config/store get', 'config/store get-all', 'config/store get'],
  ],
  stdio: [
    ['cli/stdin get-stdin', [`${IN}.read`, ALL], `${IN}.blocking-read`, `${IN}.skip`],
    ['cli/stdout get-stdout', `${OUT}.check-write`, [`${OUT}.write`, TEXT], `${OUT}.flush`],
    ['cli/stderr get-stderr', [`${OUT}.blocking-write-and-flush`, TEXT]],
    [
      'cli/stdin get-stdin',
      'cli/stderr get-stderr',
      'cli/stdout get-stdout',
      `${OUT}.splice`,
      `${OUT}.blocking-splice`,
    ],
    [
      'cli/terminal-stdin get-terminal-stdin',
      'cli/terminal-stdout get-terminal-stdout',
      'cli/terminal-stderr get-terminal-stderr',
    ],
  ],
  http: [
    [
      'http/types [constructor]fields',
      'http/types [constructor]outgoing-request',
      get('set-scheme'),
      get('set-authority'),
      // Wasmtime sends no request without a path.
      get('set-path-with-query'),
      ['http/outgoing-handler handle', { options: { tag: 'none' } }],
      'http/types [method]future-incoming-response.subscribe',
      'io/poll [method]pollable.block',
      'http/types [method]future-incoming-response.get',
      'http/types [method]incoming-response.headers',
      'http/types [method]incoming-response.consume',
      'http/types [method]incoming-body.stream',
      [`${IN}.blocking-read`, ALL],
    ],
    [
      'http/types [constructor]fields',
      'http/types [method]fields.append',
      'http/types [method]fields.set',
      'http/types [constructor]outgoing-request',
      get('set-method'),
      get('set-scheme'),
      get('set-authority'),
      get('set-path-with-query'),
      get('body'),
      'http/types [method]outgoing-body.write',
      [`${OUT}.blocking-write-and-flush`, { contents: 'GET /smuggled HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n' }],
      ['http/outgoing-handler handle', { options: { tag: 'none' } }],
      get('headers'),
      'http/types [static]outgoing-body.finish',
      'http/types [method]future-incoming-response.subscribe',
      'io/poll poll',
      'http/types [method]future-incoming-response.get',
    ],
    [
      'http/types [static]fields.from-list',
      'http/types [method]fields.clone',
      'http/types [constructor]outgoing-request',
      get('set-authority'),
      'http/outgoing-handler handle',
    ],
  ],
  tcp: [
    [
      'sockets/instance-network instance-network',
      ['sockets/tcp-create-socket create-tcp-socket', { 'address-family': { tag: 'ipv4' } }],
      'sockets/tcp [method]tcp-socket.start-connect',
      'sockets/tcp [method]tcp-socket.subscribe',
      'io/poll [method]pollable.block',
      'sockets/tcp [method]tcp-socket.finish-connect',
      [`${OUT}.blocking-write-and-flush`, TEXT],
      [`${IN}.blocking-read`, ALL],
      'sockets/tcp [method]tcp-socket.shutdown',
    ],
    [
      'sockets/instance-network instance-network',
      'sockets/tcp-create-socket create-tcp-socket',
      'sockets/tcp [method]tcp-socket.start-bind',
      'sockets/tcp [method]tcp-socket.finish-bind',
      'sockets/tcp [method]tcp-socket.start-listen',
      'sockets/tcp [method]tcp-socket.finish-listen',
      'sockets/tcp [method]tcp-socket.accept',
      'sockets/tcp [method]tcp-socket.local-address',
    ],
  ],
  udp: [
    // To whomever it likes.
    [
      'sockets/instance-network instance-network',
      ['sockets/udp-create-socket create-udp-socket', { 'address-family': { tag: 'ipv4' } }],
      ['sockets/udp [method]udp-socket.start-bind', { 'local-address': ANY_PORT }],
      'sockets/udp [method]udp-socket.finish-bind',
      ['sockets/udp [method]udp-socket.stream', { 'remote-address': { tag: 'none' } }],
      ...Array<readonly Call[]>(3)
        .fill([`${SEND}.check-send`, `${SEND}.send`, 'sockets/udp [method]incoming-datagram-stream.receive'])
        .flat(),
    ],
    [
      'sockets/instance-network instance-network',
      ['sockets/udp-create-socket create-udp-socket', { 'address-family': { tag: 'ipv4' } }],
      ['sockets/udp [method]udp-socket.start-bind', { 'local-address': ANY_PORT }],
      'sockets/udp [method]udp-socket.finish-bind',
      'sockets/udp [method]udp-socket.stream',
      `${SEND}.check-send`,
      `${SEND}.send`,
      `${SEND}.check-send`,
      `${SEND}.send`,
      'sockets/udp [method]incoming-datagram-stream.subscribe',
      'io/poll [method]pollable.block',
      'sockets/udp [method]incoming-datagram-stream.receive',
      'sockets/udp [method]incoming-datagram-stream.receive',
    ],
    [
      'sockets/instance-network instance-network',
      'sockets/udp-create-socket create-udp-socket',
      'sockets/udp [method]udp-socket.start-bind',
      'sockets/udp [method]udp-socket.finish-bind',
      'sockets/udp [method]udp-socket.stream',
      'sockets/udp [method]udp-socket.stream',
    ],
  ],
  dns: [
    [
      'sockets/instance-network instance-network',
      'sockets/ip-name-lookup resolve-addresses',
      'sockets/ip-name-lookup [method]resolve-address-stream.subscribe',
      'io/poll [method]pollable.block',
      'sockets/ip-name-lookup [method]resolve-address-stream.resolve-next-address',
    ],
  ],
  clocks: [
    [
      'clocks/monotonic-clock now',
      'clocks/monotonic-clock subscribe-duration',
      'io/poll [method]pollable.block',
      'clocks/monotonic-clock now',
      'clocks/wall-clock now',
    ],
    [
      'clocks/monotonic-clock subscribe-duration',
      'clocks/monotonic-clock subscribe-instant',
      'cli/stdin get-stdin',
      `${IN}.subscribe`,
      'io/poll poll',
    ],
  ],
  random: [
    [
      'random/random get-random-bytes',
      'random/random get-random-u64',
      'random/insecure get-insecure-random-bytes',
      'random/insecure-seed insecure-seed',
    ],
  ],
  hand: [
    [
      `${HAND} host-directories`,
      [`${FS}.open-at`, { ...WRITE, 'open-flags': { flags: ['create', 'truncate'] } }],
      [`${FS}.write`, TEXT],
    ],
    [`${HAND} host-directories`, ...OPEN, [`${FS}.read`, ALL], `${FS}.rename-at`, `${FS}.unlink-file-at`],
    [
      `${HAND} host-directories`,
      `${HAND} keep-descriptor`,
      `${HAND} back-descriptor`,
      `${FS}.symlink-at`,
      `${FS}.set-times-at`,
    ],
    [DIRECTORIES, `${HAND} keep-descriptor`, `${HAND} back-descriptor`, `${FS}.open-at`, `${FS}.create-directory-at`],
    [
      `${HAND} host-fields`,
      `${HAND} host-request`,
      [`${HAND} host-request-scheme`, { scheme: { tag: 'some', val: { tag: 'HTTP' } } }],
      `${HAND} host-request-authority`,
      ['http/outgoing-handler handle', { options: { tag: 'none' } }],
    ],
    [
      `${HAND} host-network`,
      `${HAND} host-tcp`,
      'sockets/tcp [method]tcp-socket.start-connect',
      'sockets/tcp [method]tcp-socket.finish-connect',
    ],
    [
      `${HAND} host-network`,
      `${HAND} host-udp`,
      `${HAND} host-udp-bind`,
      `${HAND} host-udp-bound`,
      `${HAND} host-udp-stream`,
      `${SEND}.check-send`,
      `${SEND}.send`,
      'sockets/udp [method]incoming-datagram-stream.receive',
    ],
    [`${HAND} host-network`, 'sockets/ip-name-lookup resolve-addresses'],
    [`${HAND} host-stdin`, [`${IN}.read`, ALL], 'cli/stdout get-stdout', `${OUT}.splice`],
  ],
};

/** How often each kind of them is chosen, in proportion. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  files: 10,
  names: 3,
  stdio: 3,
  http: 5,
  tcp: 4,
  udp: 4,
  dns: 2,
  clocks: 2,
  random: 1,
  hand: 4,
};
