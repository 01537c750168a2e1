/** The code of a thread that builds an index: gets the content, and answers with the files. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Archive } from '../model/model.ts';
import { buildArchiveIndex, buildPagesIndex } from '../search/index/build-index.ts';
import { PAGES_PARTS, type IndexTask } from './index-thread.ts';
import { createSavedParts } from './saved-parts.ts';

const { source, parts } = workerData as IndexTask;
parentPort?.postMessage(parts === undefined ? await buildArchiveIndex(source) : buildPages(parts));

/** The parts of the index of the pages are made from their text alone, and read nothing from the archive. */
function buildPages(options: NonNullable<IndexTask['parts']>) {
  const saved = createSavedParts({ ...options, archive: {} as Archive, digestInput: () => undefined });
  return saved.use(PAGES_PARTS, (pageParts) => buildPagesIndex(source, pageParts));
}
