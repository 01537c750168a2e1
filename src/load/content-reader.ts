/** Step 1 of reading an archive: reads the files of a content folder, each by itself. */
import { join, posix } from 'node:path';
import { parseLedger } from '../ledger/ledger-file.ts';
import type { DeletedDocument, PublishedList } from '../model/former-documents.ts';
import type { Evidence, Page, StatementCorrection } from '../model/editorial-content.ts';
import type { ArchiveDocument, ArchiveFile, Source } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { ArchiveSettings } from '../schemas/archive.ts';
import type { Problem } from '../text/problem.ts';
import type { WrittenAnnotation } from './annotations.ts';
import { readAttachments } from './attachments.ts';
import { readCorrections } from './corrections-file.ts';
import { fileKinds, type FileKind } from './file-kinds.ts';
import {
  fileName,
  listFolders,
  readFilesIn,
  type ContentFile,
  type ContentFolder,
  type ReplacedFiles,
} from './file-listing.ts';
import { readPublished } from './published-file.ts';
import { surveyFolder } from './folder-survey.ts';
import { readCached, type ReadCache, type ReadOptions } from './read-cache.ts';
import { readSettings } from './settings-file.ts';

/** The content of a folder before it is joined. */
export interface Content {
  /** The content folder. */
  readonly folder: string;
  readonly settings: ArchiveSettings | undefined;
  readonly documents: readonly ArchiveDocument[];
  readonly sources: readonly UncitedSource[];
  readonly pages: readonly Page[];
  readonly evidence: readonly Evidence[];
  readonly annotations: readonly WrittenAnnotation[];
  readonly names: readonly Name[];
  readonly corrections: readonly StatementCorrection[];
  readonly deleted: readonly DeletedDocument[];
  readonly published: PublishedList;
  /** Ledgers without a document that are not those of deleted documents. */
  readonly orphans: readonly ContentFile[];
  /** Files of claims without a document. */
  readonly orphanClaims: readonly ContentFile[];
  readonly unread: Unread;
  /** Each file that was read, by its path in the folder. */
  readonly files: ReadonlyMap<string, ArchiveFile>;
  readonly problems: readonly Problem[];
}

/** A source before the documents that cite it are known. */
export type UncitedSource = Omit<Source, 'citations'>;

/** Files and folders that exist and were not read, by path, each with its text; undefined where it was not opened. */
export type Unread = ReadonlyMap<string, string | undefined>;

/**
 * Reads all files of a content folder.
 *
 * @param folder the content folder; messages name a file as this plus its path in it
 * @param cache the results of earlier calls, which this call uses and updates
 * @param replaced texts that are read in place of files
 */
export async function readContent(
  folder: string,
  cache: ReadCache,
  replaced: ReplacedFiles,
  { onFile, divide }: ReadOptions,
): Promise<Content> {
  const survey = await surveyFolder(folder);
  const allowed: ContentFolder = {
    folder,
    replaced,
    files: new Map(),
    isAllowed: (path) =>
      !survey.refused.has(path) &&
      !survey.refused.has(posix.dirname(path)) &&
      !(replaced.has(path) && replaced.get(path) === undefined),
    findKnown(path) {
      const known = cache.files.get(path);
      return known !== undefined && known.stamp === survey.stamps.get(path) ? known : undefined;
    },
  };
  const settings = await readSettings(allowed);
  const attachments = await readAttachments(allowed);
  const corrections = await readCorrections(allowed);
  const problems = [...survey.problems, ...settings.problems, ...corrections.problems];
  const unread = new Map<string, string | undefined>([...survey.unread].map((path) => [path, undefined]));

  const readAll = async <T>(kind: FileKind<T>): Promise<T[]> => {
    const values: T[] = [];
    const files = await readFilesOfKind(kind, allowed);
    if (kind.folder === fileKinds.documents.folder) {
      await divide?.(files, (file) => {
        readCached(kind, file, attachments, cache);
      });
    }
    for (const file of files) {
      const known = cache.results.get(file.path);
      const result = readCached(kind, file, attachments, cache);
      for (const found of result.problems) problems.push(found);
      if (result.value === undefined) unread.set(file.path, file.text);
      else values.push(result.value);
      onFile?.(cache.results.get(file.path) === known);
    }
    return values;
  };
  const documents = await readAll(fileKinds.documents);
  const { published, problems: listProblems } = await readPublished(allowed);
  for (const found of listProblems) problems.push(found);
  const ids = new Set(documents.map(({ id }) => id));
  const isOrphan = ({ id }: ContentFile) => !ids.has(id) && !unread.has(`documents/${id}.md`);
  const single = [...attachments.ledgers.values()].filter(isOrphan);
  const deleted = single.flatMap((ledger) => readDeleted(ledger, folder));
  const orphans = single.filter(({ id }) => !deleted.some((document) => document.id === id));
  const unparsed = documents.flatMap(
    ({ id, ledger }) => (ledger === undefined ? attachments.ledgers.get(id) : undefined) ?? [],
  );
  for (const { path, text } of [...orphans, ...unparsed]) unread.set(path, text);
  const content = {
    folder,
    settings: settings.value,
    documents,
    sources: await readAll(fileKinds.sources),
    pages: await readAll(fileKinds.pages),
    evidence: await readAll(fileKinds.evidence),
    annotations: await readAll(fileKinds.annotations),
    names: (await readAll(fileKinds.names)).flat(),
    corrections: corrections.value ?? [],
    deleted,
    published,
    orphans,
    orphanClaims: [...attachments.claims.values()].filter(isOrphan),
    unread,
    files: allowed.files,
    problems,
  };
  rememberFiles(allowed, survey.stamps, cache.files);
  return content;
}

/** Remembers the files that were read, except for those that have just changed. */
function rememberFiles(
  { files, replaced }: ContentFolder,
  stamps: ReadonlyMap<string, string>,
  known: ReadCache['files'],
): void {
  for (const [path, { bytes, sha256 }] of files) {
    const stamp = stamps.get(path);
    if (replaced.has(path)) continue;
    if (stamp === undefined) known.delete(path);
    else if (known.get(path)?.stamp !== stamp) known.set(path, { stamp, bytes, sha256 });
  }
}

/** A ledger without a document, if it is that of a deleted document. */
function readDeleted({ id, text, file }: ContentFile, folder: string): DeletedDocument[] {
  const { value: ledger } = parseLedger(text, file);
  return ledger?.deleted === undefined ? [] : [{ id, file: fileName(folder, `documents/${id}.md`), ledger }];
}

/** The files of a kind; where each document has a folder of them, by document. */
async function readFilesOfKind(
  { folder: kindFolder, extension, perDocument }: FileKind<unknown>,
  content: ContentFolder,
): Promise<ContentFile[]> {
  if (perDocument !== true) return readFilesIn(content, kindFolder, extension);
  const documents = await listFolders(join(content.folder, kindFolder));
  const files = await Promise.all(
    documents.map((document) => readFilesIn(content, `${kindFolder}/${document}`, extension)),
  );
  return files.flat();
}
