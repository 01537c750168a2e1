/** Builds an index in a thread of its own, while the build renders pages or writes other files. */
import { Worker } from 'node:worker_threads';
import type { SearchSource } from '../query/search-source.ts';
import type { BuiltFile } from './build-index.ts';

/** What the thread builds. */
export interface IndexTask {
  readonly source: SearchSource;
  /** Whether the content is that of the pages. Otherwise, it is that of an archive. */
  readonly isOfPages: boolean;
}

/**
 * Starts to build an index.
 *
 * @returns its files; rejected with the error of the thread. A build that ends before it waits for them ignores the error
 */
export function startIndex(task: IndexTask): Promise<BuiltFile[]> {
  const files = new Promise<BuiltFile[]>((resolve, reject) => {
    const thread = new Worker(new URL('index-worker.ts', import.meta.url), { workerData: task });
    thread.once('message', resolve).once('error', reject);
  });
  files.catch(() => undefined);
  return files;
}
