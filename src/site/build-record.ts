/** The record of a build: what each of its files depends on, and the digest of each file. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '../text/digest.ts';

/** A file of the site that a later build may keep. */
export interface RecordedFile {
  /** The digest of the item that the file is about. */
  readonly item: string;
  /** The inputs that were read to write it: their positions in `inputs`. */
  readonly inputs: readonly number[];
  /** The SHA-256 of its content. */
  readonly sha256: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970. Compared with the file, and with no clock. */
  readonly modified?: number;
}

/** A build, as it is saved. */
export interface BuildRecord {
  /** The digest of the program and of the options of the build. */
  readonly engine: string;
  /** The digest of the search index. */
  readonly search: string;
  /** Everything that was read from the archive, each with the digest of its content. */
  readonly inputs: readonly (readonly [input: string, digest: string])[];
  /** By the path in the site. */
  readonly files: Readonly<Record<string, RecordedFile>>;
}

/** After the checksum, which has a fixed length. */
const END_OF_LINE = '\n';
const CHECKSUM_LENGTH = 64;

/** The number of files in a piece of the record. */
const PIECE = 1000;

/** Reads the record of the last build; undefined if there is none, or if it is damaged or from another version of the program. */
export function loadRecord(file: string, engine: string): BuildRecord | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf(END_OF_LINE);
    const json = text.slice(end + 1);
    if (text.slice(0, end) !== sha256(json)) return undefined;
    const record = JSON.parse(json) as BuildRecord;
    return record.engine === engine ? record : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Saves the record of a build. If it cannot be saved, nothing happens: the next build compares the files of the site with the
 * record that remains.
 *
 * @returns a function that replaces the record of the build before
 */
export function saveRecord(file: string, record: BuildRecord): () => void {
  const temporary = `${file}.next`;
  const attempt = (action: () => void) => {
    try {
      action();
    } catch {
      // Nothing can be written there, or another build of the same site has moved the file.
    }
  };
  attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeRecord(temporary, record);
  });
  return () => {
    attempt(() => {
      renameSync(temporary, file);
    });
  };
}

/** Writes a record in pieces, because all of it can be long. */
function writeRecord(file: string, record: BuildRecord): void {
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'w');
  try {
    writeSync(descriptor, ' '.repeat(CHECKSUM_LENGTH) + END_OF_LINE);
    for (const piece of formatRecord(record)) {
      hash.update(piece);
      writeFileSync(descriptor, piece);
    }
    writeSync(descriptor, hash.digest('hex'), 0);
  } finally {
    closeSync(descriptor);
  }
}

/** The pieces of the JSON of a record. */
function* formatRecord({ files, ...others }: BuildRecord): Generator<string> {
  yield `${JSON.stringify(others).slice(0, -1)},"files":{`;
  const paths = Object.keys(files);
  for (let start = 0; start < paths.length; start += PIECE) {
    const lines = paths
      .slice(start, start + PIECE)
      .map((path) => `${JSON.stringify(path)}:${JSON.stringify(files[path])}`);
    yield `${start === 0 ? '' : ','}${lines.join(',')}`;
  }
  yield '}}';
}
