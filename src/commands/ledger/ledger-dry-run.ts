/** A dry run of check and build, on the archive as it would be after new editions are recorded. */
import { posix } from 'node:path';
import { formatReport } from '../../checks/problem-report.ts';
import type { ReadArchive } from '../../load/read-archive.ts';
import type { ReadCache } from '../../load/read-cache.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import { identifyProblem, ruleOf, type Problem } from '../../text/problem.ts';
import { showProgress, type ShownProgress } from '../../site/shown-progress.ts';
import { prepareList } from './prepare-list.ts';
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
  /** The id of the document. */
  readonly id: string;
  /** The number and the date of the edition. */
  readonly number: number;
  readonly date: string;
  /** The files to write, by their path in the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that the editor deletes afterwards, by their path in the content folder. */
  readonly removed: readonly string[];
  /** Whether the edition removes words from the ledger. They cannot be restored. */
  readonly withholds: boolean;
  /** What the command says before it asks, if the edition can be recorded. */
  readonly announcement?: readonly string[];
}

/**
 * Adds the list of published documents to the files of editions, and checks and renders the archive with these files,
 * without writing one.
 *
 * An error stops the recording if it is in a file of one of the documents, or if the archive did not have it before.
 * If an edition withholds words, every error of the archive stops it: the site cannot be built, and the words would be
 * removed from the ledger only.
 *
 * @returns the files to write; undefined if something is wrong, which is printed
 */
export async function tryEditions(
  before: BeforeRecording,
  editions: readonly PreparedEdition[],
  print: (text: string) => void,
): Promise<ReadonlyMap<string, string> | undefined> {
  const ledgers = new Map(editions.flatMap(({ files }) => [...files]));
  const list = await prepareList(before.content, ledgers, print);
  if (list === undefined) return undefined;
  const files = new Map([...ledgers, ...list]);
  if (files.size === 0) return files;
  const report = await describeFailures(before, editions, files);
  if (report === undefined) return files;
  print(`Not recorded, and no file was changed. The site could not be built with this:\n${report}`);
  return undefined;
}

/** What is wrong with an archive with new files, as a report; undefined if nothing is wrong. */
async function describeFailures(
  before: BeforeRecording,
  editions: readonly PreparedEdition[],
  files: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const removed = editions.flatMap((edition) => edition.removed.map((path) => [path, undefined] as const));
  const shown = showProgress();
  const after = await shown.read(before.content, before.cache, new Map([...files, ...removed]));
  const errors = findErrors(after, shown);
  const isWithholding = editions.some(({ withholds }) => withholds);
  const known = new Set(isWithholding ? [] : findErrors(before.read, shown).map(identifyProblem));
  const { archive } = after;
  const ids = new Set(editions.map(({ id }) => id));
  const documents = archive?.documents.filter(({ id }) => ids.has(id)) ?? [];
  const stopping = errors.filter(
    (error) => !known.has(identifyProblem(error)) || documents.some((document) => isFileOf(document, error)),
  );
  if (stopping.length > 0) {
    const unrecorded = stopping.filter((error) => ruleOf(error).aboutUnrecorded === true);
    const others = archive?.documents.filter(
      (document) => !ids.has(document.id) && unrecorded.some((error) => isInTextOf(document, error)),
    );
    return [formatReport(stopping), ...describeOthers([...ids], others ?? [])].join('\n');
  }
  // A document with errors of its own may not be renderable, and then the archive is not built anyway.
  if (archive === undefined || errors.length > 0) return undefined;
  const failures = tryRendering(archive, documents, before.url ?? archive.settings.url);
  return failures.length === 0 ? undefined : failures.join('\n');
}

/** What to do if each of several documents can be recorded only with the others. */
function describeOthers(ids: readonly string[], others: readonly ArchiveDocument[]): string[] {
  if (others.length === 0) return [];
  const together = [...ids, ...others.map(({ id }) => id)].join(' ');
  return [`Record all documents that have changes at once: \`npm run ledger -- ${together} --reason "…"\`.`];
}

function findErrors(read: ReadArchive, shown: ShownProgress): Problem[] {
  return shown.check(read).filter((problem) => ruleOf(problem).severity === 'error');
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
