/** Reads one file, or takes the result of an earlier run where nothing has changed. */
import type { ReadResult } from '../text/problem.ts';
import type { Attachments } from './attachments.ts';
import type { FileKind } from './file-kinds.ts';
import type { ContentFile } from './file-listing.ts';
import { readChecked } from './checked-file.ts';

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
