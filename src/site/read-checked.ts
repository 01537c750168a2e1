/** Reads and checks an archive, and prepares what its pages share. */
import { checkArchive } from '../checks/check-archive.ts';
import { countProblems, formatReport, summarize } from '../checks/problem-report.ts';
import type { Environment } from '../load/environment.ts';
import { readArchive } from '../load/read-archive.ts';
import type { ReadCache } from '../load/read-cache.ts';
import type { Archive } from '../model/model.ts';
import { createPaths } from '../paths.ts';
import { createSearchSource } from '../search/index/archive-source.ts';
import { authorError } from '../text/author-error.ts';
import type { Problem } from '../text/problem.ts';
import { contentSecurityPolicy, federatedOrigins } from './headers.ts';
import type { Shared } from './shared-archive.ts';

/** What pages share, and all problems of the archive. */
export interface Loaded {
  /** Undefined if the archive cannot be read. */
  readonly shared: Shared | undefined;
  readonly problems: readonly Problem[];
}

/** @param cache the results of earlier calls, used for files that have not changed */
export async function loadChecked({ content, url, hasPdf }: Environment, cache?: ReadCache): Promise<Loaded> {
  const read = await readArchive(content, cache);
  const { archive } = read;
  return {
    shared: archive === undefined ? undefined : prepareShared(archive, url ?? archive.settings.url, hasPdf),
    problems: checkArchive(read),
  };
}

function prepareShared(archive: Archive, url: string, hasPdf: boolean): Shared {
  const paths = createPaths(url);
  return {
    archive,
    paths,
    search: createSearchSource(archive, paths),
    policy: contentSecurityPolicy(federatedOrigins(archive)),
    hasPdf,
  };
}

/**
 * Prints the report if there are problems.
 *
 * @throws Error for the author if one of them is an error. Its message has the count only, because Astro rewrites
 *   messages that contain `documents/`.
 */
export function stopOnErrors({ problems }: Loaded, print: (text: string) => void): void {
  if (problems.length > 0) print(formatReport(problems));
  if (countProblems(problems).errors > 0) throw authorError(`${summarize(problems)}, see above`);
}
