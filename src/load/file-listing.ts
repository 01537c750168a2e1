/** Lists the files and folders of a content folder in a fixed order, and reads their texts. */
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ArchiveFile } from '../model/model.ts';
import { decodeText, describeFile, readAgain } from '../model/archive-file.ts';
import { sha256 } from '../text/digest.ts';
import { ignoreMissing, openFew } from './open-files.ts';

/** A file of a content folder. */
export interface ContentFile {
  /** The id that the file gives its content: its name without the extension. */
  readonly id: string;
  /** The path in the content folder: `annotations/letter/who.md`. */
  readonly path: string;
  /** The path as messages show it: the content folder, then `path`. */
  readonly file: string;
  readonly sha256: string;
  /** Read from the disk at each access, unless this run has read the file. */
  readonly text: string;
}

/**
 * Texts that are read in place of files, by the path of the file in the content folder. A file need not exist. A file
 * with the text undefined is not read, as if it were deleted.
 */
export type ReplacedFiles = ReadonlyMap<string, string | undefined>;

/** A content folder, and which of its files may be read. */
export interface ContentFolder {
  readonly folder: string;
  readonly replaced: ReplacedFiles;
  /** Each file that was read, by its path in the folder. */
  readonly files: Map<string, ArchiveFile>;
  /** Finds a file that has not changed since it was last read, by its path in the folder. */
  findKnown(path: string): Pick<ArchiveFile, 'bytes' | 'sha256'> | undefined;
  /** Whether a file may be read, by its path in the folder. */
  isAllowed(path: string): boolean;
}

/** The path of a file as messages show it. */
export function fileName(folder: string, path: string): string {
  return posix.join(folder.replaceAll('\\', '/'), path);
}

/**
 * Reads the allowed files of a folder that have an extension, sorted by name.
 *
 * @param path the folder, in the content folder
 */
export async function readFilesIn(content: ContentFolder, path: string, extension: string): Promise<ContentFile[]> {
  const { folder, replaced, isAllowed } = content;
  const added = [...replaced.keys()].filter((file) => posix.dirname(file) === path).map((file) => posix.basename(file));
  const names = [...new Set([...(await listFiles(join(folder, path))), ...added])]
    .filter((name) => name.endsWith(extension) && isAllowed(`${path}/${name}`))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const read = await readFileOf(content, `${path}/${name}`);
      return {
        id: name.slice(0, -extension.length),
        path: `${path}/${name}`,
        file: fileName(folder, `${path}/${name}`),
        sha256: read.file.sha256,
        get text() {
          return textOf(read);
        },
      };
    }),
  );
}

/** A file, with its content if it was read. */
interface OpenedFile {
  readonly file: ArchiveFile;
  readonly bytes: Uint8Array | undefined;
}

function textOf({ file, bytes }: OpenedFile): string {
  return decodeText(bytes ?? readAgain(file));
}

/**
 * Reads a file of a content folder, unless it has not changed since it was last read.
 *
 * @param path the path of the file in the folder
 * @throws the error of the file system if the file cannot be read
 */
export async function readFileOf(
  { folder, replaced, files, findKnown }: Omit<ContentFolder, 'isAllowed'>,
  path: string,
): Promise<OpenedFile> {
  const place = join(folder, path);
  const written = replaced.get(path);
  const keep = (measured: Pick<ArchiveFile, 'bytes' | 'sha256'>, bytes?: Uint8Array): OpenedFile => {
    const file = describeFile(place, measured, written);
    files.set(path, file);
    return { file, bytes };
  };
  const known = written === undefined ? findKnown(path) : undefined;
  if (known !== undefined) return keep(known);
  const bytes = written === undefined ? await openFew(() => readFile(place)) : Buffer.from(written);
  return keep({ bytes: bytes.length, sha256: sha256(bytes) }, bytes);
}

/** Reads the text of a file. See {@link readFileOf}. */
export async function readText(content: Omit<ContentFolder, 'isAllowed'>, path: string): Promise<string> {
  return textOf(await readFileOf(content, path));
}

/** The names of the folders in a folder, sorted by code unit. A folder that does not exist has none. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await openFew(() => readdir(folder, { withFileTypes: true })).catch(ignoreMissing);
  return (entries ?? [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The names of the plain files in a folder, sorted by code unit. A folder that does not exist has none. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await openFew(() => readdir(folder, { withFileTypes: true })).catch(ignoreMissing);
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
