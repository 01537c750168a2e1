/** What the query knows of an archive before it asks: the manifest, and the list of words. */
import type { Manifest } from '../query/manifest.ts';
import { type SearchSource, type Voice, voices } from '../query/search-source.ts';
import { countWords, packWords, WORDS_PER_FILE } from '../query/vocabulary-files.ts';

/**
 * Describes an archive beside its index.
 *
 * @param fewRecords see {@link Manifest.fewRecords}
 * @param frequent see {@link Manifest.frequent}
 * @returns values of files, by their path below `search-index/`
 */
export function describeArchive(
  source: SearchSource,
  fewRecords: readonly string[],
  frequent: readonly string[],
): { path: string; value: unknown }[] {
  const { entries: words, total } = countWords(source);
  const files = packWords(words);
  const passages = source.documents.flatMap((document) => document.passages);
  const spoken = new Set<Voice>(
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
    meanLength: Math.round((100 * total) / (passages.length || 1)) / 100,
    values: {
      voice: voices.filter((voice) => spoken.has(voice)),
      kind: [...new Set(source.documents.map(({ kind }) => kind))].sort(),
      year: [...new Set(source.documents.map(({ date }) => date.slice(0, 4)))].sort(),
    },
    frequent,
    words: files.map((_, number) => words[number * WORDS_PER_FILE]?.key ?? ''),
  };
  return [
    ...files.map((file, number) => ({ path: `words/${number}.json`, value: file })),
    { path: 'manifest.json', value: manifest },
  ];
}
