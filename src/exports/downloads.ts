/** The files that a page offers for download, grouped by what a reader uses them for. */
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { ExportFormat, Purpose } from './export-format.ts';
import { archiveFormats, documentFormats, offered, type FileLink } from './registry.ts';

/** A file to download. */
export interface Download extends FileLink {
  /** What the file contains: `text, notes, and annotations`. */
  readonly about: string | undefined;
  readonly mediaType: string;
}

/** Files that are used for one thing. */
export interface DownloadGroup {
  readonly title: string;
  /** Never empty. */
  readonly files: readonly Download[];
}

/** The downloads of a document's page: the document in other formats, its citation, its evidence, the whole archive. */
export function listDownloads(archive: Archive, document: ArchiveDocument, paths: Paths): DownloadGroup[] {
  const files = (purpose: Purpose) => linkDownloads(offered(documentFormats, archive), purpose, document, paths);
  return withoutEmpty([
    { title: 'This document', files: files('text') },
    { title: 'Its citation', files: files('citation') },
    { title: 'Its sources and checks', files: files('evidence') },
    ...listArchiveDownloads(archive, paths),
  ]);
}

/** The downloads of the whole archive. */
export function listArchiveDownloads(archive: Archive, paths: Paths): DownloadGroup[] {
  const files = (purpose: Purpose) => linkDownloads(offered(archiveFormats, archive), purpose, archive, paths);
  return withoutEmpty([
    { title: 'The whole archive', files: files('archive') },
    { title: 'The works cited', files: archive.sources.length === 0 ? [] : files('citation') },
  ]);
}

function linkDownloads<Item>(
  formats: readonly ExportFormat<Item>[],
  purpose: Purpose,
  item: Item,
  paths: Paths,
): Download[] {
  return formats
    .filter((format) => format.purpose === purpose)
    .map(({ label, about, mediaType, path }) => ({ label, about, mediaType, href: paths.file(path(item)) }));
}

function withoutEmpty(groups: readonly DownloadGroup[]): DownloadGroup[] {
  return groups.filter(({ files }) => files.length > 0);
}
