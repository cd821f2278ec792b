import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** In every JavaScript engine, though not as fast as those that have it built in; lower-case hexadecimal. */
export function sha256Bytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The 32 bytes themselves, of bytes that are written in hexadecimal. */
export function sha256OfHex(hex: string): Uint8Array {
  return sha256(hexToBytes(hex));
}

export function sha256Text(text: string): string {
  return sha256Bytes(utf8ToBytes(text));
}

/** Of plain data, in which there may be large integers. */
export function sha256Json(value: unknown): string {
  return sha256Text(JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item)));
}

/** 16 hexadecimal digits that stand for what is given. */
export function fingerprintOf(...parts: readonly unknown[]): string {
  return sha256Text(JSON.stringify(parts)).slice(0, 16);
}
