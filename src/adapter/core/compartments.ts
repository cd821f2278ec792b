import type { Action } from '../action.ts';
import { CHANCE } from '../generated/chance.ts';
import { FILES } from '../generated/files.ts';
import { LAYER } from '../generated/layer.ts';
import { LOOKUPS } from '../generated/lookups.ts';
import { MAPPINGS } from '../generated/mappings.ts';
import { NAMES } from '../generated/names.ts';
import { ORIGINS } from '../generated/origins.ts';
import { PEERS } from '../generated/peers.ts';
import { PREOPENS } from '../generated/preopens.ts';
import { TIME } from '../generated/time.ts';
import type { HandleFunction } from './handle-table.ts';

/**
 * An adapter's code stands in compartments, each with core instances and a memory of its own, so that a fault in one
 * can neither read nor change what another knows. Beside these two there is the handle table (`handle-table.ts`).
 * - `rules`: lists, and what is looked at by them: variables, properties, requests, peers, names, directories to start in
 * - `files`: all else: embedded files, streams, time, random numbers
 */
export type Compartment = 'rules' | 'files';

export const COMPARTMENTS: readonly Compartment[] = ['rules', 'files'];

/** A file of `assembly/` with routines that core functions call. */
export type LogicModule =
  | 'names'
  | 'origins'
  | 'peers'
  | 'lookups'
  | 'preopens'
  | 'mappings'
  | 'files'
  | 'layer'
  | 'chance'
  | 'time';

/** Their code in base64, and the compartment in which it runs. */
export const LOGIC: Readonly<Record<LogicModule, { readonly code: string; readonly compartment: Compartment }>> = {
  names: { code: NAMES, compartment: 'rules' },
  origins: { code: ORIGINS, compartment: 'rules' },
  peers: { code: PEERS, compartment: 'rules' },
  lookups: { code: LOOKUPS, compartment: 'rules' },
  preopens: { code: PREOPENS, compartment: 'rules' },
  mappings: { code: MAPPINGS, compartment: 'rules' },
  files: { code: FILES, compartment: 'files' },
  layer: { code: LAYER, compartment: 'files' },
  chance: { code: CHANCE, compartment: 'files' },
  time: { code: TIME, compartment: 'files' },
};

/** What they call of the handle table. */
export const CALLED: Readonly<Partial<Record<LogicModule, readonly HandleFunction[]>>> = {
  preopens: ['cell'],
  mappings: ['cell'],
  time: ['kind', 'deadline'],
};

/** Where the core function for an action belongs; `undefined`: it knows nothing, and is at home in either. */
export function compartmentOf(action: Action): Compartment | undefined {
  if (action.kind === 'answer') return undefined;
  if (action.kind === 'compute') {
    const { name } = action.routine;
    return name === 'entries' || name === 'property' || name === 'preopens' ? 'rules' : 'files';
  }
  if (action.kind !== 'proxy') return 'files';
  switch (action.rule?.name) {
    case undefined:
    // What these look at are flags and the kind of a handle, which lie in no memory of a compartment.
    case 'refuse':
    case 'open-at':
    case 'get-flags':
      return 'files';
    default:
      return 'rules';
  }
}
