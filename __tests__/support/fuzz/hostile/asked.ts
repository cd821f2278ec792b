import type { Rights } from './rights.ts';
import { HAND, ifaceOf, SINK } from './world.ts';

/** Methods of a directory or file that change something. */
const CHANGES =
  /^\[method\]descriptor\.(?:write|write-via-stream|append-via-stream|set-size|set-times|set-times-at|create-directory-at|link-at|remove-directory-at|rename-at|symlink-at|unlink-file-at)$/;

/** Of the functions that a result imports, those that its policy does not grant at all. */
export function ungranted(rights: Rights, imports: readonly string[]): readonly string[] {
  return imports.filter((name) => {
    const at = name.indexOf(' ');
    return !mayAsk(rights, ifaceOf(name.slice(0, at)), name.slice(at + 1));
  });
}

function mayAsk(rights: Rights, iface: string, func: string): boolean {
  const { env, config, fs, preopens, sockets, dns, http } = rights;
  const [name] = iface.split('/');
  switch (iface) {
    case SINK:
      return true;
    case HAND:
      return rights.hand === 'allow';
    case 'cli/environment':
      if (func === 'get-environment') return env.host !== 'none';
      return env.host === 'all' && (func !== 'get-arguments' || rights.args === 'host');
    case 'cli/exit':
      return rights.exit === 'allow';
    case 'cli/stdin':
    case 'cli/terminal-stdin':
      return rights.stdin === 'allow';
    case 'cli/stdout':
    case 'cli/terminal-stdout':
      return rights.stdout === 'allow';
    case 'cli/stderr':
    case 'cli/terminal-stderr':
      return rights.stderr === 'allow';
    case 'config/store':
      return config.host !== 'none';
    case 'http/outgoing-handler':
      return http !== 'deny' && http !== 'none';
    case 'http/types':
      return http !== 'deny';
    case 'sockets/ip-name-lookup':
      return dns !== 'deny';
    case 'sockets/network':
    case 'sockets/instance-network':
      return sockets !== 'deny' || dns !== 'deny';
    case 'sockets/tcp':
    case 'sockets/tcp-create-socket':
      return maySend(sockets, 'tcp');
    case 'sockets/udp':
    case 'sockets/udp-create-socket':
      return maySend(sockets, 'udp');
    case 'filesystem/preopens':
      return fs !== 'deny' || preopens.length > 0;
    case 'filesystem/types': {
      const mayWrite = preopens.length > 0 ? preopens.some(({ access }) => access === 'rw') : fs === 'allow';
      return CHANGES.test(func) ? mayWrite : fs !== 'deny' || preopens.length > 0;
    }
    default:
      if (name === 'clocks') return rights.clocks === 'allow';
      if (name === 'random') return rights.random === 'allow';
      return name === 'io';
  }
}

function maySend(sockets: Rights['sockets'], transport: 'tcp' | 'udp'): boolean {
  if (typeof sockets === 'string') return sockets === 'allow';
  return sockets.listen.includes(transport) || sockets.connect.some((name) => name.startsWith(transport));
}
