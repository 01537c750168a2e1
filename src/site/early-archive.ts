/** Reads the archive in the main thread of a build, while the thread of the archive reads and checks it. */
import type { Environment } from '../load/environment.ts';
import { createReadCache, type ReadCache, type ReadOptions } from '../load/read-cache.ts';
import { openReads } from '../load/saved-reads.ts';
import { divideAsHelper, type Division } from './divided-reading.ts';
import { digestFiles, loadChecked, type SavedFiles } from './read-checked.ts';
import type { Shared } from './shared-archive.ts';

/** An archive that is being read. */
export interface EarlyArchive {
  /** Resolved when the early attempt has ended, with whether there is an archive. It does not fail. */
  readonly attempt: Promise<boolean>;
  /**
   * Waits for the archive. If the early attempt had no archive, helps the thread to read it.
   *
   * @param saved the digest of the files that the thread has read, when it has saved the results; undefined if the archive
   *   cannot be read
   * @returns undefined if the files have another digest, or if the archive cannot be read
   */
  take(saved: Promise<string | undefined>): Promise<Shared | undefined>;
}

/** An archive, and the digest of its files. */
interface FoundArchive {
  readonly shared: Shared;
  readonly digest: string;
}

/** If more files have changed, they are not read twice: the threads divide them. */
const MOST_CHANGED = 100;

/**
 * Starts to read the archive with what the last build saved. In a clean build, and in the first one, `take` reads it.
 *
 * @param division shared with the thread
 */
export function readEarly(
  environment: Environment,
  { folder, engine, isClean }: SavedFiles,
  division: Division,
): EarlyArchive {
  const load = openReads(folder, engine);

  async function read(cache: ReadCache, options?: ReadOptions): Promise<FoundArchive | undefined> {
    const { shared } = await loadChecked(environment, cache, undefined, options);
    return shared && { shared, digest: digestFiles(shared.archive) };
  }

  async function readLast(): Promise<FoundArchive | undefined> {
    const saved = isClean ? undefined : await load();
    if (saved === undefined || saved.results.size === 0) return undefined;
    let changed = 0;
    return read(createReadCache(saved), {
      onFile(isKnown) {
        if (!isKnown) changed += 1;
        if (changed > MOST_CHANGED) throw new Error('Too many files have changed');
      },
    });
  }

  async function help(saved: Promise<unknown>): Promise<FoundArchive | undefined> {
    const cache = createReadCache(isClean ? undefined : await load());
    const divide = divideAsHelper(division, cache, async () => {
      await saved;
      return load();
    });
    return read(cache, { divide });
  }

  // If it fails, the archive is read again.
  let early = readLast().catch(() => undefined);
  return {
    attempt: early.then((found) => found !== undefined),
    async take(saved) {
      let found = await early;
      early = Promise.resolve(undefined);
      found ??= await help(saved).catch(() => undefined);
      const digest = await saved;
      if (found?.digest !== digest) found = await read(createReadCache(await load()));
      return found?.digest === digest ? found?.shared : undefined;
    },
  };
}
