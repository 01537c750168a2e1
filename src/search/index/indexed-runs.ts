/**
 * Derives an index from runs of documents: its records and facets. A build saves what is derived from a run, and
 * derives it again only if the run changes.
 */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { SearchDocument, SearchSource } from '../query/search-source.ts';
import { listMentioned } from './archive-words.ts';
import { divideRecords } from './divide-records.ts';
import { collectFacets } from './facet-lists.ts';
import {
  countDocuments,
  type DerivedFile,
  type DocumentTotals,
  encodeJson,
  orderValues,
  pathOfRecord,
} from './manifest-files.ts';
import { once } from './once.ts';
import { deriveGroups } from './run-groups.ts';
import { joinPostings, type RecordRun } from './stem-postings.ts';

/** Some consecutive documents. */
export interface DocumentRun {
  readonly name: string;
  /** Everything that the records are made from. */
  readonly item: unknown;
  readDocuments(): readonly SearchDocument[];
}

/** The records of a run. */
export interface IndexedRun {
  readonly name: string;
  /** Identifies the records. */
  readonly digest: string;
  readonly facts: RunFacts;
  readRecords(): readonly PackedRecord[];
}

/** What is derived from a run. It is plain data, and a build saves it. */
interface RunFacts {
  /** The digest of each document. */
  readonly documents: readonly string[];
  readonly totals: DocumentTotals;
  /** The ids of the names that passages mention. */
  readonly names: readonly string[];
  /** The SHA-256 of the file of each record. */
  readonly records: readonly string[];
}

/** How runs are indexed. */
export interface RunOptions {
  readonly names: SearchSource['names'];
  /** The number of words after which a new record begins. */
  readonly wordsPerRecord: number;
  readonly digestDocument: (document: SearchDocument) => string;
  /** Writes the file of a record. */
  readonly write: (file: DerivedFile) => void;
  /** What is derived from runs, of which a build saves some. */
  readonly parts: FileParts | undefined;
}

/** Indexes runs, and writes their records. */
export function indexRuns(runs: Iterable<DocumentRun>, options: RunOptions): IndexedRun[] {
  const indexed: IndexedRun[] = [];
  let records = 0;
  for (const run of runs) {
    const made = indexRun(run, records, options);
    records += made.facts.records.length;
    indexed.push(made);
  }
  return indexed;
}

/** @param firstRecord the number of the first record of the run */
function indexRun(
  { name, item, readDocuments }: DocumentRun,
  firstRecord: number,
  { names, wordsPerRecord, digestDocument, write, parts }: RunOptions,
): IndexedRun {
  const size = { words: wordsPerRecord, passages: PASSAGES_PER_RECORD };
  const readAll = once(readDocuments);
  const readRecords = once(() => divideRecords({ documents: readAll(), names }, size));
  let contents: Uint8Array[] | undefined;
  const readContents = () => (contents ??= readRecords().map(encodeJson));
  const facts = readPart(parts, `records ${name}`, item, (): RunFacts => {
    const documents = readAll();
    return {
      documents: documents.map(digestDocument),
      totals: countDocuments(documents),
      names: [...listMentioned(documents)],
      records: readContents().map(sha256),
    };
  });
  for (const [index, digest] of facts.records.entries()) {
    const read = () => {
      const content = readContents()[index];
      if (content === undefined) throw new Error(`Internal error: the run ${name} has no record ${index}`);
      return content;
    };
    write({ path: pathOfRecord(firstRecord + index), digest, read });
  }
  // The files of all records together take much memory.
  contents = undefined;
  return { name, digest: sha256(facts.records.join()), facts, readRecords };
}

/** The number of records of all runs. */
export function countRecords(runs: readonly IndexedRun[]): number {
  return runs.reduce((sum, { facts }) => sum + facts.records.length, 0);
}

/** What the manifest says about the documents of all runs. */
export function sumTotals(runs: readonly IndexedRun[]): DocumentTotals {
  const totals = runs.map(({ facts }) => facts.totals);
  return {
    documents: totals.reduce((sum, { documents }) => sum + documents, 0),
    passages: totals.reduce((sum, { passages }) => sum + passages, 0),
    values: orderValues({
      voice: totals.flatMap(({ values }) => values.voice),
      kind: totals.flatMap(({ values }) => values.kind),
      year: totals.flatMap(({ values }) => values.year),
    }),
  };
}

/** The values of facets in each group of runs. */
export function collectFacetGroups(runs: readonly IndexedRun[], parts: FileParts | undefined): Generator<RecordRun> {
  const derive = ({ readRecords }: IndexedRun) => collectFacets(readRecords());
  return deriveGroups(runs, { kind: 'facets', item: '', derive, join: joinPostings }, parts);
}
