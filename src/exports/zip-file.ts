/**
 * Writes ZIP files. Node.js compresses the entries: a compressor in JavaScript allocates tables for each entry, and the
 * garbage collector then runs every few hundred entries.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
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

/** The length of the header before the name of an entry, and the positions in it that are read again, in bytes. */
const HEADER = { length: 30, dataLength: 18, size: 22, nameLength: 26 };

/** The length of a header in the directory, in bytes. */
const DIRECTORY_HEADER = 46;

/** The space for the directory at first, in bytes. */
const MIN_DIRECTORY = 65_536;

/** The smallest buffer that zlib accepts for a part of its result, in bytes. */
const MIN_CHUNK = 64;

/** The last block of compressed data, without content. */
const LAST_BLOCK = Uint8Array.of(3, 0);

const NEW_LINE = 0x0a;
/** The shortest piece, in bytes, and the mean number of lines after which it ends. */
const [MIN_PIECE, LINES_PER_PIECE] = [131_072, 256];

/** How hard zlib tries, from 1 to 9. Half the time of the usual 6, and files that are 5 to 8 percent larger. */
const LEVEL = 3;

/** Compresses an entry. The result is the entry as it is in the ZIP file: its header, its name, and its data. */
export function packEntry({ path, content, stored = false }: ZipEntry): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const deflated = stored ? undefined : deflate(bytes, constants.Z_FINISH);
  const isStored = deflated === undefined || deflated.length >= bytes.length;
  return joinEntry(path, bytes, [isStored ? bytes : deflated], isStored);
}

/** Compresses an entry of which each piece is compressed by itself. @param pack compresses a piece, or knows it compressed */
export function packPieces(
  path: string,
  content: Uint8Array,
  pack: (piece: Uint8Array, compress: () => Uint8Array) => Uint8Array,
): Buffer {
  const pieces = dividePieces(content).map((piece) =>
    // Bytes of a saved part change when another part is read.
    Uint8Array.from(pack(piece, () => deflate(piece, constants.Z_SYNC_FLUSH))),
  );
  return joinEntry(path, content, [...pieces, LAST_BLOCK], false);
}

function deflate(bytes: Uint8Array, finishFlush: number): Buffer {
  // By default, zlib allocates 16 KiB for the result, and most entries are smaller.
  const chunkSize = Math.max(MIN_CHUNK, Math.ceil(bytes.length / 2));
  return deflateRawSync(bytes, { level: LEVEL, chunkSize, finishFlush });
}

function joinEntry(path: string, content: Uint8Array, data: readonly Uint8Array[], isStored: boolean): Buffer {
  const name = Buffer.from(path);
  const length = data.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([describeEntry(name, length, content, isStored), name, ...data]);
}

/** The packed entries of which bytes consist. */
export function* splitEntries(bytes: Uint8Array): Generator<Uint8Array> {
  const { buffer, byteOffset, length } = bytes;
  const view = Buffer.from(buffer, byteOffset, length);
  for (let start = 0; start < length;) {
    const dataLength = view.readUInt32LE(start + HEADER.dataLength);
    const end = start + HEADER.length + view.readUInt16LE(start + HEADER.nameLength) + dataLength;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/**
 * Divides lines into pieces. Where a piece ends depends on one line and on the length of the piece, so that a changed
 * line changes one or two pieces.
 */
function dividePieces(content: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  while (start < content.length) {
    // The first of these lines can be incomplete.
    let line = start + MIN_PIECE;
    let isLast = false;
    while (!isLast) {
      const end = content.indexOf(NEW_LINE, line) + 1 || content.length;
      isLast = end === content.length || crc32(content.subarray(line, end)) % LINES_PER_PIECE === 0;
      line = end;
    }
    pieces.push(content.subarray(start, line));
    start = line;
  }
  return pieces;
}

/** The size of the content of a packed entry in bytes. */
function sizeOfEntry(entry: Uint8Array): number {
  return Buffer.from(entry.buffer, entry.byteOffset).readUInt32LE(HEADER.size);
}

/**
 * Writes a ZIP file with its packed entries in their order, all of the same time. The bytes depend on the entries and on the
 * version of zlib in Node.js. Of an entry that was written, only its header stays in memory.
 *
 * @param option the value of `without` in `archive.yaml` that turns the format off, for the message
 * @throws Error for the author if there are more bytes than a ZIP file can have
 */
export function* joinEntries(entries: Iterable<Uint8Array>, option: string): Generator<Uint8Array> {
  const directory = createDirectory();
  let offset = 0;
  let size = 0;
  for (const entry of entries) {
    directory.add(entry, offset);
    offset += entry.length;
    size += sizeOfEntry(entry);
    if (size > MOST_BYTES || offset > MOST_BYTES) {
      throw authorError(
        `The archive is too large for the format \`${option}\`: more than ${MOST_BYTES} bytes. ` +
          `Write \`without: [${option}]\` in archive.yaml`,
      );
    }
    yield entry;
  }
  const records = directory.read();
  yield records;
  yield describeEnd(directory.count(), records.length, offset);
}

/** The header of an entry. */
function describeEntry(name: Buffer, dataLength: number, content: Uint8Array, isStored: boolean): Buffer {
  const header = Buffer.alloc(HEADER.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4); // the version of ZIP that is needed
  // Bit 11: the name is in UTF-8.
  header.writeUInt16LE(name.some((byte) => byte > 0x7f) ? 1 << 11 : 0, 6);
  header.writeUInt16LE(isStored ? 0 : 8, 8);
  // ZIP times begin in 1980. This is the first of January.
  header.writeUInt16LE((1 << 5) | 1, 12);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(dataLength, HEADER.dataLength);
  header.writeUInt32LE(content.length, HEADER.size);
  header.writeUInt16LE(name.length, HEADER.nameLength);
  return header;
}

/**
 * Creates the directory, in one buffer: a buffer for each entry takes more time, and one that shares memory with the entry
 * keeps its content.
 */
function createDirectory() {
  let records = Buffer.alloc(MIN_DIRECTORY);
  let length = 0;
  let count = 0;
  return {
    /** Repeats the header of an entry after the signature of the directory, with the place of the entry, and then its name. */
    add(entry: Uint8Array, offset: number): void {
      const header = Buffer.from(entry.buffer, entry.byteOffset, HEADER.length);
      const nameEnd = HEADER.length + header.readUInt16LE(HEADER.nameLength);
      const end = length + DIRECTORY_HEADER + nameEnd - HEADER.length;
      if (end > records.length) records = Buffer.concat([records], 2 * end);
      records.writeUInt32LE(0x02014b50, length);
      records.writeUInt16LE(20, length + 4); // the version of ZIP that wrote it
      header.copy(records, length + 6, 4);
      records.writeUInt32LE(offset, length + 42);
      records.set(entry.subarray(HEADER.length, nameEnd), length + DIRECTORY_HEADER);
      length = end;
      count += 1;
    },
    count: () => count,
    read: () => records.subarray(0, length),
  };
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
