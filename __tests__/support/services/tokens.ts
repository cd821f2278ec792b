/** A place in which caches lie, and what a run may do there: 1 read, 2 write. */
export interface CacheScope {
  readonly scope: string;
  readonly permission: number;
}

export interface RuntimeClaims {
  readonly run: number;
  readonly job: string;
  readonly scopes: readonly CacheScope[];
}

/** `ACTIONS_RUNTIME_TOKEN`: clients decode it, and nobody checks its signature. */
export function runtimeToken({ run, job, scopes }: RuntimeClaims): string {
  const claims = {
    scp: `Actions.ExampleScope Actions.Results:${run}:${job}`,
    ac: JSON.stringify(scopes.map(({ scope, permission }) => ({ Scope: scope, Permission: permission }))),
  };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJlT2ZBVGVzdA`;
}
