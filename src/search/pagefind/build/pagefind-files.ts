/** Builds a Pagefind index with Pagefind's Node API. Pagefind lists its records in the order in which they were added. */
import { close, createIndex, type IndexFile } from 'pagefind';
import { INDEX_LANGUAGE, spellForPagefind } from '../index-words.ts';

// Pagefind also writes its ready-made interfaces, its worker, and a fragment per record. The site does not use them.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment\/|^wasm\.(?!unknown\.)/;

const BATCH_SIZE = 200;

// Pagefind's service is one process, and closing it ends every index in it: one index is built at a time.
let queue: Promise<unknown> = Promise.resolve();

/**
 * Builds the index of some records, each with its words and spaces between them. They are read in batches. The
 * paths of the files are relative to the folder of the index. The same records give the same files, byte for byte.
 *
 * @param meanwhile called when Pagefind has all records, and works by itself
 * @throws Error if Pagefind reports an error, or if it does not index a record: a record must contain a word
 */
export function buildPagefind(records: Iterable<string>, meanwhile?: () => void): Promise<IndexFile[]> {
  const built = queue.then(() => runPagefind(records, meanwhile).finally(close));
  queue = built.catch(() => undefined);
  return built;
}

/** Reads Pagefind's program, with which an archive without an index of Pagefind searches other archives. */
export async function readProgram(): Promise<IndexFile[]> {
  return (await buildPagefind([])).filter(({ path }) => path === 'pagefind.js');
}

async function runPagefind(records: Iterable<string>, meanwhile?: () => void): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind created no index: ${errors.join('; ')}`);
  let count = 0;
  let batch: ReturnType<typeof index.addCustomRecord>[] = [];
  const finishBatch = async () => {
    throwErrors((await Promise.all(batch)).flatMap((added) => added.errors));
    batch = [];
  };
  for (const words of records) {
    const record = {
      url: formatRecordUrl(count),
      language: INDEX_LANGUAGE,
      content: spellForPagefind(words),
    };
    batch.push(index.addCustomRecord(record));
    count += 1;
    if (batch.length === BATCH_SIZE) await finishBatch();
  }
  await finishBatch();
  const made = index.getFiles();
  meanwhile?.();
  const { files, errors: fileErrors } = await made;
  throwErrors(fileErrors);
  const fragments = files.filter(({ path }) => path.startsWith('fragment/')).length;
  if (fragments !== count) throw new Error(`Pagefind indexed ${fragments} of ${count} records`);
  return files.filter(({ path }) => !UNUSED.test(path));
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind reported: ${errors.join('; ')}`);
}

function formatRecordUrl(number: number): string {
  return `/${number}`;
}
