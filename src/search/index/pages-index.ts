/** Builds the index of the pages about the documents: records, vocabulary, stems, and a manifest, without Pagefind. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { Manifest } from '../query/manifest.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { SearchDocument, SearchSource } from '../query/search-source.ts';
import { divideRecords } from './divide-records.ts';
import {
  countDocuments,
  type DerivedFile,
  describeIndex,
  type DocumentTotals,
  encodeJson,
  pathOfRecord,
} from './manifest-files.ts';
import { once } from './once.ts';
import type { PageRun } from './page-runs.ts';
import { listDocuments, listTextIds } from './pages-source.ts';
import { deriveGroups } from './run-groups.ts';
import { collectPostings, joinPostings, joinRuns, type RecordRun } from './stem-postings.ts';
import { createIdSet } from './text-ids.ts';
import { combineCounts, countWords, sumCounts, type Vocabulary } from './word-counts.ts';

/** What the manifest of the archive says about the pages: how many are indexed, and the digest of both. */
export type PagesSummary = Pick<Manifest, 'pages' | 'digest'>;

/** What is derived from a run of pages. It is plain data, and a build saves it. */
interface RunFacts {
  /** The SHA-256 of each document. */
  readonly documents: readonly string[];
  readonly totals: DocumentTotals;
  /** The SHA-256 of the file of each record. */
  readonly records: readonly string[];
}

/** The records of a run. */
interface IndexedRun {
  readonly name: string;
  /** Identifies the records. */
  readonly digest: string;
  readonly facts: RunFacts;
  readRecords(): readonly PackedRecord[];
}

/**
 * Builds the files of the index. The digest identifies the state of the archive and of its pages, because pages also
 * change without the archive's words: a headnote is on a page only.
 *
 * @param runs in the order in which results list their pages
 * @param write writes a file. The manifest is the last
 * @param parts what is derived from runs of pages, of which a build saves some
 */
export function describePages(
  archive: SearchSource,
  runs: Iterable<PageRun>,
  wordsPerRecord: number,
  write: (file: DerivedFile) => void,
  parts?: FileParts,
): PagesSummary {
  const { language } = archive;
  const size = { words: wordsPerRecord, passages: PASSAGES_PER_RECORD };
  const divide = (documents: readonly SearchDocument[]) => divideRecords({ ...archive, names: [], documents }, size);
  const indexed: IndexedRun[] = [];
  const known = createIdSet();
  let recordCount = 0;
  for (const run of runs) {
    const { files, ...made } = indexRun(run, known.add(run.ids), divide, parts);
    for (const [index, file] of files.entries()) write({ path: pathOfRecord(recordCount + index), ...file });
    recordCount += files.length;
    indexed.push(made);
  }
  const totals = sumTotals(indexed.map(({ facts }) => facts.totals));
  const digests = indexed.flatMap(({ facts }) => facts.documents);
  const digest = sha256(JSON.stringify([archive.digest, digests])).slice(0, archive.digest.length);
  const vocabulary = countGroups(indexed, parts);
  const postings = collectGroups(indexed, vocabulary.meanLength, language, parts);
  const description = describeIndex({ ...archive, digest }, vocabulary, {
    totals,
    records: recordCount,
    stems: joinRuns(postings, vocabulary, language, true),
    frequentStems: [],
    stemsOnly: true,
    pages: 0,
  });
  for (const { path, content } of description) write({ path, digest: sha256(content), read: () => content });
  return { pages: totals.documents, digest };
}

/**
 * Indexes a run.
 *
 * @param isRepeated for each text, 1 if earlier runs have it, too. Such a text is not in the records
 * @returns the run, with the files of its records
 */
function indexRun(
  run: PageRun,
  isRepeated: Uint8Array,
  divide: (documents: readonly SearchDocument[]) => PackedRecord[],
  parts?: FileParts,
): IndexedRun & { readonly files: readonly Omit<DerivedFile, 'path'>[] } {
  const { name } = run;
  const readDocuments = once(() => {
    const pages = run.readPages();
    return listDocuments(
      pages,
      listTextIds(pages).filter((_, index) => isRepeated[index] === 1),
    );
  });
  const readRecords = once(() => divide(readDocuments()));
  const readContents = once(() => readRecords().map(encodeJson));
  const facts = readPart(parts, `records ${name}`, [run.digest, sha256(isRepeated)], (): RunFacts => {
    const documents = readDocuments();
    return {
      documents: documents.map((document) => sha256(JSON.stringify(document))),
      totals: countDocuments(documents),
      records: readContents().map(sha256),
    };
  });
  const files = facts.records.map((digest, index) => ({
    digest,
    read() {
      const content = readContents()[index];
      if (content === undefined) throw new Error(`Internal error: the run ${name} has no record ${index}`);
      return content;
    },
  }));
  return { name, digest: sha256(facts.records.join()), facts, readRecords, files };
}

/** What the manifest says about all pages. Their voice, kind, and date are the same. */
function sumTotals(totals: readonly DocumentTotals[]): DocumentTotals {
  return {
    documents: totals.reduce((sum, { documents }) => sum + documents, 0),
    passages: totals.reduce((sum, { passages }) => sum + passages, 0),
    values: (totals.find(({ documents }) => documents > 0) ?? countDocuments([])).values,
  };
}

/** The vocabulary of the pages. */
function countGroups(runs: readonly IndexedRun[], parts?: FileParts): Vocabulary {
  const derive = ({ readRecords }: IndexedRun) => countWords(readRecords().flatMap(({ passages }) => passages));
  return combineCounts(deriveGroups(runs, { kind: 'words', item: '', derive, join: sumCounts }, parts));
}

/** The stems of each group of runs. */
function collectGroups(
  runs: readonly IndexedRun[],
  meanLength: number,
  language: string,
  parts?: FileParts,
): Generator<RecordRun> {
  const derive = ({ facts, readRecords }: IndexedRun): RecordRun => ({
    records: facts.records.length,
    postings: collectPostings(readRecords(), meanLength, language, true),
  });
  return deriveGroups(runs, { kind: 'stems', item: [language, meanLength], derive, join: joinPostings }, parts);
}
