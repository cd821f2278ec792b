import { z } from 'zod';
import type { Answer, Request } from './router.ts';
import type { CacheScope } from './tokens.ts';

const Claims = z.object({ scp: z.string(), ac: z.string() });
const Scopes = z.array(z.object({ Scope: z.string(), Permission: z.number() }));

/** What the token of a run says. */
export interface Caller {
  readonly run: string;
  readonly job: string;
  readonly scopes: readonly CacheScope[];
}

/** A method of a twirp service: JSON in, JSON out; without a token that can be read it is refused. */
export function method<T>(
  schema: z.ZodType<T>,
  work: (body: T, caller: Caller) => Answer,
): (request: Request) => Answer {
  return ({ headers, body }) => {
    const caller = callerOf(headers.authorization ?? '');
    if (caller === undefined) return twirpError(401, 'unauthenticated', 'the token is unknown');
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return twirpError(400, 'malformed', 'not JSON');
    const parsed = schema.safeParse(JSON.parse(body.toString()));
    if (!parsed.success) return twirpError(400, 'invalid_argument', parsed.error.message);
    return work(parsed.data, caller);
  };
}

export function ok(body: object): Answer {
  return { status: 200, body };
}

export function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

function callerOf(authorization: string): Caller | undefined {
  const [, payload = ''] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (payload === '') return undefined;
  const claims = Claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  const [, run = '', job = ''] = /\bActions\.Results:([^: ]+):([^: ]+)/.exec(claims.scp) ?? [];
  const scopes = Scopes.parse(JSON.parse(claims.ac));
  return { run, job, scopes: scopes.map(({ Scope, Permission }) => ({ scope: Scope, permission: Permission })) };
}
