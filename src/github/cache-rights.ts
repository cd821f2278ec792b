import type { Env, RunContext } from './context.ts';
import { readRuntimeToken } from './runtime-token.ts';

export const CACHE_MODES = ['true', 'restore-only', 'false'] as const;
export type CacheMode = (typeof CACHE_MODES)[number];

/** What a run may do with the cache. */
export interface CacheRights {
  readonly mayRestore: boolean;
  readonly maySave: boolean;
  /** Why not both, a clause; `undefined`: both. */
  readonly reason: string | undefined;
}

/**
 * What a run may do with the cache: what is asked for, as far as it does no harm and can be done. It is known before the
 * service is called, so a run that may not is not slowed down.
 */
export function cacheRights(
  mode: CacheMode,
  context: Pick<RunContext, 'isSensitive' | 'isGhes' | 'eventName'>,
  env: Env,
): CacheRights {
  if (mode === 'false') return rights(false, false, 'it is switched off');
  if (context.isSensitive)
    return rights(false, false, `on ${context.eventName}, what others have put there could do harm`);
  if (!isOffered(context, env)) return rights(false, false, 'there is no cache service here');
  const allowed = [rightsOfMode(env), rightsOfToken(env)];
  const mayRestore = allowed.every((each) => each.mayRestore);
  const maySave = allowed.every((each) => each.maySave);
  const reason = allowed.find((each) => each.reason !== undefined)?.reason;
  if (mode === 'restore-only') return rights(mayRestore, false, reason ?? 'it is only restored');
  return rights(mayRestore, maySave, reason);
}

/** What the library needs, and a folder that is the runner's own. */
function isOffered({ isGhes }: Pick<RunContext, 'isGhes'>, env: Env): boolean {
  const url = !isGhes && env['ACTIONS_CACHE_SERVICE_V2'] ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL';
  return [url, 'ACTIONS_RUNTIME_TOKEN', 'RUNNER_TEMP'].every((name) => Boolean(env[name]));
}

function rightsOfMode(env: Env): CacheRights {
  const mode = (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
  switch (mode) {
    case 'none':
    case 'read':
    case 'write-only':
      return rights(mode === 'read', mode === 'write-only', `the cache mode of this run is ${mode}`);
    default:
      return rights(true, true, undefined);
  }
}

function rightsOfToken(env: Env): CacheRights {
  const { scopes } = readRuntimeToken(env);
  if (scopes === undefined) return rights(true, true, undefined);
  const mayRestore = scopes.some(({ canRead }) => canRead);
  const maySave = scopes.some(({ canWrite }) => canWrite);
  const reason = maySave ? 'the token of this run may not read caches' : 'the token of this run may not write caches';
  return rights(mayRestore, maySave, mayRestore && maySave ? undefined : reason);
}

function rights(mayRestore: boolean, maySave: boolean, reason: string | undefined): CacheRights {
  return { mayRestore, maySave, reason };
}
