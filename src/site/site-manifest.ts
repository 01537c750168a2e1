/** The manifest of a site: the SHA-256 of every file that a server sends. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatChecksums } from '../text/checksum-list.ts';

/** The path of the manifest in the output folder. */
export const MANIFEST_FILE = 'manifest-sha256.txt';

/** Files that are not sent: the manifest cannot list itself, and hosts read the headers and do not send them. */
const OMITTED: ReadonlySet<string> = new Set([MANIFEST_FILE, '_headers']);

/** How many files a site has, and their size in bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes the manifest of the site in a folder. Every other file must have been written.
 *
 * @returns the size of the files that the manifest lists
 */
export function writeManifest(folder: string): SiteSize {
  const size = { files: 0, bytes: 0 };
  function* readMeasured(): ReturnType<typeof readFiles> {
    for (const [path, content] of readFiles(folder)) {
      size.files += 1;
      size.bytes += content.length;
      yield [path, content];
    }
  }
  writeFileSync(join(folder, MANIFEST_FILE), formatChecksums(readMeasured()));
  return size;
}

function* readFiles(folder: string): Generator<readonly [path: string, content: Uint8Array]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, '/');
    if (entry.isFile() && !OMITTED.has(path)) yield [path, readFileSync(file)];
  }
}
