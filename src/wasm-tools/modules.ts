import { ByteReader } from '../bytes/reader.ts';
import { EXPORTS, sectionsOf } from '../wasm/sections.ts';

/** The one function of the JavaScript engine's that is used; the types of Node leave it out. */
declare const WebAssembly: { validate(bytes: Uint8Array): boolean };

/** Sections of a component that hold modules (Binary.md § Component Definitions). */
const CORE_MODULE = 1;
const COMPONENT = 4;

/**
 * Whether the JavaScript engine accepts every core module in a well-formed component, at any depth, with the bodies of
 * its functions.
 */
export function validateModules(component: Uint8Array): boolean {
  for (const { id, contents } of sectionsOf(component)) {
    if (id === CORE_MODULE && !WebAssembly.validate(contents)) return false;
    if (id === COMPONENT && !validateModules(contents)) return false;
  }
  return true;
}

/**
 * The names that a core module exports.
 * @throws {VirtError} of code `malformed`
 */
export function exportsOfModule(module: Uint8Array): readonly string[] {
  const names: string[] = [];
  for (const { id, contents } of sectionsOf(module)) {
    if (id !== EXPORTS) continue;
    const reader = new ByteReader(contents);
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
