/** Reads `published.json`, the list of published documents. */
import { parsePublished } from '../ledger/published-list.ts';
import type { PublishedList } from '../model/former-documents.ts';
import type { Problem } from '../text/problem.ts';
import { fileName, readText, type ContentFolder } from './file-listing.ts';
import { ignoreMissing } from './open-files.ts';

/** The name of the list in the content folder. */
export const PUBLISHED_FILE = 'published.json';

/** Reads the list. A folder without the file has an empty list; a list that cannot be read is undefined. */
export async function readPublished(
  content: ContentFolder,
): Promise<{ published: PublishedList; problems: readonly Problem[] }> {
  const { folder, isAllowed } = content;
  const file = fileName(folder, PUBLISHED_FILE);
  const text = isAllowed(PUBLISHED_FILE) ? await readText(content, PUBLISHED_FILE).catch(ignoreMissing) : undefined;
  if (text === undefined) return { published: { file, documents: [] }, problems: [] };
  const { value, problems } = parsePublished(text, file);
  return { published: { file, documents: value }, problems };
}
