/** A dry run of check and build, on the archive as it would be after new editions are recorded. */
import { posix } from 'node:path';
import { checkArchive } from '../../checks/check-archive.ts';
import { formatReport } from '../../checks/problem-report.ts';
import { readArchive, type ReadArchive } from '../../load/read-archive.ts';
import type { ReadCache } from '../../load/read-cache.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import { ruleOf, type Problem } from '../../text/problem.ts';
import { tryRendering } from './trial-render.ts';

/** The archive before the new editions. */
export interface BeforeRecording {
  readonly content: string;
  /** The canonical URL of the site; undefined for that of `archive.yaml`. */
  readonly url: string | undefined;
  readonly read: ReadArchive;
  readonly cache: ReadCache;
}

/** An edition that is not written yet. */
export interface PreparedEdition {
  readonly document: ArchiveDocument;
  /** The number and the date of the edition. */
  readonly number: number;
  readonly date: string;
  /** The files to write, by their path in the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether the edition removes words from the ledger. They cannot be restored. */
  readonly withholds: boolean;
}

/**
 * Checks and renders the archive with new editions, without writing a file.
 *
 * An error stops the recording if it is in a file of one of the documents, or if the archive did not have it before.
 * If an edition withholds words, every error of the archive stops it: the site cannot be built, and the words would be
 * removed from the ledger only.
 *
 * @returns what is wrong, as a report; undefined if nothing is wrong
 */
export async function tryEditions(
  before: BeforeRecording,
  editions: readonly PreparedEdition[],
): Promise<string | undefined> {
  const files = new Map(editions.flatMap((edition) => [...edition.files]));
  const after = await readArchive(before.content, before.cache, files);
  const errors = findErrors(after);
  const isWithholding = editions.some(({ withholds }) => withholds);
  const known = new Set(isWithholding ? [] : findErrors(before.read).map(identify));
  const stopping = errors.filter(
    (error) => !known.has(identify(error)) || editions.some(({ document }) => isFileOf(document, error)),
  );
  if (stopping.length > 0) return formatReport(stopping);
  const { archive } = after;
  if (archive === undefined) return undefined;
  const ids = new Set(editions.map(({ document }) => document.id));
  const documents = archive.documents.filter(({ id }) => ids.has(id));
  // A document with errors of its own may not be renderable, and then the archive is not built anyway.
  if (errors.length > 0) return undefined;
  const failures = tryRendering(archive, documents, before.url ?? archive.settings.url);
  return failures.length === 0 ? undefined : failures.join('\n');
}

function findErrors(read: ReadArchive): Problem[] {
  return checkArchive(read).filter((problem) => ruleOf(problem).severity === 'error');
}

/** Line numbers change when a file is changed, so they do not identify a problem. */
function identify({ file, rule, message }: Problem): string {
  return [file, rule, message].join('\0');
}

/** Whether a problem is in the transcription, the ledger, a received text, or an annotation of a document. */
function isFileOf(document: ArchiveDocument, problem: Problem): boolean {
  return isInTextOf(document, problem) || problem.file.startsWith(`${folderOf(document)}annotations/${document.id}/`);
}

/** Whether a problem is in the transcription, the ledger, or a received text of a document. */
export function isInTextOf(document: ArchiveDocument, { file }: Problem): boolean {
  const received = document.fields.witnesses.map((witness) => posix.basename(witness.file));
  return (
    file.startsWith(document.file.replace(/md$/, '')) ||
    received.some((name) => file === `${folderOf(document)}received/${name}`)
  );
}

/** The content folder of a document, as messages name it. */
function folderOf({ file }: ArchiveDocument): string {
  return file.slice(0, file.lastIndexOf('documents/'));
}
