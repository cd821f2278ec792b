import { ownersOf } from '../../../../src/component/declare.ts';
import { decode } from '../../../../src/component/decode.ts';
import { resolve } from '../../../../src/component/resolve.ts';
import type { FuncType, Import, ResourceType } from '../../../../src/component/types.ts';
import { dummyComponent, type WasiVersion } from '../../wit.ts';

/** Where a guest says what it was given; the machine answers it, whatever the policy. */
export const SINK = 'acme:log/sink';
/** An interface outside `wasi:` that hands the host's own resources to the guest, and keeps some for it. */
export const HAND = 'acme:hand/over';

const NEWEST: WasiVersion = '0.2.12';
export const RELEASES = ['0.2.0', '0.2.3', '0.2.6', NEWEST] as const satisfies readonly WasiVersion[];
export type Release = (typeof RELEASES)[number];

/** What `acme:hand/over` gives: functions of the host's, under names of its own. None of them reaches anything yet. */
export const HANDED: Readonly<Record<string, readonly [iface: string, func: string]>> = {
  'host-directories': ['filesystem/preopens', 'get-directories'],
  'host-stdin': ['cli/stdin', 'get-stdin'],
  'host-network': ['sockets/instance-network', 'instance-network'],
  'host-tcp': ['sockets/tcp-create-socket', 'create-tcp-socket'],
  'host-udp': ['sockets/udp-create-socket', 'create-udp-socket'],
  'host-udp-bind': ['sockets/udp', '[method]udp-socket.start-bind'],
  'host-udp-bound': ['sockets/udp', '[method]udp-socket.finish-bind'],
  'host-udp-stream': ['sockets/udp', '[method]udp-socket.stream'],
  'host-fields': ['http/types', '[constructor]fields'],
  'host-request': ['http/types', '[constructor]outgoing-request'],
  'host-request-scheme': ['http/types', '[method]outgoing-request.set-scheme'],
  'host-request-authority': ['http/types', '[method]outgoing-request.set-authority'],
};

/** Of which it keeps handles, and gives them back: `keep-descriptor`, `back-descriptor`. */
export const KEPT = [
  'descriptor',
  'directory-entry-stream',
  'input-stream',
  'output-stream',
  'pollable',
  'network',
  'tcp-socket',
  'udp-socket',
  'incoming-datagram-stream',
  'outgoing-datagram-stream',
  'outgoing-request',
] as const;

const HAND_WIT = `package acme:hand {
  interface over {
    use wasi:filesystem/types@V.{descriptor, directory-entry-stream};
    use wasi:io/streams@V.{input-stream, output-stream};
    use wasi:io/poll@V.{pollable};
    use wasi:sockets/network@V.{network, error-code, ip-address-family, ip-socket-address};
    use wasi:sockets/tcp@V.{tcp-socket};
    use wasi:sockets/udp@V.{udp-socket, incoming-datagram-stream, outgoing-datagram-stream};
    use wasi:http/types@V.{fields, headers, outgoing-request, scheme};
    host-directories: func() -> list<tuple<descriptor, string>>;
    host-stdin: func() -> input-stream;
    host-network: func() -> network;
    host-tcp: func(address-family: ip-address-family) -> result<tcp-socket, error-code>;
    host-udp: func(address-family: ip-address-family) -> result<udp-socket, error-code>;
    host-udp-bind: func(self: borrow<udp-socket>, network: borrow<network>, local-address: ip-socket-address) -> result<_, error-code>;
    host-udp-bound: func(self: borrow<udp-socket>) -> result<_, error-code>;
    host-udp-stream: func(self: borrow<udp-socket>, remote-address: option<ip-socket-address>) -> result<tuple<incoming-datagram-stream, outgoing-datagram-stream>, error-code>;
    host-fields: func() -> fields;
    host-request: func(headers: headers) -> outgoing-request;
    host-request-scheme: func(self: borrow<outgoing-request>, scheme: option<scheme>) -> result;
    host-request-authority: func(self: borrow<outgoing-request>, authority: option<string>) -> result;
    ${KEPT.map((name) => `keep-${name}: func(kept: ${name}); back-${name}: func() -> option<${name}>;`).join(' ')}
  }
}`;

const PACKAGES = `package acme:log {
  interface sink {
    start: func(step: u32);
    write: func(step: u32, base: u32, data: list<u64>);
  }
}
package wasi:config@0.2.0-draft {
  interface store {
    variant error { upstream(string), io(string) }
    get: func(key: string) -> result<option<string>, error>;
    get-all: func() -> result<list<tuple<string, string>>, error>;
  }
}`;

/** What Wasmtime does not have, for it is not settled yet. */
const UNSETTLED: ReadonlySet<string> = new Set([
  'clocks/timezone display',
  'clocks/timezone utc-offset',
  'http/types [method]response-outparam.send-informational',
  'sockets/network network-error-code',
]);

/** A function that a guest may call. */
export interface Callable {
  readonly import: Import;
  /** `filesystem/types`; of another namespace, the whole name: `acme:hand/over`. */
  readonly iface: string;
  /** As the interface calls it. */
  readonly func: string;
  readonly type: FuncType;
}

export interface World {
  readonly imports: readonly Import[];
  /** By `filesystem/types [method]descriptor.read`. */
  readonly functions: ReadonlyMap<string, Callable>;
  readonly resources: ReadonlyMap<string, ResourceType>;
  /** `filesystem/types descriptor` */
  readonly labels: ReadonlyMap<ResourceType, string>;
}

const worlds = new Map<Release, World>();

/** Has to be done before anything else: it makes the worlds of all releases. */
export async function makeWorlds(): Promise<void> {
  for (const release of RELEASES) if (!worlds.has(release)) worlds.set(release, await makeWorld(release));
}

/** All that there is to import of a release, and the two interfaces outside WASI. */
export function worldOf(release: Release): World {
  const world = worlds.get(release);
  if (world === undefined) throw new Error('the worlds are not made');
  return world;
}

async function makeWorld(release: Release): Promise<World> {
  const body = [
    'include wasi:cli/imports@V;',
    'import wasi:http/types@V;',
    'import wasi:http/outgoing-handler@V;',
    'import wasi:config/store@0.2.0-draft;',
    `import ${SINK};`,
    `import ${HAND};`,
  ];
  const { imports } = resolve(decode(await dummyComponent(release, body.join(' '), `${HAND_WIT}\n${PACKAGES}`)));
  const functions = new Map<string, Callable>();
  for (const item of imports) {
    if (item.extern.sort !== 'instance') continue;
    const iface = ifaceOf(item.name);
    for (const [func, extern] of item.extern.type.exports) {
      const name = `${iface} ${func}`;
      if (extern.sort !== 'func' || UNSETTLED.has(name)) continue;
      functions.set(name, { import: item, iface, func, type: extern.type });
    }
  }
  const labels = new Map<ResourceType, string>();
  for (const [node, owner] of ownersOf(imports)) {
    if (node.kind === 'resource') labels.set(node, `${ifaceOf(owner.import.name)} ${owner.name}`);
  }
  return { imports, functions, labels, resources: new Map([...labels].map(([node, label]) => [label, node])) };
}

/** `wasi:filesystem/types@0.2.0` without namespace and version. */
export function ifaceOf(name: string): string {
  return name.replace(/^wasi:/, '').replace(/@.*/, '');
}
