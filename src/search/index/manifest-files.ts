/** The files that describe an index: the manifest and the vocabulary. */
import type { Manifest } from '../query/manifest.ts';
import { type SearchSource, type Voice, voices } from '../query/search-source.ts';
import { collectVocabulary, packVocabulary, WORDS_PER_FILE } from '../query/vocabulary-files.ts';

/** A JSON file, with its path below `search-index/`. */
export interface IndexFile {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Describes an index.
 *
 * @param fewRecords see {@link Manifest.fewRecords}
 * @param frequentStems see {@link Manifest.frequentStems}
 */
export function describeIndex(
  source: SearchSource,
  fewRecords: readonly string[],
  frequentStems: readonly string[],
): IndexFile[] {
  const { entries, totalLength } = collectVocabulary(source);
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
    fewRecords,
    meanLength: Math.round((100 * totalLength) / (passages.length || 1)) / 100,
    values: {
      voice: voices.filter((voice) => usedVoices.has(voice)),
      kind: [...new Set(source.documents.map(({ kind }) => kind))].sort(),
      year: [...new Set(source.documents.map(({ date }) => date.slice(0, 4)))].sort(),
    },
    frequentStems,
    vocabulary: files.map((_, number) => entries[number * WORDS_PER_FILE]?.key ?? ''),
  };
  return [
    ...files.map((file, number) => ({ path: `words/${number}.json`, value: file })),
    { path: 'manifest.json', value: manifest },
  ];
}
