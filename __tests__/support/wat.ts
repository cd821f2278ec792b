import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';

/** The binary of a component in the text format, as wasm-tools write it. */
export async function parseWat(text: string): Promise<Uint8Array> {
  return parse(text);
}
