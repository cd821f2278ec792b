import * as z from 'zod';

/** The parts that the schema of policy files is made of. A message is a hint: what to write instead. */

export function text(description: string, hint = 'write a text, in quotes') {
  return z.string(hint).describe(description);
}

/** A mapping that has these keys and no others; its message names them. */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: Object.keys(shape).join(', ') });
}

export function list<Item extends z.ZodType>(item: Item, description: string, hint: string) {
  return z.array(item, hint).describe(description);
}

export function either<Options extends readonly [z.ZodType, ...z.ZodType[]]>(hint: string, ...options: Options) {
  return z.union(options, hint);
}

/** What is accepted as it is, and not enforced. */
export function opaque(description: string) {
  return z.unknown().describe(description).optional();
}

const reason = text('Why, in your words; reports show it').optional();

export const granted = {
  reason,
  expires: z.iso
    .date('write a day as 2027-01-31')
    .describe('The last day on which it is granted; from the next day on the file is refused')
    .optional(),
} as const;

/** A denial does not expire: something would be granted by nobody. */
export const denied = { reason } as const;

const allowed = mapping({ allow: z.boolean('write true or false').describe('Whether it is granted'), ...granted });

/** `true`, `false`, or the same with a reason. */
export function onOff(description: string) {
  return either('write true, false or a mapping with allow', z.boolean(), allowed).describe(description);
}

/** As {@link onOff}, or, under a key of its own, what the adapter gives instead. */
export function orVirtual<Shape extends z.ZodRawShape>(description: string, virtual: Shape) {
  const hint = `write true, false or a mapping with allow or ${Object.keys(virtual).join()}`;
  return either(hint, z.boolean(), allowed, mapping({ ...virtual, ...denied })).describe(description);
}

/** A text, or the same under a key of its own, with a reason. */
export function entry<Named extends z.ZodType>(description: string, hint: string, named: Named) {
  return either(hint, z.string(), named).describe(description);
}
