/** Makes the files that search loads: Pagefind's index, and beside it the records, the words and a manifest. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { feedOf, findFrequent, stemsOf } from './indexed-text.ts';
import type { PackedRecord } from '../query/search-record.ts';
import { buildPagefind } from '../pagefind/build/pagefind-files.ts';
import { divideRecords } from './archive-source.ts';
import { describeArchive } from './manifest-files.ts';
import { type SearchSource, voices } from '../query/search-source.ts';

/** A file of the site. */
export interface BuiltFile {
  /** Relative to the site's root: `pagefind/pagefind.js`, `search-index/manifest.json`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What is read for one hit grows with it; so does, the other way, what every first search loads: 5 to 8 bytes a record. */
const WORDS_PER_RECORD = 400;

/** Up to so many records, a search may read all of them. */
const FEW_RECORDS = 24;

/**
 * Builds the index. The same source gives the same files, byte for byte.
 *
 * @param wordsPerRecord see {@link divideRecords}
 * @returns the files in the order of their paths
 * @throws Error where Pagefind reports a fault
 */
export async function buildIndex(source: SearchSource, wordsPerRecord = WORDS_PER_RECORD): Promise<BuiltFile[]> {
  const cut = divideRecords(source, wordsPerRecord);
  // Where all records are read anyway, a document is one: what is alike in it packs better.
  const few = cut.length <= FEW_RECORDS;
  const records = (few ? divideRecords(source, Infinity) : cut)
    .map((record) => ({ record, stems: stemsOf(record, source.language) }))
    // A record of signs alone is never found, and Pagefind refuses it.
    .filter(({ stems }) => stems.length > 0);
  const frequent = findFrequent(
    records.map(({ stems }) => stems),
    source.language,
  );
  const engine = await buildPagefind(
    records.map(({ record, stems }) => ({ words: feedOf(stems, frequent, few), filters: filtersOf(record) })),
  );
  const files = [
    ...engine.files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    ...records.map(({ record }, number) => ({
      path: `search-index/records/${engine.ids[number]}.json`,
      content: encode(record),
    })),
    ...describeArchive(source, few ? engine.ids : [], [...frequent].sort()).map(({ path, value }) => ({
      path: `search-index/${path}`,
      content: encode(value),
    })),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes built files below a folder. */
export async function writeIndex(files: readonly BuiltFile[], folder: string): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}

function filtersOf({ document, names, passages }: PackedRecord): Record<string, string[]> {
  const spoken = new Set(
    passages.flatMap(({ voice = 'document', quoted }) => (quoted === undefined ? [voice] : [voice, 'quoted'])),
  );
  return {
    document: [document.id],
    kind: [document.kind],
    year: [document.date.slice(0, 4)],
    voice: voices.filter((voice) => spoken.has(voice)),
    name: names.map(([name]) => name).sort(),
  };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
