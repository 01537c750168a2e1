/** Builds a Pagefind index with Pagefind's Node API. Pagefind lists its records in the order in which they were added. */
import { close, createIndex, type IndexFile } from 'pagefind';
import { INDEX_LANGUAGE, spellForPagefind } from '../index-words.ts';

/** A record to index: words with spaces between them, and the values that a search can be narrowed to. */
export interface PagefindRecord {
  readonly words: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

// Pagefind also writes its ready-made interfaces, its worker, and a fragment per record. The site does not use them.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment\/|^wasm\.(?!unknown\.)/;

const BATCH_SIZE = 200;

// Pagefind's service is one process, and closing it ends every index in it: one index is built at a time.
let queue: Promise<unknown> = Promise.resolve();

/**
 * Builds the index of some records. Its paths are relative to its folder. The same records give the same files, byte for byte.
 *
 * @throws Error if Pagefind reports an error, or if it does not index a record: a record must contain a word
 */
export function buildPagefind(records: readonly PagefindRecord[]): Promise<IndexFile[]> {
  const built = queue.then(() => runPagefind(records).finally(close));
  queue = built.catch(() => undefined);
  return built;
}

async function runPagefind(records: readonly PagefindRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind created no index: ${errors.join('; ')}`);
  for (let start = 0; start < records.length; start += BATCH_SIZE) {
    const batch = records.slice(start, start + BATCH_SIZE);
    const added = await Promise.all(
      batch.map(({ words, filters }, number) =>
        index.addCustomRecord({
          url: formatRecordUrl(start + number),
          language: INDEX_LANGUAGE,
          content: spellForPagefind(words),
          filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
        }),
      ),
    );
    throwErrors(added.flatMap(({ errors: recordErrors }) => recordErrors));
  }
  const { files, errors: fileErrors } = await index.getFiles();
  throwErrors(fileErrors);
  const fragments = files.filter(({ path }) => path.startsWith('fragment/')).length;
  if (fragments !== records.length) throw new Error(`Pagefind indexed ${fragments} of ${records.length} records`);
  return files.filter(({ path }) => !UNUSED.test(path));
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind reported: ${errors.join('; ')}`);
}

function formatRecordUrl(number: number): string {
  return `/${number}`;
}
