/** Builds the files that a search loads: Pagefind's index, the records, the vocabulary, the stems, and the manifest. */
import type { FileParts } from '../../model/file-parts.ts';
import { formatYear } from '../../text/dates.ts';
import { buildPagefind, type PagefindRecord } from '../pagefind/build/pagefind-files.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { Manifest } from '../query/manifest.ts';
import type { PackedRecord } from '../query/search-record.ts';
import { type SearchSource, voices } from '../query/search-source.ts';
import { divideRecords } from './divide-records.ts';
import { allStemsOf, findFrequentStems, formatIndexedText, stemsOf } from './indexed-text.ts';
import { describeIndex, encodeJson, type IndexFile } from './manifest-files.ts';
import { describePages } from './pages-index.ts';
import { collectStems } from './stem-postings.ts';
import { collectVocabulary } from './word-counts.ts';

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
  pages?: SearchSource,
): Promise<BuiltFile[]> {
  const files = setPageCount(await buildArchiveIndex(source, wordsPerRecord), pages?.documents.length ?? 0);
  return [...files, ...(pages === undefined ? [] : buildPagesIndex(pages))].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Builds the index of an archive without that of its pages. Its manifest counts no pages: see {@link setPageCount}. */
export async function buildArchiveIndex(source: SearchSource, wordsPerRecord = WORDS_PER_RECORD): Promise<BuiltFile[]> {
  const divided = divideRecords(source, { words: wordsPerRecord, passages: PASSAGES_PER_RECORD });
  const hasFewRecords = divided.length <= FEW_RECORDS;
  // If every record is read anyway, one record per document compresses better.
  const all = hasFewRecords ? divideRecords(source, { words: Infinity, passages: Infinity }) : divided;
  const { records, texts, frequentStems } = indexRecords(all, source.language, !hasFewRecords);
  const pagefindFiles = await buildPagefind(texts);
  const vocabulary = collectVocabulary(source);
  const description = describeIndex(source, vocabulary, {
    records: records.length,
    // A search of few records reads all of them, and needs no list of the passages that have a stem.
    stems: hasFewRecords ? undefined : collectStems(records, vocabulary, source.language),
    frequentStems: [...frequentStems].sort(),
    stemsOnly: false,
    pages: 0,
  });
  return [
    ...pagefindFiles.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    ...placeFiles([
      ...records.map((record, number) => ({ path: `records/${number}.json`, content: encodeJson(record) })),
      ...description,
    ]),
  ];
}

/** The records that Pagefind indexes. Their stems need much memory, and are not kept while Pagefind works. */
function indexRecords(
  all: readonly PackedRecord[],
  language: string,
  positions: boolean,
): {
  readonly records: readonly PackedRecord[];
  readonly texts: readonly PagefindRecord[];
  readonly frequentStems: ReadonlySet<string>;
} {
  const indexed = all
    .map((record) => ({ record, stems: stemsOf(record, language) }))
    // A record of signs alone is never found, and Pagefind does not index it.
    .filter(({ stems }) => stems.stems.length > 0);
  const frequentStems = findFrequentStems(
    indexed.map(({ stems }) => allStemsOf(stems)),
    language,
  );
  const texts = indexed.map(({ record, stems }) => ({
    words: formatIndexedText(stems, frequentStems, positions),
    filters: filtersOf(record),
  }));
  return { records: indexed.map(({ record }) => record), texts, frequentStems };
}

/** The files of the index of an archive, with a manifest that says how many pages are indexed. */
export function setPageCount(files: readonly BuiltFile[], pages: number): BuiltFile[] {
  return files.map((file) => {
    if (file.path !== MANIFEST_PATH) return file;
    const manifest = JSON.parse(new TextDecoder().decode(file.content)) as Manifest;
    return { ...file, content: encodeJson({ ...manifest, pages }) };
  });
}

/** Builds the index of the pages. @param parts what is derived from some pages, of which a build saves some */
export function buildPagesIndex(pages: SearchSource, parts?: FileParts): BuiltFile[] {
  return placeFiles(describePages(pages, WORDS_PER_RECORD, parts));
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

function placeFiles(files: readonly IndexFile[]): BuiltFile[] {
  return files.map(({ path, content }) => ({ path: `search-index/${path}`, content }));
}
