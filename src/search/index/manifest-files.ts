/** The files that describe an index: the manifest, the vocabulary, and the stems. */
import { formatYear } from '../../text/dates.ts';
import type { Manifest } from '../query/manifest.ts';
import type { PackedRecord } from '../query/search-record.ts';
import { type SearchSource, type Voice, voices } from '../query/search-source.ts';
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

/** The parts of an index that the manifest describes. */
export interface IndexParts {
  /** The number of records. */
  readonly records: number;
  /** The stems of a large archive; undefined if a search may read every record. */
  readonly stems: readonly PackedStem[] | undefined;
  /** See {@link Manifest.frequentStems}. */
  readonly frequentStems: readonly string[];
  /** See {@link Manifest.stemsOnly}. */
  readonly stemsOnly: boolean;
  /** See {@link Manifest.pages}. */
  readonly pages: number;
}

/** The files of records. @param first the number of the first record */
export function* encodeRecords(records: readonly PackedRecord[], first = 0): Generator<IndexFile> {
  for (const [index, record] of records.entries()) {
    yield { path: `records/${first + index}.json`, content: encodeJson(record) };
  }
}

/** Describes an index. @returns the files, the manifest last. Each is encoded when it is read */
export function* describeIndex(
  source: SearchSource,
  { entries, meanLength }: Vocabulary,
  { records, stems, frequentStems, stemsOnly, pages }: IndexParts,
): Generator<IndexFile> {
  const stemFiles = divideStems(stems ?? [], chooseFileLength(stems ?? [], stemsOnly));
  const files = packVocabulary(entries);
  const passages = source.documents.flatMap((document) => document.passages);
  const usedVoices = new Set<Voice>(
    passages.flatMap(({ voice, quoted }) => (quoted.length === 0 ? [voice] : [voice, 'quoted'])),
  );
  const manifest: Manifest = {
    title: source.title,
    address: source.address,
    federates: source.federates,
    language: source.language,
    digest: source.digest,
    documents: source.documents.length,
    passages: passages.length,
    records,
    readsEveryRecord: stems === undefined,
    stemsOnly,
    pages,
    meanLength,
    values: {
      voice: voices.filter((voice) => usedVoices.has(voice)),
      kind: [...new Set(source.documents.map(({ kind }) => kind))].sort(),
      year: [...new Set(source.documents.map(({ date }) => formatYear(date)))].sort(),
    },
    frequentStems,
    commonStems: listCommonStems(stems ?? []),
    vocabulary: files.map((_, number) => entries[number * WORDS_PER_FILE]?.key ?? ''),
    stems: stemFiles.map(([first]) => first?.[0] ?? ''),
  };
  for (const [number, file] of files.entries()) yield { path: `words/${number}.json`, content: encodeJson(file) };
  for (const [number, file] of stemFiles.entries()) yield { path: `stems/${number}.json`, content: encodeJson(file) };
  yield { path: 'manifest.json', content: encodeJson(manifest) };
}
