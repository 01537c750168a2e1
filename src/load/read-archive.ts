/** Reads a content folder, once, into the model: reads its files, joins them, and gathers the problems. */
import type { Archive } from '../model/model.ts';
import { compareProblems, problem, startOfFile, type Problem } from '../text/problem.ts';
import type { WrittenAnnotation } from './annotations.ts';
import { readContent, type Content, type Unread } from './content-reader.ts';
import { fileName, type ReplacedFiles } from './file-listing.ts';
import { joinContent } from './join-content.ts';
import { createReadCache, type ReadCache, type ReadOptions } from './read-cache.ts';

/** The archive, as far as it could be read, and every problem that was found on the way. */
export interface ReadArchive {
  /** Undefined where `archive.yaml` is missing or not valid. */
  readonly archive: Archive | undefined;
  /** Files and folders that exist and were not read. Nothing can be said about what refers to them. */
  readonly unread: Unread;
  /** Annotations that were read, but whose words were not found or not looked for. */
  readonly unplaced: readonly WrittenAnnotation[];
  /** In the order of a report. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder.
 *
 * @param folder the content folder; messages name a file as this plus its path in it
 * @param cache the results of earlier calls, used for files that have not changed and do not depend on changed files
 * @param replaced texts that are read in place of files, for a dry run of a change
 */
export async function readArchive(
  folder: string,
  cache: ReadCache = createReadCache(),
  replaced: ReplacedFiles = new Map(),
  options: ReadOptions = {},
): Promise<ReadArchive> {
  const content = await readContent(folder, cache, replaced, options);
  const { unplaced, problems, ...joined } = joinContent(content, cache.mentions);
  return {
    archive: content.settings && { settings: content.settings, ...joined },
    unread: content.unread,
    unplaced,
    problems: [...content.problems, ...problems, ...checkOrphans(content), ...checkEmpty(content)].sort(
      compareProblems,
    ),
  };
}

/** Finds ledgers and files of claims without a document. */
function checkOrphans({ orphans, orphanClaims }: Content): Problem[] {
  const claims = orphanClaims.map(({ id, file }) =>
    problem(
      'claims-orphan',
      startOfFile(file),
      `Unexpected claims without a document, expected \`documents/${id}.md\``,
      'Rename the file after its document, or remove it',
    ),
  );
  const ledgers = orphans.map(({ id, file }) =>
    problem(
      'ledger-orphan',
      startOfFile(file),
      `Unexpected ledger without a document, expected \`documents/${id}.md\``,
      `Put the document back. To delete it: \`npm run ledger -- ${id} --delete --reason "…"\`. ` +
        'To withhold its words: docs/withhold.md',
    ),
  );
  return [...ledgers, ...claims];
}

/** Finds an archive without documents; not where a document exists that could not be read. */
function checkEmpty({ folder, settings, documents, orphans, unread }: Content): Problem[] {
  const isUnread = [...unread.keys()].some((path) => path.startsWith('documents'));
  if (settings === undefined || documents.length > 0 || orphans.length > 0 || isUnread) return [];
  return [
    problem(
      'archive-empty',
      startOfFile(fileName(folder, 'documents')),
      'Missing document, expected at least one file `documents/<id>.md`',
      'Add a transcription; see docs/authoring.md for an example',
    ),
  ];
}
