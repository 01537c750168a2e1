/**
 * The registry of export formats: every file of the site that is not a page, a style, a script, or the search index.
 * The build, the dev server, the links on pages, and the `<link>` elements of pages read it. A new format is one file
 * in this folder and one row here.
 */
import { citeSource } from '../citations/citable.ts';
import type { LinkTag } from '../citations/page-metadata.ts';
import type { Archive, ArchiveDocument, Source } from '../model/model.ts';
import { getNameBuckets } from '../model/name-prefixes.ts';
import type { Paths } from '../paths.ts';
import { addressesJsonl } from './address-lines.ts';
import { annotationsJsonLd } from './annotations-jsonld.ts';
import { atomFeed } from './atom-feed.ts';
import { createBag } from './bag.ts';
import { citationData, citeWhole } from './citation-data.ts';
import { documentJson } from './document-json.ts';
import { evidenceCsv } from './evidence-csv.ts';
import { evidenceJson } from './evidence-json.ts';
import { epub } from './epub.ts';
import type { ExportFormat, ExportSource, Purpose, WrittenFile } from './export-format.ts';
import { joinContent, measure, type FileContent } from './file-content.ts';
import { gotoFile, gotoTable, listGotoFiles, type GotoFile } from './goto-table.ts';
import { jsonSchemas } from './json-schemas.ts';
import { markdownSource } from './markdown-source.ts';
import { nameSuggestions } from './name-suggestions.ts';
import { namesJson } from './names-json.ts';
import { oneFile } from './one-file.ts';
import { passagesJsonl } from './passages-jsonl.ts';
import { plainText } from './plain-text.ts';
import { tei } from './tei.ts';

/** Formats with one file per document. */
export const documentFormats: readonly ExportFormat<ArchiveDocument>[] = [
  plainText,
  markdownSource,
  documentJson,
  tei,
  annotationsJsonLd,
  ...citationData<ArchiveDocument>(
    ({ id }) => `documents/${id}`,
    (document, source) => [citeWhole(document, source)],
  ),
  evidenceCsv,
  evidenceJson,
];

/** Formats with one file per source. */
export const sourceFormats: readonly ExportFormat<Source>[] = citationData<Source>(
  ({ id }) => `sources/${id}`,
  (source) => [citeSource(source)],
);

/** Formats with data of the whole archive, which the bag contains, too. */
const archiveData: readonly ExportFormat<Archive>[] = [
  ...citationData<Archive>(
    () => 'sources',
    ({ sources }) => sources.map(citeSource),
  ),
  passagesJsonl,
  addressesJsonl,
  namesJson,
  ...jsonSchemas,
  atomFeed,
];

/** The whole archive for readers, in chapters. */
export const books: readonly ExportFormat<Archive>[] = [epub, oneFile];

/** The bag contains files of other formats. */
export const bag: ExportFormat<Archive> = createBag(listData);

/** Formats with one file for the whole archive. */
export const archiveFormats: readonly ExportFormat<Archive>[] = [...books, ...archiveData, bag, gotoTable];

/** The formats that an archive offers: all but those that its settings turn off. */
export function offered<Item>(
  formats: readonly ExportFormat<Item>[],
  { settings }: Pick<Archive, 'settings'>,
): readonly ExportFormat<Item>[] {
  return formats.filter(({ option }) => option === undefined || !settings.without.includes(option));
}

/** A file to write or to serve. */
export interface ExportFile {
  readonly mediaType: string;
  /** What the file is about; undefined if it is about the whole archive. */
  readonly item: unknown;
  /** @param changes what differs from the source that the files were listed for */
  readonly write: (changes?: Partial<ExportSource>) => FileContent;
}

/**
 * Every exported file of an archive by its path in the output folder. Nothing is written until `write` is called.
 *
 * @throws Error if two formats have the same path
 */
export function listExports(source: ExportSource): Map<string, ExportFile> {
  const files = new Map<string, ExportFile>();
  for (const [path, create] of listPaths(source, archiveFormats, listGotoFiles(source))) {
    if (files.has(path)) throw new Error(`Internal error: two export formats write ${path}`);
    files.set(path, create());
  }
  return files;
}

/** The files of some formats for the whole archive. To list all files of a large archive takes a second. */
export function listFilesOf(formats: readonly ExportFormat<Archive>[], source: ExportSource): Map<string, ExportFile> {
  const { archive } = source;
  return new Map(
    offered(formats, archive).map((format) => [format.path(archive), createFile(format, archive, source)]),
  );
}

/** The files that the bag contains. A file that the build has written is not written again. */
function* listData(source: ExportSource): Generator<readonly [path: string, file: WrittenFile]> {
  for (const [path, create] of listPaths(source, archiveData, [])) {
    yield [path, source.findWritten?.(path) ?? describeContent(create().write)];
  }
}

/** A file that the build has not written. Its content is written again when it is read, because all files together need more memory than the archive. */
function describeContent(write: () => FileContent): WrittenFile {
  return { ...measure(write()), read: () => joinContent(write()) };
}

/**
 * Lists the files of an archive with functions that describe them.
 *
 * @param ofArchive the formats with one file for the whole archive
 * @param gotoFiles the files of the table of addresses if it is divided
 */
function* listPaths(
  source: ExportSource,
  ofArchive: readonly ExportFormat<Archive>[],
  gotoFiles: readonly GotoFile[],
): Generator<readonly [path: string, create: () => ExportFile]> {
  const { archive } = source;
  function* list<Item>(formats: readonly ExportFormat<Item>[], items: readonly Item[]) {
    for (const format of offered(formats, archive)) {
      for (const item of items) yield [format.path(item), () => createFile(format, item, source)] as const;
    }
  }
  yield* list(documentFormats, archive.documents);
  yield* list(sourceFormats, archive.sources);
  yield* list(ofArchive, [archive]);
  yield* list([nameSuggestions], getNameBuckets(archive));
  yield* list([gotoFile], gotoFiles);
}

function createFile<Item>({ mediaType, write }: ExportFormat<Item>, item: Item, source: ExportSource): ExportFile {
  return {
    mediaType,
    item: Object.is(item, source.archive) ? undefined : item,
    write: (changes) => write(item, { ...source, ...changes }),
  };
}

/** A link to an exported file. */
export interface FileLink {
  readonly href: string;
  readonly label: string;
}

/** The links of a page to the files of one purpose, in the order of the registry. */
export function linkFiles<Item>(
  formats: readonly ExportFormat<Item>[],
  purpose: Purpose,
  item: Item,
  paths: Paths,
): FileLink[] {
  return formats
    .filter((format) => format.purpose === purpose)
    .map(({ label, path }) => ({ label, href: paths.file(path(item)) }));
}

/** The links of a page to all its files, in the order of the registry. */
export function linkAllFiles<Item>(
  formats: readonly Omit<ExportFormat<Item>, 'write'>[],
  item: Item,
  paths: Paths,
): FileLink[] {
  return formats.map(({ label, purpose, path }) => ({
    label: purpose === 'evidence' ? `Sources and checks: ${label}` : label,
    href: paths.file(path(item)),
  }));
}

/**
 * The `<link>` elements of an item's page for its files, with absolute addresses.
 *
 * @param purpose only files of this purpose; all files by default
 */
export function describeFiles<Item>(
  formats: readonly Omit<ExportFormat<Item>, 'write'>[],
  item: Item,
  paths: Paths,
  purpose?: Purpose,
): LinkTag[] {
  return formats
    .filter((format) => purpose === undefined || format.purpose === purpose)
    .flatMap(({ rel, mediaType, path }) =>
      rel === undefined ? [] : [{ rel, href: paths.absolute(paths.file(path(item))), type: mediaType }],
    );
}
