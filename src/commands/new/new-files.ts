/** Files that `npm run new` proposes, checked against the files that exist. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { didYouMean } from '../../text/nearest-name.ts';
import { UsageError } from './usage-error.ts';

/** Files by their paths in the content folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Files to write. */
export interface NewFiles {
  readonly files: Files;
  /** Paths of files that exist and are changed. */
  readonly changed?: readonly string[];
  /** What the author should know about the files. */
  readonly remarks?: readonly string[];
}

/** Formats fields as front matter. */
export function formatFrontMatter(fields: object): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`;
}

/** Removes the fields that have no value. */
export function dropEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));
}

/** @throws UsageError if the content folder has no archive: a misspelled `ARCHIVE_CONTENT` must not start a new one */
export async function requireArchive(content: string): Promise<void> {
  if (existsSync(join(content, 'archive.yaml'))) return;
  const siblings = await readdir(dirname(content), { withFileTypes: true }).catch(() => []);
  const archives = siblings
    .map(({ name }) => join(dirname(content), name))
    .filter((path) => existsSync(join(path, 'archive.yaml')));
  throw new UsageError(
    `Unexpected folder \`${content}\` without archive.yaml, expected an archive. ` +
      'ARCHIVE_CONTENT is the path of the archive; `npm run new -- archive` starts a new one' +
      didYouMean(content, archives),
  );
}

/** @throws UsageError if a file exists that is not to be changed */
export function requireNew(content: string, { files, changed = [] }: NewFiles): void {
  for (const path of files.keys()) {
    if (!changed.includes(path) && existsSync(join(content, path))) {
      throw new UsageError(`The file ${join(content, path)} exists already; choose another id`);
    }
  }
}
