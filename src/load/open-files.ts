/** Opens files and folders of the content folder. */
import pLimit from 'p-limit';
import { authorError, isAuthorError } from '../text/author-error.ts';

/** How many are open at a time. Some systems allow a process 256, and two threads of a build read. */
const MOST_OPEN = 64;

/**
 * Calls a function that opens one file or folder when fewer than {@link MOST_OPEN} are open. The function must not call
 * `openFew` itself, or all slots can wait for each other.
 */
export const openFew = pLimit(MOST_OPEN);

/** What does not exist, or is of another type: the survey of the folder reports a wrong type. */
const MISSING = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'];

/**
 * In place of a file or folder that does not exist.
 *
 * @throws Error for the author after any other error: what exists must not be left out
 */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  const { code = 'unknown error', path = 'a file' } = error;
  if (MISSING.includes(code)) return undefined;
  if (isAuthorError(error)) throw error;
  throw authorError(`Cannot read \`${path}\` (${code}). Allow this program to read it, or remove it`);
}
