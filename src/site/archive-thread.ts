/**
 * The thread of a build that reads and checks the archive, builds the search index, and writes the files that are not
 * pages. The main thread bundles and renders pages at the same time.
 */
import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Environment } from '../load/environment.ts';
import type { Manifest } from '../search/query/manifest.ts';
import type { Problem } from '../text/problem.ts';
import type { Output } from './atomic-output.ts';
import { createDivision, type Division } from './divided-reading.ts';
import type { PageFiles } from './index-pages.ts';
import { createLateClaims, type LateClaims } from './late-files.ts';
import type { SavedFiles } from './read-checked.ts';
import type { FilesByPath } from './write-files.ts';

/** What the thread works on. */
export interface ThreadData {
  readonly environment: Environment;
  /** Where the results of reading are saved between builds. The main thread loads them too. */
  readonly saved: SavedFiles;
}

/** What the thread starts with. */
export interface StartData extends ThreadData {
  readonly division: Division;
  readonly lateClaims: LateClaims;
}

/** What the main thread tells the thread, in this order. */
export type Order =
  /** The folder of the new site exists. */
  | { readonly kind: 'write'; readonly output: Output }
  /** The pages are rendered into these files. */
  | { readonly kind: 'pages'; readonly files: PageFiles }
  /** All pages are rendered. `hasKept`: whether pages of the last build are kept. */
  | { readonly kind: 'finish'; readonly hasKept: boolean }
  /** The new site has replaced the last one. */
  | { readonly kind: 'record' };

/** What the thread answers. */
export type Answer =
  /** The results of reading are saved. `digest`: that of all files that were read; undefined if the archive cannot be read. */
  | { readonly kind: 'read'; readonly digest: string | undefined }
  | { readonly kind: 'checked'; readonly problems: readonly Problem[] }
  /** How many files are written. */
  | { readonly kind: 'progress'; readonly done: number }
  /** The exported files are written. `files`: these files, or none if the thread has written the bag. */
  | { readonly kind: 'exported'; readonly files: FilesByPath }
  /**
   * All files are written. `files`: those that the main thread does not know. `manifest`: that of the search index. `spare`: the paths
   * of the files of the spare.
   */
  | {
      readonly kind: 'written';
      readonly files: FilesByPath;
      readonly manifest: Manifest;
      readonly spare: readonly string[];
    }
  /** The thread no longer needs the work folder. `isLinked`: whether it has linked a spare, because nothing is kept. */
  | { readonly kind: 'finished'; readonly isLinked: boolean }
  | { readonly kind: 'recorded' };

type OnProgress = (done: number) => void;

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** The thread, as the main thread uses it. Each promise is rejected with the error of the thread. */
export interface ArchiveThread extends ThreadData {
  /** The digest of all files that were read; undefined if the archive cannot be read. */
  readonly read: Promise<string | undefined>;
  readonly checked: Promise<readonly Problem[]>;
  /** Lets the main thread help to read. */
  readonly division: Division;
  /** Says which files this thread or the main thread writes. */
  readonly lateClaims: LateClaims;
  /** Writes the exported files. */
  write(output: Output): void;
  /** Indexes the words of the pages that are about to be rendered. @param files in their order */
  index(files: PageFiles): void;
  /**
   * Waits for the exported files: they are listed if the bag is not written. All pages must be rendered.
   *
   * @param hasKept whether pages of the last build are kept
   */
  finish(hasKept: boolean): Promise<FilesByPath>;
  /** Waits for all files, after {@link finish}. */
  complete(): Promise<AnswerOf<'written'>>;
  /** Waits until the thread no longer needs the work folder, after {@link complete}. */
  leave(): Promise<AnswerOf<'finished'>>;
  /** @param onProgress called from time to time with the number of files that are written */
  follow(onProgress: OnProgress): void;
  /** Replaces the record of what files depend on. The thread then ends. */
  record(): Promise<void>;
}

/** The memory for new objects, in MiB. By default it grows to 128, and most new objects are needed only for a short time. */
const YOUNG_GENERATION = 24;

/** Starts to read and check an archive. */
export function startThread(data: ThreadData): ArchiveThread {
  const [ofThread, division] = createDivision();
  const lateClaims = createLateClaims();
  const compiled = getCompileCacheDir();
  const worker = new Worker(new URL('archive-worker.ts', import.meta.url), {
    workerData: { ...data, division: ofThread, lateClaims } satisfies StartData,
    transferList: [ofThread.port],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    // A thread does not use the cache of compiled modules otherwise, which saves a third of the time to load them.
    env: { ...process.env, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }) },
  });
  // A build that fails does not wait for the thread.
  worker.unref();
  const answers = {
    read: Promise.withResolvers<AnswerOf<'read'>>(),
    checked: Promise.withResolvers<AnswerOf<'checked'>>(),
    exported: Promise.withResolvers<AnswerOf<'exported'>>(),
    written: Promise.withResolvers<AnswerOf<'written'>>(),
    finished: Promise.withResolvers<AnswerOf<'finished'>>(),
    recorded: Promise.withResolvers<AnswerOf<'recorded'>>(),
  };
  const end = Promise.withResolvers<never>();
  // An error is reported when the main thread waits for the next answer. A build that fails before does not show it.
  end.promise.catch(() => undefined);
  worker.once('error', end.reject);
  worker.once('exit', () => {
    end.reject(new Error('Internal error: the thread of the archive ended too early'));
  });
  // An answer can come before the main thread waits for it.
  worker.on('message', (answer: Answer) => {
    if (answer.kind !== 'progress') (answers[answer.kind] as PromiseWithResolvers<Answer>).resolve(answer);
  });

  /** Waits for an answer. The process does not end before it comes. Only one answer is waited for at a time. */
  async function wait<Kind extends keyof typeof answers>(kind: Kind): Promise<AnswerOf<Kind>> {
    worker.ref();
    try {
      return await Promise.race([answers[kind].promise as Promise<AnswerOf<Kind>>, end.promise]);
    } finally {
      worker.unref();
    }
  }

  const send = (order: Order) => {
    worker.postMessage(order);
  };
  const read = wait('read').then(({ digest }) => digest);
  const checked = read.then(async () => (await wait('checked')).problems);
  checked.catch(() => undefined);
  return {
    ...data,
    read,
    checked,
    division,
    lateClaims,
    write(output) {
      send({ kind: 'write', output });
    },
    index(files) {
      send({ kind: 'pages', files });
    },
    async finish(hasKept) {
      send({ kind: 'finish', hasKept });
      return (await wait('exported')).files;
    },
    complete: () => wait('written'),
    leave: () => wait('finished'),
    follow(onProgress) {
      worker.on('message', (answer: Answer) => {
        if (answer.kind === 'progress') onProgress(answer.done);
      });
    },
    async record() {
      send({ kind: 'record' });
      await wait('recorded');
    },
  };
}
