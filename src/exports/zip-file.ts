/**
 * Writes ZIP files. Node.js compresses the entries: a compressor in JavaScript allocates tables for each entry, and the
 * garbage collector then runs every few hundred entries.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { authorError } from '../text/author-error.ts';

/** The limit of ZIP without 64-bit sizes, which many readers do not know. */
const MOST_BYTES = 4_294_967_295;
/** A file with more entries has a second, 64-bit end of its directory. */
const MOST_ENTRIES = 65_534;

/** A file of a ZIP file. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether the content is stored without compression. */
  readonly stored?: boolean;
}

/** An entry of a ZIP file as it is written. */
export interface PackedEntry {
  readonly name: Buffer;
  /** The part of its header that is the same before its data and in the directory. */
  readonly fields: Buffer;
  readonly data: Buffer;
  /** In bytes, before compression. */
  readonly size: number;
}

/** Compresses an entry. */
export function packEntry({ path, content, stored = false }: ZipEntry): PackedEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const deflated = stored ? undefined : deflateRawSync(bytes);
  const isStored = deflated === undefined || deflated.length >= bytes.length;
  // A copy: zlib's own buffer is a view of a much larger one.
  const data = Buffer.from(isStored ? bytes : deflated);
  const name = Buffer.from(path);
  return { name, fields: describeEntry(name, data.length, bytes, isStored), data, size: bytes.length };
}

/**
 * Writes a ZIP file with its entries in their order, all of the same time. The bytes depend on the entries and on the
 * version of zlib in Node.js.
 *
 * @param option the value of `without` in `archive.yaml` that turns the format off, for the message
 * @throws Error for the author if there are more bytes than a ZIP file can have
 */
export function joinEntries(entries: readonly PackedEntry[], option: string): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let size = 0;
  for (const { name, fields, data, size: entrySize } of entries) {
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), fields, name, data);
    directory.push(describeInDirectory(fields, offset), name);
    offset += 4 + fields.length + name.length + data.length;
    size += entrySize;
    if (size > MOST_BYTES || offset > MOST_BYTES) {
      throw authorError(
        `The archive is too large for the format \`${option}\`: more than ${MOST_BYTES} bytes. ` +
          `Write \`without: [${option}]\` in archive.yaml`,
      );
    }
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, describeEnd(entries.length, length, offset)]);
}

/** Writes a ZIP file, as {@link joinEntries} does, from entries that are not compressed yet. */
export function createZip(entries: readonly ZipEntry[], option: string): Uint8Array {
  return joinEntries(entries.map(packEntry), option);
}

/** The part of the header of an entry that is the same before its data and in the directory. */
function describeEntry(name: Buffer, dataLength: number, content: Uint8Array, isStored: boolean): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // the version of ZIP that is needed
  // Bit 11: the name is in UTF-8.
  fields.writeUInt16LE(name.some((byte) => byte > 0x7f) ? 1 << 11 : 0, 2);
  fields.writeUInt16LE(isStored ? 0 : 8, 4);
  // ZIP times begin in 1980. This is the first of January.
  fields.writeUInt16LE((1 << 5) | 1, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(dataLength, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function describeInDirectory(fields: Buffer, offset: number): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4); // the version of ZIP that wrote it
  fields.copy(record, 6);
  record.writeUInt32LE(offset, 42);
  return record;
}

/** The end of the directory. A count of 65,535 refers to the 64-bit end before it. */
function describeEnd(count: number, length: number, offset: number): Buffer {
  const isLarge = count > MOST_ENTRIES;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const at of [8, 10]) end.writeUInt16LE(isLarge ? 0xffff : count, at);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  if (!isLarge) return end;

  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4); // the length of the rest of this record
  for (const at of [12, 14]) large.writeUInt16LE(45, at);
  for (const at of [24, 32]) large.writeBigUInt64LE(BigInt(count), at);
  large.writeBigUInt64LE(BigInt(length), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}
