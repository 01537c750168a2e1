/**
 * Writes the files that either thread can write: the bag, which contains most exported files, and the EPUB. The thread
 * that would wait otherwise writes them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { epub } from '../exports/epub.ts';
import type { MeasuredFile } from '../exports/file-content.ts';
import { bag, listFilesOf } from '../exports/registry.ts';
import type { Environment } from '../load/environment.ts';
import type { Output } from './atomic-output.ts';
import { openSavedParts } from './open-reuse.ts';
import type { BuiltArchive } from './shared-archive.ts';
import { createSiteFiles, type SiteFiles } from './site-files.ts';
import { writeExport } from './write-export.ts';

const FORMATS = { bag, epub };

/** A file that either thread can write. */
export type LateFile = keyof typeof FORMATS;

/** Says which late files a thread has begun to write. Both threads have it. */
export type LateClaims = SharedArrayBuffer;

/** Creates claims of files that no thread has begun to write. */
export function createLateClaims(): LateClaims {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * Object.keys(FORMATS).length);
}

/** Claims a file for this thread. @returns false if a thread has claimed it */
export function claimLate(claims: LateClaims, file: LateFile): boolean {
  return Atomics.exchange(new Int32Array(claims), Object.keys(FORMATS).indexOf(file), 1) === 0;
}

/** What a thread needs in order to write late files. */
export interface LateWriter {
  readonly shared: BuiltArchive;
  readonly environment: Environment;
  readonly output: Output;
  readonly claims: LateClaims;
  /** Writes the file. */
  readonly files: SiteFiles;
}

/**
 * Writes a file, unless a thread has begun to write it or the archive does not offer it.
 *
 * @param listExported lists the files that the thread of the archive has written or kept, by path. The bag contains them
 * @returns whether this thread has claimed the file
 */
export function writeLate(
  file: LateFile,
  { shared, environment, output, claims, files }: LateWriter,
  listExported: () => ReadonlyMap<string, MeasuredFile>,
): boolean {
  if (!claimLate(claims, file)) return false;
  const { archive, paths } = shared;
  const parts = openSavedParts(shared, join(output.saved, `${file}-parts`), environment.isClean);
  const { find } = createSiteFiles(output.next, listExported(), (path) => locate(output, path));
  for (const [path, late] of listFilesOf([FORMATS[file]], { archive, paths, findWritten: find })) {
    writeExport(shared, files, parts, path, late);
  }
  parts.prune();
  return true;
}

/** Where a file is that this build has written, or has kept in the spare. */
function locate({ next, spare }: Output, path: string): string {
  const written = join(next, path);
  return existsSync(written) ? written : join(spare, path);
}
