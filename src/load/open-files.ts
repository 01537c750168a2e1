/** Opens files and folders of the content folder. */
import pLimit from 'p-limit';

/** How many are open at a time. Some systems allow a process 256, and two threads of a build read. */
const MOST_OPEN = 64;

/** Calls a function that opens one file or folder when fewer than {@link MOST_OPEN} are open. It must not call this. */
export const openFew = pLimit(MOST_OPEN);

/** In place of a file or folder that does not exist. @throws any other error: what exists must not be left out */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  return undefined;
}
