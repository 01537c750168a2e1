/** Builds an index in a thread of its own, while the build renders pages or writes other files. */
import { Worker } from 'node:worker_threads';
import type { BuiltFile } from '../search/index/build-index.ts';
import type { SearchSource } from '../search/query/search-source.ts';
import type { PartsOptions } from './saved-parts.ts';

/** The name of the saved parts of the index of the pages. */
export const PAGES_PARTS = 'pages-index';

/** What the thread builds. */
export interface IndexTask {
  readonly source: SearchSource;
  /** If the content is that of the pages: where the parts of their index are saved. */
  readonly parts?: Pick<PartsOptions, 'folder' | 'engine' | 'isClean'>;
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
