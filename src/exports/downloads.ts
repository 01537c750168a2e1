/** The files of the whole archive that a page offers for download, grouped by what a reader uses them for. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { Purpose } from './export-format.ts';
import { archiveFormats, offered, type FileLink } from './registry.ts';

/** A file to download. */
export interface Download extends FileLink {
  /** What the file contains: `one line of JSON for each passage`. */
  readonly about: string | undefined;
}

/** Files that are used for one thing. */
export interface DownloadGroup {
  readonly title: string;
  /** Never empty. */
  readonly files: readonly Download[];
}

/** The downloads of an archive. */
export function listDownloads(archive: Archive, paths: Paths): DownloadGroup[] {
  const files = (purpose: Purpose): Download[] =>
    offered(archiveFormats, archive)
      .filter((format) => format.purpose === purpose)
      .map(({ label, about, path }) => ({ label, about, href: paths.file(path(archive)) }));
  return [
    { title: 'The whole archive', files: files('archive') },
    { title: 'The works cited', files: archive.sources.length === 0 ? [] : files('citation') },
    { title: 'Schemas of the JSON files', files: files('schema') },
  ].filter((group) => group.files.length > 0);
}
