/**
 * Writes the bag, which contains most exported files. Either thread can write it: the one that would wait otherwise.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasuredFile } from '../exports/file-content.ts';
import { bag, listFilesOf } from '../exports/registry.ts';
import type { Environment } from '../load/environment.ts';
import type { Output } from './atomic-output.ts';
import { openSavedParts } from './open-reuse.ts';
import type { BuiltArchive } from './shared-archive.ts';
import { createSiteFiles, type SiteFiles } from './site-files.ts';
import { writeExport } from './write-export.ts';

/** Says whether a thread has begun to write the bag. Both threads have it. */
export type BagClaim = SharedArrayBuffer;

/** Creates a claim that no thread has. */
export function createBagClaim(): BagClaim {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** Claims the bag for this thread. @returns false if a thread has claimed it */
export function claimBag(claim: BagClaim): boolean {
  return Atomics.exchange(new Int32Array(claim), 0, 1) === 0;
}

/**
 * Writes the bag, if the archive offers it.
 *
 * @param exported the files that the thread of the archive has written or kept, by path
 * @param files writes the bag
 */
export function writeBag(
  shared: BuiltArchive,
  { isClean }: Environment,
  output: Output,
  exported: ReadonlyMap<string, MeasuredFile>,
  files: SiteFiles,
): void {
  const { archive, paths } = shared;
  const parts = openSavedParts(shared, join(output.saved, 'bag-parts'), isClean);
  const { find } = createSiteFiles(output.next, exported, (path) => locate(output, path));
  for (const [path, file] of listFilesOf([bag], { archive, paths, findWritten: find })) {
    writeExport(shared, files, parts, path, file);
  }
  parts.prune();
}

/** Where a file is that this build has written, or has kept in the spare. */
function locate({ next, spare }: Output, path: string): string {
  const written = join(next, path);
  return existsSync(written) ? written : join(spare, path);
}
