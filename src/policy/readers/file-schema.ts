import * as z from 'zod';
import {
  environment,
  filesystem,
  http,
  imports,
  mounts,
  network,
  sockets,
  stdio,
  storage,
  switches,
} from './permission-schemas.ts';
import { either, list, mapping, opaque, text } from './schema-parts.ts';

/**
 * The format of policy files. It has all that wassette's `policy.yaml` has, whose reader leaves alone what it does not
 * know: one file can serve both. The messages of the schema are hints, for `schema-mistakes.ts` to build sentences of.
 */

const permissions = mapping({
  ...switches,
  stdio,
  storage: storage.nullish(),
  filesystem,
  ...mounts,
  network: network.nullish(),
  http,
  ...sockets,
  environment: environment('environment variables').nullish(),
  config: environment('properties of wasi:config').nullish(),
  args: list(
    either('write a text', z.string(), z.number(), z.boolean()),
    'Fixed command-line arguments, the name of the program first',
    'write a list of texts',
  )
    .min(1, 'name the program at least')
    .optional(),
  cwd: text('The working directory that the component is told', 'write a path, as /work').optional(),
  imports,
  'on-denied': z
    .enum(['error', 'trap'], 'write error or trap')
    .describe('What a denied call does where WASI has an error for it; elsewhere it always traps; default: error')
    .optional(),
  debug: z
    .boolean('write true or false')
    .describe('Tell every denied and virtual call on stderr, which must be allowed')
    .optional(),
  resources: opaque('Limits of resources: for the host to enforce, virt.wasm does not'),
  runtime: opaque('Settings of a runtime: for the host to enforce, virt.wasm does not'),
  ipc: opaque('Communication between processes: for the host to enforce, virt.wasm does not'),
}).meta({
  id: 'permissions',
  description: 'What a component may do. What is not granted is denied',
});

const glob = text(
  'A path of components, with / : * and ? stand for characters of one name, ** for any number of directories',
  'write a path or a glob, as plugins/*.wasm',
);

const section = mapping({
  match: either('write a glob, or a list of globs', glob, z.array(glob).min(1, 'write a glob')).describe(
    'Which components: a glob over their paths, or several',
  ),
  description: text('What this section is for').optional(),
  permissions: permissions.nullish(),
}).describe(
  'What is said of some components. Each key replaces what was said before of the same thing: http of HTTP, network of ' +
    'HTTP and of sockets, storage and filesystem of each other. Denied variables, properties, imports and files stay denied',
);

const VERSION = 'write "1.0"';

const policyFile = mapping({
  $schema: text('Where editors find the JSON Schema of this file').optional(),
  version: either(
    VERSION,
    z.string().regex(/^1\.\d{1,3}$/, VERSION),
    z.number().gte(1, VERSION).lt(2, VERSION),
  ).describe('The version of the format: "1.0"'),
  description: text('What this policy is for').optional(),
  overrides: z
    .enum(['any', 'tighten-only'], 'write any or tighten-only')
    .describe('Whether flags and inputs may grant what this file does not; default: any')
    .optional(),
  permissions: permissions.nullish(),
  components: list(
    section,
    'What is said of some components: all sections that match are laid over the permissions above, in this order',
    'write a list of sections, each with match and permissions',
  ).nullish(),
});

const part = policyFile.partial({ version: true });

/** A policy file, as far as its shape is concerned. */
export const POLICY_FILE: z.ZodType<PolicyDocument> = policyFile;

/** What can be read of one that lacks what it must have. */
export const PART_OF_POLICY_FILE: z.ZodType<PolicyDocument> = part;

export type PolicyDocument = z.infer<typeof part>;
export type Permissions = z.infer<typeof permissions>;

/** The format as a JSON Schema, draft 2020-12. */
export function policyFileJsonSchema(): object {
  return {
    ...z.toJSONSchema(policyFile, { target: 'draft-2020-12' }),
    title: 'Policy of wasi-virt',
    description: 'What WebAssembly components may do: everything that is not granted here is denied',
  };
}
