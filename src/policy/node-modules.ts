/**
 * Node's built-in modules, of those whose names an import can have: in kebab case, and with `node:` before it only where a
 * `/` makes the name of an interface.
 */
const MODULES: ReadonlySet<string> = new Set([
  'assert',
  'buffer',
  'cluster',
  'console',
  'constants',
  'crypto',
  'dgram',
  'dns',
  'domain',
  'events',
  'fs',
  'http',
  'http2',
  'https',
  'inspector',
  'module',
  'net',
  'os',
  'path',
  'process',
  'punycode',
  'querystring',
  'readline',
  'repl',
  'stream',
  'sys',
  'timers',
  'tls',
  'tty',
  'url',
  'util',
  'v8',
  'vm',
  'wasi',
  'zlib',
  'node:assert/strict',
  'node:dns/promises',
  'node:fs/promises',
  'node:inspector/promises',
  'node:path/posix',
  'node:path/win32',
  'node:readline/promises',
  'node:stream/consumers',
  'node:stream/promises',
  'node:stream/web',
  'node:test/reporters',
  'node:timers/promises',
  'node:util/types',
]);

/** What is said of an import that has such a name and reaches the host. */
export const NODE_LABEL = "passed through; jco resolves this to Node's own module";

/**
 * Whether jco makes of an import one of Node's own modules: it takes the import's own name, without a version, for that
 * of a module to import, and Node has its own before any other.
 */
export function isNodeModule(name: string): boolean {
  return MODULES.has(name.replace(/@.*$/, ''));
}
