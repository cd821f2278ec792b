import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BlobStore } from './blob-store.ts';
import type { Router } from './router.ts';
import { type Caller, method, ok, twirpError } from './twirp.ts';
import type { World } from './world.ts';

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService';
export const ARTIFACT = {
  create: `POST ${SERVICE}/CreateArtifact`,
  finalize: `POST ${SERVICE}/FinalizeArtifact`,
} as const;

const Name = z.string().regex(/^[^":<>|*?\r\n\\/]+$/);
const Ids = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() };

/** Artifacts of runs; no name can be given twice. Which run it is, the token says. */
export function artifactService(router: Router, world: World, blobs: BlobStore): void {
  const uploads = new Map<string, string>();

  const Create = z.strictObject({
    ...Ids,
    name: Name,
    version: z.literal(7),
    mime_type: z.string(),
    expires_at: z.string().optional(),
  });
  router.on(
    ARTIFACT.create,
    method(Create, (body, caller) => {
      if (!isOf(body, caller)) return twirpError(403, 'permission_denied', 'not the run of this token');
      const taken = world.artifacts.some(({ run, name }) => run === Number(caller.run) && name === body.name);
      if (taken || uploads.has(idOf(caller, body.name)))
        return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
      const { name, url } = blobs.create();
      uploads.set(idOf(caller, body.name), name);
      return ok({ ok: true, signed_upload_url: url });
    }),
  );

  const Finalize = z.object({ ...Ids, name: Name, size: z.string().regex(/^\d+$/), hash: z.string() });
  router.on(
    ARTIFACT.finalize,
    method(Finalize, (body, caller) => {
      const blob = blobs.read(uploads.get(idOf(caller, body.name)) ?? '');
      if (blob === undefined) return twirpError(404, 'not_found', 'nothing was uploaded');
      const hash = `sha256:${createHash('sha256').update(blob.content).digest('hex')}`;
      if (body.hash !== hash || Number(body.size) !== blob.content.length)
        return twirpError(400, 'invalid_argument', 'the upload is another one');
      const { contentType } = blob;
      const { id } = world.addArtifact(Number(caller.run), body.name, blob.content, { contentType });
      return ok({ ok: true, artifact_id: String(id) });
    }),
  );
}

function isOf(
  body: { readonly workflow_run_backend_id: string; readonly workflow_job_run_backend_id: string },
  { run, job }: Caller,
): boolean {
  return body.workflow_run_backend_id === run && body.workflow_job_run_backend_id === job;
}

function idOf({ run }: Caller, name: string): string {
  return JSON.stringify([run, name]);
}
