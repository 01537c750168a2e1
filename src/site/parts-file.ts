/**
 * Files of saved parts: the bytes of the parts, then an index, then its length and checksum. A part is written when it is
 * made, and read when it is needed, because all parts together need more memory than the archive.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { createAheadReader } from './ahead-reader.ts';
import { createChunkWriter } from './chunk-writer.ts';

/** What was read from the archive, with its digest; undefined if its value is unknown. */
export type Input = readonly [input: string, digest: string | undefined];

/** What a part was made from. */
export interface PartOrigin {
  /** The digest of its item. */
  readonly item: string;
  readonly inputs: readonly Input[];
}

/** A part in a file: what it was made from, where its bytes are, and their CRC-32. */
export interface SavedPart extends PartOrigin {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** The parts of the last build. */
export interface PartsReader {
  find(name: string): SavedPart | undefined;
  /** The bytes of a part, until another part is read; undefined if they are damaged. */
  read(part: SavedPart): Uint8Array | undefined;
  close(): void;
}

/** The parts for the next build. If they cannot be saved, nothing happens: the next build takes longer. */
export interface PartsWriter {
  add(name: string, origin: PartOrigin, bytes: Uint8Array): void;
  /** Adds a part of the last build. */
  keep(name: string, part: SavedPart, bytes: Uint8Array): void;
  /** Replaces the file of the last build. */
  finish(): void;
  /** Must be called at the end. Deletes a file that is not finished. */
  close(): void;
}

/** The index of a file. */
interface Index {
  readonly inputs: readonly Input[];
  /** In the order of their bytes, each with the positions of its inputs. */
  readonly parts: readonly IndexedPart[];
}

type IndexedPart = readonly [name: string, item: string, inputs: readonly number[], length: number, checksum: number];

/** The length of the end of a file, in bytes. */
const END = 32;

/** Opens a file. It has no parts if it is missing, damaged, or from another version of the program. */
export function openParts(file: string, engine: string): PartsReader {
  let descriptor: number | undefined;
  let readPart: ReturnType<typeof createAheadReader> | undefined;
  let parts = new Map<string, SavedPart>();
  try {
    descriptor = openSync(file, 'r');
    parts = new Map(listParts(readIndex(descriptor, engine)));
    readPart = createAheadReader(descriptor);
  } catch {
    // Without saved parts, this build takes longer.
  }
  return {
    find: (name) => parts.get(name),
    read({ offset, length, checksum }) {
      const bytes = readPart?.(offset, length);
      return bytes !== undefined && crc32(bytes) === checksum ? bytes : undefined;
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

/** @throws Error if the index is damaged */
function readIndex(descriptor: number, engine: string): Index {
  const { size } = fstatSync(descriptor);
  const end = readBytes(descriptor, size - END, END)?.toString() ?? '';
  const length = Number(end.slice(0, end.indexOf(' ')));
  const index = readBytes(descriptor, size - END - length, length)?.toString() ?? '';
  if (formatEnd(length, crc32(index, crc32(engine))) !== end) throw new Error('The index is damaged');
  return JSON.parse(index) as Index;
}

function* listParts({ inputs, parts }: Index): Generator<[name: string, part: SavedPart]> {
  let offset = 0;
  for (const [name, item, numbers, length, checksum] of parts) {
    const read = numbers.map((number) => inputs[number] ?? (['', undefined] as const));
    yield [name, { item, inputs: read, offset, length, checksum }];
    offset += length;
  }
}

/** @returns undefined if the file ends before */
function readBytes(descriptor: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
}

/** Creates a file, which replaces that of the last build when it is finished. */
export function createParts(file: string, engine: string): PartsWriter {
  const temporary = `${file}.${randomUUID()}`;
  const numbers = new Map<string, number>();
  const inputs: Input[] = [];
  /** The parts of the index as JSON, which needs less memory than they do. */
  const lines: string[] = [];
  let descriptor: number | undefined;
  let hasFailed = false;
  const attempt = (action: () => void) => {
    try {
      if (!hasFailed) action();
    } catch {
      hasFailed = true;
    }
  };
  const writer = createChunkWriter((bytes) => descriptor !== undefined && writeFileSync(descriptor, bytes));
  attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    descriptor = openSync(temporary, 'wx');
  });

  const numberOf = (input: Input) => {
    const number = numbers.get(input[0]) ?? inputs.push(input) - 1;
    numbers.set(input[0], number);
    return number;
  };
  const add = (name: string, { item, inputs: read }: PartOrigin, bytes: Uint8Array, checksum: number) => {
    const part: IndexedPart = [name, item, read.map(numberOf), bytes.length, checksum];
    lines.push(JSON.stringify(part));
    attempt(() => writer.write(bytes));
  };
  return {
    add(name, origin, bytes) {
      add(name, origin, bytes, crc32(bytes));
    },
    keep(name, part, bytes) {
      add(name, part, bytes, part.checksum);
    },
    finish() {
      attempt(() => {
        let length = 0;
        let checksum = crc32(engine);
        for (const text of formatIndex(inputs, lines)) {
          const bytes = Buffer.from(text);
          length += bytes.length;
          checksum = crc32(bytes, checksum);
          writer.write(bytes);
        }
        writer.write(Buffer.from(formatEnd(length, checksum)));
        writer.flush();
        renameSync(temporary, file);
      });
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      if (existsSync(temporary)) rmSync(temporary);
    },
  };
}

/** The index as JSON, in chunks. */
function* formatIndex(inputs: readonly Input[], parts: readonly string[]): Generator<string> {
  yield `{"inputs":${JSON.stringify(inputs)},"parts":[`;
  for (const [number, part] of parts.entries()) yield number === 0 ? part : `,${part}`;
  yield ']}';
}

/** The end of a file: the length and the checksum of the index. */
function formatEnd(length: number, checksum: number): string {
  return `${length} ${checksum.toString(16)}`.padEnd(END);
}
