import { createHash, randomUUID } from 'node:crypto';
import type { Answer, Request, Router } from './router.ts';

interface Blob {
  readonly signature: string;
  readonly blocks: Map<string, Buffer>;
  content: Buffer | undefined;
  contentType: string;
}

const HEADERS = { 'x-ms-request-id': 'r', 'x-ms-version': '2025-01-01', 'last-modified': new Date(0).toUTCString() };

export const PUT_BLOB = 'PUT /devstoreaccount1/{container}/{blob}';
export const GET_BLOB = 'GET /devstoreaccount1/{container}/{blob}';

/** What signed URLs lead to: block blobs as Azure keeps them. It stands on an origin of its own. */
export class BlobStore {
  /** Known when the server listens. */
  origin = '';
  readonly #blobs = new Map<string, Blob>();

  /** A place that the owner of the URL may write to and read from. */
  create(content?: Buffer, contentType = 'application/octet-stream'): { readonly name: string; readonly url: string } {
    const [name, signature] = [randomUUID(), randomUUID()];
    this.#blobs.set(name, { signature, blocks: new Map(), content, contentType });
    return { name, url: `${this.origin}/devstoreaccount1/results/${name}?sig=${signature}` };
  }

  read(name: string): { readonly content: Buffer; readonly contentType: string } | undefined {
    const blob = this.#blobs.get(name);
    return blob?.content === undefined ? undefined : { content: blob.content, contentType: blob.contentType };
  }

  routes(router: Router): void {
    router.on(PUT_BLOB, (request) => this.#guarded(request, (blob) => put(blob, request)));
    router.on(GET_BLOB, (request) => this.#guarded(request, get));
  }

  /** A second credential beside the signature is refused: whoever follows a redirect must leave the token behind. */
  #guarded({ params, url, headers }: Request, work: (blob: Blob) => Answer): Answer {
    const blob = this.#blobs.get(params['blob'] ?? '');
    if (headers.authorization !== undefined) return refusal(400, 'InvalidAuthenticationInfo');
    if (blob === undefined || url.searchParams.get('sig') !== blob.signature)
      return refusal(403, 'AuthenticationFailed');
    return work(blob);
  }
}

function put(blob: Blob, { url, headers, body }: Request): Answer {
  const comp = url.searchParams.get('comp');
  const type = headers['x-ms-blob-content-type'];
  if (typeof type === 'string') blob.contentType = type;
  switch (comp) {
    case 'block':
      blob.blocks.set(url.searchParams.get('blockid') ?? '', body);
      return created(body);
    case 'blocklist': {
      const ids = Array.from(body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g), ([, id = '']) => id);
      const blocks = ids.map((id) => blob.blocks.get(id));
      if (blocks.includes(undefined)) return refusal(400, 'InvalidBlockList');
      blob.content = Buffer.concat(blocks.filter((block) => block !== undefined));
      return created(blob.content);
    }
    case null:
      if (headers['x-ms-blob-type'] !== 'BlockBlob') return refusal(400, 'InvalidHeaderValue');
      blob.content = body;
      return created(body);
    default:
      return refusal(400, 'InvalidQueryParameterValue');
  }
}

function get({ content, contentType }: Blob): Answer {
  if (content === undefined) return refusal(404, 'BlobNotFound');
  return { status: 200, headers: { ...HEADERS, 'content-type': contentType }, body: content };
}

function created(content: Buffer): Answer {
  const etag = `"${createHash('sha1').update(content).digest('hex')}"`;
  return { status: 201, headers: { ...HEADERS, etag } };
}

function refusal(status: number, code: string): Answer {
  const body = Buffer.from(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  return { status, headers: { ...HEADERS, 'x-ms-error-code': code, 'content-type': 'application/xml' }, body };
}
