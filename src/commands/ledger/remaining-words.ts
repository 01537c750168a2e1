/** Finds the places in a content folder that still have the words that an edition withholds. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../../ledger/align/changes.ts';
import { findWithheldWords } from '../../ledger/record/withheld-words.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import type { Place } from '../../text/problem.ts';

/**
 * Finds the places that still have words to be withheld. The files of the new edition count as they would be written.
 *
 * @param content the content folder
 * @param files the files of the new edition, by their path in the content folder
 */
export async function findRemainingWords(
  { ledger }: ArchiveDocument,
  changes: readonly Change[],
  content: string,
  files: ReadonlyMap<string, string>,
): Promise<Place[]> {
  const ids = new Set(changes.flatMap((change) => (change.type === 'withheld' ? [change.id] : [])));
  const all = changes.some(({ type }) => type === 'document-withheld');
  const words = (ledger?.addresses ?? [])
    .filter(({ id }) => all || ids.has(id))
    .flatMap(({ readings }) => readings.map(({ text }) => text))
    // Of a whole document, passages of one or two words, such as a heading, would be found everywhere.
    .filter((text) => !all || text.split(/\s+/).length > 2);
  if (words.length === 0) return [];
  const texts = new Map<string, string>();
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      texts.set(path, await readFile(path, 'utf8'));
    }
  }
  for (const [path, text] of files) texts.set(join(content, path), text);
  return findWithheldWords(words, texts);
}
