/** The record of a build: what each of its files depends on, and the digest of each file. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

/** Separates the checksum from the data. */
const END_OF_LINE = '\n';

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

/** Saves the record of a build in place of that of the build before. */
export function saveRecord(file: string, record: BuildRecord): void {
  // As bytes: a string is copied to be digested, and again to be written.
  const json = Buffer.from(JSON.stringify(record));
  const temporary = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(temporary, `${sha256(json)}${END_OF_LINE}`);
  appendFileSync(temporary, json);
  renameSync(temporary, file);
}
