/** Builds the files that a search loads: Pagefind's index, the records, the vocabulary, the stems, and the manifest. */
import type { FileParts } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import { buildPagefind, readProgram } from '../pagefind/build/pagefind-files.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { SearchSource } from '../query/search-source.ts';
import type { PackedStem } from '../query/stem-files.ts';
import { readArchiveWords } from './archive-words.ts';
import { divideRecords } from './divide-records.ts';
import { collectFacets, joinFacets } from './facet-lists.ts';
import { createStemReader, formatIndexedText, type IndexedStems } from './indexed-text.ts';
import { buildLargeIndex } from './large-index.ts';
import { countDocuments, type DerivedFile, describeIndex, encodeRecords, type IndexFile } from './manifest-files.ts';
import { createNumberedTexts, type NumberedTexts } from './numbered-texts.ts';
import { createRunReader, type PageRun } from './page-runs.ts';
import { describePages, type PagesSummary } from './pages-index.ts';
import type { BuiltPage } from './pages-source.ts';
import { collectStems } from './stem-postings.ts';

/** A file of the site. */
export interface BuiltFile {
  /** Relative to the root of the site: `pagefind/pagefind.js`, `search-index/manifest.json`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The path of the manifest of an archive's index. */
export const MANIFEST_PATH = 'search-index/manifest.json';

/** Larger records mean more to load for each hit; smaller ones, more for each first search: 5 to 6 bytes per record. */
const WORDS_PER_RECORD = 400;

/** The largest number of records that a search may read completely. */
const FEW_RECORDS = 24;

/** Of archives with more passages, Pagefind has no index. See large-index.ts. */
const MOST_FOR_PAGEFIND = 50_000;

/** How an index is built. */
export interface IndexOptions {
  /** See {@link divideRecords}. */
  readonly wordsPerRecord?: number | undefined;
  /** The most passages of an archive that Pagefind indexes. Default: 50,000. */
  readonly mostForPagefind?: number | undefined;
}

/** How the index of an archive is built as a part of a site. */
export interface ArchiveIndexOptions extends IndexOptions {
  /** Keeps the texts of the passages. */
  readonly texts: NumberedTexts;
  /** The number of pages that have an index. */
  readonly pages?: number;
  /** What is derived from documents, of which a build saves some. */
  readonly parts?: FileParts;
  /** Writes a file of the site. The manifest is the last. */
  readonly write: (file: DerivedFile) => void;
}

/**
 * Builds the index of an archive and of its pages. The same source gives the same files, byte for byte.
 *
 * @param pages the pages about the documents; their index is separate, and is loaded only if a search needs it
 * @returns the files, sorted by path
 * @throws Error if Pagefind reports an error
 */
export async function buildIndex(
  source: SearchSource,
  options: IndexOptions = {},
  pages?: readonly BuiltPage[],
): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  const write = ({ path, read }: DerivedFile) => files.push({ path, content: read() });
  const texts = createNumberedTexts();
  const { digest, pages: pageCount } =
    pages === undefined ? { ...source, pages: 0 } : indexBuiltPages(source, pages, texts, write);
  await buildArchiveIndex({ ...source, digest }, { ...options, texts, pages: pageCount, write });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function indexBuiltPages(
  source: SearchSource,
  pages: readonly BuiltPage[],
  texts: NumberedTexts,
  write: (file: DerivedFile) => void,
) {
  const paths = pages.map(({ path }) => path);
  const reader = createRunReader(source, paths, texts);
  for (const page of pages) reader.add(page);
  return buildPagesIndex(source, reader.finish(), write);
}

/**
 * Builds the index of an archive without that of its pages.
 *
 * @throws Error if Pagefind reports an error
 */
export async function buildArchiveIndex(source: SearchSource, options: ArchiveIndexOptions): Promise<void> {
  const { texts, wordsPerRecord = WORDS_PER_RECORD, mostForPagefind = MOST_FOR_PAGEFIND, pages = 0 } = options;
  const write = placeIn('search-index', options.write);
  if (source.passageCount > mostForPagefind) {
    // An archive loads programs from its own site alone, also to search other archives.
    if (source.federates.length > 0) writeFiles(await readProgram(), placeIn('pagefind', options.write));
    buildLargeIndex(source, { texts, wordsPerRecord, pages, write, parts: options.parts });
    return;
  }
  const { language } = source;
  const divided = divideRecords(source, { words: wordsPerRecord, passages: PASSAGES_PER_RECORD });
  const hasFewRecords = divided.length <= FEW_RECORDS;
  // If every record is read anyway, one record per document compresses better.
  const all = hasFewRecords ? divideRecords(source, { words: Infinity, passages: Infinity }) : divided;
  const { records, vocabulary, frequentStems } = readArchiveWords(all, source, texts);
  const indexed = formatRecords(records, createStemReader(texts, language), frequentStems, !hasFewRecords);
  let stems: PackedStem[] | undefined;
  const made = await buildPagefind(indexed, () => {
    // A search of few records reads all of them, and needs no lists of passages and records.
    if (!hasFewRecords) stems = collectStems(records, vocabulary, language, false, texts);
  });
  writeFiles(made, placeIn('pagefind', options.write));
  writeFiles(encodeRecords(records), write);
  const description = describeIndex(source, vocabulary, {
    totals: countDocuments(source.documents),
    records: records.length,
    stems,
    facets: hasFewRecords ? [] : joinFacets([collectFacets(records)]),
    frequentStems: [...frequentStems].sort(),
    stemsOnly: false,
    isOfPages: false,
    pages,
  });
  writeFiles(description, write);
}

/** The records as Pagefind indexes them. */
function* formatRecords(
  records: readonly PackedRecord[],
  stemsOf: (record: PackedRecord) => IndexedStems,
  frequentStems: ReadonlySet<string>,
  positions: boolean,
): Generator<string> {
  for (const record of records) yield formatIndexedText(stemsOf(record), frequentStems, positions);
}

/**
 * Builds the index of the pages.
 *
 * @param runs in the order in which results list their pages
 * @param parts what is derived from runs of pages, of which a build saves some
 */
export function buildPagesIndex(
  archive: SearchSource,
  runs: Iterable<PageRun>,
  write: (file: DerivedFile) => void,
  parts?: FileParts,
): PagesSummary {
  return describePages(archive, runs, WORDS_PER_RECORD, placeIn('search-index/pages', write), parts);
}

/** Writes files to a folder. */
function placeIn(folder: string, write: (file: DerivedFile) => void): (file: DerivedFile) => void {
  return (file) => {
    write({ ...file, path: `${folder}/${file.path}` });
  };
}

/** Writes each file when it is encoded, so that they are not in memory together. */
function writeFiles(files: Iterable<IndexFile>, write: (file: DerivedFile) => void): void {
  for (const { path, content } of files) write({ path, digest: sha256(content), read: () => content });
}
