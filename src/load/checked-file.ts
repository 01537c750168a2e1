/** Reads a file within the limits, checks its characters, and turns an exception of its reader into a problem. */
import { isAuthorError } from '../text/author-error.ts';
import { checkCharacters, noticeCharacters } from '../text/character-checks.ts';
import { problem, startOfFile, type ReadResult } from '../text/problem.ts';
import type { ContentFile } from './file-listing.ts';
import { checkLimits } from './limit-checks.ts';

/**
 * Reads a file whose text is within the limits. Wrong characters do not stop the reader: the words are the same, and
 * the settings of a text editor must not cost an address.
 *
 * @param read the reader; it receives the text without a byte order mark
 */
export function readChecked<T>(
  { text, file }: Pick<ContentFile, 'text' | 'file'>,
  read: (text: string) => ReadResult<T>,
): ReadResult<T> {
  const exceeded = checkLimits(text, file);
  if (exceeded.length > 0) return { value: undefined, problems: exceeded };
  const { value, problems } = attempt(() => read(text.replace(/^\uFEFF/, '')), file);
  return { value, problems: [...checkCharacters(text, file), ...noticeCharacters(text, file), ...problems] };
}

/**
 * Runs a reader. An exception is an internal error; the other files are still read.
 *
 * @throws Error for the author if a received text changed meanwhile: a result would stay after the text is as before
 */
function attempt<T>(read: () => ReadResult<T>, file: string): ReadResult<T> {
  try {
    return read();
  } catch (error) {
    if (isAuthorError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const report = problem(
      'our-fault',
      startOfFile(file),
      `Internal error: this file could not be read (${message})`,
      'Please report it, with the file',
    );
    return { value: undefined, problems: [report] };
  }
}
