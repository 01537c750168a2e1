/** The manifest of a site: the SHA-256 of every file that a server sends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type MeasuredFile } from '../exports/file-content.ts';
import { formatDigests } from '../text/checksum-list.ts';
import { listFolder } from './list-folder.ts';

/** The path of the manifest in the output folder. */
export const MANIFEST_FILE = 'manifest-sha256.txt';

/** Files that are not sent: the manifest cannot list itself, and hosts read the headers and do not send them. */
export const OMITTED: ReadonlySet<string> = new Set([MANIFEST_FILE, '_headers']);

/**
 * Lists the files of a site with their sizes and digests.
 *
 * @param known files whose content is known; they are not read
 */
export function measureFiles(
  folder: string,
  known: ReadonlyMap<string, MeasuredFile> = new Map(),
): Map<string, MeasuredFile> {
  const files = new Map<string, MeasuredFile>();
  for (const path of listFolder(folder)) {
    files.set(path, known.get(path) ?? measure(readFileSync(join(folder, path))));
  }
  return files;
}

/**
 * Writes the manifest of the site in a folder.
 *
 * @param site the files of the site
 * @returns the files that the manifest lists, by path
 */
export function writeManifest(
  folder: string,
  site: ReadonlyMap<string, MeasuredFile> = measureFiles(folder),
): Map<string, MeasuredFile> {
  const files = new Map([...site].filter(([path]) => !OMITTED.has(path)));
  const digests = Array.from(files, ([path, { sha256: digest }]) => [path, digest] as const);
  writeFileSync(join(folder, MANIFEST_FILE), formatDigests(digests));
  return files;
}
