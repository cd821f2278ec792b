import type { ScriptEnd } from '../../wasmtime.ts';
import { ungranted } from './asked.ts';
import { problemOf } from './calls.ts';
import { given } from './given.ts';
import type { Script } from './guest.ts';
import { isIn, type Machine } from './machine.ts';
import { lostMounts } from './mounted.ts';
import { mayKnow, mayKnowArguments, mayReach, type Reach, reachOf } from './reach.ts';
import { AUTHORITIES, type Opened, type Rights, type Secrets } from './rights.ts';
import { type Arrived, type Ports, SERVERS } from './servers.ts';
import { withPorts } from './values.ts';
import { HAND, type World } from './world.ts';

/** All that is known once the guests have ended. */
export interface Evidence {
  readonly world: World;
  readonly rights: Rights;
  readonly opened: Opened;
  readonly scripts: readonly Script[];
  readonly ends: readonly ScriptEnd[];
  readonly secrets: Secrets;
  readonly machine: Machine;
  readonly arrived: readonly Arrived[];
  readonly ports: Ports;
  /** What the result imports, as Wasmtime decodes it. */
  readonly imports: readonly string[];
}

/** What a guest was given by a step: bytes of its memory, and where they were. */
export interface Event {
  readonly step: number;
  readonly base: number;
  readonly bytes: Uint8Array;
}

/** Something that a policy grants, and a guest has got to. */
export type Reached = 'variable' | 'stdin' | 'stdout' | 'file read' | 'file changed' | 'server' | 'request';

/** A promise that was not kept. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/**
 * What the guests have got to, all of which the policy grants. What it grants is taken from what each setting promises,
 * not from how the adapter keeps it.
 * @throws {Broken} for anything else
 */
export function judge(evidence: Evidence): ReadonlySet<Reached> {
  const [imported] = ungranted(evidence.rights, evidence.imports);
  if (imported !== undefined) throw new Broken(`the result imports "${imported}"`);
  const reached = [secretsSeen, streamsUsed, filesChanged, serversReached].flatMap((look) => look(evidence));
  callsAnswered(evidence);
  return new Set(reached);
}

/** What a script has handed over. */
export function eventsOf({ events }: ScriptEnd): readonly Event[] {
  const bytes = Buffer.from(events, 'base64');
  const found: Event[] = [];
  for (let at = 0; at + 12 <= bytes.length; ) {
    const [step, base, length] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)];
    // Without an address it says that the step has begun.
    if (base !== 0) found.push({ step, base, bytes: bytes.subarray(at + 12, at + 12 + length) });
    at += 12 + length;
  }
  return found;
}

function hasReturned({ trap, exit, hung }: ScriptEnd): boolean {
  return trap === undefined && exit === undefined && hung === undefined;
}

interface Known {
  readonly secret: string;
  readonly about: string;
  readonly may: boolean;
  readonly kind: Reached;
}

/** Every text of the machine's that is nowhere else, and whether a guest may see it. */
function knownOf(evidence: Evidence): readonly Known[] {
  const { rights, secrets, machine } = evidence;
  const names = (kind: string, all: Secrets['variables'], grants: Rights['env']): readonly Known[] =>
    Object.entries(all).map(([name, secret]) => {
      return { secret, about: `the ${kind} ${name}`, may: mayKnow(grants, name), kind: 'variable' };
    });
  const { readable } = filesGranted(evidence);
  return [
    ...names('variable', secrets.variables, rights.env),
    ...names('property', secrets.properties, rights.config),
    {
      secret: secrets.name,
      about: 'the name of a variable',
      may: mayKnow(rights.env, secrets.name) || mayKnow(rights.config, secrets.name),
      kind: 'variable',
    },
    { secret: secrets.argument, about: 'an argument', may: mayKnowArguments(rights), kind: 'variable' },
    {
      secret: secrets.stdin,
      about: 'stdin',
      may: rights.stdin === 'allow' || isHanded(evidence, 'host-stdin'),
      kind: 'stdin',
    },
    ...SERVERS.map((name): Known => {
      const may = mayReach(rights, name) !== 'nothing';
      return { secret: secrets.servers[name], about: `the server ${name}`, may, kind: 'server' };
    }),
    ...[...machine.contents].map(([path, secret]): Known => {
      return { secret, about: `the file ${path}`, may: readable.some((root) => isIn(path, root)), kind: 'file read' };
    }),
  ];
}

function secretsSeen(evidence: Evidence): readonly Reached[] {
  const known = knownOf(evidence);
  const reached = new Set<Reached>();
  for (const [i, end] of evidence.ends.entries()) {
    for (const { step, bytes } of eventsOf(end)) {
      const found = known.filter(({ secret }) => Buffer.from(bytes).includes(secret));
      const leak = found.find(({ may }) => !may);
      if (leak !== undefined) throw new Broken(`s${i} step ${step}: the guest has seen ${leak.about}`);
      for (const { kind } of found) reached.add(kind);
    }
    const leak = known.find(({ secret, may }) => !may && (end.stdout + end.stderr).includes(secret));
    if (leak !== undefined) throw new Broken(`s${i}: ${leak.about} has been printed`);
  }
  return [...reached];
}

function streamsUsed({ rights, ends }: Evidence): readonly Reached[] {
  for (const [i, { stdout, stderr, exit }] of ends.entries()) {
    if (stdout !== '' && rights.stdout !== 'allow') throw new Broken(`s${i}: something stands on stdout`);
    if (stderr !== '' && rights.stderr !== 'allow') throw new Broken(`s${i}: something stands on stderr`);
    if (exit !== undefined && rights.exit !== 'allow') throw new Broken(`s${i}: the guest has ended with ${exit}`);
  }
  return ends.some(({ stdout }) => stdout !== '') ? ['stdout'] : [];
}

/** What single calls have answered, where that alone shows whether the policy was kept. */
function callsAnswered({ world, rights, opened, scripts, ends, ports }: Evidence): void {
  for (const [i, end] of ends.entries()) {
    const script = scripts[i] ?? [];
    const answers = eventsOf(end).map(({ step, base, bytes }) => {
      const called = script[step];
      const type = called !== undefined && 'call' in called ? world.functions.get(called.call)?.type : undefined;
      const answer = type?.result === undefined ? undefined : given(type.result, bytes, base);
      const problem = called === undefined ? undefined : problemOf(called, answer, { rights, opened, ports });
      if (problem !== undefined) throw new Broken(`s${i} step ${step}: ${problem}`);
      return { step, answer };
    });
    const lost = hasReturned(end) ? lostMounts(rights, script, answers) : undefined;
    if (lost !== undefined) throw new Broken(`s${i}: ${lost}`);
  }
}

function filesChanged(evidence: Evidence): readonly Reached[] {
  const { machine } = evidence;
  const [changed] = machine.changed(filesGranted(evidence).writable);
  if (changed !== undefined) throw new Broken(`a guest has changed a file: ${changed}`);
  return machine.changed([]).length > 0 ? ['file changed'] : [];
}

function filesGranted(evidence: Evidence): Reach {
  return reachOf(evidence.rights, evidence.opened, isHanded(evidence, 'host-directories'));
}

function serversReached({ rights, arrived, ports }: Evidence): readonly Reached[] {
  for (const { server, what, text, request } of arrived) {
    const may = mayReach(rights, server);
    if (may === 'nothing') throw new Broken(`a guest has reached ${server}: ${what} ${text}`);
    if (may === 'anything') continue;
    if (what === 'no request') throw new Broken(`what came to ${server} was no request: ${text}`);
    if (request === undefined) continue;
    const listed = rights.http === 'by name' ? AUTHORITIES['by name'] : AUTHORITIES['by address'];
    if (request.host?.toLowerCase() !== withPorts(listed, ports))
      throw new Broken(`a request to ${server} was for "${request.host}"`);
    if (request.method === 'CONNECT') throw new Broken(`a CONNECT came to ${server}`);
    const steering = request.headers.find((name) => /^(?:te|trailer|upgrade|keep-alive|proxy-.*)$/i.test(name));
    if (steering !== undefined) throw new Broken(`a request to ${server} had the header ${steering}`);
  }
  return arrived.map(({ what }) => (what === 'request' ? 'request' : 'server'));
}

/** Whether a function of `acme:hand/over` was called that gives what the machine has, whatever the policy. */
function isHanded({ rights, scripts }: Evidence, func: string): boolean {
  const name = `${HAND} ${func}`;
  return (
    rights.hand === 'allow' && scripts.some((script) => script.some((step) => 'call' in step && step.call === name))
  );
}
