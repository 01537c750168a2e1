/** Builds the index of the pages about the documents: records, vocabulary, stems, and a manifest, without Pagefind. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { SearchDocument, SearchSource } from '../query/search-source.ts';
import { divideRecords } from './divide-records.ts';
import { describeIndex, encodeRecords, type IndexFile } from './manifest-files.ts';
import { collectPostings, joinRuns } from './stem-postings.ts';
import { combineCounts, countWords } from './word-counts.ts';

/** One page in so many is the first of a run. */
const PAGES_PER_RUN = 32;

/**
 * @param parts what is derived from runs of pages, of which a build saves some
 * @returns the files, the manifest last. Each is encoded when it is read
 */
export function* describePages(source: SearchSource, wordsPerRecord: number, parts?: FileParts): Generator<IndexFile> {
  const { language } = source;
  const runs = [];
  let recordCount = 0;
  for (const documents of divideRuns(source.documents)) {
    const size = { words: wordsPerRecord, passages: PASSAGES_PER_RECORD };
    const records = divideRecords({ ...source, documents }, size);
    const files = [...encodeRecords(records, recordCount)];
    runs.push({
      name: documents[0]?.path ?? '',
      digest: sha256(Buffer.concat(files.map(({ content }) => content))),
      records,
    });
    recordCount += records.length;
    yield* files;
  }
  const counts = runs.map(({ name, digest, records }) =>
    readPart(parts, `words ${name}`, digest, () => countWords(records.flatMap(({ passages }) => passages))),
  );
  const vocabulary = combineCounts(counts);
  const { meanLength } = vocabulary;
  const postings = runs.map(({ name, digest, records }) => ({
    records: records.length,
    postings: readPart(parts, `stems ${name}`, [digest, language, meanLength], () =>
      collectPostings(records, meanLength, language, true),
    ),
  }));
  yield* describeIndex(source, vocabulary, {
    records: recordCount,
    stems: joinRuns(postings, vocabulary, language, true),
    frequentStems: [],
    stemsOnly: true,
    pages: 0,
  });
}

/** Divides pages into runs. Where a run begins depends on one page alone, so that a new page changes one run. */
function divideRuns(pages: readonly SearchDocument[]): SearchDocument[][] {
  const runs: SearchDocument[][] = [];
  for (const page of pages) {
    const isFirst = runs.length === 0 || Number.parseInt(sha256(page.path).slice(0, 4), 16) % PAGES_PER_RUN === 0;
    if (isFirst) runs.push([]);
    runs.at(-1)?.push(page);
  }
  return runs;
}
