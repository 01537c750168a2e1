/** Reads the archive in the main thread of a build, while the thread of the archive reads and checks it. */
import type { Environment } from '../load/environment.ts';
import { createReadCache, type ReadCache } from '../load/read-cache.ts';
import { openReads } from '../load/saved-reads.ts';
import { digestFiles, loadChecked, type SavedFiles } from './read-checked.ts';
import type { Shared } from './shared-archive.ts';

/** An archive that is being read. */
export interface EarlyArchive {
  /** Resolved when the early attempt has ended, with whether there is an archive. It does not fail. */
  readonly attempt: Promise<boolean>;
  /**
   * Waits for the archive. Called when the thread has read the archive and saved the results.
   *
   * @param digest the digest of the files that the thread has read
   * @returns undefined if the files have another digest, or if the archive cannot be read
   */
  take(digest: string | undefined): Promise<Shared | undefined>;
}

/** If more files have changed, they are not read twice: the main thread takes them from what the thread saves. */
const MOST_CHANGED = 100;

/** Starts to read the archive with what the last build saved. In a clean build, and in the first one, `take` reads it. */
export function readEarly(environment: Environment, { folder, engine, isClean }: SavedFiles): EarlyArchive {
  const load = openReads(folder, engine);

  async function read(saved: ReadCache, mostChanged: number): Promise<{ shared: Shared; digest: string } | undefined> {
    let changed = 0;
    const { shared } = await loadChecked(environment, createReadCache(saved), undefined, (isKnown) => {
      if (!isKnown) changed += 1;
      if (changed > mostChanged) throw new Error('Too many files have changed');
    });
    return shared && { shared, digest: digestFiles(shared.archive) };
  }

  async function readLast(): Promise<{ shared: Shared; digest: string } | undefined> {
    const saved = isClean ? undefined : await load();
    return saved === undefined || saved.results.size === 0 ? undefined : await read(saved, MOST_CHANGED);
  }

  // If it fails, the archive is read again.
  let early = readLast().catch(() => undefined);
  return {
    attempt: early.then((found) => found !== undefined),
    async take(digest) {
      let found = await early;
      early = Promise.resolve(undefined);
      if (found?.digest !== digest) found = await read(await load(), Infinity);
      return found?.digest === digest ? found?.shared : undefined;
    },
  };
}
