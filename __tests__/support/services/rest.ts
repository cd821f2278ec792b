import type { Answer, Handler, Request } from './router.ts';
import type { Identity, World } from './world.ts';

const DOCS = 'https://docs.github.com/rest';

/** A handler that knows who asks; without a known token it is not called. */
export function signedIn(world: World, work: (request: Request, identity: Identity) => Answer): Handler {
  return (request) => {
    const [, token = ''] = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const identity = world.tokens.get(token);
    return identity === undefined ? problem(401, 'Bad credentials') : work(request, identity);
  };
}

/** Like {@link signedIn}, of the one repository there is. */
export function inRepository(world: World, work: (request: Request, identity: Identity) => Answer): Handler {
  return signedIn(world, (request, identity) => {
    const { owner, repo } = request.params;
    return `${owner}/${repo}` === world.repository ? work(request, identity) : problem(404, 'Not Found');
  });
}

export function json(body: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

export function problem(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = { message, documentation_url: DOCS, status: String(status) };
  return { ...json(body, status), headers: { 'content-type': 'application/json; charset=utf-8', ...headers } };
}

/** What GitHub says to a token that may only read. */
export function readOnly(permissions: string): Answer {
  return problem(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': permissions });
}

/** One page of a list, with links to its neighbours. `wrap` makes the body of it. */
export function page<T>({ url }: Request, items: readonly T[], wrap: (items: readonly T[]) => unknown): Answer {
  const size = Math.min(100, positive(url.searchParams.get('per_page')) ?? 30);
  const number = positive(url.searchParams.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  const answer = json(wrap(items.slice((number - 1) * size, number * size)));
  return links.length === 0 ? answer : { ...answer, headers: { ...answer.headers, link: links.join(', ') } };
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
