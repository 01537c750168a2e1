/** Which files have not changed since they were last read, so that they need not be read again. */
import type { BigIntStats } from 'node:fs';
import type { ArchiveFile } from '../model/model.ts';

/**
 * A file as it was last read. Its stamp changes with every change of the file: it has the size, the inode, and the times
 * of the last change of content and of status. Programs can set the first time, but not the second.
 */
export interface KnownFile extends Pick<ArchiveFile, 'bytes' | 'sha256'> {
  readonly stamp: string;
}

/**
 * Milliseconds. A file that changed so shortly before it is read may change again without another stamp, because the
 * clock of a file system can be coarse. The next run reads it again.
 */
const UNSETTLED = 2000;

/**
 * The stamp of a file.
 *
 * @param now milliseconds since 1970
 * @returns undefined if the file has just changed
 */
export function stampOf(
  { size, ino, mtimeNs, ctimeNs, mtimeMs, ctimeMs }: BigIntStats,
  now: number,
): string | undefined {
  const settled = BigInt(now - UNSETTLED);
  return mtimeMs < settled && ctimeMs < settled ? `${size} ${ino} ${mtimeNs} ${ctimeNs}` : undefined;
}
