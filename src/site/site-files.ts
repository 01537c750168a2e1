/** The files of a site while it is written, with the size and the digest of each, so that none is read again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../exports/export-format.ts';
import { measure, measureFiles, type MeasuredFile } from './site-manifest.ts';

export interface SiteFiles {
  /** Writes a file that must not exist: an exported file never replaces a page. */
  write(path: string, content: string | Uint8Array): void;
  /** Finds a file that was written or kept. */
  find(path: string): WrittenFile | undefined;
  /** All files in the folder, also those that others have written. */
  list(): ReadonlyMap<string, MeasuredFile>;
}

/**
 * @param folder the folder of the site
 * @param kept the files that were taken from the last build; more may be added
 */
export function createSiteFiles(folder: string, kept: ReadonlyMap<string, MeasuredFile> = new Map()): SiteFiles {
  const folders = new Set<string>();
  const written = new Map<string, MeasuredFile>();
  let listed: Map<string, MeasuredFile> | undefined;

  return {
    write(path, content) {
      const file = join(folder, path);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      writeFileSync(file, bytes, { flag: 'wx' });
      const measured = measure(bytes);
      written.set(path, measured);
      listed?.set(path, measured);
    },
    find(path) {
      const measured = written.get(path) ?? kept.get(path);
      return measured && { sha256: measured.sha256, read: () => readFileSync(join(folder, path)) };
    },
    list() {
      listed ??= measureFiles(folder, new Map([...kept, ...written]));
      return listed;
    },
  };
}
