/** Files of a content folder: their names in order, and their texts. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files of a kind that may be read.
 *
 * @param kind the folder of them, in the content folder
 * @param ending how their names end; what is before it is the id
 */
export async function listItems(folder: string, kind: string, ending: string, isAllowed: (path: string) => boolean) {
  const names = (await listFiles(join(folder, kind))).filter(
    (name) => name.endsWith(ending) && isAllowed(`${kind}/${name}`),
  );
  return Promise.all(
    names.map(async (name) => ({
      id: name.slice(0, -ending.length),
      path: `${kind}/${name}`,
      text: await readFile(join(folder, kind, name), 'utf8'),
    })),
  );
}

/** Folders in a folder, sorted by code unit. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Plain files of a folder, sorted by code unit; none where there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a file, a byte order mark kept. */
export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
