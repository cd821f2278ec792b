import { parseInterfaceName } from '../component/names.ts';
import type { ImportId } from '../policy/denied-imports.ts';
import { changesFiles, type InterfaceId } from '../policy/grants.ts';
import { isNodeModule } from '../policy/node-modules.ts';
import { type CapabilityKind, importCapability, wholeOf } from './capability.ts';

/**
 * What a component asks for by importing a function: usually one capability; none for a function that only serves
 * others, such as those of `wasi:io`. A function that no release had when this was written counts as the most that its
 * interface gives. What has a plain name is known by that alone; and so is what jco takes for a module of Node, for it
 * goes by an import's own name.
 */
export function capabilitiesOf({ name, id }: ImportId, func: string): readonly string[] {
  if (id === undefined) return [importCapability(name)];
  const kinds = id.namespace === 'wasi' ? kindsOf(id, func) : undefined;
  if (kinds !== undefined) return kinds.map(wholeOf);
  const iface = `${id.namespace}:${id.package}/${id.interface}`;
  const isOwn = id.namespace !== 'wasi' && (isNodeModule(name) || isNodeModule(iface));
  return [importCapability(isOwn ? withoutVersion(name) : iface)];
}

/** The name of an import without its version, by which imports of two components are compared. */
export function withoutVersion(name: string): string {
  const id = parseInterfaceName(name);
  return id === undefined ? name : `${id.namespace}:${id.package}/${id.interface}`;
}

/** `undefined` for a package that the vocabulary has no word for. */
function kindsOf({ package: pkg, interface: iface }: InterfaceId, func: string): readonly CapabilityKind[] | undefined {
  switch (pkg) {
    case 'cli':
      return cli(iface, func);
    case 'clocks':
      return clocks(iface, func);
    case 'config':
      return ['config'];
    case 'filesystem':
      return filesystem(func);
    case 'http':
      // Requests that are built and not sent reach nobody.
      return iface === 'types' ? [] : ['http.egress'];
    case 'io':
      return [];
    case 'random':
      return ['random'];
    case 'sockets':
      return sockets(iface, func);
    default:
      return undefined;
  }
}

function cli(iface: string, func: string): readonly CapabilityKind[] | undefined {
  switch (iface) {
    case 'environment':
      if (func === 'get-arguments') return ['args'];
      return func.endsWith('initial-cwd') ? ['cwd'] : ['env'];
    case 'exit':
      return ['exit'];
    case 'stdin':
    case 'terminal-stdin':
    case 'terminal-input':
      return ['stdio.in'];
    case 'stdout':
    case 'terminal-stdout':
    case 'terminal-output':
      return ['stdio.out'];
    case 'stderr':
    case 'terminal-stderr':
      return ['stdio.err'];
    default:
      return undefined;
  }
}

function clocks(iface: string, func: string): readonly CapabilityKind[] {
  switch (iface) {
    case 'wall-clock':
    case 'system-clock':
      return ['clock.wall'];
    case 'timezone':
      return ['clock.zone'];
    default:
      return /^(?:now|resolution|get-resolution)$/.test(func) ? ['clock.monotonic'] : ['clock.timer'];
  }
}

/** Opening can create and truncate. */
function filesystem(func: string): readonly CapabilityKind[] {
  if (func === 'filesystem-error-code') return [];
  if (func === '[method]descriptor.open-at') return ['fs.read', 'fs.write'];
  return changesFiles(func) ? ['fs.write'] : ['fs.read'];
}

/** Of sockets: what sends, what waits for others, and what tells or sets something of the socket itself. */
const SENDS = /\.(?:start-connect|finish-connect|connect|stream|send|check-send)$/;
const LISTENS = /\.(?:start-bind|finish-bind|bind|start-listen|finish-listen|listen|accept)$/;
/** A UDP socket is bound before it sends, and what sends on it receives. */
const BOTH = /udp-socket\.(?:start-bind|finish-bind|bind|stream)$/;
const TELLS =
  /\.(?:subscribe|shutdown|disconnect|create|receive|(?:set-|get-)?(?:local-address|remote-address|address-family|is-listening|listen-backlog-size|keep-alive-enabled|keep-alive-idle-time|keep-alive-interval|keep-alive-count|(?:unicast-)?hop-limit|(?:receive|send)-buffer-size))$/;

function sockets(iface: string, func: string): readonly CapabilityKind[] {
  switch (iface) {
    case 'ip-name-lookup':
      return ['dns'];
    case 'instance-network':
    case 'network':
    case 'tcp-create-socket':
    case 'udp-create-socket':
      return [];
    default:
      if (BOTH.test(func)) return ['net.connect', 'net.listen'];
      if (LISTENS.test(func)) return ['net.listen'];
      return TELLS.test(func) && !SENDS.test(func) ? [] : ['net.connect'];
  }
}
