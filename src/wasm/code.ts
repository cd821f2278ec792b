import { ByteWriter } from '../bytes/writer.ts';
import { BLOCKS, INDEXED, MEMORY, PLAIN, VALUE_TYPE } from './opcodes.ts';

export type ValType = keyof typeof VALUE_TYPE;

/**
 * One instruction: a word, or a word with its immediate. A body is a list of them and reads like the text format:
 * `[['local.get', 0], ['i32.const', 8], 'i32.add']`.
 */
export type Instruction =
  | keyof typeof PLAIN
  | readonly [keyof typeof INDEXED, number]
  /** With the constant offset from the address. */
  | readonly [keyof typeof MEMORY, number]
  | readonly ['i32.const', number]
  | readonly ['i64.const', bigint]
  | readonly [keyof typeof BLOCKS, ValType | 'empty']
  | readonly ['memory.size' | 'memory.grow' | 'memory.copy' | 'memory.fill']
  /** From the passive data segment of that index. */
  | readonly ['memory.init', number];

/** A function's locals beside its parameters, and its instructions without the final `end`. */
export interface Body {
  readonly locals: readonly ValType[];
  readonly code: readonly Instruction[];
}

/** The body as the code section holds it, without its size. */
export function encodeBody(body: Body): Uint8Array {
  const w = new ByteWriter();
  w.vec(body.locals, (type) => w.u32(1).u8(VALUE_TYPE[type]));
  for (const instruction of body.code) writeInstruction(instruction, w);
  return w.u8(PLAIN.end).finish();
}

function writeInstruction(instruction: Instruction, w: ByteWriter): void {
  if (typeof instruction === 'string') {
    w.u8(PLAIN[instruction]);
    return;
  }
  const [name, immediate] = instruction;
  switch (name) {
    case 'i32.const':
      // Addresses above 2^31 are negative numbers here.
      w.u8(0x41).s33(immediate | 0);
      return;
    case 'i64.const':
      w.u8(0x42).s64(immediate);
      return;
    case 'block':
    case 'loop':
    case 'if':
      w.u8(BLOCKS[name]).u8(immediate === 'empty' ? 0x40 : VALUE_TYPE[immediate]);
      return;
    case 'memory.size':
      w.u8(0x3f).u8(0);
      return;
    case 'memory.grow':
      w.u8(0x40).u8(0);
      return;
    case 'memory.init':
      w.u8(0xfc).u32(8).u32(immediate).u8(0);
      return;
    case 'memory.copy':
      w.u8(0xfc).u32(10).u8(0).u8(0);
      return;
    case 'memory.fill':
      w.u8(0xfc).u32(11).u8(0);
      return;
    case 'i32.load':
    case 'i64.load':
    case 'i32.load8_u':
    case 'i32.load16_u':
    case 'i32.store':
    case 'i64.store':
    case 'i32.store8': {
      const [opcode, align] = MEMORY[name];
      w.u8(opcode).u32(align).u32(immediate);
      return;
    }
    default:
      w.u8(INDEXED[name]).u32(immediate);
  }
}
