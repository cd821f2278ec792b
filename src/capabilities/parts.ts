import { ByteReader } from '../bytes/reader.ts';
import { VirtError } from '../errors.ts';
import { type CoreImport, readCoreImports } from '../wasm/imports.ts';
import { CUSTOM, IMPORTS, sectionsOf } from '../wasm/sections.ts';
import { withoutVersion } from './calls.ts';
import type { Part } from './model.ts';

/** Sections of a component (Binary.md § Component Definitions). */
const CORE_MODULE = 1;
const COMPONENT = 4;

/** What stands in a component beyond its declarations; who asks for what is told by the names of imports. */
export interface Parts {
  readonly parts: readonly Part[];
  /** Names of parts that import a function of an interface, whatever the version. */
  readonly whoAsks: (iface: string, func: string) => readonly string[];
}

/** Bounds for hostile nesting; what lies beyond is not looked into. */
const MAX_DEPTH = 20;
const MAX_PARTS = 2000;
/** A part is named after all around it, and every ask by the parts that ask: of a longer name, this many characters. */
const MAX_NAME = 100;

/**
 * The modules and components inside a component, at any depth, with those who made them. None of this is needed for a
 * result, and names are the component's to choose: what cannot be read is left out.
 */
export function partsOf(component: Uint8Array): Parts {
  const walker = new Walker();
  walker.walk(component, '', 0);
  return { parts: walker.parts, whoAsks: (iface, func) => walker.askers(iface, func) };
}

class Walker {
  readonly parts: Part[] = [];
  readonly #askers = new Map<string, Set<string>>();
  /** Of what was asked for: of each function, it is asked for several times. */
  readonly #sorted = new Map<string, readonly string[]>();

  walk(bytes: Uint8Array, around: string, depth: number): void {
    const names = attempt(() => componentNames(bytes)) ?? new Map();
    const counts = { module: 0, component: 0 };
    for (const { id, contents } of leniently(bytes)) {
      if (id !== CORE_MODULE && id !== COMPONENT) continue;
      const kind = id === CORE_MODULE ? 'module' : 'component';
      const index = counts[kind]++;
      if (this.parts.length >= MAX_PARTS) return;
      const own = (names.get(`${kind} ${index}`) ?? `${kind} ${index}`).slice(0, MAX_NAME).toWellFormed();
      const name = around === '' ? own : `${around} / ${own}`;
      this.parts.push({ name, kind, producers: producersOf(contents) });
      if (kind === 'module') this.#note(name, contents);
      else if (depth < MAX_DEPTH) this.walk(contents, name, depth + 1);
    }
  }

  askers(iface: string, func: string): readonly string[] {
    const key = `${withoutVersion(iface)} ${func}`;
    const known = this.#sorted.get(key) ?? [...(this.#askers.get(key) ?? [])].sort();
    this.#sorted.set(key, known);
    return known;
  }

  #note(name: string, module: Uint8Array): void {
    for (const { module: from, name: func } of attempt(() => importsOf(module)) ?? []) {
      const key = `${withoutVersion(bare(from))} ${bare(func)}`;
      const known = this.#askers.get(key) ?? new Set();
      this.#askers.set(key, known.add(name));
    }
  }
}

/** Without what toolchains put before names of interfaces and functions: `cm32p2|`, `[async-lower]`. */
function bare(name: string): string {
  return name.replace(/^(?:cm32p2\|?|\[async-lower\])/, '');
}

function importsOf(module: Uint8Array): readonly CoreImport[] {
  for (const { id, contents } of sectionsOf(module)) if (id === IMPORTS) return readCoreImports(contents);
  return [];
}

/** Names that a component gives to what it holds: `module 0` → `main` (Binary.md § Name Section). */
function componentNames(component: Uint8Array): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const reader of customSections(component, 'component-name')) {
    while (!reader.done) {
      const id = reader.u8();
      const inner = new ByteReader(reader.bytes(reader.u32()));
      if (id !== 1) continue;
      // A sort: 0x00 0x11 is that of core modules, 0x04 that of components.
      const sort = inner.u8();
      const kind = sort === 4 ? 'component' : sort === 0 && inner.u8() === 0x11 ? 'module' : undefined;
      if (kind === undefined) continue;
      inner.vec(() => names.set(`${kind} ${inner.u32()}`, inner.name()));
    }
  }
  return names;
}

/** Who made a module or component (tool-conventions § Producers Section). */
function producersOf(bytes: Uint8Array): Part['producers'] {
  const found: { field: string; name: string; version: string }[] = [];
  attempt(() => {
    for (const reader of customSections(bytes, 'producers')) {
      reader.vec(() => {
        const field = reader.name();
        reader.vec(() => found.push({ field, name: reader.name(), version: reader.name() }));
      });
    }
  });
  return found;
}

/** The contents of the custom sections of that name, directly in the module or component. */
function* customSections(bytes: Uint8Array, name: string): Generator<ByteReader> {
  for (const { id, contents } of sectionsOf(bytes)) {
    if (id !== CUSTOM) continue;
    const reader = new ByteReader(contents);
    if (reader.name() === name) yield reader;
  }
}

function* leniently(bytes: Uint8Array): ReturnType<typeof sectionsOf> {
  try {
    yield* sectionsOf(bytes);
  } catch (error) {
    if (!(error instanceof VirtError)) throw error;
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof VirtError) return undefined;
    throw error;
  }
}
