/** Reads one file, or takes the result of an earlier run where nothing has changed. */
import { checkCharacters, noticeCharacters } from '../text/character-checks.ts';
import { problem, startOfFile, type ReadResult } from '../text/problem.ts';
import type { Attachments } from './attachments.ts';
import type { FileKind } from './file-kinds.ts';
import type { ContentFile } from './file-listing.ts';
import { checkLimits } from './limit-checks.ts';

/** The results of reading files, by path. A result is used again while nothing that it depends on changes. */
export type ReadCache = Map<string, { readonly key: string; readonly result: ReadResult<unknown> }>;

/** Reads a file of a kind, with a cache. */
export function readCached<T>(
  kind: FileKind<T>,
  file: ContentFile,
  attachments: Attachments,
  cache: ReadCache,
): ReadResult<T> {
  const key = `${kind.dependencies?.(file, attachments) ?? ''}\0${file.text}`;
  const cached = cache.get(file.path);
  // A path has one kind, so the value has the type of that kind.
  if (cached?.key === key) return cached.result as ReadResult<T>;
  const result = readChecked(file, (text) => kind.read({ ...file, text }, attachments));
  cache.set(file.path, { key, result });
  return result;
}

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

/** Runs a reader. An exception is an internal error; the other files are still read. */
function attempt<T>(read: () => ReadResult<T>, file: string): ReadResult<T> {
  try {
    return read();
  } catch (error) {
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
