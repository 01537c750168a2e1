/** Reads and checks the content folder that the environment names. */
import { checkArchive } from '../checks/check-archive.ts';
import { countProblems, formatReport, summarize } from '../checks/problem-report.ts';
import type { Memory } from '../load/read-archive.ts';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { siteUrl } from '../schemas/fields.ts';
import { describeSearch } from '../search/index/archive-source.ts';
import type { Problem } from '../text/problem.ts';
import { contentSecurityPolicy, federatedOrigins } from './headers.ts';
import type { Shared } from './shared-archive.ts';

/** What the environment says of a build. */
export interface Environment {
  /** The content folder. */
  readonly content: string;
  /** The canonical URL, over the one of `archive.yaml`. */
  readonly url: string | undefined;
  /** The output folder. */
  readonly out: string;
}

/**
 * Reads `ARCHIVE_CONTENT`, `ARCHIVE_URL` and `ARCHIVE_OUT`. An empty one is as good as none.
 *
 * @throws Error where the URL is no address of a site; its message is for the author
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const url = env['ARCHIVE_URL'] || undefined;
  if (url !== undefined && !siteUrl.safeParse(url).success) {
    throw explain(`Unexpected ARCHIVE_URL \`${url}\`, expected an address such as \`https://archive.example/papers/\``);
  }
  return { content: env['ARCHIVE_CONTENT'] || 'content', url, out: env['ARCHIVE_OUT'] || 'dist' };
}

/** An error whose message says all: where our code noticed it is of no use to an author. */
export function explain(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

/** An archive with what is wrong in it; no archive where its settings cannot be read. */
export interface Loaded {
  readonly shared: Shared | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks the archive. */
export async function load({ content, url }: Environment, memory?: Memory, strict = false): Promise<Loaded> {
  const read = await readArchive(content, memory);
  const problems = checkArchive(read, strict);
  const { archive } = read;
  if (archive === undefined) return { shared: undefined, problems };
  const paths = createPaths(url ?? archive.settings.url);
  const policy = contentSecurityPolicy(federatedOrigins(archive));
  return { shared: { archive, paths, search: describeSearch(archive, paths), policy }, problems };
}

/**
 * Prints the report and stops where an error is in it.
 *
 * @throws Error with the count alone: Astro rewrites messages that name `documents/`
 */
export function stopOnErrors({ problems }: Loaded, print: (text: string) => void): void {
  if (problems.length > 0) print(formatReport(problems));
  if (countProblems(problems).errors === 0) return;
  throw explain(`${summarize(problems)}, see above`);
}
