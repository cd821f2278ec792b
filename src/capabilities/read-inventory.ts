import type { z } from 'zod';
import { VirtError } from '../errors.ts';
import { lookOf, nameMistake, plainPath } from '../names.ts';
import { printable, withoutMark } from '../text.ts';
import { regionsOf } from './capability.ts';
import { comparableOf } from './lock.ts';
import { type Comparable, type ComparableComponent, type Inventory, LOCK_SCHEMA } from './model.ts';
import { inventorySchema, lockSchema } from './schema.ts';

/**
 * An inventory from JSON, checked: it may come from anywhere.
 * @param file for messages
 * @throws {VirtError} of code `malformed`
 */
export function readInventory(json: string, file: string): Inventory {
  const inventory = shaped(parsed(json, file), inventorySchema, AN_INVENTORY, file);
  return { ...inventory, components: checked(inventory.components, AN_INVENTORY, file) };
}

/**
 * What a component is compared with, from JSON, checked: a lock file or an inventory.
 * @param file for messages
 * @throws {VirtError} of code `malformed`
 */
export function readComparable(json: string, file: string): Comparable {
  const data = parsed(json, file);
  const isLock = typeof data === 'object' && data !== null && 'schema' in data && data.schema === LOCK_SCHEMA;
  if (!isLock) return readInventory(json, file);
  if (!saysOnce(json, data)) throw not(A_LOCK_FILE, 'it says something twice, of which programs take one', file);
  const { components } = comparableOf(shaped(data, lockSchema, A_LOCK_FILE, file));
  return { components: checked(components, A_LOCK_FILE, file) };
}

/** What a text should be, and how to make one. */
interface Kind {
  readonly name: string;
  readonly hint: string;
}

const AN_INVENTORY: Kind = { name: 'an inventory', hint: 'make it with wasi-virt inspect --json' };
const A_LOCK_FILE: Kind = { name: 'a lock file', hint: 'make it with wasi-virt lock' };

function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(withoutMark(json));
  } catch {
    throw new VirtError('malformed', 'this is not JSON', { at: { file }, hint: AN_INVENTORY.hint });
  }
}

/** Whether nothing was lost when it was read: of a key that stands twice, the first value is, and people read that first. */
function saysOnce(json: string, data: unknown): boolean {
  const dense = withoutMark(json).replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text?: string) =>
    text === undefined ? '' : JSON.stringify(JSON.parse(text)),
  );
  return dense === JSON.stringify(data);
}

function shaped<T>(data: unknown, schema: z.ZodType<T>, kind: Kind, file: string): T {
  const { success, data: value, error } = schema.safeParse(data);
  if (success) return value;
  const [issue] = error.issues;
  const path = issue?.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('') ?? '';
  const where = path === '' ? 'the whole' : printable(path.replace(/^\./, ''));
  throw not(kind, `${where} is not as it should be`, file);
}

/** Components of which each stands once and in order, with capabilities of the vocabulary; named as they are named today. */
function checked<T extends ComparableComponent>(components: readonly T[], kind: Kind, file: string): readonly T[] {
  if (components.some(({ name }, i) => i > 0 && name <= (components[i - 1]?.name ?? ''))) {
    throw not(kind, 'its components are not sorted, each once', file);
  }
  try {
    for (const { asks, granted, needs } of components) [...asks, ...granted, ...needs].forEach(regionsOf);
  } catch (error) {
    throw error instanceof VirtError ? error.in(file) : error;
  }
  return plainlyNamed(components, kind, file);
}

/** So many characters of a name are shown that is none. */
const SHOWN = 100;

/**
 * The same, however their paths were written. A name that no component can have, or that two have, is refused: whom it
 * stands for, nobody can tell.
 */
function plainlyNamed<T extends ComparableComponent>(components: readonly T[], kind: Kind, file: string): readonly T[] {
  const looks = new Set<string>();
  const named = components.map((component) => {
    const name = plainPath(component.name);
    const mistake = nameMistake(component.name);
    if (mistake !== undefined) {
      throw not(kind, `the name "${printable(component.name.slice(0, SHOWN))}" ${mistake}`, file);
    }
    if (looks.has(lookOf(name))) throw not(kind, `${printable(name)} is in it twice, written in two ways`, file);
    looks.add(lookOf(name));
    return name === component.name ? component : { ...component, name };
  });
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function not({ name, hint }: Kind, what: string, file: string): VirtError {
  return new VirtError('malformed', `this is not ${name}: ${what}`, { at: { file }, hint });
}
