/** Builds a Pagefind index with Pagefind's Node API, and names the records by the ids that its results have. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { INDEX_LANGUAGE, spellForPagefind } from '../index-words.ts';

/** A record to index: words with spaces between them, and the values that a search can be narrowed to. */
export interface PagefindRecord {
  readonly words: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** An index. Paths are relative to its folder. */
export interface PagefindFiles {
  readonly files: readonly IndexFile[];
  /** The id of each record in results, in the order of the records. */
  readonly ids: readonly string[];
}

// Pagefind also writes its ready-made interfaces, its worker, and a fragment per record. The site does not use them.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment\/|^wasm\.(?!unknown\.)/;

const BATCH_SIZE = 200;

// Pagefind's service is one process, and closing it ends every index in it: one index is built at a time.
let queue: Promise<unknown> = Promise.resolve();

/**
 * Builds the index of some records. The same records give the same files, byte for byte.
 *
 * @throws Error if Pagefind reports an error, or if it does not index a record: a record must contain a word
 */
export function buildPagefind(records: readonly PagefindRecord[]): Promise<PagefindFiles> {
  const built = queue.then(() => runPagefind(records).finally(close));
  queue = built.catch(() => undefined);
  return built;
}

async function runPagefind(records: readonly PagefindRecord[]): Promise<PagefindFiles> {
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
  return { files: files.filter(({ path }) => !UNUSED.test(path)), ids: readIds(files, records.length) };
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind reported: ${errors.join('; ')}`);
}

function formatRecordUrl(number: number): string {
  return `/${number}`;
}

/** Pagefind's results have the id of a fragment, and the fragment has the URL that the record was added with. */
function readIds(files: readonly IndexFile[], count: number): string[] {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id !== undefined) ids.set(readFragmentUrl(content), id);
  }
  return Array.from({ length: count }, (_, number) => {
    const id = ids.get(formatRecordUrl(number));
    if (id === undefined) throw new Error(`Pagefind wrote no fragment for record ${number}`);
    return id;
  });
}

/** A fragment is JSON, compressed, after a signature. */
function readFragmentUrl(content: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString('utf8')) as { url: string };
  return url;
}
