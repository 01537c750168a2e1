/** Builds the index of the pages about the documents: records, vocabulary, stems, and a manifest, without Pagefind. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { SearchDocument, SearchSource } from '../query/search-source.ts';
import { divideRecords } from './divide-records.ts';
import { describeIndex, encodeRecords, type IndexFile } from './manifest-files.ts';
import { collectPostings, joinRuns, type RecordRun } from './stem-postings.ts';
import { combineCounts, countWords, type WordCounts } from './word-counts.ts';

/** One page in so many is the first of a run. */
const PAGES_PER_RUN = 32;

/** Some consecutive pages. */
interface PageRun {
  /** The path of the first page. */
  readonly name: string;
  /** The SHA-256 of the records. */
  readonly digest: string;
  readonly records: readonly PackedRecord[];
}

/**
 * Builds the files of the index.
 *
 * @param parts what is derived from runs of pages, of which a build saves some
 * @returns the files, the manifest last. Each is encoded when it is read
 */
export function* describePages(source: SearchSource, wordsPerRecord: number, parts?: FileParts): Generator<IndexFile> {
  const { language } = source;
  const runs: PageRun[] = [];
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
  const vocabulary = combineCounts(countRuns(runs, parts));
  const postings = collectRuns(runs, vocabulary.meanLength, language, parts);
  yield* describeIndex(source, vocabulary, {
    records: recordCount,
    stems: joinRuns(postings, vocabulary, language, true),
    frequentStems: [],
    stemsOnly: true,
    pages: 0,
  });
}

/** The words of each run. Those of all runs together would need much memory. */
function* countRuns(runs: readonly PageRun[], parts?: FileParts): Generator<WordCounts> {
  for (const { name, digest, records } of runs) {
    const count = () => countWords(records.flatMap(({ passages }) => passages));
    yield readPart(parts, `words ${name}`, digest, count);
  }
}

/** The stems of each run. */
function* collectRuns(
  runs: readonly PageRun[],
  meanLength: number,
  language: string,
  parts?: FileParts,
): Generator<RecordRun> {
  for (const { name, digest, records } of runs) {
    const collect = () => collectPostings(records, meanLength, language, true);
    const postings = readPart(parts, `stems ${name}`, [digest, language, meanLength], collect);
    yield { records: records.length, postings };
  }
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
