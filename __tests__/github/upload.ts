import { type ArtifactOptions, type ArtifactResult, Artifacts } from '../../src/github/artifact.ts';
import { readContext } from '../../src/github/context.ts';

/** A file, with the name of its artifact or without; or several files with the name of their archive. */
export type Step =
  | { readonly file: string; readonly name?: string }
  | { readonly files: string[]; readonly name: string };

/** For a process of its own: uploads one artifact after the other, within the environment of a job. */
export async function upload(steps: readonly Step[], budget: number): Promise<readonly ArtifactResult[]> {
  const options: ArtifactOptions = { context: readContext(process.env, ''), env: process.env, budget };
  const artifacts = new Artifacts(options);
  const results: ArtifactResult[] = [];
  for (const step of steps) {
    results.push(
      'file' in step
        ? await artifacts.uploadFile(step.file, step.name)
        : await artifacts.uploadArchive(step.name, step.files, process.cwd()),
    );
  }
  return results;
}
