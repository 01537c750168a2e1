/** The code of a thread that builds an index: gets the content, and answers with the files. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildArchiveIndex, buildPagesIndex } from './build-index.ts';
import type { IndexTask } from './index-thread.ts';

const { source, isOfPages } = workerData as IndexTask;
parentPort?.postMessage(isOfPages ? buildPagesIndex(source) : await buildArchiveIndex(source));
