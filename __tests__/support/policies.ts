import { DENY_ALL, type Policy } from '../../src/policy/model.ts';

export const STDIO = { stdin: 'allow', stdout: 'allow', stderr: 'allow' } as const;
export const IGNORED = { stdin: 'ignore', stdout: 'ignore', stderr: 'ignore' } as const;

/** Everything that the worlds of WASI import. */
export const ALLOW_ALL: Policy = {
  ...DENY_ALL,
  ...STDIO,
  clocks: 'allow',
  exit: 'allow',
  random: 'allow',
  filesystem: 'allow',
  sockets: 'allow',
  dns: 'allow',
  http: 'allow',
  environment: { fixed: [], host: { kind: 'all' }, deny: [] },
  config: { fixed: [], host: { kind: 'all' }, deny: [] },
};
