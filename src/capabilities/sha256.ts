import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of small texts, in every JavaScript engine; lower-case hexadecimal. */
export function sha256Text(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** 16 hexadecimal digits that stand for what is given. */
export function fingerprintOf(...parts: readonly unknown[]): string {
  return sha256Text(JSON.stringify(parts)).slice(0, 16);
}
