/** The manifest of a site: the SHA-256 of every file that a server sends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type MeasuredFile } from '../exports/file-content.ts';
import { formatDigests } from '../text/checksum-list.ts';
import { listFolder } from './list-folder.ts';

/** A file of a site that is written. */
export interface SiteFile extends MeasuredFile {
  /** When this build wrote it, in milliseconds since 1970; undefined if that is not known. */
  readonly modified?: number;
}

/** The path of the manifest in the output folder. */
export const MANIFEST_FILE = 'manifest-sha256.txt';

/** Files that are not sent: the manifest cannot list itself, and hosts read the headers and do not send them. */
export const OMITTED: ReadonlySet<string> = new Set([MANIFEST_FILE, '_headers']);

/**
 * Lists the files of a site with their sizes and digests.
 *
 * @param known files whose content is known; they are not read
 */
export function measureFiles(folder: string, known: ReadonlyMap<string, SiteFile> = new Map()): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
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
  site: ReadonlyMap<string, SiteFile> = measureFiles(folder),
): Map<string, SiteFile> {
  const files = new Map([...site].filter(([path]) => !OMITTED.has(path)));
  const digests = Array.from(files, ([path, { sha256: digest }]) => [path, digest] as const);
  writeFileSync(join(folder, MANIFEST_FILE), formatDigests(digests));
  return files;
}
