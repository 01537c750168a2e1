/** Builds the index of an archive in a thread of its own, while the build renders pages. */
import { Worker } from 'node:worker_threads';
import type { BuiltFile } from '../search/index/build-index.ts';
import type { SearchSource } from '../search/query/search-source.ts';

/**
 * Starts to build the index of an archive.
 *
 * @returns its files; rejected with the error of the thread. A build that ends before it waits for them ignores the error
 */
export function startIndex(source: SearchSource): Promise<BuiltFile[]> {
  const files = new Promise<BuiltFile[]>((resolve, reject) => {
    const thread = new Worker(new URL('index-worker.ts', import.meta.url), { workerData: source });
    thread.once('message', resolve).once('error', reject);
  });
  files.catch(() => undefined);
  return files;
}
