/** Writes the files of a command into the content folder: all together, or none. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes all files under temporary names and then renames them, so that a full disk leaves no incomplete file.
 *
 * @param files the files by their paths in the content folder
 */
export async function writeFiles(content: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const writes = [...files].map(([path, text]) => {
    const target = join(content, path);
    return { target, temporary: join(dirname(target), `.${basename(target)}.new`), text };
  });
  try {
    for (const { temporary, text } of writes) {
      await mkdir(dirname(temporary), { recursive: true });
      await writeFile(temporary, text);
    }
    for (const { target, temporary } of writes) await rename(temporary, target);
  } finally {
    for (const { temporary } of writes) await rm(temporary, { force: true });
  }
}
