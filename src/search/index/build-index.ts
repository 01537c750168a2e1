/** Builds the files that a search loads: Pagefind's index, the records, the vocabulary, the stems, and the manifest. */
import type { FileParts } from '../../model/file-parts.ts';
import { formatYear } from '../../text/dates.ts';
import { buildPagefind, type PagefindRecord } from '../pagefind/build/pagefind-files.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import { type SearchSource, voices } from '../query/search-source.ts';
import { readArchiveWords } from './archive-words.ts';
import { divideRecords } from './divide-records.ts';
import { createStemReader, formatIndexedText, type IndexedStems } from './indexed-text.ts';
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

/**
 * Builds the index of an archive and of its pages. The same source gives the same files, byte for byte.
 *
 * @param wordsPerRecord see {@link divideRecords}
 * @param pages the pages about the documents; their index is separate, and is loaded only if a search needs it
 * @returns the files, sorted by path
 * @throws Error if Pagefind reports an error
 */
export async function buildIndex(
  source: SearchSource,
  wordsPerRecord?: number,
  pages?: readonly BuiltPage[],
): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  const write = ({ path, read }: DerivedFile) => files.push({ path, content: read() });
  const texts = createNumberedTexts();
  const { digest, pages: pageCount } =
    pages === undefined ? { ...source, pages: 0 } : indexPages(source, pages, texts, write);
  for await (const file of buildArchiveIndex({ ...source, digest }, texts, wordsPerRecord, pageCount)) files.push(file);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function indexPages(
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
 * @param texts keeps the texts of the passages
 * @param pages the number of pages that have an index
 * @returns the files, the manifest last. Each is encoded when it is read, so that they are not in memory together
 * @throws Error if Pagefind reports an error
 */
export async function* buildArchiveIndex(
  source: SearchSource,
  texts: NumberedTexts,
  wordsPerRecord = WORDS_PER_RECORD,
  pages = 0,
): AsyncGenerator<BuiltFile> {
  const { language } = source;
  const divided = divideRecords(source, { words: wordsPerRecord, passages: PASSAGES_PER_RECORD });
  const hasFewRecords = divided.length <= FEW_RECORDS;
  // If every record is read anyway, one record per document compresses better.
  const all = hasFewRecords ? divideRecords(source, { words: Infinity, passages: Infinity }) : divided;
  const { records, vocabulary, frequentStems } = readArchiveWords(all, source, texts);
  const stemsOf = createStemReader(texts, language);
  const indexed = formatRecords(records, stemsOf, frequentStems, !hasFewRecords);
  yield* placeFiles('pagefind', await buildPagefind(indexed));
  yield* placeFiles('search-index', encodeRecords(records));
  const description = describeIndex(source, vocabulary, {
    totals: countDocuments(source.documents),
    records: records.length,
    // A search of few records reads all of them, and needs no list of the passages that have a stem.
    stems: hasFewRecords ? undefined : collectStems(records, vocabulary, language, false, texts),
    frequentStems: [...frequentStems].sort(),
    stemsOnly: false,
    pages,
  });
  yield* placeFiles('search-index', description);
}

/** The records as Pagefind indexes them. */
function* formatRecords(
  records: readonly PackedRecord[],
  stemsOf: (record: PackedRecord) => IndexedStems,
  frequentStems: ReadonlySet<string>,
  positions: boolean,
): Generator<PagefindRecord> {
  for (const record of records) {
    const words = formatIndexedText(stemsOf(record), frequentStems, positions);
    yield { words, filters: filtersOf(record) };
  }
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
  const place = (file: DerivedFile) => {
    write({ ...file, path: `search-index/pages/${file.path}` });
  };
  return describePages(archive, runs, WORDS_PER_RECORD, place, parts);
}

function filtersOf({ document, names, passages }: PackedRecord): Record<string, string[]> {
  const usedVoices = new Set(
    passages.flatMap(({ voice = 'document', quoted }) => (quoted === undefined ? [voice] : [voice, 'quoted'])),
  );
  return {
    document: [document.id],
    kind: [document.kind],
    year: [formatYear(document.date)],
    voice: voices.filter((voice) => usedVoices.has(voice)),
    name: names.map(([name]) => name).sort(),
  };
}

function* placeFiles(folder: string, files: Iterable<IndexFile>): Generator<BuiltFile> {
  for (const { path, content } of files) yield { path: `${folder}/${path}`, content };
}
