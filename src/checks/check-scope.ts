/** What a check may judge: a reference into a file that was not read, or has a mistake of its own, is neither right nor wrong. */
import type { WrittenAnnotation } from '../load/annotations.ts';
import type { Annotation, Archive, ArchiveDocument } from '../model/model.ts';
import type { Unread } from '../load/read-archive.ts';

/** An archive, with what is not known of it. */
export interface Scope {
  readonly archive: Archive;
  /** Annotations with those whose words were not found: what they refer to can be judged. */
  readonly annotations: readonly (Annotation | WrittenAnnotation)[];
  /** The document of an id where it was read and is sound: its passages are what they are meant to be. */
  findSound(id: string): ArchiveDocument | undefined;
  /** Documents that were read and have mistakes. */
  readonly broken: readonly ArchiveDocument[];
  /** Whether something is there, and was not read: `names` of the folder or any file in it, `sources/report.md` of a file. */
  isUnread(path: string): boolean;
  /** Whether a file of a folder that was not read may have these words. */
  mayStandUnread(folder: string, words: string): boolean;
}

/**
 * @param broken the names of files with mistakes, as problems have them
 */
export function createScope(
  archive: Archive,
  unread: Unread,
  unplaced: readonly WrittenAnnotation[],
  broken: ReadonlySet<string>,
): Scope {
  const sound = new Map(
    archive.documents.filter(({ file }) => !broken.has(file)).map((document) => [document.id, document]),
  );
  const paths = [...unread.keys()];
  const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  return {
    archive,
    annotations: [...archive.annotations, ...unplaced],
    findSound: (id) => sound.get(id),
    broken: archive.documents.filter(({ id }) => !sound.has(id)),
    isUnread: (path) => paths.some((one) => isBelow(one, path) || isBelow(path, one)),
    mayStandUnread: (folder, words) =>
      [...unread].some(
        ([path, text]) =>
          isBelow(path, folder) && !path.endsWith('.json') && (text === undefined || text.includes(words)),
      ),
  };
}
