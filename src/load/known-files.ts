/** Which files have not changed since they were last read, so that they need not be read again. */
import type { BigIntStats } from 'node:fs';
import type { ArchiveFile } from '../model/model.ts';

/**
 * A file as it was last read. Its stamp changes with every change of the file: it has the size, the device, the inode, and
 * the times of the last change of content and of status. Programs can set the first time, but not the second. A file system
 * without a time of status, such as FAT, does not show a change that keeps the size and sets the first time.
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
 * @param stats what the file system says about it
 * @param now milliseconds since 1970
 * @returns undefined if the file has just changed
 */
export function stampOf(stats: BigIntStats, now: number): string | undefined {
  const { size, dev, ino, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  const settled = BigInt(now - UNSETTLED);
  return mtimeMs < settled && ctimeMs < settled ? `${size} ${dev} ${ino} ${mtimeNs} ${ctimeNs}` : undefined;
}
