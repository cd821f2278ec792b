import type { InterfaceId } from '../policy/grants.ts';
import type { Decide, Wants } from './call.ts';
import { config, environment } from './environment.ts';
import { files, filesWants, preopens, streamWants } from './files.ts';
import { error, poll, stdio, stdioWants, streams, terminal } from './streams.ts';

/** A handle that every later call refuses: there is no error that this function could give. */
const instanceNetwork: Decide = (call) =>
  call.func === 'instance-network' &&
  call.type.result?.kind === 'own' &&
  !call.ownership.isHost(call.type.result.resource)
    ? { kind: 'mint', why: 'denied', cell: { name: 'network', kind: 'CLOSED' }, setting: 'allow-sockets' }
    : undefined;

const DECISIONS: Readonly<Record<string, Decide>> = {
  'cli/environment': environment,
  'cli/stdin': stdio,
  'cli/stdout': stdio,
  'cli/stderr': stdio,
  'cli/terminal-stdin': terminal,
  'cli/terminal-stdout': terminal,
  'cli/terminal-stderr': terminal,
  'config/store': config,
  'config/runtime': config,
  'filesystem/preopens': preopens,
  'filesystem/types': files,
  'io/error': error,
  'io/poll': poll,
  'io/streams': streams,
  'sockets/instance-network': instanceNetwork,
};

/** What is special to an interface, beyond the rule for any denied call. */
export function subsystemOf(id: InterfaceId | undefined): Decide | undefined {
  return id?.namespace === 'wasi' ? DECISIONS[`${id.package}/${id.interface}`] : undefined;
}

const WANTS: Readonly<Record<string, Wants>> = {
  'cli/stdin': stdioWants,
  'cli/stdout': stdioWants,
  'cli/stderr': stdioWants,
  'filesystem/preopens': filesWants,
  'filesystem/types': filesWants,
  'io/streams': streamWants,
};

/** The resources that an interface needs to be the adapter's. */
export function wantsOf(id: InterfaceId | undefined): Wants | undefined {
  return id?.namespace === 'wasi' ? WANTS[`${id.package}/${id.interface}`] : undefined;
}
