/**
 * Opens what the last build saved: its records and the parts of its files. Pages and other files have separate records,
 * because two threads write them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../load/environment.ts';
import { digestSharedItems } from '../model/shared-items.ts';
import { readInput } from '../model/tracked-archive.ts';
import { sha256 } from '../text/digest.ts';
import type { Output } from './atomic-output.ts';
import { loadRecord, saveRecord } from './build-record.ts';
import { createReuse, type Reuse } from './reuse.ts';
import { createSavedParts, type SavedParts } from './saved-parts.ts';
import type { BuiltArchive, Shared } from './shared-archive.ts';
import type { SiteFile } from './site-manifest.ts';

/** Which files a record is about. */
type Recorded = 'pages' | 'files';

/**
 * Opens a record. A build keeps files of the last build of the same program with the same options.
 *
 * @param program the digest of the program
 * @param search the digest of the search index, for the record that it is compared with. It is not read before the
 *   result is used
 */
export function openReuse(
  { archive, paths, policy }: Shared,
  { hasPdf, isClean }: Environment,
  program: string,
  output: Output,
  recorded: Recorded,
  search = () => '',
): Reuse {
  digestSharedItems(archive);
  const engine = sha256(JSON.stringify([program, paths.origin, paths.base, policy, hasPdf]));
  const last = isClean ? undefined : loadRecord(recordOf(output, recorded), engine);
  const spare = existsSync(output.spare) ? output.spare : undefined;
  return createReuse({ engine, search, last, from: output.out, to: output.next, spare });
}

/**
 * Saves the record of this build.
 *
 * @param site the files of the site
 * @returns a function that replaces the record of the last build. Called when the site has replaced the last one
 */
export function recordReuse(
  reuse: Reuse,
  output: Output,
  recorded: Recorded,
  site: ReadonlyMap<string, SiteFile>,
): () => void {
  return saveRecord(recordOf(output, recorded), reuse.finish(site));
}

/** Opens the parts of files that the last build saved. @param isClean whether they are ignored */
export function openSavedParts({ archive, paths, reuse }: BuiltArchive, folder: string, isClean: boolean): SavedParts {
  const digestInput = (input: string) => reuse.digestInput(input, (read) => readInput(archive, read, paths));
  return createSavedParts({ folder, engine: reuse.engine, isClean, archive, digestInput });
}

/** Where the record of the last build is. */
function recordOf({ saved }: Output, recorded: Recorded): string {
  return join(saved, `${recorded}.json`);
}
