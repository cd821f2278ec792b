import type { IncomingHttpHeaders } from 'node:http';

/** A request as a handler sees it. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  /** What stands in the places of the template: `{number}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes as they are, anything else as JSON. */
  readonly body?: unknown;
}

export type Handler = (request: Request) => Answer;

interface Route {
  readonly template: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly handler: Handler;
}

export interface Found {
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly handler: Handler;
}

/** Finds the handler of a request by templates as GitHub's documentation writes them: `GET /repos/{owner}/{repo}`. */
export class Router {
  readonly #routes: Route[] = [];

  on(template: string, handler: Handler): void {
    const [method = '', path = ''] = template.split(' ');
    this.#routes.push({ template, method, segments: path.split('/'), handler });
  }

  find(method: string, path: string): Found | undefined {
    const segments = path.split('/');
    for (const route of this.#routes) {
      const params = route.method === method ? match(route.segments, segments) : undefined;
      if (params !== undefined) return { template: route.template, params, handler: route.handler };
    }
    return undefined;
  }
}

function match(template: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (template.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, segment] of template.entries()) {
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    const given = decodeURIComponent(path[i] ?? '');
    if (name !== undefined) params[name] = given;
    else if (segment !== given) return undefined;
  }
  return params;
}
