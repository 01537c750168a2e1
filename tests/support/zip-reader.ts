/** Reads ZIP files without the library that writes them. @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** A file in a ZIP file. */
export interface ZippedFile {
  readonly path: string;
  readonly content: Buffer;
  readonly isStored: boolean;
  /** The time and date as written. */
  readonly time: number;
}

/**
 * Reads all files in the order of the central directory.
 *
 * @throws Error if a file does not have its length or its CRC
 */
export function readZip(zip: Buffer): ZippedFile[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a ZIP file');
  const count = zip.readUInt16LE(end + 10);
  const files: ZippedFile[] = [];
  let offset = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(offset) !== CENTRAL) throw new Error(`no entry at ${offset}`);
    const [method, time, crc] = [
      zip.readUInt16LE(offset + 10),
      zip.readUInt32LE(offset + 12),
      zip.readUInt32LE(offset + 16),
    ];
    const [packed, size] = [zip.readUInt32LE(offset + 20), zip.readUInt32LE(offset + 24)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(offset + field)) as [
      number,
      number,
      number,
    ];
    const path = zip.toString('utf8', offset + 46, offset + 46 + name);
    const local = zip.readUInt32LE(offset + 42);
    if (zip.readUInt32LE(local) !== LOCAL) throw new Error(`${path}: no local header`);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const content = method === 0 ? bytes : inflateRawSync(bytes);
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${path}: wrong length or CRC`);
    files.push({ path, content, isStored: method === 0, time });
    offset += 46 + name + extra + comment;
  }
  return files;
}
