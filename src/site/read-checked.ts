/** Reads and checks an archive, and prepares what its pages share. */
import { createHash } from 'node:crypto';
import { checkArchive } from '../checks/check-archive.ts';
import { countProblems, formatReport, summarize } from '../checks/problem-report.ts';
import type { Environment } from '../load/environment.ts';
import { readArchive } from '../load/read-archive.ts';
import { createReadCache, type ReadCache, type ReadOptions } from '../load/read-cache.ts';
import { openReads, saveReads } from '../load/saved-reads.ts';
import type { Archive } from '../model/model.ts';
import { createPaths } from '../paths.ts';
import { authorError } from '../text/author-error.ts';
import type { Problem } from '../text/problem.ts';
import { contentSecurityPolicy, federatedOrigins } from './headers.ts';
import type { Shared } from './shared-archive.ts';
import { openChecked, type CheckedDocuments } from './checked-documents.ts';
import { divideAsReader, type Division } from './divided-reading.ts';

/** What pages share, and all problems of the archive. */
export interface Loaded {
  /** Undefined if the archive cannot be read. */
  readonly shared: Shared | undefined;
  /** The archive is checked at the first call: a page of the dev server does not wait for it. */
  readonly listProblems: () => readonly Problem[];
}

/** An archive, and the results of reading it for later calls of {@link loadChecked}. */
export interface LoadedWithCache {
  readonly loaded: Loaded;
  readonly cache: ReadCache;
}

/** Where the results of reading are saved between runs. */
export interface SavedFiles {
  readonly folder: string;
  /** The digest of the program. */
  readonly engine: string;
  /** Whether results of earlier runs are ignored. */
  readonly isClean: boolean;
}

/**
 * Reads an archive, and checks it when its problems are listed.
 *
 * @param cache the results of earlier calls, used for files that have not changed
 * @param checked the problems that earlier calls found in documents by themselves
 */
export async function loadChecked(
  { content, url, hasPdf }: Environment,
  cache?: ReadCache,
  checked?: CheckedDocuments,
  options?: ReadOptions,
): Promise<Loaded> {
  const read = await readArchive(content, cache, undefined, options);
  const { archive } = read;
  let problems: readonly Problem[] | undefined;
  return {
    shared: archive === undefined ? undefined : prepareShared(archive, url ?? archive.settings.url, hasPdf),
    listProblems() {
      if (problems === undefined) {
        problems = checkArchive(read, false, undefined, checked);
        checked?.save();
      }
      return problems;
    },
  };
}

/**
 * As {@link loadChecked}, with results that an earlier run saved. Saves its own for the next run.
 *
 * @param division if another thread may help
 */
export async function loadWithSaved(
  environment: Environment,
  { folder, engine, isClean }: SavedFiles,
  division?: Division,
): Promise<LoadedWithCache> {
  const saved = isClean ? createReadCache() : await openReads(folder, engine)();
  const cache = createReadCache(saved);
  const options = division === undefined ? {} : { divide: divideAsReader(division, cache) };
  const loaded = await loadChecked(environment, cache, openChecked(folder, engine, isClean), options);
  const files = loaded.shared?.archive.files;
  if (files !== undefined) {
    for (const known of [cache.results, cache.files]) {
      for (const path of known.keys()) if (!files.has(path)) known.delete(path);
    }
    // Without a place to save to, the next run takes longer.
    await saveReads(folder, engine, cache, saved).catch(() => undefined);
  }
  return { loaded, cache };
}

/** The digest of everything that an archive was read from. */
export function digestFiles({ files }: Archive): string {
  const hash = createHash('sha256');
  for (const [path, { sha256: digest }] of files) hash.update(`${path}\0${digest}\0`);
  return hash.digest('hex');
}

function prepareShared(archive: Archive, url: string, hasPdf: boolean): Shared {
  const paths = createPaths(url);
  return {
    archive,
    paths,
    policy: contentSecurityPolicy(federatedOrigins(archive)),
    hasPdf,
  };
}

/** Prints the report of problems. */
export function printReport(problems: readonly Problem[]): void {
  process.stderr.write(`\n${formatReport(problems)}\n\n`);
}

/**
 * Prints the report if there are problems.
 *
 * @throws Error for the author if one of them is an error. Its message has the count only, because Astro rewrites
 *   messages that contain `documents/`.
 */
export function stopOnErrors(problems: readonly Problem[]): void {
  if (problems.length > 0) printReport(problems);
  if (countProblems(problems).errors > 0) throw authorError(`${summarize(problems)}, see above`);
}
