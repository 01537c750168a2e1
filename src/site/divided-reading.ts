/** Two threads read the documents of an archive: each takes the next one that neither has taken, until all are read. */
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ContentFile } from '../load/file-listing.ts';
import { takeMentions } from '../load/known-mentions.ts';
import type { ReadCache, ReadOptions } from '../load/read-cache.ts';
import { type Entries, restoreEntries, saveEntries, type SavedEntries } from '../load/saved-reads.ts';

type Divide = NonNullable<ReadOptions['divide']>;

/** What the threads share. Each has its end of the channel. */
export interface Division {
  /** The number of documents that are taken, and whether a thread helps. */
  readonly counters: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** The places of the counters. */
const TAKEN = 0;
const HELPS = 1;

/** A thread yields to its event loop after so many documents, so that it can show progress. */
const PAUSE = 64;

/** Creates the two ends: for the thread that reads the archive and saves the results, and for the thread that helps. */
export function createDivision(): readonly [reader: Division, helper: Division] {
  const counters = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const { port1, port2 } = new MessageChannel();
  return [
    { counters, port: port1 },
    { counters, port: port2 },
  ];
}

/** Reads documents, and takes the results of those that the other thread has read, if it helps. */
export function divideAsReader({ counters, port }: Division, { results }: ReadCache): Divide {
  return async (files, read) => {
    await readPart(counters, files, read);
    // All documents are taken, so a helper that starts later has nothing to read.
    if (Atomics.load(new Int32Array(counters), HELPS) === 1) {
      const [entries] = (await once(port, 'message')) as [SavedEntries];
      for (const [path, result] of restoreEntries(entries)) results.set(path, result);
    }
    port.close();
  };
}

/**
 * Reads documents for the other thread, and then takes what that thread has saved.
 *
 * @param loadSaved waits until it is saved, and loads it
 */
export function divideAsHelper(
  { counters, port }: Division,
  { results, mentions }: ReadCache,
  loadSaved: () => Promise<ReadCache>,
): Divide {
  return async (files, read) => {
    Atomics.store(new Int32Array(counters), HELPS, 1);
    const readHere = new Set<string>();
    try {
      await readPart(counters, files, (file) => {
        const known = results.get(file.path);
        read(file);
        if (results.get(file.path) !== known) readHere.add(file.path);
      });
    } finally {
      const entries = [...results].filter(([path]) => readHere.has(path));
      sendEntries(port, entries);
    }
    const saved = await loadSaved();
    for (const [path, result] of saved.results) if (!readHere.has(path)) results.set(path, result);
    takeMentions(mentions, saved.mentions);
  };
}

/** The reader waits for this message, also after an error, and reads missing documents itself. */
function sendEntries(port: MessagePort, entries: Entries): void {
  try {
    port.postMessage(saveEntries(entries));
  } catch (error) {
    port.postMessage([]);
    throw error;
  }
}

async function readPart(
  counters: SharedArrayBuffer,
  files: readonly ContentFile[],
  read: (file: ContentFile) => void,
): Promise<void> {
  const take = () => Atomics.add(new Int32Array(counters), TAKEN, 1);
  let count = 0;
  for (let index = take(); index < files.length; index = take()) {
    const file = files[index];
    if (file !== undefined) read(file);
    count += 1;
    if (count % PAUSE === 0) await setImmediate();
  }
}
