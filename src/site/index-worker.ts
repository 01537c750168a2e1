/** The code of a thread that builds the index of an archive: receives the content, and answers with the files. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildArchiveIndex } from '../search/index/build-index.ts';
import type { SearchSource } from '../search/query/search-source.ts';

parentPort?.postMessage(await buildArchiveIndex(workerData as SearchSource));
