/** The files of a site while it is written, with the size and the digest of each, so that none is read again. */
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../exports/export-format.ts';
import { isWhole, measure, type FileContent, type MeasuredFile } from '../exports/file-content.ts';
import { createChunkWriter } from './chunk-writer.ts';
import { measureFiles, type SiteFile } from './site-manifest.ts';

export interface SiteFiles {
  /** Writes a file that must not exist: an exported file never replaces a page. */
  write(path: string, content: FileContent): void;
  /** Changes the text of a page that this build has rendered. */
  change(path: string, change: (text: string) => string): void;
  /** Finds a file that was written or kept. */
  find(path: string): WrittenFile | undefined;
  /** The files that were written or kept, by path. */
  listWritten(): ReadonlyMap<string, SiteFile>;
  /** All files in the folder, also those that others have written. */
  list(): ReadonlyMap<string, SiteFile>;
}

/**
 * @param folder the folder of the site
 * @param kept the files that were taken from the last build; more may be added
 * @param locate finds a file
 */
export function createSiteFiles(
  folder: string,
  kept: ReadonlyMap<string, MeasuredFile> = new Map(),
  locate: (path: string) => string = (path) => join(folder, path),
): SiteFiles {
  const folders = new Set<string>();
  const readWritten = createReader();
  const written = new Map<string, SiteFile>();
  let listed: Map<string, SiteFile> | undefined;

  const save = (path: string, content: FileContent, flag: 'w' | 'wx') => {
    const measured = writeContent(join(folder, path), content, flag);
    written.set(path, measured);
    listed?.set(path, measured);
  };

  return {
    write(path, content) {
      const parent = dirname(join(folder, path));
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      save(path, content, 'wx');
    },
    change(path, change) {
      save(path, change(readFileSync(join(folder, path), 'utf8')), 'w');
    },
    find(path) {
      const measured = written.get(path) ?? kept.get(path);
      if (measured === undefined) return undefined;
      const { bytes, sha256 } = measured;
      return { bytes, sha256, read: () => readWritten(locate(path), bytes) };
    },
    listWritten: () => new Map([...kept, ...written]),
    list() {
      listed ??= measureFiles(folder, new Map([...kept, ...written]));
      // More files may have been kept since the folder was listed.
      for (const [path, measured] of kept) if (!written.has(path)) listed.set(path, measured);
      return listed;
    },
  };
}

/** The size of the buffer into which files are read, in bytes. Few files are larger. */
const READ_BUFFER = 1_048_576;

/**
 * A function that reads files into one buffer. A buffer for each file needs 200 MB, because they are not freed until so
 * much is allocated. A larger file has its own buffer, which is not kept.
 *
 * @returns the content of a file of a known size, until another file is read
 */
function createReader(): (file: string, size: number) => Uint8Array {
  const shared = new Uint8Array(READ_BUFFER);
  return (file, size) => {
    const buffer = size > READ_BUFFER ? new Uint8Array(size) : shared;
    const descriptor = openSync(file, 'r');
    try {
      const length = readSync(descriptor, buffer, 0, size, 0);
      if (length !== size) throw new Error(`Internal error: ${file} has changed during the build`);
      return buffer.subarray(0, size);
    } finally {
      closeSync(descriptor);
    }
  };
}

/** Writes a file chunk by chunk. */
function writeContent(file: string, content: FileContent, flag: 'w' | 'wx'): SiteFile {
  const descriptor = openSync(file, flag);
  try {
    const append = (bytes: Uint8Array) => writeFileSync(descriptor, bytes);
    const measured = isWhole(content) ? measure(content, append) : writeChunks(content, append);
    return { ...measured, modified: fstatSync(descriptor).mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

function writeChunks(content: FileContent, append: (bytes: Uint8Array) => void): MeasuredFile {
  const writer = createChunkWriter(append);
  const measured = measure(content, writer.write);
  writer.flush();
  return measured;
}
