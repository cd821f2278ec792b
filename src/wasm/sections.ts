import { ByteReader } from '../bytes/reader.ts';

/** Bytes of magic and version, of a module as of a component. */
export const PREAMBLE = 8;

/** Sections of a module (WebAssembly Core Specification § Sections). */
export const CUSTOM = 0;
export const IMPORTS = 2;
/** The section of a module that lists its exports (WebAssembly Core Specification § Export Section). */
export const EXPORTS = 7;

/**
 * The sections of a well-formed module or component, in order.
 * @throws {VirtError} of code `malformed` where the bytes end too early
 */
export function* sectionsOf(bytes: Uint8Array): Generator<{ readonly id: number; readonly contents: Uint8Array }> {
  const reader = new ByteReader(bytes);
  reader.bytes(PREAMBLE);
  while (!reader.done) yield { id: reader.u8(), contents: reader.bytes(reader.u32()) };
}
