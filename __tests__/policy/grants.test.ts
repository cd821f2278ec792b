import { describe, expect, it } from 'vitest';
import { grantOf, type InterfaceId } from '../../src/policy/grants.ts';
import { DENY_ALL, type Policy } from '../../src/policy/model.ts';
import { type Peer, parseOrigin } from '../../src/policy/peers.ts';

function id(name: string): InterfaceId {
  const [, namespace = '', pkg = '', iface = '', version] = /^(.*):(.*)\/([^@]*)(?:@(.*))?$/.exec(name) ?? [];
  return { namespace, package: pkg, interface: iface, version };
}

function kind(policy: Partial<Policy>, name: string, func: string, servesHttp = false, sendsBodies = false): string {
  const item = name === '' ? { name: func, id: undefined } : { name, id: id(name) };
  return grantOf({ ...DENY_ALL, ...policy }, item, func, { servesHttp, sendsBodies }).kind;
}

describe('grantOf', () => {
  it('denies everything of wasi: that no setting grants, known or not', () => {
    for (const [name, func] of [
      ['wasi:cli/environment', 'get-environment'],
      ['wasi:cli/environment', 'something-new'],
      ['wasi:cli/something-new', 'f'],
      ['wasi:clocks/wall-clock', 'now'],
      ['wasi:nn/graph', 'load'],
      ['wasi:tls/client', 'connect'],
      ['wasi:http/types', '[constructor]fields'],
    ] as const) {
      expect(kind({}, name, func), name).toBe('denied');
    }
  });

  it('lets other namespaces and functions of the world pass, unless they are denied by name', () => {
    expect(kind({}, 'acme:log/sink', 'put')).toBe('host');
    expect(kind({}, '', 'print')).toBe('host');
    expect(kind({ denyImports: ['acme:*'] }, 'acme:log/sink', 'put')).toBe('denied');
    expect(kind({ denyImports: ['acme:log/*'] }, 'acme:login/sink', 'put')).toBe('host');
    expect(kind({ denyImports: ['print'] }, '', 'print')).toBe('denied');
    expect(kind({ denyImports: ['print'] }, '', 'println')).toBe('host');
    expect(kind({ denyImports: ['*'] }, 'acme:log/sink', 'put')).toBe('denied');
    expect(kind({ denyImports: ['*'] }, '', 'print')).toBe('denied');
    expect(kind({ denyImports: ['*'], random: 'allow' }, 'wasi:random/random', 'get-random-u64')).toBe('host');
  });

  it('lets nothing of clocks and chance through where the adapter gives its own, known or not', () => {
    const policy: Partial<Policy> = { clocks: { seconds: 0n, nanoseconds: 0 }, random: { seed: '00' } };
    for (const name of ['wall-clock', 'monotonic-clock', 'system-clock', 'timezone', 'something-new'])
      expect(kind(policy, `wasi:clocks/${name}`, 'now'), name).toBe('denied');
    for (const name of ['random', 'insecure', 'insecure-seed', 'something-new'])
      expect(kind(policy, `wasi:random/${name}`, 'get'), name).toBe('denied');
  });

  const TYPES = 'wasi:filesystem/types@0.2.6';
  const method = (name: string) => `[method]descriptor.${name}`;

  it('lets nothing through that changes files where all are read-only, known or not', () => {
    const preopens = [{ guest: '/a', host: '/b', access: 'ro' }] as const;
    for (const policy of [{ filesystem: 'read-only' }, { preopens }] as const) {
      for (const name of ['write', 'write-via-stream', 'append-via-stream', 'set-size', 'set-times', 'set-times-at'])
        expect(kind(policy, TYPES, method(name)), name).toBe('denied');
      for (const name of ['create-directory-at', 'link-at', 'rename-at', 'symlink-at', 'unlink-file-at'])
        expect(kind(policy, TYPES, method(name)), name).toBe('denied');
      expect(kind(policy, TYPES, method('copy-range-at'))).toBe('denied');
      expect(kind(policy, TYPES, 'open-anything')).toBe('denied');
      expect(kind(policy, 'wasi:filesystem/more', 'get-directories')).toBe('denied');
      expect(kind(policy, 'wasi:filesystem/preopens', 'get-root')).toBe('denied');
      for (const name of ['open-at', 'read', 'stat-at', 'get-flags', 'read-directory'])
        expect(kind(policy, TYPES, method(name)), name).toBe('narrowed');
      expect(kind(policy, 'wasi:filesystem/preopens', 'get-directories')).toBe('narrowed');
      expect(kind(policy, TYPES, 'filesystem-error-code')).toBe('host');
    }
  });

  it('lets calls on mapped directories reach the host, but never its own list of directories', () => {
    const writable = { preopens: [{ guest: '/a', host: '/b', access: 'rw' }] } as const;
    expect(kind(writable, TYPES, method('write'))).toBe('host');
    expect(kind(writable, 'wasi:filesystem/preopens', 'get-directories')).toBe('narrowed');
    expect(kind(writable, 'wasi:filesystem/preopens', 'get-root')).toBe('denied');
    const both = { preopens: [...writable.preopens, { guest: '/c', host: '/d', access: 'ro' }] } as const;
    expect(kind(both, TYPES, method('write'))).toBe('narrowed');
    expect(kind(both, TYPES, method('read'))).toBe('narrowed');
  });

  it('grants further packages of wasi:, with a version only that one', () => {
    const keyvalue = { allowImports: ['wasi:keyvalue/*'] };
    expect(kind(keyvalue, 'wasi:keyvalue/store@0.2.0-draft', 'open')).toBe('host');
    expect(kind(keyvalue, 'wasi:keyvaluestore/store', 'open')).toBe('denied');
    expect(kind({ allowImports: ['wasi:logging/logging@0.1.0'] }, 'wasi:logging/logging@0.1.0', 'log')).toBe('host');
    expect(kind({ allowImports: ['wasi:logging/logging@0.1.0'] }, 'wasi:logging/logging@0.2.0', 'log')).toBe('denied');
    expect(kind({ allowImports: ['wasi:clocks/*'] }, 'wasi:clocks/wall-clock', 'now')).toBe('denied');
  });

  it('keeps the types of HTTP for who serves it, and sending for who may send', () => {
    expect(kind({}, 'wasi:http/types', 'f', true)).toBe('host');
    expect(kind({}, 'wasi:http/outgoing-handler', 'handle', true)).toBe('denied');
    expect(kind({ http: 'none' }, 'wasi:http/types', 'f')).toBe('host');
    expect(kind({ http: 'none' }, 'wasi:http/outgoing-handler', 'handle')).toBe('denied');
    expect(kind({ http: 'allow' }, 'wasi:http/client', 'send')).toBe('host');
  });

  it('looks at what is written to bodies where origins are listed and the component asks for bodies', () => {
    const body = '[method]outgoing-request.body';
    const splices = ['[method]output-stream.splice', '[method]output-stream.blocking-splice'];
    const listed = { http: [parseOrigin('https://a.example', 'here')] };
    expect(kind(listed, 'wasi:http/types@0.2.6', body, false, true)).toBe('narrowed');
    expect(kind(listed, 'wasi:http/types@0.2.6', body, true, true)).toBe('narrowed');
    expect(kind(listed, 'wasi:http/types@0.2.6', '[method]fields.clone', false, true)).toBe('narrowed');
    expect(kind(listed, 'wasi:http/types@0.2.6', '[method]fields.clone')).toBe('host');
    expect(kind(listed, 'wasi:http/types@0.2.6', '[method]outgoing-body.write', false, true)).toBe('host');
    for (const splice of splices) {
      expect(kind(listed, 'wasi:io/streams@0.2.6', splice, false, true)).toBe('narrowed');
      expect(kind(listed, 'wasi:io/streams@0.2.6', splice)).toBe('follows');
      for (const http of ['allow', 'deny', 'none', []] as const)
        expect(kind({ http }, 'wasi:io/streams@0.2.6', splice, false, true)).toBe('follows');
    }
    expect(kind({ http: 'allow' }, 'wasi:http/types@0.2.6', body, false, true)).toBe('host');
  });

  it('leaves of sockets what the listed peers need, and looks at what chooses a peer', () => {
    const peer = (transport: 'tcp' | 'udp' | '*') => ({
      transport,
      host: { kind: 'any' } as const,
      ports: { from: 1, to: 2 },
    });
    const of = (connect: readonly Peer[], listen: readonly Peer[] = []) => {
      const policy = { sockets: { connect, listen } };
      return (iface: string, func: string) => kind(policy, `wasi:sockets/${iface}@0.2.6`, func);
    };
    const nobody = of([]);
    const tcp = of([peer('tcp')]);
    const any = of([peer('*')]);
    const served = of([], [peer('*')]);
    const rows = [
      ['instance-network', 'instance-network', 'denied', 'host', 'host', 'host'],
      ['tcp-create-socket', 'create-tcp-socket', 'denied', 'host', 'host', 'host'],
      ['udp-create-socket', 'create-udp-socket', 'denied', 'denied', 'host', 'host'],
      ['tcp', '[method]tcp-socket.start-bind', 'denied', 'denied', 'denied', 'narrowed'],
      ['tcp', '[method]tcp-socket.finish-bind', 'denied', 'denied', 'denied', 'host'],
      ['tcp', '[method]tcp-socket.start-connect', 'denied', 'narrowed', 'narrowed', 'denied'],
      ['tcp', '[method]tcp-socket.finish-connect', 'denied', 'host', 'host', 'denied'],
      ['tcp', '[method]tcp-socket.start-listen', 'denied', 'denied', 'denied', 'narrowed'],
      ['tcp', '[method]tcp-socket.accept', 'denied', 'denied', 'denied', 'host'],
      ['tcp', '[method]tcp-socket.set-keep-alive-enabled', 'denied', 'host', 'host', 'host'],
      ['tcp', '[method]tcp-socket.start-splice', 'denied', 'denied', 'denied', 'denied'],
      ['tcp', '[static]tcp-socket.adopt', 'denied', 'denied', 'denied', 'denied'],
      ['udp', '[method]udp-socket.start-bind', 'denied', 'denied', 'narrowed', 'narrowed'],
      ['udp', '[method]udp-socket.stream', 'denied', 'denied', 'narrowed', 'narrowed'],
      ['udp', '[method]udp-socket.local-address', 'denied', 'denied', 'host', 'host'],
      ['udp', '[method]incoming-datagram-stream.receive', 'denied', 'denied', 'narrowed', 'narrowed'],
      ['udp', '[method]outgoing-datagram-stream.send', 'denied', 'denied', 'narrowed', 'denied'],
      ['udp', '[method]outgoing-datagram-stream.check-send', 'denied', 'denied', 'host', 'denied'],
      ['udp', '[method]outgoing-datagram-stream.send-to-all', 'denied', 'denied', 'denied', 'denied'],
      ['types', '[method]tcp-socket.connect', 'denied', 'narrowed', 'narrowed', 'narrowed'],
      ['types', '[method]udp-socket.get-local-address', 'denied', 'narrowed', 'narrowed', 'narrowed'],
      ['ip-name-lookup', 'resolve-addresses', 'denied', 'denied', 'denied', 'denied'],
      ['raw-create-socket', 'create-raw-socket', 'denied', 'denied', 'denied', 'denied'],
      ['raw', '[method]tcp-socket.subscribe', 'denied', 'denied', 'denied', 'denied'],
    ] as const;
    for (const [iface, func, ...expected] of rows) {
      expect(
        [nobody, tcp, any, served].map((asked) => asked(iface, func)),
        `${iface} ${func}`,
      ).toEqual(expected);
    }
    const names = (func: string) =>
      kind({ dns: [{ kind: 'name', name: 'a.example' }] }, 'wasi:sockets/ip-name-lookup@0.2.6', func);
    expect(names('resolve-addresses')).toBe('narrowed');
    expect(names('[method]resolve-address-stream.resolve-next-address')).toBe('host');
    expect(kind({ dns: [] }, 'wasi:sockets/ip-name-lookup@0.2.6', 'resolve-addresses')).toBe('denied');
  });

  it('gives a list of variables through the adapter only, and arguments with the whole environment only', () => {
    const all = { environment: { fixed: [], host: { kind: 'all' }, deny: [] } } as const;
    const some = { environment: { fixed: [], host: { kind: 'only', names: ['A'] }, deny: [] } } as const;
    expect(kind(all, 'wasi:cli/environment', 'get-environment')).toBe('host');
    expect(kind(all, 'wasi:cli/environment', 'get-arguments')).toBe('host');
    expect(kind({ ...all, args: [] }, 'wasi:cli/environment', 'get-arguments')).toBe('denied');
    expect(kind(some, 'wasi:cli/environment', 'get-environment')).toBe('narrowed');
    expect(kind(some, 'wasi:cli/environment', 'get-arguments')).toBe('denied');
  });
});
