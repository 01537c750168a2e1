/** The files that describe an index: the manifest, the vocabulary, and the stems. */
import { formatYear } from '../../text/dates.ts';
import { divideFacets, type PackedFacetValue } from '../query/facet-files.ts';
import type { Manifest } from '../query/manifest.ts';
import type { PackedRecord } from '../query/search-record.ts';
import { type SearchDocument, type SearchSource, voices } from '../query/search-source.ts';
import { chooseFileLength, divideStems, listCommonStems, type PackedStem } from '../query/stem-files.ts';
import { packVocabulary, WORDS_PER_FILE } from '../query/vocabulary-files.ts';
import type { Vocabulary } from './word-counts.ts';

/** A JSON file, with its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The content of a JSON file. */
export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** A file whose content is derived only if it must be written. */
export interface DerivedFile {
  readonly path: string;
  /** The SHA-256 of the content. */
  readonly digest: string;
  read(): Uint8Array;
}

/** What the manifest says about the documents of an index. */
export type DocumentTotals = Pick<Manifest, 'documents' | 'passages' | 'values'>;

/** The parts of an index that the manifest describes. */
export interface IndexParts {
  readonly totals: DocumentTotals;
  /** The number of records. */
  readonly records: number;
  /** The stems of a large archive; undefined if a search may read every record. */
  readonly stems: readonly PackedStem[] | undefined;
  /** The records with each value of a facet; none if a search may read every record. */
  readonly facets: readonly PackedFacetValue[];
  /** See {@link Manifest.frequentStems}. */
  readonly frequentStems: readonly string[];
  /** See {@link Manifest.stemsOnly}. */
  readonly stemsOnly: boolean;
  /** Whether the index is that of the pages about the documents. */
  readonly isOfPages: boolean;
  /** See {@link Manifest.pages}. */
  readonly pages: number;
}

/** The path of the file of a record. */
export function pathOfRecord(number: number): string {
  return `records/${number}.json`;
}

/** The files of records. */
export function* encodeRecords(records: readonly PackedRecord[]): Generator<IndexFile> {
  for (const [number, record] of records.entries()) yield { path: pathOfRecord(number), content: encodeJson(record) };
}

/** What the manifest says about documents. */
export function countDocuments(documents: readonly SearchDocument[]): DocumentTotals {
  const passages = documents.flatMap((document) => document.passages);
  return {
    documents: documents.length,
    passages: passages.length,
    values: orderValues({
      voice: passages.flatMap(({ voice, quoted }) => (quoted.length === 0 ? [voice] : [voice, 'quoted'])),
      kind: documents.map(({ kind }) => kind),
      year: documents.map(({ date }) => formatYear(date)),
    }),
  };
}

/** The values of facets, each once, in the order of filters. */
export function orderValues({ voice, kind, year }: DocumentTotals['values']): DocumentTotals['values'] {
  return {
    voice: voices.filter((used) => voice.includes(used)),
    kind: [...new Set(kind)].sort(),
    year: [...new Set(year)].sort(),
  };
}

/** Describes an index. @returns the files, the manifest last. Each is encoded when it is read */
export function* describeIndex(
  source: Omit<SearchSource, 'documents' | 'names'>,
  { entries, meanLength }: Vocabulary,
  { totals, records, stems, facets, frequentStems, stemsOnly, isOfPages, pages }: IndexParts,
): Generator<IndexFile> {
  const stemFiles = divideStems(stems ?? [], chooseFileLength(stems ?? [], isOfPages));
  const facetFiles = divideFacets(facets);
  const files = packVocabulary(entries);
  const manifest: Manifest = {
    title: source.title,
    address: source.address,
    federates: source.federates,
    language: source.language,
    digest: source.digest,
    documents: totals.documents,
    passages: totals.passages,
    records,
    readsEveryRecord: stems === undefined,
    stemsOnly,
    pages,
    meanLength,
    values: totals.values,
    frequentStems,
    commonStems: listCommonStems(stems ?? []),
    vocabulary: files.map((_, number) => entries[number * WORDS_PER_FILE]?.key ?? ''),
    stems: stemFiles.map(([first]) => first?.[0] ?? ''),
    facets: facetFiles.map(([first]) => first?.[0] ?? ''),
  };
  for (const [number, file] of files.entries()) yield { path: `words/${number}.json`, content: encodeJson(file) };
  for (const [number, file] of stemFiles.entries())
    yield { path: `postings/${number}.json`, content: encodeJson(file) };
  for (const [number, file] of facetFiles.entries()) yield { path: `facets/${number}.json`, content: encodeJson(file) };
  yield { path: 'manifest.json', content: encodeJson(manifest) };
}
