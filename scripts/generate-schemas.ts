/**
 * Writes the JSON Schemas of what the project reads and writes into `dist/schema/`: `node scripts/generate-schemas.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  diffSchema,
  explanationSchema,
  inventorySchema,
  jsonSchemaOf,
  lockSchema,
} from '../src/capabilities/schema.ts';
import { policyFileJsonSchema } from '../src/policy/readers/file-schema.ts';

/** The schemas, by the names of their files. */
export function schemas(): Readonly<Record<string, object>> {
  return {
    'policy.json': policyFileJsonSchema(),
    'inventory.json': jsonSchemaOf(inventorySchema),
    'lock.json': jsonSchemaOf(lockSchema),
    'diff.json': jsonSchemaOf(diffSchema),
    'explanation.json': jsonSchemaOf(explanationSchema),
  };
}

/** Writes all schemas into a folder, which is made if there is none. */
export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas())) {
    await writeFile(`${folder}/${name}`, `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}

if (import.meta.main) await writeSchemas(fileURLToPath(new URL('../dist/schema', import.meta.url)));
