import type { Env } from './context.ts';
import { Json } from './json.ts';

/** What the runtime token of a job tells about it. It is only decoded: the services check it, here it decides nothing. */
export interface RuntimeToken {
  /** Of the job, different for every job of a run; a text of digits and letters. */
  readonly job: string | undefined;
  /** Where its caches lie, with what may be done there; `undefined`: it does not say. */
  readonly scopes: readonly CacheScope[] | undefined;
}

export interface CacheScope {
  readonly ref: string;
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

const READ = 1;
const WRITE = 2;

/** The claims in `ACTIONS_RUNTIME_TOKEN`, as far as they are known. */
export function readRuntimeToken(env: Env): RuntimeToken {
  const [, payload = ''] = (env['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.');
  const claims = Json.parse(Buffer.from(payload, 'base64url').toString());
  const [, job] = /(?:^| )Actions\.Results:[^: ]+:([\w-]+)(?: |$)/.exec(claims.at('scp').text ?? '') ?? [];
  const scopes = claims.at('ac').text;
  return { job, scopes: scopes === undefined ? undefined : scopesOf(scopes) };
}

function scopesOf(text: string): readonly CacheScope[] | undefined {
  return Json.parse(text).list?.map((scope) => {
    const permission = scope.at('Permission').positive ?? 0;
    const can = (bit: number): boolean => (permission & bit) !== 0;
    return { ref: scope.at('Scope').text ?? '', canRead: can(READ), canWrite: can(WRITE) };
  });
}
