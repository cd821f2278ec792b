import { ByteReader } from '../bytes/reader.ts';

/** The one function of the JavaScript engine's that is used; the types of Node leave it out. */
declare const WebAssembly: { validate(bytes: Uint8Array): boolean };

/** Magic and version, of a module as of a component. */
const PREAMBLE = 8;
/** Sections of a component that hold modules (Binary.md § Component Definitions). */
const CORE_MODULE = 1;
const COMPONENT = 4;
/** The section of a module that lists its exports (WebAssembly Core Specification § Export Section). */
const EXPORTS = 7;

/**
 * Whether the JavaScript engine accepts every core module in a well-formed component, at any depth, with the bodies of
 * its functions.
 */
export function validateModules(component: Uint8Array): boolean {
  for (const { id, content } of sections(component)) {
    if (id === CORE_MODULE && !WebAssembly.validate(content)) return false;
    if (id === COMPONENT && !validateModules(content)) return false;
  }
  return true;
}

/**
 * The names that a core module exports.
 * @throws {VirtError} of code `malformed`
 */
export function exportsOfModule(module: Uint8Array): readonly string[] {
  const names: string[] = [];
  for (const { id, content } of sections(module)) {
    if (id !== EXPORTS) continue;
    const reader = new ByteReader(content);
    reader.vec(() => {
      names.push(reader.name());
      reader.u8(); // kind
      reader.u32(); // index
    });
  }
  return names;
}

/** Whether the bytes begin as a core module does: `\0asm`, version 1. */
export function isCoreModule(bytes: Uint8Array): boolean {
  return [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00].every((byte, index) => bytes[index] === byte);
}

function* sections(bytes: Uint8Array): Generator<{ id: number; content: Uint8Array }> {
  const reader = new ByteReader(bytes);
  reader.bytes(PREAMBLE);
  while (!reader.done) yield { id: reader.u8(), content: reader.bytes(reader.u32()) };
}
