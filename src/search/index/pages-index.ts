/** Builds the index of the pages about the documents: records, vocabulary, stems, and a manifest, without Pagefind. */
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { SearchSource } from '../query/search-source.ts';
import { collectVocabulary } from '../query/vocabulary-files.ts';
import { divideRecords } from './divide-records.ts';
import { describeIndex, type IndexFile } from './manifest-files.ts';
import { collectStems } from './stem-postings.ts';

/** @returns the files, with paths below `search-index/` */
export function describePages(source: SearchSource, wordsPerRecord: number): IndexFile[] {
  const records = divideRecords(source, { words: wordsPerRecord, passages: PASSAGES_PER_RECORD });
  const vocabulary = collectVocabulary(source);
  const description = describeIndex(source, vocabulary, {
    records: records.length,
    stems: collectStems(records, vocabulary, source.language, true),
    frequentStems: [],
    stemsOnly: true,
    pages: 0,
  });
  const files = [...records.map((value, number) => ({ path: `records/${number}.json`, value })), ...description];
  return files.map(({ path, value }) => ({ path: `pages/${path}`, value }));
}
