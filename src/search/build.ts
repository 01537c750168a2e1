/** Makes the files that search loads: Pagefind's index, and beside it the records, the words and a manifest. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { Manifest } from './manifest.ts';
import { divideRecords, type SearchRecord } from './records.ts';
import { type SearchSource, voices } from './source.ts';
import { keysOf, stemsOf } from './text.ts';
import { countWords, packWords } from './words.ts';

/** A file of the site. */
export interface BuiltFile {
  /** Relative to the site's root: `pagefind/pagefind.js`, `search-index/manifest.json`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** See the commit that chose it for the measurements. */
const WORDS_PER_RECORD = 800;

// What Pagefind writes and nothing here serves: its ready-made interfaces, its worker, and the texts of its results,
// which the records replace.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment\//;

// The engine is given stems, so that index, query and marks agree on them; its own stemmers would be more to load.
const UNSTEMMED = 'unknown';

/** Up to so many records, their names stand in the manifest, and all of them may be read to certify an absence. */
export const READ_ALL = 24;

// One index at a time: Pagefind's service is one process, and closing it ends every index in it.
let queue: Promise<unknown> = Promise.resolve();

/**
 * Builds the index. The same source gives the same files, byte for byte.
 *
 * @param wordsPerRecord see {@link divideRecords}
 * @returns the files in the order of their paths
 * @throws Error where Pagefind reports a fault
 */
export function buildIndex(source: SearchSource, wordsPerRecord = WORDS_PER_RECORD): Promise<BuiltFile[]> {
  const built = queue.then(() => build(source, wordsPerRecord));
  queue = built.catch(() => undefined);
  return built;
}

/** Writes built files below a folder. */
export async function writeIndex(files: readonly BuiltFile[], folder: string): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}

async function build(source: SearchSource, wordsPerRecord: number): Promise<BuiltFile[]> {
  const records = divideRecords(source, wordsPerRecord);
  try {
    const engine = await runPagefind(records, source.language);
    const kept = engine.filter(({ path }) => !UNUSED.test(path));
    const named = nameRecords(engine, records);
    const files = [
      ...kept.map(({ path, content }) => ({ path: `pagefind/${path}`, content: reportFaults(path, content) })),
      ...named.map(({ id, record }) => ({ path: `search-index/records/${id}.json`, content: encode(record) })),
      ...describeWords(source, records.length, named.length > READ_ALL ? [] : named.map(({ id }) => id)),
    ];
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** Feeds the engine. A record's URL is its number, by which its file is found again. */
async function runPagefind(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: UNSTEMMED });
  if (index === undefined) throw new Error(`Pagefind gave no index: ${errors.join('; ')}`);
  check(errors);
  for (const [number, record] of records.entries()) {
    const { errors } = await index.addCustomRecord({
      url: `/${number}`,
      language: UNSTEMMED,
      content: record.passages
        .map(({ words, forms }) =>
          [words, ...forms.map(({ form }) => form)].map((text) => stemsOf(text, language)).join(' '),
        )
        .join(' '),
      filters: filtersOf(record),
      sort: { date: record.document.date },
    });
    check(errors);
  }
  const { files, errors: fileErrors } = await index.getFiles();
  check(fileErrors);
  return files;
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind reports: ${errors.join('; ')}`);
}

function filtersOf({ document, passages }: SearchRecord): Record<string, string[]> {
  const spoken = new Set(passages.flatMap(({ voice, quoted }) => (quoted.length > 0 ? [voice, 'quoted'] : [voice])));
  return {
    document: [document.id],
    kind: [document.kind],
    year: [document.date.slice(0, 4)],
    voice: voices.filter((voice) => spoken.has(voice)),
    name: [...new Set(passages.flatMap(({ names }) => names))].sort(),
  };
}

/** Each record under the name by which the engine's results call it. */
function nameRecords(
  engine: readonly IndexFile[],
  records: readonly SearchRecord[],
): { id: string; record: SearchRecord }[] {
  const named = engine.flatMap(({ path, content }) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) return [];
    // A fragment is gzip; inside, JSON after a signature of twelve bytes.
    const { url } = JSON.parse(gunzipSync(content).subarray(12).toString('utf8')) as { url: string };
    const record = records[Number(url.slice(1))];
    return record === undefined ? [] : [{ id, record }];
  });
  if (named.length !== records.length) {
    throw new Error(`Pagefind gave ${named.length} results for ${records.length} records`);
  }
  return named;
}

function describeWords(source: SearchSource, records: number, ids: readonly string[]): BuiltFile[] {
  const words = countWords(source);
  const files = packWords(words);
  const passages = source.documents.flatMap((document) => document.passages);
  const manifest: Manifest = {
    title: source.title,
    language: source.language,
    digest: source.digest,
    documents: source.documents.length,
    passages: passages.length,
    records,
    ids,
    meanLength: passages.reduce((sum, { words }) => sum + keysOf(words).length, 0) / (passages.length || 1),
    words: files.map((file) => file[0]?.[0] ?? ''),
  };
  return [
    ...files.map((file, number) => ({ path: `search-index/words/${number}.json`, content: encode(file) })),
    { path: 'search-index/manifest.json', content: encode(manifest) },
  ];
}

/**
 * Pagefind's `loadChunk` swallows a chunk that is missing, and finds nothing. Without these two catches its search
 * rejects, so that "not found" is never said of what was not looked at.
 */
function reportFaults(path: string, content: Uint8Array): Uint8Array {
  if (path !== 'pagefind.js') return content;
  const parts = new TextDecoder().decode(content).split('.catch(()=>{});}async ');
  if (parts.length !== 3) throw new Error('Pagefind is another version than the one whose faults are known here');
  return new TextEncoder().encode(parts.join(';}async '));
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
