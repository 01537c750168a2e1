/** Keeps the results of reading files on disk, so that a later run reads only the files that have changed. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { sha256 } from '../text/digest.ts';
import { restoreDocument, saveDocument, type SavedDocument, type Share } from './packed-document.ts';
import type { KnownFile } from './known-files.ts';
import { haveSameMentions, packMentions, unpackMentions, type PackedMentions } from './known-mentions.ts';
import { createReadCache, type CachedRead, type ReadCache } from './read-cache.ts';

/** How many files the results are distributed over. A changed result is written with the others of its file. */
const FILES = 64;
/** The name of the file that says which files were read. */
const KNOWN_FILES = 'files.bin';
/** The name of the file that has the mentions of names. */
const MENTIONS = 'mentions.bin';
/** The length of a CRC-32 in bytes. */
const CHECKSUM_LENGTH = 4;

/** Results of reading files, by path. */
export type Entries = readonly (readonly [path: string, read: CachedRead])[];

/** Results as plain data, each with the document that is its value, if it is one. */
export type SavedEntries = readonly (readonly [path: string, read: CachedRead, document: SavedDocument | undefined])[];

/** The entries of a file, and which version of the file they are from. */
interface LoadedFile {
  readonly version: string;
  readonly entries: Entries;
}

/**
 * Reads the results that an earlier run saved.
 *
 * @param folder where they were saved
 * @param engine the digest of the program: results of another version are not used
 * @returns loads the results of all files that are complete; empty if there are none. A later call loads only the files
 *   that were saved since then: the other results are the same objects
 */
export function openReads(folder: string, engine: string): () => Promise<ReadCache> {
  const files = new Map<number, LoadedFile>();
  return async () => {
    const cache = createReadCache();
    // One file after the other: together they are as large as the archive.
    for (let number = 0; number < FILES; number += 1) {
      const loaded = await loadFile(nameFile(folder, number), engine, files.get(number)).catch(() => undefined);
      if (loaded === undefined) files.delete(number);
      else files.set(number, loaded);
      for (const [path, read] of loaded?.entries ?? []) cache.results.set(path, read);
    }
    for (const [path, known] of (await load<[string, KnownFile][]>(join(folder, KNOWN_FILES), engine)) ?? []) {
      cache.files.set(path, known);
    }
    const mentions = await load<PackedMentions>(join(folder, MENTIONS), engine);
    return mentions === undefined ? cache : { ...cache, mentions: unpackMentions(mentions) };
  };
}

async function loadFile(path: string, engine: string, last: LoadedFile | undefined): Promise<LoadedFile> {
  const file = await open(path);
  try {
    // A file is saved under another name first, so each save creates a new inode.
    const { ino, mtimeNs, size } = await file.stat({ bigint: true });
    const version = `${ino} ${mtimeNs} ${size}`;
    return last?.version === version ? last : { version, entries: unpack(await file.readFile(), engine) };
  } finally {
    await file.close();
  }
}

/** Loads what was saved in a file; undefined if it cannot be used. */
async function load<Value>(path: string, engine: string): Promise<Value | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const content = bytes && openContent(bytes, engine);
  return content && (deserialize(content) as Value);
}

/**
 * Saves what was read. Only files with a changed result are written, each atomically.
 *
 * @param before what was loaded
 */
export async function saveReads(folder: string, engine: string, cache: ReadCache, before: ReadCache): Promise<void> {
  await mkdir(folder, { recursive: true });
  const save = async (path: string, value: unknown) => {
    const content = serialize(value);
    const temporary = join(folder, `${randomUUID()}.tmp`);
    await writeFile(temporary, Buffer.concat([checksum(content, engine), content]));
    await rename(temporary, path);
  };
  const [after, last] = [cache.results, before.results];
  const paths = new Set([...after.keys(), ...last.keys()]);
  const changed = new Set([...paths].filter((path) => after.get(path) !== last.get(path)).map(numberOf));
  const groups = Map.groupBy(after, ([path]) => numberOf(path));
  for (const number of changed) await save(nameFile(folder, number), saveEntries(groups.get(number) ?? []));
  if (!haveSameMentions(cache.mentions, before.mentions))
    await save(join(folder, MENTIONS), packMentions(cache.mentions));
  const isKnown = ([path, file]: [string, KnownFile]) => before.files.get(path) === file;
  if (cache.files.size === before.files.size && [...cache.files].every(isKnown)) return;
  await save(join(folder, KNOWN_FILES), [...cache.files]);
}

function unpack(bytes: Buffer, engine: string): Entries {
  const content = openContent(bytes, engine);
  return content === undefined ? [] : restoreEntries(deserialize(content) as SavedEntries);
}

/** Converts results of reading files to plain data, which another thread can receive. */
export function saveEntries(entries: Entries): SavedEntries {
  return entries.map(([path, read]) => {
    const document = saveDocument(read.result.value);
    return [path, document === undefined ? read : withValue(read, undefined), document];
  });
}

/** Converts plain data to results of reading files. */
export function restoreEntries(entries: SavedEntries): Entries {
  const known = new Map<string, string>();
  const share: Share = (text) => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return (found ?? text) as typeof text;
  };
  return entries.map(([path, read, document]) =>
    document === undefined ? [path, read] : [path, withValue(read, restoreDocument(document, share))],
  );
}

function withValue(read: CachedRead, value: unknown): CachedRead {
  return { ...read, result: { ...read.result, value } };
}

/** What was saved in a file; undefined if the file is not complete, or of another version of the program. */
function openContent(bytes: Buffer, engine: string): Buffer | undefined {
  const content = bytes.subarray(CHECKSUM_LENGTH);
  return bytes.subarray(0, CHECKSUM_LENGTH).equals(checksum(content, engine)) ? content : undefined;
}

/** A file of another version of the program has another checksum, as a damaged file has. */
function checksum(content: Uint8Array, engine: string): Buffer {
  const bytes = Buffer.alloc(CHECKSUM_LENGTH);
  bytes.writeUInt32LE(crc32(content, crc32(engine)));
  return bytes;
}

function numberOf(path: string): number {
  return Number.parseInt(sha256(path).slice(0, 4), 16) % FILES;
}

function nameFile(folder: string, number: number): string {
  return join(folder, `reads-${number}.bin`);
}
