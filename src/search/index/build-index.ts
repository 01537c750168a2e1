/** Makes the files that search loads: Pagefind's index, and beside it the records, the words and a manifest. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { feedOf, findFrequent, stemsOf } from './indexed-text.ts';
import { nameRecord, namesOfFew } from '../query/manifest.ts';
import type { PackedRecord } from '../query/record.ts';
import { mendProgram } from '../pagefind/program.ts';
import { divideRecords } from './search-records.ts';
import { describeArchive } from './describe-index.ts';
import { type SearchSource, voices } from '../query/search-source.ts';
import { repackIndex } from '../pagefind/repack.ts';

/** A file of the site. */
export interface BuiltFile {
  /** Relative to the site's root: `pagefind/pagefind.js`, `search-index/manifest.json`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What is read for one hit grows with it; so does, the other way, what every first search loads: 3 to 5 bytes a record. */
const WORDS_PER_RECORD = 400;

// What Pagefind writes and nothing here serves: its ready-made interfaces, its worker, and the texts of its results,
// which the records replace.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment\//;

const PROGRAM = 'pagefind.js';

// The engine is given stems, so that index, query and marks agree on them; its own stemmers would be more to load.
const UNSTEMMED = 'unknown';

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
  const cut = divideRecords(source, wordsPerRecord);
  // Where all records are read anyway, a document is one: what is alike in it packs better.
  const few = namesOfFew({ records: cut.length }).length > 0;
  const records = few ? divideRecords(source, Infinity) : cut;
  try {
    const stems = records.map((record) => stemsOf(record, source.language));
    const frequent = findFrequent(stems, source.language);
    const engine = await runPagefind(
      records,
      stems.map((each) => feedOf(each, frequent, few)),
    );
    const flat = (stem: string) => few || frequent.has(stem);
    const kept = repackIndex(engine, source.digest.slice(0, 6), flat).filter(({ path }) => !UNUSED.test(path));
    const files = [
      ...(await Promise.all(
        kept.map(async ({ path, content }) => ({
          path: `pagefind/${path}`,
          content: path === PROGRAM ? await mendProgram(content) : content,
        })),
      )),
      ...records.map((record, number) => ({
        path: `search-index/records/${nameRecord(number)}.json`,
        content: encode(record),
      })),
      ...describeArchive(source, records.length, [...frequent].sort()).map(({ path, value }) => ({
        path: `search-index/${path}`,
        content: encode(value),
      })),
    ];
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

const AT_ONCE = 200;

/** Feeds the engine with the records, in their order: that of the dates, by which results are sorted. */
async function runPagefind(records: readonly PackedRecord[], feeds: readonly string[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: UNSTEMMED });
  if (index === undefined) throw new Error(`Pagefind gave no index: ${errors.join('; ')}`);
  check(errors);
  const requests = records.map((record, number) => ({
    url: `/${number}`,
    language: UNSTEMMED,
    content: feeds[number] ?? '',
    filters: filtersOf(record),
  }));
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    const added = await Promise.all(requests.slice(at, at + AT_ONCE).map((request) => index.addCustomRecord(request)));
    check(added.flatMap(({ errors }) => errors));
  }
  const { files, errors: fileErrors } = await index.getFiles();
  check(fileErrors);
  return files;
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind reports: ${errors.join('; ')}`);
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
