/** What a check can judge. A reference to a file with mistakes, or to one that was not read, cannot be judged. */
import type { Unread } from '../load/content-reader.ts';
import type { WrittenAnnotation } from '../load/annotations.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';

/** An archive, and which parts of it are unknown. */
export interface Scope {
  readonly archive: Archive;
  /** All annotations, including those whose quoted words were not found. Their references can be checked. */
  readonly annotations: readonly (Annotation | WrittenAnnotation)[];
  /** Documents without mistakes: their passages are as the author meant them. */
  readonly intact: readonly ArchiveDocument[];
  /** Documents with mistakes. */
  readonly broken: readonly ArchiveDocument[];
  /** Returns a document without mistakes. */
  findIntact(id: string): ArchiveDocument | undefined;
  /** Whether a file exists but was not read. A path can also be a folder, which means any file in it. */
  isUnread(path: string): boolean;
  /** Whether an unread file in a folder contains a text. The answer is yes if the file was not even opened. */
  isInUnread(folder: string, text: string): boolean;
}

/**
 * @param unplaced annotations whose quoted words were not found
 * @param brokenFiles the files with mistakes, named as in problems
 */
export function createScope(
  archive: Archive,
  unread: Unread,
  unplaced: readonly WrittenAnnotation[],
  brokenFiles: ReadonlySet<string>,
): Scope {
  const [intact = [], broken = []] = [false, true].map((isBroken) =>
    archive.documents.filter(({ file }) => brokenFiles.has(file) === isBroken),
  );
  const intactById = new Map(intact.map((document) => [document.id, document]));
  const unreadPaths = [...unread.keys()];
  const isInside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  return {
    archive,
    annotations: [...archive.annotations, ...unplaced],
    intact,
    broken,
    findIntact: (id) => intactById.get(id),
    isUnread: (path) => unreadPaths.some((unreadPath) => isInside(unreadPath, path) || isInside(path, unreadPath)),
    isInUnread: (folder, text) =>
      [...unread].some(
        ([path, content]) =>
          isInside(path, folder) && !path.endsWith('.json') && (content === undefined || content.includes(text)),
      ),
  };
}
