import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ByteWriter, concat } from '../../../src/bytes/writer.ts';
import { VirtError } from '../../../src/errors.ts';
import { DENY_ALL, type Policy } from '../../../src/policy/model.ts';
import { virtualize } from '../../../src/virtualize.ts';
import { sectionsOf } from '../../../src/wasm/sections.ts';
import { validateModules } from '../../../src/wasm-tools/modules.ts';
import { FILES, policyText, randomPolicy } from '../mutate.ts';
import type { Random } from '../random.ts';
import { must, shorter, target } from './target.ts';
import { mustBeValid, opinionOf } from './wasm-tools.ts';

const NAMES = [
  'hello-c/hello-c',
  'hello-rs/hello-rs',
  'http/http-client',
  'http/http-server',
  'http/http-files',
  'sockets/sockets',
  'widgets/widgets',
  'config/config',
  'requests/requests',
  'peers/peers',
] as const;

type Name = (typeof NAMES)[number];

const PREAMBLE = 8;
/** One result in so many is given to wasm-tools too. */
const SAMPLE = 8;

/** Something that is done to a component. Positions are taken modulo what there is. */
type Edit =
  | { readonly kind: 'drop' | 'double'; readonly section: number }
  | { readonly kind: 'swap'; readonly section: number; readonly other: number }
  /** A section of another component is put before one of this. */
  | { readonly kind: 'splice'; readonly section: number; readonly from: Name; readonly other: number }
  | { readonly kind: 'flip'; readonly at: number; readonly mask: number }
  | { readonly kind: 'cut'; readonly at: number };

interface Damaged {
  readonly name: Name;
  readonly edits: readonly Edit[];
  readonly policy: Policy;
  readonly isSampled: boolean;
}

const read = new Map<Name, Uint8Array>();

function bytesOf(name: Name): Uint8Array {
  const known = read.get(name) ?? readFileSync(join(import.meta.dirname, `../../fixtures/${name}.wasm`));
  read.set(name, known);
  return known;
}

/** The sections of a component, each with its head. */
function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  return [...sectionsOf(bytes)].map(({ id, contents }) => new ByteWriter().u8(id).sized(contents).finish());
}

function randomEdit(random: Random, bytes: Uint8Array): Edit {
  const section = random.below(1000);
  const other = random.below(1000);
  const kind = random.pick([
    'drop',
    'double',
    'swap',
    'splice',
    'flip',
    'flip',
    'flip',
    'flip',
    'flip',
    'cut',
  ] as const);
  switch (kind) {
    case 'drop':
    case 'double':
      return { kind, section };
    case 'swap':
      return { kind, section, other };
    case 'splice':
      return { kind, section, from: random.pick(NAMES), other };
    case 'flip':
      // Declarations come first, and are what is read.
      return { kind, at: random.below(random.pick([16, 200, 4000, bytes.length])), mask: 1 << random.below(8) };
    case 'cut':
      return { kind, at: random.below(bytes.length) };
  }
}

function damage(name: Name, edits: readonly Edit[]): Uint8Array {
  const original = bytesOf(name);
  let sections = [...partsOf(original)];
  for (const edit of edits) {
    const count = Math.max(sections.length, 1);
    const at = 'section' in edit ? edit.section % count : 0;
    const chosen = sections.slice(at, at + 1);
    if (edit.kind === 'drop') sections.splice(at, 1);
    else if (edit.kind === 'double') sections.splice(at, 0, ...chosen);
    else if (edit.kind === 'swap') {
      const other = edit.other % count;
      sections = sections.map(
        (section, i) => (i === at ? sections[other] : i === other ? sections[at] : section) ?? section,
      );
    } else if (edit.kind === 'splice') {
      const foreign = partsOf(bytesOf(edit.from));
      const from = edit.other % foreign.length;
      sections.splice(at, 0, ...foreign.slice(from, from + 1));
    }
  }
  let bytes = concat([original.subarray(0, PREAMBLE), ...sections]);
  for (const edit of edits) {
    const at = 'at' in edit ? edit.at % Math.max(bytes.length, 1) : 0;
    if (edit.kind === 'flip' && bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ edit.mask;
    if (edit.kind === 'cut') bytes = bytes.slice(0, at);
  }
  return bytes;
}

/** A component of a fixture, damaged in one to three ways: most are not valid. */
export function damaged(random: Random): Uint8Array {
  const name = random.pick(NAMES);
  return damage(
    name,
    Array.from({ length: 1 + random.below(3) }, () => randomEdit(random, bytesOf(name))),
  );
}

/** What must become of a component, whatever it is: a verified result, or a clear error. */
export async function outcomeOf(component: Uint8Array, policy: Policy, isSampled: boolean): Promise<string> {
  let made: ReturnType<typeof virtualize>;
  try {
    made = virtualize(component, policy, { files: FILES });
  } catch (error) {
    if (!(error instanceof VirtError) || error.code === 'verification') throw error;
    return error.code === 'malformed' ? 'rejected' : 'refused';
  }
  // What is wrong with the code of a guest is nobody's business here.
  if (!isSampled || (await opinionOf(component)).kind !== 'valid') return 'result';
  await mustBeValid('result', made.bytes);
  must(made.adapter === undefined || validateModules(made.adapter), 'the engine rejects a core module of the adapter');
  return 'result, valid';
}

/** Damaged components under random policies. */
export const COMPONENTS = target<Damaged>({
  name: 'components',
  usual: ['refused', 'rejected', 'result', 'result, valid'],
  make: (random) => {
    const name = random.pick(NAMES);
    return {
      name,
      edits: Array.from({ length: 1 + random.below(3) }, () => randomEdit(random, bytesOf(name))),
      policy: randomPolicy(random),
      isSampled: random.below(SAMPLE) === 0,
    };
  },
  check: ({ name, edits, policy, isSampled }) => outcomeOf(damage(name, edits), policy, isSampled),
  smaller: function* (made) {
    for (const edits of shorter(made.edits)) yield { ...made, edits };
    yield* simpler(made);
  },
  show: ({ name, edits, policy }) => `${name} ${JSON.stringify(edits)} under ${policyText(policy)}`,
});

/** With one setting less that grants something. */
export function* simpler<T extends { readonly policy: Policy }>(made: T): Generator<T> {
  for (const key of Object.keys(DENY_ALL).filter((name): name is keyof Policy => name in DENY_ALL)) {
    if (JSON.stringify(made.policy[key], big) === JSON.stringify(DENY_ALL[key], big)) continue;
    yield { ...made, policy: { ...made.policy, [key]: DENY_ALL[key] } };
  }
}

function big(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
