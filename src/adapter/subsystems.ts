import type { InterfaceId } from '../policy/grants.ts';
import type { Rule } from './action.ts';
import { bodyRule } from './bodies.ts';
import type { Call, Decide, Wants } from './call.ts';
import { config, environment } from './environment.ts';
import { files, filesWants, preopens, readOnlyRule, streamWants } from './files.ts';
import { listening, nameRule, peerRule, socketWants } from './peers.ts';
import { outgoing, requestRule } from './requests.ts';
import { error, poll, stdio, stdioWants, streams, terminal } from './streams.ts';
import { clocks, clockWants, random } from './virtual.ts';

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
  'clocks/monotonic-clock': clocks,
  'clocks/system-clock': clocks,
  'clocks/timezone': clocks,
  'clocks/wall-clock': clocks,
  'config/store': config,
  'config/runtime': config,
  'filesystem/preopens': preopens,
  'filesystem/types': files,
  'http/outgoing-handler': outgoing,
  'io/error': error,
  'io/poll': poll,
  'io/streams': streams,
  'random/insecure': random,
  'random/insecure-seed': random,
  'random/random': random,
  'sockets/instance-network': instanceNetwork,
  'sockets/tcp': listening,
};

/** What is special to an interface, beyond the rule for any denied call. */
export function subsystemOf(id: InterfaceId | undefined): Decide | undefined {
  return id?.namespace === 'wasi' ? DECISIONS[`${id.package}/${id.interface}`] : undefined;
}

const WANTS: Readonly<Record<string, Wants>> = {
  'cli/stdin': stdioWants,
  'cli/stdout': stdioWants,
  'cli/stderr': stdioWants,
  'clocks/monotonic-clock': clockWants,
  'filesystem/preopens': filesWants,
  'filesystem/types': filesWants,
  'io/streams': streamWants,
  'sockets/udp': socketWants,
};

/** The resources that an interface needs to be the adapter's. */
export function wantsOf(id: InterfaceId | undefined): Wants | undefined {
  return id?.namespace === 'wasi' ? WANTS[`${id.package}/${id.interface}`] : undefined;
}

const RULES: Readonly<Record<string, (call: Call) => Rule | undefined>> = {
  'filesystem/types': readOnlyRule,
  'http/outgoing-handler': requestRule,
  'http/types': bodyRule,
  'sockets/ip-name-lookup': nameRule,
  'sockets/tcp': peerRule,
  'sockets/udp': peerRule,
};

/** What the adapter looks at where a call may reach the host in part. */
export function ruleOf(call: Call): Rule | undefined {
  return call.id?.namespace === 'wasi' ? RULES[`${call.id.package}/${call.id.interface}`]?.(call) : undefined;
}
