import { join } from 'node:path';
import { VirtError } from '../../../../src/errors.ts';
import { policyFrom } from '../../../../src/policy/build-policy.ts';
import { virtualize } from '../../../../src/virtualize.ts';
import { SOCKETS_PYTHON, Wasmtime } from '../../wasmtime.ts';
import { must } from '../target.ts';
import { guestOf, type Script } from './guest.ts';
import { withHand } from './hand.ts';
import type { Evidence } from './judge.ts';
import { Machine } from './machine.ts';
import { MOUNTED, withLook } from './mounted.ts';
import { contradicts } from './reach.ts';
import { type Opened, type Rights, type Secrets, settingsOf, VARIABLES } from './rights.ts';
import { Servers } from './servers.ts';
import { type Release, worldOf } from './world.ts';

/** Guests, one after another, on a machine of their own. */
export interface Case {
  readonly release: Release;
  readonly opened: Opened;
  readonly rights: Rights;
  readonly scripts: readonly Script[];
}

/** Milliseconds: a guest that waits for what never comes is stopped. */
const PATIENCE = 500;

/** Started when it is first needed. */
let engine: Wasmtime | undefined;

export function stopEngine(): void {
  engine?.close();
  engine = undefined;
}

/**
 * Runs every script in a new instance, and has a look at what has become of the machine; `undefined` if there is no
 * result to run.
 */
export async function play<T>(
  { release, opened, rights, ...others }: Case,
  look: (evidence: Evidence) => T,
): Promise<T | undefined> {
  const world = worldOf(release);
  const scripts = others.scripts.map((script) => withLook(rights, script));
  const secret = secretMaker();
  const secrets = secretsFrom(secret);
  const servers = await Servers.start(secrets.servers);
  const machine = new Machine(secret);
  try {
    const { ports } = servers;
    const wrapped = resultFor(guestOf(world, scripts, ports), rights, ports);
    if (wrapped === undefined) return undefined;
    must(!contradicts(rights), 'mappings are taken of which one lies in another that has other rights');
    engine ??= new Wasmtime(SOCKETS_PYTHON);
    const imports = await engine.imports(wrapped);
    const names = scripts.map((_, i) => `s${i}`);
    const ends = await engine.scripts(withHand(world, wrapped), names, {
      patience: PATIENCE,
      env: { ...secrets.variables, [secrets.name]: '' },
      config: { ...secrets.properties, [secrets.name]: '' },
      args: [secrets.argument],
      stdin: `${secrets.stdin} `.repeat(40),
      preopens: Object.fromEntries(Object.entries(opened).map(([name, path]) => [name, join(machine.root, path)])),
      network: true,
    });
    const bad = ends.find(({ unstarted, crashed }) => unstarted || crashed);
    must(bad === undefined, `the engine does not take the result: ${bad?.trap}`);
    const arrived = await servers.arrived();
    return look({ world, rights, opened, scripts, ends, secrets, machine, arrived, ports, imports });
  } finally {
    machine.close();
    await servers.close();
  }
}

/** `undefined` where the policy cannot be kept for the guest, which is told. */
function resultFor(guest: Uint8Array, rights: Rights, ports: Evidence['ports']): Uint8Array | undefined {
  try {
    return virtualize(guest, policyFrom(settingsOf(rights, ports)), { files: MOUNTED }).bytes;
  } catch (error) {
    if (!(error instanceof VirtError) || error.code === 'verification' || error.code === 'malformed') throw error;
    return undefined;
  }
}

/** Makes texts that are found nowhere else, and that are in no guest. */
function secretMaker(): (about: string) => string {
  let count = 0;
  return (about) => `~${about.replaceAll('/', '.')}~${(++count).toString(36)}~`;
}

function secretsFrom(secret: (about: string) => string): Secrets {
  const perName = (): Readonly<Record<string, string>> =>
    Object.fromEntries(VARIABLES.map((name) => [name, secret(name)]));
  return {
    variables: perName(),
    properties: perName(),
    name: `HIDDEN_${secret('name')}`,
    argument: secret('argument'),
    stdin: secret('stdin'),
    servers: {
      'tcp-listed': secret('tcp-listed'),
      'tcp-other': secret('tcp-other'),
      'udp-listed': secret('udp-listed'),
      'udp-other': secret('udp-other'),
      'http-listed': secret('http-listed'),
      'http-other': secret('http-other'),
    },
  };
}
