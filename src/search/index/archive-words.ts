/** Reads the words of an archive once, for everything that has to be known before its index can be written. */
import type { PackedRecord } from '../query/search-record.ts';
import type { SearchDocument, SearchName, SearchSource } from '../query/search-source.ts';
import { createStemCounter } from './indexed-text.ts';
import type { NumberedTexts } from './numbered-texts.ts';
import { combineCounts, createWordCounter, type Vocabulary } from './word-counts.ts';

/** What the words of an archive are. */
export interface ArchiveWords {
  /** The records that have a word. A record of signs alone is never found, and Pagefind does not index it. */
  readonly records: readonly PackedRecord[];
  /** Every word, with the number of passages that have it. */
  readonly vocabulary: Vocabulary;
  /** The stems whose positions Pagefind is not given. */
  readonly frequentStems: ReadonlySet<string>;
}

/**
 * Reads the words of all records.
 *
 * @param source what the records were made from
 * @param texts keeps the texts of the records
 */
export function readArchiveWords(
  all: readonly PackedRecord[],
  source: SearchSource,
  texts: NumberedTexts,
): ArchiveWords {
  const words = createWordCounter(texts);
  const stems = createStemCounter(texts, source.language);
  const records = all.filter((record) => {
    for (const passage of record.passages) {
      const written = texts.read(passage.words);
      words.addPassage(written);
      stems.add(written);
    }
    for (const form of record.names.flat()) stems.add(texts.read(form));
    return stems.endRecord();
  });
  for (const form of listForms(source.names, listMentioned(source.documents))) words.addOther(texts.readOnce(form));
  return { records, vocabulary: combineCounts([words.finish()]), frequentStems: stems.listFrequent() };
}

/** The ids of the names that passages mention. */
export function listMentioned(documents: readonly SearchDocument[]): ReadonlySet<string> {
  const mentions = documents.flatMap(({ passages }) => passages.flatMap((passage) => passage.mentions));
  return new Set(mentions.map(({ name }) => name));
}

/** The forms of the names that passages mention. Each finds these passages. @param mentioned the ids of these names */
export function listForms(names: readonly SearchName[], mentioned: ReadonlySet<string>): string[] {
  return names.flatMap(({ id, forms }) => (mentioned.has(id) ? forms : []));
}
