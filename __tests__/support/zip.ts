import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive; what is not given is as it should be. */
export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What is said of it, true or not. */
  readonly size?: number;
  readonly crc?: number;
  /** The name in the header before the data. */
  readonly localName?: string;
  /** Where the directory says that it is. */
  readonly offset?: number;
}

export interface ZipEnd {
  readonly count?: number;
  readonly disk?: number;
  readonly comment?: string;
}

/** A zip archive, or what an attacker would take for one. */
export function makeZip(files: readonly ZipFile[], end: ZipEnd = {}): Buffer {
  const data: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content ?? '');
    const { method = 8, flags = 0, size = content.length, crc = crc32(content) } = file;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const localName = Buffer.from(file.localName ?? file.name);
    const facts = (nameLength: number): Buffer => {
      const shared = Buffer.alloc(26);
      for (const [i, value] of [20, flags, method].entries()) shared.writeUInt16LE(value, i * 2);
      for (const [i, value] of [crc, packed.length, size].entries()) shared.writeUInt32LE(value, 10 + i * 4);
      shared.writeUInt16LE(nameLength, 22);
      return shared;
    };
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts(localName.length), localName, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(file.offset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts(name.length), place, name]));
    data.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  last.writeUInt16LE(end.disk ?? 0, 4);
  for (const at of [8, 10]) last.writeUInt16LE(end.count ?? files.length, at);
  last.writeUInt32LE(size, 12);
  last.writeUInt32LE(offset, 16);
  last.writeUInt16LE(end.comment?.length ?? 0, 20);
  return Buffer.concat([...data, ...directory, last, Buffer.from(end.comment ?? '')]);
}
