import { z } from 'zod';
import { SETTINGS, type SettingName } from '../policy/settings.ts';
import {
  type Ask,
  type Callable,
  type CallChange,
  type Calls,
  CHANGES,
  type ComparableComponent,
  type ComponentDiff,
  DIFF_SCHEMA,
  type Diff,
  EXPLANATION_SCHEMA,
  type ExplainedComponent,
  type ExplainedRule,
  type Explanation,
  type Failing,
  type Finding,
  type Granted,
  INVENTORY_SCHEMA,
  type Inventory,
  LOCK_SCHEMA,
  type Need,
  type Notice,
  type Part,
  type Source,
} from './model.ts';
import type { Promises } from './promises.ts';

/*
 * The shapes of model.ts once more, for data from outside and for the published JSON Schemas: each is declared to be of
 * its type, so that the two cannot differ. An inventory may come from a fork: everything in it has a bound.
 */

const MAX_ITEMS = 5000;
const MAX_TEXT = 20_000;
const MAX_COMPONENTS = 1000;

const text = z.string().max(MAX_TEXT);
const texts = z.array(text).max(MAX_ITEMS);
const list = <T>(item: z.ZodType<T>) => z.array(item).max(MAX_ITEMS);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, lower-case hexadecimal');
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe('The same for the same finding, whatever line it is written on');
const capability = text.describe(
  'A capability of the closed vocabulary: clock.wall, env:LANG, http.egress:https://api.example.com',
);
const functions = texts.optional().describe('Of import: only: which functions; absent: all of them');
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .describe('The last day on which it is granted');

const value = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('Of what the adapter gives: stands for what that is');

const digest = z.strictObject({ size: z.int().nonnegative().describe('In bytes'), sha256 });

const calls: z.ZodType<Calls> = z.strictObject({
  interface: text.describe('With its version'),
  functions: texts,
});

const outcome = z
  .enum(['host', 'narrowed', 'virtual', 'denied', 'traps'])
  .nullable()
  .describe('What becomes of the calls');

const source: z.ZodType<Source> = z.strictObject({
  text: text.describe('--allow-env=LANG, input "allow-env", wasi-virt.yaml:12:9'),
  file: text.nullable(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
});

const settings: readonly string[] = SETTINGS.map(({ name }) => name);
const setting = z.custom<SettingName>((value) => typeof value === 'string' && settings.includes(value));

const part: z.ZodType<Part> = z.strictObject({
  name: text,
  kind: z.enum(['module', 'component']),
  producers: list(z.strictObject({ field: text, name: text, version: text })),
});

const ask: z.ZodType<Ask> = z.strictObject({
  capability,
  functions,
  calls: list(calls),
  by: texts.describe('Parts of the component that import these functions'),
  outcome,
});

const enforcedBy = z.enum(['virt.wasm', 'host']).describe('Who keeps it within the capability');

const need: z.ZodType<Need> = z.strictObject({ capability, functions, enforcedBy, calls: list(calls) });

const granted: z.ZodType<Granted> = z.strictObject({
  capability,
  functions,
  by: z.enum(['host', 'adapter']).describe('Who gives it'),
  setting: setting.nullable().describe('The setting that grants it'),
  source: source.nullable(),
  reason: text.nullable(),
  expires: day,
  value: value.optional(),
});

const policyFacts = z.strictObject({ sha256, file: text.nullable() });

const callable: z.ZodType<Callable> = z.strictObject({
  import: text.describe('As imports are told apart: wasi:cli/exit@0.2, left: acme:db/store@1 ("db:test")'),
  functions: texts,
  by: texts.describe('Parts of the component that import these functions'),
});

const componentInventory = z.strictObject({
  name: text.describe('Its path as it was given, with /'),
  component: digest,
  policy: policyFacts.nullable(),
  adapter: digest.nullable(),
  result: digest.nullable().describe('virt.wasm'),
  problem: text.nullable().describe('Why there is no result'),
  parts: list(part),
  exports: texts,
  imports: texts,
  inert: texts.describe('Imports through which nothing can be called'),
  asks: list(ask).describe('What the component calls its host for'),
  granted: list(granted).describe('What the policy grants'),
  needs: list(need).describe('What virt.wasm still needs of its host'),
  callable: list(callable).describe('Every function that the component can call'),
  resultCallable: list(callable).nullable().describe('Every function that virt.wasm can call'),
});

/** In a diff, what comes from a lock file has no digests. */
const comparableComponent: z.ZodType<ComparableComponent> = componentInventory.extend({
  component: digest.nullable(),
  policy: policyFacts.extend({ sha256: sha256.nullable() }).nullable(),
});

export const inventorySchema: z.ZodType<Inventory> = z
  .strictObject({
    schema: z.literal(INVENTORY_SCHEMA),
    tool: text.describe('The version of the program that made it'),
    components: z.array(componentInventory).max(MAX_COMPONENTS),
  })
  .meta({ title: 'Capability inventory', description: 'What components ask for, are granted, and need of their host' });

const finding: z.ZodType<Finding> = z.strictObject({
  fingerprint,
  change: z.enum(CHANGES),
  capability,
  functions,
  other: texts.describe(
    'What it was before (widened), what is left of it (narrowed), what is called no longer (calls), new, other or gone (virtual)',
  ),
  source: source.nullable(),
  reason: text.nullable(),
  expires: day,
  asked: z.boolean().describe('Whether the component asks for it'),
  by: texts,
  enforcedBy,
  value: value.optional(),
});

const notice: z.ZodType<Notice> = z.strictObject({
  fingerprint,
  kind: z.enum(['fails', 'unused', 'inert', 'problem']),
  subject: text,
  outcome,
  source: source.nullable(),
  fresh: z.boolean().describe('Whether the base had it not'),
});

const callChange: z.ZodType<CallChange> = z.strictObject({
  of: z.enum(['component', 'virt.wasm']),
  import: text,
  added: texts,
  removed: texts,
  by: texts.describe('Parts of the component that import what was added'),
});

const componentDiff: z.ZodType<ComponentDiff> = z.strictObject({
  name: text,
  status: z.enum(['added', 'removed', 'changed', 'unchanged']),
  findings: list(finding),
  versions: list(z.strictObject({ interface: text, from: texts, to: texts })),
  calls: list(callChange).describe(
    'Function by function, what can be called now and could not before, and what no longer',
  ),
  notices: list(notice),
  base: comparableComponent.nullable(),
  head: comparableComponent.nullable(),
});

const count = z.int().nonnegative();

export const diffSchema: z.ZodType<Diff> = z
  .strictObject({
    schema: z.literal(DIFF_SCHEMA),
    tool: text.describe('The version of the program that made it'),
    baseline: z.boolean().describe('Whether there was anything to compare with'),
    components: list(componentDiff),
    counts: z.strictObject({
      gained: count,
      widened: count,
      used: count,
      calls: count,
      virtual: count,
      narrowed: count,
      lost: count,
    }),
    sha256: sha256.describe('Over all findings: whoever approves a diff approves this'),
  })
  .meta({
    title: 'Capability diff',
    description: 'What components may do now that they could not before, and the other way round',
  });

/** What a rule promises; to the JSON Schema each list says whose it is. */
const promises = {
  enforced: texts.describe('What virt.wasm enforces by itself'),
  host: texts.describe('What the host must still do'),
  nobody: texts.describe('What nobody can promise'),
} as const satisfies Readonly<Record<keyof Promises, z.ZodType>>;

const explainedRule: z.ZodType<ExplainedRule> = z.strictObject({
  kind: z.enum(['granted', 'passes']).describe('passes: without a grant, as serving HTTP and what is outside wasi:'),
  grants: list(granted).describe('All of which the same holds'),
  ...promises,
});

const failing: z.ZodType<Failing> = z.strictObject({ capability, functions, outcome });

const explainedComponent: z.ZodType<ExplainedComponent> = z.strictObject({
  name: text.nullable().describe('null: the rules are told whatever a component asks for'),
  policy: policyFacts.nullable().describe('null: there is none, so that everything is denied'),
  problem: text.nullable().describe('Why no result can be made of the component under this policy'),
  rules: list(explainedRule).describe('Of a component, those that concern what it asks for'),
  denied: texts.describe('What becomes of all that no rule lets through'),
  fails: list(failing).describe('What the component asks for and does not get'),
});

export const explanationSchema: z.ZodType<Explanation> = z
  .strictObject({
    schema: z.literal(EXPLANATION_SCHEMA),
    tool: text.describe('The version of the program that made it'),
    always: z.strictObject(promises).describe('What holds whatever the rules are'),
    components: z.array(explainedComponent).max(MAX_COMPONENTS),
  })
  .meta({
    title: 'Explanation of a policy',
    description: 'What virt.wasm enforces by itself, what its host must still do, and what nobody can promise',
  });

/*
 * A lock file is an inventory for its owners: what components may do, a line for each capability, and what they call, a
 * line for each import. What changes with every build – digests, sizes, versions, parts, lines of the policy – is not in it.
 */

const lockedCapability = z.strictObject({
  capability,
  functions,
  granted: setting.nullable().optional().describe('The setting that grants it; null: none has to'),
  by: z.literal('adapter').optional().describe('The adapter gives it, and not the host'),
  value: value.optional(),
  asked: outcome.optional().describe('It is asked for, and what becomes of the calls'),
  enforcedBy: enforcedBy.optional().describe('virt.wasm needs it of its host, and who keeps it within the capability'),
  reason: text.optional().describe('In the words of whoever granted it'),
  expires: day.optional(),
});

const lockedImport = z.strictObject({
  import: text.describe('As imports are told apart: wasi:cli/exit@0.2, left: acme:db/store@1 ("db:test")'),
  host: texts.optional().describe('Functions that the component calls and that virt.wasm passes on'),
  adapter: texts.optional().describe('Functions that the component calls and that the adapter answers'),
  added: texts.optional().describe('Functions that virt.wasm alone calls'),
});

const lockedComponent = z.strictObject({
  name: text.describe('Its path as it was given, with /'),
  policy: text
    .nullable()
    .optional()
    .describe('The policy file; null: settings alone make the policy; absent: there is none'),
  capabilities: list(lockedCapability).describe('What it asks for, is granted and needs: a line for each capability'),
  calls: list(lockedImport).describe('Every function that it can call: a line for each import'),
  inert: texts.describe('Imports through which nothing can be called'),
});

export type LockedCapability = z.infer<typeof lockedCapability>;
export type LockedImport = z.infer<typeof lockedImport>;
export type LockedComponent = z.infer<typeof lockedComponent>;
export type Lock = z.infer<typeof lockSchema>;

export const lockSchema = z
  .strictObject({
    schema: z.literal(LOCK_SCHEMA),
    components: z.array(lockedComponent).max(MAX_COMPONENTS),
  })
  .meta({ title: 'Lock file', description: 'What components may do, for their owners to agree on' });

/** A schema as JSON Schema, draft 2020-12. */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    // A setting is one of the names in the table.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === setting) Object.assign(jsonSchema, { enum: settings });
    },
  });
}
