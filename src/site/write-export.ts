/** Writes the exported files of a site. */
import type { ExportFile } from '../exports/registry.ts';
import type { SavedParts } from './saved-parts.ts';
import { type BuiltArchive, keepFile, trackFile } from './shared-archive.ts';
import type { SiteFiles } from './site-files.ts';

/** Writes an exported file, or keeps that of the last build. Of a file about the whole archive, parts may be kept. */
export function writeExport(
  shared: BuiltArchive,
  files: SiteFiles,
  parts: SavedParts,
  path: string,
  { item, write }: ExportFile,
): void {
  if (item === undefined) parts.use(path, (saved) => files.write(path, write({ parts: saved })));
  else if (!keepFile(shared, path, item)) {
    files.write(path, write({ archive: trackFile(shared, shared.reuse, path, item) }));
  }
}
