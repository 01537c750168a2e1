/** Saves the parts of a file for the next build, each with the digests of everything that it was made from. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { digestContent } from '../model/content-digest.ts';
import type { FileParts } from '../model/file-parts.ts';
import type { Archive } from '../model/model.ts';
import { trackArchive } from '../model/tracked-archive.ts';

/** What was read from the archive, with its digest; undefined if its value is unknown. */
type Input = readonly [input: string, digest: string | undefined];

/** A part as it is saved. */
interface SavedPart {
  /** The digest of its item. */
  readonly item: string;
  readonly inputs: readonly Input[];
  readonly bytes: Uint8Array;
}

/** What a file of saved parts has before the bytes of the parts. */
interface Header {
  readonly inputs: readonly Input[];
  /** In the order of their bytes, each with the positions of its inputs. */
  readonly parts: readonly (readonly [name: string, item: string, inputs: readonly number[], length: number])[];
}

/** Where parts are saved, and what they are compared with. */
export interface PartsOptions {
  readonly folder: string;
  /** The digest of the program and of the options of the build. */
  readonly engine: string;
  /** Whether the parts of the last build are ignored. */
  readonly isClean: boolean;
  readonly archive: Archive;
  /** The digest of an input of the archive; undefined if its value is unknown. */
  readonly digestInput: (input: string) => string | undefined;
}

/** Opens the parts of files. */
export interface SavedParts {
  /** Makes a file from its parts. The parts that are used are saved, and no others. @param name names the file */
  use<Result>(name: string, make: (parts: FileParts) => Result): Result;
  /** Deletes the parts of files that this build has not made. */
  prune(): void;
}

export function createSavedParts(options: PartsOptions): SavedParts {
  const { folder, engine, isClean } = options;
  const names = new Set<string>();
  return {
    use(name, make) {
      const file = join(folder, name);
      const used = new Map<string, SavedPart>();
      let last: ReadonlyMap<string, SavedPart> | undefined;
      const result = make({
        get(part, item, makePart) {
          last ??= isClean ? new Map() : loadParts(file, engine);
          const found = keepPart(last.get(part), digestContent(item), makePart, options);
          used.set(part, found);
          return found.bytes;
        },
      });
      if (used.size > 0) {
        names.add(name);
        saveParts(file, engine, used);
      }
      return result;
    },
    prune() {
      for (const name of readNames(folder)) if (!names.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** A saved part, or a new one if something that it was made from has changed. */
function keepPart(
  saved: SavedPart | undefined,
  item: string,
  make: (archive: Archive) => Uint8Array,
  { archive, digestInput }: PartsOptions,
): SavedPart {
  const isSame = ([input, digest]: Input) => digest !== undefined && digestInput(input) === digest;
  if (saved?.item === item && saved.inputs.every(isSame)) return saved;
  const inputs = new Set<string>();
  const bytes = make(trackArchive(archive, (input) => inputs.add(input)));
  return { item, inputs: [...inputs].map((input) => [input, digestInput(input)]), bytes };
}

/** The parts in a file; none if it is missing, damaged, or of another version of the program. */
function loadParts(file: string, engine: string): Map<string, SavedPart> {
  try {
    const content = readFileSync(file);
    const line = content.indexOf('\n');
    const end = content.indexOf('\n', line + 1);
    if (content.toString('latin1', 0, line) !== formatChecksum(crc32(content.subarray(line + 1), crc32(engine)))) {
      return new Map();
    }
    const header = JSON.parse(content.toString('utf8', line + 1, end)) as Header;
    let offset = end + 1;
    return new Map(
      header.parts.map(([name, item, numbers, length]) => {
        const inputs = numbers.map((number) => header.inputs[number] ?? (['', undefined] as const));
        offset += length;
        return [name, { item, inputs, bytes: content.subarray(offset - length, offset) }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Replaces the parts in a file. Without a place to save to, the next build takes longer. */
function saveParts(file: string, engine: string, parts: ReadonlyMap<string, SavedPart>): void {
  const inputs = new Map([...parts.values()].flatMap((part) => part.inputs));
  const numbers = new Map([...inputs.keys()].map((input, number) => [input, number]));
  const header: Header = {
    inputs: [...inputs],
    parts: Array.from(parts, ([name, part]) => [
      name,
      part.item,
      part.inputs.map(([input]) => numbers.get(input) ?? -1),
      part.bytes.length,
    ]),
  };
  const chunks = [Buffer.from(`${JSON.stringify(header)}\n`), ...[...parts.values()].map(({ bytes }) => bytes)];
  const checksum = chunks.reduce((sum, bytes) => crc32(bytes, sum), crc32(engine));
  const temporary = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(temporary, 'wx');
    try {
      writeFileSync(descriptor, `${formatChecksum(checksum)}\n`);
      for (const bytes of chunks) writeFileSync(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch {
    if (existsSync(temporary)) rmSync(temporary);
  }
}

function formatChecksum(checksum: number): string {
  return checksum.toString(16);
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
