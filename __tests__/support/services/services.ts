import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { artifactService } from './artifact-service.ts';
import { BlobStore } from './blob-store.ts';
import { cacheService } from './cache-service.ts';
import { Faults } from './faults.ts';
import { actionRoutes } from './rest-actions.ts';
import { commitRoutes } from './rest-commits.ts';
import { issueRoutes } from './rest-issues.ts';
import { type Answer, Router } from './router.ts';
import { type CacheScope, runtimeToken } from './tokens.ts';
import { World } from './world.ts';

/** One request that arrived. */
export interface Call {
  /** `PATCH /repos/{owner}/{repo}/issues/comments/{id}` */
  readonly route: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a run of a workflow is given. */
export interface RunFacts {
  readonly run?: number;
  readonly job?: string;
  readonly scopes?: readonly CacheScope[];
}

/**
 * GitHub's services for one repository, on this machine: the REST API, the cache and artifact services, and on an origin
 * of its own the store of blobs. They speak the protocol of the real ones, and refuse what those refuse.
 */
export class Services {
  readonly world = new World();
  readonly faults = new Faults();
  readonly calls: Call[] = [];
  readonly #blobs = new BlobStore();
  readonly #router = new Router();
  readonly #servers: readonly Server[];
  #origin = '';

  private constructor() {
    issueRoutes(this.#router, this.world);
    commitRoutes(this.#router, this.world);
    actionRoutes(this.#router, this.world, this.#blobs);
    cacheService(this.#router, this.world, this.#blobs);
    artifactService(this.#router, this.world, this.#blobs);
    const blobRouter = new Router();
    this.#blobs.routes(blobRouter);
    this.#servers = [this.#router, blobRouter].map((router) =>
      createServer((request, response) => void this.#serve(router, request, response)),
    );
  }

  static async start(): Promise<Services> {
    const services = new Services();
    const [api = '', blobs = ''] = await Promise.all(services.#servers.map(listen));
    services.#origin = api;
    services.#blobs.origin = blobs;
    return services;
  }

  /** `GITHUB_API_URL` and, with a final slash, `ACTIONS_RESULTS_URL`. */
  get origin(): string {
    return this.#origin;
  }

  /** Which routes were called, in this order. */
  get routes(): readonly string[] {
    return this.calls.map(({ route }) => route);
  }

  count(route: string): number {
    return this.routes.filter((called) => called === route).length;
  }

  /** The bodies that were sent to a route, as JSON. */
  sent(route: string): readonly unknown[] {
    return this.calls.filter((call) => call.route === route).map(({ body }): unknown => JSON.parse(body));
  }

  /** The environment that leads to these services. */
  env({
    run = 7,
    job = 'job',
    scopes = [{ scope: 'refs/heads/main', permission: 3 }],
  }: RunFacts = {}): Record<string, string> {
    return {
      GITHUB_API_URL: this.#origin,
      GITHUB_REPOSITORY: this.world.repository,
      GITHUB_RUN_ID: String(run),
      ACTIONS_RESULTS_URL: `${this.#origin}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken({ run, job, scopes }),
      ACTIONS_CACHE_SERVICE_V2: 'true',
    };
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        return closed;
      }),
    );
  }

  async #serve(router: Router, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const body = await read(request);
    const found = router.find(method, url.pathname);
    const route = found?.template ?? `${method} ${url.pathname}`;
    this.calls.push({ route, url, headers: request.headers, body: body.toString() });
    const fault = this.faults.take(route);
    switch (fault?.kind) {
      case 'hang':
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'answer':
        return send(response, fault.answer);
      case 'hold':
        fault.arrived();
        await fault.released;
    }
    const answer = found?.handler({ method, url, params: found.params, headers: request.headers, body });
    send(response, fault?.kind === 'lost' ? fault.answer : (answer ?? { status: 404, body: { message: 'Not Found' } }));
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a port');
  return `http://127.0.0.1:${address.port}`;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const isBytes = body instanceof Uint8Array;
  const content = body === undefined ? '' : isBytes ? body : JSON.stringify(body);
  const type = isBytes || body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}
